// Finding and loading what is not in sys.modules yet.
//
// Modules of the binary are made here, without running Python code, as long as sys.meta_path is as it was at the start.
// They come in two sorts: those that nothing can hide, and those of the library, which stand at the end of sys.path: a file
// of that name in a directory in front of it wins, as in CPython. All else goes to `_frozen_importlib._find_and_load`.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The entry of sys.path that stands for the modules in the binary.
let libraryPath = "/usr/lib/tinypy3.13"

/// Modules that no file hides: those that CPython has built in, or has loaded before a script begins. So are all private
/// ones.
private let unhideableModules: Set<String> = [
  "abc", "atexit", "builtins", "codecs", "encodings", "errno", "faulthandler", "gc", "genericpath", "io", "itertools",
  "linecache", "marshal", "os", "posix", "posixpath", "pwd", "site", "stat", "sys", "time", "zipimport",
]

func isBuiltinModule(_ name: String) -> Bool {
  if name.hasPrefix("_") { return true }
  return unhideableModules.contains(name.firstIndex(of: ".").map { String(name[..<$0]) } ?? name)
}

extension Thread {
  /// The module of an absolute name, imported if need be, its packages first.
  func importAbsolute(_ full: String) throws(PyError) -> Value { try importAbsolute(try intern(full)) }

  func importAbsolute(_ key: Value) throws(PyError) -> Value {
    if let found = try modules.find(self, key), !found.isNone {
      // Whatever else stands there is asked, and may refuse to answer.
      if noModuleIsLocked && found.isKind(.module) { return found }
      if try isInitializing(try findAttribute(found, .__spec__)) { try awaitModule(key) }
      return found
    }
    try checkStack()
    let lock = try lockModule(key)
    do throws(PyError) {
      let module = try findAndLoad(key)
      unlockModule(key, lock)
      return module
    } catch {
      unlockModule(key, lock)
      throw error
    }
  }

  private func findAndLoad(_ key: Value) throws(PyError) -> Value {
    if let found = try modules.find(self, key) {
      if found.isNone {
        throw importError(
          "import of \(Str(unchecked: key).string) halted; None in sys.modules", name: key, id: .ModuleNotFoundError)
      }
      return found
    }
    if let native = nativeModule(named: Str(unchecked: key).string), try findsNatively(key, native) {
      return try load(native, key)
    }
    // A file that was written and forgotten, not closed, may be the one.
    flushAllFiles()
    if let module = try importFile(key) { return module }
    do throws(PyError) {
      return try call(try importMachinery("_frozen_importlib", "_find_and_load"), key)
    } catch {
      dropImportFrames()
      throw error
    }
  }

  /// Takes the import system's own frames off the pending exception's traceback.
  private func dropImportFrames() {
    guard let e = ExceptionObject(p.pointee.pending) else { return }
    func isOwn(_ tb: Traceback) -> Bool {
      Str(unchecked: Code(unchecked: tb.code).filename).string.hasPrefix("<frozen importlib")
        || Str(unchecked: Code(unchecked: tb.code).filename).string.hasPrefix("<frozen _frozen_importlib")
    }
    while let tb = Traceback(e.traceback), isOwn(tb) { e.traceback = tb.next }
    guard var last = Traceback(e.traceback) else { return }
    while let tb = Traceback(last.next) {
      if isOwn(tb) { last.next = tb.next } else { last = tb }
    }
  }

  // MARK: modules of the binary

  /// What the Python part of the import system itself imports, which it cannot be asked for.
  private func isImportSystem(_ native: NativeModule) -> Bool {
    switch "\(native.name)" {
    case "_imp", "_frozen_importlib", "_frozen_importlib_external", "sys", "builtins": return true
    default: return false
    }
  }

  func nativeModule(named name: String) -> NativeModule? { nativeModuleTable.modules[name] }

