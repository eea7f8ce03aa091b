// set and frozenset: construction, slots, methods, iterators.

struct SetIteratorBody: Body {
  static var kind: Kind { .setIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var set: Value
  var position: Int
  /// Items that the set had at the start; -1 after it was found changed.
  var count: Int
  var left: Int
}
typealias SetIterator = Ref<SetIteratorBody>

extension Thread {
  /// The hash of a key; that of a set is a frozenset's, which `in`, remove and discard look for.
  fileprivate func setKeyHash(_ key: Value) throws(PyError) -> Int {
    do throws(PyError) { return try hash(key) } catch {
      guard key.isKind(.set), swallow(.TypeError) else { throw error }
      return PySet(unchecked: key).orderlessHash
    }
  }

  fileprivate func setRepr(_ v: Value) throws(PyError) -> Value {
    let set = PySet(unchecked: v)
    let name = type(of: v).name
    var b = TextBuilder()
    if set.used == 0 {
      b.append(name)
      b.append("()")
      return try b.finish(self)
    }
    let isPlain = isExact(v, .set)
    if !isPlain {
      b.append(name)
      b.append("(")
    }
    if try !enterRepr(v) {
      if isPlain {
        b.append(name)
        b.append("(")
      }
      b.append("...)")
      return try b.finish(self)
    }
    defer { leaveRepr() }
    // The items are copied: a repr may change the set.
    let list = try newList()
    try listExtend(list, v, function: .missing)
    b.append("{")
    var i = 0
    while i < list.count {
      if i > 0 { b.append(", ") }
      try b.appendRepr(self, list[i])
      i += 1
    }
    b.append(isPlain ? "}" : "})")
    return try b.finish(self)
  }

  fileprivate func compareSets(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = PySet(any: x), let b = PySet(any: y) else { return .notImplemented }
    switch op {
    case .equal, .notEqual:
      var isSame = a.used == b.used
      if isSame && a.cachedHash != 0 && b.cachedHash != 0 && a.cachedHash != b.cachedHash { isSame = false }
      if isSame { isSame = try a.isSubset(self, of: b) }
      return .bool(isSame == (op == .equal))
    case .less: return a.used >= b.used ? .false : .bool(try a.isSubset(self, of: b))
    case .lessEqual: return .bool(try a.isSubset(self, of: b))
    case .greater: return a.used <= b.used ? .false : .bool(try b.isSubset(self, of: a))
    default: return .bool(try b.isSubset(self, of: a))
    }
  }

  /// |, &, - and ^ of two sets: the result is of the left one's builtin type.
  fileprivate func setOperation(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = PySet(any: x), y.isAnySet else { return .notImplemented }
    let kind = x.header.pointee.kind
    switch op {
    case .bitOr:
      let made = try a.copy(self, kind)
      if x.bits != y.bits { try made.update(self, y) }
      return made.value
    case .bitAnd: return try a.intersection(self, y, kind).value
    case .subtract: return try a.difference(self, y, kind).value
    default: return try setSymmetricDifference(a, y)
    }
  }

  fileprivate func setSymmetricDifference(_ a: PySet, _ v: Value) throws(PyError) -> Value {
    let made = try newSet(a.value.header.pointee.kind, from: v)
    try made.symmetricDifferenceUpdate(self, a.value)
    return made.value
  }

  fileprivate func setIsDisjoint(_ a: PySet, _ v: Value) throws(PyError) -> Bool {
    if v.bits == a.value.bits { return a.used == 0 }
    if var other = PySet(any: v) {
      var this = a
      if other.used > this.used { swap(&this, &other) }
      var i = 0
      while i < other.table.capacity {
        let e = other.table.entries[i]
        if !e.key.isMissing, try this.contains(self, e.key, e.hash) { return false }
        i &+= 1
      }
      return true
    }
    let it = try iterator(v)
    while true {
      let item = try next(it)
      if item.isMissing { return true }
      if try a.contains(self, item, try hash(item)) { return false }
    }
  }

