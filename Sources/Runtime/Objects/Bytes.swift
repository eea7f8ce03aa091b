// bytes: a count and the bytes, in one cell. bytearray: a cell of raw bytes that is replaced when it is full.
//
// Whatever takes "a bytes-like object" asks `byteView`, which also answers for memoryviews. A view's pointer is good until
// Python code runs or the object changes; the cell that it points into stays alive while the view is a local.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct BytesBody: Body {
  static var kind: Kind { .bytes }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { .bytes(count: 1) }
  var header: Header
  var count: Int
  var cachedHash: Int
}
typealias Bytes = Ref<BytesBody>

extension Ref where B == BytesBody {
  @inline(__always) var bytes: UnsafeMutablePointer<UInt8> { end.assumingMemoryBound(to: UInt8.self) }
}

struct ByteArrayBody: Body {
  static var kind: Kind { .byteArray }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// RawBytesBody; never missing.
  var storage: Value
  /// Where in the storage the bytes begin: what is taken off the front costs nothing.
  var start: Int
  var count: Int
}
typealias ByteArray = Ref<ByteArrayBody>

extension Ref where B == ByteArrayBody {
  @inline(__always) var bytes: UnsafeMutablePointer<UInt8> {
    RawBytes(unchecked: self.storage).bytes.assumingMemoryBound(to: UInt8.self) + self.start
  }

  /// Makes room for `total` bytes in all, behind what is there.
  func reserve(_ t: Thread, _ total: Int) throws(PyError) {
    let capacity = RawBytes(unchecked: self.storage).byteCount
    if total <= capacity &- self.start { return }
    if total > Int.max >> 4 { throw t.memoryError() }
    let cell = try t.newRawBytes(total &+ total &>> 1 &+ 16)
    memcpy(cell.bytes, bytes, self.count)
    self.storage = cell.value
    self.start = 0
  }

  /// Replaces the bytes from ..< to by n bytes at p, which must not lie in the own storage.
  func replace(_ t: Thread, _ from: Int, _ to: Int, _ p: UnsafePointer<UInt8>?, _ n: Int) throws(PyError) {
    let old = self.count
    let total = old &- (to &- from) &+ n
    if from == 0 && n == 0 {
      self.start &+= to
      self.count = total
      return
    }
    try reserve(t, total)
    let b = bytes
    if to != old && n != to &- from { memmove(b + from + n, b + to, old &- to) }
    if let p, n > 0 { memcpy(b + from, p, n) }
    self.count = total
  }
}

/// Bytes that some object holds.
struct ByteView {
  let p: UnsafeMutablePointer<UInt8>
  let count: Int
}

extension Thread {
  func newBytes(_ p: UnsafePointer<UInt8>?, _ count: Int) throws(PyError) -> Value {
    if count > Int.max >> 4 { throw memoryError() }
    if count == 0, !self[.emptyBytes].isMissing { return self[.emptyBytes] }
    let b = try new(BytesBody.self, extra: count)
    b.count = count
    if count == 0 { self[.emptyBytes] = b.value }
    if let p { memcpy(b.bytes, p, count) }
    return b.value
  }

  func newByteArray(_ p: UnsafePointer<UInt8>?, _ count: Int) throws(PyError) -> Value {
    if count > Int.max >> 4 { throw memoryError() }
    let storage = try newRawBytes(count)
    if let p { memcpy(storage.bytes, p, count) }
    let b = new(ByteArrayBody.self)
    b.storage = storage.value
    b.count = count
    return b.value
  }

  /// A bytearray if `model` is one, else bytes.
  @inline(__always) func newBytes(like model: Value, _ p: UnsafePointer<UInt8>?, _ count: Int) throws(PyError) -> Value
  {
    model.isKind(.byteArray) ? try newByteArray(p, count) : try newBytes(p, count)
  }

  /// The bytes of a bytes-like object, or nil.
  func byteView(_ v: Value) -> ByteView? {
    if let b = Bytes(v) { return ByteView(p: b.bytes, count: b.count) }
    if let b = ByteArray(v) { return ByteView(p: b.bytes, count: b.count) }
    if let m = MemoryView(v) { return m.view(self) }
    return nil
  }

