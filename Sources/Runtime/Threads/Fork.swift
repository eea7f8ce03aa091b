// os.fork: the child has the caller's thread and no other.
//
// Nobody is inside the scheduler while the process is copied. In the child the other threads' states go away with all that
// they stood in (queues, wait lists), the GIL and its ticker are made anew, signals are for the caller's thread, which is
// the main thread from now on, and locks of the engine's own that others held are free. Locks of the program stay as they
// were: os.register_at_fork is the place for them.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  // MARK: hooks

  /// os.register_at_fork: three lists of functions.
  func registerForkHooks(before: Value, child: Value, parent: Value) throws(PyError) {
    func check(_ v: Value, _ name: String) throws(PyError) {
      if !v.isMissing && !isCallable(v) {
        throw typeError("'\(name)' must be callable, not \(typeName(v))")
      }
    }
    if before.isMissing && child.isMissing && parent.isMissing {
      throw typeError("At least one argument is required.")
    }
    try check(before, "before")
    try check(child, "after_in_child")
    try check(parent, "after_in_parent")
    let lists: Tuple
    if let known = Tuple(self[.forkHooks]) {
      lists = known
    } else {
      lists = try newTuple(3)
      self[.forkHooks] = lists.value
      var i = 0
      while i < 3 {
        let list = try newList().value
        store(list, at: lists.items + i, in: lists.value)
        i += 1
      }
    }
    if !before.isMissing { try List(unchecked: lists[0]).append(self, before) }
    if !child.isMissing { try List(unchecked: lists[1]).append(self, child) }
    if !parent.isMissing { try List(unchecked: lists[2]).append(self, parent) }
  }

  private func runForkHooks(_ which: Int, reversed: Bool) {
    guard let lists = Tuple(self[.forkHooks]) else { return }
    let list = List(unchecked: lists[which])
    let count = list.count
    var i = 0
    while i < min(count, list.count) {
      let f = list[reversed ? list.count - 1 - i : i]
      do throws(PyError) { _ = try call(f) } catch { reportUnraisable(f, "Exception ignored in: ") }
      i += 1
    }
  }

  // MARK: fork

  func forkProcess() throws(PyError) -> pid_t {
    // What waits in the buffers of forgotten files would be written twice.
    flushAllFiles()
    if vm.host != nil { throw runtimeError("fork not supported for embedded interpreters") }
    if vm.isFinalizing { throw raise(.PythonFinalizationError, "can't fork at interpreter shutdown") }
    runForkHooks(0, reversed: true)
    var threads = 0
    var next = vm.threads
    while let t = next {
      threads += 1
      next = t.pointee.next
    }
    let importLock = RecursiveLock(self[.importLock])
    if let importLock { _ = try acquire(importLock) }
    gil.beginFork()
    let pid = cs_fork(UnsafeMutableRawPointer(p)) { raw in
      Thread(p: raw!.assumingMemoryBound(to: ThreadState.self)).becomeOnlyThread()
    }
    let code = cs_errno()
    if pid == 0 {
      afterForkInChild()
      if let importLock { release(importLock) }
      runForkHooks(1, reversed: false)
      return 0
    }
    gil.endForkInParent()
    if let importLock { release(importLock) }
    runForkHooks(2, reversed: false)
    if pid < 0 { throw osError(code) }
    if threads > 1 {
      try warn(
        .DeprecationWarning,
        "This process (pid=\(getpid())) is multi-threaded, use of fork() may lead to deadlocks in the child.")
    }
    return pid
  }

  /// In the child, before any signal is handled.
  private func becomeOnlyThread() {
    gil.endForkInChild(controlBlock)
    controlBlock.closeDoorbell()
    cs_signals_doorbell(-1)
    self.nativeID = cs_thread_id()
    if vm.ownsSignals { attachSignals() }
    cs_dump_after_fork()
  }

  private func afterForkInChild() {
    vm.mainThread = p
    // What the others waited for must not find them in its list.
    var next = vm.threads
    while let other = next {
      next = other.pointee.next
      if other == p { continue }
      var node = other.pointee.waitNode
      while let n = node {
        n.unlink()
        node = n.pointee.outer
      }
    }
    dropLocksOfOthers()
    // Their Thread objects have ended; nobody is told, since nobody can wait for them.
    let own = ThreadObject(self.object)
    if let list = List(self[.threadRegistry]) {
      var i = 0
      while i < list.count {
        if let o = ThreadObject(list[i]), o.value.bits != own?.value.bits { o.state = .stopped }
        i += 1
      }
      list.truncate(to: 0)
      if let own {
        do throws(PyError) { try list.append(self, own.value) } catch { p.pointee.pending = .missing }
      }
    }
    if let own {
      own.nativeID = self.nativeID
      if type(of: own.value) === self[TypeID.dummyThread] { becomeMain(own) }
    }
    if let list = List(self[.threadHandles]) {
      var i = 0
      while i < list.count {
        if let handle = ThreadHandle(list[i]), handle.identity != self.identity { handle.state = .stopped }
        i += 1
      }
      // The caller is the main thread now, which nobody joins at the end.
      list.truncate(to: 0)
    }
    // A thread with a stack of ours was started by Python, and will be counted out at its end.
    vm.startedThreads = self.memory.stackBytes > 0 ? 1 : 0
    next = vm.threads
    while let other = next {
      next = other.pointee.next
      if other == p { continue }
      let t = Thread(p: other)
      freeBuffers(of: other)
      let control = t.controlBlock
      vm.removeThreadState(t)
      control.pointee.thread = nil
      control.pointee.queue = nil
      control.pointee.state = .out
      vm.recycle(control)
    }
    vm.emptyThreadMemory(joining: false)
    vm.p.pointee.finalizerThreads = p.pointee.runsFinalizers ? 1 : 0
  }

  /// Files that a thread was at work on when the process was copied.
  private func freeBuffers(of other: UnsafeMutablePointer<ThreadState>) {
    var i = 0
    while i < vm.fileList.count {
      let v = vm.fileList.items[i]
      if let b = FileBuffer(v) ?? TextFile(v).flatMap({ nativeBuffer($0.buffer) }), b.busy == other { b.busy = nil }
      i += 1
    }
  }
}
