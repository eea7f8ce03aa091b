// The builtin exception types: the constructors of the small ones, and what each type adds to Exception. Those with more of
// their own stand in files of their own: BaseException, OSError, SyntaxError, the Unicode errors, exception groups.

// MARK: the other constructors

@Sendable private func stopIterationInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  _ = try exceptionInit(t, v, args)
  try ExceptionObject(unchecked: v).setField(t, 0, args.positionalCount > 0 ? args[0] : .none)
  return .none
}
@Sendable private func systemExitInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  _ = try exceptionInit(t, v, args)
  let e = ExceptionObject(unchecked: v)
  let n = args.positionalCount
  try e.setField(t, 0, n == 0 ? .none : n == 1 ? args[0] : e.args)
  return .none
}
@Sendable private func nameErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  try t.takeArgs(e, args)
  try t.takeKeywords(e, args, "NameError", [("name", 0)])
  return .none
}
@Sendable private func attributeErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  try t.takeArgs(e, args)
  try t.takeKeywords(e, args, "AttributeError", [("name", 0), ("obj", 1)])
  return .none
}
@Sendable private func importErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  try t.takeArgs(e, args)
  try e.setField(t, 0, args.positionalCount == 1 ? args[0] : .none)
  try t.takeKeywords(e, args, "ImportError", [("name", 1), ("path", 2), ("name_from", 3)])
  return .none
}

// MARK: the definitions

func exceptionDefinition(_ id: ExceptionID) -> NativeType {
  var d = NativeType(
    name: "exception", kind: .exception, flags: TypeFlag.base | TypeFlag.isException | TypeFlag.hasDictionary)
  switch id {
  case .BaseException:
    d.documentation = "What all exceptions descend from."
    d.install = { s in
      s.call(.new, exceptionNew)
      s.call(.initialize, exceptionInit)
      s.set(.repr, exceptionRepr)
      s.set(.str) { t, v throws(PyError) in try t.plainExceptionText(ExceptionObject(unchecked: v)) }
    }
    d.methods = baseMethods
    d.getters = baseGetters
  case .StopIteration:
    d.install = { s in s.call(.initialize, stopIterationInit) }
    d.getters = { [firstArgumentGetter("value")] }
  case .SystemExit:
    d.install = { s in s.call(.initialize, systemExitInit) }
    d.getters = { [firstArgumentGetter("code")] }
  case .KeyError:
    d.install = { s in
      s.set(.str) { t, v throws(PyError) in
        let e = ExceptionObject(unchecked: v)
        let a = Tuple(unchecked: e.args)
        return a.count == 1 ? try t.repr(a[0]) : try t.plainExceptionText(e)
      }
    }
  case .NameError:
    d.install = { s in s.call(.initialize, nameErrorInit) }
    d.getters = { [fieldGetter("name", 0)] }
  case .AttributeError:
    d.install = { s in s.call(.initialize, attributeErrorInit) }
    d.methods = {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let state = try t.fieldState(a[0], ["name"], [ErrorField.name])
          let e = ExceptionObject(unchecked: a[0])
          if !e.field(ErrorField.name).isMissing || state.count > 0 { try state.set(t, t[.args], e.args) }
          return try t.reduced(a[0], e.args, state: state.count > 0 ? state.value : .missing)
        },
        Method("__getstate__(self, /)") { t, a throws(PyError) in
          let state = try t.fieldState(a[0], ["name"], [ErrorField.name])
          try state.set(t, t[.args], ExceptionObject(unchecked: a[0]).args)
          return state.value
        },
      ]
    }
    d.getters = { [fieldGetter("name", 0), fieldGetter("obj", 1)] }
  case .ImportError:
    d.install = { s in
      s.call(.initialize, importErrorInit)
      s.set(.str) { t, v throws(PyError) in
        let message = ExceptionObject(unchecked: v).field(0)
        return t.isExactStr(message) ? message : try t.plainExceptionText(ExceptionObject(unchecked: v))
      }
    }
    d.methods = {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let state = try t.fieldState(a[0], ["name", "path", "name_from"], [1, 2, 3])
          return try t.reduced(
            a[0], ExceptionObject(unchecked: a[0]).args, state: state.count > 0 ? state.value : .missing)
        }
      ]
    }
    d.getters = {
      [firstArgumentGetter("msg"), fieldGetter("name", 1), fieldGetter("path", 2), fieldGetter("name_from", 3)]
    }
  case .OSError: defineOSError(&d)
  case .SyntaxError: defineSyntaxError(&d)
  case .UnicodeDecodeError, .UnicodeEncodeError, .UnicodeTranslateError: defineUnicodeError(id, &d)
  case .BaseExceptionGroup: defineExceptionGroup(&d)
  case .ExceptionGroup:
    // In CPython this one is made like a class of a program.
    d.flags |= TypeFlag.hasWeakReferences
    d.extend = { t, type throws(PyError) in
      try Dict(unchecked: type.attributes).set(t, t[.__module__], t.intern("builtins"))
    }
  default: break
  }
  return d
}
