// The gc module. There is one generation; counts and thresholds are CPython's in form only.
//
// Everything that dies is freed by collections, whether or not cycles kept it: what `collect` counts are the objects that
// reference counts would not have freed.

struct CollectorState {
  var thresholds = (2000, 10, 10)
  var debug = 0
  var frozen = 0
  /// Calls of collect() for each generation, and what they have found.
  var collections = (0, 0, 0)
  var collected = (0, 0, 0)
}

extension NativeModule {
  static let gc = NativeModule("gc", "Looks into the garbage collector, and steers it.") {
    t, dict throws(PyError) in
    try t.define(gcFunctions, in: dict)
    let callbacks = try t.newList()
    t[.collectCallbacks] = callbacks.value
    try dict.set(t, try t.intern("callbacks"), callbacks.value)
    let garbage = try t.newList()
    t[.collectGarbage] = garbage.value
    try dict.set(t, try t.intern("garbage"), garbage.value)
    let flags: [(StaticString, Int)] = [
      ("DEBUG_STATS", 1), ("DEBUG_COLLECTABLE", 2), ("DEBUG_UNCOLLECTABLE", 4), ("DEBUG_SAVEALL", 32),
      ("DEBUG_LEAK", 38),
    ]
    for (name, value) in flags { try dict.set(t, t.intern(name), .smallInt(value)) }
  }
}

extension Thread {
  // MARK: what is tracked

  /// Whether objects of that kind can be part of a cycle: CPython's collector looks after those only.
  private func isCollectable(_ v: Value) -> Bool {
    // Of what died with its class, and is not swept yet, the shape is gone.
    guard v.isCell, !v.kind.isInternal, vm.shapes[Int(v.header.pointee.shape)] != nil else { return false }
    let type = type(of: v)
    switch v.kind {
    case .type: return Type(unchecked: v).has(TypeFlag.heapType)
    case .tuple: return type.has(TypeFlag.heapType) || Tuple(unchecked: v).count > 0
    default: return hasCollectableInstances(type)
    }
  }

  /// The same of a type, whose instances may be exempt for other reasons.
  func hasCollectableInstances(_ type: Type) -> Bool {
    if type.has(TypeFlag.heapType) { return true }
    switch type.instanceKind {
    case .int, .floatBox, .str, .bytes, .complex, .range, .byteArray, .code, .lock, .object: return false
    case .instance: return !(type === self[.object])
    default: return true
    }
  }

