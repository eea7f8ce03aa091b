// From values to text: what f-strings, str.format, format() and print ask for.

extension Thread {
  /// The digits of an int.
  @inline(__always) func decimal(_ i: Int) throws(PyError) -> Value {
    if UInt(bitPattern: i) < 10 { return character(UInt32(48 &+ i)) }
    let m = UInt64(i.magnitude)
    let n = Limbs.decimalLength(m)
    let sign = i < 0 ? 1 : 0
    let s = try newStr(count: n &+ sign, width: 0, ascii: true)
    if i < 0 { s.bytes[0] = 45 }
    Limbs.writeDecimal(m, count: n, into: s.bytes + sign)
    return s.value
  }

  func floatRepr(_ d: Double) throws(PyError) -> Value {
    var buffer: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let r: Result<Value, PyError> = withUnsafeMutableBytes(of: &buffer) { raw in
      let p = raw.baseAddress!.assumingMemoryBound(to: UInt8.self)
      let n = FloatText.writeRepr(d, into: p)
      do throws(PyError) { return .success(try str(ascii: p, n)) } catch { return .failure(error) }
    }
    return try r.get()
  }

  /// formatValue of an f-string: the two low bits of `flags` say whether str, repr or ascii is taken first; `spec` is
  /// missing if there is none.
  func formatValue(_ value: Value, _ flags: Int, _ spec: Value) throws(PyError) -> Value {
    var v = value
    switch flags & 3 {
    case 1: v = try str(of: v)
    case 2: v = try repr(v)
    case 3: v = try ascii(v)
    default: break
    }
    if !spec.isMissing, !spec.isKind(.str) {
      throw raise(.SystemError, "Format specifier must be a string, not \(typeName(spec))")
    }
    return try format(v, spec)
  }

  /// format(v, spec): a str, or missing for the empty one.
  func format(_ v: Value, _ spec: Value) throws(PyError) -> Value {
    if spec.isMissing || Str(unchecked: spec).count == 0 {
      if isExactStr(v) { return v }
      if v.isSmallInt { return try decimal(v.smallInt) }
      if v.isFloat { return try floatRepr(v.float) }
      if v.isNone || v.isBool { return try str(of: v) }
    } else {
      let s = Str(unchecked: spec)
      if isExactStr(v) { return try formatText(Str(unchecked: v), s, typeOf: v) }
      if v.isFloat { return try formatFloat(v, v.float, s) }
      if v.isSmallInt { return try formatSmallInt(v, v.smallInt, s) }
    }
    let r = try callSpecial(v, .__format__, spec.isMissing ? vm.emptyString : spec)
    if r.isMissing { throw typeError("Type \(typeName(v)) doesn't define __format__") }
    guard r.isKind(.str) else { throw typeError("__format__ must return a str, not \(typeName(r))") }
    return r
  }

  /// The specification as parsed, or the exception that CPython raises.
  func formatSpec(
    _ s: Str, _ v: Value, defaultType: UInt32 = 0, defaultAlign: FormatSpec.Align = .right
  ) throws(PyError) -> FormatSpec {
    do throws(FormatError) {
      switch s.width {
      case 0: return try FormatSpec.parse(s.bytes, s.count, defaultType: defaultType, defaultAlign: defaultAlign)
      case 1: return try FormatSpec.parse(s.units16, s.count, defaultType: defaultType, defaultAlign: defaultAlign)
      default: return try FormatSpec.parse(s.units32, s.count, defaultType: defaultType, defaultAlign: defaultAlign)
      }
    } catch {
      throw formatError(error, s, v)
    }
  }

  func formatError(_ e: FormatError, _ s: Str, _ v: Value) -> PyError {
    raise(e.isOverflow ? .OverflowError : .ValueError, e.message(spec: s.string, typeName: typeName(v)))
  }

  /// str.__format__.
  func formatText(_ text: Str, _ s: Str, typeOf v: Value) throws(PyError) -> Value {
    if s.count == 0 { return try exactStr(text) }
    let spec = try formatSpec(s, v, defaultType: 0x73, defaultAlign: .left)
    do throws(FormatError) { try spec.checkText() } catch { throw formatError(error, s, v) }
    let field = TextField(spec, count: text.count)
    if field.total == text.count && field.count == text.count { return try exactStr(text) }
    var b = TextBuilder(capacity: min(field.total, 1 << 20))
    b.append(repeating: spec.fill, field.left)
    b.append(text, 0, field.count)
    b.append(repeating: spec.fill, field.right)
    return try b.finish(self)
  }

  /// float.__format__ with a specification that is not empty.
  func formatFloat(_ v: Value, _ d: Double, _ s: Str) throws(PyError) -> Value {
    let spec = try formatSpec(s, v)
    let style: FormatSpec.FloatStyle
    do throws(FormatError) { style = try spec.floatStyle() } catch { throw formatError(error, s, v) }
    let number = style.isPercentage ? d * 100 : d
    let capacity = FloatText.capacity(number, style.style) &+ 1
    let r: Result<Value, PyError> = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      let p = buffer.baseAddress!
      var n = FloatText.write(number, style.style, into: p)
      if style.isPercentage {
        p[n] = 37
        n &+= 1
      }
      do throws(PyError) {
        if spec.width < 0 && spec.grouping == 0 && spec.sign == 0 { return .success(try str(ascii: p, n)) }
        return .success(try str(NumberField(spec, float: p, n)))
      } catch {
        return .failure(error)
      }
    }
    return try r.get()
  }

  /// int.__format__ for an int that fits a machine word.
  func formatSmallInt(_ v: Value, _ i: Int, _ s: Str) throws(PyError) -> Value {
    let spec = try formatSpec(s, v)
    let format: FormatSpec.IntegerFormat
    do throws(FormatError) { format = try spec.integerFormat() } catch { throw formatError(error, s, v) }
    switch format {
    case .float: return try formatFloat(v, Double(i), s)
    case .character:
      guard i >= 0 && i < 0x110000 else { throw overflowError("%c arg not in range(0x110000)") }
      let c = Str(unchecked: character(UInt32(i)))
      // As a number, it goes to the right.
      let field = TextField(spec, count: 1)
      var b = TextBuilder(capacity: min(field.total, 1 << 20))
      b.append(repeating: spec.fill, field.left)
      b.append(c)
      b.append(repeating: spec.fill, field.right)
      return try b.finish(self)
    case .digits(let radix):
      var digits: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0, 0)
      let r: Result<Value, PyError> = withUnsafeMutableBytes(of: &digits) { raw in
        let p = raw.baseAddress!.assumingMemoryBound(to: UInt8.self)
        let n = Limbs.write(word: UInt64(i.magnitude), radix: radix, into: p)
        do throws(PyError) {
          return .success(try str(NumberField(spec, digits: p, n, isNegative: i < 0)))
        } catch {
          return .failure(error)
        }
      }
      return try r.get()
    }
  }

  /// A formatted number as a str.
  func str(_ field: NumberField) throws(PyError) -> Value {
    let top = field.maximumCharacter
    let w = top < 0x100 ? 0 : top < 0x10000 ? 1 : 2
    if field.total <= 1 {
      var b = TextBuilder(capacity: 16)
      b.append(field)
      return try b.finish(self)
    }
    let s = try newStr(count: field.total, width: w, ascii: top < 0x80)
    switch w {
    case 0: field.write(into: s.bytes)
    case 1: field.write(into: s.units16)
    default: field.write(into: s.units32)
    }
    return s.value
  }
}
