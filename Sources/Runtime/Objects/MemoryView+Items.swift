// Reading and writing a memoryview: items, slices, equality.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// An index into dimension `d`.
  private func viewIndex(_ m: MemoryView, _ key: Value, _ d: Int) throws(PyError) -> Int {
    let n = m.dimension(d)
    var i = try sequenceIndexInt(key, "memoryview")
    if i < 0 { i &+= n }
    if UInt(bitPattern: i) >= UInt(bitPattern: n) {
      throw raise(.IndexError, "index out of bounds on dimension \(d + 1)")
    }
    return i
  }

  private func isIndex(_ key: Value) -> Bool { key.isInt || key.isCell && type(of: key).slot(.index) != nil }

  /// How far from the first item the one stands that a tuple of indices means; nil if it is a tuple of something else.
  private func place(_ m: MemoryView, _ key: Value) throws(PyError) -> Int? {
    guard let indices = Tuple(key) else { return nil }
    var i = 0
    while i < indices.count {
      if !isIndex(indices[i]) { return nil }
      i += 1
    }
    if indices.count < m.dimensions { throw notImplemented("sub-views are not implemented") }
    if indices.count > m.dimensions {
      throw typeError("cannot index \(m.dimensions)-dimension view with \(indices.count)-element tuple")
    }
    if m.dimensions == 0 { return 0 }
    let row = try viewIndex(m, indices[0], 0)
    var inside = 0
    i = 1
    while i < indices.count {
      inside = inside &* m.dimension(i) &+ (try viewIndex(m, indices[i], i))
      i += 1
    }
    return row &* m.step &+ inside &* m.itemSize
  }

  /// Whether all of a tuple are slices; of none, too.
  private func isMultiSlice(_ key: Value) -> Bool {
    guard let slices = Tuple(key) else { return false }
    var i = 0
    while i < slices.count {
      if !slices[i].isKind(.slice) { return false }
      i += 1
    }
    return slices.count > 0
  }

  func viewGetItem(_ m: MemoryView, _ key: Value) throws(PyError) -> Value {
    try checkView(m)
    if m.dimensions == 0 {
      if key.bits == Value.ellipsis.bits { return m.value }
      guard let t = Tuple(key), t.count == 0 else { throw typeError("invalid indexing of 0-dim memory") }
      return try viewItem(try checkView(m), m.format)
    }
    if isIndex(key) {
      if m.dimensions > 1 { throw notImplemented("multi-dimensional sub-views are not implemented") }
      let i = try viewIndex(m, key, 0)
      return try viewItem(try checkView(m) + i &* m.step, m.format)
    }
    if let slice = Slice(key) {
      // It outlives a release by what the bounds call.
      try checkNewView(m)
      let part = copyView(m)
      let r = try sliceRange(slice, m.count)
      part.offset = part.offset &+ r.start &* part.step
      part.count = r.count
      part.step = part.step &* r.step
      return part.value
    }
    if let place = try place(m, key) { return try viewItem(try checkView(m) + place, m.format) }
    if isMultiSlice(key) { throw notImplemented("multi-dimensional slicing is not implemented") }
    throw typeError("memoryview: invalid slice key")
  }

  func viewSetItem(_ m: MemoryView, _ key: Value, _ value: Value) throws(PyError) {
    try checkView(m)
    if m.isReadOnly { throw typeError("cannot modify read-only memory") }
    if value.isMissing { throw typeError("cannot delete memory") }
    var at = 0
    if m.dimensions == 0 {
      if key.bits != Value.ellipsis.bits, Tuple(key)?.count != 0 { throw typeError("invalid indexing of 0-dim memory") }
    } else if isIndex(key) {
      if m.dimensions > 1 { throw notImplemented("sub-views are not implemented") }
      at = try viewIndex(m, key, 0) &* m.step
    } else if let slice = Slice(key), m.dimensions == 1 {
      return try storeSlice(m, slice, value)
    } else if let place = try place(m, key) {
      at = place
    } else if key.isKind(.slice) || isMultiSlice(key) {
      throw notImplemented("memoryview slice assignments are currently restricted to ndim = 1")
    } else {
      throw typeError("memoryview: invalid slice key")
    }
    // The item is made outside, since making it may run Python code.
    let scratch = Bytes(unchecked: try newBytes(nil, 8))
    try storeViewItem(value, scratch.bytes, m.format)
    memcpy(try checkView(m) + at, scratch.bytes, m.itemSize)
  }

  private func storeSlice(_ m: MemoryView, _ slice: Slice, _ value: Value) throws(PyError) {
    let r = try sliceRange(slice, m.count)
    let source = try bytesArgument(value)
    let from = MemoryView(value)
    if source.count != r.count &* m.itemSize || (from?.format ?? 66) != m.format || (from?.dimensions ?? 1) != 1 {
      throw valueError("memoryview assignment: lvalue and rvalue have different structures")
    }
    let copy = Bytes(unchecked: try newBytes(source.p, source.count))
    let p = try checkView(m)
    var i = 0
    while i < r.count {
      memcpy(p + (r.start &+ i &* r.step) &* m.step, copy.bytes + i &* m.itemSize, m.itemSize)
      i &+= 1
    }
  }

  func viewsEqual(_ x: Value, _ y: Value) throws(PyError) -> Value {
    let m = MemoryView(unchecked: x)
    var other = y
    if !y.isKind(.memoryView) {
      if y.isKind(.bytes) || y.isKind(.byteArray) {
        other = try makeView(y)
      } else {
        other = try bytesOfInstance(y, flags: 284)
        if other.isMissing { return .notImplemented }
        if other.isKind(.bytes) { other = try makeView(other) }
      }
    }
    let n = MemoryView(unchecked: other)
    guard let p = m.base(self), let q = n.base(self) else { return .bool(x.bits == y.bits) }
    if m.dimensions != n.dimensions || m.count != n.count { return .false }
    var d = 1
    while d < m.dimensions {
      if m.dimension(d) != n.dimension(d) { return .false }
      d += 1
    }
    let same = m.format == n.format && m.format != 102 && m.format != 100 && m.format != 101 && m.format != 63
    let items = m.rowSize / m.itemSize
    var i = 0
    while i < m.count {
      let a = p + i &* m.step
      let b = q + i &* n.step
      if same {
        if memcmp(a, b, m.rowSize) != 0 { return .false }
      } else {
        var j = 0
        while j < items {
          let x = try viewItem(a + j &* m.itemSize, m.format)
          let y = try viewItem(b + j &* n.itemSize, n.format)
          // A NaN equals nothing, itself included.
          if x.isFloat && x.float.isNaN { return .false }
          if try !isEqual(x, y) { return .false }
          j &+= 1
        }
      }
      i &+= 1
    }
    return .true
  }

  func viewHash(_ m: MemoryView) throws(PyError) -> Int {
    if m.hasHash { return m.hash }
    try checkView(m)
    if !m.isReadOnly { throw valueError("cannot hash writable memoryview object") }
    if !m.isByteFormat { throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'") }
    // What can change cannot be hashed through a view either.
    if !m.object.isMissing && !m.object.isNone { _ = try hash(m.object) }
    let bytes = try bytesArgument(m.value)
    m.hash = try hash(try newBytes(bytes.p, bytes.count))
    m.hasHash = true
    return m.hash
  }
}
