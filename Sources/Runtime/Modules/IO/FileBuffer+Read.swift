// The buffered layer: reading.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// Reads more into the empty buffer: the count; 0 at the end, -1 for None.
  private func fill(_ b: FileBuffer) throws(PyError) -> Int {
    try ensureStore(b)
    let cell = RawBytes(unchecked: b.store)
    b.start = 0
    b.limit = 0
    let n = try rawRead(b, cell.bytes, min(b.capacity, cell.byteCount))
    if n > 0 { b.limit = n }
    return n
  }

  private func turnToReading(_ b: FileBuffer) throws(PyError) {
    if b.pending > 0 { try drain(b) }
  }

  /// read(n): bytes, fewer than n only at the end; None if nothing is there in non-blocking mode.
  func bufferRead(_ b: FileBuffer, _ n: Int) throws(PyError) -> Value {
    try lock(b)
    defer { unlock(b) }
    try turnToReading(b)
    if n < 0 { return try readAll(b) }
    if n <= b.unread {
      let v = try newBytes(b.bytes + b.start, n)
      b.start &+= n
      return v
    }
    let cell = try newRawBytes(n)
    var count = b.unread
    if count > 0 { memcpy(cell.bytes, b.bytes + b.start, count) }
    b.start = 0
    b.limit = 0
    while count < n {
      let wanted = n &- count
      let got: Int
      if wanted >= b.capacity {
        got = try rawRead(b, cell.bytes + count, wanted)
        if got > 0 { count &+= got }
      } else {
        got = try fill(b)
        if got > 0 {
          let k = min(got, wanted)
          memcpy(cell.bytes + count, b.bytes, k)
          b.start = k
          count &+= k
        }
      }
      if got < 0 && count == 0 { return .none }
      if got <= 0 { break }
    }
    return try newBytes(cell.bytes.assumingMemoryBound(to: UInt8.self), count)
  }

  private func readAll(_ b: FileBuffer) throws(PyError) -> Value {
    let head = b.unread > 0 ? try newBytes(b.bytes + b.start, b.unread) : .missing
    b.start = 0
    b.limit = 0
    var rest: Value
    if let raw = nativeRaw(b.raw) {
      rest = try rawReadAll(raw)
    } else {
      let readAll = try findAttribute(b.raw, intern("readall" as StaticString))
      if !readAll.isMissing {
        rest = try call(readAll)
        if !rest.isNone && !rest.isKind(.bytes) { throw typeError("readall() should return bytes") }
      } else {
        let made = try newByteArray(nil, 0)
        let array = ByteArray(unchecked: made)
        rest = .none
        while true {
          let data = try callMethod(b.raw, self[.read])
          if data.isNone { break }
          guard let bytes = Bytes(data) else { throw typeError("read() should return bytes") }
          rest = made
          if bytes.count == 0 { break }
          try array.replace(self, array.count, array.count, bytes.bytes, bytes.count)
        }
        if rest.isKind(.byteArray) { rest = try newBytes(array.bytes, array.count) }
      }
    }
    if head.isMissing { return rest }
    if rest.isNone { return head }
    let (x, y) = (Bytes(unchecked: head), Bytes(unchecked: rest))
    let made = Bytes(unchecked: try newBytes(nil, x.count &+ y.count))
    memcpy(made.bytes, x.bytes, x.count)
    memcpy(made.bytes + x.count, y.bytes, y.count)
    return made.value
  }

  /// read1(n): what is in the buffer, or the outcome of one read.
  func bufferRead1(_ b: FileBuffer, _ n: Int) throws(PyError) -> Value {
    try lock(b)
    defer { unlock(b) }
    try turnToReading(b)
    let n = n < 0 ? b.capacity : n
    if n == 0 { return try newBytes(nil, 0) }
    if b.unread > 0 {
      let k = min(n, b.unread)
      let v = try newBytes(b.bytes + b.start, k)
      b.start &+= k
      return v
    }
    let cell = try newRawBytes(n)
    b.start = 0
    b.limit = 0
    let got = try rawRead(b, cell.bytes, n)
    return try newBytes(cell.bytes.assumingMemoryBound(to: UInt8.self), max(got, 0))
  }

  /// Bytes for the text layer on top, put where it says: as read1, without an object. 0 at the end.
  func bufferRead1(_ b: FileBuffer, into p: UnsafeMutableRawPointer, _ n: Int) throws(PyError) -> Int {
    try lock(b)
    defer { unlock(b) }
    try turnToReading(b)
    if b.unread > 0 {
      let k = min(n, b.unread)
      memcpy(p, b.bytes + b.start, k)
      b.start &+= k
      return k
    }
    b.start = 0
    b.limit = 0
    return max(0, try rawRead(b, p, n))
  }

  func bufferPeek(_ b: FileBuffer) throws(PyError) -> Value {
    try lock(b)
    defer { unlock(b) }
    try turnToReading(b)
    if b.unread == 0 { _ = try fill(b) }
    return b.unread == 0 ? try newBytes(nil, 0) : try newBytes(b.bytes + b.start, b.unread)
  }

  /// readline(limit): up to and with the next \n.
  func bufferLine(_ b: FileBuffer, _ limit: Int) throws(PyError) -> Value {
    if b.busy == nil && b.unread > 0 {
      let from = b.bytes + b.start
      let n = limit < 0 ? b.unread : min(limit, b.unread)
      if let found = memchr(from, 10, n) {
        let count = UnsafeRawPointer(found) - UnsafeRawPointer(from) + 1
        b.start &+= count
        return try newBytes(from, count)
      }
      if n == limit {
        b.start &+= n
        return try newBytes(from, n)
      }
    }
    try lock(b)
    defer { unlock(b) }
    try turnToReading(b)
    var line = TextBuilder(capacity: 256)
    while true {
      if b.unread == 0, try fill(b) <= 0 { break }
      let from = b.bytes + b.start
      let n = limit < 0 ? b.unread : min(limit &- line.count, b.unread)
      if let found = memchr(from, 10, n) {
        let count = UnsafeRawPointer(found) - UnsafeRawPointer(from) + 1
        line.append(bytes: from, count)
        b.start &+= count
        break
      }
      line.append(bytes: from, n)
      b.start &+= n
      if limit >= 0 && line.count >= limit { break }
    }
    return try line.finishBytes(self)
  }

  /// readinto and readinto1: the count, or None.
  func bufferReadInto(_ b: FileBuffer, _ target: Value, once: Bool) throws(PyError) -> Value {
    let wanted = try writableBytes(target, "readinto").count
    let data = once ? try bufferRead1(b, wanted) : try bufferRead(b, wanted)
    guard let bytes = Bytes(data) else { return data }
    let view = try writableBytes(target, "readinto")
    let n = min(view.count, bytes.count)
    memcpy(view.p, bytes.bytes, n)
    return int(n)
  }

  /// The bytes of an argument that is filled.
  func writableBytes(_ v: Value, _ function: StaticString) throws(PyError) -> ByteView {
    if v.isKind(.byteArray), let view = byteView(v) { return view }
    if let m = MemoryView(v), !m.isReadOnly, let view = byteView(v) { return view }
    throw typeError("\(function)() argument must be read-write bytes-like object, not \(givenTypeName(v))")
  }
}
