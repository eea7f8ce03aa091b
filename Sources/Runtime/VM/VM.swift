// One interpreter: its heap, its types, its modules, its threads. Everything that a program can reach hangs from here;
// two interpreters share nothing but code.

import Compiler
import CSupport

struct VMState {
  var heap: Heap
  /// Shapes by number; entries 0 ..< 256 are the root shapes of the types that kinds stand for.
  var shapes: UnsafeMutablePointer<UnsafeMutablePointer<ShapeBody>?>
  var shapeCount: Int
  var shapeCapacity: Int
  /// The `next` slots of the types that kinds stand for, by the number of their root shapes.
  var nextSlots: UnsafeMutablePointer<UnsafeRawPointer?>
  /// The native types by TypeID, the exception types by ExceptionID.
  var types: UnsafeMutablePointer<Value>
  var exceptions: UnsafeMutablePointer<Value>
  /// Interned str of each known Name.
  var names: UnsafeMutablePointer<Value>
  /// Interned one-character strings of Latin-1, made on first use.
  var characters: UnsafeMutablePointer<Value>
  /// Cells for the engine's own needs, by `VMRoot`.
  var roots: UnsafeMutablePointer<Value>
  /// Handles that Swift code holds.
  var handles: UnsafeMutablePointer<Value>
  var handleCount: Int
  var handleCapacity: Int
  var freeHandle: Int
  /// Interned strings, weak: open addressing over values.
  var internTable: UnsafeMutablePointer<Value>
  var internCount: Int
  var internMask: Int
  /// Weak references in no order, so that a collection can clear them; finalizable cells likewise.
  var weakReferences: RawList
  var finalizable: RawList
  /// Unreachable cells whose finalizers are to run, and weak references whose callbacks are.
  var finalizationQueue: RawList
  /// Something may be weakly referenced only because a finalizer in the queue is to see it: when that has run, a
  /// collection more tells.
  var hasLateEnds = false
  /// How often a signal's function has raised: tells that from an error of what it has interrupted.
  var interruptions: UInt = 0
  /// The first of the queue that has not been served.
  var finalizationHead = 0
  /// All code cells, so that inline caches can be flushed. Weak.
  var codes: RawList
  var nextVersion: UInt32
  var emptyTuple: Value
  var emptyString: Value
  var threads: UnsafeMutablePointer<ThreadState>?
  var mainThread: UnsafeMutablePointer<ThreadState>?
  /// The thread that holds the GIL.
  var current: UnsafeMutablePointer<ThreadState>?
  var breaker: UnsafeMutablePointer<UInt32>
  var hasher: SipHash13
  /// PYTHONHASHSEED is a number.
  var hasSeed: Bool
  /// Cache of (type version, name) to attribute: see Type+Attributes.
  var attributeCache: UnsafeMutablePointer<AttributeCacheEntry>
  var isCollecting: Bool
  var collectionRequested: Bool
  var isFinalizing: Bool
  /// The program ended with a KeyboardInterrupt that nobody caught.
  var endedByInterrupt = false
  /// -O: 1 leaves assertions out, 2 docstrings too.
  var optimization = 0
  /// -X cpu_count: how many processors there are said to be; 0: as many as there are.
  var processorCount: Int32 = 0
  /// -X dev: arguments are checked that are not used.
  var isDevelopment = false
  var gcEnabled: Bool
  /// The Engine that an interpreter inside another program belongs to.
  var host: UnsafeMutableRawPointer?
  var gil: UnsafeMutableRawPointer?
  var switchInterval: UInt64
  var fileList: RawList
  var threadCounter: Int
  /// Counts registrations with abstract base classes, which end the validity of what these know of their non-members.
  var registrations = 0
  /// Tells NaNs that programs have made apart.
  var nanCounter: UInt64 = 0
  /// Buffers of stdout, stderr and stdin.
  /// Where standard output and error go instead of to their descriptors: a host's handlers.
  var outputSink: (@Sendable (UnsafeRawBufferPointer) -> Void)?
  var errorSink: (@Sendable (UnsafeRawBufferPointer) -> Void)?
  /// References by their targets: open addressing over the youngest reference to each.
  var weakTable = RawList()
  /// What gc.collect() has found and a program wants to look at (gc.DEBUG_SAVEALL), on its way to gc.garbage.
  var savedGarbage = RawList()
  /// All native types: they live as long as the interpreter.
  var nativeTypes = RawList()
  /// What the gc module was told, and what it has seen.
  var collectorState = CollectorState()
  /// The program owns its process's signals; and SIGINT was not ignored when it began.
  var ownsSignals = false
  var catchesInterrupts = false
  /// faulthandler.is_enabled().
  var dumpsFatalSignals = false
  /// How many threads are working off the finalization queue.
  var finalizerThreads = 0
  /// What may have come to its end (DropKinds); see Drops.swift.
  var dropped: UInt8 = 0
  var drops = DropAccount()
  /// The end has begun: threading._register_atexit takes nothing more.
  var threadsAreEnding = false
  /// threading.stack_size(); 0 for the default. And how many threads run that Python started.
  var threadStackSize = 0
  var startedThreads = 0
  var freeControls: ControlPointer? = nil
  var freeStates: UnsafeMutablePointer<ThreadState>? = nil
  /// Memory of threads that have ended, the one that waits longest first.
  var threadMemory = UnsafeMutablePointer<ThreadMemory>.allocate(capacity: VM.threadMemoryCapacity)
  var threadMemoryCount = 0
}

