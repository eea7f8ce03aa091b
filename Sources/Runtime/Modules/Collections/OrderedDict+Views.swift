// Views of OrderedDicts, which differ from those of dicts by their iterators. These notice every change of the keys, even one
// that leaves their number as it was.

struct OrderedIteratorBody: Body {
  static var kind: Kind { .orderedIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var dict: Value
  /// The next entry, or -1.
  var position: Int
  var version: UInt32
  var what: DictIteratorBody.What
  var isReversed: Bool
}
typealias OrderedIterator = Ref<OrderedIteratorBody>

extension Thread {
  func orderedIterator(_ v: Value, _ what: DictIteratorBody.What, reversed: Bool = false) -> Value {
    let dict = Dict(unchecked: v)
    let it = new(OrderedIteratorBody.self, shape: knownCollectionType(.orderedIterator).rootShape)
    it.dict = v
    it.version = dict.watchedVersion(self)
    it.what = what
    it.isReversed = reversed
    it.position = reversed ? last(dict, Int(dict.table.used) - 1) : dict.firstEntry()
    return it.value
  }

  func orderedView(_ v: Value, _ what: CollectionType) -> Value {
    let kind: Kind = what == .orderedKeys ? .dictKeys : what == .orderedValues ? .dictValues : .dictItems
    let view = new(DictViewBody.self, shape: knownCollectionType(what).rootShape)
    view.header.pointee.kind = kind
    view.dict = v
    return view.value
  }

  /// The last live entry at or in front of a position, or -1.
  private func last(_ dict: Dict, _ position: Int) -> Int {
    var i = position
    while i >= 0 && dict.table.entries[i].key.isMissing { i &-= 1 }
    return i
  }

  fileprivate func orderedNext(_ it: OrderedIterator) throws(PyError) -> Value {
    if it.dict.isMissing { return .missing }
    let dict = Dict(unchecked: it.dict)
    let i = it.position
    if i < 0 {
      it.dict = .missing
      return .missing
    }
    if dict.version != it.version { throw runtimeError("OrderedDict mutated during iteration") }
    it.position = it.isReversed ? last(dict, i - 1) : dict.nextEntry(from: i + 1)
    let e = dict.table.entries[i]
    switch it.what {
    case .keys: return e.key
    case .values: return try orderedValue(it.dict, e)
    case .items: return try tuple(e.key, try orderedValue(it.dict, e))
    }
  }

  /// A subclass may have its own way to a key's value.
  private func orderedValue(_ v: Value, _ e: DictEntry) throws(PyError) -> Value {
    type(of: v).slot(.getItem) == self[.dict].slot(.getItem) ? e.value : try getItem(v, e.key)
  }

  fileprivate func what(ofView v: Value) -> DictIteratorBody.What {
    v.isKind(.dictKeys) ? .keys : v.isKind(.dictValues) ? .values : .items
  }
}

private func view(_ name: StaticString, _ kind: Kind, _ base: TypeID) -> NativeType {
  NativeType(
    name: name, kind: kind, base: base, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in t.orderedIterator(DictView(unchecked: v).dict, t.what(ofView: v)) }
    },
    methods: {
      [
        Method("__reversed__(self, /)") { t, a throws(PyError) in
          t.orderedIterator(DictView(unchecked: a[0]).dict, t.what(ofView: a[0]), reversed: true)
        }
      ]
    })
}

extension NativeType {
  static let orderedKeys = view("odict_keys", .dictKeys, .dictKeys)
  static let orderedValues = view("odict_values", .dictValues, .dictValues)
  static let orderedItems = view("odict_items", .dictItems, .dictItems)
  static let orderedIterator = NativeType(
    name: "odict_iterator", kind: .orderedIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.orderedNext(OrderedIterator(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = OrderedIterator(unchecked: a[0])
          let copy = t.new(OrderedIteratorBody.self, shape: it.header.pointee.shape)
          copy.dict = it.dict
          copy.position = it.position
          copy.version = it.version
          copy.what = it.what
          copy.isReversed = it.isReversed
          return try t.reduced(iterating: try t.newList(from: copy.value))
        }
      ]
    })
}
