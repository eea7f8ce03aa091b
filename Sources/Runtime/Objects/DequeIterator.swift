// The two iterators over a deque. They raise once the deque's `state` is another than when they were made.

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

extension Thread {
  func iterate(_ v: Value, backwards: Bool) -> Value {
    let d = Deque(unchecked: v)
    let it = new(DequeIteratorBody.self, shape: self[backwards ? .dequeReverseIterator : .dequeIterator].rootShape)
    it.deque = v
    it.state = d.state
    it.left = d.count
    it.step = backwards ? -1 : 1
    it.index = backwards ? d.count - 1 : 0
    return it.value
  }
}

extension NativeType {
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
        throw t.typeError("\(name)() argument 1 must be collections.deque, not \(t.givenTypeName(args[0]))")
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
