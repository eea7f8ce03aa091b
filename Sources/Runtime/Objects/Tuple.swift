// Tuples: a count and the items, in one cell.

struct TupleBody: Body {
  static var kind: Kind { .tuple }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { .values(count: 1) }
  var header: Header
  var count: Int
}
typealias Tuple = Ref<TupleBody>

extension Ref where B == TupleBody {
  @inline(__always) var items: UnsafeMutablePointer<Value> { end.assumingMemoryBound(to: Value.self) }
  @inline(__always) subscript(i: Int) -> Value { items[i] }
}

extension Thread {
  /// A tuple of `count` missing items, for the caller to fill before anyone sees it.
  @inline(__always) func newTuple(_ count: Int) throws(PyError) -> Tuple {
    if count == 0 { return Tuple(unchecked: vm.emptyTuple) }
    let tuple = try new(TupleBody.self, extra: count &* 8)
    tuple.count = count
    return tuple
  }
  func newTuple(from p: UnsafeMutablePointer<Value>, _ count: Int) throws(PyError) -> Value {
    let tuple = try newTuple(count)
    var i = 0
    while i < count {
      tuple.items[i] = p[i]
      i &+= 1
    }
    return tuple.value
  }
  func tuple(_ a: Value) throws(PyError) -> Value {
    let r = try newTuple(1)
    r.items[0] = a
    return r.value
  }
  func tuple(_ a: Value, _ b: Value) throws(PyError) -> Value {
    let r = try newTuple(2)
    r.items[0] = a
    r.items[1] = b
    return r.value
  }
  func tuple(_ a: Value, _ b: Value, _ c: Value) throws(PyError) -> Value {
    let r = try newTuple(3)
    r.items[0] = a
    r.items[1] = b
    r.items[2] = c
    return r.value
  }
}
