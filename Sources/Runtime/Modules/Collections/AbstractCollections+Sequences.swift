// collections.abc: Sequence and MutableSequence, by index.

extension Thread {
  /// The index of a value between bounds as `index` takes them, or -1.
  fileprivate func abstractIndex(_ v: Value, _ value: Value, _ start: Value, _ stop: Value) throws(PyError) -> Int {
    var i = start.isMissing || start.isNone ? 0 : try sliceIndex(start)
    var end = stop.isMissing || stop.isNone ? Int.max : try sliceIndex(stop)
    if i < 0 { i = max(try length(v) &+ i, 0) }
    if end < 0 { end = try length(v) &+ end }
    while i < end {
      let item: Value
      do throws(PyError) { item = try getItem(v, int(i)) } catch {
        if swallow(.IndexError) { return -1 }
        throw error
      }
      if try isEqual(item, value) { return i }
      i += 1
    }
    return -1
  }

  /// Adds what an iterable gives by the sequence's `append`.
  fileprivate func extendByAppend(_ v: Value, _ values: Value) throws(PyError) {
    var source = values
    if v.bits == values.bits {
      let copy = try newList()
      try listExtend(copy, values, function: .missing)
      source = copy.value
    }
    let it = try iterator(source)
    while true {
      let item = try next(it)
      if item.isMissing { return }
      _ = try callMethod(v, self[.append], item)
    }
  }
}

extension AbstractContent {
  static let sequence = AbstractContent(
    documentation:
      "A sequence that is not changed.\n\nA class that has `__getitem__` and `__len__` gets the other methods.\n",
    abstract: { [Method("__getitem__(self, index)") { t, a throws(PyError) in throw t.raise(.IndexError) }] },
    methods: {
      [
        Method("__iter__(self)") { t, a throws(PyError) in
          let it = t.new(SequenceIteratorBody.self)
          it.sequence = a[0]
          return it.value
        },
        Method("__contains__(self, value)") { t, a throws(PyError) in
          let it = try t.iterator(a[0])
          while true {
            let item = try t.next(it)
            if item.isMissing { return .false }
            if try t.isEqual(item, a[1]) { return .true }
          }
        },
        Method("__reversed__(self)") { t, a throws(PyError) in
          let n = try t.length(a[0])
          let it = try t.new(ReverseIteratorBody.self, type: t[.reversed])
          it.sequence = a[0]
          it.index = n - 1
          return it.value
        },
        Method("index(self, value, start=0, stop=None)") { t, a throws(PyError) in
          let i = try t.abstractIndex(a[0], a[1], a[2], a[3])
          if i < 0 { throw t.raise(.ValueError) }
          return t.int(i)
        },
        Method("count(self, value)") { t, a throws(PyError) in
          var n = 0
          let it = try t.iterator(a[0])
          while true {
            let item = try t.next(it)
            if item.isMissing { return .smallInt(n) }
            if try t.isEqual(item, a[1]) { n += 1 }
          }
        },
      ]
    })

  static let mutableSequence = AbstractContent(
    documentation:
      "A sequence that can be changed.\n\nBesides what Sequence asks for, a class has `__setitem__`, `__delitem__` and `insert`.\n",
    abstract: {
      [
        Method("__setitem__(self, index, value)") { t, a throws(PyError) in throw t.raise(.IndexError) },
        Method("__delitem__(self, index)") { t, a throws(PyError) in throw t.raise(.IndexError) },
        Method("insert(self, index, value)") { t, a throws(PyError) in throw t.raise(.IndexError) },
      ]
    },
    methods: {
      [
        Method("append(self, value)") { t, a throws(PyError) in
          _ = try t.callMethod(a[0], "insert", t.int(try t.length(a[0])), a[1])
          return .none
        },
        Method("clear(self)") { t, a throws(PyError) in
          try t.drain(a[0], "pop", until: .IndexError)
          return .none
        },
        Method("reverse(self)") { t, a throws(PyError) in
          let n = try t.length(a[0])
          var i = 0
          while i < n / 2 {
            let low = t.int(i)
            let high = t.int(n - 1 - i)
            let last = try t.getItem(a[0], high)
            let first = try t.getItem(a[0], low)
            try t.setItem(a[0], low, last)
            try t.setItem(a[0], high, first)
            i += 1
          }
          return .none
        },
        Method("extend(self, values)") { t, a throws(PyError) in
          try t.extendByAppend(a[0], a[1])
          return .none
        },
        Method("pop(self, index=-1)") { t, a throws(PyError) in
          let index = a.has(1) ? a[1] : .smallInt(-1)
          let item = try t.getItem(a[0], index)
          try t.setItem(a[0], index, .missing)
          return item
        },
        Method("remove(self, value)") { t, a throws(PyError) in
          try t.setItem(a[0], try t.callMethod(a[0], "index", a[1]), .missing)
          return .none
        },
        Method("__iadd__(self, values)") { t, a throws(PyError) in
          _ = try t.callMethod(a[0], t[.extend], a[1])
          return a[0]
        },
      ]
    })
}
