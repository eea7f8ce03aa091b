// Python's and, or, xor and invert: they see a negative number as two's complement with infinitely many sign bits.
// Operands and results keep sign and magnitude; each limb is converted on the way in and out.

extension Limbs {
  package enum BitwiseOperation {
    case and, or, xor
  }

  /// Result: max(a.count, b.count) + 1 limbs; may be the memory of a or b.
  @inline(__always)
  package static func bitwise(
    _ operation: BitwiseOperation, _ a: Integer, _ b: Integer, into r: Pointer
  ) -> Outcome {
    switch operation {
    case .and: combine(a, b, isNegative: a.isNegative && b.isNegative, into: r) { $0 & $1 }
    case .or: combine(a, b, isNegative: a.isNegative || b.isNegative, into: r) { $0 | $1 }
    case .xor: combine(a, b, isNegative: a.isNegative != b.isNegative, into: r) { $0 ^ $1 }
    }
  }

  /// ~a, that is -a - 1. Result: a.count + 1 limbs; may be a's memory.
  package static func invert(_ a: Integer, into r: Pointer) -> Outcome {
    if a.isNegative { return Outcome(subtract(a.magnitude, word: 1, into: r), isNegative: false) }
    return Outcome(add(a.magnitude, word: 1, into: r), isNegative: true)
  }

  @inline(__always)
  private static func combine(
    _ a: Integer, _ b: Integer, isNegative: Bool, into r: Pointer, _ operation: (UInt64, UInt64) -> UInt64
  ) -> Outcome {
    let count = max(a.magnitude.count, b.magnitude.count) &+ 1
    // -x is ~x + 1: a mask inverts, a carry that starts at 1 adds.
    let aMask: UInt64 = a.isNegative ? .max : 0
    let bMask: UInt64 = b.isNegative ? .max : 0
    let rMask: UInt64 = isNegative ? .max : 0
    var (aCarry, bCarry, rCarry) = (a.isNegative, b.isNegative, isNegative)
    var i = 0
    while i < count {
      let x = complement(i < a.magnitude.count ? a.magnitude[i] : 0, aMask, &aCarry)
      let y = complement(i < b.magnitude.count ? b.magnitude[i] : 0, bMask, &bCarry)
      r[i] = complement(operation(x, y), rMask, &rCarry)
      i &+= 1
    }
    return Outcome(normalized(r, count), isNegative: isNegative)
  }

  @inline(__always)
  private static func complement(_ limb: UInt64, _ mask: UInt64, _ carry: inout Bool) -> UInt64 {
    let (sum, overflow) = (limb ^ mask).addingReportingOverflow(carry ? 1 : 0)
    carry = overflow
    return sum
  }

  /// The lowest 64 bits in two's complement: what a C cast of the number would keep.
  @inline(__always)
  package static func truncated(_ a: Integer) -> UInt64 {
    if a.magnitude.count == 0 { return 0 }
    return a.isNegative ? 0 &- a.magnitude[0] : a.magnitude[0]
  }
}
