import Parser

extension UnitCompiler {
  /// At most so many values are in registers at once for a display; more are appended in turn.
  static let displayLimit = 64
  /// With more values CPython appends them one by one, on the line of the display.
  static let stackGuideline = 30

  /// `op` (buildTuple, buildList, buildSet) of plain elements.
  func build(_ op: Opcode, _ elts: ArraySlice<Expr>, into d: Int, _ span: Span) throws(SyntaxError) {
    let mark = temporaries
    let window = elts.isEmpty ? 0 : push(elts.count)
    if elts.count > Self.stackGuideline { code.pass(span.line) }
    for (offset, element) in elts.enumerated() {
      try value(element, into: window + offset)
      if elts.count > Self.stackGuideline { code.pass(span.line) }
    }
    at(span)
    code.emit(op, a: d, b: window, c: elts.count)
    temporaries = mark
  }

  func tupleDisplay(_ node: Expr, _ elts: [Expr], into d: Int) throws(SyntaxError) {
    if let index = foldedIndex(of: node) {
      at(node.span)
      load(constantAt: index, into: d)
    } else if elts.count <= Self.displayLimit, !elts.contains(where: \.isStarred) {
      try build(.buildTuple, elts[...], into: d, node.span)
    } else {
      let list = push()
      try longDisplay(.buildList, .listAppend, .listExtend, elts, into: list, node.span)
      at(node.span)
      code.emit(.listToTuple, a: d, b: list)
    }
  }

  func listDisplay(_ node: Expr, _ elts: [Expr], into d: Int) throws(SyntaxError) {
    if elts.count > 2, case .tuple(let items)? = tuple(of: elts) {
      try constantDisplay(.buildList, .listExtend, .tuple(items), node.span, into: d)
    } else if elts.count <= Self.displayLimit, !elts.contains(where: \.isStarred) {
      try build(.buildList, elts[...], into: d, node.span)
    } else {
      let result = push()
      try longDisplay(.buildList, .listAppend, .listExtend, elts, into: result, node.span)
      code.emit(.move, a: d, b: result)
    }
  }

  func setDisplay(_ node: Expr, _ elts: [Expr], into d: Int) throws(SyntaxError) {
    if elts.count > 2, case .tuple(let items)? = tuple(of: elts) {
      try constantDisplay(.buildSet, .setUpdate, .frozenSet(items), node.span, into: d)
    } else if elts.count <= Self.displayLimit, !elts.contains(where: \.isStarred) {
      try build(.buildSet, elts[...], into: d, node.span)
    } else {
      let result = push()
      try longDisplay(.buildSet, .setAdd, .setUpdate, elts, into: result, node.span)
      code.emit(.move, a: d, b: result)
    }
  }

  /// A list or set of constants takes them from a constant.
  private func constantDisplay(
    _ build: Opcode, _ extend: Opcode, _ items: Constant, _ span: Span, into d: Int
  ) throws(SyntaxError) {
    let result = scratch(d)
    at(span)
    let source = constantOperand(items)
    code.emit(build, a: result)
    code.emit(extend, a: result, b: source)
    if result != d { code.emit(.move, a: d, b: result) }
  }

  private func longDisplay(
    _ build: Opcode, _ append: Opcode, _ extend: Opcode, _ elts: [Expr], into result: Int, _ span: Span
  ) throws(SyntaxError) {
    let leading = min(elts.firstIndex(where: \.isStarred) ?? elts.count, Self.displayLimit)
    try self.build(build, elts[..<leading], into: result, span)
    for element in elts[leading...] {
      let mark = temporaries
      if case .starred(let inner, _) = element.kind {
        let source = try operand(inner)
        at(span)
        code.emit(extend, a: result, b: source)
      } else {
        let source = try operand(element)
        at(span)
        code.emit(append, a: result, b: source)
      }
      temporaries = mark
    }
  }

  /// CPython has up to 15 constant keys in a row as one tuple. Which keys stand for themselves, and the tuples, by their last
  /// key.
  private func keyGroups(_ keys: [Expr?]) -> (isShown: [Bool], groups: [Int: Constant]) {
    var isShown = [Bool](repeating: true, count: keys.count)
    var groups: [Int: Constant] = [:]
    var start = 0
    func close(_ end: Int) {
      defer { start = end + 1 }
      guard 2...15 ~= end - start, case .tuple(let items)? = tuple(of: keys[start..<end].compactMap { $0 }) else {
        return
      }
      for index in start..<end { isShown[index] = false }
      groups[end - 1] = .tuple(items)
    }
    for (index, key) in keys.enumerated() {
      if key == nil {
        close(index)
      } else if index - start == 16 {
        start = index + 1
      }
    }
    close(keys.count)
    return (isShown, groups)
  }

  func dictDisplay(_ node: Expr, _ keys: [Expr?], _ values: [Expr], into d: Int) throws(SyntaxError) {
    let leading = min(keys.firstIndex { $0 == nil } ?? keys.count, Self.displayLimit / 2)
    let isSimple = leading == keys.count
    let result = isSimple ? d : push()
    let mark = temporaries
    let (isShown, groups) = keyGroups(keys)
    let window = leading == 0 ? 0 : push(2 * leading)
    for index in 0..<leading {
      if let key = keys[index] {
        if isShown[index] {
          try value(key, into: window + 2 * index)
        } else if let constant = constant(of: key) {
          at(key.span)
          load(hidden: constant, into: window + 2 * index)
        }
      }
      try value(values[index], into: window + 2 * index + 1)
      if let group = groups[index] { mention(group) }
      if 2 * keys.count > Self.stackGuideline { code.pass(node.span.line) }
    }
    at(node.span)
    code.emit(.buildMap, a: result, b: window, c: leading)
    temporaries = mark
    if isSimple { return }
    for index in leading..<keys.count {
      if let key = keys[index] {
        let name: Int
        if !isShown[index], let constant = constant(of: key) {
          name = constantOperand(hidden: constant)
        } else {
          name = try operand(key, before: [values[index]])
        }
        let item = try operand(values[index])
        if let group = groups[index] { mention(group) }
        at(node.span)
        code.emit(.mapAdd, a: result, b: name, c: item)
      } else {
        let source = try operand(values[index])
        at(node.span)
        code.emit(.mapUpdate, a: result, b: source)
      }
      temporaries = mark
    }
    code.emit(.move, a: d, b: result)
  }
}
