// The buffered layer: bytes between a program and a raw file, which is a FileIO or any object with its methods.
//
// The buffer holds either unread bytes or bytes to be written, never both: turning to writing seeks the raw file back to
// where the program is, turning to reading writes out. All work is done under the buffer's own lock, since a thread that
// waits for the file has given up the GIL.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

let defaultBufferSize = 8192

extension Thread {
  // MARK: the lock

  func lock(_ b: FileBuffer) throws(PyError) {
    if b.busy == p {
      throw runtimeError("reentrant call inside \(reprString(b.value))")
    }
    if mustStop { parkForever() }
    // At the end a daemon thread may be stuck in a file that nobody reads.
    let isLast = vm.isFinalizing && vm.mainThread == p
    let deadline = isLast && b.busy != nil ? cs_monotonic_ns() + 1_000_000_000 : GIL.never
    while b.busy != nil {
      if try !wait(on: b.waitList, .file, until: deadline) && b.busy != nil {
        throw runtimeError("could not acquire lock for \(reprString(b.value)) at interpreter shutdown")
      }
    }
    b.busy = p
    p.pointee.writesInProgress += 1
  }
  func unlock(_ b: FileBuffer) {
    b.busy = nil
    p.pointee.writesInProgress -= 1
    if !b.waitList.isEmpty { wakeFirst(b.waitList) }
    // A daemon thread of a program that ends has done its part; its file may have been closed by now.
    if mustStop { parkForever() }
  }

  // MARK: states

  func isClosed(_ b: FileBuffer) throws(PyError) -> Bool {
    if let raw = nativeRaw(b.raw) { return raw.descriptor < 0 }
    if b.raw.isMissing { return false }
    return try isTrue(try getAttribute(b.raw, intern("closed" as StaticString)))
  }

  func checkAttached(_ b: FileBuffer) throws(PyError) {
    if b.raw.isMissing {
      throw valueError(
        b.has(BufferFlag.detached) ? "raw stream has been detached" : "I/O operation on uninitialized object")
    }
  }
  func checkOpen(_ b: FileBuffer, _ what: StaticString) throws(PyError) {
    try checkAttached(b)
    if try isClosed(b) { throw raise(.ValueError, value: str(what)) }
  }

  private func ensureStore(_ b: FileBuffer) throws(PyError) {
    if b.store.isMissing { b.store = try newRawBytes(b.capacity).value }
  }

  // MARK: the raw file (the lock is held)

  /// One read of at most n bytes into memory of a cell that the caller holds; -1 for None.
  func rawRead(_ b: FileBuffer, _ p: UnsafeMutableRawPointer, _ n: Int) throws(PyError) -> Int {
    if let raw = nativeRaw(b.raw) {
      try checkOpen(raw)
      if !raw.has(RawFlag.readable) { throw unsupported("File not open for reading") }
      return try readDescriptor(raw.descriptor, p, n, isRegular: raw.has(RawFlag.regular))
    }
    try checkAttached(b)
    let array = try newByteArray(nil, n)
    let view = try call(self[.memoryView].value, array)
    let r = try callMethod(b.raw, intern("readinto" as StaticString), view)
    if r.isNone { return -1 }
    let count = try indexInt(r)
    if count < 0 || count > n {
      throw raise(
        .OSError, "raw readinto() returned invalid length \(count) (should have been between 0 and \(n))")
    }
    if let bytes = byteView(array), bytes.count >= count { memcpy(p, bytes.p, count) }
    return count
  }

  /// One write; -1 for None.
  private func rawWrite(_ b: FileBuffer, _ p: UnsafeRawPointer, _ n: Int) throws(PyError) -> Int {
    if let raw = nativeRaw(b.raw) {
      try checkOpen(raw)
      if !raw.has(RawFlag.writable) { throw unsupported("File not open for writing") }
      return try writeDescriptor(raw.descriptor, p, n, isRegular: raw.has(RawFlag.regular))
    }
    try checkAttached(b)
    let bytes = try newBytes(p.assumingMemoryBound(to: UInt8.self), n)
    let r = try callMethod(b.raw, self[.write], bytes)
    if r.isNone { return -1 }
    let count = try indexInt(r)
    if count < 0 || count > n {
      throw raise(.OSError, "raw write() returned invalid length \(count) (should have been between 0 and \(n))")
    }
    return count
  }

