// list[int] and int | None.

struct GenericAliasBody: Body {
  static var kind: Kind { .genericAlias }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var origin: Value
  /// Tuple.
  var args: Value
  /// Tuple of type variables, or missing until asked for.
  var parameters: Value
  /// Made by unpacking: *tuple[int, ...].
  var isStarred: Bool
}
typealias GenericAlias = Ref<GenericAliasBody>

struct UnionBody: Body {
  static var kind: Kind { .unionType }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Tuple, flat and without duplicates; None stands as NoneType.
  var args: Value
}
typealias UnionType = Ref<UnionBody>

/// What an alias answers itself; other attributes are those of the origin.
private let ownAliasAttributes: [StaticString] = [
  "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__mro_entries__", "__reduce_ex__",
  "__reduce__", "__typing_unpacked_tuple_args__",
  // An alias is no class, whatever its origin is, and it is copied by what __reduce__ says.
  "__bases__", "__copy__", "__deepcopy__",
]

extension Thread {
  func newGenericAlias(
    _ origin: Value, _ item: Value, isStarred: Bool = false, type: Type? = nil
  ) throws(PyError) -> Value {
    let args = item.isKind(.tuple) ? item : try tuple(item)
    let alias = try new(GenericAliasBody.self, type: type ?? self[.genericAlias])
    alias.origin = origin
    alias.args = args
    alias.isStarred = isStarred
    return alias.value
  }

  /// A type as aliases and unions show it: its name alone where it has one.
  func appendTypeRepr(_ v: Value, to b: inout TextBuilder) throws(PyError) {
    if v == .ellipsis {
      b.append("...")
      return
    }
    let origin = try findAttribute(v, .__origin__)
    if origin.isMissing {
      let name = try findAttribute(v, .__qualname__)
      let module = try findAttribute(v, .__module__)
      if name.isKind(.str) && !module.isMissing && !module.isNone {
        if let m = Str(module), !m.isEqual("builtins") {
          b.append(module)
          b.append(".")
        }
        b.append(name)
        return
      }
    }
    try b.appendRepr(self, v)
  }

  fileprivate func aliasRepr(_ v: Value) throws(PyError) -> Value {
    let alias = GenericAlias(unchecked: v)
    let args = Tuple(unchecked: alias.args)
    var b = TextBuilder()
    if alias.isStarred { b.append("*") }
    try appendTypeRepr(alias.origin, to: &b)
    b.append("[")
    var i = 0
    while i < args.count {
      if i > 0 { b.append(", ") }
      if let list = List(args[i]) {
        b.append("[")
        var k = 0
        while k < list.count {
          if k > 0 { b.append(", ") }
          try appendTypeRepr(list[k], to: &b)
          k += 1
        }
        b.append("]")
      } else {
        try appendTypeRepr(args[i], to: &b)
      }
      i += 1
    }
    if args.count == 0 { b.append("()") }
    b.append("]")
    return try b.finish(self)
  }

  fileprivate func aliasParameters(_ alias: GenericAlias) throws(PyError) -> Tuple {
    if alias.parameters.isMissing { alias.parameters = try typeParameters(Tuple(unchecked: alias.args)) }
    return Tuple(unchecked: alias.parameters)
  }

  /// alias[item]: the type variables replaced.
  fileprivate func aliasGetItem(_ v: Value, _ item: Value) throws(PyError) -> Value {
    let alias = GenericAlias(unchecked: v)
    let parameters = try aliasParameters(alias)
    let made = try substitutedArguments(v, Tuple(unchecked: alias.args), parameters, item)
    return try newGenericAlias(alias.origin, made, isStarred: alias.isStarred)
  }

  fileprivate func aliasGetAttribute(_ v: Value, _ name: Value) throws(PyError) -> Value {
    let s = Str(unchecked: name)
    if !ownAliasAttributes.contains(where: { s.isEqual($0) }) {
      return try getAttribute(GenericAlias(unchecked: v).origin, name)
    }
    let found = try genericFind(v, type(of: v), name)
    if found.isMissing { throw noAttribute(v, name) }
    return found
  }

