import Parser

// A pattern is tested against a register and jumps away where it does not fit. What it captures stays in temporaries and is
// stored in variables only when the whole pattern fits.

extension UnitCompiler {
  private struct Capture {
    let name: String
    let register: Int
    let span: Span
  }

  func match(_ node: Stmt, _ subject: Expr, _ cases: [MatchCase]) throws(SyntaxError) {
    let value = push()
    try self.value(subject, into: value)
    let end = makeLabel()
    let firstJump = code.fixups.count
    let outer = code.notes.stack
    for (index, matchCase) in cases.enumerated() {
      let next = makeLabel()
      let mark = temporaries
      var captures: [Capture] = []
      let isLast = index == cases.count - 1
      let line = matchCase.pattern.span.line
      // The last of several cases needs no subject if it takes anything.
      if !isLast || index == 0 || !matchCase.pattern.isWildcard { code.pushStack(.value, value) }
      code.point(line)
      code.pass(line)
      try pattern(
        matchCase.pattern, value, next, &captures, mayBeIrrefutable: matchCase.guard != nil || isLast)
      for capture in captures { storeName(capture.name, matchCase.pattern.span, from: capture.register) }
      temporaries = mark
      if let test = matchCase.guard { try jump(if: test, false, to: next) }
      if !isLast { code.pass(line) }
      code.setStack(outer)
      try statements(matchCase.body)
      if isReachable, !isLast {
        at(matchCase.body.last?.span ?? node.span)
        jump(to: end)
      }
      if isLast, code.isReferenced(end, since: firstJump), !code.isReferenced(next, since: firstJump) {
        loseLine(behind: matchCase.body)
      }
      place(next)
    }
    place(end)
  }

  private func pattern(
    _ node: Pattern, _ subject: Int, _ fail: Label, _ captures: inout [Capture], mayBeIrrefutable: Bool = true
  ) throws(SyntaxError) {
    try context.enter(node.span)
    defer { context.leave() }
    code.pass(node.span.line)
    switch node.kind {
    case .matchValue(let value):
      if !Self.isLiteralOrAttribute(value) {
        throw self.fail("patterns may only match literals and attribute lookups", node.span)
      }
      let mark = temporaries
      try compareAndJump(node.span, subject, .eq, value, false, to: fail)
      temporaries = mark
    case .matchSingleton(let value):
      at(node.span)
      if case .none = value {
        jump(.jumpIfNotNone, a: subject, to: fail)
      } else {
        let mark = temporaries
        let constant = constantOperand(Constant(value))
        jump(.jumpIfNotSame, a: subject, b: constant, to: fail)
        temporaries = mark
      }
    case .matchSequence(let patterns):
      try sequencePattern(node, patterns, subject, fail, &captures)
    case .matchMapping(let keys, let patterns, let rest):
      try mappingPattern(node, keys, patterns, rest, subject, fail, &captures)
    case .matchClass(let cls, let patterns, let names, let keywordPatterns):
      try classPattern(node, cls, patterns, names, keywordPatterns, subject, fail, &captures)
    case .matchStar(let name):
      if let name { try capture(name, subject, node.span, &captures) }
    case .matchAs(nil, let name):
      if !mayBeIrrefutable {
        throw self.fail(
          name.map { "name capture '\($0)' makes remaining patterns unreachable" }
            ?? "wildcard makes remaining patterns unreachable", node.span)
      }
      if let name { try capture(name, subject, node.span, &captures) }
    case .matchAs(let inner?, let name):
      try pattern(inner, subject, fail, &captures, mayBeIrrefutable: mayBeIrrefutable)
      if let name { try capture(name, subject, node.span, &captures) }
    case .matchOr(let patterns):
      try orPattern(node, patterns, subject, fail, &captures, mayBeIrrefutable)
    }
  }

  private func capture(_ name: String, _ register: Int, _ span: Span, _ captures: inout [Capture]) throws(SyntaxError) {
    if captures.contains(where: { $0.name == name }) {
      throw fail("multiple assignments to name '\(name)' in pattern", span)
    }
    captures.append(Capture(name: name, register: register, span: span))
  }

