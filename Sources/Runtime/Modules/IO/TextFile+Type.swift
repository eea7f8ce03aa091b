// The type TextIOWrapper.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  fileprivate func textInit(_ a: Args) throws(PyError) {
    let f = TextFile(unchecked: a[0])
    if !a[2].isMissing && !a[2].isNone && !a[2].isKind(.str) {
      throw typeError("TextIOWrapper() argument 'encoding' must be str or None, not \(typeName(a[2]))")
    }
    if !a[3].isMissing && !a[3].isNone && !a[3].isKind(.str) {
      throw typeError("TextIOWrapper() argument 'errors' must be str or None, not \(typeName(a[3]))")
    }
    let lineBuffered = a[5].isMissing ? false : try isTrue(a[5])
    let writeThrough = a[6].isMissing ? false : try isTrue(a[6])
    f.flags = 0
    try setUp(
      f, a[1], encoding: a[2], errors: a[3], newline: a[4], lineBuffered: lineBuffered, writeThrough: writeThrough)
    makeFinalizable(a[0])
  }

  fileprivate func textRepr(_ v: Value) throws(PyError) -> Value {
    let f = TextFile(unchecked: v)
    let type = displayName(self.type(of: v))
    if f.encoding.isMissing { return try str("<\(type)>") }
    try enterFileRepr(v)
    defer { leaveRepr() }
    var text = "<\(type)"
    let name = f.buffer.isMissing ? .missing : try findAttribute(f.buffer, .name)
    if !name.isMissing { text += " name=\(Str(unchecked: try repr(name)).string)" }
    if !f.mode.isMissing { text += " mode=\(Str(unchecked: try repr(f.mode)).string)" }
    return try str("\(text) encoding=\(reprString(f.encoding))>")
  }

  fileprivate func newlinesSeen(_ f: TextFile) throws(PyError) -> Value {
    var seen: [StaticString] = []
    if f.seen & 1 != 0 { seen.append("\r") }
    if f.seen & 2 != 0 { seen.append("\n") }
    if f.seen & 4 != 0 { seen.append("\r\n") }
    if seen.isEmpty { return .none }
    if seen.count == 1 { return intern(seen[0]) }
    let tuple = try newTuple(seen.count)
    for (i, s) in seen.enumerated() { tuple.items[i] = intern(s) }
    return tuple.value
  }

  fileprivate func reconfigure(_ a: Args) throws(PyError) {
    let f = TextFile(unchecked: a[0])
    try checkAttached(f)
    let changes = a.has(1) && !a[1].isNone || a.has(2) && !a[2].isNone || a.has(3)
    if f.has(TextFlag.hasRead) && changes {
      throw unsupported("It is not possible to set the encoding or newline of stream after the first read")
    }
    func check(_ i: Int, _ name: String) throws(PyError) {
      if a.has(i) && !a[i].isNone && !a[i].isKind(.str) {
        throw typeError("reconfigure() argument '\(name)' must be str or None, not \(typeName(a[i]))")
      }
    }
    try check(1, "encoding")
    try check(2, "errors")
    try check(3, "newline")
    let lineBuffered = a.has(4) && !a[4].isNone ? try isTrue(a[4]) : f.has(TextFlag.lineBuffered)
    let writeThrough = a.has(5) && !a[5].isNone ? try isTrue(a[5]) : f.has(TextFlag.writeThrough)
    try checkOpen(f)
    try flushText(f)
    if changes {
      if a.has(3) { try setNewline(f, a[3]) }
      let named = a.has(1) && !a[1].isNone
      // A new encoding without errors= starts with strict ones.
      let errors = a.has(2) && !a[2].isNone ? a[2] : named ? self[.strict] : f.errors
      try setEncoding(f, named ? a[1] : f.encoding, errors)
    }
    f.clear(TextFlag.lineBuffered | TextFlag.writeThrough)
    if lineBuffered { f.set(TextFlag.lineBuffered) }
    if writeThrough { f.set(TextFlag.writeThrough) }
  }

  fileprivate func forward(_ v: Value, _ method: StaticString) throws(PyError) -> Value {
    let f = TextFile(unchecked: v)
    try checkAttached(f)
    return try callMethod(f.buffer, intern(method))
  }
}

private let textNext: UnarySlot = { t, v throws(PyError) in
  let f = TextFile(unchecked: v)
  if f.limit == f.start || f.buffer.isMissing { try t.checkOpen(f) }
  f.set(TextFlag.iterating)
  let line: Value
  if t.type(of: v).has(TypeFlag.heapType) {
    line = try t.callMethod(v, t[.readline])
    guard line.isKind(.str) else {
      throw t.raise(.OSError, "readline() should have returned a str object, not '\(t.typeName(line))'")
    }
  } else {
    line = try t.readTextLine(f)
  }
  if Str(unchecked: line).count == 0 {
    f.clear(TextFlag.iterating)
    return .missing
  }
  return line
}

