// collections.abc: Set and MutableSet, whose operations all come from `in`, iteration and len.

extension Thread {
  fileprivate func isSet(_ v: Value) throws(PyError) -> Bool { try isInstance(v, of: .set) }

  /// Whether every item of one is in the other.
  private func all(_ x: Value, in y: Value) throws(PyError) -> Bool {
    let it = try iterator(x)
    while true {
      let item = try next(it)
      if item.isMissing { return true }
      if try !contains(y, item) { return false }
    }
  }

  fileprivate func compareAbstractSets(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard try isSet(y) else { return .notImplemented }
    let m = try length(x)
    let n = try length(y)
    switch op {
    case .lessEqual: return m > n ? .false : .bool(try all(x, in: y))
    case .greaterEqual: return m < n ? .false : .bool(try all(y, in: x))
    // The others ask the method for the rest, which a class may have overridden.
    case .less: return m >= n ? .false : try callMethod(x, self[.__le__], y)
    case .greater: return m <= n ? .false : try callMethod(x, self[.__ge__], y)
    default: return m != n ? .false : try callMethod(x, self[.__le__], y)
    }
  }

  /// A set of the class of v.
  private func likewise(_ v: Value, _ items: Value) throws(PyError) -> Value {
    try callMethod(v, "_from_iterable", items)
  }

  /// Adds to the list the items that are in `other`, or are not.
  private func take(_ list: List, _ v: Value, in other: Value, _ wanted: Bool) throws(PyError) {
    let it = try iterator(v)
    while true {
      let item = try next(it)
      if item.isMissing { return }
      if try contains(other, item) == wanted { try list.append(self, item) }
    }
  }

  fileprivate func abstractSetOperation(
    _ op: Slot, _ x: Value, _ other: Value, reflected: Bool = false
  ) throws(PyError) -> Value {
    var y = other
    if try !isSet(y) {
      if try !isInstance(y, of: .iterable) { return .notImplemented }
      if op == .subtract || op == .bitXor { y = try likewise(x, y) }
    }
    let list = try newList()
    switch op {
    case .bitAnd: try take(list, y, in: x, true)
    case .bitOr:
      try listExtend(list, x, function: .missing)
      try listExtend(list, y, function: .missing)
    case .subtract: if reflected { try take(list, y, in: x, false) } else { try take(list, x, in: y, false) }
    default:
      let left = try operate(.subtract, x, y)
      return try operate(.bitOr, left, try operate(.subtract, y, x))
    }
    return try likewise(x, list.value)
  }
  private func operate(_ slot: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    let r = try binaryOrNotImplemented(slot, x, y)
    if r == .notImplemented { throw unsupportedOperands(slot == .subtract ? "-" : "|", x, y) }
    return r
  }

  fileprivate func each(_ v: Value, _ method: Value, of set: Value) throws(PyError) {
    let f = try getAttribute(set, method)
    let it = try iterator(v)
    while true {
      let item = try next(it)
      if item.isMissing { return }
      _ = try call(f, item)
    }
  }

  /// Calls a method until it raises.
  func drain(_ v: Value, _ method: StaticString, until id: ExceptionID) throws(PyError) {
    while true {
      do throws(PyError) { _ = try callMethod(v, method) } catch {
        if swallow(id) { return }
        throw error
      }
    }
  }

  fileprivate func abstractSetHash(_ v: Value) throws(PyError) -> Value {
    let seen = try newSet()
    let it = try iterator(v)
    while true {
      let item = try next(it)
      if item.isMissing { return int(seen.orderlessHash) }
      try seen.add(self, item)
    }
  }
}

