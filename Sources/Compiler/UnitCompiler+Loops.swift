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
    code.pushStack(.iterator, iterator)
    loopDepth += 1
    place(start, state: before)
    let item = loopTarget(target)
    code.pass(target.span.line)
    try store(target, from: item)
    try statements(body)
    // Going back is a new visit of the line, even from the same one.
    code.pass(TraceNotes.renewed)
    place(next)
    at(iter.span)
    jump(.forIterate, a: iterator, b: item, to: start)
    code.popStack()
    loopDepth -= 1
    blocks.removeLast()
    try statements(orElse)
    let isLeft = code.isReferenced(end, since: firstJump)
    if isLeft { loseLine(behind: orElse) }
    place(end)
    if isLeft {
      // A generator that `break` has left behind.
      temporaries = iterator
      checkDropped(.suspended)
    }
  }

  func whileLoop(_ node: Stmt, _ test: Expr, _ body: [Stmt], _ orElse: [Stmt]) throws(SyntaxError) {
    let constant = constant(of: test)
    if let constant, !constant.isTruthy {
      // The body is compiled for its errors only.
      code.pass(test.span.line)
      mention(constant, isUsed: false)
      try unreached { () throws(SyntaxError) in
        let behind = makeLabel()
        try enter(Block(.loop(break: behind, continue: behind), span: node.span))
        try statements(body)
        blocks.removeLast()
      }
      try statements(orElse)
      return
    }
    let start = makeLabel()
    let end = makeLabel()
    var before = stableState
    if let constant {
      mention(constant, isUsed: false)
      try enter(Block(.loop(break: end, continue: start), span: node.span))
      loopDepth += 1
      if isReachable { bound = before }
      code.place(start)
      code.pass(test.span.line)
      let round = makeLabel()
      code.place(round)
      try statements(body)
      code.pass(test.span.line)
      at(node.span)
      jump(to: round)
      noteRound(1)
      loopDepth -= 1
      blocks.removeLast()
      try statements(orElse)
      place(end)
      return
    }
    let check = makeLabel()
    let over = makeLabel()
    let firstJump = code.fixups.count
    try enter(Block(.loop(break: end, continue: check), span: node.span))
    loopDepth += 1
    at(test.span)
    if let first = body.first, first.span.line == test.span.endLine {
      // A body on the line of the test belongs to the same visit of the line; another round does not.
      try jump(if: test, false, to: over)
    } else {
      try rehearse { () throws(SyntaxError) in try jump(if: test, false, to: over) }
      jump(to: check)
    }
    if host.hasAssignmentExpression {
      test.namesBound(whenTrue: true) { if let register = self.register(of: $0) { before.insert(register) } }
    }
    place(start, state: before)
    try statements(body)
    place(check)
    let first = code.fixups.count
    try jump(if: test, true, to: start)
    for index in first..<code.fixups.count where code.fixups[index].label == start.index {
      noteRound(code.fixups.count - index)
    }
    loopDepth -= 1
    blocks.removeLast()
    place(over)
    try statements(orElse)
    if code.isReferenced(end, since: firstJump) { loseLine(behind: orElse) }
    place(end)
  }

  func breakStatement(_ node: Stmt) throws(SyntaxError) {
    guard let index = blocks.lastIndex(where: \.isLoop), case .loop(let end, _) = blocks[index].kind else {
      // What is on the way out is compiled first.
      try unwind(to: 0, origin: node.span) {}
      throw fail("'break' outside loop", node.span)
    }
    code.pass(node.span.line)
    at(node.span)
    try unwind(to: index + 1) {
      self.at(node.span)
      self.jump(to: end)
    }
  }

  func continueStatement(_ node: Stmt) throws(SyntaxError) {
    guard let index = blocks.lastIndex(where: \.isLoop), case .loop(_, let next) = blocks[index].kind else {
      try unwind(to: 0, origin: node.span) {}
      throw fail("'continue' not properly in loop", node.span)
    }
    code.pass(node.span.line)
    at(node.span)
    try unwind(to: index + 1) {
      self.at(node.span)
      self.jump(to: next)
      self.noteRound(1)
    }
  }

  /// The last jump but `last - 1` goes back to the head of a loop: that is a new visit of the line there.
  private func noteRound(_ last: Int) {
    code.fixups[code.fixups.count - last].lines.append(TraceNotes.renewed)
  }
}
