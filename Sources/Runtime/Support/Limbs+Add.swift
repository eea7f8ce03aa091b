// Addition and subtraction. The result may be the memory of either operand: limbs are read before they are
// written, at the same index.

extension Limbs {
  /// a + b. Result: max(a.count, b.count) + 1 limbs.
  package static func add(_ a: Natural, _ b: Natural, into r: Pointer) -> Int {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    let carry = addLimbs(long.limbs, long.count, short.limbs, short.count, into: r)
    r[long.count] = carry
    return carry == 0 ? long.count : long.count &+ 1
  }

  /// a - b, where a >= b. Result: a.count limbs.
  package static func subtract(_ a: Natural, _ b: Natural, into r: Pointer) -> Int {
    _ = subtractLimbs(a.limbs, a.count, b.limbs, min(a.count, b.count), into: r)
    return normalized(r, a.count)
  }

  /// a + b with signs. Result: max(a.count, b.count) + 1 limbs.
  package static func add(_ a: Integer, _ b: Integer, into r: Pointer) -> Outcome {
    if a.isNegative == b.isNegative {
      return Outcome(add(a.magnitude, b.magnitude, into: r), isNegative: a.isNegative)
    }
    return difference(a.magnitude, b.magnitude, isNegative: a.isNegative, into: r)
  }

  /// a - b with signs. Result: max(a.count, b.count) + 1 limbs.
  package static func subtract(_ a: Integer, _ b: Integer, into r: Pointer) -> Outcome {
    if a.isNegative != b.isNegative {
      return Outcome(add(a.magnitude, b.magnitude, into: r), isNegative: a.isNegative)
    }
    return difference(a.magnitude, b.magnitude, isNegative: a.isNegative, into: r)
  }

  /// a - b of magnitudes, negated if isNegative.
  private static func difference(_ a: Natural, _ b: Natural, isNegative: Bool, into r: Pointer) -> Outcome {
    if compare(a, b) >= 0 { return Outcome(subtract(a, b, into: r), isNegative: isNegative) }
    return Outcome(subtract(b, a, into: r), isNegative: !isNegative)
  }

  /// a + word. Result: a.count + 1 limbs.
  package static func add(_ a: Natural, word: UInt64, into r: Pointer) -> Int {
    if a.count == 0 {
      r[0] = word
      return word == 0 ? 0 : 1
    }
    return withUnsafePointer(to: word) { add(a, Natural($0, word == 0 ? 0 : 1), into: r) }
  }

  /// a - word, where a >= word. Result: a.count limbs.
  package static func subtract(_ a: Natural, word: UInt64, into r: Pointer) -> Int {
    withUnsafePointer(to: word) { subtract(a, Natural($0, word == 0 ? 0 : 1), into: r) }
  }

  // MARK: Building blocks, on counts that need not be normalized

  /// sum = a + b + carry; returns the carry.
  @inline(__always)
  private static func addLimb(_ a: UInt64, _ b: UInt64, _ carry: UInt64, _ sum: inout UInt64) -> UInt64 {
    let (s, c1) = a.addingReportingOverflow(b)
    let (t, c2) = s.addingReportingOverflow(carry)
    sum = t
    return (c1 ? 1 : 0) | (c2 ? 1 : 0)
  }

  /// difference = a - b - borrow; returns the borrow.
  @inline(__always)
  private static func subtractLimb(_ a: UInt64, _ b: UInt64, _ borrow: UInt64, _ difference: inout UInt64) -> UInt64 {
    let (s, c1) = a.subtractingReportingOverflow(b)
    let (t, c2) = s.subtractingReportingOverflow(borrow)
    difference = t
    return (c1 ? 1 : 0) | (c2 ? 1 : 0)
  }

  /// r = a + b, for aCount >= bCount; writes aCount limbs and returns the carry.
  @inline(__always)
  static func addLimbs(
    _ a: UnsafePointer<UInt64>, _ aCount: Int, _ b: UnsafePointer<UInt64>, _ bCount: Int, into r: Pointer
  ) -> UInt64 {
    var word: UInt64 = 0
    var i = 0
    // Four at a time, so that carries stay in the processor's flag.
    while i < bCount &- 3 {
      word = addLimb(a[i], b[i], word, &r[i])
      word = addLimb(a[i &+ 1], b[i &+ 1], word, &r[i &+ 1])
      word = addLimb(a[i &+ 2], b[i &+ 2], word, &r[i &+ 2])
      word = addLimb(a[i &+ 3], b[i &+ 3], word, &r[i &+ 3])
      i &+= 4
    }
    while i < bCount {
      word = addLimb(a[i], b[i], word, &r[i])
      i &+= 1
    }
    var carry = word != 0
    while carry && i < aCount {
      let (sum, overflow) = a[i].addingReportingOverflow(1)
      r[i] = sum
      carry = overflow
      i &+= 1
    }
    if i < aCount && UnsafePointer(r) != a { copy(a + i, aCount &- i, to: r + i) }
    return carry ? 1 : 0
  }

  /// r = a - b, for aCount >= bCount; writes aCount limbs and returns the borrow.
  @inline(__always)
  static func subtractLimbs(
    _ a: UnsafePointer<UInt64>, _ aCount: Int, _ b: UnsafePointer<UInt64>, _ bCount: Int, into r: Pointer
  ) -> UInt64 {
    var word: UInt64 = 0
    var i = 0
    // Four at a time, so that borrows stay in the processor's flag.
    while i < bCount &- 3 {
      word = subtractLimb(a[i], b[i], word, &r[i])
      word = subtractLimb(a[i &+ 1], b[i &+ 1], word, &r[i &+ 1])
      word = subtractLimb(a[i &+ 2], b[i &+ 2], word, &r[i &+ 2])
      word = subtractLimb(a[i &+ 3], b[i &+ 3], word, &r[i &+ 3])
      i &+= 4
    }
    while i < bCount {
      word = subtractLimb(a[i], b[i], word, &r[i])
      i &+= 1
    }
    var borrow = word != 0
    while borrow && i < aCount {
      let (difference, overflow) = a[i].subtractingReportingOverflow(1)
      r[i] = difference
      borrow = overflow
      i &+= 1
    }
    if i < aCount && UnsafePointer(r) != a { copy(a + i, aCount &- i, to: r + i) }
    return borrow ? 1 : 0
  }

  /// r += a in place; returns the carry out of rCount limbs.
  @inline(__always)
  static func accumulate(_ r: Pointer, _ rCount: Int, _ a: UnsafePointer<UInt64>, _ aCount: Int) -> UInt64 {
    addLimbs(UnsafePointer(r), rCount, a, aCount, into: r)
  }

  /// r -= a in place; returns the borrow out of rCount limbs.
  @inline(__always)
  static func deplete(_ r: Pointer, _ rCount: Int, _ a: UnsafePointer<UInt64>, _ aCount: Int) -> UInt64 {
    subtractLimbs(UnsafePointer(r), rCount, a, aCount, into: r)
  }
}
