import Lexer

/// String literals: adjacent ones become one constant, or one `joinedStr` if any of them is an f-string.
extension Parser {
  /// A part of a literal: text not yet joined with its neighbours, or a field.
  private enum Part {
    case text(bytes: [UInt8], span: Span, isUnicode: Bool)
    case field(Expr)
    /// The text of a token, not decoded yet.
    case raw(Int)
    /// The text of a field with `=`. CPython decodes escapes in it too, unless it is in a format spec.
    case debug(bytes: [UInt8], span: Span)
  }

  mutating func strings() throws(ParseFailure) -> Expr {
    let start = index
    let token = tokens[index]
    if token.kind == .string, nextKind != .string, nextKind != .fstringStart {
      // By far the most common: one plain literal.
      let value = try stringValue(token)
      index += 1
      return Expr(
        .constant(
          value: token.flags.contains(.bytes) ? .bytes(value) : .string(Text(value)),
          isUnicodePrefixed: token.flags.contains(.unicode)), token.span)
    }
    let isBytes = token.flags.contains(.bytes)
    var isFormatted = false
    var isMixed = false
    var parts: [Part] = []
    while kind == .string || kind == .fstringStart {
      let token = tokens[index]
      if token.kind == .string {
        let value = try stringValue(token)
        index += 1
        isMixed = isMixed || token.flags.contains(.bytes) != isBytes
        parts.append(.text(bytes: value, span: token.span, isUnicode: token.flags.contains(.unicode)))
      } else {
        isMixed = isMixed || isBytes
        isFormatted = true
        try fstring(&parts)
      }
    }
    if isMixed { throw raiseAtLast("cannot mix bytes and nonbytes literals") }
    if isFormatted {
      let values = joined(parts)
      return try node(.joinedStr(values: values), span(from: start), height(values))
    }
    var all: [UInt8] = []
    for case .text(let bytes, _, _) in parts { all += bytes }
    return Expr(
      .constant(
        value: isBytes ? .bytes(all) : .string(Text(all)), isUnicodePrefixed: token.flags.contains(.unicode)),
      span(from: start))
  }

  /// Neighbouring texts become one, empty ones vanish.
  private func joined(_ parts: [Part]) -> [Expr] {
    var result: [Expr] = []
    var pending: (bytes: [UInt8], span: Span, isUnicode: Bool)?
    func flush() {
      if let text = pending, !text.bytes.isEmpty {
        result.append(
          Expr(.constant(value: .string(Text(text.bytes)), isUnicodePrefixed: text.isUnicode), text.span))
      }
      pending = nil
    }
    for part in parts {
      switch part {
      case .text(let bytes, let span, let isUnicode):
        if let text = pending {
          pending = (text.bytes + bytes, text.span.through(span), text.isUnicode)
        } else {
          pending = (bytes, span, isUnicode)
        }
      case .field(let expr):
        flush()
        result.append(expr)
      case .debug(let bytes, let span):
        pending = (pending.map { $0.bytes + bytes } ?? bytes, pending.map { $0.span.through(span) } ?? span, false)
      case .raw: break
      }
    }
    flush()
    return result
  }

  /// What a plain literal stands for.
  private mutating func stringValue(_ token: Token) throws(ParseFailure) -> [UInt8] {
    let quoteCount = token.flags.contains(.triple) ? 3 : 1
    var start = Int(token.start)
    while bytes[start] != UInt8(ascii: "'"), bytes[start] != UInt8(ascii: "\"") { start += 1 }
    let end = Int(token.end) - quoteCount
    if !token.flags.contains(.bytes), end > start + quoteCount,
      let problem = source.literalError(start + quoteCount..<end, isRaw: token.flags.contains(.raw))
    {
      furthest = max(furthest, index)
      throw raise("(unicode error) \(problem)", at: token.span)
    }
    return try decode(start + quoteCount, end, token)
  }

  private mutating func decode(_ start: Int, _ end: Int, _ token: Token) throws(ParseFailure) -> [UInt8] {
    try decode(UnsafeBufferPointer(start: bytes + start, count: max(end - start, 0)), at: start, token)
  }

  private mutating func decode(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ token: Token
  ) throws(ParseFailure) -> [UInt8] {
    do {
      let literal = try StringLiteral(text: text, flags: token.flags)
      if let escape = literal.invalidEscape { warnAboutEscape(escape.text, start + escape.offset, token) }
      return literal.bytes
    } catch {
      if token.flags.contains(.bytes), !error.message.hasPrefix("(") {
        throw raise(error.message, at: token.span)
      }
      // Nothing behind the literal has been looked at.
      let last = token.kind == .string ? index : index - 1
      throw raiseAtToken(max(furthest, last), error.message)
    }
  }

  private mutating func warnAboutEscape(_ text: String, _ offset: Int, _ token: Token) {
    // The second pass would warn again, but for what it is the first to read where checks do not run.
    if diagnoses || !warnedStrings.insert(token.start).inserted { return }
    // Of a brace in an f-string the lexer has warned already.
    if token.kind == .fstringMiddle && (text == "\\{" || text == "\\}") { return }
    let isOctal = text.utf8.count > 2
    // The text of an f-string is decoded when its end has been seen, and there CPython places the warning.
    let isDecodedLate = token.kind == .fstringMiddle && tokens[index - 1].kind == .fstringEnd
    let span = isDecodedLate ? tokens[index - 1].span : token.span
    let message = isOctal ? "invalid octal escape sequence '\(text)'" : "invalid escape sequence '\(text)'"
    furthest = max(furthest, token.kind == .string ? index : index - 1)
    let place = makeError(message, span)
    warnings.append(
      SyntaxWarningRecord(
        message: message, line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn,
        stage: .parser, sourceLine: place.sourceLine))
  }

