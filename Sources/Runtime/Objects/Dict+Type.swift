// dict: construction, slots and methods. The table is in Dict.swift, the views in Dict+Views.swift.

extension Thread {
  // MARK: filling

  /// The dict whose entries can be taken as they lie; nil for other mappings, and for subclasses that iterate in a way of
  /// their own.
  func plainDict(_ v: Value) -> Dict? {
    guard let dict = Dict(v) else { return nil }
    return isExact(v, .dict) || type(of: v).slot(.iter) == self[.dict].slot(.iter) ? dict : nil
  }

  /// An empty dict of a subclass, whose type says how many more values the cell holds.
  func newDict(type: Type) throws(PyError) -> Dict {
    let table = try newDictTable(log2: 3)
    let more = type.inlineSlots
    let dict = try new(DictBody.self, type: type, extra: Int(more) &* 8)
    dict.header.pointee.inlineSlots = more
    dict.tableCell = table.value
    return dict
  }

  /// A dict with what a dict or an instance of a subclass shows, for `copy()`, `|` and class namespaces.
  func dictCopy(_ v: Dict) throws(PyError) -> Dict {
    if let plain = plainDict(v.value) { return try plain.copy(self) }
    let made = try newDict()
    try dictUpdate(made, v.value)
    return made
  }

  /// d.update(v): another dict, a mapping with keys(), or pairs.
  func dictUpdate(_ dict: Dict, _ v: Value) throws(PyError) {
    if let plain = plainDict(v) { return try dictMerge(dict, plain) }
    let keys = try findAttribute(v, self[.keys])
    if keys.isMissing { return try dictUpdateFromPairs(dict, v) }
    let it = try iterator(try call(keys))
    while true {
      let key = try next(it)
      if key.isMissing { return }
      try dictSet(dict, key, try getItem(v, key))
    }
  }

  func dictMerge(_ dict: Dict, _ other: Dict) throws(PyError) {
    if dict === other || other.count == 0 { return }
    if dict.count == 0 && dict.table.used == 0 {
      // An empty dict takes a copy of the table.
      let copy = try other.copy(self)
      dict.tableCell = copy.tableCell
      dict.count = copy.count
      dict.version = 0
      return
    }
    let table = other.tableCell
    let used = other.table.used
    var i = other.nextEntry(from: 0)
    while i >= 0 {
      let e = other.table.entries[i]
      try dict.set(self, e.key, e.value, hash: e.hash)
      if other.tableCell.bits != table.bits || other.table.used != used {
        throw runtimeError("dict mutated during update")
      }
      i = other.nextEntry(from: i + 1)
    }
  }

  private func dictUpdateFromPairs(_ dict: Dict, _ v: Value) throws(PyError) {
    let it = try iterator(v)
    var n = 0
    while true {
      let item = try next(it)
      if item.isMissing { return }
      var pair = item
      if !item.isKind(.list) && !item.isKind(.tuple) {
        let type = self.type(of: item)
        if type.slot(.iter) == nil && type.slot(.getItem) == nil {
          throw typeError("cannot convert dictionary update sequence element #\(n) to a sequence")
        }
        pair = try sequence(item, "")
      }
      let count = sequenceCount(pair)
      if count != 2 {
        throw valueError("dictionary update sequence element #\(n) has length \(count); 2 is required")
      }
      let key = sequenceItems(pair)[0]
      let value = sequenceItems(pair)[1]
      try dictSet(dict, key, value)
      n += 1
    }
  }

  /// dict(x, **kwargs) and update(x, **kwargs).
  func dictFill(_ dict: Dict, _ args: Arguments, _ name: StaticString) throws(PyError) {
    try checkCount(args, name, 0, 1)
    if args.positionalCount == 1 { try dictUpdate(dict, args[0]) }
    if let names = Tuple(args.names) {
      let first = args.positionalCount
      var i = 0
      while i < names.count {
        try dictSet(dict, names[i], args[first + i])
        i += 1
      }
    }
  }

  // MARK: reading

  /// d[key] with __missing__ of subclasses.
  func dictGetItem(_ v: Value, _ key: Value) throws(PyError) -> Value {
    let found = try dictGet(Dict(unchecked: v), key)
    if !found.isMissing { return found }
    if !isExact(v, .dict) {
      let r = try callSpecial(v, .__missing__, key)
      if !r.isMissing { return r }
    }
    throw keyError(key)
  }

