// The type of what a native type's namespace holds for a method: a native function with an owner, which binds to
// instances of that type only.

/// A native type's method or slot binds to instances of that type only.
@Sendable func nativeMethodGet(_ t: Thread, _ f: Value, _ v: Value, _ type: Value) throws(PyError) -> Value {
  if v.isMissing || v.isNone && type.bits != t[.none].value.bits { return f }
  let owner = f.isKind(.slotWrapper) ? SlotWrapper(unchecked: f).owner : f.nativeFunction.owner
  if !owner.isMissing {
    try t.checkOwner(v, owner, f.isKind(.slotWrapper) ? SlotWrapper(unchecked: f).name : f.nativeFunction.name)
  }
  return t.bind(f, v)
}

extension NativeType {
  private static let methodGetters: [Getter] =
    sharedGetters + [
      Getter("__qualname__", { t, v throws(PyError) in try t.str(t.nativeQualifiedName(v.boundNative)) }),
      Getter("__objclass__", member: true, { t, v throws(PyError) in v.boundNative.owner }),
    ]

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
}
