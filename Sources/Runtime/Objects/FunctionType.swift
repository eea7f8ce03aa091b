// The type of functions written in Python. The types of what else is called or binds stand in files of their own:
// builtins, method descriptors, slot and method wrappers, bound methods, getset and member descriptors.

import Compiler

@Sendable private func functionGet(_ t: Thread, _ f: Value, _ v: Value, _ type: Value) throws(PyError) -> Value {
  if v.isMissing || v.isNone && type.bits != t[.none].value.bits { return f }
  return t.bind(f, v)
}

extension Thread {
  func functionAttribute(_ name: StaticString, _ v: Value) -> Value { v.isMissing ? .none : v }
}

extension NativeType {
  static let function = NativeType(
    name: "function", kind: .function, flags: TypeFlag.hasDictionary,
    documentation: "A function that was written in Python.",
    install: { s in
      s.set(.descriptorGet, functionGet)
      s.set(.repr) { t, v throws(PyError) in
        try t.str("<function \(Str(unchecked: Function(unchecked: v).qualifiedName).string) at \(t.address(v))>")
      }
      s.call(.call) { t, f, args throws(PyError) in try t.invoke(f, args) }
      s.call(.new, functionNew)
    },
    getters: {
      [
        Getter(
          "__code__", { t, v throws(PyError) in Function(unchecked: v).code },
          set: { t, v, value throws(PyError) in
            guard let code = Code(value) else { throw t.typeError("__code__ must be set to a code object") }
            let f = Function(unchecked: v)
            let has = Tuple(f.closure)?.count ?? 0
            let wants = Tuple(unchecked: code.freeNames).count
            if has != wants {
              throw t.valueError(
                "\(Str(unchecked: f.name).string)() requires a code object with \(has) free vars, not \(wants)")
            }
            let suspends: UInt32 = 0x2A0
            if (code.flags ^ Code(unchecked: f.code).flags) & suspends != 0 {
              try t.warn(
                .DeprecationWarning,
                "Assigning a code object of non-matching type is deprecated"
                  + " (e.g., from a generator to a plain function)")
            }
            f.code = value
            return .none
          }),
        Getter(
          "__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) },
          set: { t, v, value throws(PyError) in
            try t.setAttributeDictionary(v, value)
            return .none
          }),
        Getter("__globals__", member: true, { t, v throws(PyError) in Function(unchecked: v).globals }),
        Getter(
          "__builtins__", member: true,
          { t, v throws(PyError) in t.builtins(of: Function(unchecked: v)) }),
        Getter(
          "__name__", { t, v throws(PyError) in Function(unchecked: v).name },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.str) else { throw t.typeError("__name__ must be set to a string object") }
            Function(unchecked: v).name = value
            return .none
          }),
        Getter(
          "__qualname__", { t, v throws(PyError) in Function(unchecked: v).qualifiedName },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.str) else { throw t.typeError("__qualname__ must be set to a string object") }
            Function(unchecked: v).qualifiedName = value
            return .none
          }),
        Getter(
          "__doc__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).documentation) },
          set: { t, v, value throws(PyError) in
            Function(unchecked: v).documentation = value.isMissing ? .none : value
            return .none
          }),
        Getter(
          "__module__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).module) },
          set: { t, v, value throws(PyError) in
            Function(unchecked: v).module = value.isMissing ? .none : value
            return .none
          }),
        Getter(
          "__defaults__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).defaults) },
          set: { t, v, value throws(PyError) in
            if !value.isMissing && !value.isNone && !value.isKind(.tuple) {
              throw t.typeError("__defaults__ must be set to a tuple object")
            }
            Function(unchecked: v).defaults = value.isNone ? .missing : value
            return .none
          }),
        Getter(
          "__kwdefaults__", { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).keywordDefaults) },
          set: { t, v, value throws(PyError) in
            if !value.isMissing && !value.isNone && !value.isKind(.dict) {
              throw t.typeError("__kwdefaults__ must be set to a dict object")
            }
            Function(unchecked: v).keywordDefaults = value.isNone ? .missing : value
            return .none
          }),
        Getter(
          "__closure__", member: true,
          { t, v throws(PyError) in t.functionAttribute("", Function(unchecked: v).closure) }),
        Getter(
          "__annotations__",
          { t, v throws(PyError) in
            let f = Function(unchecked: v)
            if f.annotations.isMissing { f.annotations = try t.newDict().value }
            return f.annotations
          },
          set: { t, v, value throws(PyError) in
            guard value.isMissing || value.isNone || value.isKind(.dict) else {
              throw t.typeError("__annotations__ must be set to a dict object")
            }
            Function(unchecked: v).annotations = value.isNone ? .missing : value
            return .none
          }),
        Getter(
          "__type_params__",
          { t, v throws(PyError) in
            let p = Function(unchecked: v).typeParameters
            return p.isMissing ? t.vm.emptyTuple : p
          },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.tuple) else { throw t.typeError("__type_params__ must be set to a tuple") }
            Function(unchecked: v).typeParameters = value
            return .none
          }),
      ]
    })
}
