// Views of dicts (keys, values, items), their iterators, and what the views do as sets.

struct DictViewBody: Body {
  static var kind: Kind { .dictKeys }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var dict: Value
}
typealias DictView = Ref<DictViewBody>

extension Ref where B == DictViewBody {
  @inline(__always) var dictionary: Dict { Dict(unchecked: self.dict) }
}

/// Iterator over keys, values or items, forwards or backwards.
struct DictIteratorBody: Body {
  static var kind: Kind { .dictIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var dict: Value
  /// Of the next entry to look at.
  var position: Int
  /// Entries that the dict had at the start; -1 after it was found changed.
  var count: Int
  var left: Int
  var what: What
  var isReversed: Bool
  enum What: UInt8 { case keys, values, items }
}
typealias DictIterator = Ref<DictIteratorBody>

extension Thread {
  func dictView(_ dict: Value, _ kind: Kind) -> Value {
    let view = new(DictViewBody.self, shape: UInt32(kind.rawValue))
    view.header.pointee.kind = kind
    view.dict = dict
    return view.value
  }

  func dictIterator(_ dict: Value, _ what: DictIteratorBody.What, reversed: Bool = false) -> Value {
    let type: Type
    switch (what, reversed) {
    case (.keys, false): type = self[.dictKeyIterator]
    case (.values, false): type = self[.dictValueIterator]
    case (.items, false): type = self[.dictItemIterator]
    case (.keys, true): type = self[.dictReverseKeyIterator]
    case (.values, true): type = self[.dictReverseValueIterator]
    case (.items, true): type = self[.dictReverseItemIterator]
    }
    let it = new(DictIteratorBody.self, shape: type.rootShape)
    let d = Dict(unchecked: dict)
    it.dict = dict
    it.count = d.count
    it.left = d.count
    it.what = what
    it.isReversed = reversed
    it.position = reversed ? Int(d.table.used) - 1 : max(d.firstEntry(), 0)
    return it.value
  }

  @inline(__always) func dictNext(_ it: DictIterator) throws(PyError) -> Value {
    let i = try dictNextEntry(it)
    if i < 0 { return .missing }
    let e = Dict(unchecked: it.dict).table.entries + i
    switch it.what {
    case .keys: return e.pointee.key
    case .values: return e.pointee.value
    case .items: return try tuple(e.pointee.key, e.pointee.value)
    }
  }

  /// The entry that an iterator comes to, or -1 at its end.
  @inline(__always) func dictNextEntry(_ it: DictIterator) throws(PyError) -> Int {
    if it.dict.isMissing { return -1 }
    let dict = Dict(unchecked: it.dict)
    if it.count != dict.count {
      it.count = -1
      throw runtimeError("dictionary changed size during iteration")
    }
    let table = dict.table
    let entries = table.entries
    var i = it.position
    if it.isReversed {
      i = min(i, Int(table.used) - 1)
      while i >= 0 && entries[i].key.isMissing { i &-= 1 }
      if i < 0 {
        it.dict = .missing
        return -1
      }
      it.position = i &- 1
    } else {
      let used = Int(table.used)
      while i < used && entries[i].key.isMissing { i &+= 1 }
      if i >= used {
        it.dict = .missing
        return -1
      }
      it.position = i &+ 1
    }
    if it.left == 0 {
      it.dict = .missing
      throw runtimeError("dictionary keys changed during iteration")
    }
    it.left &-= 1
    return i
  }

  fileprivate func what(_ view: Value) -> DictIteratorBody.What {
    switch view.header.pointee.kind {
    case .dictKeys: return .keys
    case .dictValues: return .values
    default: return .items
    }
  }

  fileprivate func viewRepr(_ v: Value) throws(PyError) -> Value {
    if try !enterRepr(v) { return text("...") }
    defer { leaveRepr() }
    let list = try newList()
    try listExtend(list, v, function: .missing)
    var b = TextBuilder()
    b.append(type(of: v).name)
    b.append("(")
    try b.appendRepr(self, list.value)
    b.append(")")
    return try b.finish(self)
  }

  // MARK: set operations

  /// Keys and items, which compare and combine as sets do.
  fileprivate func isSetView(_ v: Value) -> Bool { v.isKind(.dictKeys) || v.isKind(.dictItems) }
  fileprivate func isSetLike(_ v: Value) -> Bool { isSetView(v) || v.isKind(.set) || v.isKind(.frozenSet) }

  fileprivate func viewContains(_ v: Value, _ item: Value) throws(PyError) -> Bool {
    let dict = DictView(unchecked: v).dictionary
    if v.isKind(.dictKeys) { return try dict.find(self, item) != nil }
    guard let pair = Tuple(item), pair.count == 2, let found = try dict.find(self, pair[0]) else { return false }
    return try isEqual(found, pair[1])
  }

  /// Whether every item of v is in the other.
  fileprivate func allContained(_ v: Value, in other: Value) throws(PyError) -> Bool {
    let it = try iterator(v)
    while true {
      let item = try next(it)
      if item.isMissing { return true }
      if try !contains(other, item) { return false }
    }
  }

  fileprivate func compareViews(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard isSetLike(y) else { return .notImplemented }
    let m = try length(x)
    let n = try length(y)
    switch op {
    case .equal: return m != n ? .false : .bool(try allContained(x, in: y))
    case .notEqual: return m != n ? .true : .bool(try !allContained(x, in: y))
    case .less: return m >= n ? .false : .bool(try allContained(x, in: y))
    case .lessEqual: return m > n ? .false : .bool(try allContained(x, in: y))
    case .greater: return m <= n ? .false : .bool(try allContained(y, in: x))
    default: return m < n ? .false : .bool(try allContained(y, in: x))
    }
  }

