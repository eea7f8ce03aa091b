// range: three ints and a length of any size. Where all of its numbers are small ints, items and iteration go by machine
// arithmetic; otherwise by Python's.
//
// Invariant: step is not 0; the four fields are ints, never bools or instances of subclasses.

struct RangeBody: Body {
  static var kind: Kind { .range }
  static var values: Range<Int> { 1..<5 }
  var header: Header
  var start: Value
  var stop: Value
  var step: Value
  var length: Value
}
typealias PyRange = Ref<RangeBody>

/// Iterator over a range that machine ints cannot hold.
struct BigRangeIteratorBody: Body {
  static var kind: Kind { .bigRangeIterator }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var next: Value
  var step: Value
  var left: Value
}
typealias BigRangeIterator = Ref<BigRangeIteratorBody>

extension Ref where B == RangeBody {
  /// All items, and the bounds, are small ints.
  @inline(__always) var isSmall: Bool {
    self.start.isSmallInt && self.stop.isSmallInt && self.step.isSmallInt && self.length.isSmallInt
  }
  /// The item at an index in range; the range is small.
  @inline(__always) func smallItem(_ i: Int) -> Value {
    .smallInt(self.start.smallInt &+ i &* self.step.smallInt)
  }
}

extension Thread {
  /// An exact int from anything with __index__.
  fileprivate func rangeNumber(_ v: Value) throws(PyError) -> Value {
    if v.isSmallInt { return v }
    let i = try index(v)
    // An instance of a subclass of int is reduced to its number.
    return isExact(i, .int) || i.isSmallInt ? i : try binary(.add, i, .smallInt(0))
  }

  func newRange(_ start: Value, _ stop: Value, _ step: Value) throws(PyError) -> PyRange {
    if step == .smallInt(0) { throw valueError("range() arg 3 must not be zero") }
    var length = Value.smallInt(0)
    if start.isSmallInt && stop.isSmallInt && step.isSmallInt {
      let a = start.smallInt
      let b = stop.smallInt
      let s = step.smallInt
      if s > 0 && a < b { length = int((b - a - 1) / s + 1) }
      if s < 0 && a > b { length = int((a - b - 1) / -s + 1) }
    } else {
      let zero = Value.smallInt(0)
      let isUp = try isLess(zero, step)
      let low = isUp ? start : stop
      let high = isUp ? stop : start
      if try isLess(low, high) {
        let span = try binary(.subtract, try binary(.subtract, high, low), .smallInt(1))
        let stride = isUp ? step : try unary(.negative, step)
        length = try binary(.add, try binary(.floorDivide, span, stride), .smallInt(1))
      }
    }
    let r = new(RangeBody.self)
    r.start = start
    r.stop = stop
    r.step = step
    r.length = length
    return r
  }

  func rangeItem(_ r: PyRange, _ i: Value) throws(PyError) -> Value {
    if r.isSmall && i.isSmallInt { return r.smallItem(i.smallInt) }
    return try binary(.add, r.start, try binary(.multiply, i, r.step))
  }

  func rangeIterator(_ r: PyRange) throws(PyError) -> Value {
    if r.isSmall {
      let it = new(RangeIteratorBody.self)
      it.next = r.start.smallInt
      it.step = r.step.smallInt
      it.left = r.length.smallInt
      return it.value
    }
    let it = new(BigRangeIteratorBody.self)
    it.next = r.start
    it.step = r.step
    it.left = r.length
    return it.value
  }

  func rangeReversed(_ r: PyRange) throws(PyError) -> Value {
    if r.isSmall {
      let it = new(RangeIteratorBody.self)
      let n = r.length.smallInt
      it.next = r.start.smallInt &+ (n &- 1) &* r.step.smallInt
      it.step = 0 &- r.step.smallInt
      it.left = n
      return it.value
    }
    let last = try rangeItem(r, try binary(.subtract, r.length, .smallInt(1)))
    let step = try unary(.negative, r.step)
    let it = new(BigRangeIteratorBody.self)
    it.next = last
    it.step = step
    it.left = r.length
    return it.value
  }

