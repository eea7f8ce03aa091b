// threading.excepthook: what becomes of an exception that leaves a thread's run().

extension Thread {
  /// The present value of threading.excepthook; missing if it was deleted.
  func threadHook() -> Value {
    Dict(self[.threadHooks])?.get(self, name: intern("excepthook" as StaticString)) ?? .missing
  }

  /// An exception left `run`: the hook reports it. One that fails, or that is gone, is reported itself.
  func threadFailed(_ o: ThreadObject) {
    let e = takePending()
    p.pointee.handled = e.value
    defer { p.pointee.handled = .missing }
    do throws(PyError) { try callThreadHook(e, o) } catch {
      guard pendingIs(.Exception) else {
        if swallow(.SystemExit) { return }
        reportUnraisable(o.value, "Exception ignored in thread started by ")
        return
      }
      let second = takePending()
      second.suppressesContext = true
      do throws(PyError) { try reportFailedHook(second, o) } catch {
        reportUnraisable(o.value, "Exception ignored in thread started by ")
      }
    }
  }

  private func callThreadHook(_ e: ExceptionObject, _ o: ThreadObject) throws(PyError) {
    var hook = threadHook()
    if hook.isMissing && !self[.threadHooks].isMissing { throw raise(.NameError, "name 'excepthook' is not defined") }
    if hook.isNone { hook = o.hook }
    let args = try newTuple(4)
    args.items[0] = type(of: e.value).value
    args.items[1] = e.value
    args.items[2] = tracebackOrNone(e.value)
    args.items[3] = o.value
    let record = try newStructSequence(try exceptHookArgsType(), args.value)
    if hook.isMissing || hook.isNone { try defaultThreadHook(record) } else { _ = try call(hook, record) }
  }

  private func reportFailedHook(_ e: ExceptionObject, _ o: ThreadObject) throws(PyError) {
    p.pointee.handled = e.value
    var file = orNone(sysAttribute(.stderr))
    if file.isNone { file = o.standardError }
    if file.isNone { file = orNone(sysAttribute(.stdout)) }
    if !file.isNone { try write("Exception in threading.excepthook:\n", to: file) }
    let hook = sysAttribute(.excepthook)
    if hook.isMissing || hook.isNone || hook.bits == self[VMRoot.excepthook].bits {
      printException(self, e)
    } else {
      _ = try call(hook, type(of: e.value).value, e.value, tracebackOrNone(e.value))
    }
  }

  /// threading.ExceptHookArgs, made on first use.
  func exceptHookArgsType() throws(PyError) -> Type {
    if let type = Type(self[.exceptHookArgs]) { return type }
    let type = try makeStructSequenceType(
      "_ExceptHookArgs", module: "_thread", ["exc_type", "exc_value", "exc_traceback", "thread"])
    self[.exceptHookArgs] = type.value
    return type
  }

  /// "Exception in thread NAME:" and the traceback on standard error, or where that was when the thread was made.
  func defaultThreadHook(_ args: Value) throws(PyError) {
    guard let record = Tuple(args), type(of: args) === (try exceptHookArgsType()) else {
      throw typeError("_thread.excepthook argument type must be ExceptHookArgs")
    }
    if record[0].bits == self[.SystemExit].value.bits { return }
    let thread = record[3]
    var file = orNone(sysAttribute(.stderr))
    if file.isNone {
      if thread.isNone { return }
      file = try findAttribute(thread, intern("_stderr"))
      if file.isMissing || file.isNone { return }
    }
    var name = "\(self.identity)"
    if !thread.isNone {
      let own = try findAttribute(thread, intern("name"))
      if !own.isMissing { name = Str(unchecked: try str(of: own)).string }
    }
    var text = "Exception in thread \(name):\n"
    if let e = ExceptionObject(record[1]) {
      text += formatException(e)
    } else if let type = Type(record[0]) {
      text += "\(displayName(type)): \(safeText(record[1], ""))\n"
    }
    // One write: reports of several threads do not mix.
    try write(text, to: file)
  }

  private func write(_ text: String, to file: Value) throws(PyError) {
    if isStandardFile(file) && file.bits == self[VMRoot.stderr].bits {
      flushStandardOutput()
      writeToStandardError(text)
      return
    }
    try writeText(try str(text), to: file)
    if !(try findAttribute(file, self[.flush])).isMissing { _ = try callMethod(file, self[.flush]) }
  }
}
