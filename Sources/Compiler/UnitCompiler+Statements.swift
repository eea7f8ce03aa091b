import Parser

extension UnitCompiler {
  func statements(_ list: some Sequence<Stmt>) throws(SyntaxError) {
    for statement in list {
      if isReachable || isRehearsing {
        try self.statement(statement)
      } else {
        try unreached { () throws(SyntaxError) in try self.statement(statement) }
      }
    }
  }

  func statement(_ node: Stmt) throws(SyntaxError) {
    try context.enter(node.span)
    let mark = temporaries
    defer {
      temporaries = mark
      context.leave()
    }
    switch node.kind {
    case .global, .nonlocal: return
    default: code.point(node.span.line)
    }
    switch node.kind {
    case .functionDef(let function), .asyncFunctionDef(let function):
      try functionDefinition(node, function)
    case .classDef(let definition):
      try checkRepeated(definition.keywords)
      try classDefinition(node, definition)
    case .return(let value):
      try returnStatement(node, value)
    case .delete(let targets):
      for target in targets {
        try delete(target)
        guard case .name(let id, _) = target.kind else {
          checkDropped([.deleted, .watched])
          continue
        }
        if register(of: id) == nil { checkDropped(.deleted) }
      }
    case .assign(let targets, let value):
      try assign(node, targets, value)
    case .typeAlias(let name, let typeParams, let value):
      try typeAlias(node, name, typeParams, value)
    case .augAssign(let target, let op, let value):
      try augmentedAssign(node, target, op, value)
    case .annAssign(let target, let annotation, let value, let isSimple):
      try annotatedAssign(node, target, annotation, value, isSimple)
    case .for(let target, let iter, let body, let orElse):
      try forLoop(node, target, iter, body, orElse)
    case .asyncFor(let target, let iter, let body, let orElse):
      try asyncForLoop(node, target, iter, body, orElse)
    case .while(let test, let body, let orElse):
      try whileLoop(node, test, body, orElse)
    case .if:
      try conditional(node)
    case .with(let items, let body):
      try with(node, items[...], body, isAsync: false)
    case .asyncWith(let items, let body):
      try with(node, items[...], body, isAsync: true)
    case .match(let subject, let cases):
      try match(node, subject, cases)
    case .raise(let exc, let cause):
      try raise(node, exc, cause)
    case .try(let body, let handlers, let orElse, let finalBody):
      try attempt(node, body, handlers, orElse, finalBody, isStar: false)
    case .tryStar(let body, let handlers, let orElse, let finalBody):
      try attempt(node, body, handlers, orElse, finalBody, isStar: true)
    case .assert(let test, let msg):
      try assert(node, test, msg)
    case .import(let names):
      for alias in names { importModule(node, alias) }
    case .importFrom(let module, let names, let level):
      if module == "__future__", level == 0, !context.isBeforeLastFutureImport(node.span) {
        throw fail("from __future__ imports must occur at the beginning of the file", node.span)
      }
      importFrom(node, module, names, level)
    case .expr(let value):
      try expressionStatement(node, value)
    case .break:
      try breakStatement(node)
    case .continue:
      try continueStatement(node)
    case .pass:
      code.pass(node.span.line)
    case .global, .nonlocal:
      break
    }
  }

  private func expressionStatement(_ node: Stmt, _ value: Expr) throws(SyntaxError) {
    if context.isInteractive, host.kind == .module {
      let register = try operand(value)
      at(node.span)
      code.emit(.printExpression, a: register)
    } else if case .constant = value.kind {
      code.pass(node.span.line)
    } else {
      try discard(value)
      if host.kind == .module, case .call = value.kind { checkDropped(.created) }
      // Where ways meet, what drops the value is of no line.
      if value.meets { code.pass(TraceNotes.renewed) }
    }
  }

