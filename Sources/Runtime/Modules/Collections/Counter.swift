// collections.Counter: a dict from items to how often each occurs. Missing items count as 0.

extension Thread {
  fileprivate func counterType() throws(PyError) -> Type { try collectionType(.counter) }

  // MARK: counting

  /// Adds 1 for each item of an iterable.
  fileprivate func countElements(_ mapping: Value, _ iterable: Value) throws(PyError) {
    let it = try iterator(iterable)
    let type = self.type(of: mapping)
    let isPlain =
      mapping.isKind(.dict)
      && (type.slot(.setItem) == counterSetItem || type.slot(.setItem) == self[.dict].slot(.setItem))
      && lookup(type, self[.get]).bits == lookup(self[.dict], self[.get]).bits
    if !isPlain {
      let get = try getAttribute(mapping, self[.get])
      while true {
        let item = try next(it)
        if item.isMissing { return }
        let n = try call(get, item, .smallInt(0))
        try setItem(mapping, item, try sum(n, .smallInt(1)))
      }
    }
    let dict = Dict(unchecked: mapping)
    while true {
      let item = try next(it)
      if item.isMissing { return }
      let hash = try hash(item)
      let i = try dict.findEntry(self, item, hash: hash)
      if i < 0 {
        try dict.insertNew(self, item, .smallInt(1), hash: hash)
        continue
      }
      let n = dict.table.entries[i].value
      if n.isSmallInt {
        store(int(n.smallInt &+ 1), at: dict.valueSlot(i), in: dict.tableCell)
      } else {
        try dict.set(self, item, try sum(n, .smallInt(1)), hash: hash)
      }
    }
  }

  private func sum(_ x: Value, _ y: Value) throws(PyError) -> Value { try binary(.add, x, y) }

  /// x + y, or x - y.
  fileprivate func combined(_ x: Value, _ y: Value, subtracting: Bool) throws(PyError) -> Value {
    if Value.bothSmallInts(x, y) { return int(subtracting ? x.smallInt &- y.smallInt : x.smallInt &+ y.smallInt) }
    return subtracting ? try binary(.subtract, x, y) : try sum(x, y)
  }

  /// Goes through the items of a mapping, as its `items()` gives them.
  private func eachItem(
    _ v: Value, _ body: (Thread, Value, Value) throws(PyError) -> Void
  ) throws(PyError) {
    let it = try iterator(try callMethod(v, self[.items]))
    while true {
      let item = try next(it)
      if item.isMissing { return }
      let (key, value) = try pair(item)
      try body(self, key, value)
    }
  }

  fileprivate func updateCounter(_ v: Value, _ source: Value, subtracting: Bool) throws(PyError) {
    if source.isMissing || source.isNone { return }
    let isMapping = try source.isKind(.dict) ? true : isInstance(source, of: .mapping)
    if !isMapping {
      if !subtracting { return try countElements(v, source) }
      let get = try getAttribute(v, self[.get])
      let it = try iterator(source)
      while true {
        let item = try next(it)
        if item.isMissing { return }
        let n = try call(get, item, .smallInt(0))
        try setItem(v, item, try combined(n, .smallInt(1), subtracting: true))
      }
    }
    if !subtracting, Dict(v)?.count == 0 { return try dictUpdate(Dict(unchecked: v), source) }
    let get = try getAttribute(v, self[.get])
    try eachItem(source) { t, key, count throws(PyError) in
      let n = try t.call(get, key, .smallInt(0))
      try t.setItem(
        v, key, subtracting ? try t.combined(n, count, subtracting: true) : try t.combined(count, n, subtracting: false)
      )
    }
  }

  // MARK: arithmetic

  enum CounterOperation { case add, subtract, union, intersection }

  fileprivate func isCounter(_ v: Value) throws(PyError) -> Bool { isInstance(v, try counterType()) }
  private func isPositive(_ v: Value) throws(PyError) -> Bool { try isLess(.smallInt(0), v) }

