// Sums and norms of doubles without the loss of everyday addition: the building blocks are sums and products whose
// rounding error is known exactly (T. J. Dekker, "A floating-point technique for extending the available precision", 1971).

/// A value as an unevaluated sum: hi is the rounded value, lo what was rounded off.
struct DoublePair {
  var hi: Double
  var lo: Double

  @inline(__always) static func sum(_ a: Double, _ b: Double) -> DoublePair {
    let x = a + b
    let z = x - a
    return DoublePair(hi: x, lo: (a - (x - z)) + (b - z))
  }
  /// For |a| >= |b|.
  @inline(__always) static func fastSum(_ a: Double, _ b: Double) -> DoublePair {
    let x = a + b
    return DoublePair(hi: x, lo: (a - x) + b)
  }
  @inline(__always) static func product(_ a: Double, _ b: Double) -> DoublePair {
    let z = a * b
    return DoublePair(hi: z, lo: (-z).addingProduct(a, b))
  }
}

/// A running sum of products with three times a double's precision (T. Ogita, S. M. Rump, S. Oishi, "Accurate sum and dot
/// product", 2005).
struct ProductSum {
  var hi = 0.0
  var lo = 0.0
  var tiny = 0.0

  @inline(__always) func adding(_ a: Double, _ b: Double) -> ProductSum {
    let p = DoublePair.product(a, b)
    let s = DoublePair.sum(hi, p.hi)
    let r1 = DoublePair.sum(lo, p.lo)
    let r2 = DoublePair.sum(r1.hi, s.lo)
    return ProductSum(hi: s.hi, lo: r2.hi, tiny: tiny + r1.lo + r2.lo)
  }
  var value: Double {
    let last = DoublePair.sum(lo, tiny)
    return DoublePair.sum(hi, last.hi).hi
  }
}

/// The exactly rounded sum of doubles: non-overlapping partial sums of growing size (J. R. Shewchuk, "Adaptive precision
/// floating-point arithmetic", 1997).
struct ExactSum: ~Copyable {
  private var partials: UnsafeMutablePointer<Double>
  private var count = 0
  private var capacity = 32
  /// Sum of what was infinite or NaN, and of the infinities alone.
  private var special = 0.0
  private var infinities = 0.0
  private(set) var overflowed = false

  init() { partials = .allocate(capacity: 32) }
  deinit { partials.deallocate() }

  mutating func add(_ value: Double) {
    var x = value
    var kept = 0
    var j = 0
    while j < count {
      var y = partials[j]
      if x.magnitude < y.magnitude { swap(&x, &y) }
      let s = DoublePair.fastSum(x, y)
      if s.lo != 0 {
        partials[kept] = s.lo
        kept += 1
      }
      x = s.hi
      j += 1
    }
    count = kept
    if x == 0 { return }
    if !x.isFinite {
      if value.isFinite {
        overflowed = true
      } else {
        if value.isInfinite { infinities += value }
        special += value
        count = 0
      }
      return
    }
    if count == capacity {
      let bigger = UnsafeMutablePointer<Double>.allocate(capacity: capacity * 2)
      bigger.update(from: partials, count: count)
      partials.deallocate()
      partials = bigger
      capacity *= 2
    }
    partials[count] = x
    count += 1
  }

  /// The sum; nil for inf - inf.
  func result() -> Double? {
    if special != 0 || special.isNaN { return infinities.isNaN ? nil : special }
    var n = count
    if n == 0 { return 0 }
    n -= 1
    var hi = partials[n]
    var lo = 0.0
    while n > 0 {
      n -= 1
      let s = DoublePair.fastSum(hi, partials[n])
      hi = s.hi
      lo = s.lo
      if lo != 0 { break }
    }
    // A tie was rounded to even; what lies below it may tip it the other way.
    if n > 0 && (lo < 0 && partials[n - 1] < 0 || lo > 0 && partials[n - 1] > 0) {
      let y = lo * 2
      let x = hi + y
      if y == x - hi { hi = x }
    }
    return hi
  }
}

/// The square root of a sum of squares, correctly rounded almost always (C. F. Borges, "An improved algorithm for hypot",
/// 2019, for more than two parts). `parts` are magnitudes and are overwritten; `largest` is their maximum.
func euclideanNorm(_ parts: UnsafeMutablePointer<Double>, _ count: Int, largest: Double, hasNaN: Bool) -> Double {
  if largest.isInfinite { return largest }
  if hasNaN { return .nan }
  if largest == 0 || count <= 1 { return largest }
  // As frexp: largest = m * 2^e with 0.5 <= m < 1.
  let exponent = Int(largest.exponent) + 1
  if exponent < -1023 {
    // The scale would overflow: subnormals are made normal first.
    let tiny = Double.leastNormalMagnitude
    var i = 0
    while i < count {
      parts[i] /= tiny
      i += 1
    }
    return tiny * euclideanNorm(parts, count, largest: largest / tiny, hasNaN: hasNaN)
  }
  let scale = Double(sign: .plus, exponent: 0 - exponent, significand: 1)
  var (total, low1, low2) = (1.0, 0.0, 0.0)
  var i = 0
  while i < count {
    let x = parts[i] * scale
    let p = DoublePair.product(x, x)
    let s = DoublePair.fastSum(total, p.hi)
    total = s.hi
    low1 += p.lo
    low2 += s.lo
    i += 1
  }
  var h = (total - 1 + (low1 + low2)).squareRoot()
  let p = DoublePair.product(-h, h)
  let s = DoublePair.fastSum(total, p.hi)
  low1 += p.lo
  low2 += s.lo
  h += (s.hi - 1 + (low1 + low2)) / (2 * h)
  return h / scale
}
