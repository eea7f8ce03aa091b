// The text layer: states, and how bytes come in. What is read ahead lies in `inputBytes` from `start` to `limit`, as UTF-8;
// what comes in another encoding is transcoded chunk by chunk. Reading, writing and positions stand in files of their own.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  // MARK: states

  func isClosed(_ f: TextFile) throws(PyError) -> Bool {
    if let b = nativeBuffer(f.buffer) { return try isClosed(b) }
    if f.buffer.isMissing { return false }
    return try isTrue(try getAttribute(f.buffer, intern("closed" as StaticString)))
  }

  /// The buffer as programs see it.
  func shownBuffer(_ f: TextFile) -> Value {
    if f.has(TextFlag.unbuffered), let b = nativeBuffer(f.buffer) { return b.raw }
    return f.buffer
  }

  func checkAttached(_ f: TextFile) throws(PyError) {
    if f.buffer.isMissing {
      throw valueError(
        f.has(TextFlag.detached) ? "underlying buffer has been detached" : "I/O operation on uninitialized object")
    }
  }
  func checkOpen(_ f: TextFile) throws(PyError) {
    try checkAttached(f)
    if try isClosed(f) { throw closedFileError() }
  }
  func checkReadable(_ f: TextFile) throws(PyError) {
    if !f.has(TextFlag.readable) { throw unsupported("not readable") }
  }

  // MARK: filling

  /// Reads a chunk and puts its text behind the unread bytes; false at the end of the file.
  func fillText(_ f: TextFile) throws(PyError) -> Bool {
    try checkReadable(f)
    if f.pending > 0 { try flushText(f) }
    f.set(TextFlag.hasRead)
    if let b = nativeBuffer(f.buffer) {
      if f.chunks == 4 && !b.has(BufferFlag.writes) && f.chunkSize == defaultBufferSize { f.chunkSize = 1 << 16 }
      f.chunks &+= 1
      if gil.p.pointee.tickerRuns || b.raw.isKind(.rawFile) && !RawFile(unchecked: b.raw).has(RawFlag.regular) {
        // Other threads may use the file meanwhile: the bytes go into memory of their own first.
        let cell = try newRawBytes(f.chunkSize)
        let n = try bufferRead1(b, into: cell.bytes, f.chunkSize)
        return try takeChunk(f, cell.bytes.assumingMemoryBound(to: UInt8.self), n)
      }
      try makeRoom(f, f.chunkSize)
      let place = f.inputBytes + f.limit
      let n = try bufferRead1(b, into: place, f.chunkSize)
      return try takeChunk(f, place, n)
    }
    let name: StaticString = f.has(TextFlag.hasRead1) ? "read1" : "read"
    let data = try callMethod(f.buffer, intern(name), .smallInt(f.chunkSize))
    guard let view = byteView(data) else {
      throw typeError("underlying \(name)() should have returned a bytes-like object, not '\(typeName(data))'")
    }
    return try takeChunk(f, view.p, view.count)
  }

  /// Room for n bytes behind the unread ones, which move to the front.
  private func makeRoom(_ f: TextFile, _ n: Int) throws(PyError) {
    let unread = f.unread
    if f.input.isMissing || RawBytes(unchecked: f.input).byteCount < unread &+ n {
      let cell = try newRawBytes(max(unread &+ n, unread &* 2))
      if unread > 0 { memcpy(cell.bytes, f.inputBytes + f.start, unread) }
      f.input = cell.value
    } else if f.start > 0 && unread > 0 {
      memmove(f.inputBytes, f.inputBytes + f.start, unread)
    }
    f.start = 0
    f.limit = unread
  }

  /// Appends well-formed UTF-8, which may stand in its place already.
  private func appendInput(_ f: TextFile, _ p: UnsafePointer<UInt8>, _ n: Int, ascii: Bool) throws(PyError) {
    if f.unread == 0 { f.set(TextFlag.plain | TextFlag.noReturns) }
    if !ascii { f.clear(TextFlag.plain) }
    if f.input.isMissing || p != UnsafePointer(f.inputBytes + f.limit) {
      try makeRoom(f, n)
      memcpy(f.inputBytes + f.limit, p, n)
    }
    let from = f.inputBytes + f.limit
    f.limit &+= n
    if f.has(TextFlag.readUniversal) { noteLineEnds(f, from, n) }
    if f.has(TextFlag.noReturns) && memchr(from, 13, n) != nil { f.clear(TextFlag.noReturns) }
  }

  func noteLineEnds(_ f: TextFile, _ p: UnsafePointer<UInt8>, _ n: Int) {
    if n == 0 { return }
    var i = 0
    if f.seenPending {
      f.seenPending = false
      if p[0] == 10 {
        f.seen |= 4
        i = 1
      } else {
        f.seen |= 1
      }
    }
    if memchr(p + i, 13, n &- i) == nil {
      if f.seen & 2 == 0 && memchr(p + i, 10, n &- i) != nil { f.seen |= 2 }
      return
    }
    while i < n {
      let c = p[i]
      i &+= 1
      if c == 10 {
        f.seen |= 2
      } else if c == 13 {
        if i == n {
          f.seenPending = true
        } else if p[i] == 10 {
          f.seen |= 4
          i &+= 1
        } else {
          f.seen |= 1
        }
      }
    }
  }

  /// Takes n bytes as they came from the file; n == 0 is the end. They may lie behind the unread ones already.
  private func takeChunk(_ f: TextFile, _ p: UnsafeMutablePointer<UInt8>, _ n: Int) throws(PyError) -> Bool {
    if f.rest.isMissing && n > 0 {
      if f.scheme == .utf8 {
        let plain = Codec.asciiPrefix(p, n)
        if plain == n {
          try appendInput(f, p, n, ascii: true)
          return true
        }
        let outcome = Codec.scan(.utf8, p, n, errors: .strict, isFinal: false)
        if outcome.reason == .none {
          if outcome.consumed < n { f.rest = try newBytes(p + outcome.consumed, n &- outcome.consumed) }
          try appendInput(f, p, outcome.consumed, ascii: false)
          return true
        }
      } else if f.scheme.isPlainASCII && Codec.asciiPrefix(p, n) == n {
        try appendInput(f, p, n, ascii: true)
        return true
      }
    }
    if n == 0 && f.rest.isMissing {
      if f.seenPending {
        f.seenPending = false
        f.seen |= 1
      }
      return false
    }
    var chunk = try newBytes(p, n)
    if let rest = Bytes(f.rest) {
      let whole = Bytes(unchecked: try newBytes(nil, rest.count &+ n))
      memcpy(whole.bytes, rest.bytes, rest.count)
      memcpy(whole.bytes + rest.count, p, n)
      chunk = whole.value
      f.rest = .missing
    }
    try transcode(f, Bytes(unchecked: chunk), isFinal: n == 0)
    return true
  }

  /// Decodes a chunk and appends it as UTF-8. What does not make a character yet is kept.
  func transcode(_ f: TextFile, _ chunk: Bytes, isFinal: Bool) throws(PyError) {
    var start = 0
    var isUnmarked = false
    if f.has(TextFlag.startOfInput) {
      let wanted = f.scheme == .utf8Signed ? 3 : f.scheme.unitSize
      if f.scheme.hasMark && chunk.count < wanted && !isFinal {
        f.rest = chunk.value
        return
      }
      f.clear(TextFlag.startOfInput)
      switch f.scheme {
      case .utf8Signed:
        if chunk.count >= 3 && chunk.bytes[0] == 0xEF && chunk.bytes[1] == 0xBB && chunk.bytes[2] == 0xBF { start = 3 }
      case .utf16, .utf32:
        let mark = Codec.byteOrder(chunk.bytes, chunk.count, unitSize: f.scheme.unitSize)
        isUnmarked = mark.length == 0
        start = mark.length
        if mark.encoding == .utf16BigEndian || mark.encoding == .utf32BigEndian { f.set(TextFlag.bigEndian) }
      default: break
      }
    }
    let (p, n) = (chunk.bytes + start, chunk.count &- start)
    if n == 0 { return }
    if let e = f.codec {
      let outcome = Codec.scan(e, p, n, errors: f.handler, isFinal: isFinal)
      if outcome.reason != .none {
        if errorHandler(f.errors) == nil {
          throw raise(.LookupError, "unknown error handler name '\(Str(f.errors)?.string ?? "")'")
        }
        throw unicodeError(
          .UnicodeDecodeError, e.name, chunk.value, outcome.errorStart &+ start, outcome.errorEnd &+ start,
          outcome.reason.text)
      }
      if isUnmarked {
        throw unicodeError(
          .UnicodeDecodeError, f.scheme == .utf16 ? "utf-16" : "utf-32", chunk.value, 0, f.scheme.unitSize,
          "Stream does not start with BOM")
      }
      if outcome.consumed < n { f.rest = try newBytes(p + outcome.consumed, n &- outcome.consumed) }
      let units = try newRawBytes(max(outcome.count, 1) &* 4)
      let text = units.bytes.assumingMemoryBound(to: UInt32.self)
      Codec.decode(e, p, outcome.consumed, errors: f.handler, into: text)
      try appendInput(f, text, outcome.count)
    } else {
      let text: Str
      if f.scheme == .foreign {
        let taken = try decodePiece(f, p, n, chunk.value, isFinal: isFinal)
        text = Str(unchecked: taken.text)
        if taken.consumed < n { f.rest = try newBytes(p + taken.consumed, n &- taken.consumed) }
      } else {
        text = Str(unchecked: try decode(p, n, f.encoding, f.errors, object: start == 0 ? chunk.value : .missing))
      }
      let units = try newRawBytes(max(text.count, 1) &* 4)
      copyUnits(from: text.end, text.width, to: units.bytes, 2, text.count)
      try appendInput(f, units.bytes.assumingMemoryBound(to: UInt32.self), text.count)
    }
  }

  private func appendInput(_ f: TextFile, _ text: UnsafePointer<UInt32>, _ n: Int) throws(PyError) {
    let cell = try newRawBytes(max(n, 1) &* 4)
    let p = cell.bytes.assumingMemoryBound(to: UInt8.self)
    let count = Codec.encode(.utf8, text, n, errors: .surrogatePass, into: p)
    try appendInput(f, p, count, ascii: count == n && Codec.asciiPrefix(p, count) == count)
  }
}