  /// The index of an int in a range, or missing.
  func rangeFind(_ r: PyRange, _ v: Value) throws(PyError) -> Value {
    if r.isSmall && v.isSmallInt {
      let d = v.smallInt &- r.start.smallInt
      let s = r.step.smallInt
      if d % s != 0 { return .missing }
      let i = d / s
      return i >= 0 && i < r.length.smallInt ? .smallInt(i) : .missing
    }
    let distance = try binary(.subtract, v, r.start)
    if try binary(.modulo, distance, r.step) != .smallInt(0) { return .missing }
    let i = try binary(.floorDivide, distance, r.step)
    if try isLess(i, .smallInt(0)) { return .missing }
    return try isLess(i, r.length) ? i : .missing
  }

  func rangeEqual(_ x: PyRange, _ y: PyRange) throws(PyError) -> Bool {
    if x === y { return true }
    if try !isEqual(x.length, y.length) { return false }
    if x.length == .smallInt(0) { return true }
    if try !isEqual(x.start, y.start) { return false }
    return x.length == .smallInt(1) ? true : try isEqual(x.step, y.step)
  }

  fileprivate func rangeSlice(_ r: PyRange, _ slice: Slice) throws(PyError) -> Value {
    let bounds = try sliceBounds(slice, length: r.length)
    let newStep = try binary(.multiply, r.step, bounds.step)
    let start = try binary(.add, r.start, try binary(.multiply, bounds.start, r.step))
    let stop = try binary(.add, r.start, try binary(.multiply, bounds.stop, r.step))
    return try newRange(start, stop, newStep).value
  }

  /// Whether the item is exactly an int (or bool): then it is in a range if the arithmetic says so.
  fileprivate func isPlainInt(_ v: Value) -> Bool { v.isSmallInt || v.isBool || isExact(v, .int) }
}

