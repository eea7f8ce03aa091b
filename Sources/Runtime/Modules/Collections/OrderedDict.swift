// collections.OrderedDict. Every dict here keeps the order of insertion, so this is one: it adds the operations at both ends,
// an equality that looks at the order, and iterators that notice every change of the keys.
//
// What a subclass overrides is called: setdefault, update and copy store through `__setitem__`.

extension Thread {
  fileprivate var orderedType: Type { knownCollectionType(.orderedDict) }
  /// Stores need not go through a method of a subclass.
  private func storesPlainly(_ v: Value) -> Bool { type(of: v).slot(.setItem) == self[.dict].slot(.setItem) }

  /// What update(other, **named) and the constructor do.
  fileprivate func orderedUpdate(_ v: Value, _ other: Value, _ named: Dict?) throws(PyError) {
    if !other.isMissing { try orderedUpdate(v, other) }
    if let named { try orderedUpdate(v, named.value) }
  }

  private func orderedUpdate(_ v: Value, _ other: Value) throws(PyError) {
    if storesPlainly(v), isExact(other, .dict) { return try dictMerge(Dict(unchecked: v), Dict(unchecked: other)) }
    var pairs = other
    if isExact(other, .dict) {
      pairs = try callMethod(other, self[.items])
    } else {
      let keys = try findAttribute(other, self[.keys])
      if !keys.isMissing {
        let it = try iterator(try call(keys))
        while true {
          let key = try next(it)
          if key.isMissing { return }
          try setItem(v, key, try getItem(other, key))
        }
      }
      let items = try findAttribute(other, self[.items])
      if !items.isMissing { pairs = try call(items) }
    }
    let it = try iterator(pairs)
    while true {
      let item = try next(it)
      if item.isMissing { return }
      let parts = try newList()
      try listExtend(parts, item, function: .missing)
      if parts.count < 2 {
        throw valueError("need more than \(parts.count) value\(parts.count == 1 ? "" : "s") to unpack")
      }
      if parts.count > 2 { throw valueError("too many values to unpack (expected 2)") }
      try setItem(v, parts[0], parts[1])
    }
  }

  fileprivate func orderedCopy(_ v: Value) throws(PyError) -> Value {
    let dict = Dict(unchecked: v)
    if type(of: v) === orderedType {
      let table = try dict.copy(self)
      let made = try newDict(type: orderedType)
      made.tableCell = table.tableCell
      made.count = table.count
      return made.value
    }
    let made = try call(type(of: v).value)
    let it = try iterator(v)
    while true {
      let key = try next(it)
      if key.isMissing { return made }
      try setItem(made, key, try getItem(v, key))
    }
  }

  fileprivate func orderedEqual(_ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = Dict(x), let b = Dict(y) else { return .notImplemented }
    if try !dictEqual(a, b) { return .false }
    let m = a.watchedVersion(self)
    let n = b.watchedVersion(self)
    if !isInstance(x, orderedType) || !isInstance(y, orderedType) { return .true }
    var i = a.firstEntry()
    var k = b.firstEntry()
    while i >= 0 && k >= 0 {
      let same = try isEqual(a.table.entries[i].key, b.table.entries[k].key)
      if a.version != m || b.version != n { throw runtimeError("OrderedDict mutated during iteration") }
      if !same { return .false }
      i = a.nextEntry(from: i + 1)
      k = b.nextEntry(from: k + 1)
    }
    return .bool(i < 0 && k < 0)
  }

  /// A KeyError as `raise KeyError, key` once made it: None gives no argument, a tuple all of them.
  fileprivate func missesKey(_ key: Value) -> PyError {
    if key.isNone { return raise(.KeyError) }
    guard let all = Tuple(key) else { return keyError(key) }
    return raise(newException(self[.KeyError], args: (try? newTuple(from: all.items, all.count)) ?? vm.emptyTuple))
  }

  fileprivate func moveToEnd(_ v: Value, _ key: Value, last: Bool) throws(PyError) {
    let dict = Dict(unchecked: v)
    let hash = try hash(key)
    let i = try dict.findEntry(self, key, hash: hash)
    if i < 0 { throw missesKey(key) }
    if !last { return try dict.moveToFront(self, i) }
    if dict.nextEntry(from: i + 1) < 0 { return }
    let e = dict.table.entries[i]
    dict.removeEntry(self, i)
    try dict.insertNew(self, e.key, e.value, hash: e.hash)
  }

  fileprivate func orderedPopItem(_ v: Value, last: Bool) throws(PyError) -> Value {
    let dict = Dict(unchecked: v)
    if dict.count == 0 { throw raise(.KeyError, value: text("dictionary is empty")) }
    if last { return try dictPopItem(dict) }
    let i = dict.firstEntry()
    let e = dict.table.entries[i]
    let pair = try tuple(e.key, e.value)
    dict.removeEntry(self, i)
    return pair
  }
}

private func compareOrdered(_ s: SlotTable) {
  s.set(.equal) { t, x, y throws(PyError) in try t.orderedEqual(x, y) }
  s.set(.notEqual) { t, x, y throws(PyError) in
    let r = try t.orderedEqual(x, y)
    return r == .notImplemented ? r : .bool(r == .false)
  }
}

