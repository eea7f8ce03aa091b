// os: what is in the file system.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension timespec {
  var nanoseconds: Int { Int(tv_sec) &* 1_000_000_000 &+ Int(tv_nsec) }
  var seconds: Double { Double(tv_sec) + 1e-9 * Double(tv_nsec) }
}

extension stat {
  #if canImport(Darwin)
    var accessed: timespec { st_atimespec }
    var modified: timespec { st_mtimespec }
    var changed: timespec { st_ctimespec }
  #else
    var accessed: timespec { st_atim }
    var modified: timespec { st_mtim }
    var changed: timespec { st_ctim }
  #endif
}

/// A path argument, or a descriptor where that is allowed.
struct PathArgument {
  /// str or bytes as the system call's errors show it; the int of a descriptor.
  var shown: Value
  var bytes: [CChar]
  var descriptor: Int32
}

extension Thread {
  // MARK: arguments

  func pathArgument(
    _ v: Value, _ function: StaticString, _ name: StaticString = "path", descriptor: Bool = false, none: Bool = false
  ) throws(PyError) -> PathArgument {
    if none && (v.isMissing || v.isNone) {
      return PathArgument(shown: v, bytes: [CChar(UInt8(ascii: ".")), 0], descriptor: -1)
    }
    if descriptor && v.isInt {
      if v.isBool { try warnOfDescriptor() }
      guard let i = v.asInt, let fd = Int32(exactly: i) else {
        throw overflowError(
          "fd is \(v.asInt.map { $0 < 0 } ?? false ? "less than minimum" : "greater than maximum")")
      }
      return PathArgument(shown: v, bytes: [], descriptor: fd)
    }
    if !v.isKind(.str) && !v.isKind(.bytes) && (!v.isCell || lookup(type(of: v), .__fspath__).isMissing) {
      let allowed =
        descriptor
        ? none ? "string, bytes, os.PathLike, integer or None" : "string, bytes, os.PathLike or integer"
        : "string, bytes or os.PathLike"
      throw typeError("\(function): \(name) should be \(allowed), not \(typeName(v))")
    }
    let path = try fspath(v)
    do throws(PyError) {
      return PathArgument(shown: path, bytes: try pathBytes(path), descriptor: -1)
    } catch {
      if pendingIs(.ValueError) && !pendingIs(.UnicodeError) {
        p.pointee.pending = .missing
        throw valueError("\(function): embedded null character in \(name)")
      }
      throw error
    }
  }

  /// A bool is most likely meant as something else.
  func warnOfDescriptor() throws(PyError) { try warn(.RuntimeWarning, "bool is used as a file descriptor") }

  func descriptorArgument(_ v: Value) throws(PyError) -> Int32 {
    var v = v
    if !v.isInt {
      if v.isCell, type(of: v).slot(.index) != nil {
        v = try index(v)
      } else if v.isCell,
        !(try findAttribute(v, intern("fileno" as StaticString))).isMissing
      {
        v = try callMethod(v, intern("fileno" as StaticString))
        if !v.isInt { throw typeError("fileno() returned a non-integer") }
      } else {
        throw typeError("argument must be an int, or have a fileno() method.")
      }
    }
    guard let i = v.asInt, let fd = Int32(exactly: i) else {
      throw overflowError("Python int too large to convert to C int")
    }
    return fd
  }

  func int32Argument(_ v: Value, _ fallback: Int32) throws(PyError) -> Int32 {
    if v.isMissing { return fallback }
    let i = try indexInt(v)
    guard let n = Int32(exactly: i) else {
      throw overflowError("signed integer is \(i < 0 ? "less than minimum" : "greater than maximum")")
    }
    return n
  }

  /// A keyword that this version has no use for.
  fileprivate func refuse(_ v: Value, _ what: StaticString) throws(PyError) {
    if !v.isMissing && !v.isNone { throw notImplemented("os: \(what)") }
  }

