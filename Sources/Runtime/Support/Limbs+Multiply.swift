// Multiplication: the schoolbook method for small operands, Karatsuba's above a threshold
// (A. Karatsuba, Y. Ofman, "Multiplication of many-digital numbers by automatic computers", 1962), and for very large ones
// a transform (Limbs+Transform).
// Results must not overlap operands, except where stated.

extension Limbs {
  /// Above this many limbs in the shorter operand, Karatsuba wins.
  static let karatsubaThreshold = 24
  static let karatsubaSquareThreshold = 50

  /// a * b. Result: a.count + b.count limbs.
  package static func multiply(_ a: Natural, _ b: Natural, into r: Pointer) -> Int {
    if a.count == 0 || b.count == 0 { return 0 }
    let total = a.count &+ b.count
    if a.limbs == b.limbs && a.count == b.count { return square(a, into: r) }
    if a.count >= b.count {
      multiplyLimbs(a.limbs, a.count, b.limbs, b.count, into: r)
    } else {
      multiplyLimbs(b.limbs, b.count, a.limbs, a.count, into: r)
    }
    return r[total &- 1] == 0 ? total &- 1 : total
  }

  /// a * b with signs. Result: a.count + b.count limbs.
  package static func multiply(_ a: Integer, _ b: Integer, into r: Pointer) -> Outcome {
    Outcome(multiply(a.magnitude, b.magnitude, into: r), isNegative: a.isNegative != b.isNegative)
  }

  /// a * a. Result: 2 * a.count limbs.
  package static func square(_ a: Natural, into r: Pointer) -> Int {
    if a.count == 0 { return 0 }
    let total = a.count &* 2
    squareLimbs(a.limbs, a.count, into: r)
    return r[total &- 1] == 0 ? total &- 1 : total
  }

  /// a * word. Result: a.count + 1 limbs; may be a's memory.
  package static func multiply(_ a: Natural, word: UInt64, into r: Pointer) -> Int {
    if word == 0 { return 0 }
    let carry = multiplyLimbs(a.limbs, a.count, word, adding: 0, into: r)
    r[a.count] = carry
    return carry == 0 ? a.count : a.count &+ 1
  }

  /// a * word + addend. Result: a.count + 1 limbs; may be a's memory.
  package static func multiply(_ a: Natural, word: UInt64, adding addend: UInt64, into r: Pointer) -> Int {
    let carry = multiplyLimbs(a.limbs, a.count, word, adding: addend, into: r)
    r[a.count] = carry
    return normalized(r, a.count &+ 1)
  }

  // MARK: Building blocks, on counts that need not be normalized

  /// r = a * word + addend; writes count limbs and returns the limb above them.
  @inline(__always)
  static func multiplyLimbs(
    _ a: UnsafePointer<UInt64>, _ count: Int, _ word: UInt64, adding addend: UInt64, into r: Pointer
  ) -> UInt64 {
    var carry = addend
    var i = 0
    while i < count {
      let product = a[i].multipliedFullWidth(by: word)
      let (low, overflow) = product.low.addingReportingOverflow(carry)
      r[i] = low
      carry = product.high &+ (overflow ? 1 : 0)
      i &+= 1
    }
    return carry
  }

  /// r += a * word over count limbs; returns the limb to add above them.
  @inline(__always)
  static func addProduct(_ r: Pointer, _ a: UnsafePointer<UInt64>, _ count: Int, _ word: UInt64) -> UInt64 {
    var carry: UInt64 = 0
    var i = 0
    while i < count {
      let product = a[i].multipliedFullWidth(by: word)
      let (low, first) = product.low.addingReportingOverflow(carry)
      let (sum, second) = r[i].addingReportingOverflow(low)
      r[i] = sum
      carry = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      i &+= 1
    }
    return carry
  }

