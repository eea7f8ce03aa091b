import Parser

extension UnitCompiler {
  /// Jumps to `label` if `node` comes out as `sense`, else goes on behind.
  func jump(if node: Expr, _ sense: Bool, to label: Label) throws(SyntaxError) {
    try context.enter(node.span)
    defer { context.leave() }
    if !isReachable, !isRehearsing {
      return try unreached { () throws(SyntaxError) in try jump(if: node, sense, to: label) }
    }
    let mark = temporaries
    defer { temporaries = mark }
    if let value = constant(of: node) {
      mention(value, isUsed: false)
      code.pass(node.span.line)
      if value.isTruthy == sense {
        at(node.span)
        jump(to: label)
      }
      return
    }
    switch node.kind {
    case .unaryOp(.not, let operand):
      if let found = negated(operand) {
        try jump(ifComparison: found.node, found.left, [found.op], [found.right], sense, to: label)
      } else {
        try jump(if: operand, !sense, to: label)
      }
    case .boolOp(let op, let values):
      try jump(ifAny: op == .or, of: values, sense, to: label)
    case .compare(let left, let ops, let comparators):
      try jump(ifComparison: node, left, ops, comparators, sense, to: label)
    case .ifExp(let test, let body, let orElse):
      let otherwise = makeLabel()
      let end = makeLabel()
      try jump(if: test, false, to: otherwise)
      try jump(if: body, sense, to: label)
      at(node.span)
      jump(to: end)
      place(otherwise)
      try jump(if: orElse, sense, to: label)
      place(end)
    default:
      let register = try operand(node)
      at(node.span)
      jump(sense ? .jumpIfTrue : .jumpIfFalse, a: register, to: label)
    }
  }

  /// `or` (`any`) of the values jumps at the first that is true; `and` at the first that is false.
  private func jump(
    ifAny any: Bool, of values: [Expr], _ sense: Bool, to label: Label
  ) throws(SyntaxError) {
    guard let last = values.last else { return }
    if any == sense {
      // One value decides for the jump.
      for value in values { try jump(if: value, sense, to: label) }
    } else {
      let behind = makeLabel()
      for value in values.dropLast() { try jump(if: value, !sense, to: behind) }
      try jump(if: last, sense, to: label)
      place(behind)
    }
  }

  private func jump(
    ifComparison node: Expr, _ left: Expr, _ ops: [CompareOperator], _ comparators: [Expr], _ sense: Bool,
    to label: Label
  ) throws(SyntaxError) {
    checkIdentity(node, left, ops, comparators)
    if ops.count == 1 {
      if ops[0] == .is || ops[0] == .isNot, case .constant(.none, _) = comparators[0].kind {
        let x = try operand(left)
        // CPython has an instruction of its own, too.
        mention(.none, isUsed: false)
        at(node.span)
        jump((ops[0] == .is) == sense ? .jumpIfNone : .jumpIfNotNone, a: x, to: label)
        return
      }
      let x = try operand(left, before: comparators)
      try compareAndJump(node.span, x, ops[0], comparators[0], sense, to: label)
      return
    }
    let behind = makeLabel()
    var x = try operand(left, before: comparators)
    for (index, op) in ops.enumerated() {
      if index == ops.count - 1 {
        try compareAndJump(node.span, x, op, comparators[index], sense, to: label)
      } else {
        let y = try operand(comparators[index], before: Array(comparators[(index + 1)...]))
        compareAndJump(node.span, x, op, y, false, to: sense ? behind : label)
        x = y
      }
    }
    place(behind)
  }

  func compareAndJump(
    _ span: Span, _ x: Int, _ op: CompareOperator, _ right: Expr, _ sense: Bool, to label: Label
  ) throws(SyntaxError) {
    if let opcode = op.immediateJump, let value = immediate(right) {
      mention(.int(value))
      code.pass(right.span.line)
      at(span)
      jump(opcode, n: sense ? 1 : 0, a: x, b: value, to: label)
      return
    }
    let y = try comparand(right, op)
    compareAndJump(span, x, op, y, sense, to: label)
  }

  private func compareAndJump(_ span: Span, _ x: Int, _ op: CompareOperator, _ y: Int, _ sense: Bool, to label: Label) {
    at(span)
    switch op {
    case .is, .isNot:
      jump((op == .is) == sense ? .jumpIfSame : .jumpIfNotSame, a: x, b: y, to: label)
    case .in, .notIn:
      let result = push()
      code.emit(op.opcode, a: result, b: x, c: y)
      jump(sense ? .jumpIfTrue : .jumpIfFalse, a: result, to: label)
    default:
      if let opcode = op.jump { jump(opcode, n: sense ? 1 : 0, a: x, b: y, to: label) }
    }
  }
}

extension CompareOperator {
  fileprivate var jump: Opcode? {
    switch self {
    case .eq: .jumpIfEqual
    case .notEq: .jumpIfNotEqual
    case .lt: .jumpIfLess
    case .ltE: .jumpIfLessEqual
    case .gt: .jumpIfGreater
    case .gtE: .jumpIfGreaterEqual
    case .is, .isNot, .in, .notIn: nil
    }
  }

  fileprivate var immediateJump: Opcode? {
    switch self {
    case .eq: .jumpIfEqualImmediate
    case .notEq: .jumpIfNotEqualImmediate
    case .lt: .jumpIfLessImmediate
    case .ltE: .jumpIfLessEqualImmediate
    case .gt: .jumpIfGreaterImmediate
    case .gtE: .jumpIfGreaterEqualImmediate
    case .is, .isNot, .in, .notIn: nil
    }
  }
}
