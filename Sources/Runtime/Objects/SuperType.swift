// The type super: a class and an object whose attributes are looked up behind that class in the order of the object's type.

struct SuperBody: Body {
  static var kind: Kind { .superObject }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  /// The class in whose mro the search starts behind.
  var start: Value
  /// The object, or missing (unbound super).
  var object: Value
  /// The type whose mro is searched.
  var objectType: Value
}
typealias SuperObject = Ref<SuperBody>

extension Thread {
  /// The type whose mro super(start, object) searches.
  fileprivate func superType(_ start: Type, _ object: Value) throws(PyError) -> Type {
    if let asType = Type(object), asType.isSubtype(of: start) { return asType }
    let type = self.type(of: object)
    if type.isSubtype(of: start) { return type }
    if let claimed = Type(try findAttribute(object, .__class__)), claimed.isSubtype(of: start) { return claimed }
    throw typeError(
      "super(type, obj): obj (\(object.isKind(.type) ? "type " : "instance of ")\(object.isKind(.type) ? Str(unchecked: Type(unchecked: object).name).string : typeName(object))) is not an instance or subtype of type (\(Str(unchecked: start.name).string))."
    )
  }

  /// The attribute behind `start` in the mro, unbound, or missing.
  fileprivate func superLookup(_ start: Type, _ objectType: Type, _ name: Value) -> Value {
    let mro = Tuple(unchecked: objectType.mro)
    var i = 0
    while i < mro.count && mro[i].bits != start.value.bits { i += 1 }
    i += 1
    while i < mro.count {
      let type = Type(unchecked: mro[i])
      fill(type)
      let v = Dict(unchecked: type.attributes).get(self, name: name).unboxed
      if !v.isMissing { return v }
      i += 1
    }
    return .missing
  }

  fileprivate func superAttribute(_ s: SuperObject, _ name: Value) throws(PyError) -> Value {
    if !s.object.isMissing && name.bits != self[.__class__].bits {
      let start = Type(unchecked: s.start)
      let objectType = Type(unchecked: s.objectType)
      let v = superLookup(start, objectType, name)
      if !v.isMissing {
        guard v.isCell else { return v }
        let vt = type(of: v)
        guard vt.has(TypeFlag.isDescriptor), let get = vt.slot(.descriptorGet) else { return v }
        let receiver = s.object.bits == objectType.value.bits ? Value.missing : s.object
        return try CodePointer.ternary(get, self, v, receiver, objectType.value)
      }
    }
    let found = try genericFind(s.value, type(of: s.value), name)
    if found.isMissing {
      throw attributeError("'super' object has no attribute '\(Str(unchecked: name).string)'", s.value, name)
    }
    return found
  }

  /// loadSuperMethod, loadSuperAttribute: r[0] = super, r[1] = __class__, r[2] = self.
  func loadSuper(_ r: UnsafeMutablePointer<Value>, _ name: Value, method: Bool) throws(PyError) {
    let isOurs = r[0].bits == self[.superObject].value.bits
    if isOurs, let start = Type(r[1]) {
      let object = r[2]
      if object.isMissing { throw runtimeError("super(): arg[0] deleted") }
      let objectType = try superType(start, object)
      let v = superLookup(start, objectType, name)
      if method && (v.isKind(.function) || v.isKind(.methodDescriptor) || v.isKind(.slotWrapper))
        && object.bits != objectType.value.bits
      {
        r[0] = v
        r[1] = object
        return
      }
      let s = new(SuperBody.self)
      s.start = start.value
      s.object = object
      s.objectType = objectType.value
      r[0] = try superAttribute(s, name)
    } else {
      if isOurs && r[1].isMissing { throw runtimeError("super(): empty __class__ cell") }
      r[0] = try getAttribute(try call(r[0]), name)
    }
    if method { r[1] = .missing }
  }

  /// super() without arguments: from the calling frame's `__class__` and first argument.
  fileprivate func implicitSuper() throws(PyError) -> (Value, Value) {
    let fp = p.pointee.fp
    if fp == p.pointee.frames { throw runtimeError("super(): no current frame") }
    let code = fp.pointee.code
    if code.positionalCount == 0 { throw runtimeError("super(): no arguments") }
    var object = fp.pointee.base[0]
    if isCellRegister(code, 0), let cell = Cell(object) { object = cell.contents }
    if object.isMissing { throw runtimeError("super(): arg[0] deleted") }
    let free = Tuple(unchecked: code.freeNames)
    var i = 0
    while i < free.count {
      if free[i].bits == self[.__class__].bits {
        let start = freeCell(i).contents
        if start.isMissing { throw runtimeError("super(): empty __class__ cell") }
        guard start.isKind(.type) else {
          throw runtimeError("super(): __class__ is not a type (\(typeName(start)))")
        }
        return (start, object)
      }
      i += 1
    }
    throw runtimeError("super(): __class__ cell not found")
  }
}

extension NativeType {
  static let superObject = NativeType(
    name: "super", kind: .superObject,
    documentation: "super() or super(type, object): attributes of the classes behind one in the resolution order.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.new(SuperBody.self, type: Type(unchecked: type)).value }
      s.call(.initialize) { t, v, args throws(PyError) in
        let s = SuperObject(unchecked: v)
        var start: Value
        var object = Value.missing
        if !args.names.isMissing { throw t.typeError("super() takes no keyword arguments") }
        if args.count == 0 {
          (start, object) = try t.implicitSuper()
        } else {
          if args.count > 2 { throw t.typeError("super() expected at most 2 arguments, got \(args.count)") }
          start = args[0]
          guard start.isKind(.type) else {
            throw t.typeError("super() argument 1 must be a type, not \(t.typeName(start))")
          }
          if args.count == 2 && !args[1].isNone { object = args[1] }
        }
        s.start = start
        s.object = object
        s.objectType = object.isMissing ? .missing : try t.superType(Type(unchecked: start), object).value
        return .none
      }
      s.set(.getAttribute) { t, v, name throws(PyError) in try t.superAttribute(SuperObject(unchecked: v), name) }
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in
        let s = SuperObject(unchecked: d)
        if v.isMissing || v.isNone || !s.object.isMissing { return d }
        return try t.call(t.type(of: d).value, s.start, v)
      }
      s.set(.repr) { t, v throws(PyError) in
        let s = SuperObject(unchecked: v)
        let start = Type(s.start).map { Str(unchecked: $0.name).string } ?? "NULL"
        if s.object.isMissing { return try t.str("<super: <class '\(start)'>, NULL>") }
        return try t.str(
          "<super: <class '\(start)'>, <\(Str(unchecked: Type(unchecked: s.objectType).name).string) object>>")
      }
    },
    getters: {
      [
        Getter("__thisclass__", member: true, { t, v throws(PyError) in SuperObject(unchecked: v).start }),
        Getter(
          "__self__", member: true,
          { t, v throws(PyError) in
            let o = SuperObject(unchecked: v).object
            return o.isMissing ? .none : o
          }),
        Getter(
          "__self_class__", member: true,
          { t, v throws(PyError) in
            let o = SuperObject(unchecked: v).objectType
            return o.isMissing ? .none : o
          }),
      ]
    })
}