  private func sequencePattern(
    _ node: Pattern, _ patterns: [Pattern], _ subject: Int, _ fail: Label, _ captures: inout [Capture]
  ) throws(SyntaxError) {
    let star = patterns.firstIndex(where: \.isStar)
    if let star, patterns[(star + 1)...].contains(where: \.isStar) {
      throw self.fail("multiple starred names in sequence pattern", node.span)
    }
    at(node.span)
    let length = push()
    code.emit(.matchSequence, a: length, b: subject)
    jump(.jumpIfFalse, a: length, to: fail)
    let required = star == nil ? patterns.count : patterns.count - 1
    if required > Int(Int16.max) { throw self.fail("too many sub-patterns in sequence pattern", node.span) }
    if star == nil || required > 0 {
      code.emit(.getLength, a: length, b: subject)
      mention(.int(required))
      jump(
        star == nil ? .jumpIfEqualImmediate : .jumpIfGreaterEqualImmediate, n: 0, a: length, b: required, to: fail)
    }
    if patterns.allSatisfy(\.isWildcard) { return }
    if let star, patterns[star].isWildcard {
      // What the star takes is of no interest: the others are fetched one by one.
      for (index, inner) in patterns.enumerated() where !inner.isWildcard {
        let item = push()
        at(node.span)
        if index < star {
          mention(.int(index))
          code.emit(.getItemImmediate, a: item, b: subject, c: index)
        } else {
          // The length may have changed: it is asked for each time.
          mention(.int(patterns.count - index))
          code.emit(.getLength, a: length, b: subject)
          code.emit(.subtractImmediate, a: item, b: length, c: patterns.count - index)
          code.emit(.getItem, a: item, b: subject, c: item)
        }
        try pattern(inner, item, fail, &captures)
      }
      return
    }
    let window = push(patterns.count)
    if let star {
      if star > 0xFF { throw self.fail("too many expressions in star-unpacking sequence pattern", node.span) }
      code.emit(.unpackStar, n: star, a: window, b: subject, c: patterns.count - star - 1)
    } else {
      code.emit(.unpackSequence, a: window, b: subject, c: patterns.count)
    }
    for (offset, inner) in patterns.enumerated() { try pattern(inner, window + offset, fail, &captures) }
  }

  private func mappingPattern(
    _ node: Pattern, _ keys: [Expr], _ patterns: [Pattern], _ rest: String?, _ subject: Int, _ fail: Label,
    _ captures: inout [Capture]
  ) throws(SyntaxError) {
    try checkKeys(keys, node)
    at(node.span)
    let test = push()
    code.emit(.matchMapping, a: test, b: subject)
    jump(.jumpIfFalse, a: test, to: fail)
    if keys.isEmpty, rest == nil { return }
    if keys.count > Int(Int16.max) { throw self.fail("too many sub-patterns in mapping pattern", node.span) }
    if !keys.isEmpty {
      code.emit(.getLength, a: test, b: subject)
      mention(.int(keys.count))
      jump(.jumpIfGreaterEqualImmediate, n: 0, a: test, b: keys.count, to: fail)
    }
    let names = push()
    for key in keys { code.pass(key.span.line) }
    if case .tuple(let items)? = tuple(of: keys) {
      at(node.span)
      load(constantAt: mentionFolded(items), into: names)
    } else {
      try tupleDisplay(Expr(.tuple(elts: keys, ctx: .load), node.span), keys, into: names)
      at(node.span)
    }
    if !keys.isEmpty {
      code.emit(.matchKeys, a: test, b: subject, c: names)
      jump(.jumpIfNone, a: test, to: fail)
      let window = push(keys.count)
      code.emit(.unpackSequence, a: window, b: test, c: keys.count)
      for (offset, inner) in patterns.enumerated() { try pattern(inner, window + offset, fail, &captures) }
    }
    if let rest {
      let register = push()
      at(node.span)
      code.emit(.matchRest, a: register, b: subject, c: names)
      try capture(rest, register, node.span, &captures)
    }
  }

  /// A literal key, such that keys are equal where Python finds them equal: 1, 1.0, True and 1+0j are.
  private enum Key: Equatable {
    case number(Double, Double)
    case other(Constant)
  }

  private func checkKeys(_ keys: [Expr], _ node: Pattern) throws(SyntaxError) {
    var seen: [Key] = []
    for key in keys {
      if case .attribute = key.kind { continue }
      let value: Key
      let text: String
      if let number = Self.complex(key) {
        value = .number(number.real, number.imaginary)
        text = number.text
      } else if Self.isLiteralOrAttribute(key), let constant = constant(of: key) {
        text = Unparser.literal(constant)
        switch constant {
        case .true: value = .number(1, 0)
        case .false: value = .number(0, 0)
        case .int(let n) where n.magnitude < 1 << 53: value = .number(Double(n), 0)
        case .float(let x): value = .number(x, 0)
        case .imaginary(let x): value = .number(0, x)
        default: value = .other(constant)
        }
      } else {
        throw self.fail("mapping pattern keys may only match literals and attribute lookups", node.span)
      }
      if seen.contains(value) { throw self.fail("mapping pattern checks duplicate key (\(text))", node.span) }
      seen.append(value)
    }
  }

  /// f-strings look like literals, but are none.
  private static func isLiteralOrAttribute(_ node: Expr) -> Bool {
    switch node.kind {
    case .constant, .attribute: true
    default: number(node) != nil || complex(node) != nil
    }
  }

