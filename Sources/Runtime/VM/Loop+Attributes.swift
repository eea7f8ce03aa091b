// Slow paths of the loop: attributes. Each is given `pc` behind the instruction, where its cache starts.
//
// What the caches hold, by the specialized opcode (Objects/Type+Attributes.swift says what keeps them true):
// - of an instance: its shape; the slot's offset, or the PropertyCell of the type's attribute.
// - of a class: its structure, and its shape, which says what metaclass it has; the PropertyCell of the attribute.
// - of a module: the version of its dict, and where in that the value stands.

import Compiler

extension UnsafeMutablePointer where Pointee == Instruction {
  /// Caches an attribute of the type for objects of this one's shape.
  fileprivate func specialize(_ opcode: Opcode, of v: Value, _ box: PropertyCell) {
    self[0].word = UInt64(v.header.pointee.shape)
    self[1].word = box.value.bits
    specialize(opcode)
  }
}

extension Thread {
  @inline(never) func loadAttribute(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value
  ) throws(PyError) -> Value {
    let name = self.name(pc[-1].c)
    let type = self.type(of: v)
    guard type.slot(.getAttribute) == genericGetAttributePointer else {
      let found: Value
      do throws(PyError) { found = try getAttribute(v, name) } catch { throw attributeFailed(v, name) }
      specializeNamespace(pc, v, type, name, .loadAttributeOfClass, .loadAttributeOfModule)
      return found
    }
    if v.isCell { specializeLoad(pc, v, type, name) }
    let found: Value
    do throws(PyError) { found = try genericFind(v, type, name) } catch { throw attributeFailed(v, name) }
    if found.isMissing { throw noAttribute(v, name) }
    return found
  }

  /// An AttributeError of a program's own __getattr__ or property learns of what it is about.
  func attributeFailed(_ v: Value, _ name: Value) -> PyError {
    if pendingIs(.AttributeError), let e = ExceptionObject(p.pointee.pending), e.field(ErrorField.name).isMissing,
      e.field(ErrorField.object).isMissing
    {
      try? e.setField(self, ErrorField.name, name)
      try? e.setField(self, ErrorField.object, v)
    }
    return PyError()
  }

  /// Another shape came by than the one cached: look once more, and cache that one.
  @inline(never) func loadAttributeAgain(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value
  ) throws(PyError) -> Value {
    pc.specialize(.loadAttribute)
    return try loadAttribute(pc, v)
  }

  /// The getter of a property (exactly) that the loop can enter as it stands, or nil.
  @inline(__always) func propertyFunction(_ v: Value) -> Function? {
    let get = Property(unchecked: v).get
    guard get.isKind(.function) else { return nil }
    let f = Function(unchecked: get)
    return Code(unchecked: f.code).simpleArguments == 1 ? f : nil
  }

  /// What a getset descriptor reads of an object of its type.
  @inline(never) func loadByGetter(_ descriptor: Value, _ v: Value) throws(PyError) -> Value {
    let getset = GetSet(unchecked: descriptor)
    let found: Value
    do throws(PyError) { found = try CodePointer.unary(getset.get.unsafelyUnwrapped, self, v) } catch {
      throw attributeFailed(v, getset.name)
    }
    if found.isMissing { throw noAttribute(v, getset.name) }
    return found
  }