  fileprivate func viewOperation(_ slot: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    if !isSetView(x) && !isSetView(y) { return .notImplemented }
    if slot == .bitAnd {
      // The smaller side is gone through; a set that is the right operand may be asked whatever its size.
      var view = x
      var other = y
      if !isSetView(x) {
        view = y
        other = x
      }
      let made = try newSet()
      let (mine, theirs) = (try length(view), isExact(other, .set) || isSetView(other) ? try length(other) : -1)
      if isExact(other, .set) ? mine <= theirs : mine < theirs {
        swap(&view, &other)
      }
      let it = try iterator(other)
      while true {
        let item = try next(it)
        if item.isMissing { return made.value }
        if try contains(view, item) { try made.add(self, item) }
      }
    }
    let made = try newSet()
    try made.update(self, x)
    switch slot {
    case .bitOr: try made.update(self, y)
    case .subtract: try made.differenceUpdate(self, y)
    default: try made.symmetricDifferenceUpdate(self, try newSet(from: y).value)
    }
    return made.value
  }

  fileprivate func viewIsDisjoint(_ v: Value, _ other: Value) throws(PyError) -> Bool {
    if v.bits == other.bits { return try length(v) == 0 }
    var view = v
    var items = other
    if isSetLike(other), try length(other) > length(view) { swap(&view, &items) }
    let it = try iterator(items)
    while true {
      let item = try next(it)
      if item.isMissing { return true }
      if try contains(view, item) { return false }
    }
  }
}

private func viewType(_ name: StaticString, _ kind: Kind) -> NativeType {
  NativeType(
    name: name, kind: kind, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.viewRepr(v) }
      s.set(.length) { t, v throws(PyError) in .smallInt(DictView(unchecked: v).dictionary.count) }
      s.set(.iter) { t, v throws(PyError) in t.dictIterator(DictView(unchecked: v).dict, t.what(v)) }
    },
    methods: {
      [
        Method("__reversed__(self, /)") { t, a throws(PyError) in
          t.dictIterator(DictView(unchecked: a[0]).dict, t.what(a[0]), reversed: true)
        }
      ]
    },
    getters: {
      [
        Getter("mapping", { t, v throws(PyError) in t.mappingProxy(DictView(unchecked: v).dict) })
      ]
    })
}

private func setViewType(_ name: StaticString, _ kind: Kind) -> NativeType {
  var definition = viewType(name, kind)
  definition.install = { s in
    s.set(.repr) { t, v throws(PyError) in try t.viewRepr(v) }
    s.set(.length) { t, v throws(PyError) in .smallInt(DictView(unchecked: v).dictionary.count) }
    s.set(.iter) { t, v throws(PyError) in t.dictIterator(DictView(unchecked: v).dict, t.what(v)) }
    s.set(.contains) { t, v, item throws(PyError) in .bool(try t.viewContains(v, item)) }
    s.clear(.hash)
    s.set(.equal) { t, x, y throws(PyError) in try t.compareViews(.equal, x, y) }
    s.set(.notEqual) { t, x, y throws(PyError) in try t.compareViews(.notEqual, x, y) }
    s.set(.less) { t, x, y throws(PyError) in try t.compareViews(.less, x, y) }
    s.set(.lessEqual) { t, x, y throws(PyError) in try t.compareViews(.lessEqual, x, y) }
    s.set(.greater) { t, x, y throws(PyError) in try t.compareViews(.greater, x, y) }
    s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compareViews(.greaterEqual, x, y) }
    s.set(.bitAnd) { t, x, y throws(PyError) in try t.viewOperation(.bitAnd, x, y) }
    s.set(.bitOr) { t, x, y throws(PyError) in try t.viewOperation(.bitOr, x, y) }
    s.set(.bitXor) { t, x, y throws(PyError) in try t.viewOperation(.bitXor, x, y) }
    s.set(.subtract) { t, x, y throws(PyError) in try t.viewOperation(.subtract, x, y) }
  }
  definition.methods = {
    [
      Method("__reversed__(self, /)") { t, a throws(PyError) in
        t.dictIterator(DictView(unchecked: a[0]).dict, t.what(a[0]), reversed: true)
      },
      Method("isdisjoint(self, other, /)") { t, a throws(PyError) in .bool(try t.viewIsDisjoint(a[0], a[1])) },
    ]
  }
  return definition
}

private func iteratorType(_ name: StaticString) -> NativeType {
  NativeType(
    name: name, kind: .dictIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.dictNext(DictIterator(unchecked: v)) }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = DictIterator(unchecked: a[0])
          if it.dict.isMissing || it.count != Dict(unchecked: it.dict).count { return .smallInt(0) }
          return .smallInt(it.left)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = DictIterator(unchecked: a[0])
          let copy = t.new(DictIteratorBody.self, shape: it.header.pointee.shape)
          copy.dict = it.dict
          copy.position = it.position
          copy.count = it.count
          copy.left = it.left
          copy.what = it.what
          copy.isReversed = it.isReversed
          let list = try t.newList()
          try t.listExtend(list, copy.value, function: .missing)
          return try t.reduced(iterating: list.value)
        },
      ]
    })
}

extension NativeType {
  static let dictKeys = setViewType("dict_keys", .dictKeys)
  static let dictValues = viewType("dict_values", .dictValues)
  static let dictItems = setViewType("dict_items", .dictItems)
  static let dictKeyIterator = iteratorType("dict_keyiterator")
  static let dictValueIterator = iteratorType("dict_valueiterator")
  static let dictItemIterator = iteratorType("dict_itemiterator")
  static let dictReverseKeyIterator = iteratorType("dict_reversekeyiterator")
  static let dictReverseValueIterator = iteratorType("dict_reversevalueiterator")
  static let dictReverseItemIterator = iteratorType("dict_reverseitemiterator")
}
