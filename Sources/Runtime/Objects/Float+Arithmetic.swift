// Arithmetic of floats, with ints and bools as operands too.

extension Thread {
  /// The operand as a double; nil if it is no float, int or bool.
  @inline(__always)
  func floatOperand(_ v: Value) throws(PyError) -> Double? {
    if v.isFloat { return v.float }
    if v.isSmallInt { return Double(v.smallInt) }
    return try floatOperandSlow(v)
  }
  @inline(never) private func floatOperandSlow(_ v: Value) throws(PyError) -> Double? {
    if v.isBool { return v == .true ? 1 : 0 }
    if let f = FloatBox(v) { return f.number }
    if v.isKind(.int) { return try checkedIntDouble(v) }
    return nil
  }
  /// The number of a float or an instance of a subclass.
  @inline(__always) func floatNumber(_ v: Value) -> Double { v.isFloat ? v.float : FloatBox(unchecked: v).number }

  func floatPower(_ x: Double, _ y: Double) throws(PyError) -> Value {
    let r = FloatMath.power(x, y)
    switch r.code {
    case .done: return .float(r.value)
    case .zeroDivision: throw zeroDivision("0.0 cannot be raised to a negative power")
    case .overflow:
      let text = str("Numerical result out of range" as StaticString)
      throw raise(newException(self[.OverflowError], args: try tuple(.smallInt(34), text)))
    case .complex: return try complexPower(x, 0, y, 0)
    }
  }

  /// float op other for a comparison: nil if the other is no number, or not ordered (NaN) as `isOrdered` says.
  func floatCompare(_ op: Slot, _ x: Value, _ y: Value) -> Value {
    let a = floatNumber(x)
    var order: Int
    if y.isFloat || y.isKind(.floatBox) {
      let b = floatNumber(y)
      switch op {
      case .less: return .bool(a < b)
      case .lessEqual: return .bool(a <= b)
      case .equal: return .bool(a == b)
      case .notEqual: return .bool(a != b)
      case .greater: return .bool(a > b)
      default: return .bool(a >= b)
      }
    }
    guard y.isInt else { return .notImplemented }
    if a.isNaN { return .bool(op == .notEqual) }
    if let i = y.asInt, i.magnitude <= 1 << 53 {
      let b = Double(i)
      order = a < b ? -1 : a == b ? 0 : 1
    } else {
      order = 0 - ((try? withLimbs(y) { n in Limbs.compare(n, a) }) ?? 0)
    }
    switch op {
    case .less: return .bool(order < 0)
    case .lessEqual: return .bool(order <= 0)
    case .equal: return .bool(order == 0)
    case .notEqual: return .bool(order != 0)
    case .greater: return .bool(order > 0)
    default: return .bool(order >= 0)
    }
  }
}
