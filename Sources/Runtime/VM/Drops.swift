// Objects whose end is seen, and when it comes.
//
// A tracing collector finds a dead object when it runs next; CPython, which counts references, at once. Programs see the
// difference only by what happens at an object's end: `__del__`, weak references and their callbacks, generators that are
// suspended inside `try`, files. Where a program that has such objects gives one up, the heap is collected there and then:
//
// - `del x` and `x = None`, if x held such an object, or anything that may hold one;
// - the return from a function that made one, since it may have been in a variable of the function;
// - at module level, a call as a statement, or one whose result takes the place of another object;
// - the end of a `for` loop that `break` may have left, for the sake of the generator;
// - a wait of more than a millisecond: nothing else is to be done. No more than ten times a second.
//
// What dies so is what reference counts would free: cycles wait for a collection as they do in CPython.
//
// A collection takes 0.1 ms in a small program and more in a larger one. The first 64 are made in any case, if they take no
// longer than 5 ms; beyond that they may take 2 % of the time that passes, else objects die when memory is needed. All
// else that drops a reference (a store into a list, an item that is taken out) is not looked at.

import CSupport
import Compiler

struct DropAccount {
  /// Objects whose end is seen have been made.
  var isWatching = false
  var start: UInt64 = 0
  /// Of the thread's time, so that other programs do not count.
  var spent: UInt64 = 0
  var last: UInt64 = 0
  var count = 0
  /// Before waits: how often, and when last.
  var waits = 0
  var lastWait: UInt64 = 0

  static let free = 64
  static let freeCost: UInt64 = 5_000_000
  static let share: UInt64 = 50
  static let freeWaits = 16
  static let waitInterval: UInt64 = 100_000_000

  /// Whether a collection more is within bounds; on whose account the last one's time tells.
  var hasRoom: Bool {
    if count < DropAccount.free && last < DropAccount.freeCost { return true }
    return spent &+ last <= (cs_monotonic_ns() &- start) / DropAccount.share
  }
}

extension Thread {
  /// An object whose end is seen has been made.
  @inline(never) func noteEndIsSeen(_ kind: DropKinds) {
    if !vm.p.pointee.drops.isWatching {
      vm.p.pointee.drops.isWatching = true
      vm.p.pointee.drops.start = cs_monotonic_ns()
    }
    vm.p.pointee.dropped |= kind.rawValue | DropKinds.watched.rawValue
    if kind == .created { p.pointee.fp.pointee.flags |= FrameFlag.drops }
  }

  /// A new instance of a class with `__del__`.
  @inline(never) func noteFinalizable(_ v: Value) {
    vm.p.pointee.finalizable.append(v)
    noteEndIsSeen(.created)
  }

  /// Whether something may be seen to come to its end if this value does.
  @inline(__always) func endIsSeen(_ v: Value) -> Bool {
    if !v.isCell || v.isMissing { return false }
    let header = v.header.pointee
    if header.flags & (HeaderFlag.finalizer | HeaderFlag.weaklyReferenced) != 0 { return true }
    return vm.p.pointee.dropped & DropKinds.watched.rawValue != 0 && header.kind.mayHoldOthers
  }

  /// A variable that held `v` is deleted.
  @inline(__always) func noteDeleted(_ v: Value) {
    if endIsSeen(v) { vm.p.pointee.dropped |= DropKinds.deleted.rawValue }
  }

  /// Collects and finalizes, if there is time. Between two instructions of the running frame: nothing is live in the
  /// registers from `stale` on, nor in the native frames of the loop.
  @inline(never) func collectDropped(from stale: UnsafeMutablePointer<Value>, atReturn: Bool = false) {
    let vm = self.vm
    // What a function has returned may be dropped by the statement that called it.
    vm.p.pointee.dropped &= atReturn ? DropKinds([.watched, .created]).rawValue : DropKinds.watched.rawValue
    if vm.p.pointee.finalizerThreads > 0 { return }
    if !vm.p.pointee.drops.hasRoom {
      // The next collection that memory asks for turns this on again.
      vm.p.pointee.dropped = 0
      return
    }
    clearStaleRegisters(from: stale)
    vm.p.pointee.drops.count += 1
    collectOnAccount(stackEnd: self.loopStackEnd)
  }
}

extension Thread {
  /// The thread is about to wait until `deadline`. Runs finalizers, so that what it waits for may have come since.
  @inline(__always) func collectBeforeWait(until deadline: UInt64) {
    if vm.p.pointee.dropped & DropKinds.watched.rawValue != 0 { collectIdle(until: deadline) }
  }

  @inline(never) private func collectIdle(until deadline: UInt64) {
    let vm = self.vm
    let now = cs_monotonic_ns()
    let account = vm.p.pointee.drops
    guard deadline > now &+ 1_000_000, now &- account.lastWait > DropAccount.waitInterval,
      account.last < DropAccount.freeCost, vm.p.pointee.finalizerThreads == 0
    else { return }
    let room = (now &- account.start) / DropAccount.share
    if account.waits >= DropAccount.freeWaits && account.spent &+ account.last > room { return }
    vm.p.pointee.drops.lastWait = now
    vm.p.pointee.drops.waits += 1
    collectOnAccount(stackEnd: 0)
  }

  private func collectOnAccount(stackEnd: UInt) {
    let vm = self.vm
    var rounds = 0
    repeat {
      vm.p.pointee.hasLateEnds = false
      let start = cs_thread_cpu_ns()
      _ = vm.collect(self, counting: false, saving: false, sparingCycles: true, stackEnd: stackEnd)
      let cost = cs_thread_cpu_ns() &- start
      vm.p.pointee.drops.spent &+= cost
      vm.p.pointee.drops.last = cost
      if vm.p.pointee.finalizationQueue.count > 0 { runFinalizers() }
      rounds += 1
    } while vm.p.pointee.hasLateEnds && rounds < 8 && vm.p.pointee.drops.hasRoom
  }
}

extension Kind {
  /// Whether cells of the kind refer to objects of the program's.
  @inline(__always) var mayHoldOthers: Bool {
    switch self {
    case .str, .int, .floatBox, .bytes, .complex, .byteArray, .range, .code, .nativeFunction: false
    default: true
    }
  }
}
