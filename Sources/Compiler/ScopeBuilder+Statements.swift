import Parser

extension ScopeBuilder {
  func statements(_ list: [Stmt]) throws(SyntaxError) {
    for statement in list { try self.statement(statement) }
  }

  func statement(_ node: Stmt) throws(SyntaxError) {
    try context.enter(node.span)
    defer { context.leave() }
    switch node.kind {
    case .functionDef(let function):
      try functionDefinition(node, function, isAsync: false)
    case .asyncFunctionDef(let function):
      try context.require(.asynchronous, "'async' functions", node.span)
      try functionDefinition(node, function, isAsync: true)
    case .classDef(let definition):
      try classDefinition(node, definition)
    case .return(let value):
      if let value { try expression(value) }
    case .delete(let targets):
      try expressions(targets)
    case .assign(let targets, let value):
      try expression(value)
      try self.targets(targets, behind: value.span)
    case .typeAlias(let name, let typeParams, let value):
      try context.require(.typeParameters, "'type' statements", node.span)
      try typeAlias(node, name: name, typeParams: typeParams, value: value)
    case .augAssign(let target, _, let value):
      valueSpan = value.span
      try augmentedTarget(target)
      valueSpan = nil
      try expression(value)
    case .annAssign(let target, let annotation, let value, let isSimple):
      try annotatedAssignment(node, target: target, annotation: annotation, value: value, isSimple: isSimple)
    case .for(let target, let iter, let body, let orElse):
      try loop(target: target, iter: iter, body: body, orElse: orElse)
    case .asyncFor(let target, let iter, let body, let orElse):
      try context.require(.asynchronous, "'async for' loops", node.span)
      noteAwait()
      try loop(target: target, iter: iter, body: body, orElse: orElse)
    case .while(let test, let body, let orElse):
      try expression(test)
      try statements(body)
      try statements(orElse)
    case .if:
      try conditional(node)
    case .with(let items, let body):
      try with(items: items, body: body)
    case .asyncWith(let items, let body):
      try context.require(.asynchronous, "'async with' statements", node.span)
      noteAwait()
      try with(items: items, body: body)
    case .match(let subject, let cases):
      try context.require(.match, "'match' statements", node.span)
      try expression(subject)
      for matchCase in cases {
        try pattern(matchCase.pattern)
        if let guardExpression = matchCase.guard { try expression(guardExpression) }
        try statements(matchCase.body)
      }
    case .raise(let exc, let cause):
      if let exc { try expression(exc) }
      if let cause { try expression(cause) }
    case .try(let body, let handlers, let orElse, let finalBody):
      try attempt(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody)
    case .tryStar(let body, let handlers, let orElse, let finalBody):
      try context.require(.exceptionGroups, "'except*' clauses", node.span)
      try attempt(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody)
    case .assert(let test, let msg):
      try expression(test)
      if let msg { try expression(msg) }
    case .import(let names):
      for alias in names {
        if let asname = alias.asname {
          try bind(asname, node.span, .imported)
        } else {
          try bind(firstComponent(of: alias.name), node.span, .imported)
        }
      }
    case .importFrom(_, let names, _):
      for alias in names {
        if alias.name == "*" {
          if scope.kind != .module { throw SyntaxError("import * only allowed at module level", alias.span) }
        } else {
          try bind(alias.asname ?? alias.name, node.span, .imported)
        }
      }
    case .global(let names):
      try declareGlobal(names, node.span)
    case .nonlocal(let names):
      try declareNonlocal(names, node.span)
    case .expr(let value):
      try expression(value)
    case .pass, .break, .continue:
      break
    }
  }

  /// An `elif` chain is walked in a loop: it nests as deep as it is long.
  private func conditional(_ node: Stmt) throws(SyntaxError) {
    var node = node
    while case .if(let test, let body, let orElse) = node.kind {
      try expression(test)
      try statements(body)
      if orElse.count == 1, case .if = orElse[0].kind {
        node = orElse[0]
      } else {
        try statements(orElse)
        return
      }
    }
  }

  private func functionDefinition(_ node: Stmt, _ function: FunctionDef, isAsync: Bool) throws(SyntaxError) {
    try bind(function.name, node.span)
    try defaults(function.args)
    try expressions(function.decoratorList)
    if function.typeParams.isEmpty {
      try functionScope(node, function, isAsync: isAsync)
    } else {
      // Defaults are evaluated outside, and handed in.
      var passed: [String] = []
      if !function.args.defaults.isEmpty { passed.append(".defaults") }
      if function.args.kwDefaults.contains(where: { $0 != nil }) { passed.append(".kwdefaults") }
      try typeParameters(
        function.typeParams, of: function.name, node: node, privatePrefix: scope.privatePrefix, passed: passed
      ) { () throws(SyntaxError) in try self.functionScope(node, function, isAsync: isAsync) }
    }
  }

  private func functionScope(_ node: Stmt, _ function: FunctionDef, isAsync: Bool) throws(SyntaxError) {
    try annotations(function.args, returns: function.returns)
    try open(
      .function, name: function.name, node: function, span: node.span, privatePrefix: scope.privatePrefix
    ) { () throws(SyntaxError) in
      self.scope.isCoroutine = isAsync
      try self.parameters(function.args)
      try self.statements(function.body)
    }
  }

