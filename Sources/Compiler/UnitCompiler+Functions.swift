import Parser

extension UnitCompiler {
  func functionDefinition(_ node: Stmt, _ function: FunctionDef) throws(SyntaxError) {
    guard let inner = context.scopes[function] else { return }
    let mark = temporaries
    defer { temporaries = mark }
    let firstLine = function.decoratorList.first?.span.line ?? node.span.line
    let target = function.decoratorList.isEmpty ? register(of: function.name) : nil
    let base = try decorators(function.decoratorList)
    let d = function.typeParams.isEmpty ? target ?? push() : push()
    if function.typeParams.isEmpty {
      try self.function(
        inner, name: function.name, args: function.args, returns: function.returns, body: .statements(function.body),
        firstLine: firstLine, span: node.span, into: d)
    } else {
      try genericFunction(node, function, inner, firstLine: firstLine, into: d)
    }
    applyDecorators(function.decoratorList, base)
    at(node.span)
    storeName(function.name, node.span, from: base ?? d)
  }

  private func genericFunction(
    _ node: Stmt, _ function: FunctionDef, _ inner: Scope, firstLine: Int32, into d: Int
  ) throws(SyntaxError) {
    var arguments: [Int] = []
    if !function.args.defaults.isEmpty {
      arguments.append(push())
      try tupleDisplay(function.args.defaults, into: arguments[0], node.span)
    }
    if function.args.kwDefaults.contains(where: { $0 != nil }) {
      arguments.append(push())
      try keywordDefaults(function.args, into: arguments[arguments.count - 1], node.span)
    }
    let base = push()
    try callGeneric(node, arguments: arguments, firstLine: firstLine, into: base) { unit throws(SyntaxError) in
      let parameters = try unit.makeTypeParameters(function.typeParams)
      let result = unit.push()
      try unit.function(
        inner, name: function.name, args: function.args, returns: function.returns, body: .statements(function.body),
        firstLine: firstLine, span: node.span, into: result, defaultsArePassed: true)
      unit.code.emit(.storeAttribute, a: result, b: parameters, c: unit.index(ofName: "__type_params__"))
      unit.code.emit(.returnValue, a: result)
    }
    code.emit(.move, a: d, b: base)
  }

  /// Evaluates decorators into neighbouring registers and returns the first; what they decorate comes right behind.
  func decorators(_ list: [Expr]) throws(SyntaxError) -> Int? {
    var base: Int?
    for decorator in list {
      let register = push()
      if base == nil { base = register }
      try value(decorator, into: register)
    }
    return base
  }

  /// Calls the decorators, the last first.
  func applyDecorators(_ list: [Expr], _ base: Int?) {
    guard let base else { return }
    for index in list.indices.reversed() {
      at(list[index].span)
      code.emit(.call, a: base + index, b: 1)
    }
  }

  enum FunctionBody {
    case statements([Stmt])
    case expression(Expr)
  }

  func lambda(_ node: Expr, _ args: Arguments, _ body: Expr, into d: Int) throws(SyntaxError) {
    guard let inner = context.scopes[node] else { return }
    try function(
      inner, name: "<lambda>", args: args, returns: nil, body: .expression(body), firstLine: node.span.line,
      span: node.span, into: d)
  }

  /// r[d] = a function object.
  private func function(
    _ inner: Scope, name: String, args: Arguments, returns: Expr?, body: FunctionBody, firstLine: Int32, span: Span,
    into d: Int, defaultsArePassed: Bool = false
  ) throws(SyntaxError) {
    let mark = temporaries
    defer { temporaries = mark }
    let window = temporaries
    var n = 0
    if !args.defaults.isEmpty {
      n |= 1
      if defaultsArePassed {
        code.emit(.move, a: push(), b: 0)
      } else {
        try tupleDisplay(args.defaults, into: push(), span)
      }
    }
    if args.kwDefaults.contains(where: { $0 != nil }) {
      n |= 2
      if defaultsArePassed {
        code.emit(.move, a: push(), b: positionalCount - 1)
      } else {
        try keywordDefaults(args, into: push(), span)
      }
    }
    if args.hasAnnotations || returns != nil {
      n |= 4
      try annotations(args, returns, into: push(), span)
    }
    let unit = UnitCompiler(context: context, scope: inner, parent: self, name: name, firstLine: firstLine)
    let constant = try unit.functionBody(args, body, span)
    makeFunction(constant, of: inner, n: n, window: window, into: d, span)
  }