  fileprivate func aliasEqual(_ x: GenericAlias, _ y: GenericAlias) throws(PyError) -> Bool {
    if x.isStarred != y.isStarred { return false }
    if try !isEqual(x.origin, y.origin) { return false }
    return try isEqual(x.args, y.args)
  }

  // MARK: unions

  /// x | y for types; NotImplemented if one of them is nothing that stands for a type.
  func typeUnion(_ x: Value, _ y: Value) throws(PyError) -> Value {
    let list = try newList()
    guard try addToUnion(list, x) else { return .notImplemented }
    guard try addToUnion(list, y) else { return .notImplemented }
    if list.count == 1 { return list[0] }
    let union = new(UnionBody.self)
    union.args = .none
    union.args = try newTuple(from: list.items, list.count)
    return union.value
  }

  private func addToUnion(_ list: List, _ v: Value) throws(PyError) -> Bool {
    if let union = UnionType(v) {
      let args = Tuple(unchecked: union.args)
      var i = 0
      while i < args.count {
        _ = try addToUnion(list, args[i])
        i += 1
      }
      return true
    }
    let item = v.isNone ? self[.none].value : v
    if !item.isKind(.type) && !item.isKind(.genericAlias) && !item.isKind(.typeAlias) { return false }
    if try sequenceFind(list.value, item, from: 0, to: Int.max) < 0 { try list.append(self, item) }
    return true
  }

  fileprivate func unionRepr(_ v: Value) throws(PyError) -> Value {
    let args = Tuple(unchecked: UnionType(unchecked: v).args)
    var b = TextBuilder()
    var i = 0
    while i < args.count {
      if i > 0 { b.append(" | ") }
      if args[i].bits == self[.none].value.bits { b.append("None") } else { try appendTypeRepr(args[i], to: &b) }
      i += 1
    }
    return try b.finish(self)
  }
}

