import Parser

extension UnitCompiler {
  func assign(_ node: Stmt, _ targets: [Expr], _ value: Expr) throws(SyntaxError) {
    if targets.count == 1 {
      switch targets[0].kind {
      case .name(let id, _):
        if case .constant(.none, _) = value.kind { return clearName(id, value.span) }
        if let register = register(of: id) {
          try self.value(value, into: register)
          bind(register)
          code.pass(targets[0].span.line)
          return
        }
        if host.kind == .module, case .call = value.kind {
          let mark = temporaries
          storeName(id, targets[0].span, from: try operand(value))
          temporaries = mark
          checkDropped(.created)
          return
        }
      case .tuple(let elts, _), .list(let elts, _):
        if try assignElements(targets[0], elts, value) { return }
      default:
        break
      }
      let source = try operand(value, before: targets)
      try store(targets[0], from: source)
      return
    }
    // Where the first target is a plain local, the others take the value from it.
    var targets = targets[...]
    let source: Int
    if case .name(let id, _)? = targets.first?.kind, let register = register(of: id) {
      try self.value(value, into: register)
      bind(register)
      if let target = targets.first { code.pass(target.span.line) }
      source = register
      targets = targets.dropFirst()
    } else {
      source = try operand(value, before: Array(targets))
    }
    for index in targets.indices {
      let target = targets[index]
      if source < localCount, target.changes(localNames[source], in: self) {
        let copy = push()
        code.emit(.move, a: copy, b: source)
        for target in targets[index...] { try store(target, from: copy) }
        return
      }
      try store(target, from: source)
    }
  }

  /// `a, b = b, a`: assigns element by element without a tuple. False if it must be done the long way.
  private func assignElements(_ target: Expr, _ targets: [Expr], _ value: Expr) throws(SyntaxError) -> Bool {
    guard case .tuple(let values, _) = value.kind, values.count == targets.count, values.count <= 16,
      !values.contains(where: \.isStarred), !targets.contains(where: \.isStarred), !targets.isEmpty
    else { return false }
    // A constant waits until its target is assigned.
    let constants = values.map { constant(of: $0) }
    let whole = tuple(of: values)
    if let whole { mention(whole) }
    var sources: [Int] = []
    for (index, element) in values.enumerated() {
      if let constant = constants[index] {
        if whole == nil { mention(constant) }
        sources.append(Assembler.constantBase)
      } else {
        sources.append(try operand(element, before: Array(values[(index + 1)...])))
      }
    }
    // A local that an earlier target assigns is read before that.
    for index in sources.indices where sources[index] < localCount {
      let isChanged = targets[..<index].contains { $0.changes(localNames[sources[index]], in: self) }
      let isCopied = isChanged || targets.contains(where: \.containsAssignment)
      if isCopied {
        let copy = push()
        at(values[index].span)
        code.emit(.move, a: copy, b: sources[index])
        sources[index] = copy
      }
    }
    code.pass(value.span.line)
    code.pass(target.span.line)
    for (index, target) in targets.enumerated() {
      if let constant = constants[index] {
        let mark = temporaries
        at(values[index].span)
        if case .name(let id, _) = target.kind, let register = register(of: id) {
          load(hidden: constant, into: register)
          bind(register)
          code.pass(target.span.line)
        } else {
          try store(target, from: constantOperand(hidden: constant))
        }
        temporaries = mark
      } else {
        try store(target, from: sources[index])
      }
    }
    return true
  }

  /// Assigns r[r] to a target.
  func store(_ target: Expr, from r: Int) throws(SyntaxError) {
    let mark = temporaries
    defer { temporaries = mark }
    switch target.kind {
    case .name(let id, _):
      storeName(id, target.span, from: r)
    case .attribute(let object, let attr, _):
      let owner = try operand(object)
      at(target.span.narrowed(toAttribute: attr, of: target))
      code.emit(.storeAttribute, a: owner, b: r, c: index(ofName: scope.mangled(attr)))
    case .subscript(let object, let index, _):
      let container = try operand(object, before: [index])
      try storeItem(target, container, index, from: r)
    case .tuple(let elts, _), .list(let elts, _):
      try unpack(target, elts, from: r)
    case .starred:
      throw fail("starred assignment target must be in a list or tuple", target.span)
    default:
      throw fail("cannot assign to expression", target.span)
    }
  }

  private func storeItem(_ target: Expr, _ container: Int, _ index: Expr, from r: Int) throws(SyntaxError) {
    if case .slice(let lower, let upper, nil) = index.kind {
      let window = push(2)
      try sliceParts([lower, upper], into: window, index.span)
      at(target.span)
      code.emit(.setSlice, a: container, b: window, c: r)
    } else {
      let key = try operand(index)
      at(target.span)
      code.emit(.setItem, a: container, b: key, c: r)
    }
  }

  private func unpack(_ target: Expr, _ elts: [Expr], from r: Int) throws(SyntaxError) {
    guard let star = elts.firstIndex(where: \.isStarred) else {
      if let first = neighbours(elts) {
        at(target.span)
        code.emit(.unpackSequence, a: first, b: r, c: elts.count)
        for offset in elts.indices {
          bind(first + offset)
          code.pass(elts[offset].span.line)
        }
        return
      }
      if elts.count > 0xFFFF { throw fail("too many expressions in assignment", target.span) }
      let window = elts.isEmpty ? 0 : push(elts.count)
      at(target.span)
      code.emit(.unpackSequence, a: window, b: r, c: elts.count)
      for (offset, element) in elts.enumerated() { try store(element, from: window + offset) }
      return
    }
    if elts[(star + 1)...].contains(where: \.isStarred) {
      throw fail("multiple starred expressions in assignment", target.span)
    }
    let after = elts.count - star - 1
    if star > 0xFF || after > 0xFFFF { throw fail("too many expressions in star-unpacking assignment", target.span) }
    let window = push(elts.count)
    at(target.span)
    code.emit(.unpackStar, n: star, a: window, b: r, c: after)
    for (offset, element) in elts.enumerated() {
      if case .starred(let inner, _) = element.kind {
        try store(inner, from: window + offset)
      } else {
        try store(element, from: window + offset)
      }
    }
  }

