// Modules: a dict of names.

struct ModuleBody: Body {
  static var kind: Kind { .module }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var attributes: Value
}
typealias ModuleObject = Ref<ModuleBody>

extension Thread {
  /// A new module with `__name__` and the other names every module has.
  func newModule(_ name: Value) throws(PyError) -> ModuleObject {
    let dict = try newDict()
    let m = new(ModuleBody.self)
    m.attributes = dict.value
    try dict.set(self, self[.__name__], name)
    try dict.set(self, self[.__doc__], .none)
    try dict.set(self, self[.__package__], .none)
    try dict.set(self, self[.__loader__], .none)
    try dict.set(self, self[.__spec__], .none)
    return m
  }
}

@Sendable private func moduleGetAttribute(_ t: Thread, _ v: Value, _ name: Value) throws(PyError) -> Value {
  let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
  let own = dict.get(t, name: name)
  if !own.isMissing && t.lookup(t.type(of: v), name).isMissing { return own }
  let found = try t.genericFind(v, t.type(of: v), name)
  if !found.isMissing { return found }
  let fallback = dict.get(t, name: t[.__getattr__])
  if !fallback.isMissing { return try t.call(fallback, name) }
  let own2 = dict.get(t, name: t[.__name__])
  let text = Str(unchecked: name).string
  guard let moduleName = Str(own2)?.string else { throw t.attributeError("module has no attribute '\(text)'", v, name) }
  throw t.attributeError("module '\(moduleName)' has no attribute '\(text)'", v, name)
}

extension NativeType {
  static let moduleType = NativeType(
    name: "module", kind: .module, flags: TypeFlag.base | TypeFlag.hasDictionary,
    install: { s in
      s.set(.getAttribute, moduleGetAttribute)
      s.set(.repr) { t, v throws(PyError) in
        let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
        let name = Str(dict.get(t, name: t[.__name__]))?.string ?? "?"
        if let file = Str(dict.get(t, name: t[.__file__])) { return try t.str("<module '\(name)' from '\(file.string)'>") }
        return try t.str("<module '\(name)' (built-in)>")
      }
      s.call(.new) { t, type, args throws(PyError) in
        let m = try t.new(ModuleBody.self, type: Type(unchecked: type))
        m.attributes = try t.newDict().value
        return m.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        guard args.count >= 1, args[0].isKind(.str) else {
          throw t.typeError("module() missing required argument 'name' (pos 1)")
        }
        let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
        try dict.set(t, t[.__name__], args[0])
        try dict.set(t, t[.__doc__], args.count > 1 ? args[1] : .none)
        try dict.set(t, t[.__package__], .none)
        try dict.set(t, t[.__loader__], .none)
        try dict.set(t, t[.__spec__], .none)
        return .none
      }
    },
    methods: {
      [
        Method("__dir__(self, /)") { t, a throws(PyError) in
          let dict = Dict(unchecked: ModuleObject(unchecked: a[0]).attributes)
          let list = try t.newList()
          try t.listExtend(list, dict.value, function: .missing)
          return list.value
        }
      ]
    },
    getters: {
      [
        Getter("__dict__", { t, v throws(PyError) in ModuleObject(unchecked: v).attributes })
      ]
    })
}
