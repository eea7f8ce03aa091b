// itertools.dropwhile.

struct DropWhileBody: Body {
  static var kind: Kind { .dropWhile }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  var iterator: Value
  /// An item did not pass: all that follows is given.
  var isOpen: Bool
}
typealias DropWhile = Ref<DropWhileBody>

extension NativeType {
  static let dropWhile = NativeType(
    name: "dropwhile", module: "itertools", kind: .dropWhile,
    documentation: "The items from the first on for which the function is false.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .dropWhile, 2, 2)
        let source = try t.iterator(args[1])
        let it = try t.new(DropWhileBody.self, type: Type(unchecked: type))
        it.function = args[0]
        it.iterator = source
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = DropWhile(unchecked: v)
        while true {
          let item = try t.step(it.iterator)
          if item.isMissing || it.isOpen { return item }
          if try !t.isTrue(try t.call(it.function, item)) {
            it.isOpen = true
            return item
          }
        }
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = DropWhile(unchecked: a[0])
          return try t.reduction(a[0], try t.tuple(it.function, it.iterator), .smallInt(it.isOpen ? 1 : 0))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.warnOfReduction()
          let isPast = try t.isTrue(a[1])
          DropWhile(unchecked: a[0]).isOpen = isPast
          return .none
        },
      ]
    })
}
