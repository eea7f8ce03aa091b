// itertools.takewhile.

struct TakeWhileBody: Body {
  static var kind: Kind { .takeWhile }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  var iterator: Value
  /// An item did not pass.
  var isOver: Bool
}
typealias TakeWhile = Ref<TakeWhileBody>

extension NativeType {
  static let takeWhile = NativeType(
    name: "takewhile", module: "itertools", kind: .takeWhile,
    documentation: "The items up to the first for which the function is false.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .takeWhile, 2, 2)
        let source = try t.iterator(args[1])
        let it = try t.new(TakeWhileBody.self, type: Type(unchecked: type))
        it.function = args[0]
        it.iterator = source
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = TakeWhile(unchecked: v)
        if it.isOver { return .missing }
        let item = try t.step(it.iterator)
        if item.isMissing { return item }
        if try t.isTrue(try t.call(it.function, item)) { return item }
        it.isOver = true
        return .missing
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = TakeWhile(unchecked: a[0])
          return try t.reduction(a[0], try t.tuple(it.function, it.iterator), .smallInt(it.isOver ? 1 : 0))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.warnOfReduction()
          let isPast = try t.isTrue(a[1])
          TakeWhile(unchecked: a[0]).isOver = isPast
          return .none
        },
      ]
    })
}
