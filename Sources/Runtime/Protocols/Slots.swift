// The operations of a type that the engine calls without looking a name up.
//
// A slot holds the code pointer of a native function of one of four forms; which form belongs to which slot is fixed by
// the accessors below. Binary operators take (left, right) in source order and are called for either operand's type; they
// return NotImplemented where they do not apply, as in CPython.

enum Slot: UInt8, CaseIterable {
  // unary
  case repr, str, hash, iter, next, length, bool, int, float, index
  case negative, positive, absolute, invert
  case await, asyncIter, asyncNext, finalize
  // binary
  case getAttribute, getItem, contains
  case add, subtract, multiply, trueDivide, floorDivide, modulo, power, matrixMultiply
  case leftShift, rightShift, bitAnd, bitOr, bitXor, divmod
  case inPlaceAdd, inPlaceSubtract, inPlaceMultiply, inPlaceTrueDivide, inPlaceFloorDivide, inPlaceModulo
  case inPlacePower, inPlaceMatrixMultiply, inPlaceLeftShift, inPlaceRightShift, inPlaceBitAnd, inPlaceBitOr
  case inPlaceBitXor
  case less, lessEqual, equal, notEqual, greater, greaterEqual
  // ternary; a missing value or third operand means deletion
  case setAttribute, setItem, descriptorGet, descriptorSet
  // calls
  case call, new, initialize
}

typealias UnarySlot = @Sendable (Thread, Value) throws(PyError) -> Value
typealias BinarySlot = @Sendable (Thread, Value, Value) throws(PyError) -> Value
typealias TernarySlot = @Sendable (Thread, Value, Value, Value) throws(PyError) -> Value
/// Receiver, its arguments (`count` of them, the last ones named by the tuple `names` unless that is missing).
typealias CallSlot = @Sendable (Thread, Value, Arguments) throws(PyError) -> Value

/// Arguments as they stand in a register window: positional ones, then the values of keyword arguments.
/// `base[-1]` is scratch that the callee may overwrite.
struct Arguments {
  let base: UnsafeMutablePointer<Value>
  /// All values, the named ones included.
  let count: Int
  /// Tuple of str, or missing.
  let names: Value

  @inline(__always) init(_ base: UnsafeMutablePointer<Value>, _ count: Int, names: Value = .missing) {
    self.base = base
    self.count = count
    self.names = names
  }
  @inline(__always) subscript(i: Int) -> Value { base[i] }
  /// Writes the word in front of the arguments. Not `base[-1] = v`: Swift 6.3's optimizer drops such a store when one to
  /// `base[0]` follows (docs/engine.md).
  @inline(__always) func setScratch(_ v: Value) {
    UnsafeMutableRawPointer(base).storeBytes(of: v, toByteOffset: -8, as: Value.self)
  }
  var namedCount: Int { names.isMissing ? 0 : Tuple(unchecked: names).count }
  var positionalCount: Int { count - namedCount }
}

/// A native function without context as one trivial word.
struct CodePointer {
  // A function value is a pair of code and context; the struct keeps unoptimized builds from reabstracting it.
  private struct Unary { var body: UnarySlot }
  private struct Binary { var body: BinarySlot }
  private struct Ternary { var body: TernarySlot }
  private struct Call { var body: CallSlot }
  private struct Native { var body: NativeBody }

  @inline(__always) private static func code<T>(_ thick: T) -> UnsafeRawPointer {
    let (code, context) = unsafeBitCast(thick, to: (UnsafeRawPointer, UnsafeRawPointer?).self)
    precondition(context == nil, "a native function must not capture anything")
    return code
  }
  static func of(_ f: @escaping UnarySlot) -> UnsafeRawPointer { code(Unary(body: f)) }
  static func of(_ f: @escaping BinarySlot) -> UnsafeRawPointer { code(Binary(body: f)) }
  static func of(_ f: @escaping TernarySlot) -> UnsafeRawPointer { code(Ternary(body: f)) }
  static func of(_ f: @escaping CallSlot) -> UnsafeRawPointer { code(Call(body: f)) }
  static func of(native f: @escaping NativeBody) -> UnsafeRawPointer { code(Native(body: f)) }

  @inline(__always) static func unary(_ p: UnsafeRawPointer, _ t: Thread, _ v: Value) throws(PyError) -> Value {
    try unsafeBitCast((p, UnsafeRawPointer?.none), to: Unary.self).body(t, v)
  }
  @inline(__always) static func binary(
    _ p: UnsafeRawPointer, _ t: Thread, _ x: Value, _ y: Value
  ) throws(PyError) -> Value {
    try unsafeBitCast((p, UnsafeRawPointer?.none), to: Binary.self).body(t, x, y)
  }
  @inline(__always) static func ternary(
    _ p: UnsafeRawPointer, _ t: Thread, _ x: Value, _ y: Value, _ z: Value
  ) throws(PyError) -> Value {
    try unsafeBitCast((p, UnsafeRawPointer?.none), to: Ternary.self).body(t, x, y, z)
  }
  @inline(__always) static func call(
    _ p: UnsafeRawPointer, _ t: Thread, _ f: Value, _ a: Arguments
  ) throws(PyError) -> Value {
    try unsafeBitCast((p, UnsafeRawPointer?.none), to: Call.self).body(t, f, a)
  }
  @inline(__always) static func native(_ p: UnsafeRawPointer, _ t: Thread, _ a: Args) throws(PyError) -> Value {
    try unsafeBitCast((p, UnsafeRawPointer?.none), to: Native.self).body(t, a)
  }
}

/// What a native type fills its slots through.
struct SlotTable {
  let slots: UnsafeMutablePointer<UnsafeRawPointer?>
  @inline(__always) func set(_ s: Slot, _ f: @escaping UnarySlot) { slots[Int(s.rawValue)] = CodePointer.of(f) }
  @inline(__always) func set(_ s: Slot, _ f: @escaping BinarySlot) { slots[Int(s.rawValue)] = CodePointer.of(f) }
  @inline(__always) func set(_ s: Slot, _ f: @escaping TernarySlot) { slots[Int(s.rawValue)] = CodePointer.of(f) }
  @inline(__always) func call(_ s: Slot, _ f: @escaping CallSlot) { slots[Int(s.rawValue)] = CodePointer.of(f) }
  /// The slot calls the method of that name: for types whose `__init__` stands in their table of methods, with a signature.
  @inline(__always) func useMethod(_ s: Slot) { slots[Int(s.rawValue)] = Thread.dispatchPointer(s) }
  /// Takes the slot away: unhashable types have no hash.
  @inline(__always) func clear(_ s: Slot) { slots[Int(s.rawValue)] = nil }
}
