// The three finders that sys.meta_path begins with, and the hooks of sys.path_hooks.
//
// BuiltinImporter finds and makes the modules that are part of the binary. PathFinder only hands on to the Python part of
// the import system (Modules/Importlib), which is loaded when the first module is looked for in a file.

extension Thread {
  /// A function of the Python part of the import system.
  func importMachinery(_ module: String, _ function: StaticString) throws(PyError) -> Value {
    try getAttribute(try importLibrary(module), intern(function))
  }

  fileprivate func importerName(_ v: Value) throws(PyError) -> String {
    guard let name = Str(v) else { throw typeError("module name must be str, not \(typeName(v))") }
    return name.string
  }

  /// The spec of a module that is part of the binary.
  func librarySpec(_ key: Value, _ native: NativeModule) throws(PyError) -> Value {
    var locations = Value.missing
    if native.isPackage {
      let list = try newList()
      try list.append(self, try str("\(libraryPath)/\(native.name)"))
      locations = list.value
    }
    return try newSpec(key, loader: self[.builtinImporter].value, origin: str("built-in"), locations: locations)
  }

  fileprivate func requireBuiltin(_ v: Value) throws(PyError) -> Value {
    let name = try importerName(v)
    if nativeModule(named: name) == nil {
      throw importError("'\(name)' is not a built-in module", name: v)
    }
    return .none
  }
}

extension NativeType {
  static let builtinImporter = NativeType(
    name: "BuiltinImporter", module: "_frozen_importlib", kind: .object,
    methods: {
      [
        Method("find_spec(cls, fullname, path=None, target=None)", .classMethod) { t, a throws(PyError) in
          let name = try t.importerName(a[1])
          guard let native = t.nativeModule(named: name), isBuiltinModule(name) else { return .none }
          return try t.librarySpec(a[1], native)
        },
        Method("create_module(spec, /)", .staticMethod) { t, a throws(PyError) in
          let key = try t.getAttribute(a[0], .name)
          _ = try t.requireBuiltin(key)
          return try t.newModule(key).value
        },
        Method("exec_module(module, /)", .staticMethod) { t, a throws(PyError) in
          let spec = try t.findAttribute(a[0], .__spec__)
          let key =
            spec.isMissing || spec.isNone ? try t.getAttribute(a[0], .__name__) : try t.getAttribute(spec, .name)
          if let native = t.nativeModule(named: try t.importerName(key)) { try t.execute(native, key, a[0]) }
          return .none
        },
        Method("load_module(cls, fullname, /)", .classMethod) { t, a throws(PyError) in
          _ = try t.requireBuiltin(a[1])
          return try t.importAbsolute(t.intern(a[1]))
        },
        Method("get_code(cls, fullname, /)", .classMethod) { t, a throws(PyError) in
          _ = try t.requireBuiltin(a[1])
          // A module written in Python can be run by its name.
          guard let native = t.nativeModule(named: try t.importerName(a[1])), let source = native.source else {
            return .none
          }
          let text = Array(UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount))
          return try t.compileText(text, filename: "<frozen \(native.name)>").value
        },
        Method("get_source(cls, fullname, /)", .classMethod) { t, a throws(PyError) in try t.requireBuiltin(a[1]) },
        Method("is_package(cls, fullname, /)", .classMethod) { t, a throws(PyError) in
          _ = try t.requireBuiltin(a[1])
          return .bool(t.nativeModule(named: try t.importerName(a[1]))?.isPackage ?? false)
        },
      ]
    },
    extend: { t, type throws(PyError) in
      try Dict(unchecked: type.attributes).set(t, t.intern("_ORIGIN"), t.str("built-in"))
    })

  static let frozenImporter = NativeType(
    name: "FrozenImporter", module: "_frozen_importlib", kind: .object,
    methods: {
      [
        Method("find_spec(cls, fullname, path=None, target=None)", .classMethod) { t, a throws(PyError) in .none },
        Method("create_module(spec, /)", .staticMethod) { t, a throws(PyError) in .none },
        Method("exec_module(module, /)", .staticMethod) { t, a throws(PyError) in
          let key = try t.getAttribute(a[0], .__name__)
          throw t.importError("\(Str(unchecked: try t.repr(key)).string) is not a frozen module", name: key)
        },
        Method("is_package(cls, fullname, /)", .classMethod) { t, a throws(PyError) in
          throw t.importError("\(Str(unchecked: try t.repr(a[1])).string) is not a frozen module", name: a[1])
        },
      ]
    },
    extend: { t, type throws(PyError) in
      try Dict(unchecked: type.attributes).set(t, t.intern("_ORIGIN"), t.str("frozen"))
    })

  static let pathFinder = NativeType(
    name: "PathFinder", module: "_frozen_importlib_external", kind: .object,
    methods: {
      [
        Method("find_spec(cls, fullname, path=None, target=None)", .classMethod) { t, a throws(PyError) in
          let f = try t.importMachinery("_frozen_importlib_external", "_find_on_path")
          return try t.call(f, a[1], t.orNone(a[2]), t.orNone(a[3]))
        },
        Method("invalidate_caches()", .staticMethod) { t, a throws(PyError) in
          try t.call(try t.importMachinery("_frozen_importlib_external", "_forget_finders"))
        },
        Method("find_distributions(*args, **kwargs)", .staticMethod) { t, a throws(PyError) in
          try t.iterator(t.vm.emptyTuple)
        },
        Method("_path_importer_cache(cls, path, /)", .classMethod) { t, a throws(PyError) in
          try t.call(try t.importMachinery("_frozen_importlib_external", "_finder_of_entry"), a[1])
        },
        Method("_path_hooks(path, /)", .staticMethod) { t, a throws(PyError) in
          try t.call(try t.importMachinery("_frozen_importlib_external", "_ask_path_hooks"), a[0])
        },
        Method("_get_spec(cls, fullname, path, target=None)", .classMethod) { t, a throws(PyError) in
          let f = try t.importMachinery("_frozen_importlib_external", "_search_entries")
          return try t.call(f, a[1], a[2], t.orNone(a[3]))
        },
      ]
    })
}

