// cmath: elementary functions of complex numbers.
//
// Finite arguments go through formulas that neither overflow nor cancel (W. Kahan, "Branch cuts for complex elementary
// functions", 1987). What has an infinite or NaN part follows Annex G of the C standard, as CMath+Special
// says.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Why a function has no result.
enum ComplexFailure {
  case none, domain, range
}

/// Elementary functions; `failure` tells of poles and overflow.
struct ComplexMath {
  var failure = ComplexFailure.none

  static let logTwo = 0.6931471805599453094
  static let logTen = 2.302585092994045684
  static let large = Double.greatestFiniteMagnitude / 4
  static let largeRoot = large.squareRoot()
  static let logLarge = log(large)
  static let smallRoot = Double.leastNormalMagnitude.squareRoot()
  /// Subnormals are scaled up by 2^53, their root down by 2^-27.
  static let scaleUp = 53
  static let scaleDown = -27

  mutating func squareRoot(_ z: ComplexNumber) -> ComplexNumber {
    if let r = ComplexSpecial.find(.squareRoot, z, &self) { return r }
    if z.re == 0 && z.im == 0 { return ComplexNumber(0, z.im) }
    var (x, y) = (z.re.magnitude, z.im.magnitude)
    var s: Double
    if x < .leastNormalMagnitude && y < .leastNormalMagnitude && (x > 0 || y > 0) {
      x = ldexp(x, Int32(Self.scaleUp))
      s = ldexp((x + hypot(x, ldexp(y, Int32(Self.scaleUp)))).squareRoot(), Int32(Self.scaleDown))
    } else {
      x /= 8
      s = 2 * (x + hypot(x, y / 8)).squareRoot()
    }
    y = y / (2 * s)
    if z.re >= 0 { return ComplexNumber(s, copysign(y, z.im)) }
    swap(&s, &y)
    return ComplexNumber(s, copysign(y, z.im))
  }

  mutating func exponential(_ z: ComplexNumber) -> ComplexNumber {
    if !z.isFinite {
      if z.re.isInfinite && z.im.isFinite && z.im != 0 {
        let size = z.re > 0 ? Double.infinity : 0
        return ComplexNumber(copysign(size, realCos(z.im)), copysign(size, realSin(z.im)))
      }
      let r = ComplexSpecial.lookUp(.exponential, z)
      // An infinite angle of a size that is not zero has no direction.
      if z.im.isInfinite && (z.re.isFinite || z.re == .infinity) { failure = .domain }
      return r
    }
    let r: ComplexNumber
    if z.re > Self.logLarge {
      let l = exp(z.re - 1)
      r = ComplexNumber(l * realCos(z.im) * M_E, l * realSin(z.im) * M_E)
    } else {
      let l = exp(z.re)
      r = ComplexNumber(l * realCos(z.im), l * realSin(z.im))
    }
    if r.hasInfinity { failure = .range }
    return r
  }

  /// The natural logarithm without the checks that log(0) needs.
  mutating func logarithm(_ z: ComplexNumber) -> ComplexNumber {
    if let r = ComplexSpecial.find(.logarithm, z, &self) { return r }
    let (x, y) = (z.re.magnitude, z.im.magnitude)
    let re: Double
    if x > Self.large || y > Self.large {
      re = log(hypot(x / 2, y / 2)) + Self.logTwo
    } else if x < .leastNormalMagnitude && y < .leastNormalMagnitude {
      if x > 0 || y > 0 {
        re = log(hypot(ldexp(x, 53), ldexp(y, 53))) - 53 * Self.logTwo
      } else {
        failure = .domain
        return ComplexNumber(-.infinity, atan2(z.im, z.re))
      }
    } else {
      let h = hypot(x, y)
      if h >= 0.71 && h <= 1.73 {
        let (most, least) = x > y ? (x, y) : (y, x)
        re = log1p((most - 1) * (most + 1) + least * least) / 2
      } else {
        re = log(h)
      }
    }
    return ComplexNumber(re, atan2(z.im, z.re))
  }

  mutating func logarithm10(_ z: ComplexNumber) -> ComplexNumber {
    let r = logarithm(z)
    return ComplexNumber(r.re / Self.logTen, r.im / Self.logTen)
  }

  // MARK: hyperbolic