  /// A call on one path; an error names it.
  @discardableResult
  func onPath(
    _ path: PathArgument, _ body: (UnsafePointer<CChar>) -> Int32
  ) throws(PyError) -> Int32 {
    flushAllFiles()
    let r = path.bytes.withUnsafeBufferPointer { u in
      lazily { () -> (result: Int32, code: Int32) in
        let r = body(u.baseAddress!)
        return (r, r < 0 ? cs_errno() : 0)
      }
    }
    if r.result < 0 { throw osError(r.code, filename: path.shown) }
    return r.result
  }
  func onPaths(
    _ x: PathArgument, _ y: PathArgument, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  ) throws(PyError) {
    flushAllFiles()
    let r = x.bytes.withUnsafeBufferPointer { u in
      y.bytes.withUnsafeBufferPointer { v in
        lazily { () -> (result: Int32, code: Int32) in
          let r = body(u.baseAddress!, v.baseAddress!)
          return (r, r < 0 ? cs_errno() : 0)
        }
      }
    }
    if r.result < 0 { throw osError(r.code, filename: x.shown, filename2: y.shown) }
  }
  @discardableResult
  func onDescriptor(_ body: () -> Int) throws(PyError) -> Int {
    while true {
      let r = lazily { () -> (result: Int, code: Int32) in
        let r = body()
        return (r, r < 0 ? cs_errno() : 0)
      }
      if r.result >= 0 { return r.result }
      if r.code != EINTR { throw osError(r.code) }
      try checkInterrupt()
    }
  }

  // MARK: stat

  private func callStat(_ path: PathArgument, _ info: inout stat, _ follow: Bool) -> Int32 {
    flushAllFiles()
    var result = stat()
    let fd = path.descriptor
    let code = path.bytes.withUnsafeBufferPointer { u in
      lazily { () -> Int32 in
        let r = u.isEmpty ? fstat(fd, &result) : follow ? stat(u.baseAddress!, &result) : lstat(u.baseAddress!, &result)
        return r != 0 ? cs_errno() : 0
      }
    }
    info = result
    return code
  }

  func fileStatus(_ v: Value, _ function: StaticString, follow: Bool) throws(PyError) -> stat {
    let path = try pathArgument(v, function, descriptor: true)
    var info = stat()
    let code = callStat(path, &info, follow)
    if code != 0 { throw path.bytes.isEmpty ? osError(code) : osError(code, filename: path.shown) }
    return info
  }

  /// nil if there is no such file, or no such path can exist.
  func fileStatusIfAny(_ v: Value, follow: Bool) throws(PyError) -> stat? {
    let path: PathArgument
    do throws(PyError) { path = try pathArgument(v, follow ? "stat" : "lstat", descriptor: follow) } catch {
      if swallow(.ValueError) { return nil }
      throw error
    }
    var info = stat()
    return callStat(path, &info, follow) == 0 ? info : nil
  }

  fileprivate func statType() throws(PyError) -> Type {
    if let type = Type(self[.statResult]) { return type }
    let type = try makeStructSequenceType(
      "stat_result", module: "os",
      [
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
      ],
      hidden: [
        "st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks",
        "st_rdev",
      ], unnamed: 3)
    self[.statResult] = type.value
    let d = Dict(unchecked: type.attributes)
    for getter in statGetters {
      let descriptor = new(GetSetBody.self)
      descriptor.name = intern(getter.name)
      descriptor.owner = type.value
      descriptor.get = CodePointer.of(getter.get)
      try d.set(self, descriptor.name, descriptor.value)
    }
    return type
  }

  /// Behind the ten items and the word that leads to hidden fields, which there are none of here, lie more numbers, as raw
  /// words that the getters read.
  func statResult(_ info: stat) throws(PyError) -> Value {
    let s = try pushScratch(10)
    defer { popScratch(s) }
    s[0] = int(Int(info.st_mode))
    s[1] = int(UInt64(info.st_ino))
    s[2] = int(UInt64(truncatingIfNeeded: info.st_dev))
    s[3] = int(Int(info.st_nlink))
    s[4] = int(Int(info.st_uid))
    s[5] = int(Int(info.st_gid))
    s[6] = int(Int(info.st_size))
    s[7] = int(Int(info.accessed.tv_sec))
    s[8] = int(Int(info.modified.tv_sec))
    s[9] = int(Int(info.changed.tv_sec))
    let type = try statType()
    let tuple = try new(TupleBody.self, type: type, extra: 18 * 8)
    tuple.count = 10
    tuple.items.update(from: s, count: 10)
    tuple.header.pointee.flags |= HeaderFlag.own2
    let raw = UnsafeMutableRawPointer(tuple.items + 11).assumingMemoryBound(to: Int.self)
    raw[0] = info.accessed.nanoseconds
    raw[1] = info.modified.nanoseconds
    raw[2] = info.changed.nanoseconds
    raw[3] = Int(info.st_blksize)
    raw[4] = Int(info.st_blocks)
    raw[5] = Int(truncatingIfNeeded: info.st_rdev)
    #if canImport(Darwin)
      raw[6] = info.st_birthtimespec.nanoseconds
    #endif
    return tuple.value
  }

