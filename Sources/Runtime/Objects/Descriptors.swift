// The types property, classmethod and staticmethod.

@Sendable private func propertyInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  let p = Property(unchecked: v)
  let fields: [StaticString] = ["fget", "fset", "fdel", "doc"]
  var values: (Value, Value, Value, Value) = (.missing, .missing, .missing, .missing)
  func set(_ i: Int, _ x: Value) {
    switch i {
    case 0: values.0 = x
    case 1: values.1 = x
    case 2: values.2 = x
    default: values.3 = x
    }
  }
  let positional = args.positionalCount
  if positional > 4 { throw t.typeError("property() takes at most 4 arguments (\(args.count) given)") }
  var i = 0
  while i < positional {
    set(i, args[i])
    i += 1
  }
  if let names = Tuple(args.names) {
    i = 0
    while i < names.count {
      guard let k = fields.firstIndex(where: { Str(unchecked: names[i]).isEqual($0) }) else {
        let name = Str(unchecked: names[i]).string
        let hint = closestName(name, among: fields.map { "\($0)" }).map { ". Did you mean '\($0)'?" } ?? ""
        throw t.typeError("property() got an unexpected keyword argument '\(name)'\(hint)")
      }
      set(k, args[positional + i])
      i += 1
    }
  }
  p.get = values.0.isNone ? .missing : values.0
  p.set = values.1.isNone ? .missing : values.1
  p.delete = values.2.isNone ? .missing : values.2
  p.name = .missing
  var documentation = values.3.isNone ? Value.missing : values.3
  p.header.pointee.flags &= ~HeaderFlag.own1
  if documentation.isMissing && !p.get.isMissing {
    let own = try t.findAttribute(p.get, .__doc__)
    if !own.isMissing && !own.isNone {
      documentation = own
      p.header.pointee.flags |= HeaderFlag.own1
    }
  }
  if t.type(of: v) === t[.property] {
    p.documentation = documentation
    return .none
  }
  // A subclass has a `__doc__` of its own, which would hide the field: the instance keeps it.
  do throws(PyError) { try t.setAttribute(v, t[.__doc__], documentation.isMissing ? .none : documentation) } catch {
    if p.header.pointee.flags & HeaderFlag.own1 == 0, t.swallow(.AttributeError) { return .none }
    throw error
  }
  return .none
}

extension Thread {
  fileprivate func copyProperty(_ v: Value, get: Value, set: Value, delete: Value) throws(PyError) -> Value {
    let old = Property(unchecked: v)
    func orNone(_ x: Value) -> Value { x.isMissing ? .none : x }
    func chosen(_ new: Value, _ old: Value) -> Value { new.isMissing || new.isNone ? orNone(old) : new }
    let getter = chosen(get, old.get)
    // A docstring that came from the getter comes from the new getter again.
    let fromGetter = old.header.pointee.flags & HeaderFlag.own1 != 0 && !getter.isNone
    let made = try call(
      type(of: v).value, getter, chosen(set, old.set), chosen(delete, old.delete),
      fromGetter ? .none : orNone(old.documentation))
    if let p = Property(made) { p.name = old.name }
    return made
  }
  /// `__name__`: given by the class, or the getter's.
  fileprivate func propertyName(_ p: Property) throws(PyError) -> Value {
    if !p.name.isMissing { return p.name }
    return p.get.isMissing ? .missing : try findAttribute(p.get, .__name__)
  }
  fileprivate func propertyError(_ p: Property, _ v: Value, _ what: String) -> PyError {
    let type = Str(unchecked: self.type(of: v).qualifiedName).string
    do throws(PyError) {
      let name = try propertyName(p)
      if !name.isMissing {
        return raise(.AttributeError, "property \(reprString(name)) of '\(type)' object has no \(what)")
      }
    } catch { return error }
    return raise(.AttributeError, "property of '\(type)' object has no \(what)")
  }
}

