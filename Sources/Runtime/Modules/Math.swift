// math: functions of floats. See Math+Integers and Math+Sums for the others.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  func mathDomain() -> PyError { valueError("math domain error") }
  func mathRange() -> PyError { overflowError("math range error") }

  /// The result of a function of one variable: NaN from a number is a domain error, infinity from a finite number one of
  /// range or of domain.
  @inline(__always)
  fileprivate func mathResult(_ x: Double, _ r: Double, overflows: Bool = false) throws(PyError) -> Value {
    if r.isFinite { return .float(r) }
    return try mathSpecial(x, r, overflows: overflows)
  }
  @inline(never)
  private func mathSpecial(_ x: Double, _ r: Double, overflows: Bool) throws(PyError) -> Value {
    if r.isNaN && !x.isNaN { throw mathDomain() }
    if r.isInfinite && x.isFinite { throw overflows ? mathRange() : mathDomain() }
    return .float(r)
  }

  /// A logarithm, of ints beyond the range of floats too.
  fileprivate func mathLog(_ v: Value, _ function: (Double) -> Double) throws(PyError) -> Double {
    if v.isKind(.int), v.asInt == nil {
      let b = BigInt(unchecked: v)
      if b.isNegative { throw mathDomain() }
      let d = intDouble(v)
      if d.isFinite { return function(d) }
      // v = m * 2^e with m in [0.5, 1).
      let e = bitLength(v)
      let shifted = try intShiftRight(v, int(e - 128))
      let m = intDouble(shifted) * 0x1p-128
      return function(m) + function(2) * Double(e)
    }
    let x = try double(v)
    if x.isNaN || x == .infinity { return x }
    if x <= 0 { throw mathDomain() }
    return function(x)
  }

  fileprivate func mathPower(_ x: Double, _ y: Double) throws(PyError) -> Value {
    let r = pow(x, y)
    if !r.isFinite && x.isFinite && y.isFinite {
      if r.isNaN || x == 0 { throw mathDomain() }
      throw mathRange()
    }
    return .float(r)
  }

  fileprivate func mathGamma(_ r: GammaFunction.Outcome) throws(PyError) -> Value {
    switch r.code {
    case .done: return .float(r.value)
    case .domain: throw mathDomain()
    case .range: throw mathRange()
    }
  }

  /// x * 2 ** n.
  fileprivate func mathLdexp(_ x: Double, _ n: Value) throws(PyError) -> Value {
    guard n.isInt else { throw typeError("Expected an int as second argument to ldexp.") }
    if x == 0 || !x.isFinite { return .float(x) }
    let exponent = n.asInt ?? (isNegativeInt(n) ? Int.min : Int.max)
    if exponent < -5000 { return .float(Double(signOf: x, magnitudeOf: 0)) }
    if exponent > 5000 { throw mathRange() }
    let r = ldexp(x, Int32(exponent))
    if r.isInfinite { throw mathRange() }
    return .float(r)
  }

  fileprivate func mathFma(_ x: Double, _ y: Double, _ z: Double) throws(PyError) -> Value {
    let r = z.addingProduct(x, y)
    if r.isFinite { return .float(r) }
    if r.isNaN {
      if !x.isNaN && !y.isNaN && !z.isNaN { throw valueError("invalid operation in fma") }
    } else if x.isFinite && y.isFinite && z.isFinite {
      throw overflowError("overflow in fma")
    }
    return .float(r)
  }

  fileprivate func mathNextAfter(_ x: Double, _ y: Double, _ steps: Value) throws(PyError) -> Value {
    if steps.isMissing || steps.isNone { return .float(nextafter(x, y)) }
    let n = try index(steps)
    if isNegativeInt(n) { throw valueError("steps must be a non-negative integer") }
    let count = bitLength(n) > 64 ? .max : try withLimbs(n) { a in Limbs.truncated(a) }
    if count == 0 || x.isNaN { return .float(x) }
    if y.isNaN { return .float(y) }
    if x == y { return .float(y) }
    // Doubles of one sign lie in the order of their bits.
    let sign: UInt64 = 1 << 63
    let (a, b) = (x.bitPattern & ~sign, y.bitPattern & ~sign)
    if (x.bitPattern ^ y.bitPattern) & sign != 0 {
      // Through zero.
      let (distance, overflow) = a.addingReportingOverflow(b)
      if overflow || count >= distance && count >= a &+ b { return .float(y) }
      if count > a { return .float(Double(bitPattern: (y.bitPattern & sign) | (count - a))) }
      return .float(Double(bitPattern: (x.bitPattern & sign) | (a - count)))
    }
    let distance = a > b ? a - b : b - a
    if count >= distance { return .float(y) }
    return .float(Double(bitPattern: (x.bitPattern & sign) | (a > b ? a - count : a + count)))
  }

  /// math.floor and math.ceil: the method of that name, or the float's.
  fileprivate func mathWhole(
    _ v: Value, _ name: Name, _ rule: FloatingPointRoundingRule
  ) throws(PyError) -> Value {
    if v.isSmallInt { return v }
    let r = try callSpecial(v, name)
    if !r.isMissing { return r }
    return try floatToInt(try double(v).rounded(rule))
  }

  fileprivate func mathIsClose(_ a: Args) throws(PyError) -> Value {
    let (x, y) = (try double(a[0]), try double(a[1]))
    let relative = a.has(2) ? try double(a[2]) : 1e-9
    let absolute = a.has(3) ? try double(a[3]) : 0
    if relative < 0 || absolute < 0 { throw valueError("tolerances must be non-negative") }
    if x == y { return .true }
    if x.isInfinite || y.isInfinite { return .false }
    let difference = (y - x).magnitude
    return .bool(
      difference <= (relative * y).magnitude || difference <= (relative * x).magnitude || difference <= absolute)
  }
}

