import Parser

extension UnitCompiler {
  /// `try` with `except*`: each clause takes its part of the group, what it raises is collected, and in the end all of that
  /// is raised together with the part that no clause took.
  func attemptStar(
    _ node: Stmt, _ body: [Stmt], _ handlers: [ExceptHandler], _ orElse: [Stmt]
  ) throws(SyntaxError) {
    let mark = temporaries
    defer { temporaries = mark }
    let exception = push()
    let saved = push()
    let raised = push()
    // The part not taken yet, and the part that a clause takes.
    let rest = push(2)
    let onError = makeLabel()
    let end = makeLabel()
    code.pass(node.span.line)
    let before = stableState
    try enter(Block(.attempt, span: node.span, handler: onError, register: exception))
    try statements(body)
    leaveBlock()
    at(body.last?.span ?? node.span)
    // CPython compiles the clauses first.
    let otherwise = makeLabel()
    if isReachable { jump(to: otherwise) }

    place(onError, state: before)
    at(node.span)
    let cleanup = makeLabel()
    let failure = push()
    let block = try enterHandler(exception, saved: saved, cleanup: cleanup, failure: failure, span: node.span)
    code.pass(TraceNotes.renewed)
    code.isQuiet = true
    code.emit(.buildList, a: raised)
    code.emit(.move, a: rest, b: exception)
    code.isQuiet = false
    for handler in handlers {
      guard let type = handler.type else { throw fail("expected one or more exception types", handler.span) }
      let next = makeLabel()
      let mark = temporaries
      let kind = try operand(type)
      at(handler.span)
      code.emit(.matchGroup, a: rest, b: rest, c: kind)
      temporaries = mark
      jump(.jumpIfNone, a: rest + 1, to: next)
      try handleGroup(handler, matched: rest + 1, raised: raised, next: next)
      place(next)
    }
    at(node.span)
    code.pass(TraceNotes.lost)
    code.isQuiet = true
    code.emit(.listAppend, a: raised, b: rest)
    code.emit(.prepareReraiseStar, a: rest, b: exception, c: raised)
    leaveBlock()
    let again = makeLabel()
    jump(.jumpIfNotNone, a: rest, to: again)
    code.isQuiet = false
    leaveHandler(block)
    jump(to: end)
    place(again, state: before)
    code.pass(TraceNotes.lost)
    leaveHandler(block)
    code.emit(.reraise, a: rest)
    place(cleanup, state: before)
    code.pass(TraceNotes.renewed)
    leaveHandler(block)
    code.emit(.reraise, a: failure)
    isReachable = false
    place(otherwise)
    try statements(orElse)
    place(end)
  }

  private func handleGroup(
    _ handler: ExceptHandler, matched: Int, raised: Int, next: Label
  ) throws(SyntaxError) {
    let mark = temporaries
    defer { temporaries = mark }
    let saved = push()
    let failure = push()
    let onError = makeLabel()
    _ = try enterHandler(matched, saved: saved, cleanup: onError, failure: failure, span: handler.span)
    if let name = handler.name { storeName(name, handler.span, from: matched) } else { code.pass(handler.span.line) }
    let before = stableState
    try enter(Block(.starHandler, span: handler.span))
    try statements(handler.body)
    blocks.removeLast()
    leaveBlock()
    at(handler.body.last?.span ?? handler.span)
    // What the clause took counts as handled up to the end of the statement, so nothing is left here.
    if isReachable {
      if let name = handler.name { clearHandlerName(name, code.span) }
      jump(to: next)
    }
    place(onError, state: before)
    at(handler.span)
    code.pass(TraceNotes.renewed)
    code.isQuiet = true
    code.emit(.listAppend, a: raised, b: failure)
    code.isQuiet = false
    if let name = handler.name { clearHandlerName(name, handler.span) }
  }
}
