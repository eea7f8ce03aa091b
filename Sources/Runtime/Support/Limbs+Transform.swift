// Multiplication of very large numbers by a number-theoretic transform: the operands are cut into digits of b bits, the
// digits are transformed, multiplied pointwise and transformed back (J. Pollard, "The fast Fourier transform in a finite
// field", 1971). All is exact: arithmetic is modulo the prime p = 2^64 - 2^32 + 1, where 2^64 = 2^32 - 1 makes reduction
// cheap, and the sums of digit products stay below p.
//
// The forward transform leaves its result in permuted order, and the inverse one takes it so: nothing is reordered. Both
// work by radix 4 (once by 3 or by 2, if the length asks for it), depth first, so that the lower levels stay in the cache.

extension Limbs {
  /// Above this many limbs in the shorter operand, the transform beats Karatsuba.
  static let transformThreshold = 2400
  static let transformSquareThreshold = 2600

  /// r = a * b; writes aCount + bCount limbs. a may be b.
  static func multiplyByTransform(
    _ a: UnsafePointer<UInt64>, _ aCount: Int, _ b: UnsafePointer<UInt64>, _ bCount: Int, into r: Pointer
  ) {
    let plan = TransformPlan(aCount, bCount)
    let isSquare = a == b && aCount == bCount
    withScratch(plan.size &* (isSquare ? 2 : 3)) { scratch in
      let (roots, x) = (scratch, scratch + plan.size)
      plan.makeRoots(roots)
      plan.split(a, aCount, into: x)
      plan.forward(x, roots)
      if isSquare {
        plan.multiply(x, x)
      } else {
        let y = scratch + 2 &* plan.size
        plan.split(b, bCount, into: y)
        plan.forward(y, roots)
        plan.multiply(x, y)
      }
      plan.inverse(x, roots)
      plan.join(x, into: r, aCount &+ bCount)
    }
  }
}

/// Residues modulo 2^64 - 2^32 + 1, always fully reduced.
private enum Residue {
  static let p: UInt64 = 0xffff_ffff_0000_0001
  /// 2^64 modulo p.
  static let epsilon: UInt64 = 0xffff_ffff

  @inline(__always)
  static func add(_ a: UInt64, _ b: UInt64) -> UInt64 {
    // a - (p - b)
    let (difference, borrow) = a.subtractingReportingOverflow(p &- b)
    return borrow ? difference &+ p : difference
  }

  @inline(__always)
  static func subtract(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (difference, borrow) = a.subtractingReportingOverflow(b)
    return borrow ? difference &+ p : difference
  }

  /// high * 2^64 + low: with high = h1 2^32 + h0, that is low - h1 + h0 (2^32 - 1).
  @inline(__always)
  static func reduce(_ high: UInt64, _ low: UInt64) -> UInt64 {
    let (difference, borrow) = low.subtractingReportingOverflow(high >> 32)
    let first = borrow ? difference &- epsilon : difference
    let (sum, carry) = first.addingReportingOverflow((high & epsilon) &* epsilon)
    let second = carry ? sum &+ epsilon : sum
    return second >= p ? second &- p : second
  }

  @inline(__always)
  static func multiply(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return reduce(product.high, product.low)
  }

  /// a * 2^48: 2^96 is -1, so 2^48 is a square root of -1.
  @inline(__always)
  static func multiplyByRootOfMinusOne(_ a: UInt64) -> UInt64 { reduce(a >> 16, a << 48) }

  static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
    var (result, square, left): (UInt64, UInt64, UInt64) = (1, base, exponent)
    while left != 0 {
      if left & 1 != 0 { result = multiply(result, square) }
      square = multiply(square, square)
      left >>= 1
    }
    return result
  }
}

/// The sizes for one product.
private struct TransformPlan {
  /// The length of the transform: 2^k or 3 * 2^k.
  let size: Int
  /// `size` without the factor 3.
  let evenSize: Int
  /// Bits in a digit.
  let bits: Int