/// What sys.path_hooks begins with: one for the modules in the binary, one for directories.
let pathHooks: [Method] = [
  Method("path_hook_for_library(path, /)") { t, a throws(PyError) in
    guard let path = Str(a[0])?.string, path == libraryPath || path.hasPrefix(libraryPath + "/") else {
      throw t.importError("not the library's path", name: .none, path: a[0])
    }
    return try t.importMachinery("_frozen_importlib_external", "_LibraryFinder")
  },
  Method("path_hook_for_FileFinder(path, /)") { t, a throws(PyError) in
    try t.call(try t.importMachinery("_frozen_importlib_external", "_hook_for_directories"), a[0])
  },
]

extension Thread {
  /// sys.meta_path, sys.path_hooks and their like.
  func makeImportState(_ d: Dict) throws(PyError) {
    completeSourceLoader()
    let finders = try newList()
    for id: TypeID in [.builtinImporter, .frozenImporter, .pathFinder] { try finders.append(self, self[id].value) }
    try d.set(self, intern("meta_path"), finders.value)
    let hooks = try newList()
    for method in pathHooks { try hooks.append(self, try makeNativeFunction(method).value) }
    try d.set(self, intern("path_hooks"), hooks.value)
    try d.set(self, intern("path_importer_cache"), try newDict().value)
    self[.moduleLocks] = try newDict().value
    self[.moduleWaits] = try newDict().value
    self[.libraryModules] = try newDict().value
  }

  /// The end of sys.path: the modules of the library.
  func appendLibraryPath(_ path: List) throws(PyError) { try path.append(self, try str(libraryPath)) }
}
