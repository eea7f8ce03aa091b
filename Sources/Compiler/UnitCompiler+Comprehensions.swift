import Parser

extension UnitCompiler {
  /// A list, set or dict comprehension. It runs in this frame; its variables are temporaries.
  func comprehension(_ node: Expr, into d: Int) throws(SyntaxError) {
    guard let inner = context.scopes[node] else { return }
    let generators: [Comprehension]
    let build: Opcode
    switch node.kind {
    case .listComp(_, let list): (generators, build) = (list, .buildList)
    case .setComp(_, let list): (generators, build) = (list, .buildSet)
    case .dictComp(_, _, let list): (generators, build) = (list, .buildMap)
    default: return
    }
    guard let first = generators.first else { return }
    let result = scratch(d)
    let iterator = push()
    try iterate(first, into: iterator)
    try checkAsynchronous(node, inner)
    let outer = scope
    scope = inner
    layOutVariables(of: inner, first: first.target)
    let start = code.count
    at(node.span)
    code.emit(build, a: result)
    try loop(node, generators[...], iterator: iterator, result: result)
    noteVariables(of: inner, from: start)
    scope = outer
    at(node.span)
    code.pass(node.span.line)
    if result != d { code.emit(.move, a: d, b: result) }
  }

  /// Gives the variables of an inlined comprehension their registers; captured ones get a new cell each time.
  private func layOutVariables(of inner: Scope, first target: Expr) {
    noteVariables(of: inner)
    for index in inner.symbols.indices {
      guard case .local = inner.symbols[index].resolution else { continue }
      let register = push()
      inner.symbols[index].register = register
      bound.remove(register)
      if inner.symbols[index].isCell {
        code.emit(.loadMissing, a: register)
        code.emit(.makeCell, a: register)
      } else if !target.bindsOnlyNames || !target.binds(inner.symbols[index].name) {
        // A first target of names is bound before anything can read it; others might be read too early.
        code.emit(.loadMissing, a: register)
      }
    }
  }

