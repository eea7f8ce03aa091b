// Semaphore, BoundedSemaphore and Event.
//
// A released token goes to the first waiter at once (outcome 2): a running thread does not take it away.

import CSupport

struct SemaphoreBody: Body {
  static var kind: Kind { .semaphore }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var waiters: WaitList
  var tokens: Int
  /// Bounded: tokens at most; else -1.
  var bound: Int
}
typealias Semaphore = Ref<SemaphoreBody>

extension Ref where B == SemaphoreBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 8).assumingMemoryBound(to: WaitList.self) }
}

struct EventBody: Body {
  static var kind: Kind { .event }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var waiters: WaitList
  var isSet: Bool
}
typealias Event = Ref<EventBody>

extension Ref where B == EventBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 8).assumingMemoryBound(to: WaitList.self) }
}

extension Thread {
  @inline(__always) func acquire(_ s: Semaphore, until deadline: UInt64) throws(PyError) -> Bool {
    if s.tokens > 0 {
      s.tokens &-= 1
      return true
    }
    if deadline == 0 { return false }
    return try withWaitNode { node throws(PyError) in
      do throws(PyError) {
        return try wait(on: s.waitList, .semaphore, until: deadline, object: s.value, node: node)
      } catch {
        if node.pointee.outcome != 0 { release(s, 1) }
        throw error
      }
    }
  }

  func release(_ s: Semaphore, _ n: Int) {
    var left = n
    while left > 0, wakeFirst(s.waitList, outcome: 2) != nil { left -= 1 }
    s.tokens &+= left
  }

  /// The timeout matters only if there is no token.
  fileprivate func semaphoreDeadline(_ s: Semaphore, _ blocking: Value, _ timeout: Value) throws(PyError) -> UInt64 {
    let blocks = blocking.isMissing ? true : try isTrue(blocking)
    if timeout.isMissing || timeout.isNone { return blocks ? GIL.never : 0 }
    if !blocks { throw valueError("can't specify timeout for non-blocking acquire") }
    return s.tokens > 0 ? 0 : try conditionDeadline(timeout, isSum: true)
  }

  fileprivate func releaseChecked(_ s: Semaphore, _ n: Value) throws(PyError) {
    if !n.isMissing, try compareTruth(.less, n, .smallInt(1)) { throw valueError("n must be one or more") }
    let count = n.isMissing ? 1 : try indexInt(n)
    if s.bound >= 0 && s.tokens &+ count > s.bound { throw valueError("Semaphore released too many times") }
    release(s, count)
  }

  fileprivate func initSemaphore(_ v: Value, _ given: Value, bounded: Bool) throws(PyError) {
    let value = given.isMissing ? Value.smallInt(1) : given
    if try compareTruth(.less, value, .smallInt(0)) { throw valueError("semaphore initial value must be >= 0") }
    let n = try indexInt(value)
    let s = Semaphore(unchecked: v)
    s.tokens = n
    s.bound = bounded ? n : -1
  }
}

extension NativeType {
  static let semaphore = NativeType(
    name: "Semaphore", module: "threading", kind: .semaphore,
    flags: TypeFlag.open,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let s = try t.new(SemaphoreBody.self, type: Type(unchecked: type))
        s.tokens = 1
        s.bound = -1
        return s.value
      }
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in
        let s = Semaphore(unchecked: v)
        let name = t.displayName(t.type(of: v))
        if s.bound >= 0 { return try t.str("<\(name) at \(t.address(v)): value=\(s.tokens)/\(s.bound)>") }
        return try t.str("<\(name) at \(t.address(v)): value=\(s.tokens)>")
      }
    },
    methods: {
      [
        Method("__init__(self, value=1)") { t, a throws(PyError) in
          try t.initSemaphore(a[0], a[1], bounded: false)
          return .none
        },
        Method("acquire(self, blocking=True, timeout=None)") { t, a throws(PyError) in
          .bool(
            try t.acquire(
              Semaphore(unchecked: a[0]), until: try t.semaphoreDeadline(Semaphore(unchecked: a[0]), a[1], a[2])))
        },
        Method("release(self, n=1)") { t, a throws(PyError) in
          try t.releaseChecked(Semaphore(unchecked: a[0]), a[1])
          return .none
        },
        Method("__enter__(self, blocking=True, timeout=None)") { t, a throws(PyError) in
          .bool(
            try t.acquire(
              Semaphore(unchecked: a[0]), until: try t.semaphoreDeadline(Semaphore(unchecked: a[0]), a[1], a[2])))
        },
        Method("__exit__(self, t, v, tb)") { t, a throws(PyError) in
          try t.releaseChecked(Semaphore(unchecked: a[0]), .missing)
          return .none
        },
      ]
    },
    getters: { [Getter("_value", { t, v throws(PyError) in t.int(Semaphore(unchecked: v).tokens) })] })

  static let boundedSemaphore = NativeType(
    name: "BoundedSemaphore", module: "threading", kind: .semaphore, base: .semaphore,
    flags: TypeFlag.open,
    install: { s in s.useMethod(.initialize) },
    methods: {
      [
        Method("__init__(self, value=1)") { t, a throws(PyError) in
          try t.initSemaphore(a[0], a[1], bounded: true)
          return .none
        }
      ]
    },
    getters: { [Getter("_initial_value", { t, v throws(PyError) in t.int(Semaphore(unchecked: v).bound) })] })

  static let event = NativeType(
    name: "Event", module: "threading", kind: .event,
    flags: TypeFlag.open,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.new(EventBody.self, type: Type(unchecked: type)).value }
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in
        try t.str(
          "<\(t.displayName(t.type(of: v))) at \(t.address(v)): \(Event(unchecked: v).isSet ? "set" : "unset")>")
      }
    },
    methods: {
      [
        Method("__init__(self)") { t, a throws(PyError) in .none },
        Method("is_set(self)") { t, a throws(PyError) in .bool(Event(unchecked: a[0]).isSet) },
        Method("isSet(self)") { t, a throws(PyError) in
          try t.warnOldName("isSet()", "use is_set()")
          return .bool(Event(unchecked: a[0]).isSet)
        },
        Method("set(self)") { t, a throws(PyError) in
          let e = Event(unchecked: a[0])
          e.isSet = true
          t.wakeAll(e.waitList)
          return .none
        },
        Method("clear(self)") { t, a throws(PyError) in
          Event(unchecked: a[0]).isSet = false
          return .none
        },
        Method("wait(self, timeout=None)") { t, a throws(PyError) in
          let e = Event(unchecked: a[0])
          if e.isSet { return .true }
          // True even if it was cleared again between the wake-up and the return.
          return .bool(try t.wait(on: e.waitList, .event, until: try t.conditionDeadline(a[1]), object: a[0]))
        },
      ]
    })
}
