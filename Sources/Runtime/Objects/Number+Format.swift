// format() of ints of any size and of complex numbers. Small ints and floats: see Str+FormatValue.

extension Thread {
  /// int.__format__
  func formatInt(_ v: Value, _ spec: Str) throws(PyError) -> Value {
    if spec.count == 0 { return try str(of: v) }
    if let i = v.asInt { return try formatSmallInt(v, i, spec) }
    let parsed = try formatSpec(spec, v)
    let format: FormatSpec.IntegerFormat
    do throws(FormatError) { format = try parsed.integerFormat() } catch { throw formatError(error, spec, v) }
    switch format {
    case .float: return try formatFloat(v, try checkedIntDouble(v), spec)
    case .character: throw overflowError("Python int too large to convert to C long")
    case .digits(let radix):
      let bits = bitLength(v)
      let limit = maximumDigits
      if radix == 10 && limit > 0 && bits > limit * 4 { throw tooManyDigits(limit) }
      let buffer = try newRawBytes(Limbs.textCapacity(bits: bits, radix: radix))
      let n = try withLimbs(v) { a in Limbs.write(a.magnitude, radix: radix, into: buffer.text) }
      if radix == 10 && limit > 0 && n > limit { throw tooManyDigits(limit) }
      return try str(NumberField(parsed, digits: buffer.text, n, isNegative: isNegativeInt(v)))
    }
  }

  /// float.__format__
  func formatFloat(_ v: Value, _ spec: Str) throws(PyError) -> Value {
    spec.count == 0 ? try str(of: v) : try formatFloat(v, floatNumber(v), spec)
  }

  /// complex.__format__
  func formatComplex(_ v: Value, _ spec: Str) throws(PyError) -> Value {
    if spec.count == 0 { return try str(of: v) }
    let (re, im) = (complexNumber(v).re, complexNumber(v).im)
    let parsed = try formatSpec(spec, v)
    let style: FloatText.Style
    do throws(FormatError) { style = try parsed.complexStyle() } catch { throw formatError(error, spec, v) }
    let a = try newRawBytes(FloatText.capacity(re, style))
    let b = try newRawBytes(FloatText.capacity(im, style))
    let n = FloatText.write(re, style, into: a.text)
    let m = FloatText.write(im, style, into: b.text)
    let field = ComplexField(
      parsed, real: a.text, n, imaginary: b.text, m, realIsPositiveZero: re == 0 && re.sign == .plus)
    let top = field.maximumCharacter
    let s = try newStr(count: field.total, width: top < 0x100 ? 0 : top < 0x10000 ? 1 : 2, ascii: top < 0x80)
    switch s.width {
    case 0: field.write(into: s.bytes)
    case 1: field.write(into: s.units16)
    default: field.write(into: s.units32)
    }
    return s.value
  }
}