  /// A complex literal such as `-1+2j`, which is no constant of ours.
  private static func complex(_ node: Expr) -> (real: Double, imaginary: Double, text: String)? {
    guard case .binOp(let left, let op, let right) = node.kind, op == .add || op == .sub,
      let imaginary = number(right)
    else { return nil }
    guard let real = number(left) else { return nil }
    let y = op == .add ? imaginary.value : -imaginary.value
    var x = Unparser.literal(.float(real.value))
    if x.hasSuffix(".0") { x.removeLast(2) }
    let sign = y.sign == .minus ? "" : "+"
    return (real.value, y, "(\(x)\(sign)\(Unparser.literal(.imaginary(y))))")
  }

  private static func number(_ node: Expr) -> (value: Double, isImaginary: Bool)? {
    switch node.kind {
    case .constant(.int(let n), _): (Double(n), false)
    case .constant(.float(let x), _): (x, false)
    case .constant(.imaginary(let x), _): (x, true)
    case .unaryOp(.uSub, let inner): number(inner).map { (-$0.value, $0.isImaginary) }
    default: nil
    }
  }

  private func classPattern(
    _ node: Pattern, _ cls: Expr, _ patterns: [Pattern], _ names: [String], _ keywordPatterns: [Pattern],
    _ subject: Int, _ fail: Label, _ captures: inout [Capture]
  ) throws(SyntaxError) {
    for (index, name) in names.enumerated() where names[..<index].contains(name) {
      throw self.fail("attribute name repeated in class pattern: \(name)", keywordPatterns[index].span)
    }
    let count = patterns.count + names.count
    if patterns.count > 0xFF || count > Int(Int16.max) {
      throw self.fail("too many sub-patterns in class pattern \(unparse(cls))", node.span)
    }
    let result = push(2)
    let kind = try operand(cls)
    at(node.span)
    load(.tuple(names.map { Constant($0) }), into: result + 1)
    code.emit(.matchClass, n: patterns.count, a: result, b: subject, c: kind)
    jump(.jumpIfNone, a: result, to: fail)
    let all = patterns + keywordPatterns
    if all.allSatisfy(\.isWildcard) { return }
    let window = push(count)
    code.emit(.unpackSequence, a: window, b: result, c: count)
    for (offset, inner) in all.enumerated() { try pattern(inner, window + offset, fail, &captures) }
  }

  private func orPattern(
    _ node: Pattern, _ patterns: [Pattern], _ subject: Int, _ fail: Label, _ captures: inout [Capture],
    _ mayBeIrrefutable: Bool
  ) throws(SyntaxError) {
    let success = makeLabel()
    var common: [Capture] = []
    for (index, alternative) in patterns.enumerated() {
      let isLast = index == patterns.count - 1
      let next = isLast ? fail : makeLabel()
      var own: [Capture] = []
      if index == 0 {
        // The registers of the names come before those that the alternatives use.
        var names: [String] = []
        alternative.collectNames(&names)
        let window = push(names.count)
        common = names.enumerated().map { Capture(name: $1, register: window + $0, span: node.span) }
      }
      let mark = temporaries
      try pattern(alternative, subject, next, &own, mayBeIrrefutable: isLast && mayBeIrrefutable)
      guard own.count == common.count, own.allSatisfy({ mine in common.contains { $0.name == mine.name } }) else {
        throw self.fail("alternative patterns bind different names", node.span)
      }
      at(alternative.span)
      for mine in own {
        guard let target = common.first(where: { $0.name == mine.name }) else { continue }
        code.emit(.move, a: target.register, b: mine.register)
      }
      temporaries = mark
      if !isLast {
        jump(to: success)
        place(next)
      }
    }
    place(success)
    for shared in common { try capture(shared.name, shared.register, shared.span, &captures) }
  }
}

extension Pattern {
  fileprivate var isStar: Bool {
    if case .matchStar = kind { return true }
    return false
  }

  /// Fits anything and captures nothing.
  fileprivate var isWildcard: Bool {
    switch kind {
    case .matchAs(nil, nil), .matchStar(nil): true
    default: false
    }
  }

  fileprivate func collectNames(_ names: inout [String]) {
    func add(_ name: String?) {
      if let name, !names.contains(name) { names.append(name) }
    }
    switch kind {
    case .matchValue, .matchSingleton: break
    case .matchSequence(let patterns): for inner in patterns { inner.collectNames(&names) }
    case .matchOr(let patterns): patterns.first?.collectNames(&names)
    case .matchMapping(_, let patterns, let rest):
      for inner in patterns { inner.collectNames(&names) }
      add(rest)
    case .matchClass(_, let patterns, _, let keywordPatterns):
      for inner in patterns + keywordPatterns { inner.collectNames(&names) }
    case .matchStar(let name): add(name)
    case .matchAs(let inner, let name):
      inner?.collectNames(&names)
      add(name)
    }
  }
}
