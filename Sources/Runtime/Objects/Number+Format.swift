// format() of ints, floats and complex numbers.

extension Thread {
  /// Reads a number's format specification.
  func formatSpec(_ spec: Str, for v: Value) throws(PyError) -> FormatSpec {
    do throws(FormatError) {
      switch spec.width {
      case 0: return try FormatSpec.parse(spec.bytes, spec.count, defaultType: 0, defaultAlign: .right)
      case 1: return try FormatSpec.parse(spec.units16, spec.count, defaultType: 0, defaultAlign: .right)
      default: return try FormatSpec.parse(spec.units32, spec.count, defaultType: 0, defaultAlign: .right)
      }
    } catch {
      throw formatError(error, spec, v)
    }
  }

  /// A new str for `count` characters up to `maximum`, filled by the writer that its width calls for.
  private func newStr(count: Int, maximum: UInt32) throws(PyError) -> Str {
    try newStr(count: count, width: maximum < 0x100 ? 0 : maximum < 0x10000 ? 1 : 2, ascii: maximum < 0x80)
  }
  private func str(_ field: ComplexField) throws(PyError) -> Value {
    let s = try newStr(count: field.total, maximum: field.maximumCharacter)
    switch s.width {
    case 0: field.write(into: s.bytes)
    case 1: field.write(into: s.units16)
    default: field.write(into: s.units32)
    }
    return s.value
  }

  /// int.__format__
  func formatInt(_ v: Value, _ spec: Str) throws(PyError) -> Value {
    if spec.count == 0 { return try str(of: v) }
    let parsed = try formatSpec(spec, for: v)
    let format: FormatSpec.IntegerFormat
    do throws(FormatError) { format = try parsed.integerFormat() } catch { throw formatError(error, spec, v) }
    switch format {
    case .float: return try formatFloat(try checkedIntDouble(v), parsed, spec, of: v)
    case .character: return try formatCharacter(v, parsed, spec)
    case .digits(let radix):
      if let i = v.asInt {
        var buffer = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        return try withUnsafeMutableBytes(of: &buffer) { raw throws(PyError) in
          let p = raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
          let n = Limbs.write(word: UInt64(i.magnitude), radix: radix, into: p)
          return try str(NumberField(parsed, digits: p, n, isNegative: i < 0))
        }
      }
      let bits = bitLength(v)
      let limit = maximumDigits
      if radix == 10 && limit > 0 && bits > limit * 4 { throw tooManyDigits(limit) }
      let buffer = try newRawBytes(Limbs.textCapacity(bits: bits, radix: radix))
      let n = try withLimbs(v) { a in Limbs.write(a.magnitude, radix: radix, into: buffer.text) }
      if radix == 10 && limit > 0 && n > limit { throw tooManyDigits(limit) }
      return try str(NumberField(parsed, digits: buffer.text, n, isNegative: isNegativeInt(v)))
    }
  }

  private func formatCharacter(_ v: Value, _ spec: FormatSpec, _ text: Str) throws(PyError) -> Value {
    guard let code = v.asInt, code >= 0, code < 0x110000 else {
      if v.asInt == nil { throw overflowError("Python int too large to convert to C long") }
      throw formatError(FormatError(.characterRange), text, v)
    }
    let character = UInt32(code)
    let field = TextField(spec, count: 1)
    let s = try newStr(count: field.total, maximum: field.total > 1 ? max(character, spec.fill) : character)
    var i = 0
    while i < s.count {
      let c = i == field.left ? character : spec.fill
      switch s.width {
      case 0: s.bytes[i] = UInt8(truncatingIfNeeded: c)
      case 1: s.units16[i] = UInt16(truncatingIfNeeded: c)
      default: s.units32[i] = c
      }
      i += 1
    }
    return s.value
  }

  /// float.__format__
  func formatFloat(_ v: Value, _ spec: Str) throws(PyError) -> Value {
    if spec.count == 0 { return try str(of: v) }
    return try formatFloat(floatNumber(v), try formatSpec(spec, for: v), spec, of: v)
  }

  private func formatFloat(
    _ d: Double, _ parsed: FormatSpec, _ spec: Str, of v: Value
  ) throws(PyError) -> Value {
    let style: FormatSpec.FloatStyle
    do throws(FormatError) { style = try parsed.floatStyle() } catch { throw formatError(error, spec, v) }
    let number = style.isPercentage ? d * 100 : d
    let capacity = FloatText.capacity(number, style.style) + 1
    if capacity <= 64 {
      var buffer = (UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0), UInt64(0))
      return try withUnsafeMutableBytes(of: &buffer) { raw throws(PyError) in
        let p = raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
        return try formatFloat(number, parsed, style, into: p)
      }
    }
    let buffer = try newRawBytes(capacity)
    return try formatFloat(number, parsed, style, into: buffer.text)
  }
  private func formatFloat(
    _ d: Double, _ parsed: FormatSpec, _ style: FormatSpec.FloatStyle, into p: UnsafeMutablePointer<UInt8>
  ) throws(PyError) -> Value {
    var n = FloatText.write(d, style.style, into: p)
    if style.isPercentage {
      p[n] = UInt8(ascii: "%")
      n += 1
    }
    return try str(NumberField(parsed, float: p, n))
  }

  /// complex.__format__
  func formatComplex(_ v: Value, _ spec: Str) throws(PyError) -> Value {
    if spec.count == 0 { return try str(of: v) }
    let c = Complex(unchecked: v)
    let parsed = try formatSpec(spec, for: v)
    let style: FloatText.Style
    do throws(FormatError) { style = try parsed.complexStyle() } catch { throw formatError(error, spec, v) }
    let (re, im) = (c.real, c.imaginary)
    let a = try newRawBytes(FloatText.capacity(re, style))
    let b = try newRawBytes(FloatText.capacity(im, style))
    let n = FloatText.write(re, style, into: a.text)
    let m = FloatText.write(im, style, into: b.text)
    return try str(
      ComplexField(
        parsed, real: a.text, n, imaginary: b.text, m, realIsPositiveZero: re == 0 && re.sign == .plus))
  }
}
