// _imp: what the Python part of the import system (Importlib+Bootstrap) asks the engine for.

import Lexer

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension NativeModule {
  static let imp = NativeModule("_imp", "What importlib needs of the interpreter.") {
    t, dict throws(PyError) in
    for id: TypeID in [
      .moduleSpec, .builtinImporter, .frozenImporter, .pathFinder, .loaderBasics, .sourceLoader, .fileLoader,
      .sourceFileLoader,
    ] {
      try dict.set(t, t[id].name, t[id].value)
    }
    try dict.set(t, t.intern("check_hash_based_pycs"), t.str("default"))
    try t.define(impFunctions, in: dict)
  }
}

private let impFunctions: [Method] = [
  Method("is_builtin(name, /)") { t, a throws(PyError) in
    guard let name = Str(a[0])?.string else {
      throw t.typeError("is_builtin() argument must be str, not \(t.givenTypeName(a[0]))")
    }
    return .smallInt(t.nativeModule(named: name) == nil || !isBuiltinModule(name) ? 0 : 1)
  },
  Method("is_frozen(name, /)") { t, a throws(PyError) in .false },
  Method("is_frozen_package(name, /)") { t, a throws(PyError) in .false },
  Method("extension_suffixes()") { t, a throws(PyError) in try t.newList().value },
  // Each module has a lock of its own: imports themselves do not take this one.
  Method("acquire_lock()") { t, a throws(PyError) in
    _ = try t.acquire(t.importLock())
    return .none
  },
  Method("release_lock()") { t, a throws(PyError) in
    let lock = t.importLock()
    guard lock.count > 0, lock.ownerIdentity == t.identity else { throw t.runtimeError("not holding the import lock") }
    t.release(lock)
    return .none
  },
  Method("lock_held()") { t, a throws(PyError) in .bool(t.importLock().count > 0) },
  Method("source_hash(key, source)") { t, a throws(PyError) in
    guard let b = Bytes(a[1]) else { throw t.typeError("a bytes-like object is required, not '\(t.typeName(a[1]))'") }
    let key = UInt64(truncatingIfNeeded: try t.indexInt(a[0]))
    var digest = SipHash13(key, 0).digest(UnsafeRawPointer(b.bytes), b.count).littleEndian
    return try withUnsafeBytes(of: &digest) { u throws(PyError) in
      try t.newBytes(u.baseAddress?.assumingMemoryBound(to: UInt8.self), 8)
    }
  },
  Method("_warn(message, category, /)") { t, a throws(PyError) in
    let f = try t.getAttribute(try t.importLibrary("warnings"), t.intern("_warn_native" as StaticString))
    _ = try t.call(f, a[0], a[1], .smallInt(1))
    return .none
  },
  Method("_lock_module(name, /)") { t, a throws(PyError) in
    guard a[0].isKind(.str) else { throw t.typeError("module name must be a string") }
    return try t.lockModule(t.intern(a[0])).value
  },
  Method("_unlock_module(name, lock, /)") { t, a throws(PyError) in
    guard a[0].isKind(.str), let lock = RecursiveLock(a[1]), lock.count > 0, lock.ownerIdentity == t.identity else {
      throw t.runtimeError("cannot release un-acquired lock")
    }
    t.unlockModule(t.intern(a[0]), lock)
    return .none
  },
  Method("_new_module(spec, /)") { t, a throws(PyError) in try t.newModule(fromSpec: a[0]) },
  Method("_library_spec(name, /)") { t, a throws(PyError) in
    guard let name = Str(a[0])?.string, let native = t.nativeModule(named: name) else { return .none }
    return try t.librarySpec(a[0], native)
  },
  Method("_kind(path, /)") { t, a throws(PyError) in
    guard let path = Str(a[0])?.string else { return .smallInt(0) }
    switch fileKind(path) {
    case nil: return .smallInt(0)
    case .file: return .smallInt(1)
    case .directory: return .smallInt(2)
    }
  },
  Method("_working_directory()") { t, a throws(PyError) in
    guard let cwd = getcwd(nil, 0) else { throw t.osError(errno) }
    defer { free(cwd) }
    return try t.systemString(cwd)
  },
  Method("_path_stats(path, /)") { t, a throws(PyError) in
    var info = stat()
    guard let path = Str(a[0])?.string.systemPath, stat(path, &info) == 0 else {
      throw t.osError(errno, filename: a[0])
    }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return try t.tuple(.float(Double(time.tv_sec) + Double(time.tv_nsec) / 1e9), t.int(Int(info.st_size)))
  },
  Method("_read_file(path, /)") { t, a throws(PyError) in
    try t.fileBytes(a[0])
  },
  Method("_write_file(path, data, /)") { t, a throws(PyError) in
    try t.writeBytes(a[1], toFile: a[0])
    return .none
  },
  Method("_load_source(path, /)") { t, a throws(PyError) in
    guard let path = Str(a[0])?.string else { throw t.typeError("path must be str, not \(t.typeName(a[0]))") }
    return try t.loadSource(path).value
  },
  Method("_decode_code(data, path, mtime, size, /)") { t, a throws(PyError) in
    try t.decodeCode(a[0], a[1], a[2], a[3])
  },
  Method("_encode_source(source, path, mtime, size, /)") { t, a throws(PyError) in
    try t.encodeSource(a[0], a[1], a[2], a[3])
  },
  Method("_magic_number()") { t, a throws(PyError) in
    var magic = t.codeMagic.littleEndian
    return try withUnsafeBytes(of: &magic) { u throws(PyError) in
      try t.newBytes(u.baseAddress?.assumingMemoryBound(to: UInt8.self), 4)
    }
  },
  Method("_decode_source(source, /)") { t, a throws(PyError) in
    guard let b = Bytes(a[0]) else { throw t.typeError("a bytes-like object is required, not '\(t.typeName(a[0]))'") }
    let bytes = UnsafeBufferPointer(start: UnsafePointer(b.bytes), count: b.count)
    let outcome = Result { () throws(SyntaxError) in try SourceText.make(bytes, filename: "<source>", options: []) }
    switch outcome {
    case .failure(let error): throw t.syntaxError(error, filename: "<source>")
    case .success(let text):
      return try t.str(utf8: text.bytes, text.count)
    }
  },
]