  fileprivate func setIterator(_ v: Value) -> Value {
    let it = new(SetIteratorBody.self)
    it.set = v
    it.count = PySet(unchecked: v).used
    it.left = it.count
    return it.value
  }

  @inline(__always) func setNext(_ it: SetIterator) throws(PyError) -> Value {
    if it.set.isMissing { return .missing }
    let set = PySet(unchecked: it.set)
    if it.count != set.used {
      it.count = -1
      throw runtimeError("Set changed size during iteration")
    }
    let table = set.table
    let entries = table.entries
    let n = table.capacity
    var i = it.position
    while i < n && entries[i].key.isMissing { i &+= 1 }
    it.position = i &+ 1
    if i >= n {
      it.set = .missing
      return .missing
    }
    it.left &-= 1
    return entries[i].key
  }

  /// frozenset hash, kept in the cell.
  fileprivate func frozenSetHash(_ v: Value) -> Value {
    let set = PySet(unchecked: v)
    if set.cachedHash == 0 { set.cachedHash = set.orderlessHash }
    return int(set.cachedHash)
  }

  fileprivate func setCopy(_ v: Value) throws(PyError) -> Value {
    if isExact(v, .frozenSet) { return v }
    return try setBaseCopy(v).value
  }

  /// What a method that makes a new set starts from: a copy of the builtin type.
  fileprivate func setBaseCopy(_ v: Value) throws(PyError) -> PySet {
    try PySet(unchecked: v).copy(self, v.header.pointee.kind)
  }
}

private func installCommonSetSlots(_ s: SlotTable) {
  s.set(.repr) { t, v throws(PyError) in try t.setRepr(v) }
  s.set(.iter) { t, v throws(PyError) in t.setIterator(v) }
  s.set(.length) { t, v throws(PyError) in .smallInt(PySet(unchecked: v).used) }
  s.set(.contains) { t, v, key throws(PyError) in
    .bool(try PySet(unchecked: v).contains(t, key, try t.setKeyHash(key)))
  }
  s.set(.equal) { t, x, y throws(PyError) in try t.compareSets(.equal, x, y) }
  s.set(.notEqual) { t, x, y throws(PyError) in try t.compareSets(.notEqual, x, y) }
  s.set(.less) { t, x, y throws(PyError) in try t.compareSets(.less, x, y) }
  s.set(.lessEqual) { t, x, y throws(PyError) in try t.compareSets(.lessEqual, x, y) }
  s.set(.greater) { t, x, y throws(PyError) in try t.compareSets(.greater, x, y) }
  s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compareSets(.greaterEqual, x, y) }
  s.set(.bitOr) { t, x, y throws(PyError) in try t.setOperation(.bitOr, x, y) }
  s.set(.bitAnd) { t, x, y throws(PyError) in try t.setOperation(.bitAnd, x, y) }
  s.set(.subtract) { t, x, y throws(PyError) in try t.setOperation(.subtract, x, y) }
  s.set(.bitXor) { t, x, y throws(PyError) in try t.setOperation(.bitXor, x, y) }
}

