import Parser

// Coroutines wait like generators that delegate: `await x` sends None into x's iterator and yields what it yields, until it
// returns.

extension UnitCompiler {
  func requireCoroutine(_ message: String, _ span: Span) throws(SyntaxError) {
    guard host.isCoroutine || host.kind == .generatorExpression else { throw fail(message, span) }
  }

  func awaitExpression(_ node: Expr, _ inner: Expr, into d: Int) throws(SyntaxError) {
    guard host.isFunctionLike || host.isCoroutine else { throw fail("'await' outside function", node.span) }
    try requireCoroutine("'await' outside async function", node.span)
    let iterator = push()
    let source = try operand(inner, hint: iterator)
    at(node.span)
    code.emit(.getAwaitable, a: iterator, b: source)
    delegate(to: iterator, into: d)
  }

  /// Awaits r[register], whose place the result takes.
  ///
  /// `origin` tells the runtime whose result it is, for its message: 1 __aenter__, 2 __aexit__.
  func awaitResult(_ register: Int, origin: Int) {
    let iterator = push()
    code.emit(.getAwaitable, n: origin, a: iterator, b: register)
    delegate(to: iterator, into: register)
    temporaries = iterator
  }

  func asyncForLoop(_ node: Stmt, _ target: Expr, _ iter: Expr, _ body: [Stmt], _ orElse: [Stmt]) throws(SyntaxError) {
    try requireCoroutine("'async for' outside async function", node.span)
    let iterator = push()
    let exception = push()
    let source = try operand(iter, hint: iterator)
    at(iter.span)
    code.emit(.getAsyncIterator, a: iterator, b: source)
    let next = makeLabel()
    let exhausted = makeLabel()
    let end = makeLabel()
    let before = stableState
    try enter(Block(.loop(break: end, continue: next), span: node.span))
    code.pushStack(.iterator, iterator)
    loopDepth += 1
    place(next, state: before)
    code.point(node.span.line)
    let item = push()
    fetchNext(iterator, into: item, exhausted, exception, node.span)
    try store(target, from: item)
    try statements(body)
    at(iter.span)
    jump(to: next)
    code.fixups[code.fixups.count - 1].lines.append(TraceNotes.renewed)
    code.popStack()
    loopDepth -= 1
    blocks.removeLast()
    place(exhausted, state: before)
    code.emit(.endAsyncFor, a: exception)
    try statements(orElse)
    place(end)
  }

  /// r[item] = the next of an asynchronous iterator. Its exceptions go to `handler`, the end of the loop among them.
  private func fetchNext(_ iterator: Int, into item: Int, _ handler: Label, _ exception: Int, _ span: Span) {
    at(span)
    let start = code.count
    let waiter = push()
    code.emit(.getAsyncNext, a: waiter, b: iterator)
    delegate(to: waiter, into: item)
    temporaries = waiter
    code.protect(from: start, handler: handler, register: exception)
  }

  func asyncLoop(
    _ node: Expr, _ generators: ArraySlice<Comprehension>, iterator: Int, result: Int?
  ) throws(SyntaxError) {
    guard let generator = generators.first else { return }
    let exception = push()
    let item = push()
    let next = makeLabel()
    let exhausted = makeLabel()
    let before = stableState
    place(next, state: before)
    fetchNext(iterator, into: item, exhausted, exception, node.span)
    try enter(Block(.counted, span: node.span))
    try loopBody(node, generators, target: item, result: result, next: next)
    blocks.removeLast()
    code.pass(node.elementLine)
    at(generator.iter.span)
    jump(to: next)
    code.fixups[code.fixups.count - 1].lines.append(TraceNotes.renewed)
    place(exhausted, state: before)
    at(node.span)
    code.emit(.endAsyncFor, a: exception)
  }

  func checkAsynchronous(_ node: Expr, _ inner: Scope) throws(SyntaxError) {
    guard inner.isAsyncComprehension else { return }
    try requireCoroutine("asynchronous comprehension outside of an asynchronous function", node.span)
  }
}
