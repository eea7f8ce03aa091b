// itertools.count.

struct CountIteratorBody: Body {
  static var kind: Kind { .countIterator }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Numbers of any type.
  var next: Value
  var step: Value
}
typealias CountIterator = Ref<CountIteratorBody>

private let parameters = ConstructorParameters("count", ["start", "step"], required: 0)

extension Thread {
  fileprivate func checkNumber(_ v: Value) throws(PyError) {
    if v.isMissing || v.isInt || v.isFloat || v.isKind(.complex) { return }
    let type = self.type(of: v)
    guard type.slot(.index) != nil || type.slot(.int) != nil || type.slot(.float) != nil else {
      throw typeError("a number is required")
    }
  }
}

extension NativeType {
  static let count = NativeType(
    name: "count", module: "itertools", kind: .countIterator,
    documentation: "Numbers from start on, at a distance of step, without end.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let r = try t.pushScratch(2)
        defer { t.popScratch(r) }
        try t.bind(args, parameters, into: r)
        try t.checkNumber(r[0])
        try t.checkNumber(r[1])
        var start = r[0].isMissing ? .smallInt(0) : r[0]
        var step = r[1].isMissing ? .smallInt(1) : r[1]
        // From one int to the next it goes by plain ints, whatever their classes.
        if start.isInt, step.isInt, step.asInt == 1 {
          if start.asInt != nil { start = try t.index(start) }
          step = .smallInt(1)
        }
        let it = try t.new(CountIteratorBody.self, type: Type(unchecked: type))
        it.next = start
        it.step = step
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = CountIterator(unchecked: v)
        let n = it.next
        let step = it.step
        if Value.bothSmallInts(n, step) {
          it.next = t.int(n.smallInt &+ step.smallInt)
        } else if n.isFloat && step.isFloat {
          it.next = .float(n.float + step.float)
        } else {
          it.next = try t.binary(.add, n, step)
        }
        return n
      }
      s.set(.repr) { t, v throws(PyError) in
        let it = CountIterator(unchecked: v)
        let name = Str(unchecked: t.type(of: v).name).string
        let start = Str(unchecked: try t.repr(it.next)).string
        if it.step == .smallInt(1) { return try t.str("\(name)(\(start))") }
        return try t.str("\(name)(\(start), \(Str(unchecked: try t.repr(it.step)).string))")
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = CountIterator(unchecked: a[0])
          let isPlain = it.step == .smallInt(1) && it.next.isInt && it.next.asInt != nil
          return try t.reduction(a[0], isPlain ? try t.tuple(it.next) : try t.tuple(it.next, it.step))
        }
      ]
    })
}