  // MARK: directories

  /// Names in a directory, the dots left out: a list of (name, kind, inode), or of names.
  fileprivate func directoryEntries(_ v: Value, _ function: StaticString, withKinds: Bool) throws(PyError) -> Value {
    let path = try pathArgument(v, function, descriptor: true, none: true)
    flushAllFiles()
    let directory: OpaquePointerOrDirectory?
    if path.descriptor >= 0 || path.bytes.isEmpty {
      let copy = dup(path.descriptor)
      directory = copy < 0 ? nil : fdopendir(copy)
      if let directory { rewinddir(directory) }
    } else {
      directory = path.bytes.withUnsafeBufferPointer { opendir($0.baseAddress!) }
    }
    guard let directory else {
      let code = cs_errno()
      if path.descriptor >= 0 { throw osError(code) }
      throw osError(code, filename: path.shown.isMissing ? .none : path.shown)
    }
    defer { closedir(directory) }
    let isBytes = path.shown.isKind(.bytes)
    let list = try newList()
    while let entry = readdir(directory) {
      let name = UnsafeRawPointer(entry) + MemoryLayout<dirent>.offset(of: \dirent.d_name)!
      let p = name.assumingMemoryBound(to: CChar.self)
      if p[0] == 46 && (p[1] == 0 || p[1] == 46 && p[2] == 0) { continue }
      let n = strlen(p)
      let text = isBytes ? try newBytes(name.assumingMemoryBound(to: UInt8.self), n) : try systemString(p)
      if withKinds {
        let t = try newTuple(3)
        t.items[0] = text
        t.items[1] = .smallInt(Int(entry.pointee.d_type))
        t.items[2] = int(UInt64(entry.pointee.d_ino))
        try list.append(self, t.value)
      } else {
        try list.append(self, text)
      }
    }
    return list.value
  }

  fileprivate func readLink(_ v: Value) throws(PyError) -> Value {
    let path = try pathArgument(v, "readlink")
    var buffer = [CChar](repeating: 0, count: 4097)
    let n = path.bytes.withUnsafeBufferPointer { readlink($0.baseAddress!, &buffer, 4096) }
    if n < 0 { throw osError(cs_errno(), filename: path.shown) }
    let raw = buffer.prefix(n).map { UInt8(bitPattern: $0) }
    var result: Result<Value, PyError>?
    raw.withUnsafeBufferPointer { u in
      let p = u.baseAddress ?? UnsafePointer(bitPattern: 16)!
      do throws(PyError) {
        result = .success(path.shown.isKind(.bytes) ? try newBytes(p, u.count) : try systemString(p, u.count))
      } catch {
        result = .failure(error)
      }
    }
    return try result!.get()
  }

