// slice objects, and what a slice means for a sequence of a given length.

struct SliceBody: Body {
  static var kind: Kind { .slice }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var start: Value
  var stop: Value
  var step: Value
}
typealias Slice = Ref<SliceBody>

/// A slice of a sequence of machine length: `count` items from `start` in steps of `step`.
struct SliceRange {
  var start: Int
  var stop: Int
  var step: Int
  var count: Int
}

extension Thread {
  func makeSlice(_ a: Value, _ b: Value, _ c: Value) -> Value {
    let s = new(SliceBody.self)
    s.start = a
    s.stop = b
    s.step = c
    return s.value
  }

  /// v[a:b] without a step.
  func getSlice(_ v: Value, _ a: Value, _ b: Value) throws(PyError) -> Value {
    if v.isCell && (a.isSmallInt || a.isNone) && (b.isSmallInt || b.isNone) {
      let shape = v.header.pointee.shape
      if shape == UInt32(Kind.list.rawValue) {
        let list = List(unchecked: v)
        let (start, count) = clip(a, b, list.count)
        return try newList(from: list.items + start, count)
      }
      if shape == UInt32(Kind.tuple.rawValue) {
        let tuple = Tuple(unchecked: v)
        let (start, count) = clip(a, b, tuple.count)
        return count == tuple.count ? v : try newTuple(from: tuple.items + start, count)
      }
    }
    return try getItem(v, makeSlice(a, b, .none))
  }

  /// Bounds that are small ints or None, for step 1.
  @inline(__always) private func clip(_ a: Value, _ b: Value, _ n: Int) -> (start: Int, count: Int) {
    var start = a.isNone ? 0 : a.smallInt
    var stop = b.isNone ? n : b.smallInt
    if start < 0 { start = max(start &+ n, 0) }
    if stop < 0 { stop = max(stop &+ n, 0) }
    start = min(start, n)
    stop = min(stop, n)
    return (start, max(stop &- start, 0))
  }

  private func sliceNumber(_ v: Value) throws(PyError) -> Value {
    if v.isInt || type(of: v).slot(.index) != nil { return try index(v) }
    throw typeError("slice indices must be integers or None or have an __index__ method")
  }

  /// The bounds as they stand, before the length is known: converting them may run Python code.
  func sliceUnpack(_ s: Slice) throws(PyError) -> SliceRange {
    var step = 1
    if !s.step.isNone {
      step = try sliceIndex(s.step)
      if step == 0 { throw valueError("slice step cannot be zero") }
      if step < -Int.max { step = -Int.max }
    }
    let start = s.start.isNone ? (step < 0 ? Int.max : 0) : try sliceIndex(s.start)
    let stop = s.stop.isNone ? (step < 0 ? Int.min : Int.max) : try sliceIndex(s.stop)
    return SliceRange(start: start, stop: stop, step: step, count: 0)
  }

  /// Fits unpacked bounds to a length.
  func sliceAdjust(_ s: SliceRange, _ n: Int) -> SliceRange {
    var s = s
    let low = s.step < 0 ? -1 : 0
    let high = s.step < 0 ? n &- 1 : n
    func fit(_ i: Int) -> Int {
      if i < 0 {
        let k = i &+ n
        return k < 0 ? low : k
      }
      return i >= n ? high : i
    }
    s.start = fit(s.start)
    s.stop = fit(s.stop)
    if s.step < 0 {
      s.count = s.stop < s.start ? (s.start &- s.stop &- 1) / (0 &- s.step) &+ 1 : 0
    } else {
      s.count = s.start < s.stop ? (s.stop &- s.start &- 1) / s.step &+ 1 : 0
    }
    return s
  }

