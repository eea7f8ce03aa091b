import Lexer

/// `match` and the patterns of its cases.
extension Parser {
  /// Nil if what starts with the name `match` is no match statement.
  mutating func matchStatement() throws(ParseFailure) -> Stmt? {
    switch nextKind {
    case .name, .number, .string, .fstringStart, .leftParen, .leftBracket, .leftBrace, .ellipsis, .minus, .plus, .tilde,
      .star, .false, .true, .none, .not, .lambda, .await, .yield:
      break
    default: return nil
    }
    let start = index
    let level = depth
    index += 1
    let subject: Expr
    do throws(ParseFailure) {
      subject = try matchSubject()
      if kind == .newline, isDiagnosing { throw raiseAtLast("expected ':'") }
      try expect(.colon)
      try expect(.newline)
      if kind != .indent, isDiagnosing {
        if fail() == .raised { throw .raised }
        throw raiseAtLast(
          "expected an indented block after 'match' statement on line \(tokens[start].span.line)", kind: .indentation)
      }
      try expect(.indent)
      guard isName(index, KnownName.case) else { throw fail() }
    } catch {
      if error == .raised { throw error }
      index = start
      depth = level
      return nil
    }
    var cases: [MatchCase] = []
    try enter()
    repeat { cases.append(try caseBlock()) } while isName(index, KnownName.case)
    try expect(.dedent)
    leave()
    try require(version: 10, "Pattern matching is", looksAhead: false)
    return Stmt(.match(subject: subject, cases: cases), blockSpan(from: start))
  }

  private mutating func matchSubject() throws(ParseFailure) -> Expr {
    let start = index
    guard kind == .star else {
      let first = try namedExpression()
      return kind == .comma ? try tupleTail(first, start, isNamed: true) : first
    }
    let first = try starNamedExpression()
    if kind != .comma { throw fail() }
    return try tupleTail(first, start, isNamed: true)
  }

  private mutating func caseBlock() throws(ParseFailure) -> MatchCase {
    let start = index
    index += 1
    let pattern = try patterns()
    let condition = accept(.if) ? try namedExpression() : nil
    let body = try colonAndBlock("'case' statement", start)
    return MatchCase(pattern: pattern, guard: condition, body: body)
  }

  /// A pattern, or an open sequence of several.
  private mutating func patterns() throws(ParseFailure) -> Pattern {
    let start = index
    let first = try maybeStarPattern()
    if kind == .comma {
      let elements = try sequence(first, until: .colon)
      return Pattern(.matchSequence(patterns: elements), span(from: start))
    }
    if case .matchStar = first.kind { throw fail() }
    return first
  }

  private mutating func sequence(_ first: Pattern, until end: TokenKind) throws(ParseFailure) -> [Pattern] {
    var elements = [first]
    while accept(.comma) {
      if kind == end || kind == .if { break }
      elements.append(try maybeStarPattern())
    }
    return elements
  }

  private mutating func maybeStarPattern() throws(ParseFailure) -> Pattern {
    guard kind == .star else { return try pattern() }
    let start = index
    index += 1
    let name = try identifier()
    return Pattern(.matchStar(name: tokens[index - 1].value == KnownName.underscore ? nil : name), span(from: start))
  }

  private mutating func pattern() throws(ParseFailure) -> Pattern {
    let start = index
    try enter()
    let value = try orPattern()
    leave()
    guard accept(.as) else { return value }
    if isDiagnosing { try diagnosePatternTarget() }
    if isName(index, KnownName.underscore) { throw fail() }
    let name = try identifier()
    if kind == .dot || kind == .leftParen || kind == .equal { throw fail() }
    return Pattern(.matchAs(pattern: value, name: name), span(from: start))
  }

  private mutating func orPattern() throws(ParseFailure) -> Pattern {
    let start = index
    let first = try closedPattern()
    guard kind == .bar else { return first }
    var patterns = [first]
    while accept(.bar) { patterns.append(try closedPattern()) }
    return Pattern(.matchOr(patterns: patterns), span(from: start))
  }

  private mutating func closedPattern() throws(ParseFailure) -> Pattern {
    let start = index
    switch kind {
    case .number, .minus, .string, .fstringStart:
      let value = try literal()
      return Pattern(.matchValue(value: value), span(from: start))
    case .none, .true, .false:
      let value: Constant = kind == .none ? .none : kind == .true ? .true : .false
      index += 1
      return Pattern(.matchSingleton(value: value), span(from: start))
    case .name: return try namePattern()
    case .leftParen: return try groupOrSequence()
    case .leftBracket:
      index += 1
      var elements: [Pattern] = []
      if kind != .rightBracket { elements = try sequence(maybeStarPattern(), until: .rightBracket) }
      try expect(.rightBracket)
      return Pattern(.matchSequence(patterns: elements), span(from: start))
    case .leftBrace: return try mappingPattern()
    default: throw fail()
    }
  }

