// The type of a native type's computed attributes: a GetSet holds a function that reads and perhaps one that writes.

extension Thread {
  /// `Type.name` of a getset or member descriptor.
  func descriptorQualifiedName(_ v: Value) throws(PyError) -> Value {
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

extension NativeType {
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
}
