import Parser

extension ScopeBuilder {
  func expressions(_ list: [Expr]) throws(SyntaxError) {
    for expression in list { try self.expression(expression) }
  }

  func expression(_ node: Expr) throws(SyntaxError) {
    try context.enter(node.span)
    defer { context.leave() }
    switch node.kind {
    case .constant:
      break
    case .name(let id, let context):
      try name(id, context, node.span)
    case .attribute(let value, let attr, let ctx):
      if attr == "__debug__", ctx == .store {
        context.postpone("cannot assign to __debug__", node.span, until: valueSpan)
      }
      if ctx == .store, case .name("self", _) = value.kind { noteStaticAttribute(attr) }
      try expression(value)
    case .boolOp(_, let values):
      try expressions(values)
    case .binOp(let left, _, let right):
      try expression(left)
      try expression(right)
    case .unaryOp(let op, let operand):
      if op == .invert, operand.isConstantBool { context.warnOfInversion(node.span) }
      try expression(operand)
    case .compare(let left, _, let comparators):
      try expression(left)
      try expressions(comparators)
    case .call(let function, let args, let keywords):
      try expression(function)
      try expressions(args)
      for keyword in keywords { try self.keyword(keyword) }
    case .subscript(let value, let slice, _):
      try expression(value)
      try expression(slice)
    case .slice(let lower, let upper, let step):
      if let lower { try expression(lower) }
      if let upper { try expression(upper) }
      if let step { try expression(step) }
    case .tuple(let elts, _), .list(let elts, _), .set(let elts), .joinedStr(let elts):
      try expressions(elts)
    case .dict(let keys, let values):
      for case let key? in keys { try expression(key) }
      try expressions(values)
    case .ifExp(let test, let body, let orElse):
      try expression(test)
      try expression(body)
      try expression(orElse)
    case .starred(let value, _):
      try expression(value)
    case .formattedValue(let value, _, let spec):
      try expression(value)
      if let spec { try expression(spec) }
    case .namedExpr(let target, let value):
      try namedExpression(node, target: target, value: value)
    case .lambda(let args, let body):
      try defaults(args)
      try open(.lambda, name: "<lambda>", node: node, span: node.span, privatePrefix: scope.privatePrefix) {
        () throws(SyntaxError) in
        try self.parameters(args)
        try self.expression(body)
      }
    case .listComp(let elt, let generators):
      try comprehension(node, .listComprehension, "<listcomp>", elt, nil, generators)
    case .setComp(let elt, let generators):
      try comprehension(node, .setComprehension, "<setcomp>", elt, nil, generators)
    case .dictComp(let key, let value, let generators):
      try comprehension(node, .dictComprehension, "<dictcomp>", key, value, generators)
    case .generatorExp(let elt, let generators):
      try comprehension(node, .generatorExpression, "<genexpr>", elt, nil, generators)
    case .yield(let value):
      try checkPurpose("yield expression", node)
      if let value { try expression(value) }
      try noteYield(node)
    case .yieldFrom(let value):
      try checkPurpose("yield expression", node)
      try expression(value)
      try noteYield(node)
    case .await(let value):
      try context.require(.asynchronous, "'await' expressions", node.span)
      try checkPurpose("await expression", node)
      noteAwait()
      try expression(value)
      if scope.isComprehension { scope.isAsyncComprehension = true }
    }
  }

  func keyword(_ keyword: Keyword) throws(SyntaxError) {
    if keyword.arg == "__debug__" {
      context.postpone("cannot assign to __debug__", keyword.span, until: keyword.nameSpan)
    }
    try expression(keyword.value)
  }

  private func noteStaticAttribute(_ name: String) {
    var outer: Scope? = scope
    while let candidate = outer {
      if candidate.kind == .classBody {
        candidate.staticAttributes.insert(name)
        return
      }
      outer = candidate.parent
    }
  }

  /// A module that waits is a coroutine, where it may wait at all.
  func noteAwait() {
    scope.host.holdsAwait = true
    if context.options.allowsTopLevelAwait, scope.host.kind == .module { scope.host.isCoroutine = true }
  }

  private func noteYield(_ node: Expr) throws(SyntaxError) {
    switch scope.kind {
    case .listComprehension: throw SyntaxError("'yield' inside list comprehension", node.span)
    case .setComprehension: throw SyntaxError("'yield' inside set comprehension", node.span)
    case .dictComprehension: throw SyntaxError("'yield' inside dict comprehension", node.span)
    case .generatorExpression: throw SyntaxError("'yield' inside generator expression", node.span)
    case .module, .classBody, .typeParameters, .lazyValue: break  // an error of the compiler, or found already
    case .function, .lambda: scope.isGenerator = true
    }
  }

  private func namedExpression(_ node: Expr, target: Expr, value: Expr) throws(SyntaxError) {
    guard case .name(let id, _) = target.kind else {
      throw SyntaxError("cannot use assignment expressions here", node.span)
    }
    try checkPurpose("named expression", node)
    if scope.iterableDepth > 0 {
      throw SyntaxError("assignment expression cannot be used in a comprehension iterable expression", node.span)
    }
    if scope.isComprehension {
      if id == "__debug__" { context.postpone("cannot assign to __debug__", target.span, until: value.span) }
      try bindAroundComprehension(id, target.span)
      try expression(value)
      return
    }
    try expression(value)
    try expression(target)
    scope.hasAssignmentExpression = true
  }

  private func comprehension(
    _ node: Expr, _ kind: Scope.Kind, _ name: String, _ element: Expr, _ value: Expr?, _ generators: [Comprehension]
  ) throws(SyntaxError) {
    guard let first = generators.first else { return }
    scope.iterableDepth += 1
    try expression(first.iter)
    scope.iterableDepth -= 1
    let outer = scope
    let isHost = kind == .generatorExpression
    var inner = outer
    try open(
      kind, name: name, node: node, span: node.span, privatePrefix: outer.privatePrefix, isHost: isHost
    ) { () throws(SyntaxError) in
      inner = self.scope
      if isHost { self.scope.add(".0", .parameter) }
      self.scope.isGenerator = kind == .generatorExpression
      for (index, generator) in generators.enumerated() {
        if generator.isAsync {
          try self.context.require(.asynchronous, "asynchronous comprehensions", node.span)
          self.scope.isAsyncComprehension = true
        }
        self.scope.inIterationTarget = true
        try self.targets([generator.target], behind: generator.iter.span)
        self.scope.inIterationTarget = false
        if index > 0 {
          self.scope.iterableDepth += 1
          try self.expression(generator.iter)
          self.scope.iterableDepth -= 1
        }
        try self.expressions(generator.ifs)
      }
      if let value { try self.expression(value) }
      try self.expression(element)
    }
    if inner.isAsyncComprehension { noteAwait() }
    // A list comprehension with await inside makes the comprehension around it asynchronous as well.
    if inner.isAsyncComprehension, kind != .generatorExpression, outer.isComprehension {
      outer.isAsyncComprehension = true
    }
  }
}

extension Keyword {
  /// The name is looked at before the value.
  fileprivate var nameSpan: Span {
    Span(line: span.line, column: span.column, endLine: span.line, endColumn: span.column)
  }
}
