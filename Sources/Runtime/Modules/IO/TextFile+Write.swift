// The text layer: writing, closing, and setting up.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  // MARK: output

  /// Room for n more bytes of output in one piece.
  @inline(__always) func reserveOutput(_ f: TextFile, _ n: Int) throws(PyError) {
    if f.outputCapacity &- f.pending < n { try growOutput(f, n) }
  }
  @inline(never) private func growOutput(_ f: TextFile, _ n: Int) throws(PyError) {
    let capacity = f.outputCapacity
    let cell = try newRawBytes(max(f.pending &+ n, capacity == 0 ? defaultBufferSize : capacity &* 2))
    if f.pending > 0 { memcpy(cell.bytes, f.outputBytes, f.pending) }
    f.output = cell.value
  }

  /// ASCII bytes behind the output.
  @inline(__always) func appendOutput(_ f: TextFile, _ p: UnsafePointer<UInt8>, _ n: Int) throws(PyError) {
    try reserveOutput(f, n)
    memcpy(f.outputBytes + f.pending, p, n)
    f.pending &+= n
  }
  @inline(__always) func appendOutput(_ f: TextFile, _ byte: UInt8) throws(PyError) {
    try reserveOutput(f, 1)
    f.outputBytes[f.pending] = byte
    f.pending &+= 1
  }

  /// A str, encoded, behind the output. Nothing is written to the file below.
  @inline(__always) func appendOutput(_ f: TextFile, _ s: Str) throws(PyError) {
    if s.isASCII && f.scheme.isPlainASCII && f.flags & (TextFlag.lineCR | TextFlag.lineCRLF) == 0 {
      try appendOutput(f, s.bytes, s.count)
      return
    }
    try appendEncoded(f, s)
  }

  @inline(never) private func appendEncoded(_ f: TextFile, _ text: Str) throws(PyError) {
    var s = text
    if f.flags & (TextFlag.lineCR | TextFlag.lineCRLF) != 0 {
      let end: StaticString = f.has(TextFlag.lineCR) ? "\r" : "\r\n"
      s = Str(
        unchecked: try replace(s, Str(unchecked: character(10)), Str(unchecked: intern(end)), Int.max))
    }
    if s.count == 0 { return }
    if f.scheme == .utf8 {
      let outcome: Codec.Outcome
      switch s.width {
      case 0: outcome = Codec.scan(encoding: .utf8, s.bytes, s.count, errors: f.handler)
      case 1: outcome = Codec.scan(encoding: .utf8, s.units16, s.count, errors: f.handler)
      default: outcome = Codec.scan(encoding: .utf8, s.units32, s.count, errors: f.handler)
      }
      if outcome.reason == .none {
        try reserveOutput(f, outcome.count)
        let p = f.outputBytes + f.pending
        switch s.width {
        case 0: Codec.encode(.utf8, s.bytes, s.count, errors: f.handler, into: p)
        case 1: Codec.encode(.utf8, s.units16, s.count, errors: f.handler, into: p)
        default: Codec.encode(.utf8, s.units32, s.count, errors: f.handler, into: p)
        }
        f.pending &+= outcome.count
        return
      }
    }
    var encoding = f.encoding
    if f.scheme.hasMark {
      // Only the start of a file has a mark.
      if !f.has(TextFlag.startOfOutput) {
        switch f.scheme {
        case .utf16: encoding = str("utf-16-le" as StaticString)
        case .utf32: encoding = str("utf-32-le" as StaticString)
        default: encoding = self[.utf8]
        }
      }
      f.clear(TextFlag.startOfOutput)
    }
    let made = f.scheme == .foreign ? try encodePiece(f, s) : try encode(s, encoding: encoding, errors: f.errors)
    let bytes = Bytes(unchecked: made)
    try appendOutput(f, bytes.bytes, bytes.count)
  }

  func checkWritable(_ f: TextFile) throws(PyError) {
    if !f.has(TextFlag.writable) { throw unsupported("not writable") }
  }

  /// write(text). The caller has checked that the file is open.
  func writeText(_ f: TextFile, _ s: Str) throws(PyError) {
    if !f.has(TextFlag.writable) { throw unsupported("not writable") }
    if f.limit > 0 || !f.rest.isMissing { dropInput(f) }
    if f.pending &+ s.count > f.chunkSize && f.pending > 0 { try drainText(f) }
    try appendOutput(f, s)
    try finishWrite(f, s)
  }

  /// Behind a write: passes on what is due.
  @inline(__always) func finishWrite(_ f: TextFile, _ s: Str) throws(PyError) {
    noteUnwritten(f.value)
    if f.flags & (TextFlag.lineBuffered | TextFlag.writeThrough) != 0 {
      if f.has(TextFlag.lineBuffered), hasLineEnd(s) {
        try flushText(f)
        return
      }
      if f.has(TextFlag.writeThrough) { try drainText(f) }
    }
    if f.pending >= f.chunkSize { try drainText(f) }
  }

  private func hasLineEnd(_ s: Str) -> Bool {
    if s.width == 0 { return memchr(s.bytes, 10, s.count) != nil || memchr(s.bytes, 13, s.count) != nil }
    var i = 0
    while i < s.count {
      if s[i] == 10 || s[i] == 13 { return true }
      i &+= 1
    }
    return false
  }

  /// Hands the output to the binary file below.
  func drainText(_ f: TextFile) throws(PyError) {
    let n = f.pending
    if n == 0 { return }
    // What is here still is written by the thread that ends the program.
    if mustStop { parkForever() }
    // Other threads may write while this one waits for the file: they get a cell of their own.
    let cell = RawBytes(unchecked: f.output)
    f.output = .missing
    f.pending = 0
    p.pointee.writesInProgress += 1
    defer {
      p.pointee.writesInProgress -= 1
      if mustStop { parkForever() }
    }
    if let b = nativeBuffer(f.buffer) {
      try bufferWrite(b, cell.bytes.assumingMemoryBound(to: UInt8.self), n)
    } else {
      let bytes = try newBytes(cell.bytes.assumingMemoryBound(to: UInt8.self), n)
      _ = try callMethod(f.buffer, self[.write], bytes)
    }
    if f.output.isMissing && cell.byteCount <= 1 << 17 { f.output = cell.value }
  }

  /// flush().
  func flushText(_ f: TextFile) throws(PyError) {
    try drainText(f)
    if let b = nativeBuffer(f.buffer) {
      if b.pending > 0 { try flushBuffer(b) }
      if !b.raw.isKind(.rawFile) && b.has(BufferFlag.writes) { _ = try callMethod(b.raw, self[.flush]) }
    } else if !f.buffer.isMissing {
      _ = try callMethod(f.buffer, self[.flush])
    }
  }

  func closeText(_ f: TextFile) throws(PyError) {
    try checkAttached(f)
    if try isClosed(f) { return }
    var first = Value.missing
    do throws(PyError) {
      if isExact(f.value, .file) { try flushText(f) } else { _ = try callMethod(f.value, self[.flush]) }
    } catch {
      first = p.pointee.pending
      p.pointee.pending = .missing
      f.pending = 0
    }
    dropInput(f)
    f.input = .missing
    f.output = .missing
    do throws(PyError) {
      if let b = nativeBuffer(f.buffer) { try bufferClose(b) } else { _ = try callMethod(f.buffer, self[.close]) }
    } catch {
      if let e = ExceptionObject(p.pointee.pending), !first.isMissing, e.context.isMissing { e.context = first }
      throw error
    }
    if !first.isMissing {
      p.pointee.pending = first
      throw PyError()
    }
  }

  // MARK: setting up

  /// Fills in a text object over a binary file.
  func setUp(
    _ f: TextFile, _ buffer: Value, encoding: Value, errors: Value, newline: Value, lineBuffered: Bool,
    writeThrough: Bool
  ) throws(PyError) {
    try setNewline(f, newline)
    try setEncoding(f, encoding, errors)
    f.chunkSize = defaultBufferSize
    f.start = 0
    f.limit = 0
    f.pending = 0
    f.rest = .missing
    f.buffer = buffer
    f.clear(TextFlag.detached | TextFlag.hasRead)
    f.set((lineBuffered ? TextFlag.lineBuffered : 0) | (writeThrough ? TextFlag.writeThrough : 0))
    f.set(TextFlag.startOfInput | TextFlag.startOfOutput)
    if let b = nativeBuffer(buffer), let raw = nativeRaw(b.raw) {
      if isSeekable(raw) { f.set(TextFlag.seekable) }
      if b.has(BufferFlag.reads) { f.set(TextFlag.readable) }
      if b.has(BufferFlag.writes) { f.set(TextFlag.writable) }
      b.owner = f.value
    } else {
      func says(_ method: StaticString) throws(PyError) -> Bool {
        try isTrue(try callMethod(buffer, intern(method)))
      }
      if try says("readable") { f.set(TextFlag.readable) }
      if try says("writable") { f.set(TextFlag.writable) }
      if try says("seekable") { f.set(TextFlag.seekable) }
      if try !findAttribute(buffer, intern("read1" as StaticString)).isMissing { f.set(TextFlag.hasRead1) }
      if let b = FileBuffer(buffer) { b.owner = f.value }
    }
    if f.has(TextFlag.seekable) && f.has(TextFlag.writable) && f.scheme.hasMark {
      // Appended text has no mark.
      let here: Int
      if let b = nativeBuffer(buffer) {
        here = try bufferTell(b)
      } else {
        here = try indexInt(try callMethod(buffer, intern("tell" as StaticString)))
      }
      if here != 0 { f.clear(TextFlag.startOfOutput) }
    }
  }

  func setEncoding(_ f: TextFile, _ encoding: Value, _ errors: Value) throws(PyError) {
    let errors = errors.isMissing || errors.isNone ? self[.strict] : errors
    var encoding = encoding
    if encoding.isMissing || encoding.isNone || Str(encoding)?.isEqual("locale") == true {
      encoding = str("UTF-8" as StaticString)
    }
    if vm.isDevelopment { try checkCodecNames(encoding, errors) }
    f.scheme = TextScheme(try textEncoding(encoding, tool: "codecs.open()"))
    f.inputState = 0
    f.outputState = 0
    f.encoding = encoding
    f.errors = errors
    f.handler = errorHandler(errors) ?? .strict
  }

  func setNewline(_ f: TextFile, _ newline: Value) throws(PyError) {
    f.clear(TextFlag.readUniversal | TextFlag.readTranslate | TextFlag.lineCR | TextFlag.lineCRLF)
    if newline.isMissing || newline.isNone {
      f.set(TextFlag.readUniversal | TextFlag.readTranslate)
      f.newline = .none
      return
    }
    guard let s = Str(newline) else {
      throw typeError("TextIOWrapper() argument 'newline' must be str or None, not \(typeName(newline))")
    }
    f.newline = newline
    if s.count == 0 {
      f.set(TextFlag.readUniversal)
    } else if s.isEqual("\n") {
    } else if s.isEqual("\r") {
      f.set(TextFlag.lineCR)
    } else if s.isEqual("\r\n") {
      f.set(TextFlag.lineCRLF)
    } else {
      throw valueError("illegal newline value: \(s.string)")
    }
  }
}
