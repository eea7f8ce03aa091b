// list: construction, slots and methods.

extension Thread {
  fileprivate func listInsert(_ x: List, _ index: Int, _ v: Value) throws(PyError) {
    let n = x.count
    var i = index
    if i < 0 { i = max(i &+ n, 0) }
    i = min(i, n)
    try x.reserve(self, n + 1)
    let items = x.items
    (items + i + 1).update(from: items + i, count: n - i)
    store(v, at: items + i, in: x.itemsCell)
    x.count = n + 1
  }

  fileprivate func listPop(_ x: List, _ key: Value) throws(PyError) -> Value {
    let n = x.count
    if key.isMissing && n > 0 {
      let v = x.items[n - 1]
      x.items[n - 1] = .missing
      x.count = n - 1
      return v
    }
    var i = key.isMissing ? -1 : try indexInt(key)
    if x.count == 0 { throw indexError("pop from empty list") }
    if i < 0 { i &+= x.count }
    guard i >= 0 && i < x.count else { throw indexError("pop index out of range") }
    let v = x[i]
    removeItems(x, i, 1)
    return v
  }

  /// Reverses items in place.
  func reverseItems(_ p: UnsafeMutablePointer<Value>, _ n: Int) {
    var i = 0
    var k = n - 1
    while i < k {
      let v = p[i]
      p[i] = p[k]
      p[k] = v
      i &+= 1
      k &-= 1
    }
  }

  fileprivate func compareLists(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    y.isKind(.list) ? try compareSequences(op, x, y) : .notImplemented
  }
}