extension NativeType {
  static let genericAlias = NativeType(
    name: "GenericAlias", module: "types", kind: .genericAlias, flags: TypeFlag.base | TypeFlag.hasWeakReferences,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.noKeywords(args, "GenericAlias")
        try t.checkCount(args, "GenericAlias", 2, 2)
        return try t.newGenericAlias(args[0], args[1], type: Type(unchecked: type))
      }
      s.set(.repr) { t, v throws(PyError) in try t.aliasRepr(v) }
      s.set(.hash) { t, v throws(PyError) in
        let alias = GenericAlias(unchecked: v)
        let h = try t.hash(alias.origin)
        return t.int(h ^ (try t.hash(alias.args)))
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let x = GenericAlias(x), let y = GenericAlias(y) else { return .notImplemented }
        return .bool(try t.aliasEqual(x, y))
      }
      s.set(.getItem) { t, v, item throws(PyError) in try t.aliasGetItem(v, item) }
      s.set(.getAttribute) { t, v, name throws(PyError) in try t.aliasGetAttribute(v, name) }
      s.set(.bitOr) { t, x, y throws(PyError) in try t.typeUnion(x, y) }
      s.set(.iter) { t, v throws(PyError) in
        let alias = GenericAlias(unchecked: v)
        return try t.iterator(try t.tuple(try t.newGenericAlias(alias.origin, alias.args, isStarred: true)))
      }
      s.call(.call) { t, f, args throws(PyError) in
        let made = try t.callWithCopy(GenericAlias(unchecked: f).origin, args)
        // Instances of generic classes remember what they were made from, if they can.
        do throws(PyError) { try t.setAttribute(made, t.intern(t.text("__orig_class__")), f) } catch {
          if !(t.swallow(.AttributeError) || t.swallow(.TypeError)) { throw error }
        }
        return made
      }
    },
    methods: {
      [
        Method("__mro_entries__(self, bases, /)") { t, a throws(PyError) in
          try t.tuple(GenericAlias(unchecked: a[0]).origin)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let alias = GenericAlias(unchecked: a[0])
          if alias.isStarred {
            let plain = try t.newGenericAlias(alias.origin, alias.args)
            // An iterator that does not lead back here when it is copied deeply, as one over the alias itself would.
            let again = try t.call(
              try t.currentBuiltin("map"), try t.nativeTypingAttribute("_starred"), try t.tuple(plain))
            return try t.tuple(try t.currentBuiltin("next"), try t.tuple(again))
          }
          return try t.tuple(t.type(of: a[0]).value, try t.tuple(alias.origin, alias.args))
        },
        Method("__dir__(self, /)") { t, a throws(PyError) in
          let dir = Dict(unchecked: t[.builtins]).get(t, name: t.intern("dir" as StaticString))
          let list = try t.newList()
          try t.listExtend(list, try t.call(dir, GenericAlias(unchecked: a[0]).origin), function: .missing)
          for name in ownAliasAttributes where try !t.contains(list.value, t.intern(name)) {
            try list.append(t, t.intern(name))
          }
          return list.value
        },
        Method("__instancecheck__(self, instance, /)") { t, a throws(PyError) in
          throw t.typeError("isinstance() argument 2 cannot be a parameterized generic")
        },
        Method("__subclasscheck__(self, cls, /)") { t, a throws(PyError) in
          throw t.typeError("issubclass() argument 2 cannot be a parameterized generic")
        },
      ]
    },
    getters: {
      [
        Getter("__origin__", { t, v throws(PyError) in GenericAlias(unchecked: v).origin }),
        Getter("__args__", { t, v throws(PyError) in GenericAlias(unchecked: v).args }),
        Getter("__parameters__", { t, v throws(PyError) in try t.aliasParameters(GenericAlias(unchecked: v)).value }),
        Getter(
          "__typing_unpacked_tuple_args__",
          { t, v throws(PyError) in
            let alias = GenericAlias(unchecked: v)
            return alias.isStarred && alias.origin.bits == t[.tuple].value.bits ? alias.args : .none
          }),
        Getter("__unpacked__", { t, v throws(PyError) in .bool(GenericAlias(unchecked: v).isStarred) }),
      ]
    })

  static let unionType = NativeType(
    name: "UnionType", module: "types", kind: .unionType, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.unionRepr(v) }
      s.set(.hash) { t, v throws(PyError) in
        t.int(try t.newSet(.frozenSet, from: UnionType(unchecked: v).args).orderlessHash)
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let x = UnionType(x), let y = UnionType(y) else { return .notImplemented }
        let a = try t.newSet(from: x.args)
        let b = try t.newSet(from: y.args)
        return a.used != b.used ? .false : .bool(try a.isSubset(t, of: b))
      }
      s.set(.bitOr) { t, x, y throws(PyError) in try t.typeUnion(x, y) }
      s.set(.getItem) { t, v, item throws(PyError) in try t.unionGetItem(v, item) }
    },
    getters: {
      [
        Getter("__args__", { t, v throws(PyError) in UnionType(unchecked: v).args }),
        Getter(
          "__parameters__",
          { t, v throws(PyError) in
            try t.typeParameters(Tuple(unchecked: UnionType(unchecked: v).args))
          }),
      ]
    })
}

extension Thread {
  /// f(*args) with a copy of the arguments: the callee may use up the window.
  fileprivate func callWithCopy(_ f: Value, _ args: Arguments) throws(PyError) -> Value {
    let s = try pushScratch(args.count + 1)
    defer { popScratch(s) }
    s[0] = f
    (s + 1).update(from: args.base, count: args.count)
    return try invoke(f, Arguments(s + 1, args.count, names: args.names))
  }
}
