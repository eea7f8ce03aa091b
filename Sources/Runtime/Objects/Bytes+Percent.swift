// bytes % values.

extension Thread {
  func percentFormatBytes(_ formatValue: Value, _ values: Value) throws(PyError) -> Value {
    // The template of a bytearray could change under way: a copy stays.
    let source = ownBytes(formatValue)
    let format = formatValue.isKind(.bytes) ? formatValue : try newBytes(source.p, source.count)
    let (p, n) = (ownBytes(format).p, source.count)
    var b = TextBuilder(capacity: n &+ 64)
    var arguments = PercentArguments(self, values)
    if values.isKind(.bytes) || values.isKind(.byteArray) { arguments = PercentArguments(single: values) }
    var i = 0
    while i < n {
      var at = i
      while at < n && p[at] != 37 { at &+= 1 }
      b.append(bytes: p + i, at &- i)
      if at == n { break }
      var spec: PercentSpec
      do throws(FormatError) { spec = try PercentSpec.parse(p, n, from: at &+ 1) } catch {
        throw valueError(error.message(spec: "", typeName: ""))
      }
      i = spec.end
      if spec.keyStart >= 0 {
        if arguments.mapping.isMissing { throw typeError("format requires a mapping") }
        let key = try newBytes(p + spec.keyStart, spec.keyEnd &- spec.keyStart)
        let v = try getItem(arguments.mapping, key)
        arguments = .init(self, mapping: arguments.mapping, value: v)
      }
      try arguments.fill(&spec, self)
      if spec.type == 37 && spec.typeIndex == at &+ 1 {
        b.append(37)
        continue
      }
      let v = try arguments.take(self)
      switch spec.type {
      case "s", "b": try appendBytes(spec, v, &b)
      case "r", "a":
        let s = Str(unchecked: try ascii(v))
        appendBytesField(spec, ByteView(p: s.bytes, count: s.count), &b)
      case "c":
        let c = try percentByte(v)
        spec.precision = -1
        let field = spec.textField(count: 1)
        b.append(repeating: 32, field.left)
        b.append(UInt32(c))
        b.append(repeating: 32, field.right)
      default:
        if try percentNumber(spec, v, &b, inBytes: true) { continue }
        let c = spec.type
        let shown = c > 31 && c < 127 ? String(Unicode.Scalar(UInt8(c))) : "?"
        throw valueError(
          "unsupported format character '\(shown)' (0x\(String(c, radix: 16))) at index \(spec.typeIndex)")
      }
    }
    try arguments.finish(self, "bytes")
    return try b.finishBytes(self, like: formatValue)
  }

  private func appendBytes(_ spec: PercentSpec, _ v: Value, _ b: inout TextBuilder) throws(PyError) {
    if let view = byteView(v) {
      appendBytesField(spec, view, &b)
      return
    }
    let r = try callSpecial(v, .__bytes__)
    if r.isMissing {
      throw typeError(
        "%b requires a bytes-like object, or an object that implements __bytes__, not '\(typeName(v))'")
    }
    guard r.isKind(.bytes) else { throw typeError("__bytes__ returned non-bytes (type \(typeName(r)))") }
    appendBytesField(spec, ownBytes(r), &b)
  }

  private func appendBytesField(_ spec: PercentSpec, _ view: ByteView, _ b: inout TextBuilder) {
    let field = spec.textField(count: view.count)
    b.append(repeating: 32, field.left)
    b.append(bytes: view.p, field.count)
    b.append(repeating: 32, field.right)
  }

  private func percentByte(_ v: Value) throws(PyError) -> UInt8 {
    if v.isKind(.bytes) || v.isKind(.byteArray) {
      let own = ownBytes(v)
      if own.count == 1 { return own.p[0] }
      throw typeError("%c requires an integer in range(256) or a single byte")
    }
    if v.isInt || v.isCell && type(of: v).slot(.index) != nil {
      guard let i = try index(v).asInt, i >= 0, i < 256 else { throw overflowError("%c arg not in range(256)") }
      return UInt8(i)
    }
    throw typeError("%c requires an integer in range(256) or a single byte")
  }
}

extension Thread.PercentArguments {
  /// A value that stands for itself alone.
  init(single: Value) {
    values = single
    tuple = nil
    mapping = .missing
  }
}
