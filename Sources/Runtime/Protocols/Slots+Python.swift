// Between slots and dunder methods, both ways: a class that defines `__add__` gets a slot that looks `__add__` up and
// calls it; a native type with an add slot gets a `__add__` attribute (a slot wrapper) that calls the slot.

/// How a slot and a dunder name go together.
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

extension Thread {
  /// Calls a dunder method that a class is known to have had; missing methods are an error of the caller's kind.
  func pythonUnary(_ v: Value, _ name: Name) throws(PyError) -> Value {
    let r = try callSpecial(v, name)
    if r.isMissing { throw typeError("'\(typeName(v))' object has no \(name.rawValue)") }
    return r
  }
  func pythonBinary(_ x: Value, _ y: Value, _ name: Name, _ reflected: Name, _ slot: Slot) throws(PyError) -> Value {
    let tx = type(of: x)
    let ty = type(of: y)
    let own = Self.dispatchPointer(slot)
    if tx.slot(slot) == own {
      if !(tx === ty), ty.slot(slot) == own, ty.isSubtype(of: tx) {
        // The subclass's reflected method goes first, if it is not the one that it inherited.
        let right = lookup(ty, reflected)
        if !right.isMissing && right.bits != lookup(tx, reflected).bits {
          let r = try callSpecial(y, reflected, x)
          if !r.isMissing && r != .notImplemented { return r }
          let left = try callSpecial(x, name, y)
          return left.isMissing ? .notImplemented : left
        }
      }
      let r = try callSpecial(x, name, y)
      if !r.isMissing && r != .notImplemented { return r }
      if tx === ty { return .notImplemented }
    }
    if ty.slot(slot) == own {
      let r = try callSpecial(y, reflected, x)
      return r.isMissing ? .notImplemented : r
    }
    return .notImplemented
  }
  func pythonInPlace(_ x: Value, _ y: Value, _ name: Name) throws(PyError) -> Value {
    let r = try callSpecial(x, name, y)
    return r.isMissing ? .notImplemented : r
  }
  func pythonCompare(_ x: Value, _ y: Value, _ name: Name) throws(PyError) -> Value {
    let f = lookup(type(of: x), name)
    if f.isMissing { return .notImplemented }
    if f.isUnboundMethod { return try call(f, x, y) }
    let bound: Value
    do throws(PyError) { bound = try bindSpecial(f, x) } catch {
      // A method that cannot be had is none.
      p.pointee.pending = .missing
      return .notImplemented
    }
    return try call(bound, y)
  }

  static func dispatchPointer(_ slot: Slot) -> UnsafeRawPointer? { slotDispatch.pointers[Int(slot.rawValue)] }
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
      if r.isMissing {
        if value.isMissing { throw t.typeError("'\(t.typeName(v))' object doesn't support item deletion") }
        throw t.typeError("'\(t.typeName(v))' object does not support item assignment")
      }
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

extension Thread {
  /// f(receiver, *args): the arguments are copied behind the receiver.
  func callWithSelf(_ f: Value, _ receiver: Value, _ args: Arguments, bind: Bool = true) throws(PyError) -> Value {
    try checkStack()
    if bind && !f.isUnboundMethod {
      let bound = try bindSpecial(f, receiver)
      let s = try pushScratch(args.count + 1)
      defer { popScratch(s) }
      s[0] = bound
      (s + 1).update(from: args.base, count: args.count)
      return try invoke(bound, Arguments(s + 1, args.count, names: args.names))
    }
    let s = try pushScratch(args.count + 2)
    defer { popScratch(s) }
    s[1] = receiver
    (s + 2).update(from: args.base, count: args.count)
    return try invoke(f, Arguments(s + 1, args.count + 1, names: args.names))
  }

