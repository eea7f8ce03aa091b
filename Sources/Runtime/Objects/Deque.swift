// collections.deque: items in a ring, so that both ends are cheap. The queue module keeps its items in one.
//
// Slots of the ring that hold no item are missing. `state` counts changes, by which iterators notice them.

struct DequeBody: Body {
  static var kind: Kind { .deque }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Items cell; its capacity is a power of two.
  var ring: Value
  var head: Int
  var count: Int
  /// -1: no limit.
  var maxLength: Int
  var state: Int
}
typealias Deque = Ref<DequeBody>

extension Ref where B == DequeBody {
  @inline(__always) private var cell_: Items { Items(unchecked: self.ring) }

  /// The place of item i.
  @inline(__always) func slot(_ i: Int) -> UnsafeMutablePointer<Value> {
    let ring = cell_
    return ring.items + ((self.head &+ i) & (ring.capacity &- 1))
  }
  @inline(__always) subscript(i: Int) -> Value {
    get { slot(i).pointee }
    nonmutating set { store(newValue, at: slot(i), in: self.ring) }
  }

  /// Makes room for one more item.
  @inline(__always) private func makeRoom(_ t: Thread) throws(PyError) {
    if self.count == cell_.capacity { try grow(t) }
  }
  @inline(never) private func grow(_ t: Thread) throws(PyError) {
    let bigger = try t.newItems(cell_.capacity * 2)
    var i = 0
    while i < self.count {
      bigger.items[i] = self[i]
      i &+= 1
    }
    self.ring = bigger.value
    self.head = 0
  }

  @inline(__always) func append(_ t: Thread, _ v: Value) throws(PyError) {
    try makeRoom(t)
    self[self.count] = v
    self.count &+= 1
    self.state &+= 1
    if self.maxLength >= 0 && self.count > self.maxLength { _ = popFirst() }
  }
  func prepend(_ t: Thread, _ v: Value) throws(PyError) {
    try makeRoom(t)
    self.head = (self.head &- 1) & (cell_.capacity &- 1)
    self[0] = v
    self.count &+= 1
    self.state &+= 1
    if self.maxLength >= 0 && self.count > self.maxLength { _ = popLast() }
  }
  /// There is one.
  @inline(__always) func popFirst() -> Value {
    let p = slot(0)
    let v = p.pointee
    p.pointee = .missing
    self.head = (self.head &+ 1) & (cell_.capacity &- 1)
    self.count &-= 1
    self.state &+= 1
    return v
  }
  func popLast() -> Value {
    let p = slot(self.count &- 1)
    let v = p.pointee
    p.pointee = .missing
    self.count &-= 1
    self.state &+= 1
    return v
  }

  func removeAll(_ t: Thread) throws(PyError) {
    self.ring = try t.newItems(8).value
    self.head = 0
    self.count = 0
    self.state &+= 1
  }

  func remove(at index: Int) {
    var i = index
    while i < self.count - 1 {
      self[i] = self[i + 1]
      i += 1
    }
    _ = popLast()
  }
  func insert(_ t: Thread, at index: Int, _ v: Value) throws(PyError) {
    try append(t, v)
    var i = self.count - 1
    while i > index {
      self[i] = self[i - 1]
      i -= 1
    }
    self[index] = v
  }

  /// n steps to the right.
  func rotate(_ n: Int) {
    let count = self.count
    if count < 2 { return }
    var k = n % count
    if k < 0 { k += count }
    // The shorter way round; the ring has at least the room of the item that moves.
    if k <= count / 2 {
      while k > 0 {
        let v = popLast()
        self.head = (self.head &- 1) & (cell_.capacity &- 1)
        self[0] = v
        self.count &+= 1
        k -= 1
      }
    } else {
      k = count - k
      while k > 0 {
        let v = popFirst()
        self[self.count] = v
        self.count &+= 1
        k -= 1
      }
    }
  }
}

