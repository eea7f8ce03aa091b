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
  if !fallback.isMissing {
    do throws(PyError) { return try t.call(fallback, name) } catch {
      // Whose attribute was looked for, if the function does not say.
      if t.pendingIs(.AttributeError), let e = ExceptionObject(t.pending), e.field(ErrorField.name).isMissing,
        e.field(ErrorField.object).isMissing
      {
        try e.setField(t, ErrorField.name, name)
        try e.setField(t, ErrorField.object, v)
      }
      throw error
    }
  }
  let own2 = dict.get(t, name: t[.__name__])
  let text = Str(unchecked: name).string
  guard let moduleName = Str(own2) else { throw t.attributeError("module has no attribute '\(text)'", v, name) }
  throw t.attributeError(try t.missingModuleAttribute(v, moduleName, text), v, name)
}

extension Thread {
  /// Why a module has no such attribute: it may still be importing, or stand in the way of the library's.
  fileprivate func missingModuleAttribute(_ v: Value, _ moduleName: Str, _ name: String) throws(PyError) -> String {
    let module = moduleName.string
    let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
    let spec = dict.get(self, name: self[.__spec__])
    let plain = "module '\(module)' has no attribute '\(name)'"
    if spec.isMissing || spec.isNone { return plain }
    let origin = try moduleOrigin(spec)
    switch try moduleState(spec, moduleName.value, origin) {
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
      let loading = try findAttribute(spec, intern("_uninitialized_submodules"))
      if !loading.isMissing, try contains(loading, try str(name)) {
        return "cannot access submodule '\(name)' of module '\(module)' (most likely due to a circular import)"
      }
      return plain
    }
  }

  /// module(name, doc=None)
  fileprivate func initializeModule(_ m: ModuleObject, _ args: Arguments) throws(PyError) {
    if args.count > 2 { throw typeError("module() takes at most 2 arguments (\(args.count) given)") }
    let s = try pushScratch(2)
    defer { popScratch(s) }
    var i = 0
    while i < args.positionalCount {
      s[i] = args[i]
      i += 1
    }
    if let names = Tuple(args.names) {
      var k = 0
      while k < names.count {
        let name = Str(unchecked: names[k])
        guard name.isEqual("name") || name.isEqual("doc") else {
          throw typeError("module() got an unexpected keyword argument '\(name.string)'")
        }
        s[name.isEqual("name") ? 0 : 1] = args[args.positionalCount + k]
        k += 1
      }
    }
    if s[0].isMissing { throw typeError("module() missing required argument 'name' (pos 1)") }
    guard s[0].isKind(.str) else {
      throw typeError("module() argument 'name' must be str, not \(givenTypeName(s[0]))")
    }
    let dict = Dict(unchecked: m.attributes)
    try dict.set(self, self[.__name__], s[0])
    try dict.set(self, self[.__doc__], orNone(s[1]))
    try dict.set(self, self[.__package__], .none)
    try dict.set(self, self[.__loader__], .none)
    try dict.set(self, self[.__spec__], .none)
  }

  /// What a module is shown as: by its spec, or by what it says of itself.
  fileprivate func moduleRepr(_ v: Value) throws(PyError) -> Value {
    func text(_ x: Value) throws(PyError) -> String { Str(unchecked: try repr(x)).string }
    let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
    let spec = dict.get(self, name: self[.__spec__])
    if !spec.isMissing, try isTrue(spec) {
      let own = try getAttribute(spec, .name)
      let name = own.isNone ? "'?'" : try text(own)
      let origin = try getAttribute(spec, intern("origin"))
      if origin.isNone {
        let loader = try getAttribute(spec, intern("loader"))
        if loader.isNone { return try str("<module \(name)>") }
        if displayName(type(of: loader)) == "_frozen_importlib_external.NamespaceLoader" {
          let portions = try newList()
          try listExtend(portions, try getAttribute(loader, intern("_path")), function: .missing)
          return try str("<module \(name) (namespace) from \(try text(portions.value))>")
        }
        return try str("<module \(name) (\(try text(loader)))>")
      }
      if try isTrue(try getAttribute(spec, intern("has_location"))) {
        return try str("<module \(name) from \(try text(origin))>")
      }
      return try str("<module \(name) (\(Str(unchecked: try str(of: origin)).string))>")
    }
    let own = dict.get(self, name: self[.__name__])
    let name = own.isMissing ? "'?'" : try text(own)
    let file = dict.get(self, name: self[.__file__])
    if !file.isMissing { return try str("<module \(name) from \(try text(file))>") }
    let loader = dict.get(self, name: self[.__loader__])
    if loader.isMissing || loader.isNone { return try str("<module \(name)>") }
    return try str("<module \(name) (\(try text(loader)))>")
  }
}

extension NativeType {
  static let moduleType = NativeType(
    name: "module", kind: .module, flags: TypeFlag.base | TypeFlag.hasDictionary,
    documentation: "A namespace with a name, as import makes it.",
    install: { s in
      s.set(.getAttribute, moduleGetAttribute)
      s.set(.repr) { t, v throws(PyError) in try t.moduleRepr(v) }
      s.call(.new) { t, type, args throws(PyError) in
        let m = try t.new(ModuleBody.self, type: Type(unchecked: type))
        m.attributes = try t.newDict().value
        return m.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        try t.initializeModule(ModuleObject(unchecked: v), args)
        return .none
      }
    },
    methods: {
      [
        Method("__dir__(self, /)") { t, a throws(PyError) in
          guard let dict = Dict(try t.getAttribute(a[0], t[.__dict__])) else {
            throw t.typeError("<module>.__dict__ is not a dictionary")
          }
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
        Getter(
          "__dict__", { t, v throws(PyError) in ModuleObject(unchecked: v).attributes },
          set: { t, v, x throws(PyError) in throw t.attributeError("readonly attribute", v, t[.__dict__]) }),
        Getter(
          "__annotations__",
          { t, v throws(PyError) in
            let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
            let own = dict.get(t, name: t[.__annotations__])
            if !own.isMissing { return own }
            let made = try t.newDict().value
            try dict.set(t, t[.__annotations__], made)
            return made
          },
          set: { t, v, value throws(PyError) in
            let dict = Dict(unchecked: ModuleObject(unchecked: v).attributes)
            if value.isMissing {
              if try dict.remove(t, t[.__annotations__]) == nil {
                throw t.raise(.AttributeError, value: t[.__annotations__])
              }
            } else {
              try dict.set(t, t[.__annotations__], value)
            }
            return .none
          }),
      ]
    })
}
