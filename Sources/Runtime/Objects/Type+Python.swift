// Classes made by programs: type(name, bases, namespace), and the hooks that hear of a new class.
//
// A class takes the layout of its best base, with its own `__slots__` behind it; its namespace is a copy of the one given.

extension Thread {
  // MARK: making a class

  /// type.__new__: a class of the given metatype.
  func makeClass(
    metatype: Type, name: Value, bases: Tuple, namespace: Dict, keywords: Value = .missing
  ) throws(PyError) -> Type {
    var bases = bases
    if bases.count == 0 { bases = Tuple(unchecked: try tuple(self[.object].value)) }
    let base = try bestBase(bases)
    // Types of a metaclass written in Python, too, are cells of fixed size: what is set on them lies in their dict.
    let type = new(TypeBody.self, shape: metatype.rootShape)
    type.name = name
    type.qualifiedName = name
    type.bases = bases.value
    type.base = base.value
    type.subclasses = nil
    type.slots = .allocate(capacity: Slot.allCases.count)
    type.slots.initialize(from: base.slots, count: Slot.allCases.count)
    type.flags =
      TypeFlag.heapType | TypeFlag.base
      | base.flags
      & (TypeFlag.isException | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences | TypeFlag.isDescriptor
        | TypeFlag.isDataDescriptor | TypeFlag.hasFinalizer)
    type.instanceKind = base.instanceKind == .object ? .instance : base.instanceKind
    type.instanceFlags = base.instanceFlags
    if base.has(TypeFlag.hasFinalizer) { type.instanceFlags |= HeaderFlag.finalizer }
    type.reservedSlots = base.reservedSlots
    type.inlineSlots = base.inlineSlots
    type.version = vm.newVersion()
    type.structure = type.version
    type.definition = nil
    let dict = try dictCopy(namespace)
    type.attributes = dict.value
    type.mro = try tuple(type.value)
    // The class body's `__class__` is set before anything of the class can be called.
    if let cell = try dict.remove(self, self[.__classcell__]) {
      guard let place = Cell(cell) else {
        throw typeError("__classcell__ must be a nonlocal cell, not \(reprString(self.type(of: cell).value))")
      }
      place.contents = type.value
    }
    try warnOfOddNames(dict, name)
    type.mro = try computeMRO(type, metatype)
    try checkLayouts(type)
    var i = 0
    while i < bases.count {
      // What any base brings holds for the class: a mixin's __dict__, its finalizer.
      let b = Type(unchecked: bases[i])
      type.flags |= b.flags & (TypeFlag.hasDictionary | TypeFlag.hasWeakReferences)
      i += 1
    }
    inheritPatternFlags(type)
    try takeNamespace(type, dict, base)
    try addInstanceDescriptors(type, dict, base)
    let documentation = dict.get(self, name: self[.__doc__])
    if documentation.isKind(.str) { try checkEncodable(documentation) }
    if documentation.isMissing { try dict.set(self, self[.__doc__], .none) }
    let equality = dict.get(self, name: self[.__eq__])
    if !equality.isMissing && dict.findName(self, self[.__hash__]) < 0 {
      try dict.set(self, self[.__hash__], .none)
    }
    let shape = vm.newShape(
      self, type: type, parent: .missing, name: .missing, count: Int(type.reservedSlots))
    type.rootShapeCell = shape.value
    type.rootShape = shape.number
    i = 0
    while i < bases.count {
      addSubclass(Type(unchecked: bases[i]), type)
      i += 1
    }
    updateAllSlots(type, dict)
    if metatype.instanceFlags & HeaderFlag.finalizer != 0 {
      type.header.pointee.flags |= HeaderFlag.finalizer
      noteFinalizable(type.value)
    }
    try setNames(type, dict)
    try initSubclass(type, keywords)
    return type
  }