extension NativeType {
  static let textFile = NativeType(
    name: "TextIOWrapper", module: "_io", kind: .file, base: .textIOBase,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "A stream of text over a buffered stream of bytes.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let f = try t.new(TextFileBody.self, type: Type(unchecked: type))
        f.chunkSize = defaultBufferSize
        return f.value
      }
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in try t.textRepr(v) }
      s.set(.iter) { t, v throws(PyError) in
        try t.checkOpen(TextFile(unchecked: v))
        return v
      }
      s.set(.next, textNext)
    },
    methods: { textReadMethods() + textWriteMethods() },
    getters: {
      [
        Getter(
          "buffer",
          { t, v throws(PyError) in
            let f = TextFile(unchecked: v)
            try t.checkAttached(f)
            return t.shownBuffer(f)
          }),
        Getter(
          "name",
          { t, v throws(PyError) in
            try t.checkAttached(TextFile(unchecked: v))
            return try t.getAttribute(TextFile(unchecked: v).buffer, .name)
          }),
        Getter(
          "mode",
          { t, v throws(PyError) in
            let mode = TextFile(unchecked: v).mode
            if mode.isMissing { throw t.noAttribute(v, t.intern("mode" as StaticString)) }
            return mode
          },
          set: { t, v, x throws(PyError) in
            TextFile(unchecked: v).mode = x
            return .none
          }),
        Getter(
          "closed",
          { t, v throws(PyError) in
            try t.checkAttached(TextFile(unchecked: v))
            return .bool(try t.isClosed(TextFile(unchecked: v)))
          }),
        Getter("encoding", { t, v throws(PyError) in TextFile(unchecked: v).encoding }),
        Getter("errors", { t, v throws(PyError) in TextFile(unchecked: v).errors }),
        Getter("newlines", { t, v throws(PyError) in try t.newlinesSeen(TextFile(unchecked: v)) }),
        Getter("line_buffering", { t, v throws(PyError) in .bool(TextFile(unchecked: v).has(TextFlag.lineBuffered)) }),
        Getter("write_through", { t, v throws(PyError) in .bool(TextFile(unchecked: v).has(TextFlag.writeThrough)) }),
        Getter(
          "_CHUNK_SIZE", { t, v throws(PyError) in .smallInt(TextFile(unchecked: v).chunkSize) },
          set: { t, v, x throws(PyError) in
            let n = try t.indexInt(x)
            if n <= 0 { throw t.valueError("a strictly positive integer is required") }
            TextFile(unchecked: v).chunkSize = n
            return .none
          }),
      ]
    })
}

private func textReadMethods() -> [Method] {
  [
    Method(
      "__init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)"
    ) { t, a throws(PyError) in
      try t.textInit(a)
      return .none
    },
    Method("read(self, size=-1, /)") { t, a throws(PyError) in
      let f = TextFile(unchecked: a[0])
      let n = try t.sizeArgument(a[1])
      try t.checkOpen(f)
      if !f.has(TextFlag.readable) { throw t.unsupported("not readable") }
      return try t.readText(f, n)
    },
    Method("readline(self, size=-1, /)") { t, a throws(PyError) in
      let f = TextFile(unchecked: a[0])
      if a[1].isMissing {
        if f.limit == f.start { try t.checkOpen(f) }
        return try t.readTextLine(f)
      }
      let n = try t.offsetArgument(a[1])
      try t.checkOpen(f)
      return n < 0 ? try t.readTextLine(f) : n == 0 ? t.vm.emptyString : try t.readTextLine(f, n)
    },
    Method("seek(self, cookie, whence=0, /)") { t, a throws(PyError) in
      try t.textSeek(TextFile(unchecked: a[0]), a[1], try t.whenceArgument(a[2]))
    },
    Method("tell(self, /)") { t, a throws(PyError) in t.int(try t.textTell(TextFile(unchecked: a[0]))) },
    Method("seekable(self, /)") { t, a throws(PyError) in try t.forward(a[0], "seekable") },
    Method("readable(self, /)") { t, a throws(PyError) in try t.forward(a[0], "readable") },
    Method("writable(self, /)") { t, a throws(PyError) in try t.forward(a[0], "writable") },
    Method("fileno(self, /)") { t, a throws(PyError) in try t.forward(a[0], "fileno") },
    Method("isatty(self, /)") { t, a throws(PyError) in try t.forward(a[0], "isatty") },
  ]
}

private func textWriteMethods() -> [Method] {
  [
    Method("write(self, text, /)") { t, a throws(PyError) in
      let f = TextFile(unchecked: a[0])
      guard let s = Str(a[1]) else { throw t.typeError("write() argument must be str, not \(t.givenTypeName(a[1]))") }
      try t.checkOpen(f)
      if f.has(TextFlag.standard) { try t.prepareStandardWrite(f) }
      try t.writeText(f, s)
      return t.int(s.count)
    },
    Method("flush(self, /)") { t, a throws(PyError) in
      let f = TextFile(unchecked: a[0])
      try t.checkOpen(f)
      try t.flushText(f)
      return .none
    },
    Method("close(self, /)") { t, a throws(PyError) in
      try t.closeText(TextFile(unchecked: a[0]))
      return .none
    },
    Method("truncate(self, pos=None, /)") { t, a throws(PyError) in
      let f = TextFile(unchecked: a[0])
      try t.checkOpen(f)
      try t.flushText(f)
      return try t.callMethod(f.buffer, t.intern("truncate" as StaticString), a[1].isMissing ? .none : a[1])
    },
    Method("detach(self, /)") { t, a throws(PyError) in
      let f = TextFile(unchecked: a[0])
      try t.checkAttached(f)
      _ = try t.callMethod(a[0], t[.flush])
      let buffer = t.shownBuffer(f)
      f.buffer = .missing
      f.set(TextFlag.detached)
      if let b = FileBuffer(buffer) {
        b.owner = .missing
        t.makeFinalizable(buffer)
      }
      return buffer
    },
    Method(
      "reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)"
    ) { t, a throws(PyError) in
      try t.reconfigure(a)
      return .none
    },
  ]
}
