// weakref.ref and weakref.proxy.
//
// A reference does not keep its target; the collector clears it (Heap/Collector.swift). References are found through the
// interpreter's list only, so asking for "the" reference to an object looks at the youngest entries and otherwise makes
// another one: references compare by their targets.

extension Thread {
  /// Whether weak references to a value may be made.
  func isWeaklyReferenceable(_ v: Value) -> Bool {
    guard v.isCell else { return false }
    switch v.header.pointee.kind {
    case .instance: return type(of: v).has(TypeFlag.hasWeakReferences)
    case .function, .nativeFunction, .boundMethod, .type, .module, .generator, .coroutine, .asyncGenerator, .set,
      .frozenSet, .exception, .code, .memoryView, .file, .lock, .deque, .thread, .regex, .random, .partial:
      return true
    case .namespace, .weakReference, .weakProxy, .object, .int, .str, .tuple, .list, .dict, .free, .floatBox, .bytes,
      .complex, .range, .slice, .cell, .frame, .traceback:
      return type(of: v).has(TypeFlag.heapType) && type(of: v).has(TypeFlag.hasWeakReferences)
    default: return true
    }
  }

  func newWeakReference(_ type: Type, _ target: Value, _ callback: Value) throws(PyError) -> Value {
    guard isWeaklyReferenceable(target) else {
      throw typeError("cannot create weak reference to '\(typeName(target))' object")
    }
    let plain = callback.isMissing || callback.isNone
    if plain && type === self[.weakReference] {
      let known = firstWeakReference(to: target)
      if !known.isNone { return known }
    }
    let w = try new(WeakReferenceBody.self, type: type)
    w.target = target
    w.callback = plain ? .missing : callback
    target.header.pointee.flags |= HeaderFlag.weaklyReferenced
    vm.p.pointee.weakReferences.append(w.value)
    return w.value
  }

  /// A plain reference to an object among the youngest ones, or None.
  func firstWeakReference(to v: Value) -> Value {
    guard v.isCell, v.header.pointee.flags & HeaderFlag.weaklyReferenced != 0 else { return .none }
    var i = vm.p.pointee.weakReferences.count - 1
    let last = max(0, i - 200)
    while i >= last {
      let w = WeakReference(unchecked: vm.p.pointee.weakReferences.items[i])
      if w.target.bits == v.bits && w.callback.isMissing && type(of: w.value) === self[.weakReference] {
        return w.value
      }
      i -= 1
    }
    return .none
  }

  /// The target of a proxy, or ReferenceError.
  func proxyTarget(_ v: Value) throws(PyError) -> Value {
    guard v.isKind(.weakProxy) else { return v }
    let w = WeakReference(unchecked: v)
    if w.target.isMissing { throw raise(.ReferenceError, "weakly-referenced object no longer exists") }
    return w.target
  }
}

