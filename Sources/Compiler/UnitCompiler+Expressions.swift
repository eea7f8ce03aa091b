import Parser

extension UnitCompiler {
  /// Compiles `node` so that its value is in some register: a local's own, a constant's, `hint` if that is a temporary, or
  /// a new temporary.
  func operand(_ node: Expr, hint: Int? = nil) throws(SyntaxError) -> Int {
    switch node.kind {
    case .name(let id, _) where id != "__debug__":
      return nameOperand(id, node.span, scratch: hint)
    case .constant(let value, _):
      at(node.span)
      return constantOperand(Constant(value), scratch: hint)
    case .binOp, .unaryOp, .tuple:
      if let index = foldedIndex(of: node) {
        at(node.span)
        return operand(constantAt: index, scratch: hint)
      }
    case .namedExpr(let target, let inner):
      // The variable itself, where it is a plain local.
      if case .name(let id, _) = target.kind, let register = register(of: id) {
        try value(inner, into: register)
        bind(register)
        return register
      }
    case .call:
      // A call's result is where its window begins, which is the top of the temporaries.
      if let hint, hint != temporaries - 1 {
        let register = push()
        try value(node, into: register)
        return register
      }
    default:
      break
    }
    let register = hint ?? push()
    try value(node, into: register)
    return register
  }

  /// An operand that is used after `later` has been evaluated: a local that `later` may assign is copied.
  func operand(_ node: Expr, hint: Int? = nil, before later: [Expr]) throws(SyntaxError) -> Int {
    let register = try operand(node, hint: hint)
    guard host.hasAssignmentExpression, register < localCount, later.contains(where: \.containsAssignment) else {
      return register
    }
    let copy = hint ?? push()
    code.emit(.move, a: copy, b: register)
    return copy
  }

  /// Evaluates `node` for what it does.
  func discard(_ node: Expr) throws(SyntaxError) {
    let mark = temporaries
    _ = try operand(node)
    temporaries = mark
  }

  func value(_ node: Expr, into d: Int) throws(SyntaxError) {
    try context.enter(node.span)
    defer { context.leave() }
    let mark = temporaries
    defer { temporaries = mark }
    switch node.kind {
    case .constant(let value, _):
      at(node.span)
      load(Constant(value), into: d)
    case .name(let id, _):
      if let value = constant(of: node) {
        at(node.span)
        load(value, into: d)
      } else {
        loadName(id, node.span, into: d)
      }
    case .attribute(let object, let attr, _):
      try attribute(node, object, attr, into: d)
    case .call(let function, let args, let keywords):
      try call(node, function, args, keywords, into: d)
    case .binOp(let left, let op, let right):
      try binary(node, left, op, right, into: d)
    case .unaryOp(let op, let operand):
      try unary(node, op, operand, into: d)
    case .compare(let left, let ops, let comparators):
      try comparison(node, left, ops, comparators, into: d)
    case .boolOp(let op, let values):
      try boolean(node, op, values, into: d)
    case .subscript(let object, let index, _):
      try item(node, object, index, into: d)
    case .tuple(let elts, _):
      try tupleDisplay(node, elts, into: d)
    case .list(let elts, _):
      try listDisplay(node, elts, into: d)
    case .set(let elts):
      try setDisplay(node, elts, into: d)
    case .dict(let keys, let values):
      try dictDisplay(node, keys, values, into: d)
    case .ifExp(let test, let body, let orElse):
      try choice(node, test, body, orElse, into: d)
    case .joinedStr(let values):
      try joinedString(node, values, into: d)
    case .formattedValue(let value, let conversion, let spec):
      try formatted(node, value, conversion, spec, into: d)
    case .namedExpr(let target, let inner):
      try assignmentExpression(target, inner, into: d)
    case .lambda(let args, let body):
      try lambda(node, args, body, into: d)
    case .listComp, .setComp, .dictComp:
      try comprehension(node, into: d)
    case .generatorExp(_, let generators):
      try generatorExpression(node, generators, into: d)
    case .yield(let value):
      try yield(node, value, into: d)
    case .yieldFrom(let value):
      try yieldFrom(node, value, into: d)
    case .await(let value):
      try awaitExpression(node, value, into: d)
    case .starred:
      throw fail("can't use starred expression here", node.span)
    case .slice(let lower, let upper, let step):
      let window = push(3)
      try sliceParts([lower, upper, step], into: window, node.span)
      at(node.span)
      code.emit(.buildSlice, a: d, b: window)
    }
  }

  // MARK: Simple expressions

  private func attribute(_ node: Expr, _ object: Expr, _ attr: String, into d: Int) throws(SyntaxError) {
    if let first = superReceiver(object) {
      let window = push(3)
      loadSuper(object, first, into: window)
      at(node.span)
      code.emit(.loadSuperAttribute, a: window, c: index(ofName: scope.mangled(attr)))
      code.emit(.move, a: d, b: window)
      return
    }
    let source = try operand(object, hint: isTemporary(d) ? d : nil)
    at(node.span.narrowed(toAttribute: attr, of: node))
    code.emit(.loadAttribute, a: d, b: source, c: index(ofName: scope.mangled(attr)))
  }

