// cmath: the module.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// A complex number from an argument: __complex__ goes before __float__.
  fileprivate func complex(_ v: Value) throws(PyError) -> ComplexNumber {
    if v.isKind(.complex) { return complexNumber(v) }
    if !v.isFloat && !v.isInt {
      let special = try complexSpecial(v)
      if !special.isMissing { return complexNumber(special) }
    }
    return ComplexNumber(try double(v), 0)
  }

  fileprivate func check(_ failure: ComplexFailure) throws(PyError) {
    switch failure {
    case .none: return
    case .domain: throw mathDomain()
    case .range: throw mathRange()
    }
  }

  /// Applies a function and raises what it says.
  @inline(__always)
  fileprivate func cmath(
    _ v: Value, _ f: (inout ComplexMath, ComplexNumber) -> ComplexNumber
  ) throws(PyError) -> Value {
    let z = try complex(v)
    var math = ComplexMath()
    let r = f(&math, z)
    try check(math.failure)
    return try newComplex(r)
  }

  fileprivate func cmathIsClose(_ a: Args) throws(PyError) -> Value {
    let (x, y) = (try complex(a[0]), try complex(a[1]))
    let relative = a.has(2) ? try double(a[2]) : 1e-9
    let absolute = a.has(3) ? try double(a[3]) : 0
    if relative < 0 || absolute < 0 { throw valueError("tolerances must be non-negative") }
    if x.re == y.re && x.im == y.im { return .true }
    if x.hasInfinity || y.hasInfinity { return .false }
    let difference = (x - y).size
    return .bool(difference <= relative * y.size || difference <= relative * x.size || difference <= absolute)
  }
}

extension NativeModule {
  static let cmath = NativeModule("cmath") { t, d throws(PyError) in
    try d.set(t, t.intern("pi"), .float(.pi))
    try d.set(t, t.intern("e"), .float(2.718281828459045))
    try d.set(t, t.intern("tau"), .float(6.283185307179586))
    try d.set(t, t.intern("inf"), .float(.infinity))
    try d.set(t, t.intern("nan"), .float(.nan))
    try d.set(t, t.intern("infj"), try t.newComplex(0, .infinity))
    try d.set(t, t.intern("nanj"), try t.newComplex(0, .nan))
    try t.define(cmathFunctions, in: d)
  }
}

private let cmathFunctions: [Method] = [
  Method("sqrt(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.squareRoot($1) } },
  Method("exp(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.exponential($1) } },
  Method("log10(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.logarithm10($1) } },
  Method("log(z, base=None, /)") { t, a throws(PyError) in
    let z = try t.complex(a[0])
    let base = a.has(1) ? try t.complex(a[1]) : ComplexNumber(0, 0)
    var math = ComplexMath()
    var r = math.logarithm(z)
    if a.has(1) {
      // Only the base's pole counts.
      math.failure = .none
      let b = math.logarithm(base)
      if let q = ComplexNumber.quotient(r, b) { r = q } else { math.failure = .domain }
    }
    try t.check(math.failure)
    return try t.newComplex(r)
  },
  Method("sin(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.sin($1) } },
  Method("cos(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.cos($1) } },
  Method("tan(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.tan($1) } },
  Method("asin(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.asin($1) } },
  Method("acos(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.acos($1) } },
  Method("atan(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.atan($1) } },
  Method("sinh(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.sinh($1) } },
  Method("cosh(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.cosh($1) } },
  Method("tanh(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.tanh($1) } },
  Method("asinh(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.asinh($1) } },
  Method("acosh(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.acosh($1) } },
  Method("atanh(z, /)") { t, a throws(PyError) in try t.cmath(a[0]) { $0.atanh($1) } },
  Method("phase(z, /)") { t, a throws(PyError) in
    let z = try t.complex(a[0])
    return .float(atan2(z.im, z.re))
  },
  Method("polar(z, /)") { t, a throws(PyError) in
    let z = try t.complex(a[0])
    let size = z.size
    if size.isInfinite && z.isFinite { throw t.mathRange() }
    return try t.tuple(.float(size), .float(atan2(z.im, z.re)))
  },
  Method("rect(r, phi, /)") { t, a throws(PyError) in
    let r = try t.double(a[0])
    let angle = try t.double(a[1])
    var math = ComplexMath()
    let z = math.rectangular(r, angle)
    try t.check(math.failure)
    return try t.newComplex(z)
  },
  Method("isfinite(z, /)") { t, a throws(PyError) in .bool(try t.complex(a[0]).isFinite) },
  Method("isinf(z, /)") { t, a throws(PyError) in .bool(try t.complex(a[0]).hasInfinity) },
  Method("isnan(z, /)") { t, a throws(PyError) in
    let z = try t.complex(a[0])
    return .bool(z.re.isNaN || z.im.isNaN)
  },
  Method("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)") { t, a throws(PyError) in try t.cmathIsClose(a) },
]
