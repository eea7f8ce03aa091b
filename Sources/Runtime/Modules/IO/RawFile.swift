// Descriptors: opening, reading, writing and seeking, with the GIL given up where a call may wait.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What mode= asks for.
struct FileMode {
  var reads = false
  var writes = false
  var appends = false
  var creates = false
  var updates = false
  var isText = false
  var isBinary = false
  var truncates = false

  /// Reads a mode's letters; nil if one is unknown or occurs twice.
  init?(_ s: Str) {
    var seen: UInt32 = 0
    var i = 0
    while i < s.count {
      let c = s[i]
      let bit: UInt32
      switch c {
      case 0x72: (bit, reads) = (1, true)
      case 0x77: (bit, truncates) = (2, true)
      case 0x61: (bit, appends) = (4, true)
      case 0x78: (bit, creates) = (8, true)
      case 0x2B: (bit, updates) = (16, true)
      case 0x74: (bit, isText) = (32, true)
      case 0x62: (bit, isBinary) = (64, true)
      default: return nil
      }
      if seen & bit != 0 { return nil }
      seen |= bit
      i += 1
    }
    writes = truncates || appends || creates
  }

  /// How many of r, w, a, x there are.
  var kinds: Int { (reads ? 1 : 0) + (truncates ? 1 : 0) + (appends ? 1 : 0) + (creates ? 1 : 0) }
  var canRead: Bool { reads || updates }
  var canWrite: Bool { writes || updates }
}

extension Thread {
  // MARK: paths

  /// os.fspath: a str or bytes.
  func fspath(_ v: Value) throws(PyError) -> Value {
    if v.isKind(.str) || v.isKind(.bytes) { return v }
    let f = v.isCell ? lookup(type(of: v), .__fspath__) : .missing
    if f.isMissing { throw typeError("expected str, bytes or os.PathLike object, not \(typeName(v))") }
    let path = try callSpecial(v, .__fspath__)
    if path.isKind(.str) || path.isKind(.bytes) { return path }
    throw typeError("expected \(typeName(v)).__fspath__() to return str or bytes, not \(typeName(path))")
  }

  /// A path's bytes as the system wants them, with a 0 behind: UTF-8, escaped surrogates as the bytes that they stand for.
  func pathBytes(_ path: Value) throws(PyError) -> [CChar] {
    var result: [CChar] = []
    if let b = Bytes(path) {
      result.reserveCapacity(b.count + 1)
      var i = 0
      while i < b.count {
        if b.bytes[i] == 0 { throw valueError("embedded null byte") }
        result.append(CChar(bitPattern: b.bytes[i]))
        i += 1
      }
    } else {
      let s = Str(unchecked: path)
      result.reserveCapacity(s.count + 1)
      var i = 0
      while i < s.count {
        let c = s[i]
        if c == 0 { throw valueError("embedded null byte") }
        if c < 0x80 {
          result.append(CChar(c))
        } else if c >= 0xDC80 && c <= 0xDCFF {
          result.append(CChar(bitPattern: UInt8(c & 0xFF)))
        } else if c >= 0xD800 && c < 0xE000 {
          throw unicodeError(.UnicodeEncodeError, "utf-8", path, i, i + 1, "surrogates not allowed")
        } else {
          for b in utf8Bytes(c) { result.append(CChar(bitPattern: b)) }
        }
        i += 1
      }
    }
    result.append(0)
    return result
  }

  /// A name that the system gave, as str: bytes that are not UTF-8 as surrogates.
  func systemString(_ p: UnsafePointer<UInt8>, _ n: Int) throws(PyError) -> Value {
    try decode(p, n, .missing, str("surrogateescape" as StaticString), object: .missing)
  }
  func systemString(_ p: UnsafePointer<CChar>) throws(PyError) -> Value {
    try systemString(UnsafeRawPointer(p).assumingMemoryBound(to: UInt8.self), strlen(p))
  }

  // MARK: system calls

