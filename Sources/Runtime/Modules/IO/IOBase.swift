// io.IOBase, RawIOBase, BufferedIOBase and TextIOBase: what classes written in Python get for free, by calling their own
// methods. The native files derive from them and override nearly everything.

extension Thread {
  /// Raises unless `v.closed` is false.
  func ioCheckClosed(_ v: Value, _ message: String? = nil) throws(PyError) {
    if try isTrue(try getAttribute(v, intern("closed" as StaticString))) {
      throw valueError(message ?? "I/O operation on closed file.")
    }
  }

  fileprivate func ioCheck(_ v: Value, _ method: StaticString, _ message: StaticString) throws(PyError) -> Value {
    let r = try callMethod(v, intern(method))
    if r != .true {
      if !r.isBool, try isTrue(r) { return .true }
      throw unsupported(message)
    }
    return .true
  }

  /// An int argument that may be None: `fallback` then.
  func sizeArgument(_ v: Value, _ fallback: Int = -1) throws(PyError) -> Int {
    if v.isMissing || v.isNone { return fallback }
    if v.isSmallInt { return v.smallInt }
    if !v.isInt && (!v.isCell || type(of: v).slot(.index) == nil) {
      throw typeError("argument should be integer or None, not '\(typeName(v))'")
    }
    return try indexInt(v)
  }

  /// IOBase.readline: byte by byte, or by what peek shows.
  fileprivate func ioReadLine(_ v: Value, _ limit: Int) throws(PyError) -> Value {
    let peek = try findAttribute(v, intern("peek" as StaticString))
    let array = ByteArray(unchecked: try newByteArray(nil, 0))
    while limit < 0 || array.count < limit {
      var n = 1
      if !peek.isMissing {
        guard let ahead = Bytes(try call(peek, .smallInt(1))) else {
          throw raise(.OSError, "peek() should have returned a bytes object, not something else")
        }
        if ahead.count > 0 {
          let most = limit < 0 ? ahead.count : min(ahead.count, limit &- array.count)
          n = 0
          while n < most {
            n += 1
            if ahead.bytes[n - 1] == 10 { break }
          }
        }
      }
      let data = try callMethod(v, self[.read], .smallInt(n))
      guard let bytes = Bytes(data) else {
        throw raise(.OSError, "read() should have returned a bytes object, not '\(typeName(data))'")
      }
      if bytes.count == 0 { break }
      try array.replace(self, array.count, array.count, bytes.bytes, bytes.count)
      if array.bytes[array.count - 1] == 10 { break }
    }
    return try newBytes(array.bytes, array.count)
  }

  func ioReadLines(_ v: Value, _ hint: Value) throws(PyError) -> Value {
    let hint = try sizeArgument(hint)
    let list = try newList()
    let it = try iterator(v)
    var total = 0
    while true {
      let line = try next(it)
      if line.isMissing { return list.value }
      try list.append(self, line)
      if hint > 0 {
        total &+= try length(line)
        if total > hint { return list.value }
      }
    }
  }

  func ioWriteLines(_ v: Value, _ lines: Value) throws(PyError) {
    try ioCheckClosed(v)
    let it = try iterator(lines)
    while true {
      let line = try next(it)
      if line.isMissing { return }
      _ = try callMethod(v, self[.write], line)
    }
  }

  /// ResourceWarning for a file whose descriptor nobody has closed. Nobody sees it unless a program or a switch has asked
  /// for it, so that nothing is imported for its sake.
  private func warnOfUnclosed(_ outer: Value) {
    var inner = outer
    if let f = TextFile(inner) {
      if f.has(TextFlag.standard) { return }
      inner = f.buffer
    }
    if let b = FileBuffer(inner) { inner = b.raw }
    guard let raw = RawFile(inner), raw.descriptor >= 0, raw.has(RawFlag.closes) else { return }
    let options = List(Dict(unchecked: self[.sysDictionary]).get(self, name: intern("warnoptions" as StaticString)))
    if (options?.count ?? 0) == 0, modules.get(self, name: intern("warnings" as StaticString)).isMissing { return }
    do throws(PyError) {
      try warn(.ResourceWarning, "unclosed file \(safeRepr(outer, "<file>"))")
    } catch {
      reportUnraisable(outer, "Exception ignored in: ")
    }
  }

