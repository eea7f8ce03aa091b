// object: what every type inherits.

@Sendable func objectNew(_ t: Thread, _ type: Value, _ args: Arguments) throws(PyError) -> Value {
  let type = Type(unchecked: type)
  if args.count > 0 {
    // Arguments are an error unless __init__ is there to take them (and __new__ is not what let them pass).
    if type.slot(.new) != objectNewPointer {
      throw t.typeError("object.__new__() takes exactly one argument (the type to instantiate)")
    }
    if type.slot(.initialize) == objectInitPointer {
      throw t.typeError("\(Str(unchecked: type.name).string)() takes no arguments")
    }
  }
  if type.has(TypeFlag.abstract) { throw t.abstractInstantiation(type) }
  return t.newInstanceOf(type)
}
nonisolated(unsafe) let objectNewPointer: UnsafeRawPointer = CodePointer.of(objectNew)

@Sendable func objectInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  if args.count > 0 {
    let type = t.type(of: v)
    if type.slot(.initialize) != objectInitPointer {
      if t.lookupRaw(type, t[.__init__]).bits == t.lookupRaw(t[.object], t[.__init__]).bits {
        // The class was given this method by name.
        throw t.typeError("\(Str(unchecked: type.name).string)() takes no arguments")
      }
      throw t.typeError("object.__init__() takes exactly one argument (the instance to initialize)")
    }
    if type.slot(.new) == objectNewPointer {
      throw t.typeError(
        "\(Str(unchecked: type.name).string).__init__() takes exactly one argument (the instance to initialize)")
    }
  }
  return .none
}
nonisolated(unsafe) let objectInitPointer: UnsafeRawPointer = CodePointer.of(objectInit)

extension Thread {
  /// An instance of a type whose constructor is object's.
  @inline(__always) func newInstanceOf(_ type: Type) -> Value {
    if type.instanceKind == .instance { return newInstance(type).value }
    return newOtherInstance(type)
  }
  @inline(never) func newOtherInstance(_ type: Type) -> Value {
    // object() itself: an instance without room.
    let cell = newInstance(type)
    return cell.value
  }

  func abstractInstantiation(_ type: Type) -> PyError {
    var names: [String] = []
    do throws(PyError) {
      let list = try newList()
      if !type.abstractMethods.isMissing { try listExtend(list, type.abstractMethods, function: .missing) }
      var i = 0
      while i < list.count {
        if let s = Str(list[i]) { names.append("'\(s.string)'") }
        i += 1
      }
    } catch { return error }
    names.sort()
    return typeError(
      "Can't instantiate abstract class \(Str(unchecked: type.name).string) without an implementation for abstract method\(names.count == 1 ? "" : "s") \(names.joined(separator: ", "))"
    )
  }

  /// The address in reprs.
  func address(_ v: Value) -> String { "0x" + String(v.bits, radix: 16) }

  /// "module.Qualified" as reprs of instances and classes show it; without "builtins.".
  func displayName(_ type: Type) -> String {
    let name = Str(unchecked: type.qualifiedName).string
    let module = moduleName(type)
    return module.isEmpty || module == "builtins" ? name : "\(module).\(name)"
  }
  func moduleName(_ type: Type) -> String {
    if type.has(TypeFlag.heapType) {
      let m = Dict(unchecked: type.attributes).get(self, name: self[.__module__]).unboxed
      return Str(m)?.string ?? ""
    }
    return Str(type.module)?.string ?? ""
  }
}

extension NativeType {
  static let object = NativeType(
    name: "object", kind: .object,
    documentation:
      "The class that all others descend from.\n\nAn instance of it has no attributes and takes none.\n",
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.str("<\(t.displayName(t.type(of: v))) object at \(t.address(v))>") }
      s.set(.str) { t, v throws(PyError) in try t.reprResult(v) }
      s.set(.hash) { t, v throws(PyError) in .smallInt(Int(truncatingIfNeeded: (v.bits &>> 4) & 0x7FFF_FFFF_FFFF)) }
      s.set(.getAttribute, genericGetAttribute)
      s.set(.setAttribute, genericSetAttributeSlot)
      s.call(.new, objectNew)
      s.call(.initialize, objectInit)
      s.set(.equal) { t, x, y throws(PyError) in x.bits == y.bits ? .true : .notImplemented }
      s.set(.notEqual) { t, x, y throws(PyError) in
        // The opposite of __eq__, whatever the type made of it.
        guard let f = t.type(of: x).slot(.equal) else { return .notImplemented }
        let r = try CodePointer.binary(f, t, x, y)
        return r == .notImplemented ? r : .bool(try !t.isTrue(r))
      }
      s.set(.less) { t, x, y throws(PyError) in .notImplemented }
      s.set(.lessEqual) { t, x, y throws(PyError) in .notImplemented }
      s.set(.greater) { t, x, y throws(PyError) in .notImplemented }
      s.set(.greaterEqual) { t, x, y throws(PyError) in .notImplemented }
    },
    methods: {
      [
        Method("__format__(self, format_spec, /)") { t, a throws(PyError) in
          guard let spec = Str(a[1]) else {
            throw t.typeError("__format__() argument must be str, not \(t.givenTypeName(a[1]))")
          }
          if spec.count > 0 {
            throw t.typeError("unsupported format string passed to \(t.typeName(a[0])).__format__")
          }
          return try t.str(of: a[0])
        },
        Method("__init_subclass__(cls, /, *args, **kwds)", .classMethod) { t, a throws(PyError) in
          let name = Type(a[0]).map { Str(unchecked: $0.qualifiedName).string } ?? "object"
          if !a[2].isMissing { throw t.typeError("\(name).__init_subclass__() takes no keyword arguments") }
          let n = Tuple(unchecked: a[1]).count
          if n > 0 { throw t.typeError("\(name).__init_subclass__() takes no arguments (\(n) given)") }
          return .none
        },
        Method("__subclasshook__(cls, object, /)", .classMethod) { t, a throws(PyError) in .notImplemented },
        Method("__dir__(self, /)") { t, a throws(PyError) in try t.directory(of: a[0]) },
        Method("__sizeof__(self, /)") { t, a throws(PyError) in
          t.int(a[0].isCell ? t.heap.byteSize(of: a[0]) : 8)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in try t.callCopyRegistry("_reduce_old", a[0]) },
        Method("__reduce_ex__(self, protocol, /)") { t, a throws(PyError) in
          try t.callCopyRegistry("_reduce", a[0], t.int(try t.indexInt(a[1])))
        },
        Method("__getstate__(self, /)") { t, a throws(PyError) in try t.callCopyRegistry("_state", a[0]) },
      ]
    },
    getters: {
      [
        Getter(
          "__class__", { t, v throws(PyError) in t.type(of: v).value },
          set: { t, v, value throws(PyError) in
            try t.setClass(v, value)
            return .none
          })
      ]
    })
}
