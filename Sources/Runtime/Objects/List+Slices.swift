// Lists as sequences: subscripts and slices read, written and deleted, concatenation and repetition, growing from iterables.

extension Thread {
  func listGetItem(_ v: Value, _ key: Value) throws(PyError) -> Value {
    let x = List(unchecked: v)
    if let slice = Slice(key) {
      let r = try sliceRange(slice, x.count)
      if r.step == 1 { return try newList(from: x.items + r.start, r.count) }
      let made = try newList(capacity: r.count)
      let from = x.items
      let to = made.items
      var i = 0
      var k = r.start
      while i < r.count {
        to[i] = from[k]
        k &+= r.step
        i &+= 1
      }
      made.count = r.count
      return made.value
    }
    var i = try sequenceIndexInt(key, "list")
    if i < 0 { i &+= x.count }
    guard i >= 0 && i < x.count else { throw indexError("list index out of range") }
    return x[i]
  }

  func listSetItem(_ v: Value, _ key: Value, _ value: Value) throws(PyError) {
    let x = List(unchecked: v)
    if let slice = Slice(key) {
      return value.isMissing ? try listDeleteSlice(x, slice) : try listSetSlice(x, slice, value)
    }
    var i = try sequenceIndexInt(key, "list")
    if i < 0 { i &+= x.count }
    guard i >= 0 && i < x.count else { throw indexError("list assignment index out of range") }
    if value.isMissing { removeItems(x, i, 1) } else { x[i] = value }
  }

  /// Closes a gap of `count` items.
  func removeItems(_ x: List, _ start: Int, _ count: Int) {
    let items = x.items
    let rest = x.count - start - count
    (items + start).update(from: items + start + count, count: rest)
    x.truncate(to: x.count - count)
  }

  private func listDeleteSlice(_ x: List, _ slice: Slice) throws(PyError) {
    var r = try sliceRange(slice, x.count)
    if r.count == 0 { return }
    if r.step < 0 {
      r.start = r.start &+ (r.count - 1) &* r.step
      r.step = 0 &- r.step
    }
    if r.step == 1 || r.count == 1 { return removeItems(x, r.start, r.count) }
    let items = x.items
    var to = r.start
    var from = r.start
    var next = r.start
    var left = r.count
    while from < x.count {
      if from == next && left > 0 {
        left -= 1
        next &+= r.step
      } else {
        items[to] = items[from]
        to += 1
      }
      from += 1
    }
    x.truncate(to: to)
  }

  /// x[slice] = value. The new items are taken out of the iterable first: that may run any code.
  private func listSetSlice(_ x: List, _ slice: Slice, _ value: Value) throws(PyError) {
    let unpacked = try sliceUnpack(slice)
    if unpacked.step != 1 { return try listSetExtendedSlice(x, unpacked, value) }
    let source = try sequence(
      value, "must assign iterable to extended slice", copying: value.bits == x.value.bits)
    var r = sliceAdjust(unpacked, x.count)
    if r.stop < r.start { r.stop = r.start }
    try replace(x, r.start, r.stop - r.start, with: source)
  }

  /// Puts the items of a list or tuple in the place of `count` items.
  private func replace(_ x: List, _ start: Int, _ count: Int, with source: Value) throws(PyError) {
    let n = sequenceCount(source)
    let old = x.count
    let tail = old - start - count
    if n > count { try x.reserve(self, old + n - count) }
    let items = x.items
    if n != count { (items + start + n).update(from: items + start + count, count: tail) }
    (items + start).update(from: sequenceItems(source), count: n)
    if n < count {
      x.truncate(to: old + n - count)
    } else {
      x.count = old + n - count
    }
  }

  private func listSetExtendedSlice(_ x: List, _ unpacked: SliceRange, _ value: Value) throws(PyError) {
    let source = try sequence(
      value, "must assign iterable to extended slice", copying: value.bits == x.value.bits)
    let r = sliceAdjust(unpacked, x.count)
    let n = sequenceCount(source)
    if n != r.count {
      throw valueError("attempt to assign sequence of size \(n) to extended slice of size \(r.count)")
    }
    let from = sequenceItems(source)
    var k = r.start
    var i = 0
    while i < n {
      x[k] = from[i]
      k &+= r.step
      i += 1
    }
  }

  /// A list or tuple with the items of an iterable: itself if it is one.
  func sequence(_ v: Value, _ error: StaticString, copying: Bool = false) throws(PyError) -> Value {
    // Subclasses may have an __iter__ of their own.
    if !copying && (isExact(v, .list) || isExact(v, .tuple)) { return v }
    let list = try newList()
    if isExact(v, .list) {
      try list.reserve(self, List(unchecked: v).count)
      list.items.update(from: List(unchecked: v).items, count: List(unchecked: v).count)
      list.count = List(unchecked: v).count
      return list.value
    }
    let type = self.type(of: v)
    if type.slot(.iter) == nil && !type.hasItems { throw typeError("\(error)") }
    try listExtend(list, try iterator(v), function: .missing)
    return list.value
  }

