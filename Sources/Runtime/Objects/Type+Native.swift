// Making native types: the type object, its slots, and its dict on first use.

extension Thread {
  /// Makes the type object of a native definition.
  func makeNativeType(_ definition: NativeType, base: Type?) -> Type {
    let record = UnsafeMutablePointer<NativeTypeRecord>.allocate(capacity: 1)
    record.initialize(to: NativeTypeRecord(definition: definition))
    let type = new(TypeBody.self, shape: UInt32(Kind.type.rawValue))
    type.definition = UnsafePointer(record)
    let slots = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: Slot.allCases.count)
    if let base {
      slots.initialize(from: base.slots, count: Slot.allCases.count)
    } else {
      slots.initialize(repeating: nil, count: Slot.allCases.count)
    }
    type.slots = slots
    type.subclasses = nil
    vm.p.pointee.nativeTypes.append(type.value)
    definition.install(SlotTable(slots: slots))
    // What cannot be subclassed and has no constructor of its own has none.
    if base != nil, definition.flags & TypeFlag.base == 0, slots[Int(Slot.new.rawValue)] == objectNewPointer {
      slots[Int(Slot.new.rawValue)] = nil
    }
    // A type that defines equality is unhashable unless it says otherwise.
    type.name = intern(definition.name)
    type.qualifiedName = type.name
    type.module = intern(definition.module)
    type.flags = definition.flags
    type.instanceKind = definition.kind
    type.version = vm.newVersion()
    type.structure = type.version
    type.base = base?.value ?? .missing
    if let base {
      type.flags |=
        base.flags & (TypeFlag.isException | TypeFlag.hasDictionary | TypeFlag.isDescriptor | TypeFlag.hasFinalizer)
      let baseMRO = Tuple(unchecked: base.mro)
      type.bases = (try? tuple(base.value)) ?? vm.emptyTuple
      if let mro = try? newTuple(baseMRO.count + 1) {
        mro.items[0] = type.value
        var i = 0
        while i < baseMRO.count {
          mro.items[i + 1] = baseMRO[i]
          i += 1
        }
        type.mro = mro.value
      }
      addSubclass(base, type)
      type.instanceFlags = base.instanceFlags
    } else {
      type.bases = vm.emptyTuple
      type.mro = (try? tuple(type.value)) ?? vm.emptyTuple
    }
    // Instances with a __dict__ end with a word for it, unless their layout has one already.
    switch definition.kind {
    case .function, .module, .namespace, .classMethod, .staticMethod, .type, .instance, .object: break
    default: if type.has(TypeFlag.hasDictionary) { type.instanceFlags |= HeaderFlag.spill }
    }
    if type.slot(.descriptorGet) != nil { type.flags |= TypeFlag.isDescriptor }
    if type.slot(.descriptorSet) != nil { type.flags |= TypeFlag.isDescriptor | TypeFlag.isDataDescriptor }
    type.attributes = ((try? newDict())?.value) ?? .missing
    let shape = vm.newShape(self, type: type, parent: .missing, name: .missing, count: 0)
    type.rootShapeCell = shape.value
    type.rootShape = shape.number
    return type
  }

  /// Makes `type` the one that cells of a kind have when their shape number is the kind's.
  func claimKind(_ type: Type, _ kind: Kind) {
    vm.shapes[Int(kind.rawValue)] = vm.shapes[Int(type.rootShape)]
    vm.nextSlots[Int(kind.rawValue)] = type.slot(.next)
    type.rootShape = UInt32(kind.rawValue)
    Shape(unchecked: type.rootShapeCell).number = UInt32(kind.rawValue)
  }

  /// Sees to it that a native type's dict holds what its definition says.
  @inline(__always) func fill(_ type: Type) {
    if type.flags & (TypeFlag.filled | TypeFlag.heapType) == 0 { fillSlow(type) }
  }

  @inline(never) private func fillSlow(_ type: Type) {
    type.flags |= TypeFlag.filled
    guard let record = type.definition else { return }
    let definition = record.pointee.definition
    let dict = Dict(unchecked: type.attributes)
    do throws(PyError) {
      for method in definition.methods() { try define(method, in: type, dict) }
      for getter in definition.getters() { try define(getter, in: type, dict) }
      if let base = Type(type.base), type.instanceKind != .threadLocal {
        try addDictionaryDescriptor(type, dict, base)
      }
      try defineSlotWrappers(type, dict)
      // Where instances have a text of their own, the type's is found by way of its definition.
      if dict.findName(self, self[.__doc__]) < 0 {
        let text = definition.documentation
        try dict.set(self, self[.__doc__], text.utf8CodeUnitCount > 0 ? str(text) : .none)
      }
      if let extend = definition.extend { try extend(self, type) }
    } catch {
      fatalError("a native type's attributes could not be made")
    }
  }

  private func define(_ method: Method, in type: Type, _ dict: Dict) throws(PyError) {
    let function = try makeNativeFunction(
      method, kind: method.binding == .method ? .methodDescriptor : .nativeFunction, owner: type.value)
    var value = function.value
    switch method.binding {
    case .method: break
    case .classMethod: value = makeClassMethodDescriptor(value, type)
    case .staticMethod:
      // __new__ and its like are builtin functions bound to the type.
      if method.signature.hasPrefix("__new__") {
        function.receiver = type.value
      } else {
        value = makeStaticMethod(value)
      }
    }
    try dict.set(self, function.name, value)
  }

  private func define(_ getter: Getter, in type: Type, _ dict: Dict) throws(PyError) {
    let descriptor = new(GetSetBody.self)
    descriptor.name = intern(getter.name)
    descriptor.owner = type.value
    descriptor.get = CodePointer.of(getter.get)
    if let set = getter.set { descriptor.set = CodePointer.of(set) }
    if getter.isMember { descriptor.header.pointee.shape = UInt32(Kind.memberDescriptor.rawValue) }
    try dict.set(self, descriptor.name, descriptor.value)
  }
}