  /// makedirs: the missing directories on the way, then the last one.
  fileprivate func makeDirectories(_ v: Value, _ permissions: mode_t, existsOK: Bool) throws(PyError) {
    let path = try fspath(v)
    var bytes = try pathBytes(path)
    bytes.removeLast()
    var end = bytes.count
    while end > 1 && bytes[end - 1] == 47 { end -= 1 }
    var starts: [Int] = []
    var i = 1
    while i < end {
      if bytes[i] == 47 && bytes[i - 1] != 47 { starts.append(i) }
      i += 1
    }
    flushAllFiles()
    func make(_ n: Int, _ permissions: mode_t) -> Int32 {
      let part = Array(bytes[..<n]) + [0]
      return mkdir(part, permissions) == 0 ? 0 : cs_errno()
    }
    func isDirectory(_ n: Int) -> Bool {
      var info = stat()
      return stat(Array(bytes[..<n]) + [0], &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
    }
    for n in starts {
      var info = stat()
      if stat(Array(bytes[..<n]) + [0], &info) == 0 { continue }
      let code = make(n, 0o777)
      if code != 0 && code != EEXIST {
        let raw = bytes[..<n].map { UInt8(bitPattern: $0) }
        throw osError(code, filename: try shownPath(raw, path.isKind(.bytes)))
      }
    }
    // A last component "." is there as soon as the rest is.
    if end >= 2 && bytes[end - 1] == 46 && bytes[end - 2] == 47 && !starts.isEmpty { return }
    let code = make(bytes.count, permissions)
    if code == 0 || code != 0 && existsOK && isDirectory(bytes.count) { return }
    throw osError(code, filename: path)
  }

  private func shownPath(_ raw: [UInt8], _ isBytes: Bool) throws(PyError) -> Value {
    var result: Result<Value, PyError>?
    raw.withUnsafeBufferPointer { u in
      let p = u.baseAddress ?? UnsafePointer(bitPattern: 16)!
      do throws(PyError) {
        result = .success(isBytes ? try newBytes(p, u.count) : try systemString(p, u.count))
      } catch {
        result = .failure(error)
      }
    }
    return try result!.get()
  }

  fileprivate func setTimes(_ a: Args) throws(PyError) {
    let path = try pathArgument(a[0], "utime", descriptor: true)
    let follow = a.has(4) ? try isTrue(a[4]) : true
    if a.has(1) && !a[1].isNone && a.has(2) {
      throw valueError("utime: you may specify either 'times' or 'ns' but not both")
    }
    func spec(_ v: Value) throws(PyError) -> timespec {
      let s = try double(v)
      let whole = s.rounded(.down)
      return timespec(tv_sec: time_t(whole), tv_nsec: Int(((s - whole) * 1e9).rounded(.down)))
    }
    var now = timespec()
    #if canImport(Darwin)
      now.tv_nsec = Int(UTIME_NOW)
    #else
      now.tv_nsec = (1 << 30) - 1
    #endif
    var times = [now, now]
    if a.has(1) && !a[1].isNone {
      guard let pair = Tuple(a[1]), pair.count == 2 else {
        throw typeError("utime: 'times' must be either a tuple of two ints or None")
      }
      times = [try spec(pair[0]), try spec(pair[1])]
    } else if a.has(2) {
      guard let pair = Tuple(a[2]), pair.count == 2 else {
        throw typeError("utime: 'ns' must be a tuple of two ints")
      }
      times = []
      for i in 0..<2 {
        let ns = try indexInt(pair[i])
        let rest = ((ns % 1_000_000_000) + 1_000_000_000) % 1_000_000_000
        times.append(timespec(tv_sec: (ns - rest) / 1_000_000_000, tv_nsec: rest))
      }
    }
    if path.bytes.isEmpty {
      try onDescriptor { Int(futimens(path.descriptor, times)) }
    } else {
      try onPath(path) { utimensat(AT_FDCWD, $0, times, follow ? 0 : AT_SYMLINK_NOFOLLOW) }
    }
  }
}

#if canImport(Darwin)
  private typealias OpaquePointerOrDirectory = UnsafeMutablePointer<DIR>
#else
  private typealias OpaquePointerOrDirectory = OpaquePointer
#endif

/// Word i behind the items of a stat_result; nil if a program made it.
private func hidden(_ v: Value, _ i: Int) -> Int? {
  guard v.header.pointee.flags & HeaderFlag.own2 != 0 else { return nil }
  return UnsafeMutableRawPointer(Tuple(unchecked: v).items + 11).assumingMemoryBound(to: Int.self)[i]
}
private func timeOf(_ t: Thread, _ v: Value, _ i: Int, _ name: StaticString) -> Value {
  guard let ns = hidden(v, i) else {
    let given = t.instanceAttribute(v, t.intern(name))
    return given.isNone || given.isMissing ? Tuple(unchecked: v)[7 + i] : given
  }
  let rest = ((ns % 1_000_000_000) + 1_000_000_000) % 1_000_000_000
  return .float(Double((ns &- rest) / 1_000_000_000) + 1e-9 * Double(rest))
}
private func wordOf(_ t: Thread, _ v: Value, _ i: Int, _ name: StaticString) -> Value {
  if let n = hidden(v, i) { return t.int(n) }
  let given = t.instanceAttribute(v, t.intern(name))
  return given.isMissing ? .none : given
}

private let statGetters: [Getter] = [
  Getter("st_atime", { t, v throws(PyError) in timeOf(t, v, 0, "st_atime") }),
  Getter("st_mtime", { t, v throws(PyError) in timeOf(t, v, 1, "st_mtime") }),
  Getter("st_ctime", { t, v throws(PyError) in timeOf(t, v, 2, "st_ctime") }),
  Getter("st_atime_ns", { t, v throws(PyError) in wordOf(t, v, 0, "st_atime_ns") }),
  Getter("st_mtime_ns", { t, v throws(PyError) in wordOf(t, v, 1, "st_mtime_ns") }),
  Getter("st_ctime_ns", { t, v throws(PyError) in wordOf(t, v, 2, "st_ctime_ns") }),
  Getter("st_blksize", { t, v throws(PyError) in wordOf(t, v, 3, "st_blksize") }),
  Getter("st_blocks", { t, v throws(PyError) in wordOf(t, v, 4, "st_blocks") }),
  Getter("st_rdev", { t, v throws(PyError) in wordOf(t, v, 5, "st_rdev") }),
]

let osFileFunctions: [Method] = [
  Method("fspath(path)") { t, a throws(PyError) in try t.fspath(a[0]) },
  Method("getcwd()") { t, a throws(PyError) in try t.directoryValue(isBytes: false) },
  Method("getcwdb()") { t, a throws(PyError) in try t.directoryValue(isBytes: true) },
  Method("chdir(path)") { t, a throws(PyError) in
    let path = try t.pathArgument(a[0], "chdir", descriptor: true)
    if path.bytes.isEmpty {
      try t.onDescriptor { Int(fchdir(path.descriptor)) }
    } else {
      try t.onPath(path) { chdir($0) }
    }
    return .none
  },
  Method("fchdir(fd)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    try t.onDescriptor { Int(fchdir(fd)) }
    return .none
  },
  Method("listdir(path=None)") { t, a throws(PyError) in try t.directoryEntries(a[0], "listdir", withKinds: false) },
  Method("_scandir(path, /)") { t, a throws(PyError) in try t.directoryEntries(a[0], "scandir", withKinds: true) },
  Method("mkdir(path, mode=511, *, dir_fd=None)") { t, a throws(PyError) in
    let path = try t.pathArgument(a[0], "mkdir")
    let mode = mode_t(truncatingIfNeeded: try t.int32Argument(a[1], 0o777))
    try t.refuse(a[2], "dir_fd")
    try t.onPath(path) { mkdir($0, mode) }
    return .none
  },
  Method("makedirs(name, mode=511, exist_ok=False)") { t, a throws(PyError) in
    let mode = mode_t(truncatingIfNeeded: try t.int32Argument(a[1], 0o777))
    try t.makeDirectories(a[0], mode, existsOK: a[2].isMissing ? false : try t.isTrue(a[2]))
    return .none
  },
  Method("rmdir(path, *, dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[1], "dir_fd")
    try t.onPath(try t.pathArgument(a[0], "rmdir")) { rmdir($0) }
    return .none
  },
  Method("remove(path, *, dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[1], "dir_fd")
    try t.onPath(try t.pathArgument(a[0], "remove")) { unlink($0) }
    return .none
  },
  Method("unlink(path, *, dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[1], "dir_fd")
    try t.onPath(try t.pathArgument(a[0], "unlink")) { unlink($0) }
    return .none
  },
  Method("rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[2], "src_dir_fd")
    try t.refuse(a[3], "dst_dir_fd")
    let x = try t.pathArgument(a[0], "rename", "src")
    try t.onPaths(x, try t.pathArgument(a[1], "rename", "dst")) { rename($0, $1) }
    return .none
  },
  Method("replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[2], "src_dir_fd")
    try t.refuse(a[3], "dst_dir_fd")
    let x = try t.pathArgument(a[0], "replace", "src")
    try t.onPaths(x, try t.pathArgument(a[1], "replace", "dst")) { rename($0, $1) }
    return .none
  },
  Method("link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)") { t, a throws(PyError) in
    try t.refuse(a[2], "src_dir_fd")
    try t.refuse(a[3], "dst_dir_fd")
    let x = try t.pathArgument(a[0], "link", "src")
    try t.onPaths(x, try t.pathArgument(a[1], "link", "dst")) { link($0, $1) }
    return .none
  },
  Method("symlink(src, dst, target_is_directory=False, *, dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[3], "dir_fd")
    let x = try t.pathArgument(a[0], "symlink", "src")
    try t.onPaths(x, try t.pathArgument(a[1], "symlink", "dst")) { symlink($0, $1) }
    return .none
  },
  Method("readlink(path, *, dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[1], "dir_fd")
    return try t.readLink(a[0])
  },
  Method("stat(path, *, dir_fd=None, follow_symlinks=True)") { t, a throws(PyError) in
    try t.refuse(a[1], "dir_fd")
    return try t.statResult(try t.fileStatus(a[0], "stat", follow: a[2].isMissing ? true : try t.isTrue(a[2])))
  },
  Method("lstat(path, *, dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[1], "dir_fd")
    if a[0].isInt { _ = try t.pathArgument(.true, "lstat") }
    return try t.statResult(try t.fileStatus(a[0], "lstat", follow: false))
  },
  Method("fstat(fd)") { t, a throws(PyError) in
    let fd = try t.descriptorArgument(a[0])
    return try t.statResult(try t.fileStatus(.smallInt(Int(fd)), "fstat", follow: true))
  },
  Method("access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)") { t, a throws(PyError) in
    try t.refuse(a[2], "dir_fd")
    let path = try t.pathArgument(a[0], "access")
    let mode = try t.int32Argument(a[1], 0)
    t.flushAllFiles()
    return .bool(path.bytes.withUnsafeBufferPointer { access($0.baseAddress!, mode) } == 0)
  },
  Method("chmod(path, mode, *, dir_fd=None, follow_symlinks=True)") { t, a throws(PyError) in
    try t.refuse(a[2], "dir_fd")
    let path = try t.pathArgument(a[0], "chmod", descriptor: true)
    let mode = mode_t(truncatingIfNeeded: try t.int32Argument(a[1], 0))
    if path.bytes.isEmpty {
      try t.onDescriptor { Int(fchmod(path.descriptor, mode)) }
    } else {
      try t.onPath(path) { chmod($0, mode) }
    }
    return .none
  },
  Method("chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True)") { t, a throws(PyError) in
    try t.refuse(a[3], "dir_fd")
    let (uid, gid) = (
      UInt32(truncatingIfNeeded: try t.indexInt(a[1])), UInt32(truncatingIfNeeded: try t.indexInt(a[2]))
    )
    try t.onPath(try t.pathArgument(a[0], "chown")) { chown($0, uid, gid) }
    return .none
  },
  Method("utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)") { t, a throws(PyError) in
    try t.refuse(a[3], "dir_fd")
    try t.setTimes(a)
    return .none
  },
  Method("truncate(path, length)") { t, a throws(PyError) in
    let path = try t.pathArgument(a[0], "truncate", descriptor: true)
    let n = off_t(try t.indexInt(a[1]))
    if path.bytes.isEmpty {
      try t.onDescriptor { Int(ftruncate(path.descriptor, n)) }
    } else {
      try t.onPath(path) { truncate($0, n) }
    }
    return .none
  },
  Method("mkfifo(path, mode=438, *, dir_fd=None)") { t, a throws(PyError) in
    try t.refuse(a[2], "dir_fd")
    let mode = mode_t(truncatingIfNeeded: try t.int32Argument(a[1], 0o666))
    try t.onPath(try t.pathArgument(a[0], "mkfifo")) { mkfifo($0, mode) }
    return .none
  },
]

extension Thread {
  fileprivate func directoryValue(isBytes: Bool) throws(PyError) -> Value {
    try shownPath(try currentDirectory(), isBytes)
  }

  /// The parts of the os module that hold types.
  func fillFileTypes(_ d: Dict) throws(PyError) {
    try d.set(self, intern("stat_result"), try statType().value)
  }
}
