// itertools.permutations.
//
// The indices of the whole pool stand in order behind those of the tuple; `turns` says for each place how often it is
// still exchanged with a later one before it starts again.

struct PermutationsBody: Body {
  static var kind: Kind { .permutations }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var pool: Value
  /// Raw ints: as many as the pool has items, and as many as the tuple has places.
  var indices: Value
  var turns: Value
  /// How many items a tuple has.
  var r: Int
  var state: CombinatoricState
}
typealias Permutations = Ref<PermutationsBody>

extension Thread {
  fileprivate func newPermutations(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    let given = try pushScratch(2)
    defer { popScratch(given) }
    try bind(args, parameters, into: given)
    let pool = try plainTuple(given[0])
    let n = Tuple(unchecked: pool).count
    var r = n
    if !given[1].isMissing && !given[1].isNone {
      guard given[1].isInt else { throw typeError("Expected int as r") }
      r = try indexInt(given[1])
    }
    if r < 0 { throw valueError("r must be non-negative") }
    let indices = try newInts(n)
    var i = 0
    while i < n {
      indices.ints[i] = i
      i += 1
    }
    let turns = try newInts(min(r, n))
    i = 0
    while i < min(r, n) {
      turns.ints[i] = n - i
      i += 1
    }
    let it = try new(PermutationsBody.self, type: Type(unchecked: type))
    it.pool = pool
    it.indices = indices.value
    it.r = r
    it.turns = turns.value
    if r > n { it.state = .over }
    return it.value
  }

  @inline(__always) private func advance(_ c: Permutations) -> Bool {
    if c.state != .running { return c.state.begin() }
    let turns = RawBytes(unchecked: c.turns).ints
    let indices = RawBytes(unchecked: c.indices).ints
    let n = Tuple(unchecked: c.pool).count
    var i = RawBytes(unchecked: c.turns).byteCount / 8 - 1
    while i >= 0 {
      turns[i] &-= 1
      if turns[i] > 0 {
        let other = n - turns[i]
        let own = indices[i]
        indices[i] = indices[other]
        indices[other] = own
        return true
      }
      // The place has seen all: its index goes to the end, and the place before it takes a turn.
      let own = indices[i]
      var k = i
      while k < n - 1 {
        indices[k] = indices[k + 1]
        k &+= 1
      }
      indices[n - 1] = own
      turns[i] = n - i
      i &-= 1
    }
    c.state = .over
    return false
  }

  fileprivate func permutationsNext(_ c: Permutations) throws(PyError) -> Value {
    if !advance(c) { return .missing }
    let r = RawBytes(unchecked: c.turns).byteCount / 8
    return try chosen(Tuple(unchecked: c.pool), RawBytes(unchecked: c.indices).ints, r)
  }
  func permutationsPair(_ c: Permutations, _ p: UnsafeMutablePointer<Value>) -> Int {
    if RawBytes(unchecked: c.turns).byteCount != 16 { return -1 }
    if !advance(c) { return 0 }
    let indices = RawBytes(unchecked: c.indices).ints
    p[0] = Tuple(unchecked: c.pool).items[indices[0]]
    p[1] = Tuple(unchecked: c.pool).items[indices[1]]
    return 1
  }
}

private let parameters = ConstructorParameters("permutations", ["iterable", "r"], required: 1)

extension NativeType {
  static let permutations = NativeType(
    name: "permutations", module: "itertools", kind: .permutations,
    documentation: "Tuples of r items in every order.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newPermutations(type, args) }
      s.iterate { t, v throws(PyError) in try t.permutationsNext(Permutations(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = Permutations(unchecked: a[0])
          let turns = RawBytes(unchecked: it.turns)
          let wasRunning = it.state == .over && turns.byteCount / 8 == it.r
          let args = try t.tuple(wasRunning ? t.vm.emptyTuple : it.pool, t.int(it.r))
          if it.state != .running { return try t.reduction(a[0], args) }
          let indices = try t.intTuple(RawBytes(unchecked: it.indices))
          return try t.reduction(a[0], args, try t.tuple(indices, try t.intTuple(turns)))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let state = try t.stateTuple(a[1], 2, 2)
          guard state[0].isKind(.tuple) else {
            throw t.typeError("argument 1 must be tuple, not \(t.givenTypeName(state[0]))")
          }
          guard state[1].isKind(.tuple) else {
            throw t.typeError("argument 2 must be tuple, not \(t.givenTypeName(state[1]))")
          }
          let it = Permutations(unchecked: a[0])
          let n = Tuple(unchecked: it.pool).count
          guard Tuple(state[1])?.count == it.r, it.state != .over else { throw t.valueError("invalid arguments") }
          try t.setInts(RawBytes(unchecked: it.indices), state[0]) { _ in 0...n - 1 }
          try t.setInts(RawBytes(unchecked: it.turns), state[1]) { 1...n - $0 }
          it.state = .running
          return .none
        },
      ]
    })
}