  /// The first register, if the targets are plain locals in neighbouring registers.
  private func neighbours(_ elts: [Expr]) -> Int? {
    var first: Int?
    for (offset, element) in elts.enumerated() {
      guard case .name(let id, _) = element.kind, let register = register(of: id) else { return nil }
      if let first {
        if register != first + offset { return nil }
      } else {
        first = register
      }
    }
    return first
  }

  // MARK: Augmented assignment

  func augmentedAssign(_ node: Stmt, _ target: Expr, _ op: BinaryOperator, _ value: Expr) throws(SyntaxError) {
    switch target.kind {
    case .name(let id, _):
      if let register = register(of: id) {
        let source = nameOperand(id, target.span)
        let left = host.hasAssignmentExpression && value.containsAssignment ? push() : source
        if left != source { code.emit(.move, a: left, b: source) }
        try binary(node.span, op, left, value, into: register, inPlace: true)
        return
      }
      let register = push()
      loadName(id, target.span, into: register)
      try binary(node.span, op, register, value, into: register, inPlace: true)
      storeName(id, target.span, from: register)
    case .attribute(let object, let attr, _):
      let owner = try operand(object, before: [value])
      let name = index(ofName: scope.mangled(attr))
      let register = push()
      at(target.span.narrowed(toAttribute: attr, of: target))
      code.emit(.loadAttribute, a: register, b: owner, c: name)
      try binary(node.span, op, register, value, into: register, inPlace: true)
      at(target.span.narrowed(toAttribute: attr, of: target))
      code.emit(.storeAttribute, a: owner, b: register, c: name)
    case .subscript(let object, let index, _):
      let container = try operand(object, before: [index, value])
      if case .slice(let lower, let upper, nil) = index.kind {
        let window = push(2)
        try sliceParts([lower, upper], into: window, index.span)
        let register = push()
        at(target.span)
        code.emit(.getSlice, a: register, b: container, c: window)
        try binary(node.span, op, register, value, into: register, inPlace: true)
        at(target.span)
        code.emit(.setSlice, a: container, b: window, c: register)
        return
      }
      let key = try operand(index, before: [value])
      let register = push()
      at(target.span)
      code.emit(.getItem, a: register, b: container, c: key)
      try binary(node.span, op, register, value, into: register, inPlace: true)
      at(target.span)
      code.emit(.setItem, a: container, b: key, c: register)
    default:
      throw fail("illegal expression for augmented assignment", target.span)
    }
  }

  // MARK: Annotated assignment

  func annotatedAssign(
    _ node: Stmt, _ target: Expr, _ annotation: Expr, _ value: Expr?, _ isSimple: Bool
  ) throws(SyntaxError) {
    if let value { try assign(node, [target], value) }
    let isRecorded = !host.isFunctionLike
    switch target.kind {
    case .name(let id, _):
      guard isSimple, isRecorded else { break }
      let note = try annotationOperand(annotation)
      let map = push()
      at(node.span)
      code.emit(.loadName, a: map, bc: index(ofName: "__annotations__"))
      let key = constantOperand(Constant(scope.mangled(id)))
      code.emit(.setItem, a: map, b: key, c: note)
      return
    case .attribute(let object, _, _):
      if value == nil { try discard(object) }
    case .subscript(let object, let index, _):
      if value == nil {
        try discard(object)
        try discardIndex(index)
      }
    default:
      break
    }
    if !isSimple, isRecorded, !context.options.hasFutureAnnotations { try discard(annotation) }
  }

  /// Evaluates the parts of an index that is not used.
  private func discardIndex(_ index: Expr) throws(SyntaxError) {
    switch index.kind {
    case .slice(let lower, let upper, let step):
      for part in [lower, upper, step] { if let part { try discard(part) } }
    case .tuple(let elts, _):
      for element in elts { try discardIndex(element) }
    case .starred:
      throw fail("can't use starred expression here", index.span)
    default:
      try discard(index)
    }
  }

  // MARK: del

  func delete(_ target: Expr) throws(SyntaxError) {
    let mark = temporaries
    defer { temporaries = mark }
    switch target.kind {
    case .name(let id, _):
      deleteName(id, target.span)
    case .attribute(let object, let attr, _):
      let owner = try operand(object)
      at(target.span.narrowed(toAttribute: attr, of: target))
      code.emit(.deleteAttribute, a: owner, bc: index(ofName: scope.mangled(attr)))
    case .subscript(let object, let index, _):
      let container = try operand(object, before: [index])
      let key = try operand(index)
      at(target.span)
      code.emit(.deleteItem, a: container, b: key)
    case .tuple(let elts, _), .list(let elts, _):
      for element in elts { try delete(element) }
    default:
      throw fail("cannot delete expression", target.span)
    }
  }
}

extension Expr {
  /// Whether assigning to this target assigns the plain local `name`.
  fileprivate func changes(_ name: String, in unit: UnitCompiler) -> Bool {
    switch kind {
    case .name(let id, _): unit.scope.mangled(id) == name
    case .tuple(let elts, _), .list(let elts, _): elts.contains { $0.changes(name, in: unit) }
    case .starred(let value, _): value.changes(name, in: unit)
    default: false
    }
  }
}