  /// Entries of the namespace with a meaning: __qualname__, __slots__, __classcell__, ...
  private func takeNamespace(_ type: Type, _ dict: Dict, _ base: Type) throws(PyError) {
    if let q = try dict.remove(self, self[.__qualname__]) {
      guard q.isKind(.str) else { throw typeError("type __qualname__ must be a str, not \(typeName(q))") }
      type.qualifiedName = q
    }
    let module = dict.get(self, name: self[.__module__])
    if module.isMissing {
      let name = p.pointee.fp == p.pointee.frames ? Value.missing : currentGlobals.get(self, name: self[.__name__])
      if !name.isMissing { try dict.set(self, self[.__module__], name) }
    }
    for special in [Name.__init_subclass__, .__class_getitem__] {
      let f = dict.get(self, name: self[special])
      if f.isKind(.function) { try dict.set(self, self[special], makeClassMethodDescriptor(f, type)) }
    }
    let new = dict.get(self, name: self[.__new__])
    if new.isKind(.function) { try dict.set(self, self[.__new__], makeStaticMethod(new)) }
    // What type parameters in the body look names up in.
    if let cell = try dict.remove(self, try intern("__classdictcell__")) {
      Cell(unchecked: cell).contents = try typeDictionaryProxy(type)
    }
    // How many attributes instances will have: what the methods assign, and some.
    var expected = 0
    if let names = Tuple(dict.get(self, name: self[.__static_attributes__])) { expected = names.count }
    let slots = dict.get(self, name: self[.__slots__])
    if slots.isMissing {
      let hadDictionary = base.has(TypeFlag.hasDictionary)
      type.flags |= TypeFlag.hasDictionary | TypeFlag.hasWeakReferences
      if type.instanceKind == .instance {
        let room = max(
          Int(base.inlineSlots) + expected, Int(type.reservedSlots) + (expected == 0 && !hadDictionary ? 2 : 0))
        type.inlineSlots = UInt8(min(room, 62))
      } else if !hadDictionary || type.instanceFlags & HeaderFlag.spill == 0 {
        switch type.instanceKind {
        // Types, functions and modules have a dict of their own.
        case .type, .function, .module, .namespace: break
        default: type.instanceFlags |= HeaderFlag.spill
        }
      }
      return
    }
    try takeSlots(type, dict, slots, base)
  }

