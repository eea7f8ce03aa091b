// An interpreter as Swift code holds it: the VM, its handles, the closures that Python may call, the host's threads.
//
// Every operation runs inside `withThread`: it attaches the calling native thread and takes the GIL for the duration,
// unless the thread holds it already. Values are in locals as `Word`s there; what outlives the call is a handle.
//
// Locks: the GIL first or none, then `mutex`. `mutex` guards what threads without the GIL touch: the released handles,
// the attachments, the counts. Everything else is under the GIL.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A Python value in a local of Swift code that holds the GIL. Must not be kept anywhere else: the collector does not
/// look there.
package struct Word {
  let value: Value
  @inline(__always) init(_ value: Value) { self.value = value }
}

/// What an interpreter for a host is made with.
package struct EngineConfiguration: Sendable {
  package var memoryLimit: Int?
  package var recursionLimit = 1000
  package var searchPaths: [String] = []
  package var arguments: [String] = [""]
  package var environment: [String: String]?
  package var output: (@Sendable (UnsafeRawBufferPointer) -> Void)?
  package var error: (@Sendable (UnsafeRawBufferPointer) -> Void)?
  package init() {}
}

/// A Python exception that left the interpreter.
package struct PythonFailure: Error {
  package var typeName: String
  package var message: String
  package var traceback: String
  /// Handle of the exception object, which the receiver releases; -1 for none.
  package var handle: Int
  package init(typeName: String, message: String, traceback: String, handle: Int) {
    self.typeName = typeName
    self.message = message
    self.traceback = traceback
    self.handle = handle
  }
}

