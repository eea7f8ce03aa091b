// random: continuous and discrete distributions.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// x + y * factor, as the operands' types say.
  private func affine(_ x: Value, _ y: Value, _ factor: Double) throws(PyError) -> Value {
    if let a = simple(x), let b = simple(y) { return .float(a + b * factor) }
    return try binary(.add, x, try binary(.multiply, y, .float(factor)))
  }
  /// Floats, and ints that floats hold exactly.
  @inline(__always) private func simple(_ v: Value) -> Double? {
    v.isFloat ? v.float : v.isSmallInt ? Double(v.smallInt) : nil
  }

  func uniform(_ s: RandomSource, _ a: Value, _ b: Value) throws(PyError) -> Value {
    if let x = simple(a), let y = simple(b) { return .float(x + (y - x) * (try draw(s))) }
    let width = try binary(.subtract, b, a)
    return try binary(.add, a, try binary(.multiply, width, .float(try draw(s))))
  }

  func triangular(_ s: RandomSource, _ low: Value, _ high: Value, _ mode: Value) throws(PyError) -> Value {
    let low = low.isMissing ? .float(0) : low
    var a = try double(low)
    var b = high.isMissing ? 1 : try double(high)
    var u = try draw(s)
    var c = 0.5
    if !mode.isMissing && !mode.isNone {
      let m = try double(mode)
      if b == a { return low }
      c = (m - a) / (b - a)
    }
    if u > c {
      u = 1 - u
      c = 1 - c
      swap(&a, &b)
    }
    let area = u * c
    if area < 0 { throw mathDomain() }
    return .float(a + (b - a) * area.squareRoot())
  }

  /// A standard normal variable by the ratio of uniforms (A. J. Kinderman, J. F. Monahan, 1977).
  private func normal(_ s: RandomSource) throws(PyError) -> Double {
    let magic = 4 * exp(-0.5) / 2.0.squareRoot()
    while true {
      let u1 = try draw(s)
      let u2 = 1 - (try draw(s))
      let z = magic * (u1 - 0.5) / u2
      if z * z / 4 <= -log(u2) { return z }
    }
  }

  func normalVariate(_ s: RandomSource, _ mu: Value, _ sigma: Value) throws(PyError) -> Value {
    let z = try normal(s)
    return try affine(mu.isMissing ? .float(0) : mu, sigma.isMissing ? .float(1) : sigma, z)
  }

  func gauss(_ s: RandomSource, _ mu: Value, _ sigma: Value) throws(PyError) -> Value {
    let r = RandomObject(unchecked: s.object)
    var z: Double
    if r.gaussNext.isNone {
      let angle = try draw(s) * (2 * Double.pi)
      let radius = (-2 * log(1 - (try draw(s)))).squareRoot()
      z = cos(angle) * radius
      r.gaussNext = .float(sin(angle) * radius)
    } else {
      z = try double(r.gaussNext)
      r.gaussNext = .none
    }
    return try affine(mu.isMissing ? .float(0) : mu, sigma.isMissing ? .float(1) : sigma, z)
  }

  func logNormalVariate(_ s: RandomSource, _ mu: Value, _ sigma: Value) throws(PyError) -> Value {
    let x = try double(try normalVariate(s, mu, sigma))
    let r = exp(x)
    if r.isInfinite && x.isFinite { throw mathRange() }
    return .float(r)
  }

  func exponentialVariate(_ s: RandomSource, _ lambda: Value) throws(PyError) -> Value {
    let rate = lambda.isMissing ? 1 : try double(lambda)
    let x = -log(1 - (try draw(s)))
    if rate == 0 { throw zeroDivision("float division by zero") }
    return .float(x / rate)
  }

  func vonMisesVariate(_ s: RandomSource, _ mu: Value, _ kappa: Value) throws(PyError) -> Value {
    let (mu, kappa) = (try double(mu), try double(kappa))
    let turn = 2 * Double.pi
    if kappa <= 1e-6 { return .float(turn * (try draw(s))) }
    let q = 0.5 / kappa
    let r = q + (1 + q * q).squareRoot()
    var z: Double
    while true {
      let u1 = try draw(s)
      z = cos(.pi * u1)
      let d = z / (r + z)
      let u2 = try draw(s)
      if u2 < 1 - d * d || u2 <= (1 - d) * exp(d) { break }
    }
    let inverse = 1 / r
    let f = (inverse + z) / (1 + inverse * z)
    let u3 = try draw(s)
    return .float(FloatMath.modulo(u3 > 0.5 ? mu + acos(f) : mu - acos(f), turn))
  }

  /// Gamma variables: R. C. H. Cheng (1977) for alpha > 1, J. H. Ahrens and U. Dieter (1974) below.
  func gamma(_ s: RandomSource, _ alpha: Double, _ beta: Double) throws(PyError) -> Double {
    if alpha <= 0 || beta <= 0 { throw valueError("gammavariate: alpha and beta must be > 0.0") }
    if alpha > 1 {
      let root = (2 * alpha - 1).squareRoot()
      let b = alpha - log(4.0)
      let c = alpha + root
      let magic = 1 + log(4.5)
      while true {
        let u1 = try draw(s)
        if !(1e-7 < u1 && u1 < 0.9999999) { continue }
        let u2 = 1 - (try draw(s))
        let v = log(u1 / (1 - u1)) / root
        let x = alpha * exp(v)
        let z = u1 * u1 * u2
        let r = b + c * v - x
        if r + magic - 4.5 * z >= 0 || r >= log(z) { return x * beta }
      }
    }
    if alpha == 1 { return -log(1 - (try draw(s))) * beta }
    while true {
      let u = try draw(s)
      let b = (M_E + alpha) / M_E
      let p = b * u
      let x = p <= 1 ? pow(p, 1 / alpha) : -log((b - p) / alpha)
      let u1 = try draw(s)
      if p > 1 {
        if u1 <= pow(x, alpha - 1) { return x * beta }
      } else if u1 <= exp(-x) {
        return x * beta
      }
    }
  }

  func betaVariate(_ s: RandomSource, _ alpha: Double, _ beta: Double) throws(PyError) -> Value {
    let y = try gamma(s, alpha, 1)
    if y == 0 { return .float(0) }
    return .float(y / (y + (try gamma(s, beta, 1))))
  }

  func paretoVariate(_ s: RandomSource, _ alpha: Value) throws(PyError) -> Value {
    let u = 1 - (try draw(s))
    let a = try double(alpha)
    if a == 0 { throw zeroDivision("float division by zero") }
    return try floatPower(u, -1 / a)
  }

  func weibullVariate(_ s: RandomSource, _ alpha: Value, _ beta: Value) throws(PyError) -> Value {
    let u = 1 - (try draw(s))
    let b = try double(beta)
    if b == 0 { throw zeroDivision("float division by zero") }
    return try binary(.multiply, alpha, try floatPower(-log(u), 1 / b))
  }

  // MARK: binomial

  func binomialVariate(_ s: RandomSource, _ n: Value, _ p: Value) throws(PyError) -> Value {
    let count = n.isMissing ? 1 : try indexInt(n)
    if count < 0 { throw valueError("n must be non-negative") }
    let chance = p.isMissing ? 0.5 : try double(p)
    if !(chance > 0 && chance < 1) {
      if chance == 0 { return .smallInt(0) }
      if chance == 1 { return int(count) }
      throw valueError("p must be in the range 0.0 <= p <= 1.0")
    }
    if count == 1 { return .smallInt(try draw(s) < chance ? 1 : 0) }
    if chance > 0.5 { return int(count - (try binomial(s, count, 1 - chance))) }
    return int(try binomial(s, count, chance))
  }

  /// For 0 < p <= 0.5: waiting times where few successes are expected (L. Devroye, 1986), transformed rejection with
  /// squeeze elsewhere (W. Hörmann, "The generation of binomial random variates", 1993).
  private func binomial(_ s: RandomSource, _ n: Int, _ p: Double) throws(PyError) -> Int {
    if n == 1 { return try draw(s) < p ? 1 : 0 }
    let size = Double(n)
    if size * p < 10 {
      let c = log2(1 - p)
      if c == 0 { return 0 }
      var (x, y) = (0, 0.0)
      while true {
        let u = try draw(s)
        if u <= 0 { throw mathDomain() }
        y += (log2(u) / c).rounded(.down) + 1
        if y > size { return x }
        x += 1
      }
    }
    let spread = (size * p * (1 - p)).squareRoot()
    let b = 1.15 + 2.53 * spread
    let a = -0.0873 + 0.0248 * b + 0.01 * p
    let c = size * p + 0.5
    let limit = 0.92 - 4.2 / b
    let alpha = (2.83 + 5.1 / b) * spread
    let odds = log(p / (1 - p))
    let mode = ((size + 1) * p).rounded(.down)
    let h = GammaFunction.logGamma(mode + 1).value + GammaFunction.logGamma(size - mode + 1).value
    while true {
      let u = try draw(s) - 0.5
      let us = 0.5 - u.magnitude
      let k = ((2 * a / us + b) * u + c).rounded(.down)
      if !(k >= 0 && k <= size) { continue }
      var v = try draw(s)
      if us >= 0.07 && v <= limit { return Int(k) }
      v *= alpha / (a / (us * us) + b)
      let bound = h - GammaFunction.logGamma(k + 1).value - GammaFunction.logGamma(size - k + 1).value
      if log(v) <= bound + (k - mode) * odds { return Int(k) }
    }
  }
}
