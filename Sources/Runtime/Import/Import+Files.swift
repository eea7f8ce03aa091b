// Importing a source file without the Python part of the import system: as long as a program has not touched the finders,
// what they would find in the ordinary case is known beforehand. Whatever is not that case is left to them.

extension Thread {
  /// A module or package in a directory of the search path, imported; or nil if the finders have to be asked.
  func importFile(_ key: Value) throws(PyError) -> Value? {
    // Once the Python part is there, it does everything: its classes may have been changed.
    let machinery = try intern("_frozen_importlib_external")
    if try Dict(unchecked: self[.libraryModules]).find(self, machinery) != nil { return nil }
    guard findersAreUntouched else { return nil }
    let name = Str(unchecked: key).string
    var parent = Value.missing
    var child = name
    var path = sysAttribute(.path)
    if let dot = name.lastIndex(of: ".") {
      let parentName = try intern(String(name[..<dot]))
      child = String(name[name.index(after: dot)...])
      if try modules.find(self, parentName) == nil { _ = try importAbsolute(parentName) }
      // Importing the parent may have imported the child, or loaded the Python part.
      if let found = try modules.find(self, key), !found.isNone { return found }
      if try Dict(unchecked: self[.libraryModules]).find(self, machinery) != nil { return nil }
      guard let found = try modules.find(self, parentName), found.isKind(.module) else { return nil }
      parent = found
      // In its dict: nobody is asked twice.
      path = Dict(ModuleObject(unchecked: found).attributes)?.get(self, name: self[.__path__]) ?? .missing
    }
    guard let entries = List(path), type(of: path) === self[.list], let found = findFile(child, entries) else {
      return nil
    }
    let spec = try fileSpec(key, found)
    let module = try newModule(fromSpec: spec)
    return try loadFile(key, child, parent, spec, module)
  }

  /// sys.meta_path, sys.path_hooks and the cache of finders are as they were at the start.
  private var findersAreUntouched: Bool {
    let sys = Dict(unchecked: self[.sysDictionary])
    guard let finders = List(sys.get(self, name: intern("meta_path" as StaticString))), finders.count == 3,
      finders[0].bits == self[.builtinImporter].value.bits, finders[1].bits == self[.frozenImporter].value.bits,
      finders[2].bits == self[.pathFinder].value.bits,
      let hooks = List(sys.get(self, name: intern("path_hooks" as StaticString))), hooks.count == 2,
      hooks[0].isKind(.nativeFunction), hooks[1].isKind(.nativeFunction),
      let cache = Dict(sys.get(self, name: intern("path_importer_cache" as StaticString))), cache.count == 0
    else { return false }
    return true
  }

  private struct FoundFile {
    let file: String
    /// The directory of a package.
    let directory: String?
  }

  private func findFile(_ child: String, _ entries: List) -> FoundFile? {
    if child.isEmpty || child.utf8.contains(UInt8(ascii: "/")) { return nil }
    var i = 0
    while i < entries.count {
      guard let entry = Str(entries[i]) else { return nil }
      var directory = entry.string
      i += 1
      if directory == libraryPath { continue }
      if directory.isEmpty || directory == "." {
        directory = absolutePath(".")
      } else if !directory.hasPrefix("/") {
        directory = absolutePath(".") + "/" + directory
      }
      let base = directory.hasSuffix("/") ? directory + child : "\(directory)/\(child)"
      if fileKind(base) == .directory, fileKind(base + "/__init__.py") == .file {
        return FoundFile(file: base + "/__init__.py", directory: base)
      }
      if fileKind(base + ".py") == .file { return FoundFile(file: base + ".py", directory: nil) }
    }
    return nil
  }

  private func fileSpec(_ key: Value, _ found: FoundFile) throws(PyError) -> Value {
    let file = try str(found.file)
    var locations = Value.missing
    if let directory = found.directory {
      let list = try newList()
      try list.append(self, try str(directory))
      locations = list.value
    }
    return try newSpec(
      key, loader: try newSourceLoader(key, file), origin: file, locations: locations, hasLocation: true)
  }

  private func loadFile(
    _ key: Value, _ child: String, _ parent: Value, _ spec: Value, _ module: Value
  ) throws(PyError) -> Value {
    let initializing = intern("_initializing" as StaticString)
    try setAttribute(spec, initializing, .true)
    var loading = Value.missing
    if !parent.isMissing {
      let parentSpec = try findAttribute(parent, .__spec__)
      if !parentSpec.isMissing && !parentSpec.isNone {
        loading = try findAttribute(parentSpec, intern("_uninitialized_submodules"))
      }
    }
    if let list = List(loading) { try list.append(self, try intern(child)) }
    try modules.set(self, key, module)
    var failed = false
    do throws(PyError) {
      let path = Str(unchecked: try getAttribute(spec, intern("origin"))).string
      _ = try runModule(try loadSource(path), globals: Dict(unchecked: ModuleObject(unchecked: module).attributes))
    } catch { failed = true }
    let saved = p.pointee.pending
    p.pointee.pending = .missing
    if let list = List(loading), list.count > 0 { list.truncate(to: list.count - 1) }
    if failed { _ = try? modules.remove(self, key) }
    do throws(PyError) { try setAttribute(spec, initializing, .false) } catch {}
    p.pointee.pending = saved
    if failed { throw PyError() }
    // The module may have put something else in its place; it stands last now.
    guard let made = try modules.remove(self, key) else { throw keyError(key) }
    try modules.set(self, key, made)
    if !parent.isMissing {
      let package = try modules.find(self, try intern(String(Str(unchecked: key).string.dropLast(child.count + 1))))
      do throws(PyError) { try setAttribute(package ?? parent, try intern(child), made) } catch {
        guard pendingIs(.AttributeError) else { throw error }
        p.pointee.pending = .missing
        let name = String(Str(unchecked: key).string.dropLast(child.count + 1))
        try warn(.ImportWarning, "Cannot set an attribute on '\(name)' for child module '\(child)'")
      }
    }
    return made
  }
}
