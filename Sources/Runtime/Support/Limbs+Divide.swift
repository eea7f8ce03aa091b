// Division with remainder: Knuth's algorithm D (The Art of Computer Programming 4.3.1), with quotient limbs estimated
// from a precomputed reciprocal instead of the divide instruction (N. Möller, T. Granlund, "Improved division by
// invariant integers", IEEE Transactions on Computers, 2011). Large operands go to Limbs+DivideLarge.
//
// A divisor of zero is the caller's to refuse; here it answers zero.

extension Limbs {
  package struct Division {
    package var quotient: Int
    package var remainder: Int
  }

  package struct SignedDivision {
    package var quotient: Outcome
    package var remainder: Outcome
  }

  /// a = q * b + r with r < b. Quotient: max(a.count - b.count, 0) + 1 limbs, remainder: max(b.count, a.count if
  /// smaller than b) limbs, that is min(a.count, b.count). Neither may overlap an operand.
  package static func divide(_ a: Natural, _ b: Natural, quotient q: Pointer, remainder r: Pointer) -> Division {
    if b.count == 0 { return Division(quotient: 0, remainder: 0) }
    if compare(a, b) < 0 {
      copy(a.limbs, a.count, to: r)
      return Division(quotient: 0, remainder: a.count)
    }
    if b.count == 1 {
      let rest = divide(a, word: b[0], quotient: q)
      r[0] = rest
      return Division(quotient: normalized(q, a.count), remainder: rest == 0 ? 0 : 1)
    }
    let shift = UInt64(truncatingIfNeeded: b[b.count &- 1].leadingZeroBitCount)
    return withScratch(a.count &+ 1 &+ b.count) { scratch in
      let (u, v) = (scratch, scratch + (a.count &+ 1))
      u[a.count] = shiftLimbsLeft(a.limbs, a.count, shift, into: u)
      _ = shiftLimbsLeft(b.limbs, b.count, shift, into: v)
      let qCount = a.count &- b.count &+ 1
      divideLimbs(u, a.count &+ 1, v, b.count, quotient: q)
      shiftLimbsRight(u, b.count, shift, into: r)
      return Division(quotient: normalized(q, qCount), remainder: normalized(r, b.count))
    }
  }

  /// q = a / word; returns the remainder. Quotient: a.count limbs, may be a's memory and is not normalized.
  package static func divide(_ a: Natural, word: UInt64, quotient q: Pointer) -> UInt64 {
    if word == 0 { return 0 }
    let shift = UInt64(truncatingIfNeeded: word.leadingZeroBitCount)
    let divisor = word &<< shift
    let inverse = reciprocal(divisor)
    if a.count == 0 { return 0 }
    var i = a.count &- 1
    var rest: UInt64 = shift == 0 ? 0 : a[i] &>> (64 &- shift)
    while i >= 0 {
      let below: UInt64 = i > 0 && shift != 0 ? a[i &- 1] &>> (64 &- shift) : 0
      (q[i], rest) = divideTwo(rest, a[i] &<< shift | below, divisor, inverse)
      i &-= 1
    }
    return rest &>> shift
  }

  /// a mod word.
  package static func remainder(_ a: Natural, word: UInt64) -> UInt64 {
    if word == 0 { return 0 }
    let shift = UInt64(truncatingIfNeeded: word.leadingZeroBitCount)
    let divisor = word &<< shift
    let inverse = reciprocal(divisor)
    if a.count == 0 { return 0 }
    var i = a.count &- 1
    var rest: UInt64 = shift == 0 ? 0 : a[i] &>> (64 &- shift)
    while i >= 0 {
      let below: UInt64 = i > 0 && shift != 0 ? a[i &- 1] &>> (64 &- shift) : 0
      (_, rest) = divideTwo(rest, a[i] &<< shift | below, divisor, inverse)
      i &-= 1
    }
    return rest &>> shift
  }

  /// Python's divmod: the quotient rounded down, the remainder with the divisor's sign.
  /// Quotient: max(a.count - b.count, 0) + 2 limbs, remainder: b.count limbs but at least a.count if a.count < b.count.
  package static func floorDivide(
    _ a: Integer, _ b: Integer, quotient q: Pointer, remainder r: Pointer
  ) -> SignedDivision {
    var counts = divide(a.magnitude, b.magnitude, quotient: q, remainder: r)
    let isNegative = a.isNegative != b.isNegative
    if isNegative && counts.remainder != 0 {
      counts.quotient = add(Natural(q, counts.quotient), word: 1, into: q)
      counts.remainder = subtract(b.magnitude, Natural(r, counts.remainder), into: r)
    }
    return SignedDivision(
      quotient: Outcome(counts.quotient, isNegative: isNegative),
      remainder: Outcome(counts.remainder, isNegative: b.isNegative))
  }

