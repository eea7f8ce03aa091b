// weakref.ref.
//
// A reference does not keep its target; the collector clears it (Heap/Collector.swift). WeakTable finds the references that
// an object has.

extension Thread {
  /// Whether weak references to a value may be made.
  func isWeaklyReferenceable(_ v: Value) -> Bool {
    guard v.isCell else { return false }
    let type = type(of: v)
    switch v.header.pointee.kind {
    case .instance: return type.has(TypeFlag.hasWeakReferences)
    case .function, .nativeFunction, .boundMethod, .type, .module, .generator, .coroutine, .asyncGenerator, .set,
      .frozenSet, .code, .memoryView, .file, .lock, .deque, .thread, .regex, .random, .partial,
      .threadLocal, .condition, .semaphore, .event, .barrier, .queue, .simpleQueue, .stringIO,
      .bytesIO, .rawFile, .fileBuffer, .hostObject, .library:
      return true
    // Of variable size, for CPython.
    case .int, .tuple, .bytes: return false
    default: return type.has(TypeFlag.hasWeakReferences)
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
    let w = try enterWeakReference(type, target, plain ? .missing : callback)
    noteEndIsSeen(.created)
    return w
  }

  /// A reference that the library itself holds: that a program may look for the target's end is not noted.
  func ownWeakReference(to target: Value) throws(PyError) -> Value {
    let known = firstWeakReference(to: target)
    return known.isNone ? try enterWeakReference(self[.weakReference], target, .missing) : known
  }

  private func enterWeakReference(_ type: Type, _ target: Value, _ callback: Value) throws(PyError) -> Value {
    let w = try new(WeakReferenceBody.self, type: type)
    w.target = target
    w.callback = callback
    target.header.pointee.flags |= HeaderFlag.weaklyReferenced
    vm.enterWeakReference(w)
    return w.value
  }

  /// The one reference without a callback that an object has, or None.
  func firstWeakReference(to v: Value) -> Value {
    guard v.isCell, v.header.pointee.flags & HeaderFlag.weaklyReferenced != 0 else { return .none }
    var known = Value.none
    vm.forEachWeakReference(to: v) { w in
      if w.callback.isMissing && type(of: w.value) === self[.weakReference] { known = w.value }
      return known.isNone
    }
    return known
  }

  /// How many references and proxies an object has; they are put into the list, if there is one: the shared ones first,
  /// then the youngest.
  func weakReferences(to v: Value, _ list: List?) throws(PyError) -> Int {
    guard v.isCell, v.header.pointee.flags & HeaderFlag.weaklyReferenced != 0 else { return 0 }
    var n = 0
    vm.forEachWeakReference(to: v) { _ in
      n += 1
      return true
    }
    guard let list else { return n }
    // Making the list may collect, but what it looks for is alive.
    for round in 0..<3 {
      let found = try newList(capacity: n)
      vm.forEachWeakReference(to: v) { w in
        let isShared = w.callback.isMissing
        let rank =
          !isShared ? 2 : w.header.pointee.kind == .weakProxy ? 1 : type(of: w.value) === self[.weakReference] ? 0 : 2
        if rank == round && found.count < found.capacity {
          found.items[found.count] = w.value
          found.count += 1
        }
        return true
      }
      try listExtend(list, found.value, function: .missing)
    }
    return n
  }
}

extension NativeType {
  static let weakReference = NativeType(
    name: "ReferenceType", module: "weakref", kind: .weakReference,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let n = args.positionalCount
        if args.namedCount > 0, Type(unchecked: type) === t[.weakReference] {
          throw t.typeError("ref() takes no keyword arguments")
        }
        guard n >= 1, n <= 2 else {
          throw t.typeError(
            n == 0 ? "__new__ expected at least 1 argument, got 0" : "__new__ expected at most 2 arguments, got \(n)")
        }
        return try t.newWeakReference(Type(unchecked: type), args[0], n > 1 ? args[1] : .missing)
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        if args.positionalCount > 2 {
          throw t.typeError("__init__ expected at most 2 arguments, got \(args.positionalCount)")
        }
        return .none
      }
      s.call(.call) { t, v, args throws(PyError) in
        if args.count > 0 {
          throw t.typeError(
            args.namedCount > 0
              ? "weakref() takes no keyword arguments" : "weakref expected 0 arguments, got \(args.count)")
        }
        return t.orNone(WeakReference(unchecked: v).target)
      }
      s.set(.hash) { t, v throws(PyError) in
        let w = WeakReference(unchecked: v)
        if w.header.pointee.flags & HeaderFlag.own1 != 0 { return t.int(w.cachedHash) }
        if w.target.isMissing { throw t.typeError("weak object has gone away") }
        w.cachedHash = try t.hash(w.target)
        w.header.pointee.flags |= HeaderFlag.own1
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
        var name = Value.missing
        do throws(PyError) { name = try t.findAttribute(w.target, .__name__) } catch { t.pending = .missing }
        let tail = Str(name).map { " (\($0.string))" } ?? ""
        return try t.str("<weakref at \(t.address(v)); to '\(type)' at \(t.address(w.target))\(tail)>")
      }
    },
    methods: {
      [
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        }
      ]
    },
    getters: {
      [Getter("__callback__", { t, v throws(PyError) in t.orNone(WeakReference(unchecked: v).callback) })]
    })
}
