// Unary and binary operators, and truth: dispatch from values to the slots of their types.

import Compiler

/// Text of an operator for messages, and its slots.
struct OperatorInfo {
  let slot: Slot
  let inPlace: Slot
  let symbol: StaticString
  let inPlaceSymbol: StaticString
}

extension Opcode {
  /// The operator of a binary opcode, register or immediate form.
  var operatorInfo: OperatorInfo {
    switch self {
    case .add, .addImmediate: return .init(slot: .add, inPlace: .inPlaceAdd, symbol: "+", inPlaceSymbol: "+=")
    case .subtract, .subtractImmediate:
      return .init(slot: .subtract, inPlace: .inPlaceSubtract, symbol: "-", inPlaceSymbol: "-=")
    case .multiply, .multiplyImmediate:
      return .init(slot: .multiply, inPlace: .inPlaceMultiply, symbol: "*", inPlaceSymbol: "*=")
    case .trueDivide:
      return .init(slot: .trueDivide, inPlace: .inPlaceTrueDivide, symbol: "/", inPlaceSymbol: "/=")
    case .floorDivide, .floorDivideImmediate:
      return .init(slot: .floorDivide, inPlace: .inPlaceFloorDivide, symbol: "//", inPlaceSymbol: "//=")
    case .modulo, .moduloImmediate:
      return .init(slot: .modulo, inPlace: .inPlaceModulo, symbol: "%", inPlaceSymbol: "%=")
    case .power: return .init(slot: .power, inPlace: .inPlacePower, symbol: "** or pow()", inPlaceSymbol: "**=")
    case .matrixMultiply:
      return .init(slot: .matrixMultiply, inPlace: .inPlaceMatrixMultiply, symbol: "@", inPlaceSymbol: "@=")
    case .leftShift, .leftShiftImmediate:
      return .init(slot: .leftShift, inPlace: .inPlaceLeftShift, symbol: "<<", inPlaceSymbol: "<<=")
    case .rightShift, .rightShiftImmediate:
      return .init(slot: .rightShift, inPlace: .inPlaceRightShift, symbol: ">>", inPlaceSymbol: ">>=")
    case .bitAnd, .bitAndImmediate:
      return .init(slot: .bitAnd, inPlace: .inPlaceBitAnd, symbol: "&", inPlaceSymbol: "&=")
    case .bitOr, .bitOrImmediate:
      return .init(slot: .bitOr, inPlace: .inPlaceBitOr, symbol: "|", inPlaceSymbol: "|=")
    case .bitXor, .bitXorImmediate:
      return .init(slot: .bitXor, inPlace: .inPlaceBitXor, symbol: "^", inPlaceSymbol: "^=")
    default: fatalError("\(self) is no binary operator")
    }
  }
}

extension Slot {
  /// The comparison with operands swapped.
  var reflected: Slot {
    switch self {
    case .less: return .greater
    case .lessEqual: return .greaterEqual
    case .greater: return .less
    case .greaterEqual: return .lessEqual
    default: return self
    }
  }
  var comparisonSymbol: StaticString {
    switch self {
    case .less: return "<"
    case .lessEqual: return "<="
    case .equal: return "=="
    case .notEqual: return "!="
    case .greater: return ">"
    default: return ">="
    }
  }
}

extension Thread {
  // MARK: binary operators

  @inline(never) func binarySlow(_ i: Instruction, _ x: Value, _ y: Value) throws(PyError) -> Value {
    let number = try numberBinary(i.opcode, x, y)
    if !number.isMissing { return number }
    let info = i.opcode.operatorInfo
    return i.n == 0 ? try binary(info, x, y) : try inPlace(info, x, y)
  }
  @inline(never) func binarySlowImmediate(_ i: Instruction, _ x: Value) throws(PyError) -> Value {
    try binarySlow(i, x, .smallInt(i.signedC))
  }