package final class Engine: @unchecked Sendable {
  let vm: VM
  let token = EngineToken()
  private let mutex = NativeMutex()
  /// Guarded by `mutex`.
  private var released: [Int32] = []
  private var attachments: [Attachment] = []
  private var abandoned: [Attachment] = []
  private var insideCount = 0
  private var state = State.open
  private enum State {
    case open, closing, closed
  }
  /// Whether `released` or `abandoned` holds anything: looked at without the mutex.
  private let hasGarbage: UnsafeMutablePointer<UInt32>
  /// What host functions call, by number. Under the GIL.
  var functions: [HostBody?] = []
  /// Texts that were run without a name. Under the GIL.
  var sourceCount = 0
  static let keptSources = 256

  fileprivate static func recursionLimit(_ configuration: EngineConfiguration) -> Int {
    min(max(configuration.recursionLimit, 16), Int(Int32.max))
  }

  package init(_ configuration: EngineConfiguration) throws(PythonFailure) {
    var c = VMConfiguration()
    if let limit = configuration.memoryLimit { c.memoryLimit = max(limit, 8 << 20) }
    c.recursionLimit = Engine.recursionLimit(configuration)
    vm = VM.make(c)
    hasGarbage = .allocate(capacity: 1)
    hasGarbage.initialize(to: 0)
    vm.host = Unmanaged.passUnretained(self).toOpaque()
    let t = vm.holder!
    let a = Attachment(self, t)
    a.holds = true
    attachments.append(a)
    AttachmentList.current.items.append(a)
    vm.p.pointee.outputSink = configuration.output
    vm.p.pointee.errorSink = configuration.error
    // A handler gets whole lines.
    if configuration.output != nil { t.standardStream(.stdout)?.set(TextFlag.lineBuffered) }
    defer { release(a, parked: 0) }
    do throws(PyError) { try t.prepare(configuration) } catch { throw HostThread(self, t).failure() }
  }

  // MARK: entering

  /// Runs `body` in the calling native thread, with the GIL held.
  package func withThread<R>(_ body: (HostThread) throws(PythonFailure) -> R) throws(PythonFailure) -> R {
    if let a = AttachmentList.current.find(token) {
      if a.holds { return try body(HostThread(self, a.thread)) }
      return try run(a, body)
    }
    return try run(try attach(), body)
  }

  /// The same for what cannot fail; nil if the interpreter is closed.
  package func withThreadIfOpen<R>(_ body: (HostThread) -> R) -> R? {
    do throws(PythonFailure) { return try withThread { t throws(PythonFailure) in body(t) } } catch { return nil }
  }

  private func run<R>(
    _ a: Attachment, _ body: (HostThread) throws(PythonFailure) -> R
  ) throws(PythonFailure) -> R {
    let parked = a.thread.parkedStackPointer
    let isOutermost = parked == 0
    mutex.lock()
    if state == .closed || isOutermost && state != .open {
      mutex.unlock()
      throw Engine.closedFailure
    }
    if isOutermost {
      insideCount += 1
      a.isInside = true
    }
    mutex.unlock()
    take(a)
    if isOutermost { cs_exchange(a.control.pendingWord, 0) }
    defer { release(a, parked: parked) }
    return try body(HostThread(self, a.thread))
  }

  private static var closedFailure: PythonFailure {
    PythonFailure(typeName: "RuntimeError", message: "the interpreter is closed", traceback: "", handle: -1)
  }

  /// A new attachment of the calling native thread, which does not hold the GIL.
  private func attach() throws(PythonFailure) -> Attachment {
    mutex.lock()
    let isOpen = state == .open
    mutex.unlock()
    if !isOpen { throw Engine.closedFailure }
    let t = vm.newThreadState(.thread, recursionLimit: 1000, isListed: false)
    t.makeControlBlock()
    t.bindToNativeThread()
    t.isDaemon = true
    let gil = t.gil
    gil.startTicker()
    gil.enter(t.controlBlock)
    vm.list(t)
    t.setRecursionLimit(vm.mainThread?.pointee.recursionLimit ?? t.recursionLimit)
    _ = gil.leave(t.controlBlock, ignoringPending: true)
    let a = Attachment(self, t)
    mutex.lock()
    attachments.append(a)
    mutex.unlock()
    AttachmentList.current.items.append(a)
    return a
  }

  private func take(_ a: Attachment) {
    a.thread.gil.enter(a.control)
    a.holds = true
    a.thread.tookGIL()
    if cs_load_acquire(hasGarbage) != 0 { dropGarbage() }
  }

  private func release(_ a: Attachment, parked: UInt) {
    let t = a.thread
    let isOutermost = parked == 0
    if isOutermost {
      t.flushStandardStreams()
      t.pending = .missing
    }
    t.parkedStackPointer = parked
    a.holds = false
    _ = t.gil.leave(a.control, ignoringPending: true)
    guard isOutermost else { return }
    mutex.lock()
    if a.isInside {
      a.isInside = false
      insideCount -= 1
    }
    mutex.unlock()
  }

  /// A thread that Python started calls the host: what it calls from there is to find its state.
  func withBorrowed<R>(_ t: Thread, _ body: () -> R) -> R {
    let list = AttachmentList.current
    if list.find(token) != nil { return body() }
    let a = Attachment(self, t, isBorrowed: true)
    a.holds = true
    list.items.append(a)
    defer { list.remove(token) }
    return body()
  }

  /// Gives the GIL up around something that may take long and touches no Python object.
  package func withoutGIL<R>(_ body: () throws -> R) rethrows -> R {
    guard let a = AttachmentList.current.find(token), a.holds else { return try body() }
    let before = a.thread.parkedStackPointer
    // The frames below hold what the caller of this needs: a collection by others has to see them.
    let result: Result<R, any Error> = a.thread.withoutGIL(.file) {
      a.holds = false
      defer { a.holds = true }
      do { return .success(try body()) } catch { return .failure(error) }
    }
    a.thread.parkedStackPointer = before
    return try { try result.get() }()
  }

  // MARK: handles

  /// A handle for a value, to be released. The GIL is held.
  func makeHandle(_ v: Value) -> Int {
    if cs_load_acquire(hasGarbage) != 0 { dropGarbage() }
    let p = vm.p
    if p.pointee.freeHandle >= 0 {
      let i = p.pointee.freeHandle
      p.pointee.freeHandle = p.pointee.handles[i].smallInt
      p.pointee.handles[i] = v
      return i
    }
    if p.pointee.handleCount == p.pointee.handleCapacity {
      let bigger = UnsafeMutablePointer<Value>.allocate(capacity: p.pointee.handleCapacity * 2)
      bigger.initialize(repeating: .missing, count: p.pointee.handleCapacity * 2)
      bigger.update(from: p.pointee.handles, count: p.pointee.handleCount)
      p.pointee.handles.deallocate()
      p.pointee.handles = bigger
      p.pointee.handleCapacity *= 2
    }
    let i = p.pointee.handleCount
    p.pointee.handles[i] = v
    p.pointee.handleCount += 1
    return i
  }

  /// Any thread, with or without the GIL: the slot is freed when somebody holds it.
  package func releaseHandle(_ i: Int) {
    if i < 0 { return }
    mutex.lock()
    if state != .closed {
      released.append(Int32(truncatingIfNeeded: i))
      cs_store_release(hasGarbage, 1)
    }
    mutex.unlock()
  }

  /// Handles in use; for tests.
  package var handleCount: Int {
    withThreadIfOpen { t in
      self.dropGarbage()
      var n = t.t.vm.handleCount
      var free = t.t.vm.freeHandle
      while free >= 0 {
        n -= 1
        free = t.t.vm.handles[free].smallInt
      }
      return n
    } ?? 0
  }

  private func dropGarbage() {
    mutex.lock()
    cs_store_relaxed(hasGarbage, 0)
    let handles = released
    let ended = abandoned
    released.removeAll(keepingCapacity: true)
    abandoned.removeAll()
    mutex.unlock()
    let p = vm.p
    for i in handles {
      p.pointee.handles[Int(i)] = .smallInt(p.pointee.freeHandle)
      p.pointee.freeHandle = Int(i)
    }
    for a in ended where vm.mainThread != a.thread.p {
      a.thread.leaveRegistry()
      vm.removeThreadState(a.thread)
      vm.recycle(a.control)
    }
  }

  /// The native thread of an attachment has ended.
  func abandon(_ a: Attachment) {
    mutex.lock()
    attachments.removeAll { $0 === a }
    if state != .closed {
      abandoned.append(a)
      cs_store_release(hasGarbage, 1)
    }
    mutex.unlock()
  }

  // MARK: interruption and the end

  /// KeyboardInterrupt in every thread of the host that is inside a call.
  package func interrupt() {
    mutex.lock()
    for a in attachments where a.isInside { a.thread.gil.interrupt(a.control, Pending.interrupt) }
    mutex.unlock()
  }

  package var isClosed: Bool {
    mutex.lock()
    defer { mutex.unlock() }
    return state != .open
  }

  /// Ends the interpreter: threads are joined (if wanted), exit functions and finalizers run, the memory is given back.
  /// Waits for calls that other threads have under way. Does nothing inside a call, or when it was closed before.
  @discardableResult
  package func close(joiningThreads: Bool) -> Bool {
    let list = AttachmentList.current
    if let a = list.find(token), a.isInside || a.holds { return false }
    mutex.lock()
    if state != .open {
      mutex.unlock()
      return state == .closed
    }
    state = .closing
    while insideCount > 0 {
      mutex.unlock()
      usleep(500)
      mutex.lock()
    }
    mutex.unlock()
    // The thread that closes is the main one from now on; others may be gone.
    let t = vm.newThreadState(.thread, recursionLimit: 1000, isListed: false)
    t.makeControlBlock()
    t.bindToNativeThread()
    let gil = t.gil
    gil.enter(t.controlBlock)
    vm.list(t)
    t.tookGIL()
    if let old = vm.mainThread {
      t.object = old.pointee.object
      t.setRecursionLimit(old.pointee.recursionLimit)
    }
    let hadMain = vm.mainThread
    vm.mainThread = t.p
    if !joiningThreads { vm.isFinalizing = true }
    let a = Attachment(self, t)
    a.holds = true
    list.items.append(a)
    t.shutDown(joiningThreads: joiningThreads)
    list.remove(token)
    functions.removeAll()
    dropGarbage()
    mutex.lock()
    state = .closed
    let all = attachments
    attachments = []
    mutex.unlock()
    for a in all {
      a.forget()
      vm.removeThreadState(a.thread)
      a.control.deallocate()
    }
    if let hadMain, !all.contains(where: { $0.thread.p == hadMain }) { vm.removeThreadState(Thread(p: hadMain)) }
    // Threads that Python started and that still run keep what they stand on.
    let isAlone = vm.threads == t.p && t.p.pointee.next == nil
    vm.host = nil
    let control = t.controlBlock
    if isAlone {
      vm.removeThreadState(t)
      _ = gil.leave(control, ignoringPending: true)
      gil.stop()
      control.deallocate()
      vm.destroy()
    } else {
      t.parkedStackPointer = 0
      _ = gil.leave(control, ignoringPending: true)
    }
    return true
  }

  deinit {
    close(joiningThreads: false)
    mutex.destroy()
    hasGarbage.deallocate()
  }
}