  private func tupleDisplay(_ elts: [Expr], into d: Int, _ span: Span) throws(SyntaxError) {
    if case .tuple(let items)? = tuple(of: elts) {
      for element in elts { code.pass(element.span.line) }
      at(span)
      load(constantAt: mentionFolded(items), into: d)
      return
    }
    try tupleDisplay(Expr(.tuple(elts: elts, ctx: .load), span), elts, into: d)
  }

  private func keywordDefaults(_ args: Arguments, into d: Int, _ span: Span) throws(SyntaxError) {
    at(span)
    code.emit(.buildMap, a: d)
    var names: [Constant] = []
    for (argument, value) in zip(args.kwOnlyArgs, args.kwDefaults) {
      guard let value else { continue }
      let mark = temporaries
      at(span)
      let name = Constant(scope.mangled(argument.arg))
      let key = constantOperand(hidden: name)
      let source = try operand(value)
      at(span)
      code.emit(.mapAdd, a: d, b: key, c: source)
      temporaries = mark
      names.append(name)
    }
    mention(.tuple(names))
  }

  private func annotations(_ args: Arguments, _ returns: Expr?, into d: Int, _ span: Span) throws(SyntaxError) {
    at(span)
    code.emit(.buildMap, a: d)
    let all =
      args.args + args.posOnlyArgs + [args.vararg].compactMap { $0 } + args.kwOnlyArgs + [args.kwarg].compactMap { $0 }
    var list = all.compactMap { argument in argument.annotation.map { (scope.mangled(argument.arg), $0) } }
    if let returns { list.append(("return", returns)) }
    let values = list.compactMap { annotationConstant($0.1) }
    let isConstant = values.count == list.count
    if isConstant { _ = mentionFolded(zip(list, values).flatMap { [Constant($0.0), $1] }) }
    for (index, (name, annotation)) in list.enumerated() {
      let mark = temporaries
      at(span)
      let key = isConstant ? constantOperand(hidden: Constant(name)) : constantOperand(Constant(name))
      let value: Int
      if isConstant {
        at(annotation.span)
        value = constantOperand(hidden: values[index])
      } else {
        value = try annotationOperand(annotation)
      }
      at(span)
      code.emit(.mapAdd, a: d, b: key, c: value)
      temporaries = mark
    }
  }

  private func annotationConstant(_ node: Expr) -> Constant? {
    context.options.hasFutureAnnotations ? Constant(unparse(node)) : constant(of: node)
  }

  /// The value of an annotation, or its text under `from __future__ import annotations`.
  func annotationOperand(_ annotation: Expr) throws(SyntaxError) -> Int {
    if context.options.hasFutureAnnotations {
      at(annotation.span)
      return constantOperand(Constant(unparse(annotation)))
    }
    if case .starred(let inner, _) = annotation.kind {
      // `*args: *Ts`: the one thing that unpacking gives.
      let register = push()
      let source = try operand(inner)
      at(annotation.span)
      code.emit(.unpackSequence, a: register, b: source, c: 1)
      return register
    }
    return try operand(annotation)
  }

  /// Emits makeFunction; the parts that `n` names are in registers from `window` on, the closure is put behind them.
  func makeFunction(
    _ code: Constant, of inner: Scope, n: Int = 0, window: Int? = nil, into d: Int, _ span: Span
  ) {
    var n = n
    let first = window ?? temporaries
    at(span)
    if !inner.freeNames.isEmpty {
      n |= 8
      let closure = push()
      let mark = temporaries
      let cells = push(inner.freeNames.count)
      for (offset, name) in inner.freeNames.enumerated() { loadClosureCell(name, of: inner, into: cells + offset) }
      self.code.emit(.buildTuple, a: closure, b: cells, c: inner.freeNames.count)
      temporaries = mark
    }
    self.code.emit(.makeFunction, n: n, a: d, b: n == 0 ? 0 : first, c: narrowIndex(ofCode: code, scope: inner))
  }

  // MARK: Inside the function

