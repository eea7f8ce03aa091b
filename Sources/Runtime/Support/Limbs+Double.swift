// Between integers and doubles, every rounding exact and half to even: int -> float, int / int, float -> int.

extension Limbs {
  /// The double nearest to a; infinity if a is beyond the largest. The caller raises OverflowError.
  package static func double(_ a: Integer) -> Double {
    let value = double(a.magnitude)
    return a.isNegative ? -value : value
  }

  package static func double(_ a: Natural) -> Double {
    if a.count == 0 { return 0 }
    if a.count == 1 { return Double(a[0]) }
    let bits = bitLength(a)
    if bits > 1024 { return .infinity }
    // The top 64 bits, and whether anything stands below them.
    let shift = bits &- 64
    return assemble(window(a, from: shift) | (hasBits(a, below: shift) ? 1 : 0), exponent: shift)
  }

  /// 64 bits of a, from bit `start` on.
  @inline(__always)
  static func window(_ a: Natural, from start: Int) -> UInt64 {
    let (limb, offset) = (start >> 6, UInt64(truncatingIfNeeded: start & 63))
    if limb >= a.count { return 0 }
    let low = a[limb] &>> offset
    if offset == 0 || limb &+ 1 >= a.count { return low }
    return low | a[limb &+ 1] &<< (64 &- offset)
  }

  /// mantissa * 2^exponent, rounded once. A mantissa of 55 bits or more may carry in its lowest bit that something
  /// not 0 was cut off below it ("sticky"): it is never the bit that decides a tie.
  package static func assemble(_ mantissa: UInt64, exponent: Int) -> Double {
    if mantissa == 0 { return 0 }
    if exponent < -2000 { return 0 }
    let zeros = mantissa.leadingZeroBitCount
    let m = mantissa &<< UInt64(truncatingIfNeeded: zeros)
    // m has its top bit at 2^top.
    let top = exponent &- zeros &+ 63
    if top > 1023 { return .infinity }
    // Bits to cut: 11 for a normal result, more for a subnormal.
    let cut = top >= -1022 ? 11 : 11 &+ (-1022 &- top)
    if cut > 64 { return 0 }
    if cut == 64 { return m > 1 << 63 ? Double(bitPattern: 1) : 0 }
    var kept = m >> UInt64(truncatingIfNeeded: cut)
    let rest = m &<< UInt64(truncatingIfNeeded: 64 &- cut)
    let half: UInt64 = 1 << 63
    if rest > half || (rest == half && kept & 1 != 0) { kept &+= 1 }
    // The hidden bit of `kept` adds 1 to the exponent field, and a carry adds another: both as wanted.
    let field = top >= -1022 ? UInt64(truncatingIfNeeded: top &+ 1022) : 0
    return Double(bitPattern: (field &<< 52) &+ kept)
  }

  /// a / b rounded once, for b not 0; infinity on overflow. (Python's int / int.)
  package static func trueDivide(_ a: Integer, _ b: Integer) -> Double {
    let value = trueDivide(a.magnitude, b.magnitude)
    return a.isNegative != b.isNegative ? -value : value
  }

  package static func trueDivide(_ a: Natural, _ b: Natural) -> Double {
    if a.count == 0 || b.count == 0 { return 0 }
    let (aBits, bBits) = (bitLength(a), bitLength(b))
    if aBits <= 53 && bBits <= 53 { return Double(a[0]) / Double(b[0]) }
    let difference = aBits &- bBits
    if difference > 1025 { return .infinity }
    if difference < -1080 { return 0 }
    // a * 2^shift / b has 62 or 63 bits.
    let shift = 62 &- difference
    let aCount = a.count &+ max(shift, 0) / 64 &+ 1
    let bCount = b.count &+ max(0 &- shift, 0) / 64 &+ 1
    return withScratch(3 &* aCount &+ bCount &+ 4) { scratch in
      let (numerator, quotient) = (scratch, scratch + aCount)
      let (remainder, denominator) = (scratch + (2 &* aCount &+ 2), scratch + (3 &* aCount &+ 3))
      var (x, y) = (a, b)
      if shift > 0 { x = Natural(numerator, shiftLeft(a, by: shift, into: numerator)) }
      if shift < 0 { y = Natural(denominator, shiftLeft(b, by: 0 &- shift, into: denominator)) }
      let counts = divide(x, y, quotient: quotient, remainder: remainder)
      return assemble(quotient[0] | (counts.remainder != 0 ? 1 : 0), exponent: 0 &- shift)
    }
  }

  /// The most limbs that `store(integral:)` writes: 1024 bits and one limb to spare.
  package static let doubleLimbCapacity = 17

  /// The integer part of a finite double. Result: doubleLimbCapacity limbs.
  package static func store(integral value: Double, into r: Pointer) -> Outcome {
    let parts = FloatParts(value)
    if parts.exponent <= -64 { return Outcome(0, isNegative: false) }
    if parts.exponent <= 0 {
      r[0] = parts.mantissa >> UInt64(truncatingIfNeeded: 0 &- parts.exponent)
      return Outcome(normalized(r, 1), isNegative: parts.isNegative)
    }
    let mantissa = parts.mantissa
    return withUnsafePointer(to: mantissa) {
      let count = shiftLeft(Natural($0, mantissa == 0 ? 0 : 1), by: parts.exponent, into: r)
      return Outcome(count, isNegative: parts.isNegative)
    }
  }

  /// The order of an integer against a double that is not NaN: -1, 0 or 1, exact where a conversion would round.
  package static func compare(_ a: Integer, _ value: Double) -> Int {
    if value.isInfinite { return value < 0 ? 1 : -1 }
    return withScratch(doubleLimbCapacity) { scratch in
      let whole = store(integral: value, into: scratch)
      let order = compare(a, Integer(Natural(scratch, whole.count), isNegative: whole.isNegative))
      if order != 0 { return order }
      let rounded = value.rounded(.towardZero)
      return rounded == value ? 0 : value < rounded ? 1 : -1
    }
  }
}

/// A finite double taken apart: value = (-1)^sign * mantissa * 2^exponent, mantissa < 2^53.
package struct FloatParts {
  package let isNegative: Bool
  package let mantissa: UInt64
  package let exponent: Int

  @inline(__always)
  package init(_ value: Double) {
    let bits = value.bitPattern
    let field = Int(truncatingIfNeeded: (bits >> 52) & 0x7ff)
    let fraction = bits & (1 << 52 &- 1)
    isNegative = bits >> 63 != 0
    mantissa = field == 0 ? fraction : fraction | 1 << 52
    exponent = (field == 0 ? 1 : field) &- 1075
  }
}
