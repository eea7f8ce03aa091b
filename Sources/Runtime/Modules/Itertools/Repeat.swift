// itertools.repeat.

struct RepeatIteratorBody: Body {
  static var kind: Kind { .repeatIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var object: Value
  /// How often it is still given; negative: without end.
  var left: Int
}
typealias RepeatIterator = Ref<RepeatIteratorBody>

private let parameters = ConstructorParameters("repeat", ["object", "times"], required: 1)

extension NativeType {
  static let `repeat` = NativeType(
    name: "repeat", module: "itertools", kind: .repeatIterator,
    documentation: "The same object again and again: without end, or so many times.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let r = try t.pushScratch(2)
        defer { t.popScratch(r) }
        try t.bind(args, parameters, into: r)
        let left = r[1].isMissing ? -1 : max(try t.indexInt(r[1]), 0)
        let it = try t.new(RepeatIteratorBody.self, type: Type(unchecked: type))
        it.object = r[0]
        it.left = left
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = RepeatIterator(unchecked: v)
        if it.left == 0 { return .missing }
        if it.left > 0 { it.left &-= 1 }
        return it.object
      }
      s.set(.repr) { t, v throws(PyError) in
        let it = RepeatIterator(unchecked: v)
        let name = Str(unchecked: t.type(of: v).name).string
        let object = Str(unchecked: try t.repr(it.object)).string
        return try t.str(it.left < 0 ? "\(name)(\(object))" : "\(name)(\(object), \(it.left))")
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = RepeatIterator(unchecked: a[0])
          return try t.reduction(a[0], it.left < 0 ? try t.tuple(it.object) : try t.tuple(it.object, t.int(it.left)))
        },
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = RepeatIterator(unchecked: a[0])
          if it.left < 0 { throw t.typeError("len() of unsized object") }
          return t.int(it.left)
        },
      ]
    })
}