  private func specializeLoad(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value, _ type: Type, _ name: Value
  ) {
    let header = v.header
    let meta = lookup(type, name)
    let metaIsCell = meta.isCell
    let metaType = metaIsCell ? self.type(of: meta) : self[.object]
    if metaIsCell && metaType.has(TypeFlag.isDataDescriptor) {
      if isExact(meta, .property), propertyFunction(meta) != nil, let box = propertyCell(type, name) {
        pc.specialize(.loadAttributeProperty, of: v, box)
        return
      }
      if isExact(meta, .getSetDescriptor), type.isSubtype(of: Type(unchecked: GetSet(unchecked: meta).owner)),
        let box = propertyCell(type, name)
      {
        pc.specialize(.loadAttributeGetter, of: v, box)
        return
      }
      guard meta.isKind(.memberDescriptor), header.pointee.kind == .instance else { return }
      let index = Member(unchecked: meta).index
      if index < 0 { return }
      markCached(type)
      pc[0].word = UInt64(header.pointee.shape) | UInt64(16 + index * 8) << 32
      pc.specialize(.loadAttributeSlot)
      return
    }
    if header.pointee.kind == .instance {
      let shape = vm.shape(header.pointee.shape)
      if shape.isDictionary { return }
      let slot = shape.slot(of: name, self)
      if slot >= 0 {
        let inline = Int(header.pointee.inlineSlots)
        markCached(type)
        if slot < inline {
          pc[0].word = UInt64(shape.number) | UInt64(16 + slot * 8) << 32
          pc.specialize(.loadAttributeSlot)
        } else {
          pc[0].word = UInt64(shape.number) | UInt64(16 + (slot - inline) * 8) << 32
          pc.specialize(.loadAttributeSpilled)
        }
        return
      }
    } else if attributeDictionaryPlace(v) != nil {
      return
    }
    if !meta.isMissing && !(metaIsCell && metaType.has(TypeFlag.isDescriptor)), let box = propertyCell(type, name) {
      pc.specialize(.loadAttributeFromType, of: v, box)
    }
  }

  @inline(never) func storeAttribute(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value, _ value: Value
  ) throws(PyError) {
    let name = self.name(pc[-1].c)
    guard v.isKind(.instance) else { return try setAttribute(v, name, value) }
    let type = self.type(of: v)
    guard type.slot(.setAttribute) == genericSetAttributePointer else { return try setAttribute(v, name, value) }
    let meta = lookup(type, name)
    if meta.isCell && self.type(of: meta).has(TypeFlag.isDataDescriptor) {
      if meta.isKind(.memberDescriptor), Member(unchecked: meta).index >= 0 {
        markCached(type)
        pc[0].word = UInt64(v.header.pointee.shape) | UInt64(16 + Member(unchecked: meta).index * 8) << 32
        pc.specialize(.storeAttributeSlot)
      }
      return try setAttribute(v, name, value)
    }
    let before = vm.shape(v.header.pointee.shape)
    if before.isDictionary || !type.has(TypeFlag.hasDictionary) { return try setAttribute(v, name, value) }
    let inline = Int(v.header.pointee.inlineSlots)
    let slot = before.slot(of: name, self)
    try genericSetAttribute(v, name, value)
    markCached(type)
    if slot >= 0 {
      if slot < inline {
        pc[0].word = UInt64(before.number) | UInt64(16 + slot * 8) << 32
        pc.specialize(.storeAttributeSlot)
      } else {
        pc[0].word = UInt64(before.number) | UInt64(16 + (slot - inline) * 8) << 32
        pc.specialize(.storeAttributeSpilled)
      }
      return
    }
    let after = vm.shape(v.header.pointee.shape)
    let new = Int(after.count) - 1
    if !after.isDictionary && new < inline {
      pc[0].word = UInt64(before.number) | UInt64(16 + new * 8) << 32
      pc[1].word = UInt64(after.number)
      pc.specialize(.storeAttributeNew)
    }
  }

  @inline(never) func storeAttributeAgain(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value, _ value: Value
  ) throws(PyError) {
    pc.specialize(.storeAttribute)
    try storeAttribute(pc, v, value)
  }

