// The table of sets and frozensets: open addressing with short linear runs, grown and probed exactly as CPython does it,
// so that sets of ints, and sets with the same history, come out in the same order.
//
// A table is a cell of (key, hash) pairs, a power of two of them. Free: key missing, hash 0. Removed: key missing,
// hash -1 (no real hash is -1). A new key takes the last removed place that was passed on the way to a free one.

struct SetTableBody: Body {
  static var kind: Kind { .setTable }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { TrailingLayout(form: .setEntries, countWord: 1, unit: 16) }
  var header: Header
  var capacity: Int
}
typealias SetTable = Ref<SetTableBody>

struct SetEntry {
  var key: Value
  var hash: Int
}

extension Ref where B == SetTableBody {
  @inline(__always) var entries: UnsafeMutablePointer<SetEntry> { end.assumingMemoryBound(to: SetEntry.self) }
  @inline(__always) var mask: Int { self.capacity &- 1 }

  /// Puts a key that is not there into a table without removed places.
  @inline(__always) func insertClean(_ key: Value, _ hash: Int) {
    let entries = self.entries
    let mask = self.mask
    var perturb = UInt(bitPattern: hash)
    var i = hash & mask
    while true {
      var e = entries + i
      var probes = i &+ 9 <= mask ? 9 : 0
      while true {
        if e.pointee.key.isMissing {
          e.pointee = SetEntry(key: key, hash: hash)
          return
        }
        if probes == 0 { break }
        probes &-= 1
        e += 1
      }
      perturb &>>= 5
      i = (i &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }
}

/// Sets and frozensets.
struct SetBody: Body {
  static var kind: Kind { .set }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var tableCell: Value
  /// Items, and places that are not free.
  var used: Int
  var fill: Int
  /// Where pop goes on searching.
  var finger: Int
  /// Of a frozenset, once computed; 0 before.
  var cachedHash: Int
}
typealias PySet = Ref<SetBody>

extension Value {
  @inline(__always) var isAnySet: Bool { isCell && (header.pointee.kind == .set || header.pointee.kind == .frozenSet) }
}

extension Thread {
  func newSetTable(_ capacity: Int) throws(PyError) -> SetTable {
    if capacity > 1 << 40 { throw memoryError() }
    let table = try new(SetTableBody.self, shape: 0, extra: capacity &* 16)
    table.capacity = capacity
    return table
  }

  /// An empty set or frozenset of an exact builtin type.
  func newSet(_ kind: Kind = .set) throws(PyError) -> PySet {
    let table = try newSetTable(8)
    let set = new(SetBody.self, shape: UInt32(kind.rawValue))
    set.header.pointee.kind = kind
    set.tableCell = table.value
    return set
  }

  func newSet(type: Type) throws(PyError) -> PySet {
    let table = try newSetTable(8)
    let set = try new(SetBody.self, type: type)
    set.header.pointee.kind = type.instanceKind
    set.tableCell = table.value
    return set
  }

  /// set(iterable) or frozenset(iterable).
  func newSet(_ kind: Kind = .set, from v: Value) throws(PyError) -> PySet {
    let set = try newSet(kind)
    try set.update(self, v)
    return set
  }

  // For the loop.

  func newSet(from p: UnsafeMutablePointer<Value>, _ count: Int) throws(PyError) -> Value {
    let set = try newSet()
    var i = 0
    while i < count {
      try set.add(self, p[i])
      i += 1
    }
    return set.value
  }
  /// A constant. CPython makes it twice, the second time from the first one's items: the order can differ.
  func newFrozenSet(from p: UnsafeMutablePointer<Value>, _ count: Int) throws(PyError) -> Value {
    let first = PySet(unchecked: try newSet(from: p, count))
    let second = try newSet(.frozenSet)
    let table = first.table
    var i = 0
    while i < table.capacity {
      let e = table.entries[i]
      if !e.key.isMissing { try second.add(self, e.key, e.hash) }
      i += 1
    }
    return second.value
  }
  func setAdd(_ s: Value, _ v: Value) throws(PyError) { try PySet(unchecked: s).add(self, v) }
  func setUpdate(_ s: Value, _ v: Value) throws(PyError) { try PySet(unchecked: s).update(self, v) }
}

extension Ref where B == SetBody {
  @inline(__always) init?(any v: Value) {
    guard v.isAnySet else { return nil }
    self.init(unchecked: v)
  }
  @inline(__always) var table: SetTable { SetTable(unchecked: self.tableCell) }

  // MARK: one key

  /// The place of a key, or -1; `free` is then the place to put it. Comparing may run Python code.
  @inline(__always) private func find(
    _ t: Thread, _ key: Value, _ hash: Int, _ free: inout UnsafeMutablePointer<SetEntry>
  ) throws(PyError) -> Int {
    let table = self.table
    let entries = table.entries
    let mask = table.mask
    var perturb = UInt(bitPattern: hash)
    var i = hash & mask
    var removed: UnsafeMutablePointer<SetEntry>?
    while true {
      var e = entries + i
      var probes = i &+ 9 <= mask ? 9 : 0
      while true {
        let other = e.pointee.key
        if other.isMissing {
          if e.pointee.hash == 0 {
            free = removed ?? e
            return -1
          }
          removed = e
        } else if e.pointee.hash == hash {
          if other.bits == key.bits { return e - entries }
          let r = try sameKey(t, table, e, key)
          if r > 0 { return e - entries }
          if r < 0 { return try findAgain(t, key, hash, &free) }
        }
        if probes == 0 { break }
        probes &-= 1
        e += 1
      }
      perturb &>>= 5
      i = (i &* 5 &+ 1 &+ Int(bitPattern: perturb)) & mask
    }
  }

  @inline(never) private func findAgain(
    _ t: Thread, _ key: Value, _ hash: Int, _ free: inout UnsafeMutablePointer<SetEntry>
  ) throws(PyError) -> Int { try find(t, key, hash, &free) }

  /// 1: equal, 0: not, -1: the set has changed.
  @inline(never) private func sameKey(
    _ t: Thread, _ table: SetTable, _ e: UnsafeMutablePointer<SetEntry>, _ key: Value
  ) throws(PyError) -> Int {
    let other = e.pointee.key
    if t.isExactStr(other) && t.isExactStr(key) { return Str(unchecked: other).isEqual(Str(unchecked: key)) ? 1 : 0 }
    let equal = try t.isEqual(other, key)
    if self.tableCell.bits != table.value.bits || e.pointee.key.bits != other.bits { return -1 }
    return equal ? 1 : 0
  }

  func contains(_ t: Thread, _ key: Value, _ hash: Int) throws(PyError) -> Bool {
    var free = table.entries
    return try find(t, key, hash, &free) >= 0
  }

  @inline(__always) func add(_ t: Thread, _ key: Value) throws(PyError) { try add(t, key, try t.hash(key)) }

  func add(_ t: Thread, _ key: Value, _ hash: Int) throws(PyError) {
    var free = table.entries
    if try find(t, key, hash, &free) >= 0 { return }
    let isFresh = free.pointee.hash == 0
    free.pointee.hash = hash
    store(
      key, at: UnsafeMutableRawPointer(free).assumingMemoryBound(to: Value.self), in: self.tableCell)
    self.used &+= 1
    if !isFresh { return }
    self.fill &+= 1
    let mask = table.mask
    if self.fill &* 5 >= mask &* 3 { try resize(t, self.used > 50000 ? self.used &* 2 : self.used &* 4) }
  }

  /// Removes a key; false if it was not there.
  func discard(_ t: Thread, _ key: Value, _ hash: Int) throws(PyError) -> Bool {
    var free = table.entries
    let i = try find(t, key, hash, &free)
    if i < 0 { return false }
    table.entries[i] = SetEntry(key: .missing, hash: -1)
    self.used &-= 1
    return true
  }

  /// Removes some item; missing if there is none.
  func pop() -> Value {
    if self.used == 0 { return .missing }
    let table = self.table
    let mask = table.mask
    var i = self.finger & mask
    while table.entries[i].key.isMissing { i = i == mask ? 0 : i &+ 1 }
    let key = table.entries[i].key
    table.entries[i] = SetEntry(key: .missing, hash: -1)
    self.used &-= 1
    self.finger = i &+ 1
    return key
  }

  // MARK: the whole table

  func resize(_ t: Thread, _ least: Int) throws(PyError) {
    var capacity = 8
    while capacity <= least { capacity <<= 1 }
    let old = self.table
    if capacity == 8 && old.capacity == 8 && self.fill == self.used { return }
    let new = try t.newSetTable(capacity)
    let n = old.capacity
    let entries = old.entries
    var i = 0
    while i < n {
      let e = entries[i]
      if !e.key.isMissing { new.insertClean(e.key, e.hash) }
      i &+= 1
    }
    self.fill = self.used
    self.tableCell = new.value
  }

  func clear(_ t: Thread) throws(PyError) {
    let table = try t.newSetTable(8)
    self.tableCell = table.value
    self.used = 0
    self.fill = 0
  }

  /// Takes the items of another set's body, which is given up.
  func take(_ other: PySet) {
    self.tableCell = other.tableCell
    self.used = other.used
    self.fill = other.fill
  }

  /// Adds another set's items.
  func merge(_ t: Thread, _ other: PySet) throws(PyError) {
    if other === self || other.used == 0 { return }
    if (self.fill &+ other.used) &* 5 >= table.mask &* 3 { try resize(t, (self.used &+ other.used) &* 2) }
    let from = other.table
    if self.fill == 0 {
      let to = self.table
      if to.capacity == from.capacity && other.fill == other.used {
        to.entries.update(from: from.entries, count: from.capacity)
      } else {
        let n = from.capacity
        var i = 0
        while i < n {
          let e = from.entries[i]
          if !e.key.isMissing { to.insertClean(e.key, e.hash) }
          i &+= 1
        }
      }
      self.fill = other.used
      self.used = other.used
      return
    }
    var i = 0
    while i < other.table.capacity {
      let e = other.table.entries[i]
      if !e.key.isMissing { try add(t, e.key, e.hash) }
      i &+= 1
    }
  }

  func copy(_ t: Thread, _ kind: Kind) throws(PyError) -> PySet {
    let made = try t.newSet(kind)
    try made.merge(t, self)
    return made
  }

  /// Calls `body` with the keys of a dict and their hashes, which are known already.
  @inline(__always) private func eachKey(
    of dict: Dict, _ body: (Value, Int) throws(PyError) -> Void
  ) throws(PyError) {
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      let e = dict.table.entries[i]
      try body(e.key, e.hash)
      i = dict.nextEntry(from: i &+ 1)
    }
  }

  /// update(iterable).
  func update(_ t: Thread, _ v: Value) throws(PyError) {
    if let other = PySet(any: v) { return try merge(t, other) }
    if t.isExact(v, .dict) {
      let dict = Dict(unchecked: v)
      let n = dict.count
      if (self.fill &+ n) &* 5 >= table.mask &* 3 { try resize(t, (self.used &+ n) &* 2) }
      return try eachKey(of: dict) { key, hash throws(PyError) in try add(t, key, hash) }
    }
    if t.isExact(v, .list) || t.isExact(v, .tuple) {
      var i = 0
      while i < t.sequenceCount(v) {
        try add(t, t.sequenceItems(v)[i])
        i &+= 1
      }
      return
    }
    let it = try t.iterator(v)
    while true {
      let item = try t.next(it)
      if item.isMissing { return }
      try add(t, item)
    }
  }

  // MARK: set algebra

  func intersection(_ t: Thread, _ v: Value, _ kind: Kind) throws(PyError) -> PySet {
    if v.bits == value.bits { return try copy(t, kind) }
    let made = try t.newSet(kind)
    if var other = PySet(any: v) {
      var this = self
      if other.used > this.used { swap(&this, &other) }
      var i = 0
      while i < other.table.capacity {
        let e = other.table.entries[i]
        if !e.key.isMissing, try this.contains(t, e.key, e.hash) { try made.add(t, e.key, e.hash) }
        i &+= 1
      }
      return made
    }
    let it = try t.iterator(v)
    while true {
      let item = try t.next(it)
      if item.isMissing { return made }
      let hash = try t.hash(item)
      if try contains(t, item, hash) { try made.add(t, item, hash) }
    }
  }

  func difference(_ t: Thread, _ v: Value, _ kind: Kind) throws(PyError) -> PySet {
    let otherCount: Int
    if let other = PySet(any: v) {
      otherCount = other.used
    } else if t.isExact(v, .dict) {
      otherCount = Dict(unchecked: v).count
    } else {
      otherCount = -1
    }
    if otherCount < 0 || self.used >> 2 > otherCount {
      let made = try copy(t, kind)
      try made.differenceUpdate(t, v)
      return made
    }
    let made = try t.newSet(kind)
    var i = 0
    while i < self.table.capacity {
      let e = self.table.entries[i]
      if !e.key.isMissing {
        let isThere =
          v.isKind(.dict)
          ? try Dict(unchecked: v).findEntry(t, e.key, hash: e.hash) >= 0
          : try PySet(unchecked: v).contains(t, e.key, e.hash)
        if !isThere { try made.add(t, e.key, e.hash) }
      }
      i &+= 1
    }
    return made
  }

  func differenceUpdate(_ t: Thread, _ v: Value) throws(PyError) {
    if v.bits == value.bits { return try clear(t) }
    if var other = PySet(any: v) {
      if other.used >> 3 > self.used { other = try intersection(t, other.value, .set) }
      var i = 0
      while i < other.table.capacity {
        let e = other.table.entries[i]
        if !e.key.isMissing { _ = try discard(t, e.key, e.hash) }
        i &+= 1
      }
    } else {
      let it = try t.iterator(v)
      while true {
        let item = try t.next(it)
        if item.isMissing { break }
        _ = try discard(t, item, try t.hash(item))
      }
    }
    if self.fill &- self.used <= table.mask / 4 { return }
    try resize(t, self.used > 50000 ? self.used &* 2 : self.used &* 4)
  }

  func symmetricDifferenceUpdate(_ t: Thread, _ v: Value) throws(PyError) {
    if v.bits == value.bits { return try clear(t) }
    if t.isExact(v, .dict) {
      return try eachKey(of: Dict(unchecked: v)) { key, hash throws(PyError) in
        if try !discard(t, key, hash) { try add(t, key, hash) }
      }
    }
    let other: PySet
    if let set = PySet(any: v) { other = set } else { other = try t.newSet(from: v) }
    var i = 0
    while i < other.table.capacity {
      let e = other.table.entries[i]
      if !e.key.isMissing, try !discard(t, e.key, e.hash) { try add(t, e.key, e.hash) }
      i &+= 1
    }
  }

  func isSubset(_ t: Thread, of other: PySet) throws(PyError) -> Bool {
    if self.used > other.used { return false }
    var i = 0
    while i < self.table.capacity {
      let e = self.table.entries[i]
      if !e.key.isMissing, try !other.contains(t, e.key, e.hash) { return false }
      i &+= 1
    }
    return true
  }

  /// The hash of a frozenset: independent of order.
  var orderlessHash: Int {
    func shuffle(_ h: UInt) -> UInt { ((h ^ 89_869_747) ^ (h &<< 16)) &* 3_644_798_167 }
    var h: UInt = 0
    let table = self.table
    var i = 0
    while i < table.capacity {
      let e = table.entries[i]
      if !e.key.isMissing { h ^= shuffle(UInt(bitPattern: e.hash)) }
      i &+= 1
    }
    h ^= (UInt(self.used) &+ 1) &* 1_927_868_237
    h ^= (h &>> 11) ^ (h &>> 25)
    h = h &* 69069 &+ 907_133_923
    return h == UInt.max ? 590_923_713 : Int(bitPattern: h)
  }
}
