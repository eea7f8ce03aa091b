// collections.abc: Mapping, MutableMapping and the views of mappings.

extension Thread {
  /// v[key], or missing if that is a KeyError.
  func itemIfThere(_ v: Value, _ key: Value) throws(PyError) -> Value {
    do throws(PyError) { return try getItem(v, key) } catch {
      if swallow(.KeyError) { return .missing }
      throw error
    }
  }

  /// mapping.update(other, **named) through `__setitem__`.
  func updateMapping(_ v: Value, _ other: Value, _ named: Value) throws(PyError) {
    if !other.isMissing {
      if try isInstance(other, of: .mapping) {
        try copyItems(v, other, keys: other)
      } else if case let keys = try findAttribute(other, self[.keys]), !keys.isMissing {
        try copyItems(v, other, keys: try call(keys))
      } else {
        let it = try iterator(other)
        while true {
          let pair = try next(it)
          if pair.isMissing { break }
          let (key, value) = try self.pair(pair)
          try setItem(v, key, value)
        }
      }
    }
    guard let dict = Dict(named) else { return }
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      let e = dict.table.entries[i]
      try setItem(v, e.key, e.value)
      i = dict.nextEntry(from: i + 1)
    }
  }

  private func copyItems(_ v: Value, _ other: Value, keys: Value) throws(PyError) {
    let it = try iterator(keys)
    while true {
      let key = try next(it)
      if key.isMissing { return }
      try setItem(v, key, try getItem(other, key))
    }
  }

  /// `key, value = v`.
  func pair(_ v: Value) throws(PyError) -> (Value, Value) {
    if isExact(v, .tuple), case let t = Tuple(unchecked: v), t.count == 2 { return (t[0], t[1]) }
    let it: Value
    do throws(PyError) { it = try iterator(v) } catch {
      if type(of: v).slot(.iter) == nil, swallow(.TypeError) {
        throw typeError("cannot unpack non-iterable \(typeName(v)) object")
      }
      throw error
    }
    let first = try next(it)
    let second = first.isMissing ? first : try next(it)
    if second.isMissing {
      throw valueError("not enough values to unpack (expected 2, got \(first.isMissing ? 0 : 1))")
    }
    if try !next(it).isMissing {
      throw valueError("too many values to unpack (expected 2)")
    }
    return (first, second)
  }

  /// A plain dict with what a mapping's `items()` give.
  fileprivate func plainItems(_ v: Value) throws(PyError) -> Value {
    try call(self[.dict].value, try callMethod(v, self[.items]))
  }
  fileprivate func view(_ what: AbstractClass, _ v: Value) throws(PyError) -> Value {
    try call(try abstractClass(what), v)
  }

  /// What a view looks at.
  fileprivate func viewed(_ v: Value) throws(PyError) -> Value { try attribute(v, "_mapping") }

  /// map(f, v) with a native f(v, key).
  fileprivate func map(_ method: Method, over v: Value) throws(PyError) -> Value {
    let f = try makeNativeFunction(method)
    let bound = new(BoundMethodBody.self)
    bound.function = f.value
    bound.receiver = v
    return try call(self[.map].value, bound.value, v)
  }

  fileprivate func isSame(_ x: Value, _ y: Value) throws(PyError) -> Bool { try isEqual(x, y) }
}

extension AbstractContent {
  static let mapping = AbstractContent(
    documentation:
      "A container of values by key.\n\nA class that has `__getitem__`, `__iter__` and `__len__` gets the other methods of a mapping that is not\nchanged.\n",
    abstract: { [Method("__getitem__(self, key)") { t, a throws(PyError) in throw t.raise(.KeyError) }] },
    methods: {
      [
        Method("get(self, key, default=None)") { t, a throws(PyError) in
          let found = try t.itemIfThere(a[0], a[1])
          return found.isMissing ? (a.has(2) ? a[2] : .none) : found
        },
        Method("__contains__(self, key)") { t, a throws(PyError) in .bool(try !t.itemIfThere(a[0], a[1]).isMissing) },
        Method("keys(self)") { t, a throws(PyError) in try t.view(.keysView, a[0]) },
        Method("items(self)") { t, a throws(PyError) in try t.view(.itemsView, a[0]) },
        Method("values(self)") { t, a throws(PyError) in try t.view(.valuesView, a[0]) },
        Method("__eq__(self, other)") { t, a throws(PyError) in
          if try !t.isInstance(a[1], of: .mapping) { return .notImplemented }
          let mine = try t.plainItems(a[0])
          return .bool(try t.equalTruth(mine, try t.plainItems(a[1])))
        },
      ]
    })