extension NativeType {
  static let property = NativeType(
    name: "property", kind: .property,
    documentation: "property(fget, fset, fdel, doc): an attribute that is read, set and deleted by functions.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.new(PropertyBody.self, type: Type(unchecked: type)).value }
      s.call(.initialize, propertyInit)
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in
        if v.isMissing || v.isNone { return d }
        let p = Property(unchecked: d)
        if p.get.isMissing { throw t.propertyError(p, v, "getter") }
        return try t.call(p.get, v)
      }
      s.set(.descriptorSet) { t, d, v, value throws(PyError) in
        let p = Property(unchecked: d)
        if value.isMissing {
          if p.delete.isMissing { throw t.propertyError(p, v, "deleter") }
          return try t.call(p.delete, v)
        }
        if p.set.isMissing { throw t.propertyError(p, v, "setter") }
        return try t.call(p.set, v, value)
      }
    },
    methods: {
      [
        Method("getter(self, object, /)") { t, a throws(PyError) in
          try t.copyProperty(a[0], get: a[1], set: .missing, delete: .missing)
        },
        Method("setter(self, object, /)") { t, a throws(PyError) in
          try t.copyProperty(a[0], get: .missing, set: a[1], delete: .missing)
        },
        Method("deleter(self, object, /)") { t, a throws(PyError) in
          try t.copyProperty(a[0], get: .missing, set: .missing, delete: a[1])
        },
        Method("__set_name__(self, /, *args)") { t, a throws(PyError) in
          let given = Tuple(unchecked: a[1])
          if given.count != 2 {
            throw t.typeError("__set_name__() takes 2 positional arguments but \(given.count) were given")
          }
          Property(unchecked: a[0]).name = given[1]
          return .none
        },
      ]
    },
    getters: {
      func orNone(_ v: Value) -> Value { v.isMissing ? .none : v }
      return [
        Getter(
          "fget", member: true,
          { t, v throws(PyError) in Property(unchecked: v).get.isMissing ? .none : Property(unchecked: v).get }),
        Getter(
          "fset", member: true,
          { t, v throws(PyError) in Property(unchecked: v).set.isMissing ? .none : Property(unchecked: v).set }),
        Getter(
          "fdel", member: true,
          { t, v throws(PyError) in
            Property(unchecked: v).delete.isMissing ? .none : Property(unchecked: v).delete
          }),
        Getter(
          "__doc__", member: true,
          { t, v throws(PyError) in
            let d = Property(unchecked: v).documentation
            return d.isMissing ? .none : d
          },
          set: { t, v, value throws(PyError) in
            Property(unchecked: v).documentation = value
            return .none
          }),
        Getter(
          "__name__",
          { t, v throws(PyError) in
            let name = try t.propertyName(Property(unchecked: v))
            if name.isMissing { throw t.noAttribute(v, t[.__name__]) }
            return name
          },
          set: { t, v, value throws(PyError) in
            Property(unchecked: v).name = value
            return .none
          }),
        Getter(
          "__isabstractmethod__",
          { t, v throws(PyError) in
            let p = Property(unchecked: v)
            for f in [p.get, p.set, p.delete] where !f.isMissing {
              let a = try t.findAttribute(f, .__isabstractmethod__)
              if !a.isMissing, try t.isTrue(a) { return .true }
            }
            return .false
          }),
      ]
    })

  static let classMethod = NativeType(
    name: "classmethod", kind: .classMethod, flags: TypeFlag.base | TypeFlag.hasDictionary,
    documentation: "A method that is given the class in place of an instance.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let m = try t.new(ClassMethodBody.self, type: Type(unchecked: type))
        m.function = .none
        return m.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("classmethod() takes no keyword arguments") }
        guard args.count == 1 else { throw t.typeError("classmethod expected 1 argument, got \(args.count)") }
        ClassMethod(unchecked: v).function = args[0]
        try t.copyFunctionAttributes(from: args[0], to: v)
        return .none
      }
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in
        let f = ClassMethod(unchecked: d).function
        let cls = type.isMissing || type.isNone ? t.type(of: v).value : type
        return t.bindAsMethod(f, cls)
      }
      s.set(.repr) { t, v throws(PyError) in
        try t.str("<classmethod(\(t.reprString(ClassMethod(unchecked: v).function)))>")
      }
    },
    getters: {
      [
        Getter("__func__", member: true, { t, v throws(PyError) in ClassMethod(unchecked: v).function }),
        Getter("__wrapped__", member: true, { t, v throws(PyError) in ClassMethod(unchecked: v).function }),
        Getter(
          "__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) },
          set: { t, v, value throws(PyError) in
            try t.setAttributeDictionary(v, value)
            return .none
          }),
        Getter(
          "__isabstractmethod__",
          { t, v throws(PyError) in
            let a = try t.findAttribute(ClassMethod(unchecked: v).function, .__isabstractmethod__)
            return .bool(a.isMissing ? false : try t.isTrue(a))
          }),
      ]
    })

  static let staticMethod = NativeType(
    name: "staticmethod", kind: .staticMethod, flags: TypeFlag.base | TypeFlag.hasDictionary,
    documentation: "A method that is given neither instance nor class.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let m = try t.new(StaticMethodBody.self, type: Type(unchecked: type))
        m.function = .none
        return m.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("staticmethod() takes no keyword arguments") }
        guard args.count == 1 else { throw t.typeError("staticmethod expected 1 argument, got \(args.count)") }
        StaticMethod(unchecked: v).function = args[0]
        try t.copyFunctionAttributes(from: args[0], to: v)
        return .none
      }
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in StaticMethod(unchecked: d).function }
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(StaticMethod(unchecked: f).function, args) }
      s.set(.repr) { t, v throws(PyError) in
        try t.str("<staticmethod(\(t.reprString(StaticMethod(unchecked: v).function)))>")
      }
    },
    getters: {
      [
        Getter("__func__", member: true, { t, v throws(PyError) in StaticMethod(unchecked: v).function }),
        Getter("__wrapped__", member: true, { t, v throws(PyError) in StaticMethod(unchecked: v).function }),
        Getter(
          "__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) },
          set: { t, v, value throws(PyError) in
            try t.setAttributeDictionary(v, value)
            return .none
          }),
        Getter(
          "__isabstractmethod__",
          { t, v throws(PyError) in
            let a = try t.findAttribute(StaticMethod(unchecked: v).function, .__isabstractmethod__)
            return .bool(a.isMissing ? false : try t.isTrue(a))
          }),
      ]
    })
}

extension Thread {
  /// classmethod and staticmethod look like what they wrap.
  fileprivate func copyFunctionAttributes(from f: Value, to v: Value) throws(PyError) {
    for name in [Name.__module__, .__name__, .__qualname__, .__doc__, .__annotations__] {
      let x = try findAttribute(f, name)
      if !x.isMissing, let place = attributeDictionaryPlace(v) {
        if place.pointee.isMissing { store(try newDict().value, at: place, in: v) }
        try Dict(unchecked: place.pointee).set(self, self[name], x)
      }
    }
  }
}