  /// The way from a list of statements to where others come, too: behind a value that is dropped no line is known.
  func loseLine(behind list: [Stmt]) {
    guard isReachable, let last = list.last else { return }
    switch last.kind {
    case .expr(let value) where value.meets:
      if case .ifExp(let test, _, _) = value.kind, constant(of: test) != nil { return }
      code.pass(TraceNotes.lost)
    case .for(_, _, _, let orElse), .asyncFor(_, _, _, let orElse), .while(_, _, let orElse):
      loseLine(behind: orElse)
    default: break
    }
  }

  private func conditional(_ node: Stmt) throws(SyntaxError) {
    let end = makeLabel()
    var node = node
    var meets = false
    while case .if(let test, let body, let orElse) = node.kind {
      if let constant = constant(of: test) {
        mention(constant, isUsed: false)
        code.pass(test.span.line)
        if constant.isTruthy {
          try statements(body)
          try unreached { () throws(SyntaxError) in try statements(orElse) }
          // What is not reached jumps behind the statement all the same.
          if !orElse.isEmpty { meets = false }
          break
        }
        meets = !orElse.isEmpty
        try unreached { () throws(SyntaxError) in try statements(body) }
      } else if body.count == 1, let label = plainJump(body[0]) {
        // `if test: break` is one jump.
        let first = code.fixups.count
        try jump(if: test, true, to: label)
        for index in first..<code.fixups.count where code.fixups[index].label == label.index {
          code.fixups[index].lines.append(body[0].span.line)
          if case .continue = body[0].kind { code.fixups[index].lines.append(TraceNotes.renewed) }
        }
      } else if orElse.isEmpty {
        try jump(if: test, false, to: end)
        try statements(body)
        meets = true
      } else {
        let otherwise = makeLabel()
        try jump(if: test, false, to: otherwise)
        try statements(body)
        at(body.last?.span ?? node.span)
        if isReachable { jump(to: end) }
        meets = true
        place(otherwise)
      }
      if orElse.count == 1, case .if = orElse[0].kind {
        node = orElse[0]
        code.point(node.span.line)
      } else {
        try statements(orElse)
        break
      }
    }
    if meets, case .if(_, let body, let orElse) = node.kind { loseLine(behind: orElse.isEmpty ? body : orElse) }
    place(end)
  }

  /// Where `break` or `continue` goes, if nothing stands between it and its loop.
  private func plainJump(_ node: Stmt) -> Label? {
    guard case .loop(let end, let next)? = blocks.last?.kind else { return nil }
    switch node.kind {
    case .break: return end
    case .continue: return next
    default: return nil
    }
  }

  private func raise(_ node: Stmt, _ exc: Expr?, _ cause: Expr?) throws(SyntaxError) {
    if let exc, let cause {
      let exception = try operand(exc, before: [cause])
      let source = try operand(cause)
      at(node.span)
      code.emit(.raiseFrom, a: exception, b: source)
    } else if let exc {
      let exception = try operand(exc)
      at(node.span)
      code.emit(.raise, n: 1, a: exception)
    } else {
      at(node.span)
      code.emit(.raise)
    }
    isReachable = false
  }

  private func assert(_ node: Stmt, _ test: Expr, _ msg: Expr?) throws(SyntaxError) {
    if case .tuple(let elts, _) = test.kind, !elts.isEmpty {
      context.warn("assertion is always true, perhaps remove parentheses?", node.span)
    }
    if context.options.optimization > 0 { return }
    let end = makeLabel()
    try jump(if: test, true, to: end)
    let error = push()
    at(node.span)
    code.emit(.loadAssertionError, a: error)
    if let msg {
      try value(msg, into: push())
      at(node.span)
      code.emit(.call, a: error, b: 1)
    }
    at(test.span)
    code.emit(.raise, n: 1, a: error)
    isReachable = false
    place(end)
  }

  // MARK: return