extension NativeType {
  static let list = NativeType(
    name: "list", kind: .list, flags: TypeFlag.base | TypeFlag.matchesSequence,
    documentation: "list(iterable=()) is a sequence of objects that can be changed.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let items = try t.newItems(0)
        let list = try t.new(ListBody.self, type: Type(unchecked: type))
        list.itemsCell = items.value
        return list.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        if t.isExact(v, .list) || t.type(of: v).slot(.new) == t[.list].slot(.new) { try t.noKeywords(args, "list") }
        try t.checkCount(args, "list", 0, 1)
        let list = List(unchecked: v)
        list.truncate(to: 0)
        if args.positionalCount > 0 { try t.listExtend(list, args[0], function: .missing) }
        return .none
      }
      s.set(.repr) { t, v throws(PyError) in try t.sequenceRepr(v, "[", "]", loop: "[...]") }
      s.clear(.hash)
      s.set(.iter) { t, v throws(PyError) in
        let it = t.new(ListIteratorBody.self)
        it.list = v
        return it.value
      }
      s.set(.length) { t, v throws(PyError) in .smallInt(List(unchecked: v).count) }
      s.set(.contains) { t, v, item throws(PyError) in .bool(try t.sequenceFind(v, item, from: 0, to: Int.max) >= 0) }
      s.set(.getItem) { t, v, key throws(PyError) in try t.listGetItem(v, key) }
      s.set(.setItem) { t, v, key, value throws(PyError) in
        try t.listSetItem(v, key, value)
        return .none
      }
      s.set(.add) { t, x, y throws(PyError) in try t.listConcatenation(x, y) }
      s.set(.multiply) { t, x, y throws(PyError) in try t.listRepeat(x, y) }
      s.set(.inPlaceAdd) { t, x, y throws(PyError) in
        try t.listExtend(List(unchecked: x), y, function: .missing)
        return x
      }
      s.set(.inPlaceMultiply) { t, x, y throws(PyError) in try t.listRepeatInPlace(x, y) }
      s.set(.equal) { t, x, y throws(PyError) in try t.compareLists(.equal, x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in try t.compareLists(.notEqual, x, y) }
      s.set(.less) { t, x, y throws(PyError) in try t.compareLists(.less, x, y) }
      s.set(.lessEqual) { t, x, y throws(PyError) in try t.compareLists(.lessEqual, x, y) }
      s.set(.greater) { t, x, y throws(PyError) in try t.compareLists(.greater, x, y) }
      s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compareLists(.greaterEqual, x, y) }
    },
    methods: {
      [
        Method("append(self, object, /)") { t, a throws(PyError) in
          try List(unchecked: a[0]).append(t, a[1])
          return .none
        },
        Method("extend(self, iterable, /)") { t, a throws(PyError) in
          try t.listExtend(List(unchecked: a[0]), a[1], function: .missing)
          return .none
        },
        Method("insert(self, index, object, /)") { t, a throws(PyError) in
          try t.listInsert(List(unchecked: a[0]), try t.indexInt(a[1]), a[2])
          return .none
        },
        Method("pop(self, index=-1, /)") { t, a throws(PyError) in try t.listPop(List(unchecked: a[0]), a[1]) },
        Method("remove(self, value, /)") { t, a throws(PyError) in
          let i = try t.sequenceFind(a[0], a[1], from: 0, to: Int.max)
          if i < 0 { throw t.valueError("list.remove(x): x not in list") }
          let x = List(unchecked: a[0])
          if i < x.count { t.removeItems(x, i, 1) }
          return .none
        },
        Method("clear(self, /)") { t, a throws(PyError) in
          let x = List(unchecked: a[0])
          if x.count == 0 { return .none }
          let items = try t.newItems(0)
          x.itemsCell = items.value
          x.count = 0
          return .none
        },
        Method("copy(self, /)") { t, a throws(PyError) in
          let x = List(unchecked: a[0])
          return try t.newList(from: x.items, x.count)
        },
        Method("count(self, value, /)") { t, a throws(PyError) in try t.sequenceCountOf(a[0], a[1]) },
        Method("index(self, value, start=0, stop=9223372036854775807, /)") { t, a throws(PyError) in
          try t.sequenceIndex(a, "")
        },
        Method("__getitem__(self, index, /)") { t, a throws(PyError) in try t.getItem(ofBuiltin: .list, a[0], a[1]) },
        Method("reverse(self, /)") { t, a throws(PyError) in
          let x = List(unchecked: a[0])
          t.reverseItems(x.items, x.count)
          return .none
        },
        Method("sort(self, /, *, key=None, reverse=False)") { t, a throws(PyError) in
          try t.sort(List(unchecked: a[0]), key: a[1], reverse: a.has(2) ? try t.isTrue(a[2]) : false)
          return .none
        },
        Method("__reversed__(self, /)") { t, a throws(PyError) in
          let it = t.new(ReverseIteratorBody.self)
          it.sequence = a[0]
          it.index = List(unchecked: a[0]).count - 1
          return it.value
        },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    })

  static let listIterator = NativeType(
    name: "list_iterator", kind: .listIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = ListIterator(unchecked: v)
        if it.list.isMissing { return .missing }
        let list = List(unchecked: it.list)
        if it.index < list.count {
          let item = list.items[it.index]
          it.index &+= 1
          return item
        }
        it.list = .missing
        return .missing
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = ListIterator(unchecked: a[0])
          return .smallInt(it.list.isMissing ? 0 : max(List(unchecked: it.list).count - it.index, 0))
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let iter = try t.currentBuiltin("iter")
          let it = ListIterator(unchecked: a[0])
          if it.list.isMissing { return try t.tuple(iter, try t.tuple(try t.newList().value)) }
          return try t.tuple(iter, try t.tuple(it.list), .smallInt(it.index))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let index = try t.indexInt(a[1])
          let it = ListIterator(unchecked: a[0])
          // A negative index is behind the end, as in CPython.
          if index < 0 { it.list = .missing } else { it.index = index }
          return .none
        },
      ]
    })

  /// list_reverseiterator; reversed() of other sequences shares the layout.
  static let listReverseIterator = NativeType(
    name: "list_reverseiterator", kind: .reverseIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = ReverseIterator(unchecked: v)
        if it.sequence.isMissing { return .missing }
        let list = List(unchecked: it.sequence)
        let i = it.index
        if i >= 0 && i < list.count {
          it.index = i &- 1
          return list.items[i]
        }
        it.sequence = .missing
        return .missing
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = ReverseIterator(unchecked: a[0])
          if it.sequence.isMissing { return .smallInt(0) }
          return .smallInt(it.index >= List(unchecked: it.sequence).count ? 0 : it.index + 1)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let reversed = try t.currentBuiltin("reversed")
          let it = ReverseIterator(unchecked: a[0])
          if it.sequence.isMissing { return try t.tuple(reversed, try t.tuple(try t.newList().value)) }
          return try t.tuple(reversed, try t.tuple(it.sequence), .smallInt(it.index))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let index = try t.indexInt(a[1])
          let it = ReverseIterator(unchecked: a[0])
          if let list = List(it.sequence) { it.index = min(max(index, -1), list.count - 1) }
          return .none
        },
      ]
    })
}