extension NativeModule {
  static let math = NativeModule("math") { t, d throws(PyError) in
    try d.set(t, t.intern("pi"), .float(.pi))
    try d.set(t, t.intern("e"), .float(2.718281828459045))
    try d.set(t, t.intern("tau"), .float(6.283185307179586))
    try d.set(t, t.intern("inf"), .float(.infinity))
    try d.set(t, t.intern("nan"), .float(.nan))
    try t.define(mathFunctions, in: d)
    try t.define(mathIntegerFunctions, in: d)
    try t.define(mathSumFunctions, in: d)
  }
}

private let mathFunctions: [Method] = [
  Method("sqrt(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, x.squareRoot())
  },
  Method("cbrt(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, cbrt(x))
  },
  Method("exp(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, exp(x), overflows: true)
  },
  Method("exp2(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, exp2(x), overflows: true)
  },
  Method("expm1(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, expm1(x), overflows: true)
  },
  Method("log(x, base=None, /)") { t, a throws(PyError) in
    let x = try t.mathLog(a[0], log)
    if !a.has(1) { return .float(x) }
    let base = try t.mathLog(a[1], log)
    if base == 0 { throw t.zeroDivision("float division by zero") }
    return .float(x / base)
  },
  Method("log2(x, /)") { t, a throws(PyError) in .float(try t.mathLog(a[0], log2)) },
  Method("log10(x, /)") { t, a throws(PyError) in .float(try t.mathLog(a[0], log10)) },
  Method("log1p(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, x == 0 ? x : log1p(x))
  },
  Method("pow(x, y, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathPower(x, try t.double(a[1]))
  },
  Method("sin(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, sin(x))
  },
  Method("cos(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, cos(x))
  },
  Method("tan(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, tan(x))
  },
  Method("asin(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, asin(x))
  },
  Method("acos(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, acos(x))
  },
  Method("atan(x, /)") { t, a throws(PyError) in .float(atan(try t.double(a[0]))) },
  Method("atan2(y, x, /)") { t, a throws(PyError) in
    let y = try t.double(a[0])
    return .float(atan2(y, try t.double(a[1])))
  },
  Method("sinh(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, sinh(x), overflows: true)
  },
  Method("cosh(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, cosh(x), overflows: true)
  },
  Method("tanh(x, /)") { t, a throws(PyError) in .float(tanh(try t.double(a[0]))) },
  Method("asinh(x, /)") { t, a throws(PyError) in .float(asinh(try t.double(a[0]))) },
  Method("acosh(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, acosh(x))
  },
  Method("atanh(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathResult(x, atanh(x))
  },
  Method("erf(x, /)") { t, a throws(PyError) in .float(erf(try t.double(a[0]))) },
  Method("erfc(x, /)") { t, a throws(PyError) in .float(erfc(try t.double(a[0]))) },
  Method("gamma(x, /)") { t, a throws(PyError) in try t.mathGamma(GammaFunction.gamma(try t.double(a[0]))) },
  Method("lgamma(x, /)") { t, a throws(PyError) in try t.mathGamma(GammaFunction.logGamma(try t.double(a[0]))) },
  Method("fabs(x, /)") { t, a throws(PyError) in .float(try t.double(a[0]).magnitude) },
  Method("copysign(x, y, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return .float(copysign(x, try t.double(a[1])))
  },
  Method("fmod(x, y, /)") { t, a throws(PyError) in
    let (x, y) = (try t.double(a[0]), try t.double(a[1]))
    if y.isInfinite && x.isFinite { return .float(x) }
    let r = fmod(x, y)
    if r.isNaN && !x.isNaN && !y.isNaN { throw t.mathDomain() }
    return .float(r)
  },
  Method("remainder(x, y, /)") { t, a throws(PyError) in
    let (x, y) = (try t.double(a[0]), try t.double(a[1]))
    let r = remainder(x, y)
    if r.isNaN && !x.isNaN && !y.isNaN { throw t.mathDomain() }
    return .float(r)
  },
  Method("modf(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    if x.isNaN { return try t.tuple(.float(x), .float(x)) }
    if x.isInfinite { return try t.tuple(.float(copysign(0, x)), .float(x)) }
    let whole = x.rounded(.towardZero)
    return try t.tuple(.float(copysign(x - whole, x)), .float(whole))
  },
  Method("frexp(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    if x == 0 || !x.isFinite { return try t.tuple(.float(x), .smallInt(0)) }
    let e = Int(x.exponent) + 1
    return try t.tuple(.float(copysign(x.significand / 2, x)), .smallInt(e))
  },
  Method("ldexp(x, i, /)") { t, a throws(PyError) in try t.mathLdexp(try t.double(a[0]), a[1]) },
  Method("fma(x, y, z, /)") { t, a throws(PyError) in
    let (x, y) = (try t.double(a[0]), try t.double(a[1]))
    return try t.mathFma(x, y, try t.double(a[2]))
  },
  Method("nextafter(x, y, /, *, steps=None)") { t, a throws(PyError) in
    let x = try t.double(a[0])
    return try t.mathNextAfter(x, try t.double(a[1]), a[2])
  },
  Method("ulp(x, /)") { t, a throws(PyError) in
    let x = try t.double(a[0]).magnitude
    return .float(x.isFinite ? x.ulp : x)
  },
  Method("degrees(x, /)") { t, a throws(PyError) in .float(try t.double(a[0]) * (180 / .pi)) },
  Method("radians(x, /)") { t, a throws(PyError) in .float(try t.double(a[0]) * (.pi / 180)) },
  Method("isfinite(x, /)") { t, a throws(PyError) in .bool(try t.double(a[0]).isFinite) },
  Method("isinf(x, /)") { t, a throws(PyError) in .bool(try t.double(a[0]).isInfinite) },
  Method("isnan(x, /)") { t, a throws(PyError) in .bool(try t.double(a[0]).isNaN) },
  Method("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)") { t, a throws(PyError) in try t.mathIsClose(a) },
  // With a rule that is known here, rounding is an instruction or two.
  Method("floor(x, /)") { t, a throws(PyError) in
    a[0].isFloat ? try t.floatToInt(a[0].float.rounded(.down)) : try t.mathWhole(a[0], .__floor__, .down)
  },
  Method("ceil(x, /)") { t, a throws(PyError) in
    a[0].isFloat ? try t.floatToInt(a[0].float.rounded(.up)) : try t.mathWhole(a[0], .__ceil__, .up)
  },
  Method("trunc(x, /)") { t, a throws(PyError) in
    if a[0].isFloat { return try t.floatToInt(a[0].float) }
    let r = try t.callSpecial(a[0], .__trunc__)
    if r.isMissing { throw t.typeError("type \(t.typeName(a[0])) doesn't define __trunc__ method") }
    return r
  },
]
