// The native part of typing: the types that the compiler's opcodes make, and Generic. What stands for types in hints, and what
// subscription means, is written in Python (Library/Typing*.swift).

extension NativeModule {
  static let typingNative = NativeModule("_typing", "Primitives and accelerators for the typing module.") {
    t, dict throws(PyError) in
    for id in [
      TypeID.generic, .typeVar, .typeVarTuple, .paramSpec, .paramSpecArgs, .paramSpecKwargs, .typeAliasType,
    ] {
      try dict.set(t, t[id].name, t[id].value)
    }
    try dict.set(t, t.intern(t.text("NoDefault")), t.noDefault)
    try t.define(typingFunctions, in: dict)
  }
}

private let typingFunctions: [Method] = [
  Method("_idfunc(x, /)") { t, a throws(PyError) in a[0] },
  // What copies of `*tuple[int]` are made by.
  Method("_starred(alias, /)") { t, a throws(PyError) in try t.next(try t.iterator(a[0])) },
]
