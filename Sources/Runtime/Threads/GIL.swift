// The global interpreter lock: who runs, who is next, and when the holder must stop. docs/threads.md gives the reasons.
//
// The lock is handed to a chosen thread, which wakes once, already holding it. Threads wait in four queues:
//
//     c0, c1      woken by a thread of this run (level 0, 1): they inherit their waker's slice
//     returners   back from outside (timers, I/O): let in at once, for a short while; what they took is repaid
//     queue       used up their slice
//
// Level 0 is the ordinary run; level 1 a run of returners that interrupted it. Links, states, holder and times are under
// `mutex`; a control block's `word` and `pending`, the breaker and the ticker's word are atomic. Everything else in the
// interpreter is plain memory under the GIL.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Bits of a control block's word.
enum Wake {
  static let grant: UInt32 = 1
  static let poke: UInt32 = 2
  static let sleep: UInt32 = 4
}

/// Why a thread must look up from what it waits for.
enum Pending {
  static let interrupt: UInt32 = 1
  static let stop: UInt32 = 2
  /// Signals have come: see Signals.swift.
  static let signal: UInt32 = 4
}

enum RunState: UInt32 {
  /// Neither holds the GIL nor wants it: parked, or in a system call.
  case out
  case ready
  case holding
}

/// What scheduler and parking know about a thread: raw memory beside its ThreadState.
struct ControlBlock {
  var next: ControlPointer?
  /// Atomic, these two, and not first: thread sanitizer takes the start of a struct for all of it.
  var word: UInt32
  var pending: UInt32
  var state: RunState
  var previous: ControlPointer?
  var queue: UnsafeMutablePointer<RunQueue>?
  var thread: UnsafeMutablePointer<ThreadState>?
  /// When it took the GIL; nanoseconds that it held it, and times that it was handed it.
  var since: UInt64
  var heldTime: UInt64
  var switches: UInt64
  /// When it began to want the GIL (0: it does not), and nanoseconds that it waited for it.
  var readySince: UInt64 = 0
  /// Who started this thread and waits until it has begun.
  var starter: ControlPointer? = nil
  var waitedTime: UInt64 = 0
  /// A descriptor that a wait on descriptors looks at as well, and the one that rings it; -1: none yet.
  var doorbell: Int32 = -1
  var ring: Int32 = -1
}
typealias ControlPointer = UnsafeMutablePointer<ControlBlock>

extension UnsafeMutablePointer<ControlBlock> {
  @inline(__always) var word: UnsafeMutablePointer<UInt32> {
    (UnsafeMutableRawPointer(self) + 8).assumingMemoryBound(to: UInt32.self)
  }
  @inline(__always) var pendingWord: UnsafeMutablePointer<UInt32> { word + 1 }
}

/// A queue of control blocks, linked through them.
struct RunQueue {
  var first: ControlPointer?
  var last: ControlPointer?
}

struct GILState {
  var mutex: pthread_mutex_t
  var holder: ControlPointer?
  var returners: RunQueue
  var c0: RunQueue
  var c1: RunQueue
  var queue: RunQueue
  var level: Int
  var end0: UInt64
  var end1: UInt64
  var pausedAt: UInt64
  var debtEnd: UInt64
  /// The switch interval, and how long a run of returners may last.
  var slice: UInt64
  var breaker: UnsafeMutablePointer<UInt32>
  /// The holder that is in a short system call and lets itself be robbed, or 0.
  var lazy: UInt
  /// The ticker sleeps on this word; `tickAt` is when it wakes by itself.
  var tick: UInt32
  var tickAt: UInt64
  var tickerRuns: Bool
  var returnerRuns: UInt64
  var switches: UInt64
  var forcedSwitches: UInt64
  var stopping: Bool
}

struct GIL: @unchecked Sendable {
  let p: UnsafeMutablePointer<GILState>

  static let never = UInt64.max
  static let returnerSlice: UInt64 = 500_000
  static let tick: UInt64 = 1_000_000
  /// After so many ticks in which nobody waited, the ticker goes dormant. To wake it costs less than a few ticks do.
  static let idleTicks = 2
  /// A slice may end so much early: the ticker, which wakes where it expects the end, need not wake again for it.
  static let grace: UInt64 = 100_000
  /// How long a thread that is first in line looks for the grant before it sleeps.
  static let lookTime: UInt64 = 20_000

  init(breaker: UnsafeMutablePointer<UInt32>) {
    let size = MemoryLayout<GILState>.stride + MemoryLayout<CoreState>.stride
    let raw = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    p = raw.assumingMemoryBound(to: GILState.self)
    let empty = RunQueue(first: nil, last: nil)
    p.initialize(
      to: GILState(
        mutex: pthread_mutex_t(), holder: nil, returners: empty, c0: empty, c1: empty, queue: empty, level: 0, end0: 0,
        end1: 0, pausedAt: 0, debtEnd: 0, slice: 5_000_000, breaker: breaker, lazy: 0, tick: 0, tickAt: GIL.never,
        tickerRuns: false, returnerRuns: 0, switches: 0, forcedSwitches: 0, stopping: false))
    cores.initialize(to: CoreState(drawnSet: .allocate(capacity: Int(CS_CORE_SET_SIZE))))
    pthread_mutex_init(&p.pointee.mutex, nil)
  }
  init(_ raw: UnsafeMutableRawPointer) { p = raw.assumingMemoryBound(to: GILState.self) }

  @inline(__always) func lock() { pthread_mutex_lock(&p.pointee.mutex) }
  @inline(__always) func unlock() { pthread_mutex_unlock(&p.pointee.mutex) }