  /// x op y for native callers.
  func binary(_ opcode: Opcode, _ x: Value, _ y: Value) throws(PyError) -> Value {
    try binary(opcode.operatorInfo, x, y)
  }

  func binary(_ info: OperatorInfo, _ x: Value, _ y: Value) throws(PyError) -> Value {
    let r = try binaryOrNotImplemented(info.slot, x, y)
    if r != .notImplemented { return r }
    return try sequenceFallback(info, x, y, symbol: info.symbol)
  }

  func inPlace(_ info: OperatorInfo, _ x: Value, _ y: Value) throws(PyError) -> Value {
    if let slot = type(of: x).slot(info.inPlace) {
      // Sequences are extended where no operator of the other side is for numbers, too.
      if y.isCell, type(of: y).has(TypeFlag.heapType), x.isKind(.list) || x.isKind(.byteArray) {
        let r = try reflectedBeforeSequence(info, slot, x, y)
        if r != .notImplemented { return r }
      }
      let r = try CodePointer.binary(slot, self, x, y)
      if r != .notImplemented { return r }
    }
    let r = try binaryOrNotImplemented(info.slot, x, y)
    if r != .notImplemented { return r }
    // Only what is no sequence at all is multiplied by the sequence on its right.
    if info.slot == .multiply, !isSequence(x.kind), speaksSequence(x) {
      throw unsupportedOperands("\(info.inPlaceSymbol)", x, y)
    }
    return try sequenceFallback(info, x, y, symbol: info.inPlaceSymbol)
  }

  /// `list += y`, where y's class is a program's: its `__radd__` comes before the list's own operator.
  @inline(never) private func reflectedBeforeSequence(
    _ info: OperatorInfo, _ slot: UnsafeRawPointer, _ x: Value, _ y: Value
  ) throws(PyError) -> Value {
    guard info.slot == .add || info.slot == .multiply else { return .notImplemented }
    let own = self[x.isKind(.list) ? TypeID.list : .byteArray]
    guard own.slot(info.inPlace) == slot else { return .notImplemented }
    let name: Name = info.slot == .add ? .__radd__ : .__rmul__
    let f = lookup(type(of: y), name)
    guard !f.isMissing, f.isKind(.function) else { return .notImplemented }
    return try callSpecial(y, name, x)
  }

  /// The binary slots of both types, the right one first if it is a subclass's own.
  func binaryOrNotImplemented(_ slot: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    let tx = type(of: x)
    let ty = type(of: y)
    let sx = tx.slot(slot)
    var sy = tx === ty ? nil : ty.slot(slot)
    if sy == sx && sy != nil && !(tx.has(TypeFlag.heapType) || ty.has(TypeFlag.heapType)) { sy = nil }
    if let sx {
      if let right = sy, ty.isSubtype(of: tx) {
        let r = try CodePointer.binary(right, self, x, y)
        if r != .notImplemented { return r }
        if right != sx {
          sy = nil
        } else {
          return r
        }
      }
      let r = try CodePointer.binary(sx, self, x, y)
      if r != .notImplemented { return r }
      if sy == sx { return r }
    }
    if let sy {
      // A sequence is only ever concatenated from the left.
      if slot == .add, sx != nil, isSequence(y.kind), sy != Self.dispatchPointer(.add) { return .notImplemented }
      return try CodePointer.binary(sy, self, x, y)
    }
    return .notImplemented
  }

  /// Whether a builtin sequence's own `+` or `*` is still that of its class.
  private func keepsOperator(_ v: Value, _ slot: Slot) -> Bool {
    isSequence(v.kind) && type(of: v).slot(slot) != Self.dispatchPointer(slot)
  }