extension TextScheme {
  /// ASCII bytes stand for themselves, wherever they are.
  @inline(__always) var isPlainASCII: Bool { rawValue <= TextScheme.page.rawValue }
  var hasMark: Bool { self == .utf8Signed || self == .utf16 || self == .utf32 }
  var unitSize: Int {
    switch self {
    case .utf16, .utf16LittleEndian, .utf16BigEndian: return 2
    case .utf32, .utf32LittleEndian, .utf32BigEndian: return 4
    default: return 1
    }
  }

  /// By an encoding's name in lower case with hyphens.
  init(_ encoding: TextEncoding) {
    switch encoding {
    case .plain(.utf8): self = .utf8
    case .plain(.ascii): self = .ascii
    case .plain(.latin1): self = .latin1
    case .plain(.utf16LittleEndian): self = .utf16LittleEndian
    case .plain(.utf16BigEndian): self = .utf16BigEndian
    case .plain(.utf32LittleEndian): self = .utf32LittleEndian
    case .plain(.utf32BigEndian): self = .utf32BigEndian
    case .utf8Signed: self = .utf8Signed
    case .utf16: self = .utf16
    case .utf32: self = .utf32
    case .page(let page): self = page.holdsASCII ? .page : .other
    case .foreign, .utf7: self = .foreign
    default: self = .other
    }
  }
}

extension Ref where B == TextFileBody {
  /// The codec that bytes are decoded by, nil for those that go by name.
  var codec: Codec.Encoding? {
    switch self.scheme {
    case .utf8, .utf8Signed: return .utf8
    case .ascii: return .ascii
    case .latin1: return .latin1
    case .utf16: return has(TextFlag.bigEndian) ? .utf16BigEndian : .utf16LittleEndian
    case .utf32: return has(TextFlag.bigEndian) ? .utf32BigEndian : .utf32LittleEndian
    case .utf16LittleEndian: return .utf16LittleEndian
    case .utf16BigEndian: return .utf16BigEndian
    case .utf32LittleEndian: return .utf32LittleEndian
    case .utf32BigEndian: return .utf32BigEndian
    case .page, .foreign, .other: return nil
    }
  }
}
