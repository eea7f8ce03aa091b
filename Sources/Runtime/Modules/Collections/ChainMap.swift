// collections.ChainMap and UserDict: mappings around other mappings, on collections.abc.MutableMapping.

extension Thread {
  fileprivate func maps(_ v: Value) throws(PyError) -> Value { try getAttribute(v, .maps) }
  fileprivate func firstMap(_ v: Value) throws(PyError) -> Value { try getItem(try maps(v), .smallInt(0)) }

  /// type(v)(*maps)
  fileprivate func chained(like v: Value, _ maps: List) throws(PyError) -> Value {
    try call(
      type(of: v).value, args: Tuple(unchecked: try newTuple(from: maps.items, maps.count)), kwargs: .missing)
  }
  /// A list of all maps, or of all but the first, behind another one.
  fileprivate func mapList(_ v: Value, behind first: Value = .missing, skipping: Int = 0) throws(PyError) -> List {
    let list = try newList()
    if !first.isMissing { try list.append(self, first) }
    let all = List(unchecked: try newList(from: try maps(v)))
    var i = skipping
    while i < all.count {
      try list.append(self, all[i])
      i += 1
    }
    return list
  }

  /// A key error in place of the one of the first map.
  fileprivate func inFirstMap(
    _ message: String, _ body: (Thread) throws(PyError) -> Value
  ) throws(PyError) -> Value {
    do throws(PyError) { return try body(self) } catch {
      if !pendingIs(.KeyError) { throw error }
      throw whileHandling(takePending()) { t in t.raise(.KeyError, message) }
    }
  }

  /// Lets an exception that was caught go on.
  func rethrow(_ e: ExceptionObject) -> PyError {
    p.pointee.pending = e.value
    return PyError()
  }

  /// Raises an exception whose context is the one being handled.
  func whileHandling(_ e: ExceptionObject, _ body: (Thread) -> PyError) -> PyError {
    let handled = p.pointee.handled
    p.pointee.handled = e.value
    defer { p.pointee.handled = handled }
    return body(self)
  }

  fileprivate func inFirstMap(_ key: Value, _ body: (Thread) throws(PyError) -> Value) throws(PyError) -> Value {
    try inFirstMap("Key not found in the first mapping: \(reprString(key))", body)
  }

  fileprivate func chainedKeys(_ v: Value) throws(PyError) -> Dict {
    let all = List(unchecked: try newList(from: try maps(v)))
    let keys = try newDict()
    var i = all.count - 1
    while i >= 0 {
      let it = try iterator(all[i])
      while true {
        let key = try next(it)
        if key.isMissing { break }
        try dictSet(keys, key, .none)
      }
      i -= 1
    }
    return keys
  }
}