extension NativeType {
  static let range = NativeType(
    name: "range", kind: .range, flags: TypeFlag.matchesSequence,
    documentation: "range(stop) or range(start, stop, step=1): numbers at equal distances.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.noKeywords(args, "range")
        try t.checkCount(args, "range", 1, 3)
        if args.count == 1 {
          return try t.newRange(.smallInt(0), try t.rangeNumber(args[0]), .smallInt(1)).value
        }
        let start = try t.rangeNumber(args[0])
        let stop = try t.rangeNumber(args[1])
        return try t.newRange(start, stop, args.count > 2 ? try t.rangeNumber(args[2]) : .smallInt(1)).value
      }
      s.set(.repr) { t, v throws(PyError) in
        let r = PyRange(unchecked: v)
        var b = TextBuilder()
        b.append("range(")
        try b.appendRepr(t, r.start)
        b.append(", ")
        try b.appendRepr(t, r.stop)
        if r.step != .smallInt(1) {
          b.append(", ")
          try b.appendRepr(t, r.step)
        }
        b.append(")")
        return try b.finish(t)
      }
      s.set(.iter) { t, v throws(PyError) in try t.rangeIterator(PyRange(unchecked: v)) }
      s.set(.length) { t, v throws(PyError) in
        let n = PyRange(unchecked: v).length
        guard n.asInt != nil else { throw t.overflowError("Python int too large to convert to C ssize_t") }
        return n
      }
      s.set(.bool) { t, v throws(PyError) in .bool(PyRange(unchecked: v).length != .smallInt(0)) }
      s.set(.contains) { t, v, item throws(PyError) in
        let r = PyRange(unchecked: v)
        if t.isPlainInt(item) { return .bool(try !t.rangeFind(r, try t.index(item)).isMissing) }
        let it = try t.rangeIterator(r)
        while true {
          let x = try t.next(it)
          if x.isMissing { return .false }
          if try t.isEqual(x, item) { return .true }
        }
      }
      s.set(.getItem) { t, v, key throws(PyError) in
        let r = PyRange(unchecked: v)
        if let slice = Slice(key) { return try t.rangeSlice(r, slice) }
        guard key.isInt || t.type(of: key).slot(.index) != nil else {
          throw t.typeError("range indices must be integers or slices, not \(t.typeName(key))")
        }
        var i = try t.index(key)
        if try t.isLess(i, .smallInt(0)) { i = try t.binary(.add, i, r.length) }
        if try t.isLess(i, .smallInt(0)) { throw t.indexError("range object index out of range") }
        if try !t.isLess(i, r.length) { throw t.indexError("range object index out of range") }
        return try t.rangeItem(r, i)
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let y = PyRange(y) else { return .notImplemented }
        return .bool(try t.rangeEqual(PyRange(unchecked: x), y))
      }
      s.set(.notEqual) { t, x, y throws(PyError) in
        guard let y = PyRange(y) else { return .notImplemented }
        return .bool(try !t.rangeEqual(PyRange(unchecked: x), y))
      }
      s.set(.hash) { t, v throws(PyError) in
        let r = PyRange(unchecked: v)
        let s = try t.pushScratch(3)
        defer { t.popScratch(s) }
        s[0] = r.length
        s[1] = r.length == .smallInt(0) ? .none : r.start
        s[2] = r.length == .smallInt(0) || r.length == .smallInt(1) ? .none : r.step
        return t.int(try t.hash(try t.newTuple(from: s, 3)))
      }
    },
    methods: {
      [
        Method("__reversed__(self, /)") { t, a throws(PyError) in try t.rangeReversed(PyRange(unchecked: a[0])) },
        Method("count(self, value, /)") { t, a throws(PyError) in
          let r = PyRange(unchecked: a[0])
          if t.isPlainInt(a[1]) { return .smallInt(try t.rangeFind(r, try t.index(a[1])).isMissing ? 0 : 1) }
          let it = try t.rangeIterator(r)
          var n = 0
          while true {
            let x = try t.next(it)
            if x.isMissing { return .smallInt(n) }
            if try t.isEqual(x, a[1]) { n += 1 }
          }
        },
        Method("index(self, value, /)") { t, a throws(PyError) in
          let r = PyRange(unchecked: a[0])
          if t.isPlainInt(a[1]) {
            let i = try t.rangeFind(r, try t.index(a[1]))
            if !i.isMissing { return i }
            throw t.valueError("\(t.reprString(a[1])) is not in range")
          }
          let it = try t.rangeIterator(r)
          var n = 0
          while true {
            let x = try t.next(it)
            if x.isMissing { throw t.valueError("sequence.index(x): x not in sequence") }
            if try t.isEqual(x, a[1]) { return .smallInt(n) }
            n += 1
          }
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let r = PyRange(unchecked: a[0])
          return try t.tuple(t[.range].value, try t.tuple(r.start, r.stop, r.step))
        },
      ]
    },
    getters: {
      [
        Getter("start", { t, v throws(PyError) in PyRange(unchecked: v).start }),
        Getter("stop", { t, v throws(PyError) in PyRange(unchecked: v).stop }),
        Getter("step", { t, v throws(PyError) in PyRange(unchecked: v).step }),
      ]
    })

  static let rangeIterator = NativeType(
    name: "range_iterator", kind: .rangeIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let r = RangeIterator(unchecked: v)
        if r.left <= 0 { return .missing }
        r.left &-= 1
        let n = r.next
        r.next &+= r.step
        return .smallInt(n)
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in t.int(RangeIterator(unchecked: a[0]).left) },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let r = RangeIterator(unchecked: a[0])
          let rest = try t.newRange(t.int(r.next), t.int(r.next &+ r.left &* r.step), t.int(r.step))
          return try t.reduced(iterating: rest.value, state: .none)
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let r = RangeIterator(unchecked: a[0])
          let n = min(max(try t.indexInt(a[1]), 0), r.left)
          r.next &+= n &* r.step
          r.left &-= n
          return .none
        },
      ]
    })

  static let bigRangeIterator = NativeType(
    name: "longrange_iterator", kind: .bigRangeIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let r = BigRangeIterator(unchecked: v)
        if r.left == .smallInt(0) { return .missing }
        let n = r.next
        let next = try t.binary(.add, n, r.step)
        r.left = try t.binary(.subtract, r.left, .smallInt(1))
        r.next = next
        return n
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in BigRangeIterator(unchecked: a[0]).left },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let r = BigRangeIterator(unchecked: a[0])
          let stop = try t.binary(.add, r.next, try t.binary(.multiply, r.left, r.step))
          return try t.reduced(iterating: try t.newRange(r.next, stop, r.step).value, state: .none)
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let r = BigRangeIterator(unchecked: a[0])
          guard a[1].isInt else { throw t.typeError("state must be an int, not \(t.typeName(a[1]))") }
          var n = try t.index(a[1])
          if try t.isLess(n, .smallInt(0)) { n = .smallInt(0) }
          if try t.isLess(r.left, n) { n = r.left }
          let next = try t.binary(.add, r.next, try t.binary(.multiply, n, r.step))
          r.left = try t.binary(.subtract, r.left, n)
          r.next = next
          return .none
        },
      ]
    })
}
