import Parser

extension UnitCompiler {
  func match(_ node: Stmt, _ subject: Expr, _ cases: [MatchCase]) throws(SyntaxError) {
    throw fail("'match' statements are not supported yet", node.span)
  }
}
