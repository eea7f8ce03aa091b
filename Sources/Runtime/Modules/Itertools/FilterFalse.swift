// itertools.filterfalse.

struct FilterFalseBody: Body {
  static var kind: Kind { .filterFalse }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  var iterator: Value
}
typealias FilterFalse = Ref<FilterFalseBody>

extension NativeType {
  static let filterFalse = NativeType(
    name: "filterfalse", module: "itertools", kind: .filterFalse,
    documentation: "The items for which the function is false; with None, those that are false themselves.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .filterFalse, 2, 2)
        let source = try t.iterator(args[1])
        let it = try t.new(FilterFalseBody.self, type: Type(unchecked: type))
        it.function = args[0]
        it.iterator = source
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = FilterFalse(unchecked: v)
        let isTruth = it.function.isNone || it.function.bits == t[TypeID.bool].value.bits
        while true {
          let item = try t.step(it.iterator)
          if item.isMissing { return item }
          if try !t.isTrue(isTruth ? item : try t.call(it.function, item)) { return item }
        }
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = FilterFalse(unchecked: a[0])
          return try t.reduction(a[0], try t.tuple(it.function, it.iterator))
        }
      ]
    })
}