  private func classDefinition(_ node: Stmt, _ definition: ClassDef) throws(SyntaxError) {
    try bind(definition.name, node.span)
    try expressions(definition.decoratorList)
    let prefix = String(definition.name.drop { $0 == "_" })
    if definition.typeParams.isEmpty {
      try classScope(node, definition, prefix)
    } else {
      try typeParameters(
        definition.typeParams, of: definition.name, node: node, privatePrefix: prefix.isEmpty ? nil : prefix,
        manglesOnlyParameters: true
      ) { () throws(SyntaxError) in
        self.scope.add(".type_params", .assigned)
        try self.classScope(node, definition, prefix)
      }
    }
  }

  private func classScope(_ node: Stmt, _ definition: ClassDef, _ prefix: String) throws(SyntaxError) {
    try expressions(definition.bases)
    for keyword in definition.keywords { try self.keyword(keyword) }
    try open(
      .classBody, name: definition.name, node: definition, span: node.span, privatePrefix: prefix.isEmpty ? nil : prefix
    ) { () throws(SyntaxError) in
      if !definition.typeParams.isEmpty { self.scope.add(".type_params", .used) }
      try self.statements(definition.body)
    }
  }

  private func augmentedTarget(_ target: Expr) throws(SyntaxError) {
    switch target.kind {
    case .name(let id, _):
      try bind(id, target.span)
    case .attribute(let value, _, _):
      try expression(value)
    default:
      try expression(target)
    }
  }

  private func annotatedAssignment(
    _ node: Stmt, target: Expr, annotation: Expr, value: Expr?, isSimple: Bool
  ) throws(SyntaxError) {
    if !scope.isFunctionLike { scope.hasAnnotations = true }
    if case .name(let id, _) = target.kind {
      let flags = scope.flags(of: scope.mangled(id))
      if isSimple, scope.kind != .module {
        if flags.contains(.global) { throw SyntaxError("annotated name '\(id)' can't be global", node.span) }
        if flags.contains(.nonlocal) { throw SyntaxError("annotated name '\(id)' can't be nonlocal", node.span) }
      }
      if id == "__debug__", value == nil {
        context.postpone("cannot assign to __debug__", node.span)
        scope.add(id, isSimple ? [.assigned, .annotated] : [])
      } else if isSimple {
        try bind(id, target.span, [.assigned, .annotated])
      } else if value != nil {
        try bind(id, target.span)
      }
    } else if case .attribute(let object, "__debug__", _) = target.kind, value == nil {
      context.postpone("cannot assign to __debug__", node.span)
      try expression(object)
    } else {
      try expression(target)
    }
    try self.annotation(annotation)
    if let value { try expression(value) }
  }

  func targets(_ targets: [Expr], behind value: Span) throws(SyntaxError) {
    valueSpan = value
    try expressions(targets)
    valueSpan = nil
  }

  private func loop(target: Expr, iter: Expr, body: [Stmt], orElse: [Stmt]) throws(SyntaxError) {
    try targets([target], behind: iter.span)
    try expression(iter)
    try statements(body)
    try statements(orElse)
  }

  private func with(items: [WithItem], body: [Stmt]) throws(SyntaxError) {
    for item in items {
      try expression(item.contextExpr)
      if let target = item.optionalVars { try expression(target) }
    }
    try statements(body)
  }

  private func attempt(
    body: [Stmt], handlers: [ExceptHandler], orElse: [Stmt], finalBody: [Stmt]
  ) throws(SyntaxError) {
    try statements(body)
    for handler in handlers {
      if let type = handler.type { try expression(type) }
      if let name = handler.name { try bind(name, handler.span, [.assigned, .deleted]) }
      try statements(handler.body)
    }
    try statements(orElse)
    try statements(finalBody)
  }

  func pattern(_ node: Pattern) throws(SyntaxError) {
    try context.enter(node.span)
    defer { context.leave() }
    switch node.kind {
    case .matchValue(let value):
      try expression(value)
    case .matchSingleton:
      break
    case .matchSequence(let patterns), .matchOr(let patterns):
      for inner in patterns { try pattern(inner) }
    case .matchMapping(let keys, let patterns, let rest):
      try expressions(keys)
      for inner in patterns { try pattern(inner) }
      if let rest { try bind(rest, node.span) }
    case .matchClass(let cls, let patterns, let names, let keywordPatterns):
      try expression(cls)
      for inner in patterns { try pattern(inner) }
      for (name, inner) in zip(names, keywordPatterns) where name == "__debug__" {
        context.postpone("cannot assign to __debug__", inner.span)
      }
      for inner in keywordPatterns { try pattern(inner) }
    case .matchStar(let name):
      if let name { try bind(name, node.span) }
    case .matchAs(let inner, let name):
      if let inner { try pattern(inner) }
      if let name { try bind(name, node.span) }
    }
  }
}

/// `a` of the dotted name `a.b.c`.
func firstComponent(of name: String) -> String {
  guard let dot = name.utf8.firstIndex(of: 0x2E) else { return name }
  return String(name[..<dot])
}