  mutating func sinh(_ z: ComplexNumber) -> ComplexNumber {
    if !z.isFinite {
      if z.re.isInfinite && z.im.isFinite && z.im != 0 {
        if z.re > 0 { return ComplexNumber(copysign(.infinity, realCos(z.im)), copysign(.infinity, realSin(z.im))) }
        return ComplexNumber(-copysign(.infinity, realCos(z.im)), copysign(.infinity, realSin(z.im)))
      }
      let r = ComplexSpecial.lookUp(.sinh, z)
      if z.im.isInfinite && !z.re.isNaN { failure = .domain }
      return r
    }
    let r: ComplexNumber
    if z.re.magnitude > Self.logLarge {
      let x = z.re - copysign(1, z.re)
      r = ComplexNumber(realCos(z.im) * realSinh(x) * M_E, realSin(z.im) * realCosh(x) * M_E)
    } else {
      r = ComplexNumber(realCos(z.im) * realSinh(z.re), realSin(z.im) * realCosh(z.re))
    }
    if r.hasInfinity { failure = .range }
    return r
  }

  mutating func cosh(_ z: ComplexNumber) -> ComplexNumber {
    if !z.isFinite {
      if z.re.isInfinite && z.im.isFinite && z.im != 0 {
        if z.re > 0 { return ComplexNumber(copysign(.infinity, realCos(z.im)), copysign(.infinity, realSin(z.im))) }
        return ComplexNumber(copysign(.infinity, realCos(z.im)), -copysign(.infinity, realSin(z.im)))
      }
      let r = ComplexSpecial.lookUp(.cosh, z)
      if z.im.isInfinite && !z.re.isNaN { failure = .domain }
      return r
    }
    let r: ComplexNumber
    if z.re.magnitude > Self.logLarge {
      let x = z.re - copysign(1, z.re)
      r = ComplexNumber(realCos(z.im) * realCosh(x) * M_E, realSin(z.im) * realSinh(x) * M_E)
    } else {
      r = ComplexNumber(realCos(z.im) * realCosh(z.re), realSin(z.im) * realSinh(z.re))
    }
    if r.hasInfinity { failure = .range }
    return r
  }

  mutating func tanh(_ z: ComplexNumber) -> ComplexNumber {
    if !z.isFinite {
      if z.re.isInfinite && z.im.isFinite && z.im != 0 {
        let im = copysign(0, 2 * realSin(z.im) * realCos(z.im))
        return ComplexNumber(z.re > 0 ? 1 : -1, im)
      }
      let r = ComplexSpecial.lookUp(.tanh, z)
      if z.im.isInfinite && z.re.isFinite { failure = .domain }
      return r
    }
    if z.re.magnitude > Self.logLarge {
      return ComplexNumber(copysign(1, z.re), 4 * realSin(z.im) * realCos(z.im) * exp(-2 * z.re.magnitude))
    }
    let tx = realTanh(z.re)
    let ty = realTan(z.im)
    let cx = 1 / realCosh(z.re)
    let txty = tx * ty
    let d = 1 + txty * txty
    return ComplexNumber(tx * (1 + ty * ty) / d, ((ty / d) * cx) * cx)
  }

  // MARK: inverse

  mutating func acos(_ z: ComplexNumber) -> ComplexNumber {
    if let r = ComplexSpecial.find(.acos, z, &self) { return r }
    if z.re.magnitude > Self.large || z.im.magnitude > Self.large {
      let re = atan2(z.im.magnitude, z.re)
      let size = log(hypot(z.re / 2, z.im / 2)) + Self.logTwo * 2
      return ComplexNumber(re, z.re < 0 ? -copysign(size, z.im) : copysign(size, -z.im))
    }
    let s1 = squareRoot(ComplexNumber(1 - z.re, -z.im))
    let s2 = squareRoot(ComplexNumber(1 + z.re, z.im))
    return ComplexNumber(2 * atan2(s1.re, s2.re), realAsinh(s2.re * s1.im - s2.im * s1.re))
  }

  mutating func acosh(_ z: ComplexNumber) -> ComplexNumber {
    if let r = ComplexSpecial.find(.acosh, z, &self) { return r }
    if z.re.magnitude > Self.large || z.im.magnitude > Self.large {
      return ComplexNumber(log(hypot(z.re / 2, z.im / 2)) + Self.logTwo * 2, atan2(z.im, z.re))
    }
    let s1 = squareRoot(ComplexNumber(z.re - 1, z.im))
    let s2 = squareRoot(ComplexNumber(z.re + 1, z.im))
    return ComplexNumber(realAsinh(s1.re * s2.re + s1.im * s2.im), 2 * atan2(s1.im, s2.re))
  }