  // MARK: Building blocks

  /// floor((B^2 - 1) / d) - B for d with its top bit set.
  @inline(__always)
  static func reciprocal(_ d: UInt64) -> UInt64 {
    d.dividingFullWidth((~d, .max)).quotient
  }

  /// (high, low) divided by d, for high < d; `inverse` is reciprocal(d).
  @inline(__always)
  static func divideTwo(
    _ high: UInt64, _ low: UInt64, _ d: UInt64, _ inverse: UInt64
  ) -> (quotient: UInt64, remainder: UInt64) {
    let product = inverse.multipliedFullWidth(by: high)
    let (fraction, carry) = product.low.addingReportingOverflow(low)
    var q = product.high &+ high &+ (carry ? 1 : 0) &+ 1
    var r = low &- q &* d
    if r > fraction {
      q &-= 1
      r &+= d
    }
    if r >= d {
      q &+= 1
      r &-= d
    }
    return (q, r)
  }

  /// The reciprocal of the two top limbs of a divisor: floor((B^3 - 1) / (d1 B + d0)) - B.
  static func reciprocal(_ d1: UInt64, _ d0: UInt64) -> UInt64 {
    var inverse = reciprocal(d1)
    var p = d1 &* inverse &+ d0
    if p < d0 {
      inverse &-= 1
      if p >= d1 {
        inverse &-= 1
        p &-= d1
      }
      p &-= d1
    }
    let t = inverse.multipliedFullWidth(by: d0)
    p &+= t.high
    if p < t.high {
      inverse &-= 1
      if p > d1 || (p == d1 && t.low >= d0) { inverse &-= 1 }
    }
    return inverse
  }

  /// The quotient of (u2, u1, u0) by (d1, d0), for (u2, u1) < (d1, d0).
  @inline(__always)
  static func quotientOfThree(
    _ u2: UInt64, _ u1: UInt64, _ u0: UInt64, _ d1: UInt64, _ d0: UInt64, _ inverse: UInt64
  ) -> UInt64 {
    let product = inverse.multipliedFullWidth(by: u2)
    let (fraction, carry) = product.low.addingReportingOverflow(u1)
    var q = product.high &+ u2 &+ (carry ? 1 : 0)
    let r1 = u1 &- q &* d1
    let t = d0.multipliedFullWidth(by: q)
    var (low, b1) = u0.subtractingReportingOverflow(t.low)
    var high = r1 &- t.high &- (b1 ? 1 : 0)
    (low, b1) = low.subtractingReportingOverflow(d0)
    high = high &- d1 &- (b1 ? 1 : 0)
    q &+= 1
    if high >= fraction {
      q &-= 1
      let (sum, overflow) = low.addingReportingOverflow(d0)
      low = sum
      high = high &+ d1 &+ (overflow ? 1 : 0)
    }
    if high > d1 || (high == d1 && low >= d0) { q &+= 1 }
    return q
  }

  /// Knuth's D on normalized memory: v has its top bit set, n >= 2, u has m > n limbs with u's top n limbs < v.
  /// Writes m - n quotient limbs; u keeps the remainder in its n lowest limbs, zeros above.
  static func divideSchoolbook(_ u: Pointer, _ m: Int, _ v: UnsafePointer<UInt64>, _ n: Int, quotient q: Pointer) {
    let (d1, d0) = (v[n &- 1], v[n &- 2])
    let inverse = reciprocal(d1, d0)
    var j = m &- n &- 1
    while j >= 0 {
      let top = u + j
      let (u2, u1) = (top[n], top[n &- 1])
      var digit: UInt64 = .max
      if u2 < d1 || (u2 == d1 && u1 < d0) { digit = quotientOfThree(u2, u1, top[n &- 2], d1, d0, inverse) }
      let borrow = subtractProduct(top, v, n, digit)
      let (rest, negative) = u2.subtractingReportingOverflow(borrow)
      top[n] = rest
      if negative {
        digit &-= 1
        top[n] = rest &+ accumulate(top, n, v, n)
      }
      q[j] = digit
      j &-= 1
    }
  }

  /// The same contract, by the method that suits the sizes.
  @inline(__always)
  static func divideLimbs(_ u: Pointer, _ m: Int, _ v: UnsafePointer<UInt64>, _ n: Int, quotient q: Pointer) {
    if n < divisionThreshold || m &- n < divisionThreshold { return divideSchoolbook(u, m, v, n, quotient: q) }
    divideLarge(u, m &- n, v, n, quotient: q)
  }
}
