// itertools.combinations, which is combinations_with_replacement as well (`repeats`); and what the combinatoric iterators
// share: a pool of items, and indices into it.
//
// The indices of a combination rise: by one at least, or not at all where an item may stand in it several times. So place i
// ends at index `top + i * rise`, and the places behind one that moves follow it at that distance.

struct CombinationsBody: Body {
  static var kind: Kind { .combinations }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Tuple.
  var pool: Value
  /// Raw ints, one for each place.
  var indices: Value
  /// How many items a tuple has.
  var r: Int
  var state: CombinatoricState
  /// An item may stand in a tuple several times.
  var repeats: Bool
}
typealias Combinations = Ref<CombinationsBody>

/// Where a combinatoric iterator is.
enum CombinatoricState: UInt8 {
  case fresh, running, over

  /// What is asked for an item is running from then on, unless it is over.
  @inline(__always) mutating func begin() -> Bool {
    if self == .over { return false }
    self = .running
    return true
  }
}

extension Ref where B == RawBytesBody {
  @inline(__always) var ints: UnsafeMutablePointer<Int> { bytes.assumingMemoryBound(to: Int.self) }
}

extension Ref where B == CombinationsBody {
  @inline(__always) fileprivate var rise: Int { self.repeats ? 0 : 1 }
  /// The last index that the first of r places comes to.
  @inline(__always) fileprivate func top(_ r: Int) -> Int {
    let n = Tuple(unchecked: self.pool).count
    return self.repeats ? n &- 1 : n &- r
  }
}

extension Thread {
  /// So many ints, 0 at first.
  func newInts(_ count: Int) throws(PyError) -> RawBytes {
    if count > 1 << 40 { throw memoryError() }
    return try newRawBytes(count * 8)
  }
  /// An iterable's items as a tuple, itself if it is one.
  func plainTuple(_ v: Value) throws(PyError) -> Value {
    if isExact(v, .tuple) { return v }
    let list = try newList()
    try listExtend(list, v, function: .missing)
    return try newTuple(from: list.items, list.count)
  }

  /// A tuple of the pool's items that the indices say.
  @inline(__always) func chosen(_ pool: Tuple, _ indices: UnsafeMutablePointer<Int>, _ r: Int) throws(PyError) -> Value
  {
    let made = try newTuple(r)
    var i = 0
    while i < r {
      made.items[i] = pool.items[indices[i]]
      i &+= 1
    }
    return made.value
  }

  /// Moves the indices on; false at the end.
  @inline(__always) private func advance(_ c: Combinations) -> Bool {
    if c.state != .running { return c.state.begin() }
    let r = RawBytes(unchecked: c.indices).byteCount / 8
    let indices = RawBytes(unchecked: c.indices).ints
    let rise = c.rise
    var end = c.top(r) &+ (r &- 1) &* rise
    var i = r - 1
    while i >= 0 && indices[i] == end {
      i &-= 1
      end &-= rise
    }
    if i < 0 {
      c.state = .over
      return false
    }
    var index = indices[i] + 1
    while i < r {
      indices[i] = index
      index &+= rise
      i &+= 1
    }
    return true
  }

  fileprivate func combinationsNext(_ c: Combinations) throws(PyError) -> Value {
    if !advance(c) { return .missing }
    let indices = RawBytes(unchecked: c.indices)
    return try chosen(Tuple(unchecked: c.pool), indices.ints, indices.byteCount / 8)
  }
  func combinationsPair(_ c: Combinations, _ p: UnsafeMutablePointer<Value>) -> Int {
    let indices = RawBytes(unchecked: c.indices)
    if indices.byteCount != 16 { return -1 }
    if !advance(c) { return 0 }
    p[0] = Tuple(unchecked: c.pool).items[indices.ints[0]]
    p[1] = Tuple(unchecked: c.pool).items[indices.ints[1]]
    return 1
  }
}

extension Thread {
  fileprivate func newCombinations(
    _ type: Value, _ args: Arguments, _ parameters: ConstructorParameters, repeats: Bool
  ) throws(PyError) -> Value {
    let given = try pushScratch(2)
    defer { popScratch(given) }
    try bind(args, parameters, into: given)
    let r = try indexInt(given[1])
    let pool = try plainTuple(given[0])
    if r < 0 { throw valueError("r must be non-negative") }
    let n = Tuple(unchecked: pool).count
    let indices = try newInts(repeats ? r : min(r, n))
    let it = try new(CombinationsBody.self, type: Type(unchecked: type))
    it.pool = pool
    it.indices = indices.value
    it.r = r
    it.repeats = repeats
    if repeats ? r > 0 && n == 0 : r > n { it.state = .over }
    var i = 1
    while !repeats && i < min(r, n) {
      indices.ints[i] = i
      i += 1
    }
    return it.value
  }
}

private let parameters = ConstructorParameters("combinations", ["iterable", "r"], required: 2)
private let repeatingParameters = ConstructorParameters(
  "combinations_with_replacement", ["iterable", "r"], required: 2)

extension NativeType {
  static let combinations = NativeType(
    name: "combinations", module: "itertools", kind: .combinations,
    documentation: "Tuples of r items in the order in which the iterable gives them.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.newCombinations(type, args, parameters, repeats: false)
      }
      s.iterate { t, v throws(PyError) in try t.combinationsNext(Combinations(unchecked: v)) }
    },
    methods: { combinationsMethods })

  static let combinationsWithReplacement = NativeType(
    // The kind stands for the type's shape only: its cells are Combinations.
    name: "combinations_with_replacement", module: "itertools", kind: .combinationsWithReplacement,
    documentation: "Tuples of r items in the order of the iterable; an item may stand in one several times.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.newCombinations(type, args, repeatingParameters, repeats: true)
      }
      s.iterate { t, v throws(PyError) in try t.combinationsNext(Combinations(unchecked: v)) }
    },
    methods: { combinationsMethods })
}

private let combinationsMethods: [Method] = [
  Method("__reduce__(self, /)") { t, a throws(PyError) in
    let it = Combinations(unchecked: a[0])
    let indices = RawBytes(unchecked: it.indices)
    let wasRunning = it.state == .over && indices.byteCount / 8 == it.r
    let args = try t.tuple(wasRunning ? t.vm.emptyTuple : it.pool, t.int(it.r))
    return try t.reduction(a[0], args, it.state == .running ? try t.intTuple(indices) : .missing)
  },
  Method("__setstate__(self, state, /)") { t, a throws(PyError) in
    try t.warnOfReduction()
    let it = Combinations(unchecked: a[0])
    guard Tuple(a[1])?.count == it.r, it.state != .over else { throw t.valueError("invalid arguments") }
    let (top, rise) = (it.top(it.r), it.rise)
    try t.setInts(RawBytes(unchecked: it.indices), a[1]) { 0...top + $0 * rise }
    it.state = .running
    return .none
  },
]
