// Comparison: dispatch from values to the slots of their types, and the loops' quick answers.

extension Thread {
  /// x op y; op is one of the six comparison slots.
  @inline(never) func compare(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    if x.isCell && y.isCell && x.header.pointee.shape == y.header.pointee.shape
      && x.header.pointee.shape == UInt32(Kind.str.rawValue)
    {
      if op == .equal { return .bool(Str(unchecked: x).isEqual(Str(unchecked: y))) }
      if op == .notEqual { return .bool(!Str(unchecked: x).isEqual(Str(unchecked: y))) }
    }
    if x.isSmallInt || x.isFloat || y.isSmallInt || y.isFloat {
      let r = numberCompare(op, x, y)
      if !r.isMissing { return r }
    }
    try checkStack()
    try pollNative()
    let tx = type(of: x)
    let ty = type(of: y)
    let sx = tx.slot(op)
    let sy = ty.slot(op.reflected)
    var triedRight = false
    if let sy, !(tx === ty), ty.isSubtype(of: tx) {
      triedRight = true
      let r = try CodePointer.binary(sy, self, y, x)
      if r != .notImplemented { return r }
    }
    if let sx {
      let r = try CodePointer.binary(sx, self, x, y)
      if r != .notImplemented { return r }
    }
    if let sy, !triedRight {
      let r = try CodePointer.binary(sy, self, y, x)
      if r != .notImplemented { return r }
    }
    switch op {
    case .equal: return .bool(x.bits == y.bits)
    case .notEqual: return .bool(x.bits != y.bits)
    default:
      throw typeError(
        "'\(op.comparisonSymbol)' not supported between instances of '\(typeName(x))' and '\(typeName(y))'")
    }
  }

  @inline(never) func compareTruth(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Bool {
    try isTrue(try compare(op, x, y))
  }
  @inline(never) func equalTruth(_ x: Value, _ y: Value) throws(PyError) -> Bool {
    if x.isFloat && y.isFloat { return x.float == y.float }
    return try isTrue(try compare(.equal, x, y))
  }

  /// Identity or equality, as containers compare.
  @inline(__always) func isEqual(_ x: Value, _ y: Value) throws(PyError) -> Bool {
    if x.bits == y.bits { return true }
    if Value.bothSmallInts(x, y) { return false }
    return try equalTruthOrSame(x, y)
  }
  @inline(never) private func equalTruthOrSame(_ x: Value, _ y: Value) throws(PyError) -> Bool {
    try isTrue(try compare(.equal, x, y))
  }

  /// x < y as a native answer: for sorting, min, max, heaps.
  func isLess(_ x: Value, _ y: Value) throws(PyError) -> Bool {
    if Value.bothSmallInts(x, y) { return x.smallInt < y.smallInt }
    if x.isFloat && y.isFloat { return x.float < y.float }
    return try isTrue(try compare(.less, x, y))
  }
}
