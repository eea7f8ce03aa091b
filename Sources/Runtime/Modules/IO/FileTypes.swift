// The types FileIO, BufferedReader, BufferedWriter and BufferedRandom.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// An offset argument.
  func offsetArgument(_ v: Value) throws(PyError) -> Int {
    if v.isSmallInt { return v.smallInt }
    if v.isFloat { throw typeError("'float' object cannot be interpreted as an integer") }
    return try indexInt(v)
  }

  func whenceArgument(_ v: Value) throws(PyError) -> Int {
    if v.isMissing { return 0 }
    return try indexInt(v)
  }

  fileprivate func rawInit(_ a: Args) throws(PyError) {
    let f = RawFile(unchecked: a[0])
    if f.descriptor > 0 { try rawClose(f) }
    f.descriptor = -1
    let text = a[2].isMissing ? str("r" as StaticString) : a[2]
    guard let s = Str(text) else { throw typeError("FileIO() argument 'mode' must be str, not \(givenTypeName(text))") }
    guard let mode = FileMode(s), !mode.isText else { throw valueError("invalid mode: \(s.string)") }
    if mode.kinds != 1 {
      throw valueError("Must have exactly one of create/read/write/append mode and at most one plus")
    }
    let closes = a[3].isMissing ? true : try isTrue(a[3])
    try openRaw(f, a[1], mode, closes: closes, opener: a[4])
    makeFinalizable(f.value)
  }

  fileprivate func rawRepr(_ v: Value) throws(PyError) -> Value {
    let f = RawFile(unchecked: v)
    let type = displayName(self.type(of: v))
    if f.descriptor < 0 { return try str("<\(type) [closed]>") }
    try enterFileRepr(v)
    defer { leaveRepr() }
    let name = f.name.isMissing ? "" : "name=\(Str(unchecked: try repr(f.name)).string) "
    return try str(
      "<\(type) \(name)mode='\(rawMode(f))' closefd=\(f.has(RawFlag.closes) ? "True" : "False")>")
  }

  fileprivate func bufferInit(_ v: Value, _ raw: Value, _ size: Value, _ id: TypeID) throws(PyError) {
    func check(_ method: StaticString, _ message: StaticString) throws(PyError) {
      if try !isTrue(try callMethod(raw, intern(method))) { throw unsupported(message) }
    }
    if id == .bufferedRandom { try check("seekable", "File or stream is not seekable.") }
    if id != .bufferedWriter { try check("readable", "File or stream is not readable.") }
    if id != .bufferedFile { try check("writable", "File or stream is not writable.") }
    let capacity = size.isMissing ? defaultBufferSize : try indexInt(size)
    if capacity <= 0 { throw valueError("buffer size must be strictly positive") }
    setUp(FileBuffer(unchecked: v), raw, id, capacity)
    makeFinalizable(v)
  }

  /// The name of a file may be anything, the file itself included.
  func enterFileRepr(_ v: Value) throws(PyError) {
    if try !enterRepr(v) { throw runtimeError("reentrant call inside \(typeName(v)).__repr__") }
  }

  fileprivate func bufferRepr(_ v: Value) throws(PyError) -> Value {
    let b = FileBuffer(unchecked: v)
    let type = displayName(self.type(of: v))
    if b.raw.isMissing { return try str("<\(type)>") }
    try enterFileRepr(v)
    defer { leaveRepr() }
    let name = try findAttribute(b.raw, .name)
    if name.isMissing { return try str("<\(type)>") }
    return try str("<\(type) name=\(Str(unchecked: try repr(name)).string)>")
  }

  fileprivate func bufferSeekChecked(_ a: Args) throws(PyError) -> Value {
    let b = FileBuffer(unchecked: a[0])
    let whence = try whenceArgument(a[2])
    if whence < 0 || whence > 4 { throw valueError("whence value \(whence) unsupported") }
    try checkOpen(b, "seek of closed file")
    if try !isTrue(try callMethod(b.raw, intern("seekable" as StaticString))) {
      throw unsupported("File or stream is not seekable.")
    }
    return int(try bufferSeek(b, try offsetArgument(a[1]), whence))
  }
}

private let newRawFile: CallSlot = { t, type, args throws(PyError) in
  let f = try t.new(RawFileBody.self, type: Type(unchecked: type))
  f.descriptor = -1
  return f.value
}
private let newFileBuffer: CallSlot = { t, type, args throws(PyError) in
  let b = try t.new(FileBufferBody.self, type: Type(unchecked: type))
  b.capacity = defaultBufferSize
  return b.value
}

