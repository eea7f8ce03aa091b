// The import system: `import`, `from … import`, relative imports, packages.
//
// A module is looked for in sys.modules, then among the native ones, then in the directories of sys.path (or of the
// package's `__path__`): a directory with __init__.py, name.py, or a directory without (a namespace package).

import Compiler

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of a file, or nil with errno set.
func readFile(_ path: String) -> [UInt8]? {
  let fd = open(path, O_RDONLY | O_CLOEXEC)
  if fd < 0 { return nil }
  defer { close(fd) }
  var info = stat()
  if fstat(fd, &info) != 0 { return nil }
  if info.st_mode & S_IFMT == S_IFDIR {
    errno = EISDIR
    return nil
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(Int(info.st_size) + 1)
  var failed = false
  while true {
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let n = read(fd, buffer.baseAddress, buffer.count)
      if n < 0 && errno != EINTR { failed = true }
      count = max(0, n)
    }
    if chunk.isEmpty { break }
    bytes.append(contentsOf: chunk)
  }
  return failed ? nil : bytes
}

private enum FileKind { case file, directory }
private func fileKind(_ path: String) -> FileKind? {
  var info = stat()
  guard stat(path, &info) == 0 else { return nil }
  switch info.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .directory
  default: return nil
  }
}

extension Thread {
  var modules: Dict { Dict(unchecked: self[VMRoot.modules]) }

  // MARK: what the loop calls

  func importName(_ n: Value, fromList: Value, level: Int) throws(PyError) -> Value {
    let globals = currentGlobals
    let function = builtins(for: globals).get(self, name: self[.__import__])
    if function.isMissing { throw raise(.ImportError, "__import__ not found") }
    if function.bits == self[.importFunction].bits {
      return try importModule(n, globals: globals.value, fromList: fromList, level: level)
    }
    let locals = frame(depth: 0).map { $0.pointee.flags & FrameFlag.namespace != 0 ? $0.pointee.extra : .none } ?? .none
    let s = try pushScratch(6)
    defer { popScratch(s) }
    s[0] = function
    s[1] = n
    s[2] = globals.value
    s[3] = locals
    s[4] = fromList
    s[5] = .smallInt(level)
    return try invoke(function, Arguments(s + 1, 5))
  }

  func importFrom(_ m: Value, _ n: Value) throws(PyError) -> Value {
    let v = try findAttribute(m, n)
    if !v.isMissing { return v }
    let name = Str(unchecked: n).string
    let moduleName = Str(try findAttribute(m, .__name__))
    if let moduleName {
      let full = try str("\(moduleName.string).\(name)")
      if let found = try modules.find(self, full) { return found }
    }
    let spec = try findAttribute(m, .__spec__)
    let shown = moduleName.map { "'\($0.string)'" } ?? "'<unknown module name>'"
    let origin = try moduleOrigin(m, spec)
    let place = origin ?? "unknown location"
    let message: String
    switch try moduleState(m, spec, moduleName?.string ?? "", origin) {
    case .shadowsLibrary:
      message =
        "cannot import name '\(name)' from \(shown) (consider renaming '\(place)' since it has the same name as the"
        + " standard library module named \(shown) and the import system gives it precedence)"
    case .shadowsWhileInitializing:
      message =
        "cannot import name '\(name)' from \(shown) (consider renaming '\(place)' if it has the same name as a"
        + " third-party module you intended to import)"
    case .initializing:
      message =
        "cannot import name '\(name)' from partially initialized module \(shown) (most likely due to a circular"
        + " import) (\(place))"
    case .complete: message = "cannot import name '\(name)' from \(shown) (\(place))"
    }
    throw importError(
      message, name: moduleName?.value ?? .none, path: try origin.map { s throws(PyError) in try str(s) } ?? .none,
      from: n)
  }

  func importStar(_ m: Value) throws(PyError) {
    guard let fp = frame(depth: 0) else { return }
    let target = fp.pointee.flags & FrameFlag.namespace != 0 ? fp.pointee.extra : currentGlobals.value
    func put(_ key: Value, _ v: Value) throws(PyError) {
      if let d = Dict(target) { try d.set(self, intern(key), v) } else { try setItem(target, key, v) }
    }
    let all = try findAttribute(m, .__all__)
    if !all.isMissing {
      let names = try newList()
      try listExtend(names, all, function: .missing)
      var i = 0
      while i < names.count {
        guard names[i].isKind(.str) else {
          let module = Str(try findAttribute(m, .__name__))?.string ?? "?"
          throw typeError("Item in \(module).__all__ must be str, not \(typeName(names[i]))")
        }
        try put(names[i], try getAttribute(m, intern(names[i])))
        i += 1
      }
      return
    }
    guard let dict = Dict(try findAttribute(m, .__dict__)) else {
      throw raise(.ImportError, "from-import-* object has no __dict__ and no __all__")
    }
    let copy = try dict.copy(self)
    var i = copy.nextEntry(from: 0)
    while i >= 0 {
      let e = copy.table.entries[i]
      if let s = Str(e.key), s.count == 0 || s[0] != 95 { try put(e.key, e.value) }
      i = copy.nextEntry(from: i + 1)
    }
  }

