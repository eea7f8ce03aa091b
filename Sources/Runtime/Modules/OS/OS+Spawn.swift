// os.execv, execve, posix_spawn and posix_spawnp: other programs, in place of this one or beside it. What is made of them
// (execvp, spawnv, popen, …) is written in Python, in OSModule.swift.

import CSupport

#if canImport(Darwin)
  import Darwin
  private typealias FileActions = posix_spawn_file_actions_t?
  private typealias SpawnAttributes = posix_spawnattr_t?
  private let noFileActions: FileActions = nil
  private let noAttributes: SpawnAttributes = nil
#else
  import Glibc
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias SpawnAttributes = posix_spawnattr_t
  private var noFileActions: FileActions { FileActions() }
  private var noAttributes: SpawnAttributes { SpawnAttributes() }
#endif

/// Strings as a program's start takes them: the pointers, and a null pointer behind.
private struct StringVector: ~Copyable {
  private(set) var pointers: [UnsafeMutablePointer<CChar>?] = [nil]
  mutating func append(_ bytes: [CChar]) {
    pointers[pointers.count - 1] = strdup(bytes)
    pointers.append(nil)
  }
  deinit { for p in pointers { free(p) } }
}

extension Thread {
  private func argumentVector(
    _ v: Value, type: StaticString, empty: StaticString, first: StaticString
  ) throws(PyError) -> StringVector {
    if !v.isKind(.tuple) && !v.isKind(.list) { throw typeError("\(type)") }
    // A tuple of its own: __fspath__ may change the list.
    let list = try newList()
    try listExtend(list, v, function: .missing)
    if list.count == 0 { throw valueError("\(empty)") }
    var result = StringVector()
    var i = 0
    while i < list.count {
      let bytes = try pathBytes(try fspath(list[i]))
      if i == 0 && bytes.count == 1 { throw valueError("\(first)") }
      result.append(bytes)
      i += 1
    }
    return result
  }

  private func environmentVector(_ v: Value, _ problem: StaticString) throws(PyError) -> StringVector {
    if !v.isKind(.dict), try findAttribute(v, intern("keys")).isMissing { throw typeError("\(problem)") }
    let all = try newDict()
    try mapUpdate(all, v)
    var result = StringVector()
    var i = all.nextEntry(from: 0)
    while i >= 0 {
      let (key, value) = (all.table.entries[i].key, all.table.entries[i].value)
      var line = try pathBytes(try fspath(key))
      let text = try pathBytes(try fspath(value))
      line.removeLast()
      if line.isEmpty || line.dropFirst().contains(CChar(61)) {
        throw valueError("illegal environment variable name")
      }
      line.append(CChar(61))
      line += text
      result.append(line)
      i = all.nextEntry(from: i + 1)
    }
    return result
  }

  fileprivate func execute(_ path: Value, _ argv: Value) throws(PyError) -> PyError {
    let path = try pathArgument(path, "execv")
    let vector = try argumentVector(
      argv, type: "execv() arg 2 must be a tuple or list", empty: "execv() arg 2 must not be empty",
      first: "execv() arg 2 first element cannot be empty")
    flushAllFiles()
    execv(path.bytes, vector.pointers)
    return osError(cs_errno())
  }

  fileprivate func execute(_ path: Value, _ argv: Value, _ environment: Value) throws(PyError) -> PyError {
    let path = try pathArgument(path, "execve")
    let vector = try argumentVector(
      argv, type: "execve: argv must be a tuple or list", empty: "execve: argv must not be empty",
      first: "execve: argv first element cannot be empty")
    let variables = try environmentVector(environment, "execve: environment must be a mapping object")
    flushAllFiles()
    execve(path.bytes, vector.pointers, variables.pointers)
    return osError(cs_errno(), filename: path.shown)
  }