  private func returnStatement(_ node: Stmt, _ value: Expr?) throws(SyntaxError) {
    guard host.isFunctionLike, host.kind != .generatorExpression else {
      throw fail("'return' outside function", node.span)
    }
    if value != nil, host.isCoroutine || host.holdsAwait, host.isGenerator {
      throw fail("'return' with value in async generator", node.span)
    }
    var isNone = false
    if let value, case .none? = constant(of: value) { isNone = true }
    // CPython is at the value by now, if that is a constant of the same line.
    var origin = node.span
    if let value, constant(of: value) != nil, value.span.line == node.span.line { origin = value.span }
    let isPlain = !blocks.contains(where: \.hidesLine)
    guard let value, !isNone else {
      mentionNone()
      if let value { code.pass(value.span.line) }
      if value?.span.line != node.span.line { code.pass(node.span.line) }
      at(node.span)
      try unwind(to: 0, origin: origin) { self.code.emit(.returnNone) }
      return
    }
    if blocks.allSatisfy(\.isLoop), case .ifExp(let test, let body, let orElse) = value.kind, constant(of: test) == nil
    {
      // Each branch returns by itself.
      let mark = temporaries
      let otherwise = makeLabel()
      try jump(if: test, false, to: otherwise)
      try returnStatement(Stmt(.return(value: body), node.span), body)
      temporaries = mark
      place(otherwise)
      try returnStatement(Stmt(.return(value: orElse), node.span), orElse)
      return
    }
    var register = try operand(value)
    if register < localCount, blocks.contains(where: \.runsCode) {
      // What is run on the way out could assign the variable.
      let copy = push()
      at(value.span)
      code.emit(.move, a: copy, b: register)
      register = copy
    }
    if value.span.line != node.span.line || isPlain { code.pass(node.span.line) }
    at(node.span)
    try unwind(to: 0, value: register, origin: origin) {
      self.at(node.span)
      self.code.emit(.returnValue, a: register)
    }
  }

  // MARK: import

  private func importModule(_ node: Stmt, _ alias: Alias) {
    let mark = temporaries
    defer { temporaries = mark }
    at(node.span)
    mention(.int(0))
    let none = constantOperand(.none)
    if let asname = alias.asname {
      let module = push()
      code.emit(.importName, a: module, b: index(ofName: scope.mangled(alias.name)), c: none)
      var parts = alias.name.utf8.split(separator: 0x2E).dropFirst()
      while let part = parts.popFirst() {
        code.emit(.importFrom, a: module, b: module, c: index(ofName: scope.mangled(String(Substring(part)))))
      }
      storeName(asname, node.span, from: module)
    } else {
      let name = firstComponent(of: alias.name)
      let module = register(of: name) ?? push()
      code.emit(.importName, a: module, b: index(ofName: scope.mangled(alias.name)), c: none)
      storeName(name, node.span, from: module)
    }
  }

  private func importFrom(_ node: Stmt, _ module: String?, _ names: [Alias], _ level: Int) {
    at(node.span)
    mention(.int(level))
    let list = constantOperand(.tuple(names.map { Constant($0.name) }))
    let source = push()
    if level > 0xFF { overflow = "leading dots" }
    code.emit(.importName, n: level, a: source, b: index(ofName: scope.mangled(module ?? "")), c: list)
    if names.count == 1, names[0].name == "*" {
      code.emit(.importStar, a: source)
      return
    }
    for alias in names {
      let target = alias.asname ?? alias.name
      let mark = temporaries
      at(node.span)
      let value = register(of: target) ?? push()
      code.emit(.importFrom, a: value, b: source, c: index(ofName: scope.mangled(alias.name)))
      storeName(target, node.span, from: value)
      temporaries = mark
    }
  }
}

extension Expr {
  /// Several ways lead to its value.
  fileprivate var meets: Bool {
    switch kind {
    case .ifExp, .boolOp: true
    case .compare(_, let ops, _): ops.count > 1
    default: false
    }
  }
}
