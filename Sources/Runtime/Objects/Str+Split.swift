// Cutting text into pieces and putting pieces together: split, splitlines, partition, join.

extension Thread {
  /// split without a separator: the words between runs of white space. A negative limit is none.
  private func splitWords<U: TextUnit>(_ s: Str, _ p: UnsafePointer<U>, _ limit: Int) throws(PyError) -> Value {
    let list = try newList(capacity: 8)
    let n = s.count
    var i = 0
    var left = limit
    while true {
      while i < n && isTextSpace(p[i]) { i &+= 1 }
      if i == n { break }
      if left == 0 {
        try list.append(self, try substring(s, i, n))
        break
      }
      let start = i
      while i < n && !isTextSpace(p[i]) { i &+= 1 }
      try list.append(self, try substring(s, start, i))
      left &-= 1
    }
    return list.value
  }

  private func splitWordsFromEnd<U: TextUnit>(_ s: Str, _ p: UnsafePointer<U>, _ limit: Int) throws(PyError) -> Value {
    let list = try newList(capacity: 8)
    var i = s.count
    var left = limit
    while true {
      while i > 0 && isTextSpace(p[i &- 1]) { i &-= 1 }
      if i == 0 { break }
      if left == 0 {
        try list.append(self, try substring(s, 0, i))
        break
      }
      let end = i
      while i > 0 && !isTextSpace(p[i &- 1]) { i &-= 1 }
      try list.append(self, try substring(s, i, end))
      left &-= 1
    }
    reverseItems(list)
    return list.value
  }

  private func reverseItems(_ list: List) {
    let items = list.items
    var (i, k) = (0, list.count &- 1)
    while i < k {
      (items[i], items[k]) = (items[k], items[i])
      i &+= 1
      k &-= 1
    }
  }

  func split(_ s: Str, _ separator: Value, _ limit: Int, fromEnd: Bool) throws(PyError) -> Value {
    if separator.isMissing || separator.isNone {
      if fromEnd {
        switch s.width {
        case 0: return try splitWordsFromEnd(s, UnsafePointer(s.bytes), limit)
        case 1: return try splitWordsFromEnd(s, UnsafePointer(s.units16), limit)
        default: return try splitWordsFromEnd(s, UnsafePointer(s.units32), limit)
        }
      }
      switch s.width {
      case 0: return try splitWords(s, UnsafePointer(s.bytes), limit)
      case 1: return try splitWords(s, UnsafePointer(s.units16), limit)
      default: return try splitWords(s, UnsafePointer(s.units32), limit)
      }
    }
    guard let gap = Str(separator) else { throw typeError("must be str or None, not \(typeName(separator))") }
    if gap.count == 0 { throw valueError("empty separator") }
    let list = try newList(capacity: 8)
    var left = limit
    if fromEnd {
      var end = s.count
      while left != 0 {
        let i = s.rfind(gap, 0, end)
        if i < 0 { break }
        try list.append(self, try substring(s, i &+ gap.count, end))
        end = i
        left &-= 1
      }
      try list.append(self, try substring(s, 0, end))
      reverseItems(list)
      return list.value
    }
    var start = 0
    while left != 0 {
      let i = s.find(gap, start, s.count)
      if i < 0 { break }
      try list.append(self, try substring(s, start, i))
      start = i &+ gap.count
      left &-= 1
    }
    try list.append(self, try substring(s, start, s.count))
    return list.value
  }

  func splitLines(_ s: Str, keepEnds: Bool) throws(PyError) -> Value {
    let list = try newList(capacity: 8)
    let n = s.count
    var i = 0
    while i < n {
      let start = i
      while i < n && !UnicodeData.isLineBreak(s[i]) { i &+= 1 }
      var end = i
      if i < n {
        i &+= s[i] == 13 && i &+ 1 < n && s[i &+ 1] == 10 ? 2 : 1
        if keepEnds { end = i }
      }
      try list.append(self, try substring(s, start, end))
    }
    return list.value
  }

  /// The items of any iterable in a list or tuple: themselves if they are one.
  func joinItems(_ v: Value, _ message: StaticString) throws(PyError) -> Value {
    if isExact(v, .list) || isExact(v, .tuple) { return v }
    let it: Value
    do throws(PyError) { it = try iterator(v) } catch {
      if swallow(.TypeError) { throw typeError("\(message)") }
      throw error
    }
    let list = try newList(capacity: 8)
    while true {
      let item = try next(it)
      if item.isMissing { return list.value }
      try list.append(self, item)
    }
  }

  fileprivate func partition(_ a: Args, fromEnd: Bool, _ name: StaticString) throws(PyError) -> Value {
    let s = Str(unchecked: a[0])
    guard let gap = Str(a[1]) else { throw typeError("must be str, not \(typeName(a[1]))") }
    if gap.count == 0 { throw valueError("empty separator") }
    let i = fromEnd ? s.rfind(gap, 0, s.count) : s.find(gap, 0, s.count)
    let empty = vm.emptyString
    if i < 0 {
      let whole = try exactStr(s)
      return fromEnd ? try tuple(empty, empty, whole) : try tuple(whole, empty, empty)
    }
    let head = try substring(s, 0, i)
    return try tuple(head, try exactStr(gap), try substring(s, i &+ gap.count, s.count))
  }
}

func strSplitMethods() -> [Method] {
  [
    Method("split(self, /, sep=None, maxsplit=-1)") { t, a throws(PyError) in
      try t.split(Str(unchecked: a[0]), a[1], a.has(2) ? try t.indexInt(a[2]) : -1, fromEnd: false)
    },
    Method("rsplit(self, /, sep=None, maxsplit=-1)") { t, a throws(PyError) in
      try t.split(Str(unchecked: a[0]), a[1], a.has(2) ? try t.indexInt(a[2]) : -1, fromEnd: true)
    },
    Method("splitlines(self, /, keepends=False)") { t, a throws(PyError) in
      try t.splitLines(Str(unchecked: a[0]), keepEnds: a.has(1) ? try t.isTrue(a[1]) : false)
    },
    Method("partition(self, sep, /)") { t, a throws(PyError) in try t.partition(a, fromEnd: false, "partition") },
    Method("rpartition(self, sep, /)") { t, a throws(PyError) in try t.partition(a, fromEnd: true, "rpartition") },
    Method("join(self, iterable, /)") { t, a throws(PyError) in
      let items = try t.joinItems(a[1], "can only join an iterable")
      if let list = List(items) { return try t.join(Str(unchecked: a[0]), list.items, list.count) }
      let tuple = Tuple(unchecked: items)
      return try t.join(Str(unchecked: a[0]), tuple.items, tuple.count)
    },
  ]
}
