// Lists: a count and a cell of items that is replaced when it is full.
//
// Items behind `count` are missing, so that nothing is kept alive by them.

struct ListBody: Body {
  static var kind: Kind { .list }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// ItemsBody; never missing.
  var itemsCell: Value
  var count: Int
}
typealias List = Ref<ListBody>

extension Ref where B == ListBody {
  @inline(__always) var items: UnsafeMutablePointer<Value> {
    (self.itemsCell.cell + MemoryLayout<ItemsBody>.size).assumingMemoryBound(to: Value.self)
  }
  @inline(__always) var capacity: Int { Items(unchecked: self.itemsCell).capacity }
  @inline(__always) subscript(i: Int) -> Value {
    get { items[i] }
    nonmutating set { store(newValue, at: items + i, in: self.itemsCell) }
  }

  @inline(__always) func append(_ t: Thread, _ v: Value) throws(PyError) {
    let n = self.count
    if n == capacity { try grow(t, to: n &+ 1) }
    store(v, at: items + n, in: self.itemsCell)
    self.count = n &+ 1
  }

  /// Appends if there is room; allocates nothing.
  @inline(__always) func appendInPlace(_ v: Value) -> Bool {
    let n = self.count
    if n >= capacity { return false }
    store(v, at: items + n, in: self.itemsCell)
    self.count = n &+ 1
    return true
  }

  /// Makes room for at least `needed` items in all.
  @inline(never) func grow(_ t: Thread, to needed: Int) throws(PyError) {
    if needed > Int.max >> 8 { throw t.memoryError() }
    let capacity = max(4, needed &+ needed &>> 1)
    let cell = try t.newItems(capacity)
    cell.items.update(from: items, count: self.count)
    self.itemsCell = cell.value
  }

  /// Makes room for so many items; a list that had none gets no more than that.
  func reserve(_ t: Thread, _ needed: Int) throws(PyError) {
    if needed <= capacity { return }
    if capacity > 0 || needed > Int.max >> 8 { return try grow(t, to: needed) }
    self.itemsCell = try t.newItems(needed).value
  }

  /// Drops the items from `count` on.
  func truncate(to count: Int) {
    let items = self.items
    var i = count
    while i < self.count {
      items[i] = .missing
      i &+= 1
    }
    self.count = count
  }
}

extension Thread {
  func newList(capacity: Int = 0) throws(PyError) -> List {
    let items = try newItems(capacity)
    let list = new(ListBody.self)
    list.itemsCell = items.value
    return list
  }
  func newList(from p: UnsafeMutablePointer<Value>, _ count: Int) throws(PyError) -> Value {
    let list = try newList(capacity: count)
    list.items.update(from: p, count: count)
    list.count = count
    return list.value
  }
}
