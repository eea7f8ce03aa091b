// Encodings by name: from bytes to str and back. The work on memory is Codec's (Support) and, for the code pages,
// CodePage's; here are names, error handlers and the exceptions.

import Lexer

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An encoding that a program can name.
enum TextEncoding {
  case plain(Codec.Encoding)
  /// With a byte order mark: UTF-8, and UTF-16 and UTF-32 in the order that the mark says.
  case utf8Signed, utf16, utf32
  case page(CodePage)
  case unicodeEscape, rawUnicodeEscape
  case utf7, punycode, idna
  /// What the C library converts.
  case foreign(ForeignEncoding)

  /// By its name in lower case with underscores.
  init?(_ name: String) {
    switch name {
    case "utf_8", "utf8", "u8", "utf", "utf8_ucs2", "utf8_ucs4", "cp65001": self = .plain(.utf8)
    case "ascii", "us_ascii", "646", "ansi_x3.4_1968", "ansi_x3.4_1986", "ansi_x3_4_1968", "cp367", "csascii", "ibm367",
      "iso646_us", "iso_646.irv_1991", "iso_ir_6", "us":
      self = .plain(.ascii)
    case "latin_1", "latin1", "iso_8859_1", "iso8859_1", "l1", "8859", "cp819", "latin", "iso8859", "csisolatin1",
      "ibm819",
      "iso_8859_1_1987", "iso_ir_100":
      self = .plain(.latin1)
    case "utf_16_le", "utf_16le", "unicodelittleunmarked": self = .plain(.utf16LittleEndian)
    case "utf_16_be", "utf_16be", "unicodebigunmarked": self = .plain(.utf16BigEndian)
    case "utf_32_le", "utf_32le": self = .plain(.utf32LittleEndian)
    case "utf_32_be", "utf_32be": self = .plain(.utf32BigEndian)
    case "utf_8_sig": self = .utf8Signed
    case "utf_16", "utf16", "u16": self = .utf16
    case "utf_32", "utf32", "u32": self = .utf32
    case "utf_7", "utf7", "u7", "unicode_1_1_utf_7": self = .utf7
    case "cp1252", "windows_1252", "1252": self = .page(.windows1252)
    case "iso8859_15", "iso_8859_15", "latin9", "l9": self = .page(.latin9)
    case "unicode_escape": self = .unicodeEscape
    case "raw_unicode_escape": self = .rawUnicodeEscape
    case "punycode": self = .punycode
    case "idna": self = .idna
    default: return nil
    }
  }
}

extension Thread {
  // MARK: names

  /// The encoding of an argument; UTF-8 if it was left out.
  func textEncoding(_ v: Value, tool: StaticString = "codecs.decode()") throws(PyError) -> TextEncoding {
    guard let s = Str(v) else { return .plain(.utf8) }
    if s.isEqual("utf-8") || s.isEqual("utf8") { return .plain(.utf8) }
    if s.isEqual("ascii") { return .plain(.ascii) }
    let given = s.string
    if let e = TextEncoding(ForeignEncoding.normalized(given)) { return e }
    if let e = ForeignEncoding.named(given), e.form == .multiple || e.form == .escaped { return .foreign(e) }
    if let page = try foreignPage(given) { return .page(page) }
    if ForeignEncoding.isBinary(given) {
      throw raise(
        .LookupError,
        "'\(given)' is not a text encoding; use \(tool) to handle arbitrary codecs"
      )
    }
    throw raise(.LookupError, "unknown encoding: \(given)")
  }

  /// A code page that the C library knows, or nil. The characters of those that were asked for are kept.
  private func foreignPage(_ name: String) throws(PyError) -> CodePage? {
    if self[.codePages].isMissing { self[.codePages] = try newDict().value }
    let pages = Dict(unchecked: self[.codePages])
    let key = try intern(name)
    var table = pages.get(self, name: key)
    if table.isMissing {
      guard let characters = codePage(name) else { return nil }
      table = try newBytes(nil, 1028)
      let words = UnsafeMutableRawPointer(Bytes(unchecked: table).bytes)
      for (i, c) in characters.enumerated() { words.storeBytes(of: c, toByteOffset: 4 * i, as: UInt32.self) }
      let hasTwins = characters[0x80...].contains { $0 < 0x80 }
      words.storeBytes(of: hasTwins ? 1 : 0, toByteOffset: 1024, as: UInt32.self)
      try pages.set(self, key, table)
    }
    return .foreign(UnsafeRawPointer(Bytes(unchecked: table).bytes))
  }

