import Lexer

/// Operators in the second pass: where the right side is missing, the left side stands alone, and whoever asked for an
/// expression looks at the operator.
extension Parser {
  mutating func diagnoseOperand(_ level: Int) throws(ParseFailure) -> Expr {
    let start = index
    var left: Expr
    switch kind {
    case .not where level <= Level.not:
      left = try notExpression()
    case .minus, .plus, .tilde:
      if !isQuiet, nextKind == .not { try checkNot(Level.unary) }
      left = try unary()
    default:
      left = try diagnosePower()
    }
    while let next = try diagnoseSuffix(left, level, start) { left = next }
    return left
  }

  /// An operator with what stands on its right, or nil.
  private mutating func diagnoseSuffix(_ left: Expr, _ level: Int, _ start: Int) throws(ParseFailure) -> Expr? {
    if let (binding, op) = Parser.binary(kind) {
      if binding < level { return nil }
      let right = try attempt { (parser) throws(ParseFailure) -> Expr in
        parser.index += 1
        return try parser.operand(binding + 1)
      }
      guard let right else {
        if !isQuiet, binding >= 9, level <= 9, nextKind == .not { try checkNot(Level.not) }
        return nil
      }
      return try node(.binOp(left: left, op: op, right: right), span(from: start), max(left.height, right.height))
    }
    switch kind {
    case .and where level <= Level.and: return try diagnoseBoolean(.and, Level.not, left, start)
    case .or where level <= Level.or: return try diagnoseBoolean(.or, Level.and, left, start)
    default:
      if level > Level.comparison { return nil }
      return try diagnoseComparison(left, start)
    }
  }

  private mutating func diagnoseBoolean(
    _ op: BoolOperator, _ level: Int, _ first: Expr, _ start: Int
  ) throws(ParseFailure) -> Expr? {
    let token: TokenKind = op == .and ? .and : .or
    var values = [first]
    while kind == token {
      let next = try attempt { (parser) throws(ParseFailure) -> Expr in
        parser.index += 1
        return try parser.operand(level)
      }
      guard let next else { break }
      values.append(next)
    }
    if values.count == 1 { return nil }
    return try node(.boolOp(op: op, values: values), span(from: start), height(values))
  }

  private mutating func diagnoseComparison(_ left: Expr, _ start: Int) throws(ParseFailure) -> Expr? {
    var ops: [CompareOperator] = []
    var comparators: [Expr] = []
    while true {
      let next = try attempt { (parser) throws(ParseFailure) -> (CompareOperator, Expr) in
        guard let op = try parser.comparisonOperator() else { throw .noMatch }
        return (op, try parser.bitwiseOr())
      }
      guard let (op, value) = next else { break }
      ops.append(op)
      comparators.append(value)
    }
    if ops.isEmpty { return nil }
    return try node(
      .compare(left: left, ops: ops, comparators: comparators), span(from: start),
      max(left.height, height(comparators)))
  }

  private mutating func diagnosePower() throws(ParseFailure) -> Expr {
    let start = index
    let base = kind == .await ? try awaitPrimary() : try primary()
    guard kind == .doubleStar else { return base }
    let exponent = try attempt { (parser) throws(ParseFailure) -> Expr in
      try parser.enter()
      parser.index += 1
      let value = try parser.operand(Level.unary)
      parser.leave()
      return value
    }
    guard let exponent else { return base }
    return try node(
      .binOp(left: base, op: .pow, right: exponent), span(from: start), max(base.height, exponent.height))
  }

  /// `not` right behind an arithmetic operator.
  private mutating func checkNot(_ level: Int) throws(ParseFailure) {
    let mark = index
    let value = try attempt { (parser) throws(ParseFailure) -> Expr in
      parser.index += 2
      return try parser.operand(level)
    }
    index = mark
    guard let value else { return }
    throw raise(
      "'not' after an operator must be parenthesized", from: tokens[mark + 1].span, to: value.span)
  }
}
