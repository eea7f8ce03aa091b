// Unary and binary operators, truth, comparison, containment: dispatch from values to the slots of their types.

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

  // MARK: comparison

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

  // MARK: containment, hashing, length

  @inline(never) func contains(_ container: Value, _ v: Value) throws(PyError) -> Bool {
    if isExact(container, .dict) {
      let dict = Dict(unchecked: container)
      return try dict.findEntry(self, v, hash: try hash(v)) >= 0
    }
    let type = self.type(of: container)
    if let f = type.slot(.contains) { return try isTrue(try CodePointer.binary(f, self, container, v)) }
    guard type.slot(.iter) != nil || type.hasItems else {
      throw typeError("argument of type '\(typeName(container))' is not iterable")
    }
    let it: Value
    do throws(PyError) { it = try iterator(container) } catch {
      if swallow(.TypeError) { throw typeError("argument of type '\(typeName(container))' is not iterable") }
      throw error
    }
    while true {
      let item = try next(it)
      if item.isMissing { return false }
      if try isEqual(item, v) { return true }
    }
  }

  @inline(__always) func hash(_ v: Value) throws(PyError) -> Int {
    if v.isSmallInt {
      let i = v.smallInt
      return i == -1 ? -2 : i
    }
    if v.isCell && v.header.pointee.shape == UInt32(Kind.str.rawValue) { return Str(unchecked: v).hash(self) }
    return try hashSlow(v)
  }

  @inline(never) func hashSlow(_ v: Value) throws(PyError) -> Int {
    if v.isFloat && v.float == v.float { return NumericHash.hash(v.float) }
    if isExact(v, .int) { return intHash(v) }
    if isExact(v, .tuple) {
      try checkStack()
      return try tupleHash(Tuple(unchecked: v))
    }
    guard let f = type(of: v).slot(.hash) else { throw typeError("unhashable type: '\(typeName(v))'") }
    try checkStack()
    let h = try CodePointer.unary(f, self, v)
    return h.asInt ?? 0
  }

  /// len(v).
  func length(_ v: Value) throws(PyError) -> Int {
    guard let f = type(of: v).slot(.length) else { throw typeError("object of type '\(typeName(v))' has no len()") }
    return try CodePointer.unary(f, self, v).asInt ?? 0
  }

  // MARK: subscripts

  func getItem(_ v: Value, _ key: Value) throws(PyError) -> Value {
    if let f = type(of: v).slot(.getItem) { return try CodePointer.binary(f, self, v, key) }
    if v.isKind(.type) { return try typeGetItem(Type(unchecked: v), key) }
    throw typeError("'\(typeName(v))' object is not subscriptable")
  }

  /// v[key] = value, or del v[key] for missing.
  func setItem(_ v: Value, _ key: Value, _ value: Value) throws(PyError) {
    if let f = type(of: v).slot(.setItem) {
      _ = try CodePointer.ternary(f, self, v, key, value)
      return
    }
    if !value.isMissing { throw typeError("'\(typeName(v))' object does not support item assignment") }
    // CPython words it another way for what could be a sequence.
    let type = self.type(of: v)
    let isIndex = key.isInt || self.type(of: key).slot(.index) != nil
    if isIndex && (type.has(TypeFlag.heapType) || isSequence(v) || v.isKind(.range) || v.isAnySet) {
      throw typeError("'\(typeName(v))' object doesn't support item deletion")
    }
    throw typeError("'\(typeName(v))' object does not support item deletion")
  }

  @inline(__always) func dictGet(_ dict: Dict, _ key: Value) throws(PyError) -> Value {
    let i = try dict.findEntry(self, key, hash: try hash(key))
    return i < 0 ? .missing : dict.table.entries[i].value
  }
  @inline(__always) func dictSet(_ dict: Dict, _ key: Value, _ value: Value) throws(PyError) {
    try dict.set(self, key, value, hash: try hash(key))
  }

  // MARK: iteration

  func iterator(_ v: Value) throws(PyError) -> Value {
    let type = self.type(of: v)
    if let f = type.slot(.iter) {
      let it = try CodePointer.unary(f, self, v)
      if self.type(of: it).slot(.next) != nil { return it }
      throw typeError("iter() returned non-iterator of type '\(typeName(it))'")
    }
    if type.hasItems {
      let it = new(SequenceIteratorBody.self)
      it.sequence = v
      return it.value
    }
    throw typeError("'\(typeName(v))' object is not iterable")
  }

  /// The next item, or missing when there is none.
  @inline(__always) func next(_ it: Value) throws(PyError) -> Value {
    try checkStack()
    try pollNative()
    // For exact native iterators the way to their slot is short.
    let shape = it.isCell ? Int(it.header.pointee.shape) : 256
    let f: UnsafeRawPointer
    if shape < 256, let own = p.pointee.vm.p.pointee.nextSlots[shape] { f = own } else { f = try nextSlot(it) }
    do throws(PyError) { return try CodePointer.unary(f, self, it) } catch { return try endOfIteration(it) }
  }

  /// The same for the loop, whose registers are scarce.
  @inline(never) func nextForLoop(_ it: Value) throws(PyError) -> Value { try next(it) }

  @inline(__always) private func nextSlot(_ it: Value) throws(PyError) -> UnsafeRawPointer {
    guard let f = type(of: it).slot(.next) else { throw notIterator(it) }
    return f
  }
  @inline(never) private func notIterator(_ it: Value) -> PyError {
    typeError("'\(typeName(it))' object is not an iterator")
  }

  /// What came out of a next slot: StopIteration is the end, too, all else goes on.
  @inline(never) private func endOfIteration(_ it: Value) throws(PyError) -> Value {
    observeStop()
    if p.pointee.stopSource != 0, pendingIs(.StopIteration), let e = ExceptionObject(p.pointee.pending) {
      p.pointee.stopSource = it.bits
      p.pointee.stopValue = e.field(ErrorField.value)
    }
    if swallow(.StopIteration) { return .missing }
    throw PyError()
  }

  // MARK: text

  /// str(v), as a str.
  func str(of v: Value) throws(PyError) -> Value {
    if isExactStr(v) { return v }
    try checkStack()
    guard let f = type(of: v).slot(.str) else { return try repr(v) }
    let s = try CodePointer.unary(f, self, v)
    guard s.isKind(.str) else { throw typeError("__str__ returned non-string (type \(typeName(s)))") }
    return s
  }
  func repr(_ v: Value) throws(PyError) -> Value {
    try checkStack()
    guard let f = type(of: v).slot(.repr) else {
      return try str("<\(typeName(v)) object at 0x\(String(v.bits, radix: 16))>")
    }
    let s = try CodePointer.unary(f, self, v)
    guard s.isKind(.str) else { throw typeError("__repr__ returned non-string (type \(typeName(s)))") }
    return s
  }
  /// For messages: repr as a Swift string, or a mark if it fails.
  func reprString(_ v: Value) -> String {
    let saved = p.pointee.pending
    do throws(PyError) { return Str(unchecked: try repr(v)).string } catch {
      p.pointee.pending = saved
      return "<unprintable>"
    }
  }

  /// v.__index__() as an int value of any size.
  func index(_ v: Value) throws(PyError) -> Value {
    if v.isSmallInt || isExact(v, .int) { return v }
    if v.isBool { return .smallInt(v == .true ? 1 : 0) }
    if let b = BigInt(v) {
      // An instance of a subclass: its plain number.
      let copy = try newBigInt(limbs: b.limbCount, negative: b.isNegative)
      copy.limbs.update(from: b.limbs, count: b.limbCount)
      return normalized(copy)
    }
    guard let f = type(of: v).slot(.index) else {
      throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
    }
    let r = try CodePointer.unary(f, self, v)
    guard r.isInt else { throw typeError("__index__ returned non-int (type \(typeName(r)))") }
    if r.isSmallInt || isExact(r, .int) { return r }
    try warnOfSubclass("__index__ returned non-int", r, "int")
    return try index(r)
  }
  /// v.__index__() as a machine int; OverflowError (or the given exception) beyond.
  func indexInt(_ v: Value) throws(PyError) -> Int {
    if v.isSmallInt { return v.smallInt }
    if let i = try index(v).asInt { return i }
    throw raise(.OverflowError, "Python int too large to convert to C ssize_t")
  }
  /// A float from a number, as float-taking functions accept.
  func double(_ v: Value) throws(PyError) -> Double {
    if v.isFloat { return v.float }
    if v.isSmallInt { return Double(v.smallInt) }
    if let b = FloatBox(v) { return b.number }
    if let f = type(of: v).slot(.float) {
      let r = try CodePointer.unary(f, self, v)
      if r.isFloat { return r.float }
      if let b = FloatBox(r) {
        try warnOfSubclass("\(typeName(v)).__float__ returned non-float", r, "float")
        return b.number
      }
      throw typeError("\(typeName(v)).__float__ returned non-float (type \(typeName(r)))")
    }
    if type(of: v).slot(.index) != nil { return try double(try index(v)) }
    throw typeError("must be real number, not \(typeName(v))")
  }
}