  @inline(never) private func sequenceFallback(
    _ info: OperatorInfo, _ x: Value, _ y: Value, symbol: StaticString
  ) throws(PyError) -> Value {
    let concatenates = info.slot == .add && keepsOperator(x, .add)
    if concatenates && (x.isKind(.list) || x.isKind(.tuple)) {
      let name = x.isKind(.list) ? "list" : "tuple"
      throw typeError("can only concatenate \(name) (not \"\(typeName(y))\") to \(name)")
    }
    if concatenates && x.isKind(.str) {
      throw typeError("can only concatenate str (not \"\(typeName(y))\") to str")
    }
    if concatenates && (x.isKind(.bytes) || x.isKind(.byteArray)) {
      let given = try bytesOfInstance(y, flags: 0)
      if !given.isMissing { return try concatenateBytes(x, given) }
      throw typeError("can't concat \(typeName(y)) to \(typeName(x))")
    }
    if info.slot == .multiply && (keepsOperator(x, .multiply) || keepsOperator(y, .multiply)) {
      throw typeError(
        "can't multiply sequence by non-int of type '\(typeName(keepsOperator(x, .multiply) ? y : x))'")
    }
    if info.slot == .rightShift, x.isKind(.nativeFunction), Str(x.nativeFunction.name)?.isEqual("print") ?? false {
      throw typeError(
        "unsupported operand type(s) for \(symbol): '\(typeName(x))' and '\(typeName(y))'. "
          + "Did you mean \"print(<message>, file=<output_stream>)\"?")
    }
    throw unsupportedOperands("\(symbol)", x, y)
  }

  private func isSequence(_ v: Value) -> Bool { isSequence(v.kind) }
  func isSequence(_ kind: Kind) -> Bool {
    switch kind {
    case .list, .tuple, .str, .bytes, .byteArray, .deque: return true
    default: return false
    }
  }

  /// Whether a type has any of the operations of sequences (a length or `in` will do): CPython words some errors by that.
  func speaksSequence(_ v: Value) -> Bool {
    switch v.kind {
    case .range, .set, .frozenSet, .dict, .dictKeys, .dictValues, .dictItems, .mappingProxy, .memoryView: return true
    default: return isSequence(v.kind) || type(of: v).has(TypeFlag.heapType)
    }
  }

  func unsupportedOperands(_ symbol: String, _ x: Value, _ y: Value) -> PyError {
    typeError("unsupported operand type(s) for \(symbol): '\(typeName(x))' and '\(typeName(y))'")
  }

  // MARK: unary operators

  func unary(_ slot: Slot, _ x: Value) throws(PyError) -> Value {
    if let f = type(of: x).slot(slot) { return try CodePointer.unary(f, self, x) }
    let symbol = slot == .negative ? "-" : slot == .positive ? "+" : slot == .invert ? "~" : "abs()"
    if slot == .absolute { throw typeError("bad operand type for abs(): '\(typeName(x))'") }
    throw typeError("bad operand type for unary \(symbol): '\(typeName(x))'")
  }

  // MARK: truth

  @inline(__always) func isTrue(_ v: Value) throws(PyError) -> Bool {
    if v.isBool { return v.bits == 5 }
    if v.isNone { return false }
    if v.isSmallInt { return v.bits != Value.smallInt(0).bits }
    return try isTrueSlow(v)
  }

  @inline(never) func isTrueSlow(_ v: Value) throws(PyError) -> Bool {
    if v.isFloat { return v.float != 0 }
    guard v.isCell else {
      if v == .notImplemented {
        try warn(.DeprecationWarning, "NotImplemented should not be used in a boolean context")
      }
      return v != .none
    }
    switch v.header.pointee.shape {
    case UInt32(Kind.str.rawValue): return Str(unchecked: v).count != 0
    case UInt32(Kind.list.rawValue): return List(unchecked: v).count != 0
    case UInt32(Kind.tuple.rawValue): return Tuple(unchecked: v).count != 0
    case UInt32(Kind.dict.rawValue): return Dict(unchecked: v).count != 0
    default: break
    }
    let type = self.type(of: v)
    if let f = type.slot(.bool) { return try CodePointer.unary(f, self, v) == .true }
    if let f = type.slot(.length) { return try CodePointer.unary(f, self, v).asInt != 0 }
    return true
  }
}