private func commonSetMethods() -> [Method] {
  [
    Method("copy(self, /)") { t, a throws(PyError) in try t.setCopy(a[0]) },
    Method("union(self, /, *others)") { t, a throws(PyError) in
      let made = try t.setBaseCopy(a[0])
      let others = Tuple(unchecked: a[1])
      var i = 0
      while i < others.count {
        if others[i].bits != a[0].bits { try made.update(t, others[i]) }
        i += 1
      }
      return made.value
    },
    Method("intersection(self, /, *others)") { t, a throws(PyError) in
      let others = Tuple(unchecked: a[1])
      if others.count == 0 { return try t.setBaseCopy(a[0]).value }
      var result = PySet(unchecked: a[0])
      var i = 0
      while i < others.count {
        result = try result.intersection(t, others[i], a[0].header.pointee.kind)
        i += 1
      }
      return result.value
    },
    Method("difference(self, /, *others)") { t, a throws(PyError) in
      let others = Tuple(unchecked: a[1])
      if others.count == 0 { return try t.setBaseCopy(a[0]).value }
      let result = try PySet(unchecked: a[0]).difference(t, others[0], a[0].header.pointee.kind)
      var i = 1
      while i < others.count {
        try result.differenceUpdate(t, others[i])
        i += 1
      }
      return result.value
    },
    Method("symmetric_difference(self, other, /)") { t, a throws(PyError) in
      try t.setSymmetricDifference(PySet(unchecked: a[0]), a[1])
    },
    Method("isdisjoint(self, other, /)") { t, a throws(PyError) in
      .bool(try t.setIsDisjoint(PySet(unchecked: a[0]), a[1]))
    },
    Method("__contains__(self, object, /)") { t, a throws(PyError) in
      .bool(try PySet(unchecked: a[0]).contains(t, a[1], try t.setKeyHash(a[1])))
    },
    Method("issubset(self, other, /)") { t, a throws(PyError) in
      let set = PySet(unchecked: a[0])
      if let other = PySet(any: a[1]) { return .bool(try set.isSubset(t, of: other)) }
      return .bool(try set.intersection(t, a[1], .set).used == set.used)
    },
    Method("issuperset(self, other, /)") { t, a throws(PyError) in
      let set = PySet(unchecked: a[0])
      if let other = PySet(any: a[1]) { return .bool(try other.isSubset(t, of: set)) }
      let it = try t.iterator(a[1])
      while true {
        let item = try t.next(it)
        if item.isMissing { return .true }
        if try !set.contains(t, item, try t.setKeyHash(item)) { return .false }
      }
    },
    Method("__reduce__(self, /)") { t, a throws(PyError) in
      let list = try t.newList()
      try t.listExtend(list, a[0], function: .missing)
      return try t.tuple(
        t.type(of: a[0]).value, try t.tuple(list.value), try t.callMethod(a[0], try t.intern("__getstate__")))
    },
    Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
      try t.newGenericAlias(a[0], a[1])
    },
  ]
}

private func mutatingSetMethods() -> [Method] {
  [
    Method("add(self, object, /)") { t, a throws(PyError) in
      try PySet(unchecked: a[0]).add(t, a[1])
      return .none
    },
    Method("discard(self, object, /)") { t, a throws(PyError) in
      _ = try PySet(unchecked: a[0]).discard(t, a[1], try t.setKeyHash(a[1]))
      return .none
    },
    Method("remove(self, object, /)") { t, a throws(PyError) in
      if try PySet(unchecked: a[0]).discard(t, a[1], try t.setKeyHash(a[1])) { return .none }
      throw t.keyError(a[1])
    },
    Method("pop(self, /)") { t, a throws(PyError) in
      let v = PySet(unchecked: a[0]).pop()
      if v.isMissing { throw t.raise(.KeyError, value: t.text("pop from an empty set")) }
      return v
    },
    Method("clear(self, /)") { t, a throws(PyError) in
      try PySet(unchecked: a[0]).clear(t)
      return .none
    },
    Method("update(self, /, *others)") { t, a throws(PyError) in
      let others = Tuple(unchecked: a[1])
      var i = 0
      while i < others.count {
        try PySet(unchecked: a[0]).update(t, others[i])
        i += 1
      }
      return .none
    },
    Method("intersection_update(self, /, *others)") { t, a throws(PyError) in
      let others = Tuple(unchecked: a[1])
      var result = PySet(unchecked: a[0])
      if others.count == 0 { result = try t.setBaseCopy(a[0]) }
      var i = 0
      while i < others.count {
        result = try result.intersection(t, others[i], .set)
        i += 1
      }
      PySet(unchecked: a[0]).take(result)
      return .none
    },
    Method("difference_update(self, /, *others)") { t, a throws(PyError) in
      let others = Tuple(unchecked: a[1])
      var i = 0
      while i < others.count {
        try PySet(unchecked: a[0]).differenceUpdate(t, others[i])
        i += 1
      }
      return .none
    },
    Method("symmetric_difference_update(self, other, /)") { t, a throws(PyError) in
      try PySet(unchecked: a[0]).symmetricDifferenceUpdate(t, a[1])
      return .none
    },
  ]
}

