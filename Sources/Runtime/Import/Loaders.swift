// Loaders of source files: the classes are native, so that importing a file needs nothing of the Python part of the import
// system; what programs call beyond that is there (Library/Importlib+Bootstrap).
//
// As in CPython: class SourceFileLoader(FileLoader, SourceLoader), and SourceLoader(_LoaderBasics).

extension Thread {
  private func external(_ function: StaticString, _ a: Value, _ b: Value) throws(PyError) -> Value {
    try call(try importMachinery("_frozen_importlib_external", function), a, b)
  }
  fileprivate func forward(_ function: StaticString, _ a: Args) throws(PyError) -> Value {
    try external(function, a[0], orNone(a[1]))
  }

  /// A SourceFileLoader.
  func newSourceLoader(_ name: Value, _ path: Value) throws(PyError) -> Value {
    let loader = try newNamespace(self[.sourceFileLoader])
    let d = Dict(unchecked: loader.attributes)
    try d.set(self, self[.name], name)
    try d.set(self, self[Name.path], path)
    return loader.value
  }

  /// Runs a module's code, by a loader whose methods nobody has replaced.
  fileprivate func executeSource(_ loader: Value, _ module: Value) throws(PyError) -> Value {
    let name = try getAttribute(module, .__name__)
    guard type(of: loader) === self[.sourceFileLoader], let own = Str(try findAttribute(loader, self[.name])),
      let path = Str(try findAttribute(loader, self[Name.path])), let asked = Str(name), asked.isEqual(own),
      let dict = Dict(try findAttribute(module, .__dict__))
    else { return try external("_exec_module", loader, module) }
    _ = try runModule(try loadSource(path.string), globals: dict)
    return .none
  }

  /// The loader's own module is meant, or none.
  fileprivate func requireOwn(_ loader: Value, _ asked: Value) throws(PyError) {
    if asked.isMissing || asked.isNone { return }
    let own = try getAttribute(loader, self[.name])
    if try !isEqual(own, asked) {
      throw importError(
        "loader for \(Str(unchecked: try str(of: own)).string) cannot handle \(Str(unchecked: try str(of: asked)).string)",
        name: asked)
    }
  }

  /// class SourceFileLoader(FileLoader, SourceLoader): the second base, and the order of both.
  func completeSourceLoader() {
    let type = self[.sourceFileLoader]
    do throws(PyError) {
      type.bases = try tuple(self[.fileLoader].value, self[.sourceLoader].value)
      let mro = try newTuple(5)
      mro.items[0] = type.value
      mro.items[1] = self[.fileLoader].value
      mro.items[2] = self[.sourceLoader].value
      mro.items[3] = self[.loaderBasics].value
      mro.items[4] = self[.object].value
      type.mro = mro.value
    } catch { fatalError("no memory for a type") }
    addSubclass(self[.sourceLoader], type)
  }
}

private let loaderFlags = TypeFlag.base | TypeFlag.hasDictionary

extension NativeType {
  static let loaderBasics = NativeType(
    name: "_LoaderBasics", module: "_frozen_importlib_external", kind: .namespace, flags: loaderFlags,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newNamespace(Type(unchecked: type)).value }
    },
    methods: {
      [
        Method("is_package(self, fullname)") { t, a throws(PyError) in try t.forward("_is_package", a) },
        Method("create_module(self, spec)") { t, a throws(PyError) in .none },
        Method("exec_module(self, module)") { t, a throws(PyError) in try t.executeSource(a[0], a[1]) },
        Method("load_module(self, fullname)") { t, a throws(PyError) in try t.forward("_load_by_name", a) },
      ]
    },
    getters: { [Getter("__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) })] })

  static let sourceLoader = NativeType(
    name: "SourceLoader", module: "_frozen_importlib_external", kind: .namespace, base: .loaderBasics,
    flags: loaderFlags,
    methods: {
      [
        Method("path_mtime(self, path)") { t, a throws(PyError) in throw t.raise(.OSError) },
        Method("path_stats(self, path)") { t, a throws(PyError) in
          let stats = try t.newDict()
          let time = try t.callMethod(a[0], t.intern("path_mtime" as StaticString), a[1])
          try stats.set(t, t.intern("mtime"), time)
          return stats.value
        },
        Method("_cache_bytecode(self, source_path, cache_path, data)") { t, a throws(PyError) in
          try t.callMethod(a[0], t.intern("set_data" as StaticString), a[2], a[3])
        },
        Method("set_data(self, path, data)") { t, a throws(PyError) in .none },
        Method("get_source(self, fullname)") { t, a throws(PyError) in try t.forward("_get_source", a) },
        Method("source_to_code(self, data, path, *, _optimize=-1)") { t, a throws(PyError) in
          let f = try t.importMachinery("_frozen_importlib_external", "_source_to_code")
          return try t.call(f, a[1], a[2], a.has(3) ? a[3] : .smallInt(-1))
        },
        Method("get_code(self, fullname)") { t, a throws(PyError) in try t.forward("_get_code", a) },
      ]
    })

  static let fileLoader = NativeType(
    name: "FileLoader", module: "_frozen_importlib_external", kind: .namespace, flags: loaderFlags,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newNamespace(Type(unchecked: type)).value }
      s.useMethod(.initialize)
      s.set(.equal) { t, x, y throws(PyError) in
        guard x.isKind(.namespace), y.isKind(.namespace), t.type(of: x) === t.type(of: y) else { return .false }
        return .bool(try t.isEqual(try t.attributeDictionary(x), try t.attributeDictionary(y)))
      }
      s.set(.hash) { t, v throws(PyError) in
        let name = try t.hash(try t.getAttribute(v, t[.name]))
        return t.int(name ^ (try t.hash(try t.getAttribute(v, t[Name.path]))))
      }
    },
    methods: {
      [
        Method("__init__(self, fullname, path)") { t, a throws(PyError) in
          try t.setAttribute(a[0], t[.name], a[1])
          try t.setAttribute(a[0], t[Name.path], a[2])
          return .none
        },
        Method("load_module(self, fullname=None)") { t, a throws(PyError) in
          try t.requireOwn(a[0], a[1])
          a[1] = try t.getAttribute(a[0], t[.name])
          return try t.forward("_load_by_name", a)
        },
        Method("get_filename(self, fullname=None)") { t, a throws(PyError) in
          try t.requireOwn(a[0], a[1])
          return try t.getAttribute(a[0], t[Name.path])
        },
        Method("get_data(self, path)") { t, a throws(PyError) in try t.fileBytes(a[1]) },
      ]
    },
    getters: { [Getter("__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) })] })

  static let sourceFileLoader = NativeType(
    name: "SourceFileLoader", module: "_frozen_importlib_external", kind: .namespace, base: .fileLoader,
    flags: loaderFlags,
    methods: {
      [
        Method("path_stats(self, path)") { t, a throws(PyError) in
          let f = try t.importMachinery("_frozen_importlib_external", "_path_stats")
          return try t.call(f, a[1])
        },
        Method("path_mtime(self, path)") { t, a throws(PyError) in
          let stats = try t.callMethod(a[0], t.intern("path_stats" as StaticString), a[1])
          return try t.getItem(stats, t.intern("mtime" as StaticString))
        },
        Method("_cache_bytecode(self, source_path, cache_path, data)") { t, a throws(PyError) in
          try t.callMethod(a[0], t.intern("set_data" as StaticString), a[2], a[3])
        },
        Method("set_data(self, path, data, *, _mode=438)") { t, a throws(PyError) in
          try t.writeBytes(a[2], toFile: a[1])
          return .none
        },
      ]
    })
}
