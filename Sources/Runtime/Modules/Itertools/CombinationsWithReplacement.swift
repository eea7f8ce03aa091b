// itertools.combinations_with_replacement.

struct ReplacementsBody: Body {
  static var kind: Kind { .combinationsWithReplacement }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  /// As in combinations.
  var pool: Value
  var indices: Value
  var last: Value
  var isOver: Bool
}
typealias Replacements = Ref<ReplacementsBody>

extension Thread {
  fileprivate func replacementsNext(_ c: Replacements) throws(PyError) -> Value {
    if c.isOver { return .missing }
    let pool = Tuple(unchecked: c.pool)
    let indices = RawBytes(unchecked: c.indices).ints
    if c.last.isMissing {
      let r = RawBytes(unchecked: c.indices).byteCount / 8
      let made = try newTuple(r)
      var i = 0
      while i < r {
        made.items[i] = pool.items[0]
        i &+= 1
      }
      c.last = made.value
      return made.value
    }
    let r = Tuple(unchecked: c.last).count
    var i = r - 1
    while i >= 0 && indices[i] == pool.count - 1 { i &-= 1 }
    if i < 0 {
      c.isOver = true
      return .missing
    }
    let made = try changeable(c.last)
    let index = indices[i] + 1
    let item = pool.items[index]
    while i < r {
      indices[i] = index
      made.items[i] = item
      i &+= 1
    }
    c.last = made.value
    return made.value
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
        it.isOver = r > 0 && Tuple(unchecked: pool).count == 0
        return it.value
      }
      s.iterate { t, v throws(PyError) in try t.replacementsNext(Replacements(unchecked: v)) }
    })
}
