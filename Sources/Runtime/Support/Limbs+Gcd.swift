// Greatest common divisor and modular inverse by Lehmer's algorithm (Knuth, The Art of Computer Programming 4.5.2,
// algorithm L): Euclid's quotients are found from the leading 62 bits alone for as long as these decide them, and many
// steps are then applied to the long numbers at once.

extension Limbs {
  /// gcd(a, b). Result: max(a.count, b.count) limbs.
  package static func gcd(_ a: Natural, _ b: Natural, into r: Pointer) -> Int {
    let (long, short) = compare(a, b) >= 0 ? (a, b) : (b, a)
    if short.count == 0 {
      copy(long.limbs, long.count, to: r)
      return long.count
    }
    if short.count == 1 {
      let rest = remainder(long, word: short[0])
      r[0] = gcd(word: short[0], rest)
      return 1
    }
    return withScratch(4 &* long.count &+ 4) { scratch in
      var pair = LehmerPair(scratch, long, short)
      while pair.b.count > 1 {
        let step = pair.cosequence()
        if step.isEmpty { pair.divide() } else { pair.apply(step) }
      }
      if pair.b.count == 0 {
        copy(pair.a.limbs, pair.a.count, to: r)
        return pair.a.count
      }
      r[0] = gcd(word: pair.b[0], remainder(pair.a, word: pair.b[0]))
      return 1
    }
  }

  /// Binary gcd of two words (J. Stein, 1967).
  package static func gcd(word a: UInt64, _ b: UInt64) -> UInt64 {
    if a == 0 || b == 0 { return a | b }
    let twos = UInt64(truncatingIfNeeded: (a | b).trailingZeroBitCount)
    var x = a &>> UInt64(truncatingIfNeeded: a.trailingZeroBitCount)
    var y = b
    repeat {
      y = y &>> UInt64(truncatingIfNeeded: y.trailingZeroBitCount)
      if x > y { swap(&x, &y) }
      y &-= x
    } while y != 0
    return x &<< twos
  }

  /// The x with a * x = 1 modulo m, 0 <= x < m, for a < m and m > 1; nil if a and m have a common factor.
  /// Result: m.count limbs.
  package static func inverse(_ a: Natural, modulo m: Natural, into r: Pointer) -> Int? {
    // Beside the remainders a_i go cofactors x_i with a_i = x_i a modulo m; their signs alternate, so that only
    // magnitudes are kept: x_(i+1) = x_(i-1) + q x_i.
    let size = m.count &+ 2
    return withScratch(4 &* size &+ 5 &* size) { scratch -> Int? in
      var pair = LehmerPair(scratch, m, a)
      let x = scratch + 4 &* size
      let y = x + size
      let (sum, product) = (y + size, y + 2 &* size)
      clear(x, 3 &* size)
      y[0] = 1
      var (xCount, yCount) = (0, 1)
      var isNegative = false  // the sign of y; x has the other
      while pair.b.count > 0 {
        let step = pair.b.count > 1 ? pair.cosequence() : Cosequence()
        if step.isEmpty {
          let quotient = pair.divide()
          var count = multiply(quotient, Natural(y, yCount), into: product)
          count = add(Natural(product, count), Natural(x, xCount), into: sum)
          copy(y, yCount, to: x)
          copy(sum, count, to: y)
          (xCount, yCount) = (yCount, count)
          isNegative.toggle()
        } else {
          pair.apply(step)
          let newX = addProducts(x, xCount, step.a, y, yCount, step.b, into: sum)
          yCount = addProducts(x, xCount, step.c, y, yCount, step.d, into: product)
          copy(sum, newX, to: x)
          copy(product, yCount, to: y)
          xCount = newX
          if step.isOdd { isNegative.toggle() }
        }
      }
      if pair.a.count != 1 || pair.a[0] != 1 { return nil }
      // a_i is now 1, and x its cofactor.
      if isNegative {
        copy(x, xCount, to: r)
        return xCount
      }
      return subtract(m, Natural(x, xCount), into: r)
    }
  }

  /// r = x * p + y * q; in max(xCount, yCount) + 1 limbs.
  private static func addProducts(
    _ x: Pointer, _ xCount: Int, _ p: UInt64, _ y: Pointer, _ yCount: Int, _ q: UInt64, into r: Pointer
  ) -> Int {
    let count = max(xCount, yCount)
    clear(r, count &+ 1)
    r[xCount] = multiplyLimbs(x, xCount, p, adding: 0, into: r)
    let carry = addProduct(r, y, yCount, q)
    _ = withUnsafePointer(to: carry) { accumulate(r + yCount, count &+ 1 &- yCount, $0, 1) }
    return normalized(r, count &+ 1)
  }
}

/// What many steps of Euclid's algorithm do to (x, y), as magnitudes. After an even number of steps they become
/// (a x - b y, d y - c x), after an odd number (b y - a x, c x - d y).
struct Cosequence {
  var a: UInt64 = 1
  var b: UInt64 = 0
  var c: UInt64 = 0
  var d: UInt64 = 1
  var isOdd = false