private func bufferMethods(reads: Bool, writes: Bool) -> [Method] {
  var methods = [
    Method("flush(self, /)") { t, a throws(PyError) in
      let b = FileBuffer(unchecked: a[0])
      try t.checkOpen(b, b.has(BufferFlag.writes) ? "flush of closed file" : "I/O operation on closed file.")
      try t.flushBuffer(b)
      if b.has(BufferFlag.writes) && t.nativeRaw(b.raw) == nil { _ = try t.callMethod(b.raw, t[.flush]) }
      return .none
    },
    Method("close(self, /)") { t, a throws(PyError) in
      try t.bufferClose(FileBuffer(unchecked: a[0]))
      return .none
    },
    Method("detach(self, /)") { t, a throws(PyError) in try t.bufferDetach(FileBuffer(unchecked: a[0])) },
    Method("seek(self, target, whence=0, /)") { t, a throws(PyError) in try t.bufferSeekChecked(a) },
    Method("tell(self, /)") { t, a throws(PyError) in
      let b = FileBuffer(unchecked: a[0])
      try t.checkAttached(b)
      return t.int(try t.bufferTell(b))
    },
    Method("truncate(self, pos=None, /)") { t, a throws(PyError) in
      let b = FileBuffer(unchecked: a[0])
      try t.checkOpen(b, "truncate of closed file")
      if !b.has(BufferFlag.writes) { throw t.unsupported("truncate") }
      return try t.bufferTruncate(b, a[1])
    },
    Method("seekable(self, /)") { t, a throws(PyError) in
      try t.checkAttached(FileBuffer(unchecked: a[0]))
      return try t.callMethod(FileBuffer(unchecked: a[0]).raw, t.intern("seekable" as StaticString))
    },
    Method("fileno(self, /)") { t, a throws(PyError) in
      try t.checkAttached(FileBuffer(unchecked: a[0]))
      return try t.callMethod(FileBuffer(unchecked: a[0]).raw, t.intern("fileno" as StaticString))
    },
    Method("isatty(self, /)") { t, a throws(PyError) in
      try t.checkAttached(FileBuffer(unchecked: a[0]))
      return try t.callMethod(FileBuffer(unchecked: a[0]).raw, t.intern("isatty" as StaticString))
    },
  ]
  if reads {
    methods += [
      Method("readable(self, /)") { t, a throws(PyError) in
        try t.checkAttached(FileBuffer(unchecked: a[0]))
        return try t.callMethod(FileBuffer(unchecked: a[0]).raw, t.intern("readable" as StaticString))
      },
      Method("read(self, size=-1, /)") { t, a throws(PyError) in
        let b = FileBuffer(unchecked: a[0])
        try t.checkAttached(b)
        let n = try t.sizeArgument(a[1])
        if n < -1 { throw t.valueError("read length must be non-negative or -1") }
        try t.checkOpen(b, "read of closed file")
        return try t.bufferRead(b, n)
      },
      Method("read1(self, size=-1, /)") { t, a throws(PyError) in
        let b = FileBuffer(unchecked: a[0])
        let n = a[1].isMissing ? -1 : try t.offsetArgument(a[1])
        try t.checkOpen(b, "read of closed file")
        return try t.bufferRead1(b, n)
      },
      Method("readinto(self, buffer, /)") { t, a throws(PyError) in
        let b = FileBuffer(unchecked: a[0])
        try t.checkOpen(b, "readinto of closed file")
        return try t.bufferReadInto(b, a[1], once: false)
      },
      Method("readinto1(self, buffer, /)") { t, a throws(PyError) in
        let b = FileBuffer(unchecked: a[0])
        try t.checkOpen(b, "readinto of closed file")
        return try t.bufferReadInto(b, a[1], once: true)
      },
      Method("readline(self, size=-1, /)") { t, a throws(PyError) in
        let b = FileBuffer(unchecked: a[0])
        let n = try t.sizeArgument(a[1])
        try t.checkOpen(b, "readline of closed file")
        return try t.bufferLine(b, n)
      },
      Method("peek(self, size=0, /)") { t, a throws(PyError) in
        let b = FileBuffer(unchecked: a[0])
        try t.checkOpen(b, "peek of closed file")
        return try t.bufferPeek(b)
      },
    ]
  }
  if writes {
    methods += [
      Method("writable(self, /)") { t, a throws(PyError) in
        try t.checkAttached(FileBuffer(unchecked: a[0]))
        return try t.callMethod(FileBuffer(unchecked: a[0]).raw, t.intern("writable" as StaticString))
      },
      Method("write(self, buffer, /)") { t, a throws(PyError) in
        let b = FileBuffer(unchecked: a[0])
        try t.checkAttached(b)
        if a[1].isKind(.str) { throw t.typeError("a bytes-like object is required, not 'str'") }
        let view = try t.bytesArgument(a[1])
        if try t.isClosed(b) { throw t.valueError("write to closed file") }
        if !a[1].isKind(.bytes) {
          // What may change while another thread runs is copied, unless it fits the buffer at once.
          if b.busy != nil || view.count > b.capacity &- b.pending || b.limit > 0 {
            let copy = Bytes(unchecked: try t.newBytes(view.p, view.count))
            try t.bufferWrite(b, copy.bytes, copy.count)
            return t.int(copy.count)
          }
        }
        try t.bufferWrite(b, view.p, view.count)
        return t.int(view.count)
      },
    ]
  }
  return methods
}

