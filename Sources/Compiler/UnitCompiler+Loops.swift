import Parser

extension UnitCompiler {
  func forLoop(_ node: Stmt, _ target: Expr, _ iter: Expr, _ body: [Stmt], _ orElse: [Stmt]) throws(SyntaxError) {
    let iterator = push()
    let source = try iterable(iter, hint: iterator)
    at(iter.span)
    code.emit(.getIterator, a: iterator, b: source)
    let start = makeLabel()
    let next = makeLabel()
    let end = makeLabel()
    let before = stableState
    let firstJump = code.fixups.count
    jump(to: next)
    try enter(Block(.loop(break: end, continue: next), span: node.span))
    loopDepth += 1
    place(start, state: before)
    let item = loopTarget(target)
    try store(target, from: item)
    try statements(body)
    place(next)
    at(iter.span)
    jump(.forIterate, a: iterator, b: item, to: start)
    loopDepth -= 1
    blocks.removeLast()
    try statements(orElse)
    place(end)
    if code.isReferenced(end, since: firstJump) {
      // A generator that `break` has left behind.
      temporaries = iterator
      checkDropped(.suspended)
    }
  }

  func whileLoop(_ node: Stmt, _ test: Expr, _ body: [Stmt], _ orElse: [Stmt]) throws(SyntaxError) {
    let constant = constant(of: test)
    if let constant, !constant.isTruthy {
      // The body is compiled for its errors only.
      let behind = makeLabel()
      jump(to: behind)
      try enter(Block(.loop(break: behind, continue: behind), span: node.span))
      try statements(body)
      blocks.removeLast()
      place(behind)
      try statements(orElse)
      return
    }
    let start = makeLabel()
    let end = makeLabel()
    var before = stableState
    if constant != nil {
      try enter(Block(.loop(break: end, continue: start), span: node.span))
      loopDepth += 1
      if isReachable { bound = before }
      code.place(start)
      try statements(body)
      at(node.span)
      jump(to: start)
      loopDepth -= 1
      blocks.removeLast()
      try statements(orElse)
      place(end)
      return
    }
    let check = makeLabel()
    try enter(Block(.loop(break: end, continue: check), span: node.span))
    loopDepth += 1
    at(test.span)
    jump(to: check)
    if host.hasAssignmentExpression {
      test.namesBound(whenTrue: true) { if let register = self.register(of: $0) { before.insert(register) } }
    }
    place(start, state: before)
    try statements(body)
    place(check)
    try jump(if: test, true, to: start)
    loopDepth -= 1
    blocks.removeLast()
    try statements(orElse)
    place(end)
  }

  func breakStatement(_ node: Stmt) throws(SyntaxError) {
    try checkStarJump(node.span, from: blocks.lastIndex(where: \.isLoop) ?? 0)
    guard let index = blocks.lastIndex(where: \.isLoop), case .loop(let end, _) = blocks[index].kind else {
      throw fail("'break' outside loop", node.span)
    }
    try unwind(to: index + 1) {
      self.at(node.span)
      self.jump(to: end)
    }
  }

  func continueStatement(_ node: Stmt) throws(SyntaxError) {
    try checkStarJump(node.span, from: blocks.lastIndex(where: \.isLoop) ?? 0)
    guard let index = blocks.lastIndex(where: \.isLoop), case .loop(_, let next) = blocks[index].kind else {
      throw fail("'continue' not properly in loop", node.span)
    }
    try unwind(to: index + 1) {
      self.at(node.span)
      self.jump(to: next)
    }
  }

  /// `break`, `continue` and `return` cannot leave an `except*` block.
  func checkStarJump(_ span: Span, from index: Int) throws(SyntaxError) {
    for block in blocks[index...] {
      if case .starHandler = block.kind {
        throw fail("'break', 'continue' and 'return' cannot appear in an except* block", span)
      }
    }
  }
}
