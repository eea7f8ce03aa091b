// How threads of the host enter an interpreter.
//
// A native thread that calls in for the first time gets an Attachment: a ThreadState of its own, bound to its native
// stack. It is cached in thread-specific data and found again at the next call. When the native thread ends, the state is
// handed back to the engine, which drops it the next time that somebody holds the GIL.
//
// A state that is not inside a call has nothing on its native stack: `parkedStackPointer` is 0 then, so that a collection
// does not look at the stack of a thread that may be gone.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A mutex in memory of its own.
struct NativeMutex: @unchecked Sendable {
  let p: UnsafeMutablePointer<pthread_mutex_t>
  init() {
    p = .allocate(capacity: 1)
    p.initialize(to: pthread_mutex_t())
    pthread_mutex_init(p, nil)
  }
  func destroy() {
    pthread_mutex_destroy(p)
    p.deallocate()
  }
  @inline(__always) func lock() { pthread_mutex_lock(p) }
  @inline(__always) func unlock() { pthread_mutex_unlock(p) }
}

/// Tells engines apart: it lives as long as anybody remembers it, so that no two engines ever share one.
final class EngineToken: Sendable {}

/// One native thread's place in one interpreter. Only that native thread touches `holds`.
final class Attachment: @unchecked Sendable {
  let token: EngineToken
  let thread: Thread
  let control: ControlPointer
  /// The state was made for a thread that Python started: it is not ours to drop.
  let isBorrowed: Bool
  /// The native thread holds the GIL by this attachment.
  var holds = false
  /// Inside a call, whether it holds the GIL or waits. Guarded by the engine's mutex.
  var isInside = false
  /// Guarded by `mutex`: nil when the engine is closed.
  private weak var engine: Engine?
  private let mutex = NativeMutex()

  init(_ engine: Engine, _ thread: Thread, isBorrowed: Bool = false) {
    self.engine = engine
    token = engine.token
    self.thread = thread
    control = thread.controlBlock
    self.isBorrowed = isBorrowed
  }
  deinit { mutex.destroy() }

  /// The native thread has ended.
  func end() {
    mutex.lock()
    let engine = self.engine
    self.engine = nil
    mutex.unlock()
    if !isBorrowed { engine?.abandon(self) }
  }

  /// The engine is closed.
  func forget() {
    mutex.lock()
    engine = nil
    mutex.unlock()
  }
}

/// The attachments of one native thread.
final class AttachmentList {
  var items: [Attachment] = []

  /// The calling thread's list.
  static var current: AttachmentList {
    if let raw = pthread_getspecific(attachmentKey) {
      return Unmanaged<AttachmentList>.fromOpaque(raw).takeUnretainedValue()
    }
    let list = AttachmentList()
    pthread_setspecific(attachmentKey, Unmanaged.passRetained(list).toOpaque())
    return list
  }

  func find(_ token: EngineToken) -> Attachment? {
    for a in items where a.token === token { return a }
    return nil
  }
  func remove(_ token: EngineToken) { items.removeAll { $0.token === token } }
}

private let attachmentKey: pthread_key_t = {
  var key = pthread_key_t()
  #if canImport(Darwin)
    pthread_key_create(&key) { raw in endAttachments(raw) }
  #else
    pthread_key_create(&key) { raw in if let raw { endAttachments(raw) } }
  #endif
  return key
}()

private func endAttachments(_ raw: UnsafeMutableRawPointer) {
  for a in Unmanaged<AttachmentList>.fromOpaque(raw).takeRetainedValue().items { a.end() }
}
