// enumerate, zip, map, filter.

extension Thread {
  /// The next item, or missing; the commonest iterators without a call.
  @inline(__always) func step(_ it: Value) throws(PyError) -> Value {
    let kind = it.kind
    if kind == .listIterator {
      let l = ListIterator(unchecked: it)
      if !l.list.isMissing, l.index < List(unchecked: l.list).count {
        l.index &+= 1
        return List(unchecked: l.list).items[l.index &- 1]
      }
    } else if kind == .rangeIterator {
      let r = RangeIterator(unchecked: it)
      if r.left <= 0 { return .missing }
      r.left &-= 1
      let n = r.next
      r.next &+= r.step
      return .smallInt(n)
    }
    return try next(it)
  }

  /// The two items of the next pair that an iterator gives (enumerate, zip, a dict's items, …), without a tuple around them: for a loop
  /// that takes it apart at once. 1: there they are; 0: the end; -1: the iterator does not give pairs.
  @inline(never) func nextPair(_ it: Value, _ p: UnsafeMutablePointer<Value>) throws(PyError) -> Int {
    switch it.header.pointee.shape {
    case UInt32(Kind.enumerate.rawValue):
      let e = Enumerate(unchecked: it)
      guard e.next.isSmallInt else { return -1 }
      let item = try step(e.iterator)
      if item.isMissing { return 0 }
      let n = e.next
      e.next = int(n.smallInt &+ 1)
      p[0] = n
      p[1] = item
      return 1
    case UInt32(Kind.zip.rawValue):
      let z = Zip(unchecked: it)
      guard let iterators = Tuple(z.iterators), iterators.count == 2 else { return -1 }
      let x = try step(iterators[0])
      if x.isMissing {
        _ = try zipExhausted(z, iterators, 0)
        return 0
      }
      let y = try step(iterators[1])
      if y.isMissing {
        _ = try zipExhausted(z, iterators, 1)
        return 0
      }
      p[0] = x
      p[1] = y
      return 1
    case UInt32(Kind.pairwise.rawValue):
      // The registers may be variables: they change when there is a pair, not before.
      var x = Value.missing
      var y = Value.missing
      if try !pairwiseStep(Pairwise(unchecked: it), &x, &y) { return 0 }
      p[0] = x
      p[1] = y
      return 1
    case UInt32(Kind.product.rawValue): return productPair(Product(unchecked: it), p)
    case UInt32(Kind.combinations.rawValue), UInt32(Kind.combinationsWithReplacement.rawValue):
      return combinationsPair(Combinations(unchecked: it), p)
    case UInt32(Kind.permutations.rawValue): return permutationsPair(Permutations(unchecked: it), p)
    case UInt32(Kind.groupBy.rawValue): return try groupPair(GroupBy(unchecked: it), p)
    case UInt32(Kind.zipLongest.rawValue): return try zipLongestPair(ZipLongest(unchecked: it), p)
    default:
      guard it.isKind(.dictIterator), DictIterator(unchecked: it).what == .items else { return -1 }
      let d = DictIterator(unchecked: it)
      let i = try dictNextEntry(d)
      if i < 0 { return 0 }
      let e = Dict(unchecked: d.dict).table.entries + i
      p[0] = e.pointee.key
      p[1] = e.pointee.value
      return 1
    }
  }

  func enumerateNext(_ e: Enumerate) throws(PyError) -> Value {
    let item = try step(e.iterator)
    if item.isMissing { return item }
    let n = e.next
    if n.isSmallInt {
      e.next = int(n.smallInt &+ 1)
    } else {
      e.next = try binary(.add, n, .smallInt(1))
    }
    return try tuple(n, item)
  }

  func zipNext(_ z: Zip) throws(PyError) -> Value {
    guard let iterators = Tuple(z.iterators) else { return .missing }
    let n = iterators.count
    if n == 0 { return .missing }
    if n == 2 {
      // The common case, without a tuple that is made in vain.
      let x = try step(iterators[0])
      if !x.isMissing {
        let y = try step(iterators[1])
        if !y.isMissing { return try tuple(x, y) }
        return try zipExhausted(z, iterators, 1)
      }
      return try zipExhausted(z, iterators, 0)
    }
    let made = try newTuple(n)
    var i = 0
    while i < n {
      let item = try step(iterators[i])
      if item.isMissing { return try zipExhausted(z, iterators, i) }
      made.items[i] = item
      i += 1
    }
    return made.value
  }

  /// Iterator i has come to its end: an error for a strict zip unless all have.
  @inline(never) private func zipExhausted(_ z: Zip, _ iterators: Tuple, _ i: Int) throws(PyError) -> Value {
    if !z.isStrict { return .missing }
    if i > 0 {
      throw valueError("zip() argument \(i + 1) is shorter than argument\(i == 1 ? " " : "s 1-")\(i)")
    }
    var k = 1
    while k < iterators.count {
      if try !step(iterators[k]).isMissing {
        throw valueError("zip() argument \(k + 1) is longer than argument\(k == 1 ? " " : "s 1-")\(k)")
      }
      k += 1
    }
    return .missing
  }

  func mapNext(_ m: PyMap) throws(PyError) -> Value {
    let iterators = Tuple(unchecked: m.iterators)
    let n = iterators.count
    if n == 1 {
      let item = try step(iterators[0])
      return item.isMissing ? item : try call(m.function, item)
    }
    let s = try pushScratch(n + 1)
    defer { popScratch(s) }
    var i = 0
    while i < n {
      let item = try step(iterators[i])
      if item.isMissing { return item }
      s[i + 1] = item
      i += 1
    }
    s[0] = m.function
    return try invoke(m.function, Arguments(s + 1, n))
  }

