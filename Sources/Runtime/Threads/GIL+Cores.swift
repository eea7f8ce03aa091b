// A hand-over stays on one core.
//
// Of the threads of an interpreter one runs at a time, and the one that hands the GIL over goes to sleep. If its successor
// slept on the same core, a hand-over is one switch of the system's scheduler, 2 to 4 microseconds. If it slept on another
// one, that core must be woken by an interrupt from its idle state: 10 to 50, and it stays so, since Linux wakes a
// thread where it slept as long as that core is idle. (Pipes have a wake-up that says "I am about to sleep", futexes have not,
// and it would not be heeded here either.) So after two hand-overs in a row that crossed, the next sleeper is drawn over: for
// the time of its waking it may run on the giver's core only, and the first thing that it does is to take its former set
// of cores back. Both then sleep where they ran, and hand-overs stay on that core by themselves, until the system moves one
// of them. Figures: docs/threads.md.
//
// A thread that gives the GIL up to go on with something else (a system call, native work) draws nobody: the other core is
// what its successor needs. Nor is anybody drawn for a while if the last one had to wait for the giver's core: another
// process computes there, and the system does better. Hand-overs to and from returners do not count: a timer that fires on
// the core where another thread computes may have to wait for that. A set of cores that has only one, or not the giver's, is left alone.

import CSupport

/// What the last hand-overs were like. Lies behind the GILState; only the thread that holds the GIL touches it, or one
/// that is about to make another the holder, under the scheduler's mutex.
struct CoreState {
  /// Where the GIL was handed over by a thread that then sleeps, or -1.
  var giver: Int32 = -1
  /// How many such hand-overs in a row led to another core.
  var crossings: UInt32 = 0
  /// The thread that was drawn over and has not run yet, when that was, and its former set of cores.
  var drawn: ControlPointer? = nil
  var drawnAt: UInt64 = 0
  /// Nobody is drawn before.
  var nextDraw: UInt64 = 0
  var drawnSet: UnsafeMutablePointer<UInt8>
}

extension GIL {
  /// How many hand-overs in a row must have crossed cores, and the time from one drawing to the next (ns).
  private static let patience: UInt32 = 2
  private static let pause: UInt64 = 20_000
  /// If the drawn thread took longer than this to run, others want that core, and nobody is drawn for a second.
  private static let late: UInt64 = 300_000
  private static let rest: UInt64 = 1_000_000_000

  @inline(__always) var cores: UnsafeMutablePointer<CoreState> {
    UnsafeMutableRawPointer(p + 1).assumingMemoryBound(to: CoreState.self)
  }

  /// The caller is about to hand the GIL to `t`, and to sleep (mutex held).
  func keepOnCore(_ t: ControlPointer, _ n: UInt64) {
    let core = cs_current_core()
    cores.pointee.giver = core
    if core < 0 || cores.pointee.crossings < GIL.patience || n < cores.pointee.nextDraw { return }
    if cs_load_relaxed(t.word) & Wake.sleep == 0 { return }
    guard let thread = t.pointee.thread else { return }
    cores.pointee.drawnAt = n
    cores.pointee.nextDraw = n &+ GIL.pause
    cores.pointee.crossings = 0
    if cs_draw_thread(thread.pointee.nativeID, core, cores.pointee.drawnSet) { cores.pointee.drawn = t }
  }

  /// `t` has just been handed the GIL. At most one thread is drawn at a time: it gets here before it can give the GIL on.
  @inline(__always) func noteCore(_ t: ControlPointer) {
    if cores.pointee.drawn == t {
      cores.pointee.drawn = nil
      cs_release_thread(cores.pointee.drawnSet)
      let n = cs_monotonic_ns()
      if n &- cores.pointee.drawnAt > GIL.late { cores.pointee.nextDraw = n &+ GIL.rest }
    }
    let giver = cores.pointee.giver
    if giver >= 0 { cores.pointee.crossings = cs_current_core() == giver ? 0 : cores.pointee.crossings &+ 1 }
  }
}
