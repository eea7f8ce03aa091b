// itertools.islice.

struct ISliceBody: Body {
  static var kind: Kind { .islice }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once the end was reached.
  var iterator: Value
  /// How many items were taken, at which of them the next to give stands, and where it ends (negative: nowhere).
  var taken: Int
  var next: Int
  var stop: Int
  var step: Int
}
typealias ISlice = Ref<ISliceBody>

extension Thread {
  /// A number of items; -1 for all that is none.
  fileprivate func itemNumber(_ v: Value) -> Int {
    if v.isSmallInt { return v.smallInt }
    do throws(PyError) { return try index(v).asInt ?? -1 } catch {
      p.pointee.pending = .missing
      return -1
    }
  }

  fileprivate func newSlice(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    try checkPositional(args, type, .islice, 2, 4)
    let isRange = args.positionalCount > 2
    var start = 0
    var stop = -1
    if isRange, !args[1].isNone { start = itemNumber(args[1]) }
    let last = isRange ? args[2] : args[1]
    if !last.isNone {
      stop = itemNumber(last)
      if stop == -1 {
        throw valueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
      }
    }
    if start < 0 || stop < -1 {
      throw valueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    }
    let step = args.positionalCount > 3 && !args[3].isNone ? itemNumber(args[3]) : 1
    if step < 1 { throw valueError("Step for islice() must be a positive integer or None.") }
    let source = try iterator(args[0])
    let it = try new(ISliceBody.self, type: Type(unchecked: type))
    it.iterator = source
    it.next = start
    it.stop = stop
    it.step = step
    return it.value
  }

  @inline(__always) fileprivate func sliceNext(_ s: ISlice) throws(PyError) -> Value {
    let source = s.iterator
    if source.isMissing { return source }
    while s.taken < s.next {
      if try step(source).isMissing {
        s.iterator = .missing
        return .missing
      }
      s.taken &+= 1
    }
    if s.stop >= 0 && s.taken >= s.stop {
      s.iterator = .missing
      return .missing
    }
    let item = try step(source)
    if item.isMissing {
      s.iterator = .missing
      return item
    }
    s.taken &+= 1
    // Beyond the last index that there is, the end is where the next item would be.
    let (next, overflow) = s.next.addingReportingOverflow(s.step)
    s.next = overflow || s.stop >= 0 && next > s.stop ? (s.stop >= 0 ? s.stop : Int.max) : next
    return item
  }
}

extension NativeType {
  static let islice = NativeType(
    name: "islice", module: "itertools", kind: .islice,
    documentation: "islice(iterable, stop) or islice(iterable, start, stop, step): a slice of what an iterable gives.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newSlice(type, args) }
      s.iterate { t, v throws(PyError) in try t.sliceNext(ISlice(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = ISlice(unchecked: a[0])
          if it.iterator.isMissing {
            let nothing = try t.iterator(try t.newList().value)
            return try t.reduction(a[0], try t.tuple(nothing, .smallInt(0)), .smallInt(0))
          }
          let args = try t.newTuple(4)
          args.items[0] = it.iterator
          args.items[1] = t.int(it.next)
          args.items[2] = it.stop < 0 ? .none : t.int(it.stop)
          args.items[3] = t.int(it.step)
          return try t.reduction(a[0], args.value, t.int(it.taken))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.warnOfReduction()
          guard a[1].isInt else { throw t.typeError("an integer is required") }
          ISlice(unchecked: a[0]).taken = try t.indexInt(a[1])
          return .none
        },
      ]
    })
}
