// Dicts: compact, in insertion order.
//
// A dict's table is one cell: an index of 1-, 2- or 4-byte numbers (open addressing), and behind it the entries in the
// order of insertion. Index numbers: 0 free, 1 deleted, else entry + 2. A deleted entry's key is missing.
//
// `version` is never the same for two states of any dict's layout that someone has taken note of: `watchedVersion` gives
// the present state a number, which is dropped (0) when an entry is added or removed or the table is replaced, not when a
// value is. Inline caches for globals hold an entry's address and the version.
//
// The hash of a deleted entry says nothing more; that of entry 0, once it is deleted, says in front of which entry no live
// one lies (`firstEntry`), so that a queue of keys is not searched from its start each time.
//
// The cell of a subclass's instance may end with one more Value, counted by the header's inlineSlots: a defaultdict's
// factory.

struct DictBody: Body {
  static var kind: Kind { .dict }
  static var values: Range<Int> { 1..<2 }
  static var trailing: TrailingLayout { .slots }
  var header: Header
  var tableCell: Value
  var count: Int
  var version: UInt32
  /// Not 0: functions with these globals have builtins of their own, so that what is found among the builtins is not
  /// cached.
  var hasOddBuiltins: UInt32
}
typealias Dict = Ref<DictBody>

struct DictEntry {
  var hash: Int
  var key: Value
  var value: Value
}

struct DictTableBody: Body {
  static var kind: Kind { .dictTable }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { TrailingLayout(form: .table, countWord: 0, unit: 0) }
  var header: Header
  /// Entries in use, deleted ones included.
  var used: UInt32
  var capacity: UInt32
  var entriesOffset: UInt32
  var log2: UInt8
  /// log2 of an index number's bytes.
  var indexWidth: UInt8
  var padding: UInt16

  static func capacity(log2: Int) -> Int { (1 << log2) * 2 / 3 }
  static func indexWidth(log2: Int) -> Int { log2 <= 7 ? 0 : log2 <= 15 ? 1 : 2 }
  static func entriesOffset(log2: Int) -> Int { 24 + (1 << log2) << indexWidth(log2: log2) }
  static func byteSize(log2: Int) -> Int { 24 + ((1 << log2) << indexWidth(log2: log2)) + capacity(log2: log2) * 24 }
}
typealias DictTable = Ref<DictTableBody>

