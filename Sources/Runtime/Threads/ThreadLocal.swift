// threading.local: one object, an attribute dict for each thread.
//
// The object keeps the dicts of all threads, by the address of their states; a thread keeps weak references to the objects
// that have one of it. So a dict goes with the object, and with the thread: whichever ends first. A subclass's __init__ runs
// again in each thread that touches the object, with the arguments it was made with.

struct ThreadLocalBody: Body {
  static var kind: Kind { .threadLocal }
  static var values: Range<Int> { 1..<7 }
  var header: Header
  var args: Value
  var keywordArguments: Value
  /// Dict: thread to dict.
  var dicts: Value
  /// The dict that was asked for last, and a small int that says whose it is.
  var lastDict: Value
  var lastThread: Value
  /// Dict: what a subclass has as `__slots__`, which all threads share; or missing.
  var shared: Value
}
typealias ThreadLocal = Ref<ThreadLocalBody>

extension Thread {
  private var localKey: Value { .smallInt(Int(UInt(bitPattern: p) >> 3)) }

  /// The attributes of a local object in this thread.
  @inline(__always) fileprivate func attributes(of v: Value) throws(PyError) -> Dict {
    let local = ThreadLocal(unchecked: v)
    if local.lastThread == localKey { return Dict(unchecked: local.lastDict) }
    return try attributesSlow(local)
  }

  @inline(never) private func attributesSlow(_ local: ThreadLocal) throws(PyError) -> Dict {
    let all = Dict(unchecked: local.dicts)
    if let found = try all.find(self, localKey) {
      local.lastDict = found
      local.lastThread = localKey
      return Dict(unchecked: found)
    }
    let made = try addLocalDict(local)
    let type = self.type(of: local.value)
    if type.slot(.initialize) != objectInitPointer, let initialize = type.slot(.initialize) {
      do throws(PyError) { try runLocalInit(local, initialize) } catch {
        _ = try? all.remove(self, localKey)
        local.lastThread = .missing
        throw error
      }
    }
    return made
  }

  private func runLocalInit(_ local: ThreadLocal, _ initialize: UnsafeRawPointer) throws(PyError) {
    let args = Tuple(unchecked: local.args)
    let named = Dict(local.keywordArguments)?.count ?? 0
    let s = try pushScratch(args.count + named + 1)
    defer { popScratch(s) }
    (s + 1).update(from: args.items, count: args.count)
    var names = Value.missing
    if named > 0 { names = try spreadKeywords(Dict(unchecked: local.keywordArguments), into: s + 1 + args.count) }
    _ = try CodePointer.call(initialize, self, local.value, Arguments(s + 1, args.count + named, names: names))
  }

  /// An empty dict for this thread.
  fileprivate func addLocalDict(_ local: ThreadLocal) throws(PyError) -> Dict {
    let made = try newDict()
    try Dict(unchecked: local.dicts).set(self, localKey, made.value)
    local.lastDict = made.value
    local.lastThread = localKey
    if self.locals.isMissing { self.locals = try newList().value }
    let known = List(unchecked: self.locals)
    // Those that are dead go before the list grows.
    if known.count == known.capacity {
      var kept = 0
      var i = 0
      while i < known.count {
        if !WeakReference(unchecked: known[i]).target.isMissing {
          known[kept] = known[i]
          kept += 1
        }
        i += 1
      }
      known.truncate(to: kept)
    }
    try known.append(self, try newWeakReference(self[.weakReference], local.value, .missing))
    return made
  }

  func sharedSlot(_ local: ThreadLocal, _ name: Value) throws(PyError) -> Value {
    if let shared = Dict(local.shared), let v = try shared.find(self, name) { return v }
    throw noAttribute(local.value, name)
  }
  func setSharedSlot(_ local: ThreadLocal, _ name: Value, _ v: Value) throws(PyError) -> Value {
    if local.shared.isMissing { local.shared = try newDict().value }
    if v.isMissing {
      if try Dict(unchecked: local.shared).remove(self, name) == nil { throw raise(.AttributeError, value: name) }
    } else {
      try Dict(unchecked: local.shared).set(self, name, v)
    }
    return .none
  }

  /// The thread ends: its values go.
  func dropLocals() {
    guard let known = List(self.locals) else { return }
    var i = 0
    while i < known.count {
      if let local = ThreadLocal(WeakReference(unchecked: known[i]).target) {
        _ = try? Dict(unchecked: local.dicts).remove(self, localKey)
        if local.lastThread == localKey {
          local.lastThread = .missing
          local.lastDict = .missing
        }
      }
      i += 1
    }
    self.locals = .missing
  }
}

extension NativeType {
  static let threadLocal = NativeType(
    name: "_local", module: "_thread", kind: .threadLocal, flags: TypeFlag.base | TypeFlag.hasWeakReferences,
    documentation: "Thread-local data",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if args.count > 0 && type.slot(.initialize) == objectInitPointer {
          throw t.typeError("Initialization arguments are not supported")
        }
        let local = try t.new(ThreadLocalBody.self, type: type)
        local.lastThread = .missing
        local.dicts = try t.newDict().value
        let positional = args.positionalCount
        local.args = try t.newTuple(from: args.base, positional)
        if let names = Tuple(args.names) {
          let dict = try t.newDict()
          var i = 0
          while i < names.count {
            try dict.set(t, names[i], args[positional + i])
            i += 1
          }
          local.keywordArguments = dict.value
        }
        // The constructor calls __init__ for this thread itself.
        _ = try t.addLocalDict(local)
        return local.value
      }
      s.set(.getAttribute) { t, v, name throws(PyError) in
        let dict = try t.attributes(of: v)
        if Str(unchecked: name).isEqual("__dict__") { return dict.value }
        let type = t.type(of: v)
        let meta = t.lookup(type, name)
        if meta.isCell {
          let mt = t.type(of: meta)
          if mt.has(TypeFlag.isDataDescriptor) { return try t.descriptorGet(meta, mt, v, type) }
        }
        let own = dict.get(t, name: name)
        if !own.isMissing { return own }
        if meta.isMissing { throw t.noAttribute(v, name) }
        guard meta.isCell else { return meta }
        let mt = t.type(of: meta)
        return mt.has(TypeFlag.isDescriptor) ? try t.descriptorGet(meta, mt, v, type) : meta
      }
      s.set(.setAttribute) { t, v, name, value throws(PyError) in
        let dict = try t.attributes(of: v)
        let meta = t.lookup(t.type(of: v), name)
        if Str(unchecked: name).isEqual("__dict__") {
          throw t.attributeError("'\(t.typeName(v))' object attribute '__dict__' is read-only", v, name)
        }
        if meta.isCell {
          let mt = t.type(of: meta)
          if mt.has(TypeFlag.isDataDescriptor), let set = mt.slot(.descriptorSet) {
            return try CodePointer.ternary(set, t, meta, v, value)
          }
        }
        if value.isMissing {
          if try dict.remove(t, name) == nil { throw t.noAttribute(v, name) }
        } else {
          try dict.set(t, t.intern(name), value)
        }
        return .none
      }
    })
}
