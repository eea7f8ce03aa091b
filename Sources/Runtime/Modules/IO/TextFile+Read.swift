// The text layer: reading. Lines are found in the bytes and decoded one by one.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
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
}
