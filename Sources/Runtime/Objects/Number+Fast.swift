// Operators on exact ints and floats without the detour by their types' slots: what the loop's own fast paths leave over,
// that is results beyond 48 bits, machine-word and big operands, and ints mixed with floats.

import Compiler

extension Thread {
  /// x op y of exact ints and floats; missing for other operands and operators.
  @inline(__always)
  func numberBinary(_ op: Opcode, _ x: Value, _ y: Value) throws(PyError) -> Value {
    let a = x.isFloat ? x.float : x.isSmallInt ? Double(x.smallInt) : nil
    let b = y.isFloat ? y.float : y.isSmallInt ? Double(y.smallInt) : nil
    if let a, let b, x.isFloat || y.isFloat { return floatBinary(op, a, b) }
    if (x.isSmallInt || isExact(x, .int)) && (y.isSmallInt || isExact(y, .int)) { return try intBinary(op, x, y) }
    return .missing
  }

  @inline(__always)
  private func floatBinary(_ op: Opcode, _ a: Double, _ b: Double) -> Value {
    switch op {
    case .add, .addImmediate: return .float(a + b)
    case .subtract, .subtractImmediate: return .float(a - b)
    case .multiply, .multiplyImmediate: return .float(a * b)
    case .trueDivide: return b == 0 ? .missing : .float(a / b)
    case .modulo, .moduloImmediate: return b == 0 ? .missing : .float(FloatMath.modulo(a, b))
    case .floorDivide, .floorDivideImmediate: return b == 0 ? .missing : .float(FloatMath.floorDivide(a, b))
    default: return .missing
    }
  }

  @inline(__always)
  private func intBinary(_ op: Opcode, _ x: Value, _ y: Value) throws(PyError) -> Value {
    switch op {
    case .add, .addImmediate:
      if let a = WideInt(x), let b = WideInt(y), let r = a + b { return int(r) }
      return try intAdd(x, y)
    case .subtract, .subtractImmediate:
      if let a = WideInt(x), let b = WideInt(y), let r = a + (-b) { return int(r) }
      return try intSubtract(x, y)
    case .multiply, .multiplyImmediate:
      if let a = WideInt(x), let b = WideInt(y), let r = a * b { return int(r) }
      return try intMultiply(x, y)
    case .floorDivide, .floorDivideImmediate: return try intFloorDivide(x, y)
    case .modulo, .moduloImmediate: return try intModulo(x, y)
    case .trueDivide: return try intTrueDivide(x, y)
    case .bitAnd, .bitAndImmediate: return try intBitwise(.and, x, y)
    case .bitOr, .bitOrImmediate: return try intBitwise(.or, x, y)
    case .bitXor, .bitXorImmediate: return try intBitwise(.xor, x, y)
    case .leftShift, .leftShiftImmediate: return try intShiftLeft(x, y)
    case .rightShift, .rightShiftImmediate: return try intShiftRight(x, y)
    case .power: return try intPower(x, y)
    default: return .missing
    }
  }

  /// Order of exact ints and floats; missing for other operands.
  @inline(__always)
  func numberCompare(_ op: Slot, _ x: Value, _ y: Value) -> Value {
    if x.isFloat && (y.isSmallInt || isExact(y, .int)) { return floatCompare(op, x, y) }
    if y.isFloat && (x.isSmallInt || isExact(x, .int)) { return floatCompare(op.reflected, y, x) }
    guard (x.isSmallInt || isExact(x, .int)) && (y.isSmallInt || isExact(y, .int)) else { return .missing }
    let order = intCompare(x, y)
    switch op {
    case .less: return .bool(order < 0)
    case .lessEqual: return .bool(order <= 0)
    case .equal: return .bool(order == 0)
    case .notEqual: return .bool(order != 0)
    case .greater: return .bool(order > 0)
    case .greaterEqual: return .bool(order >= 0)
    default: return .missing
    }
  }
}