  func importError(
    _ message: String, name: Value, path: Value = .none, from: Value = .none, id: ExceptionID = .ImportError
  )
    -> PyError
  {
    do throws(PyError) {
      let text = try str(message)
      let e = newException(self[id], args: try tuple(text))
      try e.setField(self, ErrorField.message, text)
      try e.setField(self, ErrorField.importName, name)
      try e.setField(self, ErrorField.path, path)
      try e.setField(self, ErrorField.nameFrom, from)
      return raise(e)
    } catch { return error }
  }

  // MARK: states of modules, for messages

  enum ModuleState { case complete, initializing, shadowsLibrary, shadowsWhileInitializing }

  func moduleOrigin(_ m: Value, _ spec: Value) throws(PyError) -> String? {
    if !spec.isMissing && !spec.isNone {
      if let origin = Str(try findAttribute(spec, intern("origin"))), try specHasLocation(spec) { return origin.string }
    }
    // Not by the module's own attribute access, whose errors ask for this.
    if let module = ModuleObject(m), let dict = Dict(module.attributes) {
      return Str(dict.get(self, name: self[.__file__]))?.string
    }
    return Str(try findAttribute(m, .__file__))?.string
  }
  private func specHasLocation(_ spec: Value) throws(PyError) -> Bool {
    let v = try findAttribute(spec, intern("has_location"))
    return v.isMissing ? false : try isTrue(v)
  }

  func moduleState(_ m: Value, _ spec: Value, _ name: String, _ origin: String?) throws(PyError) -> ModuleState {
    var shadows = false
    if let origin, let start = Str(self[VMRoot.path])?.string {
      // Modules beside the script may hide those of the library.
      var directory = directoryName(origin)
      if origin.hasSuffix("/__init__.py") { directory = directoryName(directory) }
      shadows = directory == start
    }
    if shadows && standardModuleNames.contains(name) { return .shadowsLibrary }
    let initializing = spec.isMissing || spec.isNone ? Value.missing : try findAttribute(spec, intern("_initializing"))
    if !initializing.isMissing, try isTrue(initializing) { return shadows ? .shadowsWhileInitializing : .initializing }
    return .complete
  }

  // MARK: importing

  /// __import__: the top-level package of a dotted name, or the module itself if names are wanted from it.
  func importModule(_ name: Value, globals: Value, fromList: Value, level: Int) throws(PyError) -> Value {
    guard let s = Str(name) else { throw typeError("module name must be a string") }
    var full = s.string
    if level > 0 {
      full = try absoluteName(full, globals, level)
    } else if full.isEmpty {
      throw valueError("Empty module name")
    }
    let module = try importAbsolute(full)
    let wantsNames = fromList.isNone ? false : try isTrue(fromList)
    if wantsNames {
      if try findAttribute(module, .__path__).isMissing { return module }
      try importSubmodules(module, full, fromList)
      return module
    }
    if level == 0 {
      guard let dot = full.firstIndex(of: ".") else { return module }
      return try importAbsolute(String(full[..<dot]))
    }
    if s.count == 0 { return module }
    // `import_(".a.b")` answers .a.
    let text = s.string
    guard let dot = text.firstIndex(of: ".") else { return module }
    let cut = text.distance(from: dot, to: text.endIndex)
    let top = String(full.dropLast(cut))
    guard let found = try modules.find(self, try str(top)) else {
      throw keyError(try str("'\(top)' not in sys.modules as expected"))
    }
    return found
  }

  /// Imports those of the wanted names that are submodules not yet loaded.
  private func importSubmodules(_ module: Value, _ full: String, _ fromList: Value) throws(PyError) {
    let names = try newList()
    try listExtend(names, fromList, function: .missing)
    var i = 0
    while i < names.count {
      guard let s = Str(names[i]) else {
        throw typeError("Item in ``from list'' must be str, not \(typeName(names[i]))")
      }
      if s.isEqual("*") {
        let all = try findAttribute(module, .__all__)
        if !all.isMissing { try importSubmodules(module, full, all) }
      } else if try findAttribute(module, intern(names[i])).isMissing {
        let sub = "\(full).\(s.string)"
        do throws(PyError) { _ = try importAbsolute(sub) } catch {
          // Not a submodule after all: `from` will say what is missing.
          guard pendingIs(.ModuleNotFoundError),
            let missing = Str(ExceptionObject(unchecked: p.pointee.pending).field(ErrorField.importName)),
            missing.string == sub
          else { throw error }
          p.pointee.pending = .missing
        }
      }
      i += 1
    }
  }

