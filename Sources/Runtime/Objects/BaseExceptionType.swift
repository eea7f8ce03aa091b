// The type BaseException: what all exceptions do.

@Sendable func exceptionNew(_ t: Thread, _ type: Value, _ args: Arguments) throws(PyError) -> Value {
  let e = try t.new(ExceptionBody.self, type: Type(unchecked: type))
  e.args = t.vm.emptyTuple
  try t.takeArgs(e, args)
  return e.value
}
@Sendable func exceptionInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  try t.refuseKeywords(v, args)
  try t.takeArgs(ExceptionObject(unchecked: v), args)
  return .none
}

@Sendable func exceptionRepr(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  let name = Str(unchecked: t.type(of: v).name).string
  let a = Tuple(unchecked: e.args)
  if a.count == 1 { return try t.str("\(name)(\(Str(unchecked: try t.repr(a[0])).string))") }
  if a.count == 0 { return try t.str("\(name)()") }
  return try t.str(name + Str(unchecked: try t.repr(e.args)).string)
}

let baseMethods: @Sendable () -> [Method] = {
  [
    Method("with_traceback(self, object, /)") { t, a throws(PyError) in
      let e = ExceptionObject(unchecked: a[0])
      if a[1].isNone {
        e.traceback = .missing
      } else if a[1].isKind(.traceback) {
        e.traceback = a[1]
      } else {
        throw t.typeError("__traceback__ must be a traceback or None")
      }
      return a[0]
    },
    Method("add_note(self, object, /)") { t, a throws(PyError) in
      guard a[1].isKind(.str) else { throw t.typeError("note must be a str, not '\(t.typeName(a[1]))'") }
      try t.appendNote(a[0], a[1])
      return .none
    },
    Method("__reduce__(self, /)") { t, a throws(PyError) in
      try t.reduced(a[0], ExceptionObject(unchecked: a[0]).args, state: .missing)
    },
    Method("__setstate__(self, object, /)") { t, a throws(PyError) in
      if a[1].isNone { return .none }
      guard let state = Dict(a[1]) else { throw t.typeError("state is not a dictionary") }
      var i = state.nextEntry(from: 0)
      while i >= 0 {
        let entry = state.table.entries[i]
        try t.setAttribute(a[0], try t.attributeName(entry.key, "attribute name must be string, not "), entry.value)
        i = state.nextEntry(from: i + 1)
      }
      return .none
    },
  ]
}

let baseGetters: @Sendable () -> [Getter] = {
  [
    Getter(
      "args", { t, v throws(PyError) in ExceptionObject(unchecked: v).args },
      set: { t, v, x throws(PyError) in
        if x.isMissing { throw t.typeError("args may not be deleted") }
        let list = try t.newList()
        try t.listExtend(list, x, function: .missing)
        ExceptionObject(unchecked: v).args = try t.newTuple(from: list.items, list.count)
        return .none
      }),
    Getter(
      "__traceback__", { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).traceback) },
      set: { t, v, x throws(PyError) in
        if x.isMissing { throw t.typeError("__traceback__ may not be deleted") }
        guard x.isNone || x.isKind(.traceback) else { throw t.typeError("__traceback__ must be a traceback or None") }
        ExceptionObject(unchecked: v).traceback = x.isNone ? .missing : x
        return .none
      }),
    Getter(
      "__context__", { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).context) },
      set: { t, v, x throws(PyError) in
        if x.isMissing { throw t.typeError("__context__ may not be deleted") }
        ExceptionObject(unchecked: v).context = try t.exceptionOrMissing(
          x, "exception context must be None or derive from BaseException")
        return .none
      }),
    Getter(
      "__cause__", { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).cause) },
      set: { t, v, x throws(PyError) in
        if x.isMissing { throw t.typeError("__cause__ may not be deleted") }
        let e = ExceptionObject(unchecked: v)
        e.cause = try t.exceptionOrMissing(x, "exception cause must be None or derive from BaseException")
        e.suppressesContext = true
        return .none
      }),
    Getter(
      "__suppress_context__", { t, v throws(PyError) in .bool(ExceptionObject(unchecked: v).suppressesContext) },
      set: { t, v, x throws(PyError) in
        if x.isMissing { throw t.typeError("can't delete numeric/char attribute") }
        guard x.isBool else { throw t.typeError("attribute value type must be bool") }
        ExceptionObject(unchecked: v).suppressesContext = x == .true
        return .none
      }),
    Getter(
      "__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) },
      set: { t, v, x throws(PyError) in
        try t.setAttributeDictionary(v, x)
        return .none
      }),
  ]
}