  /// A handler by name; nil for a name that is none, which matters only once there is an error.
  func errorHandler(_ v: Value) -> Codec.Handler? {
    guard let s = Str(v) else { return .strict }
    switch s.string {
    case "strict": return .strict
    case "ignore": return .ignore
    case "replace": return .replace
    case "surrogateescape": return .surrogateEscape
    case "surrogatepass": return .surrogatePass
    case "backslashreplace": return .backslashReplace
    case "xmlcharrefreplace": return .characterReference
    case "namereplace": return .nameReplace
    default: return nil
    }
  }

  func checkCodecArguments(_ encoding: Value, _ errors: Value, _ function: StaticString) throws(PyError) {
    if !encoding.isMissing && !encoding.isKind(.str) {
      throw typeError(
        "\(function)() argument 'encoding' must be str, not \(givenTypeName(encoding))")
    }
    if !errors.isMissing && !errors.isKind(.str) {
      throw typeError("\(function)() argument 'errors' must be str, not \(givenTypeName(errors))")
    }
    if vm.isDevelopment { try checkCodecNames(encoding, errors) }
  }

  /// What -X dev asks, even where it makes no difference: that there is such an encoding, and such a handler.
  func checkCodecNames(_ encoding: Value, _ errors: Value) throws(PyError) {
    _ = try textEncoding(encoding)
    if errorHandler(errors) == nil {
      throw raise(.LookupError, "unknown error handler name '\(Str(errors)?.string ?? "")'")
    }
  }

  // MARK: exceptions

  /// UnicodeDecodeError or UnicodeEncodeError with its five fields.
  func unicodeError(
    _ id: ExceptionID, _ encoding: StaticString, _ object: Value, _ start: Int, _ end: Int, _ reason: StaticString
  ) -> PyError {
    unicodeError(id, encoding: "\(encoding)", object, start, end, "\(reason)")
  }

  func unicodeError(
    _ id: ExceptionID, encoding: String, _ object: Value, _ start: Int, _ end: Int, _ reason: String
  ) -> PyError {
    do throws(PyError) {
      let args = try newTuple(5)
      args.items[0] = try str(encoding)
      args.items[1] = object
      args.items[2] = int(start)
      args.items[3] = int(end)
      args.items[4] = try str(reason)
      let e = newException(self[id], args: args.value)
      var i = 0
      while i < 5 {
        try e.setField(self, i, args[i])
        i += 1
      }
      return raise(e)
    } catch {
      return error
    }
  }

  func decodeError(
    _ name: String, _ p: UnsafePointer<UInt8>, _ n: Int, _ object: Value, _ start: Int, _ end: Int,
    _ reason: String, _ errors: Value, _ handler: Codec.Handler?
  ) throws(PyError) -> PyError {
    if handler == nil {
      return raise(.LookupError, "unknown error handler name '\(Str(errors)?.string ?? "")'")
    }
    if handler == .characterReference || handler == .nameReplace {
      return typeError("don't know how to handle UnicodeDecodeError in error callback")
    }
    let bytes = isExact(object, .bytes) ? object : try newBytes(p, n)
    return unicodeError(.UnicodeDecodeError, encoding: name, bytes, start, end, reason)
  }

  func encodeError(
    _ name: String, _ s: Str, _ start: Int, _ end: Int, _ reason: String, _ errors: Value,
    _ handler: Codec.Handler?
  ) -> PyError {
    if handler == nil {
      return raise(.LookupError, "unknown error handler name '\(Str(errors)?.string ?? "")'")
    }
    return unicodeError(.UnicodeEncodeError, encoding: name, s.value, start, end, reason)
  }

  // MARK: decoding

  /// str(object, encoding, errors) and object.decode.
  func decodeObject(_ object: Value, _ encoding: Value, _ errors: Value) throws(PyError) -> Value {
    try checkCodecArguments(encoding, errors, "str")
    guard let view = byteView(object) else {
      throw typeError("decoding to str: need a bytes-like object, \(typeName(object)) found")
    }
    return try decode(view.p, view.count, encoding, errors, object: object)
  }

