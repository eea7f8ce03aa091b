import Lexer

/// Type comments, which are tokens where they are asked for, and the signatures in them.
extension Parser {
  /// The comments, once all is read.
  var foundComments: TypeComments? {
    guard let typeComments else { return nil }
    typeComments.ignores = file.typeIgnores.map { ($0.line, String(decoding: text(of: $0.tag), as: UTF8.self)) }
    return typeComments
  }

  private func text(of range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + range.lowerBound, count: range.count)
  }

  /// Takes a comment, if there is one, for what begins at a place.
  @inline(__always)
  mutating func takeTypeComment(for span: Span) {
    if kind == .typeComment { keepTypeComment(for: span) }
  }

  @inline(never)
  private mutating func keepTypeComment(for span: Span) {
    let token = tokens[index]
    index += 1
    typeComments?.texts[TypeComments.Place(span)] = String(
      decoding: text(of: Int(token.start)..<Int(token.end)), as: UTF8.self)
  }

  /// The comment of a function stands behind the colon, or alone on the next line.
  mutating func takeFunctionTypeComment(for span: Span) throws(ParseFailure) {
    if typeComments == nil { return }
    if kind == .newline, nextKind == .typeComment, tokens[index + 2].kind == .newline, tokens[index + 3].kind == .indent
    {
      index += 1
      return takeTypeComment(for: span)
    }
    guard kind == .typeComment else { return }
    if nextKind == .newline, tokens[index + 2].kind == .typeComment, tokens[index + 3].kind == .newline,
      tokens[index + 4].kind == .indent
    {
      index += 4
      throw raiseAtLast("Cannot have two type comments on def")
    }
    takeTypeComment(for: span)
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