extension Thread {
  /// What a file holds.
  func fileBytes(_ path: Value) throws(PyError) -> Value {
    guard let name = Str(path)?.string else { throw typeError("path must be str, not \(typeName(path))") }
    flushAllFiles()
    guard let bytes = readFile(name) else { throw osError(errno, filename: path) }
    return try bytes.withUnsafeBufferPointer { u throws(PyError) in try newBytes(u.baseAddress, u.count) }
  }
  /// Writes a file whole, if that can be done.
  func writeBytes(_ data: Value, toFile path: Value) throws(PyError) {
    guard let path = Str(path)?.string, let b = Bytes(data) else { throw typeError("a path and bytes are required") }
    _ = writeAtomically(Array(UnsafeBufferPointer(start: b.bytes, count: b.count)), to: path, mode: 0o666)
  }

  /// A fresh module with what its spec says of it.
  func newModule(fromSpec spec: Value) throws(PyError) -> Value {
    let module = try newModule(try getAttribute(spec, .name))
    let d = Dict(unchecked: module.attributes)
    let locations = try getAttribute(spec, intern("submodule_search_locations"))
    var loader = try getAttribute(spec, intern("loader"))
    let isNamespace = loader.isNone && !locations.isNone
    if isNamespace {
      let type = try importMachinery("_frozen_importlib_external", "NamespaceLoader")
      loader = try call(try getAttribute(type, .__new__), type)
      try setAttribute(loader, intern("_path"), locations)
      try setAttribute(spec, intern("loader"), loader)
    }
    try d.set(self, self[.__loader__], loader)
    try d.set(self, self[.__package__], try getAttribute(spec, intern("parent")))
    try d.set(self, self[.__spec__], spec)
    if !locations.isNone { try d.set(self, self[.__path__], locations) }
    if try isTrue(try getAttribute(spec, intern("has_location"))) {
      try d.set(self, self[.__file__], try getAttribute(spec, intern("origin")))
      let cached = try getAttribute(spec, intern("cached"))
      if !cached.isNone { try d.set(self, self[.__cached__], cached) }
    } else if isNamespace {
      try d.set(self, self[.__file__], .none)
    }
    return module.value
  }
}