  func dictEqual(_ x: Dict, _ y: Dict) throws(PyError) -> Bool {
    if x === y { return true }
    if x.count != y.count { return false }
    var i = x.nextEntry(from: 0)
    while i >= 0 {
      let e = x.table.entries[i]
      let k = try y.findEntry(self, e.key, hash: e.hash)
      if k < 0 { return false }
      if try !isEqual(e.value, y.table.entries[k].value) { return false }
      i = x.nextEntry(from: i + 1)
    }
    return true
  }

  func dictRepr(_ v: Value) throws(PyError) -> Value {
    let dict = Dict(unchecked: v)
    if dict.count == 0 { return text("{}") }
    if try !enterRepr(v) { return text("{...}") }
    defer { leaveRepr() }
    var b = TextBuilder(capacity: 32 + min(dict.count, 1 << 20) * 8)
    b.append("{")
    var isFirst = true
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      let e = dict.table.entries[i]
      if !isFirst { b.append(", ") }
      isFirst = false
      try b.appendRepr(self, e.key)
      b.append(": ")
      try b.appendRepr(self, e.value)
      i = dict.nextEntry(from: i + 1)
    }
    b.append("}")
    return try b.finish(self)
  }

  func dictFromKeys(_ cls: Value, _ iterable: Value, _ value: Value) throws(PyError) -> Value {
    let value = value.isMissing ? Value.none : value
    let made = try call(cls)
    let it: Value
    if isExact(made, .dict) {
      let dict = Dict(unchecked: made)
      if dict.count == 0, isExact(iterable, .dict) || isExact(iterable, .set) || isExact(iterable, .frozenSet) {
        try dictTakeKeys(dict, iterable, value)
        return made
      }
      it = try iterator(iterable)
      while true {
        let key = try next(it)
        if key.isMissing { return made }
        try dictSet(dict, key, value)
      }
    }
    it = try iterator(iterable)
    while true {
      let key = try next(it)
      if key.isMissing { return made }
      try setItem(made, key, value)
    }
  }

  /// The keys of a dict or set, whose hashes are known, into an empty dict.
  private func dictTakeKeys(_ dict: Dict, _ source: Value, _ value: Value) throws(PyError) {
    if let other = Dict(source) {
      var i = other.nextEntry(from: 0)
      while i >= 0 {
        let e = other.table.entries[i]
        try dict.set(self, e.key, value, hash: e.hash)
        i = other.nextEntry(from: i + 1)
      }
      return
    }
    let set = PySet(unchecked: source)
    var i = 0
    while i < set.table.capacity {
      let e = set.table.entries[i]
      if !e.key.isMissing { try dict.set(self, e.key, value, hash: e.hash) }
      i += 1
    }
  }

  /// The last entry, removed.
  func dictPopItem(_ dict: Dict) throws(PyError) -> Value {
    if dict.count == 0 { throw raise(.KeyError, value: text("popitem(): dictionary is empty")) }
    let table = dict.table
    var i = Int(table.used) - 1
    while table.entries[i].key.isMissing { i -= 1 }
    let e = table.entries[i]
    let r = try tuple(e.key, e.value)
    dict.removeEntry(self, i)
    // The entries behind are deleted ones: their places can be used again. Those of the index cannot, so the table counts
    // as smaller: it always keeps free places in the index.
    table.capacity -= table.used - UInt32(i)
    table.used = UInt32(i)
    return r
  }

  /// d.copy(), or d | other's left half: a dict of the exact type.
  fileprivate func dictUnion(_ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = Dict(x), let b = Dict(y) else { return .notImplemented }
    let made = try dictCopy(a)
    try dictUpdate(made, b.value)
    return made.value
  }
}