  private func absoluteName(_ name: String, _ globals: Value, _ level: Int) throws(PyError) -> String {
    guard let g = Dict(globals) else { throw typeError("globals must be a dict") }
    var package: String
    let own = g.get(self, name: self[.__package__])
    let spec = g.get(self, name: self[.__spec__])
    if let s = Str(own) {
      package = s.string
    } else if !own.isMissing && !own.isNone {
      throw typeError("package must be a string")
    } else if !spec.isMissing && !spec.isNone, let parent = Str(try findAttribute(spec, intern("parent"))) {
      package = parent.string
    } else {
      guard let n = Str(g.get(self, name: self[.__name__])) else {
        throw keyError(try str("'__name__' not in globals"))
      }
      package = n.string
      if g.get(self, name: self[.__path__]).isMissing {
        package = package.lastIndex(of: ".").map { String(package[..<$0]) } ?? ""
      }
    }
    if package.isEmpty { throw raise(.ImportError, "attempted relative import with no known parent package") }
    var left = level - 1
    while left > 0 {
      guard let dot = package.lastIndex(of: ".") else {
        throw raise(.ImportError, "attempted relative import beyond top-level package")
      }
      package = String(package[..<dot])
      left -= 1
    }
    return name.isEmpty ? package : "\(package).\(name)"
  }

  /// The module of an absolute name, imported if need be, its packages first.
  func importAbsolute(_ full: String) throws(PyError) -> Value {
    let key = try intern(full)
    if let found = try modules.find(self, key) {
      if found.isNone {
        throw importError(
          "import of \(full) halted; None in sys.modules", name: key, id: .ModuleNotFoundError)
      }
      return found
    }
    try checkStack()
    var parent = Value.missing
    var child = full
    var searchPath = Value.missing
    if let dot = full.lastIndex(of: ".") {
      let parentName = String(full[..<dot])
      child = String(full[full.index(after: dot)...])
      parent = try importAbsolute(parentName)
      // Importing the parent may have imported the child.
      if let found = try modules.find(self, key) { return found }
      searchPath = try findAttribute(parent, .__path__)
      if let native = nativeModule(named: full) { return try makeNative(native, key, parent, child) }
      if searchPath.isMissing {
        throw importError(
          "No module named '\(full)'; '\(parentName)' is not a package", name: key, id: .ModuleNotFoundError)
      }
    } else if let native = nativeModule(named: full) {
      return try makeNative(native, key, parent, child)
    }
    let module = try findAndLoad(key, full, child, searchPath)
    if !parent.isMissing { try setAttribute(parent, try intern(child), module) }
    return module
  }

  private func nativeModule(named name: String) -> NativeModule? {
    nativeModuleTable.modules[name]
  }

  private func makeNative(
    _ native: NativeModule, _ key: Value, _ parent: Value, _ child: String
  ) throws(PyError) -> Value {
    let module = try newModule(key)
    let dict = Dict(unchecked: module.attributes)
    if native.documentation.utf8CodeUnitCount > 0 {
      try dict.set(self, self[.__doc__], str(native.documentation))
    }
    let name = Str(unchecked: key).string
    try dict.set(self, self[.__package__], try str(parent.isMissing ? "" : String(name.dropLast(child.count + 1))))
    try dict.set(self, self[.__spec__], try moduleSpec(name, origin: "built-in", path: .missing, hasLocation: false))
    try modules.set(self, key, module.value)
    do throws(PyError) { try native.fill(self, dict) } catch {
      _ = try? modules.remove(self, key)
      throw error
    }
    let made = try modules.find(self, key) ?? module.value
    if !parent.isMissing { try setAttribute(parent, try intern(child), made) }
    return made
  }

  func moduleSpec(_ name: String, origin: String?, path: Value, hasLocation: Bool) throws(PyError) -> Value {
    let spec = try newNamespace()
    let d = Dict(unchecked: spec.attributes)
    try d.set(self, self[.name], try str(name))
    try d.set(self, intern("loader"), .none)
    try d.set(self, intern("origin"), try origin.map { s throws(PyError) in try str(s) } ?? .none)
    try d.set(self, intern("submodule_search_locations"), path.isMissing ? .none : path)
    let parent: String
    if !path.isMissing {
      parent = name
    } else {
      parent = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
    }
    try d.set(self, intern("parent"), try str(parent))
    try d.set(self, intern("has_location"), .bool(hasLocation))
    try d.set(self, intern("cached"), .none)
    return spec.value
  }