  /// r -= a * word over count limbs; returns the limb to subtract above them.
  @inline(__always)
  static func subtractProduct(_ r: Pointer, _ a: UnsafePointer<UInt64>, _ count: Int, _ word: UInt64) -> UInt64 {
    var borrow: UInt64 = 0
    var i = 0
    while i < count {
      let product = a[i].multipliedFullWidth(by: word)
      let (low, first) = product.low.addingReportingOverflow(borrow)
      let (difference, second) = r[i].subtractingReportingOverflow(low)
      r[i] = difference
      borrow = product.high &+ (first ? 1 : 0) &+ (second ? 1 : 0)
      i &+= 1
    }
    return borrow
  }

  /// r = a * b, for aCount >= bCount > 0; writes aCount + bCount limbs.
  @inline(__always)
  static func multiplyLimbs(
    _ a: UnsafePointer<UInt64>, _ aCount: Int, _ b: UnsafePointer<UInt64>, _ bCount: Int, into r: Pointer
  ) {
    if bCount < karatsubaThreshold { return schoolbook(a, aCount, b, bCount, into: r) }
    multiplyLarge(a, aCount, b, bCount, into: r)
  }

  /// Apart, so that small products don't pay for its stack frame.
  @inline(never)
  private static func multiplyLarge(
    _ a: UnsafePointer<UInt64>, _ aCount: Int, _ b: UnsafePointer<UInt64>, _ bCount: Int, into r: Pointer
  ) {
    if bCount >= transformThreshold { return multiplyByTransform(a, aCount, b, bCount, into: r) }
    // The scratch need S(n) = 2 * (n/2 + 1) + S(n/2 + 1) stays below 2n + 128.
    withScratch(bCount &* 4 &+ 192) { scratch in
      if aCount == bCount { return karatsuba(a, b, aCount, into: r, scratch: scratch) }
      // Unequal lengths: cut the longer operand in blocks of the shorter one's length.
      let product = scratch + (bCount &* 2 &+ 160)
      clear(r, aCount &+ bCount)
      var i = 0
      while i &+ bCount <= aCount {
        karatsuba(a + i, b, bCount, into: product, scratch: scratch)
        _ = accumulate(r + i, aCount &+ bCount &- i, product, bCount &* 2)
        i &+= bCount
      }
      let rest = aCount &- i
      if rest > 0 {
        multiplyLimbs(b, bCount, a + i, rest, into: product)
        _ = accumulate(r + i, bCount &+ rest, product, bCount &+ rest)
      }
    }
  }

  private static func schoolbook(
    _ a: UnsafePointer<UInt64>, _ aCount: Int, _ b: UnsafePointer<UInt64>, _ bCount: Int, into r: Pointer
  ) {
    r[aCount] = multiplyLimbs(a, aCount, b[0], adding: 0, into: r)
    var i = 1
    while i < bCount {
      r[aCount &+ i] = addProduct(r + i, a, aCount, b[i])
      i &+= 1
    }
  }

  /// r = a * b of n limbs each. With a = a1 B^h + a0 and b likewise,
  /// ab = a1 b1 B^2h + (a1 b1 + a0 b0 - (a1 - a0)(b1 - b0)) B^h + a0 b0: three products of half the size.
  private static func karatsuba(
    _ a: UnsafePointer<UInt64>, _ b: UnsafePointer<UInt64>, _ n: Int, into r: Pointer, scratch: Pointer
  ) {
    if n < karatsubaThreshold { return schoolbook(a, n, b, n, into: r) }
    let low = (n &+ 1) / 2
    let high = n &- low
    // The two differences go where the product of the low halves will stand.
    let aNegative = absoluteDifference(a, low, a + low, high, into: r)
    let bNegative = absoluteDifference(b, low, b + low, high, into: r + low)
    let middle = scratch
    let rest = scratch + (2 &* low &+ 1)
    karatsuba(r, r + low, low, into: middle, scratch: rest)
    karatsuba(a, b, low, into: r, scratch: rest)
    karatsuba(a + low, b + low, high, into: r + 2 &* low, scratch: rest)
    combine(middle, into: r, low: low, high: high, subtracting: aNegative == bNegative)
  }

