// The type SyntaxError: the place of the error as a second argument.

@Sendable private func syntaxErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  try t.refuseKeywords(v, args)
  let e = ExceptionObject(unchecked: v)
  try t.takeArgs(e, args)
  let n = args.positionalCount
  if n >= 1 { try e.setField(t, ErrorField.message, args[0]) }
  guard n == 2 else { return .none }
  let list = try t.newList()
  try t.listExtend(list, args[1], function: .missing)
  if list.count < 4 || list.count > 6 {
    throw t.typeError("function takes \(list.count < 4 ? "at least 4" : "at most 6") arguments (\(list.count) given)")
  }
  if list.count == 5 { throw t.typeError("end_offset must be provided when end_lineno is provided") }
  let places = [
    ErrorField.syntaxFilename, ErrorField.line, ErrorField.offset, ErrorField.text, ErrorField.endLine,
    ErrorField.endOffset,
  ]
  var i = 0
  while i < list.count {
    try e.setField(t, places[i], list[i])
    i += 1
  }
  return .none
}

@Sendable private func syntaxErrorText(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  let message = Str(unchecked: try t.str(of: t.orNone(t.fieldOrArgument(v)))).string
  let line = e.field(ErrorField.line)
  let hasLine = line.isInt
  if let file = Str(e.field(ErrorField.syntaxFilename))?.string {
    let base = file.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? file
    return try t.str("\(message) (\(base)\(hasLine ? ", line \(t.reprString(line))" : ""))")
  }
  return try t.str(hasLine ? "\(message) (line \(t.reprString(line)))" : message)
}

func defineSyntaxError(_ d: inout NativeType) {
  d.install = { s in
    s.call(.initialize, syntaxErrorInit)
    s.set(.str, syntaxErrorText)
  }
  d.getters = {
    [
      firstArgumentGetter("msg"), fieldGetter("filename", 1), fieldGetter("lineno", 2), fieldGetter("offset", 3),
      fieldGetter("text", 4), fieldGetter("print_file_and_line", 5), fieldGetter("end_lineno", 6),
      fieldGetter("end_offset", 7),
    ]
  }
}
