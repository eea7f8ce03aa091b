// Exceptions on their way through frames: raising, matching, finding handlers.

import Compiler

extension Thread {
  /// Takes the pending exception through the current frame and those below it. True: a handler was found, and the frame
  /// record says where to go on. False: the frame that the loop was entered for is left.
  func unwind(observed: Bool = false) -> Bool {
    while true {
      let fp = p.pointee.fp
      let code = fp.pointee.code
      let pc = fp.pointee.pc
      let isReraise = p.pointee.isReraise
      if isReraise {
        p.pointee.isReraise = false
        noteReraise(fp, code, pc)
        if observed { observeReraise(fp) }
      } else {
        addTraceback(fp, pc: pc)
        // What is raised again has been told already.
        if observed { observeException(fp, isLeaving: false) }
      }
      let word = Int32(truncatingIfNeeded: pc - code.entry) - 1
      let ranges = code.ranges
      var i = 0
      let n = Int(code.rangeCount)
      while i < n {
        let r = ranges[i]
        if word >= r.start && word < r.end {
          if !isReraise && fp.pointee.flags & FrameFlag.hasObject == 0 { keepFrame(fp) }
          fp.pointee.base[Int(r.register)] = p.pointee.pending
          p.pointee.pending = .missing
          if observed && !isReraise { observeCatch(fp) }
          fp.pointee.pc = code.entry + Int(r.handler)
          return true
        }
        i += 1
      }
      if observed { observeException(fp, isLeaving: true) }
      let flags = fp.pointee.flags
      keepVariables(fp)
      if flags & FrameFlag.generator != 0 { failGenerator(fp) }
      p.pointee.fp = fp - 1
      if flags & FrameFlag.entry != 0 { return false }
    }
  }

  /// The pending exception is raised once more in the frame that its traceback names already: should that leave the frame,
  /// it is left here. Where an exception has broken off a handler, though, it is left where that was raised.
  private func noteReraise(_ fp: FramePointer, _ code: Code, _ pc: UnsafeMutablePointer<Instruction>) {
    guard let e = ExceptionObject(p.pointee.pending), let entry = Traceback(e.traceback),
      entry.code.bits == code.value.bits, entry.record == fp
    else { return }
    let word = pc - code.entry - 1
    if code.entry[word].opcode == .reraise {
      if code.entry[word].n == 1 { return }
      let last = Int32(truncatingIfNeeded: entry.leftAt > 0 ? entry.leftAt - 1 : entry.word)
      var i = 0
      while i < Int(code.rangeCount) {
        let r = code.ranges[i]
        i += 1
        guard last >= r.start && last < r.end else { continue }
        var k = Int(r.handler)
        if k > word { break }
        while k < word && code.entry[k].opcode != .enterHandler { k += 1 }
        if k == word { return }
        break
      }
    }
    entry.leftAt = word + 1
  }

  /// Leaves the frame that was pushed for a native caller, when the loop cannot be started on it.
  func popEntryFrame() { p.pointee.fp -= 1 }

  // MARK: raising

  /// `raise` alone: the exception being handled, once more.
  func raiseAgain() -> PyError {
    let handled = p.pointee.handled
    if handled.isMissing { return runtimeError("No active exception to reraise") }
    p.pointee.pending = handled
    p.pointee.isReraise = true
    return PyError()
  }

  /// Goes on with an exception whose traceback already names this frame.
  func reraise(_ e: Value) -> PyError {
    p.pointee.pending = e
    p.pointee.isReraise = true
    return PyError()
  }

  /// `raise v from cause`; missing: without from.
  func raiseValue(_ v: Value, cause: Value) -> PyError {
    do throws(PyError) {
      let e = try exceptionInstance(v, "exceptions must derive from BaseException")
      if !cause.isMissing {
        if cause.isNone {
          e.cause = .missing
        } else {
          e.cause = try exceptionInstance(cause, "exception causes must derive from BaseException").value
        }
        e.suppressesContext = true
      }
      return raise(e)
    } catch {
      return error
    }
  }

