// abc.ABCMeta: classes with abstract methods, and `isinstance` and `issubclass` that registration and hooks have a say in.

extension Thread {
  /// ABCMeta; made when it is asked for first.
  func abstractMeta() throws(PyError) -> Type {
    if let known = Type(self[.abstractMeta]) { return known }
    let made = try make(
      abstractMetaClass, module: "abc", bases: Tuple(unchecked: try tuple(self[.type].value)))
    self[.abstractMeta] = made.value
    return made
  }

  // MARK: abstract methods

  /// Whether a class attribute is abstract.
  private func isAbstract(_ v: Value) throws(PyError) -> Bool {
    guard v.isCell else { return false }
    switch v.header.pointee.kind {
    case .function:
      // Most functions have no attributes.
      if Function(unchecked: v).attributes.isMissing { return false }
    case .methodDescriptor: return v.nativeFunction.isAbstract
    case .str, .tuple, .nativeFunction, .int: return false
    default: break
    }
    let mark = try findAttribute(v, .__isabstractmethod__)
    return mark.isMissing ? false : try isTrue(mark)
  }

  /// Finds out which methods of a class are abstract: its own, and those of its bases that it does not override.
  func findAbstractMethods(_ type: Type) throws(PyError) {
    let names = try newSet(.frozenSet)
    let own = try Dict(unchecked: type.attributes).copy(self)
    var i = own.nextEntry(from: 0)
    while i >= 0 {
      let e = own.table.entries[i]
      if try isAbstract(e.value.unboxed) { try names.add(self, e.key) }
      i = own.nextEntry(from: i + 1)
    }
    let bases = Tuple(unchecked: type.bases)
    i = 0
    while i < bases.count {
      let inherited = try findAttribute(bases[i], .__abstractmethods__)
      i += 1
      if inherited.isMissing { continue }
      let it = try iterator(inherited)
      while true {
        let name = try next(it)
        if name.isMissing { break }
        if !name.isKind(.str) { throw typeError("attribute name must be string, not '\(typeName(name))'") }
        let v = try findAttribute(type.value, intern(name))
        if !v.isMissing, try isAbstract(v) { try names.add(self, name) }
      }
    }
    try setAttribute(type.value, self[.__abstractmethods__], names.value)
  }

  /// The class gets its state. A class may say itself that its instances match sequence or mapping patterns.
  func makeAbstract(_ type: Type) throws(PyError) {
    try findAbstractMethods(type)
    _ = try AbstractState(new: type, self)
    let name = name("__abc_tpflags__")
    let said = Dict(unchecked: type.attributes).get(self, name: name).unboxed
    if said.isSmallInt {
      let isSequence = said.smallInt & 1 << 5 != 0
      let isMapping = said.smallInt & 1 << 6 != 0
      if isSequence && isMapping {
        throw typeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
      }
      if isSequence || isMapping {
        setPatternFlags(type, isSequence ? TypeFlag.matchesSequence : TypeFlag.matchesMapping)
      }
      try setTypeAttribute(type, name, .missing)
    }
  }

  // MARK: members

  func register(_ type: Type, _ member: Value) throws(PyError) -> Value {
    guard let memberType = Type(member) else { throw typeError("Can only register classes") }
    if try asks(type.value, member) { return member }
    if try asks(member, type.value) {
      throw runtimeError("Refusing to create an inheritance cycle")
    }
    let state = try self.state(type)
    try state.registered.append(self, try ownWeakReference(to: member))
    vm.registrations += 1
    let flags = type.flags & (TypeFlag.matchesSequence | TypeFlag.matchesMapping)
    if flags != 0, memberType.has(TypeFlag.heapType) { setPatternFlags(memberType, flags) }
    return member
  }

  private func state(_ type: Type) throws(PyError) -> AbstractState {
    if let known = AbstractState(type) { return known }
    // Classes come here without one when a metaclass did not call ABCMeta.__new__.
    throw attributeError(
      "type object '\(Str(unchecked: type.name).string)' has no attribute '_abc_impl'", type.value,
      name("_abc_impl"))
  }

