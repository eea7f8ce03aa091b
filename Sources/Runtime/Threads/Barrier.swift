// Barrier: threads wait until `parties` of them have arrived; the last one runs the action and lets all go.
//
// Each generation counts for itself: a thread notes the generation it arrived in, so that a reset or a break while it
// waits is told apart from its release.

import CSupport

struct BarrierBody: Body {
  static var kind: Kind { .barrier }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var action: Value
  /// Default timeout, or None.
  var timeout: Value
  var waiters: WaitList
  /// Arrivals during the release of the generation before wait here.
  var entering: WaitList
  var parties: Int
  var count: Int
  var state: State
  enum State: Int {
    case filling = 0
    case draining = 1
    case resetting = -1
    case broken = -2
  }
}
typealias Barrier = Ref<BarrierBody>

extension Ref where B == BarrierBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 24).assumingMemoryBound(to: WaitList.self) }
  var entryList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 40).assumingMemoryBound(to: WaitList.self) }
}

extension Thread {
  private func brokenBarrier() -> PyError {
    do throws(PyError) {
      let type = try brokenBarrierType()
      return raise(newException(type, args: vm.emptyTuple))
    } catch { return error }
  }

  /// threading.BrokenBarrierError, made on first use.
  func brokenBarrierType() throws(PyError) -> Type {
    if let type = Type(self[.brokenBarrier]) { return type }
    let namespace = try newDict()
    try namespace.set(self, self[.__module__], try intern("threading"))
    let type = try makeClass(
      metatype: self[.type], name: try intern("BrokenBarrierError"),
      bases: Tuple(unchecked: try tuple(self[.RuntimeError].value)), namespace: namespace)
    self[.brokenBarrier] = type.value
    return type
  }

  fileprivate func breakBarrier(_ b: Barrier) {
    b.state = .broken
    wakeAll(b.waitList)
    wakeAll(b.entryList)
  }

  func waitBarrier(_ b: Barrier, _ timeout: Value) throws(PyError) -> Value {
    let limit = timeout.isMissing || timeout.isNone ? b.timeout : timeout
    while b.state == .draining || b.state == .resetting {
      _ = try wait(on: b.entryList, .barrier, until: GIL.never, object: b.value)
    }
    if b.state == .broken { throw brokenBarrier() }
    let index = b.count
    b.count &+= 1
    defer {
      b.count &-= 1
      if b.count == 0 && (b.state == .draining || b.state == .resetting) {
        b.state = .filling
        wakeAll(b.entryList)
      }
    }
    if index + 1 == b.parties {
      if try isTrue(b.action) {
        do throws(PyError) { _ = try call(b.action) } catch {
          breakBarrier(b)
          throw error
        }
      }
      b.state = .draining
      wakeAll(b.waitList)
    } else {
      let deadline = try conditionDeadline(limit, isSum: true)
      let woken = try wait(on: b.waitList, .barrier, until: deadline, object: b.value)
      if !woken && b.state == .filling {
        breakBarrier(b)
        throw brokenBarrier()
      }
      if b.state == .broken || b.state == .resetting { throw brokenBarrier() }
    }
    return .smallInt(index)
  }
}

extension NativeType {
  static let barrier = NativeType(
    name: "Barrier", module: "threading", kind: .barrier,
    flags: TypeFlag.open,
    install: { s in
      s.useMethod(.initialize)
      s.call(.new) { t, type, args throws(PyError) in
        let b = try t.new(BarrierBody.self, type: Type(unchecked: type))
        b.action = .none
        b.timeout = .none
        b.parties = 1
        return b.value
      }
      s.set(.repr) { t, v throws(PyError) in
        let b = Barrier(unchecked: v)
        let name = t.displayName(t.type(of: v))
        if b.state == .broken { return try t.str("<\(name) at \(t.address(v)): broken>") }
        return try t.str(
          "<\(name) at \(t.address(v)): waiters=\(b.state == .filling ? b.count : 0)/\(b.parties)>")
      }
    },
    methods: {
      [
        Method("__init__(self, parties, action=None, timeout=None)") { t, a throws(PyError) in
          let b = Barrier(unchecked: a[0])
          if try t.compareTruth(.less, a[1], .smallInt(1)) { throw t.valueError("parties must be > 0") }
          let parties = try t.indexInt(a[1])
          b.parties = parties
          b.action = a.has(2) ? a[2] : .none
          b.timeout = a.has(3) ? a[3] : .none
          return .none
        },
        Method("wait(self, timeout=None)") { t, a throws(PyError) in try t.waitBarrier(Barrier(unchecked: a[0]), a[1])
        },
        Method("reset(self)") { t, a throws(PyError) in
          let b = Barrier(unchecked: a[0])
          if b.count > 0 {
            if b.state == .filling { b.state = .resetting } else if b.state == .broken { b.state = .resetting }
          } else {
            b.state = .filling
          }
          t.wakeAll(b.waitList)
          t.wakeAll(b.entryList)
          return .none
        },
        Method("abort(self)") { t, a throws(PyError) in
          t.breakBarrier(Barrier(unchecked: a[0]))
          return .none
        },
      ]
    },
    getters: {
      [
        Getter("parties", { t, v throws(PyError) in t.int(Barrier(unchecked: v).parties) }),
        Getter(
          "n_waiting",
          { t, v throws(PyError) in
            let b = Barrier(unchecked: v)
            return .smallInt(b.state == .filling ? b.count : 0)
          }),
        Getter("broken", { t, v throws(PyError) in .bool(Barrier(unchecked: v).state == .broken) }),
      ]
    })
}
