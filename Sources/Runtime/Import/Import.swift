// The import system: `import`, `from … import`, relative imports, packages.
//
// Here is what statements and `__import__` ask for; Import+Find.swift finds and loads what is not in sys.modules yet. What
// is part of the binary is imported natively, everything else by the Python part of the import system
// (Modules/Importlib), which asks the finders of sys.meta_path.

import Compiler

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The bytes of a file, or nil with errno set.
func readFile(_ path: String) -> [UInt8]? {
  guard let path = path.systemPath else {
    errno = ENOENT
    return nil
  }
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

enum FileKind { case file, directory }
func fileKind(_ path: String) -> FileKind? {
  var info = stat()
  guard let path = path.systemPath, stat(path, &info) == 0 else { return nil }
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
    let function = try builtin(self[.__import__])
    if function.isMissing { throw raise(.ImportError, "__import__ not found") }
    if function.bits == self[.importFunction].bits {
      return try importModule(n, globals: globals.value, fromList: fromList, level: level)
    }
    // At the level of a module the local names are the globals; a function has no dict of them.
    var locals = currentNamespace
    if locals.isMissing { locals = p.pointee.fp.pointee.code.codeFlags.contains(.optimized) ? .none : globals.value }
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
    let shown = moduleName.map { "'\($0.string)'" } ?? "'<unknown module name>'"
    let attributes = ModuleObject(m).flatMap { Dict($0.attributes) }
    let origin = attributes.flatMap { Str($0.get(self, name: self[.__file__]))?.string }
    // Only attribute access advises to rename a module that hides another; and one without a file is never said to be
    // initialized only in part.
    var message = "cannot import name '\(name)' from "
    if let origin, try isInitializing(try findAttribute(m, .__spec__)) {
      message += "partially initialized module \(shown) (most likely due to a circular import) (\(origin))"
    } else {
      message += "\(shown) (\(origin ?? "unknown location"))"
    }
    throw importError(
      message, name: moduleName?.value ?? .none, path: try origin.map { s throws(PyError) in try str(s) } ?? .none,
      from: n)
  }

  func importStar(_ m: Value) throws(PyError) {
    guard let fp = frame(depth: 0) else { return }
    let namespace = fp.namespace
    let target = namespace.isMissing ? currentGlobals.value : namespace
    func put(_ key: Value, _ v: Value) throws(PyError) {
      if let d = Dict(target) { try d.set(self, intern(key), v) } else { try setItem(target, key, v) }
    }
    let all = try findAttribute(m, .__all__)
    if !all.isMissing {
      if all.isKind(.dict) || all.isKind(.mappingProxy) { throw typeError("\(typeName(all)) is not a sequence") }
      if type(of: all).slot(.getItem) == nil {
        throw typeError("'\(typeName(all))' object does not support indexing")
      }
      var i = 0
      while true {
        let name: Value
        do throws(PyError) { name = try getItem(all, int(i)) } catch {
          if swallow(.IndexError) { return }
          throw error
        }
        guard name.isKind(.str) else {
          let module = Str(try findAttribute(m, .__name__))?.string ?? "?"
          throw typeError("Item in \(module).__all__ must be str, not \(typeName(name))")
        }
        try put(name, try getAttribute(m, intern(name)))
        i += 1
      }
    }
    guard let dict = Dict(try findAttribute(m, .__dict__)) else {
      throw raise(.ImportError, "from-import-* object has no __dict__ and no __all__")
    }
    let copy = try dict.copy(self)
    var i = copy.nextEntry(from: 0)
    while i >= 0 {
      let e = copy.table.entries[i]
      guard let s = Str(e.key) else {
        let module = Str(try findAttribute(m, .__name__))?.string ?? "?"
        throw typeError("Key in \(module).__dict__ must be str, not \(typeName(e.key))")
      }
      if s.count == 0 || s[0] != 95 { try put(e.key, e.value) }
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

  /// The file that a module's spec names.
  func moduleOrigin(_ spec: Value) throws(PyError) -> String? {
    guard try specHasLocation(spec) else { return nil }
    return Str(try findAttribute(spec, intern("origin")))?.string
  }
  private func specHasLocation(_ spec: Value) throws(PyError) -> Bool {
    let v = try findAttribute(spec, intern("has_location"))
    return v.isMissing ? false : try isTrue(v)
  }

  /// Whether sys.stdlib_module_names has a name; a program may have changed that.
  func isStandardModule(_ name: Value) throws(PyError) -> Bool {
    let names = Dict(unchecked: self[.sysDictionary]).get(self, name: intern("stdlib_module_names" as StaticString))
    return names.isCell && (names.isKind(.set) || names.isKind(.frozenSet)) ? try contains(names, name) : false
  }

  func moduleState(_ spec: Value, _ name: Value, _ origin: String?) throws(PyError) -> ModuleState {
    var shadows = false
    if let origin, let start = Str(self[VMRoot.path])?.string {
      // Modules beside the script may hide those of the library.
      var directory = directoryName(origin)
      if origin.hasSuffix("/__init__.py") { directory = directoryName(directory) }
      shadows = directory == (start.isEmpty ? absolutePath(".") : start)
    }
    if shadows, try isStandardModule(name) { return .shadowsLibrary }
    if try isInitializing(spec) { return shadows ? .shadowsWhileInitializing : .initializing }
    return .complete
  }

  // MARK: importing

  /// __import__: the top-level package of a dotted name, or the module itself if names are wanted from it.
  func importModule(_ name: Value, globals: Value, fromList: Value, level: Int) throws(PyError) -> Value {
    guard let s = Str(name) else { throw typeError("module name must be a string") }
    if level == 0 && s.count > 0 {
      let loaded = try importLoaded(s, fromList)
      if !loaded.isMissing { return loaded }
    }
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
      try importSubmodules(module, fromList, isAll: false)
      return module
    }
    if s.count == 0 { return module }
    let text = s.string
    guard let dot = text.firstIndex(of: ".") else { return module }
    if level == 0 { return try importAbsolute(String(text[..<dot])) }
    // `__import__("a.b", level=1)` answers .a.
    let cut = text.distance(from: dot, to: text.endIndex)
    let top = String(full.dropLast(cut))
    guard let found = try modules.find(self, try str(top)) else {
      throw keyError(try str("\(Str(unchecked: try repr(try str(top))).string) not in sys.modules as expected"))
    }
    return found
  }

  /// The common case: what is asked for is in sys.modules, and no thread imports anything. Missing: it is another case.
  private func importLoaded(_ name: Str, _ fromList: Value) throws(PyError) -> Value {
    guard noModuleIsLocked, isExactStr(name.value), let found = try modules.find(self, intern(name.value)),
      found.isKind(.module)
    else { return .missing }
    let wantsNames = fromList.isNone ? false : try isTrue(fromList)
    if wantsNames {
      // A module that is no package has no submodules to be imported.
      guard found.isCell, found.header.pointee.shape == UInt32(Kind.module.rawValue),
        let dict = Dict(ModuleObject(unchecked: found).attributes), dict.get(self, name: self[.__path__]).isMissing,
        dict.get(self, name: self[.__getattr__]).isMissing
      else { return .missing }
      return found
    }
    var i = 0
    while i < name.count {
      if name[i] == 46 { return .missing }
      i += 1
    }
    return found
  }

  /// Imports those of the wanted names that are submodules not yet loaded.
  private func importSubmodules(_ module: Value, _ fromList: Value, isAll: Bool) throws(PyError) {
    let names = try newList()
    try listExtend(names, fromList, function: .missing)
    var i = 0
    while i < names.count {
      guard let s = Str(names[i]) else {
        let place = isAll ? "\(Str(try getAttribute(module, .__name__))?.string ?? "?").__all__" : "``from list''"
        throw typeError("Item in \(place) must be str, not \(typeName(names[i]))")
      }
      if s.isEqual("*") {
        let all = isAll ? Value.missing : try findAttribute(module, .__all__)
        if !all.isMissing { try importSubmodules(module, all, isAll: true) }
      } else if try findAttribute(module, intern(names[i])).isMissing {
        let package = Str(try getAttribute(module, .__name__))?.string ?? "?"
        let sub = try intern("\(package).\(s.string)")
        do throws(PyError) { _ = try importAbsolute(sub) } catch {
          // Not a submodule after all: `from` will say what is missing.
          guard pendingIs(.ModuleNotFoundError),
            let missing = Str(ExceptionObject(unchecked: p.pointee.pending).field(ErrorField.importName)),
            missing.isEqual(Str(unchecked: sub)), !(modules.get(self, name: sub).isNone)
          else { throw error }
          p.pointee.pending = .missing
        }
      }
      i += 1
    }
  }

  private func absoluteName(_ name: String, _ globals: Value, _ level: Int) throws(PyError) -> String {
    if globals.isMissing { throw keyError(try str("'__name__' not in globals")) }
    guard let g = Dict(globals) else { throw typeError("globals must be a dict") }
    var package: String
    let own = g.get(self, name: self[.__package__])
    let spec = g.get(self, name: self[.__spec__])
    let hasSpec = !spec.isMissing && !spec.isNone
    if !own.isMissing && !own.isNone {
      guard let s = Str(own) else { throw typeError("package must be a string") }
      package = s.string
      if hasSpec, try !isEqual(own, try getAttribute(spec, intern("parent"))) {
        try warn(.DeprecationWarning, "__package__ != __spec__.parent")
      }
    } else if hasSpec {
      guard let parent = Str(try getAttribute(spec, intern("parent"))) else {
        throw typeError("__spec__.parent must be a string")
      }
      package = parent.string
    } else {
      try warn(
        .ImportWarning,
        "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__")
      let named = g.get(self, name: self[.__name__])
      if named.isMissing { throw keyError(try str("'__name__' not in globals")) }
      guard let n = Str(named) else { throw typeError("__name__ must be a string") }
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
    full = String(system: cwd) + "/" + path
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
