// itertools.combinations; and what the combinatoric iterators share: a pool of items, and indices into it.

struct CombinationsBody: Body {
  static var kind: Kind { .combinations }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  /// Tuple.
  var pool: Value
  /// Raw ints, one for each place.
  var indices: Value
  /// The last tuple; missing before the first.
  var last: Value
  var isOver: Bool
}
typealias Combinations = Ref<CombinationsBody>

extension Ref where B == RawBytesBody {
  @inline(__always) var ints: UnsafeMutablePointer<Int> { bytes.assumingMemoryBound(to: Int.self) }
}

extension Thread {
  /// So many ints, 0 at first.
  func newInts(_ count: Int) throws(PyError) -> RawBytes {
    if count > 1 << 40 { throw memoryError() }
    return try newRawBytes(count * 8)
  }
  /// A copy of a tuple, for the caller to change before anyone sees it.
  @inline(__always) func changeable(_ v: Value) throws(PyError) -> Tuple {
    let old = Tuple(unchecked: v)
    let made = try newTuple(old.count)
    made.items.update(from: old.items, count: old.count)
    return made
  }

  /// An iterable's items as a tuple, itself if it is one.
  func plainTuple(_ v: Value) throws(PyError) -> Value {
    if isExact(v, .tuple) { return v }
    let list = try newList()
    try listExtend(list, v, function: .missing)
    return try newTuple(from: list.items, list.count)
  }

  fileprivate func combinationsNext(_ c: Combinations) throws(PyError) -> Value {
    if c.isOver { return .missing }
    let pool = Tuple(unchecked: c.pool)
    let indices = RawBytes(unchecked: c.indices).ints
    if c.last.isMissing {
      let r = RawBytes(unchecked: c.indices).byteCount / 8
      c.last = try newTuple(from: pool.items, r)
      return c.last
    }
    let r = Tuple(unchecked: c.last).count
    let slack = pool.count - r
    var i = r - 1
    while i >= 0 && indices[i] == i + slack { i &-= 1 }
    if i < 0 {
      c.isOver = true
      return .missing
    }
    let made = try changeable(c.last)
    var index = indices[i] + 1
    while i < r {
      indices[i] = index
      made.items[i] = pool.items[index]
      index &+= 1
      i &+= 1
    }
    c.last = made.value
    return made.value
  }
}

private let parameters = ConstructorParameters("combinations", ["iterable", "r"], required: 2)

extension NativeType {
  static let combinations = NativeType(
    name: "combinations", module: "itertools", kind: .combinations,
    documentation: "Tuples of r items in the order in which the iterable gives them.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let given = try t.pushScratch(2)
        defer { t.popScratch(given) }
        try t.bind(args, parameters, into: given)
        let r = try t.indexInt(given[1])
        let pool = try t.plainTuple(given[0])
        if r < 0 { throw t.valueError("r must be non-negative") }
        let n = Tuple(unchecked: pool).count
        let indices = try t.newInts(min(r, n))
        var i = 0
        while i < min(r, n) {
          indices.ints[i] = i
          i += 1
        }
        let it = try t.new(CombinationsBody.self, type: Type(unchecked: type))
        it.pool = pool
        it.indices = indices.value
        it.isOver = r > n
        return it.value
      }
      s.iterate { t, v throws(PyError) in try t.combinationsNext(Combinations(unchecked: v)) }
    })
}
