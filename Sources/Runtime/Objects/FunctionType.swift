// The types of functions and of what binds them: function, builtin function, method descriptor, slot wrapper, bound
// method, getset and member descriptors.

import Compiler

@Sendable private func functionGet(_ t: Thread, _ f: Value, _ v: Value, _ type: Value) throws(PyError) -> Value {
  if v.isMissing || v.isNone && type.bits != t[.none].value.bits { return f }
  return t.bind(f, v)
}

/// A native type's method or slot binds to instances of that type only.
@Sendable private func nativeMethodGet(_ t: Thread, _ f: Value, _ v: Value, _ type: Value) throws(PyError) -> Value {
  if v.isMissing || v.isNone && type.bits != t[.none].value.bits { return f }
  let owner = f.isKind(.slotWrapper) ? SlotWrapper(unchecked: f).owner : f.nativeFunction.owner
  if !owner.isMissing {
    try t.checkOwner(v, owner, f.isKind(.slotWrapper) ? SlotWrapper(unchecked: f).name : f.nativeFunction.name)
  }
  return t.bind(f, v)
}

extension Thread {
  /// A slot wrapper called like a method: the first argument is the receiver.
  func callSlotWrapper(_ w: SlotWrapper, _ args: Arguments) throws(PyError) -> Value {
    let owner = Type(unchecked: w.owner)
    let name = Str(unchecked: w.name).string
    guard args.positionalCount > 0 else {
      throw typeError("descriptor '\(name)' of '\(Str(unchecked: owner.name).string)' object needs an argument")
    }
    let v = args[0]
    if !type(of: v).isSubtype(of: owner) {
      throw typeError(
        "descriptor '\(name)' requires a '\(Str(unchecked: owner.name).string)' object but received a '\(typeName(v))'")
    }
    if w.form == .call {
      let s = try pushScratch(args.count + 1)
      defer { popScratch(s) }
      (s + 1).update(from: args.base + 1, count: args.count - 1)
      return try CodePointer.call(w.code, self, v, Arguments(s + 1, args.count - 1, names: args.names))
    }
    if args.namedCount > 0 { throw typeError("wrapper \(name)() takes no keyword arguments") }
    let n = args.count - 1
    func expect(_ least: Int, _ most: Int) throws(PyError) {
      if n < least || n > most {
        let wanted = n < least ? least : most
        // In CPython the ones with two arguments are unpacked for a function without a name.
        throw typeError(
          "\(most == 2 ? " " : "")expected \(least == most ? "" : n < least ? "at least " : "at most ")\(wanted) argument\(wanted == 1 ? "" : "s"), got \(n)"
        )
      }
    }
    // Names of attributes are strs, and interned ones for the engine.
    func attributeName(_ v: Value) throws(PyError) -> Value {
      guard v.isKind(.str) else { throw typeError("attribute name must be string, not '\(typeName(v))'") }
      return intern(v)
    }
    let isAttribute = w.code == owner.slot(.getAttribute) || w.code == owner.slot(.setAttribute)
    if isAttribute, n == (w.form == .ternary ? 2 : 1) {
      if w.code == genericSetAttributePointer, v.isKind(.type) {
        throw typeError("can't apply this \(name) to \(typeName(v)) object")
      }
      args.base[1] = try attributeName(args[1])
    }
    switch w.form {
    case .unary:
      try expect(0, 0)
      return try CodePointer.unary(w.code, self, v)
    case .next:
      try expect(0, 0)
      if w.code == type(of: v).slot(.next) { return try nextOrStop(v) }
      let r = try CodePointer.unary(w.code, self, v)
      if r.isMissing { throw raise(.StopIteration) }
      return r
    case .binary:
      try expect(1, name == "__pow__" ? 2 : 1)
      if n == 2, v.isKind(.complex), !args[2].isNone { throw valueError("complex modulo") }
      let r = try CodePointer.binary(w.code, self, v, args[1])
      return r == .notImplemented ? try refusedBySequence(w, v, args[1]) : r
    case .reflected:
      try expect(1, name == "__rpow__" ? 2 : 1)
      let r = try CodePointer.binary(w.code, self, args[1], v)
      return r == .notImplemented ? try refusedBySequence(w, v, args[1]) : r
    case .ternary:
      if name == "__get__" {
        try expect(1, 2)
        if args[1].isNone && (n < 2 || args[2].isNone) { throw typeError("__get__(None, None) is invalid") }
        return try CodePointer.ternary(
          w.code, self, v, args[1].isNone ? .missing : args[1], n > 1 && !args[2].isNone ? args[2] : .missing)
      }
      try expect(2, 2)
      return try CodePointer.ternary(w.code, self, v, args[1], args[2])
    case .deletion:
      try expect(1, 1)
      return try CodePointer.ternary(w.code, self, v, args[1], .missing)
    case .call, .new: return .none
    }
  }

