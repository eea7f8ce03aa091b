import Parser

extension UnitCompiler {
  func awaitExpression(_ node: Expr, _ inner: Expr, into d: Int) throws(SyntaxError) {
    guard host.isFunctionLike else { throw fail("'await' outside function", node.span) }
    throw fail("'await' expressions are not supported yet", node.span)
  }

  func asyncForLoop(_ node: Stmt, _ target: Expr, _ iter: Expr, _ body: [Stmt], _ orElse: [Stmt]) throws(SyntaxError) {
    throw fail("'async for' loops are not supported yet", node.span)
  }

  func asyncLoop(
    _ node: Expr, _ generators: ArraySlice<Comprehension>, iterator: Int, result: Int?
  ) throws(SyntaxError) {
    throw fail("asynchronous comprehensions are not supported yet", node.span)
  }

  func checkAsynchronous(_ node: Expr, _ inner: Scope) throws(SyntaxError) {}

  func attemptStar(
    _ node: Stmt, _ body: [Stmt], _ handlers: [ExceptHandler], _ orElse: [Stmt]
  ) throws(SyntaxError) {
    throw fail("'except*' clauses are not supported yet", node.span)
  }
}