  static let mutableMapping = AbstractContent(
    documentation:
      "A container of values by key that can be changed.\n\nBesides what Mapping asks for, a class has `__setitem__` and `__delitem__`.\n",
    abstract: {
      [
        Method("__setitem__(self, key, value)") { t, a throws(PyError) in throw t.raise(.KeyError) },
        Method("__delitem__(self, key)") { t, a throws(PyError) in throw t.raise(.KeyError) },
      ]
    },
    methods: {
      [
        Method("pop(self, key, default=<object object>)") { t, a throws(PyError) in
          if !a.has(2) {
            let found = try t.getItem(a[0], a[1])
            try t.setItem(a[0], a[1], .missing)
            return found
          }
          let found = try t.itemIfThere(a[0], a[1])
          if found.isMissing { return a[2] }
          try t.setItem(a[0], a[1], .missing)
          return found
        },
        Method("popitem(self)") { t, a throws(PyError) in
          let key = try t.next(try t.iterator(a[0]))
          if key.isMissing { throw t.insteadOfStopIteration { t in t.raise(.KeyError) } }
          let value = try t.getItem(a[0], key)
          try t.setItem(a[0], key, .missing)
          return try t.tuple(key, value)
        },
        Method("clear(self)") { t, a throws(PyError) in
          try t.drain(a[0], "popitem", until: .KeyError)
          return .none
        },
        Method("update(self, other=(), /, **kwds)") { t, a throws(PyError) in
          try t.updateMapping(a[0], a[1], a[2])
          return .none
        },
        Method("setdefault(self, key, default=None)") { t, a throws(PyError) in
          let found = try t.itemIfThere(a[0], a[1])
          if !found.isMissing { return found }
          let value = a.has(2) ? a[2] : .none
          try t.setItem(a[0], a[1], value)
          return value
        },
      ]
    })

  static let mappingView = AbstractContent(methods: {
    [
      Method("__init__(self, mapping)") { t, a throws(PyError) in
        try t.setAttribute(a[0], "_mapping", a[1])
        return .none
      },
      Method("__len__(self)") { t, a throws(PyError) in t.int(try t.length(try t.viewed(a[0]))) },
      Method("__repr__(self)") { t, a throws(PyError) in
        let name = Str(unchecked: t.type(of: a[0]).name).string
        return try t.str("\(name)(\(Str(unchecked: try t.repr(try t.viewed(a[0]))).string))")
      },
    ]
  })

  static let keysView = AbstractContent(methods: {
    [
      plainSet,
      Method("__contains__(self, key)") { t, a throws(PyError) in .bool(try t.contains(try t.viewed(a[0]), a[1])) },
      Method("__iter__(self)") { t, a throws(PyError) in try t.iterator(try t.viewed(a[0])) },
    ]
  })

  static let itemsView = AbstractContent(methods: {
    [
      plainSet,
      Method("__contains__(self, item)") { t, a throws(PyError) in
        let (key, value) = try t.pair(a[1])
        let found = try t.itemIfThere(try t.viewed(a[0]), key)
        return found.isMissing ? .false : .bool(try t.isSame(found, value))
      },
      Method("__iter__(self)") { t, a throws(PyError) in
        try t.map(
          Method("item(mapping, key, /)") { t, a throws(PyError) in try t.tuple(a[1], try t.getItem(a[0], a[1])) },
          over: try t.viewed(a[0]))
      },
    ]
  })

  static let valuesView = AbstractContent(methods: {
    [
      Method("__contains__(self, value)") { t, a throws(PyError) in
        let mapping = try t.viewed(a[0])
        let it = try t.iterator(mapping)
        while true {
          let key = try t.next(it)
          if key.isMissing { return .false }
          if try t.isSame(try t.getItem(mapping, key), a[1]) { return .true }
        }
      },
      Method("__iter__(self)") { t, a throws(PyError) in
        try t.map(
          Method("value(mapping, key, /)") { t, a throws(PyError) in try t.getItem(a[0], a[1]) },
          over: try t.viewed(a[0]))
      },
    ]
  })
}

/// What operations on views give are plain sets.
private let plainSet = Method("_from_iterable(cls, it)", .classMethod) { t, a throws(PyError) in
  try t.newSet(from: a[1]).value
}