  private mutating func groupOrSequence() throws(ParseFailure) -> Pattern {
    let start = index
    index += 1
    if accept(.rightParen) { return Pattern(.matchSequence(patterns: []), span(from: start)) }
    let first = try maybeStarPattern()
    if accept(.rightParen) {
      if case .matchStar = first.kind {
        index -= 1
        throw fail()
      }
      return first
    }
    if kind != .comma { throw fail() }
    let elements = try sequence(first, until: .rightParen)
    try expect(.rightParen)
    return Pattern(.matchSequence(patterns: elements), span(from: start))
  }

  /// A number, possibly complex, or strings.
  private mutating func literal() throws(ParseFailure) -> Expr {
    let start = index
    if kind == .string || kind == .fstringStart { return try strings() }
    let real = try signedNumber()
    guard kind == .plus || kind == .minus else { return real }
    if isImaginary(real) {
      throw raise("real number required in complex literal", at: tokens[index - 1].span)
    }
    let op: BinaryOperator = kind == .plus ? .add : .sub
    index += 1
    let imaginary = try number()
    if !isImaginary(imaginary) { throw raise("imaginary number required in complex literal", at: imaginary.span) }
    return try node(.binOp(left: real, op: op, right: imaginary), span(from: start), 2)
  }

  private mutating func signedNumber() throws(ParseFailure) -> Expr {
    let start = index
    guard accept(.minus) else { return try number() }
    let operand = try number()
    return try node(.unaryOp(op: .uSub, operand: operand), span(from: start), 1)
  }

  private func isImaginary(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .constant(.imaginary, _): true
    case .unaryOp(_, let operand): isImaginary(operand)
    default: false
    }
  }

  /// A capture, the wildcard, a dotted value, or a class.
  private mutating func namePattern() throws(ParseFailure) -> Pattern {
    let start = index
    index += 1
    var value = Expr(.name(id: name(start), ctx: .load), tokens[start].span)
    let isWildcard = isName(start, KnownName.underscore)
    if isWildcard || kind != .dot && kind != .leftParen && kind != .equal {
      return Pattern(.matchAs(pattern: nil, name: isWildcard ? nil : name(start)), span(from: start))
    }
    while accept(.dot) {
      let attr = try identifier()
      value = try node(.attribute(value: value, attr: attr, ctx: .load), span(from: start), value.height)
    }
    if kind == .leftParen { return try classPattern(value, start) }
    if kind == .equal { throw fail() }
    return Pattern(.matchValue(value: value), span(from: start))
  }

  private mutating func classPattern(_ cls: Expr, _ start: Int) throws(ParseFailure) -> Pattern {
    index += 1
    var patterns: [Pattern] = []
    var attrs: [String] = []
    var kwdPatterns: [Pattern] = []
    var misplaced: (first: Span, last: Span)?
    while kind != .rightParen {
      if kind == .name, nextKind == .equal {
        if misplaced != nil { break }
        attrs.append(try identifier())
        index += 1
        kwdPatterns.append(try pattern())
      } else {
        if !attrs.isEmpty, !isDiagnosing { throw fail() }
        let positional = try pattern()
        if attrs.isEmpty {
          patterns.append(positional)
        } else {
          misplaced = (misplaced?.first ?? positional.span, positional.span)
        }
      }
      guard accept(.comma) else { break }
    }
    if let misplaced {
      throw raise("positional patterns follow keyword patterns", from: misplaced.first, to: misplaced.last)
    }
    try expect(.rightParen)
    return Pattern(
      .matchClass(cls: cls, patterns: patterns, kwdAttrs: attrs, kwdPatterns: kwdPatterns), span(from: start))
  }

  private mutating func mappingPattern() throws(ParseFailure) -> Pattern {
    let start = index
    index += 1
    var keys: [Expr] = []
    var patterns: [Pattern] = []
    var rest: String?
    while kind != .rightBrace {
      if accept(.doubleStar) {
        if isName(index, KnownName.underscore) { throw fail() }
        rest = try identifier()
        _ = accept(.comma)
        break
      }
      keys.append(try mappingKey())
      try expect(.colon)
      patterns.append(try pattern())
      guard accept(.comma) else { break }
    }
    try expect(.rightBrace)
    return Pattern(.matchMapping(keys: keys, patterns: patterns, rest: rest), span(from: start))
  }

  private mutating func mappingKey() throws(ParseFailure) -> Expr {
    let start = index
    switch kind {
    case .none, .true, .false: return try atom()
    case .name:
      var value = try atom()
      if kind != .dot { throw fail() }
      while accept(.dot) {
        let attr = try identifier()
        value = try node(.attribute(value: value, attr: attr, ctx: .load), span(from: start), value.height)
      }
      return value
    default: return try literal()
    }
  }
}