  /// What the collector's finalization of a file does: closes it, from the outermost layer inwards.
  fileprivate func finalizeFile(_ v: Value) throws(PyError) {
    var outer = v
    if let raw = RawFile(outer), !raw.owner.isMissing { outer = raw.owner }
    if let b = FileBuffer(outer), !b.owner.isMissing { outer = b.owner }
    warnOfUnclosed(outer)
    if let f = TextFile(outer) {
      if f.buffer.isMissing { return }
      if isExact(outer, .file) {
        if f.has(TextFlag.standard) { try flushText(f) } else { try closeText(f) }
        return
      }
    } else if let b = FileBuffer(outer) {
      if b.raw.isMissing { return }
    } else if let raw = RawFile(outer) {
      if raw.descriptor < 0 { return }
    }
    let closed = try findAttribute(outer, intern("closed" as StaticString))
    if !closed.isMissing, try isTrue(closed) { return }
    _ = try callMethod(outer, self[.close])
  }
}

private let closedFlag: StaticString = "__IOBase_closed"

extension NativeType {
  static let ioBase = NativeType(
    name: "_IOBase", module: "_io", kind: .object,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences | TypeFlag.hasFinalizer,
    documentation: "What all streams descend from.",
    install: { s in
      s.set(.iter) { t, v throws(PyError) in
        try t.ioCheckClosed(v)
        return v
      }
      s.set(.next) { t, v throws(PyError) in
        let line = try t.callMethod(v, t[.readline])
        return try t.length(line) == 0 ? .missing : line
      }
    },
    methods: {
      [
        Method("seek(self, offset, whence=0, /)") { t, a throws(PyError) in throw t.unsupported("seek") },
        Method("tell(self, /)") { t, a throws(PyError) in
          try t.callMethod(a[0], t.intern("seek" as StaticString), .smallInt(0), .smallInt(1))
        },
        Method("truncate(self, size=None, /)") { t, a throws(PyError) in throw t.unsupported("truncate") },
        Method("flush(self, /)") { t, a throws(PyError) in
          if !(try t.findAttribute(a[0], t.intern(closedFlag))).isMissing { throw t.closedFileError() }
          return .none
        },
        Method("close(self, /)") { t, a throws(PyError) in
          if !(try t.findAttribute(a[0], t.intern(closedFlag))).isMissing { return .none }
          var failure = Value.missing
          do throws(PyError) { _ = try t.callMethod(a[0], t[.flush]) } catch {
            failure = t.pending
            t.pending = .missing
          }
          try t.setAttribute(a[0], t.intern(closedFlag), .true)
          if !failure.isMissing {
            t.pending = failure
            throw PyError()
          }
          return .none
        },
        Method("seekable(self, /)") { t, a throws(PyError) in .false },
        Method("readable(self, /)") { t, a throws(PyError) in .false },
        Method("writable(self, /)") { t, a throws(PyError) in .false },
        Method("fileno(self, /)") { t, a throws(PyError) in throw t.unsupported("fileno") },
        Method("isatty(self, /)") { t, a throws(PyError) in
          try t.ioCheckClosed(a[0])
          return .false
        },
        Method("readline(self, size=-1, /)") { t, a throws(PyError) in
          try t.ioReadLine(a[0], try t.sizeArgument(a[1]))
        },
        Method("readlines(self, hint=-1, /)") { t, a throws(PyError) in try t.ioReadLines(a[0], a[1]) },
        Method("writelines(self, lines, /)") { t, a throws(PyError) in
          try t.ioWriteLines(a[0], a[1])
          return .none
        },
        Method("__enter__(self, /)") { t, a throws(PyError) in
          try t.ioCheckClosed(a[0])
          return a[0]
        },
        Method("__exit__(self, /, *args)") { t, a throws(PyError) in try t.callMethod(a[0], t[.close]) },
        Method("__del__(self, /)") { t, a throws(PyError) in
          try t.finalizeFile(a[0])
          return .none
        },
        Method("_checkClosed(self, msg=None, /)") { t, a throws(PyError) in
          try t.ioCheckClosed(a[0], Str(a[1])?.string)
          return .none
        },
        Method("_checkSeekable(self, msg=None, /)") { t, a throws(PyError) in
          try t.ioCheck(a[0], "seekable", "File or stream is not seekable.")
        },
        Method("_checkReadable(self, msg=None, /)") { t, a throws(PyError) in
          try t.ioCheck(a[0], "readable", "File or stream is not readable.")
        },
        Method("_checkWritable(self, msg=None, /)") { t, a throws(PyError) in
          try t.ioCheck(a[0], "writable", "File or stream is not writable.")
        },
      ]
    },
    getters: {
      [
        Getter(
          "closed",
          { t, v throws(PyError) in .bool(!(try t.findAttribute(v, t.intern(closedFlag))).isMissing) })
      ]
    })

