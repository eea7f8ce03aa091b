// The module os.path (posixpath): paths are worked on as bytes; a str as UTF-8, surrogates included.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A path and the type that results must have.
private struct PathText {
  var bytes: [UInt8]
  let isBytes: Bool
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")

extension Thread {
  private func pathText(_ v: Value) throws(PyError) -> PathText {
    let path = try fspath(v)
    if let b = Bytes(path) {
      return PathText(bytes: Array(UnsafeBufferPointer(start: b.bytes, count: b.count)), isBytes: true)
    }
    return PathText(bytes: wideUTF8(Str(unchecked: path)), isBytes: false)
  }

  /// What the system says, as the bytes of a path.
  private func systemName(_ name: UnsafePointer<CChar>, _ isBytes: Bool) -> [UInt8] {
    isBytes ? UnsafeBufferPointer(start: name, count: strlen(name)).map(UInt8.init) : String(system: name).wtf8
  }

  private func wideUTF8(_ s: Str) -> [UInt8] {
    if s.isASCII { return Array(UnsafeBufferPointer(start: s.bytes, count: s.count)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(s.count * 2)
    var i = 0
    while i < s.count {
      let c = s[i]
      if c < 0x80 { bytes.append(UInt8(c)) } else { bytes.append(contentsOf: utf8Bytes(c)) }
      i += 1
    }
    return bytes
  }

  private func value(_ bytes: some Collection<UInt8>, _ isBytes: Bool) throws(PyError) -> Value {
    let array = Array(bytes)
    var result: Result<Value, PyError>?
    array.withUnsafeBufferPointer { u in
      let p = u.baseAddress ?? UnsafePointer(bitPattern: 16)!
      do throws(PyError) {
        result = .success(isBytes ? try newBytes(p, u.count) : try str(utf8: p, u.count))
      } catch {
        result = .failure(error)
      }
    }
    return try result!.get()
  }

  // MARK: pure functions

  fileprivate func joinPaths(_ first: Value, _ rest: Tuple) throws(PyError) -> Value {
    var path = try pathText(first)
    var i = 0
    while i < rest.count {
      let next = try joinPart(rest[i])
      if next.isBytes != path.isBytes { throw typeError("Can't mix strings and bytes in path components") }
      if next.bytes.first == slash {
        path.bytes = next.bytes
      } else {
        if !path.bytes.isEmpty && path.bytes.last != slash { path.bytes.append(slash) }
        path.bytes += next.bytes
      }
      i += 1
    }
    return try value(path.bytes, path.isBytes)
  }
  private func joinPart(_ v: Value) throws(PyError) -> PathText {
    if v.isKind(.str) || v.isKind(.bytes) || v.isCell && !lookup(type(of: v), .__fspath__).isMissing {
      return try pathText(v)
    }
    throw typeError("join() argument must be str, bytes, or os.PathLike object, not '\(typeName(v))'")
  }

  /// Where the last component begins.
  private func tailStart(_ bytes: [UInt8]) -> Int { (bytes.lastIndex(of: slash) ?? -1) + 1 }

  private func head(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    let h = bytes[..<tailStart(bytes)]
    if h.allSatisfy({ $0 == slash }) { return h }
    return h[..<(h.lastIndex { $0 != slash }! + 1)]
  }

  fileprivate func splitPath(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    return try tuple(try value(head(p.bytes), p.isBytes), try value(p.bytes[tailStart(p.bytes)...], p.isBytes))
  }
  fileprivate func baseName(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    return try value(p.bytes[tailStart(p.bytes)...], p.isBytes)
  }
  fileprivate func directoryName(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    return try value(head(p.bytes), p.isBytes)
  }

  fileprivate func splitExtension(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    var cut = p.bytes.count
    if let d = p.bytes.lastIndex(of: dot), d >= tailStart(p.bytes) {
      // Dots at the start of a name begin no extension.
      var i = tailStart(p.bytes)
      while i < d && p.bytes[i] == dot { i += 1 }
      if i < d { cut = d }
    }
    return try tuple(try value(p.bytes[..<cut], p.isBytes), try value(p.bytes[cut...], p.isBytes))
  }

  private func normal(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.isEmpty { return [dot] }
    var slashes = 0
    while slashes < bytes.count && bytes[slashes] == slash { slashes += 1 }
    let root = slashes == 0 ? 0 : slashes == 2 ? 2 : 1
    var parts: [ArraySlice<UInt8>] = []
    for part in bytes.split(separator: slash) {
      if part.elementsEqual([dot]) { continue }
      if part.elementsEqual([dot, dot]) {
        if let last = parts.last, !last.elementsEqual([dot, dot]) {
          parts.removeLast()
          continue
        }
        if root > 0 { continue }
      }
      parts.append(part)
    }
    let result = Array(repeating: slash, count: root) + Array(parts.joined(separator: [slash]))
    return result.isEmpty ? [dot] : result
  }

  fileprivate func normalizedPath(_ v: Value, _ function: StaticString) throws(PyError) -> Value {
    if !v.isKind(.str) && !v.isKind(.bytes) && (!v.isCell || lookup(type(of: v), .__fspath__).isMissing) {
      throw typeError("\(function): path should be string, bytes or os.PathLike, not \(typeName(v))")
    }
    let p = try pathText(v)
    return try value(normal(p.bytes), p.isBytes)
  }

  func currentDirectory() throws(PyError) -> [UInt8] {
    var size = 1024
    while true {
      var buffer = [CChar](repeating: 0, count: size)
      if getcwd(&buffer, size) != nil { return buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) } }
      if errno != ERANGE { throw osError(errno) }
      size *= 2
    }
  }

