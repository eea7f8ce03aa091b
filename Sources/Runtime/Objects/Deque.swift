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

/// Over a deque, forwards or backwards.
struct DequeIteratorBody: Body {
  static var kind: Kind { .dequeIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var deque: Value
  var index: Int
  var left: Int
  var state: Int
  var step: Int
}
typealias DequeIterator = Ref<DequeIteratorBody>

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
  fileprivate func newDeque(_ type: Type) throws(PyError) -> Deque {
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
  fileprivate func copy(_ d: Deque) throws(PyError) -> Value {
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

  fileprivate func index(_ d: Deque, _ key: Value) throws(PyError) -> Int {
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
  fileprivate func find(_ d: Deque, _ v: Value, from start: Int = 0, to stop: Int = .max, _ changed: PyErrorText)
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

  fileprivate func compareDeques(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = Deque(x), let b = Deque(y) else { return .notImplemented }
    return try compareSequences(op, try listOf(a), try listOf(b))
  }

  fileprivate func iterate(_ v: Value, backwards: Bool) -> Value {
    let d = Deque(unchecked: v)
    let it = new(DequeIteratorBody.self, shape: self[backwards ? .dequeReverseIterator : .dequeIterator].rootShape)
    it.deque = v
    it.state = d.state
    it.left = d.count
    it.step = backwards ? -1 : 1
    it.index = backwards ? d.count - 1 : 0
    return it.value
  }

  private func extended(_ d: Deque, by other: Deque) throws(PyError) -> Deque {
    try extend(d, try listOf(other))
    return d
  }

  fileprivate func repeated(_ d: Deque, _ n: Int) throws(PyError) -> Value {
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
private struct PyErrorText {
  let id: ExceptionID
  let text: String
  static let iteration = PyErrorText(id: .RuntimeError, text: "deque mutated during iteration")
  static let removal = PyErrorText(id: .IndexError, text: "deque mutated during iteration")
}

extension NativeType {
  static let deque = NativeType(
    name: "deque", module: "collections", kind: .deque,
    flags: TypeFlag.base | TypeFlag.hasWeakReferences | TypeFlag.matchesSequence,
    documentation: "A sequence that is cheap to change at both ends.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newDeque(Type(unchecked: type)).value }
      s.useMethod(.initialize)
      s.clear(.hash)
      s.set(.repr) { t, v throws(PyError) in
        if try !t.enterRepr(v) { return t.text("[...]") }
        defer { t.leaveRepr() }
        let d = Deque(unchecked: v)
        let limit = d.maxLength < 0 ? "" : ", maxlen=\(d.maxLength)"
        return try t.str("\(Str(unchecked: t.type(of: v).name).string)(\(t.reprString(try t.listOf(d)))\(limit))")
      }
      s.set(.iter) { t, v throws(PyError) in t.iterate(v, backwards: false) }
      s.set(.length) { t, v throws(PyError) in .smallInt(Deque(unchecked: v).count) }
      s.set(.contains) { t, v, item throws(PyError) in
        .bool(try t.find(Deque(unchecked: v), item, .iteration) >= 0)
      }
      s.set(.getItem) { t, v, key throws(PyError) in
        let d = Deque(unchecked: v)
        return d[try t.index(d, key)]
      }
      s.set(.setItem) { t, v, key, value throws(PyError) in
        let d = Deque(unchecked: v)
        let i = try t.index(d, key)
        if value.isMissing { d.remove(at: i) } else { d[i] = value }
        return .none
      }
      s.set(.add) { t, x, y throws(PyError) in
        guard let a = Deque(x) else { return .notImplemented }
        guard let b = Deque(y) else {
          throw t.typeError("can only concatenate deque (not \"\(t.typeName(y))\") to deque")
        }
        let made = try t.copy(a)
        try t.extend(Deque(unchecked: made), b.value)
        return made
      }
      s.set(.multiply) { t, x, y throws(PyError) in
        if let d = Deque(x), let n = try t.repeatCount(y) { return try t.repeated(d, n) }
        if let d = Deque(y), let n = try t.repeatCount(x) { return try t.repeated(d, n) }
        return .notImplemented
      }
      s.set(.inPlaceAdd) { t, x, y throws(PyError) in
        try t.extend(Deque(unchecked: x), y)
        return x
      }
      s.set(.inPlaceMultiply) { t, x, y throws(PyError) in
        guard let n = try t.repeatCount(y) else { return .notImplemented }
        let d = Deque(unchecked: x)
        let made = Deque(unchecked: try t.repeated(d, n))
        d.ring = made.ring
        d.head = made.head
        d.count = made.count
        d.state &+= 1
        return x
      }
      s.set(.equal) { t, x, y throws(PyError) in try t.compareDeques(.equal, x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in try t.compareDeques(.notEqual, x, y) }
      s.set(.less) { t, x, y throws(PyError) in try t.compareDeques(.less, x, y) }
      s.set(.lessEqual) { t, x, y throws(PyError) in try t.compareDeques(.lessEqual, x, y) }
      s.set(.greater) { t, x, y throws(PyError) in try t.compareDeques(.greater, x, y) }
      s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compareDeques(.greaterEqual, x, y) }
    },
    methods: { dequeMethods },
    getters: {
      [
        Getter(
          "maxlen",
          { t, v throws(PyError) in
            let n = Deque(unchecked: v).maxLength
            return n < 0 ? .none : t.int(n)
          })
      ]
    })

  static let dequeIterator = NativeType(
    name: "_deque_iterator", module: "collections", kind: .dequeIterator, flags: 0, install: installIterator,
    methods: iteratorMethods)
  static let dequeReverseIterator = NativeType(
    name: "_deque_reverse_iterator", module: "collections", kind: .dequeIterator, flags: 0, install: installIterator,
    methods: iteratorMethods)

  /// Iterators are made again from the deque and how far they were.
  @Sendable private static func iteratorMethods() -> [Method] {
    [
      Method("__length_hint__(self, /)") { t, a throws(PyError) in
        .smallInt(max(DequeIterator(unchecked: a[0]).left, 0))
      },
      Method("__reduce__(self, /)") { t, a throws(PyError) in
        let it = DequeIterator(unchecked: a[0])
        let done = Deque(unchecked: it.deque).count - it.left
        return try t.tuple(t.type(of: a[0]).value, try t.tuple(it.deque, .smallInt(done)))
      },
    ]
  }

  @Sendable private static func installIterator(_ s: SlotTable) {
    s.call(.new) { t, type, args throws(PyError) in
      let name = Str(unchecked: Type(unchecked: type).name).string
      if args.count != args.positionalCount { throw t.typeError("\(name)() takes no keyword arguments") }
      guard args.count == 1 || args.count == 2 else {
        throw t.typeError(
          "\(name)() takes \(args.count < 1 ? "at least 1" : "at most 2") arguments (\(args.count) given)")
      }
      guard Deque(args[0]) != nil else {
        throw t.typeError("\(name)() argument 1 must be collections.deque, not \(t.typeName(args[0]))")
      }
      let it = t.iterate(args[0], backwards: Type(unchecked: type) === t[.dequeReverseIterator])
      if args.count == 2 {
        let steps = min(max(try t.indexInt(args[1]), 0), DequeIterator(unchecked: it).left)
        DequeIterator(unchecked: it).index &+= steps &* DequeIterator(unchecked: it).step
        DequeIterator(unchecked: it).left &-= steps
      }
      return it
    }
    s.set(.iter) { t, v throws(PyError) in v }
    s.set(.next) { t, v throws(PyError) in
      let it = DequeIterator(unchecked: v)
      let d = Deque(unchecked: it.deque)
      if d.state != it.state {
        it.left = 0
        throw t.runtimeError("deque mutated during iteration")
      }
      if it.left == 0 { return .missing }
      let item = d[it.index]
      it.index &+= it.step
      it.left &-= 1
      return item
    }
  }
}

private let dequeMethods: [Method] = [
  Method("__init__(self, iterable=(), maxlen=None)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    if a.has(2) && !a[2].isNone {
      guard a[2].isInt || t.type(of: a[2]).slot(.index) != nil else { throw t.typeError("an integer is required") }
      let n = try t.indexInt(a[2])
      if n < 0 { throw t.valueError("maxlen must be non-negative") }
      d.maxLength = n
    } else {
      d.maxLength = -1
    }
    if d.count > 0 { try d.removeAll(t) }
    if a.has(1) { try t.extend(d, a[1]) }
    return .none
  },
  Method("append(self, item, /)") { t, a throws(PyError) in
    try Deque(unchecked: a[0]).append(t, a[1])
    return .none
  },
  Method("appendleft(self, item, /)") { t, a throws(PyError) in
    try Deque(unchecked: a[0]).prepend(t, a[1])
    return .none
  },
  Method("extend(self, iterable, /)") { t, a throws(PyError) in
    try t.extend(Deque(unchecked: a[0]), a[1])
    return .none
  },
  Method("extendleft(self, iterable, /)") { t, a throws(PyError) in
    try t.extend(Deque(unchecked: a[0]), a[1], left: true)
    return .none
  },
  Method("pop(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    if d.count == 0 { throw t.indexError("pop from an empty deque") }
    return d.popLast()
  },
  Method("popleft(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    if d.count == 0 { throw t.indexError("pop from an empty deque") }
    return d.popFirst()
  },
  Method("clear(self, /)") { t, a throws(PyError) in
    try Deque(unchecked: a[0]).removeAll(t)
    return .none
  },
  Method("copy(self, /)") { t, a throws(PyError) in try t.copy(Deque(unchecked: a[0])) },
  Method("__copy__(self, /)") { t, a throws(PyError) in try t.copy(Deque(unchecked: a[0])) },
  Method("count(self, value, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var n = 0
    var i = 0
    while true {
      i = try t.find(d, a[1], from: i, .iteration)
      if i < 0 { return .smallInt(n) }
      n += 1
      i += 1
    }
  },
  Method("index(self, value, start=0, stop=9223372036854775807, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var start = a.has(2) ? try t.sliceIndex(a[2]) : 0
    var stop = a.has(3) ? try t.sliceIndex(a[3]) : Int.max
    if start < 0 { start = max(start &+ d.count, 0) }
    if stop < 0 { stop = max(stop &+ d.count, 0) }
    let i = try t.find(d, a[1], from: start, to: stop, .iteration)
    if i < 0 { throw t.valueError("\(t.reprString(a[1])) is not in deque") }
    return .smallInt(i)
  },
  Method("insert(self, index, value, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var i = try t.indexInt(a[1])
    if d.count == d.maxLength { throw t.indexError("deque already at its maximum size") }
    if i < 0 { i = max(i &+ d.count, 0) }
    try d.insert(t, at: min(i, d.count), a[2])
    return .none
  },
  Method("remove(self, value, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    let i = try t.find(d, a[1], .removal)
    if i < 0 { throw t.valueError("\(t.reprString(a[1])) is not in deque") }
    d.remove(at: i)
    return .none
  },
  Method("reverse(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var i = 0
    var k = d.count - 1
    while i < k {
      let v = d[i]
      d[i] = d[k]
      d[k] = v
      i += 1
      k -= 1
    }
    return .none
  },
  Method("rotate(self, n=1, /)") { t, a throws(PyError) in
    Deque(unchecked: a[0]).rotate(a.has(1) ? try t.indexInt(a[1]) : 1)
    return .none
  },
  Method("__reversed__(self, /)") { t, a throws(PyError) in t.iterate(a[0], backwards: true) },
  Method("__reduce__(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    let type = t.type(of: a[0]).value
    let args =
      d.maxLength < 0
      ? t.vm.emptyTuple : try t.tuple(t.vm.emptyTuple, .smallInt(d.maxLength))
    let attributes = try t.findAttribute(a[0], .__dict__)
    let reduced = try t.newTuple(4)
    reduced.items[0] = type
    reduced.items[1] = args
    reduced.items[2] = attributes.isMissing ? .none : attributes
    reduced.items[3] = try t.iterator(a[0])
    return reduced.value
  },
  Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
    try t.newGenericAlias(a[0], a[1])
  },
]
