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

  func ensureStore(_ b: FileBuffer) throws(PyError) {
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
  func rawWrite(_ b: FileBuffer, _ p: UnsafeRawPointer, _ n: Int) throws(PyError) -> Int {
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
