// The buffered layer: writing.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
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

  func blocking(_ message: StaticString, _ written: Int) -> PyError {
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
  func drain(_ b: FileBuffer) throws(PyError) {
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
}