  private func functionBody(_ args: Arguments, _ body: FunctionBody, _ span: Span) throws(SyntaxError) -> Constant {
    positionalOnlyCount = args.posOnlyArgs.count
    positionalCount = positionalOnlyCount + args.args.count
    keywordOnlyCount = args.kwOnlyArgs.count
    if args.vararg != nil { flags.insert(.varArguments) }
    if args.kwarg != nil { flags.insert(.varKeywords) }
    at(Span(line: firstLine, column: -1, endLine: firstLine, endColumn: -1))
    makeCells()
    at(span)
    switch body {
    case .expression(let result):
      mentionNone()
      let mark = temporaries
      let register = try operand(result)
      code.pass(result.span.line)
      at(result.span)
      code.emit(.returnValue, a: register)
      temporaries = mark
    case .statements(let list):
      var list = list[...]
      if let text = docstring(list) {
        if context.options.optimization < 2 { documentation = cleanedDocstring(text) }
        list = list.dropFirst()
      }
      mentionDocumentation()
      try statements(list)
      // What has no statements is on the line of its definition.
      if list.allSatisfy(\.makesNothing) { code.pass(firstLine) }
      if isReachable { mentionNone() }
      if code.isOpenEnded {
        at(list.last?.span ?? span)
        code.emit(.returnNone)
      }
    }
    return .code(try finish())
  }

  /// The text that a body starts with.
  func docstring(_ body: ArraySlice<Stmt>) -> [UInt8]? {
    guard let first = body.first, case .expr(let value) = first.kind,
      case .constant(.string(let text), _) = value.kind
    else { return nil }
    return text.bytes
  }

  // MARK: Generators

  func yield(_ node: Expr, _ inner: Expr?, into d: Int) throws(SyntaxError) {
    guard host.isFunctionLike else { throw fail("'yield' outside function", node.span) }
    let source: Int
    if let inner {
      source = try operand(inner, hint: isTemporary(d) ? d : nil)
    } else {
      at(node.span)
      source = constantOperand(Constant.none, scratch: isTemporary(d) ? d : nil)
    }
    at(node.span)
    emitYield(source, into: d)
  }

  func emitYield(_ source: Int, into d: Int) {
    // A temporary is not to keep the value while the generator waits.
    let isCleared = isTemporary(source) && source < Assembler.constantBase
    code.emit(.yieldValue, n: (isProtected ? 2 : 0) | (isCleared ? 4 : 0), a: d, b: source)
  }

  /// Whether an exception here runs code of this function: a generator that is dropped in such a place is closed first.
  private var isProtected: Bool {
    blocks.contains {
      switch $0.kind {
      case .attempt, .finally, .with: true
      default: false
      }
    }
  }

  func yieldFrom(_ node: Expr, _ inner: Expr, into d: Int) throws(SyntaxError) {
    guard host.isFunctionLike else { throw fail("'yield from' outside function", node.span) }
    if host.isCoroutine { throw fail("'yield from' inside async function", node.span) }
    let iterator = push()
    let source = try operand(inner, hint: iterator)
    at(node.span)
    code.emit(.getYieldFromIterator, a: iterator, b: source)
    delegate(to: iterator, into: d)
  }

  /// Runs r[iterator] on behalf of this generator or coroutine until it returns; r[d] is what it returned.
  func delegate(to iterator: Int, into d: Int) {
    let result = scratch(d)
    load(Constant.none, into: result)
    let again = makeLabel()
    let done = makeLabel()
    place(again)
    jump(.sendInto, a: iterator, b: result, to: done)
    code.emit(.yieldValue, n: isProtected ? 3 : 1, a: result, b: result, c: iterator)
    jump(to: again)
    place(done)
    if result != d { code.emit(.move, a: d, b: result) }
  }
}

extension Stmt {
  var makesNothing: Bool {
    switch kind {
    case .global, .nonlocal: true
    default: false
    }
  }
}

extension Arguments {
  var hasAnnotations: Bool {
    args.contains { $0.annotation != nil } || posOnlyArgs.contains { $0.annotation != nil }
      || kwOnlyArgs.contains { $0.annotation != nil } || vararg?.annotation != nil || kwarg?.annotation != nil
  }
}
