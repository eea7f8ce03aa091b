// A collection: from the roots of an interpreter to what is freed, with weak references and finalizers in between.
//
// After marking and before any allocation: weak references to dead cells are cleared (their callbacks queued), dead cells
// with finalizers are queued, once each, and marked again with all they reach, dead interned strings are dropped. The
// queues are worked off at a poll, as ordinary Python code.

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
    var ended = RawList()
    defer { ended.items.deallocate() }
    if context.spares {
      var kept = RawList()
      defer { kept.items.deallocate() }
      // Not those whose finalizer has run: nothing would keep them for the queue.
      let due = HeaderFlag.finalizer
      forEachInCycles(
        marker, gone: { v in if v.header.pointee.flags & (due | HeaderFlag.finalized) == due { ended.append(v) } },
        { kept.append($0) })
      var i = 0
      while i < kept.count {
        marker.mark(kept.items[i])
        i += 1
      }
      marker.drain()
    }
    if context.counts {
      let t = context.thread
      var found = 0
      forEachInCycles(marker) { v in
        guard t.isTracked(v) else { return }
        found += 1
        if context.saves { self.p.pointee.savedGarbage.append(v) }
      }
      context.found = found
      if context.saves {
        var i = 0
        while i < self.p.pointee.savedGarbage.count {
          marker.mark(self.p.pointee.savedGarbage.items[i])
          i += 1
        }
        marker.drain()
      }
    }
    // Finalizers keep their objects for one more round.
    var queued = 0
    self.p.pointee.finalizable.filter { v in
      if v.isSpent { return false }
      if marker.isMarked(v) { return true }
      if !context.spares { self.p.pointee.finalizationQueue.append(v) }
      queued += 1
      return false
    }
    var next = 0
    while next < ended.count {
      let v = ended.items[next]
      next += 1
      if v.isSpent { continue }
      self.p.pointee.finalizationQueue.append(v)
      queued += 1
    }
    // Weak references are cleared before anything is revived; the youngest is told first.
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