  func rawTell(_ b: FileBuffer) throws(PyError) -> Int {
    if let raw = nativeRaw(b.raw) { return try rawSeek(raw, 0, 1) }
    let r = try indexInt(try callMethod(b.raw, intern("tell" as StaticString)))
    if r < 0 { throw raise(.OSError, "Raw stream returned invalid position \(r)") }
    return r
  }
  func rawSeek(_ b: FileBuffer, _ offset: Int, _ whence: Int) throws(PyError) -> Int {
    if let raw = nativeRaw(b.raw) { return try rawSeek(raw, offset, whence) }
    let r = try indexInt(try callMethod(b.raw, intern("seek" as StaticString), int(offset), .smallInt(whence)))
    if r < 0 { throw raise(.OSError, "Raw stream returned invalid position \(r)") }
    return r
  }

  // MARK: writing

  /// Writes n bytes to the raw file; how many went before an error is in `written`.
  private func rawWriteAll(
    _ b: FileBuffer, _ p: UnsafeRawPointer, _ n: Int, _ written: inout Int
  ) throws(PyError) {
    while written < n {
      let k = try rawWrite(b, p + written, n &- written)
      if k < 0 {
        throw blocking("write could not complete without blocking", 0)
      }
      written &+= k
      try checkInterrupt()
    }
  }

  private func blocking(_ message: StaticString, _ written: Int) -> PyError {
    let error = osError(EAGAIN)
    if let e = ExceptionObject(p.pointee.pending) {
      let text = str(message)
      try? e.setField(self, ErrorField.strerror, text)
      try? e.setField(self, ErrorField.written, int(written))
      if let args = try? newTuple(3) {
        args.items[0] = int(Int(EAGAIN))
        args.items[1] = text
        args.items[2] = int(written)
        e.args = args.value
      }
    }
    return error
  }

  /// Writes out what waits in the buffer. What cannot be written stays there.
  private func drain(_ b: FileBuffer) throws(PyError) {
    while b.pending > 0 {
      let cell = RawBytes(unchecked: b.store)
      let n = b.pending
      var written = 0
      do throws(PyError) { try rawWriteAll(b, cell.bytes, n, &written) } catch {
        if written > 0 {
          memmove(cell.bytes, cell.bytes + written, n &- written)
          b.pending = n &- written
        }
        throw error
      }
      b.pending = 0
    }
  }

  /// Goes back over bytes that were read ahead, and forgets them.
  private func dropUnread(_ b: FileBuffer) throws(PyError) {
    if b.unread > 0 { _ = try rawSeek(b, 0 &- b.unread, 1) }
    b.start = 0
    b.limit = 0
  }

  /// write(): bytes that stay where they are meanwhile.
  func bufferWrite(_ b: FileBuffer, _ p: UnsafePointer<UInt8>, _ n: Int) throws(PyError) {
    try lock(b)
    defer { unlock(b) }
    if b.limit > 0 { try dropUnread(b) }
    if n <= b.capacity &- b.pending { return try keep(b, p, n) }
    // What waits goes first. If the raw file takes no more now, as many bytes stay as still fit.
    do throws(PyError) { try drain(b) } catch {
      guard swallow(.BlockingIOError) else { throw error }
      let kept = min(n, b.capacity &- b.pending)
      try keep(b, p, kept)
      if kept == n { return }
      throw blocking("write could not complete without blocking", kept)
    }
    var written = 0
    while n &- written > b.capacity {
      let k = try rawWrite(b, p + written, n &- written)
      if k < 0 {
        try keep(b, p + written, b.capacity)
        throw blocking("write could not complete without blocking", written &+ b.capacity)
      }
      written &+= k
      try checkInterrupt()
    }
    if written == n { return }
    try keep(b, p + written, n &- written)
    growCapacity(b)
  }

  /// Puts bytes into the buffer, where they fit.
  private func keep(_ b: FileBuffer, _ p: UnsafePointer<UInt8>, _ n: Int) throws(PyError) {
    try ensureStore(b)
    memcpy(b.bytes + b.pending, p, n)
    b.pending &+= n
    noteUnwritten(b.value)
  }

  /// A file that is written in earnest gets a bigger buffer: fewer system calls.
  private func growCapacity(_ b: FileBuffer) {
    if b.capacity != defaultBufferSize { return }
    guard b.has(BufferFlag.writes), !b.has(BufferFlag.reads), nativeRaw(b.raw) != nil else { return }
    guard let cell = try? newRawBytes(1 << 16) else { return }
    memcpy(cell.bytes, b.bytes, b.pending)
    b.store = cell.value
    b.capacity = 1 << 16
  }

