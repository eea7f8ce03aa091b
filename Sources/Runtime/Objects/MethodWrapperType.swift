// The type of a slot wrapper that is bound to an object: `(1).__add__`.

extension NativeType {
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
}