  /// `type.__subclasscheck__(c)`, without a call where it is ABCMeta's.
  private func asksSubclass(_ type: Type, _ c: Value) throws(PyError) -> Bool {
    let check = lookup(self.type(of: type.value), .__subclasscheck__)
    if check.isKind(.methodDescriptor), check.nativeFunction.code == subclassCheckPointer {
      return try abstractSubclass(type, c)
    }
    return try isTrue(try callMethod(type.value, self[.__subclasscheck__], c))
  }

  func abstractInstance(_ type: Type, _ v: Value) throws(PyError) -> Bool {
    let state = try self.state(type)
    let actual = self.type(of: v)
    var claimed = actual.value
    if lookupRaw(actual, self[.__class__]).bits != lookupRaw(self[.object], self[.__class__]).bits {
      claimed = try getAttribute(v, .__class__)
    }
    if let c = Type(claimed) {
      if state.saysYes(c) { return true }
      if c === actual { return state.saysNo(c, self) ? false : try asksSubclass(type, claimed) }
    }
    return try asksSubclass(type, claimed) ? true : try asksSubclass(type, actual.value)
  }

  func abstractSubclass(_ type: Type, _ c: Value) throws(PyError) -> Bool {
    guard let member = Type(c) else { throw typeError("issubclass() arg 1 must be a class") }
    let state = try self.state(type)
    if state.saysYes(member) { return true }
    if state.saysNo(member, self) { return false }
    try checkStack()
    let hook = try callMethod(type.value, self[.__subclasshook__], c)
    if hook == .true {
      try state.noteYes(member, self)
      return true
    }
    if hook == .false {
      try state.noteNo(member, self)
      return false
    }
    if hook != .notImplemented {
      throw raise(.AssertionError, "__subclasshook__ must return either False, True, or NotImplemented")
    }
    var isMember = try isDescendant(c, of: type)
    if !isMember { isMember = try isMemberByOthers(type, state, c) }
    if isMember {
      try state.noteYes(member, self)
      return true
    }
    try state.noteNo(member, self)
    return false
  }

  private func isDescendant(_ c: Value, of type: Type) throws(PyError) -> Bool {
    guard let mro = Tuple(try findAttribute(c, .__mro__)) else { return false }
    var i = 0
    while i < mro.count {
      if mro[i].bits == type.value.bits { return true }
      i += 1
    }
    return false
  }

  /// By a class that was registered, or a class derived from this one.
  private func isMemberByOthers(_ type: Type, _ state: AbstractState, _ c: Value) throws(PyError) -> Bool {
    // Hooks that run meanwhile may register more.
    let registered = Tuple(unchecked: try newTuple(from: state.registered.items, state.registered.count))
    var i = 0
    while i < registered.count {
      let other = WeakReference(unchecked: registered[i]).target
      i += 1
      if other.isMissing { continue }
      if try asks(other, c) { return true }
    }
    let derived = try callMethod(type.value, "__subclasses__")
    guard let list = List(derived) else { throw typeError("__subclasses__() must return a list") }
    i = 0
    while i < list.count {
      if try asks(list[i], c) { return true }
      i += 1
    }
    return false
  }

  /// Asks another class. Protocols refuse this question to programs, but not to an abstract class that they derive from.
  private func asks(_ other: Value, _ c: Value) throws(PyError) -> Bool {
    let meta = type(of: other)
    if meta.value.bits != self[.type].value.bits, !lookup(meta, intern("_asked_by_abc" as StaticString)).isMissing {
      return try isTrue(try callMethod(other, "_asked_by_abc", c))
    }
    return try isSubclass(c, of: other)
  }

  /// `_abc._abc_init` and its like, and what programs look at: they take any class.
  fileprivate func abstractArgument(_ v: Value) throws(PyError) -> Type {
    guard let type = Type(v) else { throw typeError("a class is expected, not '\(typeName(v))'") }
    return type
  }
}

private let subclassCheck: NativeBody = { t, a throws(PyError) in
  .bool(try t.abstractSubclass(try t.abstractArgument(a[0]), a[1]))
}
private nonisolated(unsafe) let subclassCheckPointer: UnsafeRawPointer = CodePointer.of(native: subclassCheck)