extension NativeType {
  static let orderedDict = NativeType(
    name: "OrderedDict", module: "collections", kind: .dict, base: .dict,
    flags: TypeFlag.base | TypeFlag.matchesMapping | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "A dict that can be rearranged, and whose order counts when two of them are compared.",
    install: { s in
      s.call(.initialize) { t, v, args throws(PyError) in
        let n = args.positionalCount
        if n > 1 { throw t.typeError("expected at most 1 arguments, got \(n)") }
        var named: Dict?
        if let names = Tuple(args.names), names.count > 0 {
          let dict = try t.newDict()
          var i = 0
          while i < names.count {
            try dict.set(t, names[i], args[n + i])
            i += 1
          }
          named = dict
        }
        try t.orderedUpdate(v, n == 1 ? args[0] : .missing, named)
        return .none
      }
      s.set(.iter) { t, v throws(PyError) in t.orderedIterator(v, .keys) }
      s.set(.repr) { t, v throws(PyError) in
        let name = Str(unchecked: t.type(of: v).name).string
        if try t.length(v) == 0 { return try t.str("\(name)()") }
        if try !t.enterRepr(v) { return t.text("...") }
        defer { t.leaveRepr() }
        let contents = try t.newDict()
        if t.type(of: v) === t.orderedType {
          try t.dictMerge(contents, Dict(unchecked: v))
        } else {
          try t.dictUpdate(contents, try t.newList(from: try t.callMethod(v, t[.items])))
        }
        var b = TextBuilder()
        b.append(t.type(of: v).name)
        b.append("(")
        try b.appendRepr(t, contents.value)
        b.append(")")
        return try b.finish(t)
      }
      compareOrdered(s)
      s.set(.bitOr) { t, x, y throws(PyError) in
        guard x.isKind(.dict), y.isKind(.dict) else { return .notImplemented }
        let mine = t.isInstance(x, t.orderedType) ? x : y
        let made = try t.call(t.type(of: mine).value, x)
        try t.orderedUpdate(made, y, nil)
        return made
      }
      s.set(.inPlaceBitOr) { t, x, y throws(PyError) in
        try t.orderedUpdate(x, y, nil)
        return x
      }
    },
    methods: {
      [
        Method("move_to_end(self, /, key, last=True)") { t, a throws(PyError) in
          try t.moveToEnd(a[0], a[1], last: a.has(2) ? try t.isTrue(a[2]) : true)
          return .none
        },
        Method("popitem(self, /, last=True)") { t, a throws(PyError) in
          try t.orderedPopItem(a[0], last: a.has(1) ? try t.isTrue(a[1]) : true)
        },
        Method("pop(self, /, key, default=<unrepresentable>)") { t, a throws(PyError) in
          if let found = try Dict(unchecked: a[0]).remove(t, a[1]) { return found }
          if !a.has(2) { throw t.missesKey(a[1]) }
          return a[2]
        },
        Method("setdefault(self, /, key, default=None)") { t, a throws(PyError) in
          let dict = Dict(unchecked: a[0])
          let value = a.has(2) ? a[2] : .none
          let hash = try t.hash(a[1])
          let i = try dict.findEntry(t, a[1], hash: hash)
          if i >= 0 {
            return t.type(of: a[0]) === t.orderedType ? dict.table.entries[i].value : try t.getItem(a[0], a[1])
          }
          try t.setItem(a[0], a[1], value)
          return value
        },
        Method("update(self, /, *args, **kwargs)") { t, a throws(PyError) in
          let args = Tuple(unchecked: a[1])
          if args.count > 1 {
            throw t.typeError("update() takes at most 1 positional argument (\(args.count) given)")
          }
          try t.orderedUpdate(a[0], args.count == 1 ? args[0] : .missing, Dict(a[2]))
          return .none
        },
        Method("copy(self, /)") { t, a throws(PyError) in try t.orderedCopy(a[0]) },
        Method("keys(self, /)") { t, a throws(PyError) in t.orderedView(a[0], .orderedKeys) },
        Method("values(self, /)") { t, a throws(PyError) in t.orderedView(a[0], .orderedValues) },
        Method("items(self, /)") { t, a throws(PyError) in t.orderedView(a[0], .orderedItems) },
        Method("fromkeys(cls, iterable, value=None)", .classMethod) { t, a throws(PyError) in
          try t.dictFromKeys(a[0], a[1], a[2])
        },
        Method("__reversed__(self, /)") { t, a throws(PyError) in t.orderedIterator(a[0], .keys, reversed: true) },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let state = try t.findAttribute(a[0], .__dict__)
          let reduced = try t.newTuple(5)
          reduced.items[0] = t.type(of: a[0]).value
          reduced.items[1] = t.vm.emptyTuple
          reduced.items[2] = (Dict(state)?.count ?? 0) > 0 ? state : .none
          reduced.items[3] = .none
          reduced.items[4] = try t.iterator(try t.callMethod(a[0], t[.items]))
          return reduced.value
        },
      ]
    })
}

extension Thread {
  /// list(v)
  func newList(from v: Value) throws(PyError) -> Value {
    let list = try newList()
    try listExtend(list, v, function: .missing)
    return list.value
  }
}