  /// Bytes that `object` holds, as text. Neither runs Python code nor moves them.
  func decode(
    _ p: UnsafePointer<UInt8>, _ n: Int, _ encoding: Value, _ errors: Value, object: Value
  ) throws(PyError) -> Value {
    if n == 0 { return vm.emptyString }
    switch try textEncoding(encoding) {
    case .plain(let e): return try decode(p, n, e, errors, object)
    case .utf8Signed:
      let skip = n >= 3 && p[0] == 0xEF && p[1] == 0xBB && p[2] == 0xBF ? 3 : 0
      return try decode(p + skip, n &- skip, .utf8, errors, skip == 0 ? object : .missing)
    case .utf16:
      let mark = Codec.byteOrder(p, n, unitSize: 2)
      return try decode(p, n, mark.encoding, errors, object, skip: mark.length)
    case .utf32:
      let mark = Codec.byteOrder(p, n, unitSize: 4)
      return try decode(p, n, mark.encoding, errors, object, skip: mark.length)
    case .page(let page): return try decode(p, n, page, errors, object)
    case .unicodeEscape: return try decodeEscapes(p, n, raw: false, errors, object)
    case .rawUnicodeEscape: return try decodeEscapes(p, n, raw: true, errors, object)
    case .utf7:
      return try decodeUTF7(p, n, errors, object, isFinal: true).text
    case .punycode: return try decodePunycode(p, n, errors, object)
    case .idna: return try decodeDomain(p, n, errors, object)
    case .foreign(let e): return try decode(ForeignText(e), p, n, errors, object, isFinal: true).text
    }
  }

  private func decode(
    _ start: UnsafePointer<UInt8>, _ all: Int, _ e: Codec.Encoding, _ errors: Value, _ object: Value, skip: Int = 0
  ) throws(PyError) -> Value {
    let (p, n) = (start + skip, all &- skip)
    if n <= 0 { return vm.emptyString }
    if e == .utf8 || e == .ascii || e == .latin1 {
      let plain = Codec.asciiPrefix(p, n)
      if plain == n { return try str(ascii: p, n) }
    }
    let handler = errorHandler(errors)
    let outcome = Codec.scan(e, p, n, errors: handler ?? .strict)
    if outcome.reason != .none {
      throw try decodeError(
        "\(e.name)", start, all, object, outcome.errorStart &+ skip, outcome.errorEnd &+ skip, "\(outcome.reason.text)",
        errors, handler)
    }
    if outcome.count == 0 { return vm.emptyString }
    let top = outcome.maximum
    let w = top < 0x100 ? 0 : top < 0x10000 ? 1 : 2
    let s = try newStr(count: outcome.count, width: w, ascii: top < 0x80)
    switch w {
    case 0: Codec.decode(e, p, outcome.consumed, errors: handler ?? .strict, into: s.bytes)
    case 1: Codec.decode(e, p, outcome.consumed, errors: handler ?? .strict, into: s.units16)
    default: Codec.decode(e, p, outcome.consumed, errors: handler ?? .strict, into: s.units32)
    }
    return s.count == 1 ? character(s[0]) : s.value
  }

  private func decode(
    _ p: UnsafePointer<UInt8>, _ n: Int, _ page: CodePage, _ errors: Value, _ object: Value
  ) throws(PyError) -> Value {
    let handler = errorHandler(errors)
    var b = TextBuilder(capacity: n &+ 16)
    var i = 0
    while i < n {
      let c = page.decode(p[i])
      if c != CodePage.undefined {
        b.append(c)
      } else if settle(p, i, i &+ 1, handler, &b) == 0 {
        throw try decodeError("charmap", p, n, object, i, i &+ 1, "character maps to <undefined>", errors, handler)
      }
      i &+= 1
    }
    return try b.finish(self)
  }

  // MARK: encoding

