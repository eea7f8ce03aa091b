// A collection: from the roots of an interpreter to what is freed, with weak references and finalizers in between.
//
// After marking and before any allocation: dead cells with finalizers are queued, once each, and marked again with all they
// reach, weak references to dead cells are cleared (their callbacks queued), dead interned strings are dropped. The queues
// are worked off at a poll, as ordinary Python code.
//
// What reference counts would have freed is finalized before its weak references are cleared, those of what only cycles
// keep alive are cleared first, as in CPython.

import CSupport
import Compiler

extension VM {
  /// Collects. Runs in whatever thread holds the GIL; every other thread is parked and has recorded its stack.
  func collect(_ t: Thread) { _ = collect(t, counting: false, saving: false) }

  /// The same; with `counting` the number of objects that only cycles kept alive. With `saving` these are kept, in
  /// `savedGarbage`.
  ///
  /// With `sparingCycles`, objects that only cycles keep alive stay for a collection to come.
  ///
  /// With `end`, the native stack below that address holds nothing that counts.
  func collect(
    _ t: Thread, counting: Bool, saving: Bool, sparingCycles: Bool = false, stackEnd end: UInt = 0
  ) -> Int {
    if self.isCollecting { return 0 }
    self.isCollecting = true
    defer { self.isCollecting = false }
    let context = UnsafeMutablePointer<CollectionContext>.allocate(capacity: 1)
    context.initialize(
      to: CollectionContext(
        vm: self, thread: t, counts: counting, saves: saving, spares: sparingCycles, stackEnd: end))
    defer { context.deallocate() }
    cs_spill_and_call(context) { context, stackPointer in
      let c = context!.assumingMemoryBound(to: CollectionContext.self)
      c.pointee.thread.parkedStackPointer = max(UInt(stackPointer), c.pointee.stackEnd)
      c.pointee.vm.collectSpilled(&c.pointee)
    }
    return context.pointee.found
  }

  private func collectSpilled(_ context: inout CollectionContext) {
    let heap = self.heap
    heap.beginMarking()
    var marker = Marker(heap: heap, shapes: self.shapes)
    markRoots(&marker)
    marker.drain()
    // The ends of what reference counts would have freed, in their order.
    var ended = RawList()
    defer { ended.items.deallocate() }
    let deadTargets = deadTargetCount(marker)
    let isOrdered = deadTargets > 0 && hasDeadFinalizable(marker)
    // What only cycles keep alive.
    var cyclic = RawList()
    defer { cyclic.items.deallocate() }
    if context.spares || context.counts || isOrdered {
      let t = context.thread
      forEachInCycles(
        marker,
        gone: { v in
          if v.header.pointee.flags & (HeaderFlag.finalizer | HeaderFlag.finalized) == HeaderFlag.finalizer {
            ended.append(v)
          }
        }
      ) { v in
        if context.spares || context.counts && t.isTracked(v) { cyclic.append(v) }
      }
      if context.spares { marker.mark(all: cyclic) }
      if context.saves {
        context.found = cyclic.count
        var i = 0
        while i < cyclic.count {
          self.p.pointee.savedGarbage.append(cyclic.items[i])
          i += 1
        }
        marker.mark(all: cyclic)
      }
    }
    // Finalizers keep their objects for one more round: and what these refer to, with its weak references.
    var queued = ended.count
    var next = 0
    while next < ended.count {
      let v = ended.items[next]
      next += 1
      v.header.pointee.flags &= ~HeaderFlag.finalizer
      if !v.isSpent { self.p.pointee.finalizationQueue.append(v) }
    }
    marker.mark(all: ended)
    if queued > 0 && deadTargetCount(marker) < deadTargets { self.p.pointee.hasLateEnds = true }
    var late = RawList()
    defer { late.items.deallocate() }
    self.p.pointee.finalizable.filter { v in
      if v.isSpent || v.header.pointee.flags & HeaderFlag.finalizer == 0 { return false }
      if marker.isMarked(v) { return true }
      late.append(v)
      return false
    }
    queued += late.count
    if queued > 0 && context.counts { self.p.pointee.hasLateEnds = true }
    // The weak references of others are cleared before anything is revived; the youngest is told first.
    var dead = self.p.pointee.weakReferences.count - 1
    while dead >= 0 {
      let w = WeakReference(unchecked: self.p.pointee.weakReferences.items[dead])
      dead -= 1
      guard marker.isMarked(w.value), !w.target.isMissing, !marker.isMarked(w.target) else { continue }
      w.target = .missing
      if !w.callback.isMissing {
        self.p.pointee.finalizationQueue.append(w.value)
        queued += 1
      }
    }
    next = 0
    while next < late.count {
      self.p.pointee.finalizationQueue.append(late.items[next])
      next += 1
    }
    self.p.pointee.weakReferences.filter { v in
      marker.isMarked(v) && !WeakReference(unchecked: v).target.isMissing
    }
    rebuildWeakTable()
    if queued > 0 {
      var i = 0
      while i < self.finalizationQueue.count {
        marker.mark(self.finalizationQueue.items[i])
        i += 1
      }
      marker.drain()
      cs_or(self.breaker, Breaker.finalizers)
    }
    if context.counts && !context.saves {
      // What a finalizer is to see counts when it is freed.
      var i = 0
      while i < cyclic.count {
        if !marker.isMarked(cyclic.items[i]) { context.found += 1 }
        i += 1
      }
    }
    // Files with unwritten data are finalizable, so that the dead ones among them have just been revived.
    self.p.pointee.fileList.filter { marker.isMarked($0) }
    rebuildInternTable(mask: self.internMask) { marker.isMarked($0) }
    self.p.pointee.codes.filter { marker.isMarked($0) }
    var i = 0
    while i < 256 {
      if !self.characters[i].isMissing && !marker.isMarked(self.characters[i]) { self.characters[i] = .missing }
      i += 1
    }
    clearAttributeCache()
    sweepShapes(marker)
    let live = marker.liveBytes
    marker.destroy()
    heap.finishMarking(liveBytes: live)
    heap.refillReserve()
    if self.p.pointee.drops.isWatching { self.p.pointee.dropped |= DropKinds.watched.rawValue }
  }

