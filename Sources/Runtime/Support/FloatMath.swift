// Python's arithmetic on floats where it is not C's: floor division and modulo with the divisor's sign, powers that
// raise or turn complex, rounding to decimal places, the exact ratio. Errors are codes; the caller words them.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

package enum FloatMath {
  /// x % y for y not 0: the result has y's sign, also when it is zero.
  @inline(__always)
  package static func modulo(_ x: Double, _ y: Double) -> Double {
    let rest = fmod(x, y)
    if rest == 0 { return Double(signOf: y, magnitudeOf: 0) }
    return (y < 0) != (rest < 0) ? rest + y : rest
  }

  /// x // y for y not 0.
  @inline(__always)
  package static func floorDivide(_ x: Double, _ y: Double) -> Double {
    divideModulo(x, y).quotient
  }

  /// divmod(x, y) for y not 0.
  package static func divideModulo(_ x: Double, _ y: Double) -> (quotient: Double, remainder: Double) {
    var rest = fmod(x, y)
    // x - rest is a multiple of y but for rounding.
    var quotient = (x - rest) / y
    if rest == 0 {
      rest = Double(signOf: y, magnitudeOf: 0)
    } else if (y < 0) != (rest < 0) {
      rest += y
      quotient -= 1
    }
    if quotient == 0 { return (Double(signOf: x / y, magnitudeOf: 0), rest) }
    let whole = quotient.rounded(.down)
    return (quotient - whole > 0.5 ? whole + 1 : whole, rest)
  }

  package enum PowerCode: UInt8 {
    case done
    /// "zero to a negative power"
    case zeroDivision
    /// "Numerical result out of range"
    case overflow
    /// A negative base with a fractional exponent: the caller goes on with complex numbers.
    case complex
  }

  package struct Power {
    package let value: Double
    package let code: PowerCode

    @inline(__always)
    init(_ value: Double, _ code: PowerCode = .done) {
      self.value = value
      self.code = code
    }
  }

  /// x ** y. The special cases are settled here, so that no C library's own view of them shows.
  package static func power(_ x: Double, _ y: Double) -> Power {
    if y == 0 || x == 1 { return Power(1) }
    if x.isNaN || y.isNaN { return Power(.nan) }
    let isOdd = fmod(y.magnitude, 2) == 1
    if y.isInfinite {
      if x.magnitude == 1 { return Power(1) }
      return Power((y > 0) == (x.magnitude > 1) ? .infinity : 0)
    }
    if x.isInfinite {
      let size: Double = y > 0 ? .infinity : 0
      return Power(isOdd ? Double(signOf: x, magnitudeOf: size) : size)
    }
    if x == 0 {
      if y < 0 { return Power(0, .zeroDivision) }
      return Power(isOdd ? x : 0)
    }
    if x < 0 && y != y.rounded(.down) { return Power(0, .complex) }
    let size = x == -1 ? 1 : pow(x.magnitude, y)
    let value = x < 0 && isOdd ? -size : size
    return Power(value, size.isInfinite ? .overflow : .done)
  }

  /// round(value): to the nearest integer, half to even.
  @inline(__always)
  package static func round(_ value: Double) -> Double {
    value.rounded(.toNearestOrEven)
  }

  /// round(value, places): the exact value to so many decimals, half to even, then to the nearest double.
  /// nil where that is beyond the largest double ("rounded value too large to represent").
  package static func round(_ value: Double, places: Int) -> Double? {
    if !value.isFinite || value == 0 || places > 323 { return value }
    if places < -308 { return value < 0 ? -0.0 : 0 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FloatDigits.capacity) { buffer -> Double? in
      let text = buffer.baseAddress.unsafelyUnwrapped
      let digits = FloatDigits.fixed(value, places: places, into: text)
      let size = FloatText.compose(digits, text)
      if size.isInfinite { return nil }
      return value < 0 ? -size : size
    }
  }

  /// as_integer_ratio of a finite value: mantissa * 2^exponent, mantissa odd (or 0 with exponent 0).
  package static func ratio(_ value: Double) -> (isNegative: Bool, mantissa: UInt64, exponent: Int) {
    let parts = FloatParts(value)
    if parts.mantissa == 0 { return (false, 0, 0) }
    let zeros = parts.mantissa.trailingZeroBitCount
    return (parts.isNegative, parts.mantissa &>> UInt64(truncatingIfNeeded: zeros), parts.exponent &+ zeros)
  }
}

extension FloatText {
  /// The double nearest to decimal digits.
  static func compose(_ digits: FloatDigits, _ text: UnsafePointer<UInt8>) -> Double {
    let exponent = digits.point &- digits.count
    if digits.count <= 19 {
      var (word, i): (UInt64, Int) = (0, 0)
      while i < digits.count {
        word = word &* 10 &+ UInt64(text[i] &- UInt8(ascii: "0"))
        i &+= 1
      }
      if let value = compose(word, exponent: exponent) { return value }
    }
    return composeExactly(text, digits.count, exponent: exponent)
  }
}