  private func item(_ node: Expr, _ object: Expr, _ index: Expr, into d: Int) throws(SyntaxError) {
    if let value = constant(of: node) {
      at(node.span)
      load(value, into: d)
      return
    }
    checkSubscript(object, index)
    let source = try operand(object, hint: isTemporary(d) ? d : nil, before: [index])
    if case .slice(let lower, let upper, nil) = index.kind {
      let window = push(2)
      try sliceParts([lower, upper], into: window, index.span)
      at(node.span)
      code.emit(.getSlice, a: d, b: source, c: window)
    } else if let value = immediate(index) {
      mention(.int(value))
      code.pass(index.span.line)
      at(node.span)
      code.emit(.getItemImmediate, a: d, b: source, c: value)
    } else {
      let key = try operand(index)
      at(node.span)
      code.emit(.getItem, a: d, b: source, c: key)
    }
  }

  /// The parts of a slice into neighbouring registers, None where one is left out.
  func sliceParts(_ parts: [Expr?], into window: Int, _ span: Span) throws(SyntaxError) {
    for (offset, part) in parts.enumerated() {
      if let part {
        try value(part, into: window + offset)
      } else {
        at(span)
        load(Constant.none, into: window + offset)
      }
    }
  }

  private func choice(_ node: Expr, _ test: Expr, _ body: Expr, _ orElse: Expr, into d: Int) throws(SyntaxError) {
    if let value = constant(of: test) {
      code.pass(test.span.line)
      mention(value, isUsed: false)
      if !value.isTruthy { try checkUnreached(body) }
      try self.value(value.isTruthy ? body : orElse, into: d)
      if value.isTruthy { try checkUnreached(orElse) }
      return
    }
    let otherwise = makeLabel()
    let end = makeLabel()
    try jump(if: test, false, to: otherwise)
    try value(body, into: d)
    if case .boolOp(_, let values) = body.kind, values.dropLast().contains(where: { constant(of: $0) == nil }) {
      // Where ways meet, the jump is of no line.
      code.pass(TraceNotes.renewed)
    }
    at(body.span)
    jump(to: end)
    place(otherwise)
    try value(orElse, into: d)
    placeBehindYield(end)
  }

  /// Compiles what is never evaluated.
  func checkUnreached(_ node: Expr) throws(SyntaxError) {
    try unreached { () throws(SyntaxError) in _ = try operand(node) }
  }

  /// Where ways meet right behind a yield, going on from there visits the line anew.
  func placeBehindYield(_ label: Label) {
    if code.endsInYield { code.pass(TraceNotes.renewed) }
    place(label)
  }

  private func assignmentExpression(_ target: Expr, _ inner: Expr, into d: Int) throws(SyntaxError) {
    guard case .name(let id, _) = target.kind else { throw fail("cannot use assignment expressions here", target.span) }
    if let register = register(of: id) {
      try value(inner, into: register)
      bind(register)
      at(target.span)
      code.pass(target.span.line)
      if register != d { code.emit(.move, a: d, b: register) }
    } else {
      let register = scratch(d)
      try value(inner, into: register)
      storeName(id, target.span, from: register)
      if register != d { code.emit(.move, a: d, b: register) }
    }
  }

  // MARK: Strings

  private func joinedString(_ node: Expr, _ values: [Expr], into d: Int) throws(SyntaxError) {
    if let value = constant(of: node) {
      at(node.span)
      load(value, into: d)
      return
    }
    if values.count == 1 {
      try value(values[0], into: d)
      return
    }
    if values.count > Self.displayLimit {
      try longJoinedString(node, values, into: d)
      return
    }
    let window = push(values.count)
    for (offset, part) in values.enumerated() {
      try value(part, into: window + offset)
      if values.count > Self.stackGuideline { code.pass(node.span.line) }
    }
    at(node.span)
    code.emit(.buildString, a: d, b: window, c: values.count)
  }

  private func longJoinedString(_ node: Expr, _ values: [Expr], into d: Int) throws(SyntaxError) {
    let window = push(2)
    var start = 0
    while start < values.count {
      let end = min(start + Self.displayLimit, values.count)
      let mark = temporaries
      let parts = push(end - start)
      for offset in start..<end { try value(values[offset], into: parts + offset - start) }
      at(node.span)
      code.emit(.buildString, a: start == 0 ? window : window + 1, b: parts, c: end - start)
      if start > 0 { code.emit(.buildString, a: window, b: window, c: 2) }
      temporaries = mark
      start = end
    }
    code.emit(.move, a: d, b: window)
  }

  func formatted(
    _ node: Expr, _ inner: Expr, _ conversion: Conversion, _ spec: Expr?, into d: Int
  ) throws(SyntaxError) {
    let source = try operand(inner, hint: isTemporary(d) ? d : nil, before: spec.map { [$0] } ?? [])
    var n =
      switch conversion {
      case .none: 0
      case .str: 1
      case .repr: 2
      case .ascii: 3
      }
    var format = 0
    if let spec {
      format = try operand(spec)
      n |= 4
    }
    at(node.span)
    code.emit(.formatValue, n: n, a: d, b: source, c: format)
  }
}