  /// The bytes of an argument that must be bytes-like.
  func bytesArgument(_ v: Value) throws(PyError) -> ByteView {
    if let view = byteView(v) { return view }
    if v.isKind(.memoryView) { throw valueError("operation forbidden on released memoryview object") }
    let own = try bytesOfInstance(v, flags: 0)
    if !own.isMissing { return try bytesArgument(own) }
    throw typeError("a bytes-like object is required, not '\(typeName(v))'")
  }

  /// The bytes that `self` of a method is.
  @inline(__always) func ownBytes(_ v: Value) -> ByteView {
    if v.isKind(.bytes) { return ByteView(p: Bytes(unchecked: v).bytes, count: Bytes(unchecked: v).count) }
    let b = ByteArray(unchecked: v)
    return ByteView(p: b.bytes, count: b.count)
  }

  /// Itself if it is exact bytes, else a copy.
  func sameBytes(_ v: Value) throws(PyError) -> Value {
    if isExact(v, .bytes) { return v }
    let own = ownBytes(v)
    return try newBytes(like: v, own.p, own.count)
  }

  /// The byte that an int argument means.
  func byte(_ v: Value) throws(PyError) -> UInt8 {
    if v.isSmallInt, v.smallInt >= 0, v.smallInt < 256 { return UInt8(truncatingIfNeeded: v.smallInt) }
    guard let i = try index(v).asInt, i >= 0, i < 256 else { throw valueError("byte must be in range(0, 256)") }
    return UInt8(i)
  }

  // MARK: construction

  /// The bytes of what bytes() and bytearray() take: encoded text, zeros, a copy, or the ints of an iterable.
  func makeBytes(
    _ source: Value, _ encoding: Value, _ errors: Value, typeName name: StaticString
  ) throws(PyError) -> Value {
    let isArray = name.utf8CodeUnitCount != 5
    if !encoding.isMissing { try checkCodecArguments(encoding, errors, name) }
    if let s = Str(source), !encoding.isMissing || isArray || lookup(type(of: source), .__bytes__).isMissing {
      if encoding.isMissing { throw typeError("string argument without an encoding") }
      try checkCodecArguments(encoding, errors, name)
      return try encode(s, encoding: encoding, errors: errors)
    }
    if !encoding.isMissing { throw typeError("encoding without a string argument") }
    if !errors.isMissing { throw typeError("errors without a string argument") }
    if source.isMissing { return try newBytes(nil, 0) }
    if isExact(source, .bytes) { return source }
    if !isArray {
      let r = try callSpecial(source, .__bytes__)
      if !r.isMissing {
        guard r.isKind(.bytes) else { throw typeError("__bytes__ returned non-bytes (type \(typeName(r)))") }
        return r
      }
    }
    var size = Value.missing
    if source.isInt || type(of: source).slot(.index) != nil {
      // What says that it is no number after all may still be bytes or an iterable.
      do throws(PyError) { size = try index(source) } catch {
        if !swallow(.TypeError) { throw error }
      }
    }
    if !size.isMissing {
      guard let n = size.asInt else {
        throw overflowError("cannot fit '\(typeName(source))' into an index-sized integer")
      }
      if n < 0 { throw valueError("negative count") }
      return try newBytes(nil, n)
    }
    if let view = byteView(source) { return try newBytes(view.p, view.count) }
    let own = try bytesOfInstance(source, flags: 284)
    if !own.isMissing {
      let view = try bytesArgument(own)
      return try newBytes(view.p, view.count)
    }
    if type(of: source).slot(.iter) == nil && !type(of: source).hasItems {
      throw typeError("cannot convert '\(typeName(source))' object to \(name)")
    }
    if !isArray, type(of: source).slot(.iter) != nil, !isExact(source, .list), !isExact(source, .tuple) {
      let it: Value
      do throws(PyError) { it = try iterator(source) } catch {
        if swallow(.TypeError) { throw typeError("cannot convert '\(typeName(source))' object to bytes") }
        throw error
      }
      if type(of: source).has(TypeFlag.heapType) { _ = try lengthHint(source, 64) }
      return try bytesFromInts(it)
    }
    return try bytesFromInts(source, forArray: isArray)
  }