  init(_ aCount: Int, _ bCount: Int) {
    // The widest digits whose products, as many as the shorter operand has digits, add up to less than 2^63.
    var bits = 27
    var total = 0
    while true {
      let (aDigits, bDigits) = ((64 &* aCount &+ bits &- 1) / bits, (64 &* bCount &+ bits &- 1) / bits)
      total = aDigits &+ bDigits
      let terms = min(aDigits, bDigits)
      if 2 &* bits &+ (Int.bitWidth &- (terms &- 1).leadingZeroBitCount) <= 63 || bits == 12 { break }
      bits &-= 1
    }
    self.bits = bits
    var power = 16
    while power < total { power &*= 2 }
    let isThrice = power / 4 &* 3 >= total
    evenSize = isThrice ? power / 4 : power
    size = isThrice ? power / 4 &* 3 : power
  }

  // MARK: Digits

  func split(_ a: UnsafePointer<UInt64>, _ count: Int, into x: Limbs.Pointer) {
    let number = Limbs.Natural(a, count)
    let mask = (UInt64(1) &<< UInt64(truncatingIfNeeded: bits)) &- 1
    let total = 64 &* count
    var (i, position) = (0, 0)
    while position < total {
      x[i] = Limbs.window(number, from: position) & mask
      i &+= 1
      position &+= bits
    }
    Limbs.clear(x + i, size &- i)
  }

  /// Carries the sums of products into digits, and the digits into limbs.
  func join(_ x: Limbs.Pointer, into r: Limbs.Pointer, _ count: Int) {
    let shift = UInt64(truncatingIfNeeded: bits)
    let mask = (UInt64(1) &<< shift) &- 1
    var (carry, word, filled): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var (i, out) = (0, 0)
    while out < count {
      let sum = (i < size ? x[i] : 0) &+ carry
      carry = sum &>> shift
      let digit = sum & mask
      word |= digit &<< filled
      filled &+= shift
      if filled >= 64 {
        r[out] = word
        out &+= 1
        filled &-= 64
        word = filled == 0 ? 0 : digit &>> (shift &- filled)
      }
      i &+= 1
    }
  }

  // MARK: Transforms

  /// For each length n that is cut in four, w^j, w^2j, w^3j for j < n / 4, with w of order n, from `offset(n)` on.
  /// Before them stand the roots of the first cut in three, w^j and w^2j, and those of the first cut in two.
  func makeRoots(_ roots: Limbs.Pointer) {
    var n = evenSize
    if size != n {
      let root = Residue.power(7, (Residue.p &- 1) / UInt64(truncatingIfNeeded: size))
      var (w, j): (UInt64, Int) = (1, 0)
      while j < n {
        roots[2 &* j] = w
        roots[2 &* j &+ 1] = Residue.multiply(w, w)
        w = Residue.multiply(w, root)
        j &+= 1
      }
    }
    if isOddPower(n) {
      fill(roots + (size &- n), n / 2, step: rootOfUnity(n.trailingZeroBitCount))
      n /= 2
    }
    while n >= 4 {
      let root = rootOfUnity(n.trailingZeroBitCount)
      let table = roots + offset(n)
      let quarter = n / 4
      var (w, j): (UInt64, Int) = (1, 0)
      while j < quarter {
        let square = Residue.multiply(w, w)
        table[3 &* j] = w
        table[3 &* j &+ 1] = square
        table[3 &* j &+ 2] = Residue.multiply(square, w)
        w = Residue.multiply(w, root)
        j &+= 1
      }
      n /= 4
    }
  }

  private func fill(_ table: Limbs.Pointer, _ count: Int, step: UInt64) {
    var (w, j): (UInt64, Int) = (1, 0)
    while j < count {
      table[j] = w
      w = Residue.multiply(w, step)
      j &+= 1
    }
  }

  /// A root of order 2^k whose power 2^(k - 2) is 2^48. (7 generates the multiplicative group.)
  private func rootOfUnity(_ k: Int) -> UInt64 {
    let root = Residue.power(7, (Residue.p &- 1) >> UInt64(truncatingIfNeeded: k))
    if k < 2 { return root }
    let quarter = Residue.power(root, 1 &<< UInt64(truncatingIfNeeded: k &- 2))
    return quarter == 1 << 48 ? root : Residue.power(root, Residue.p &- 2)
  }

