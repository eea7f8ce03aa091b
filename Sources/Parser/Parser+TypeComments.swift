import Lexer

/// Type comments, which are tokens where they are asked for, and the signatures in them.
extension Parser {
  /// The comments, once all is read.
  var foundComments: TypeComments? {
    guard let typeComments else { return nil }
    typeComments.ignores = file.typeIgnores.map {
      ($0.line, String(decoding: text(Int($0.start), Int($0.end)), as: UTF8.self))
    }
    return typeComments
  }

  private func text(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + start, count: end - start)
  }

  /// A comment that could not be decoded is no comment.
  mutating func checkIgnores() throws(ParseFailure) {
    if typeComments == nil { return }
    for ignore in file.typeIgnores {
      let span = Span(line: ignore.line, column: 0, endLine: ignore.line, endColumn: 0)
      try checkDamage(Int(ignore.start), Int(ignore.end), at: span)
    }
  }

  /// Takes a comment, if there is one, for what begins at a place.
  @inline(__always)
  mutating func takeTypeComment(for span: Span) throws(ParseFailure) {
    if kind == .typeComment { try keepTypeComment(for: span) }
  }

  @inline(never)
  private mutating func keepTypeComment(for span: Span) throws(ParseFailure) {
    let token = tokens[index]
    index += 1
    try checkDamage(Int(token.start), Int(token.end), at: token.span)
    typeComments?.texts[TypeComments.Place(span)] = String(
      decoding: text(Int(token.start), Int(token.end)), as: UTF8.self)
  }

  /// The comment of a function stands behind the colon, or alone on the next line.
  mutating func takeFunctionTypeComment(for span: Span) throws(ParseFailure) {
    if typeComments == nil { return }
    if kind == .newline, nextKind == .typeComment, tokens[index + 2].kind == .newline, tokens[index + 3].kind == .indent
    {
      index += 1
      return try takeTypeComment(for: span)
    }
    guard kind == .typeComment else { return }
    if nextKind == .newline, tokens[index + 2].kind == .typeComment, tokens[index + 3].kind == .newline,
      tokens[index + 4].kind == .indent
    {
      index += 4
      throw raiseAtLast("Cannot have two type comments on def")
    }
    try takeTypeComment(for: span)
  }

  /// `(int, *str, **dict) -> bool`
  mutating func functionTypeInput() throws(ParseFailure) -> Module.Kind {
    try expect(.leftParen)
    var arguments: [Expr] = []
    var seesStar = false
    var seesDoubleStar = false
    while kind != .rightParen {
      if accept(.star) {
        if seesStar || seesDoubleStar { throw fail() }
        seesStar = true
      } else if accept(.doubleStar) {
        if seesDoubleStar { throw fail() }
        seesDoubleStar = true
      } else if seesStar || seesDoubleStar {
        throw fail()
      }
      arguments.append(try expression())
      if kind == .rightParen { break }
      try expect(.comma)
      if kind == .rightParen { throw fail() }
    }
    try expect(.rightParen)
    try expect(.arrow)
    let returns = try expression()
    while accept(.newline) {}
    try expect(.endMarker)
    return .functionType(arguments: arguments, returns: returns)
  }

  // MARK: - Versions

  /// Refuses what came with a later version than the one that the text is for. The place is the last token that was looked
  /// at: the one behind, where that tells the end.
  @inline(__always)
  mutating func require(version: Int, _ what: StaticString, looksAhead: Bool = true) throws(ParseFailure) {
    if featureVersion < version { throw tooNew(version, what, looksAhead) }
  }

  @inline(never)
  private mutating func tooNew(_ version: Int, _ what: StaticString, _ looksAhead: Bool) -> ParseFailure {
    raiseAtToken(
      looksAhead ? index : max(index - 1, 0), "\(what) only supported in Python 3.\(version) and greater")
  }
}
