// The memory of a thread that Python started: one lazily committed mapping, used again by a later thread.
//
//     guard | native stack, grows down | registers, grow up | frames, grow up
//
// What is mapped is address space, not memory: a million calls deep must be possible in every thread once a program has
// raised the limit (sys.setrecursionlimit). Where the system grants less, as under a limit on address space, less is
// taken, and deep recursion ends sooner, by RecursionError.
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
  var frameCount: Int
  /// The thread that ran here last and has not been joined.
  var last: pthread_t?

  static let guardBytes = 1 << 16
  /// How much of the native stack's first page belongs to the registers. Apple's stacks begin on a page.
  #if canImport(Darwin)
    static let sharedBytes = 0
  #else
    static let sharedBytes = 768
  #endif

  var stack: UnsafeMutableRawPointer { mapping + (stackBytes > 0 ? ThreadMemory.guardBytes : 0) }
  var registers: UnsafeMutablePointer<Value> { (stack + stackBytes).assumingMemoryBound(to: Value.self) }
  var frames: FramePointer {
    let end = UInt(bitPattern: stack + stackBytes + registerBytes)
    return FramePointer(bitPattern: (end + 63) & ~63).unsafelyUnwrapped
  }

  /// Nil if the system has no memory. `stackBytes` are a multiple of a page, or 0.
  init?(stackBytes: Int, _ depth: RecursionSpace) {
    if let memory = ThreadMemory(mapping: stackBytes, depth) ?? ThreadMemory(mapping: stackBytes, .least) {
      self = memory
    } else {
      return nil
    }
  }

  private init?(mapping wanted: Int, _ depth: RecursionSpace) {
    let registerBytes = depth.registerWords * 8
    let stackBytes = wanted > 0 ? wanted - ThreadMemory.sharedBytes : 0
    let guardBytes = wanted > 0 ? ThreadMemory.guardBytes : 0
    let frameBytes = depth.frameCount * MemoryLayout<Frame>.stride + 64
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
    #if os(Linux)
      // Where huge pages are the rule, the first word of each part would take 2 MiB.
      madvise(mapping, bytes, MADV_NOHUGEPAGE)
    #endif
    if guardBytes > 0 && mprotect(mapping, guardBytes, PROT_NONE) != 0 {
      munmap(mapping, bytes)
      return nil
    }
    self.mapping = mapping
    self.bytes = bytes
    self.stackBytes = stackBytes
    self.registerBytes = registerBytes
    frameCount = depth.frameCount
  }

  /// Gives back what deep recursion has used of registers and frames.
  func releaseDepth() {
    #if os(Linux)
      let page = UInt(1 << 16)
      let start = (UInt(bitPattern: registers) + 2 * page) & ~(page - 1)
      let end = UInt(bitPattern: frames) & ~(page - 1)
      guard let p = UnsafeMutableRawPointer(bitPattern: start), end > start else { return }
      madvise(p, Int(end - start), MADV_DONTNEED)
      let rest = UInt(bitPattern: mapping + bytes) - (end + 2 * page)
      guard let q = UnsafeMutableRawPointer(bitPattern: end + 2 * page) else { return }
      madvise(q, Int(rest), MADV_DONTNEED)
    #endif
  }

  /// Waits until the thread that ran here last has left. It holds no GIL and wants none.
  mutating func joinLast() {
    guard let thread = last else { return }
    pthread_join(thread, nil)
    last = nil
  }

  func unmap() { munmap(mapping, bytes) }
}

/// How deep calls can go: Values in registers and Frames.
struct RecursionSpace {
  var registerWords: Int
  var frameCount: Int

  #if os(Linux) || os(macOS)
    /// The main thread's, and that of each other one, of which there may be thousands.
    static let main = RecursionSpace(registerWords: 1 << 25, frameCount: 1 << 21)
    static let thread = RecursionSpace(registerWords: 1 << 24, frameCount: 1 << 20)
  #else
    static let main = RecursionSpace(registerWords: 1 << 22, frameCount: 1 << 18)
    static let thread = least
  #endif
  static let least = RecursionSpace(registerWords: 1 << 18, frameCount: 1 << 17)
}

extension Thread {
  /// The number of frames that may stand on each other, as far as the thread's memory goes.
  func setRecursionLimit(_ limit: Int) {
    self.recursionLimit = limit
    self.frameLimit = self.frames + min(limit + 1, self.frameEnd - self.frames - 64)
  }
}

extension VM {
  /// Memory for a thread with a native stack of that size: a used one if there is one.
  func takeThreadMemory(stackBytes: Int) -> ThreadMemory? {
    let wanted = stackBytes - ThreadMemory.sharedBytes
    var i = 0
    while i < self.threadMemoryCount {
      if self.threadMemory[i].stackBytes == wanted {
        var memory = self.threadMemory[i]
        removeThreadMemory(i)
        memory.joinLast()
        return memory
      }
      i += 1
    }
    return ThreadMemory(stackBytes: stackBytes, .thread)
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
