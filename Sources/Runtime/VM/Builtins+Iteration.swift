// Builtin functions over iterables: len, iter, next, sorted, min, max, sum, any, all; and id.

let containerBuiltins: [Method] = [
  Method("len(obj, /)") { t, a throws(PyError) in
    let v = a[0]
    if v.isCell {
      switch v.header.pointee.shape {
      case UInt32(Kind.list.rawValue): return .smallInt(List(unchecked: v).count)
      case UInt32(Kind.tuple.rawValue): return .smallInt(Tuple(unchecked: v).count)
      case UInt32(Kind.str.rawValue): return .smallInt(Str(unchecked: v).count)
      case UInt32(Kind.dict.rawValue): return .smallInt(Dict(unchecked: v).count)
      default: break
      }
    }
    return t.int(try t.length(v))
  },
  Method("iter(object, sentinel=<unrepresentable>, /)") { t, a throws(PyError) in
    if !a.has(1) { return try t.iterator(a[0]) }
    guard t.type(of: a[0]).slot(.call) != nil || t.isCallable(a[0]) else {
      throw t.typeError("iter(v, w): v must be callable")
    }
    let it = t.new(CallableIteratorBody.self)
    it.function = a[0]
    it.sentinel = a[1]
    return it.value
  },
  Method("next(iterator, default=<unrepresentable>, /)") { t, a throws(PyError) in
    if !a.has(1) { return try t.nextOrStop(a[0]) }
    let v: Value
    do throws(PyError) { v = try t.next(a[0]) } catch {
      if t.swallow(.StopIteration) { return a[1] }
      throw error
    }
    return v.isMissing ? a[1] : v
  },
  Method("id(obj, /)") { t, a throws(PyError) in t.int(a[0].bits) },
  Method("any(iterable, /)") { t, a throws(PyError) in
    let it = try t.iterator(a[0])
    var sink = YieldSink(.passFalse)
    while true {
      let v = try t.step(it, into: &sink)
      if v.isMissing { return .false }
      if try t.isTrue(v) { return .true }
    }
  },
  Method("all(iterable, /)") { t, a throws(PyError) in
    let it = try t.iterator(a[0])
    var sink = YieldSink(.passTrue)
    while true {
      let v = try t.step(it, into: &sink)
      if v.isMissing { return .true }
      if try !t.isTrue(v) { return .false }
    }
  },
  Method("sorted(iterable, /, *, key=None, reverse=False)") { t, a throws(PyError) in
    let list = try t.newList()
    try t.listExtend(list, a[0], function: .missing)
    try t.sort(list, key: a[1], reverse: a.has(2) ? try t.isTrue(a[2]) : false)
    return list.value
  },
  Method("min(*args, key=None, default=<unrepresentable>)") { t, a throws(PyError) in
    try t.extreme(a, "min", .less)
  },
  Method("max(*args, key=None, default=<unrepresentable>)") { t, a throws(PyError) in
    try t.extreme(a, "max", .greater)
  },
  Method("sum(iterable, /, start=0)") { t, a throws(PyError) in
    let start = a.has(1) ? a[1] : .smallInt(0)
    if start.isCell && !start.isInt { _ = try t.iterator(a[0]) }
    switch start.kind {
    case .str: throw t.typeError("sum() can't sum strings [use ''.join(seq) instead]")
    case .bytes: throw t.typeError("sum() can't sum bytes [use b''.join(seq) instead]")
    case .byteArray: throw t.typeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    default: return try t.sum(a[0], start)
    }
  },
]

extension Thread {
  func isCallable(_ v: Value) -> Bool {
    switch v.kind {
    case .function, .nativeFunction, .methodDescriptor, .boundMethod, .type: return true
    default: return type(of: v).slot(.call) != nil
    }
  }

  // MARK: min and max

