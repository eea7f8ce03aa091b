// The shape of a memoryview: casts, and what shows all of its items.

extension Thread {
  func viewCast(_ m: MemoryView, _ format: Value, _ shape: Value) throws(PyError) -> Value {
    try checkView(m)
    guard let s = Str(format) else {
      throw typeError("cast() argument 'format' must be str, not \(givenTypeName(format))")
    }
    if !m.isRowMajor { throw typeError("memoryview: casts are restricted to C-contiguous views") }
    if !shape.isMissing || m.dimensions != 1, m.count == 0 {
      throw typeError("memoryview: cannot cast view with zeros in shape or strides")
    }
    var lengths: Value = .missing
    if !shape.isMissing {
      guard shape.isKind(.list) || shape.isKind(.tuple) else { throw typeError("shape must be a list or a tuple") }
      lengths = try tuple(from: shape)
      let n = Tuple(unchecked: lengths).count
      if n > 64 { throw valueError("memoryview: number of dimensions must not exceed 64") }
      if m.dimensions != 1 && n != 1 { throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D") }
    }
    let code = s.count == 1 ? Int(s[0]) : s.count == 2 && s[0] == 64 ? Int(s[1]) : 0
    let size = viewItemSize(code)
    if size == 0 {
      throw valueError(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'")
    }
    if !m.isByteFormat && code != 66 && code != 98 && code != 99 {
      throw typeError("memoryview: cannot cast between two non-byte formats")
    }
    if m.size % size != 0 { throw typeError("memoryview: length is not a multiple of itemsize") }
    try checkNewView(m)
    let cast = copyView(m)
    cast.format = code
    cast.isMarked = s.count == 2
    cast.itemSize = size
    cast.rowSize = size
    cast.step = size
    cast.count = m.size / size
    cast.dimensions = 1
    cast.inner = .missing
    if !lengths.isMissing { try setShape(cast, Tuple(unchecked: lengths)) }
    return cast.value
  }

  private func setShape(_ m: MemoryView, _ lengths: Tuple) throws(PyError) {
    var bytes = m.itemSize
    var i = 0
    while i < lengths.count {
      guard lengths[i].isInt || lengths[i].isBool else {
        throw typeError("memoryview.cast(): elements of shape must be integers")
      }
      let n = try indexInt(lengths[i])
      if n <= 0 { throw valueError("memoryview.cast(): elements of shape must be integers > 0") }
      let (product, overflows) = bytes.multipliedReportingOverflow(by: n)
      if overflows { throw valueError("memoryview.cast(): product(shape) > SSIZE_MAX") }
      bytes = product
      i += 1
    }
    if bytes != m.size { throw typeError("memoryview: product(shape) * itemsize != buffer size") }
    m.dimensions = lengths.count
    m.count = lengths.count == 0 ? 1 : try indexInt(lengths[0])
    m.rowSize = bytes / m.count
    m.step = m.rowSize
    if lengths.count > 1 {
      let inner = try newTuple(lengths.count - 1)
      i = 1
      while i < lengths.count {
        inner.items[i - 1] = .smallInt(try indexInt(lengths[i]))
        i += 1
      }
      m.inner = inner.value
    }
  }

  func viewShape(_ m: MemoryView, strides: Bool) throws(PyError) -> Value {
    let shape = try newTuple(m.dimensions)
    var stride = m.rowSize
    var d = 0
    while d < m.dimensions {
      if d > 0 { stride /= m.dimension(d) }
      shape.items[d] = .smallInt(!strides ? m.dimension(d) : d == 0 ? m.step : stride)
      d += 1
    }
    return shape.value
  }

  func viewList(_ m: MemoryView) throws(PyError) -> Value {
    let p = try checkView(m)
    return m.dimensions == 0 ? try viewItem(p, m.format) : try viewList(m, p, 0, m.step)
  }

  private func viewList(
    _ m: MemoryView, _ p: UnsafeMutablePointer<UInt8>, _ d: Int, _ stride: Int
  ) throws(PyError) -> Value {
    let n = m.dimension(d)
    let list = try newList(capacity: n)
    let inner = d == m.dimensions - 1 ? 0 : (d == 0 ? m.rowSize : stride) / m.dimension(d + 1)
    var i = 0
    while i < n {
      let at = p + i &* stride
      try list.append(self, inner == 0 ? try viewItem(at, m.format) : try viewList(m, at, d + 1, inner))
      i &+= 1
    }
    return list.value
  }

  /// The bytes of all items, the last dimension varying fastest, or the first.
  func viewBytes(_ m: MemoryView, _ order: Value) throws(PyError) -> Value {
    try checkView(m)
    var columns = false
    if !order.isNone && !order.isMissing {
      guard let s = Str(order) else {
        throw typeError("tobytes() argument 'order' must be str or None, not \(typeName(order))")
      }
      switch s.string {
      case "F": columns = true
      case "A": columns = m.isColumnMajor && !m.isRowMajor
      case "C": break
      default: throw valueError("order must be 'C', 'F' or 'A'")
      }
    }
    let rows = try bytesArgument(m.value)
    if !columns || m.dimensions < 2 { return try newBytes(rows.p, rows.count) }
    let made = try newBytes(nil, rows.count)
    let q = Bytes(unchecked: made).bytes
    let total = rows.count / m.itemSize
    var k = 0
    while k < total {
      // The k-th item by columns, as a number by rows.
      var rest = k
      var place = 0
      var stride = total
      var d = 0
      while d < m.dimensions {
        let n = m.dimension(d)
        stride /= n
        place &+= rest % n &* stride
        rest /= n
        d += 1
      }
      (q + k &* m.itemSize).update(from: rows.p + place &* m.itemSize, count: m.itemSize)
      k &+= 1
    }
    return made
  }
}