private func bufferGetters() -> [Getter] {
  [
    Getter(
      "raw",
      { t, v throws(PyError) in
        let raw = FileBuffer(unchecked: v).raw
        return raw.isMissing ? .none : raw
      }),
    Getter(
      "closed",
      { t, v throws(PyError) in
        try t.checkAttached(FileBuffer(unchecked: v))
        return .bool(try t.isClosed(FileBuffer(unchecked: v)))
      }),
    Getter(
      "name",
      { t, v throws(PyError) in
        try t.checkAttached(FileBuffer(unchecked: v))
        return try t.getAttribute(FileBuffer(unchecked: v).raw, .name)
      }),
    Getter(
      "mode",
      { t, v throws(PyError) in
        try t.checkAttached(FileBuffer(unchecked: v))
        return try t.getAttribute(FileBuffer(unchecked: v).raw, t.intern("mode" as StaticString))
      }),
  ]
}

private let readerNext: UnarySlot = { t, v throws(PyError) in
  let b = FileBuffer(unchecked: v)
  if b.unread == 0 { try t.checkOpen(b, "readline of closed file") }
  let line = try t.bufferLine(b, -1)
  return Bytes(unchecked: line).count == 0 ? .missing : line
}
private let fileFlags = TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences

extension NativeType {
  static let rawFile = NativeType(
    name: "FileIO", module: "_io", kind: .rawFile, base: .rawIOBase, flags: fileFlags,
    documentation: "Open a file.",
    install: { s in
      s.call(.new, newRawFile)
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in try t.rawRepr(v) }
    },
    methods: {
      [
        Method("__init__(self, file, mode='r', closefd=True, opener=None)") { t, a throws(PyError) in
          try t.rawInit(a)
          return .none
        },
        Method("read(self, size=-1, /)") { t, a throws(PyError) in
          let f = RawFile(unchecked: a[0])
          let n = try t.sizeArgument(a[1])
          try t.checkOpen(f)
          if !f.has(RawFlag.readable) { throw t.unsupported("File not open for reading") }
          if n < 0 { return try t.rawReadAll(f) }
          let cell = try t.newRawBytes(n)
          let got = try t.readDescriptor(f.descriptor, cell.bytes, n, isRegular: f.has(RawFlag.regular))
          if got < 0 { return .none }
          return try t.newBytes(cell.bytes.assumingMemoryBound(to: UInt8.self), got)
        },
        Method("readall(self, /)") { t, a throws(PyError) in try t.rawReadAll(RawFile(unchecked: a[0])) },
        Method("readinto(self, buffer, /)") { t, a throws(PyError) in
          let f = RawFile(unchecked: a[0])
          try t.checkOpen(f)
          if !f.has(RawFlag.readable) { throw t.unsupported("File not open for reading") }
          let n = try t.writableBytes(a[1], "readinto").count
          let cell = try t.newRawBytes(n)
          let got = try t.readDescriptor(f.descriptor, cell.bytes, n, isRegular: f.has(RawFlag.regular))
          if got < 0 { return .none }
          let view = try t.writableBytes(a[1], "readinto")
          memcpy(view.p, cell.bytes, min(got, view.count))
          return t.int(got)
        },
        Method("write(self, b, /)") { t, a throws(PyError) in
          let f = RawFile(unchecked: a[0])
          try t.checkOpen(f)
          if !f.has(RawFlag.writable) { throw t.unsupported("File not open for writing") }
          let view = try t.bytesArgument(a[1])
          let copy = a[1].isKind(.bytes) ? a[1] : try t.newBytes(view.p, view.count)
          let n = try t.writeDescriptor(
            f.descriptor, Bytes(unchecked: copy).bytes, Bytes(unchecked: copy).count,
            isRegular: f.has(RawFlag.regular))
          return n < 0 ? .none : t.int(n)
        },
        Method("seek(self, pos, whence=0, /)") { t, a throws(PyError) in
          t.int(try t.rawSeek(RawFile(unchecked: a[0]), try t.offsetArgument(a[1]), try t.whenceArgument(a[2])))
        },
        Method("tell(self, /)") { t, a throws(PyError) in t.int(try t.rawSeek(RawFile(unchecked: a[0]), 0, 1)) },
        Method("truncate(self, size=None, /)") { t, a throws(PyError) in
          try t.rawTruncate(RawFile(unchecked: a[0]), a[1])
        },
        Method("close(self, /)") { t, a throws(PyError) in
          let f = RawFile(unchecked: a[0])
          if t.type(of: a[0]).has(TypeFlag.heapType) && f.descriptor >= 0 { _ = try t.callMethod(a[0], t[.flush]) }
          try t.rawClose(f)
          return .none
        },
        Method("seekable(self, /)") { t, a throws(PyError) in
          let f = RawFile(unchecked: a[0])
          try t.checkOpen(f)
          return .bool(t.isSeekable(f))
        },
        Method("readable(self, /)") { t, a throws(PyError) in
          try t.checkOpen(RawFile(unchecked: a[0]))
          return .bool(RawFile(unchecked: a[0]).has(RawFlag.readable))
        },
        Method("writable(self, /)") { t, a throws(PyError) in
          try t.checkOpen(RawFile(unchecked: a[0]))
          return .bool(RawFile(unchecked: a[0]).has(RawFlag.writable))
        },
        Method("fileno(self, /)") { t, a throws(PyError) in
          try t.checkOpen(RawFile(unchecked: a[0]))
          return .smallInt(Int(RawFile(unchecked: a[0]).descriptor))
        },
        Method("isatty(self, /)") { t, a throws(PyError) in
          try t.checkOpen(RawFile(unchecked: a[0]))
          return .bool(isatty(RawFile(unchecked: a[0]).descriptor) != 0)
        },
        Method("flush(self, /)") { t, a throws(PyError) in
          if RawFile(unchecked: a[0]).descriptor < 0 { throw t.closedFileError() }
          return .none
        },
      ]
    },
    getters: {
      [
        Getter("closed", { t, v throws(PyError) in .bool(RawFile(unchecked: v).descriptor < 0) }),
        Getter("closefd", { t, v throws(PyError) in .bool(RawFile(unchecked: v).has(RawFlag.closes)) }),
        Getter("mode", { t, v throws(PyError) in t.intern(t.rawMode(RawFile(unchecked: v))) }),
        Getter(
          "name",
          { t, v throws(PyError) in
            let name = RawFile(unchecked: v).name
            if name.isMissing { throw t.noAttribute(v, t[.name]) }
            return name
          },
          set: { t, v, x throws(PyError) in
            RawFile(unchecked: v).name = x
            return .none
          }),
        Getter("_blksize", { t, v throws(PyError) in .smallInt(defaultBufferSize) }),
      ]
    })

  static let bufferedReader = NativeType(
    name: "BufferedReader", module: "_io", kind: .fileBuffer, base: .bufferedIOBase, flags: fileFlags,
    documentation: "A buffered stream to read from.",
    install: { s in
      s.call(.new, newFileBuffer)
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in try t.bufferRepr(v) }
      s.set(.next, readerNext)
    },
    methods: {
      [
        Method("__init__(self, raw, buffer_size=8192)") { t, a throws(PyError) in
          try t.bufferInit(a[0], a[1], a[2], .bufferedFile)
          return .none
        }
      ] + bufferMethods(reads: true, writes: false)
    },
    getters: bufferGetters)

  static let bufferedWriter = NativeType(
    name: "BufferedWriter", module: "_io", kind: .fileBuffer, base: .bufferedIOBase, flags: fileFlags,
    documentation: "A buffered stream to write to.",
    install: { s in
      s.call(.new, newFileBuffer)
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in try t.bufferRepr(v) }
    },
    methods: {
      [
        Method("__init__(self, raw, buffer_size=8192)") { t, a throws(PyError) in
          try t.bufferInit(a[0], a[1], a[2], .bufferedWriter)
          return .none
        }
      ] + bufferMethods(reads: false, writes: true)
    },
    getters: bufferGetters)

  static let bufferedRandom = NativeType(
    name: "BufferedRandom", module: "_io", kind: .fileBuffer, base: .bufferedIOBase, flags: fileFlags,
    documentation: "A buffered stream to read, write and seek in.",
    install: { s in
      s.call(.new, newFileBuffer)
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in try t.bufferRepr(v) }
      s.set(.next, readerNext)
    },
    methods: {
      [
        Method("__init__(self, raw, buffer_size=8192)") { t, a throws(PyError) in
          try t.bufferInit(a[0], a[1], a[2], .bufferedRandom)
          return .none
        }
      ] + bufferMethods(reads: true, writes: true)
    },
    getters: bufferGetters)
}
