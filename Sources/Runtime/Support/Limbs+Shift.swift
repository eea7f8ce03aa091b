// Shifts. Shifting a negative number right rounds down, as in Python: -1 >> 5 is -1.

extension Limbs {
  /// a << bits. Result: a.count + bits / 64 + 1 limbs; may be a's memory.
  package static func shiftLeft(_ a: Natural, by bits: Int, into r: Pointer) -> Int {
    if a.count == 0 { return 0 }
    let (whole, part) = (bits / 64, UInt64(truncatingIfNeeded: bits & 63))
    let top = shiftLimbsLeft(a.limbs, a.count, part, into: r + whole)
    clear(r, whole)
    r[a.count &+ whole] = top
    return a.count &+ whole &+ (top == 0 ? 0 : 1)
  }

  /// a >> bits, rounded towards zero. Result: max(a.count - bits / 64, 0) limbs; may be a's memory.
  package static func shiftRight(_ a: Natural, by bits: Int, into r: Pointer) -> Int {
    let (whole, part) = (bits / 64, UInt64(truncatingIfNeeded: bits & 63))
    if whole >= a.count { return 0 }
    shiftLimbsRight(a.limbs + whole, a.count &- whole, part, into: r)
    return normalized(r, a.count &- whole)
  }

  /// a >> bits, rounded down. Result: max(a.count - bits / 64, 0) + 1 limbs; may be a's memory.
  package static func shiftRight(_ a: Integer, by bits: Int, into r: Pointer) -> Outcome {
    let inexact = a.isNegative && hasBits(a.magnitude, below: bits)
    var count = shiftRight(a.magnitude, by: bits, into: r)
    if inexact { count = add(Natural(r, count), word: 1, into: r) }
    return Outcome(count, isNegative: a.isNegative)
  }

  /// Is any of the lowest `bits` bits set?
  static func hasBits(_ a: Natural, below bits: Int) -> Bool {
    let whole = bits / 64
    if whole >= a.count { return a.count != 0 }
    var i = 0
    while i < whole {
      if a[i] != 0 { return true }
      i &+= 1
    }
    return a[whole] & ((1 &<< UInt64(truncatingIfNeeded: bits & 63)) &- 1) != 0
  }

  // MARK: Building blocks

  /// r = a << bits for bits < 64; writes count limbs from the top down and returns what was shifted out.
  @inline(__always)
  static func shiftLimbsLeft(_ a: UnsafePointer<UInt64>, _ count: Int, _ bits: UInt64, into r: Pointer) -> UInt64 {
    if bits == 0 {
      copy(a, count, to: r)
      return 0
    }
    var i = count &- 1
    let out = a[i] &>> (64 &- bits)
    while i > 0 {
      r[i] = a[i] &<< bits | a[i &- 1] &>> (64 &- bits)
      i &-= 1
    }
    r[0] = a[0] &<< bits
    return out
  }

  /// r = a >> bits for bits < 64; writes count limbs from the bottom up.
  @inline(__always)
  static func shiftLimbsRight(_ a: UnsafePointer<UInt64>, _ count: Int, _ bits: UInt64, into r: Pointer) {
    if bits == 0 { return copy(a, count, to: r) }
    var i = 0
    while i < count &- 1 {
      r[i] = a[i] &>> bits | a[i &+ 1] &<< (64 &- bits)
      i &+= 1
    }
    r[i] = a[i] &>> bits
  }
}