  static let rawIOBase = NativeType(
    name: "_RawIOBase", module: "_io", kind: .object, base: .file,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "What unbuffered streams of bytes descend from.",
    methods: {
      [
        Method("read(self, size=-1, /)") { t, a throws(PyError) in
          let n = try t.sizeArgument(a[1])
          if n < 0 { return try t.callMethod(a[0], t.intern("readall" as StaticString)) }
          let array = try t.newByteArray(nil, n)
          let r = try t.callMethod(a[0], t.intern("readinto" as StaticString), array)
          if r.isNone { return .none }
          let count = try t.indexInt(r)
          let b = ByteArray(unchecked: array)
          return try t.newBytes(b.bytes, max(0, min(count, b.count)))
        },
        Method("readinto(self, buffer, /)") { t, a throws(PyError) in throw t.raise(.NotImplementedError) },
        Method("write(self, b, /)") { t, a throws(PyError) in throw t.raise(.NotImplementedError) },
        Method("readall(self, /)") { t, a throws(PyError) in
          let array = ByteArray(unchecked: try t.newByteArray(nil, 0))
          while true {
            let data = try t.callMethod(a[0], t[.read], .smallInt(defaultBufferSize))
            if data.isNone {
              if array.count == 0 { return .none }
              break
            }
            guard let bytes = Bytes(data) else { throw t.typeError("read() should return bytes") }
            if bytes.count == 0 { break }
            try array.replace(t, array.count, array.count, bytes.bytes, bytes.count)
          }
          return try t.newBytes(array.bytes, array.count)
        },
      ]
    })

  static let bufferedIOBase = NativeType(
    name: "_BufferedIOBase", module: "_io", kind: .object, base: .file,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "What buffered streams of bytes descend from.",
    methods: {
      [
        Method("detach(self, /)") { t, a throws(PyError) in throw t.unsupported("detach") },
        Method("read(self, size=-1, /)") { t, a throws(PyError) in throw t.unsupported("read") },
        Method("read1(self, size=-1, /)") { t, a throws(PyError) in throw t.unsupported("read1") },
        Method("write(self, b, /)") { t, a throws(PyError) in throw t.unsupported("write") },
        Method("readinto(self, buffer, /)") { t, a throws(PyError) in
          try t.readIntoByReading(a[0], a[1], t[.read])
        },
        Method("readinto1(self, buffer, /)") { t, a throws(PyError) in
          try t.readIntoByReading(a[0], a[1], t.intern("read1" as StaticString))
        },
      ]
    })

  static let textIOBase = NativeType(
    name: "_TextIOBase", module: "_io", kind: .object, base: .file,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "What streams of text descend from.",
    methods: {
      [
        Method("detach(self, /)") { t, a throws(PyError) in throw t.unsupported("detach") },
        Method("read(self, size=-1, /)") { t, a throws(PyError) in throw t.unsupported("read") },
        Method("readline(self, size=-1, /)") { t, a throws(PyError) in throw t.unsupported("readline") },
        Method("write(self, s, /)") { t, a throws(PyError) in throw t.unsupported("write") },
      ]
    },
    getters: {
      [
        Getter("encoding", { t, v throws(PyError) in .none }),
        Getter("newlines", { t, v throws(PyError) in .none }),
        Getter("errors", { t, v throws(PyError) in .none }),
      ]
    })
}

extension Thread {
  fileprivate func readIntoByReading(_ v: Value, _ target: Value, _ method: Value) throws(PyError) -> Value {
    let wanted = try writableBytes(target, "readinto").count
    let data = try callMethod(v, method, int(wanted))
    guard let bytes = Bytes(data) else { throw typeError("read() should return bytes") }
    let view = try writableBytes(target, "readinto")
    if bytes.count > view.count {
      throw valueError("read() returned too much data: \(view.count) bytes requested, \(bytes.count) returned")
    }
    memoryCopy(view.p, bytes.bytes, bytes.count)
    return int(bytes.count)
  }
}

@inline(__always) func memoryCopy(_ to: UnsafeMutablePointer<UInt8>, _ from: UnsafeMutablePointer<UInt8>, _ n: Int) {
  if n > 0 { to.update(from: from, count: n) }
}
