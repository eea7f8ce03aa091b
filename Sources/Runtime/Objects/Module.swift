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
  throw t.attributeError(try t.missingModuleAttribute(v, moduleName, text), v, name)
}

extension Thread {
  /// Why a module has no such attribute: it may still be importing, or stand in the way of the library's.
  fileprivate func missingModuleAttribute(_ v: Value, _ module: String, _ name: String) throws(PyError) -> String {
    let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
    let spec = dict.get(self, name: self[.__spec__])
    let plain = "module '\(module)' has no attribute '\(name)'"
    if spec.isMissing || spec.isNone { return plain }
    let origin = try moduleOrigin(v, spec)
    switch try moduleState(v, spec, module, origin) {
    case .shadowsLibrary:
      return plain
        + " (consider renaming '\(origin ?? "")' since it has the same name as the standard library module named"
        + " '\(module)' and the import system gives it precedence)"
    case .shadowsWhileInitializing:
      return plain
        + " (consider renaming '\(origin ?? "")' if it has the same name as a third-party module you intended to import)"
    case .initializing:
      let from = origin.map { " from '\($0)'" } ?? ""
      return "partially initialized module '\(module)'\(from) has no attribute '\(name)'"
        + " (most likely due to a circular import)"
    case .complete:
      if let sub = try modules.find(self, try str("\(module).\(name)")), !sub.isNone {
        let subSpec = try findAttribute(sub, .__spec__)
        let initializing =
          subSpec.isMissing || subSpec.isNone
          ? Value.missing : try findAttribute(subSpec, intern("_initializing"))
        if !initializing.isMissing, try isTrue(initializing) {
          return "cannot access submodule '\(name)' of module '\(module)' (most likely due to a circular import)"
        }
      }
      return plain
    }
  }

  fileprivate func moduleRepr(_ v: Value) throws(PyError) -> Value {
    let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
    let name = Str(dict.get(self, name: self[.__name__]))?.string ?? "?"
    let spec = dict.get(self, name: self[.__spec__])
    if !spec.isMissing && !spec.isNone {
      if let origin = Str(try findAttribute(spec, intern("origin")))?.string {
        let located = try findAttribute(spec, intern("has_location"))
        if !located.isMissing, try isTrue(located) { return try str("<module '\(name)' from '\(origin)'>") }
        return try str("<module '\(name)' (\(origin))>")
      }
      let path = dict.get(self, name: self[.__path__])
      if !path.isMissing { return try str("<module '\(name)' (namespace) from \(reprString(path))>") }
      return try str("<module '\(name)'>")
    }
    if let file = Str(dict.get(self, name: self[.__file__])) {
      return try str("<module '\(name)' from '\(file.string)'>")
    }
    return try str("<module '\(name)'>")
  }
}

extension NativeType {
  static let moduleType = NativeType(
    name: "module", kind: .module, flags: TypeFlag.base | TypeFlag.hasDictionary,
    install: { s in
      s.set(.getAttribute, moduleGetAttribute)
      s.set(.repr) { t, v throws(PyError) in try t.moduleRepr(v) }
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
          let own = dict.get(t, name: t[.__dir__])
          if !own.isMissing { return try t.call(own) }
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
