import Parser

// Constant folding, with the limits that keep a small text from making large code.

extension UnitCompiler {
  private static let maximumTextLength = 4096
  private static let maximumTupleLength = 256

  /// The value of an expression that always has the same, or nil.
  func constant(of node: Expr) -> Constant? {
    switch node.kind {
    case .constant(let value, _):
      return Constant(value)
    case .name(let id, _):
      return id == "__debug__" ? (context.options.optimization == 0 ? .true : .false) : nil
    case .tuple(let elts, let ctx):
      guard ctx == .load else { return nil }
      return tuple(of: elts)
    case .unaryOp(let op, let operand):
      guard let value = constant(of: operand) else { return nil }
      return fold(op, value)
    case .binOp(let left, let op, let right):
      // The right side first: it is the leaf of a long chain.
      guard let right = constant(of: right), let left = constant(of: left) else { return nil }
      return fold(left, op, right)
    case .subscript(let value, let slice, let ctx):
      // Only literals: a chain of subscripts is as deep as it is long.
      switch value.kind {
      case .constant, .tuple: break
      default: return nil
      }
      guard ctx == .load, case .int(let index)? = constant(of: slice), let value = constant(of: value) else {
        return nil
      }
      return foldItem(value, index)
    case .joinedStr(let values):
      if values.isEmpty { return .string([]) }
      if values.count == 1, case .constant(let text, _) = values[0].kind { return Constant(text) }
      return nil
    default:
      return nil
    }
  }

  func tuple(of elts: [Expr]) -> Constant? {
    var items: [Constant] = []
    for element in elts {
      guard let value = constant(of: element) else { return nil }
      items.append(value)
    }
    return .tuple(items)
  }

  /// The right operand of an operator that takes a 16-bit number.
  func immediate(_ node: Expr) -> Int? {
    switch node.kind {
    case .constant(.int(let value), _):
      return value <= Int(Int16.max) ? value : nil
    case .unaryOp, .binOp:
      guard case .int(let value)? = constant(of: node), Int(Int16.min)...Int(Int16.max) ~= value else { return nil }
      return value
    default:
      return nil
    }
  }

  private func fold(_ op: UnaryOperator, _ value: Constant) -> Constant? {
    switch (op, value) {
    case (.not, _): return value.isTruthy ? .false : .true
    case (.uSub, .int(let value)): return value == .min ? nil : .int(-value)
    case (.uSub, .bigInt(let digits, 10)) where digits == "9223372036854775808": return .int(.min)
    case (.uSub, .bigInt(let digits, 16)) where digits == "8000000000000000": return .int(.min)
    case (.uSub, .bigInt(let digits, let radix)):
      return .bigInt(digits: digits.hasPrefix("-") ? String(digits.dropFirst()) : "-" + digits, radix: radix)
    case (.uSub, .float(let value)): return .float(-value)
    case (.uSub, .true): return .int(-1)
    case (.uSub, .false): return .int(0)
    case (.uSub, .imaginary), (.uSub, .complex): return value.parts.map { .complex(-$0.real, -$0.imaginary) }
    case (.uAdd, .int), (.uAdd, .float), (.uAdd, .bigInt), (.uAdd, .imaginary), (.uAdd, .complex): return value
    case (.uAdd, .true): return .int(1)
    case (.uAdd, .false): return .int(0)
    case (.invert, .int(let value)): return .int(~value)
    case (.invert, .true): return context.options.keepsBoolInversion ? nil : .int(-2)
    case (.invert, .false): return context.options.keepsBoolInversion ? nil : .int(-1)
    default: return nil
    }
  }

  private func fold(_ left: Constant, _ op: BinaryOperator, _ right: Constant) -> Constant? {
    switch (left, right) {
    case (.int(let x), .int(let y)): return Self.fold(x, op, y) ?? foldLarge(left, op, right)
    case (.bigInt, .int), (.int, .bigInt), (.bigInt, .bigInt): return foldLarge(left, op, right)
    case (.float(let x), .float(let y)): return Self.fold(x, op, y)
    case (.int(let x), .float(let y)): return Self.exact(x).flatMap { Self.fold($0, op, y) }
    case (.float(let x), .int(let y)): return Self.exact(y).flatMap { Self.fold(x, op, $0) }
    case (.imaginary, _), (.complex, _), (_, .imaginary), (_, .complex): return Self.foldComplex(left, op, right)
    case (.string(let x), .string(let y)):
      guard op == .add, x.count + y.count <= Self.maximumTextLength else { return nil }
      return .string(x + y)
    case (.bytes(let x), .bytes(let y)):
      guard op == .add, x.count + y.count <= Self.maximumTextLength else { return nil }
      return .bytes(x + y)
    case (.string(let x), .int(let count)), (.int(let count), .string(let x)):
      return op == .mult ? Self.times(x, count).map { .string($0) } : nil
    case (.bytes(let x), .int(let count)), (.int(let count), .bytes(let x)):
      return op == .mult ? Self.times(x, count).map { .bytes($0) } : nil
    case (.tuple(let x), .tuple(let y)):
      guard op == .add, x.count + y.count <= Self.maximumTupleLength else { return nil }
      return .tuple(x + y)
    case (.tuple(let x), .int(let count)), (.int(let count), .tuple(let x)):
      guard op == .mult, count <= Self.maximumTupleLength, x.count * max(count, 0) <= Self.maximumTupleLength else {
        return nil
      }
      return .tuple(Array((0..<max(count, 0)).map { _ in x }.joined()))
    default: return nil
    }
  }