  /// Says where the variables of an inlined comprehension are, for `locals()`.
  private func noteVariables(of inner: Scope, from start: Int) {
    for symbol in inner.symbols {
      guard case .local = symbol.resolution else { continue }
      code.hiddenLocals.append(
        HiddenLocal(
          name: symbol.name, register: Int32(truncatingIfNeeded: symbol.register), isCell: symbol.isCell,
          start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: code.count)))
    }
  }

  private func iterate(_ generator: Comprehension, into iterator: Int) throws(SyntaxError) {
    let mark = temporaries
    let source = try iterable(generator.iter, hint: iterator)
    at(generator.iter.span)
    code.emit(generator.isAsync ? .getAsyncIterator : .getIterator, a: iterator, b: source)
    temporaries = mark
  }

  /// What a loop runs over: a display of constants is a constant tuple there.
  func iterable(_ node: Expr, hint: Int) throws(SyntaxError) -> Int {
    if case .list(let elts, _) = node.kind, let value = tuple(of: elts) {
      at(node.span)
      load(value, into: hint)
      return hint
    }
    return try operand(node, hint: hint)
  }

  /// The loops of a comprehension; `result` is its list, set or dict, or nil to yield.
  func loop(
    _ node: Expr, _ generators: ArraySlice<Comprehension>, iterator: Int, result: Int?
  ) throws(SyntaxError) {
    guard let generator = generators.first else { return }
    // One loop is compiled inside another, as many as there are.
    try context.enter(generator.iter.span)
    defer { context.leave() }
    let mark = temporaries
    defer { temporaries = mark }
    loopDepth += 1
    defer { loopDepth -= 1 }
    if generator.isAsync {
      try asyncLoop(node, generators, iterator: iterator, result: result)
      return
    }
    let body = makeLabel()
    let next = makeLabel()
    let before = stableState
    at(generator.iter.span)
    jump(to: next)
    place(body, state: before)
    let target = loopTarget(generator.target)
    code.pass(generator.target.span.line)
    try loopBody(node, generators, target: target, result: result, next: next)
    code.pass(node.elementLine)
    code.pass(TraceNotes.renewed)
    place(next)
    at(generator.iter.span)
    jump(.forIterate, a: iterator, b: target, to: body)
  }

  func loopBody(
    _ node: Expr, _ generators: ArraySlice<Comprehension>, target: Int, result: Int?, next: Label
  ) throws(SyntaxError) {
    guard let generator = generators.first else { return }
    try store(generator.target, from: target)
    for test in generator.ifs {
      let first = code.fixups.count
      try jump(if: test, false, to: next)
      for index in first..<code.fixups.count where code.fixups[index].label == next.index {
        code.fixups[index].lines += [node.elementLine, TraceNotes.renewed]
      }
    }
    let rest = generators.dropFirst()
    if let inner = rest.first, let element = inner.singleElement {
      // `for y in [f(x)]` names a value: there is nothing to repeat.
      let register = loopTarget(inner.target)
      try value(element, into: register)
      try loopBody(node, rest, target: register, result: result, next: next)
    } else if let inner = rest.first {
      let iterator = push()
      try iterate(inner, into: iterator)
      try loop(node, rest, iterator: iterator, result: result)
    } else {
      try collect(node, into: result)
    }
  }

  /// The register that the items of a loop go to: the target's own if it is a plain local.
  func loopTarget(_ target: Expr) -> Int {
    if case .name(let id, _) = target.kind, let register = register(of: id) { return register }
    return push()
  }

  private func collect(_ node: Expr, into result: Int?) throws(SyntaxError) {
    let mark = temporaries
    defer { temporaries = mark }
    switch node.kind {
    case .listComp(let elt, _):
      let value = try operand(elt)
      at(elt.span)
      code.emit(.listAppend, a: result ?? 0, b: value)
    case .setComp(let elt, _):
      let value = try operand(elt)
      at(elt.span)
      code.emit(.setAdd, a: result ?? 0, b: value)
    case .dictComp(let key, let item, _):
      let name = try operand(key, before: [item])
      let value = try operand(item)
      at(key.span.through(item.span))
      code.emit(.mapAdd, a: result ?? 0, b: name, c: value)
    case .generatorExp(let elt, _):
      let sent = push()
      let value = try operand(elt)
      at(elt.span)
      emitYield(value, into: sent)
    default:
      break
    }
  }

  // MARK: Generator expressions

  func generatorExpression(_ node: Expr, _ generators: [Comprehension], into d: Int) throws(SyntaxError) {
    guard let inner = context.scopes[node], let first = generators.first else { return }
    let unit = UnitCompiler(
      context: context, scope: inner, parent: self, name: "<genexpr>", firstLine: node.span.line)
    unit.positionalCount = 1
    let constant = try unit.generatorExpressionBody(node, generators)
    let base = isTemporary(d) && d == temporaries - 1 ? d : push()
    let iterator = push()
    let mark = temporaries
    makeFunction(constant, of: inner, into: base, node.span)
    try iterate(first, into: iterator)
    temporaries = mark
    at(node.span)
    code.emit(.call, a: base, b: 1)
    if base != d { code.emit(.move, a: d, b: base) }
  }

  private func generatorExpressionBody(_ node: Expr, _ generators: [Comprehension]) throws(SyntaxError) -> Constant {
    at(node.span)
    makeCells()
    code.pass(node.span.line)
    try loop(node, generators[...], iterator: 0, result: nil)
    at(node.span)
    mentionNone()
    code.emit(.returnNone)
    return .code(try finish())
  }
}

extension Comprehension {
  fileprivate var singleElement: Expr? {
    if isAsync { return nil }
    switch iter.kind {
    case .list(let elts, _), .tuple(let elts, _): return elts.count == 1 && !elts[0].isStarred ? elts[0] : nil
    default: return nil
    }
  }
}

extension Expr {
  /// The line of what a comprehension collects.
  var elementLine: Int32 {
    switch kind {
    case .listComp(let elt, _), .setComp(let elt, _), .generatorExp(let elt, _): elt.span.line
    case .dictComp(let key, _, _): key.span.line
    default: span.line
    }
  }

  /// Whether this target binds `name` for sure.
  func binds(_ name: String) -> Bool {
    switch kind {
    case .name(let id, _): id == name
    case .tuple(let elts, _), .list(let elts, _): elts.contains { $0.binds(name) }
    case .starred(let value, _): value.binds(name)
    default: false
    }
  }

  /// Whether this target reads nothing.
  var bindsOnlyNames: Bool {
    switch kind {
    case .name: true
    case .tuple(let elts, _), .list(let elts, _): elts.allSatisfy(\.bindsOnlyNames)
    case .starred(let value, _): value.bindsOnlyNames
    default: false
    }
  }
}