  /// How many weak references stand for something that has not been reached.
  private func deadTargetCount(_ marker: Marker) -> Int {
    let list = p.pointee.weakReferences
    var n = 0
    var i = 0
    while i < list.count {
      let w = WeakReference(unchecked: list.items[i])
      if !w.target.isMissing && !marker.isMarked(w.target) { n += 1 }
      i += 1
    }
    return n
  }

  private func hasDeadFinalizable(_ marker: Marker) -> Bool {
    let list = p.pointee.finalizable
    var i = 0
    while i < list.count {
      if !marker.isMarked(list.items[i]) && !list.items[i].isSpent { return true }
      i += 1
    }
    return false
  }

  private func markRoots(_ marker: inout Marker) {
    var i = 0
    while i < TypeID.allCases.count {
      marker.mark(self.types[i])
      i += 1
    }
    i = 0
    while i < ExceptionID.allCases.count {
      marker.mark(self.exceptions[i])
      i += 1
    }
    i = 0
    while i < Name.allCases.count {
      marker.mark(self.names[i])
      i += 1
    }
    i = 0
    while i < VMRoot.allCases.count {
      marker.mark(self.p.pointee.roots[i])
      i += 1
    }
    i = 0
    while i < self.handleCount {
      marker.mark(self.handles[i])
      i += 1
    }
    i = 0
    while i < self.finalizationQueue.count {
      marker.mark(self.finalizationQueue.items[i])
      i += 1
    }
    i = 0
    while i < self.p.pointee.savedGarbage.count {
      marker.mark(self.p.pointee.savedGarbage.items[i])
      i += 1
    }
    i = 0
    while i < self.p.pointee.nativeTypes.count {
      marker.mark(self.p.pointee.nativeTypes.items[i])
      i += 1
    }
    marker.mark(self.emptyTuple)
    marker.mark(self.emptyString)
    var next = self.threads
    while let thread = next {
      markThread(Thread(p: thread), &marker)
      next = thread.pointee.next
    }
  }

  private func markThread(_ t: Thread, _ marker: inout Marker) {
    marker.mark(t.pending)
    marker.mark(t.handled)
    marker.mark(t.stopValue)
    marker.mark(t.object)
    marker.mark(t.locals)
    marker.mark(t.reprStack)
    marker.mark(t.traceFunction)
    marker.mark(t.profileFunction)
    marker.mark(t.asyncFirstIterator)
    marker.mark(t.asyncFinalizer)
    if let waiting = t.waiting { marker.mark(waiting.object) }
    var fp = t.frames
    let last = t.fp
    var top = t.registers
    while fp <= last {
      if fp > t.frames {
        marker.mark(fp.pointee.code.value)
        marker.mark(fp.pointee.function)
        marker.mark(fp.pointee.extra)
        marker.mark(fp.pointee.object)
      }
      if fp.pointee.top > top { top = fp.pointee.top }
      fp += 1
    }
    marker.markRegisters(from: t.registers, to: top)
    if t.parkedStackPointer != 0 && t.parkedStackPointer < t.stackHigh {
      marker.markConservatively(
        from: UnsafeRawPointer(bitPattern: t.parkedStackPointer)!, to: UnsafeRawPointer(bitPattern: t.stackHigh)!)
    }
  }
}

private struct CollectionContext {
  let vm: VM
  let thread: Thread
  let counts: Bool
  let saves: Bool
  let spares: Bool
  let stackEnd: UInt
  var found = 0
}

/// Bits of the breaker word: why the loop should stop at its next poll point.
enum Breaker {
  static let gil: UInt32 = 1
  static let pending: UInt32 = 2
  static let finalizers: UInt32 = 4
  static let collect: UInt32 = 8
  static let stop: UInt32 = 16
  /// The heap lives on its reserve: MemoryError is due.
  static let memory: UInt32 = 32
  /// A thread is to be observed, or no longer: see Observation.swift.
  static let observe: UInt32 = 64
  /// What native code that calls back looks at, too.
  static let native: UInt32 = pending | memory
}

/// weakref.ref.
struct WeakReferenceBody: Body {
  static var kind: Kind { .weakReference }
  static var values: Range<Int> { 2..<3 }
  var header: Header
  /// Not traced; missing once it is dead.
  var target: Value
  /// Callable or missing.
  var callback: Value
  /// The next older reference to the same target, or missing. Not traced.
  var older: Value
  var cachedHash: Int
}
typealias WeakReference = Ref<WeakReferenceBody>