  private static func times(_ text: [UInt8], _ count: Int) -> [UInt8]? {
    guard count <= maximumTextLength, text.count * max(count, 0) <= maximumTextLength else { return nil }
    return Array((0..<max(count, 0)).map { _ in text }.joined())
  }

  private static func exact(_ value: Int) -> Double? { Double(exactly: value) }

  private static func fold(_ x: Int, _ op: BinaryOperator, _ y: Int) -> Constant? {
    func checked(_ result: (partialValue: Int, overflow: Bool)) -> Constant? {
      result.overflow ? nil : .int(result.partialValue)
    }
    switch op {
    case .add: return checked(x.addingReportingOverflow(y))
    case .sub: return checked(x.subtractingReportingOverflow(y))
    case .mult: return checked(x.multipliedReportingOverflow(by: y))
    case .floorDiv:
      guard y != 0, !(x == .min && y == -1) else { return nil }
      return .int(x / y - (x % y != 0 && (x < 0) != (y < 0) ? 1 : 0))
    case .mod:
      guard y != 0, !(x == .min && y == -1) else { return nil }
      let rest = x % y
      return .int(rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest)
    case .div:
      guard y != 0, let x = exact(x), let y = exact(y) else { return nil }
      return .float(x / y)
    case .pow:
      guard (0...64).contains(y) else { return nil }
      var result = 1
      for _ in 0..<y {
        let (product, overflow) = result.multipliedReportingOverflow(by: x)
        if overflow { return nil }
        result = product
      }
      return .int(result)
    case .lShift:
      guard (0..<63).contains(y), (x << y) >> y == x else { return nil }
      return .int(x << y)
    case .rShift:
      guard y >= 0 else { return nil }
      return .int(x >> min(y, 63))
    case .bitAnd: return .int(x & y)
    case .bitOr: return .int(x | y)
    case .bitXor: return .int(x ^ y)
    case .matMult: return nil
    }
  }

  private func foldLarge(_ left: Constant, _ op: BinaryOperator, _ right: Constant) -> Constant? {
    let known: BigNumber.FoldableOperator
    switch op {
    case .add: known = .add
    case .sub: known = .subtract
    case .mult: known = .multiply
    case .lShift: known = .shift
    case .pow: known = .power
    default: return nil
    }
    if BigNumber.isBeyondBound(left, known, right) { isBeyondBound = true }
    return BigNumber.fold(left, known, right)
  }

  /// The value of an expression that always has the same, mentioned as CPython shows it: what it has not computed, it has the
  /// parts of. Nil if there is none.
  func foldedIndex(of node: Expr) -> Int? {
    isBeyondBound = false
    guard let value = constant(of: node) else { return nil }
    if !isBeyondBound { return mention(value) }
    mentionParts(of: node)
    return pools.index(of: value)
  }

  private func mentionParts(of node: Expr) {
    isBeyondBound = false
    if let value = constant(of: node), !isBeyondBound {
      mention(value)
      return
    }
    switch node.kind {
    case .binOp(let left, _, let right):
      mentionParts(of: left)
      mentionParts(of: right)
    case .unaryOp(_, let operand): mentionParts(of: operand)
    case .tuple(let elts, _): for element in elts { mentionParts(of: element) }
    default: break
    }
  }

  private static func fold(_ x: Double, _ op: BinaryOperator, _ y: Double) -> Constant? {
    switch op {
    case .add: return .float(x + y)
    case .sub: return .float(x - y)
    case .mult: return .float(x * y)
    case .div: return y == 0 ? nil : .float(x / y)
    default: return nil
    }
  }

  private static func foldComplex(_ left: Constant, _ op: BinaryOperator, _ right: Constant) -> Constant? {
    guard let x = left.parts, let y = right.parts else { return nil }
    switch op {
    case .add: return .complex(x.real + y.real, x.imaginary + y.imaginary)
    case .sub: return .complex(x.real - y.real, x.imaginary - y.imaginary)
    case .mult:
      return .complex(
        x.real * y.real - x.imaginary * y.imaginary, x.real * y.imaginary + x.imaginary * y.real)
    default: return nil
    }
  }

  private func foldItem(_ value: Constant, _ index: Int) -> Constant? {
    switch value {
    case .tuple(let items):
      let index = index < 0 ? index + items.count : index
      return items.indices.contains(index) ? items[index] : nil
    case .string(let bytes):
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      let index = index < 0 ? index + bytes.count : index
      return bytes.indices.contains(index) ? .string([bytes[index]]) : nil
    case .bytes(let bytes):
      let index = index < 0 ? index + bytes.count : index
      return bytes.indices.contains(index) ? .int(Int(bytes[index])) : nil
    default:
      return nil
    }
  }
}

extension Constant {
  /// As a complex number.
  fileprivate var parts: (real: Double, imaginary: Double)? {
    switch self {
    case .int(let value): Double(exactly: value).map { ($0, 0) }
    case .float(let value): (value, 0)
    case .imaginary(let value): (0, value)
    case .complex(let real, let imaginary): (real, imaginary)
    default: nil
    }
  }
}
