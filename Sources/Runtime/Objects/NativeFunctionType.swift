// The type of builtin functions, which bound methods of native types show as well: a BoundMethod whose function is native
// looks like a builtin that keeps its object. Hence `boundNative`, through which all here look.

extension NativeType {
  static let nativeFunction = NativeType(
    name: "builtin_function_or_method", kind: .nativeFunction, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in
        let f = v.boundNative
        let holder = v.nativeHolder
        if holder.isMissing { return try t.str("<built-in function \(t.nativeName(f))>") }
        return try t.str("<built-in method \(t.nativeName(f)) of \(t.typeName(holder)) object at \(t.address(holder))>")
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

  /// What builtin functions and the methods of native types have in common.
  static let sharedGetters: [Getter] = [
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
          // By the class that it was taken from, which need not be the one that has it.
          let (f, holder) = (v.boundNative, v.nativeHolder)
          if holder.isMissing { return f.name }
          let type = Type(holder) ?? t.type(of: holder)
          return try t.str("\(Str(unchecked: type.qualifiedName).string).\(t.nativeName(f))")
        }),
      Getter(
        "__module__", member: true,
        { t, v throws(PyError) in
          let f = v.boundNative
          return f.module.isMissing ? (v.nativeHolder.isMissing ? t[.builtins_name] : .none) : f.module
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
}

extension Value {
  /// The native function behind a builtin, or behind a bound method of a native type.
  var boundNative: NativeFunction { BoundMethod(self)?.function.nativeFunction ?? nativeFunction }

  /// The object whose method a builtin is, or the class whose static method; missing for a function.
  fileprivate var nativeHolder: Value {
    if let m = BoundMethod(self) { return m.receiver }
    let f = boundNative
    if f.receiver.isMissing { return f.owner }
    return f.receiver.isKind(.module) ? .missing : f.receiver
  }
}
