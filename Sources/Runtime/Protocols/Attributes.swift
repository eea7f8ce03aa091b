// Attribute access: the data descriptors of the type, the attributes of the object, the other attributes of the type.

extension Thread {
  // MARK: reading

  /// `v.name`, or AttributeError. The name is an interned str.
  @inline(__always) func getAttribute(_ v: Value, _ name: Value) throws(PyError) -> Value {
    let type = self.type(of: v)
    return try CodePointer.binary(type.slot(.getAttribute).unsafelyUnwrapped, self, v, name)
  }
  func getAttribute(_ v: Value, _ name: Name) throws(PyError) -> Value { try getAttribute(v, self[name]) }

  /// `v.name`, or missing if there is no such attribute; other exceptions go on.
  func findAttribute(_ v: Value, _ name: Value) throws(PyError) -> Value {
    let type = self.type(of: v)
    let slot = type.slot(.getAttribute).unsafelyUnwrapped
    do throws(PyError) {
      if slot == genericGetAttributePointer { return try genericFind(v, type, name) }
    } catch {
      if swallow(.AttributeError) { return .missing }
      throw error
    }
    do throws(PyError) { return try CodePointer.binary(slot, self, v, name) } catch {
      if swallow(.AttributeError) { return .missing }
      throw error
    }
  }
  func findAttribute(_ v: Value, _ name: Name) throws(PyError) -> Value { try findAttribute(v, self[name]) }

  /// object.__getattribute__ without the error.
  func genericFind(_ v: Value, _ type: Type, _ name: Value) throws(PyError) -> Value {
    let meta = lookup(type, name)
    if !meta.isMissing && meta.isCell {
      let metaType = self.type(of: meta)
      // One that only defines __set__ gives way to what the object holds.
      if metaType.has(TypeFlag.isDataDescriptor), metaType.slot(.descriptorGet) != nil {
        return try descriptorGet(meta, metaType, v, type)
      }
      let own = instanceAttribute(v, name)
      if !own.isMissing { return own }
      if metaType.has(TypeFlag.isDescriptor) { return try descriptorGet(meta, metaType, v, type) }
      return meta
    }
    let own = instanceAttribute(v, name)
    return own.isMissing ? meta : own
  }

  /// meta.__get__(v, type), the common kinds without a call.
  func descriptorGet(_ meta: Value, _ metaType: Type, _ v: Value, _ type: Type) throws(PyError) -> Value {
    if meta.header.pointee.kind == .function || meta.header.pointee.kind == .methodDescriptor {
      return v.isMissing ? meta : bind(meta, v)
    }
    guard let get = metaType.slot(.descriptorGet) else { return meta }
    return try CodePointer.ternary(get, self, meta, v, type.value)
  }

  func bind(_ function: Value, _ receiver: Value) -> Value {
    let m = BoundMethod(unchecked: bindAsMethod(function, receiver))
    // A native type's method, once bound, is a builtin function for programs; the cell is laid out like any bound method.
    if function.isKind(.methodDescriptor) {
      m.header.pointee.shape = UInt32(Kind.nativeFunction.rawValue)
    } else if function.isKind(.slotWrapper) {
      m.header.pointee.shape = self[.methodWrapper].rootShape
    }
    return m.value
  }

  /// An object of type `method`, whatever the callable is.
  @inline(__always) func bindAsMethod(_ function: Value, _ receiver: Value) -> Value {
    let m = new(BoundMethodBody.self)
    m.function = function
    m.receiver = receiver
    return m.value
  }

  /// The attribute that the object itself holds, or missing.
  @inline(__always) func instanceAttribute(_ v: Value, _ name: Value) -> Value {
    guard v.isCell else { return .missing }
    let header = v.header
    if header.pointee.kind == .instance {
      let shape = vm.shape(header.pointee.shape)
      if !shape.isDictionary {
        let slot = shape.slot(of: name, self)
        if slot < 0 { return .missing }
        return slotValue(v, slot)
      }
      let spill = Instance(unchecked: v).spill
      return spill.isMissing ? .missing : Dict(unchecked: spill).get(self, name: name)
    }
    return otherInstanceAttribute(v, name)
  }

  @inline(__always) func slotValue(_ v: Value, _ slot: Int) -> Value {
    let instance = Instance(unchecked: v)
    let inline = Int(instance.header.pointee.inlineSlots)
    if slot < inline { return instance.slots[slot] }
    return Items(unchecked: instance.spill).items[slot &- inline]
  }