extension Thread {
  /// sys.argv, sys.path, `__main__`.
  fileprivate func prepare(_ configuration: EngineConfiguration) throws(PyError) {
    let sys = Dict(unchecked: self[.sysDictionary])
    let argv = try newList()
    for a in configuration.arguments { try argv.append(self, try str(a)) }
    try sys.set(self, intern("argv"), argv.value)
    if let path = List(sys.get(self, name: self[Name.path])) {
      for p in configuration.searchPaths { try path.append(self, try str(p)) }
      if let first = configuration.searchPaths.first { self[VMRoot.path] = try str(first) }
      try appendLibraryPath(path)
    }
    // A host's directories are its own: nothing is written there unless the program asks for it.
    try sys.set(self, intern("dont_write_bytecode"), .true)
    setRecursionLimit(Engine.recursionLimit(configuration))
    let module = try newModule(self[.__main__])
    let dict = Dict(unchecked: module.attributes)
    try dict.set(self, intern("__builtins__"), modules.get(self, name: self[.builtins_name]))
    try dict.set(self, self[.__annotations__], try newDict().value)
    try modules.set(self, self[.__main__], module.value)
    self[.mainDictionary] = dict.value
    _ = try currentThreadObject()
  }

  /// The thread of the host has ended: threading.enumerate() does not list it any more.
  fileprivate func leaveRegistry() {
    guard let o = ThreadObject(self.object) else { return }
    o.state = .stopped
    forget(o)
  }
}