  mutating func asin(_ z: ComplexNumber) -> ComplexNumber {
    let s = asinh(ComplexNumber(-z.im, z.re))
    return ComplexNumber(s.im, -s.re)
  }

  mutating func asinh(_ z: ComplexNumber) -> ComplexNumber {
    if let r = ComplexSpecial.find(.asinh, z, &self) { return r }
    if z.re.magnitude > Self.large || z.im.magnitude > Self.large {
      let size = log(hypot(z.re / 2, z.im / 2)) + Self.logTwo * 2
      return ComplexNumber(
        z.im.sign == .minus ? -copysign(size, -z.re) : copysign(size, z.re), atan2(z.im, z.re.magnitude))
    }
    let s1 = squareRoot(ComplexNumber(1 + z.im, -z.re))
    let s2 = squareRoot(ComplexNumber(1 - z.im, z.re))
    return ComplexNumber(
      realAsinh(s1.re * s2.im - s2.re * s1.im), atan2(z.im, s1.re * s2.re - s1.im * s2.im))
  }

  mutating func atan(_ z: ComplexNumber) -> ComplexNumber {
    let s = atanh(ComplexNumber(-z.im, z.re))
    return ComplexNumber(s.im, -s.re)
  }

  mutating func atanh(_ z: ComplexNumber) -> ComplexNumber {
    if let r = ComplexSpecial.find(.atanh, z, &self) { return r }
    if z.re < 0 || (z.re == 0 && z.re.sign == .minus) {
      let r = atanh(ComplexNumber(-z.re, -z.im))
      return ComplexNumber(-r.re, -r.im)
    }
    let y = z.im.magnitude
    if z.re > Self.largeRoot || y > Self.largeRoot {
      let h = hypot(z.re / 2, z.im / 2)
      return ComplexNumber(z.re / 4 / h / h, -copysign(.pi / 2, -z.im))
    }
    if z.re == 1 && y < Self.smallRoot {
      if y == 0 {
        failure = .domain
        return ComplexNumber(.infinity, z.im)
      }
      return ComplexNumber(
        -log(y.squareRoot() / hypot(y, 2).squareRoot()), copysign(atan2(2, -y) / 2, z.im))
    }
    let d = (1 - z.re) * (1 - z.re) + y * y
    return ComplexNumber(log1p(4 * z.re / d) / 4, -atan2(-2 * z.im, (1 - z.re) * (1 + z.re) - y * y) / 2)
  }

  // MARK: circular, by rotation

  mutating func sin(_ z: ComplexNumber) -> ComplexNumber {
    let s = sinh(ComplexNumber(-z.im, z.re))
    return ComplexNumber(s.im, -s.re)
  }
  mutating func cos(_ z: ComplexNumber) -> ComplexNumber { cosh(ComplexNumber(-z.im, z.re)) }
  mutating func tan(_ z: ComplexNumber) -> ComplexNumber {
    let s = tanh(ComplexNumber(-z.im, z.re))
    return ComplexNumber(s.im, -s.re)
  }

  /// r * (realCos(angle) + i realSin(angle)).
  mutating func rectangular(_ r: Double, _ angle: Double) -> ComplexNumber {
    if !r.isFinite || !angle.isFinite {
      if r.isInfinite && angle.isFinite && angle != 0 {
        let sign: Double = r > 0 ? 1 : -1
        return ComplexNumber(sign * copysign(.infinity, realCos(angle)), sign * copysign(.infinity, realSin(angle)))
      }
      let z = ComplexSpecial.lookUp(.rectangular, ComplexNumber(r, angle))
      if r != 0 && !r.isNaN && angle.isInfinite { failure = .domain }
      return z
    }
    if angle == 0 { return ComplexNumber(r, r * angle) }
    return ComplexNumber(r * realCos(angle), r * realSin(angle))
  }
}

// The real functions, by names that the methods above do not hide.
private func realSin(_ x: Double) -> Double { sin(x) }
private func realCos(_ x: Double) -> Double { cos(x) }
private func realTan(_ x: Double) -> Double { tan(x) }
private func realSinh(_ x: Double) -> Double { sinh(x) }
private func realCosh(_ x: Double) -> Double { cosh(x) }
private func realTanh(_ x: Double) -> Double { tanh(x) }
private func realAsinh(_ x: Double) -> Double { asinh(x) }