  /// The same, but a dict counts from the first such object that it holds on.
  func isTracked(_ v: Value) -> Bool {
    guard isCollectable(v) else { return false }
    guard v.kind == .dict, !type(of: v).has(TypeFlag.heapType) else { return true }
    let dict = Dict(unchecked: v)
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      let e = dict.table.entries[i]
      if isCollectable(e.key) || isCollectable(e.value) { return true }
      i = dict.nextEntry(from: i + 1)
    }
    return false
  }

  /// What an object refers to, as programs see it.
  private func forEachReferent(of v: Value, depth: Int = 0, _ body: (Value) -> Void) {
    guard v.isCell else { return }
    if depth == 0 {
      // In the order of CPython's walks.
      if v.kind == .tuple || v.kind == .list {
        let n = v.kind == .tuple ? Tuple(unchecked: v).count : List(unchecked: v).count
        let items = v.kind == .tuple ? Tuple(unchecked: v).items : List(unchecked: v).items
        var i = n - 1
        while i >= 0 {
          body(items[i])
          i -= 1
        }
        return
      }
      if v.kind == .dict {
        let dict = Dict(unchecked: v)
        var isPlain = true
        var i = dict.nextEntry(from: 0)
        while i >= 0 {
          if !dict.table.entries[i].key.isKind(.str) { isPlain = false }
          i = dict.nextEntry(from: i + 1)
        }
        i = dict.nextEntry(from: 0)
        while i >= 0 {
          let e = dict.table.entries[i]
          body(e.value)
          if !isPlain { body(e.key) }
          i = dict.nextEntry(from: i + 1)
        }
        return
      }
    }
    heap.forEachValue(in: v) { x in
      guard x.isCell, x.kind.isInternal else {
        body(x)
        return
      }
      if x.kind != .shape && depth < 4 { forEachReferent(of: x, depth: depth + 1, body) }
    }
    if depth == 0, v.kind == .instance { body(type(of: v).value) }
  }

  // MARK: walks

  /// A list of the objects that `isWanted` says yes to. It must not allocate.
  private func objects(_ isWanted: (Value) -> Bool) throws(PyError) -> Value {
    var count = 0
    heap.forEachCell { if isWanted($0) { count += 1 } }
    let list = try newList(capacity: count + 64)
    let items = Items(unchecked: list.itemsCell)
    var n = 0
    heap.forEachCell { v in
      if n < items.capacity, v.bits != list.value.bits, isWanted(v) {
        items.items[n] = v
        n += 1
      }
    }
    list.count = n
    return list.value
  }

  fileprivate func trackedObjects(generation: Int?, _ argument: UnsafeMutablePointer<Value>) throws(PyError) -> Value {
    if generation == 1 { return try newList().value }
    if generation == nil { collectNow(argument) }
    return try objects { v in
      // What the last collection has met is old.
      if let generation, Chunk(of: v.cell).isMarked(v.cell) != (generation == 2) { return false }
      return isTracked(v)
    }
  }

  fileprivate func referrers(_ wanted: Tuple) throws(PyError) -> Value {
    collectNow(nil)
    return try objects { v in
      guard v.bits != wanted.value.bits, isTracked(v) else { return false }
      var found = false
      forEachReferent(of: v) { x in
        var i = 0
        while !found && i < wanted.count {
          if wanted[i].isCell && wanted[i].bits == x.bits { found = true }
          i += 1
        }
      }
      return found
    }
  }

  fileprivate func referents(_ objects: Tuple) throws(PyError) -> Value {
    var count = 0
    var i = 0
    while i < objects.count {
      if isTraced(objects[i]) { forEachReferent(of: objects[i]) { _ in count += 1 } }
      i += 1
    }
    let list = try newList(capacity: count)
    let items = Items(unchecked: list.itemsCell)
    var n = 0
    i = 0
    while i < objects.count {
      if isTraced(objects[i]) {
        forEachReferent(of: objects[i]) { v in
          if n < count {
            items.items[n] = v
            n += 1
          }
        }
      }
      i += 1
    }
    list.count = n
    return list.value
  }

  /// Whether objects of that kind have anything to tell: str and the like have not.
  private func isTraced(_ v: Value) -> Bool {
    guard v.isCell else { return false }
    switch v.kind {
    case .int, .floatBox, .str, .bytes, .complex, .range, .byteArray, .code, .lock, .object: return false
    default: return !v.kind.isInternal
    }
  }

  // MARK: collect

  /// Frees what is dead before the heap is looked at.
  fileprivate func collectNow(_ argument: UnsafeMutablePointer<Value>?) {
    if let argument { clearStaleRegisters(from: argument + 1) }
    _ = vm.collect(self, counting: false, saving: false, stackEnd: argument.map { loopEnd(argument: $0) } ?? 0)
  }

  fileprivate func collectGarbage(_ generation: Int, stale: UnsafeMutablePointer<Value>) throws(PyError) -> Int {
    try tellCallbacks("start", generation, 0)
    clearStaleRegisters(from: stale)
    let debug = vm.p.pointee.collectorState.debug
    var found = 0
    var rounds = 0
    repeat {
      vm.p.pointee.hasLateEnds = false
      found += vm.collect(self, counting: true, saving: debug & 32 != 0, stackEnd: loopEnd(argument: stale - 1))
      runFinalizers()
      rounds += 1
    } while vm.p.pointee.hasLateEnds && rounds < 8
    if debug & 1 != 0 {
      printToStandardError(
        "gc: collecting generation \(generation)...\ngc: done, \(found) unreachable, 0 uncollectable, 0.0000s elapsed\n"
      )
    }
    if let garbage = List(self[.collectGarbage]) {
      while vm.p.pointee.savedGarbage.count > 0 {
        vm.p.pointee.savedGarbage.count -= 1
        try garbage.append(self, vm.p.pointee.savedGarbage.items[vm.p.pointee.savedGarbage.count])
      }
    }
    withUnsafeMutableBytes(of: &vm.p.pointee.collectorState.collections) {
      $0.assumingMemoryBound(to: Int.self)[generation] += 1
    }
    withUnsafeMutableBytes(of: &vm.p.pointee.collectorState.collected) {
      $0.assumingMemoryBound(to: Int.self)[generation] += found
    }
    try tellCallbacks("stop", generation, found)
    return found
  }

  /// Nothing is live in the registers behind the argument of a call: what lies there is of calls that have returned. The
  /// windows of callers may reach further than the running one.
  func clearStaleRegisters(from stale: UnsafeMutablePointer<Value>) {
    var top = stale
    var fp = self.p.pointee.frames
    while fp <= self.p.pointee.fp {
      if fp.pointee.top > top { top = fp.pointee.top }
      fp += 1
    }
    var p = stale
    while p < top {
      p.pointee = .missing
      p += 1
    }
  }

  /// If the loop itself has called the function with this argument: where the native frames of the loop's callers begin,
  /// with the machine registers that the loop has saved for them. The loop's own frame and those of the call hold nothing
  /// but what earlier instructions and calls have left behind, which would keep dead objects: all Values that the loop
  /// works with lie in registers of the window at a call.
  private func loopEnd(argument: UnsafeMutablePointer<Value>) -> UInt {
    let fp = p.pointee.fp
    guard fp > p.pointee.frames, argument > fp.pointee.base,
      argument < fp.pointee.base + Int(fp.pointee.code.registerCount)
    else { return 0 }
    return self.loopStackEnd
  }

  private func tellCallbacks(_ phase: StaticString, _ generation: Int, _ found: Int) throws(PyError) {
    guard let callbacks = List(self[.collectCallbacks]), callbacks.count > 0 else { return }
    let info = try newDict()
    try info.set(self, intern("generation"), .smallInt(generation))
    try info.set(self, intern("collected"), .smallInt(found))
    try info.set(self, intern("uncollectable"), .smallInt(0))
    var i = 0
    while i < callbacks.count {
      let callback = callbacks[i]
      do throws(PyError) { _ = try call(callback, str(phase), info.value) } catch {
        reportUnraisable(callback, "Exception ignored in: ")
      }
      i += 1
    }
  }

  fileprivate func triple(_ t: (Int, Int, Int)) throws(PyError) -> Value { try tuple(int(t.0), int(t.1), int(t.2)) }
}

