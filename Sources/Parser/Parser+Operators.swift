import Lexer

/// Binary and unary operators by precedence climbing: one function stands for CPython's twelve levels from `or` to
/// `await`, so that a plain name costs few calls and little stack.
extension Parser {
  /// How tightly an operator binds; 0 is none.
  enum Level {
    static let or = 1
    static let and = 2
    static let not = 3
    static let comparison = 4
    static let bitOr = 5
    static let unary = 11
  }

  mutating func disjunction() throws(ParseFailure) -> Expr {
    if isDiagnosing { return try memoized(.disjunction) }
    return try operand(Level.or)
  }

  mutating func bitwiseOr() throws(ParseFailure) -> Expr {
    if isDiagnosing { return try memoized(.bitwiseOr) }
    return try operand(Level.bitOr)
  }

  static func binary(_ kind: TokenKind) -> (level: Int, op: BinaryOperator)? {
    switch kind {
    case .bar: (5, .bitOr)
    case .caret: (6, .bitXor)
    case .ampersand: (7, .bitAnd)
    case .leftShift: (8, .lShift)
    case .rightShift: (8, .rShift)
    case .plus: (9, .add)
    case .minus: (9, .sub)
    case .star: (10, .mult)
    case .slash: (10, .div)
    case .doubleSlash: (10, .floorDiv)
    case .percent: (10, .mod)
    case .at: (10, .matMult)
    default: nil
    }
  }

  /// An expression of operators that bind at least as tightly as `level`.
  mutating func operand(_ level: Int) throws(ParseFailure) -> Expr {
    if isDiagnosing { return try diagnoseOperand(level) }
    let start = index
    var left: Expr
    switch kind {
    case .not where level <= Level.not:
      left = try notExpression()
    case .minus, .plus, .tilde:
      left = try unary()
    default:
      left = try power()
    }
    while true {
      let kind = kind
      if let (binding, op) = Parser.binary(kind) {
        if binding < level { return left }
        index += 1
        let right = try operand(binding + 1)
        if op == .matMult { try require(version: 5, "The '@' operator is") }
        left = try node(
          .binOp(left: left, op: op, right: right), span(from: start), max(left.height, right.height))
        continue
      }
      switch kind {
      case .and where level <= Level.and:
        left = try boolean(.and, .and, Level.not, left, start)
      case .or where level <= Level.or:
        left = try boolean(.or, .or, Level.and, left, start)
      case .less, .greater, .equalEqual, .notEqual, .lessEqual, .greaterEqual, .in, .is, .lessGreater, .not:
        guard level <= Level.comparison, let compared = try comparison(left, start) else { return left }
        left = compared
      default:
        return left
      }
    }
  }

  private mutating func boolean(
    _ token: TokenKind, _ op: BoolOperator, _ level: Int, _ first: Expr, _ start: Int
  ) throws(ParseFailure) -> Expr {
    var values = [first]
    while accept(token) { values.append(try operand(level)) }
    return try node(.boolOp(op: op, values: values), span(from: start), height(values))
  }

  mutating func notExpression() throws(ParseFailure) -> Expr {
    let start = index
    try enter()
    index += 1
    let value = try operand(Level.not)
    leave()
    return try node(.unaryOp(op: .not, operand: value), span(from: start), value.height)
  }

  mutating func unary() throws(ParseFailure) -> Expr {
    let start = index
    let op: UnaryOperator = kind == .minus ? .uSub : kind == .plus ? .uAdd : .invert
    try enter()
    index += 1
    let value = try operand(Level.unary)
    leave()
    return try node(.unaryOp(op: op, operand: value), span(from: start), value.height)
  }

  /// `a ** b`, which binds to the right, and tighter than a sign on its left.
  private mutating func power() throws(ParseFailure) -> Expr {
    let start = index
    let base = kind == .await ? try awaitPrimary() : try primary()
    guard kind == .doubleStar else { return base }
    try enter()
    index += 1
    let exponent = try operand(Level.unary)
    leave()
    return try node(
      .binOp(left: base, op: .pow, right: exponent), span(from: start), max(base.height, exponent.height))
  }

  mutating func awaitPrimary() throws(ParseFailure) -> Expr {
    let start = index
    try expect(.await)
    let value = try primary()
    try require(version: 5, "Await expressions are")
    return try node(.await(value: value), span(from: start), value.height)
  }

  /// A chain of comparisons is one node. Answers nil if the operator turns out to be none (`not` without `in`).
  private mutating func comparison(_ left: Expr, _ start: Int) throws(ParseFailure) -> Expr? {
    var ops: [CompareOperator] = []
    var comparators: [Expr] = []
    while let op = try comparisonOperator() {
      ops.append(op)
      comparators.append(try operand(Level.bitOr))
    }
    if ops.isEmpty { return nil }
    return try node(
      .compare(left: left, ops: ops, comparators: comparators), span(from: start),
      max(left.height, height(comparators)))
  }

  mutating func comparisonOperator() throws(ParseFailure) -> CompareOperator? {
    let op: CompareOperator
    switch kind {
    case .less: op = .lt
    case .greater: op = .gt
    case .equalEqual: op = .eq
    case .lessEqual: op = .ltE
    case .greaterEqual: op = .gtE
    case .in: op = .in
    case .notEqual:
      if usesLessGreater { throw raise("with Barry as BDFL, use '<>' instead of '!='", at: tokens[index].span) }
      op = .notEq
    case .lessGreater:
      if !usesLessGreater { return nil }
      op = .notEq
    case .is:
      if nextKind == .not {
        index += 1
        op = .isNot
      } else {
        op = .is
      }
    case .not:
      guard nextKind == .in else {
        index += 1
        _ = fail()
        index -= 1
        return nil
      }
      index += 1
      op = .notIn
    default: return nil
    }
    index += 1
    return op
  }
}
