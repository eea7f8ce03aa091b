// Galloping: where a key belongs, by steps that double and then by halving. In merges it finds how much of one run goes
// before the other's next item.

extension MergeSort {
  /// Where `key` belongs in n sorted items, left of equal ones, searching outwards from `hint`.
  func gallopLeft(
    _ key: Value, _ p: UnsafeMutablePointer<Value>, _ n: Int, _ hint: Int
  ) throws(PyError) -> Int {
    var last = 0
    var offset = 1
    if try isLess(p[hint], key) {
      let most = n - hint
      while offset < most {
        if try !isLess(p[hint + offset], key) { break }
        last = offset
        offset = offset << 1 + 1
      }
      offset = min(offset, most)
      last += hint + 1
      offset += hint
    } else {
      let most = hint + 1
      while offset < most {
        if try isLess(p[hint - offset], key) { break }
        last = offset
        offset = offset << 1 + 1
      }
      offset = min(offset, most)
      let k = last
      last = hint - offset + 1
      offset = hint - k
    }
    while last < offset {
      let m = last + (offset - last) >> 1
      if try isLess(p[m], key) { last = m + 1 } else { offset = m }
    }
    return offset
  }

  /// The same, right of equal ones.
  func gallopRight(
    _ key: Value, _ p: UnsafeMutablePointer<Value>, _ n: Int, _ hint: Int
  ) throws(PyError) -> Int {
    var last = 0
    var offset = 1
    if try isLess(key, p[hint]) {
      let most = hint + 1
      while offset < most {
        if try !isLess(key, p[hint - offset]) { break }
        last = offset
        offset = offset << 1 + 1
      }
      offset = min(offset, most)
      let k = last
      last = hint - offset + 1
      offset = hint - k
    } else {
      let most = n - hint
      while offset < most {
        if try isLess(key, p[hint + offset]) { break }
        last = offset
        offset = offset << 1 + 1
      }
      offset = min(offset, most)
      last += hint + 1
      offset += hint
    }
    while last < offset {
      let m = last + (offset - last) >> 1
      if try isLess(key, p[m]) { offset = m } else { last = m + 1 }
    }
    return offset
  }
}
