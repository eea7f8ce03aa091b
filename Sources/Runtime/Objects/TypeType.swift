// type: calling types, attributes of types, and type's own methods.

@Sendable func typeCall(_ t: Thread, _ f: Value, _ args: Arguments) throws(PyError) -> Value {
  try t.callType(Type(unchecked: f), args)
}
nonisolated(unsafe) let typeCallPointer: UnsafeRawPointer = CodePointer.of(typeCall)

/// type.__getattribute__: the metatype's data descriptors, the type's own mro (bound to the type), the rest.
@Sendable private func typeGetAttribute(_ t: Thread, _ v: Value, _ name: Value) throws(PyError) -> Value {
  let type = Type(unchecked: v)
  let metatype = t.type(of: v)
  let meta = t.lookup(metatype, name)
  if meta.isCell {
    let mt = t.type(of: meta)
    if mt.has(TypeFlag.isDataDescriptor), mt.slot(.descriptorGet) != nil {
      return try t.descriptorGet(meta, mt, v, metatype)
    }
  }
  let own = t.lookup(type, name)
  if !own.isMissing {
    guard own.isCell else { return own }
    let kind = own.header.pointee.kind
    if kind == .function || kind == .methodDescriptor { return own }
    let ot = t.type(of: own)
    guard ot.has(TypeFlag.isDescriptor), let get = ot.slot(.descriptorGet) else { return own }
    return try CodePointer.ternary(get, t, own, .missing, v)
  }
  if !meta.isMissing {
    guard meta.isCell else { return meta }
    let mt = t.type(of: meta)
    return mt.has(TypeFlag.isDescriptor) ? try t.descriptorGet(meta, mt, v, metatype) : meta
  }
  throw t.attributeError(
    "type object '\(t.typeName(ofType: type))' has no attribute '\(Str(unchecked: name).string)'", v, name)
}

@Sendable private func typeSetAttribute(
  _ t: Thread, _ v: Value, _ name: Value, _ value: Value
) throws(PyError) -> Value {
  let type = Type(unchecked: v)
  if !type.has(TypeFlag.heapType | TypeFlag.canChange) {
    throw t.typeError(
      "cannot set '\(Str(unchecked: name).string)' attribute of immutable type '\(Str(unchecked: type.name).string)'")
  }
  let meta = t.lookup(t.type(of: v), name)
  if meta.isCell {
    let mt = t.type(of: meta)
    if mt.has(TypeFlag.isDataDescriptor), let set = mt.slot(.descriptorSet) {
      _ = try CodePointer.ternary(set, t, meta, v, value)
      return .none
    }
  }
  try t.setTypeAttribute(type, name, value)
  return .none
}

@Sendable private func typeNew(_ t: Thread, _ metatype: Value, _ args: Arguments) throws(PyError) -> Value {
  let positional = args.positionalCount
  guard positional == 3 else {
    if positional == 1, args.namedCount > 0, metatype.bits == t[.type].value.bits {
      throw t.typeError("type() takes no keyword arguments")
    }
    throw t.typeError(
      metatype.bits == t[.type].value.bits
        ? "type() takes 1 or 3 arguments" : "type.__new__() takes exactly 3 arguments (\(positional) given)")
  }
  guard args[0].isKind(.str) else {
    throw t.typeError("type.__new__() argument 1 must be str, not \(t.givenTypeName(args[0]))")
  }
  guard let bases = Tuple(args[1]) else {
    throw t.typeError("type.__new__() argument 2 must be tuple, not \(t.givenTypeName(args[1]))")
  }
  guard let namespace = Dict(args[2]) else {
    throw t.typeError("type.__new__() argument 3 must be dict, not \(t.givenTypeName(args[2]))")
  }
  try t.checkTypeName(args[0])
  var b = 0
  while b < bases.count {
    if !bases[b].isKind(.type), !(try t.findAttribute(bases[b], .__mro_entries__)).isMissing {
      throw t.typeError("type() doesn't support MRO entry resolution; use types.new_class()")
    }
    b += 1
  }
  var keywords = Value.missing
  if let names = Tuple(args.names), names.count > 0 {
    let dict = try t.newDict()
    var i = 0
    while i < names.count {
      try dict.set(t, names[i], args[3 + i])
      i += 1
    }
    keywords = dict.value
  }
  let winner = try t.derivedMetatype(Type(unchecked: metatype), bases)
  if !(winner === Type(unchecked: metatype)), let new = winner.slot(.new), new != CodePointer.of(typeNew) {
    return try CodePointer.call(new, t, winner.value, args)
  }
  return try t.makeClass(
    metatype: winner, name: args[0], bases: bases, namespace: namespace, keywords: keywords
  ).value
}