  func bytesFromInts(_ source: Value, forArray: Bool = false) throws(PyError) -> Value {
    var b = TextBuilder(capacity: 64)
    if isExact(source, .list) || isExact(source, .tuple) {
      var i = 0
      while true {
        let v: Value
        if let list = List(source) {
          if i >= list.count { break }
          v = list.items[i]
        } else {
          let tuple = Tuple(unchecked: source)
          if i >= tuple.count { break }
          v = tuple[i]
        }
        b.append(UInt32(forArray ? try byte(v) : try byteOfIterable(v)))
        i &+= 1
      }
    } else {
      let it = try iterator(source)
      while true {
        let v = try next(it)
        if v.isMissing { break }
        b.append(UInt32(forArray ? try byte(v) : try byteOfIterable(v)))
      }
    }
    return try b.finishBytes(self)
  }

  private func byteOfIterable(_ v: Value) throws(PyError) -> UInt8 {
    if v.isSmallInt, v.smallInt >= 0, v.smallInt < 256 { return UInt8(truncatingIfNeeded: v.smallInt) }
    guard let i = try index(v).asInt, i >= 0, i < 256 else { throw valueError("bytes must be in range(0, 256)") }
    return UInt8(i)
  }

  // MARK: operators of both types

  func bytesRepr(_ p: UnsafePointer<UInt8>, _ n: Int, prefix: StaticString, suffix: StaticString) throws(PyError)
    -> Value
  {
    var (single, double) = (false, false)
    var i = 0
    while i < n {
      if p[i] == 39 { single = true }
      if p[i] == 34 { double = true }
      i &+= 1
    }
    let quote: UInt32 = single && !double ? 34 : 39
    var b = TextBuilder(capacity: n &+ 32)
    b.append(prefix)
    b.append(quote)
    i = 0
    while i < n {
      let c = UInt32(p[i])
      i &+= 1
      // A bytearray's repr escapes the single quote even between double ones.
      if c == quote || c == 92 || c == 39 && suffix.utf8CodeUnitCount > 0 {
        b.append(92)
        b.append(c)
      } else if c == 9 {
        b.append("\\t")
      } else if c == 10 {
        b.append("\\n")
      } else if c == 13 {
        b.append("\\r")
      } else if c < 32 || c >= 127 {
        b.append("\\x")
        b.append(hex: c, digits: 2)
      } else {
        b.append(c)
      }
    }
    b.append(quote)
    b.append(suffix)
    return try b.finish(self)
  }

  /// x + y; not implemented unless both are bytes-like. The type is the left one's.
  func concatenateBytes(_ x: Value, _ y: Value) throws(PyError) -> Value {
    guard x.isKind(.bytes) || x.isKind(.byteArray), let b = byteView(y) else { return .notImplemented }
    let a = ownBytes(x)
    let r = try newBytes(like: x, nil, a.count &+ b.count)
    let to = ownBytes(r).p
    memcpy(to, a.p, a.count)
    memcpy(to + a.count, b.p, b.count)
    return r
  }

  func repeatedBytes(_ x: Value, _ y: Value) throws(PyError) -> Value {
    let isLeft = x.isKind(.bytes) || x.isKind(.byteArray)
    let (v, number) = isLeft ? (x, y) : (y, x)
    guard v.isKind(.bytes) || v.isKind(.byteArray) else { return .notImplemented }
    if !number.isInt && type(of: number).slot(.index) == nil { return .notImplemented }
    let times = max(try repeatCount(number), 0)
    let own = ownBytes(v)
    if times == 1 && isExact(v, .bytes) { return v }
    let (n, overflow) = own.count.multipliedReportingOverflow(by: times)
    if overflow { throw memoryError() }
    let r = try newBytes(like: v, nil, n)
    if n > 0 { fillRepeating(ownBytes(r).p, own.p, own.count, n) }
    return r
  }