  private func exceptionInstance(_ v: Value, _ message: String) throws(PyError) -> ExceptionObject {
    if let e = ExceptionObject(v) { return e }
    if let type = Type(v), type.has(TypeFlag.isException) {
      let made = try call(v)
      if let e = ExceptionObject(made) { return e }
      throw typeError(
        "calling \(reprString(v)) should have returned an instance of BaseException, not \(reprString(self.type(of: made).value))"
      )
    }
    throw typeError(message)
  }

  // MARK: matching

  /// Whether an `except` clause with this type or tuple takes the exception.
  func exceptionMatches(_ e: Value, _ pattern: Value) throws(PyError) -> Bool {
    if let type = Type(pattern), type.has(TypeFlag.isException) { return self.type(of: e).isSubtype(of: type) }
    if let tuple = Tuple(pattern) {
      var i = 0
      while i < tuple.count {
        guard let type = Type(tuple[i]), type.has(TypeFlag.isException) else { throw badCatch() }
        i += 1
      }
      i = 0
      while i < tuple.count {
        if try exceptionMatches(e, tuple[i]) { return true }
        i += 1
      }
      return false
    }
    throw badCatch()
  }
  private func badCatch() -> PyError {
    typeError("catching classes that do not inherit from BaseException is not allowed")
  }

  func tracebackOrNone(_ e: Value) -> Value {
    guard let e = ExceptionObject(e), !e.traceback.isMissing else { return .none }
    return e.traceback
  }

  // MARK: with

  /// r[0], r[1] = exit method and self; r[2] ... = enter method and its arguments, whose number
  /// is the result.
  func withEnter(_ manager: Value, into r: UnsafeMutablePointer<Value>) throws(PyError) -> Int {
    let type = self.type(of: manager)
    let enter = lookup(type, .__enter__)
    let exit = lookup(type, .__exit__)
    if enter.isMissing || exit.isMissing {
      let what = enter.isMissing ? "context manager protocol" : "context manager protocol (missed __exit__ method)"
      throw typeError("'\(typeName(manager))' object does not support the \(what)")
    }
    return try placeManager(manager, enter, exit, into: r)
  }

  /// The methods as `withEnter` and `asyncWithEnter` leave them in the window.
  func placeManager(
    _ manager: Value, _ enter: Value, _ exit: Value, into r: UnsafeMutablePointer<Value>
  ) throws(PyError) -> Int {
    if exit.isKind(.function) || exit.isKind(.methodDescriptor) {
      r[0] = exit
      r[1] = manager
    } else {
      r[0] = try bindSpecial(exit, manager)
      r[1] = .missing
    }
    if enter.isKind(.function) || enter.isKind(.methodDescriptor) {
      r[2] = enter
      r[3] = manager
      return 1
    }
    r[2] = try bindSpecial(enter, manager)
    return 0
  }

  /// Puts a call of the exit method behind the frame's registers, where nothing live lies.
  func prepareExit(_ r: UnsafeMutablePointer<Value>, exception e: Value) -> Arguments {
    let fp = p.pointee.fp
    let w = fp.pointee.base + (Int(fp.pointee.code.registerCount) - Code.slack)
    w[0] = r[0]
    var args = w + 1
    var count = 3
    if !r[1].isMissing {
      args[0] = r[1]
      args += 1
      count = 4
    }
    if e.isNone {
      args[0] = .none
      args[1] = .none
      args[2] = .none
    } else {
      args[0] = type(of: e).value
      args[1] = e
      args[2] = tracebackOrNone(e)
    }
    return Arguments(w + 1, count)
  }
}

extension Code {
  /// Registers behind those that the compiler counted, for calls that an instruction makes by itself.
  static var slack: Int { 8 }
}
