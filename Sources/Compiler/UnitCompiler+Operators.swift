import Parser

extension BinaryOperator {
  var opcode: Opcode {
    switch self {
    case .add: .add
    case .sub: .subtract
    case .mult: .multiply
    case .matMult: .matrixMultiply
    case .div: .trueDivide
    case .mod: .modulo
    case .pow: .power
    case .lShift: .leftShift
    case .rShift: .rightShift
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .bitAnd: .bitAnd
    case .floorDiv: .floorDivide
    }
  }

  /// The form whose right operand is a 16-bit number.
  var immediateOpcode: Opcode? {
    switch self {
    case .add: .addImmediate
    case .sub: .subtractImmediate
    case .mult: .multiplyImmediate
    case .mod: .moduloImmediate
    case .lShift: .leftShiftImmediate
    case .rShift: .rightShiftImmediate
    case .bitOr: .bitOrImmediate
    case .bitXor: .bitXorImmediate
    case .bitAnd: .bitAndImmediate
    case .floorDiv: .floorDivideImmediate
    case .matMult, .div, .pow: nil
    }
  }
}

extension CompareOperator {
  var opcode: Opcode {
    switch self {
    case .eq: .equal
    case .notEq: .notEqual
    case .lt: .less
    case .ltE: .lessEqual
    case .gt: .greater
    case .gtE: .greaterEqual
    case .is: .isSame
    case .isNot: .isNotSame
    case .in: .contains
    case .notIn: .notContains
    }
  }
}

extension UnitCompiler {
  func binary(
    _ node: Expr, _ left: Expr, _ op: BinaryOperator, _ right: Expr, into d: Int
  ) throws(SyntaxError) {
    if let index = foldedIndex(of: node) {
      at(node.span)
      load(constantAt: index, into: d)
      return
    }
    if op == .mod, case .constant(.string(let text), _) = left.kind, case .tuple(let items, _) = right.kind,
      let parts = formatParts(text.bytes, items)
    {
      try formattedText(node, parts, into: d)
      return
    }
    let x = try operand(left, hint: isTemporary(d) ? d : nil, before: [right])
    try binary(node.span, op, x, right, into: d, inPlace: false)
  }

  /// `r[d] = r[x] op right`.
  func binary(
    _ span: Span, _ op: BinaryOperator, _ x: Int, _ right: Expr, into d: Int, inPlace: Bool
  ) throws(SyntaxError) {
    let n = inPlace ? 1 : 0
    if let opcode = op.immediateOpcode, let value = immediate(right) {
      mention(.int(value))
      code.pass(right.span.line)
      at(span)
      code.emit(opcode, n: n, a: d, b: x, c: value)
    } else {
      let y = try operand(right)
      at(span)
      code.emit(op.opcode, n: n, a: d, b: x, c: y)
    }
  }

  func unary(_ node: Expr, _ op: UnaryOperator, _ inner: Expr, into d: Int) throws(SyntaxError) {
    if let index = foldedIndex(of: node) {
      at(node.span)
      load(constantAt: index, into: d)
      return
    }
    if op == .not {
      if let found = negated(inner) {
        try comparison(found.node, found.left, [found.op], [found.right], into: d)
        return
      }
    }
    let source = try operand(inner, hint: isTemporary(d) ? d : nil)
    at(node.span)
    switch op {
    case .not: code.emit(.not, a: d, b: source)
    case .invert: code.emit(.invert, a: d, b: source)
    case .uAdd: code.emit(.positive, a: d, b: source)
    case .uSub: code.emit(.negate, a: d, b: source)
    }
  }

  // MARK: Comparisons

  /// The comparison that `not node` is: `not x in y` and `not x is y` have operators of their own.
  func negated(_ node: Expr) -> (node: Expr, left: Expr, op: CompareOperator, right: Expr)? {
    var node = node
    var isNegated = true
    while case .unaryOp(.not, let inner) = node.kind {
      node = inner
      isNegated.toggle()
    }
    guard case .compare(let left, let ops, let comparators) = node.kind, ops.count == 1,
      let opposite = ops[0].opposite
    else { return nil }
    return (node, left, isNegated ? opposite : ops[0], comparators[0])
  }

