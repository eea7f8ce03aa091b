// queue.SimpleQueue: no limit, no tasks. Nothing in put runs Python code or waits, so a finalizer or a signal handler may
// put into the queue that the interrupted code is at work on.

import CSupport

struct SimpleQueueBody: Body {
  static var kind: Kind { .simpleQueue }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var items: Value
  var waiters: WaitList
}
typealias SimpleQueue = Ref<SimpleQueueBody>

extension Ref where B == SimpleQueueBody {
  var waitList: WaitListPointer { (UnsafeMutableRawPointer(cell) + 16).assumingMemoryBound(to: WaitList.self) }
}

extension Thread {
  fileprivate func put(_ q: SimpleQueue, _ v: Value) throws(PyError) {
    try Deque(unchecked: q.items).append(self, v)
    wakeFirst(q.waitList)
  }

  fileprivate func get(_ q: SimpleQueue, blocks: Bool, _ timeout: Value) throws(PyError) -> Value {
    let items = Deque(unchecked: q.items)
    var deadline = GIL.never
    if !blocks {
      deadline = 0
    } else if !timeout.isMissing && !timeout.isNone {
      let seconds = try timeoutSeconds(timeout)
      if seconds < 0 { throw valueError("'timeout' must be a non-negative number") }
      deadline = self.deadline(after: seconds)
    }
    while items.count == 0 {
      if deadline == 0 || deadline != GIL.never && cs_monotonic_ns() >= deadline {
        throw try queueError(.queueEmpty)
      }
      try withWaitNode { node throws(PyError) in
        do throws(PyError) {
          _ = try wait(on: q.waitList, .queueGet, until: deadline, object: q.value, node: node)
        } catch {
          // The item is for the next.
          if node.pointee.outcome != 0 { wakeFirst(q.waitList) }
          throw error
        }
      }
    }
    return items.popFirst()
  }
}

extension NativeType {
  static let simpleQueue = NativeType(
    name: "SimpleQueue", module: "_queue", kind: .simpleQueue,
    flags: TypeFlag.base | TypeFlag.hasWeakReferences,
    documentation: "A queue without a bound, whose put may interrupt itself.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if args.count > 0 && type.slot(.initialize) == objectInitPointer {
          throw t.typeError(
            "SimpleQueue() takes no \(args.positionalCount > 0 ? "positional" : "keyword") arguments")
        }
        let items = try t.newDeque().value
        let q = try t.new(SimpleQueueBody.self, type: type)
        q.items = items
        return q.value
      }
    },
    methods: {
      [
        Method("put(self, item, block=True, timeout=None)") { t, a throws(PyError) in
          try t.put(SimpleQueue(unchecked: a[0]), a[1])
          return .none
        },
        Method("put_nowait(self, item)") { t, a throws(PyError) in
          try t.put(SimpleQueue(unchecked: a[0]), a[1])
          return .none
        },
        Method("get(self, block=True, timeout=None)") { t, a throws(PyError) in
          try t.get(SimpleQueue(unchecked: a[0]), blocks: a.has(1) ? try t.isTrue(a[1]) : true, a[2])
        },
        Method("get_nowait(self, /)") { t, a throws(PyError) in
          try t.get(SimpleQueue(unchecked: a[0]), blocks: false, .none)
        },
        Method("qsize(self, /)") { t, a throws(PyError) in
          t.int(Deque(unchecked: SimpleQueue(unchecked: a[0]).items).count)
        },
        Method("empty(self, /)") { t, a throws(PyError) in
          .bool(Deque(unchecked: SimpleQueue(unchecked: a[0]).items).count == 0)
        },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    })
}
