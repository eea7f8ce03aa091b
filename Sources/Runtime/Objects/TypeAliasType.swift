// typing.TypeAliasType: what a `type` statement makes. Its value is found out when someone asks.

private let constructor = Method("typealias(name, value, *, type_params=())") { t, a throws(PyError) in
  let alias = t.new(TypeAliasBody.self)
  alias.name = try t.nameArgument(a[0], "typealias")
  if a.has(2) {
    guard let parameters = Tuple(a[2]) else { throw t.typeError("type_params must be a tuple") }
    alias.parameters = parameters.count == 0 ? .missing : a[2]
  }
  alias.contents = a[1]
  alias.module = t.callerModule
  return alias.value
}

extension Thread {
  fileprivate func typeAliasValue(_ alias: TypeAlias) throws(PyError) -> Value {
    if !alias.contents.isMissing { return alias.contents }
    let found = try call(alias.evaluator)
    alias.contents = found
    return found
  }

  /// Type parameters as arguments of an alias: a TypeVarTuple stands unpacked.
  func unpackedParameters(_ parameters: Tuple) throws(PyError) -> Value {
    let all = try newTuple(parameters.count)
    var i = 0
    while i < parameters.count {
      let v = parameters[i]
      all.items[i] = isInstance(v, self[.typeVarTuple]) ? try getItem(try typingAttribute("Unpack"), v) : v
      i += 1
    }
    return all.value
  }
}

extension NativeType {
  static let typeAliasType = NativeType(
    name: "TypeAliasType", module: "typing", kind: .typeAlias, flags: TypeFlag.hasWeakReferences,
    documentation: "Type alias.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.callNativeBound(try t.makeNativeFunction(constructor), args)
      }
      s.set(.repr) { t, v throws(PyError) in TypeAlias(unchecked: v).name }
      s.set(.getItem) { t, v, item throws(PyError) in
        if TypeAlias(unchecked: v).parameters.isMissing {
          throw t.typeError("Only generic type aliases are subscriptable")
        }
        return try t.newGenericAlias(v, item)
      }
      s.set(.bitOr) { t, x, y throws(PyError) in try t.typeUnion(x, y) }
    },
    methods: {
      [Method("__reduce__(self, /)") { t, a throws(PyError) in TypeAlias(unchecked: a[0]).name }]
    },
    getters: {
      [
        Getter("__name__", { t, v throws(PyError) in TypeAlias(unchecked: v).name }, set: readOnlyMember),
        Getter("__value__", { t, v throws(PyError) in try t.typeAliasValue(TypeAlias(unchecked: v)) }),
        Getter(
          "__type_params__",
          { t, v throws(PyError) in
            let p = TypeAlias(unchecked: v).parameters
            return p.isMissing ? t.vm.emptyTuple : p
          }),
        Getter(
          "__parameters__",
          { t, v throws(PyError) in
            guard let p = Tuple(TypeAlias(unchecked: v).parameters) else { return t.vm.emptyTuple }
            return try t.unpackedParameters(p)
          }),
        Getter(
          "__module__",
          { t, v throws(PyError) in
            let alias = TypeAlias(unchecked: v)
            if !alias.module.isMissing { return alias.module }
            return Function(alias.evaluator)?.module ?? .none
          }),
      ]
    })
}