  /// __getattribute__, then __getattr__ if that fails with AttributeError.
  func pythonGetAttribute(_ v: Value, _ name: Value) throws(PyError) -> Value {
    let type = self.type(of: v)
    let own = lookup(type, .__getattribute__)
    let fallback = lookup(type, .__getattr__)
    do throws(PyError) {
      if own.isKind(.slotWrapper) {
        let pointer = SlotWrapper(unchecked: own).code
        if pointer == genericGetAttributePointer {
          let found = try genericFind(v, type, name)
          if !found.isMissing { return found }
          // The error is for `__getattr__`, if there is one, to replace.
          throw noAttribute(v, name)
        }
        return try CodePointer.binary(pointer, self, v, name)
      }
      return try callSpecial(v, .__getattribute__, name)
    } catch {
      if !fallback.isMissing && pendingIs(.AttributeError) {
        p.pointee.pending = .missing
        // `__getattribute__` may have deleted it from the type.
        if fallback.isUnboundMethod { return try call(fallback, v, name) }
        return try call(try bindSpecial(fallback, v), name)
      }
      throw error
    }
  }

  // MARK: filling the slots of classes

  /// Slots of a new class, from its mro: the first type that has or defines a name decides.
  func inheritSlots(_ type: Type) {}

  /// Sets every slot of a class by what its mro defines.
  func updateAllSlots(_ type: Type, _ dict: Dict) {
    let mro = Tuple(unchecked: type.mro)
    let object: Type = self[TypeID.object]
    var s = 0
    let count = Slot.allCases.count
    while s < count {
      type.slots[s] = nil
      s += 1
    }
    var decided: (UInt64, UInt64) = (0, 0)
    var m = 0
    while m < mro.count {
      let t = Type(unchecked: mro[m])
      if t.has(TypeFlag.heapType) {
        let d = Dict(unchecked: t.attributes)
        var n = 0
        while n < slotDispatch.nameCount {
          let row = slotDispatch.names + n
          let slot = Int(row.pointee.slot.rawValue)
          let isDecided = slot < 64 ? decided.0 >> UInt64(slot) & 1 != 0 : decided.1 >> UInt64(slot - 64) & 1 != 0
          if !isDecided {
            let e = d.findName(self, self[row.pointee.name])
            if e >= 0 {
              if slot < 64 { decided.0 |= 1 << UInt64(slot) } else { decided.1 |= 1 << UInt64(slot - 64) }
              let isNone = d.table.entries[e].value.unboxed.isNone
              type.slots[slot] = isNone && row.pointee.slot == .hash ? nil : row.pointee.dispatch.pointer
            }
          }
          n += 1
        }
      } else {
        s = 0
        while s < count {
          let isDecided = s < 64 ? decided.0 >> UInt64(s) & 1 != 0 : decided.1 >> UInt64(s - 64) & 1 != 0
          if !isDecided {
            let own = t.slots[s]
            // What a native type merely has from object is decided when object's turn comes.
            if t === object || own != object.slots[s] {
              type.slots[s] = own
              if s < 64 { decided.0 |= 1 << UInt64(s) } else { decided.1 |= 1 << UInt64(s - 64) }
            }
          }
          s += 1
        }
      }
      m += 1
    }
    type.flags &= ~(TypeFlag.isDescriptor | TypeFlag.isDataDescriptor)
    if type.slot(.descriptorGet) != nil { type.flags |= TypeFlag.isDescriptor }
    if type.slot(.descriptorSet) != nil { type.flags |= TypeFlag.isDescriptor | TypeFlag.isDataDescriptor }
    if type.slot(.finalize) != nil {
      type.flags |= TypeFlag.hasFinalizer
      type.instanceFlags |= HeaderFlag.finalizer
    }
  }

  /// After an attribute of a type changed: the slots of it and its subclasses follow.
  func updateSlots(_ type: Type, changed name: Value) {
    let s = Str(unchecked: name)
    guard s.width == 0, s.count > 4, s.bytes[0] == 95, s.bytes[1] == 95 else { return }
    if type.has(TypeFlag.heapType) {
      updateAllSlots(type, Dict(unchecked: type.attributes))
    } else {
      // A native type that can change: this method is looked up from now on, if there still is one.
      let isGone = lookup(type, name).isMissing
      var n = 0
      while n < slotDispatch.nameCount {
        let row = slotDispatch.names + n
        n += 1
        if self[row.pointee.name].bits == name.bits {
          let slot = Int(row.pointee.slot.rawValue)
          type.slots[slot] = isGone ? Type(type.base)?.slots[slot] ?? nil : row.pointee.dispatch.pointer
        }
      }
    }
    forEachSubclass(type) { updateSlots($0, changed: name) }
  }