extension Thread {
  func newDeque() throws(PyError) -> Deque {
    let ring = try newItems(8)
    let d = new(DequeBody.self)
    d.ring = ring.value
    d.maxLength = -1
    return d
  }
  func newDeque(_ type: Type) throws(PyError) -> Deque {
    let ring = try newItems(8)
    let d = try new(DequeBody.self, type: type)
    d.ring = ring.value
    d.maxLength = -1
    return d
  }

  /// Appends what an iterable gives, at the right or at the left.
  func extend(_ d: Deque, _ iterable: Value, left: Bool = false) throws(PyError) {
    var source = iterable
    if iterable.bits == d.value.bits { source = try listOf(d) }
    let it = try iterator(source)
    while true {
      let v = try next(it)
      if v.isMissing { return }
      if left { try d.prepend(self, v) } else { try d.append(self, v) }
    }
  }

  func listOf(_ d: Deque) throws(PyError) -> Value {
    let list = try newList(capacity: d.count)
    var i = 0
    while i < d.count {
      try list.append(self, d[i])
      i += 1
    }
    return list.value
  }

  /// A deque of the same type with the same items.
  func copy(_ d: Deque) throws(PyError) -> Value {
    let type = self.type(of: d.value)
    if !(type === self[.deque]) {
      if d.maxLength < 0 { return try call(type.value, d.value) }
      return try call(type.value, d.value, .smallInt(d.maxLength))
    }
    let made = try newDeque(type)
    made.maxLength = d.maxLength
    var i = 0
    while i < d.count {
      try made.append(self, d[i])
      i += 1
    }
    return made.value
  }

  func index(_ d: Deque, _ key: Value) throws(PyError) -> Int {
    guard key.isInt || type(of: key).slot(.index) != nil else {
      throw typeError("sequence index must be integer, not '\(typeName(key))'")
    }
    guard var i = try index(key).asInt else {
      throw raise(.IndexError, "cannot fit '\(typeName(key))' into an index-sized integer")
    }
    if i < 0 { i += d.count }
    guard i >= 0 && i < d.count else { throw indexError("deque index out of range") }
    return i
  }

  /// The index of an item, or -1. A comparison may change the deque: `changed` is thrown then.
  func find(_ d: Deque, _ v: Value, from start: Int = 0, to stop: Int = .max, _ changed: PyErrorText)
    throws(PyError) -> Int
  {
    let state = d.state
    var i = start
    while i < min(stop, d.count) {
      let same = try isEqual(d[i], v)
      if d.state != state { throw raise(changed.id, changed.text) }
      if same { return i }
      i += 1
    }
    return -1
  }

  func compareDeques(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = Deque(x), let b = Deque(y) else { return .notImplemented }
    return try compareSequences(op, try listOf(a), try listOf(b))
  }

  private func extended(_ d: Deque, by other: Deque) throws(PyError) -> Deque {
    try extend(d, try listOf(other))
    return d
  }

  func repeated(_ d: Deque, _ n: Int) throws(PyError) -> Value {
    let made = try newDeque(self[.deque])
    made.maxLength = d.maxLength
    // A limit keeps the last items only.
    var k = max(n, 0)
    if d.maxLength >= 0, d.count > 0 { k = min(k, d.maxLength / d.count + 2) }
    if k > 0, d.count > Int.max >> 8 / k { throw memoryError() }
    if !(type(of: d.value) === self[.deque]) {
      // A subclass makes the result, which then takes the items of a plain one.
      let own = try copy(d)
      guard let result = Deque(own) else { return own }
      let plain = try newDeque()
      plain.maxLength = d.maxLength
      let all = Deque(unchecked: try repeated(try extended(plain, by: d), n))
      result.ring = all.ring
      result.head = all.head
      result.count = all.count
      result.state &+= 1
      return own
    }
    while k > 0 {
      var i = 0
      while i < d.count {
        try made.append(self, d[i])
        i += 1
      }
      k -= 1
    }
    return made.value
  }
}

/// An error that a search raises when its sequence changes.
struct PyErrorText {
  let id: ExceptionID
  let text: String
  static let iteration = PyErrorText(id: .RuntimeError, text: "deque mutated during iteration")
  static let removal = PyErrorText(id: .IndexError, text: "deque mutated during iteration")
}