extension NativeType {
  static let type = NativeType(
    name: "type", kind: .type,
    documentation: "type(object) is the class of an object, type(name, bases, namespace) makes a class.",
    install: { s in
      s.call(.call, typeCall)
      s.call(.new, typeNew)
      s.call(.initialize) { t, v, args throws(PyError) in
        let n = args.positionalCount
        if n == 1 && args.namedCount > 0 { throw t.typeError("type.__init__() takes no keyword arguments") }
        if n != 1 && n != 3 { throw t.typeError("type.__init__() takes 1 or 3 arguments") }
        return .none
      }
      s.set(.getAttribute, typeGetAttribute)
      s.set(.setAttribute, typeSetAttribute)
      s.set(.bitOr) { t, x, y throws(PyError) in try t.typeUnion(x, y) }
      s.set(.repr) { t, v throws(PyError) in
        let type = Type(unchecked: v)
        let module = t.moduleName(type)
        let name = Str(unchecked: module.isEmpty || module == "builtins" ? type.name : type.qualifiedName).string
        return try t.str(module.isEmpty || module == "builtins" ? "<class '\(name)'>" : "<class '\(module).\(name)'>")
      }
    },
    methods: {
      [
        Method("mro(self, /)") { t, a throws(PyError) in
          let type = Type(unchecked: a[0])
          let mro = Tuple(unchecked: try t.computeMRO(type, t[.type]))
          return try t.newList(from: mro.items, mro.count)
        },
        Method("__subclasses__(self, /)") { t, a throws(PyError) in
          try t.subclassList(Type(unchecked: a[0])).value
        },
        Method("__instancecheck__(self, instance, /)") { t, a throws(PyError) in
          .bool(try t.plainIsInstance(a[1], a[0]))
        },
        Method("__subclasscheck__(self, subclass, /)") { t, a throws(PyError) in
          .bool(try t.plainIsSubclass(a[1], a[0]))
        },
        Method("__prepare__(cls, *args, **kwds)", .classMethod) { t, a throws(PyError) in
          try t.newDict().value
        },
        Method("__dir__(self, /)") { t, a throws(PyError) in try t.directory(ofType: Type(unchecked: a[0])) },
      ]
    },
    getters: {
      [
        Getter(
          "__name__", { t, v throws(PyError) in Type(unchecked: v).name },
          set: { t, v, value throws(PyError) in
            try t.checkSpecialAttribute(v, "__name__", value)
            guard value.isKind(.str) else {
              throw t.typeError(
                "can only assign string to \(Str(unchecked: Type(unchecked: v).name).string).__name__, not '\(value.isMissing ? "NoneType" : t.typeName(value))'"
              )
            }
            try t.checkTypeName(value)
            Type(unchecked: v).name = value
            return .none
          }),
        Getter(
          "__qualname__", { t, v throws(PyError) in Type(unchecked: v).qualifiedName },
          set: { t, v, value throws(PyError) in
            try t.checkSpecialAttribute(v, "__qualname__", value)
            guard value.isKind(.str) else {
              throw t.typeError(
                "can only assign string to \(Str(unchecked: Type(unchecked: v).name).string).__qualname__, not '\(t.typeName(value))'"
              )
            }
            Type(unchecked: v).qualifiedName = value
            return .none
          }),
        Getter(
          "__module__",
          { t, v throws(PyError) in
            let type = Type(unchecked: v)
            if !type.has(TypeFlag.heapType) { return type.module }
            let m = Dict(unchecked: type.attributes).get(t, name: t[.__module__]).unboxed
            if m.isMissing { throw t.noAttribute(v, t[.__module__]) }
            return m
          },
          set: { t, v, value throws(PyError) in
            try t.checkSpecialAttribute(v, "__module__", value)
            let type = Type(unchecked: v)
            try t.setTypeAttribute(type, t[.__module__], value)
            // The line belongs to the module that the class says it came from.
            if !Dict(unchecked: type.attributes).get(t, name: t[.__firstlineno__]).isMissing {
              try t.setTypeAttribute(type, t[.__firstlineno__], .missing)
            }
            return .none
          }),
        Getter(
          "__mro__",
          { t, v throws(PyError) in
            // While a mro() runs for a new class, there is none yet.
            let mro = Tuple(unchecked: Type(unchecked: v).mro)
            return mro.count == 1 && Type(unchecked: v).isIncomplete ? .none : mro.value
          }),
        Getter("__flags__", member: true, { t, v throws(PyError) in t.int(t.typeFlags(Type(unchecked: v))) }),
        Getter("__basicsize__", member: true, { t, v throws(PyError) in .smallInt(t.basicSize(Type(unchecked: v))) }),
        Getter("__itemsize__", member: true, { t, v throws(PyError) in .smallInt(t.itemSize(Type(unchecked: v))) }),
        Getter(
          "__dictoffset__", member: true,
          { t, v throws(PyError) in
            let type = Type(unchecked: v)
            return .smallInt(type.has(TypeFlag.hasDictionary) ? type.has(TypeFlag.heapType) ? -1 : 16 : 0)
          }),
        Getter(
          "__weakrefoffset__", member: true,
          { t, v throws(PyError) in .smallInt(Type(unchecked: v).has(TypeFlag.hasWeakReferences) ? -32 : 0) }),
        Getter(
          "__text_signature__",
          { t, v throws(PyError) in
            guard let text = t.constructorSignature(Type(unchecked: v)) else { return .none }
            return t.str(text)
          }),
        Getter(
          "__bases__", { t, v throws(PyError) in Type(unchecked: v).bases },
          set: { t, v, value throws(PyError) in
            try t.setBases(Type(unchecked: v), value)
            return .none
          }),
        Getter(
          "__base__", member: true,
          { t, v throws(PyError) in
            let b = Type(unchecked: v).base
            return b.isMissing ? .none : b
          }),
        Getter(
          "__doc__",
          { t, v throws(PyError) in
            let type = Type(unchecked: v)
            t.fill(type)
            let d = Dict(unchecked: type.attributes).get(t, name: t[.__doc__]).unboxed
            if d.isMissing { return .none }
            if let text = type.definition?.pointee.definition.documentation, text.utf8CodeUnitCount > 0,
              !type.has(TypeFlag.heapType)
            {
              return t.str(text)
            }
            guard d.isCell, type.has(TypeFlag.heapType), t.type(of: d).slot(.descriptorGet) != nil else { return d }
            return try t.descriptorGet(d, t.type(of: d), .missing, type)
          },
          set: { t, v, value throws(PyError) in
            try t.checkSpecialAttribute(v, "__doc__", value)
            try t.setTypeAttribute(Type(unchecked: v), t[.__doc__], value)
            return .none
          }),
        Getter("__dict__", { t, v throws(PyError) in try t.typeDictionaryProxy(Type(unchecked: v)) }),
        Getter(
          "__abstractmethods__",
          { t, v throws(PyError) in
            let a = Type(unchecked: v).abstractMethods
            if a.isMissing || v.bits == t[.type].value.bits {
              throw t.attributeError("__abstractmethods__", v, t[.__abstractmethods__])
            }
            return a
          },
          set: { t, v, value throws(PyError) in
            let type = Type(unchecked: v)
            if value.isMissing && type.abstractMethods.isMissing {
              throw t.attributeError("__abstractmethods__", v, t[.__abstractmethods__])
            }
            type.abstractMethods = value
            type.flags &= ~TypeFlag.abstract
            if !value.isMissing, try t.isTrue(value) { type.flags |= TypeFlag.abstract }
            return .none
          }),
        Getter(
          "__type_params__",
          { t, v throws(PyError) in
            let type = Type(unchecked: v)
            if !type.has(TypeFlag.heapType) { return t.vm.emptyTuple }
            let own = Dict(unchecked: type.attributes).get(t, name: t[.__type_params__]).unboxed
            return own.isMissing ? t.vm.emptyTuple : own
          },
          set: { t, v, value throws(PyError) in
            if value.isMissing {
              let name = Str(unchecked: Type(unchecked: v).name).string
              throw t.typeError("cannot delete '__type_params__' attribute of immutable type '\(name)'")
            }
            try t.setTypeAttribute(Type(unchecked: v), t[.__type_params__], value)
            return .none
          }),
        Getter(
          "__annotations__",
          { t, v throws(PyError) in
            let type = Type(unchecked: v)
            guard type.has(TypeFlag.heapType) else {
              throw t.attributeError(
                "type object '\(t.typeName(ofType: type))' has no attribute '__annotations__'", v,
                t[.__annotations__])
            }
            let own = Dict(unchecked: type.attributes).get(t, name: t[.__annotations__]).unboxed
            if !own.isMissing { return own }
            let made = try t.newDict().value
            try t.setTypeAttribute(type, t[.__annotations__], made)
            return made
          },
          set: { t, v, value throws(PyError) in
            let own = Dict(unchecked: Type(unchecked: v).attributes).get(t, name: t[.__annotations__])
            if value.isMissing && own.isMissing { throw t.raise(.AttributeError, value: t[.__annotations__]) }
            try t.setTypeAttribute(Type(unchecked: v), t[.__annotations__], value)
            return .none
          }),
      ]
    })
}