private let gcFunctions: [Method] = [
  Method("collect(generation=2)") { t, a throws(PyError) in
    let generation = a.has(0) ? try t.indexInt(a[0]) : 2
    if generation < 0 || generation > 2 { throw t.valueError("invalid generation") }
    return t.int(try t.collectGarbage(generation, stale: a.base + 1))
  },
  // Everything that is freed is freed by collections here, so "disabled" is only remembered.
  Method("enable()") { t, a throws(PyError) in
    t.vm.gcEnabled = true
    return .none
  },
  Method("disable()") { t, a throws(PyError) in
    t.vm.gcEnabled = false
    return .none
  },
  Method("isenabled()") { t, a throws(PyError) in .bool(t.vm.gcEnabled) },
  Method("get_count()") { t, a throws(PyError) in
    // As many objects as the bytes handed out since the last collection are likely to be.
    try t.tuple(.smallInt(t.heap.allocatedBytes / 128 % 2000), .smallInt(0), .smallInt(0))
  },
  Method("get_threshold()") { t, a throws(PyError) in try t.triple(t.vm.p.pointee.collectorState.thresholds) },
  Method("set_threshold(threshold0, threshold1=10, threshold2=0, /)") { t, a throws(PyError) in
    var now = t.vm.p.pointee.collectorState.thresholds
    now.0 = try t.indexInt(a[0])
    if a.has(1) { now.1 = try t.indexInt(a[1]) }
    if a.has(2) { now.2 = try t.indexInt(a[2]) }
    t.vm.p.pointee.collectorState.thresholds = now
    return .none
  },
  Method("get_debug()") { t, a throws(PyError) in .smallInt(t.vm.p.pointee.collectorState.debug) },
  Method("set_debug(flags, /)") { t, a throws(PyError) in
    t.vm.p.pointee.collectorState.debug = Int(Int32(truncatingIfNeeded: try t.indexInt(a[0])))
    return .none
  },
  Method("freeze()") { t, a throws(PyError) in
    t.collectNow(nil)
    var count = 0
    t.heap.forEachCell { if t.isTracked($0) { count += 1 } }
    t.vm.p.pointee.collectorState.frozen = count
    return .none
  },
  Method("unfreeze()") { t, a throws(PyError) in
    t.vm.p.pointee.collectorState.frozen = 0
    return .none
  },
  Method("get_freeze_count()") { t, a throws(PyError) in .smallInt(t.vm.p.pointee.collectorState.frozen) },
  Method("is_tracked(obj, /)") { t, a throws(PyError) in .bool(t.isTracked(a[0])) },
  Method("is_finalized(obj, /)") { t, a throws(PyError) in
    .bool(a[0].isCell && a[0].header.pointee.flags & HeaderFlag.finalized != 0)
  },
  Method("get_objects(generation=None)") { t, a throws(PyError) in
    if !a.has(0) || a[0].isNone { return try t.trackedObjects(generation: nil, a.base) }
    guard a[0].isInt || t.type(of: a[0]).slot(.index) != nil else {
      throw t.typeError("argument should be integer or None, not '\(t.typeName(a[0]))'")
    }
    let generation = try t.indexInt(a[0])
    if generation >= 3 {
      throw t.valueError("generation parameter must be less than the number of available generations (3)")
    }
    // -1 stands for None.
    if generation < -1 { throw t.valueError("generation parameter cannot be negative") }
    return try t.trackedObjects(generation: generation < 0 ? nil : generation, a.base)
  },
  Method("get_referrers(*objs)") { t, a throws(PyError) in try t.referrers(Tuple(unchecked: a[0])) },
  Method("get_referents(*objs)") { t, a throws(PyError) in try t.referents(Tuple(unchecked: a[0])) },
  Method("get_stats()") { t, a throws(PyError) in
    let state = t.vm.p.pointee.collectorState
    let list = try t.newList()
    for (calls, found) in [
      (state.collections.0, state.collected.0), (state.collections.1, state.collected.1),
      (state.collections.2, state.collected.2),
    ] {
      let d = try t.newDict()
      try d.set(t, t.intern("collections"), t.int(calls))
      try d.set(t, t.intern("collected"), t.int(found))
      try d.set(t, t.intern("uncollectable"), .smallInt(0))
      try list.append(t, d.value)
    }
    return list.value
  },
]
