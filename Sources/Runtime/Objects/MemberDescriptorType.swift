// The type of attributes with a place of their own: a Member stands for a slot of a class with `__slots__`, an item of a
// named tuple, a shared slot of a thread-local object; a GetSet of this type for a field of a native object.

extension NativeType {
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
