import Lexer

/// Expressions from the loosest to the tightest binding. Operators are in `Parser+Operators`, what they apply to in
/// `Parser+Primary` and `Parser+Atoms`.
extension Parser {
  /// `a`, `a, b`, `*a, b`: a tuple if there is a comma.
  mutating func starExpressions() throws(ParseFailure) -> Expr {
    let start = index
    let first = try starExpression()
    guard kind == .comma else { return first }
    return try tupleTail(first, start, isNamed: false)
  }

  /// The rest of a tuple without parentheses, from its first comma.
  mutating func tupleTail(_ first: Expr, _ start: Int, isNamed: Bool) throws(ParseFailure) -> Expr {
    var elts = [first]
    while kind == .comma {
      index += 1
      guard startsExpression else {
        furthest = max(furthest, index)
        break
      }
      if isDiagnosing {
        let next = try attempt { (parser) throws(ParseFailure) in
          isNamed ? try parser.starNamedExpression() : try parser.starExpression()
        }
        guard let next else { break }
        elts.append(next)
      } else {
        elts.append(isNamed ? try starNamedExpression() : try starExpression())
      }
    }
    return try node(.tuple(elts: elts, ctx: .load), span(from: start), height(elts))
  }

  mutating func starExpression() throws(ParseFailure) -> Expr {
    guard kind == .star else { return try expression() }
    return try starred()
  }

  mutating func starNamedExpression() throws(ParseFailure) -> Expr {
    guard kind == .star else { return try namedExpression() }
    return try starred()
  }

  /// `*a` where any number of values may stand.
  mutating func starred() throws(ParseFailure) -> Expr {
    let start = index
    try expect(.star)
    let value = try bitwiseOr()
    return try node(.starred(value: value, ctx: .load), span(from: start), value.height)
  }

  /// `name := value`, or an expression.
  mutating func namedExpression() throws(ParseFailure) -> Expr {
    if kind == .name, nextKind == .colonEqual { return try assignmentExpression() }
    if isDiagnosing { return try diagnoseNamedExpression() }
    let value = try expression()
    if kind == .colonEqual { throw fail() }
    return value
  }

  mutating func assignmentExpression() throws(ParseFailure) -> Expr {
    let start = index
    let target = Expr(.name(id: name(start), ctx: .store), tokens[start].span)
    index += 2
    let value = try expression()
    try require(version: 8, "Assignment expressions are")
    return try node(.namedExpr(target: target, value: value), span(from: start), value.height)
  }

  mutating func expression() throws(ParseFailure) -> Expr {
    if isDiagnosing { return try diagnoseExpression() }
    return try plainExpression()
  }

  mutating func plainExpression() throws(ParseFailure) -> Expr {
    if kind == .lambda { return try lambda() }
    let start = index
    let body = try disjunction()
    guard kind == .if else { return body }
    if isDiagnosing {
      // Here the condition may belong to something else, or lack its `else`.
      return try attempt { (parser) throws(ParseFailure) in try parser.conditional(body, start) } ?? body
    }
    return try conditional(body, start)
  }

  private mutating func conditional(_ body: Expr, _ start: Int) throws(ParseFailure) -> Expr {
    try expect(.if)
    try enter()
    let test = try disjunction()
    try expect(.else)
    let orElse = try expression()
    leave()
    return try node(
      .ifExp(test: test, body: body, orElse: orElse), span(from: start), max(test.height, body.height, orElse.height))
  }

  mutating func lambda() throws(ParseFailure) -> Expr {
    let start = index
    try enter()
    try expect(.lambda)
    let args = try parameters(isLambda: true)
    try expect(.colon)
    let body = try expression()
    leave()
    return try node(.lambda(args: args.arguments, body: body), span(from: start), max(body.height, args.height))
  }

  mutating func yieldExpression() throws(ParseFailure) -> Expr {
    let start = index
    try expect(.yield)
    if accept(.from) {
      let value: Expr? =
        isDiagnosing
        ? try attempt { (parser) throws(ParseFailure) in try parser.expression() } : try expression()
      if let value { return try node(.yieldFrom(value: value), span(from: start), value.height) }
      // A `yield` without a value, and what follows it is wrong.
      index = start + 1
    }
    let value =
      !startsExpression
      ? nil
      : isDiagnosing
        ? try attempt { (parser) throws(ParseFailure) in try parser.starExpressions() }
        : try starExpressions()
    return try node(.yield(value: value), span(from: start), height(value))
  }

  /// Whether the current token can start an expression, `*` included.
  var startsExpression: Bool {
    switch kind {
    case .name, .number, .string, .fstringStart, .leftParen, .leftBracket, .leftBrace, .ellipsis, .minus, .plus, .tilde,
      .star, .false, .true, .none, .not, .lambda, .await, .error:
      true
    default: false
    }
  }
}
