// The gc module. There is one generation; counts and thresholds are CPython's in form only.

extension NativeModule {
  static let gc = NativeModule("gc", "This module provides access to the garbage collector for reference cycles.") {
    t, dict throws(PyError) in
    try t.define(gcFunctions, in: dict)
    try dict.set(t, try t.intern("callbacks"), try t.newList().value)
    try dict.set(t, try t.intern("garbage"), try t.newList().value)
    let flags: [(StaticString, Int)] = [
      ("DEBUG_STATS", 1), ("DEBUG_COLLECTABLE", 2), ("DEBUG_UNCOLLECTABLE", 4), ("DEBUG_SAVEALL", 32),
      ("DEBUG_LEAK", 38),
    ]
    for (name, value) in flags { try dict.set(t, t.intern(name), .smallInt(value)) }
  }
}

private let gcFunctions: [Method] = [
  Method("collect(generation=2)") { t, a throws(PyError) in
    if a.has(0) {
      let generation = try t.indexInt(a[0])
      if generation < 0 || generation > 2 { throw t.valueError("invalid generation") }
    }
    // Nothing is live in the registers behind this call's argument: what lies there is of calls that have returned.
    var stale = a.base + 1
    while stale < t.p.pointee.fp.pointee.top {
      stale.pointee = .missing
      stale += 1
    }
    let before = t.vm.p.pointee.finalizationQueue.count
    t.vm.collect(t)
    let queued = t.vm.p.pointee.finalizationQueue.count - before
    t.runFinalizers()
    return t.int(max(0, queued))
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
  Method("get_count()") { t, a throws(PyError) in try t.tuple(.smallInt(0), .smallInt(0), .smallInt(0)) },
  Method("get_threshold()") { t, a throws(PyError) in try t.tuple(.smallInt(2000), .smallInt(10), .smallInt(0)) },
  Method("set_threshold(threshold0, threshold1=10, threshold2=0, /)") { t, a throws(PyError) in
    _ = try t.indexInt(a[0])
    return .none
  },
  Method("get_debug()") { t, a throws(PyError) in .smallInt(0) },
  Method("set_debug(flags, /)") { t, a throws(PyError) in
    if try t.indexInt(a[0]) != 0 { throw t.notImplemented("gc.set_debug()") }
    return .none
  },
  Method("freeze()") { t, a throws(PyError) in .none },
  Method("unfreeze()") { t, a throws(PyError) in .none },
  Method("get_freeze_count()") { t, a throws(PyError) in .smallInt(0) },
  Method("is_tracked(obj, /)") { t, a throws(PyError) in
    guard a[0].isCell else { return .false }
    switch a[0].header.pointee.kind {
    case .int, .floatBox, .str, .bytes, .complex, .range, .byteArray: return .false
    default: return .true
    }
  },
  Method("is_finalized(obj, /)") { t, a throws(PyError) in
    .bool(a[0].isCell && a[0].header.pointee.flags & HeaderFlag.finalized != 0)
  },
  Method("get_objects(generation=None)") { t, a throws(PyError) in throw t.notImplemented("gc.get_objects()") },
  Method("get_referrers(*objs)") { t, a throws(PyError) in throw t.notImplemented("gc.get_referrers()") },
  Method("get_referents(*objs)") { t, a throws(PyError) in throw t.notImplemented("gc.get_referents()") },
  Method("get_stats()") { t, a throws(PyError) in
    let list = try t.newList()
    for _ in 0..<3 {
      let d = try t.newDict()
      for name: StaticString in ["collections", "collected", "uncollectable"] {
        try d.set(t, t.intern(name), .smallInt(0))
      }
      try list.append(t, d.value)
    }
    return list.value
  },
]
