// Between slots and dunder methods, both ways: a class that defines `__add__` gets a slot that looks `__add__` up and
// calls it (`SlotDispatch.swift`); a native type with an add slot gets a `__add__` attribute (a slot wrapper) that calls the
// slot.

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
    var found = Value.missing
    do throws(PyError) {
      if own.isKind(.slotWrapper) {
        let pointer = SlotWrapper(unchecked: own).code
        if pointer == genericGetAttributePointer {
          found = try genericFind(v, type, name)
          // No error is made that `__getattr__` would replace.
          if found.isMissing && fallback.isMissing { throw noAttribute(v, name) }
        } else {
          found = try CodePointer.binary(pointer, self, v, name)
        }
      } else {
        found = try callSpecial(v, .__getattribute__, name)
      }
    } catch {
      guard !fallback.isMissing && pendingIs(.AttributeError) else { throw error }
      p.pointee.pending = .missing
    }
    return found.isMissing ? try callFallback(fallback, v, name) : found
  }

  /// __getattr__(name), which `__getattribute__` may have deleted from the type.
  private func callFallback(_ f: Value, _ v: Value, _ name: Value) throws(PyError) -> Value {
    f.isUnboundMethod ? try call(f, v, name) : try call(try bindSpecial(f, v), name)
  }

  // MARK: filling the slots of classes

  /// Sets every slot of a class by what its mro defines: the first type that has or defines a name decides.
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
