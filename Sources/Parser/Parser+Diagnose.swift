import Lexer

/// The checks of the second pass for expressions: each knows one way to get something wrong. They stand in the order in
/// which CPython tries them, since the first that applies decides the message.
///
/// A check is written as a rule that must match to raise; whatever else happens, `index` is as before.
extension Parser {
  mutating func memoized(_ rule: Memo.Rule) throws(ParseFailure) -> Expr {
    let key = Memo.key(rule, index)
    if let entry = memo.entries[key] {
      guard let node = entry.node else { throw .noMatch }
      index = entry.end
      return node
    }
    let start = index
    do throws(ParseFailure) {
      let node =
        switch rule {
        case .disjunction: try diagnoseOperand(Level.or)
        case .bitwiseOr: try diagnoseOperand(Level.bitOr)
        case .primary: try diagnosePrimary()
        case .expression: try checkedExpression()
        case .atom: try plainAtom()
        case .namedExpression: try checkedNamedExpression()
        }
      memo.entries[key] = Memo.Entry(node: node, end: index)
      furthest = max(furthest, index)
      return node
    } catch {
      if error == .noMatch { memo.entries[Memo.key(rule, start)] = Memo.Entry(node: nil, end: start) }
      throw error
    }
  }

  // MARK: - Expressions

  mutating func diagnoseExpression() throws(ParseFailure) -> Expr { try memoized(.expression) }

  private mutating func checkedExpression() throws(ParseFailure) -> Expr {
    try enter()
    if !isQuiet {
      try checkMissingComma()
      try checkMissingElse()
      try checkFieldLambda()
      try checkLegacyStatement()
    }
    let value = try plainExpression()
    leave()
    return value
  }

  /// Runs a rule of the second pass, but no checks, in the first.
  mutating func asInSecondPass(
    _ rule: (inout Parser) throws(ParseFailure) -> Void
  ) throws(ParseFailure) {
    let before = isDiagnosing
    isDiagnosing = true
    defer { isDiagnosing = before }
    try quietly(rule)
  }

  private mutating func quietly<Result>(
    _ rule: (inout Parser) throws(ParseFailure) -> Result
  ) throws(ParseFailure) -> Result {
    let before = isQuiet
    isQuiet = true
    defer { isQuiet = before }
    return try rule(&self)
  }

  /// `a b` inside brackets.
  private mutating func checkMissingComma() throws(ParseFailure) {
    if kind == .name {
      if nextKind == .string { return }
      // CPython takes every beginning of a soft keyword for one here.
      let name = name(index)
      for keyword in ["_", "case", "match", "type"] where keyword.hasPrefix(name) { return }
    }
    let mark = index
    let found = try attempt { (parser) throws(ParseFailure) -> (Expr, Expr) in
      let first = try parser.disjunction()
      let second = try parser.quietly { (parser) throws(ParseFailure) in try parser.plainExpression() }
      return (first, second)
    }
    guard let (first, second) = found else { return }
    let level = tokens[index - 1].level
    index = mark
    if isLegacy(first) || level == 0 { return }
    throw raise("invalid syntax. Perhaps you forgot a comma?", from: first.span, to: second.span)
  }

  /// `a if b`.
  private mutating func checkMissingElse() throws(ParseFailure) {
    let mark = index
    let found = try attempt { (parser) throws(ParseFailure) -> (Expr, Expr) in
      let body = try parser.disjunction()
      try parser.expect(.if)
      let test = try parser.disjunction()
      if parser.kind == .else || parser.kind == .colon { throw parser.fail() }
      return (body, test)
    }
    index = mark
    guard let (body, test) = found else { return }
    throw raise("expected 'else' after 'if' expression", from: body.span, to: test.span)
  }

  /// In an f-string, the colon of a lambda starts the format spec.
  private mutating func checkFieldLambda() throws(ParseFailure) {
    guard kind == .lambda else { return }
    let mark = index
    let colon = try attempt { (parser) throws(ParseFailure) -> Int in
      parser.index += 1
      _ = try parser.parameters(isLambda: true)
      try parser.expect(.colon)
      guard parser.kind == .fstringMiddle else { throw parser.fail() }
      return parser.index - 1
    }
    index = mark
    guard let colon else { return }
    throw raise(
      "f-string: lambda expressions are not allowed without parentheses", from: tokens[mark].span,
      to: tokens[colon].span)
  }

  private func isLegacy(_ expr: Expr) -> Bool {
    if case .name(let id, _) = expr.kind { return id == "print" || id == "exec" }
    return false
  }

  /// `print x`, as Python 2 had it.
  private mutating func checkLegacyStatement() throws(ParseFailure) {
    guard kind == .name, nextKind != .leftParen else { return }
    let mark = index
    let value = tokens[index].value
    let shown = try attempt { (parser) throws(ParseFailure) -> Expr in
      parser.index += 1
      return try parser.starExpressions()
    }
    index = mark
    guard let shown, value == KnownName.print || value == KnownName.exec else { return }
    let name = name(mark)
    throw raise(
      "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?", from: tokens[mark].span, to: shown.span)
  }

  // MARK: - Named expressions

  mutating func diagnoseNamedExpression() throws(ParseFailure) -> Expr {
    if !isQuiet { return try memoized(.namedExpression) }
    let value = try expression()
    if kind == .colonEqual { throw fail() }
    return value
  }