  func comparison(
    _ node: Expr, _ left: Expr, _ ops: [CompareOperator], _ comparators: [Expr], into d: Int
  ) throws(SyntaxError) {
    checkIdentity(node, left, ops, comparators)
    if ops.count == 1 {
      let x = try operand(left, hint: isTemporary(d) ? d : nil, before: comparators)
      let y = try comparand(comparators[0], ops[0])
      at(node.span)
      code.emit(ops[0].opcode, a: d, b: x, c: y)
      return
    }
    // a < b < c: the middle operand is evaluated once, and the rest only while the outcome is true.
    let result = isTemporary(d) ? d : push()
    let end = makeLabel()
    if ops.count > 8 { return try longComparison(node, left, ops, comparators, result: result, end: end, into: d) }
    var x = try operand(left, before: comparators)
    for (index, op) in ops.enumerated() {
      let isLast = index == ops.count - 1
      let y =
        isLast
        ? try comparand(comparators[index], op)
        : try operand(comparators[index], before: Array(comparators[(index + 1)...]))
      at(node.span)
      code.emit(op.opcode, a: result, b: x, c: y)
      if !isLast { jump(.jumpIfFalse, a: result, to: end) }
      x = y
    }
    place(end)
    if result != d { code.emit(.move, a: d, b: result) }
  }

  /// The same where registers would run out: operands are copied into two that take turns.
  private func longComparison(
    _ node: Expr, _ left: Expr, _ ops: [CompareOperator], _ comparators: [Expr], result: Int, end: Label, into d: Int
  ) throws(SyntaxError) {
    let slots = [push(), push()]
    try value(left, into: slots[1])
    var x = slots[1]
    let mark = temporaries
    for (index, op) in ops.enumerated() {
      let isLast = index == ops.count - 1
      var y = slots[index % 2]
      if isLast { y = try comparand(comparators[index], op) } else { try value(comparators[index], into: y) }
      at(node.span)
      code.emit(op.opcode, a: result, b: x, c: y)
      if !isLast { jump(.jumpIfFalse, a: result, to: end) }
      temporaries = mark
      x = y
    }
    place(end)
    if result != d { code.emit(.move, a: d, b: result) }
  }

  /// The right side of a comparison; for membership, a display of constants becomes a constant.
  func comparand(_ node: Expr, _ op: CompareOperator) throws(SyntaxError) -> Int {
    if op == .in || op == .notIn, let value = membershipConstant(node) {
      at(node.span)
      return constantOperand(value)
    }
    return try operand(node)
  }

  private func membershipConstant(_ node: Expr) -> Constant? {
    switch node.kind {
    case .list(let elts, _):
      return tuple(of: elts)
    case .set(let elts):
      if case .tuple(let items)? = tuple(of: elts) { return .frozenSet(items) }
      return nil
    default:
      return nil
    }
  }

  // MARK: and, or

  func boolean(_ node: Expr, _ op: BoolOperator, _ values: [Expr], into d: Int) throws(SyntaxError) {
    let result = isTemporary(d) ? d : push()
    let end = makeLabel()
    var meets = false
    for (index, part) in values.enumerated() {
      if index == values.count - 1 {
        try value(part, into: result)
        break
      }
      if let constant = constant(of: part) {
        code.pass(part.span.line)
        if constant.isTruthy == (op == .and) {
          mention(constant, isUsed: false)
          continue
        }
        at(part.span)
        load(constant, into: result)
        for rest in values[(index + 1)...] { try checkUnreached(rest) }
        break
      }
      try value(part, into: result)
      at(node.span)
      jump(op == .and ? .jumpIfFalse : .jumpIfTrue, a: result, to: end)
      meets = true
    }
    if meets { placeBehindYield(end) } else { place(end) }
    if result != d {
      at(node.span)
      code.emit(.move, a: d, b: result)
    }
  }
}

extension CompareOperator {
  /// The operator that negates this one without comparing values.
  var opposite: CompareOperator? {
    switch self {
    case .is: .isNot
    case .isNot: .is
    case .in: .notIn
    case .notIn: .in
    default: nil
    }
  }
}