  private func result(_ op: CounterOperation, _ x: Value, _ y: Value) throws(PyError) -> Value {
    switch op {
    case .add: return try combined(x, y, subtracting: false)
    case .subtract: return try combined(x, y, subtracting: true)
    case .union: return try isLess(x, y) ? y : x
    case .intersection: return try isLess(x, y) ? x : y
    }
  }

  /// A new Counter with the positive ones of the results.
  fileprivate func counterOperation(_ op: CounterOperation, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard try isCounter(y) else { return .notImplemented }
    let made = try call(try counterType().value)
    try eachItem(x) { t, key, n throws(PyError) in
      let r = try t.result(op, n, try t.getItem(y, key))
      if try t.isPositive(r) { try t.setItem(made, key, r) }
    }
    if op == .intersection { return made }
    try eachItem(y) { t, key, n throws(PyError) in
      if try t.contains(x, key) { return }
      if op == .subtract {
        if try t.isLess(n, .smallInt(0)) {
          try t.setItem(made, key, try t.combined(.smallInt(0), n, subtracting: true))
        }
      } else if try t.isPositive(n) {
        try t.setItem(made, key, n)
      }
    }
    return made
  }

  /// +c and -c.
  fileprivate func signedCounter(_ v: Value, negative: Bool) throws(PyError) -> Value {
    let made = try call(try counterType().value)
    try eachItem(v) { t, key, n throws(PyError) in
      if negative {
        if try t.isLess(n, .smallInt(0)) {
          try t.setItem(made, key, try t.combined(.smallInt(0), n, subtracting: true))
        }
      } else if try t.isPositive(n) {
        try t.setItem(made, key, n)
      }
    }
    return made
  }

  fileprivate func counterInPlace(_ op: CounterOperation, _ x: Value, _ y: Value) throws(PyError) -> Value {
    // What is gone through must not change its size: intersection changes values only.
    let isMeet = op == .intersection
    try eachItem(isMeet ? x : y) { t, key, n throws(PyError) in
      if isMeet {
        let other = try t.getItem(y, key)
        if try t.isLess(other, n) { try t.setItem(x, key, other) }
        return
      }
      let mine = try t.getItem(x, key)
      if op == .union {
        if try t.isLess(mine, n) { try t.setItem(x, key, n) }
      } else {
        try t.setItem(x, key, try t.result(op, mine, n))
      }
    }
    return try callMethod(x, "_keep_positive")
  }

  /// Whether one of the comparisons of all counts, those of missing items included, holds for each.
  fileprivate func compareCounters(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard try isCounter(y) else { return .notImplemented }
    for side in 0..<2 {
      let it = try iterator(side == 0 ? x : y)
      while true {
        let key = try next(it)
        if key.isMissing { break }
        let m = try getItem(x, key)
        if try !isTrue(try compare(op, m, try getItem(y, key))) { return .false }
      }
    }
    return .true
  }

  // MARK: looking

  /// The items, the most frequent first.
  fileprivate func mostCommon(_ v: Value, _ n: Value) throws(PyError) -> Value {
    let list = try newList(from: try callMethod(v, self[.items]))
    var count = Int.max
    if !n.isMissing && !n.isNone {
      let all = try compare(.greaterEqual, n, .smallInt(List(unchecked: list).count))
      if try !isTrue(all) { count = max(try indexInt(n), 0) }
    }
    let options = try newDict()
    let key = try makeNativeFunction(
      Method("count(item, /)") { t, a throws(PyError) in try t.getItem(a[0], .smallInt(1)) })
    try options.set(self, self[.key], key.value)
    try options.set(self, self[.reverse], .true)
    if count == 1, List(unchecked: list).count > 0 {
      let largest = try newDict()
      try largest.set(self, self[.key], key.value)
      let one = try call(
        try currentBuiltin("max"), args: Tuple(unchecked: try tuple(list)), kwargs: largest.value)
      return try newList(from: try tuple(one))
    }
    _ = try call(
      try getAttribute(list, name("sort")), args: Tuple(unchecked: vm.emptyTuple), kwargs: options.value)
    if count < List(unchecked: list).count { List(unchecked: list).truncate(to: count) }
    return list
  }
}