extension NativeType {
  static let set = NativeType(
    name: "set", kind: .set,
    documentation: "set(iterable=()) is a collection of objects without order or duplicates.",
    install: { s in
      installCommonSetSlots(s)
      s.clear(.hash)
      s.call(.new) { t, type, args throws(PyError) in try t.newSet(type: Type(unchecked: type)).value }
      s.call(.initialize) { t, v, args throws(PyError) in
        try t.noKeywords(args, "set")
        if args.positionalCount > 1 { throw t.wrongCount(args.positionalCount, t.typeName(v), 0, 1) }
        let set = PySet(unchecked: v)
        if set.fill > 0 { try set.clear(t) }
        if args.positionalCount > 0 { try set.update(t, args[0]) }
        return .none
      }
      s.set(.inPlaceBitOr) { t, x, y throws(PyError) in
        guard y.isAnySet else { return .notImplemented }
        try PySet(unchecked: x).update(t, y)
        return x
      }
      s.set(.inPlaceBitAnd) { t, x, y throws(PyError) in
        guard y.isAnySet else { return .notImplemented }
        PySet(unchecked: x).take(try PySet(unchecked: x).intersection(t, y, .set))
        return x
      }
      s.set(.inPlaceSubtract) { t, x, y throws(PyError) in
        guard y.isAnySet else { return .notImplemented }
        try PySet(unchecked: x).differenceUpdate(t, y)
        return x
      }
      s.set(.inPlaceBitXor) { t, x, y throws(PyError) in
        guard y.isAnySet else { return .notImplemented }
        try PySet(unchecked: x).symmetricDifferenceUpdate(t, y)
        return x
      }
    },
    methods: { commonSetMethods() + mutatingSetMethods() })

  static let frozenSet = NativeType(
    name: "frozenset", kind: .frozenSet,
    documentation: "frozenset(iterable=()) is a set that cannot be changed.",
    install: { s in
      installCommonSetSlots(s)
      s.set(.hash) { t, v throws(PyError) in t.frozenSetHash(v) }
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if t.isOwnConstructor(type, .frozenSet) { try t.noKeywords(args, "frozenset") }
        let given = args.positionalCount
        if given > 1 { throw t.wrongCount(given, Str(unchecked: type.name).string, 0, 1) }
        if type === t[.frozenSet] && args.positionalCount == 1 && t.isExact(args[0], .frozenSet) { return args[0] }
        let made = try t.newSet(type: type)
        if args.positionalCount > 0 { try made.update(t, args[0]) }
        return made.value
      }
    },
    methods: { commonSetMethods() })

  static let setIterator = NativeType(
    name: "set_iterator", kind: .setIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.setNext(SetIterator(unchecked: v)) }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = SetIterator(unchecked: a[0])
          return .smallInt(it.set.isMissing || it.count != PySet(unchecked: it.set).used ? 0 : it.left)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          // What is left, as a list; the iterator stays where it is.
          let it = SetIterator(unchecked: a[0])
          let copy = t.new(SetIteratorBody.self)
          copy.set = it.set
          copy.position = it.position
          copy.count = it.count
          copy.left = it.left
          let items = try t.newList()
          try t.listExtend(items, copy.value, function: .missing)
          return try t.reduced(iterating: items.value)
        },
      ]
    })
}
