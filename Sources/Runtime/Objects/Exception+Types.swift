// The builtin exception types: constructors, what they keep in `fields`, str forms.
//
// Indices in `fields` (ExceptionObject.field): StopIteration value 0; SystemExit code 0; NameError name 0; AttributeError
// name 0, obj 1; ImportError msg 0, name 1, path 2, name_from 3; OSError errno 0, strerror 1, filename 2, filename2 3,
// characters_written 4; SyntaxError msg 0, filename 1, lineno 2, offset 3, text 4, print_file_and_line 5, end_lineno 6,
// end_offset 7; Unicode errors encoding 0, object 1, start 2, end 3, reason 4; exception groups message 0, exceptions 1
// (a tuple). Native code raises without running constructors, so getters fall back to args where a field is not set.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

enum ErrorField {
  static let value = 0, code = 0, name = 0, object = 1
  static let message = 0, importName = 1, path = 2, nameFrom = 3
  static let errno = 0, strerror = 1, filename = 2, filename2 = 3, written = 4
  static let syntaxFilename = 1, line = 2, offset = 3, text = 4, printFileAndLine = 5, endLine = 6, endOffset = 7
  static let encoding = 0, start = 2, end = 3, reason = 4
  static let groupMessage = 0, exceptions = 1
}

extension Thread {
  /// The positional arguments of a constructor as the exception's args.
  fileprivate func takeArgs(_ e: ExceptionObject, _ args: Arguments) throws(PyError) {
    e.args = try newTuple(from: args.base, args.positionalCount)
  }
  fileprivate func refuseKeywords(_ v: Value, _ args: Arguments) throws(PyError) {
    if args.namedCount > 0 { throw typeError("\(typeName(v))() takes no keyword arguments") }
  }
  /// Puts keyword arguments into fields by these names.
  fileprivate func takeKeywords(
    _ e: ExceptionObject, _ args: Arguments, _ what: String, _ names: [(StaticString, Int)]
  ) throws(PyError) {
    for (_, field) in names where !e.fields.isMissing { try e.setField(self, field, .missing) }
    guard let given = Tuple(args.names) else { return }
    if given.count > names.count {
      throw typeError(
        "\(what)() takes at most \(names.count) keyword argument\(names.count == 1 ? "" : "s") (\(given.count) given)")
    }
    var i = 0
    while i < given.count {
      let name = Str(unchecked: given[i])
      guard let field = names.first(where: { name.isEqual($0.0) }) else {
        let hint = closestName(name.string, among: names.map { "\($0.0)" }).map { ". Did you mean '\($0)'?" } ?? ""
        throw typeError("\(what)() got an unexpected keyword argument '\(name.string)'\(hint)")
      }
      try e.setField(self, field.1, args[args.positionalCount + i])
      i += 1
    }
  }

  /// str() of BaseException: nothing, the only argument, or all of them.
  func plainExceptionText(_ e: ExceptionObject) throws(PyError) -> Value {
    let a = Tuple(unchecked: e.args)
    switch a.count {
    case 0: return vm.emptyString
    case 1: return try str(of: a[0])
    default: return try repr(e.args)
    }
  }

  func orNone(_ v: Value) -> Value { v.isMissing ? .none : v }

  /// e.add_note(note) for the engine's own notes; what goes wrong is dropped.
  func addNote(_ e: ExceptionObject, _ note: Value) {
    do throws(PyError) { try appendNote(e.value, note) } catch { p.pointee.pending = .missing }
  }

  fileprivate func appendNote(_ e: Value, _ note: Value) throws(PyError) {
    let notes = try findAttribute(e, .__notes__)
    if let list = List(notes) { return try list.append(self, note) }
    if !notes.isMissing { throw typeError("Cannot add note: __notes__ is not a list") }
    let list = try newList(capacity: 1)
    try list.append(self, note)
    try setAttribute(e, self[.__notes__], list.value)
  }

  fileprivate func exceptionOrMissing(_ v: Value, _ message: String) throws(PyError) -> Value {
    if v.isNone { return .missing }
    guard v.isKind(.exception) else { throw typeError(message) }
    return v
  }
}

// MARK: fields as attributes

// The closures must not capture anything, hence one pair of functions for each index.
private func fieldGetter(_ name: StaticString, _ i: Int) -> Getter {
  switch i {
  case 0:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(0)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 0, x) })
  case 1:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(1)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 1, x) })
  case 2:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(2)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 2, x) })
  case 3:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(3)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 3, x) })
  case 4:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(4)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 4, x) })
  case 5:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(5)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 5, x) })
  case 6:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(6)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 6, x) })
  default:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(7)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 7, x) })
  }
}

extension Thread {
  /// What `__reduce__` of an exception answers; without a state of its own its `__dict__` is the state.
  fileprivate func reduced(_ e: Value, _ args: Value, state: Value) throws(PyError) -> Value {
    var state = state
    if state.isMissing, let place = attributeDictionaryPlace(e), !place.pointee.isMissing { state = place.pointee }
    let type = self.type(of: e).value
    return state.isMissing ? try tuple(type, args) : try tuple(type, args, state)
  }

