// The type OSError: its constructor answers the subclass that stands for the error number, and its text names the files.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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

func defineOSError(_ d: inout NativeType) {
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
}
