// itertools.compress.

struct CompressBody: Body {
  static var kind: Kind { .compress }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var data: Value
  var selectors: Value
}
typealias Compress = Ref<CompressBody>

private let parameters = ConstructorParameters("compress", ["data", "selectors"], required: 2)

extension NativeType {
  static let compress = NativeType(
    name: "compress", module: "itertools", kind: .compress,
    documentation: "The items of data beside which a true selector stands.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let r = try t.pushScratch(2)
        defer { t.popScratch(r) }
        try t.bind(args, parameters, into: r)
        let data = try t.iterator(r[0])
        let selectors = try t.iterator(r[1])
        let it = try t.new(CompressBody.self, type: Type(unchecked: type))
        it.data = data
        it.selectors = selectors
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = Compress(unchecked: v)
        while true {
          let item = try t.step(it.data)
          if item.isMissing { return item }
          let selector = try t.step(it.selectors)
          if selector.isMissing { return selector }
          if try t.isTrue(selector) { return item }
        }
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = Compress(unchecked: a[0])
          return try t.reduction(a[0], try t.tuple(it.data, it.selectors))
        }
      ]
    })
}
