// collections.defaultdict: a dict that makes the values of missing keys. The factory stands in the one slot behind the dict's
// own cell; missing for None.

extension Ref where B == DictBody {
  /// Of a defaultdict.
  fileprivate var factory: Value {
    get { end.assumingMemoryBound(to: Value.self).pointee }
    nonmutating set { store(newValue, at: end.assumingMemoryBound(to: Value.self), in: value) }
  }
}

/// defaultdict.__missing__
private let missingItem: NativeBody = { t, a throws(PyError) in try t.makeMissing(a[0], a[1]) }
private nonisolated(unsafe) let missingItemPointer: UnsafeRawPointer = CodePointer.of(native: missingItem)

extension Thread {
  fileprivate func makeMissing(_ v: Value, _ key: Value) throws(PyError) -> Value {
    let factory = Dict(unchecked: v).factory
    if factory.isMissing || factory.isNone { throw keyError(key) }
    let made = try call(factory)
    try setItem(v, key, made)
    return made
  }

  fileprivate func factoryOrNone(_ v: Value) -> Value { orNone(Dict(unchecked: v).factory) }

  /// type(v)(factory, contents)
  fileprivate func likeDefault(_ v: Value, _ contents: Value) throws(PyError) -> Value {
    try call(type(of: v).value, factoryOrNone(v), contents)
  }
}

extension NativeType {
  static let defaultDict = NativeType(
    name: "defaultdict", module: "collections", kind: .dict, base: .dict,
    flags: TypeFlag.base | TypeFlag.matchesMapping,
    documentation:
      "A dict that calls its first argument for the value of a key that is missing, and keeps that.\n\nThe other arguments are those of dict.\n",
    install: { s in
      s.call(.initialize) { t, v, args throws(PyError) in
        let dict = Dict(unchecked: v)
        if args.positionalCount == 0 {
          dict.factory = .missing
          try t.dictFill(dict, args, "dict")
          return .none
        }
        if !args[0].isNone, !t.isCallable(args[0]) { throw t.typeError("first argument must be callable or None") }
        dict.factory = args[0]
        try t.dictFill(dict, Arguments(args.base + 1, args.count - 1, names: args.names), "dict")
        return .none
      }
      s.set(.getItem) { t, v, key throws(PyError) in
        let dict = Dict(unchecked: v)
        let i = try dict.findEntry(t, key, hash: try t.hash(key))
        if i >= 0 { return dict.table.entries[i].value }
        let missing = t.lookup(t.type(of: v), .__missing__)
        if missing.isKind(.methodDescriptor), missing.nativeFunction.code == missingItemPointer {
          return try t.makeMissing(v, key)
        }
        return try t.dictGetItem(v, key)
      }
      s.set(.repr) { t, v throws(PyError) in
        let contents = try t.dictRepr(v)
        let factory = t.factoryOrNone(v)
        var b = TextBuilder()
        b.append(t.type(of: v).name)
        b.append("(")
        if try !t.enterRepr(factory) {
          b.append("...")
        } else {
          defer { t.leaveRepr() }
          try b.appendRepr(t, factory)
        }
        b.append(", ")
        b.append(contents)
        b.append(")")
        return try b.finish(t)
      }
      s.set(.bitOr) { t, x, y throws(PyError) in
        guard x.isKind(.dict), y.isKind(.dict) else { return .notImplemented }
        let mine = t.isInstance(x, t.knownCollectionType(.defaultDict)) ? x : y
        let made = mine.bits == x.bits ? try t.callMethod(x, t[.copy]) : try t.likeDefault(y, x)
        guard let dict = Dict(made) else { return .notImplemented }
        try t.dictUpdate(dict, y)
        return made
      }
    },
    methods: {
      [
        Method("__missing__(self, key, /)", .method, missingItem),
        Method("copy(self, /)") { t, a throws(PyError) in try t.likeDefault(a[0], a[0]) },
        Method("__copy__(self, /)") { t, a throws(PyError) in try t.likeDefault(a[0], a[0]) },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let factory = t.factoryOrNone(a[0])
          let reduced = try t.newTuple(5)
          reduced.items[0] = t.type(of: a[0]).value
          reduced.items[1] = factory.isNone ? t.vm.emptyTuple : try t.tuple(factory)
          reduced.items[2] = .none
          reduced.items[3] = .none
          reduced.items[4] = try t.iterator(try t.callMethod(a[0], t[.items]))
          return reduced.value
        },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    },
    getters: {
      [
        Getter(
          "default_factory", member: true, { t, v throws(PyError) in t.factoryOrNone(v) },
          set: { t, v, value throws(PyError) in
            Dict(unchecked: v).factory = value
            return .none
          })
      ]
    })
}