/// c[key] = n and del c[key] of a Counter: deleting what is not there is no error.
private let storeCount: TernarySlot = { t, v, key, value throws(PyError) in
  let dict = Dict(unchecked: v)
  if value.isMissing { _ = try dict.remove(t, key) } else { try t.dictSet(dict, key, value) }
  return .none
}
nonisolated(unsafe) let counterSetItem: UnsafeRawPointer = CodePointer.of(storeCount)

let countElementsFunction = Method("_count_elements(mapping, iterable, /)") { t, a throws(PyError) in
  try t.countElements(a[0], a[1])
  return .none
}

let counterClass = LibraryClass(
  name: "Counter",
  documentation:
    "A dict that counts: its keys are items, its values how often they occur.\n\nIt is made from an iterable of items, from a mapping of counts, or from keywords.\n",
  methods: {
    [
      Method("__init__(self, iterable=None, /, **kwds)") { t, a throws(PyError) in
        guard a[0].isKind(.dict) else {
          throw t.typeError(
            "super(type, obj): obj (instance of \(t.typeName(a[0]))) is not an instance or subtype of type (Counter).")
        }
        let update = try t.getAttribute(a[0], t[.update])
        _ = try t.call(update, args: Tuple(unchecked: try t.tuple(a.has(1) ? a[1] : .none)), kwargs: a[2])
        return .none
      },
      Method("__missing__(self, key)") { t, a throws(PyError) in .smallInt(0) },
      Method("total(self)") { t, a throws(PyError) in
        var sum = Value.smallInt(0)
        let it = try t.iterator(try t.callMethod(a[0], t[.values]))
        while true {
          let n = try t.next(it)
          if n.isMissing { return sum }
          sum = try t.combined(sum, n, subtracting: false)
        }
      },
      Method("most_common(self, n=None)") { t, a throws(PyError) in try t.mostCommon(a[0], a[1]) },
      Method("elements(self)") { t, a throws(PyError) in
        let it = t.new(LibraryBody.self, shape: try t.collectionType(.elements).rootShape)
        it.a = try t.iterator(try t.callMethod(a[0], t[.items]))
        return it.value
      },
      Method("fromkeys(cls, iterable, v=None)", .classMethod) { t, a throws(PyError) in
        throw t.raise(.NotImplementedError, "Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")
      },
      Method("update(self, iterable=None, /, **kwds)") { t, a throws(PyError) in
        try t.updateCounter(a[0], a[1], subtracting: false)
        if !a[2].isMissing { try t.updateCounter(a[0], a[2], subtracting: false) }
        return .none
      },
      Method("subtract(self, iterable=None, /, **kwds)") { t, a throws(PyError) in
        try t.updateCounter(a[0], a[1], subtracting: true)
        if !a[2].isMissing { try t.updateCounter(a[0], a[2], subtracting: true) }
        return .none
      },
      Method("copy(self)") { t, a throws(PyError) in try t.call(t.type(of: a[0]).value, a[0]) },
      Method("__reduce__(self)") { t, a throws(PyError) in
        try t.tuple(t.type(of: a[0]).value, try t.tuple(try t.call(t[.dict].value, a[0])))
      },
      Method("__delitem__(self, elem)") { t, a throws(PyError) in
        if let dict = Dict(a[0]) { _ = try dict.remove(t, a[1]) }
        return .none
      },
      Method("__repr__(self)") { t, a throws(PyError) in
        let name = Str(unchecked: t.type(of: a[0]).name).string
        if try t.length(a[0]) == 0 { return try t.str("\(name)()") }
        var contents = a[0]
        do throws(PyError) { contents = try t.callMethod(a[0], "most_common") } catch {
          if !t.swallow(.TypeError) { throw error }
        }
        let plain = try t.newDict()
        if contents.bits == a[0].bits, let dict = Dict(a[0]) {
          try t.dictMerge(plain, dict)
        } else {
          try t.dictUpdate(plain, contents)
        }
        return try t.str("\(name)(\(Str(unchecked: try t.repr(plain.value)).string))")
      },
      Method("__eq__(self, other)") { t, a throws(PyError) in try t.compareCounters(.equal, a[0], a[1]) },
      Method("__ne__(self, other)") { t, a throws(PyError) in
        let r = try t.compareCounters(.equal, a[0], a[1])
        return r == .notImplemented ? r : .bool(r == .false)
      },
      Method("__le__(self, other)") { t, a throws(PyError) in try t.compareCounters(.lessEqual, a[0], a[1]) },
      Method("__ge__(self, other)") { t, a throws(PyError) in try t.compareCounters(.greaterEqual, a[0], a[1]) },
      Method("__lt__(self, other)") { t, a throws(PyError) in
        let r = try t.compareCounters(.lessEqual, a[0], a[1])
        return r != .true ? r : .bool(try !t.equalTruth(a[0], a[1]))
      },
      Method("__gt__(self, other)") { t, a throws(PyError) in
        let r = try t.compareCounters(.greaterEqual, a[0], a[1])
        return r != .true ? r : .bool(try !t.equalTruth(a[0], a[1]))
      },
      Method("__add__(self, other)") { t, a throws(PyError) in try t.counterOperation(.add, a[0], a[1]) },
      Method("__sub__(self, other)") { t, a throws(PyError) in try t.counterOperation(.subtract, a[0], a[1]) },
      Method("__or__(self, other)") { t, a throws(PyError) in try t.counterOperation(.union, a[0], a[1]) },
      Method("__and__(self, other)") { t, a throws(PyError) in try t.counterOperation(.intersection, a[0], a[1]) },
      Method("__pos__(self)") { t, a throws(PyError) in try t.signedCounter(a[0], negative: false) },
      Method("__neg__(self)") { t, a throws(PyError) in try t.signedCounter(a[0], negative: true) },
      Method("_keep_positive(self)") { t, a throws(PyError) in
        let gone = try t.newList()
        let it = try t.iterator(try t.callMethod(a[0], t[.items]))
        while true {
          let item = try t.next(it)
          if item.isMissing { break }
          let (key, n) = try t.pair(item)
          if try !t.isLess(.smallInt(0), n) { try gone.append(t, key) }
        }
        var i = 0
        while i < gone.count {
          try t.setItem(a[0], gone[i], .missing)
          i += 1
        }
        return a[0]
      },
      Method("__iadd__(self, other)") { t, a throws(PyError) in try t.counterInPlace(.add, a[0], a[1]) },
      Method("__isub__(self, other)") { t, a throws(PyError) in try t.counterInPlace(.subtract, a[0], a[1]) },
      Method("__ior__(self, other)") { t, a throws(PyError) in try t.counterInPlace(.union, a[0], a[1]) },
      Method("__iand__(self, other)") { t, a throws(PyError) in try t.counterInPlace(.intersection, a[0], a[1]) },
    ]
  })

extension NativeType {
  /// What Counter.elements() gives: each item (b) as often (i) as it was counted, from the iterator over all items (a).
  static let counterElements = NativeType(
    name: "counter_elements", module: "collections", kind: .library, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = LibraryObject(unchecked: v)
        while it.i <= 0 {
          if it.a.isMissing { return .missing }
          let item = try t.next(it.a)
          if item.isMissing {
            it.a = .missing
            it.b = .missing
            return .missing
          }
          let (key, n) = try t.pair(item)
          it.b = key
          it.i = try t.indexInt(n)
        }
        it.i -= 1
        return it.b
      }
    })
}
