// The types UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError: one constructor and one text for all three.

private func unicodeInit(
  _ t: Thread, _ v: Value, _ args: Arguments, _ fields: [Int], _ types: [(Kind, StaticString)]
) throws(PyError) -> Value {
  try t.refuseKeywords(v, args)
  let e = ExceptionObject(unchecked: v)
  try t.takeArgs(e, args)
  let n = args.positionalCount
  if n != fields.count { throw t.typeError("function takes exactly \(fields.count) arguments (\(n) given)") }
  var i = 0
  while i < n {
    if types[i].0 == .bytes, args[i].isKind(.byteArray) || args[i].isKind(.memoryView) {
      // The exception keeps a copy.
      try e.setField(t, fields[i], try t.call(t[.bytes].value, args[i]))
      i += 1
      continue
    }
    let fits = types[i].0 == .int ? args[i].isInt : args[i].isKind(types[i].0)
    if !fits {
      if types[i].0 == .int {
        throw t.typeError("'\(t.typeName(args[i]))' object cannot be interpreted as an integer")
      }
      if types[i].0 == .bytes { throw t.typeError("a bytes-like object is required, not '\(t.typeName(args[i]))'") }
      throw t.typeError("argument \(i + 1) must be \(types[i].1), not \(t.givenTypeName(args[i]))")
    }
    try e.setField(t, fields[i], args[i])
    i += 1
  }
  return .none
}
@Sendable private func decodeErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  try unicodeInit(
    t, v, args, [0, 1, 2, 3, 4], [(.str, "str"), (.bytes, "bytes"), (.int, "int"), (.int, "int"), (.str, "str")])
}
@Sendable private func encodeErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  try unicodeInit(
    t, v, args, [0, 1, 2, 3, 4], [(.str, "str"), (.str, "str"), (.int, "int"), (.int, "int"), (.str, "str")])
}
@Sendable private func translateErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  try unicodeInit(t, v, args, [1, 2, 3, 4], [(.str, "str"), (.int, "int"), (.int, "int"), (.str, "str")])
}

@Sendable private func unicodeErrorText(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  let object = e.field(ErrorField.object)
  guard let start = e.field(ErrorField.start).asInt, let end = e.field(ErrorField.end).asInt else {
    return try t.plainExceptionText(e)
  }
  let reason = Str(unchecked: try t.str(of: t.orNone(e.field(ErrorField.reason)))).string
  let what: String
  let isDecoding = t.isInstance(v, t[.UnicodeDecodeError])
  if t.isInstance(v, t[.UnicodeTranslateError]) {
    what = "can't translate"
  } else {
    let encoding = Str(unchecked: try t.str(of: t.orNone(e.field(ErrorField.encoding)))).string
    what = "'\(encoding)' codec can't \(isDecoding ? "decode" : "encode")"
  }
  func hex(_ c: UInt32, _ digits: Int) -> String {
    let s = String(c, radix: 16)
    return String(repeating: "0", count: max(0, digits - s.count)) + s
  }
  if isDecoding {
    if let b = Bytes(object), end == start &+ 1, start >= 0, start < b.count {
      return try t.str("\(what) byte 0x\(hex(UInt32(b.bytes[start]), 2)) in position \(start): \(reason)")
    }
    return try t.str("\(what) bytes in position \(start)-\(end &- 1): \(reason)")
  }
  if let s = Str(object), end == start &+ 1, start >= 0, start < s.count {
    let c = s[start]
    let shown = c < 256 ? "\\x" + hex(c, 2) : c < 0x10000 ? "\\u" + hex(c, 4) : "\\U" + hex(c, 8)
    return try t.str("\(what) character '\(shown)' in position \(start): \(reason)")
  }
  return try t.str("\(what) characters in position \(start)-\(end &- 1): \(reason)")
}

func defineUnicodeError(_ id: ExceptionID, _ d: inout NativeType) {
  switch id {
  case .UnicodeDecodeError: d.install = { s in installUnicode(s, decodeErrorInit) }
  case .UnicodeEncodeError: d.install = { s in installUnicode(s, encodeErrorInit) }
  default: d.install = { s in installUnicode(s, translateErrorInit) }
  }
  d.getters = {
    [
      fieldGetter("encoding", 0), fieldGetter("object", 1),
      Getter(
        "start", member: true,
        { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(ErrorField.start)) },
        set: { t, v, x throws(PyError) in try t.setIndexField(v, ErrorField.start, x) }),
      Getter(
        "end", member: true,
        { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(ErrorField.end)) },
        set: { t, v, x throws(PyError) in try t.setIndexField(v, ErrorField.end, x) }),
      fieldGetter("reason", 4),
    ]
  }
}

private func installUnicode(_ s: SlotTable, _ initialize: @escaping CallSlot) {
  s.call(.initialize, initialize)
  s.set(.str, unicodeErrorText)
}