  /// Writes out; the raw file itself has no buffer, but an object in its place may have.
  func flushBuffer(_ b: FileBuffer) throws(PyError) {
    if b.pending == 0 && b.limit == 0 { return }
    try lock(b)
    defer { unlock(b) }
    try drain(b)
    if b.has(BufferFlag.writes) && b.limit > 0 { try dropUnread(b) }
  }

  // MARK: reading

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
    throw typeError("\(function)() argument must be read-write bytes-like object, not \(typeName(v))")
  }

  // MARK: positions

  func bufferTell(_ b: FileBuffer) throws(PyError) -> Int {
    try lock(b)
    defer { unlock(b) }
    return try rawTell(b) &- b.unread &+ b.pending
  }

  func bufferSeek(_ b: FileBuffer, _ offset: Int, _ whence: Int) throws(PyError) -> Int {
    try lock(b)
    defer { unlock(b) }
    try drain(b)
    if b.unread > 0 && whence < 2 {
      // Within what was read ahead nothing needs to be done.
      let here = try rawTell(b)
      let target = whence == 0 ? offset : here &- b.unread &+ offset
      if target >= here &- b.limit && target <= here {
        b.start = b.limit &- (here &- target)
        return target
      }
    }
    let offset = whence == 1 ? offset &- b.unread : offset
    let r = try rawSeek(b, offset, whence)
    b.start = 0
    b.limit = 0
    return r
  }

  func bufferTruncate(_ b: FileBuffer, _ size: Value) throws(PyError) -> Value {
    try flushBuffer(b)
    let size = size.isMissing || size.isNone ? int(try bufferTell(b)) : size
    if let raw = nativeRaw(b.raw) { return try rawTruncate(raw, size) }
    return try callMethod(b.raw, intern("truncate" as StaticString), size)
  }

  func rawTruncate(_ f: RawFile, _ size: Value) throws(PyError) -> Value {
    try checkOpen(f)
    if !f.has(RawFlag.writable) { throw unsupported("File not open for writing") }
    let n = size.isMissing || size.isNone ? try rawSeek(f, 0, 1) : try indexInt(size)
    let fd = f.descriptor
    if ftruncate(fd, off_t(n)) != 0 { throw osError(cs_errno()) }
    return size.isMissing || size.isNone ? int(n) : size
  }

  // MARK: closing

  func bufferClose(_ b: FileBuffer) throws(PyError) {
    try checkAttached(b)
    if try isClosed(b) { return }
    var first = Value.missing
    do throws(PyError) {
      if self.type(of: b.value).has(TypeFlag.heapType) {
        _ = try callMethod(b.value, self[.flush])
      } else {
        try flushBuffer(b)
      }
    } catch {
      first = p.pointee.pending
      p.pointee.pending = .missing
      b.pending = 0
    }
    dropStore(b)
    do throws(PyError) {
      if let raw = nativeRaw(b.raw) { try rawClose(raw) } else { _ = try callMethod(b.raw, self[.close]) }
    } catch {
      if first.isMissing { throw error }
      if let e = ExceptionObject(p.pointee.pending), e.context.isMissing { e.context = first }
      throw error
    }
    if let e = ExceptionObject(first) {
      p.pointee.pending = e.value
      throw PyError()
    }
  }

  /// A thread that is at work in the buffer still needs its memory: a daemon that reads while the program ends, say.
  private func dropStore(_ b: FileBuffer) {
    if b.busy != nil { return }
    b.store = .missing
    b.start = 0
    b.limit = 0
  }

  /// detach(): the raw file, which this object gives up.
  func bufferDetach(_ b: FileBuffer) throws(PyError) -> Value {
    try checkAttached(b)
    try flushBuffer(b)
    let raw = b.raw
    b.raw = .missing
    dropStore(b)
    b.set(BufferFlag.detached)
    if let f = RawFile(raw) {
      f.owner = .missing
      makeFinalizable(raw)
    }
    return raw
  }

  /// A buffered object over a raw file, of a native type.
  func newBuffer(_ id: TypeID, _ raw: Value, capacity: Int) throws(PyError) -> FileBuffer {
    let b = try new(FileBufferBody.self, type: self[id])
    setUp(b, raw, id, capacity)
    return b
  }

  func setUp(_ b: FileBuffer, _ raw: Value, _ id: TypeID, _ capacity: Int) {
    b.raw = raw
    b.store = .missing
    b.capacity = capacity
    b.start = 0
    b.limit = 0
    b.pending = 0
    b.flags =
      id == .bufferedFile
      ? BufferFlag.reads : id == .bufferedWriter ? BufferFlag.writes : BufferFlag.reads | BufferFlag.writes
    if let f = RawFile(raw) { f.owner = b.value }
  }
}