extension Ref where B == DictTableBody {
  @inline(__always) var entries: UnsafeMutablePointer<DictEntry> {
    (UnsafeMutableRawPointer(cell) + Int(self.entriesOffset)).assumingMemoryBound(to: DictEntry.self)
  }
  @inline(__always) var index: UnsafeMutableRawPointer { UnsafeMutableRawPointer(cell) + 24 }
  @inline(__always) var mask: Int { (1 &<< Int(self.log2)) &- 1 }
  @inline(__always) func indexNumber(_ i: Int) -> Int {
    switch self.indexWidth {
    case 0: return Int(index.load(fromByteOffset: i, as: UInt8.self))
    case 1: return Int(index.load(fromByteOffset: i &* 2, as: UInt16.self))
    default: return Int(index.load(fromByteOffset: i &* 4, as: UInt32.self))
    }
  }
  @inline(__always) func setIndexNumber(_ i: Int, _ n: Int) {
    switch self.indexWidth {
    case 0: index.storeBytes(of: UInt8(truncatingIfNeeded: n), toByteOffset: i, as: UInt8.self)
    case 1: index.storeBytes(of: UInt16(truncatingIfNeeded: n), toByteOffset: i &* 2, as: UInt16.self)
    default: index.storeBytes(of: UInt32(truncatingIfNeeded: n), toByteOffset: i &* 4, as: UInt32.self)
    }
  }
  /// The first free or deleted index position for a hash.
  @inline(__always) func freePosition(_ hash: Int) -> Int {
    let mask = self.mask
    var perturb = UInt(bitPattern: hash)
    var i = hash & mask
    while indexNumber(i) > 1 {
      perturb &>>= 5
      i = (i &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    return i
  }
}

extension Thread {
  func newDictTable(log2: Int) throws(PyError) -> DictTable {
    let table = try new(DictTableBody.self, shape: 0, extra: DictTableBody.byteSize(log2: log2) - 24)
    table.log2 = UInt8(log2)
    table.indexWidth = UInt8(DictTableBody.indexWidth(log2: log2))
    table.capacity = UInt32(DictTableBody.capacity(log2: log2))
    table.entriesOffset = UInt32(24 + (1 << log2) << DictTableBody.indexWidth(log2: log2))
    return table
  }

  func newDict(log2: Int = 3) throws(PyError) -> Dict {
    let table = try newDictTable(log2: log2)
    let dict = new(DictBody.self)
    dict.tableCell = table.value
    return dict
  }

  /// A dict with room for `count` entries.
  func newDict(room count: Int) throws(PyError) -> Dict {
    var log2 = 3
    while DictTableBody.capacity(log2: log2) < count { log2 += 1 }
    return try newDict(log2: log2)
  }
}

extension Ref where B == DictBody {
  @inline(__always) var table: DictTable { DictTable(unchecked: self.tableCell) }

  /// The number of the present layout, for inline caches.
  func watchedVersion(_ t: Thread) -> UInt32 {
    if self.version == 0 { self.version = t.vm.newVersion() }
    return self.version
  }

  // MARK: look-up

  /// The entry of a key, or -1. Equality of keys may run Python code; the dict may change meanwhile, then the search
  /// starts again.
  @inline(__always) func findEntry(_ t: Thread, _ key: Value, hash: Int) throws(PyError) -> Int {
    let table = self.table
    let mask = table.mask
    let entries = table.entries
    var perturb = UInt(bitPattern: hash)
    var i = hash & mask
    while true {
      let n = table.indexNumber(i)
      if n == 0 { return -1 }
      if n > 1 {
        let e = entries + (n &- 2)
        if e.pointee.key.bits == key.bits { return n &- 2 }
        if e.pointee.hash == hash {
          let r = try sameKey(t, table, n &- 2, key)
          if r > 0 { return n &- 2 }
          if r < 0 { return try findEntryAgain(t, key, hash: hash) }
        }
      }
      perturb &>>= 5
      i = (i &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
  }

  @inline(never) private func findEntryAgain(_ t: Thread, _ key: Value, hash: Int) throws(PyError) -> Int {
    try findEntry(t, key, hash: hash)
  }

  /// 1: equal, 0: not, -1: the dict has changed.
  @inline(never) private func sameKey(_ t: Thread, _ table: DictTable, _ i: Int, _ key: Value) throws(PyError) -> Int {
    let other = table.entries[i].key
    if other.isMissing { return 0 }
    if let a = Str(other), let b = Str(key), t.isExactStr(other), t.isExactStr(key) { return a.isEqual(b) ? 1 : 0 }
    let equal = try t.isEqual(other, key)
    if self.tableCell.bits != table.value.bits || table.entries[i].key.bits != other.bits { return -1 }
    return equal ? 1 : 0
  }

  /// The entry of an interned name, or -1; never runs Python code as long as all keys are exact strs, as in namespaces.
  @inline(__always) func findName(_ t: Thread, _ name: Value) -> Int {
    (try? findEntry(t, name, hash: Str(unchecked: name).hash(t))) ?? -1
  }

  func find(_ t: Thread, _ key: Value) throws(PyError) -> Value? {
    let i = try findEntry(t, key, hash: try t.hash(key))
    return i < 0 ? nil : table.entries[i].value
  }

  /// The value of a name in a namespace, or missing.
  func get(_ t: Thread, name: Value) -> Value {
    let i = findName(t, name)
    return i < 0 ? .missing : table.entries[i].value
  }

  // MARK: change

  func set(_ t: Thread, _ key: Value, _ value: Value) throws(PyError) {
    try set(t, key, value, hash: try t.hash(key))
  }

  func set(_ t: Thread, _ key: Value, _ value: Value, hash: Int) throws(PyError) {
    let i = try findEntry(t, key, hash: hash)
    if i >= 0 {
      store(value, at: valueSlot(i), in: self.tableCell)
      return
    }
    try insertNew(t, key, value, hash: hash)
  }

  @inline(__always) func valueSlot(_ i: Int) -> UnsafeMutablePointer<Value> {
    UnsafeMutableRawPointer(table.entries + i).advanced(by: 16).assumingMemoryBound(to: Value.self)
  }

  /// Adds a key that is known not to be there.
  func insertNew(_ t: Thread, _ key: Value, _ value: Value, hash: Int) throws(PyError) {
    var table = self.table
    if table.used == table.capacity {
      try resize(t)
      table = self.table
    }
    let position = table.freePosition(hash)
    let n = Int(table.used)
    table.setIndexNumber(position, n &+ 2)
    table.used &+= 1
    table.entries[n].hash = hash
    let e = UnsafeMutableRawPointer(table.entries + n)
    store(key, at: (e + 8).assumingMemoryBound(to: Value.self), in: table.value)
    store(value, at: (e + 16).assumingMemoryBound(to: Value.self), in: table.value)
    self.count &+= 1
    self.version = 0
  }

  /// Moves the entries to a table with room for about twice the live ones.
  func resize(_ t: Thread) throws(PyError) {
    var log2 = 3
    while 1 << log2 < self.count * 3 { log2 += 1 }
    try rebuild(t, log2: log2)
  }

  /// With a gap, as many entries in front of the others are left as if they had been deleted.
  func rebuild(_ t: Thread, log2: Int, gap: Int = 0) throws(PyError) {
    let new = try t.newDictTable(log2: log2)
    let old = table
    var n = gap
    if gap > 0 { new.entries[0].hash = gap }
    var i = 0
    let used = Int(old.used)
    while i < used {
      let e = old.entries[i]
      if !e.key.isMissing {
        new.setIndexNumber(new.freePosition(e.hash), n &+ 2)
        new.entries[n] = e
        n &+= 1
      }
      i &+= 1
    }
    new.used = UInt32(n)
    self.tableCell = new.value
    self.version = 0
  }

  /// An empty dict takes what another has.
  func becomeCopy(_ t: Thread, of other: Dict) throws(PyError) {
    if other.count == 0 { return }
    let copied = try other.copy(t)
    self.tableCell = copied.tableCell
    self.count = copied.count
    self.version = 0
  }

  /// Removes entry i.
  func removeEntry(_ t: Thread, _ i: Int) {
    let table = self.table
    let hash = table.entries[i].hash
    let mask = table.mask
    var perturb = UInt(bitPattern: hash)
    var k = hash & mask
    while table.indexNumber(k) != i &+ 2 {
      perturb &>>= 5
      k = (k &* 5 &+ Int(bitPattern: perturb) &+ 1) & mask
    }
    table.setIndexNumber(k, 1)
    table.entries[i].hash = 0
    table.entries[i].key = .missing
    table.entries[i].value = .missing
    self.count &-= 1
    self.version = 0
  }

  /// Removes a key; its value, or nil if it was not there.
  func remove(_ t: Thread, _ key: Value) throws(PyError) -> Value? {
    let i = try findEntry(t, key, hash: try t.hash(key))
    if i < 0 { return nil }
    let v = table.entries[i].value
    removeEntry(t, i)
    return v
  }

  func removeAll(_ t: Thread) throws(PyError) {
    let table = try t.newDictTable(log2: 3)
    self.tableCell = table.value
    self.count = 0
    self.version = 0
  }

  /// The first live entry, or -1.
  func firstEntry() -> Int {
    if self.count == 0 { return -1 }
    let entries = table.entries
    if !entries[0].key.isMissing { return 0 }
    var i = max(1, entries[0].hash)
    while entries[i].key.isMissing { i &+= 1 }
    entries[0].hash = i
    return i
  }

  /// Moves entry i in front of all others.
  func moveToFront(_ t: Thread, _ i: Int) throws(PyError) {
    let first = firstEntry()
    if i == first { return }
    let e = table.entries[i]
    var gap = first
    if first == 0 {
      gap = max(4, self.count)
      var log2 = 3
      while DictTableBody.capacity(log2: log2) < (gap + self.count) * 3 / 2 { log2 += 1 }
      var moved = gap
      var k = 0
      while k < i {
        if !table.entries[k].key.isMissing { moved &+= 1 }
        k &+= 1
      }
      try rebuild(t, log2: log2, gap: gap)
      removeEntry(t, moved)
    } else {
      removeEntry(t, i)
    }
    let table = self.table
    gap &-= 1
    table.setIndexNumber(table.freePosition(e.hash), gap &+ 2)
    table.entries[gap].hash = e.hash
    let p = UnsafeMutableRawPointer(table.entries + gap)
    store(e.key, at: (p + 8).assumingMemoryBound(to: Value.self), in: table.value)
    store(e.value, at: (p + 16).assumingMemoryBound(to: Value.self), in: table.value)
    if gap > 0 { table.entries[0].hash = gap }
    self.count &+= 1
    self.version = 0
  }

  /// The next live entry at or behind `position`, or -1.
  @inline(__always) func nextEntry(from position: Int) -> Int {
    let table = self.table
    let used = Int(table.used)
    var i = position
    while i < used {
      if !table.entries[i].key.isMissing { return i }
      i &+= 1
    }
    return -1
  }

  func copy(_ t: Thread) throws(PyError) -> Dict {
    let old = table
    if Int(old.used) == self.count && self.count * 3 > Int(old.capacity) {
      // Nothing deleted and not much room: the table is taken as it is.
      let new = try t.newDictTable(log2: Int(old.log2))
      new.index.copyMemory(
        from: old.index, byteCount: Int(old.entriesOffset) &- 24 &+ Int(old.used) &* MemoryLayout<DictEntry>.stride)
      new.used = old.used
      new.capacity = old.capacity
      let made = t.new(DictBody.self)
      made.tableCell = new.value
      made.count = self.count
      return made
    }
    let made = try t.newDict(room: self.count)
    let new = made.table
    var n = 0
    var i = 0
    let used = Int(old.used)
    while i < used {
      let e = old.entries[i]
      if !e.key.isMissing {
        new.setIndexNumber(new.freePosition(e.hash), n &+ 2)
        new.entries[n] = e
        n &+= 1
      }
      i &+= 1
    }
    new.used = UInt32(n)
    made.count = n
    return made
  }
}