extension Thread {
  /// isinstance by type alone, without hooks; a tuple of types is any of them.
  func plainIsInstance(_ v: Value, _ type: Value) throws(PyError) -> Bool {
    guard let type = Type(type) else { return false }
    if self.type(of: v).isSubtype(of: type) { return true }
    // __class__ may say otherwise (proxies).
    let claimed = try findAttribute(v, .__class__)
    if let c = Type(claimed), !(c === self.type(of: v)) { return c.isSubtype(of: type) }
    return false
  }
  func plainIsSubclass(_ v: Value, _ type: Value) throws(PyError) -> Bool {
    if let v = Type(v), let type = Type(type) { return v.isSubtype(of: type) }
    return try isAbstractSubclass(v, of: type)
  }

  /// An attribute of a type that is more than an entry of its dict.
  func checkSpecialAttribute(_ v: Value, _ name: StaticString, _ value: Value) throws(PyError) {
    let type = Type(unchecked: v)
    if !type.has(TypeFlag.heapType) {
      throw typeError("cannot set '\(name)' attribute of immutable type '\(Str(unchecked: type.name).string)'")
    }
    if value.isMissing {
      throw typeError("cannot delete '\(name)' attribute of immutable type '\(Str(unchecked: type.name).string)'")
    }
  }

