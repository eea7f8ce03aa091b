// Making and ending an interpreter and its threads' states.

import CSupport

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What an interpreter is made with.
struct VMConfiguration {
  /// Bytes that its heap may map.
  var memoryLimit = Int.max
  var recursionLimit = 1000
}

extension VM {
  /// A new interpreter with its main thread, run by the calling native thread.
  static func make(_ configuration: VMConfiguration = .init()) -> VM {
    let vm = VM(p: .allocate(capacity: 1))
    let stress = cs_environment_flag("TINYPY_GC_STRESS") ? max(1, atoi(getenv("TINYPY_GC_STRESS"))) : 0
    let heap = Heap(stress: Int(stress), limit: configuration.memoryLimit)
    let shapes = UnsafeMutablePointer<UnsafeMutablePointer<ShapeBody>?>.allocate(capacity: 1024)
    shapes.initialize(repeating: nil, count: 1024)
    let nextSlots = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: 256)
    nextSlots.initialize(repeating: nil, count: 256)
    func words(_ n: Int) -> UnsafeMutablePointer<Value> {
      let p = UnsafeMutablePointer<Value>.allocate(capacity: n)
      p.initialize(repeating: .missing, count: n)
      return p
    }
    let breaker = UnsafeMutablePointer<UInt32>.allocate(capacity: 1)
    breaker.initialize(to: 0)
    var keys: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &keys) { arc4random_or_getentropy($0.baseAddress!, $0.count) }
    let seed = getenv("PYTHONHASHSEED").flatMap { UInt32(String(cString: $0)) }
    let hasher = seed.map { SipHash13(hashSeed: $0) } ?? SipHash13(keys.0, keys.1)
    vm.p.initialize(
      to: VMState(
        heap: heap, shapes: shapes, shapeCount: 256, shapeCapacity: 1024,
        nextSlots: nextSlots, types: words(TypeID.allCases.count),
        exceptions: words(ExceptionID.allCases.count), names: words(Name.allCases.count), characters: words(256),
        roots: words(VMRoot.allCases.count), handles: words(64), handleCount: 0, handleCapacity: 64, freeHandle: -1,
        internTable: words(4096), internCount: 0, internMask: 4095, weakReferences: RawList(), finalizable: RawList(),
        finalizationQueue: RawList(), codes: RawList(), nextVersion: 0, emptyTuple: .missing, emptyString: .missing,
        threads: nil, mainThread: nil, current: nil, breaker: breaker, hasher: hasher, hasSeed: seed != nil,
        attributeCache: .allocate(capacity: VM.attributeCacheSize), isCollecting: false, collectionRequested: false,
        isFinalizing: false, gcEnabled: true, host: nil, gil: nil, switchInterval: 5_000_000,
        fileList: RawList(), threadCounter: 0))
    vm.clearAttributeCache()
    heap.disabled = 1
    heap.owner = UnsafeMutableRawPointer(vm.p)
    heap.breaker = breaker
    heap.collect = { owner in
      let vm = VM(p: owner.assumingMemoryBound(to: VMState.self))
      guard let holder = vm.holder else { return }
      vm.collect(holder)
    }
    registerLayouts(heap)
    let t = vm.newThreadState(.main, recursionLimit: configuration.recursionLimit)
    vm.mainThread = t.p
    vm.current = t.p
    t.bindToNativeThread()
    vm.gil = UnsafeMutableRawPointer(GIL(breaker: breaker).p)
    t.makeControlBlock()
    t.gil.enter(t.controlBlock)
    t.bootstrap()
    heap.disabled = 0
    return vm
  }

  /// The thread that holds the GIL.
  var holder: Thread? { p.pointee.current.map { Thread(p: $0) } }

  /// A thread's state, with memory of its own, entered into the interpreter's list.
  /// With `isListed: false` the caller holds no GIL, and enters the state into the list later (`list`).
  func newThreadState(_ depth: RecursionSpace, recursionLimit: Int, isListed: Bool = true) -> Thread {
    guard let memory = ThreadMemory(stackBytes: 0, depth) else { fatalError("no memory for a thread's stack") }
    return newThreadState(memory, recursionLimit: recursionLimit, isListed: isListed)
  }

  /// The state of a thread that has memory. With `reusing` the caller holds the GIL, and one of a thread that has ended is
  /// taken.
  func newThreadState(
    _ memory: ThreadMemory, recursionLimit: Int, isListed: Bool = true, reusing: Bool = false
  ) -> Thread {
    let registers = memory.registers
    let frames = memory.frames
    let t: Thread
    if reusing, let free = self.freeStates {
      self.freeStates = free.pointee.next
      t = Thread(p: free)
    } else {
      t = Thread(p: .allocate(capacity: 1))
    }
    t.p.initialize(
      to: ThreadState(
        vm: self, runs: self.heap.runs, fp: frames, frames: frames,
        frameLimit: frames, frameEnd: frames + memory.frameCount, registers: registers,
        registerLimit: registers + memory.registerBytes / 8 - 1024, pending: .missing, handled: .missing,
        stackLimit: 0, stackHigh: 0, parkedStackPointer: 0, breaker: self.breaker, control: nil, object: .missing,
        locals: .missing, reprStack: .missing, identity: 0, nativeID: 0, next: nil, memory: memory,
        recursionLimit: recursionLimit, nativeDepth: 0,
        asyncFirstIterator: .missing, asyncFinalizer: .missing, originDepth: 0, isReraise: false,
        isDaemon: false, isStopping: false))
    t.setRecursionLimit(recursionLimit)
    // The frame below all others: no code, only the start of the scratch registers.
    frames.pointee.base = registers
    frames.pointee.top = registers
    frames.pointee.flags = FrameFlag.entry
    frames.pointee.extra = .missing
    frames.pointee.object = .missing
    frames.pointee.function = .missing
    if isListed { list(t) }
    return t
  }

  /// Enters a thread's state into the interpreter's list.
  func list(_ t: Thread) {
    t.p.pointee.next = self.threads
    self.threads = t.p
  }

  /// Takes a thread that has ended off the list. Its memory goes as well, unless the thread runs on it still
  /// (`retiring`: it is the caller, which holds the GIL). A thread that ends frees nothing: it would get an arena of malloc
  /// for that, more memory and time than all else it needs.
  func removeThreadState(_ t: Thread, retiring: Bool = false) {
    t.dropLocals()
    if self.threads == t.p {
      self.threads = t.p.pointee.next
    } else {
      var other = self.threads
      while let o = other {
        if o.pointee.next == t.p {
          o.pointee.next = t.p.pointee.next
          break
        }
        other = o.pointee.next
      }
    }
    if t.control != nil { t.controlBlock.closeDoorbell() }
    if retiring {
      if t.recursionLimit > 10_000 { t.memory.releaseDepth() }
      retire(t.memory)
      t.p.pointee.next = self.freeStates
      self.freeStates = t.p
    } else {
      t.memory.unmap()
      t.p.deallocate()
    }
  }
}

