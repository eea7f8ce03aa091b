// itertools.pairwise.

struct PairwiseBody: Body {
  static var kind: Kind { .pairwise }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Missing once exhausted.
  var iterator: Value
  /// The second of the last pair; missing before the first.
  var last: Value
}
typealias Pairwise = Ref<PairwiseBody>

extension Thread {
  /// The two items of the next pair, or false at the end. The source may call its reader: the fields are read anew.
  @inline(__always) func pairwiseStep(_ it: Pairwise, _ x: inout Value, _ y: inout Value) throws(PyError) -> Bool {
    if it.iterator.isMissing { return false }
    if it.last.isMissing {
      let first = try step(it.iterator)
      it.last = first
      if first.isMissing {
        it.iterator = .missing
        return false
      }
      if it.iterator.isMissing {
        it.last = .missing
        return false
      }
    }
    x = it.last
    y = try step(it.iterator)
    if y.isMissing {
      it.iterator = .missing
      it.last = .missing
      return false
    }
    it.last = y
    return true
  }
}

extension NativeType {
  static let pairwise = NativeType(
    name: "pairwise", module: "itertools", kind: .pairwise,
    documentation: "Each item with the one that follows it.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .pairwise, 1, 1)
        let source = try t.iterator(args[0])
        let it = try t.new(PairwiseBody.self, type: Type(unchecked: type))
        it.iterator = source
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        var x = Value.missing
        var y = Value.missing
        return try t.pairwiseStep(Pairwise(unchecked: v), &x, &y) ? try t.tuple(x, y) : .missing
      }
    })
}
