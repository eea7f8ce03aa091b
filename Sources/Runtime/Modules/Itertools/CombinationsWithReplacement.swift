// itertools.combinations_with_replacement.

struct ReplacementsBody: Body {
  static var kind: Kind { .combinationsWithReplacement }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// As in combinations.
  var pool: Value
  var indices: Value
  /// How many items a tuple has.
  var r: Int
  var state: CombinatoricState
}
typealias Replacements = Ref<ReplacementsBody>

extension Thread {
  @inline(__always) private func advance(_ c: Replacements) -> Bool {
    if c.state != .running { return c.state.begin() }
    let r = RawBytes(unchecked: c.indices).byteCount / 8
    let indices = RawBytes(unchecked: c.indices).ints
    let last = Tuple(unchecked: c.pool).count - 1
    var i = r - 1
    while i >= 0 && indices[i] == last { i &-= 1 }
    if i < 0 {
      c.state = .over
      return false
    }
    let index = indices[i] + 1
    while i < r {
      indices[i] = index
      i &+= 1
    }
    return true
  }

  fileprivate func replacementsNext(_ c: Replacements) throws(PyError) -> Value {
    if !advance(c) { return .missing }
    let indices = RawBytes(unchecked: c.indices)
    return try chosen(Tuple(unchecked: c.pool), indices.ints, indices.byteCount / 8)
  }
  func replacementsPair(_ c: Replacements, _ p: UnsafeMutablePointer<Value>) -> Int {
    let indices = RawBytes(unchecked: c.indices)
    if indices.byteCount != 16 { return -1 }
    if !advance(c) { return 0 }
    p[0] = Tuple(unchecked: c.pool).items[indices.ints[0]]
    p[1] = Tuple(unchecked: c.pool).items[indices.ints[1]]
    return 1
  }
}

private let parameters = ConstructorParameters("combinations_with_replacement", ["iterable", "r"], required: 2)

extension NativeType {
  static let combinationsWithReplacement = NativeType(
    name: "combinations_with_replacement", module: "itertools", kind: .combinationsWithReplacement,
    documentation: "Tuples of r items in the order of the iterable; an item may stand in one several times.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let given = try t.pushScratch(2)
        defer { t.popScratch(given) }
        try t.bind(args, parameters, into: given)
        let r = try t.indexInt(given[1])
        let pool = try t.plainTuple(given[0])
        if r < 0 { throw t.valueError("r must be non-negative") }
        let indices = try t.newInts(r)
        let it = try t.new(ReplacementsBody.self, type: Type(unchecked: type))
        it.pool = pool
        it.indices = indices.value
        it.r = r
        if r > 0 && Tuple(unchecked: pool).count == 0 { it.state = .over }
        return it.value
      }
      s.iterate { t, v throws(PyError) in try t.replacementsNext(Replacements(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = Replacements(unchecked: a[0])
          let indices = RawBytes(unchecked: it.indices)
          let wasRunning = it.state == .over && indices.byteCount / 8 == it.r
          let args = try t.tuple(wasRunning ? t.vm.emptyTuple : it.pool, t.int(it.r))
          return try t.reduction(a[0], args, it.state == .running ? try t.intTuple(indices) : .missing)
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.warnOfReduction()
          let it = Replacements(unchecked: a[0])
          let n = Tuple(unchecked: it.pool).count
          let r = it.r
          guard Tuple(a[1])?.count == r, it.state != .over else { throw t.valueError("invalid arguments") }
          try t.setInts(RawBytes(unchecked: it.indices), a[1]) { _ in 0...n - 1 }
          it.state = .running
          return .none
        },
      ]
    })
}