  @inline(never) private func otherInstanceAttribute(_ v: Value, _ name: Value) -> Value {
    guard let place = attributeDictionaryPlace(v), !place.pointee.isMissing else { return .missing }
    return Dict(unchecked: place.pointee).get(self, name: name)
  }

  /// Where an object that is no instance of a Python class keeps its dict of attributes, or nil if it has none.
  func attributeDictionaryPlace(_ v: Value) -> UnsafeMutablePointer<Value>? {
    guard v.isCell else { return nil }
    let header = v.header
    if header.pointee.flags & HeaderFlag.spill != 0 { return heap.spillSlot(of: v) }
    switch header.pointee.kind {
    case .function: return wordPointer(v, 11)
    case .module, .namespace: return wordPointer(v, 1)
    case .classMethod, .staticMethod: return wordPointer(v, 2)
    default: return nil
    }
  }
  @inline(__always) func wordPointer(_ v: Value, _ word: Int) -> UnsafeMutablePointer<Value> {
    v.cell.assumingMemoryBound(to: Value.self) + word
  }

  // MARK: writing

  /// `v.name = value`, or deletion if the value is missing.
  func setAttribute(_ v: Value, _ name: Value, _ value: Value) throws(PyError) {
    _ = try CodePointer.ternary(type(of: v).slot(.setAttribute).unsafelyUnwrapped, self, v, name, value)
  }

  /// object.__setattr__ and object.__delattr__.
  func genericSetAttribute(_ v: Value, _ name: Value, _ value: Value) throws(PyError) {
    let type = self.type(of: v)
    let meta = lookup(type, name)
    if meta.isCell {
      let metaType = self.type(of: meta)
      if metaType.has(TypeFlag.isDataDescriptor), let set = metaType.slot(.descriptorSet) {
        _ = try CodePointer.ternary(set, self, meta, v, value)
        return
      }
    }
    if try setInstanceAttribute(v, type, name, value) { return }
    let typeName = self.typeName(ofType: type)
    let text = Str(unchecked: name).string
    if meta.isMissing || value.isMissing && type.has(TypeFlag.hasDictionary) {
      let hint = type.has(TypeFlag.hasDictionary) ? "" : " and no __dict__ for setting new attributes"
      throw attributeError("'\(typeName)' object has no attribute '\(text)'\(hint)", v, name)
    }
    throw raise(.AttributeError, "'\(typeName)' object attribute '\(text)' is read-only")
  }

  func attributeError(_ message: String, _ v: Value, _ name: Value) -> PyError {
    attributeError((try? str(message)) ?? vm.emptyString, v, name)
  }
  func attributeError(_ message: Value, _ v: Value, _ name: Value) -> PyError {
    let error = raise(.AttributeError, value: message)
    if let e = ExceptionObject(p.pointee.pending) {
      try? e.setField(self, 0, name)
      try? e.setField(self, 1, v)
    }
    return error
  }

  func noAttribute(_ v: Value, _ name: Value) -> PyError {
    let text = message { b in
      b.append("'")
      writeTypeName(v, to: &b)
      b.append("' object has no attribute '")
      b.append(name)
      b.append("'")
    }
    return attributeError(text, v, name)
  }

  /// Sets or deletes in the object itself; false if it holds no attributes, or none of that name to delete.
  func setInstanceAttribute(_ v: Value, _ type: Type, _ name: Value, _ value: Value) throws(PyError) -> Bool {
    guard v.isCell else { return false }
    let name = intern(name)
    if v.header.pointee.kind == .instance {
      guard type.has(TypeFlag.hasDictionary) else { return false }
      return try setInstanceSlot(Instance(unchecked: v), type, name, value)
    }
    // Behind slots alone lies a dict that is none of the program's.
    if type.reservedSlots > 0 && !type.has(TypeFlag.hasDictionary) { return false }
    return try setSpilledAttribute(v, name, value)
  }

  /// Sets or deletes among the attributes that an object holds, whether programs see those as a `__dict__` or not.
  func setSpilledAttribute(_ v: Value, _ name: Value, _ value: Value) throws(PyError) -> Bool {
    if let instance = Instance(v) { return try setInstanceSlot(instance, type(of: v), name, value) }
    guard let place = attributeDictionaryPlace(v) else { return false }
    if value.isMissing {
      if place.pointee.isMissing { return false }
      return try Dict(unchecked: place.pointee).remove(self, name) != nil
    }
    if place.pointee.isMissing { store(try newDict().value, at: place, in: v) }
    try Dict(unchecked: place.pointee).set(self, name, value)
    return true
  }

  private static var mostSlots: Int { 128 }

