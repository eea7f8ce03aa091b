// classmethod_descriptor: a class method of a native type (`dict.__dict__['fromkeys']`). The cell is that of a classmethod
// around a native function; only its type differs.

@Sendable private func descriptorGet(_ t: Thread, _ d: Value, _ v: Value, _ type: Value) throws(PyError) -> Value {
  let f = ClassMethod(unchecked: d).function
  let owner = Type(unchecked: f.nativeFunction.owner)
  var name: String { t.nativeName(f.nativeFunction) }
  var ownerName: String { Str(unchecked: owner.name).string }
  var type = type
  if type.isMissing || type.isNone {
    if v.isMissing || v.isNone {
      throw t.typeError("descriptor '\(name)' for type '\(ownerName)' needs either an object or a type")
    }
    type = t.type(of: v).value
  }
  guard let asType = Type(type) else {
    throw t.typeError(
      "descriptor '\(name)' for type '\(ownerName)' needs a type, not a '\(t.typeName(type))' as arg 2")
  }
  if !asType.isSubtype(of: owner) {
    throw t.typeError(
      "descriptor '\(name)' requires a subtype of '\(ownerName)' but received '\(Str(unchecked: asType.name).string)'")
  }
  return t.bindToClass(f, type)
}

extension Thread {
  /// A native function bound to a class: a builtin function for programs.
  func bindToClass(_ function: Value, _ type: Value) -> Value {
    let m = new(BoundMethodBody.self)
    if function.isKind(.nativeFunction) { m.header.pointee.shape = UInt32(Kind.nativeFunction.rawValue) }
    m.function = function
    m.receiver = type
    return m.value
  }
}

extension NativeType {
  static let classMethodDescriptor = NativeType(
    name: "classmethod_descriptor", kind: .free, flags: 0,
    install: { s in
      s.set(.descriptorGet, descriptorGet)
      s.set(.repr) { t, v throws(PyError) in
        let f = ClassMethod(unchecked: v).function.nativeFunction
        return try t.str(
          "<method '\(t.nativeName(f))' of '\(Str(unchecked: Type(unchecked: f.owner).name).string)' objects>")
      }
      s.call(.call) { t, d, args throws(PyError) in
        let f = ClassMethod(unchecked: d).function
        guard args.positionalCount > 0 else {
          let owner = Str(unchecked: Type(unchecked: f.nativeFunction.owner).name).string
          throw t.typeError("descriptor '\(t.nativeName(f.nativeFunction))' of '\(owner)' object needs an argument")
        }
        let bound = try descriptorGet(t, d, .missing, args[0])
        let s = try t.pushScratch(args.count)
        defer { t.popScratch(s) }
        (s + 1).update(from: args.base + 1, count: args.count - 1)
        return try t.invoke(bound, Arguments(s + 1, args.count - 1, names: args.names))
      }
    },
    getters: {
      [
        Getter(
          "__name__", member: true, { t, v throws(PyError) in ClassMethod(unchecked: v).function.nativeFunction.name }),
        Getter(
          "__qualname__",
          { t, v throws(PyError) in
            try t.str(t.nativeQualifiedName(ClassMethod(unchecked: v).function.nativeFunction))
          }),
        Getter(
          "__objclass__", member: true,
          { t, v throws(PyError) in ClassMethod(unchecked: v).function.nativeFunction.owner }),
        Getter("__doc__", { t, v throws(PyError) in try t.getAttribute(ClassMethod(unchecked: v).function, .__doc__) }),
        Getter(
          "__text_signature__",
          { t, v throws(PyError) in
            try t.getAttribute(ClassMethod(unchecked: v).function, t.intern("__text_signature__" as StaticString))
          }),
      ]
    })
}
