import Parser

extension UnitCompiler {
  func attempt(
    _ node: Stmt, _ body: [Stmt], _ handlers: [ExceptHandler], _ orElse: [Stmt], _ finalBody: [Stmt], isStar: Bool
  ) throws(SyntaxError) {
    if finalBody.isEmpty {
      try attemptExcept(node, body, handlers, orElse, isStar: isStar)
      return
    }
    let exception = push()
    let saved = push()
    let onError = makeLabel()
    let end = makeLabel()
    code.pass(node.span.line)
    let before = stableState
    try enter(Block(.finally(finalBody), span: node.span, handler: onError, register: exception))
    if handlers.isEmpty {
      try statements(body)
    } else {
      try attemptExcept(node, body, handlers, orElse, isStar: isStar)
    }
    leaveBlock()
    try statements(finalBody)
    at(finalBody.last?.span ?? node.span)
    if isReachable { jump(to: end) }
    // The exception's way.
    place(onError, state: before)
    at(node.span)
    let cleanup = makeLabel()
    let block = try enterHandler(exception, saved: saved, cleanup: cleanup, span: node.span)
    code.pass(TraceNotes.renewed)
    code.pushStack(.exception, exception)
    try statements(finalBody)
    leaveBlock()
    leaveAndReraise(block, cleanup, exception, node.span, last: finalBody.last?.span, state: before)
    place(end)
  }

  /// The end of a handler that lets the exception go on, at the `last` place; an exception in the handler ends there too.
  ///
  /// With `origin` the frame is left at the line where the exception was raised, as far as trace functions see.
  private func leaveAndReraise(
    _ block: Block, _ cleanup: Label, _ exception: Int, _ span: Span, last: Span? = nil, state: LocalSet,
    origin: Bool = false
  ) {
    place(cleanup, state: state)
    code.pass(TraceNotes.renewed)
    at(span)
    leaveHandler(block)
    if let last { at(last) }
    code.emit(.reraise, n: origin ? 1 : 0, a: exception)
    at(span)
    isReachable = false
  }

  private func attemptExcept(
    _ node: Stmt, _ body: [Stmt], _ handlers: [ExceptHandler], _ orElse: [Stmt], isStar: Bool
  ) throws(SyntaxError) {
    if isStar {
      try attemptStar(node, body, handlers, orElse)
      return
    }
    let mark = temporaries
    defer { temporaries = mark }
    let exception = push()
    let saved = push()
    let onError = makeLabel()
    let end = makeLabel()
    code.pass(node.span.line)
    let before = stableState
    try enter(Block(.attempt, span: node.span, handler: onError, register: exception))
    try statements(body)
    leaveBlock()
    try statements(orElse)
    at(orElse.last?.span ?? body.last?.span ?? node.span)
    if isReachable { jump(to: end) }

    place(onError, state: before)
    at(node.span)
    let cleanup = makeLabel()
    let block = try enterHandler(exception, saved: saved, cleanup: cleanup, span: node.span)
    code.pass(TraceNotes.renewed)
    for (index, handler) in handlers.enumerated() {
      if handler.type == nil, index < handlers.count - 1 { throw fail("default 'except:' must be last", handler.span) }
      let next = makeLabel()
      code.pushStack(.exception, exception)
      code.point(handler.span.line)
      if let type = handler.type {
        let mark = temporaries
        let kind = try operand(type)
        at(handler.span)
        jump(.jumpIfNoMatch, a: exception, b: kind, to: next)
        temporaries = mark
      }
      code.popStack()
      try handle(handler, exception: exception, block: block, to: end)
      if handler.type == nil {
        isReachable = false
      } else {
        place(next)
      }
    }
    leaveBlock()
    leaveAndReraise(block, cleanup, exception, node.span, last: handlers.last?.span, state: before)
    place(end)
  }

  /// The body of an `except` clause, and the way to `end`.
  private func handle(
    _ handler: ExceptHandler, exception: Int, block: Block, to end: Label
  ) throws(SyntaxError) {
    if let name = handler.name {
      let onError = makeLabel()
      storeName(name, handler.span, from: exception)
      let before = stableState
      try enter(Block(.handlerName(name), span: handler.span, handler: onError, register: exception))
      try statements(handler.body)
      leaveBlock()
      if isReachable {
        at(handler.body.last?.span ?? handler.span)
        leave(block) {
          self.clearHandlerName(name, self.code.span)
          self.jump(to: end)
        }
      }
      place(onError, state: before)
      clearHandlerName(name, handler.span)
      leave(block) { self.code.emit(.reraise, a: exception) }
      isReachable = false
    } else {
      code.pass(handler.span.line)
      try enter(Block(.counted, span: handler.span))
      try statements(handler.body)
      leaveBlock()
      if isReachable {
        at(handler.body.last?.span ?? handler.span)
        leave(block) { self.jump(to: end) }
      }
    }
  }

  /// Code on the way out of a handler, which goes on behind.
  private func leave(_ block: Block, _ way: () -> Void) {
    if let cleanup = block.handler { code.protect(from: block.start, handler: cleanup, register: block.register) }
    leaveHandler(block)
    way()
    block.start = code.count
  }

  // MARK: with

  func with(_ node: Stmt, _ items: ArraySlice<WithItem>, _ body: [Stmt], isAsync: Bool) throws(SyntaxError) {
    guard let item = items.first else {
      try statements(body)
      return
    }
    if isAsync { try requireCoroutine("'async with' outside async function", node.span) }
    let mark = temporaries
    defer { temporaries = mark }
    let onError = makeLabel()
    let end = makeLabel()
    let span = item.contextExpr.span
    let manager = try operand(item.contextExpr)
    // The register of the manager is free once it is entered.
    let exception = manager == mark ? manager : push()
    let saved = push()
    let window = push(3)
    at(span)
    if isAsync {
      code.emit(.asyncWithEnter, a: window, b: manager)
      awaitResult(window + 2, origin: 1)
    } else {
      code.emit(.withEnter, a: window, b: manager)
    }
    let before = stableState
    try enter(
      Block(.with(window: window, isAsync: isAsync), span: span, handler: onError, register: exception))
    if let target = item.optionalVars { try store(target, from: window + 2) }
    try with(node, items.dropFirst(), body, isAsync: isAsync)
    leaveBlock()
    code.pushStack(.with, window)
    if isReachable {
      code.point(span.line)
      at(span)
      exitWith(window, isAsync: isAsync)
      jump(to: end)
    }
    // The exception's way.
    place(onError, state: before)
    at(span)
    let cleanup = makeLabel()
    let suppressed = makeLabel()
    let block = try enterHandler(exception, saved: saved, cleanup: cleanup, span: span)
    if isAsync {
      code.emit(.asyncWithExitException, a: window, b: exception)
      awaitResult(window + 2, origin: 2)
    } else {
      code.emit(.withExitException, a: window, b: exception)
    }
    jump(.jumpIfTrue, a: window + 2, to: suppressed)
    leaveBlock()
    leaveAndReraise(block, cleanup, exception, span, state: before, origin: true)
    code.popStack()
    place(suppressed)
    leaveHandler(block)
    place(end)
  }

  func exitWith(_ window: Int, isAsync: Bool) {
    if isAsync {
      mentionNone()
      code.emit(.asyncWithExit, a: window)
      awaitResult(window + 2, origin: 2)
    } else {
      mentionNone()
      code.emit(.withExit, a: window)
    }
  }
}
