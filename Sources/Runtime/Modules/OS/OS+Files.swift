// os: what is in the file system.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
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
