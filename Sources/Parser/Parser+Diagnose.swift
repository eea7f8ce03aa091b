import Lexer

extension Parser {
  mutating func explain(_ mode: ParseMode) -> SyntaxError {
    if let raised { return raised }
    _ = raiseAtToken(furthest, "invalid syntax")
    return raised ?? SyntaxError(message: "invalid syntax", line: 0, column: 0, endLine: 0, endColumn: 0)
  }
  mutating func memoized(_ rule: Memo.Rule) throws(ParseFailure) -> Expr {
    switch rule {
    case .disjunction: try operand(Level.or)
    case .bitwiseOr: try operand(Level.bitOr)
    default: try plainPrimary()
    }
  }
  mutating func diagnoseNamedExpression() throws(ParseFailure) -> Expr { try expression() }
  mutating func diagnoseExpression() throws(ParseFailure) -> Expr { try plainExpression() }
  mutating func diagnoseArguments(allowsGenerator: Bool) throws(ParseFailure) {}
  mutating func diagnoseParenthesized(_ start: Int) throws(ParseFailure) -> Expr { throw fail() }
  mutating func diagnoseComprehension(_ start: Int) throws(ParseFailure) {}
  mutating func diagnoseBraced(_ start: Int) throws(ParseFailure) -> Expr { throw fail() }
  mutating func diagnoseForClause() throws(ParseFailure) {}
  mutating func diagnoseParameters(isLambda: Bool) throws(ParseFailure) {}
  mutating func diagnoseTypeBound(_ kind: TypeParam.Kind) throws(ParseFailure) -> ParseFailure { fail() }
  mutating func diagnoseDelete() throws(ParseFailure) {}
  mutating func diagnoseAssignment() throws(ParseFailure) {}
  mutating func diagnoseImport() throws(ParseFailure) {}
  mutating func diagnoseImportAlias() throws(ParseFailure) {}
  mutating func diagnoseForTarget() throws(ParseFailure) {}
  mutating func diagnoseWithTarget() throws(ParseFailure) {}
  mutating func diagnoseExcept(isStar: Bool) throws(ParseFailure) {}
  mutating func diagnosePatternTarget() throws(ParseFailure) {}
  mutating func diagnoseField() throws(ParseFailure) {}
}