private let abstractMetaClass = LibraryClass(
  name: "ABCMeta",
  documentation:
    "The metaclass of abstract base classes.\n\nClasses that do not derive from one can be registered with it.\n",
  methods: {
    [
      Method("__new__(mcls, name, bases, namespace, /, **kwargs)", .staticMethod) { t, a throws(PyError) in
        let named = Dict(a[4])
        let s = try t.pushScratch(5 + (named?.count ?? 0))
        defer { t.popScratch(s) }
        s[1] = a[0]
        s[2] = a[1]
        s[3] = a[2]
        s[4] = a[3]
        var names = Value.missing
        if let named { names = try t.spreadKeywords(named, into: s + 5) }
        let made = try CodePointer.call(
          t[.type].slot(.new).unsafelyUnwrapped, t, a[0], Arguments(s + 2, 3 + (named?.count ?? 0), names: names))
        guard let type = Type(made) else { return made }
        // Without a word about its module, a class is of the module whose code makes it: CPython's abc.
        if let namespace = Dict(a[3]), namespace.get(t, name: t[.__module__]).isMissing {
          try t.setTypeAttribute(type, t[.__module__], t.name("abc"))
        }
        try t.makeAbstract(type)
        return made
      },
      Method("register(cls, subclass)") { t, a throws(PyError) in try t.register(try t.abstractArgument(a[0]), a[1]) },
      Method("__instancecheck__(cls, instance)") { t, a throws(PyError) in
        .bool(try t.abstractInstance(try t.abstractArgument(a[0]), a[1]))
      },
      Method("__subclasscheck__(cls, subclass)", .method, subclassCheck),
      Method("_abc_registry_clear(cls)") { t, a throws(PyError) in
        try AbstractState(try t.abstractArgument(a[0]))?.forgetRegistered(t)
        return .none
      },
      Method("_abc_caches_clear(cls)") { t, a throws(PyError) in
        AbstractState(try t.abstractArgument(a[0]))?.forgetAnswers()
        return .none
      },
    ]
  })

extension NativeModule {
  static let abcNative = NativeModule("_abc", "What abstract base classes need of the engine.") {
    t, dict throws(PyError) in
    try t.define(abcFunctions, in: dict)
  }
}

private let abcFunctions: [Method] = [
  Method("get_cache_token()") { t, a throws(PyError) in .smallInt(t.vm.registrations) },
  Method("_abc_init(self, /)") { t, a throws(PyError) in
    try t.makeAbstract(try t.abstractArgument(a[0]))
    return .none
  },
  Method("_abc_register(self, subclass, /)") { t, a throws(PyError) in
    try t.register(try t.abstractArgument(a[0]), a[1])
  },
  Method("_abc_instancecheck(self, instance, /)") { t, a throws(PyError) in
    .bool(try t.abstractInstance(try t.abstractArgument(a[0]), a[1]))
  },
  Method("_abc_subclasscheck(self, subclass, /)") { t, a throws(PyError) in
    .bool(try t.abstractSubclass(try t.abstractArgument(a[0]), a[1]))
  },
  Method("_reset_registry(self, /)") { t, a throws(PyError) in
    try AbstractState(try t.abstractArgument(a[0]))?.forgetRegistered(t)
    return .none
  },
  Method("_reset_caches(self, /)") { t, a throws(PyError) in
    AbstractState(try t.abstractArgument(a[0]))?.forgetAnswers()
    return .none
  },
  Method("_get_dump(self, /)") { t, a throws(PyError) in
    guard let state = AbstractState(try t.abstractArgument(a[0])) else { throw t.typeError("not an abstract class") }
    let dump = try t.newTuple(4)
    dump.items[0] = try state.referencesToRegistered(t)
    dump.items[1] = try state.references(yes: true, t)
    dump.items[2] = try state.references(yes: false, t)
    dump.items[3] = .smallInt(state.time)
    return dump.value
  },
  Method("_abstract_meta()") { t, a throws(PyError) in try t.abstractMeta().value },
  Method("_find_abstract(cls, /)") { t, a throws(PyError) in
    try t.findAbstractMethods(try t.abstractArgument(a[0]))
    return .none
  },
]
