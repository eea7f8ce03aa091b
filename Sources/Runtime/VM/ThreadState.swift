// What a running thread has: its register stack, its frames, and the exceptions it is throwing and handling.
//
// The register stack and the frames lie in one lazily committed mapping (ThreadMemory):
//
//     registers ..< registerLimit     Values; frame windows overlap by the arguments of calls
//     frames    ..< frameLimit        Frame records, one for each Python frame
//
// `fp` is the current frame. Native code takes scratch registers from `fp.top` upwards and gives them back before it
// returns (`withScratch`). Only the holder of the GIL touches a ThreadState.

import CSupport
import Compiler

/// An error that is on its way: the exception waits in `ThreadState.pending`. Trivial, so that throwing is cheap.
struct PyError: Error {}

/// One active Python frame.
struct Frame {
  /// The next instruction; behind the current one while a call is under way. Kept only while the frame calls out.
  var pc: UnsafeMutablePointer<Instruction>
  var base: UnsafeMutablePointer<Value>
  /// One past the window, and past what native code has taken for scratch.
  var top: UnsafeMutablePointer<Value>
  var code: Code
  /// The function that runs.
  var function: Value
  /// The namespace of a class or module body that is not its globals, the generator that runs here, or missing.
  var extra: Value
  /// Register of the caller's window that takes the result.
  var returnRegister: UInt32
  var flags: UInt32
  /// The frame object, once a program has asked for it.
  var object: Value
}

enum FrameFlag {
  /// Returning from this frame leaves the loop.
  static let entry: UInt32 = 1
  /// The result is not wanted: the register keeps the instance that `__init__` was called for.
  static let discardResult: UInt32 = 2
  /// `extra` is the generator, coroutine or async generator that runs in this frame.
  static let generator: UInt32 = 4
  /// `extra` is the namespace, or the function has it if `extra` is a coroutine: see `FramePointer.namespace`.
  static let namespace: UInt32 = 8
  /// __init__: its result must be None.
  static let initializer: UInt32 = 16
  /// A generator that was resumed from the loop for the next value of a `for`.
  static let forLoop: UInt32 = 32
  /// A generator that was resumed by sendInto.
  static let delegated: UInt32 = 64
  /// A trace or profile function was told of the frame.
  static let observed: UInt32 = 256
  /// The result is negated to a bool / converted: see `Loop+Return`.
  static let convert: UInt32 = 128
  /// A frame object stands for the frame: it takes the variables along when the frame is left.
  static let hasObject: UInt32 = 1024
  /// The function made an object whose end is seen: when it returns, that may have come.
  static let drops: UInt32 = 2048
  /// A generator whose items are offered to the thread's sink (YieldSink.swift).
  static let sink: UInt32 = 4096
}

typealias FramePointer = UnsafeMutablePointer<Frame>

extension UnsafeMutablePointer where Pointee == Frame {
  /// The namespace of a class or module body that is not its globals, or missing.
  @inline(__always) var namespace: Value {
    let flags = pointee.flags
    if flags & FrameFlag.namespace == 0 { return .missing }
    return flags & FrameFlag.generator == 0 ? pointee.extra : Function(unchecked: pointee.function).moduleNamespace
  }
}