  /// s.encode(encoding, errors), as bytes.
  func encode(_ s: Str, encoding: Value, errors: Value) throws(PyError) -> Value {
    try checkCodecArguments(encoding, errors, "encode")
    switch try textEncoding(encoding, tool: "codecs.encode()") {
    case .plain(let e): return try encode(s, e, errors)
    case .utf8Signed: return try encode(s, .utf8, errors, mark: 0xBFBB_EF, 3)
    case .utf16: return try encode(s, .utf16LittleEndian, errors, mark: 0xFEFF, 2)
    case .utf32: return try encode(s, .utf32LittleEndian, errors, mark: 0xFEFF, 4)
    case .page(let page): return try encode(s, page, errors)
    case .unicodeEscape: return try encodeEscapes(s, raw: false)
    case .rawUnicodeEscape: return try encodeEscapes(s, raw: true)
    case .utf7: return try encodeUTF7(s)
    case .punycode: return try encodePunycode(s)
    case .idna: return try encodeDomain(s, errors)
    case .foreign(let e): return try encode(ForeignText(e), s, errors, isFinal: true)
    }
  }

  private func encode(
    _ s: Str, _ e: Codec.Encoding, _ errors: Value, mark: UInt32 = 0, _ markLength: Int = 0
  ) throws(PyError) -> Value {
    if s.isASCII && (e == .utf8 || e == .ascii || e == .latin1) && markLength == 0 {
      return try newBytes(s.bytes, s.count)
    }
    let handler = errorHandler(errors)
    let h = handler ?? .strict
    let outcome: Codec.Outcome
    switch s.width {
    case 0: outcome = Codec.scan(encoding: e, s.bytes, s.count, errors: h)
    case 1: outcome = Codec.scan(encoding: e, s.units16, s.count, errors: h)
    default: outcome = Codec.scan(encoding: e, s.units32, s.count, errors: h)
    }
    if outcome.reason != .none {
      let name: StaticString =
        e == .utf16LittleEndian && markLength > 0
        ? "utf-16" : e == .utf32LittleEndian && markLength > 0 ? "utf-32" : e.name
      throw encodeError(
        "\(name)", s, outcome.errorStart, outcome.errorEnd, "\(outcome.reason.text)", errors, handler)
    }
    let made = Bytes(unchecked: try newBytes(nil, outcome.count &+ markLength))
    var mark = mark.littleEndian
    withUnsafeBytes(of: &mark) { _ = memcpy(made.bytes, $0.baseAddress!, markLength) }
    switch s.width {
    case 0: Codec.encode(e, s.bytes, outcome.consumed, errors: h, into: made.bytes + markLength)
    case 1: Codec.encode(e, s.units16, outcome.consumed, errors: h, into: made.bytes + markLength)
    default: Codec.encode(e, s.units32, outcome.consumed, errors: h, into: made.bytes + markLength)
    }
    return made.value
  }

  private func encode(_ s: Str, _ page: CodePage, _ errors: Value) throws(PyError) -> Value {
    let handler = errorHandler(errors)
    var b = TextBuilder(capacity: s.count &+ 16)
    var i = 0
    while i < s.count {
      let c = s[i]
      if let byte = page.encode(c) {
        b.append(UInt32(byte))
        i &+= 1
        continue
      }
      if handler == .surrogateEscape {
        // The handler sees all that has no bytes, and takes all of it or nothing.
        var end = i
        var isEscaped = true
        while end < s.count && page.encode(s[end]) == nil {
          if s[end] < 0xDC80 || s[end] > 0xDCFF { isEscaped = false }
          end &+= 1
        }
        if !isEscaped { throw encodeError("charmap", s, i, end, "character maps to <undefined>", errors, handler) }
        while i < end {
          b.append(s[i] & 0xFF)
          i &+= 1
        }
        continue
      }
      var text = TextBuilder(capacity: 16)
      switch replacement(c, handler, &text) {
      case .byte(let byte): b.append(UInt32(byte))
      case .text:
        for k in 0..<text.count {
          guard let byte = page.encode(UInt32(text.bytes[k])) else {
            throw encodeError("charmap", s, i, i &+ 1, "character maps to <undefined>", errors, handler)
          }
          b.append(UInt32(byte))
        }
      case .none:
        var end = i &+ 1
        while end < s.count && page.encode(s[end]) == nil { end &+= 1 }
        throw encodeError("charmap", s, i, end, "character maps to <undefined>", errors, handler)
      }
      i &+= 1
    }
    return try b.finishBytes(self)
  }
}
