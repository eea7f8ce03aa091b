// Complex numbers: two doubles in a cell. Arithmetic as CPython's, which is the textbook's: no recovery of infinities.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct ComplexBody: Body {
  static var kind: Kind { .complex }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var real: Double
  var imaginary: Double
}
typealias Complex = Ref<ComplexBody>

/// A complex number in registers.
struct ComplexNumber {
  var re: Double
  var im: Double
  @inline(__always) init(_ re: Double, _ im: Double) {
    self.re = re
    self.im = im
  }
  @inline(__always) static func + (a: Self, b: Self) -> Self { .init(a.re + b.re, a.im + b.im) }
  @inline(__always) static func - (a: Self, b: Self) -> Self { .init(a.re - b.re, a.im - b.im) }
  @inline(__always) static func * (a: Self, b: Self) -> Self {
    .init(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
  }
  @inline(__always) var isFinite: Bool { re.isFinite && im.isFinite }
  @inline(__always) var hasInfinity: Bool { re.isInfinite || im.isInfinite }

  /// a / b with the larger part of b scaled out (R. L. Smith, 1962); nil for a zero divisor.
  static func quotient(_ a: Self, _ b: Self) -> Self? {
    if b.re.magnitude >= b.im.magnitude {
      if b.re == 0 { return nil }
      let ratio = b.im / b.re
      let denominator = b.re + b.im * ratio
      return .init((a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator)
    }
    if b.im.magnitude >= b.re.magnitude {
      let ratio = b.re / b.im
      let denominator = b.re * ratio + b.im
      return .init((a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator)
    }
    return .init(.nan, .nan)
  }

  /// The absolute value; infinite parts win over NaN.
  var size: Double {
    if re.isInfinite || im.isInfinite { return .infinity }
    if re.isNaN || im.isNaN { return .nan }
    return hypot(re, im)
  }

  /// a ** n for n >= 0, by squaring.
  static func power(_ a: Self, _ n: Int) -> Self {
    var (r, p) = (Self(1, 0), a)
    var mask = 1
    while mask <= n {
      if n & mask != 0 { r = r * p }
      mask <<= 1
      p = p * p
    }
    return r
  }
}

extension Thread {
  func newComplex(_ re: Double, _ im: Double) throws(PyError) -> Value {
    let c = new(ComplexBody.self)
    c.real = re
    c.imaginary = im
    return c.value
  }
  @inline(__always) func newComplex(_ z: ComplexNumber) throws(PyError) -> Value { try newComplex(z.re, z.im) }

  @inline(__always) func complexNumber(_ v: Value) -> ComplexNumber {
    let c = Complex(unchecked: v)
    return ComplexNumber(c.real, c.imaginary)
  }

  /// The operand as a complex number; nil if it is no number.
  func complexOperand(_ v: Value) throws(PyError) -> ComplexNumber? {
    if v.isKind(.complex) { return complexNumber(v) }
    if let d = try floatOperand(v) { return ComplexNumber(d, 0) }
    return nil
  }

  func complexPower(_ a: Double, _ b: Double, _ c: Double, _ d: Double) throws(PyError) -> Value {
    try complexPower(ComplexNumber(a, b), ComplexNumber(c, d))
  }

  func complexPower(_ a: ComplexNumber, _ b: ComplexNumber) throws(PyError) -> Value {
    let r: ComplexNumber
    if b.im == 0 && b.re == b.re.rounded(.down) && b.re.magnitude <= 100 {
      let n = Int(b.re)
      let p = ComplexNumber.power(a, n < 0 ? 0 - n : n)
      if n > 0 {
        r = p
      } else {
        guard let q = ComplexNumber.quotient(ComplexNumber(1, 0), p) else { throw zeroToComplexPower() }
        r = q
      }
    } else if a.re == 0 && a.im == 0 {
      if b.im != 0 || b.re < 0 { throw zeroToComplexPower() }
      r = ComplexNumber(0, 0)
    } else {
      let size = hypot(a.re, a.im)
      var length = pow(size, b.re)
      let angle = atan2(a.im, a.re)
      var phase = angle * b.re
      if b.im != 0 {
        length /= exp(angle * b.im)
        phase += b.im * log(size)
      }
      // An angle beyond the range of floats has no cosine, which counts as the same error.
      if phase.isInfinite { throw zeroToComplexPower() }
      r = ComplexNumber(length * cos(phase), length * sin(phase))
    }
    if r.hasInfinity { throw overflowError("complex exponentiation") }
    return try newComplex(r)
  }

  private func zeroToComplexPower() -> PyError { zeroDivision("0.0 to a negative or complex power") }

  func complexRepr(_ z: ComplexNumber) throws(PyError) -> Value {
    var buffer = (
      UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0)
    )
    return try withUnsafeMutableBytes(of: &buffer) { raw throws(PyError) in
      let p = raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
      let style = FloatText.Style(.shortest)
      if z.re == 0 && z.re.sign == .plus {
        let n = FloatText.write(z.im, style, into: p)
        p[n] = UInt8(ascii: "j")
        return try str(ascii: p, n + 1)
      }
      p[0] = UInt8(ascii: "(")
      var n = 1 + FloatText.write(z.re, style, into: p + 1)
      if z.im.isNaN || z.im.sign == .plus {
        p[n] = UInt8(ascii: "+")
        n += 1
      }
      n += FloatText.write(z.im, style, into: p + n)
      p[n] = UInt8(ascii: "j")
      p[n + 1] = UInt8(ascii: ")")
      return try str(ascii: p, n + 2)
    }
  }

  func complexHash(_ z: ComplexNumber) -> Int {
    NumericHash.combine(
      real: z.re.isNaN ? 0x7ff8_0000 : NumericHash.hash(z.re),
      imaginary: z.im.isNaN ? 0x7ff8_0000 : NumericHash.hash(z.im))
  }

  /// z == y; missing if y is no number.
  func complexEqual(_ x: Value, _ y: Value) throws(PyError) -> Value {
    let z = complexNumber(x)
    if y.isKind(.complex) {
      let w = complexNumber(y)
      return .bool(z.re == w.re && z.im == w.im)
    }
    if y.isInt {
      if z.im != 0 { return .false }
      return floatCompare(.equal, .float(z.re), y)
    }
    if y.isFloat || y.isKind(.floatBox) { return .bool(z.im == 0 && z.re == floatNumber(y)) }
    return .notImplemented
  }
}
