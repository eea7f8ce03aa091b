// list.sort: what compares the keys, and the choice of it.
//
// Keys are sorted in a cell of their own, with the values moved along if a key function made them. The list is empty in the
// meantime, as programs may look at it. What compares is a type parameter of `MergeSort`, so that sorts of ints, floats and
// strs run without calls: `SortOrder` is chosen by a scan over the keys.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

protocol SortOrder {
  static func isLess(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Bool
}

/// All keys are immediate ints.
private enum IntOrder: SortOrder {
  @inline(__always) static func isLess(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Bool {
    Int64(bitPattern: x.bits &<< 16) < Int64(bitPattern: y.bits &<< 16)
  }
}
private enum FloatOrder: SortOrder {
  @inline(__always) static func isLess(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Bool {
    x.float < y.float
  }
}
/// All keys are strs of 1-byte units.
private enum NarrowStrOrder: SortOrder {
  @inline(__always) static func isLess(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Bool {
    let a = Str(unchecked: x)
    let b = Str(unchecked: y)
    let m = a.count
    let n = b.count
    if m > 0 && n > 0 && a.bytes[0] != b.bytes[0] { return a.bytes[0] < b.bytes[0] }
    let c = memcmp(a.bytes, b.bytes, min(m, n))
    return c == 0 ? m < n : c < 0
  }
}
/// All keys are tuples: the first difference decides.
private enum TupleOrder: SortOrder {
  static func isLess(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Bool {
    let a = Tuple(unchecked: x)
    let b = Tuple(unchecked: y)
    var i = 0
    while i < a.count && i < b.count {
      let p = a[i]
      let q = b[i]
      if Value.bothSmallInts(p, q) {
        if p.bits != q.bits { return p.smallInt < q.smallInt }
      } else if try !t.isEqual(p, q) {
        return try t.isLess(p, q)
      }
      i &+= 1
    }
    return a.count < b.count
  }
}
private enum AnyOrder: SortOrder {
  @inline(__always) static func isLess(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Bool {
    try t.isLess(x, y)
  }
}

extension Thread {
  /// list.sort.
  func sort(_ list: List, key: Value, reverse: Bool) throws(PyError) {
    let n = list.count
    let cell = list.itemsCell
    let items = list.items
    let empty = try newItems(0)
    list.itemsCell = empty.value
    list.count = 0
    var failure: PyError?
    do throws(PyError) {
      if key.isMissing || key.isNone {
        try sortItems(items, nil, n, reverse)
      } else {
        let keys = try newItems(n)
        var i = 0
        while i < n {
          store(try call(key, items[i]), at: keys.items + i, in: keys.value)
          i += 1
        }
        try sortItems(keys.items, items, n, reverse)
      }
    } catch {
      failure = error
    }
    let isChanged = list.itemsCell.bits != empty.value.bits || list.count != 0
    list.itemsCell = cell
    list.count = n
    if let failure { throw failure }
    if isChanged { throw valueError("list modified during sort") }
  }

  private func sortItems(
    _ keys: UnsafeMutablePointer<Value>, _ values: UnsafeMutablePointer<Value>?, _ n: Int, _ reverse: Bool
  ) throws(PyError) {
    if n < 2 { return }
    // Turned around before and after, equal items keep their order.
    if reverse {
      reverseItems(keys, n)
      if let values { reverseItems(values, n) }
    }
    defer {
      if reverse { reverseItems(values ?? keys, n) }
    }
    switch sortKind(keys, n) {
    case .int:
      var s = MergeSort<IntOrder>(self, keys, values, n)
      try s.run()
    case .float:
      var s = MergeSort<FloatOrder>(self, keys, values, n)
      try s.run()
    case .narrowStr:
      var s = MergeSort<NarrowStrOrder>(self, keys, values, n)
      try s.run()
    case .tuple:
      var s = MergeSort<TupleOrder>(self, keys, values, n)
      try s.run()
    case .any:
      var s = MergeSort<AnyOrder>(self, keys, values, n)
      try s.run()
    }
  }

  private enum SortKind { case int, float, narrowStr, tuple, any }

  /// What all keys are.
  private func sortKind(_ keys: UnsafeMutablePointer<Value>, _ n: Int) -> SortKind {
    let first = keys[0]
    var i = 1
    if first.isSmallInt {
      while i < n && keys[i].isSmallInt { i &+= 1 }
      return i == n ? .int : .any
    }
    if first.isFloat {
      while i < n && keys[i].isFloat { i &+= 1 }
      return i == n ? .float : .any
    }
    if isExactStr(first) {
      i = 0
      while i < n && isExactStr(keys[i]) && Str(unchecked: keys[i]).width == 0 { i &+= 1 }
      return i == n ? .narrowStr : .any
    }
    if isExact(first, .tuple) {
      while i < n && isExact(keys[i], .tuple) { i &+= 1 }
      return i == n ? .tuple : .any
    }
    return .any
  }
}
