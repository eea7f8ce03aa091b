import Parser

/// A statement around the code being made that a jump out of it has to deal with.
final class Block {
  enum Kind {
    case loop(break: Label, continue: Label)
    /// The body of `try` with `except` clauses.
    case attempt
    /// Code whose `finally` body runs on every way out.
    case finally([Stmt])
    /// An exception is being handled; `saved` holds what was handled before.
    case handler(saved: Int, isOutermost: Bool)
    /// The name of `except … as name` is unbound on every way out.
    case handlerName(String)
    /// The body of a `with` whose exit method is in the window.
    case with(window: Int, isAsync: Bool)
    /// The body of an `except*` clause.
    case starHandler
    /// Nothing to do on the way out: it only counts.
    case counted
  }

  let kind: Kind
  let span: Span
  /// Where exceptions in the block's code go, and the register they are put in.
  let handler: Label?
  let register: Int
  /// The word from which on code is protected.
  var start: Int
  /// The stack of a place outside, and of one inside (TraceNotes).
  var outerStack = 0
  var innerStack = 0

  init(_ kind: Kind, span: Span, handler: Label? = nil, register: Int = 0, start: Int = 0) {
    self.kind = kind
    self.span = span
    self.handler = handler
    self.register = register
    self.start = start
  }

  var isLoop: Bool {
    if case .loop = kind { return true }
    return false
  }

  /// What follows a jump out of the block belongs to no line.
  var hidesLine: Bool {
    switch kind {
    case .finally, .with: true
    default: false
    }
  }

  /// A jump out of the block runs code that may change variables.
  var runsCode: Bool {
    switch kind {
    case .finally, .with, .handlerName: true
    default: false
    }
  }
}

extension UnitCompiler {
  static let maximumBlocks = 21

  func enter(_ block: Block) throws(SyntaxError) {
    if block.countsAsNesting {
      // Around the body of a generator or coroutine CPython has a block of its own.
      let outer = host.kind == .function && (host.isGenerator || host.isCoroutine) ? 1 : 0
      if blocks.count(where: \.countsAsNesting) + outer >= Self.maximumBlocks {
        throw fail("too many statically nested blocks", block.span)
      }
    }
    block.start = code.count
    block.outerStack = code.notes.stack
    block.innerStack = block.outerStack
    switch block.kind {
    case .handler(let saved, let isOutermost): code.pushStack(isOutermost ? .outermost : .saved, saved)
    case .with(let window, _): code.pushStack(.with, window)
    default: break
    }
    block.innerStack = code.notes.stack
    blocks.append(block)
  }

  /// Ends the innermost block on the normal way out.
  func leaveBlock() {
    let block = blocks.removeLast()
    if let handler = block.handler { code.protect(from: block.start, handler: handler, register: block.register) }
    code.setStack(block.outerStack)
  }

  /// Leaves all blocks from `depth` on the way to somewhere else, and emits that jump.
  /// `value` is the register of what is to be returned, if anything; `origin` the place for errors, if not the current one.
  func unwind(
    to depth: Int, value: Int? = nil, origin: Span? = nil, _ leave: () -> Void
  ) throws(SyntaxError) {
    var origin: Span? = origin ?? code.span
    let all = blocks
    let stack = code.notes.stack
    let isOuterQuiet = code.isQuiet
    let mark = temporaries
    for index in (depth..<all.count).reversed() {
      let block = all[index]
      if let handler = block.handler { code.protect(from: block.start, handler: handler, register: block.register) }
      blocks = Array(all[..<index])
      if case .starHandler = block.kind {
        // CPython has lost the place behind what runs code on the way out.
        let nowhere = Span(line: -1, column: -1, endLine: -1, endColumn: -1)
        throw fail("'break', 'continue' and 'return' cannot appear in an except* block", origin ?? nowhere)
      }
      if block.hidesLine { origin = nil }
      if !isReachable {
        // The exit of an inner block leaves by itself, or nothing comes here: CPython compiles the bodies all the same.
        if case .finally(let body) = block.kind { try statements(body) }
        continue
      }
      if case .finally = block.kind {
        code.setStack(block.outerStack)
        if let value { code.pushStack(.value, value) }
      }
      let isQuiet = code.isQuiet
      if case .with = block.kind, value == nil {
        code.setStack(block.innerStack)
        code.point(block.span.line)
      }
      try runExit(of: block)
      code.isQuiet = isQuiet || block.hidesLine
      temporaries = mark
    }
    leave()
    code.isQuiet = isOuterQuiet
    isReachable = false
    code.setStack(stack)
    blocks = all
    for block in all[depth...] { block.start = code.count }
  }

  private func runExit(of block: Block) throws(SyntaxError) {
    switch block.kind {
    case .loop, .attempt, .starHandler, .counted:
      break
    case .finally(let body):
      let span = code.span
      code.isQuiet = false
      try statements(body)
      at(span)
    case .handler(let saved, let isOutermost):
      code.emit(.leaveHandler, n: isOutermost ? 1 : 0, a: saved)
    case .handlerName(let name):
      clearHandlerName(name, code.span, isQuiet: false)
    case .with(let window, let isAsync):
      let span = code.span
      code.isQuiet = false
      at(block.span)
      exitWith(window, isAsync: isAsync)
      at(span)
    }
  }

  /// `name = None; del name`; of no line, unless it belongs to a statement that leaves the handler.
  func clearHandlerName(_ name: String, _ span: Span, isQuiet: Bool = true) {
    let outer = code.isQuiet
    code.isQuiet = outer || isQuiet
    defer { code.isQuiet = outer }
    at(span)
    if let register = register(of: name) {
      mentionNone()
      code.emit(.loadMissing, a: register)
      bound.remove(register)
      return
    }
    let none = push()
    load(Constant.none, into: none)
    storeName(name, span, from: none)
    deleteName(name, span)
    temporaries = none
  }

  /// The first instruction of a handler. Returns the block of the code that handles.
  ///
  /// An exception in the handler goes to `cleanup`, in register `failure` or else in that of the first exception.
  func enterHandler(
    _ register: Int, saved: Int, cleanup: Label, failure: Int? = nil, span: Span
  ) throws(SyntaxError) -> Block {
    let isOutermost = marksOutermost
    code.emit(.enterHandler, n: isOutermost ? 1 : 0, a: register, b: saved)
    let block = Block(
      .handler(saved: saved, isOutermost: isOutermost), span: span, handler: cleanup, register: failure ?? register)
    try enter(block)
    return block
  }

  /// In generators and coroutines the outermost handler of a nest is marked, so that the runtime can keep what they handle
  /// apart from what their callers handle.
  private var marksOutermost: Bool {
    guard host.isGenerator || host.isCoroutine else { return false }
    return !blocks.contains {
      if case .handler = $0.kind { return true }
      return false
    }
  }

  /// The end of a handler: back to what was handled before.
  func leaveHandler(_ block: Block) {
    guard case .handler(let saved, let isOutermost) = block.kind else { return }
    code.emit(.leaveHandler, n: isOutermost ? 1 : 0, a: saved)
  }
}

extension Block {
  /// The clauses of a `try` count twice: the place where the exception is handled, and the clause itself.
  fileprivate var countsAsNesting: Bool {
    if case .starHandler = kind { return false }
    return true
  }
}
