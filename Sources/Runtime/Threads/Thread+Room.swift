// Parser and compiler recurse without looking at the native stack: what they do is bounded, but by more than a thread with a
// small stack has. They touch no values, so there they run on a native thread of their own, for which the caller waits with the
// GIL in its hands: to all others it looks like a long step of the caller.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private struct Errand {
  let body: () -> Void
}

extension Thread {
  /// What the trees of the longest expressions and the deepest blocks need.
  private static let wholeRoom = 4 << 20
  private static let roomyStack = 16 << 20

  /// Runs what recurses over a text of `count` bytes, or over its tree, where there is room for it.
  func withRoom(_ count: Int, _ body: () -> Void) {
    let needed = min(Thread.wholeRoom, 64 << 10 + min(count, Thread.wholeRoom) * 2048)
    if cs_stack_pointer() >= p.pointee.stackLimit + UInt(needed) { return body() }
    var isDone = false
    withoutActuallyEscaping(body) { body in
      var errand = Errand(body: body)
      withUnsafeMutablePointer(to: &errand) { isDone = Thread.runElsewhere($0) }
    }
    if !isDone { body() }
  }

  /// False: the system has no thread for it.
  private static func runElsewhere(_ errand: UnsafeMutableRawPointer) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, roomyStack)
    // Signals are for threads that know of the interpreter.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #if canImport(Darwin)
      var id: pthread_t?
      let status = pthread_create(
        &id, &attributes,
        { raw in
          raw.assumingMemoryBound(to: Errand.self).pointee.body()
          return nil
        }, errand)
      guard status == 0, let id else { return false }
    #else
      var id = pthread_t()
      let status = pthread_create(
        &id, &attributes,
        { raw in
          raw!.assumingMemoryBound(to: Errand.self).pointee.body()
          return nil
        }, errand)
      guard status == 0 else { return false }
    #endif
    pthread_join(id, nil)
    return true
  }
}
