// float: methods.

extension Thread {
  /// round(x, places) or, for missing, to an int.
  func floatRound(_ x: Double, _ places: Value) throws(PyError) -> Value {
    if places.isMissing || places.isNone { return try floatToInt(FloatMath.round(x)) }
    let n = try index(places)
    guard let r = FloatMath.round(x, places: n.asInt ?? (isNegativeInt(n) ? .min : .max)) else {
      throw overflowError("rounded value too large to represent")
    }
    return .float(r)
  }

  fileprivate func floatRatio(_ d: Double) throws(PyError) -> Value {
    if d.isNaN { throw valueError("cannot convert NaN to integer ratio") }
    if d.isInfinite { throw overflowError("cannot convert Infinity to integer ratio") }
    let r = FloatMath.ratio(d)
    var top = int(r.isNegative ? 0 - Int(r.mantissa) : Int(r.mantissa))
    var bottom = Value.smallInt(1)
    if r.exponent > 0 { top = try intShiftLeft(top, .smallInt(r.exponent)) }
    if r.exponent < 0 { bottom = try intShiftLeft(bottom, .smallInt(0 - r.exponent)) }
    return try tuple(top, bottom)
  }

  fileprivate func floatFromHex(_ v: Value) throws(PyError) -> Double {
    guard let s = Str(v) else { throw typeError("bad argument type for built-in operation") }
    var result = (value: 0.0, code: FloatText.HexCode.invalid)
    if s.isASCII {
      let text = NumberText(v, s.bytes, s.count)
      result = FloatText.parseHex(text.start, text.count)
    }
    switch result.code {
    case .done: return result.value
    case .invalid: throw valueError("invalid hexadecimal floating-point string")
    case .overflow: throw overflowError("hexadecimal value too large to represent as a float")
    }
  }
}

@Sendable private func powerMethod(_ t: Thread, _ x: Value, _ y: Value, _ m: Value) throws(PyError) -> Value {
  if !m.isMissing && !m.isNone {
    throw t.typeError("pow() 3rd argument not allowed unless all arguments are integers")
  }
  guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
  return try t.floatPower(a, b)
}

let floatMethods: [Method] = [
  Method("__pow__(self, value, mod=None, /)") { t, a throws(PyError) in try powerMethod(t, a[0], a[1], a[2]) },
  Method("__rpow__(self, value, mod=None, /)") { t, a throws(PyError) in try powerMethod(t, a[1], a[0], a[2]) },
  Method("__trunc__(self, /)") { t, a throws(PyError) in try t.floatToInt(t.floatNumber(a[0])) },
  Method("__floor__(self, /)") { t, a throws(PyError) in try t.floatToInt(t.floatNumber(a[0]).rounded(.down)) },
  Method("__ceil__(self, /)") { t, a throws(PyError) in try t.floatToInt(t.floatNumber(a[0]).rounded(.up)) },
  Method("__round__(self, ndigits=None, /)") { t, a throws(PyError) in
    try t.floatRound(t.floatNumber(a[0]), a[1])
  },
  Method("__format__(self, format_spec, /)") { t, a throws(PyError) in
    guard let spec = Str(a[1]) else {
      throw t.typeError("__format__() argument must be str, not \(t.givenTypeName(a[1]))")
    }
    return try t.formatFloat(a[0], spec)
  },
  Method("__getnewargs__(self, /)") { t, a throws(PyError) in try t.tuple(.float(t.floatNumber(a[0]))) },
  Method("__sizeof__(self, /)") { t, a throws(PyError) in .smallInt(24) },
  Method("conjugate(self, /)") { t, a throws(PyError) in .float(t.floatNumber(a[0])) },
  Method("is_integer(self, /)") { t, a throws(PyError) in
    let d = t.floatNumber(a[0])
    return .bool(d.isFinite && d.rounded(.down) == d)
  },
  Method("as_integer_ratio(self, /)") { t, a throws(PyError) in try t.floatRatio(t.floatNumber(a[0])) },
  Method("hex(self, /)") { t, a throws(PyError) in
    var buffer = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
    let d = t.floatNumber(a[0])
    return try withUnsafeMutableBytes(of: &buffer) { raw throws(PyError) in
      let p = raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
      return try t.str(ascii: p, FloatText.writeHex(d, into: p))
    }
  },
  Method("fromhex(type, string, /)", .classMethod) { t, a throws(PyError) in
    let r = Value.float(try t.floatFromHex(a[1]))
    return a[0].bits == t[.float].value.bits ? r : try t.call(a[0], r)
  },
  Method("__getformat__(type, typestr, /)", .classMethod) { t, a throws(PyError) in
    guard let s = Str(a[1]) else {
      throw t.typeError("__getformat__() argument must be str, not \(t.givenTypeName(a[1]))")
    }
    guard s.isEqual("double") || s.isEqual("float") else {
      throw t.valueError("__getformat__() argument 1 must be 'double' or 'float'")
    }
    return t.str("IEEE, little-endian" as StaticString)
  },
]