  // MARK: queues (mutex held)

  func push(_ t: ControlPointer, _ q: UnsafeMutablePointer<RunQueue>) {
    t.pointee.queue = q
    t.pointee.next = nil
    t.pointee.previous = q.pointee.last
    if let last = q.pointee.last { last.pointee.next = t } else { q.pointee.first = t }
    q.pointee.last = t
  }
  func pushFront(_ t: ControlPointer, _ q: UnsafeMutablePointer<RunQueue>) {
    t.pointee.queue = q
    t.pointee.previous = nil
    t.pointee.next = q.pointee.first
    if let first = q.pointee.first { first.pointee.previous = t } else { q.pointee.last = t }
    q.pointee.first = t
  }
  func remove(_ t: ControlPointer) {
    guard let q = t.pointee.queue else { return }
    if let n = t.pointee.next { n.pointee.previous = t.pointee.previous } else { q.pointee.last = t.pointee.previous }
    if let b = t.pointee.previous { b.pointee.next = t.pointee.next } else { q.pointee.first = t.pointee.next }
    t.pointee.queue = nil
  }
  func pop(_ q: UnsafeMutablePointer<RunQueue>) -> ControlPointer? {
    guard let t = q.pointee.first else { return nil }
    remove(t)
    return t
  }
  var c0: UnsafeMutablePointer<RunQueue> { pointer(\.c0) }
  var c1: UnsafeMutablePointer<RunQueue> { pointer(\.c1) }
  var returners: UnsafeMutablePointer<RunQueue> { pointer(\.returners) }
  var queue: UnsafeMutablePointer<RunQueue> { pointer(\.queue) }
  private func pointer(_ path: KeyPath<GILState, RunQueue>) -> UnsafeMutablePointer<RunQueue> {
    (UnsafeMutableRawPointer(p) + MemoryLayout<GILState>.offset(of: path)!).assumingMemoryBound(to: RunQueue.self)
  }
  var woken: UnsafeMutablePointer<RunQueue> { p.pointee.level == 0 ? c0 : c1 }

  /// Threads of the ordinary run are waiting.
  var base: Bool { p.pointee.c0.first != nil || p.pointee.queue.first != nil }
  var anyoneReady: Bool { base || p.pointee.c1.first != nil || p.pointee.returners.first != nil }

  /// When the holder must be asked to stop.
  var due: UInt64 {
    if p.pointee.holder == nil { return GIL.never }
    if p.pointee.level == 1 { return anyoneReady ? p.pointee.end1 : GIL.never }
    var d = base || p.pointee.returners.first != nil ? p.pointee.end0 : GIL.never
    if p.pointee.returners.first != nil && p.pointee.debtEnd < d { d = p.pointee.debtEnd }
    return d
  }

  /// Takes the next thread off its queue. Nobody holds the GIL.
  func choose(_ n: UInt64) -> ControlPointer? {
    if p.pointee.level == 1 {
      if let t = pop(c1) { return t }
      if p.pointee.returners.first != nil && n &- p.pointee.pausedAt < p.pointee.slice {
        p.pointee.end1 = n + GIL.returnerSlice
        return pop(returners)
      }
      p.pointee.level = 0
      p.pointee.end0 &+= n &- p.pointee.pausedAt
      p.pointee.debtEnd = base ? n &+ (n &- p.pointee.pausedAt) : 0
    }
    if p.pointee.returners.first != nil && (n >= p.pointee.debtEnd || !base) {
      p.pointee.level = 1
      p.pointee.pausedAt = n
      p.pointee.end1 = n + GIL.returnerSlice
      p.pointee.returnerRuns &+= 1
      return pop(returners)
    }
    if let t = pop(c0) { return t }
    if let t = pop(queue) {
      p.pointee.end0 = n + p.pointee.slice
      return t
    }
    return nil
  }

  /// Makes `t` the holder. True: its native thread sleeps and must be woken, once the mutex is free. With `fromSleeper` the
  /// caller held the GIL in the ordinary run, as `t` will, and sleeps next.
  func give(_ t: ControlPointer?, _ n: UInt64, fromSleeper: Bool = false) -> Bool {
    p.pointee.holder = t
    guard let t else { return false }
    if fromSleeper { keepOnCore(t, n) } else { cores.pointee.giver = -1 }
    t.pointee.state = .holding
    t.pointee.since = n
    t.pointee.switches &+= 1
    p.pointee.switches &+= 1
    if t.pointee.readySince != 0 {
      t.pointee.waitedTime &+= n &- t.pointee.readySince
      t.pointee.readySince = 0
    }
    return cs_exchange(t.word, Wake.grant) & Wake.sleep != 0
  }

  func wake(_ t: ControlPointer) { cs_futex_wake(t.word) }

  /// Wakes the ticker if it is dormant (mutex held).
  func arm() {
    if p.pointee.tickAt == GIL.never && p.pointee.tickerRuns {
      p.pointee.tickAt = 0
      cs_add(tickWord, 1)
      cs_futex_wake(tickWord)
    }
  }
  var tickWord: UnsafeMutablePointer<UInt32> {
    (UnsafeMutableRawPointer(p) + MemoryLayout<GILState>.offset(of: \GILState.tick)!).assumingMemoryBound(
      to: UInt32.self)
  }
  var lazyWord: UnsafeMutablePointer<UInt> {
    (UnsafeMutableRawPointer(p) + MemoryLayout<GILState>.offset(of: \GILState.lazy)!).assumingMemoryBound(
      to: UInt.self)
  }
}
