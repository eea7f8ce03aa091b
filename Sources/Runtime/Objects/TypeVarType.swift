// typing.TypeVar.

private let constructor = Method(
  "typevar(name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False)"
) { t, a throws(PyError) in
  let v = try t.newTypeVariable(.typeVar, name: try t.nameArgument(a[0], "typevar"))
  try t.setVariance(v, a[4], a[5], a[6])
  v.bound = try t.checkedBound(a[2])
  let constraints = Tuple(unchecked: a[1])
  if constraints.count == 1 { throw t.typeError("A single constraint is not allowed") }
  if constraints.count > 1 {
    if !v.bound.isMissing { throw t.typeError("Constraints cannot be combined with bound=...") }
    v.constraints = a[1]
  }
  v.defaultValue = a[3]
  try t.noteCallerModule(v.value)
  return v.value
}

extension NativeType {
  static let typeVar = NativeType(
    name: "TypeVar", module: "typing", kind: .typeVariable, flags: TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "Stands for a type.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.callNativeBound(try t.makeNativeFunction(constructor), args)
      }
      s.set(.repr) { t, v throws(PyError) in try t.typeVariableRepr(TypeVariable(unchecked: v)) }
      installTypeVariableUnion(s)
    },
    methods: {
      parameterMethods() + [
        Method("__typing_subst__(self, arg, /)") { t, a throws(PyError) in
          try t.call(try t.typingAttribute("_typevar_subst"), a[0], a[1])
        },
        Method("__typing_prepare_subst__(self, alias, args, /)") { t, a throws(PyError) in
          try t.prepareTypeVariable(a[0], a[1], a[2])
        },
        Method("__mro_entries__(self, bases, /)") { t, a throws(PyError) in throw t.cannotSubclass("TypeVar") },
      ]
    },
    getters: {
      varianceGetters() + [
        Getter(
          "__constraints__", { t, v throws(PyError) in try t.typeVariableConstraints(TypeVariable(unchecked: v)) })
      ]
    })
}

extension Thread {
  /// The arguments of an alias, with the parameter's default where they end just before it.
  fileprivate func prepareTypeVariable(_ v: Value, _ alias: Value, _ args: Value) throws(PyError) -> Value {
    let parameters = try getAttribute(alias, .__parameters__)
    guard let given = Tuple(try tupleOf(args)), parameters.isKind(.tuple) else {
      throw typeError("args must be a tuple")
    }
    let place = try sequenceFind(parameters, v, from: 0, to: Int.max)
    if place < given.count { return args }
    let fallback = place == given.count ? try typeVariableDefault(TypeVariable(unchecked: v)) : noDefault
    if fallback.bits == noDefault.bits {
      throw typeError(
        "Too few arguments for \(Str(unchecked: try str(of: alias)).string); actual \(given.count), expected at least \(place + 1)"
      )
    }
    let more = try newTuple(given.count + 1)
    more.items.update(from: given.items, count: given.count)
    more.items[given.count] = fallback
    return more.value
  }
}