  /// The current directory in the form that paths have here.
  private func currentDirectory(isBytes: Bool) throws(PyError) -> [UInt8] {
    let raw = try currentDirectory()
    if isBytes { return raw }
    var result: Result<[UInt8], PyError>?
    raw.withUnsafeBufferPointer { u in
      do throws(PyError) {
        result = .success(wideUTF8(Str(unchecked: try systemString(u.baseAddress!, u.count))))
      } catch {
        result = .failure(error)
      }
    }
    return try result!.get()
  }

  private func absolute(_ p: PathText) throws(PyError) -> [UInt8] {
    if p.bytes.first == slash { return normal(p.bytes) }
    return normal(try currentDirectory(isBytes: p.isBytes) + [slash] + p.bytes)
  }
  fileprivate func absolutePath(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    return try value(try absolute(p), p.isBytes)
  }

  fileprivate func relativePath(_ v: Value, _ start: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    if p.bytes.isEmpty { throw valueError("no path specified") }
    var from = PathText(bytes: [dot], isBytes: p.isBytes)
    if !start.isMissing && !start.isNone {
      from = try pathText(start)
      if from.isBytes != p.isBytes { throw typeError("Can't mix strings and bytes in path components") }
    }
    let source = try absolute(from).split(separator: slash)
    let target = try absolute(p).split(separator: slash)
    var shared = 0
    while shared < min(source.count, target.count) && source[shared].elementsEqual(target[shared]) { shared += 1 }
    var parts = Array(repeating: [dot, dot][...], count: source.count - shared)
    parts += target[shared...]
    if parts.isEmpty { return try value([dot], p.isBytes) }
    return try value(Array(parts.joined(separator: [slash])), p.isBytes)
  }

  fileprivate func commonPath(_ v: Value) throws(PyError) -> Value {
    let list = try newList()
    try listExtend(list, v, function: .missing)
    if list.count == 0 { throw valueError("commonpath() arg is an empty sequence") }
    var paths: [PathText] = []
    var i = 0
    while i < list.count {
      paths.append(try pathText(list[i]))
      i += 1
    }
    if paths.contains(where: { $0.isBytes != paths[0].isBytes }) {
      throw typeError("Can't mix strings and bytes in path components")
    }
    let isAbsolute = paths[0].bytes.first == slash
    if paths.contains(where: { ($0.bytes.first == slash) != isAbsolute }) {
      throw valueError("Can't mix absolute and relative paths")
    }
    let split = paths.map { $0.bytes.split(separator: slash).filter { !$0.elementsEqual([dot]) } }
    var shared = 0
    while split.allSatisfy({ shared < $0.count && $0[shared].elementsEqual(split[0][shared]) }) { shared += 1 }
    let joined = Array(split[0][..<shared].joined(separator: [slash]))
    return try value(isAbsolute ? [slash] + joined : joined, paths[0].isBytes)
  }

