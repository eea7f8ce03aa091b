// Classes of library modules that CPython writes in Python: ordinary classes for programs (they can be derived from, patched
// and subclassed with other metaclasses), whose methods are native.
//
// Such a class is made by calling its metatype with a namespace, as a class statement would; its methods do not check what
// they are called with, so that mixins work on anything. Their argument errors are worded as those of Python functions.

struct LibraryClass: Sendable {
  let name: StaticString
  var documentation: StaticString = ""
  /// `__slots__ = ()`
  var isSlotted = false
  /// Methods that subclasses must override.
  var abstract: @Sendable () -> [Method] = { [] }
  var methods: @Sendable () -> [Method] = { [] }
  var getters: @Sendable () -> [Getter] = { [] }
  /// Further attributes.
  var extend: (@Sendable (Thread, Dict) throws(PyError) -> Void)?
}

extension Ref where B == NativeFunctionBody {
  /// An abstract method of a library class: the word that only functions of the host use says so.
  var isAbstract: Bool { self.extra == .true }
}

extension Thread {
  /// The class; `parts` are further entries of its namespace.
  func make(
    _ c: LibraryClass, name: Value = .missing, module: StaticString, metatype: Type? = nil, bases: Tuple? = nil,
    parts: Dict? = nil
  ) throws(PyError) -> Type {
    let dict = try newDict()
    try dict.set(self, self[.__module__], intern(module))
    if c.documentation.utf8CodeUnitCount > 0 { try dict.set(self, self[.__doc__], str(c.documentation)) }
    if c.isSlotted { try dict.set(self, self[.__slots__], vm.emptyTuple) }
    for method in c.abstract() {
      let f = try makeNativeFunction(method, kind: .methodDescriptor)
      f.isMethod = false
      f.extra = .true
      try dict.set(self, f.name, f.value)
    }
    for method in c.methods() {
      let f = try makeNativeFunction(method, kind: method.binding == .method ? .methodDescriptor : .nativeFunction)
      f.isMethod = false
      var v = f.value
      if method.binding == .staticMethod { v = makeStaticMethod(v) }
      if method.binding == .classMethod {
        let m = new(ClassMethodBody.self)
        m.function = v
        v = m.value
      }
      try dict.set(self, f.name, v)
    }
    for getter in c.getters() {
      let d = new(GetSetBody.self)
      d.name = intern(getter.name)
      d.get = CodePointer.of(getter.get)
      if let set = getter.set { d.set = CodePointer.of(set) }
      try dict.set(self, d.name, d.value)
    }
    if let parts { try dictMerge(dict, parts) }
    if let extend = c.extend { try extend(self, dict) }
    let meta = metatype?.value ?? self[.type].value
    let made = try call(
      meta, name.isMissing ? intern(c.name) : name, (bases ?? Tuple(unchecked: vm.emptyTuple)).value, dict.value)
    guard let type = Type(made) else { throw raise(.SystemError, "a metatype has made no type") }
    try own(type)
    return type
  }

  /// Native members of a class learn whose they are.
  private func own(_ type: Type) throws(PyError) {
    let dict = Dict(unchecked: type.attributes)
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      var v = dict.table.entries[i].value.unboxed
      if let m = ClassMethod(v) { v = m.function } else if let m = StaticMethod(v) { v = m.function }
      if v.isKind(.methodDescriptor) || v.isKind(.nativeFunction), v.nativeFunction.owner.isMissing {
        v.nativeFunction.owner = type.value
      } else if let d = GetSet(v), d.owner.isMissing {
        d.owner = type.value
      }
      i = dict.nextEntry(from: i + 1)
    }
  }

  /// An attribute of a module that another module defines, which is imported when one of the names is asked for first.
  func lateAttribute(
    _ module: StaticString, _ name: Value, among names: [StaticString], from source: StaticString
  ) throws(PyError) -> Value {
    let owner = try importLibrary("\(module)")
    guard let text = Str(name), names.contains(where: { text.isEqual($0) }) else {
      throw attributeError("module '\(module)' has no attribute '\(Str(name)?.string ?? "?")'", owner, name)
    }
    let other = try importModule(intern(source), globals: .none, fromList: .none, level: 0)
    for known in names { try setAttribute(owner, intern(known), try getAttribute(other, intern(known))) }
    return try getAttribute(other, intern(name))
  }

  /// The interned str of a name that the engine does not know by itself.
  func name(_ s: StaticString) -> Value { intern(s) }

  /// v.name(...) as the engine's own library calls it: the attribute's name need not be known to the engine.
  func callMethod(_ v: Value, _ name: StaticString) throws(PyError) -> Value {
    try call(try getAttribute(v, intern(name)))
  }
  func callMethod(_ v: Value, _ name: StaticString, _ a: Value) throws(PyError) -> Value {
    try call(try getAttribute(v, intern(name)), a)
  }
  func callMethod(_ v: Value, _ name: StaticString, _ a: Value, _ b: Value) throws(PyError) -> Value {
    try call(try getAttribute(v, intern(name)), a, b)
  }

  func attribute(_ v: Value, _ name: StaticString) throws(PyError) -> Value { try getAttribute(v, intern(name)) }
  func setAttribute(_ v: Value, _ name: StaticString, _ x: Value) throws(PyError) {
    try setAttribute(v, intern(name), x)
  }
}
