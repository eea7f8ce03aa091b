// os: stat, and the type of what it answers. A stat_result is a named tuple of ten items; exact times and the other words lie
// behind them, unless a program made it.

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

extension Thread {
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

  func statType() throws(PyError) -> Type {
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
}

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