struct ThreadState {
  var vm: VM
  var runs: UnsafeMutablePointer<FreeRun>
  var fp: FramePointer
  var frames: FramePointer
  /// No frame may lie here or above: a third of it is left to handlers of RecursionError.
  var frameLimit: FramePointer
  var frameEnd: FramePointer
  var registers: UnsafeMutablePointer<Value>
  var registerLimit: UnsafeMutablePointer<Value>
  /// The exception that is being thrown, or missing.
  var pending: Value
  /// The exception that is being handled (`sys.exception()`), or missing.
  var handled: Value
  /// Native code that recurses stops when its frame lies below.
  var stackLimit: UInt
  var stackHigh: UInt
  /// Where the native stack ended when the thread parked; scanned from here.
  var parkedStackPointer: UInt
  var breaker: UnsafeMutablePointer<UInt32>
  /// The control block that scheduler and parking work on.
  var control: UnsafeMutableRawPointer?
  /// The threading.Thread object, or missing.
  var object: Value
  /// Values of threading.local objects: a dict, or missing.
  var locals: Value
  /// Scratch of the repr recursion guard: a list of objects under repr, or missing.
  var reprStack: Value
  var identity: UInt64
  var nativeID: UInt64
  var next: UnsafeMutablePointer<ThreadState>?
  var memory: ThreadMemory
  var recursionLimit: Int
  /// Depth of native calls into the loop.
  var nativeDepth: Int
  /// Above what the native frame of the innermost loop keeps for itself: see `Thread.loopEnd`.
  var loopStackEnd: UInt = 0
  /// The hooks for async generators (`sys.set_asyncgen_hooks`), or missing.
  var asyncFirstIterator: Value
  var asyncFinalizer: Value
  /// How many frames coroutines remember of where they were made.
  var originDepth: Int
  /// sys.settrace and sys.setprofile, or missing.
  var traceFunction = Value.missing
  var profileFunction = Value.missing
  /// How many trace functions run, one within another.
  var tracingDepth = 0
  /// Bits of Observation; and whether the innermost loop was left for its other instance.
  var observation: UInt8 = 0
  var isSwitching = false
  /// The pending exception goes on as it is: the frame adds no traceback entry.
  var isReraise: Bool
  var isDaemon: Bool
  /// The iterator whose StopIteration had a value, and that value: kept only while next() wants to know (`stopSource` is
  /// not 0).
  var stopSource: UInt64 = 0
  var stopValue = Value.missing
  /// The thread is in a state where Python may not run (final collection).
  var isStopping: Bool
  /// The native thread that it has made last, or nil if there could be none.
  var startedIdentity: UInt64? = nil
  /// How many buffers of files it is at work on.
  var writesInProgress = 0
  /// What it waits for outside the GIL, or nil.
  var waiting: Waiting? = nil
  /// It is working off the finalization queue: polls in finalizers leave that alone.
  var runsFinalizers = false
  /// What takes the items of the generator that native code steps, if it is marked by `FrameFlag.sink`.
  var sink: UnsafeMutablePointer<YieldSink>? = nil
  /// The innermost of the wait nodes that it stands in lists with.
  var waitNode: WaitNodePointer? = nil
}

@dynamicMemberLookup struct Thread: @unchecked Sendable {
  let p: UnsafeMutablePointer<ThreadState>
  @inline(__always) subscript<M>(dynamicMember path: WritableKeyPath<ThreadState, M>) -> M {
    get { p.pointee[keyPath: path] }
    nonmutating set { p.pointee[keyPath: path] = newValue }
  }
  @inline(__always) var heap: Heap { p.pointee.vm.p.pointee.heap }
}

// MARK: allocation

extension Thread {
  /// A new cell of fixed size, zeroed but for its header. Never fails: the process ends with a message instead.
  @inline(__always) func new<B: Body>(_ body: B.Type, shape: UInt32) -> Ref<B> {
    let size = MemoryLayout<B>.size
    let c = SizeClass.index(forSize: size)
    let run = p.pointee.runs + c
    let address = run.pointee.next
    let next = address &+ UInt((size &+ 15) & ~15)
    let cell: UnsafeMutableRawPointer
    if next <= run.pointee.end && size <= 128 {
      run.pointee.next = next
      cell = UnsafeMutableRawPointer(bitPattern: address).unsafelyUnwrapped
    } else {
      cell = heap.allocateSmall(sizeClass: c, size: SizeClass.size(ofIndex: c))
    }
    cell.assumingMemoryBound(to: Header.self).pointee = Header(kind: B.kind, shape: shape)
    return Ref(cell: cell.assumingMemoryBound(to: B.self))
  }

