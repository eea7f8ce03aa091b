// Arbitrary precision integers as bare memory: a magnitude is `count` words of 64 bits, least significant first.
//
// Invariants. A magnitude is normalized: count is 0 (the number zero), or its top limb is not 0. Every operation
// takes normalized operands and returns the normalized count of what it wrote. Results go to memory that the caller
// owns and that is large enough (each operation states its size); nothing here keeps memory past its return.
// Operands may overlap a result only where the operation says so.
//
// Signs stand beside magnitudes (`Integer`), zero is never negative.

package enum Limbs {
  package typealias Pointer = UnsafeMutablePointer<UInt64>

  /// A magnitude that somebody else owns.
  package struct Natural {
    package let limbs: UnsafePointer<UInt64>
    package let count: Int

    @inline(__always)
    package init(_ limbs: UnsafePointer<UInt64>, _ count: Int) {
      self.limbs = limbs
      self.count = count
    }

    @inline(__always)
    package init(_ limbs: Pointer, _ count: Int) {
      self.limbs = UnsafePointer(limbs)
      self.count = count
    }

    @inline(__always)
    package subscript(index: Int) -> UInt64 { limbs[index] }

    @inline(__always)
    package var isZero: Bool { count == 0 }

    @inline(__always)
    package var isOdd: Bool { count != 0 && limbs[0] & 1 != 0 }

    /// The limbs from `start` on, at most `length` of them, normalized.
    @inline(__always)
    func slice(_ start: Int, _ length: Int) -> Natural {
      if start >= count { return Natural(limbs, 0) }
      return Natural(limbs + start, Limbs.normalized(limbs + start, min(length, count &- start)))
    }
  }

  /// A magnitude with its sign.
  package struct Integer {
    package let magnitude: Natural
    package let isNegative: Bool

    @inline(__always)
    package init(_ magnitude: Natural, isNegative: Bool) {
      self.magnitude = magnitude
      self.isNegative = isNegative
    }
  }

  /// What a signed operation left in the result buffer.
  package struct Outcome {
    package var count: Int
    package var isNegative: Bool

    @inline(__always)
    package init(_ count: Int, isNegative: Bool) {
      self.count = count
      self.isNegative = isNegative && count != 0
    }
  }

  /// `count` without the zero limbs at the top.
  @inline(__always)
  package static func normalized(_ limbs: UnsafePointer<UInt64>, _ count: Int) -> Int {
    var count = count
    while count > 0 && limbs[count &- 1] == 0 { count &-= 1 }
    return count
  }

  @inline(__always)
  package static func normalized(_ limbs: Pointer, _ count: Int) -> Int {
    normalized(UnsafePointer(limbs), count)
  }

  /// Scratch memory for the length of `body`: on the stack when small.
  @inline(__always)
  static func withScratch<Result>(_ count: Int, _ body: (Pointer) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: max(count, 1)) { body($0.baseAddress.unsafelyUnwrapped) }
  }

  @inline(__always)
  static func copy(_ source: UnsafePointer<UInt64>, _ count: Int, to target: Pointer) {
    if count > 0 { target.update(from: source, count: count) }
  }

  @inline(__always)
  static func clear(_ target: Pointer, _ count: Int) {
    if count > 0 { target.update(repeating: 0, count: count) }
  }

  /// Writes the magnitude of a machine int. Result: 1 limb.
  @inline(__always)
  package static func store(_ value: Int, into r: Pointer) -> Outcome {
    r[0] = UInt64(value.magnitude)
    return Outcome(value == 0 ? 0 : 1, isNegative: value < 0)
  }

  /// The value as a machine int, or nil if it does not fit.
  @inline(__always)
  package static func int(_ a: Integer) -> Int? {
    if a.magnitude.count == 0 { return 0 }
    if a.magnitude.count > 1 { return nil }
    let word = a.magnitude[0]
    if a.isNegative { return word <= 1 << 63 ? Int(truncatingIfNeeded: 0 &- word) : nil }
    return word < 1 << 63 ? Int(truncatingIfNeeded: word) : nil
  }

  // MARK: Order and measure

  /// -1, 0 or 1 as a is less than, equal to or greater than b.
  package static func compare(_ a: Natural, _ b: Natural) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    var i = a.count &- 1
    while i >= 0 {
      let (x, y) = (a[i], b[i])
      if x != y { return x < y ? -1 : 1 }
      i &-= 1
    }
    return 0
  }

  package static func compare(_ a: Integer, _ b: Integer) -> Int {
    if a.isNegative != b.isNegative { return a.isNegative ? -1 : 1 }
    let order = compare(a.magnitude, b.magnitude)
    return a.isNegative ? 0 &- order : order
  }

  /// The number of bits without leading zeros; 0 for zero.
  @inline(__always)
  package static func bitLength(_ a: Natural) -> Int {
    a.count == 0 ? 0 : a.count &* 64 &- a[a.count &- 1].leadingZeroBitCount
  }

  /// Zero bits below the lowest one; 0 for zero.
  package static func trailingZeroBitCount(_ a: Natural) -> Int {
    var i = 0
    while i < a.count {
      if a[i] != 0 { return i &* 64 &+ a[i].trailingZeroBitCount }
      i &+= 1
    }
    return 0
  }

  /// One bits of the magnitude (`int.bit_count`).
  package static func populationCount(_ a: Natural) -> Int {
    var (i, sum) = (0, 0)
    while i < a.count {
      sum &+= a[i].nonzeroBitCount
      i &+= 1
    }
    return sum
  }
}
