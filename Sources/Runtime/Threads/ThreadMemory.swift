// The memory of a thread that Python started: one lazily committed mapping, used again by a later thread.
//
//     guard | native stack, grows down | registers, grow up | frames, grow up
//
// The boundary between stack and registers lies inside a page: a thread that does little touches the page where its
// native stack begins, which holds its first registers too, the one below, and one for its frames.
//
// Native code may not unmap the stack it runs on, and only a join tells that a thread has left it for good. So threads
// are joinable; one that ends puts its memory, with its native id, into the interpreter's pool, and whoever takes the
// memory out, to use it or to unmap it, joins first: the thread has given the GIL up for the last time by then, and needs
// nothing any more. The pool is under the GIL.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct ThreadMemory {
  var mapping: UnsafeMutableRawPointer
  var bytes: Int
  /// Bytes of the native stack; 0: the native thread has a stack of its own.
  var stackBytes: Int
  var registerBytes: Int
  /// The thread that ran here last and has not been joined.
  var last: pthread_t?

  static let guardBytes = 1 << 16
  /// How much of the native stack's first page belongs to the registers. Apple's stacks begin on a page.
  #if canImport(Darwin)
    static let sharedBytes = 0
  #else
    static let sharedBytes = 768
  #endif
  static let frameCount = 1 << 17

  var stack: UnsafeMutableRawPointer { mapping + (stackBytes > 0 ? ThreadMemory.guardBytes : 0) }
  var registers: UnsafeMutablePointer<Value> { (stack + stackBytes).assumingMemoryBound(to: Value.self) }
  var frames: FramePointer {
    let end = UInt(bitPattern: stack + stackBytes + registerBytes)
    return FramePointer(bitPattern: (end + 63) & ~63).unsafelyUnwrapped
  }

  /// Nil if the system has no memory. `stackBytes` are a multiple of a page, or 0.
  init?(stackBytes wanted: Int, registerBytes: Int) {
    let stackBytes = wanted > 0 ? wanted - ThreadMemory.sharedBytes : 0
    let guardBytes = wanted > 0 ? ThreadMemory.guardBytes : 0
    let frameBytes = ThreadMemory.frameCount * MemoryLayout<Frame>.stride + 64
    let (bytes, isTooMuch) = wanted.addingReportingOverflow(guardBytes + registerBytes + frameBytes)
    if isTooMuch { return nil }
    #if canImport(Darwin)
      let flags = MAP_PRIVATE | MAP_ANON
    #else
      // What is more than a machine could have (threading.stack_size) is for the system to refuse.
      let reserves = bytes > 1 << 32
      let flags = Int32(MAP_PRIVATE) | Int32(MAP_ANONYMOUS) | (reserves ? 0 : Int32(MAP_NORESERVE))
    #endif
    guard let mapping = mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0), mapping != MAP_FAILED else {
      return nil
    }
    if guardBytes > 0 && mprotect(mapping, guardBytes, PROT_NONE) != 0 {
      munmap(mapping, bytes)
      return nil
    }
    self.mapping = mapping
    self.bytes = bytes
    self.stackBytes = stackBytes
    self.registerBytes = registerBytes
  }

  /// Waits until the thread that ran here last has left. It holds no GIL and wants none.
  mutating func joinLast() {
    guard let thread = last else { return }
    pthread_join(thread, nil)
    last = nil
  }

  func unmap() { munmap(mapping, bytes) }
}

extension VM {
  /// Memory for a thread with a native stack of that size: a used one if there is one.
  func takeThreadMemory(stackBytes: Int, registerBytes: Int) -> ThreadMemory? {
    let wanted = stackBytes - ThreadMemory.sharedBytes
    var i = 0
    while i < self.threadMemoryCount {
      if self.threadMemory[i].stackBytes == wanted && self.threadMemory[i].registerBytes == registerBytes {
        var memory = self.threadMemory[i]
        removeThreadMemory(i)
        memory.joinLast()
        return memory
      }
      i += 1
    }
    return ThreadMemory(stackBytes: stackBytes, registerBytes: registerBytes)
  }

  /// A thread is about to end, or could not be started. When the pool is full, the memory that lies there longest goes.
  func retire(_ memory: ThreadMemory) {
    if self.threadMemoryCount == VM.threadMemoryCapacity {
      var oldest = self.threadMemory[0]
      removeThreadMemory(0)
      oldest.joinLast()
      oldest.unmap()
    }
    self.threadMemory[self.threadMemoryCount] = memory
    self.threadMemoryCount += 1
  }

  /// The interpreter's end; and in a child of fork, where no thread is left to be joined.
  func emptyThreadMemory(joining: Bool) {
    while self.threadMemoryCount > 0 {
      var memory = self.threadMemory[0]
      removeThreadMemory(0)
      if joining { memory.joinLast() }
      memory.unmap()
    }
  }

  static let threadMemoryCapacity = 16

  private func removeThreadMemory(_ index: Int) {
    self.threadMemoryCount -= 1
    var i = index
    while i < self.threadMemoryCount {
      self.threadMemory[i] = self.threadMemory[i + 1]
      i += 1
    }
  }
}