  /// The longest common prefix of strings, bytes or lists.
  fileprivate func commonPrefix(_ v: Value) throws(PyError) -> Value {
    let list = try newList()
    try listExtend(list, v, function: .missing)
    if list.count == 0 { return vm.emptyString }
    if !list[0].isKind(.list) && !list[0].isKind(.tuple) {
      var i = 0
      while i < list.count {
        list[i] = try fspath(list[i])
        if list[i].kind != list[0].kind { throw typeError("Can't mix strings and bytes in path components") }
        i += 1
      }
    }
    var least = list[0]
    var most = list[0]
    var i = 1
    while i < list.count {
      if try isLess(list[i], least) { least = list[i] }
      if try isLess(most, list[i]) { most = list[i] }
      i += 1
    }
    let n = try min(length(least), length(most))
    var k = 0
    while k < n, try isEqual(try getItem(least, int(k)), try getItem(most, int(k))) { k += 1 }
    if k == (try length(least)) { return least }
    let slice = try call(self[.slice].value, .smallInt(0), int(k))
    return try getItem(least, slice)
  }

  fileprivate func splitRoot(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    let b = p.bytes
    let root = b.first != slash ? 0 : b.count > 1 && b[1] == slash && (b.count == 2 || b[2] != slash) ? 2 : 1
    return try tuple(
      try value([], p.isBytes), try value(b[..<root], p.isBytes), try value(b[root...], p.isBytes))
  }

  // MARK: variables and homes

  fileprivate func expandUser(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    guard p.bytes.first == UInt8(ascii: "~") else { return try value(p.bytes, p.isBytes) }
    let end = p.bytes.firstIndex(of: slash) ?? p.bytes.count
    var home: [UInt8]
    func bytes(_ s: UnsafePointer<CChar>) -> [UInt8] { systemName(s, p.isBytes) }
    if end == 1 {
      if let s = getenv("HOME") {
        home = bytes(s)
      } else if let entry = getpwuid(getuid()), let s = entry.pointee.pw_dir {
        home = bytes(s)
      } else {
        return try value(p.bytes, p.isBytes)
      }
    } else {
      let name = try system(Array(p.bytes[1..<end]), p.isBytes)
      guard let entry = getpwnam(name), let s = entry.pointee.pw_dir else { return try value(p.bytes, p.isBytes) }
      home = bytes(s)
    }
    while home.last == slash { home.removeLast() }
    let result = home + p.bytes[end...]
    return try value(result.isEmpty ? [slash] : result, p.isBytes)
  }

  fileprivate func expandVariables(_ v: Value) throws(PyError) -> Value {
    let p = try pathText(v)
    var result: [UInt8] = []
    let b = p.bytes
    var i = 0
    func isWord(_ c: UInt8) -> Bool { c == 95 || c >= 48 && c <= 57 || c >= 65 && c <= 90 || c >= 97 && c <= 122 }
    while i < b.count {
      guard b[i] == UInt8(ascii: "$") else {
        result.append(b[i])
        i += 1
        continue
      }
      var end = i + 1
      var name: ArraySlice<UInt8> = []
      if end < b.count && b[end] == UInt8(ascii: "{") {
        if let close = b[end...].firstIndex(of: UInt8(ascii: "}")) {
          name = b[(end + 1)..<close]
          end = close + 1
        }
      } else {
        while end < b.count && isWord(b[end]) { end += 1 }
        name = b[(i + 1)..<end]
      }
      if !name.isEmpty, let key = try? system(Array(name), p.isBytes), let s = getenv(key) {
        result += systemName(s, p.isBytes)
      } else {
        result += b[i..<max(end, i + 1)]
      }
      i = max(end, i + 1)
    }
    return try value(result, p.isBytes)
  }

  // MARK: links

  private func system(_ path: [UInt8], _ isBytes: Bool) throws(PyError) -> [CChar] {
    try pathBytes(try value(path, isBytes))
  }

