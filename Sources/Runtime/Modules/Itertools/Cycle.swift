// itertools.cycle.

struct CycleIteratorBody: Body {
  static var kind: Kind { .cycleIterator }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Missing after the first round.
  var iterator: Value
  /// List of what the first round gave.
  var saved: Value
  /// Of the next item in later rounds.
  var index: Int
  /// What the iterator gives is saved already.
  var isSaved: Bool
}
typealias CycleIterator = Ref<CycleIteratorBody>

extension NativeType {
  static let cycle = NativeType(
    name: "cycle", module: "itertools", kind: .cycleIterator,
    documentation: "What the iterable gives, then the same again from its beginning, without end.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .cycle, 1, 1)
        let source = try t.iterator(args[0])
        let saved = try t.newList()
        let it = try t.new(CycleIteratorBody.self, type: Type(unchecked: type))
        it.iterator = source
        it.saved = saved.value
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = CycleIterator(unchecked: v)
        let saved = List(unchecked: it.saved)
        if !it.iterator.isMissing {
          let item = try t.step(it.iterator)
          if !item.isMissing {
            if !it.isSaved { try saved.append(t, item) }
            return item
          }
          it.iterator = .missing
        }
        let i = it.index
        if i >= saved.count { return .missing }
        it.index = i &+ 1 < saved.count ? i &+ 1 : 0
        return saved.items[i]
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = CycleIterator(unchecked: a[0])
          if !it.iterator.isMissing {
            return try t.reduction(a[0], try t.tuple(it.iterator), try t.tuple(it.saved, .bool(it.isSaved)))
          }
          // In later rounds: the rest of this one.
          let rest = try t.iterator(it.saved)
          ListIterator(unchecked: rest).index = it.index
          return try t.reduction(a[0], try t.tuple(rest), try t.tuple(it.saved, .true))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let state = try t.stateTuple(a[1], 2, 2)
          guard state[0].isKind(.list) else {
            throw t.typeError("argument 1 must be list, not \(t.givenTypeName(state[0]))")
          }
          let isSaved = try t.indexInt(state[1]) != 0
          let it = CycleIterator(unchecked: a[0])
          it.saved = state[0]
          it.isSaved = isSaved
          it.index = 0
          return .none
        },
      ]
    })
}