  private func findAndLoad(_ key: Value, _ full: String, _ child: String, _ searchPath: Value) throws(PyError) -> Value
  {
    let path = searchPath.isMissing ? sysAttribute(.path) : searchPath
    let portions = try newList()
    if !path.isMissing && !path.isNone {
      let entries = try newList()
      try listExtend(entries, path, function: .missing)
      var i = 0
      while i < entries.count {
        if let s = Str(entries[i]) {
          let directory = s.count == 0 ? "." : s.string
          let base = directory.hasSuffix("/") ? directory + child : "\(directory)/\(child)"
          if fileKind(base) == .directory {
            let start = base + "/__init__.py"
            if fileKind(start) == .file {
              let list = try newList()
              try list.append(self, try str(absolutePath(base)))
              return try load(key, full, file: absolutePath(start), path: list.value)
            }
            try portions.append(self, try str(absolutePath(base)))
          }
          if fileKind(base + ".py") == .file {
            return try load(key, full, file: absolutePath(base + ".py"), path: .missing)
          }
        }
        i += 1
      }
    }
    if portions.count > 0 {
      let module = try newModule(key)
      let dict = Dict(unchecked: module.attributes)
      try dict.set(self, self[.__path__], portions.value)
      try dict.set(self, self[.__package__], key)
      try dict.set(self, self[.__spec__], try moduleSpec(full, origin: nil, path: portions.value, hasLocation: false))
      try modules.set(self, key, module.value)
      return module.value
    }
    throw importError("No module named '\(full)'", name: key, id: .ModuleNotFoundError)
  }

  private func load(_ key: Value, _ full: String, file: String, path: Value) throws(PyError) -> Value {
    guard let bytes = readFile(file) else { throw osError(errno, filename: try str(file)) }
    let module = try newModule(key)
    let dict = Dict(unchecked: module.attributes)
    let fileValue = try str(file)
    let spec = try moduleSpec(full, origin: file, path: path, hasLocation: true)
    try dict.set(self, self[.__spec__], spec)
    try dict.set(self, self[.__file__], fileValue)
    try dict.set(self, self[.__cached__], .none)
    if !path.isMissing { try dict.set(self, self[.__path__], path) }
    try dict.set(self, self[.__package__], try getAttribute(spec, intern("parent")))
    let initializing = intern("_initializing" as StaticString)
    try setAttribute(spec, initializing, .true)
    try modules.set(self, key, module.value)
    do throws(PyError) {
      let code = try compileText(bytes, filename: file)
      _ = try runModule(code, globals: dict)
    } catch {
      _ = try? modules.remove(self, key)
      throw error
    }
    try setAttribute(spec, initializing, .false)
    // A module may have put something else in its place.
    guard let made = try modules.find(self, key) else {
      throw keyError(key)
    }
    return made
  }
}

func directoryName(_ path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  let d = path[..<slash]
  return d.isEmpty ? "/" : String(d)
}

/// The path with the working directory in front, without "." and ".." parts.
func absolutePath(_ path: String) -> String {
  var full = path
  if !path.hasPrefix("/") {
    guard let cwd = getcwd(nil, 0) else { return path }
    defer { free(cwd) }
    full = String(cString: cwd) + "/" + path
  }
  var parts: [Substring] = []
  for part in full.split(separator: "/") {
    if part == "." { continue }
    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
  }
  return "/" + parts.joined(separator: "/")
}

/// The native modules by name.
struct NativeModuleTable: Sendable {
  let modules: [String: NativeModule]
}
let nativeModuleTable: NativeModuleTable = {
  var table: [String: NativeModule] = [:]
  for m in nativeModules() { table["\(m.name)"] = m }
  return NativeModuleTable(modules: table)
}()

extension Thread {
  /// Where the source text of a module to be run lies: for a package that of its `__main__`.
  func findSource(_ name: String) throws(PyError) -> (name: String, file: String, package: String)? {
    var directories = try newList()
    if let path = List(sysAttribute(.path)) {
      var i = 0
      while i < path.count {
        try directories.append(self, path[i])
        i += 1
      }
    }
    let parts = name.split(separator: ".").map(String.init)
    var package = ""
    for (i, part) in parts.enumerated() {
      var next: String?
      var k = 0
      while k < directories.count {
        if let d = Str(directories[k]) {
          let base = absolutePath((d.count == 0 ? "." : d.string) + "/" + part)
          if i == parts.count - 1 {
            if fileKind(base + "/__main__.py") == .file { return (name + ".__main__", base + "/__main__.py", name) }
            if fileKind(base + ".py") == .file { return (name, base + ".py", package) }
          } else if fileKind(base) == .directory {
            next = base
            break
          }
        }
        k += 1
      }
      guard let next else { return nil }
      package = package.isEmpty ? part : "\(package).\(part)"
      _ = try importAbsolute(package)
      directories = try newList()
      try directories.append(self, try str(next))
    }
    return nil
  }
}
