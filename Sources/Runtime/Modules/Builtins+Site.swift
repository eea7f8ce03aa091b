// exit, quit and help: what the site module adds to the builtins.

@Sendable private func quitterCall(_ t: Thread, _ f: Value, _ args: Arguments) throws(PyError) -> Value {
  if args.count > 1 {
    throw t.typeError("Quitter.__call__() takes from 1 to 2 positional arguments but \(args.count + 1) were given")
  }
  let code = args.count == 1 ? args[0] : .none
  let e = t.newException(t[.SystemExit], args: try t.tuple(code))
  try e.setField(t, ErrorField.code, code)
  throw t.raise(e)
}
@Sendable private func quitterRepr(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  let name = Str(try t.findAttribute(v, .name))?.string ?? "exit"
  return try t.str("Use \(name)() or Ctrl-D (i.e. EOF) to exit")
}
@Sendable private func helperCall(_ t: Thread, _ f: Value, _ args: Arguments) throws(PyError) -> Value {
  let show = try t.getAttribute(try t.importLibrary("_help"), t.intern("show" as StaticString))
  if args.count > 1 || args.namedCount > 0 { throw t.typeError("help() takes at most one argument") }
  return args.count == 0 ? try t.call(show) : try t.call(show, args[0])
}
@Sendable private func helperRepr(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  try t.str("Type help() for interactive help, or help(object) for help about object.")
}
@Sendable private func printerRepr(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  try t.str(of: try t.getAttribute(v, .text))
}
@Sendable private func printerCall(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  try t.printValues(
    Tuple(unchecked: try t.tuple(try t.repr(v))), sep: .missing, end: .missing, file: .missing, flush: .missing)
  return .none
}

extension Thread {
  func makeSiteBuiltins(_ d: Dict) throws(PyError) {
    func makeType(_ name: StaticString, _ call: @escaping CallSlot, _ repr: @escaping UnarySlot) throws(PyError) -> Type
    {
      let namespace = try newDict()
      try namespace.set(self, self[.__module__], try str("_sitebuiltins"))
      let bases = Tuple(unchecked: try tuple(vm[TypeID.object].value))
      let type = try makeClass(metatype: vm[TypeID.type], name: intern(name), bases: bases, namespace: namespace)
      type.slots[Int(Slot.call.rawValue)] = CodePointer.of(call)
      type.slots[Int(Slot.repr.rawValue)] = CodePointer.of(repr)
      return type
    }
    let quitter = try makeType("Quitter", quitterCall, quitterRepr)
    for name: StaticString in ["exit", "quit"] {
      let q = newInstance(quitter).value
      try setAttribute(q, self[.name], intern(name))
      try setAttribute(q, intern("eof"), try str("Ctrl-D (i.e. EOF)"))
      try d.set(self, intern(name), q)
    }
    let printer = try makeType("_Printer", printerCall, printerRepr)
    for (name, text): (StaticString, String) in [
      ("copyright", "tinypy: a Python interpreter in Swift"), ("credits", "The authors of tinypy"),
      ("license", "Type license() to see the full license text"),
    ] {
      let q = newInstance(printer).value
      try setAttribute(q, self[.text], try str(text))
      try d.set(self, intern(name), q)
    }
    let helper = try makeType("_Helper", helperCall, helperRepr)
    try d.set(self, intern("help"), newInstance(helper).value)
  }
}