  /// A new cell of fixed size and of the kind's own type.
  @inline(__always) func new<B: Body>(_ body: B.Type) -> Ref<B> { new(body, shape: UInt32(B.kind.rawValue)) }

  /// A new cell with `extra` bytes behind the fixed part. The caller writes the count word at once.
  @inline(__always) func new<B: Body>(_ body: B.Type, shape: UInt32, extra: Int) throws(PyError) -> Ref<B> {
    let size = MemoryLayout<B>.size &+ extra
    let cell: UnsafeMutableRawPointer
    if size <= 128 {
      let c = (size &+ 15) &>> 4 &- 1
      cell = heap.allocateSmall(sizeClass: c, size: (size &+ 15) & ~15)
    } else {
      cell = try allocateBigger(size)
    }
    cell.assumingMemoryBound(to: Header.self).pointee = Header(kind: B.kind, shape: shape)
    return Ref(cell: cell.assumingMemoryBound(to: B.self))
  }

  @inline(__always) func new<B: Body>(_ body: B.Type, extra: Int) throws(PyError) -> Ref<B> {
    try new(body, shape: UInt32(B.kind.rawValue), extra: extra)
  }

  @inline(never) func allocateBigger(_ size: Int) throws(PyError) -> UnsafeMutableRawPointer {
    if size >= 0 && size <= SizeClass.largestSmall {
      let c = SizeClass.index(forSize: size)
      return heap.allocateSmall(sizeClass: c, size: SizeClass.size(ofIndex: c))
    }
    if size > 0, let cell = heap.allocateLarge(size: size) { return cell }
    throw memoryError()
  }

  /// A new instance of `type`, whose layout is B's: as `new`, with a spill word if the type's instances have attributes.
  /// Instances of a program's class with `__del__` are entered into the list of what has an end to see.
  func new<B: Body>(_ body: B.Type, type: Type, extra: Int = 0) throws(PyError) -> Ref<B> {
    let shape = type.rootShape
    let flags = type.instanceFlags
    if flags == 0 { return try new(body, shape: shape, extra: extra) }
    let r = try new(body, shape: shape, extra: flags & HeaderFlag.spill != 0 ? extra &+ 15 : extra)
    r.header.pointee.flags = flags & HeaderFlag.spill
    if flags & HeaderFlag.finalizer != 0 && type.has(TypeFlag.heapType) {
      r.header.pointee.flags = flags
      noteFinalizable(r.value)
    }
    return r
  }

  @inline(__always) func newItems(_ capacity: Int) throws(PyError) -> Items {
    let items = try new(ItemsBody.self, shape: 0, extra: capacity &* 8)
    items.capacity = capacity
    return items
  }

  @inline(__always) func newRawBytes(_ count: Int) throws(PyError) -> RawBytes {
    let bytes = try new(RawBytesBody.self, shape: 0, extra: count)
    bytes.byteCount = count
    return bytes
  }
}

// MARK: native stack and scratch registers

extension Thread {
  /// RecursionError if the native stack is nearly used up. Called wherever native code recurses.
  @inline(__always) func checkStack() throws(PyError) {
    if cs_stack_pointer() < p.pointee.stackLimit { throw recursionError() }
  }

  /// Takes `count` scratch registers, which the collector sees; the caller gives them back with `popScratch`.
  @inline(__always) func pushScratch(_ count: Int) throws(PyError) -> UnsafeMutablePointer<Value> {
    let base = p.pointee.fp.pointee.top
    let top = base + count
    if top >= p.pointee.registerLimit { throw recursionError() }
    var q = base
    while q < top {
      q.pointee = .missing
      q += 1
    }
    p.pointee.fp.pointee.top = top
    return base
  }
  @inline(__always) func popScratch(_ base: UnsafeMutablePointer<Value>) { p.pointee.fp.pointee.top = base }
}
