// A hand-over stays on one core.
//
// Of the threads of an interpreter one runs at a time, and the one that hands the GIL over goes to sleep. If its successor
// slept on the same core, a hand-over is one switch of the system's scheduler, 2 to 4 microseconds. If it slept on another
// one, that core must be woken by an interrupt from its idle state: 10 to 50, and it stays so, since Linux wakes a
// thread where it slept as long as that core is idle. (Pipes have a wake-up that says "I am about to sleep", futexes have not,
// and it would not be heeded here either.) So after a hand-over that crossed, the next sleepers are drawn over: for
// the time of its waking one may run on the giver's core only, and the first thing that it does is to take its former set
// of cores back. A series of drawings ends with a hand-over to look at: if it stays on the core by itself, as it mostly does
// once all have slept there and run for a short time only, nobody is drawn until one crosses again; if not, the next series is twice
// as long. Threads that compute for a whole slice always cross when left alone. Figures: docs/threads.md.
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
  /// Where the thread that holds the GIL took it, or all ones; atomic.
  var holder: UInt32 = .max
  /// How many of the next successors are drawn over, and how many in the next series.
  var drawings: UInt32 = 0
  var series: UInt32 = GIL.shortSeries
  /// The thread that was drawn over and has not run yet, when that was, and its former set of cores.
  var drawn: ControlPointer? = nil
  var drawnAt: UInt64 = 0
  /// Nobody is drawn before, and how long the next rest lasts.
  var nextDraw: UInt64 = 0
  var rest: UInt64 = GIL.shortRest
  var drawnSet: UnsafeMutablePointer<UInt8>
}

extension GIL {
  /// Successors that are drawn over before one is left alone again.
  static let shortSeries: UInt32 = 4
  private static let longSeries: UInt32 = 64
  /// If the drawn thread took longer than this to run, others want that core, and nobody is drawn for a while, which grows as
  /// long as it happens again.
  private static let late: UInt64 = 1_000_000
  static let shortRest: UInt64 = 10_000_000
  private static let longRest: UInt64 = 1_000_000_000

  @inline(__always) var cores: UnsafeMutablePointer<CoreState> {
    UnsafeMutableRawPointer(p + 1).assumingMemoryBound(to: CoreState.self)
  }

  /// The caller is about to hand the GIL to `t`, and to sleep (mutex held).
  func keepOnCore(_ t: ControlPointer, _ n: UInt64) {
    let core = cs_current_core()
    cores.pointee.giver = core
    if core < 0 || cores.pointee.drawings == 0 || n < cores.pointee.nextDraw { return }
    cores.pointee.drawings -= 1
    if cs_load_relaxed(t.word) & Wake.sleep == 0 { return }
    guard let thread = t.pointee.thread else { return }
    cores.pointee.drawnAt = n
    if cs_draw_thread(thread.pointee.nativeID, core, cores.pointee.drawnSet) {
      cores.pointee.drawn = t
    } else {
      cores.pointee.nextDraw = n &+ GIL.longRest
    }
  }

  /// `t` has just been handed the GIL. At most one thread is drawn at a time: it gets here before it can give the GIL on.
  @inline(__always) func noteCore(_ t: ControlPointer) {
    let giver = cores.pointee.giver
    if cores.pointee.drawn == t {
      cores.pointee.drawn = nil
      noteHolder(giver)
      cs_release_thread(cores.pointee.drawnSet)
      let n = cs_monotonic_ns()
      if n &- cores.pointee.drawnAt > GIL.late {
        cores.pointee.nextDraw = n &+ cores.pointee.rest
        cores.pointee.rest = min(cores.pointee.rest * 4, GIL.longRest)
      } else if cores.pointee.drawings == 0 {
        cores.pointee.rest = max(cores.pointee.rest / 2, GIL.shortRest)
      }
      return
    }
    let core = cs_current_core()
    noteHolder(core)
    if giver < 0 || cores.pointee.drawings != 0 { return }
    if core == giver {
      cores.pointee.series = GIL.shortSeries
    } else {
      cores.pointee.drawings = cores.pointee.series
      cores.pointee.series = min(cores.pointee.series * 2, GIL.longSeries)
    }
  }

  func noteHolder(_ core: Int32) { cs_store_relaxed(holderCore, UInt32(bitPattern: core)) }
  private var holderCore: UnsafeMutablePointer<UInt32> {
    (UnsafeMutableRawPointer(cores) + MemoryLayout<CoreState>.offset(of: \CoreState.holder)!).assumingMemoryBound(
      to: UInt32.self)
  }

  /// The holder runs on another core than the caller, as far as known.
  var holderIsElsewhere: Bool {
    let core = cs_current_core()
    let holder = cs_load_relaxed(holderCore)
    return core >= 0 && holder != .max && holder != UInt32(bitPattern: core)
  }
}
