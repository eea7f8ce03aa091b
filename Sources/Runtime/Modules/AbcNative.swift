// _abc: what abstract base classes need of the engine. Whether a type matches `[...]` or `{...}` is a flag of the type, which
// registration sets for a class and those derived from it.

extension NativeModule {
  static let abcNative = NativeModule("_abc", "What abstract base classes need of the engine.") {
    t, dict throws(PyError) in
    try t.define(
      [
        Method("_mark_collection(cls, flags, /)") { t, a throws(PyError) in
          guard let type = Type(a[0]), a[1].isSmallInt else { throw t.typeError("a class and its flags are expected") }
          let isSequence = a[1].smallInt & (1 << 5) != 0
          let isMapping = a[1].smallInt & (1 << 6) != 0
          // Types of the interpreter stay what they are.
          if (isSequence || isMapping) && type.has(TypeFlag.heapType) {
            t.setPatternFlags(type, isSequence ? TypeFlag.matchesSequence : TypeFlag.matchesMapping)
          }
          return .none
        }
      ], in: dict)
  }
}