  /// realpath: every link on the way followed; loops and missing parts are left as they are unless strict.
  fileprivate func realPath(_ v: Value, strict: Bool) throws(PyError) -> Value {
    let p = try pathText(v)
    /// What is still to be done: a name to follow, or a link that has been followed to its end by then.
    enum Step {
      case name([UInt8])
      case end(of: [UInt8])
    }
    func steps(_ path: [UInt8]) -> [Step] { path.split(separator: slash).map { .name(Array($0)) }.reversed() }
    var done: [UInt8] = p.bytes.first == slash ? [slash] : try currentDirectory(isBytes: p.isBytes)
    var rest = steps(p.bytes)
    /// Where links lead to; empty while a link is being followed: meeting it again is a loop.
    var targets: [[UInt8]: [UInt8]] = [:]
    while let step = rest.popLast() {
      guard case .name(let part) = step else {
        if case .end(let link) = step { targets[link] = done }
        continue
      }
      if part == [dot] { continue }
      if part == [dot, dot] {
        done = Array(head(done))
        if done.isEmpty { done = [slash] }
        continue
      }
      let next = done == [slash] ? done + part : done + [slash] + part
      if let target = targets[next] {
        if target.isEmpty && strict { throw osError(ELOOP, filename: try value(next, p.isBytes)) }
        done = target.isEmpty ? next : target
        continue
      }
      let path = try system(next, p.isBytes)
      var info = stat()
      var buffer = [CChar](repeating: 0, count: 4097)
      var n = -1
      let isThere = lstat(path, &info) == 0
      let isLink = isThere && info.st_mode & S_IFMT == S_IFLNK
      if isLink { n = readlink(path, &buffer, 4096) }
      if n < 0 {
        if strict && (isLink || !isThere) { throw osError(errno, filename: try value(next, p.isBytes)) }
        done = next
        continue
      }
      let raw = buffer.prefix(n).map { UInt8(bitPattern: $0) }
      targets[next] = []
      if raw.first == slash { done = [slash] }
      rest.append(.end(of: next))
      rest += steps(raw)
    }
    return try value(normal(done), p.isBytes)
  }
}

/// What is known about a file, nil if there is none.
private func status(_ t: Thread, _ v: Value, follow: Bool = true) throws(PyError) -> stat? {
  try t.fileStatusIfAny(v, follow: follow)
}
private func isOfKind(_ t: Thread, _ v: Value, _ kind: mode_t, follow: Bool = true) throws(PyError) -> Value {
  .bool(try status(t, v, follow: follow).map { $0.st_mode & S_IFMT == kind } ?? false)
}
private func statOrRaise(_ t: Thread, _ v: Value) throws(PyError) -> stat { try t.fileStatus(v, "stat", follow: true) }

private let pathFunctions: [Method] = [
  Method("join(a=None, /, *p)") { t, a throws(PyError) in
    if a[0].isMissing { throw t.typeError("join() missing 1 required positional argument: 'a'") }
    return try t.joinPaths(a[0], Tuple(unchecked: a[1]))
  },
  Method("split(p)") { t, a throws(PyError) in try t.splitPath(a[0]) },
  Method("splitext(p)") { t, a throws(PyError) in try t.splitExtension(a[0]) },
  Method("splitdrive(p)") { t, a throws(PyError) in
    let path = try t.fspath(a[0])
    return try t.tuple(path.isKind(.bytes) ? try t.newBytes(nil, 0) : t.vm.emptyString, path)
  },
  Method("splitroot(p)") { t, a throws(PyError) in try t.splitRoot(a[0]) },
  Method("basename(p)") { t, a throws(PyError) in try t.baseName(a[0]) },
  Method("dirname(p)") { t, a throws(PyError) in try t.directoryName(a[0]) },
  Method("normpath(path)") { t, a throws(PyError) in try t.normalizedPath(a[0], "_path_normpath") },
  Method("normcase(s)") { t, a throws(PyError) in try t.fspath(a[0]) },
  Method("abspath(path)") { t, a throws(PyError) in try t.absolutePath(a[0]) },
  Method("realpath(filename, *, strict=False)") { t, a throws(PyError) in
    try t.realPath(a[0], strict: a[1].isMissing ? false : try t.isTrue(a[1]))
  },
  Method("relpath(path, start=None)") { t, a throws(PyError) in try t.relativePath(a[0], a[1]) },
  Method("commonpath(paths)") { t, a throws(PyError) in try t.commonPath(a[0]) },
  Method("commonprefix(m)") { t, a throws(PyError) in try t.commonPrefix(a[0]) },
  Method("expanduser(path)") { t, a throws(PyError) in try t.expandUser(a[0]) },
  Method("expandvars(path)") { t, a throws(PyError) in try t.expandVariables(a[0]) },
  Method("isabs(s)") { t, a throws(PyError) in
    let path = try t.fspath(a[0])
    if let b = Bytes(path) { return .bool(b.count > 0 && b.bytes[0] == slash) }
    let s = Str(unchecked: path)
    return .bool(s.count > 0 && s[0] == UInt32(slash))
  },
  Method("exists(path)") { t, a throws(PyError) in .bool(try status(t, a[0]) != nil) },
  Method("lexists(path)") { t, a throws(PyError) in .bool(try status(t, a[0], follow: false) != nil) },
  Method("isfile(path)") { t, a throws(PyError) in try isOfKind(t, a[0], S_IFREG) },
  Method("isdir(s, /)") { t, a throws(PyError) in try isOfKind(t, a[0], S_IFDIR) },
  Method("islink(path)") { t, a throws(PyError) in try isOfKind(t, a[0], S_IFLNK, follow: false) },
  Method("isjunction(path)") { t, a throws(PyError) in
    _ = try t.fspath(a[0])
    return .false
  },
  Method("isdevdrive(path)") { t, a throws(PyError) in
    _ = try t.fspath(a[0])
    return .false
  },
  Method("isreserved(path)") { t, a throws(PyError) in
    _ = try t.fspath(a[0])
    return .false
  },
  Method("ismount(path)") { t, a throws(PyError) in
    guard let own = try status(t, a[0], follow: false), own.st_mode & S_IFMT != S_IFLNK else { return .false }
    let path = try t.fspath(a[0])
    var dots = t.str(".." as StaticString)
    if path.isKind(.bytes) { dots = try t.newBytes(Str(unchecked: dots).bytes, 2) }
    let parent = try t.joinPaths(path, Tuple(unchecked: try t.tuple(dots)))
    guard let up = try status(t, try t.realPath(parent, strict: false), follow: false) else { return .false }
    return .bool(own.st_dev != up.st_dev || own.st_ino == up.st_ino)
  },
  Method("getsize(filename)") { t, a throws(PyError) in t.int(Int(try statOrRaise(t, a[0]).st_size)) },
  Method("getmtime(filename)") { t, a throws(PyError) in .float(try statOrRaise(t, a[0]).modified.seconds) },
  Method("getatime(filename)") { t, a throws(PyError) in .float(try statOrRaise(t, a[0]).accessed.seconds) },
  Method("getctime(filename)") { t, a throws(PyError) in .float(try statOrRaise(t, a[0]).changed.seconds) },
  Method("samefile(f1, f2)") { t, a throws(PyError) in
    let (x, y) = (try statOrRaise(t, a[0]), try statOrRaise(t, a[1]))
    return .bool(x.st_dev == y.st_dev && x.st_ino == y.st_ino)
  },
  Method("sameopenfile(fp1, fp2)") { t, a throws(PyError) in
    let (x, y) = (try statOrRaise(t, a[0]), try statOrRaise(t, a[1]))
    return .bool(x.st_dev == y.st_dev && x.st_ino == y.st_ino)
  },
  Method("samestat(s1, s2)") { t, a throws(PyError) in
    func same(_ name: StaticString) throws(PyError) -> Bool {
      try t.isEqual(try t.getAttribute(a[0], t.intern(name)), try t.getAttribute(a[1], t.intern(name)))
    }
    let sameNode = try same("st_ino")
    return .bool(sameNode ? try same("st_dev") : false)
  },
]

extension NativeModule {
  static let posixPath = NativeModule(
    "posixpath", "Paths: taking them apart, putting them together, asking about them."
  ) { t, d throws(PyError) in
    func set(_ name: StaticString, _ text: StaticString) throws(PyError) { try d.set(t, t.intern(name), t.str(text)) }
    try set("curdir", ".")
    try set("pardir", "..")
    try set("extsep", ".")
    try set("sep", "/")
    try set("pathsep", ":")
    try set("defpath", "/bin:/usr/bin")
    try d.set(t, t.intern("altsep"), .none)
    try set("devnull", "/dev/null")
    try d.set(t, t.intern("supports_unicode_filenames"), .false)
    try t.define(pathFunctions, in: d)
  }
}
