import Lexer

/// The checks of the second pass for statements.
extension Parser {
  /// Before a statement that is an expression or an assignment: tries the forms of assignment in turn, then looks for
  /// what is none.
  mutating func diagnoseAssignment() throws(ParseFailure) {
    let start = index
    defer { index = start }
    if try isAssignment() { return }
    index = start
    if try isAugmented() { return }
    if isQuiet { return }
    index = start
    try checkAnnotationTarget()
    index = start
    try checkAssignmentTarget()
    index = start
    if let value = try attempt({ (parser) throws(ParseFailure) in try parser.starExpressions() }),
      augmentedOperator != nil
    {
      index += 1
      let right = try attempt { (parser) throws(ParseFailure) in try parser.assignedValue() }
      if right != nil {
        throw raise(
          "'\(Parser.describe(value))' is an illegal expression for augmented assignment", at: value.span)
      }
    }
  }

  private mutating func assignedValue() throws(ParseFailure) -> Expr {
    kind == .yield ? try yieldExpression() : try starExpressions()
  }

  private mutating func isAssignment() throws(ParseFailure) -> Bool {
    let annotated = try attempt { (parser) throws(ParseFailure) -> Bool in
      if parser.kind == .name, parser.nextKind == .colon {
        parser.index += 1
      } else {
        let target = try parser.primary()
        switch target.kind {
        case .name where parser.tokens[parser.index - 1].kind == .rightParen: break
        case .attribute, .subscript: break
        default: throw parser.fail()
        }
      }
      try parser.expect(.colon)
      _ = try parser.expression()
      if parser.kind == .equal {
        _ = try parser.attempt { (parser) throws(ParseFailure) -> Expr in
          parser.index += 1
          return try parser.assignedValue()
        }
      }
      return true
    }
    if annotated != nil { return true }
    guard try passTargets() > 0 else { return false }
    let value = try attempt { (parser) throws(ParseFailure) in try parser.assignedValue() }
    if value == nil { return false }
    furthest = max(furthest, index)
    return kind != .equal
  }

  /// `target =`, any number of times.
  private mutating func passTargets() throws(ParseFailure) -> Int {
    var count = 0
    while true {
      let target = try attempt { (parser) throws(ParseFailure) -> Expr in
        let target = try parser.starTargets()
        try parser.expect(.equal)
        return target
      }
      if target == nil { return count }
      count += 1
    }
  }

  /// Behind the operator there is no way back, so what is wrong there is not the target's fault.
  private mutating func isAugmented() throws(ParseFailure) -> Bool {
    let target = try attempt { (parser) throws(ParseFailure) -> Expr in
      let target = try parser.primary()
      switch target.kind {
      case .name, .attribute, .subscript: break
      default: throw parser.fail()
      }
      if parser.augmentedOperator == nil { throw parser.fail() }
      parser.index += 1
      return target
    }
    if target == nil { return false }
    _ = try attempt { (parser) throws(ParseFailure) in try parser.assignedValue() }
    return true
  }

  private mutating func checkAnnotationTarget() throws(ParseFailure) {
    let start = index
    func hasAnnotation(_ parser: inout Parser) throws(ParseFailure) -> Bool {
      guard parser.accept(.colon) else {
        _ = parser.fail()
        return false
      }
      return try parser.attempt { (parser) throws(ParseFailure) in try parser.expression() } != nil
    }
    if kind == .leftParen || kind == .leftBracket {
      if let target = try attempt({ (parser) throws(ParseFailure) in try parser.atom() }) {
        switch target.kind {
        case .list, .tuple:
          if try hasAnnotation(&self) {
            throw raise("only single target (not \(Parser.describe(target))) can be annotated", at: target.span)
          }
        default: break
        }
      }
    }
    index = start
    let first = try attempt { (parser) throws(ParseFailure) -> Expr in
      let first = try parser.starNamedExpression()
      try parser.expect(.comma)
      return first
    }
    if let first {
      while try attempt({ (parser) throws(ParseFailure) in try parser.starNamedExpressions() }) != nil {}
      if try hasAnnotation(&self) {
        throw raise("only single target (not tuple) can be annotated", at: first.span)
      }
    }
    index = start
    if let target = try attempt({ (parser) throws(ParseFailure) in try parser.expression() }) {
      if try hasAnnotation(&self) { throw raise("illegal target for annotation", at: target.span) }
    }
  }

  private mutating func checkAssignmentTarget() throws(ParseFailure) {
    _ = try passTargets()
    let mark = index
    if let target = try attempt({ (parser) throws(ParseFailure) in try parser.starExpressions() }) {
      if kind == .equal { try raiseInvalidTarget(target, .assignment) }
    }
    index = mark
    guard kind == .yield else { return }
    if let target = try attempt({ (parser) throws(ParseFailure) in try parser.yieldExpression() }), kind == .equal {
      throw raise("assignment to yield expression not possible", at: target.span)
    }
  }

  mutating func diagnoseDelete() throws(ParseFailure) {
    index += 1
    let value = try attempt { (parser) throws(ParseFailure) in try parser.starExpressions() }
    if let value { try raiseInvalidTarget(value, .deletion) }
  }