extension StaticString {
  func hasPrefix(_ prefix: StaticString) -> Bool {
    guard utf8CodeUnitCount >= prefix.utf8CodeUnitCount else { return false }
    var i = 0
    while i < prefix.utf8CodeUnitCount {
      if utf8Start[i] != prefix.utf8Start[i] { return false }
      i += 1
    }
    return true
  }
}

/// A computed attribute of a native type.
struct GetSetBody: Body {
  static var kind: Kind { .getSetDescriptor }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var name: Value
  var owner: Value
  var get: UnsafeRawPointer?
  var set: UnsafeRawPointer?
}
typealias GetSet = Ref<GetSetBody>

/// An attribute that lies in a fixed slot of the instance: one of `__slots__`.
struct MemberBody: Body {
  static var kind: Kind { .memberDescriptor }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var name: Value
  var owner: Value
  var index: Int
}
typealias Member = Ref<MemberBody>

/// property(fget, fset, fdel, doc).
struct PropertyBody: Body {
  static var kind: Kind { .property }
  static var values: Range<Int> { 1..<6 }
  var header: Header
  var get: Value
  var set: Value
  var delete: Value
  var documentation: Value
  var name: Value
}
typealias Property = Ref<PropertyBody>

struct ClassMethodBody: Body {
  static var kind: Kind { .classMethod }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  /// Attributes of the descriptor: a dict, or missing.
  var attributes: Value
}
typealias ClassMethod = Ref<ClassMethodBody>

struct StaticMethodBody: Body {
  static var kind: Kind { .staticMethod }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  var attributes: Value
}
typealias StaticMethod = Ref<StaticMethodBody>

extension Thread {
  func makeClassMethodDescriptor(_ function: Value, _ type: Type) -> Value {
    let m = new(ClassMethodBody.self)
    m.function = function
    // A native type's class methods have a type of their own.
    if function.isKind(.nativeFunction) { m.header.pointee.shape = self[.classMethodDescriptor].rootShape }
    return m.value
  }
  func makeStaticMethod(_ function: Value) -> Value {
    let m = new(StaticMethodBody.self)
    m.function = function
    return m.value
  }
}
