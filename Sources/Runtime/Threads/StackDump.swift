// The stacks of all threads, as faulthandler writes them and as sys._current_frames() shows them.
//
// faulthandler's writer also runs in signal handlers and in a thread that holds no GIL, maybe while the interpreter is
// broken: it allocates nothing, takes no lock that it could wait for without end, and only reads. If the thread that it
// runs in does not hold the GIL, it asks for it for a while, so that frames and lines are those of threads that stand
// still; if it does not get it, it reads what is there. Below a thread's header stands one line of ours for a thread
// that waits: for what, and who holds it.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// sys._current_frames(): thread identities and topmost frames. The GIL is held, so the others stand still.
  func currentFrames() throws(PyError) -> Value {
    let dict = try newDict()
    var next = vm.threads
    while let other = next {
      next = other.pointee.next
      let fp = other.pointee.fp
      if fp > other.pointee.frames {
        try dict.set(self, int(other.pointee.identity), frameObject(fp).value)
      }
    }
    return dict.value
  }

  /// sys._current_exceptions(): thread identities and the exceptions that they handle.
  func currentExceptions() throws(PyError) -> Value {
    let dict = try newDict()
    var next = vm.threads
    while let other = next {
      next = other.pointee.next
      if other.pointee.fp > other.pointee.frames {
        try dict.set(self, int(other.pointee.identity), orNone(other.pointee.handled))
      }
    }
    return dict.value
  }
}

/// Writes text to a descriptor from a buffer on the stack.
private struct DumpWriter {
  let descriptor: Int32
  let buffer: UnsafeMutablePointer<UInt8>
  static let size = 512
  var count = 0

  mutating func flush() {
    var from = 0
    while from < count {
      let n = write(descriptor, buffer + from, count - from)
      if n < 0 && cs_errno() != EINTR { break }
      if n > 0 { from += n }
    }
    count = 0
  }
  mutating func put(byte: UInt8) {
    if count == DumpWriter.size { flush() }
    buffer[count] = byte
    count += 1
  }
  mutating func put(_ s: StaticString) {
    var i = 0
    while i < s.utf8CodeUnitCount {
      put(byte: s.utf8Start[i])
      i += 1
    }
  }
  mutating func put(number: Int) {
    if number < 0 {
      put("-")
      return put(number: -number)
    }
    if number >= 10 { put(number: number / 10) }
    put(byte: UInt8(48 + number % 10))
  }
  mutating func put(hex: UInt64, digits: Int) {
    var i = digits - 1
    while i >= 0 {
      let d = UInt8(hex >> UInt64(4 * i) & 15)
      put(byte: d < 10 ? 48 + d : 87 + d)
      i -= 1
    }
  }
  /// ASCII as it is, the rest as escapes; long texts are cut.
  mutating func put(text v: Value) {
    guard let s = Str(v) else { return put("???") }
    let n = min(s.count, 500)
    var i = 0
    while i < n {
      let c = s[i]
      if c >= 32 && c < 127 {
        put(byte: UInt8(c))
      } else if c < 256 {
        put("\\x")
        put(hex: UInt64(c), digits: 2)
      } else if c < 0x10000 {
        put("\\u")
        put(hex: UInt64(c), digits: 4)
      } else {
        put("\\U")
        put(hex: UInt64(c), digits: 8)
      }
      i += 1
    }
    if s.count > n { put("...") }
  }

  // MARK: threads

  mutating func frames(_ t: UnsafeMutablePointer<ThreadState>) {
    var fp = t.pointee.fp
    var shown = 0
    while fp > t.pointee.frames {
      if shown >= 100 { return }
      let code = fp.pointee.code
      if !isLibrary(code.filename) {
        put("  File \"")
        put(text: code.filename)
        put("\", line ")
        put(number: code.line(before: fp.pointee.pc))
        put(" in ")
        put(text: code.name)
        put("\n")
        shown += 1
      }
      fp -= 1
    }
    if shown == 0 { put("  <no Python frame>\n") }
  }

  /// Library code has no frames, as in tracebacks.
  private func isLibrary(_ filename: Value) -> Bool {
    guard let s = Str(filename) else { return false }
    let prefix: StaticString = "<frozen "
    if s.count < prefix.utf8CodeUnitCount { return false }
    var i = 0
    while i < prefix.utf8CodeUnitCount {
      if s[i] != UInt32(prefix.utf8Start[i]) { return false }
      i += 1
    }
    return true
  }

  mutating func thread(_ t: UnsafeMutablePointer<ThreadState>, isCurrent: Bool) {
    put(isCurrent ? "Current thread 0x" : "Thread 0x")
    put(hex: t.pointee.identity, digits: 16)
    put(" (most recent call first):\n")
    if !isCurrent, let waiting = t.pointee.waiting { wait(waiting, t) }
    frames(t)
  }

  private mutating func reference(_ v: Value) {
    put(" 0x")
    put(hex: v.bits, digits: 16)
  }

  /// "held by thread 0x… (name)".
  private mutating func owner(_ identity: UInt64, _ t: UnsafeMutablePointer<ThreadState>) {
    put(", held by thread 0x")
    put(hex: identity, digits: 16)
    var next = t.pointee.vm.threads
    while let other = next {
      if other.pointee.identity == identity {
        if let o = ThreadObject(other.pointee.object) {
          put(" (")
          put(text: o.name)
          put(")")
        }
        return
      }
      next = other.pointee.next
    }
    put(" (ended)")
  }