  /// read(): the count; -1 if the descriptor is in non-blocking mode and has nothing.
  func readDescriptor(
    _ fd: Int32, _ p: UnsafeMutableRawPointer, _ n: Int, isRegular: Bool
  ) throws(PyError) -> Int {
    while true {
      if !isRegular, try !waitForDescriptor(fd, Int16(POLLIN)) { return -1 }
      let r = lazily { () -> (count: Int, code: Int32) in
        let n = read(fd, p, n)
        return (n, n < 0 ? cs_errno() : 0)
      }
      if r.count >= 0 { return r.count }
      if r.code == EAGAIN { return -1 }
      if r.code != EINTR { throw osError(r.code) }
      try checkInterrupt()
    }
  }

  /// write(): how many bytes went; -1 if the descriptor is in non-blocking mode and takes nothing.
  func writeDescriptor(_ fd: Int32, _ p: UnsafeRawPointer, _ n: Int, isRegular: Bool) throws(PyError) -> Int {
    if fd == 1 || fd == 2, let sink = fd == 1 ? vm.outputSink : vm.errorSink {
      if n > 0 { sink(UnsafeRawBufferPointer(start: p, count: n)) }
      return n
    }
    while true {
      if !isRegular, try !waitForDescriptor(fd, Int16(POLLOUT)) { return -1 }
      let r = lazily { () -> (count: Int, code: Int32) in
        let n = write(fd, p, n)
        return (n, n < 0 ? cs_errno() : 0)
      }
      if r.count >= 0 { return r.count }
      if r.code == EAGAIN { return -1 }
      if r.code != EINTR { throw osError(r.code) }
      try checkInterrupt()
    }
  }

  // MARK: raw files

  /// open() as FileIO does it: a path or a descriptor.
  func openRaw(
    _ f: RawFile, _ file: Value, _ mode: FileMode, closes: Bool, opener: Value
  ) throws(PyError) {
    var flags: UInt32 = 0
    if mode.canRead { flags |= RawFlag.readable }
    if mode.canWrite { flags |= RawFlag.writable }
    if mode.appends { flags |= RawFlag.appending }
    if mode.creates { flags |= RawFlag.exclusive }
    if closes { flags |= RawFlag.closes }
    var options: Int32 = O_CLOEXEC
    options |= mode.canRead && mode.canWrite ? O_RDWR : mode.canRead ? O_RDONLY : O_WRONLY
    if mode.creates { options |= O_CREAT | O_EXCL }
    if mode.truncates { options |= O_CREAT | O_TRUNC }
    if mode.appends { options |= O_CREAT | O_APPEND }
    flushAllFiles()
    var fd: Int32 = -1
    var opened = false
    if file.isInt {
      if file.isBool { try warnOfDescriptor() }
      guard let n = file.asInt, let small = Int32(exactly: n) else {
        throw overflowError("Python int too large to convert to C int")
      }
      if small < 0 { throw valueError("negative file descriptor") }
      fd = small
    } else {
      let path = try fspath(file)
      if !closes { throw valueError("Cannot use closefd=False with file name") }
      if !opener.isMissing && !opener.isNone {
        let r = try call(opener, file, int(Int(options)))
        guard r.isInt, let n = r.asInt else { throw typeError("expected integer from opener") }
        if n < 0 { throw valueError("opener returned \(n)") }
        fd = Int32(truncatingIfNeeded: n)
      } else {
        let bytes = try pathBytes(path)
        fd = try openDescriptor(bytes, options, 0o666, file)
      }
      opened = true
    }
    var info = stat()
    if fstat(fd, &info) != 0 {
      let code = cs_errno()
      if opened { close(fd) }
      throw osError(code, filename: opened ? file : .missing)
    }
    switch info.st_mode & S_IFMT {
    case S_IFDIR:
      if opened { close(fd) }
      throw osError(EISDIR, filename: file)
    case S_IFREG: flags |= RawFlag.regular | RawFlag.seekable | RawFlag.seekableKnown
    case S_IFCHR: flags |= RawFlag.character
    default: break
    }
    f.name = file
    f.descriptor = fd
    f.flags = flags
    if mode.appends { _ = lseek(fd, 0, SEEK_END) }
  }

