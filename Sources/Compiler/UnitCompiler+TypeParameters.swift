import Parser

// Type parameters live in a function of their own, which is called at once: it makes the parameters, then what they belong
// to, and returns that.

extension UnitCompiler {
  /// What the intrinsic with this number does; operand n of callIntrinsic.
  enum Intrinsic {
    /// r[a] = item named r[c] of class namespace r[b], or else the global or builtin of that name.
    static let lookUpInClass = 1
    /// r[a] = the namespace of the frame.
    static let namespace = 2
  }

  /// r[base] = what the code made by `body` in the scope of type parameters of `node` returns. Registers `arguments` are
  /// passed to it.
  func callGeneric(
    _ node: Stmt, arguments: [Int], firstLine: Int32? = nil, into base: Int,
    _ body: (UnitCompiler) throws(SyntaxError) -> Void
  ) throws(SyntaxError) {
    guard let inner = context.scopes[node] else { return }
    let unit = UnitCompiler(
      context: context, scope: inner, parent: self, name: inner.name, firstLine: firstLine ?? node.span.line)
    unit.positionalCount = arguments.count
    unit.at(node.span)
    unit.makeCells()
    try body(unit)
    let constant = Constant.code(try unit.finish())
    let mark = temporaries
    makeFunction(constant, of: inner, into: base, node.span)
    temporaries = mark
    for argument in arguments { code.emit(.move, a: push(), b: argument) }
    at(node.span)
    code.emit(.call, a: base, b: arguments.count)
    temporaries = mark
  }

  /// Makes type parameters, binds their names, and returns the register of a tuple of them.
  func makeTypeParameters(_ parameters: [TypeParam]) throws(SyntaxError) -> Int {
    let result = push()
    let mark = temporaries
    let window = push(parameters.count)
    for (offset, parameter) in parameters.enumerated() {
      let evaluators = push(2)
      var n: Int
      var bound: Expr?
      switch parameter.kind {
      case .typeVar(let value): (n, bound) = (0, value)
      case .typeVarTuple: n = 1
      case .paramSpec: n = 2
      }
      at(parameter.span)
      mention(Constant(parameter.name))
      if bound != nil || parameter.defaultValue != nil {
        n |= 4
        try evaluator(bound, into: evaluators)
        at(parameter.span)
        try evaluator(parameter.defaultValue, into: evaluators + 1)
        // A tuple of constants counts as one constant, a bound.
        if case .tuple(let elts, _)? = bound?.kind, tuple(of: elts) == nil { n |= 8 }
      }
      at(parameter.span)
      code.emit(
        .makeTypeVariable, n: n, a: window + offset, b: evaluators, c: hiddenIndex(ofName: parameter.name))
      storeName(parameter.name, parameter.span, from: window + offset)
      temporaries = evaluators
    }
    code.emit(.buildTuple, a: result, b: window, c: parameters.count)
    temporaries = mark
    return result
  }

  /// r[d] = a function that evaluates `value`, or missing.
  private func evaluator(_ value: Expr?, into d: Int) throws(SyntaxError) {
    guard let value else {
      code.emit(.loadMissing, a: d)
      return
    }
    guard let inner = context.scopes.lazyByNode[ObjectIdentifier(value)] else { return }
    let unit = UnitCompiler(context: context, scope: inner, parent: self, name: inner.name, firstLine: value.span.line)
    unit.at(value.span)
    unit.makeCells()
    let register: Int
    if case .starred(let items, _) = value.kind {
      // `*Ts = *tuple[int]`: the one thing that unpacking gives.
      let source = try unit.operand(items)
      register = unit.push()
      unit.at(value.span)
      unit.code.emit(.unpackSequence, a: register, b: source, c: 1)
    } else {
      register = try unit.operand(value)
    }
    unit.at(value.span)
    unit.code.emit(.returnValue, a: register)
    let mark = temporaries
    makeFunction(.code(try unit.finish()), of: inner, into: d, value.span)
    temporaries = mark
  }

  func typeAlias(_ node: Stmt, _ name: Expr, _ typeParams: [TypeParam], _ value: Expr) throws(SyntaxError) {
    guard case .name(let id, _) = name.kind else { throw fail("invalid type alias", node.span) }
    let alias = push()
    if typeParams.isEmpty {
      try makeAlias(node, id, parameters: nil, value, into: alias)
    } else {
      try callGeneric(node, arguments: [], into: alias) { unit throws(SyntaxError) in
        let parameters = try unit.makeTypeParameters(typeParams)
        let result = unit.push()
        try unit.makeAlias(node, id, parameters: parameters, value, into: result)
        unit.code.emit(.returnValue, a: result)
      }
    }
    storeName(id, name.span, from: alias)
  }

  private func makeAlias(
    _ node: Stmt, _ name: String, parameters: Int?, _ value: Expr, into d: Int
  ) throws(SyntaxError) {
    let window = push(2)
    at(node.span)
    mention(Constant(name))
    if let parameters {
      code.emit(.move, a: window, b: parameters)
    } else {
      load(hidden: .tuple([]), into: window)
      mentionNone()
    }
    try evaluator(value, into: window + 1)
    at(node.span)
    code.emit(.makeTypeAlias, a: d, b: window, c: hiddenIndex(ofName: name))
  }
}
