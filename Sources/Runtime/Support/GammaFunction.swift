// The gamma function and its logarithm by Lanczos' approximation (C. Lanczos, "A precision approximation of the gamma
// function", 1964), with the rational form of N = 13 coefficients for g = 6.0246... that is common to many libraries, so
// that results agree to the last bit with Python's on every platform.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

package enum GammaFunction {
  package enum Code: UInt8 {
    case done, domain, range
  }
  package struct Outcome {
    package let value: Double
    package let code: Code
    @inline(__always) init(_ value: Double, _ code: Code = .done) {
      self.value = value
      self.code = code
    }
  }

  private static let g = 6.024680040776729583740234375
  private static let gMinusHalf = 5.524680040776729583740234375

  /// Coefficients of the numerator and the denominator, from the constant term up.
  private static func terms(_ i: Int) -> (Double, Double) {
    switch i {
    case 0: (23_531_376_880.410759688572007674451636754734846804940, 0)
    case 1: (42_919_803_642.649098768957899047001988850926355848959, 39_916_800)
    case 2: (35_711_959_237.355668049440185451547166705960488635843, 120_543_840)
    case 3: (17_921_034_426.037209699919755754458931112671403265390, 150_917_976)
    case 4: (6_039_542_586.3520280050642916443072979210699388420708, 105_258_076)
    case 5: (1_439_720_407.3117216736632230727949123939715485786372, 45_995_730)
    case 6: (248_874_557.86205415651146038641322942321632125127801, 13_339_535)
    case 7: (31_426_415.585400194380614231628318205362874684987640, 2_637_558)
    case 8: (2_876_370.6289353724412254090516208496135991145378768, 357_423)
    case 9: (186_056.26539522349504029498971604569928220784236328, 32_670)
    case 10: (8071.6720023658162106380029022722506138218516325024, 1925)
    case 11: (210.82427775157934587250973392071336271166969580291, 66)
    default: (2.5066282746310002701649081771338373386264310793408, 1)
    }
  }

  /// The rational function, in powers of x or, where these would grow too large, of 1 / x.
  private static func sum(_ x: Double) -> Double {
    var (top, bottom) = (0.0, 0.0)
    if x < 5 {
      var i = 12
      while i >= 0 {
        let (a, b) = terms(i)
        top = top * x + a
        bottom = bottom * x + b
        i -= 1
      }
    } else {
      var i = 0
      while i < 13 {
        let (a, b) = terms(i)
        top = top / x + a
        bottom = bottom / x + b
        i += 1
      }
    }
    return top / bottom
  }

  /// sin(pi * x), exact at integers and half integers.
  private static func sinPi(_ x: Double) -> Double {
    let y = fmod(x.magnitude, 2)
    let r: Double
    switch Int((2 * y).rounded()) {
    case 0: r = sin(.pi * y)
    case 1: r = cos(.pi * (y - 0.5))
    case 2: r = sin(.pi * (1 - y))
    case 3: r = -cos(.pi * (y - 1.5))
    default: r = sin(.pi * (y - 2))
    }
    return x.sign == .minus ? -r : r
  }

  package static func gamma(_ x: Double) -> Outcome {
    if !x.isFinite { return x == -.infinity ? Outcome(.nan, .domain) : Outcome(x) }
    if x == 0 { return Outcome(1 / x, .domain) }
    if x == x.rounded(.down) {
      if x < 0 { return Outcome(.nan, .domain) }
      if x <= 23 {
        // Factorials up to 22! are exact.
        var (r, i) = (1.0, 2.0)
        while i < x {
          r *= i
          i += 1
        }
        return Outcome(r)
      }
    }
    let size = x.magnitude
    if size < 1e-20 {
      let r = 1 / x
      return Outcome(r, r.isInfinite ? .range : .done)
    }
    if size > 200 { return x < 0 ? Outcome(0 / sinPi(x)) : Outcome(.infinity, .range) }
    let y = size + gMinusHalf
    // What the addition lost.
    let z = (size > gMinusHalf ? (y - size) - gMinusHalf : (y - gMinusHalf) - size) * g / y
    var r: Double
    if x < 0 {
      r = -.pi / sinPi(size) / size * exp(y) / sum(size)
      r -= z * r
      if size < 140 {
        r /= pow(y, size - 0.5)
      } else {
        let root = pow(y, size / 2 - 0.25)
        r /= root
        r /= root
      }
    } else {
      r = sum(size) / exp(y)
      r += z * r
      if size < 140 {
        r *= pow(y, size - 0.5)
      } else {
        let root = pow(y, size / 2 - 0.25)
        r *= root
        r *= root
      }
    }
    return Outcome(r, r.isInfinite ? .range : .done)
  }

  package static func logGamma(_ x: Double) -> Outcome {
    if x.isNaN { return Outcome(x) }
    if x.isInfinite { return Outcome(.infinity) }
    if x == x.rounded(.down) && x <= 2 { return x <= 0 ? Outcome(.infinity, .domain) : Outcome(0) }
    let size = x.magnitude
    if size < 1e-20 { return Outcome(-log(size)) }
    var r = log(sum(size)) - g
    r += (size - 0.5) * (log(size + g - 0.5) - 1)
    if x < 0 { r = 1.144729885849400174143427351353058711647 - log(sinPi(size).magnitude) - log(size) - r }
    return Outcome(r, r.isInfinite ? .range : .done)
  }
}