  @inline(__always)
  var isEmpty: Bool { b == 0 }
}

/// Two numbers a >= b on their way to the gcd, in four buffers of which two hold them.
struct LehmerPair {
  private(set) var a: Limbs.Natural
  private(set) var b: Limbs.Natural
  private var memoryA: Limbs.Pointer
  private var memoryB: Limbs.Pointer
  private var spareA: Limbs.Pointer
  private var spareB: Limbs.Pointer

  /// scratch: 4 * (a.count + 1) limbs.
  init(_ scratch: Limbs.Pointer, _ a: Limbs.Natural, _ b: Limbs.Natural) {
    let size = a.count &+ 1
    (memoryA, memoryB) = (scratch, scratch + size)
    (spareA, spareB) = (scratch + 2 &* size, scratch + 3 &* size)
    Limbs.copy(a.limbs, a.count, to: memoryA)
    Limbs.copy(b.limbs, b.count, to: memoryB)
    self.a = Limbs.Natural(memoryA, a.count)
    self.b = Limbs.Natural(memoryB, b.count)
  }

  /// The steps that the top 62 bits of a, and b's bits beside them, decide.
  func cosequence() -> Cosequence {
    let shift = Limbs.bitLength(a) &- 62
    // b has more than one limb, and so has a.
    var x = Int64(truncatingIfNeeded: Limbs.window(a, from: shift) & (1 << 62 &- 1))
    var y = Int64(truncatingIfNeeded: Limbs.window(b, from: shift) & (1 << 62 &- 1))
    var (a, b, c, d): (Int64, Int64, Int64, Int64) = (1, 0, 0, 1)
    var steps = 0
    while y &+ c > 0 && y &+ d > 0 {
      let q = (x &+ a) / (y &+ c)
      // The same quotient at the other end of the interval? (Knuth's step L2.)
      let rest = x &+ b &- q &* (y &+ d)
      if rest < 0 || rest >= y &+ d { break }
      (a, c) = (c, a &- q &* c)
      (b, d) = (d, b &- q &* d)
      (x, y) = (y, x &- q &* y)
      steps &+= 1
    }
    return Cosequence(
      a: UInt64(a.magnitude), b: UInt64(b.magnitude), c: UInt64(c.magnitude), d: UInt64(d.magnitude),
      isOdd: steps & 1 != 0)
  }

  mutating func apply(_ step: Cosequence) {
    let count = a.count
    // b may be shorter: the combinations read it to a's length.
    Limbs.clear(memoryB + b.count, count &- b.count)
    let first = step.isOdd
    Self.subtractProducts(memoryA, step.a, memoryB, step.b, count, isReversed: first, into: spareA)
    Self.subtractProducts(memoryB, step.d, memoryA, step.c, count, isReversed: first, into: spareB)
    swap(&memoryA, &spareA)
    swap(&memoryB, &spareB)
    a = Limbs.Natural(memoryA, Limbs.normalized(memoryA, count))
    b = Limbs.Natural(memoryB, Limbs.normalized(memoryB, count))
  }

  /// One step of Euclid's: (a, b) = (b, a mod b). The quotient is valid until the next step.
  @discardableResult
  mutating func divide() -> Limbs.Natural {
    let counts = Limbs.divide(a, b, quotient: spareA, remainder: spareB)
    let free = memoryA
    a = b
    b = Limbs.Natural(spareB, counts.remainder)
    (memoryA, memoryB, spareB) = (memoryB, spareB, free)
    return Limbs.Natural(spareA, counts.quotient)
  }

  /// r = x * p - y * q, or its negative if isReversed; the result is not negative and fits in count limbs.
  @inline(__always)
  private static func subtractProducts(
    _ x: Limbs.Pointer, _ p: UInt64, _ y: Limbs.Pointer, _ q: UInt64, _ count: Int, isReversed: Bool,
    into r: Limbs.Pointer
  ) {
    let (x, p, y, q) = isReversed ? (y, q, x, p) : (x, p, y, q)
    var (carryX, carryY, borrow): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var i = 0
    while i < count {
      let px = x[i].multipliedFullWidth(by: p)
      let (lowX, overX) = px.low.addingReportingOverflow(carryX)
      carryX = px.high &+ (overX ? 1 : 0)
      let qy = y[i].multipliedFullWidth(by: q)
      let (lowY, overY) = qy.low.addingReportingOverflow(carryY)
      carryY = qy.high &+ (overY ? 1 : 0)
      let (difference, first) = lowX.subtractingReportingOverflow(lowY)
      let (total, second) = difference.subtractingReportingOverflow(borrow)
      r[i] = total
      borrow = (first ? 1 : 0) &+ (second ? 1 : 0)
      i &+= 1
    }
  }
}