  private mutating func wait(_ waiting: Waiting, _ t: UnsafeMutablePointer<ThreadState>) {
    let v = waiting.object
    put("  Waiting for ")
    switch waiting.reason {
    case .sleep: put("the end of a sleep")
    case .lock:
      put("a Lock")
      reference(v)
      if let lock = Lock(v), lock.isLocked { owner(lock.ownerIdentity, t) }
    case .recursiveLock:
      put("an RLock")
      reference(v)
      if let lock = RecursiveLock(v), lock.count > 0 { owner(lock.ownerIdentity, t) }
    case .condition:
      put("a Condition")
      reference(v)
    case .semaphore:
      put("a Semaphore")
      reference(v)
    case .event:
      put("an Event")
      reference(v)
    case .barrier:
      put("a Barrier")
      reference(v)
    case .join:
      put("the end of thread")
      if let o = ThreadObject(v) {
        put(" 0x")
        put(hex: o.identity, digits: 16)
        put(" (")
        put(text: o.name)
        put(")")
      }
    case .queueGet:
      put("an item of a queue")
      reference(v)
    case .queuePut:
      put("room in a queue")
      reference(v)
    case .queueJoin:
      put("the tasks of a queue")
      reference(v)
    case .input, .file:
      put(waiting.reason == .input ? "input" : "a file")
      if v.isSmallInt {
        put(", descriptor ")
        put(number: v.smallInt)
      }
    case .descriptors: put("descriptors")
    case .process:
      put("a process")
      if v.isSmallInt {
        put(" ")
        put(number: v.smallInt)
      }
    case .signal: put("a signal")
    case .start: put("its start")
    }
    if waiting.deadline < GIL.never - 1 {
      let now = cs_monotonic_ns()
      let left = Int(waiting.deadline > now ? (waiting.deadline - now) / 1_000_000 : 0)
      put(", ")
      put(number: left / 1000)
      put(".")
      put(number: left / 100 % 10)
      put(number: left / 10 % 10)
      put(number: left % 10)
      put(" s left")
    }
    put("\n")
  }
}

extension VM {
  /// Writes the stacks to a descriptor. `current` is the thread that asked, or that a signal reached.
  func writeStacks(
    to descriptor: Int32, all: Bool, current: UnsafeMutablePointer<ThreadState>?
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DumpWriter.size) { buffer in
      var w = DumpWriter(descriptor: descriptor, buffer: buffer.baseAddress!)
      if !all {
        w.put("Stack (most recent call first):\n")
        if let current { w.frames(current) } else { w.put("  <no Python frame>\n") }
        return w.flush()
      }
      // CPython's order is that of its list: the youngest first.
      var next = self.threads
      var shown = 0
      while let t = next {
        if shown > 0 { w.put("\n") }
        if shown >= 100 {
          w.put("...\n")
          break
        }
        w.thread(t, isCurrent: t == current)
        shown += 1
        next = t.pointee.next
      }
      w.flush()
    }
  }

  /// The state of the native thread that runs this, or nil.
  private func ownState() -> UnsafeMutablePointer<ThreadState>? {
    #if canImport(Darwin)
      let identity = UInt64(UInt(bitPattern: pthread_self()))
    #else
      let identity = UInt64(pthread_self())
    #endif
    var next = self.threads
    while let t = next {
      if t.pointee.identity == identity { return t }
      next = t.pointee.next
    }
    return nil
  }

  /// faulthandler's writer for signals and deadlines (number 0).
  fileprivate func dump(_ number: Int32, to descriptor: Int32, all: Bool) {
    let own = ownState()
    let gil = GIL(self.gil.unsafelyUnwrapped)
    // A fatal signal: what is broken must not be waited for. Nor need the holder of the GIL wait.
    let isFatal =
      number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE || number == SIGABRT
    if isFatal || own.map({ gil.isHeldFirmly(by: Thread(p: $0).controlBlock) }) == true {
      return writeStacks(to: descriptor, all: all, current: own)
    }
    if number == 0 {
      gil.whileStill(timeout: 300_000_000) { self.writeStacks(to: descriptor, all: all, current: nil) }
      return
    }
    // In a handler, in a thread that may be anywhere in the scheduler: another thread asks for the GIL.
    if cs_dump_ask(descriptor, all, own) { return }
    writeStacks(to: descriptor, all: all, current: own)
  }

  /// Makes this interpreter the one whose stacks are written.
  func enableDumps() {
    cs_dump_set(
      { context, number, descriptor, all in
        VM(p: context!.assumingMemoryBound(to: VMState.self)).dump(number, to: descriptor, all: all)
      },
      { context, descriptor, all, current in
        let vm = VM(p: context!.assumingMemoryBound(to: VMState.self))
        let current = current?.assumingMemoryBound(to: ThreadState.self)
        GIL(vm.gil.unsafelyUnwrapped).whileStill(timeout: 300_000_000) {
          vm.writeStacks(to: descriptor, all: all, current: current)
        }
      }, UnsafeMutableRawPointer(p))
  }
}
