// itertools.accumulate.

struct AccumulateBody: Body {
  static var kind: Kind { .accumulate }
  static var values: Range<Int> { 1..<5 }
  var header: Header
  var iterator: Value
  /// Missing: addition.
  var function: Value
  /// What was given last; missing before the first.
  var total: Value
  /// What comes in front of the first item, until it was given.
  var initial: Value
}
typealias Accumulate = Ref<AccumulateBody>

private let parameters = ConstructorParameters(
  "accumulate", ["iterable", "func", "initial"], required: 1, positional: 2)

extension NativeType {
  static let accumulate = NativeType(
    name: "accumulate", module: "itertools", kind: .accumulate,
    documentation: "Running sums, or what a function of two arguments makes of the items so far and the next one.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let r = try t.pushScratch(3)
        defer { t.popScratch(r) }
        try t.bind(args, parameters, into: r)
        let source = try t.iterator(r[0])
        let it = try t.new(AccumulateBody.self, type: Type(unchecked: type))
        it.iterator = source
        it.function = r[1].isNone ? .missing : r[1]
        it.initial = r[2].isNone ? .missing : r[2]
        return it.value
      }
      s.iterate { t, v throws(PyError) in
        let it = Accumulate(unchecked: v)
        if !it.initial.isMissing {
          it.total = it.initial
          it.initial = .missing
          return it.total
        }
        let item = try t.step(it.iterator)
        if item.isMissing { return item }
        let total = it.total
        let next: Value
        if total.isMissing {
          next = item
        } else if !it.function.isMissing {
          next = try t.call(it.function, total, item)
        } else if Value.bothSmallInts(total, item) {
          next = t.int(total.smallInt &+ item.smallInt)
        } else if total.isFloat && item.isFloat {
          next = .float(total.float + item.float)
        } else {
          next = try t.binary(.add, total, item)
        }
        it.total = next
        return next
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = Accumulate(unchecked: a[0])
          let function = t.orNone(it.function)
          if it.initial.isMissing, !it.total.isNone {
            return try t.reduction(a[0], try t.tuple(it.iterator, function), t.orNone(it.total))
          }
          // What comes first stands in front of the source; None as the total would not be taken for a state.
          let first = it.initial.isMissing ? it.total : it.initial
          let source = try t.call(t[.chain].value, try t.tuple(first), it.iterator)
          if !it.initial.isMissing { return try t.reduction(a[0], try t.tuple(source, function), .none) }
          let inner = try t.call(t.type(of: a[0]).value, source, function)
          let reduced = Tuple(unchecked: try t.reduction(a[0], try t.tuple(inner, .smallInt(1), .none)))
          return try t.tuple(t[.islice].value, reduced[1])
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.warnOfReduction()
          Accumulate(unchecked: a[0]).total = a[1]
          return .none
        },
      ]
    })
}