  /// Whether the finders, asked in turn, would come upon this native module.
  private func findsNatively(_ key: Value, _ native: NativeModule) throws(PyError) -> Bool {
    if isImportSystem(native) { return true }
    let sys = Dict(unchecked: self[.sysDictionary])
    guard let finders = List(sys.get(self, name: intern("meta_path" as StaticString))), finders.count == 3,
      finders[0].bits == self[.builtinImporter].value.bits, finders[1].bits == self[.frozenImporter].value.bits,
      finders[2].bits == self[.pathFinder].value.bits
    else { return false }
    let name = Str(unchecked: key).string
    if let dot = name.lastIndex(of: ".") {
      // A package of the binary holds what it holds.
      let parent = try intern(String(name[..<dot]))
      let package = try importAbsolute(parent)
      guard let own = try Dict(unchecked: self[.libraryModules]).find(self, parent) else { return false }
      return own.bits == package.bits
    }
    if isBuiltinModule(name) { return true }
    guard let path = List(sys.get(self, name: self[Name.path])) else { return false }
    var i = 0
    while i < path.count {
      guard let entry = Str(path[i]) else {
        i += 1
        continue
      }
      let directory = entry.string
      if directory == libraryPath { return true }
      // Some other finder may be in charge of that entry.
      if let cache = Dict(sys.get(self, name: intern("path_importer_cache" as StaticString))),
        let finder = try cache.find(self, path[i]), !finder.isNone,
        moduleName(type(of: finder)) != "_frozen_importlib_external"
      {
        return false
      }
      let base = (directory.isEmpty ? "." : directory) + "/" + name
      if fileKind(base + ".py") == .file || fileKind(base + "/__init__.py") == .file { return false }
      i += 1
    }
    return false
  }

  /// A module for the engine's own use, whatever a program has put under that name.
  func importLibrary(_ name: String) throws(PyError) -> Value {
    let key = try intern(name)
    if let known = try Dict(unchecked: self[.libraryModules]).find(self, key) { return known }
    guard let native = nativeModule(named: name) else {
      throw importError("No module named '\(name)'", name: key, id: .ModuleNotFoundError)
    }
    if let found = try modules.find(self, key), !found.isNone {
      // Another module of that name: ours stays apart.
      let spec = try findAttribute(found, .__spec__)
      let loader = spec.isMissing || spec.isNone ? Value.missing : try findAttribute(spec, intern("loader"))
      if loader.bits == self[.builtinImporter].value.bits { return found }
      let module = try newModule(key)
      try execute(native, key, module.value)
      return module.value
    }
    return try load(native, key)
  }

  private func load(_ native: NativeModule, _ key: Value) throws(PyError) -> Value {
    // One that was taken out of sys.modules is made anew. The engine goes on with the first `sys` and `builtins`.
    let library = Dict(unchecked: self[.libraryModules])
    let old = try library.remove(self, key)
    let isCore = key.bits == self[.sys].bits || key.bits == self[.builtins_name].bits
    let module = try newModule(key)
    let dict = Dict(unchecked: module.attributes)
    let spec = try librarySpec(key, native)
    try dict.set(self, self[.__spec__], spec)
    let initializing = intern("_initializing" as StaticString)
    try setAttribute(spec, initializing, .true)
    try modules.set(self, key, module.value)
    do throws(PyError) { try execute(native, key, module.value) } catch {
      let saved = p.pointee.pending
      p.pointee.pending = .missing
      _ = try? modules.remove(self, key)
      p.pointee.pending = saved
      throw error
    }
    try setAttribute(spec, initializing, .false)
    if isCore, let old { try library.set(self, key, old) }
    let made = try modules.find(self, key) ?? module.value
    try setOnParent(key, made)
    return made
  }

  private func setOnParent(_ key: Value, _ module: Value) throws(PyError) {
    let name = Str(unchecked: key).string
    guard let dot = name.lastIndex(of: "."), let parent = try modules.find(self, try intern(String(name[..<dot])))
    else { return }
    try setAttribute(parent, try intern(String(name[name.index(after: dot)...])), module)
  }

  /// Fills a module that is part of the binary, once.
  func execute(_ native: NativeModule, _ key: Value, _ module: Value) throws(PyError) {
    let known = Dict(unchecked: self[.libraryModules])
    if let made = try known.find(self, key), made.bits == module.bits { return }
    guard let dict = Dict(try findAttribute(module, .__dict__)) else { return }
    let name = Str(unchecked: key).string
    if native.documentation.utf8CodeUnitCount > 0 { try dict.set(self, self[.__doc__], str(native.documentation)) }
    var package = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
    if native.isPackage {
      package = name
      let list = try newList()
      try list.append(self, try str("\(libraryPath)/\(native.name)"))
      try dict.set(self, self[.__path__], list.value)
    }
    try dict.set(self, self[.__package__], try str(package))
    try dict.set(self, self[.__loader__], self[.builtinImporter].value)
    if dict.get(self, name: self[.__spec__]).isNone {
      try dict.set(self, self[.__spec__], try librarySpec(key, native))
    }
    try known.set(self, key, module)
    do throws(PyError) {
      try native.fill(self, dict)
      try registerMembers(of: key, dict)
    } catch {
      let saved = p.pointee.pending
      p.pointee.pending = .missing
      _ = try? known.remove(self, key)
      p.pointee.pending = saved
      throw error
    }
  }
}