  mutating func diagnoseImport() throws(ParseFailure) {
    let start = index
    defer { index = start }
    let found = try attempt { (parser) throws(ParseFailure) -> Bool in
      parser.index += 1
      repeat { _ = try parser.dottedName() } while parser.accept(.comma)
      try parser.expect(.from)
      _ = try parser.dottedName()
      _ = parser.fail()
      return true
    }
    if found != nil {
      throw raise("Did you mean to use 'from ... import ...' instead?", startingAt: tokens[start].span)
    }
    if nextKind == .newline {
      index += 1
      _ = fail()
      throw raise("Expected one or more names after 'import'", startingAt: tokens[index].span)
    }
  }

  /// A with statement that did not parse, from behind its keyword: perhaps just its block or its colon is missing.
  mutating func diagnoseWith() throws(ParseFailure) {
    let start = index
    for (lacksBlock, isParenthesized) in [(true, false), (true, true), (false, false), (false, true)] {
      index = start
      let found = try attempt { (parser) throws(ParseFailure) -> Bool in
        if isParenthesized { try parser.expect(.leftParen) }
        repeat {
          if isParenthesized, parser.kind == .rightParen { break }
          let item = parser.index
          let value = try parser.expression()
          if isParenthesized, parser.kind == .comma { _ = try parser.expressionTuple(value, item) }
          if parser.accept(.as) { _ = try parser.starTarget() }
        } while parser.accept(.comma)
        if isParenthesized { try parser.expect(.rightParen) }
        if lacksBlock { try parser.expect(.colon) }
        if parser.kind != .newline { throw parser.fail() }
        return true
      }
      guard found != nil else { continue }
      if !lacksBlock { throw raiseAtLast("expected ':'") }
      index += 1
      if kind == .indent {
        _ = fail()
        continue
      }
      if fail() == .raised { throw .raised }
      throw raiseAtLast(
        "expected an indented block after 'with' statement on line \(tokens[start - 1].span.line)", kind: .indentation)
    }
  }

  /// Behind `as` in a with statement.
  mutating func diagnoseWithTarget() throws(ParseFailure) {
    guard let value = try attempt({ (parser) throws(ParseFailure) in try parser.expression() }) else { return }
    guard kind == .comma || kind == .rightParen || kind == .colon else { return }
    try raiseInvalidTarget(value, .assignment)
  }

  /// An except clause that did not parse, from its keyword.
  mutating func diagnoseExcept(isStar: Bool) throws(ParseFailure) {
    let start = index
    defer { index = start }
    index += isStar ? 2 : 1
    let first = try attempt { (parser) throws(ParseFailure) in try parser.expression() }
    if let first {
      let mark = index
      let found = try attempt { (parser) throws(ParseFailure) -> Bool in
        try parser.expect(.comma)
        let position = parser.index
        _ = try parser.expressionTuple(parser.expression(), position)
        if parser.accept(.as) { try parser.expect(.name) }
        try parser.expect(.colon)
        return true
      }
      if found != nil {
        furthest = max(furthest, index - 1)
        throw raise("multiple exception types must be parenthesized", startingAt: first.span)
      }
      index = mark
      if accept(.as), !accept(.name) { return }
      if kind == .newline { throw raiseAtLast("expected ':'") }
      return
    }
    if kind == .newline, !isStar { throw raiseAtLast("expected ':'") }
    if isStar, kind == .newline || kind == .colon { throw raiseAtLast("expected one or more exception types") }
  }

  /// Except clauses behind a `try:` whose block did not parse.
  mutating func diagnoseHandlers() throws(ParseFailure) {
    while kind == .except {
      let isStar = nextKind == .star
      let handler = try attempt { (parser) throws(ParseFailure) in try parser.exceptHandler(isStar: isStar) }
      if handler == nil { return }
    }
  }

  /// An except clause of the other kind than those before it.
  mutating func diagnoseMixedExcept(isStar: Bool) throws(ParseFailure) -> ParseFailure {
    let keyword = index
    index += isStar ? 2 : 1
    let isWhole = try attempt { (parser) throws(ParseFailure) -> Bool in
      if isStar || parser.kind != .colon {
        _ = try parser.expression()
        if parser.accept(.as) { try parser.expect(.name) }
      }
      try parser.expect(.colon)
      return true
    }
    if isWhole == nil { return .noMatch }
    let last = tokens[isStar ? keyword + 1 : keyword].span
    return raise(
      "cannot have both 'except' and 'except*' on the same 'try'", from: tokens[keyword].span, to: last)
  }

  /// Behind `as` in a pattern.
  mutating func diagnosePatternTarget() throws(ParseFailure) {
    if isName(index, KnownName.underscore) {
      throw raise("cannot use '_' as a target", at: tokens[index].span)
    }
    guard kind != .name else { return }
    let mark = index
    let value = try attempt { (parser) throws(ParseFailure) in try parser.expression() }
    index = mark
    if let value { throw raise("invalid pattern target", at: value.span) }
  }
}
