// threading.local: one object, an attribute dict for each thread.
//
// A thread keeps the dicts of all its locals in one dict keyed by the local object; they go when the thread ends. A
// subclass's __init__ runs again in each thread that touches the object, with the arguments it was made with.

struct ThreadLocalBody: Body {
  static var kind: Kind { .threadLocal }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var args: Value
  var keywordArguments: Value
}
typealias ThreadLocal = Ref<ThreadLocalBody>

extension Thread {
  /// The attributes of a local object in this thread.
  fileprivate func attributes(of v: Value) throws(PyError) -> Dict {
    if self.locals.isMissing { self.locals = try newDict().value }
    let all = Dict(unchecked: self.locals)
    let key = Value.smallInt(Int(v.bits >> 4))
    if let entry = Tuple(try all.find(self, key) ?? .missing), entry[0].bits == v.bits {
      return Dict(unchecked: entry[1])
    }
    let made = try newDict()
    try all.set(self, key, try tuple(v, made.value))
    let type = self.type(of: v)
    if type.slot(.initialize) != objectInitPointer, let initialize = type.slot(.initialize) {
      let local = ThreadLocal(unchecked: v)
      let args = Tuple(unchecked: local.args)
      let named = Dict(local.keywordArguments)?.count ?? 0
      let s = try pushScratch(args.count + named + 1)
      defer { popScratch(s) }
      (s + 1).update(from: args.items, count: args.count)
      var names = Value.missing
      do throws(PyError) {
        if named > 0 {
          names = try spreadKeywords(Dict(unchecked: local.keywordArguments), into: s + 1 + args.count)
        }
        _ = try CodePointer.call(initialize, self, v, Arguments(s + 1, args.count + named, names: names))
      } catch {
        _ = try? all.remove(self, key)
        throw error
      }
    }
    return made
  }
}

extension NativeType {
  static let threadLocal = NativeType(
    name: "_local", module: "_thread", kind: .threadLocal, flags: TypeFlag.base | TypeFlag.hasWeakReferences,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if args.count > 0 && type.slot(.initialize) == objectInitPointer {
          throw t.typeError("Initialization arguments are not supported")
        }
        let local = try t.new(ThreadLocalBody.self, type: type)
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
        if t.locals.isMissing { t.locals = try t.newDict().value }
        try Dict(unchecked: t.locals).set(
          t, .smallInt(Int(local.value.bits >> 4)), try t.tuple(local.value, try t.newDict().value))
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