extension NativeType {
  static let dict = NativeType(
    name: "dict", kind: .dict, flags: TypeFlag.base | TypeFlag.matchesMapping,
    documentation: "dict(mapping or pairs, **more) leads from keys to values, in the order in which the keys came.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.newDict(type: Type(unchecked: type)).value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        try t.dictFill(Dict(unchecked: v), args, "dict")
        return .none
      }
      s.set(.repr) { t, v throws(PyError) in try t.dictRepr(v) }
      s.clear(.hash)
      s.set(.iter) { t, v throws(PyError) in t.dictIterator(v, .keys) }
      s.set(.length) { t, v throws(PyError) in .smallInt(Dict(unchecked: v).count) }
      s.set(.contains) { t, v, key throws(PyError) in
        .bool(try Dict(unchecked: v).findEntry(t, key, hash: try t.hash(key)) >= 0)
      }
      s.set(.getItem) { t, v, key throws(PyError) in try t.dictGetItem(v, key) }
      s.set(.setItem) { t, v, key, value throws(PyError) in
        let dict = Dict(unchecked: v)
        if !value.isMissing {
          try t.dictSet(dict, key, value)
        } else if try dict.remove(t, key) == nil {
          throw t.keyError(key)
        }
        return .none
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let x = Dict(x), let y = Dict(y) else { return .notImplemented }
        return .bool(try t.dictEqual(x, y))
      }
      s.set(.notEqual) { t, x, y throws(PyError) in
        guard let x = Dict(x), let y = Dict(y) else { return .notImplemented }
        return .bool(try !t.dictEqual(x, y))
      }
      s.set(.bitOr) { t, x, y throws(PyError) in try t.dictUnion(x, y) }
      s.set(.inPlaceBitOr) { t, x, y throws(PyError) in
        try t.dictUpdate(Dict(unchecked: x), y)
        return x
      }
    },
    methods: {
      [
        Method("__contains__(self, key, /)") { t, a throws(PyError) in
          .bool(try Dict(unchecked: a[0]).findEntry(t, a[1], hash: try t.hash(a[1])) >= 0)
        },
        Method("__getitem__(self, key, /)") { t, a throws(PyError) in try t.dictGetItem(a[0], a[1]) },
        Method("get(self, key, default=None, /)") { t, a throws(PyError) in
          let found = try t.dictGet(Dict(unchecked: a[0]), a[1])
          if !found.isMissing { return found }
          return a.has(2) ? a[2] : .none
        },
        Method("setdefault(self, key, default=None, /)") { t, a throws(PyError) in
          let dict = Dict(unchecked: a[0])
          let hash = try t.hash(a[1])
          let i = try dict.findEntry(t, a[1], hash: hash)
          if i >= 0 { return dict.table.entries[i].value }
          let value = a.has(2) ? a[2] : .none
          try dict.insertNew(t, a[1], value, hash: hash)
          return value
        },
        Method("pop(self, key, default=<unrepresentable>, /)") { t, a throws(PyError) in
          let dict = Dict(unchecked: a[0])
          if dict.count > 0 || !a.has(2) {
            if dict.count > 0, let v = try dict.remove(t, a[1]) { return v }
            if !a.has(2) { throw t.keyError(a[1]) }
          }
          return a[2]
        },
        Method("popitem(self, /)") { t, a throws(PyError) in try t.dictPopItem(Dict(unchecked: a[0])) },
        Method("keys(self, /)") { t, a throws(PyError) in t.dictView(a[0], .dictKeys) },
        Method("values(self, /)") { t, a throws(PyError) in t.dictView(a[0], .dictValues) },
        Method("items(self, /)") { t, a throws(PyError) in t.dictView(a[0], .dictItems) },
        Method("update(self, /, *args, **kwargs)") { t, a throws(PyError) in
          let dict = Dict(unchecked: a[0])
          let args = Tuple(unchecked: a[1])
          if args.count > 1 { throw t.typeError("update expected at most 1 argument, got \(args.count)") }
          if args.count == 1 { try t.dictUpdate(dict, args[0]) }
          if let named = Dict(a[2]) { try t.dictMerge(dict, named) }
          return .none
        },
        Method("clear(self, /)") { t, a throws(PyError) in
          try Dict(unchecked: a[0]).removeAll(t)
          return .none
        },
        Method("copy(self, /)") { t, a throws(PyError) in try t.dictCopy(Dict(unchecked: a[0])).value },
        Method("fromkeys(cls, iterable, value=None, /)", .classMethod) { t, a throws(PyError) in
          try t.dictFromKeys(a[0], a[1], a[2])
        },
        Method("__reversed__(self, /)") { t, a throws(PyError) in t.dictIterator(a[0], .keys, reversed: true) },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    })
}