  /// open(2) with retries: after EINTR, and once more if collecting closes forgotten files when there are too many.
  func openDescriptor(_ path: [CChar], _ options: Int32, _ permissions: mode_t, _ name: Value) throws(PyError) -> Int32
  {
    var collected = false
    while true {
      let r = path.withUnsafeBufferPointer { p in
        lazily { () -> (fd: Int32, code: Int32) in
          let fd = open(p.baseAddress!, options, permissions)
          return (fd, fd < 0 ? cs_errno() : 0)
        }
      }
      if r.fd >= 0 { return r.fd }
      if r.code == EINTR {
        try checkInterrupt()
        continue
      }
      if (r.code == EMFILE || r.code == ENFILE) && !collected {
        collected = true
        vm.collect(self)
        runFinalizers()
        continue
      }
      throw osError(r.code, filename: name)
    }
  }

  func checkOpen(_ f: RawFile) throws(PyError) {
    if f.descriptor < 0 { throw valueError("I/O operation on closed file") }
  }

  func isSeekable(_ f: RawFile) -> Bool {
    if !f.has(RawFlag.seekableKnown) {
      f.set(RawFlag.seekableKnown)
      if lseek(f.descriptor, 0, SEEK_CUR) >= 0 { f.set(RawFlag.seekable) }
    }
    return f.has(RawFlag.seekable)
  }

  func rawSeek(_ f: RawFile, _ offset: Int, _ whence: Int) throws(PyError) -> Int {
    try checkOpen(f)
    let r = lseek(f.descriptor, off_t(offset), Int32(truncatingIfNeeded: whence))
    if r < 0 { throw osError(cs_errno()) }
    return Int(r)
  }

  func rawClose(_ f: RawFile) throws(PyError) {
    let fd = f.descriptor
    if fd < 0 { return }
    f.descriptor = -1
    if f.has(RawFlag.closes) {
      let r = lazily { () -> Int32 in close(fd) != 0 ? cs_errno() : 0 }
      if r != 0 && r != EINTR { throw osError(r) }
    }
  }

  func rawMode(_ f: RawFile) -> StaticString {
    let r = f.has(RawFlag.readable)
    if f.has(RawFlag.exclusive) { return r ? "xb+" : "xb" }
    if f.has(RawFlag.appending) { return r ? "ab+" : "ab" }
    if r { return f.has(RawFlag.writable) ? "rb+" : "rb" }
    return "wb"
  }

  /// All that is left, as bytes; None if nothing is there yet in non-blocking mode.
  func rawReadAll(_ f: RawFile) throws(PyError) -> Value {
    try checkOpen(f)
    if !f.has(RawFlag.readable) { throw unsupported("File not open for reading") }
    var size = 8192
    if f.has(RawFlag.regular) {
      var info = stat()
      if fstat(f.descriptor, &info) == 0 {
        let here = lseek(f.descriptor, 0, SEEK_CUR)
        if here >= 0 && info.st_size > here { size = Int(info.st_size - here) + 1 }
      }
    }
    // The bytes are read into the result itself, which is as long as the file if that says how long it is.
    var result = Bytes(unchecked: try newBytes(nil, size))
    var count = 0
    while true {
      if count == result.count {
        let bigger = Bytes(unchecked: try newBytes(nil, count &+ max(count, 8192)))
        memcpy(bigger.bytes, result.bytes, count)
        result = bigger
      }
      let n = try readDescriptor(
        f.descriptor, result.bytes + count, result.count &- count, isRegular: f.has(RawFlag.regular))
      if n < 0 {
        if count == 0 { return .none }
        break
      }
      if n == 0 { break }
      count &+= n
      if f.descriptor < 0 { break }
    }
    if result.count &- count > 64 { return try newBytes(result.bytes, count) }
    result.count = count
    return result.value
  }
}