  private func takeSlots(_ type: Type, _ dict: Dict, _ slots: Value, _ base: Type) throws(PyError) {
    let names = try newList()
    if slots.isKind(.str) { try names.append(self, slots) } else { try listExtend(names, slots, function: .missing) }
    var hasWeak = false
    var count = 0
    var i = 0
    var wantsDictionary = false
    while i < names.count {
      let name = names[i]
      guard name.isKind(.str) else { throw typeError("__slots__ items must be strings, not '\(typeName(name))'") }
      let s = Str(unchecked: name)
      if !s.isIdentifier { throw typeError("__slots__ must be identifiers") }
      if s.isEqual("__dict__") {
        if base.has(TypeFlag.hasDictionary) || wantsDictionary {
          throw typeError("__dict__ slot disallowed: we already got one")
        }
        wantsDictionary = true
      } else if s.isEqual("__weakref__") {
        if base.has(TypeFlag.hasWeakReferences) || hasWeak {
          throw typeError("__weakref__ slot disallowed: we already got one")
        }
        hasWeak = true
        type.flags |= TypeFlag.hasWeakReferences
      } else {
        count += 1
      }
      i += 1
    }
    if type.instanceKind != .instance && names.count > 0 {
      if type.instanceKind == .tuple || type.instanceKind == .int || type.instanceKind == .bytes
        || type.instanceKind == .type
      {
        throw typeError("nonempty __slots__ not supported for subtype of '\(Str(unchecked: base.name).string)'")
      }
      // Slots of a native type's subclass lie in the dict behind the cell, whether programs see that as `__dict__` or not.
      // Those of a local are not of one thread, and lie elsewhere.
      if count > 0 && type.instanceKind != .threadLocal {
        type.instanceFlags |= HeaderFlag.spill
        var k = 0
        while k < names.count {
          names[k] = intern(mangled(names[k], type))
          k += 1
        }
        let sorted = try plainSlotNames(names)
        type.slotNames = try newTuple(from: sorted.items, sorted.count)
        k = 0
        while k < sorted.count {
          try addMember(type, dict, sorted[k], -1)
          k += 1
        }
        type.reservedSlots = UInt8(min(Int(base.reservedSlots) + sorted.count, 62))
      }
    }
    if wantsDictionary {
      type.flags |= TypeFlag.hasDictionary
      if type.instanceKind != .instance { type.instanceFlags |= HeaderFlag.spill }
    }
    if type.instanceKind == .instance || type.instanceKind == .threadLocal {
      var index = Int(base.reservedSlots)
      // A base with attributes of its own has its slots first; ours must not collide with its dynamic ones.
      if base.has(TypeFlag.hasDictionary) && base.inlineSlots > base.reservedSlots && count > 0 {
        index = Int(base.reservedSlots)
      }
      // Sorted, so that classes with the same names have the same layout.
      var k = 0
      while k < names.count {
        names[k] = intern(mangled(names[k], type))
        k += 1
      }
      let sorted = try plainSlotNames(names)
      type.slotNames = try newTuple(from: sorted.items, sorted.count)
      i = 0
      while i < sorted.count {
        // What a cell has no room for lives like other attributes.
        try addMember(type, dict, sorted[i], index < 62 ? index : -1)
        index += 1
        i += 1
      }
      type.reservedSlots = UInt8(min(index, 62))
      let room = type.has(TypeFlag.hasDictionary) ? 2 : 0
      type.inlineSlots = UInt8(min(max(index + room, Int(base.inlineSlots) + count), 62))
    }
  }

  /// The names of `__slots__` that need room, sorted.
  private func plainSlotNames(_ names: List) throws(PyError) -> List {
    let plain = try newList()
    var i = 0
    while i < names.count {
      let s = Str(unchecked: names[i])
      if !s.isEqual("__dict__") && !s.isEqual("__weakref__") { try plain.append(self, names[i]) }
      i += 1
    }
    // A name that is given twice is one slot.
    let sorted = List(unchecked: try sortedNames(plain.value))
    let distinct = try newList()
    i = 0
    while i < sorted.count {
      if i == 0 || !Str(unchecked: sorted[i]).isEqual(Str(unchecked: sorted[i - 1])) {
        try distinct.append(self, sorted[i])
      }
      i += 1
    }
    return distinct
  }

  /// A descriptor for a slot; index -1 for one that lies with the object's other attributes.
  private func addMember(_ type: Type, _ dict: Dict, _ name: Value, _ index: Int) throws(PyError) {
    if dict.findName(self, name) >= 0 {
      throw valueError("'\(Str(unchecked: name).string)' in __slots__ conflicts with class variable")
    }
    let member = new(MemberBody.self)
    member.name = name
    member.owner = type.value
    member.index = index
    try dict.set(self, name, member.value)
  }

  /// `__x` inside class C is `_C__x`.
  private func mangled(_ name: Value, _ type: Type) -> Value {
    let text = Str(unchecked: name).string
    guard text.hasPrefix("__"), !text.hasSuffix("__") else { return name }
    var owner = Substring(Str(unchecked: type.name).string)
    while owner.hasPrefix("_") { owner = owner.dropFirst() }
    if owner.isEmpty { return name }
    return (try? str("_\(owner)\(text)")) ?? name
  }

