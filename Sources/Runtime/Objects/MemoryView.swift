// memoryview over bytes and bytearray: items of one to eight bytes, in any number of dimensions.
//
// A view holds the object, not its bytes: a bytearray that grows under a view is seen as it is; what lies beyond its end
// then is an error. It sees `count` rows, `step` bytes apart (negative for reversed slices), from byte `offset` on. A row
// is an item; with more than one dimension it is a block of items without gaps, whose shape is `inner`: only casts make
// dimensions, and only the outermost can be sliced. A view without dimensions has one row.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct MemoryViewBody: Body {
  static var kind: Kind { .memoryView }
  static var values: Range<Int> { 1..<5 }
  var header: Header
  /// bytes or bytearray; missing once released.
  var object: Value
  /// The object whose `__release_buffer__` is told of the release, with the view that its `__buffer__` gave; or missing.
  var provider: Value
  var given: Value
  /// The dimensions behind the first, a tuple; missing if there are none.
  var inner: Value
  var offset: Int
  var count: Int
  var step: Int
  var itemSize: Int
  /// Bytes of a row.
  var rowSize: Int
  var dimensions: Int
  /// The code of an item: 'B', 'b', 'c', 'h', ...
  var format: Int
  /// Remembered once it was asked for; it outlives the release.
  var hash: Int
  /// The format was given with an '@'.
  var isMarked: Bool
  /// Made by `toreadonly()`: the object can be written, through this view it cannot.
  var isFixed: Bool
  /// What `__release_buffer__` is told with: nobody makes further views of it.
  var isRestricted: Bool
  var hasHash: Bool
}
typealias MemoryView = Ref<MemoryViewBody>

extension Ref where B == MemoryViewBody {
  var isReadOnly: Bool { self.isFixed || self.object.isKind(.bytes) }
  /// Bytes of all items.
  var size: Int { self.count &* self.rowSize }
  var isByteFormat: Bool { self.format == 66 || self.format == 98 || self.format == 99 }
  var isRowMajor: Bool {
    self.step == self.rowSize || self.count == 1 || self.count == 0 && self.dimensions > 1
  }

  /// The length of dimension `d`.
  func dimension(_ d: Int) -> Int { d == 0 ? self.count : Tuple(unchecked: self.inner).items[d - 1].asInt ?? 0 }

  /// Whether the first dimension varies fastest.
  var isColumnMajor: Bool {
    if self.dimensions <= 1 { return isRowMajor }
    if self.count == 0 { return true }
    var expected = self.itemSize
    var stride = self.rowSize
    var d = 0
    while d < self.dimensions {
      let n = dimension(d)
      if d > 0 { stride /= n }
      if n > 1 && (d == 0 ? self.step : stride) != expected { return false }
      expected &*= n
      d += 1
    }
    return true
  }

  /// The address of the first item; nil if the view is released, or the object has become too short.
  func base(_ t: Thread) -> UnsafeMutablePointer<UInt8>? {
    if self.object.isMissing { return nil }
    let own = t.ownBytes(self.object)
    if self.count > 0 {
      let last = self.offset &+ (self.count &- 1) &* self.step
      if max(self.offset, last) &+ self.rowSize > own.count { return nil }
    }
    return own.p + self.offset
  }

  /// Its bytes in a row: in place, or in fresh memory if they are not contiguous.
  func view(_ t: Thread) -> ByteView? {
    guard let p = base(t) else { return nil }
    let size = self.rowSize
    if isRowMajor { return ByteView(p: p, count: self.size) }
    guard let copy = try? t.newBytes(nil, self.size) else { return nil }
    let q = Bytes(unchecked: copy).bytes
    var i = 0
    while i < self.count {
      memcpy(q + i &* size, p + i &* self.step, size)
      i &+= 1
    }
    return ByteView(p: q, count: self.size)
  }
}

extension Thread {
  /// A view of the same items as another one.
  func copyView(_ m: MemoryView) -> MemoryView {
    let copy = new(MemoryViewBody.self)
    copy.object = m.object
    copy.inner = m.inner
    copy.offset = m.offset
    copy.count = m.count
    copy.step = m.step
    copy.itemSize = m.itemSize
    copy.rowSize = m.rowSize
    copy.dimensions = m.dimensions
    copy.format = m.format
    copy.isMarked = m.isMarked
    copy.isFixed = m.isFixed
    return copy
  }

  func makeView(_ object: Value, isFixed: Bool = false) throws(PyError) -> Value {
    if let m = MemoryView(object) {
      try checkView(m)
      try checkNewView(m)
      let copy = copyView(m)
      if isFixed { copy.isFixed = true }
      return copy.value
    }
    let own = try bufferOfInstance(object, flags: 284)
    if !own.isMissing {
      try checkView(MemoryView(unchecked: own))
      try checkNewView(MemoryView(unchecked: own))
      let copy = copyView(MemoryView(unchecked: own))
      if hasReleaseHook(object) { hold(copy, provider: object, given: own) }
      return copy.value
    }
    let view = try makeOwnView(object)
    if hasReleaseHook(object) { hold(MemoryView(unchecked: view), provider: object, given: .missing) }
    return view
  }

  /// A view of the bytes that an object has, whatever its class says.
  private func makeOwnView(_ object: Value) throws(PyError) -> Value {
    if object.isKind(.memoryView) { return try makeView(object) }
    guard object.isKind(.bytes) || object.isKind(.byteArray) else {
      throw typeError("memoryview: a bytes-like object is required, not '\(typeName(object))'")
    }
    let m = new(MemoryViewBody.self)
    m.object = object
    m.count = ownBytes(object).count
    m.step = 1
    m.itemSize = 1
    m.rowSize = 1
    m.dimensions = 1
    m.format = 66
    return m.value
  }

  /// `v.__buffer__(flags)` of a builtin type.
  func bufferView(_ v: Value, _ flags: Value) throws(PyError) -> Value {
    let flags = try index(flags)
    guard let flags = flags.asInt else {
      throw overflowError("cannot fit 'int' into an index-sized integer")
    }
    let view = try makeOwnView(v)
    if flags & 1 != 0, MemoryView(unchecked: view).isReadOnly {
      throw raise(
        .BufferError,
        v.isKind(.memoryView) ? "memoryview: underlying buffer is not writable" : "Object is not writable.")
    }
    return view
  }

  @discardableResult
  func checkView(_ m: MemoryView) throws(PyError) -> UnsafeMutablePointer<UInt8> {
    if m.object.isMissing { throw valueError("operation forbidden on released memoryview object") }
    guard let p = m.base(self) else { throw raise(.BufferError, "memoryview: the underlying buffer has been resized") }
    return p
  }

  /// Throws if no further view may be made of one.
  func checkNewView(_ m: MemoryView) throws(PyError) {
    if m.isRestricted { throw valueError("cannot create new view on restricted memoryview") }
  }
}