  /// The table for n takes 3 n / 4 words, those for n / 4, n / 16 ... fit before it in n / 4 words.
  @inline(__always)
  private func offset(_ n: Int) -> Int {
    size &- evenSize &+ (isOddPower(evenSize) ? evenSize / 2 : 0) &+ n / 4
  }

  /// Is n a power of two but not of four?
  @inline(__always)
  private func isOddPower(_ n: Int) -> Bool { n & 0x5555_5555_5555_5555 == 0 }

  /// A third root of unity: the power of the roots for the cut in three.
  private var thirdRoot: UInt64 { Residue.power(7, (Residue.p &- 1) / 3) }

  func forward(_ x: Limbs.Pointer, _ roots: Limbs.Pointer) {
    let n = evenSize
    if size == n { return forward(x, n, roots) }
    let third = thirdRoot
    let (x1, x2) = (x + n, x + 2 &* n)
    var j = 0
    while j < n {
      let (a0, a1, a2) = (x[j], x1[j], x2[j])
      // With v^2 = -1 - v: a0 + v a1 + v^2 a2 = a0 - a2 + v (a1 - a2), and likewise with v^2 for v.
      let d = Residue.multiply(Residue.subtract(a1, a2), third)
      x[j] = Residue.add(a0, Residue.add(a1, a2))
      x1[j] = Residue.multiply(Residue.add(Residue.subtract(a0, a2), d), roots[2 &* j])
      x2[j] = Residue.multiply(Residue.subtract(Residue.subtract(a0, a1), d), roots[2 &* j &+ 1])
      j &+= 1
    }
    forward(x, n, roots)
    forward(x1, n, roots)
    forward(x2, n, roots)
  }

  /// Undoes `forward`, but for a factor of `size`.
  func inverse(_ x: Limbs.Pointer, _ roots: Limbs.Pointer) {
    let n = evenSize
    inverse(x, n, roots)
    if size == n { return }
    let third = thirdRoot
    let square = Residue.multiply(third, third)
    let (x1, x2) = (x + n, x + 2 &* n)
    inverse(x1, n, roots)
    inverse(x2, n, roots)
    var j = 0
    while j < n {
      // w^-j = v^2 w^(n - j) and w^-2j = v w^2(n - j), since w^n is v.
      var (y1, y2) = (x1[j], x2[j])
      if j > 0 {
        let mirror = roots + 2 &* (n &- j)
        y1 = Residue.multiply(Residue.multiply(y1, mirror[0]), square)
        y2 = Residue.multiply(Residue.multiply(y2, mirror[1]), third)
      }
      let y0 = x[j]
      let d = Residue.multiply(Residue.subtract(y1, y2), third)
      x[j] = Residue.add(y0, Residue.add(y1, y2))
      x1[j] = Residue.subtract(Residue.subtract(y0, y1), d)
      x2[j] = Residue.add(Residue.subtract(y0, y2), d)
      j &+= 1
    }
  }

  private func forward(_ x: Limbs.Pointer, _ n: Int, _ roots: Limbs.Pointer) {
    if isOddPower(n) {
      let half = n / 2
      let table = roots + (size &- n)
      var j = 0
      while j < half {
        let (a, b) = (x[j], x[j &+ half])
        x[j] = Residue.add(a, b)
        x[j &+ half] = Residue.multiply(Residue.subtract(a, b), table[j])
        j &+= 1
      }
      forward(x, half, roots)
      return forward(x + half, half, roots)
    }
    if n == 1 { return }
    let quarter = n / 4
    let table = roots + offset(n)
    let (x1, x2, x3) = (x + quarter, x + 2 &* quarter, x + 3 &* quarter)
    var j = 0
    while j < quarter {
      let (a0, a1, a2, a3) = (x[j], x1[j], x2[j], x3[j])
      let (s, t) = (Residue.add(a0, a2), Residue.add(a1, a3))
      let d = Residue.subtract(a0, a2)
      let e = Residue.multiplyByRootOfMinusOne(Residue.subtract(a1, a3))
      x[j] = Residue.add(s, t)
      x1[j] = Residue.multiply(Residue.subtract(s, t), table[3 &* j &+ 1])
      x2[j] = Residue.multiply(Residue.add(d, e), table[3 &* j])
      x3[j] = Residue.multiply(Residue.subtract(d, e), table[3 &* j &+ 2])
      j &+= 1
    }
    if quarter == 1 { return }
    forward(x, quarter, roots)
    forward(x1, quarter, roots)
    forward(x2, quarter, roots)
    forward(x3, quarter, roots)
  }