extension AbstractContent {
  static let set = AbstractContent(
    documentation:
      "A finite collection of distinct items.\n\nA class that has `__contains__`, `__iter__` and `__len__` gets all operators of sets. Results are made\nby `_from_iterable`, which calls the class with an iterable.\n",
    methods: {
      [
        Method("__le__(self, other)") { t, a throws(PyError) in try t.compareAbstractSets(.lessEqual, a[0], a[1]) },
        Method("__lt__(self, other)") { t, a throws(PyError) in try t.compareAbstractSets(.less, a[0], a[1]) },
        Method("__gt__(self, other)") { t, a throws(PyError) in try t.compareAbstractSets(.greater, a[0], a[1]) },
        Method("__ge__(self, other)") { t, a throws(PyError) in try t.compareAbstractSets(.greaterEqual, a[0], a[1]) },
        Method("__eq__(self, other)") { t, a throws(PyError) in try t.compareAbstractSets(.equal, a[0], a[1]) },
        Method("_from_iterable(cls, it)", .classMethod) { t, a throws(PyError) in try t.call(a[0], a[1]) },
        Method("__and__(self, other)") { t, a throws(PyError) in try t.abstractSetOperation(.bitAnd, a[0], a[1]) },
        Method("__or__(self, other)") { t, a throws(PyError) in try t.abstractSetOperation(.bitOr, a[0], a[1]) },
        Method("__xor__(self, other)") { t, a throws(PyError) in try t.abstractSetOperation(.bitXor, a[0], a[1]) },
        Method("__sub__(self, other)") { t, a throws(PyError) in try t.abstractSetOperation(.subtract, a[0], a[1]) },
        Method("__rsub__(self, other)") { t, a throws(PyError) in
          try t.abstractSetOperation(.subtract, a[0], a[1], reflected: true)
        },
        Method("isdisjoint(self, other)") { t, a throws(PyError) in
          let it = try t.iterator(a[1])
          while true {
            let item = try t.next(it)
            if item.isMissing { return .true }
            if try t.contains(a[0], item) { return .false }
          }
        },
        Method("_hash(self)") { t, a throws(PyError) in try t.abstractSetHash(a[0]) },
      ]
    })

  static let mutableSet = AbstractContent(
    documentation:
      "A finite collection of distinct items that can be changed.\n\nBesides what Set asks for, a class has `add` and `discard`.\n",
    abstract: {
      [
        Method("add(self, value)") { t, a throws(PyError) in throw t.raise(.NotImplementedError) },
        Method("discard(self, value)") { t, a throws(PyError) in throw t.raise(.NotImplementedError) },
      ]
    },
    methods: {
      [
        Method("remove(self, value)") { t, a throws(PyError) in
          if try !t.contains(a[0], a[1]) { throw t.keyError(a[1]) }
          _ = try t.callMethod(a[0], "discard", a[1])
          return .none
        },
        Method("pop(self)") { t, a throws(PyError) in
          let item = try t.next(try t.iterator(a[0]))
          if item.isMissing { throw t.insteadOfStopIteration { t in t.raise(.KeyError) } }
          _ = try t.callMethod(a[0], "discard", item)
          return item
        },
        Method("clear(self)") { t, a throws(PyError) in
          try t.drain(a[0], "pop", until: .KeyError)
          return .none
        },
        Method("__ior__(self, it)") { t, a throws(PyError) in
          try t.each(a[1], t[.add], of: a[0])
          return a[0]
        },
        Method("__iand__(self, it)") { t, a throws(PyError) in
          let gone = try t.binaryOrNotImplemented(.subtract, a[0], a[1])
          if gone == .notImplemented { throw t.unsupportedOperands("-", a[0], a[1]) }
          try t.each(gone, t.name("discard"), of: a[0])
          return a[0]
        },
        Method("__ixor__(self, it)") { t, a throws(PyError) in
          if a[0].bits == a[1].bits {
            _ = try t.callMethod(a[0], "clear")
            return a[0]
          }
          let other = try t.isSet(a[1]) ? a[1] : try t.callMethod(a[0], "_from_iterable", a[1])
          let it = try t.iterator(other)
          while true {
            let item = try t.next(it)
            if item.isMissing { return a[0] }
            _ = try t.callMethod(a[0], try t.contains(a[0], item) ? "discard" : "add", item)
          }
        },
        Method("__isub__(self, it)") { t, a throws(PyError) in
          if a[0].bits == a[1].bits {
            _ = try t.callMethod(a[0], "clear")
          } else {
            try t.each(a[1], t.name("discard"), of: a[0])
          }
          return a[0]
        },
      ]
    })
}