  private func addFileActions(_ v: Value, _ actions: UnsafeMutablePointer<FileActions>) throws(PyError) {
    if v.isMissing || v.isNone { return }
    let all = Tuple(unchecked: try tupleOf(v))
    var i = 0
    while i < all.count {
      guard let action = Tuple(all[i]), action.count > 0 else {
        throw typeError("Each file_actions element must be a non-empty tuple")
      }
      func check(_ count: Int, _ name: StaticString) throws(PyError) {
        if action.count != count { throw typeError("A \(name) file_action tuple must have \(count) elements") }
      }
      var code: Int32 = 0
      switch try indexInt(action[0]) {
      case 0:
        try check(5, "open")
        let path = try pathBytes(try fspath(action[2]))
        let (flags, mode) = (try int32Argument(action[3], 0), try int32Argument(action[4], 0))
        code = posix_spawn_file_actions_addopen(
          actions, try int32Argument(action[1], 0), path, flags, mode_t(truncatingIfNeeded: mode))
      case 1:
        try check(2, "close")
        code = posix_spawn_file_actions_addclose(actions, try int32Argument(action[1], 0))
      case 2:
        try check(3, "dup2")
        code = posix_spawn_file_actions_adddup2(
          actions, try int32Argument(action[1], 0), try int32Argument(action[2], 0))
      default: throw typeError("Unknown file_actions identifier")
      }
      if code != 0 { throw osError(code) }
      i += 1
    }
  }

  fileprivate func spawn(_ a: Args, _ function: StaticString, searches: Bool) throws(PyError) -> Value {
    let path = try pathArgument(a[0], function)
    let vector = try argumentVector(
      a[1], type: "posix_spawn: argv must be a tuple or list", empty: "posix_spawn: argv must not be empty",
      first: "posix_spawn: argv first element cannot be empty")
    var actions = noFileActions
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    try addFileActions(a[3], &actions)
    var attributes = noAttributes
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var flags: Int32 = 0
    if a.has(4) && !a[4].isNone {
      flags |= Int32(POSIX_SPAWN_SETPGROUP)
      posix_spawnattr_setpgroup(&attributes, try int32Argument(a[4], 0))
    }
    if a.has(5), try isTrue(a[5]) { flags |= Int32(POSIX_SPAWN_RESETIDS) }
    if a.has(6), try isTrue(a[6]) {
      #if canImport(Darwin)
        flags |= Int32(POSIX_SPAWN_SETSID)
      #else
        flags |= 0x80
      #endif
    }
    if a.has(7) && !a[7].isNone {
      var set = try signalSet(a[7])
      flags |= Int32(POSIX_SPAWN_SETSIGMASK)
      posix_spawnattr_setsigmask(&attributes, &set)
    }
    if a.has(8) && !a[8].isNone {
      var set = try signalSet(a[8])
      flags |= Int32(POSIX_SPAWN_SETSIGDEF)
      posix_spawnattr_setsigdefault(&attributes, &set)
    }
    if a.has(9) && !a[9].isNone { throw notImplemented("\(function): scheduler") }
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: flags))
    flushAllFiles()
    var pid: pid_t = 0
    let code: Int32
    if a[2].isNone {
      code = start(path.bytes, vector.pointers, cs_environ(), &actions, &attributes, &pid, searches)
    } else {
      let variables = try environmentVector(a[2], "posix_spawn: environment must be a mapping object or None")
      code = start(path.bytes, vector.pointers, variables.pointers, &actions, &attributes, &pid, searches)
    }
    if code != 0 { throw osError(code, filename: path.shown) }
    return .smallInt(Int(pid))
  }

  private func start(
    _ path: [CChar], _ argv: [UnsafeMutablePointer<CChar>?],
    _ environment: UnsafePointer<UnsafeMutablePointer<CChar>?>?, _ actions: UnsafePointer<FileActions>,
    _ attributes: UnsafePointer<SpawnAttributes>, _ pid: UnsafeMutablePointer<pid_t>, _ searches: Bool
  ) -> Int32 {
    let environment = UnsafeMutablePointer(mutating: environment)!
    if searches { return posix_spawnp(pid, path, actions, attributes, argv, environment) }
    return posix_spawn(pid, path, actions, attributes, argv, environment)
  }
}

let osSpawnFunctions: [Method] = [
  Method("execv(path, argv, /)") { t, a throws(PyError) in throw try t.execute(a[0], a[1]) },
  Method("execve(path, argv, env)") { t, a throws(PyError) in throw try t.execute(a[0], a[1], a[2]) },
  Method(
    "posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=None)"
  ) { t, a throws(PyError) in try t.spawn(a, "posix_spawn", searches: false) },
  Method(
    "posix_spawnp(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=None)"
  ) { t, a throws(PyError) in try t.spawn(a, "posix_spawnp", searches: true) },
]