let chainMapClass = LibraryClass(
  name: "ChainMap",
  documentation:
    "Several mappings seen as one.\n\nA key is looked up in one after the other; all changes go to the first of them. They stand in `maps`.\n",
  methods: {
    [
      Method("__init__(self, *maps)") { t, a throws(PyError) in
        let given = Tuple(unchecked: a[1])
        let list = List(unchecked: try t.newList(from: given.items, given.count))
        if list.count == 0 { try list.append(t, try t.newDict().value) }
        try t.setAttribute(a[0], t[.maps], list.value)
        return .none
      },
      Method("__missing__(self, key)") { t, a throws(PyError) in throw t.keyError(a[1]) },
      Method("__getitem__(self, key)") { t, a throws(PyError) in
        let it = try t.iterator(try t.maps(a[0]))
        while true {
          let map = try t.next(it)
          if map.isMissing { return try t.callMethod(a[0], t[.__missing__], a[1]) }
          let found = try t.itemIfThere(map, a[1])
          if !found.isMissing { return found }
        }
      },
      Method("get(self, key, default=None)") { t, a throws(PyError) in
        try t.contains(a[0], a[1]) ? try t.getItem(a[0], a[1]) : a.has(2) ? a[2] : .none
      },
      Method("__len__(self)") { t, a throws(PyError) in .smallInt(try t.chainedKeys(a[0]).count) },
      Method("__iter__(self)") { t, a throws(PyError) in try t.iterator(try t.chainedKeys(a[0]).value) },
      Method("__contains__(self, key)") { t, a throws(PyError) in
        let it = try t.iterator(try t.maps(a[0]))
        while true {
          let map = try t.next(it)
          if map.isMissing { return .false }
          if try t.contains(map, a[1]) { return .true }
        }
      },
      Method("__bool__(self)") { t, a throws(PyError) in
        let it = try t.iterator(try t.maps(a[0]))
        while true {
          let map = try t.next(it)
          if map.isMissing { return .false }
          if try t.isTrue(map) { return .true }
        }
      },
      Method("__repr__(self)") { t, a throws(PyError) in
        if try !t.enterRepr(a[0]) { return t.text("...") }
        defer { t.leaveRepr() }
        let all = try t.mapList(a[0])
        var b = TextBuilder()
        b.append(t.type(of: a[0]).name)
        b.append("(")
        var i = 0
        while i < all.count {
          if i > 0 { b.append(", ") }
          try b.appendRepr(t, all[i])
          i += 1
        }
        b.append(")")
        return try b.finish(t)
      },
      Method("fromkeys(cls, iterable, value=None, /)", .classMethod) { t, a throws(PyError) in
        try t.call(a[0], try t.dictFromKeys(t[.dict].value, a[1], a[2]))
      },
      Method("copy(self)", .method, copyChain),
      Method("__copy__(self)", .method, copyChain),
      Method("new_child(self, m=None, **kwargs)") { t, a throws(PyError) in
        var first = a[1]
        if first.isMissing || first.isNone {
          first = a[2].isMissing ? try t.newDict().value : a[2]
        } else if !a[2].isMissing {
          _ = try t.callMethod(first, t[.update], a[2])
        }
        return try t.chained(like: a[0], try t.mapList(a[0], behind: first))
      },
      Method("__setitem__(self, key, value)") { t, a throws(PyError) in
        try t.setItem(try t.firstMap(a[0]), a[1], a[2])
        return .none
      },
      Method("__delitem__(self, key)") { t, a throws(PyError) in
        try t.inFirstMap(a[1]) { t throws(PyError) in
          try t.setItem(try t.firstMap(a[0]), a[1], .missing)
          return .none
        }
      },
      Method("popitem(self)") { t, a throws(PyError) in
        try t.inFirstMap("No keys found in the first mapping.") { t throws(PyError) in
          try t.callMethod(try t.firstMap(a[0]), "popitem")
        }
      },
      Method("pop(self, key, *args)") { t, a throws(PyError) in
        try t.inFirstMap(a[1]) { t throws(PyError) in
          let given = try t.newList()
          try given.append(t, a[1])
          try t.listExtend(given, a[2], function: .missing)
          return try t.call(
            try t.getAttribute(try t.firstMap(a[0]), t[.pop]),
            args: Tuple(unchecked: try t.newTuple(from: given.items, given.count)), kwargs: .missing)
        }
      },
      Method("clear(self)") { t, a throws(PyError) in
        _ = try t.callMethod(try t.firstMap(a[0]), "clear")
        return .none
      },
      Method("__ior__(self, other)") { t, a throws(PyError) in
        _ = try t.callMethod(try t.firstMap(a[0]), t[.update], a[1])
        return a[0]
      },
      Method("__or__(self, other)") { t, a throws(PyError) in
        if try !t.isInstance(a[1], of: .mapping) { return .notImplemented }
        let copy = try t.callMethod(a[0], t[.copy])
        _ = try t.callMethod(try t.firstMap(copy), t[.update], a[1])
        return copy
      },
      Method("__ror__(self, other)") { t, a throws(PyError) in
        if try !t.isInstance(a[1], of: .mapping) { return .notImplemented }
        let made = try t.call(t[.dict].value, a[1])
        let all = try t.mapList(a[0])
        var i = all.count - 1
        while i >= 0 {
          _ = try t.callMethod(made, t[.update], all[i])
          i -= 1
        }
        return try t.call(t.type(of: a[0]).value, made)
      },
    ]
  },
  getters: {
    [Getter("parents", { t, v throws(PyError) in try t.chained(like: v, try t.mapList(v, skipping: 1)) })]
  })

/// The first map is copied, the others are shared.
private let copyChain: NativeBody = { t, a throws(PyError) in
  let first = try t.callMethod(try t.firstMap(a[0]), t[.copy])
  return try t.chained(like: a[0], try t.mapList(a[0], behind: first, skipping: 1))
}