  /// A copy of the exception's `__dict__` with these fields in it, where they are set.
  fileprivate func fieldState(_ e: Value, _ names: [StaticString], _ fields: [Int]) throws(PyError) -> Dict {
    let state: Dict
    if let place = attributeDictionaryPlace(e), let own = Dict(place.pointee) {
      state = try own.copy(self)
    } else {
      state = try newDict()
    }
    for (i, name) in names.enumerated() {
      let v = ExceptionObject(unchecked: e).field(fields[i])
      if !v.isMissing && !v.isNone { try state.set(self, intern(name), v) }
    }
    return state
  }

  fileprivate func setExceptionField(_ v: Value, _ i: Int, _ x: Value) throws(PyError) -> Value {
    // An OSError tells a file name of None from none.
    let gone = isInstance(v, self[.OSError]) ? Value.missing : .none
    try ExceptionObject(unchecked: v).setField(self, i, x.isMissing ? gone : x)
    return .none
  }
  /// A field that CPython keeps as a number.
  fileprivate func setIndexField(_ v: Value, _ i: Int, _ x: Value) throws(PyError) -> Value {
    if x.isMissing { throw typeError("can't delete numeric/char attribute") }
    guard x.isInt else {
      // As in CPython, the failure leaves its mark.
      _ = try setExceptionField(v, i, .smallInt(-1))
      throw typeError("an integer is required")
    }
    return try setExceptionField(v, i, x)
  }
  /// Field 0, or the first argument where no constructor has run.
  fileprivate func fieldOrArgument(_ v: Value) -> Value {
    let e = ExceptionObject(unchecked: v)
    let x = e.field(0)
    if !x.isMissing { return x }
    let a = Tuple(unchecked: e.args)
    return a.count > 0 ? a[0] : .none
  }
}

private func firstArgumentGetter(_ name: StaticString) -> Getter {
  Getter(
    name, member: true, { t, v throws(PyError) in t.fieldOrArgument(v) },
    set: { t, v, x throws(PyError) in try t.setExceptionField(v, 0, x) })
}

// MARK: BaseException

@Sendable private func exceptionNew(_ t: Thread, _ type: Value, _ args: Arguments) throws(PyError) -> Value {
  let e = try t.new(ExceptionBody.self, type: Type(unchecked: type))
  e.args = t.vm.emptyTuple
  try t.takeArgs(e, args)
  return e.value
}
@Sendable private func exceptionInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  try t.refuseKeywords(v, args)
  try t.takeArgs(ExceptionObject(unchecked: v), args)
  return .none
}

@Sendable private func exceptionRepr(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  let name = Str(unchecked: t.type(of: v).name).string
  let a = Tuple(unchecked: e.args)
  if a.count == 1 { return try t.str("\(name)(\(Str(unchecked: try t.repr(a[0])).string))") }
  if a.count == 0 { return try t.str("\(name)()") }
  return try t.str(name + Str(unchecked: try t.repr(e.args)).string)
}