  /// Less than 0, 0, more than 0; nil if the other is not bytes-like.
  @inline(__always) func compareBytes(_ x: Value, _ y: Value) -> Int? {
    guard let a = byteView(x), let b = byteView(y) else { return nil }
    // bytes leave it to the view, which goes by its format and has no order.
    if y.isKind(.memoryView) && x.isKind(.bytes) { return nil }
    let r = memcmp(a.p, b.p, min(a.count, b.count))
    return r != 0 ? Int(r) : a.count &- b.count
  }

  /// v[index or slice].
  func bytesGetItem(_ v: Value, _ key: Value) throws(PyError) -> Value {
    if let slice = Slice(key) {
      // Only the bounds' __index__ runs Python code: the length is asked for afterwards.
      let bounds = try sliceUnpack(slice)
      let own = ownBytes(v)
      let r = sliceAdjust(bounds, own.count)
      let (start, step, count) = (r.start, r.step, r.count)
      if step == 1 {
        if count == own.count && isExact(v, .bytes) { return v }
        return try newBytes(like: v, own.p + start, count)
      }
      let made = try newBytes(like: v, nil, count)
      let to = ownBytes(made).p
      var (i, k) = (0, start)
      while i < count && k >= 0 && k < own.count {
        to[i] = own.p[k]
        i &+= 1
        k &+= step
      }
      return made
    }
    let i = try bytesIndex(v, key)
    return .smallInt(Int(ownBytes(v).p[i]))
  }

  /// An index in range.
  func bytesIndex(_ v: Value, _ key: Value) throws(PyError) -> Int {
    let isArray = v.isKind(.byteArray)
    if !key.isInt && type(of: key).slot(.index) == nil {
      throw typeError("\(isArray ? "bytearray" : "byte") indices must be integers or slices, not \(typeName(key))")
    }
    guard var i = try index(key).asInt else {
      throw raise(.IndexError, "cannot fit '\(typeName(key))' into an index-sized integer")
    }
    let n = ownBytes(v).count
    if i < 0 { i &+= n }
    if UInt(bitPattern: i) >= UInt(bitPattern: n) {
      throw indexError(isArray ? "bytearray index out of range" : "index out of range")
    }
    return i
  }

  func bytesContain(_ v: Value, _ item: Value) throws(PyError) -> Bool {
    if let view = byteView(item) {
      let own = ownBytes(v)
      return TextSearch.find(own.p, own.count, view.p, view.count) >= 0
    }
    if item.isInt || item.isCell && type(of: item).slot(.index) != nil {
      let b = try byte(item)
      let own = ownBytes(v)
      return UInt8.index(of: b, in: own.p, own.count) >= 0
    }
    throw typeError("a bytes-like object is required, not '\(typeName(item))'")
  }
}

struct BytesIteratorBody: Body {
  static var kind: Kind { .bytesIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// bytes or bytearray; missing once exhausted.
  var object: Value
  var index: Int
}
typealias BytesIterator = Ref<BytesIteratorBody>

extension NativeType {
  static let bytesIterator = makeBytesIterator("bytes_iterator")
  static let byteArrayIterator = makeBytesIterator("bytearray_iterator")
}

private func makeBytesIterator(_ name: StaticString) -> NativeType {
  NativeType(
    name: name, kind: .bytesIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = BytesIterator(unchecked: v)
        if it.object.isMissing { return .missing }
        let own = t.ownBytes(it.object)
        let i = it.index
        if i < own.count {
          it.index = i &+ 1
          return .smallInt(Int(own.p[i]))
        }
        it.object = .missing
        return .missing
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = BytesIterator(unchecked: a[0])
          return t.int(it.object.isMissing ? 0 : max(0, t.ownBytes(it.object).count &- it.index))
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let iter = try t.currentBuiltin("iter")
          let it = BytesIterator(unchecked: a[0])
          if it.object.isMissing { return try t.tuple(iter, try t.tuple(t.vm.emptyTuple)) }
          return try t.tuple(iter, try t.tuple(it.object), t.int(it.index))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let index = try t.indexInt(a[1])
          let it = BytesIterator(unchecked: a[0])
          if !it.object.isMissing { it.index = min(max(index, 0), t.ownBytes(it.object).count) }
          return .none
        },
      ]
    })
}
