// `__dict__`, `__weakref__` and `__class__` of instances.
//
// Whoever asks for an instance's `__dict__` gets a real dict: the instance goes into dictionary mode and keeps its
// attributes there from then on. Classes get descriptors for both names, as CPython's do.

extension Thread {
  /// The dict that holds an object's attributes; it is made if there is none yet.
  func attributeDictionary(_ v: Value) throws(PyError) -> Value {
    if v.isKind(.instance) {
      guard type(of: v).has(TypeFlag.hasDictionary) else { throw noAttribute(v, self[.__dict__]) }
      return try makeDictionaryMode(Instance(unchecked: v)).value
    }
    let owner = type(of: v)
    guard let place = attributeDictionaryPlace(v), owner.reservedSlots == 0 || owner.has(TypeFlag.hasDictionary) else {
      throw noAttribute(v, self[.__dict__])
    }
    if place.pointee.isMissing {
      let made = try newDict().value
      store(made, at: place, in: v)
    }
    return place.pointee
  }

  func setAttributeDictionary(_ v: Value, _ d: Value) throws(PyError) {
    if d.isMissing && !v.isKind(.instance) { throw typeError("cannot delete __dict__") }
    // By way of another base's descriptor.
    if v.isKind(.module) || v.isKind(.type) { throw raise(.AttributeError, "readonly attribute") }
    guard d.isMissing || d.isKind(.dict) else {
      throw typeError("__dict__ must be set to a dictionary, not a '\(typeName(d))'")
    }
    if v.isKind(.instance) {
      _ = try makeDictionaryMode(Instance(unchecked: v))
      Instance(unchecked: v).spill = d
      return
    }
    guard let place = attributeDictionaryPlace(v) else { throw noAttribute(v, self[.__dict__]) }
    store(d, at: place, in: v)
  }

  /// `__dict__` of a type whose instances have a dict, where those of its base have none.
  func addDictionaryDescriptor(_ type: Type, _ dict: Dict, _ base: Type) throws(PyError) {
    guard type.has(TypeFlag.hasDictionary) && !base.has(TypeFlag.hasDictionary) else { return }
    if dict.findName(self, self[.__dict__]) >= 0 { return }
    let d = new(GetSetBody.self)
    d.name = self[.__dict__]
    d.owner = type.value
    d.get = dictionaryGetter
    d.set = dictionarySetter
    try dict.set(self, self[.__dict__], d.value)
  }

  /// Gives a class that adds a dict or weak references to its instances the descriptors for them.
  func addInstanceDescriptors(_ type: Type, _ dict: Dict, _ base: Type) throws(PyError) {
    // Modules, functions and types have a `__dict__` by their native base.
    let native = type.instanceKind == .type || type.instanceKind == .module || type.instanceKind == .function
    // Sets can be referred to weakly anyway; what has its items inline cannot.
    let kind = type.instanceKind
    let isFixed = kind == .set || kind == .frozenSet || kind == .int || kind == .tuple || kind == .bytes
    if !native { try addDictionaryDescriptor(type, dict, base) }
    if type.has(TypeFlag.hasWeakReferences) && !base.has(TypeFlag.hasWeakReferences) && !native && !isFixed
      && dict.findName(self, self[.__weakref__]) < 0
    {
      let d = new(GetSetBody.self)
      d.name = self[.__weakref__]
      d.owner = type.value
      d.get = weakReferenceGetter
      try dict.set(self, self[.__weakref__], d.value)
    }
  }

  /// Whether instances of one class may become those of the other: the same slots, a `__dict__` and weak references
  /// in both or in neither.
  func hasSameLayout(_ a: Type, _ b: Type) -> Bool {
    // The class in the chain of bases that last added something.
    func adding(_ type: Type) -> Type {
      var t = type
      while let base = Type(t.base), isLike(t, base) { t = base }
      return t
    }
    func isLike(_ a: Type, _ b: Type) -> Bool {
      let both = TypeFlag.hasDictionary | TypeFlag.hasWeakReferences
      return a.instanceKind == b.instanceKind && a.reservedSlots == b.reservedSlots && a.flags & both == b.flags & both
        && (a.instanceKind != .dict || a.inlineSlots == b.inlineSlots)
    }
    let x = adding(a)
    let y = adding(b)
    if x === y { return true }
    guard isLike(x, y), x.base.bits == y.base.bits else { return false }
    let names = Tuple(x.slotNames)
    let others = Tuple(y.slotNames)
    if names?.count ?? 0 != others?.count ?? 0 { return false }
    var i = 0
    while let names, let others, i < names.count {
      if names[i].bits != others[i].bits { return false }
      i += 1
    }
    return true
  }

  /// `v.__class__ = c`.
  func setClass(_ v: Value, _ c: Value) throws(PyError) {
    if c.isMissing { throw typeError("can't delete __class__ attribute") }
    guard let new = Type(c) else {
      throw typeError("__class__ must be set to a class, not '\(typeName(c))' object")
    }
    let old = type(of: v)
    if v.isKind(.module) && new.isSubtype(of: self[.module]) {
      v.header.pointee.shape = new.rootShape
      return
    }
    guard new.has(TypeFlag.heapType), old.has(TypeFlag.heapType) else {
      throw typeError("__class__ assignment only supported for mutable types or ModuleType subclasses")
    }
    if old === new { return }
    guard new.instanceFlags & HeaderFlag.spill == old.instanceFlags & HeaderFlag.spill, hasSameLayout(new, old) else {
      throw typeError(
        "__class__ assignment: '\(Str(unchecked: new.name).string)' object layout differs from"
          + " '\(Str(unchecked: old.name).string)'")
    }
    guard let instance = Instance(v) else {
      v.header.pointee.shape = new.rootShape
      return
    }
    // In dictionary mode an instance holds nothing by its old class's shapes but the reserved slots.
    if new.has(TypeFlag.hasDictionary) {
      let dict = try makeDictionaryMode(instance)
      if new.dictionaryShapeCell.isMissing {
        let made = vm.newShape(
          self, type: new, parent: .missing, name: .missing, count: Int(new.reservedSlots), isDictionary: true)
        new.dictionaryShapeCell = made.value
        new.dictionaryShape = made.number
      }
      instance.spill = dict.value
      v.header.pointee.shape = new.dictionaryShape
    } else {
      v.header.pointee.shape = new.rootShape
    }
    if new.instanceFlags & HeaderFlag.finalizer != 0, v.header.pointee.flags & HeaderFlag.finalizer == 0 {
      v.header.pointee.flags |= HeaderFlag.finalizer
      vm.p.pointee.finalizable.append(v)
    }
  }
}

private nonisolated(unsafe) let dictionaryGetter: UnsafeRawPointer = CodePointer.of(
  { t, v throws(PyError) in
    // A metaclass may have the descriptor from another base than type.
    if let type = Type(v) { return try t.typeDictionaryProxy(type) }
    return try t.attributeDictionary(v)
  } as UnarySlot)
private nonisolated(unsafe) let dictionarySetter: UnsafeRawPointer = CodePointer.of(
  { t, v, x throws(PyError) in
    try t.setAttributeDictionary(v, x)
    return .none
  } as BinarySlot)
private nonisolated(unsafe) let weakReferenceGetter: UnsafeRawPointer = CodePointer.of(
  { t, v throws(PyError) in t.firstWeakReference(to: v) } as UnarySlot)