  fileprivate func extreme(_ a: Args, _ name: StaticString, _ op: Slot) throws(PyError) -> Value {
    let args = Tuple(unchecked: a[0])
    let key = a.has(1) && !a[1].isNone ? a[1] : .missing
    if args.count == 0 { throw typeError("\(name) expected at least 1 argument, got 0") }
    var best = Value.missing
    var bestKey = Value.missing
    if args.count > 1 {
      if a.has(2) {
        throw typeError("Cannot specify a default for \(name)() with multiple positional arguments")
      }
      var i = 0
      while i < args.count {
        try consider(args[i], key, op, &best, &bestKey)
        i += 1
      }
      return best
    }
    let source = args[0]
    if isExact(source, .list) || isExact(source, .tuple) {
      var i = 0
      while i < sequenceCount(source) {
        try consider(sequenceItems(source)[i], key, op, &best, &bestKey)
        i += 1
      }
    } else {
      let it = try iterator(source)
      if key.isMissing, it.isKind(.generator) {
        var sink = YieldSink(op == .less ? .least : .greatest)
        while true {
          let item = try step(it, into: &sink)
          best = sink.best
          bestKey = best
          if item.isMissing { break }
          try consider(item, key, op, &best, &bestKey)
          sink.best = best
        }
      } else {
        while true {
          let item = try step(it)
          if item.isMissing { break }
          try consider(item, key, op, &best, &bestKey)
        }
      }
    }
    if !best.isMissing { return best }
    if a.has(2) { return a[2] }
    throw valueError("\(name)() iterable argument is empty")
  }

  @inline(__always) private func consider(
    _ item: Value, _ key: Value, _ op: Slot, _ best: inout Value, _ bestKey: inout Value
  ) throws(PyError) {
    let k = key.isMissing ? item : try call(key, item)
    if !best.isMissing {
      if let isBetter = YieldSink.isBetter(k, than: bestKey, least: op == .less) {
        if !isBetter { return }
      } else if try !isTrue(try compare(op, k, bestKey)) {
        return
      }
    }
    best = item
    bestKey = k
  }

  // MARK: sum

  /// Ints are added as machine ints, floats with a running compensation (Neumaier), all else by +.
  fileprivate func sum(_ source: Value, _ start: Value) throws(PyError) -> Value {
    var items = ItemSource(source)
    if !items.isSequence { items = ItemSource(iterator: try iterator(source)) }
    var total = start
    var item = Value.missing
    if let first = total.asInt, !total.isBool, total.isSmallInt || isExact(total, .int) {
      var sink = YieldSink(.sumInts)
      sink.total = first
      while true {
        item = try items.next(self, into: &sink)
        if item.isMissing { return int(sink.total) }
        guard item.isSmallInt || item.isBool || isExact(item, .int), let i = item.asInt else { break }
        let (r, overflow) = sink.total.addingReportingOverflow(i)
        if overflow { break }
        sink.total = r
      }
      total = try binary(.add, int(sink.total), item)
    }
    if total.isFloat {
      var sink = YieldSink(.sumFloats)
      sink.sum = total.float
      while true {
        item = try items.next(self, into: &sink)
        if item.isMissing { return .float(sink.floatSum) }
        if item.isFloat {
          sink.add(item.float)
        } else if item.isInt, let i = item.asInt {
          sink.sum += Double(i)
        } else {
          break
        }
      }
      total = try binary(.add, .float(sink.floatSum), item)
    }
    while true {
      item = try items.next(self)
      if item.isMissing { return total }
      total = try binary(.add, total, item)
    }
  }
}

/// Steps through a list or tuple by index, and through all else by its iterator.
private struct ItemSource {
  let source: Value
  let isSequence: Bool
  private var index = 0

  @inline(__always) init(_ v: Value) {
    source = v
    let shape = v.isCell ? v.header.pointee.shape : 0
    isSequence = shape == UInt32(Kind.list.rawValue) || shape == UInt32(Kind.tuple.rawValue)
  }
  @inline(__always) init(iterator: Value) {
    source = iterator
    isSequence = false
  }
  @inline(__always) mutating func next(_ t: Thread) throws(PyError) -> Value {
    if isSequence { return nextOfSequence(t) }
    return try t.step(source)
  }
  /// As `next`, but for what `sink` takes.
  @inline(__always) mutating func next(_ t: Thread, into sink: inout YieldSink) throws(PyError) -> Value {
    if isSequence { return nextOfSequence(t) }
    return try t.step(source, into: &sink)
  }
  @inline(__always) private mutating func nextOfSequence(_ t: Thread) -> Value {
    if index >= t.sequenceCount(source) { return .missing }
    index &+= 1
    return t.sequenceItems(source)[index &- 1]
  }
}
