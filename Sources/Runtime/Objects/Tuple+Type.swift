// tuple: construction, hash, slots and methods.

/// The hash of a tuple, item by item: the lanes of xxHash64, as CPython defines it.
struct TupleHash {
  private var acc: UInt = 2_870_177_450_012_600_261

  @inline(__always) mutating func add(_ h: Int) {
    acc &+= UInt(bitPattern: h) &* 14_029_467_366_897_019_727
    acc = acc &<< 31 | acc &>> 33
    acc &*= 11_400_714_785_074_694_791
  }
  @inline(__always) func result(_ count: Int) -> Int {
    let r = acc &+ (UInt(bitPattern: count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
    return r == UInt.max ? 1_546_275_796 : Int(bitPattern: r)
  }
  var sliceResult: Int { acc == UInt.max ? 1_546_275_796 : Int(bitPattern: acc) }
}

extension Thread {
  func tupleHash(_ v: Tuple) throws(PyError) -> Int {
    var acc = TupleHash()
    let n = v.count
    var i = 0
    while i < n {
      acc.add(try hash(v[i]))
      i &+= 1
    }
    return acc.result(n)
  }

  /// tuple(v): a tuple itself if it is exactly one.
  func tuple(from v: Value) throws(PyError) -> Value {
    if isExact(v, .tuple) { return v }
    if isExact(v, .list) { return try newTuple(from: List(unchecked: v).items, List(unchecked: v).count) }
    let list = try newList()
    try listExtend(list, v, function: .missing)
    return try newTuple(from: list.items, list.count)
  }

  fileprivate func tupleGetItem(_ v: Value, _ key: Value) throws(PyError) -> Value {
    let x = Tuple(unchecked: v)
    if let slice = Slice(key) {
      let r = try sliceRange(slice, x.count)
      if r.step == 1 {
        if r.count == x.count && isExact(v, .tuple) { return v }
        return try newTuple(from: x.items + r.start, r.count)
      }
      let made = try newTuple(r.count)
      var i = 0
      var k = r.start
      while i < r.count {
        made.items[i] = x.items[k]
        k &+= r.step
        i &+= 1
      }
      return made.value
    }
    var i = try sequenceIndexInt(key, "tuple")
    if i < 0 { i &+= x.count }
    guard i >= 0 && i < x.count else { throw indexError("tuple index out of range") }
    return x[i]
  }

  fileprivate func tupleConcatenation(_ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = Tuple(x) else { return .notImplemented }
    guard let b = Tuple(y) else { return .notImplemented }
    if a.count == 0 && isExact(y, .tuple) { return y }
    if b.count == 0 && isExact(x, .tuple) { return x }
    let made = try newTuple(a.count + b.count)
    made.items.update(from: a.items, count: a.count)
    (made.items + a.count).update(from: b.items, count: b.count)
    return made.value
  }

  fileprivate func tupleRepeat(_ x: Value, _ y: Value) throws(PyError) -> Value {
    let v = x.isKind(.tuple) ? x : y
    guard let tuple = Tuple(v), let times = try repeatCount(x.isKind(.tuple) ? y : x) else {
      return .notImplemented
    }
    if times == 1 && isExact(v, .tuple) { return v }
    if times <= 0 || tuple.count == 0 { return vm.emptyTuple }
    let (n, overflow) = tuple.count.multipliedReportingOverflow(by: times)
    if overflow || n > Int.max >> 8 { throw memoryError() }
    let made = try newTuple(n)
    fillRepeated(made.items, tuple.items, tuple.count, n)
    return made.value
  }

  /// Fills n words with copies of the first `count` of `source`.
  func fillRepeated(
    _ p: UnsafeMutablePointer<Value>, _ source: UnsafeMutablePointer<Value>, _ count: Int, _ n: Int
  ) {
    if count == 1 {
      p.update(repeating: source[0], count: n)
      return
    }
    p.update(from: source, count: count)
    var done = count
    while done < n {
      let more = min(done, n - done)
      (p + done).update(from: p, count: more)
      done += more
    }
  }
}

extension NativeType {
  static let tuple = NativeType(
    name: "tuple", kind: .tuple, flags: TypeFlag.base | TypeFlag.matchesSequence,
    documentation: "tuple(iterable=()) is a sequence of objects that cannot be changed.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if t.isOwnConstructor(type, .tuple) { try t.noKeywords(args, "tuple") }
        try t.checkCount(args, "tuple", 0, 1)
        if type === t[.tuple] { return args.positionalCount == 0 ? t.vm.emptyTuple : try t.tuple(from: args[0]) }
        let source = args.positionalCount == 0 ? t.vm.emptyTuple : try t.tuple(from: args[0])
        let items = Tuple(unchecked: source)
        let made = try t.new(TupleBody.self, type: type, extra: items.count * 8)
        made.count = items.count
        made.items.update(from: items.items, count: items.count)
        return made.value
      }
      s.set(.repr) { t, v throws(PyError) in try t.sequenceRepr(v, "(", ")", loop: "(...)") }
      s.set(.hash) { t, v throws(PyError) in t.int(try t.tupleHash(Tuple(unchecked: v))) }
      s.set(.iter) { t, v throws(PyError) in
        let it = t.new(TupleIteratorBody.self)
        it.tuple = v
        return it.value
      }
      s.set(.length) { t, v throws(PyError) in .smallInt(Tuple(unchecked: v).count) }
      s.set(.contains) { t, v, item throws(PyError) in .bool(try t.sequenceFind(v, item, from: 0, to: Int.max) >= 0) }
      s.set(.getItem) { t, v, key throws(PyError) in try t.tupleGetItem(v, key) }
      s.set(.add) { t, x, y throws(PyError) in try t.tupleConcatenation(x, y) }
      s.set(.multiply) { t, x, y throws(PyError) in try t.tupleRepeat(x, y) }
      s.set(.equal) { t, x, y throws(PyError) in
        y.isKind(.tuple) ? try t.compareSequences(.equal, x, y) : .notImplemented
      }
      s.set(.notEqual) { t, x, y throws(PyError) in
        y.isKind(.tuple) ? try t.compareSequences(.notEqual, x, y) : .notImplemented
      }
      s.set(.less) { t, x, y throws(PyError) in
        y.isKind(.tuple) ? try t.compareSequences(.less, x, y) : .notImplemented
      }
      s.set(.lessEqual) { t, x, y throws(PyError) in
        y.isKind(.tuple) ? try t.compareSequences(.lessEqual, x, y) : .notImplemented
      }
      s.set(.greater) { t, x, y throws(PyError) in
        y.isKind(.tuple) ? try t.compareSequences(.greater, x, y) : .notImplemented
      }
      s.set(.greaterEqual) { t, x, y throws(PyError) in
        y.isKind(.tuple) ? try t.compareSequences(.greaterEqual, x, y) : .notImplemented
      }
    },
    methods: {
      [
        Method("count(self, value, /)") { t, a throws(PyError) in try t.sequenceCountOf(a[0], a[1]) },
        Method("index(self, value, start=0, stop=9223372036854775807, /)") { t, a throws(PyError) in
          try t.sequenceIndex(a, "tuple.index(x): x not in tuple")
        },
        Method("__getnewargs__(self, /)") { t, a throws(PyError) in
          let x = Tuple(unchecked: a[0])
          return try t.tuple(try t.newTuple(from: x.items, x.count))
        },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    })
}
