// Complex functions where a part is infinite or NaN: Annex G of the C standard, rule by rule. What the standard leaves
// open (the signs of zeros and infinities) is settled as CPython settles it.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum ComplexSpecial {
  enum Function {
    case squareRoot, exponential, logarithm, sinh, cosh, tanh, acos, acosh, asinh, atanh, rectangular
  }

  /// The value for an argument that is not finite, nil for finite ones.
  @inline(__always)
  static func find(_ f: Function, _ z: ComplexNumber, _ math: inout ComplexMath) -> ComplexNumber? {
    z.isFinite ? nil : lookUp(f, z)
  }

  static func lookUp(_ f: Function, _ z: ComplexNumber) -> ComplexNumber {
    let (x, y) = (z.re, z.im)
    let nan = ComplexNumber(.nan, .nan)
    switch f {
    case .squareRoot:
      if y.isInfinite { return ComplexNumber(.infinity, y) }
      if x == .infinity { return ComplexNumber(x, y.isNaN ? y : copysign(0, y)) }
      if x == -.infinity { return y.isNaN ? ComplexNumber(.nan, .infinity) : ComplexNumber(0, copysign(.infinity, y)) }
      return nan
    case .exponential:
      if x == .infinity { return ComplexNumber(x, y == 0 ? y : .nan) }
      if x == -.infinity { return ComplexNumber(0, y == 0 ? y : 0) }
      return x.isNaN && y == 0 ? z : nan
    case .logarithm, .acosh:
      return ComplexNumber(x.isInfinite || y.isInfinite ? .infinity : .nan, x.isNaN || y.isNaN ? .nan : atan2(y, x))
    case .acos:
      if x.isNaN { return y.isInfinite ? ComplexNumber(.nan, -y) : nan }
      if y.isNaN {
        if x.isInfinite { return ComplexNumber(.nan, .infinity) }
        return x == 0 ? ComplexNumber(.pi / 2, .nan) : nan
      }
      return ComplexNumber(atan2(y.magnitude, x), -copysign(.infinity, y))
    case .asinh:
      if x.isNaN { return y.isInfinite ? ComplexNumber(.infinity, .nan) : y == 0 ? z : nan }
      if y.isNaN { return x.isInfinite ? z : nan }
      return ComplexNumber(copysign(.infinity, x), atan2(y, x.magnitude))
    case .atanh:
      if x.isNaN { return y.isInfinite ? ComplexNumber(0, copysign(.pi / 2, y)) : nan }
      if y.isNaN { return x.isInfinite || x == 0 ? ComplexNumber(copysign(0, x), .nan) : nan }
      return ComplexNumber(copysign(0, x), copysign(.pi / 2, y))
    case .cosh:
      if x.isInfinite { return ComplexNumber(.infinity, y == 0 ? (x > 0 ? y : -y) : .nan) }
      if x == 0 { return ComplexNumber(.nan, 0) }
      return x.isNaN && y == 0 ? ComplexNumber(.nan, 0) : nan
    case .sinh:
      if x.isInfinite { return y == 0 ? z : ComplexNumber(.infinity, .nan) }
      if x == 0 { return ComplexNumber(0, .nan) }
      return x.isNaN && y == 0 ? z : nan
    case .tanh:
      if x.isInfinite { return ComplexNumber(copysign(1, x), y == 0 ? y : 0) }
      return x.isNaN && y == 0 ? z : nan
    case .rectangular:
      if x.isInfinite { return y == 0 ? ComplexNumber(x, x > 0 ? y : -y) : ComplexNumber(.infinity, .nan) }
      if x == 0 { return ComplexNumber(0, 0) }
      return x.isNaN && y == 0 ? ComplexNumber(.nan, 0) : nan
    }
  }
}
