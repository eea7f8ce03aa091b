// itertools.permutations.
//
// The indices of the whole pool stand in order behind those of the tuple; `turns` says for each place how often it is
// still exchanged with a later one before it starts again.

struct PermutationsBody: Body {
  static var kind: Kind { .permutations }
  static var values: Range<Int> { 1..<5 }
  var header: Header
  var pool: Value
  /// Raw ints: as many as the pool has items, and as many as the tuple has places.
  var indices: Value
  var turns: Value
  var last: Value
  var isOver: Bool
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
    it.turns = turns.value
    it.isOver = r > n
    return it.value
  }

  fileprivate func permutationsNext(_ c: Permutations) throws(PyError) -> Value {
    if c.isOver { return .missing }
    let pool = Tuple(unchecked: c.pool)
    let turns = RawBytes(unchecked: c.turns).ints
    let r = RawBytes(unchecked: c.turns).byteCount / 8
    if c.last.isMissing {
      c.last = try newTuple(from: pool.items, r)
      return c.last
    }
    let indices = RawBytes(unchecked: c.indices).ints
    let n = pool.count
    var i = r - 1
    while i >= 0 {
      turns[i] &-= 1
      if turns[i] > 0 { break }
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
    if i < 0 {
      c.isOver = true
      return .missing
    }
    let other = n - turns[i]
    let own = indices[i]
    indices[i] = indices[other]
    indices[other] = own
    let made = try changeable(c.last)
    while i < r {
      made.items[i] = pool.items[indices[i]]
      i &+= 1
    }
    c.last = made.value
    return made.value
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
    })
}
