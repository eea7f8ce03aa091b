// How Python threads begin and end.
//
// A started thread has a ThreadState, a control block and a pthread. The new thread runs first: `start` hands it the GIL
// and waits for its turn. What it is to run lies in its state as `object`: a Thread object, or a tuple (function, args, kwargs,
// handle) for those that the module _thread starts. Its end wakes the joiners, then its state goes away.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  // MARK: start

  func startThread(_ o: ThreadObject) throws(PyError) {
    if !o.isInitialized { throw runtimeError("thread.__init__() not called") }
    if o.state != .initial { throw runtimeError("threads can only be started once") }
    // The starter is a thread, too: it must stand in the list before its child does.
    _ = try currentThreadObject()
    let registry = try threadRegistry
    try registry.reserve(self, registry.count + 1)
    o.state = .started
    try registry.append(self, o.value)
    do throws(PyError) {
      _ = try runNewThread(o.value, isDaemon: o.isDaemon)
    } catch {
      o.state = .initial
      forget(o)
      throw error
    }
  }

  /// A thread that calls a function, without a Thread object; its identity.
  func startFunction(
    _ function: Value, _ args: Value, _ kwargs: Value, _ handle: Value, isDaemon: Bool
  ) throws(PyError) -> UInt64 {
    let what = try newTuple(4)
    what.items[0] = function
    what.items[1] = args
    what.items[2] = kwargs
    what.items[3] = handle
    let known = ThreadHandle(handle)
    known?.state = .started
    do throws(PyError) {
      return try runNewThread(what.value, isDaemon: isDaemon)
    } catch {
      known?.state = .initial
      throw error
    }
  }

  /// Starts a native thread, which runs at once: it is born as the holder of the GIL, and the caller is next in line. The
  /// new thread's identity. Whatever is lacking, all is as it was before the attempt.
  private func runNewThread(_ what: Value, isDaemon: Bool) throws(PyError) -> UInt64 {
    if vm.isFinalizing { throw raise(.PythonFinalizationError, "can't create new thread at interpreter shutdown") }
    gil.startTicker()
    let size = vm.threadStackSize == 0 ? VM.defaultStackSize : vm.threadStackSize
    guard let memory = vm.takeThreadMemory(stackBytes: size) else {
      throw runtimeError("can't start new thread")
    }
    let new = vm.newThreadState(memory, recursionLimit: self.recursionLimit, reusing: true)
    new.makeControlBlock(reusing: true)
    new.object = what
    new.isDaemon = isDaemon
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    guard pthread_attr_setstack(&attributes, memory.stack, memory.stackBytes) == 0 else {
      discard(new)
      throw runtimeError("can't start new thread")
    }
    vm.startedThreads += 1
    guard let identity = startFirst(new, &attributes) else {
      vm.startedThreads -= 1
      discard(new)
      throw runtimeError("can't start new thread")
    }
    return identity
  }

  /// A thread that could not be started.
  private func discard(_ new: Thread) {
    vm.recycle(new.controlBlock)
    vm.removeThreadState(new)
  }

  /// What a new native thread does.
  fileprivate func runThread() {
    bindToNativeThread()
    let control = controlBlock
    gil.waitForStart(control)
    tookGIL()
    if vm.isFinalizing { parkForever() }
    if let o = ThreadObject(self.object) {
      o.identity = self.identity
      o.nativeID = self.nativeID
      showThreadName(o)
      if !self[.threadTrace].isMissing { setTrace(self[.threadTrace]) }
      if !self[.threadProfile].isMissing { setProfile(self[.threadProfile]) }
      do throws(PyError) { _ = try callMethod(o.value, intern("run")) } catch { threadFailed(o) }
      if vm.mainThread == p { endForkedChild() }
      end(handle: .none)
    } else {
      let what = Tuple(unchecked: self.object)
      self.object = .missing
      ThreadHandle(what[3])?.identity = self.identity
      do throws(PyError) {
        _ = try call(what[0], args: Tuple(unchecked: what[1]), kwargs: what[2].isNone ? .missing : what[2])
      } catch {
        if !swallow(.SystemExit) { reportUnraisable(what[0], "Exception ignored in thread started by ") }
      }
      if vm.mainThread == p { endForkedChild() }
      end(handle: what[3])
    }
  }

  /// In the child of a fork by a thread that Python started, that thread is the main one: when it returns, the child
  /// ends. As in CPython the `atexit` functions are not called, since those of the parent are among them; unlike there,
  /// daemon threads do not keep the process, and what was printed is written.
  private func endForkedChild() -> Never {
    shutDown(callingExitFunctions: false)
    _exit(reportUnflushed() ? 120 : 0)
  }

  /// The name of the thread is the operating system's, too, as far as it fits there.
  func showThreadName(_ o: ThreadObject) {
    if let name = Str(o.name), name.count > 0 { showThreadName(name) }
  }
  func showThreadName(_ name: Str) {
    #if canImport(Darwin)
      let most = 63
    #else
      let most = 15
    #endif
    if name.isASCII {
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: most + 1) { short in
        var n = 0
        while n < min(most, name.count) && name.bytes[n] != 0 {
          short[n] = CChar(bitPattern: name.bytes[n])
          n += 1
        }
        short[n] = 0
        cs_set_thread_name(short.baseAddress!)
      }
      return
    }
    var short: [UInt8] = []
    for scalar in name.string.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if short.count + bytes.count > most || scalar.value == 0 { break }
      short += bytes
    }
    short.append(0)
    short.withUnsafeBytes { cs_set_thread_name($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }

  // MARK: end

  private func end(handle: Value) {
    if let o = ThreadObject(self.object) {
      o.state = .stopped
      forget(o)
      wakeAll(o.waitList)
    }
    if let handle = ThreadHandle(handle) {
      handle.state = .stopped
      wakeAll(handle.waitList)
      if let list = List(self[.threadHandles]) { remove(handle.value, from: list) }
    }
    vm.startedThreads -= 1
    let control = controlBlock
    let gil = self.gil
    // Whoever takes it does so with the GIL, when this thread has done with it.
    control.pointee.thread = nil
    vm.recycle(control)
    self.memory.last = pthread_self()
    vm.removeThreadState(self, retiring: true)
    _ = gil.leave(control, ignoringPending: true)
  }

  /// threading.enumerate() does not list it any more.
  func forget(_ o: ThreadObject) {
    if let list = List(self[.threadRegistry]) { remove(o.value, from: list) }
  }
  private func remove(_ v: Value, from list: List) {
    var i = 0
    while i < list.count {
      if list[i].bits == v.bits {
        removeItems(list, i, 1)
        return
      }
      i += 1
    }
  }

  /// At the end of the program: waits for all threads that are not daemons.
  func joinAllThreads() throws(PyError) {
    while true {
      if let o = try firstNonDaemon() {
        _ = try wait(on: o.waitList, .join, until: GIL.never, object: o.value)
      } else if let list = List(self[.threadHandles]), list.count > 0 {
        let handle = ThreadHandle(unchecked: list[0])
        _ = try wait(on: handle.waitList, .join, until: GIL.never, object: handle.value)
      } else {
        return
      }
    }
  }
  private func firstNonDaemon() throws(PyError) -> ThreadObject? {
    guard let list = List(self[.threadRegistry]) else { return nil }
    var i = 0
    while i < list.count {
      let o = ThreadObject(unchecked: list[i])
      if !o.isDaemon && !o.isDummy && o.state == .started && o.value.bits != self.object.bits { return o }
      i += 1
    }
    return nil
  }
}

func threadMain(_ raw: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  Thread(p: raw.assumingMemoryBound(to: ThreadState.self)).runThread()
  return nil
}

extension VM {
  static let defaultStackSize = 16 << 20
}
