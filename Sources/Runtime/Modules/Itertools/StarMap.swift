// itertools.starmap.

struct StarMapBody: Body {
  static var kind: Kind { .starMap }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  var iterator: Value
}
typealias StarMap = Ref<StarMapBody>

extension NativeType {
  static let starMap = NativeType(
    name: "starmap", module: "itertools", kind: .starMap,
    documentation: "What the function returns for each tuple of arguments.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .starMap, 2, 2)
        let source = try t.iterator(args[1])
        let it = try t.new(StarMapBody.self, type: Type(unchecked: type))
        it.function = args[0]
        it.iterator = source
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = StarMap(unchecked: v)
        let item = try t.step(it.iterator)
        if item.isMissing { return item }
        if t.isExact(item, .tuple), Tuple(unchecked: item).count == 2 {
          return try t.call(it.function, Tuple(unchecked: item)[0], Tuple(unchecked: item)[1])
        }
        return try t.call(it.function, args: Tuple(unchecked: try t.plainTuple(item)), kwargs: .missing)
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = StarMap(unchecked: a[0])
          return try t.reduction(a[0], try t.tuple(it.function, it.iterator))
        }
      ]
    })
}
