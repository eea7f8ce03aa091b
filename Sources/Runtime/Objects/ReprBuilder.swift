// Builds a str piece by piece, in the narrowest width that the pieces so far need; and the guard that keeps reprs of
// containers that hold themselves finite.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lives in a local of the function that builds; the collector finds the buffer there.
struct ReprBuilder {
  private var buffer: RawBytes
  private(set) var count = 0
  /// In units of the present width.
  private var capacity: Int
  private var width = 0
  private var isASCII = true

  init(_ t: Thread, capacity: Int = 64) throws(PyError) {
    buffer = try t.newRawBytes(capacity)
    self.capacity = capacity
  }

  /// Appends ASCII text.
  mutating func append(_ t: Thread, _ s: StaticString) throws(PyError) {
    let n = s.utf8CodeUnitCount
    try reserve(t, n, width: width)
    switch width {
    case 0: memcpy(buffer.bytes + count, s.utf8Start, n)
    case 1: widen8(s.utf8Start, n, to: units16 + count)
    default: widen8(s.utf8Start, n, to: units32 + count)
    }
    count &+= n
  }

  /// Appends a str.
  mutating func append(_ t: Thread, _ v: Value) throws(PyError) {
    let s = Str(unchecked: v)
    let n = s.count
    try reserve(t, n, width: max(width, s.width))
    if !s.isASCII { isASCII = false }
    switch (width, s.width) {
    case (0, _): memcpy(buffer.bytes + count, s.bytes, n)
    case (1, 0): widen8(s.bytes, n, to: units16 + count)
    case (1, _): memcpy(units16 + count, s.units16, n * 2)
    case (_, 0): widen8(s.bytes, n, to: units32 + count)
    case (_, 1):
      var i = 0
      while i < n {
        units32[count + i] = UInt32(s.units16[i])
        i += 1
      }
    default: memcpy(units32 + count, s.units32, n * 4)
    }
    count &+= n
  }

  /// Appends repr(v).
  mutating func appendRepr(_ t: Thread, _ v: Value) throws(PyError) { try append(t, try t.repr(v)) }

  func finish(_ t: Thread) throws(PyError) -> Value {
    if count == 0 { return t.vm.emptyString }
    let s = try t.newStr(count: count, width: width, ascii: isASCII)
    memcpy(s.end, buffer.bytes, count << width)
    return s.value
  }

  private var units16: UnsafeMutablePointer<UInt16> { buffer.bytes.assumingMemoryBound(to: UInt16.self) }
  private var units32: UnsafeMutablePointer<UInt32> { buffer.bytes.assumingMemoryBound(to: UInt32.self) }

  private func widen8<T: FixedWidthInteger>(_ p: UnsafePointer<UInt8>, _ n: Int, to q: UnsafeMutablePointer<T>) {
    var i = 0
    while i < n {
      q[i] = T(truncatingIfNeeded: p[i])
      i += 1
    }
  }

  private mutating func reserve(_ t: Thread, _ n: Int, width newWidth: Int) throws(PyError) {
    if newWidth == width && count &+ n <= capacity { return }
    if count &+ n > Int.max >> 8 { throw t.memoryError() }
    let room = count &+ n <= capacity ? capacity : (count &+ n) &* 2
    let old = buffer
    let bigger = try t.newRawBytes(room << newWidth)
    if newWidth == width {
      memcpy(bigger.bytes, old.bytes, count << width)
    } else if newWidth == 1 {
      widen8(old.bytes.assumingMemoryBound(to: UInt8.self), count, to: bigger.bytes.assumingMemoryBound(to: UInt16.self))
    } else if width == 0 {
      widen8(old.bytes.assumingMemoryBound(to: UInt8.self), count, to: bigger.bytes.assumingMemoryBound(to: UInt32.self))
    } else {
      let from = old.bytes.assumingMemoryBound(to: UInt16.self)
      let to = bigger.bytes.assumingMemoryBound(to: UInt32.self)
      var i = 0
      while i < count {
        to[i] = UInt32(from[i])
        i += 1
      }
    }
    buffer = bigger
    capacity = room
    width = newWidth
  }
}

extension Thread {
  /// Notes that the repr of a container is under way; false if it was already, further out.
  func enterRepr(_ v: Value) throws(PyError) -> Bool {
    if self.reprStack.isMissing { self.reprStack = try newList().value }
    let stack = List(unchecked: self.reprStack)
    var i = stack.count - 1
    while i >= 0 {
      if stack[i].bits == v.bits { return false }
      i -= 1
    }
    try stack.append(self, v)
    return true
  }

  func leaveRepr() {
    let stack = List(unchecked: self.reprStack)
    if stack.count > 0 { stack.truncate(to: stack.count - 1) }
  }
}