  /// The base whose instances' layout the class takes over.
  func bestBase(_ bases: Tuple) throws(PyError) -> Type {
    var best: Type?
    var i = 0
    while i < bases.count {
      guard let b = Type(bases[i]) else { throw typeError("bases must be types") }
      if !b.has(TypeFlag.base) {
        throw typeError("type '\(typeName(ofType: b))' is not an acceptable base type")
      }
      if let chosen = best {
        let a = layoutOwner(chosen)
        let c = layoutOwner(b)
        if c.isSubtype(of: a) {
          if !(c === a) { best = b }
        } else if !a.isSubtype(of: c) && !(a.instanceKind == .namespace && c.instanceKind == .namespace) {
          throw typeError("multiple bases have instance lay-out conflict")
        }
      } else {
        best = b
      }
      i += 1
    }
    return best!
  }

  /// The type in the base chain that last added to the layout.
  func layoutOwner(_ type: Type) -> Type {
    var t = type
    while let base = Type(t.base) {
      // Exceptions with fields of their own are laid out apart from each other.
      if t.instanceKind == .exception, let record = t.definition, !(t === self[.BaseException]),
        !record.pointee.definition.getters().isEmpty
      {
        return t
      }
      var plain = t.instanceKind == base.instanceKind || base.instanceKind == .object && t.instanceKind == .instance
      // Dicts whose cells hold more values than others'.
      if t.instanceKind == .dict, t.inlineSlots != base.inlineSlots { plain = false }
      if t.reservedSlots != base.reservedSlots || !plain { return t }
      t = base
    }
    return t
  }

  private func warnOfOddNames(_ dict: Dict, _ name: Value) throws(PyError) {
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      if !dict.table.entries[i].key.isKind(.str) {
        try warn(
          .RuntimeWarning, "non-string key in the __dict__ of class \(Str(unchecked: name).string)")
        return
      }
      i = dict.nextEntry(from: i + 1)
    }
  }

  // MARK: hooks

  private func setNames(_ type: Type, _ dict: Dict) throws(PyError) {
    // The hooks may change the dict: go over a copy.
    let copy = try dict.copy(self)
    var i = copy.nextEntry(from: 0)
    while i >= 0 {
      let e = copy.table.entries[i]
      if e.value.isCell && !e.value.isKind(.function) {
        let f = lookup(self.type(of: e.value), .__set_name__)
        if !f.isMissing {
          do throws(PyError) { _ = try callSpecial(e.value, .__set_name__, type.value, e.key) } catch {
            let ex = ExceptionObject(p.pointee.pending)
            let note = try? str(
              "Error calling __set_name__ on '\(typeName(e.value))' instance \(reprString(e.key)) in '\(Str(unchecked: type.name).string)'"
            )
            if let ex, let note { addNote(ex, note) }
            throw error
          }
        }
      }
      i = copy.nextEntry(from: i + 1)
    }
  }

  private func initSubclass(_ type: Type, _ keywords: Value) throws(PyError) {
    let mro = Tuple(unchecked: type.mro)
    var i = 1
    var found = Value.missing
    while i < mro.count {
      let t = Type(unchecked: mro[i])
      fill(t)
      found = Dict(unchecked: t.attributes).get(self, name: self[.__init_subclass__]).unboxed
      if !found.isMissing { break }
      i += 1
    }
    let hasKeywords = (Dict(keywords)?.count ?? 0) > 0
    if mro.count > 0, !(0..<mro.count).contains(where: { mro[$0].bits == type.value.bits }) {
      let name = Str(unchecked: type.name).string
      throw typeError("super(type, obj): obj (type \(name)) is not an instance or subtype of type (\(name)).")
    }
    if Type(unchecked: mro[i < mro.count ? i : 0]) === self[.object] && !hasKeywords { return }
    if found.isMissing { return }
    let isDescriptor = found.isCell && self.type(of: found).has(TypeFlag.isDescriptor)
    let bound = isDescriptor ? try descriptorGet(found, self.type(of: found), .missing, type) : found
    _ = try call(bound, args: Tuple(unchecked: vm.emptyTuple), kwargs: keywords)
  }
}