  func listConcatenation(_ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = List(x), let b = List(y) else { return .notImplemented }
    let n = a.count + b.count
    let made = try newList(capacity: n)
    made.items.update(from: a.items, count: a.count)
    (made.items + a.count).update(from: b.items, count: b.count)
    made.count = n
    return made.value
  }

  func listRepeat(_ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let list = List(x) ?? List(y) else { return .notImplemented }
    guard let times = try repeatCount(x.isKind(.list) ? y : x) else { return .notImplemented }
    if times <= 0 || list.count == 0 { return try newList().value }
    let (n, overflow) = list.count.multipliedReportingOverflow(by: times)
    if overflow || n > Int.max >> 8 { throw memoryError() }
    let made = try newList(capacity: n)
    fillRepeated(made.items, list.items, list.count, n)
    made.count = n
    return made.value
  }

  func listRepeatInPlace(_ x: Value, _ y: Value) throws(PyError) -> Value {
    let list = List(unchecked: x)
    guard let times = try repeatCount(y) else { return .notImplemented }
    let count = list.count
    if times <= 0 {
      list.truncate(to: 0)
      return x
    }
    if times == 1 || count == 0 { return x }
    let (n, overflow) = count.multipliedReportingOverflow(by: times)
    if overflow || n > Int.max >> 8 { throw memoryError() }
    try list.reserve(self, n)
    var done = count
    let p = list.items
    while done < n {
      let more = min(done, n - done)
      (p + done).update(from: p, count: more)
      done += more
    }
    list.count = n
    return x
  }

  /// The iterables that can be copied without a call for each item; false for all others.
  func listExtendFast(_ list: List, _ v: Value) throws(PyError) -> Bool {
    guard v.isCell else { return false }
    switch v.header.pointee.shape {
    case UInt32(Kind.range.rawValue):
      let r = PyRange(unchecked: v)
      guard r.isSmall else { return false }
      let n = r.length.smallInt
      if n > 1 << 40 { throw memoryError() }
      try list.reserve(self, list.count + n)
      let p = list.items + list.count
      var x = r.start.smallInt
      let step = r.step.smallInt
      var i = 0
      while i < n {
        p[i] = .smallInt(x)
        x &+= step
        i &+= 1
      }
      list.count += n
    case UInt32(Kind.str.rawValue):
      let s = Str(unchecked: v)
      try list.reserve(self, list.count + s.count)
      var i = 0
      while i < s.count {
        try list.append(self, character(s[i]))
        i &+= 1
      }
    case UInt32(Kind.reverseIterator.rawValue):
      let r = ReverseIterator(unchecked: v)
      guard let source = List(r.sequence) else { return r.sequence.isMissing }
      let n = r.index < source.count ? r.index &+ 1 : 0
      // The source may be the list itself, whose items move when it grows.
      try list.reserve(self, list.count + n)
      let (from, to) = (source.items, list.items + list.count)
      var i = 0
      while i < n {
        to[i] = from[n &- 1 &- i]
        i &+= 1
      }
      list.count += n
      r.sequence = .missing
    case UInt32(Kind.repeatIterator.rawValue):
      let r = RepeatIterator(unchecked: v)
      let n = r.left
      if n < 0 { return false }
      if n > 1 << 40 { throw memoryError() }
      try list.reserve(self, list.count + n)
      (list.items + list.count).update(repeating: r.object, count: n)
      list.count += n
      r.left = 0
    case UInt32(Kind.dict.rawValue): try extend(list, with: Dict(unchecked: v), 0)
    case UInt32(Kind.dictKeys.rawValue): try extend(list, with: DictView(unchecked: v).dictionary, 0)
    case UInt32(Kind.dictValues.rawValue): try extend(list, with: DictView(unchecked: v).dictionary, 1)
    case UInt32(Kind.dictItems.rawValue): try extend(list, with: DictView(unchecked: v).dictionary, 2)
    case UInt32(Kind.set.rawValue), UInt32(Kind.frozenSet.rawValue):
      let set = PySet(unchecked: v)
      try list.reserve(self, list.count + set.used)
      let table = set.table
      let entries = table.entries
      var p = list.items + list.count
      var i = 0
      while i < table.capacity {
        let key = entries[i].key
        if !key.isMissing {
          p.pointee = key
          p += 1
        }
        i &+= 1
      }
      list.count += set.used
    default: return false
    }
    return true
  }

  /// A dict's keys (0), values (1) or items (2).
  private func extend(_ list: List, with dict: Dict, _ what: Int) throws(PyError) {
    let n = dict.count
    try list.reserve(self, list.count + n)
    if what == 2 {
      var i = dict.nextEntry(from: 0)
      while i >= 0 {
        let e = dict.table.entries[i]
        try list.append(self, try tuple(e.key, e.value))
        i = dict.nextEntry(from: i + 1)
      }
      return
    }
    let table = dict.table
    let entries = table.entries
    var p = list.items + list.count
    var i = 0
    let used = Int(table.used)
    while i < used {
      let key = entries[i].key
      if !key.isMissing {
        p.pointee = what == 0 ? key : entries[i].value
        p += 1
      }
      i &+= 1
    }
    list.count += n
  }
}
