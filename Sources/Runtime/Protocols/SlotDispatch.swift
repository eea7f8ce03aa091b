// The table of dunder names: which slot each goes with, and the slot function for classes that define it.

struct SlotName: Sendable {
  enum Form: UInt8, Sendable {
    case unary, binary, reflected, ternary, deletion, call, new
    /// Unary, but the end of the iteration is StopIteration.
    case next
    /// Comparison and containment need no more than binary.
  }
  let name: Name
  let slot: Slot
  let form: Form
  /// The slot function for classes that define the name.
  let dispatch: UnsafeRawPointerBox
}

/// A code pointer in a table that is shared between threads.
struct UnsafeRawPointerBox: @unchecked Sendable {
  let pointer: UnsafeRawPointer
}

/// Slot functions for classes written in Python, by slot.
struct SlotDispatch: @unchecked Sendable {
  let pointers: UnsafeMutablePointer<UnsafeRawPointer?>
  let names: UnsafeMutablePointer<SlotName>
  let nameCount: Int
}

let slotDispatch: SlotDispatch = makeSlotDispatch()

private func makeSlotDispatch() -> SlotDispatch {
  let count = Slot.allCases.count
  let pointers = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: count)
  pointers.initialize(repeating: nil, count: count)
  let names = UnsafeMutablePointer<SlotName>.allocate(capacity: 96)
  var n = 0
  func add(_ name: Name, _ slot: Slot, _ form: SlotName.Form, _ p: UnsafeRawPointer) {
    pointers[Int(slot.rawValue)] = p
    (names + n).initialize(to: SlotName(name: name, slot: slot, form: form, dispatch: .init(pointer: p)))
    n += 1
  }
  func unary(_ name: Name, _ slot: Slot, _ f: @escaping UnarySlot) { add(name, slot, .unary, CodePointer.of(f)) }
  func binary(_ name: Name, _ slot: Slot, _ f: @escaping BinarySlot) { add(name, slot, .binary, CodePointer.of(f)) }
  func arithmetic(_ name: Name, _ reflected: Name, _ slot: Slot, _ f: @escaping BinarySlot) {
    let p = CodePointer.of(f)
    add(name, slot, .binary, p)
    add(reflected, slot, .reflected, p)
  }
  unary(.__repr__, .repr) { t, v throws(PyError) in try t.pythonUnary(v, .__repr__) }
  unary(.__str__, .str) { t, v throws(PyError) in try t.pythonUnary(v, .__str__) }
  unary(.__hash__, .hash) { t, v throws(PyError) in
    let f = t.lookup(t.type(of: v), .__hash__)
    if f.isNone || f.isMissing { throw t.typeError("unhashable type: '\(t.typeName(v))'") }
    let r = try t.callSpecial(v, .__hash__)
    guard r.isInt else { throw t.typeError("__hash__ method should return an integer") }
    if let i = r.asInt { return t.int(i == -1 ? -2 : i) }
    return t.int(try t.hashSlow(r))
  }
  unary(.__iter__, .iter) { t, v throws(PyError) in
    let f = t.lookup(t.type(of: v), .__iter__)
    if f.isNone { throw t.typeError("'\(t.typeName(v))' object is not iterable") }
    return try t.pythonUnary(v, .__iter__)
  }
  add(
    .__next__, .next, .next,
    CodePointer.of({ t, v throws(PyError) in try t.pythonUnary(v, .__next__) } as UnarySlot))
  unary(.__len__, .length) { t, v throws(PyError) in
    let r = try t.index(try t.pythonUnary(v, .__len__))
    guard let n = r.asInt else {
      if try t.isLess(r, .smallInt(0)) { throw t.valueError("__len__() should return >= 0") }
      throw t.overflowError("cannot fit 'int' into an index-sized integer")
    }
    if n < 0 { throw t.valueError("__len__() should return >= 0") }
    return r
  }
  unary(.__bool__, .bool) { t, v throws(PyError) in
    let r = try t.pythonUnary(v, .__bool__)
    guard r.isBool else { throw t.typeError("__bool__ should return bool, returned \(t.typeName(r))") }
    return r
  }
  unary(.__int__, .int) { t, v throws(PyError) in try t.pythonUnary(v, .__int__) }
  unary(.__float__, .float) { t, v throws(PyError) in try t.pythonUnary(v, .__float__) }
  unary(.__index__, .index) { t, v throws(PyError) in try t.pythonUnary(v, .__index__) }
  unary(.__neg__, .negative) { t, v throws(PyError) in try t.pythonUnary(v, .__neg__) }
  unary(.__pos__, .positive) { t, v throws(PyError) in try t.pythonUnary(v, .__pos__) }
  unary(.__abs__, .absolute) { t, v throws(PyError) in try t.pythonUnary(v, .__abs__) }
  unary(.__invert__, .invert) { t, v throws(PyError) in try t.pythonUnary(v, .__invert__) }
  unary(.__await__, .await) { t, v throws(PyError) in try t.pythonUnary(v, .__await__) }
  unary(.__aiter__, .asyncIter) { t, v throws(PyError) in try t.pythonUnary(v, .__aiter__) }
  unary(.__anext__, .asyncNext) { t, v throws(PyError) in try t.pythonUnary(v, .__anext__) }
  unary(.__del__, .finalize) { t, v throws(PyError) in try t.pythonUnary(v, .__del__) }
  binary(.__getattribute__, .getAttribute) { t, v, name throws(PyError) in try t.pythonGetAttribute(v, name) }
  binary(.__getattr__, .getAttribute) { t, v, name throws(PyError) in try t.pythonGetAttribute(v, name) }
  binary(.__getitem__, .getItem) { t, v, k throws(PyError) in try t.callSpecial(v, .__getitem__, k) }
  binary(.__contains__, .contains) { t, v, k throws(PyError) in
    let f = t.lookup(t.type(of: v), .__contains__)
    if f.isNone { throw t.typeError("'\(t.typeName(v))' object is not a container") }
    return .bool(try t.isTrue(try t.callSpecial(v, .__contains__, k)))
  }
  arithmetic(.__add__, .__radd__, .add) { t, x, y throws(PyError) in try t.pythonBinary(x, y, .__add__, .__radd__, .add)
  }
  arithmetic(.__sub__, .__rsub__, .subtract) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__sub__, .__rsub__, .subtract)
  }
  arithmetic(.__mul__, .__rmul__, .multiply) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__mul__, .__rmul__, .multiply)
  }
  arithmetic(.__truediv__, .__rtruediv__, .trueDivide) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__truediv__, .__rtruediv__, .trueDivide)
  }
  arithmetic(.__floordiv__, .__rfloordiv__, .floorDivide) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__floordiv__, .__rfloordiv__, .floorDivide)
  }
  arithmetic(.__mod__, .__rmod__, .modulo) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__mod__, .__rmod__, .modulo)
  }
  arithmetic(.__pow__, .__rpow__, .power) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__pow__, .__rpow__, .power)
  }
  arithmetic(.__matmul__, .__rmatmul__, .matrixMultiply) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__matmul__, .__rmatmul__, .matrixMultiply)
  }
  arithmetic(.__lshift__, .__rlshift__, .leftShift) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__lshift__, .__rlshift__, .leftShift)
  }
  arithmetic(.__rshift__, .__rrshift__, .rightShift) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__rshift__, .__rrshift__, .rightShift)
  }
  arithmetic(.__and__, .__rand__, .bitAnd) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__and__, .__rand__, .bitAnd)
  }
  arithmetic(.__or__, .__ror__, .bitOr) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__or__, .__ror__, .bitOr)
  }
  arithmetic(.__xor__, .__rxor__, .bitXor) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__xor__, .__rxor__, .bitXor)
  }
  arithmetic(.__divmod__, .__rdivmod__, .divmod) { t, x, y throws(PyError) in
    try t.pythonBinary(x, y, .__divmod__, .__rdivmod__, .divmod)
  }
  binary(.__iadd__, .inPlaceAdd) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__iadd__) }
  binary(.__isub__, .inPlaceSubtract) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__isub__) }
  binary(.__imul__, .inPlaceMultiply) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__imul__) }
  binary(.__itruediv__, .inPlaceTrueDivide) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__itruediv__) }
  binary(.__ifloordiv__, .inPlaceFloorDivide) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__ifloordiv__) }
  binary(.__imod__, .inPlaceModulo) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__imod__) }
  binary(.__ipow__, .inPlacePower) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__ipow__) }
  binary(.__imatmul__, .inPlaceMatrixMultiply) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__imatmul__) }
  binary(.__ilshift__, .inPlaceLeftShift) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__ilshift__) }
  binary(.__irshift__, .inPlaceRightShift) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__irshift__) }
  binary(.__iand__, .inPlaceBitAnd) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__iand__) }
  binary(.__ior__, .inPlaceBitOr) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__ior__) }
  binary(.__ixor__, .inPlaceBitXor) { t, x, y throws(PyError) in try t.pythonInPlace(x, y, .__ixor__) }
  binary(.__lt__, .less) { t, x, y throws(PyError) in try t.pythonCompare(x, y, .__lt__) }
  binary(.__le__, .lessEqual) { t, x, y throws(PyError) in try t.pythonCompare(x, y, .__le__) }
  binary(.__eq__, .equal) { t, x, y throws(PyError) in try t.pythonCompare(x, y, .__eq__) }
  binary(.__ne__, .notEqual) { t, x, y throws(PyError) in
    // Without an own __ne__, it is the opposite of __eq__: object's slot does that through the lookup.
    try t.pythonCompare(x, y, .__ne__)
  }
  binary(.__gt__, .greater) { t, x, y throws(PyError) in try t.pythonCompare(x, y, .__gt__) }
  binary(.__ge__, .greaterEqual) { t, x, y throws(PyError) in try t.pythonCompare(x, y, .__ge__) }
  let setAttribute = CodePointer.of(
    { t, v, name, value throws(PyError) in
      let r =
        value.isMissing ? try t.callSpecial(v, .__delattr__, name) : try t.callSpecial(v, .__setattr__, name, value)
      if r.isMissing { throw t.noAttribute(v, name) }
      return .none
    } as TernarySlot)
  add(.__setattr__, .setAttribute, .ternary, setAttribute)
  add(.__delattr__, .setAttribute, .deletion, setAttribute)
  let setItem = CodePointer.of(
    { t, v, key, value throws(PyError) in
      let r = value.isMissing ? try t.callSpecial(v, .__delitem__, key) : try t.callSpecial(v, .__setitem__, key, value)
      // The class has the other one of the two.
      if r.isMissing { throw t.raise(.AttributeError, value.isMissing ? "__delitem__" : "__setitem__") }
      return .none
    } as TernarySlot)
  add(.__setitem__, .setItem, .ternary, setItem)
  add(.__delitem__, .setItem, .deletion, setItem)
  add(
    .__get__, .descriptorGet, .ternary,
    CodePointer.of(
      { t, d, v, type throws(PyError) in
        try t.callSpecial(d, .__get__, v.isMissing ? .none : v, type.isMissing ? .none : type)
      } as TernarySlot))
  let descriptorSet = CodePointer.of(
    { t, d, v, value throws(PyError) in
      let r = value.isMissing ? try t.callSpecial(d, .__delete__, v) : try t.callSpecial(d, .__set__, v, value)
      if r.isMissing {
        throw t.raise(.AttributeError, value.isMissing ? "__delete__" : "__set__")
      }
      return .none
    } as TernarySlot)
  add(.__set__, .descriptorSet, .ternary, descriptorSet)
  add(.__delete__, .descriptorSet, .deletion, descriptorSet)
  add(
    .__call__, .call, .call,
    CodePointer.of(
      { t, f, args throws(PyError) in
        let method = t.lookup(t.type(of: f), .__call__)
        if method.isMissing { throw t.notCallable(f) }
        return try t.callWithSelf(method, f, args)
      } as CallSlot))
  add(
    .__new__, .new, .new,
    CodePointer.of(
      { t, type, args throws(PyError) in
        var f = t.lookup(Type(unchecked: type), .__new__)
        if let s = StaticMethod(f) {
          f = s.function
        } else if f.isCell, !f.isKind(.function), !f.isKind(.nativeFunction), t.type(of: f).has(TypeFlag.isDescriptor) {
          f = try t.descriptorGet(f, t.type(of: f), .missing, Type(unchecked: type))
        }
        return try t.callWithSelf(f, type, args, bind: false)
      } as CallSlot))
  add(
    .__init__, .initialize, .call,
    CodePointer.of(
      { t, v, args throws(PyError) in
        let f = t.lookup(t.type(of: v), .__init__)
        let r = try t.callWithSelf(f, v, args)
        if !r.isNone { throw t.typeError("__init__() should return None, not '\(t.typeName(r))'") }
        return .none
      } as CallSlot))
  return SlotDispatch(pointers: pointers, names: names, nameCount: n)
}