  /// `+` and `*` of sequences are no operators of numbers: called as methods, they raise what the operators would.
  private func refusedBySequence(_ w: SlotWrapper, _ v: Value, _ other: Value) throws(PyError) -> Value {
    guard v.isKind(.list) || v.isKind(.tuple) || v.isKind(.str) || v.isKind(.bytes) || v.isKind(.byteArray) else {
      return .notImplemented
    }
    let slots = Type(unchecked: w.owner).slots
    if w.code == slots[Int(Slot.add.rawValue)] { return try binary(.add, v, other) }
    if w.code == slots[Int(Slot.multiply.rawValue)] || w.code == slots[Int(Slot.inPlaceMultiply.rawValue)] {
      _ = try index(other)
    }
    return .notImplemented
  }

  func functionAttribute(_ name: StaticString, _ v: Value) -> Value { v.isMissing ? .none : v }
}

extension NativeType {
  static let function = NativeType(
    name: "function", kind: .function, flags: TypeFlag.hasDictionary,
    documentation: "A function that was written in Python.",
    install: { s in
      s.set(.descriptorGet, functionGet)
      s.set(.repr) { t, v throws(PyError) in
        try t.str("<function \(Str(unchecked: Function(unchecked: v).qualifiedName).string) at \(t.address(v))>")
      }
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(f, args) }
      s.call(.new, functionNew)
    },
    getters: {
      [
        Getter(
          "__code__", { t, v throws(PyError) in Function(unchecked: v).code },
          set: { t, v, value throws(PyError) in
            guard let code = Code(value) else { throw t.typeError("__code__ must be set to a code object") }
            let f = Function(unchecked: v)
            let has = Tuple(f.closure)?.count ?? 0
            let wants = Tuple(unchecked: code.freeNames).count
            if has != wants {
              throw t.valueError(
                "\(Str(unchecked: f.name).string)() requires a code object with \(has) free vars, not \(wants)")
            }
            let suspends: UInt32 = 0x2A0
            if (code.flags ^ Code(unchecked: f.code).flags) & suspends != 0 {
              try t.warn(
                .DeprecationWarning,
                "Assigning a code object of non-matching type is deprecated"
                  + " (e.g., from a generator to a plain function)")
            }
            f.code = value
            return .none
          }),
        Getter(
          "__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) },
          set: { t, v, value throws(PyError) in
            try t.setAttributeDictionary(v, value)
            return .none
          }),
        Getter("__globals__", member: true, { t, v throws(PyError) in Function(unchecked: v).globals }),
        Getter(
          "__builtins__", member: true,
          { t, v throws(PyError) in t.builtins(for: Dict(unchecked: Function(unchecked: v).globals)).value }),
        Getter(
          "__name__", { t, v throws(PyError) in Function(unchecked: v).name },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.str) else { throw t.typeError("__name__ must be set to a string object") }
            Function(unchecked: v).name = value
            return .none
          }),
        Getter(
          "__qualname__", { t, v throws(PyError) in Function(unchecked: v).qualifiedName },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.str) else { throw t.typeError("__qualname__ must be set to a string object") }
            Function(unchecked: v).qualifiedName = value
            return .none
          }),
        Getter(
          "__doc__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).documentation) },
          set: { t, v, value throws(PyError) in
            Function(unchecked: v).documentation = value.isMissing ? .none : value
            return .none
          }),
        Getter(
          "__module__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).module) },
          set: { t, v, value throws(PyError) in
            Function(unchecked: v).module = value.isMissing ? .none : value
            return .none
          }),
        Getter(
          "__defaults__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).defaults) },
          set: { t, v, value throws(PyError) in
            if !value.isMissing && !value.isNone && !value.isKind(.tuple) {
              throw t.typeError("__defaults__ must be set to a tuple object")
            }
            Function(unchecked: v).defaults = value.isNone ? .missing : value
            return .none
          }),
        Getter(
          "__kwdefaults__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).keywordDefaults) },
          set: { t, v, value throws(PyError) in
            if !value.isMissing && !value.isNone && !value.isKind(.dict) {
              throw t.typeError("__kwdefaults__ must be set to a dict object")
            }
            Function(unchecked: v).keywordDefaults = value.isNone ? .missing : value
            return .none
          }),
        Getter(
          "__closure__", member: true,
          { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).closure) }),
        Getter(
          "__annotations__",
          { t, v throws(PyError) in
            let f = Function(unchecked: v)
            if f.annotations.isMissing { f.annotations = try t.newDict().value }
            return f.annotations
          },
          set: { t, v, value throws(PyError) in
            guard value.isMissing || value.isNone || value.isKind(.dict) else {
              throw t.typeError("__annotations__ must be set to a dict object")
            }
            Function(unchecked: v).annotations = value.isNone ? .missing : value
            return .none
          }),
        Getter(
          "__type_params__",
          { t, v throws(PyError) in
            let p = Function(unchecked: v).typeParameters
            return p.isMissing ? t.vm.emptyTuple : p
          },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.tuple) else { throw t.typeError("__type_params__ must be set to a tuple") }
            Function(unchecked: v).typeParameters = value
            return .none
          }),
      ]
    })

  static let nativeFunction = NativeType(
    name: "builtin_function_or_method", kind: .nativeFunction, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in
        if let m = BoundMethod(v) {
          return try t.str(
            "<built-in method \(t.nativeName(m.function.boundNative)) of \(t.typeName(m.receiver)) object at \(t.address(m.receiver))>"
          )
        }
        let f = v.boundNative
        if !f.receiver.isMissing && !f.receiver.isKind(.module) {
          return try t.str(
            "<built-in method \(t.nativeName(f)) of \(t.typeName(f.receiver)) object at \(t.address(f.receiver))>")
        }
        return try t.str("<built-in function \(t.nativeName(f))>")
      }
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(f, args) }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = BoundMethod(x), let b = BoundMethod(y) else {
          return x.bits == y.bits ? .true : .notImplemented
        }
        return .bool(a.receiver.bits == b.receiver.bits && a.function.bits == b.function.bits)
      }
      s.set(.hash) { t, v throws(PyError) in
        let bits = BoundMethod(v).map { $0.receiver.bits >> 4 ^ $0.function.bits >> 3 } ?? v.bits >> 4
        return .smallInt(Int(truncatingIfNeeded: bits & 0x7FFF_FFFF_FFFF))
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let name = a[0].boundNative.name
          let receiver = try t.getAttribute(a[0], t.intern("__self__"))
          // A module's function is found by its name.
          return receiver.isMissing || receiver.isNone || receiver.isKind(.module)
            ? name : try t.reduced(attribute: name, of: receiver)
        }
      ]
    },
    getters: { nativeGetters })

  static let methodDescriptor = NativeType(
    name: "method_descriptor", kind: .methodDescriptor, flags: 0,
    install: { s in
      s.set(.descriptorGet, nativeMethodGet)
      s.set(.repr) { t, v throws(PyError) in
        let f = v.boundNative
        return try t.str(
          "<method '\(t.nativeName(f))' of '\(t.typeName(ofType: Type(unchecked: f.owner)))' objects>")
      }
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(f, args) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          try t.reduced(attribute: a[0].boundNative.name, of: a[0].boundNative.owner)
        }
      ]
    },
    getters: { methodGetters })

  /// What builtin functions and the methods of native types have in common.
  private static let sharedGetters: [Getter] = [
    Getter("__name__", { t, v throws(PyError) in v.boundNative.name }),
    // What a native function documents is its signature.
    Getter(
      "__doc__",
      { t, v throws(PyError) in
        let f = v.boundNative
        return try t.str(utf8: f.signature, f.signatureCount)
      }),
    Getter(
      "__text_signature__",
      { t, v throws(PyError) in
        let f = v.boundNative
        var i = 0
        while i < f.signatureCount && f.signature[i] != UInt8(ascii: "(") { i += 1 }
        return try t.str(utf8: f.signature + i, f.signatureCount - i)
      }),
    Getter(
      "__isabstractmethod__",
      { t, v throws(PyError) in
        if !v.boundNative.isAbstract { throw t.noAttribute(v, t[.__isabstractmethod__]) }
        return .true
      },
      set: { t, v, value throws(PyError) in
        let message = "'\(t.typeName(v))' object has no attribute '__isabstractmethod__'"
        throw t.attributeError(
          "\(message) and no __dict__ for setting new attributes", v, t[.__isabstractmethod__])
      }),
  ]

  static let nativeGetters: [Getter] =
    sharedGetters + [
      Getter(
        "__qualname__",
        { t, v throws(PyError) in
          let f = v.boundNative
          if f.owner.isMissing && !f.receiver.isKind(.type) { return f.name }
          return try t.str(t.nativeQualifiedName(f))
        }),
      Getter(
        "__module__", member: true,
        { t, v throws(PyError) in
          let f = v.boundNative
          return f.module.isMissing ? (f.owner.isMissing ? t[.builtins_name] : .none) : f.module
        },
        set: { t, v, x throws(PyError) in
          guard BoundMethod(v) == nil else { throw t.raise(.AttributeError, "readonly attribute") }
          v.boundNative.module = x.isMissing ? .none : x
          return .none
        }),
      Getter(
        "__self__",
        { t, v throws(PyError) in
          if let m = BoundMethod(v) { return m.receiver }
          let f = v.boundNative
          if !f.receiver.isMissing { return f.receiver }
          // A module's function belongs to the module.
          if f.module.isKind(.str) {
            let module = t.modules.get(t, name: t.intern(f.module))
            if !module.isMissing { return module }
          }
          return f.module.isMissing && f.owner.isMissing ? t.modules.get(t, name: t[.builtins_name]) : .none
        }),
    ]

  private static let methodGetters: [Getter] =
    sharedGetters + [
      Getter("__qualname__", { t, v throws(PyError) in try t.str(t.nativeQualifiedName(v.boundNative)) }),
      Getter("__objclass__", member: true, { t, v throws(PyError) in v.boundNative.owner }),
    ]

  /// A slot of a native type bound to an object: laid out like any bound method.
  static let methodWrapper = NativeType(
    name: "method-wrapper", kind: .free, flags: 0,
    install: { s in
      s.clear(.new)
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(f, args) }
      s.set(.repr) { t, v throws(PyError) in
        let m = BoundMethod(unchecked: v)
        return try t.str(
          "<method-wrapper '\(Str(unchecked: SlotWrapper(unchecked: m.function).name).string)' of \(t.typeName(m.receiver)) object at \(t.address(m.receiver))>"
        )
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = BoundMethod(x), let b = BoundMethod(y) else { return .notImplemented }
        return .bool(a.receiver.bits == b.receiver.bits && a.function.bits == b.function.bits)
      }
      s.set(.hash) { t, v throws(PyError) in
        let m = BoundMethod(unchecked: v)
        return .smallInt(Int(truncatingIfNeeded: (m.receiver.bits >> 4 ^ m.function.bits >> 3) & 0x7FFF_FFFF_FFFF))
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let m = BoundMethod(unchecked: a[0])
          return try t.reduced(attribute: SlotWrapper(unchecked: m.function).name, of: m.receiver)
        }
      ]
    },
    getters: {
      [
        Getter("__self__", member: true, { t, v throws(PyError) in BoundMethod(unchecked: v).receiver }),
        Getter(
          "__name__",
          { t, v throws(PyError) in SlotWrapper(unchecked: BoundMethod(unchecked: v).function).name }),
        Getter(
          "__objclass__", { t, v throws(PyError) in SlotWrapper(unchecked: BoundMethod(unchecked: v).function).owner }),
        Getter(
          "__qualname__",
          { t, v throws(PyError) in try t.getAttribute(BoundMethod(unchecked: v).function, .__qualname__) }),
        Getter("__doc__", { t, v throws(PyError) in .none }),
        Getter("__text_signature__", { t, v throws(PyError) in .none }),
      ]
    })

  static let slotWrapper = NativeType(
    name: "wrapper_descriptor", kind: .slotWrapper, flags: 0,
    install: { s in
      s.set(.descriptorGet, nativeMethodGet)
      s.set(.repr) { t, v throws(PyError) in
        let w = SlotWrapper(unchecked: v)
        return try t.str(
          "<slot wrapper '\(Str(unchecked: w.name).string)' of '\(Str(unchecked: Type(unchecked: w.owner).name).string)' objects>"
        )
      }
      s.call(.call) { t, f, args throws(PyError) in try t.callSlotWrapper(SlotWrapper(unchecked: f), args) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let w = SlotWrapper(unchecked: a[0])
          return try t.reduced(attribute: w.name, of: w.owner)
        }
      ]
    },
    getters: {
      [
        Getter("__name__", member: true, { t, v throws(PyError) in SlotWrapper(unchecked: v).name }),
        Getter("__text_signature__", { t, v throws(PyError) in .none }),
        Getter(
          "__qualname__",
          { t, v throws(PyError) in
            let w = SlotWrapper(unchecked: v)
            return try t.str("\(Str(unchecked: Type(unchecked: w.owner).name).string).\(Str(unchecked: w.name).string)")
          }),
        Getter("__objclass__", member: true, { t, v throws(PyError) in SlotWrapper(unchecked: v).owner }),
        Getter("__doc__", { t, v throws(PyError) in .none }),
      ]
    })

  static let boundMethod = NativeType(
    name: "method", kind: .boundMethod, flags: 0,
    documentation: "A function together with the object that it belongs to.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("method() takes no keyword arguments") }
        guard args.count == 2 else {
          throw t.typeError("method expected 2 arguments, got \(args.count)")
        }
        if t.type(of: args[0]).slot(.call) == nil && !args[0].isKind(.type) {
          throw t.typeError("first argument must be callable")
        }
        if args[1].isNone { throw t.typeError("instance must not be None") }
        return t.bindAsMethod(args[0], args[1])
      }
      s.set(.getAttribute) { t, v, name throws(PyError) in
        // What a method does not have itself, its function may.
        let found = try t.genericFind(v, t.type(of: v), name)
        if !found.isMissing { return found }
        return try t.getAttribute(BoundMethod(unchecked: v).function, name)
      }
      s.set(.repr) { t, v throws(PyError) in
        let m = BoundMethod(unchecked: v)
        var name = try t.findAttribute(m.function, .__qualname__)
        if name.isMissing { name = try t.findAttribute(m.function, .__name__) }
        let receiver = Str(unchecked: try t.repr(m.receiver)).string
        return try t.str("<bound method \(Str(name)?.string ?? "?") of \(receiver)>")
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = BoundMethod(x), let b = BoundMethod(y) else { return .notImplemented }
        if a.receiver.bits != b.receiver.bits { return .false }
        return .bool(try t.isEqual(a.function, b.function))
      }
      s.set(.hash) { t, v throws(PyError) in
        let m = BoundMethod(unchecked: v)
        return .smallInt(Int(truncatingIfNeeded: (m.receiver.bits >> 4 ^ m.function.bits >> 3) & 0x7FFF_FFFF_FFFF))
      }
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(f, args) }
      // It is bound already.
      s.set(.descriptorGet) { t, f, v, type throws(PyError) in f }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let m = BoundMethod(unchecked: a[0])
          return try t.reduced(attribute: try t.getAttribute(m.function, .__name__), of: m.receiver)
        }
      ]
    },
    getters: {
      [
        Getter("__func__", member: true, { t, v throws(PyError) in BoundMethod(unchecked: v).function }),
        Getter("__self__", member: true, { t, v throws(PyError) in BoundMethod(unchecked: v).receiver }),
        Getter("__doc__", { t, v throws(PyError) in try t.getAttribute(BoundMethod(unchecked: v).function, .__doc__) }),
      ]
    })

  static let getSetDescriptor = NativeType(
    name: "getset_descriptor", kind: .getSetDescriptor, flags: 0,
    install: { s in
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in
        if v.isMissing { return d }
        let g = GetSet(unchecked: d)
        try t.checkOwner(v, g.owner, g.name)
        return try CodePointer.unary(g.get.unsafelyUnwrapped, t, v)
      }
      s.set(.descriptorSet) { t, d, v, value throws(PyError) in
        let g = GetSet(unchecked: d)
        try t.checkOwner(v, g.owner, g.name)
        guard let set = g.set else {
          if let module = Str(Type(unchecked: g.owner).module), module.isEqual("threading") || module.isEqual("queue") {
            throw t.noSetter(v, Str(unchecked: g.name).string, value)
          }
          throw t.attributeError(
            "attribute '\(Str(unchecked: g.name).string)' of '\(t.typeName(ofType: Type(unchecked: g.owner)))' objects is not writable",
            v, g.name)
        }
        return try CodePointer.binary(set, t, v, value)
      }
      s.set(.repr) { t, v throws(PyError) in
        let g = GetSet(unchecked: v)
        return try t.str(
          "<attribute '\(Str(unchecked: g.name).string)' of '\(t.typeName(ofType: Type(unchecked: g.owner)))' objects>"
        )
      }
    },
    getters: {
      [
        Getter("__name__", { t, v throws(PyError) in GetSet(unchecked: v).name }),
        Getter("__objclass__", member: true, { t, v throws(PyError) in GetSet(unchecked: v).owner }),
        Getter("__qualname__", { t, v throws(PyError) in try t.descriptorQualifiedName(v) }),
        Getter("__doc__", { t, v throws(PyError) in .none }),
      ]
    })

  static let memberDescriptor = NativeType(
    name: "member_descriptor", kind: .memberDescriptor, flags: 0,
    install: { s in
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in
        if v.isMissing { return d }
        if let g = GetSet(d) {
          try t.checkOwner(v, g.owner, g.name)
          return try CodePointer.unary(g.get.unsafelyUnwrapped, t, v)
        }
        let m = Member(unchecked: d)
        try t.checkOwner(v, m.owner, m.name)
        if m.index < 0 {
          let r = t.instanceAttribute(v, m.name)
          if r.isMissing { throw t.noAttribute(v, m.name) }
          return r
        }
        if let tuple = Tuple(v) { return m.index < tuple.count ? tuple[m.index] : .none }
        if let local = ThreadLocal(v) { return try t.sharedSlot(local, m.name) }
        let r = Instance(unchecked: v).slots[m.index]
        if r.isMissing {
          let type = t.type(of: v)
          let owner = t.moduleName(type) == "__main__" ? Str(unchecked: type.qualifiedName).string : t.displayName(type)
          throw t.attributeError("'\(owner)' object has no attribute '\(Str(unchecked: m.name).string)'", v, m.name)
        }
        return r
      }
      s.set(.descriptorSet) { t, d, v, value throws(PyError) in
        if let g = GetSet(d) {
          try t.checkOwner(v, g.owner, g.name)
          guard let set = g.set else { throw t.raise(.AttributeError, "readonly attribute") }
          return try CodePointer.binary(set, t, v, value)
        }
        let m = Member(unchecked: d)
        try t.checkOwner(v, m.owner, m.name)
        if v.isKind(.tuple) { throw t.raise(.AttributeError, "readonly attribute") }
        if m.index < 0 {
          if try !t.setSpilledAttribute(v, m.name, value) { throw t.raise(.AttributeError, value: m.name) }
          return .none
        }
        if let local = ThreadLocal(v) { return try t.setSharedSlot(local, m.name, value) }
        let slot = Instance(unchecked: v).slots + m.index
        if value.isMissing && slot.pointee.isMissing { throw t.raise(.AttributeError, value: m.name) }
        store(value, at: slot, in: v)
        return .none
      }
      s.set(.repr) { t, v throws(PyError) in
        if let g = GetSet(v) {
          return try t.str(
            "<member '\(Str(unchecked: g.name).string)' of '\(t.typeName(ofType: Type(unchecked: g.owner)))' objects>"
          )
        }
        let m = Member(unchecked: v)
        return try t.str(
          "<member '\(Str(unchecked: m.name).string)' of '\(Str(unchecked: Type(unchecked: m.owner).name).string)' objects>"
        )
      }
    },
    getters: {
      [
        Getter(
          "__name__", member: true,
          { t, v throws(PyError) in GetSet(v).map { $0.name } ?? Member(unchecked: v).name }),
        Getter(
          "__objclass__", member: true,
          { t, v throws(PyError) in GetSet(v).map { $0.owner } ?? Member(unchecked: v).owner }),
        Getter("__qualname__", { t, v throws(PyError) in try t.descriptorQualifiedName(v) }),
        Getter("__doc__", { t, v throws(PyError) in .none }),
      ]
    })
}

extension Thread {
  /// `Type.name` of a getset or member descriptor.
  fileprivate func descriptorQualifiedName(_ v: Value) throws(PyError) -> Value {
    let name = GetSet(v).map { $0.name } ?? Member(unchecked: v).name
    let owner = GetSet(v).map { $0.owner } ?? Member(unchecked: v).owner
    return try str(
      "\(Str(unchecked: Type(unchecked: owner).qualifiedName).string).\(Str(unchecked: name).string)")
  }

  /// A descriptor of a type works on that type's instances only.
  func checkOwner(_ v: Value, _ owner: Value, _ name: Value) throws(PyError) {
    if !type(of: v).isSubtype(of: Type(unchecked: owner)) {
      throw typeError(
        "descriptor '\(Str(unchecked: name).string)' for '\(Str(unchecked: Type(unchecked: owner).name).string)' objects doesn't apply to a '\(typeName(v))' object"
      )
    }
  }
}

extension Value {
  /// The native function behind a builtin, or behind a bound method of a native type.
  fileprivate var boundNative: NativeFunction { BoundMethod(self)?.function.nativeFunction ?? nativeFunction }
}