  /// The same for a length and bounds of any size.
  func sliceBounds(_ s: Slice, length: Value) throws(PyError) -> (start: Value, stop: Value, step: Value) {
    let zero = Value.smallInt(0)
    let step = s.step.isNone ? .smallInt(1) : try sliceNumber(s.step)
    if step == zero { throw valueError("slice step cannot be zero") }
    let isDown = try isLess(step, zero)
    let low: Value = isDown ? .smallInt(-1) : zero
    let high = isDown ? try binary(.subtract, length, .smallInt(1)) : length
    func fit(_ t: Thread, _ v: Value, _ missing: Value) throws(PyError) -> Value {
      if v.isNone { return missing }
      var i = try t.sliceNumber(v)
      if try t.isLess(i, zero) {
        i = try t.binary(.add, i, length)
        return try t.isLess(i, low) ? low : i
      }
      return try t.isLess(high, i) ? high : i
    }
    let start = try fit(self, s.start, isDown ? high : low)
    let stop = try fit(self, s.stop, isDown ? low : high)
    return (start, stop, step)
  }

  private func sliceTuple(_ s: Slice) throws(PyError) -> Value { try tuple(s.start, s.stop, s.step) }

  fileprivate func compareSlices(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = Slice(x), let b = Slice(y) else { return .notImplemented }
    if x.bits == y.bits {
      switch op {
      case .equal, .lessEqual, .greaterEqual: return .true
      default: return .false
      }
    }
    return try compare(op, try sliceTuple(a), try sliceTuple(b))
  }

  fileprivate func sliceHash(_ s: Slice) throws(PyError) -> Value {
    // As a tuple's, but for the length that is mixed in at the end.
    var acc = TupleHash()
    acc.add(try hash(s.start))
    acc.add(try hash(s.stop))
    acc.add(try hash(s.step))
    return int(acc.sliceResult)
  }
}

extension NativeType {
  static let slice = NativeType(
    name: "slice", kind: .slice, flags: 0,
    documentation: "slice(stop) or slice(start, stop, step): what stands in brackets with colons.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.noKeywords(args, "slice")
        try t.checkCount(args, "slice", 1, 3)
        if args.count == 1 { return t.makeSlice(.none, args[0], .none) }
        return t.makeSlice(args[0], args[1], args.count > 2 ? args[2] : .none)
      }
      s.set(.repr) { t, v throws(PyError) in
        let s = Slice(unchecked: v)
        var b = TextBuilder()
        b.append("slice(")
        try b.appendRepr(t, s.start)
        b.append(", ")
        try b.appendRepr(t, s.stop)
        b.append(", ")
        try b.appendRepr(t, s.step)
        b.append(")")
        return try b.finish(t)
      }
      s.set(.hash) { t, v throws(PyError) in try t.sliceHash(Slice(unchecked: v)) }
      s.set(.equal) { t, x, y throws(PyError) in try t.compareSlices(.equal, x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in try t.compareSlices(.notEqual, x, y) }
      s.set(.less) { t, x, y throws(PyError) in try t.compareSlices(.less, x, y) }
      s.set(.lessEqual) { t, x, y throws(PyError) in try t.compareSlices(.lessEqual, x, y) }
      s.set(.greater) { t, x, y throws(PyError) in try t.compareSlices(.greater, x, y) }
      s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compareSlices(.greaterEqual, x, y) }
    },
    methods: {
      [
        Method("indices(self, length, /)") { t, a throws(PyError) in
          let n = try t.index(a[1])
          if try t.isLess(n, .smallInt(0)) { throw t.valueError("length should not be negative") }
          let b = try t.sliceBounds(Slice(unchecked: a[0]), length: n)
          return try t.tuple(b.start, b.stop, b.step)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let s = Slice(unchecked: a[0])
          return try t.tuple(t[.slice].value, try t.tuple(s.start, s.stop, s.step))
        },
      ]
    },
    getters: {
      [
        Getter("start", { t, v throws(PyError) in Slice(unchecked: v).start }),
        Getter("stop", { t, v throws(PyError) in Slice(unchecked: v).stop }),
        Getter("step", { t, v throws(PyError) in Slice(unchecked: v).step }),
      ]
    })
}