  /// middle = (r's low product + r's high product) -+ middle, then adds it to r at `low`.
  @inline(__always)
  private static func combine(_ middle: Pointer, into r: Pointer, low: Int, high: Int, subtracting: Bool) {
    let span = 2 &* low
    var top: UInt64 = 0
    if subtracting {
      // middle = lowProduct - middle, maybe negative: `top` counts in two's complement.
      top = 0 &- subtractLimbs(r, span, middle, span, into: middle)
    } else {
      top = accumulate(middle, span, r, span)
    }
    top = top &+ accumulate(middle, span, r + span, 2 &* high)
    middle[span] = top
    _ = accumulate(r + low, low &+ 2 &* high, middle, min(span &+ 1, low &+ 2 &* high))
  }

  /// r = |a - b| for aCount >= bCount, in aCount limbs; says whether a - b is negative.
  private static func absoluteDifference(
    _ a: UnsafePointer<UInt64>, _ aCount: Int, _ b: UnsafePointer<UInt64>, _ bCount: Int, into r: Pointer
  ) -> Bool {
    if compare(Natural(a, normalized(a, aCount)), Natural(b, normalized(b, bCount))) >= 0 {
      _ = subtractLimbs(a, aCount, b, bCount, into: r)
      return false
    }
    // b > a: then a has no limb above b's.
    _ = subtractLimbs(b, bCount, a, bCount, into: r)
    clear(r + bCount, aCount &- bCount)
    return true
  }

  // MARK: Squares

  @inline(__always)
  static func squareLimbs(_ a: UnsafePointer<UInt64>, _ n: Int, into r: Pointer) {
    if n < karatsubaSquareThreshold { return squareSchoolbook(a, n, into: r) }
    squareLarge(a, n, into: r)
  }

  @inline(never)
  private static func squareLarge(_ a: UnsafePointer<UInt64>, _ n: Int, into r: Pointer) {
    if n >= transformSquareThreshold { return multiplyByTransform(a, n, a, n, into: r) }
    withScratch(n &* 2 &+ 160) { squareKaratsuba(a, n, into: r, scratch: $0) }
  }

  private static func squareKaratsuba(_ a: UnsafePointer<UInt64>, _ n: Int, into r: Pointer, scratch: Pointer) {
    if n < karatsubaSquareThreshold { return squareSchoolbook(a, n, into: r) }
    let low = (n &+ 1) / 2
    let high = n &- low
    _ = absoluteDifference(a, low, a + low, high, into: r)
    let rest = scratch + (2 &* low &+ 1)
    squareKaratsuba(r, low, into: scratch, scratch: rest)
    squareKaratsuba(a, low, into: r, scratch: rest)
    squareKaratsuba(a + low, high, into: r + 2 &* low, scratch: rest)
    combine(scratch, into: r, low: low, high: high, subtracting: true)
  }

  /// Each product a[i] * a[j], i < j, is made once and doubled; then the squares of the limbs are added.
  private static func squareSchoolbook(_ a: UnsafePointer<UInt64>, _ n: Int, into r: Pointer) {
    r[0] = 0
    if n > 1 {
      r[n] = multiplyLimbs(a + 1, n &- 1, a[0], adding: 0, into: r + 1)
      var i = 1
      while i < n &- 1 {
        r[n &+ i] = addProduct(r + (2 &* i &+ 1), a + (i &+ 1), n &- 1 &- i, a[i])
        i &+= 1
      }
    }
    r[2 &* n &- 1] = 0
    var (i, shifted, carry): (Int, UInt64, UInt64) = (0, 0, 0)
    while i < n {
      let (low, high) = (r[2 &* i], r[2 &* i &+ 1])
      let square = a[i].multipliedFullWidth(by: a[i])
      let (first, c1) = (low << 1 | shifted).addingReportingOverflow(square.low)
      let (firstTotal, c2) = first.addingReportingOverflow(carry)
      let (second, c3) = (high << 1 | low >> 63).addingReportingOverflow(square.high)
      let (secondTotal, c4) = second.addingReportingOverflow((c1 ? 1 : 0) &+ (c2 ? 1 : 0))
      r[2 &* i] = firstTotal
      r[2 &* i &+ 1] = secondTotal
      carry = (c3 ? 1 : 0) &+ (c4 ? 1 : 0)
      shifted = high >> 63
      i &+= 1
    }
  }
}