  private mutating func checkedNamedExpression() throws(ParseFailure) -> Expr {
    try checkNamedExpression()
    let value = try expression()
    if kind == .colonEqual { throw fail() }
    return value
  }

  private mutating func checkNamedExpression() throws(ParseFailure) {
    let mark = index
    let target = try attempt { (parser) throws(ParseFailure) -> Expr in
      let target = try parser.expression()
      try parser.expect(.colonEqual)
      _ = try parser.expression()
      return target
    }
    index = mark
    if let target {
      throw raise("cannot use assignment expressions with \(Parser.describe(target))", at: target.span)
    }
    if kind == .name, nextKind == .equal {
      let value = try attempt { (parser) throws(ParseFailure) -> Expr in
        parser.index += 2
        let value = try parser.bitwiseOr()
        if parser.kind == .equal || parser.kind == .colonEqual { throw parser.fail() }
        return value
      }
      index = mark
      if let value {
        throw raise(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", from: tokens[mark].span, to: value.span)
      }
    }
    try checkAssignmentInside()
  }

  /// `f(x) = 1` where a value is wanted.
  private mutating func checkAssignmentInside() throws(ParseFailure) {
    let mark = index
    switch kind {
    case .true, .false, .none: return
    case .leftBracket, .leftParen:
      // Not what is remembered: that may stem from where checks did not run.
      let atom = try attempt { (parser) throws(ParseFailure) in try parser.plainAtom() }
      let end = index
      index = mark
      switch atom?.kind {
      case .tuple where tokens[end - 1].kind == .rightParen: return
      case .generatorExp, .list: return
      default: break
      }
    default: break
    }
    let target = try attempt { (parser) throws(ParseFailure) -> Expr in
      let target = try parser.bitwiseOr()
      try parser.expect(.equal)
      _ = try parser.bitwiseOr()
      if parser.kind == .equal || parser.kind == .colonEqual { throw parser.fail() }
      return target
    }
    index = mark
    guard let target else { return }
    throw raise(
      "cannot assign to \(Parser.describe(target)) here. Maybe you meant '==' instead of '='?", at: target.span)
  }

  // MARK: - Comprehensions

  /// Before a `for` clause: its target, or the `in` behind it.
  mutating func diagnoseForClause() throws(ParseFailure) {
    let mark = index
    let isWhole = try attempt { (parser) throws(ParseFailure) -> Bool in
      _ = parser.accept(.async)
      try parser.expect(.for)
      _ = try parser.starTargets()
      try parser.expect(.in)
      return true
    }
    index = mark
    if isWhole != nil { return }
    let lacksIn = try attempt { (parser) throws(ParseFailure) -> Bool in
      _ = parser.accept(.async)
      try parser.expect(.for)
      _ = try parser.bitwiseOr()
      while parser.kind == .comma {
        let more = try parser.attempt { (parser) throws(ParseFailure) -> Expr in
          parser.index += 1
          return try parser.bitwiseOr()
        }
        if more == nil { break }
      }
      _ = parser.accept(.comma)
      if parser.kind == .in { throw parser.fail() }
      _ = parser.fail()
      return true
    }
    if lacksIn != nil {
      throw raiseAtLast("'in' expected after for-loop variables")
    }
    if isQuiet { return }
    _ = accept(.async)
    if accept(.for) { try diagnoseForTarget() }
    index = mark
  }

  /// Behind `for`: an expression that cannot be its target.
  mutating func diagnoseForTarget() throws(ParseFailure) {
    let value = try attempt { (parser) throws(ParseFailure) in try parser.starExpressions() }
    if let value { try raiseInvalidTarget(value, .loop) }
  }

  /// In place of a comprehension, from its opening bracket.
  mutating func checkComprehension(_ start: Int) throws(ParseFailure) {
    let mark = index
    defer { index = mark }
    index = start + 1
    let starred = try attempt { (parser) throws(ParseFailure) -> Expr in
      let value = try parser.checkedStarred()
      _ = try parser.comprehensions()
      return value
    }
    if let starred { throw raise("iterable unpacking cannot be used in comprehension", at: starred.span) }
    if tokens[start].kind == .leftParen { return }
    index = start + 1
    let elements = try attempt { (parser) throws(ParseFailure) -> (Expr, Span) in
      let first = try parser.starNamedExpression()
      try parser.expect(.comma)
      var last = parser.tokens[parser.index - 1].span
      if parser.kind != .for, parser.kind != .async {
        let rest = try parser.starNamedExpressions()
        last = rest[rest.count - 1].span
      }
      _ = try parser.comprehensions()
      return (first, last)
    }
    if let (first, last) = elements {
      throw raise("did you forget parentheses around the comprehension target?", from: first.span, to: last)
    }
  }

  /// One or more, with an optional comma at the end.
  mutating func starNamedExpressions() throws(ParseFailure) -> [Expr] {
    var result = [try starNamedExpression()]
    while kind == .comma {
      let next = try attempt { (parser) throws(ParseFailure) -> Expr in
        parser.index += 1
        return try parser.starNamedExpression()
      }
      guard let next else { break }
      result.append(next)
    }
    _ = accept(.comma)
    return result
  }
}