  /// UnicodeEncodeError for text that no UTF-8 can hold.
  func checkEncodable(_ name: Value) throws(PyError) {
    let s = Str(unchecked: name)
    var i = 0
    while i < s.count {
      let c = s[i]
      if c >= 0xD800 && c <= 0xDFFF {
        let e = newException(self[.UnicodeEncodeError], args: vm.emptyTuple)
        let a = try newTuple(5)
        e.args = a.value
        a.items[0] = self[.utf8]
        a.items[1] = name
        a.items[2] = .smallInt(i)
        a.items[3] = .smallInt(i + 1)
        a.items[4] = try str("surrogates not allowed")
        var k = 0
        while k < 5 {
          try e.setField(self, k, a[k])
          k += 1
        }
        throw raise(e)
      }
      i += 1
    }
  }

  func checkTypeName(_ name: Value) throws(PyError) {
    let s = Str(unchecked: name)
    var i = 0
    while i < s.count && s[i] != 0 { i += 1 }
    var k = 0
    while k < i && !(0xD800...0xDFFF).contains(s[k]) { k += 1 }
    if k < i || i == s.count { return try checkEncodable(name) }
    throw valueError("type name must not contain null characters")
  }

  /// `__flags__` with the bits that programs look at.
  func typeFlags(_ type: Type) -> Int {
    var flags = 1 << 12
    if type.has(TypeFlag.heapType) { flags |= 1 << 9 } else { flags |= 1 << 8 }
    if type.has(TypeFlag.base) { flags |= 1 << 10 }
    if type.has(TypeFlag.disallowInstantiation) { flags |= 1 << 7 }
    if type.has(TypeFlag.heapType) {
      flags |= 1 << 14
      if type.has(TypeFlag.hasDictionary) { flags |= 1 << 4 }
      if type.has(TypeFlag.hasDictionary) && type.instanceKind == .instance { flags |= 1 << 2 }
      if type.has(TypeFlag.hasWeakReferences) { flags |= 1 << 3 }
    }
    if type.has(TypeFlag.abstract) { flags |= 1 << 20 }
    if type.has(TypeFlag.matchesSequence) { flags |= 1 << 5 }
    if type.has(TypeFlag.matchesMapping) { flags |= 1 << 6 }
    let kinds: [(TypeID, Int)] = [
      (.int, 24), (.list, 25), (.tuple, 26), (.bytes, 27), (.str, 28), (.dict, 29), (.type, 31),
    ]
    for (id, bit) in kinds where type.isSubtype(of: self[id]) { flags |= 1 << bit }
    if type.has(TypeFlag.isException) { flags |= 1 << 30 }
    return flags
  }

  /// CPython's sizes, since programs compare them.
  func basicSize(_ type: Type) -> Int {
    let size: Int
    switch type.instanceKind {
    case .int, .tuple: size = 24
    case .str: size = 64
    case .list: size = 40
    case .dict: size = 48
    case .type: size = 928
    case .set, .frozenSet: size = 200
    case .bytes: size = 33
    case .complex: size = 32
    case .exception: size = 72
    case .byteArray: size = 56
    case .property: size = 64
    default: size = type === self[.float] ? 24 : 16
    }
    return size + Int(type.reservedSlots) * 8
  }
  func itemSize(_ type: Type) -> Int {
    switch type.instanceKind {
    case .int: return 4
    case .tuple: return 8
    case .type: return 40
    case .bytes: return 1
    default: return 0
    }
  }
}

nonisolated(unsafe) let typeGetAttributePointer: UnsafeRawPointer = CodePointer.of(typeGetAttribute)