  /// r[0], r[1] = function and self; or the attribute's value and missing.
  @inline(never) func loadMethod(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value, into r: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let name = self.name(pc[-1].c)
    let type = self.type(of: v)
    if type.slot(.getAttribute) == genericGetAttributePointer {
      let meta = lookup(type, name)
      if meta.isKind(.function) || meta.isKind(.methodDescriptor) {
        var own = Value.missing
        if v.isCell { own = instanceAttribute(v, name) }
        if own.isMissing {
          if v.isCell, attributeDictionaryPlace(v) == nil,
            v.header.pointee.kind != .instance || !vm.shape(v.header.pointee.shape).isDictionary,
            let box = propertyCell(type, name)
          {
            pc.specialize(.loadMethodCached, of: v, box)
          }
          r[1] = v
          r[0] = meta
          return
        }
        r[0] = own
        r[1] = .missing
        return
      }
      if try loadWrappedMethod(pc, v, type, name, meta, into: r) { return }
    }
    do throws(PyError) { r[0] = try getAttribute(v, name) } catch {
      throw self.type(of: v).slot(.getAttribute) == genericGetAttributePointer ? error : attributeFailed(v, name)
    }
    r[1] = .missing
    if type.slot(.getAttribute) != genericGetAttributePointer {
      specializeNamespace(pc, v, type, name, .loadMethodOfClass, .loadMethodOfModule)
    }
  }

  @inline(never) func loadMethodAgain(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value, into r: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    pc.specialize(.loadMethod)
    try loadMethod(pc, v, into: r)
  }

  // MARK: classes and modules

  /// The attributes of a class or a module: `ofClass` if the class has it, or a base of it, and the metaclass does not;
  /// `ofModule` if the module's dict has it.
  private func specializeNamespace(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value, _ type: Type, _ name: Value, _ ofClass: Opcode,
    _ ofModule: Opcode
  ) {
    guard v.isCell, lookup(type, name).isMissing else { return }
    if isExact(v, .module) {
      let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
      let e = dict.findName(self, name)
      if e < 0 { return }
      pc[0].word = UInt64(dict.watchedVersion(self))
      pc[1].word = UInt64(UInt(bitPattern: dict.valueSlot(e)))
      pc.specialize(ofModule)
      return
    }
    guard let owner = Type(v), type.slot(.getAttribute) == typeGetAttributePointer else { return }
    let found = lookup(owner, name)
    if found.isMissing { return }
    if found.isCell, !found.isKind(.function), !found.isKind(.methodDescriptor) {
      let isWrapper = isStaticFunction(found) || ofClass == .loadMethodOfClass && isClassFunction(found)
      if !isWrapper && self.type(of: found).has(TypeFlag.isDescriptor) { return }
    }
    guard let box = attributeBox(owner, name) else { return }
    markCached(type)
    pc[0].word = UInt64(owner.structure) | UInt64(v.header.pointee.shape) << 32
    pc[1].word = box.value.bits
    pc.specialize(ofClass)
  }

  /// A staticmethod or classmethod, exactly, around a function.
  @inline(__always) private func isStaticFunction(_ v: Value) -> Bool {
    isExact(v, .staticMethod) && StaticMethod(unchecked: v).function.isKind(.function)
  }
  @inline(__always) private func isClassFunction(_ v: Value) -> Bool {
    isExact(v, .classMethod) && ClassMethod(unchecked: v).function.isKind(.function)
  }

  /// A static or class method, called by an instance that has no attribute of that name. False: something else is meant.
  private func loadWrappedMethod(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value, _ type: Type, _ name: Value, _ meta: Value,
    into r: UnsafeMutablePointer<Value>
  ) throws(PyError) -> Bool {
    guard v.isKind(.instance), isStaticFunction(meta) || isClassFunction(meta), instanceAttribute(v, name).isMissing,
      !vm.shape(v.header.pointee.shape).isDictionary, let box = propertyCell(type, name)
    else { return false }
    pc.specialize(.loadMethodWrapped, of: v, box)
    unwrapMethod(meta, of: type.value, into: r)
    return true
  }

  /// r[0], r[1] = what a class's attribute is to a caller: the function of a static method, that of a class method and the
  /// class, or the value itself.
  @inline(__always) func unwrapMethod(_ v: Value, of owner: Value, into r: UnsafeMutablePointer<Value>) {
    var function = v
    var receiver = Value.missing
    if v.isKind(.staticMethod) {
      function = StaticMethod(unchecked: v).function
    } else if v.isKind(.classMethod) {
      function = ClassMethod(unchecked: v).function
      receiver = owner
    }
    r[0] = function
    r[1] = receiver
  }
}