private let baseMethods: @Sendable () -> [Method] = {
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

private let baseGetters: @Sendable () -> [Getter] = {
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

// MARK: OSError

@Sendable private func osErrorNew(_ t: Thread, _ type: Value, _ args: Arguments) throws(PyError) -> Value {
  var type = Type(unchecked: type)
  let n = args.positionalCount
  let isDone = !fillsInInit(type)
  if isDone, args.namedCount > 0 { throw t.typeError("\(t.typeName(ofType: type))() takes no keyword arguments") }
  if type === t[.OSError], n >= 2, n <= 5, let code = args[0].asInt,
    let id = osErrorType(Int32(truncatingIfNeeded: code))
  {
    type = t[id]
  }
  let e = try t.new(ExceptionBody.self, type: type)
  e.args = t.vm.emptyTuple
  if isDone { try t.fillOSError(e, args) }
  return e.value
}
@Sendable private func osErrorInit(_ t: Thread, _ v: Value, _ args: Arguments) throws(PyError) -> Value {
  guard fillsInInit(t.type(of: v)) else { return .none }
  try t.refuseKeywords(v, args)
  try t.fillOSError(ExceptionObject(unchecked: v), args)
  return .none
}
private nonisolated(unsafe) let osErrorInitPointer: UnsafeRawPointer = CodePointer.of(osErrorInit)
private nonisolated(unsafe) let osErrorNewPointer: UnsafeRawPointer = CodePointer.of(osErrorNew)

/// The constructor does all, unless a class overrides __init__ alone.
private func fillsInInit(_ type: Type) -> Bool {
  type.slot(.initialize) != osErrorInitPointer && type.slot(.new) == osErrorNewPointer
}

/// The subclass of OSError that stands for an error number.
func osErrorType(_ code: Int32) -> ExceptionID? {
  switch code {
  case EAGAIN, EALREADY, EINPROGRESS: return .BlockingIOError
  case EPIPE, ESHUTDOWN: return .BrokenPipeError
  case ECHILD: return .ChildProcessError
  case ECONNABORTED: return .ConnectionAbortedError
  case ECONNREFUSED: return .ConnectionRefusedError
  case ECONNRESET: return .ConnectionResetError
  case EEXIST: return .FileExistsError
  case ENOENT: return .FileNotFoundError
  case EISDIR: return .IsADirectoryError
  case ENOTDIR: return .NotADirectoryError
  case EINTR: return .InterruptedError
  case EACCES, EPERM: return .PermissionError
  case ESRCH: return .ProcessLookupError
  case ETIMEDOUT: return .TimeoutError
  default: return nil
  }
}

extension Thread {
  fileprivate func fillOSError(_ e: ExceptionObject, _ args: Arguments) throws(PyError) {
    let n = args.positionalCount
    try takeArgs(e, args)
    guard n >= 2, n <= 5 else { return }
    try e.setField(self, ErrorField.errno, args[0])
    try e.setField(self, ErrorField.strerror, args[1])
    guard n >= 3, !args[2].isNone else { return }
    if isInstance(e.value, self[.BlockingIOError]), args[2].isInt {
      try e.setField(self, ErrorField.written, args[2])
      return
    }
    try e.setField(self, ErrorField.filename, args[2])
    if n == 5, !args[4].isNone { try e.setField(self, ErrorField.filename2, args[4]) }
    e.args = try tuple(args[0], args[1])
  }

  /// The OSError of an error number, of the right subclass, with the system's text.
  func osError(_ code: Int32, filename: Value = .missing, filename2: Value = .missing) -> PyError {
    do throws(PyError) {
      let number = int(Int(code))
      let text = try str(String(cString: strerror(code)))
      let e = newException(self[osErrorType(code) ?? .OSError], args: try tuple(number, text))
      try e.setField(self, ErrorField.errno, number)
      try e.setField(self, ErrorField.strerror, text)
      if !filename.isMissing { try e.setField(self, ErrorField.filename, filename) }
      if !filename2.isMissing { try e.setField(self, ErrorField.filename2, filename2) }
      return raise(e)
    } catch { return error }
  }
}

@Sendable private func osErrorText(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  let e = ExceptionObject(unchecked: v)
  let code = e.field(ErrorField.errno)
  let text = e.field(ErrorField.strerror)
  let filename = e.field(ErrorField.filename)
  func s(_ v: Value) throws(PyError) -> String { Str(unchecked: try t.str(of: t.orNone(v))).string }
  func r(_ v: Value) throws(PyError) -> String { Str(unchecked: try t.repr(v)).string }
  if !filename.isMissing {
    let second = e.field(ErrorField.filename2)
    let tail = second.isMissing ? "" : " -> \(try r(second))"
    return try t.str("[Errno \(try s(code))] \(try s(text)): \(try r(filename))\(tail)")
  }
  if !code.isMissing && !text.isMissing { return try t.str("[Errno \(try s(code))] \(try s(text))") }
  return try t.plainExceptionText(e)
}

// MARK: SyntaxError

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

// MARK: Unicode errors

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
      throw t.typeError("argument \(i + 1) must be \(types[i].1), not \(t.typeName(args[i]))")
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
  case .OSError:
    d.install = { s in
      s.call(.new, osErrorNew)
      s.call(.initialize, osErrorInit)
      s.set(.str, osErrorText)
    }
    d.methods = {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let e = ExceptionObject(unchecked: a[0])
          var args = e.args
          let filename = e.field(ErrorField.filename)
          if let two = Tuple(args), two.count == 2, !filename.isMissing {
            let second = e.field(ErrorField.filename2)
            if second.isMissing {
              args = try t.tuple(two[0], two[1], filename)
            } else {
              let all = try t.newTuple(5)
              all.items[0] = two[0]
              all.items[1] = two[1]
              all.items[2] = filename
              all.items[3] = .none
              all.items[4] = second
              args = all.value
            }
          }
          return try t.reduced(a[0], args, state: .missing)
        }
      ]
    }
    d.getters = {
      [
        fieldGetter("errno", ErrorField.errno), fieldGetter("strerror", ErrorField.strerror),
        fieldGetter("filename", ErrorField.filename), fieldGetter("filename2", ErrorField.filename2),
        Getter(
          "characters_written",
          { t, v throws(PyError) in
            let n = ExceptionObject(unchecked: v).field(ErrorField.written)
            if n.isMissing { throw t.raise(.AttributeError, "characters_written") }
            return n
          },
          set: { t, v, x throws(PyError) in
            if x.isMissing && ExceptionObject(unchecked: v).field(ErrorField.written).isMissing {
              throw t.raise(.AttributeError, "characters_written")
            }
            try ExceptionObject(unchecked: v).setField(
              t, ErrorField.written, x.isMissing ? .missing : t.int(try t.indexInt(x)))
            return .none
          }),
      ]
    }
  case .SyntaxError:
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
  case .UnicodeDecodeError, .UnicodeEncodeError, .UnicodeTranslateError:
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

private func installUnicode(_ s: SlotTable, _ initialize: @escaping CallSlot) {
  s.call(.initialize, initialize)
  s.set(.str, unicodeErrorText)
}
