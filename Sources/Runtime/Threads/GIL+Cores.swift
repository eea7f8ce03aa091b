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
// A thread that gives the GIL up to go on with something else (a system call, native work) draws nobody: the other core
// is what its successor needs. A set of cores that has only one, or not the giver's, is left alone.

import CSupport

extension GIL {
  /// How many hand-overs in a row must have crossed cores, and how long the last sleeper that was drawn over must be past (ns).
  private static let patience: UInt32 = 2
  private static let pause: UInt64 = 20_000

  /// The caller is about to hand the GIL to `t`, and to sleep (mutex held).
  func keepOnCore(_ t: ControlPointer, _ n: UInt64) {
    let core = cs_current_core()
    p.pointee.giverCore = core
    if core < 0 || p.pointee.crossings < GIL.patience || n &- p.pointee.drawnAt < GIL.pause { return }
    if cs_load_relaxed(word(t)) & Wake.sleep == 0 { return }
    guard let thread = t.pointee.thread else { return }
    p.pointee.drawnAt = n
    p.pointee.crossings = 0
    if cs_draw_thread(thread.pointee.nativeID, core, p.pointee.drawnMask) { p.pointee.drawn = t }
  }

  /// `t` has just been handed the GIL. At most one thread is drawn at a time: it gets here before it can give the GIL on.
  @inline(__always) func noteCore(_ t: ControlPointer) {
    if p.pointee.drawn == t {
      p.pointee.drawn = nil
      cs_release_thread(p.pointee.drawnMask)
    }
    let giver = p.pointee.giverCore
    if giver >= 0 { p.pointee.crossings = cs_current_core() == giver ? 0 : p.pointee.crossings &+ 1 }
  }
}