  private func setInstanceSlot(
    _ v: Instance, _ type: Type, _ name: Value, _ value: Value
  ) throws(PyError) -> Bool {
    let shape = vm.shape(v.header.pointee.shape)
    if shape.isDictionary {
      if value.isMissing {
        return v.spill.isMissing ? false : try Dict(unchecked: v.spill).remove(self, name) != nil
      }
      if v.spill.isMissing { v.spill = try newDict().value }
      try Dict(unchecked: v.spill).set(self, name, value)
      return true
    }
    let slot = shape.slot(of: name, self)
    let inline = Int(v.header.pointee.inlineSlots)
    if value.isMissing {
      if slot < 0 { return false }
      // Without the attribute added last, the object is as it was before; otherwise the order would be lost.
      if slot == Int(shape.count) - 1 {
        setSlot(v, slot, .missing)
        v.header.pointee.shape = Shape(unchecked: shape.parent).number
        return true
      }
      let dict = try makeDictionaryMode(v)
      return try dict.remove(self, name) != nil
    }
    if slot >= 0 {
      setSlot(v, slot, value)
      return true
    }
    if Int(shape.count) >= Thread.mostSlots {
      try makeDictionaryMode(v).set(self, name, value)
      return true
    }
    let next = try shape.adding(name, self)
    let new = Int(next.count) - 1
    if new >= inline {
      let index = new - inline
      if v.spill.isMissing {
        v.spill = try newItems(4).value
      } else if index >= Items(unchecked: v.spill).capacity {
        let old = Items(unchecked: v.spill)
        let bigger = try newItems(old.capacity * 2)
        bigger.items.update(from: old.items, count: old.capacity)
        v.spill = bigger.value
      }
    }
    setSlot(v, new, value)
    v.header.pointee.shape = next.number
    return true
  }

  private func setSlot(_ v: Instance, _ slot: Int, _ value: Value) {
    let inline = Int(v.header.pointee.inlineSlots)
    if slot < inline {
      store(value, at: v.slots + slot, in: v.value)
    } else {
      store(value, at: Items(unchecked: v.spill).items + (slot - inline), in: v.spill)
    }
  }

  /// Moves an instance's attributes to a dict, which `__dict__` hands out; the slots of `__slots__` stay.
  func makeDictionaryMode(_ v: Instance) throws(PyError) -> Dict {
    let shape = vm.shape(v.header.pointee.shape)
    if shape.isDictionary {
      if v.spill.isMissing { v.spill = try newDict().value }
      return Dict(unchecked: v.spill)
    }
    let type = Type(unchecked: shape.type)
    let dict = try attributesCopy(v)
    if type.dictionaryShapeCell.isMissing {
      let made = vm.newShape(
        self, type: type, parent: .missing, name: .missing, count: Int(type.reservedSlots), isDictionary: true)
      type.dictionaryShapeCell = made.value
      type.dictionaryShape = made.number
    }
    var i = Int(type.reservedSlots)
    while i < Int(v.header.pointee.inlineSlots) {
      v.slots[i] = .missing
      i += 1
    }
    v.spill = dict.value
    v.header.pointee.shape = type.dictionaryShape
    return dict
  }

  /// The attributes of an instance in the order in which they were added.
  func attributesCopy(_ v: Instance) throws(PyError) -> Dict {
    var shape = vm.shape(v.header.pointee.shape)
    if shape.isDictionary {
      return v.spill.isMissing ? try newDict() : try Dict(unchecked: v.spill).copy(self)
    }
    let type = Type(unchecked: shape.type)
    let first = Int(type.reservedSlots)
    let count = Int(shape.count) - first
    let dict = try newDict(room: count)
    if count == 0 { return dict }
    let names = try newTuple(count)
    while !shape.name.isMissing {
      names.items[Int(shape.count) - 1 - first] = shape.name
      shape = Shape(unchecked: shape.parent)
    }
    var i = 0
    while i < count {
      try dict.set(self, names[i], slotValue(v.value, first + i))
      i += 1
    }
    return dict
  }
}

/// object.__getattribute__, as a slot.
nonisolated(unsafe) let genericGetAttributePointer: UnsafeRawPointer = CodePointer.of(genericGetAttribute)

@Sendable func genericGetAttribute(_ t: Thread, _ v: Value, _ name: Value) throws(PyError) -> Value {
  let found = try t.genericFind(v, t.type(of: v), name)
  if found.isMissing { throw t.noAttribute(v, name) }
  return found
}

@Sendable func genericSetAttributeSlot(
  _ t: Thread, _ v: Value, _ name: Value, _ value: Value
) throws(PyError) -> Value {
  try t.genericSetAttribute(v, name, value)
  return .none
}