  func filterNext(_ f: PyFilter) throws(PyError) -> Value {
    let isTruth = f.function.isNone || f.function.bits == self[.bool].value.bits
    while true {
      let item = try step(f.iterator)
      if item.isMissing { return item }
      if try isTrue(isTruth ? item : try call(f.function, item)) { return item }
    }
  }

  /// A tuple of iterators over the arguments from `start` on.
  fileprivate func iterators(_ args: Arguments, from start: Int) throws(PyError) -> Tuple {
    let n = args.positionalCount - start
    let made = try newTuple(max(n, 0))
    var i = 0
    while i < n {
      made.items[i] = try iterator(args[start + i])
      i += 1
    }
    return made
  }
}

extension NativeType {
  static let enumerate = NativeType(
    name: "enumerate", kind: .enumerate,
    documentation: "enumerate(iterable, start=0): pairs of a number and an item.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        var source = Value.missing
        var start = Value.missing
        let n = args.positionalCount
        if n + args.namedCount > 2 { throw t.typeError("enumerate() takes at most 2 arguments (\(args.count) given)") }
        if n > 0 { source = args[0] }
        if n > 1 { start = args[1] }
        if let names = Tuple(args.names) {
          var i = 0
          while i < names.count {
            let name = Str(unchecked: names[i])
            if name.isEqual("iterable") && source.isMissing {
              source = args[n + i]
            } else if name.isEqual("start") && start.isMissing {
              start = args[n + i]
            } else {
              if source.isMissing, type != t[.enumerate].value { break }
              throw t.typeError("'\(name.string)' is an invalid keyword argument for enumerate()")
            }
            i += 1
          }
        }
        if source.isMissing {
          let place = type == t[.enumerate].value ? "" : " (pos 1)"
          throw t.typeError("enumerate() missing required argument 'iterable'\(place)")
        }
        let first = start.isMissing ? .smallInt(0) : try t.index(start)
        let it = try t.iterator(source)
        let e = try t.new(EnumerateBody.self, type: Type(unchecked: type))
        e.iterator = it
        e.next = first
        return e.value
      }
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.enumerateNext(Enumerate(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let e = Enumerate(unchecked: a[0])
          return try t.tuple(t.type(of: a[0]).value, try t.tuple(e.iterator, e.next))
        },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    })

  static let zip = NativeType(
    name: "zip", kind: .zip,
    documentation: "zip(*iterables, strict=False): tuples of the items that stand at the same place.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        var isStrict = false
        if let names = Tuple(args.names) {
          var i = 0
          while i < names.count {
            guard Str(unchecked: names[i]).isEqual("strict") else {
              if t.isOwnConstructor(Type(unchecked: type), .zip) {
                if names.count > 1 {
                  throw t.typeError("zip() takes at most 1 keyword argument (\(names.count) given)")
                }
                throw t.typeError("zip() got an unexpected keyword argument '\(Str(unchecked: names[i]).string)'")
              }
              i += 1
              continue
            }
            isStrict = try t.isTrue(args[args.positionalCount + i])
            i += 1
          }
        }
        let iterators = try t.iterators(args, from: 0)
        let z = try t.new(ZipBody.self, type: Type(unchecked: type))
        z.iterators = iterators.value
        z.isStrict = isStrict
        return z.value
      }
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.zipNext(Zip(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let z = Zip(unchecked: a[0])
          let (type, iterators) = (t.type(of: a[0]).value, z.iterators.isMissing ? t.vm.emptyTuple : z.iterators)
          return z.isStrict ? try t.tuple(type, iterators, .true) : try t.tuple(type, iterators)
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          Zip(unchecked: a[0]).isStrict = try t.isTrue(a[1])
          return .none
        },
      ]
    })

  static let map = NativeType(
    name: "map", kind: .map,
    documentation: "map(function, *iterables): what the function makes of the items.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if t.isOwnConstructor(Type(unchecked: type), .map) { try t.noKeywords(args, "map") }
        if args.positionalCount < 2 { throw t.typeError("map() must have at least two arguments.") }
        let iterators = try t.iterators(args, from: 1)
        let m = try t.new(MapBody.self, type: Type(unchecked: type))
        m.function = args[0]
        m.iterators = iterators.value
        return m.value
      }
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.mapNext(PyMap(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let m = PyMap(unchecked: a[0])
          let iterators = Tuple(unchecked: m.iterators)
          let arguments = try t.newTuple(iterators.count + 1)
          arguments.items[0] = m.function
          (arguments.items + 1).update(from: iterators.items, count: iterators.count)
          return try t.tuple(t.type(of: a[0]).value, arguments.value)
        }
      ]
    })

  static let filter = NativeType(
    name: "filter", kind: .filter,
    documentation: "filter(function, iterable): the items of which the function is true.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if t.isOwnConstructor(Type(unchecked: type), .filter) { try t.noKeywords(args, "filter") }
        try t.checkCount(args, "filter", 2, 2)
        let it = try t.iterator(args[1])
        let f = try t.new(FilterBody.self, type: Type(unchecked: type))
        f.function = args[0]
        f.iterator = it
        return f.value
      }
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.filterNext(PyFilter(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let f = PyFilter(unchecked: a[0])
          return try t.tuple(t.type(of: a[0]).value, try t.tuple(f.function, f.iterator))
        }
      ]
    })
}