  /// x = x * y / size, pointwise.
  func multiply(_ x: Limbs.Pointer, _ y: Limbs.Pointer) {
    let scale = Residue.p &- (Residue.p &- 1) / UInt64(truncatingIfNeeded: size)
    var i = 0
    while i < size {
      x[i] = Residue.multiply(Residue.multiply(x[i], y[i]), scale)
      i &+= 1
    }
  }

  /// The inverse of w^j is taken from the other end of the table.
  private func inverse(_ x: Limbs.Pointer, _ n: Int, _ roots: Limbs.Pointer) {
    if isOddPower(n) {
      let half = n / 2
      let table = roots + (size &- n)
      inverse(x, half, roots)
      inverse(x + half, half, roots)
      var j = 0
      while j < half {
        // w^-j = -w^(half - j)
        let a = x[j]
        let b = j == 0 ? x[half] : Residue.multiply(x[j &+ half], Residue.p &- table[half &- j])
        x[j] = Residue.add(a, b)
        x[j &+ half] = Residue.subtract(a, b)
        j &+= 1
      }
      return
    }
    if n == 1 { return }
    let quarter = n / 4
    let table = roots + offset(n)
    let (x1, x2, x3) = (x + quarter, x + 2 &* quarter, x + 3 &* quarter)
    if quarter > 1 {
      inverse(x, quarter, roots)
      inverse(x1, quarter, roots)
      inverse(x2, quarter, roots)
      inverse(x3, quarter, roots)
    }
    unscramble(x[0], x1[0], x2[0], x3[0], x, x1, x2, x3, 0)
    var j = 1
    while j < quarter {
      // With i = w^quarter: w^-j = -i w^(quarter - j), w^-2j = -w^2(quarter - j), w^-3j = i w^3(quarter - j).
      let mirror = table + 3 &* (quarter &- j)
      let b1 = Residue.multiply(x1[j], mirror[1])
      let b2 = Residue.multiplyByRootOfMinusOne(Residue.multiply(x2[j], mirror[0]))
      let b3 = Residue.multiplyByRootOfMinusOne(Residue.multiply(x3[j], mirror[2]))
      unscramble(x[j], negative(b1), negative(b2), b3, x, x1, x2, x3, j)
      j &+= 1
    }
  }

  @inline(__always)
  private func negative(_ a: UInt64) -> UInt64 { a == 0 ? 0 : Residue.p &- a }

  /// The radix-4 step backward: y0 = s + t, y1 = s - t, y2 = d + e, y3 = d - e, with e = i (a1 - a3).
  @inline(__always)
  private func unscramble(
    _ y0: UInt64, _ y1: UInt64, _ y2: UInt64, _ y3: UInt64, _ x: Limbs.Pointer, _ x1: Limbs.Pointer,
    _ x2: Limbs.Pointer, _ x3: Limbs.Pointer, _ j: Int
  ) {
    let (s, t) = (Residue.add(y0, y1), Residue.subtract(y0, y1))
    let d = Residue.add(y2, y3)
    // e / i = -i e
    let e = Residue.multiplyByRootOfMinusOne(Residue.subtract(y3, y2))
    x[j] = Residue.add(s, d)
    x2[j] = Residue.subtract(s, d)
    x1[j] = Residue.add(t, e)
    x3[j] = Residue.subtract(t, e)
  }
}