extension VM {
  /// A control block whose thread is gone, kept for another: a lock may still name its owner of old, and whoever waits for
  /// it looks there. The caller holds the GIL.
  func recycle(_ control: ControlPointer) {
    control.pointee.next = self.freeControls
    self.freeControls = control
  }
}

extension Thread {
  /// With `reusing` the caller holds the GIL, and one of a thread that has ended is taken.
  func makeControlBlock(reusing: Bool = false) {
    var control: ControlPointer
    if reusing, let free = vm.freeControls {
      control = free
      vm.freeControls = free.pointee.next
    } else {
      control = .allocate(capacity: 1)
    }
    control.initialize(
      to: ControlBlock(
        next: nil, word: 0, pending: 0, state: .out, previous: nil, queue: nil, thread: p, since: 0, heldTime: 0,
        switches: 0))
    self.control = UnsafeMutableRawPointer(control)
  }

  /// Learns the native stack of the thread that runs from now on.
  func bindToNativeThread() {
    var low = UInt(bitPattern: self.memory.stack)
    var high = low + UInt(self.memory.stackBytes)
    // The system's answer costs a thread an arena of malloc: it is asked only for stacks that are not ours.
    if self.memory.stackBytes == 0 { cs_stack_bounds(&low, &high) }
    self.stackHigh = high
    // Native code between two checks needs some room; libraries (qsort, printf, ...) more.
    self.stackLimit = low + min(256 << 10, (high - low) / 4)
    self.nativeID = cs_thread_id()
    #if canImport(Darwin)
      self.identity = UInt64(UInt(bitPattern: pthread_self()))
    #else
      self.identity = UInt64(pthread_self())
    #endif
  }
}

private func arc4random_or_getentropy(_ p: UnsafeMutableRawPointer, _ count: Int) {
  #if canImport(Darwin)
    arc4random_buf(p, count)
  #else
    _ = getentropy(p, count)
  #endif
}