  // MARK: - f-strings

  /// The text of an f-string is decoded with no regard to where it stands.
  private mutating func checkMiddle(_ token: Token) throws(ParseFailure) {
    try checkDamage(Int(token.start), Int(token.end), at: token.span)
  }

  mutating func checkDamage(_ start: Int, _ end: Int, at span: Span) throws(ParseFailure) {
    let range = start..<end
    if !source.isDamaged(range) { return }
    let text = String(String.UnicodeScalarView(source.original(range).map { Unicode.Scalar($0) }))
    throw raise(text, at: span, kind: .undecodable)
  }

  private mutating func fstring(_ parts: inout [Part]) throws(ParseFailure) {
    let isRaw = tokens[index].flags.contains(.raw)
    let first = parts.count
    index += 1
    try enter()
    while kind != .fstringEnd {
      switch kind {
      case .fstringMiddle:
        try checkMiddle(tokens[index])
        parts.append(.raw(index))
        index += 1
      case .leftBrace: try field(&parts)
      default: throw fail()
      }
    }
    index += 1
    leave()
    // The text is decoded last: an error in it is reported at the end of the literal.
    for position in first..<parts.count {
      switch parts[position] {
      case .raw(let index):
        let token = tokens[index]
        let value = try decode(Int(token.start), Int(token.end), token)
        parts[position] = .text(bytes: value, span: token.span, isUnicode: false)
      case .debug(let text, let span):
        guard !isRaw, text.contains(UInt8(ascii: "\\")) else { continue }
        var token = tokens[index - 1]
        token.kind = .fstringMiddle
        token.flags = []
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
        defer { copy.deallocate() }
        _ = copy.initialize(from: text)
        let value = try decode(UnsafeBufferPointer(copy), at: Int(token.start), token)
        parts[position] = .text(bytes: value, span: span, isUnicode: false)
      default: break
      }
    }
  }

  /// `{value!conversion:spec}`, with `=` behind the value for its own text.
  private mutating func field(_ parts: inout [Part]) throws(ParseFailure) {
    guard isDiagnosing else { return try plainField(&parts) }
    let mark = index
    do throws(ParseFailure) {
      try plainField(&parts)
    } catch {
      if error == .noMatch, !isQuiet {
        index = mark
        try diagnoseField()
      }
      throw error
    }
  }

  private mutating func plainField(_ parts: inout [Part]) throws(ParseFailure) {
    let start = index
    index += 1
    let value = kind == .yield ? try yieldExpression() : try starExpressions()
    let isDebug = accept(.equal)
    let afterValue = index
    let letter = kind == .exclamation ? try fieldConversion() : nil
    var spec: Expr?
    if kind == .colon { spec = try formatSpec() }
    try expect(.rightBrace)
    var conversion = Conversion.none
    if let letter { conversion = try self.conversion(letter) }
    if isDebug {
      let text = debugText(Int(tokens[start].end), Int(tokens[afterValue].start))
      var span = tokens[start].span
      span.column = span.endColumn
      span.endLine = tokens[afterValue].span.line
      span.endColumn = tokens[afterValue].span.column
      parts.append(.debug(bytes: text, span: span))
      if conversion == .none, spec == nil { conversion = .repr }
    }
    let field = try node(
      .formattedValue(value: value, conversion: conversion, formatSpec: spec), span(from: start),
      max(value.height, height(spec)))
    parts.append(.field(field))
  }

  /// The index of the letter behind the exclamation mark.
  private mutating func fieldConversion() throws(ParseFailure) -> Int {
    let mark = index
    index += 1
    guard kind == .name else { throw fail() }
    let token = tokens[index]
    if tokens[mark].end != token.start {
      throw raise(
        "f-string: conversion type must come right after the exclamanation mark", from: tokens[mark].span,
        to: token.span)
    }
    index += 1
    return index - 1
  }

  /// The conversion that a letter stands for. CPython looks at it when it has seen the whole field.
  private mutating func conversion(_ letter: Int) throws(ParseFailure) -> Conversion {
    switch name(letter) {
    case "r": return .repr
    case "s": return .str
    case "a": return .ascii
    default:
      throw raise(
        "f-string: invalid conversion character '\(name(letter))': expected 's', 'r', or 'a'",
        at: tokens[letter].span)
    }
  }

  mutating func formatSpec() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    var parts: [Part] = []
    while kind == .fstringMiddle || kind == .leftBrace {
      if kind == .leftBrace {
        try field(&parts)
      } else {
        let token = tokens[index]
        let value = try decode(Int(token.start), Int(token.end), token)
        index += 1
        parts.append(.text(bytes: value, span: token.span, isUnicode: false))
      }
    }
    let values = joined(parts)
    return try node(.joinedStr(values: values), span(from: start), height(values))
  }

  /// The text of a field's expression up to its end, without comments.
  private func debugText(_ start: Int, _ end: Int) -> [UInt8] {
    var result: [UInt8] = []
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: "#") {
        while offset < end, bytes[offset] != 0x0A { offset += 1 }
        continue
      }
      result.append(bytes[offset])
      offset += 1
    }
    return result
  }
}