extension NativeType {
  static let weakReference = NativeType(
    name: "ReferenceType", module: "weakref", kind: .weakReference,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let n = args.positionalCount
        guard n >= 1, n <= 2 else {
          throw t.typeError(
            n == 0 ? "__new__ expected at least 1 argument, got 0" : "__new__ expected at most 2 arguments, got \(n)")
        }
        return try t.newWeakReference(Type(unchecked: type), args[0], n > 1 ? args[1] : .missing)
      }
      s.call(.initialize) { t, v, args throws(PyError) in .none }
      s.call(.call) { t, v, args throws(PyError) in
        if args.count > 0 {
          throw t.typeError("weakref.ReferenceType.__call__() takes no arguments (\(args.count) given)")
        }
        return t.orNone(WeakReference(unchecked: v).target)
      }
      s.set(.hash) { t, v throws(PyError) in
        let w = WeakReference(unchecked: v)
        if w.cachedHash != 0 { return t.int(w.cachedHash) }
        if w.target.isMissing { throw t.typeError("weak object has gone away") }
        w.cachedHash = try t.hash(w.target)
        return t.int(w.cachedHash)
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = WeakReference(x), let b = WeakReference(y) else { return .notImplemented }
        if a.target.isMissing || b.target.isMissing { return .bool(x.bits == y.bits) }
        return try t.compare(.equal, a.target, b.target)
      }
      s.set(.notEqual) { t, x, y throws(PyError) in
        guard let a = WeakReference(x), let b = WeakReference(y) else { return .notImplemented }
        if a.target.isMissing || b.target.isMissing { return .bool(x.bits != y.bits) }
        return try t.compare(.notEqual, a.target, b.target)
      }
      s.set(.repr) { t, v throws(PyError) in
        let w = WeakReference(unchecked: v)
        if w.target.isMissing { return try t.str("<weakref at \(t.address(v)); dead>") }
        let type = Str(unchecked: t.type(of: w.target).name).string
        let name = try t.findAttribute(w.target, .__name__)
        let tail = Str(name).map { " (\($0.string))" } ?? ""
        return try t.str("<weakref at \(t.address(v)); to '\(type)' at \(t.address(w.target))\(tail)>")
      }
    },
    getters: {
      [Getter("__callback__", { t, v throws(PyError) in t.orNone(WeakReference(unchecked: v).callback) })]
    })

  static let weakProxy = NativeType(
    name: "ProxyType", module: "weakref", kind: .weakProxy, flags: 0,
    install: { s in
      func unary(_ slot: Slot, _ f: @escaping UnarySlot) { s.set(slot, f) }
      s.set(.getAttribute) { t, v, name throws(PyError) in try t.getAttribute(try t.proxyTarget(v), name) }
      s.set(.setAttribute) { t, v, name, x throws(PyError) in
        try t.setAttribute(try t.proxyTarget(v), name, x)
        return .none
      }
      s.set(.str) { t, v throws(PyError) in try t.str(of: try t.proxyTarget(v)) }
      s.set(.repr) { t, v throws(PyError) in
        let w = WeakReference(unchecked: v)
        if w.target.isMissing { return try t.str("<weakproxy at \(t.address(v)); dead>") }
        return try t.str(
          "<weakproxy at \(t.address(v)); to '\(t.typeName(w.target))' at \(t.address(w.target))>")
      }
      s.set(.bool) { t, v throws(PyError) in .bool(try t.isTrue(try t.proxyTarget(v))) }
      s.set(.length) { t, v throws(PyError) in .smallInt(try t.length(try t.proxyTarget(v))) }
      s.set(.iter) { t, v throws(PyError) in try t.iterator(try t.proxyTarget(v)) }
      s.set(.next) { t, v throws(PyError) in try t.next(try t.proxyTarget(v)) }
      s.set(.getItem) { t, v, k throws(PyError) in try t.getItem(try t.proxyTarget(v), try t.proxyTarget(k)) }
      s.set(.setItem) { t, v, k, x throws(PyError) in
        try t.setItem(try t.proxyTarget(v), try t.proxyTarget(k), x)
        return .none
      }
      s.set(.contains) { t, v, x throws(PyError) in .bool(try t.contains(try t.proxyTarget(v), x)) }
      s.call(.call) { t, v, args throws(PyError) in
        let target = try t.proxyTarget(v)
        let w = try t.pushScratch(args.count + 1)
        defer { t.popScratch(w) }
        w[0] = target
        (w + 1).update(from: args.base, count: args.count)
        return try t.invoke(target, Arguments(w + 1, args.count, names: args.names))
      }
      s.set(.add) { t, x, y throws(PyError) in try t.binary(.add, try t.proxyTarget(x), try t.proxyTarget(y)) }
      s.set(.subtract) { t, x, y throws(PyError) in
        try t.binary(.subtract, try t.proxyTarget(x), try t.proxyTarget(y))
      }
      s.set(.multiply) { t, x, y throws(PyError) in
        try t.binary(.multiply, try t.proxyTarget(x), try t.proxyTarget(y))
      }
      s.set(.less) { t, x, y throws(PyError) in try t.compare(.less, try t.proxyTarget(x), try t.proxyTarget(y)) }
      s.set(.lessEqual) { t, x, y throws(PyError) in
        try t.compare(.lessEqual, try t.proxyTarget(x), try t.proxyTarget(y))
      }
      s.set(.greater) { t, x, y throws(PyError) in
        try t.compare(.greater, try t.proxyTarget(x), try t.proxyTarget(y))
      }
      s.set(.greaterEqual) { t, x, y throws(PyError) in
        try t.compare(.greaterEqual, try t.proxyTarget(x), try t.proxyTarget(y))
      }
      s.set(.equal) { t, x, y throws(PyError) in try t.compare(.equal, try t.proxyTarget(x), try t.proxyTarget(y)) }
      s.set(.notEqual) { t, x, y throws(PyError) in
        try t.compare(.notEqual, try t.proxyTarget(x), try t.proxyTarget(y))
      }
      s.clear(.hash)
    })
}