/// Engine-owned values that are roots.
enum VMRoot: Int, CaseIterable {
  case builtins, modules, sysDictionary, mainDictionary, stdout, stderr, stdin, memoryError, recursionError
  case threadList, atexit, excepthook, collectCallbacks, warnings, path, randomState, threadExcepthook, displayLast
  case sources, importFunction, buildClass, superType, unraisableArguments
  /// The limit of sys.set_int_max_str_digits(); missing for the default.
  case intMaxStrDigits
  case brokenBarrier, threadRegistry, queueEmpty, queueFull, queueShutDown, threadHooks
  case threadAtexit, threadHandles, exceptHookArgs, threadTrace, threadProfile
  case structTime, asyncHooksType
  /// Locks of modules that are being imported, who waits for them, and the modules of the binary by name.
  case moduleLocks, moduleWaits, importLock, libraryModules
  case collectGarbage
  /// The characters of code pages, by name.
  case codePages
  case noDefault
  case emptyBytes
  /// Types of library modules, as far as they were asked for: see LibraryTypes.
  case libraryTypes
  /// The classes of syntax trees: see NodeClasses.
  case syntaxTrees
  /// abc.ABCMeta; the classes of collections.abc and the types of collections, in the order of their enums.
  case abstractMeta, abstractClasses, collectionTypes, contextTypes
  case signalHandlers, signalInfo, itimerError, forkHooks, dumpFiles
  case unsupportedOperation, statResult, directoryEntry, terminalSize, unameResult, timesResult, environ
}

@dynamicMemberLookup struct VM: @unchecked Sendable {
  let p: UnsafeMutablePointer<VMState>
  @inline(__always) subscript<M>(dynamicMember path: WritableKeyPath<VMState, M>) -> M {
    get { p.pointee[keyPath: path] }
    nonmutating set { p.pointee[keyPath: path] = newValue }
  }
  @inline(__always) subscript(_ root: VMRoot) -> Value {
    get { p.pointee.roots[root.rawValue] }
    nonmutating set { p.pointee.roots[root.rawValue] = newValue }
  }
  @inline(__always) subscript(_ id: TypeID) -> Type { Type(unchecked: p.pointee.types[Int(id.rawValue)]) }
  @inline(__always) subscript(_ id: ExceptionID) -> Type {
    Type(unchecked: p.pointee.exceptions[id.index])
  }

  /// A number that no shape, type or dict of this interpreter had before.
  @inline(__always) func newVersion() -> UInt32 {
    p.pointee.nextVersion &+= 1
    if p.pointee.nextVersion == 0 { fatalError("version numbers are used up") }
    return p.pointee.nextVersion
  }
}

extension Thread {
  @inline(__always) var vm: VM { p.pointee.vm }
  /// The interned str of a known name.
  @inline(__always) subscript(_ name: Name) -> Value { p.pointee.vm.p.pointee.names[name.index] }
  @inline(__always) subscript(_ root: VMRoot) -> Value {
    get { p.pointee.vm[root] }
    nonmutating set { p.pointee.vm[root] = newValue }
  }
  @inline(__always) subscript(_ id: TypeID) -> Type { p.pointee.vm[id] }
  @inline(__always) subscript(_ id: ExceptionID) -> Type { p.pointee.vm[id] }
}

/// A growable array of raw words outside the heap; what it holds is not traced.
struct RawList {
  var items: UnsafeMutablePointer<Value>
  var count = 0
  var capacity: Int

  init() {
    capacity = 16
    items = .allocate(capacity: 16)
  }
  mutating func append(_ v: Value) {
    if count == capacity {
      let bigger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
      bigger.update(from: items, count: count)
      items.deallocate()
      items = bigger
      capacity *= 2
    }
    items[count] = v
    count += 1
  }
  /// Keeps the items that `isLive` says yes to.
  mutating func filter(_ isLive: (Value) -> Bool) {
    var kept = 0
    var i = 0
    while i < count {
      if isLive(items[i]) {
        items[kept] = items[i]
        kept += 1
      }
      i += 1
    }
    count = kept
  }
}
