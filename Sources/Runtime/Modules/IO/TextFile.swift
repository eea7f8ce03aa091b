// The text layer: reading. Lines are found in the bytes and decoded one by one.

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
  private func checkReadable(_ f: TextFile) throws(PyError) {
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

  private func noteLineEnds(_ f: TextFile, _ p: UnsafePointer<UInt8>, _ n: Int) {
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
  private func transcode(_ f: TextFile, _ chunk: Bytes, isFinal: Bool) throws(PyError) {
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

  // MARK: taking text

  /// The text of the first n unread bytes, which are taken; line ends translated if the file says so.
  private func takeText(_ f: TextFile, _ n: Int) throws(PyError) -> Value {
    let p = f.inputBytes + f.start
    f.start &+= n
    if f.flags & (TextFlag.noReturns | TextFlag.readTranslate) == TextFlag.readTranslate, memchr(p, 13, n) != nil {
      let cell = try newRawBytes(n)
      let q = cell.bytes.assumingMemoryBound(to: UInt8.self)
      var (i, k) = (0, 0)
      while i < n {
        var c = p[i]
        i &+= 1
        if c == 13 {
          c = 10
          if i < n && p[i] == 10 { i &+= 1 }
        }
        q[k] = c
        k &+= 1
      }
      return f.has(TextFlag.plain) ? try str(ascii: q, k) : try str(wide: q, k)
    }
    return f.has(TextFlag.plain) ? try str(ascii: p, n) : try str(wide: p, n)
  }

  /// Where the first line in the unread bytes from `from` on ends, behind its end; -1 if that is not there yet.
  private func lineEnd(_ f: TextFile, _ from: Int, isFinal: Bool) -> Int {
    let p = f.inputBytes + f.start
    let n = f.unread
    if f.has(TextFlag.readUniversal) && !f.has(TextFlag.noReturns) {
      let feed = find(10, p, from, n)
      let back = find(13, p, from, feed < 0 ? n : feed)
      if back < 0 { return feed < 0 ? -1 : feed &+ 1 }
      if back &+ 1 < n { return p[back &+ 1] == 10 ? back &+ 2 : back &+ 1 }
      return isFinal ? back &+ 1 : -1
    }
    if f.has(TextFlag.lineCR) {
      let i = find(13, p, from, n)
      return i < 0 ? -1 : i &+ 1
    }
    if f.has(TextFlag.lineCRLF) {
      var i = max(0, from &- 1)
      while true {
        i = find(13, p, i, n)
        if i < 0 || i &+ 1 >= n { return -1 }
        if p[i &+ 1] == 10 { return i &+ 2 }
        i &+= 1
      }
    }
    let i = find(10, p, from, n)
    return i < 0 ? -1 : i &+ 1
  }

  @inline(__always) private func find(
    _ byte: UInt8, _ p: UnsafePointer<UInt8>, _ from: Int, _ to: Int
  ) -> Int {
    if from >= to { return -1 }
    guard let found = memchr(p + from, Int32(byte), to &- from) else { return -1 }
    return UnsafeRawPointer(found) - UnsafeRawPointer(p)
  }

  /// The next line with its end, or "" at the end of the file.
  @inline(__always) func readTextLine(_ f: TextFile) throws(PyError) -> Value {
    let flags = f.flags & (TextFlag.noReturns | TextFlag.plain | TextFlag.lineCR | TextFlag.lineCRLF)
    if flags == TextFlag.noReturns | TextFlag.plain && f.limit > f.start {
      let p = f.inputBytes + f.start
      if let found = memchr(p, 10, f.unread) {
        let n = UnsafeRawPointer(found) - UnsafeRawPointer(p) + 1
        f.start &+= n
        return try str(ascii: p, n)
      }
    }
    return try readTextLine(f, -1)
  }

  /// readline(limit): at most `limit` characters.
  @inline(never) func readTextLine(_ f: TextFile, _ limit: Int) throws(PyError) -> Value {
    var from = 0
    var isFinal = false
    while true {
      var end = f.unread > from || isFinal ? lineEnd(f, from, isFinal: isFinal) : -1
      if end < 0 && isFinal { end = f.unread }
      if end >= 0 || limit >= 0 && f.unread > limit &* 4 &+ 4 {
        if end < 0 { end = f.unread }
        if limit >= 0 && end > limit {
          let (bytes, _) = measure(f, limit, most: end)
          end = bytes
        }
        if end == 0 { return vm.emptyString }
        return try takeText(f, end)
      }
      // A \r at the end may have its \n in the next chunk.
      let unread = f.unread
      from = unread > 0 && f.inputBytes[f.limit &- 1] == 13 ? unread &- 1 : unread
      do throws(PyError) { if try !fillText(f) { isFinal = true } } catch {
        // The beginning of a line whose rest makes no text is dropped.
        if pendingIs(.UnicodeError) { f.start = f.limit }
        throw error
      }
    }
  }

  /// How many of the unread bytes make `wanted` characters, at most `most` bytes; \r\n counts as one if it is translated.
  private func measure(_ f: TextFile, _ wanted: Int, most: Int) -> (bytes: Int, characters: Int) {
    if f.has(TextFlag.plain) && f.flags & (TextFlag.readTranslate | TextFlag.noReturns) != TextFlag.readTranslate {
      let n = min(wanted, most)
      return (n, n)
    }
    let p = f.inputBytes + f.start
    var (i, count) = (0, 0)
    if f.flags & (TextFlag.readTranslate | TextFlag.noReturns) != TextFlag.readTranslate {
      while i &+ 32 <= most {
        let starts = characterCount(p + i, 32)
        if count &+ starts > wanted { break }
        count &+= starts
        i &+= 32
      }
      while i < most {
        if p[i] & 0xC0 != 0x80 {
          if count == wanted { break }
          count &+= 1
        }
        i &+= 1
      }
      return (i, count)
    }
    while i < most && count < wanted {
      let c = p[i]
      if c == 13 && i &+ 1 < most && p[i &+ 1] == 10 { i &+= 1 }
      i &+= c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4
      count &+= 1
    }
    return (min(i, most), count)
  }

  /// Bytes that begin a character.
  @inline(__always) private func characterCount(_ p: UnsafePointer<UInt8>, _ n: Int) -> Int {
    var count = 0
    var i = 0
    while i < n {
      count &+= p[i] & 0xC0 != 0x80 ? 1 : 0
      i &+= 1
    }
    return count
  }

  /// A str of UTF-8 that is known to be well-formed, but for surrogates.
  private func str(wide p: UnsafePointer<UInt8>, _ n: Int) throws(PyError) -> Value {
    let count = characterCount(p, n)
    var top: UInt8 = 0
    var i = 0
    while i < n {
      top = max(top, p[i])
      i &+= 1
    }
    if top < 0x80 { return try str(ascii: p, n) }
    if count == 1 { return try str(utf8: p, n) }
    if top < 0xC4 {
      let s = try newStr(count: count, width: 0)
      widen(p, n, s.bytes)
      return s.value
    }
    if top < 0xF0 {
      let s = try newStr(count: count, width: 1)
      widen(p, n, s.units16)
      return s.value
    }
    let s = try newStr(count: count, width: 2)
    widen(p, n, s.units32)
    return s.value
  }

  @inline(__always) private func widen<U: TextUnit>(
    _ p: UnsafePointer<UInt8>, _ n: Int, _ units: UnsafeMutablePointer<U>
  ) {
    var (i, k) = (0, 0)
    while i < n {
      while i &+ 8 <= n && UnsafeRawPointer(p + i).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
        var j = 0
        while j < 8 {
          units[k &+ j] = U(truncatingIfNeeded: p[i &+ j])
          j &+= 1
        }
        i &+= 8
        k &+= 8
      }
      // At least up to the next character that is not ASCII.
      while i < n {
        let b = UInt32(p[i])
        if b < 0x80 {
          units[k] = U(truncatingIfNeeded: b)
          i &+= 1
          k &+= 1
          continue
        }
        let c: UInt32
        if b < 0xE0 {
          c = (b & 0x1F) << 6 | UInt32(p[i &+ 1] & 0x3F)
          i &+= 2
        } else if b < 0xF0 {
          c = (b & 0x0F) << 12 | UInt32(p[i &+ 1] & 0x3F) << 6 | UInt32(p[i &+ 2] & 0x3F)
          i &+= 3
        } else {
          let high = (b & 0x07) << 18 | UInt32(p[i &+ 1] & 0x3F) << 12
          c = high | UInt32(p[i &+ 2] & 0x3F) << 6 | UInt32(p[i &+ 3] & 0x3F)
          i &+= 4
        }
        units[k] = U(truncatingIfNeeded: c)
        k &+= 1
        break
      }
    }
  }

  /// read(n).
  func readText(_ f: TextFile, _ n: Int) throws(PyError) -> Value {
    if n < 0 { return try readAllText(f) }
    if n == 0 { return vm.emptyString }
    var isFinal = false
    while true {
      var (bytes, count) = measure(f, n, most: f.unread)
      if count == n || isFinal {
        // Translated, a \r at the end of what there is may be the first half of a pair.
        if !isFinal && bytes == f.unread && bytes > 0 && f.inputBytes[f.start &+ bytes &- 1] == 13
          && f.has(TextFlag.readTranslate)
        {
          if try !fillText(f) { isFinal = true }
          continue
        }
        if bytes == 0 { return vm.emptyString }
        if isFinal { bytes = measure(f, n, most: f.unread).bytes }
        return try takeText(f, bytes)
      }
      if try !fillText(f) { isFinal = true }
    }
  }

  private func readAllText(_ f: TextFile) throws(PyError) -> Value {
    try checkReadable(f)
    if f.pending > 0 { try flushText(f) }
    f.clear(TextFlag.hasRead)
    let data: Value
    if let b = nativeBuffer(f.buffer) {
      data = try bufferRead(b, -1)
    } else {
      data = try callMethod(f.buffer, self[.read])
    }
    if !data.isNone {
      guard let view = byteView(data) else {
        throw typeError("underlying read() should have returned a bytes-like object, not '\(typeName(data))'")
      }
      // Plain text without anything read ahead is decoded where it is.
      if f.unread == 0 && f.rest.isMissing && view.count > 0
        && f.scheme.isPlainASCII
      {
        let hasReturns = f.has(TextFlag.readUniversal) && memchr(view.p, 13, view.count) != nil
        if !hasReturns {
          if Codec.asciiPrefix(view.p, view.count) == view.count {
            if f.has(TextFlag.readUniversal) { noteLineEnds(f, view.p, view.count) }
            return try str(ascii: view.p, view.count)
          }
          if f.scheme == .utf8 && f.handler == .strict {
            if f.has(TextFlag.readUniversal) { noteLineEnds(f, view.p, view.count) }
            return try decode(view.p, view.count, .missing, .missing, object: data)
          }
        }
      }
      _ = try takeAll(f, view)
    }
    if f.unread == 0 { return vm.emptyString }
    let v = try takeText(f, f.unread)
    f.input = .missing
    f.start = 0
    f.limit = 0
    return v
  }

  /// The last bytes of a file: what does not make a character now never will.
  private func takeAll(_ f: TextFile, _ view: ByteView) throws(PyError) -> Bool {
    var whole = try newBytes(view.p, view.count)
    if let rest = Bytes(f.rest) {
      let made = Bytes(unchecked: try newBytes(nil, rest.count &+ view.count))
      memcpy(made.bytes, rest.bytes, rest.count)
      memcpy(made.bytes + rest.count, view.p, view.count)
      whole = made.value
      f.rest = .missing
    }
    let b = Bytes(unchecked: whole)
    if b.count > 0 { try transcode(f, b, isFinal: true) }
    if f.seenPending {
      f.seenPending = false
      f.seen |= 1
    }
    return true
  }

  // MARK: positions

  /// The bytes in the file that the unread text and the rest come from.
  private func unreadLength(_ f: TextFile) -> Int {
    let rest = Bytes(f.rest)?.count ?? 0
    if f.unread == 0 { return rest }
    if f.scheme == .utf8 || f.scheme == .utf8Signed || f.has(TextFlag.plain) && f.scheme.isPlainASCII {
      return rest &+ f.unread
    }
    let p = f.inputBytes + f.start
    let n = f.unread
    var (characters, wide, i) = (0, 0, 0)
    while i < n {
      if p[i] & 0xC0 != 0x80 { characters &+= 1 }
      if p[i] >= 0xF0 { wide &+= 1 }
      i &+= 1
    }
    switch f.scheme.unitSize {
    case 2: return rest &+ (characters &+ wide) &* 2
    case 4: return rest &+ characters &* 4
    default: return rest &+ characters
    }
  }

  func textTell(_ f: TextFile) throws(PyError) -> Int {
    try checkOpen(f)
    if !f.has(TextFlag.seekable) { throw unsupported("underlying stream is not seekable") }
    if f.has(TextFlag.iterating) { throw raise(.OSError, "telling position disabled by next() call") }
    try flushText(f)
    let here: Int
    if let b = nativeBuffer(f.buffer) {
      here = try bufferTell(b)
    } else {
      here = try indexInt(try callMethod(f.buffer, intern("tell" as StaticString)))
    }
    return here &- unreadLength(f)
  }

  func textSeek(_ f: TextFile, _ cookie: Value, _ whence: Int) throws(PyError) -> Value {
    try checkOpen(f)
    if !f.has(TextFlag.seekable) { throw unsupported("underlying stream is not seekable") }
    var target = cookie
    switch whence {
    case 0: break
    case 1:
      if try isTrue(try compare(.notEqual, cookie, .smallInt(0))) {
        throw unsupported("can't do nonzero cur-relative seeks")
      }
      f.clear(TextFlag.iterating)
      target = int(try textTell(f))
    case 2:
      if try isTrue(try compare(.notEqual, cookie, .smallInt(0))) {
        throw unsupported("can't do nonzero end-relative seeks")
      }
      try flushText(f)
      dropInput(f)
      let end = try seekUnder(f, 0, 2)
      if end == 0 { f.set(TextFlag.startOfOutput | TextFlag.startOfInput) } else { f.clear(TextFlag.startOfOutput) }
      return int(end)
    default: throw valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if try compareTruth(.less, target, .smallInt(0)) {
      throw valueError("negative seek position \(reprString(target))")
    }
    let position = target.isFloat && abs(target.float) < 1e18 ? Int(target.float) : try offsetArgument(target)
    try flushText(f)
    dropInput(f)
    _ = try seekUnder(f, position, 0)
    if position == 0 {
      f.set(TextFlag.startOfOutput | TextFlag.startOfInput)
    } else {
      f.clear(TextFlag.startOfOutput | TextFlag.startOfInput)
    }
    return target
  }

  private func seekUnder(_ f: TextFile, _ offset: Int, _ whence: Int) throws(PyError) -> Int {
    if let b = nativeBuffer(f.buffer) { return try bufferSeek(b, offset, whence) }
    return try indexInt(
      try callMethod(f.buffer, intern("seek" as StaticString), int(offset), .smallInt(whence)))
  }

  /// Forgets what was read ahead.
  func dropInput(_ f: TextFile) {
    f.start = 0
    f.limit = 0
    f.rest = .missing
    f.chunks = 0
    f.inputState = 0
    f.seenPending = false
    f.clear(TextFlag.iterating | TextFlag.hasRead)
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