  /// Gives a native type attributes for the slots that it fills itself.
  func defineSlotWrappers(_ type: Type, _ dict: Dict) throws(PyError) {
    let base = Type(type.base)
    var n = 0
    while n < slotDispatch.nameCount {
      let row = slotDispatch.names + n
      n += 1
      if row.pointee.name == .__getattr__ || row.pointee.name == .__del__ { continue }
      // Sequences are joined: there is no reflected form of that.
      if row.pointee.name == .__radd__ && isSequence(type.instanceKind) { continue }
      guard let own = type.slot(row.pointee.slot), own != base?.slot(row.pointee.slot) else { continue }
      let name = self[row.pointee.name]
      if dict.findName(self, name) >= 0 { continue }
      if row.pointee.form == .new {
        let f = try makeNativeFunction(
          Method("__new__(owner, type=None, /, *args, **kwargs)") { t, a throws(PyError) in
            try t.callNew(Type(unchecked: a[0]), Args(a.base + 1))
          })
        // The owner goes in front of the arguments.
        f.receiver = type.value
        f.isMethod = true
        try dict.set(self, name, f.value)
        continue
      }
      let w = new(SlotWrapperBody.self)
      w.name = name
      w.owner = type.value
      w.code = own
      w.form = row.pointee.form
      try dict.set(self, name, w.value)
    }
    if type.slot(.hash) == nil && base?.slot(.hash) != nil { try dict.set(self, self[.__hash__], .none) }
  }

  /// T.__new__(cls, ...) of a native type T.
  private func callNew(_ owner: Type, _ a: Args) throws(PyError) -> Value {
    let ownerName = self.typeName(ofType: owner)
    if a[0].isMissing { throw typeError("\(ownerName).__new__(): not enough arguments") }
    guard let type = Type(a[0]) else {
      throw typeError("\(ownerName).__new__(X): X is not a type object (\(typeName(a[0])))")
    }
    let typeName = self.typeName(ofType: type)
    if !type.isSubtype(of: owner) {
      throw typeError("\(ownerName).__new__(\(typeName)): \(typeName) is not a subtype of \(ownerName)")
    }
    // The constructor of the native type whose layout the instances have.
    var native = type
    while native.definition == nil || native === self[.generic], let base = Type(native.base) { native = base }
    guard let new = native.slot(.new) else { throw typeError("cannot create '\(typeName)' instances") }
    if new != owner.slot(.new) {
      var named = type
      while named.slot(.new) != new, let base = Type(named.base) { named = base }
      let safe = self.typeName(ofType: named)
      throw typeError("\(ownerName).__new__(\(typeName)) is not safe, use \(safe).__new__()")
    }
    let args = Tuple(unchecked: a[1])
    let kwargs = Dict(a[2])
    let named = kwargs?.count ?? 0
    let s = try pushScratch(args.count + named + 2)
    defer { popScratch(s) }
    (s + 2).update(from: args.items, count: args.count)
    var names = Value.missing
    if let kwargs, named > 0 { names = try spreadKeywords(kwargs, into: s + 2 + args.count) }
    return try CodePointer.call(new, self, type.value, Arguments(s + 2, args.count + named, names: names))
  }
}

/// `list.__len__` and the like: a slot of a native type as an attribute.
struct SlotWrapperBody: Body {
  static var kind: Kind { .slotWrapper }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var name: Value
  var owner: Value
  var code: UnsafeRawPointer
  var form: SlotName.Form
}
typealias SlotWrapper = Ref<SlotWrapperBody>
