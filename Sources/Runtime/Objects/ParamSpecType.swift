// typing.ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple.

private let paramSpecConstructor = Method(
  "paramspec(name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)"
) { t, a throws(PyError) in
  let v = try t.newTypeVariable(.paramSpec, name: try t.nameArgument(a[0], "paramspec"))
  try t.setVariance(v, a[3], a[4], a[5])
  v.bound = try t.checkedBound(a[1])
  v.defaultValue = a[2]
  try t.noteCallerModule(v.value)
  return v.value
}

private let typeVarTupleConstructor = Method("typevartuple(name, *, default=NoDefault)") { t, a throws(PyError) in
  let v = try t.newTypeVariable(.typeVarTuple, name: try t.nameArgument(a[0], "typevartuple"))
  v.defaultValue = a[1]
  try t.noteCallerModule(v.value)
  return v.value
}

extension NativeType {
  static let paramSpec = NativeType(
    name: "ParamSpec", module: "typing", kind: .typeVariable,
    flags: TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "Stands for the parameters of a function.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.callNativeBound(try t.makeNativeFunction(paramSpecConstructor), args)
      }
      s.set(.repr) { t, v throws(PyError) in try t.typeVariableRepr(TypeVariable(unchecked: v)) }
      installTypeVariableUnion(s)
    },
    methods: {
      parameterMethods() + [
        Method("__typing_subst__(self, arg, /)") { t, a throws(PyError) in
          try t.call(try t.typingAttribute("_paramspec_subst"), a[0], a[1])
        },
        Method("__typing_prepare_subst__(self, alias, args, /)") { t, a throws(PyError) in
          try t.call(try t.typingAttribute("_paramspec_prepare_subst"), a[0], a[1], a[2])
        },
        Method("__mro_entries__(self, bases, /)") { t, a throws(PyError) in throw t.cannotSubclass("ParamSpec") },
      ]
    },
    getters: {
      varianceGetters() + [
        Getter("args", { t, v throws(PyError) in try t.newParamSpecPart(.paramSpecArgs, v) }),
        Getter("kwargs", { t, v throws(PyError) in try t.newParamSpecPart(.paramSpecKwargs, v) }),
      ]
    })

  static let paramSpecArgs = paramSpecPart(
    name: "ParamSpecArgs", install: { s in installArgumentsPart(s) },
    methods: {
      [
        Method("__mro_entries__(self, bases, /)") { t, a throws(PyError) in throw t.cannotSubclass("ParamSpecArgs") }
      ]
    })

  static let paramSpecKwargs = paramSpecPart(
    name: "ParamSpecKwargs", install: { s in installKeywordsPart(s) },
    methods: {
      [
        Method("__mro_entries__(self, bases, /)") { t, a throws(PyError) in throw t.cannotSubclass("ParamSpecKwargs") }
      ]
    })

  private static func paramSpecPart(
    name: StaticString, install: @escaping @Sendable (SlotTable) -> Void, methods: @escaping @Sendable () -> [Method]
  ) -> NativeType {
    NativeType(
      name: name, module: "typing", kind: .paramSpecPart, flags: TypeFlag.hasWeakReferences, install: install,
      methods: methods,
      getters: {
        [Getter("__origin__", { t, v throws(PyError) in ParamSpecPart(unchecked: v).origin }, set: readOnlyMember)]
      })
  }

  static let typeVarTuple = NativeType(
    name: "TypeVarTuple", module: "typing", kind: .typeVariable,
    flags: TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "A specialized form of type variable that enables variadic generics.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.callNativeBound(try t.makeNativeFunction(typeVarTupleConstructor), args)
      }
      s.set(.repr) { t, v throws(PyError) in TypeVariable(unchecked: v).name }
      s.set(.iter) { t, v throws(PyError) in
        try t.iterator(try t.tuple(try t.getItem(try t.typingAttribute("Unpack"), v)))
      }
    },
    methods: {
      parameterMethods() + [
        Method("__typing_subst__(self, arg, /)") { t, a throws(PyError) in
          throw t.typeError("Substitution of bare TypeVarTuple is not supported")
        },
        Method("__typing_prepare_subst__(self, alias, args, /)") { t, a throws(PyError) in
          try t.call(try t.typingAttribute("_typevartuple_prepare_subst"), a[0], a[1], a[2])
        },
        Method("__mro_entries__(self, bases, /)") { t, a throws(PyError) in throw t.cannotSubclass("TypeVarTuple") },
      ]
    },
    getters: {
      [
        Getter("__name__", { t, v throws(PyError) in TypeVariable(unchecked: v).name }, set: readOnlyMember),
        Getter("__default__", { t, v throws(PyError) in try t.typeVariableDefault(TypeVariable(unchecked: v)) }),
      ]
    })

  static let noDefaultType = NativeType(
    name: "NoDefaultType", kind: .free, flags: 0, documentation: "The type of NoDefault.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.count > 0 { throw t.typeError("NoDefaultType takes no arguments") }
        return t.noDefault
      }
      s.set(.repr) { t, v throws(PyError) in t.text("typing.NoDefault") }
    },
    methods: { [Method("__reduce__(self, /)") { t, a throws(PyError) in t.text("NoDefault") }] })
}

private let argsConstructor = Method("paramspecargs(origin)") { t, a throws(PyError) in
  try t.newParamSpecPart(.paramSpecArgs, a[0])
}
private let kwargsConstructor = Method("paramspeckwargs(origin)") { t, a throws(PyError) in
  try t.newParamSpecPart(.paramSpecKwargs, a[0])
}

private func installArgumentsPart(_ s: SlotTable) {
  s.call(.new) { t, type, args throws(PyError) in
    try t.callNativeBound(try t.makeNativeFunction(argsConstructor), args)
  }
  s.set(.repr) { t, v throws(PyError) in try t.paramSpecPartRepr(v, "args") }
  installPartEquality(s)
}

private func installKeywordsPart(_ s: SlotTable) {
  s.call(.new) { t, type, args throws(PyError) in
    try t.callNativeBound(try t.makeNativeFunction(kwargsConstructor), args)
  }
  s.set(.repr) { t, v throws(PyError) in try t.paramSpecPartRepr(v, "kwargs") }
  installPartEquality(s)
}

private func installPartEquality(_ s: SlotTable) {
  s.set(.equal) { t, x, y throws(PyError) in
    guard let a = ParamSpecPart(x), let b = ParamSpecPart(y), t.type(of: x) === t.type(of: y) else {
      return .notImplemented
    }
    return .bool(try t.isEqual(a.origin, b.origin))
  }
  s.clear(.hash)
}

extension Thread {
  fileprivate func newParamSpecPart(_ id: TypeID, _ origin: Value) throws(PyError) -> Value {
    let part = try new(ParamSpecPartBody.self, type: self[id])
    part.origin = origin
    return part.value
  }

  fileprivate func paramSpecPartRepr(_ v: Value, _ suffix: StaticString) throws(PyError) -> Value {
    let origin = ParamSpecPart(unchecked: v).origin
    let name =
      isInstance(origin, self[.paramSpec]) ? TypeVariable(unchecked: origin).name : try repr(origin)
    return try str("\(Str(unchecked: name).string).\(suffix)")
  }
}
