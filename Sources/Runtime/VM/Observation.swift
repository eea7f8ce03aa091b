// Watching a program run: sys.settrace and sys.setprofile.
//
// The loop is written once and instantiated twice. `Plain` runs what nobody watches, and pays nothing. `Observed` stops in
// front of each instruction, where all events are made out of what is about to happen: a frame without the `observed` flag
// was just entered (call), the line differs from the last one (line), the opcode leaves the frame (return), the callee of a
// call is native (c_call; c_return when the frame goes on, c_exception when it does not). What exceptions do is noticed by
// `unwind`.
//
// `ThreadState.observation` says whether the thread wants to be observed (bit 0) and whether its innermost loop does so
// (bit 1). Where the two differ at a poll point, the loop leaves with `isSwitching` set, with all its state in the frame
// record, and `runObserved` goes on in the other instance. While a trace function runs, nothing is wanted.

import CSupport
import Compiler

/// Which instance of the loop it is.
protocol LoopMode {
  static var isObserved: Bool { get }
}
enum Plain: LoopMode {
  @inline(__always) static var isObserved: Bool { false }
}
enum Observed: LoopMode {
  @inline(__always) static var isObserved: Bool { true }
}

enum Observation {
  static let wanted: UInt8 = 1
  static let running: UInt8 = 2
}

extension Thread {
  // MARK: on and off

  /// sys.settrace and sys.setprofile, for this thread by whoever holds the GIL; missing: off.
  func setTrace(_ f: Value) {
    p.pointee.traceFunction = f
    beginObservation()
  }
  func setProfile(_ f: Value) {
    p.pointee.profileFunction = f
    beginObservation()
  }

  private func beginObservation() {
    // Frames that are active already send no call event.
    var fp = p.pointee.fp
    while fp > p.pointee.frames {
      fp.pointee.flags |= FrameFlag.observed
      if let f = FrameObject(fp.pointee.object) {
        catchUp(f)
        f.callee = .missing
      }
      fp -= 1
    }
    updateObservation()
  }

  private func updateObservation() {
    let isWanted =
      p.pointee.tracingDepth == 0 && !(p.pointee.traceFunction.isMissing && p.pointee.profileFunction.isMissing)
    p.pointee.observation = p.pointee.observation & Observation.running | (isWanted ? Observation.wanted : 0)
    // The loop looks up at its next poll point.
    if p.pointee.observation == Observation.wanted { cs_or(self.breaker, Breaker.observe) }
  }

  /// Whether the innermost loop is not the instance that is wanted.
  @inline(__always) var mustSwitchLoop: Bool {
    p.pointee.observation == Observation.wanted || p.pointee.observation == Observation.running
  }

  /// Leaves the loop, to go on in the other instance.
  func switchLoop() -> PyError {
    p.pointee.isSwitching = true
    return PyError()
  }

  /// Runs the current frame in the instance of the loop that is wanted, and changes between them as often as needed.
  @inline(never) func runObserved() throws(PyError) -> Value {
    let outer = p.pointee.observation & Observation.running
    defer {
      p.pointee.observation = p.pointee.observation & Observation.wanted | outer
      if p.pointee.observation == Observation.wanted { cs_or(self.breaker, Breaker.observe) }
    }
    while true {
      p.pointee.isSwitching = false
      let result: Value
      if p.pointee.observation & Observation.wanted != 0 {
        p.pointee.observation = Observation.wanted | Observation.running
        result = try loop(self, Observed.self)
      } else {
        p.pointee.observation = 0
        result = try loop(self, Plain.self)
      }
      if !p.pointee.isSwitching { return result }
    }
  }

  // MARK: events

  /// In front of each instruction of an observed loop; the record's `pc` stands behind it. True: the record's `pc` now
  /// stands behind another instruction, which is to be run instead.
  func observe() throws(PyError) -> Bool {
    if mustSwitchLoop { throw switchLoop() }
    let fp = p.pointee.fp
    let i = fp.pointee.pc[-1]
    let isEntry = fp.pointee.flags & FrameFlag.observed == 0
    if isEntry, try observeEntry(fp) { return true }
    if let f = FrameObject(fp.pointee.object) {
      if !f.callee.isMissing { try profile(fp, "c_return", takeCallee(f)) }
      if !f.stopValue.isMissing {
        try tellOfStop(f)
        if isEntry { f.traceLine = -abs(f.traceLine) }
      }
    }
    if mustSwitchLoop { throw switchLoop() }
    if let f = FrameObject(fp.pointee.object), !f.trace.isMissing, try observeLine(f, fp, i) { return true }
    switch i.opcode {
    case .returnValue:
      try observeExit(fp, fp.pointee.base[i.a])
      noteStop(fp, fp.pointee.base[i.a])
    case .returnNone:
      try observeExit(fp, .none)
      noteStop(fp, .none)
    case .yieldValue: try observeExit(fp, fp.pointee.base[i.b], .yield)
    case .call, .callMethod, .callKeywords, .callMethodKeywords, .callSpread:
      if !p.pointee.profileFunction.isMissing { try observeCall(fp, i) }
    default: break
    }
    if mustSwitchLoop { throw switchLoop() }
    return false
  }

  /// True: f_lineno was set.
  private func observeEntry(_ fp: FramePointer) throws(PyError) -> Bool {
    // The event belongs to the line of the definition, or of the yield that goes on.
    fp.pointee.pc -= 1
    do throws(PyError) { try tellOfEntry(fp) } catch {
      fp.pointee.pc += 1
      throw error
    }
    fp.pointee.pc += 1
    guard let f = FrameObject(fp.pointee.object) else { return false }
    return try followJump(f, fp)
  }

  /// A frame is entered, or goes on behind a yield; the record's `pc` stands at the next instruction.
  func tellOfEntry(_ fp: FramePointer) throws(PyError) {
    fp.pointee.flags |= FrameFlag.observed
    let isNew = fp.pointee.pc == fp.pointee.code.entry
    let event: TraceEvent = isNew ? .call : .resume
    if !p.pointee.traceFunction.isMissing {
      let f = frameObject(fp)
      if isNew {
        f.traceWord = -1
        f.traceLine = -Int(fp.pointee.code.firstLine)
      } else {
        catchUp(f)
      }
      let local = try callTrace(p.pointee.traceFunction, f, "call", .none, event)
      f.trace = local.isNone ? .missing : local
    }
    try profile(fp, "call", .none, event)
  }

  /// The frame returns or yields a value, or is left by an exception (None).
  private func observeExit(_ fp: FramePointer, _ v: Value, _ event: TraceEvent = .other) throws(PyError) {
    if let f = FrameObject(fp.pointee.object), !f.trace.isMissing {
      f.eventLine = f.traceLine == 0 ? -1 : abs(f.traceLine)
      defer { f.eventLine = 0 }
      try local(f, "return", v, event)
    }
    try profile(fp, "return", v, event)
  }

  private func observeCall(_ fp: FramePointer, _ i: Instruction) throws(PyError) {
    var callee = fp.pointee.base[i.a]
    if i.opcode == .callMethod || i.opcode == .callMethodKeywords, callee.isKind(.methodDescriptor) {
      let receiver = fp.pointee.base[i.a + 1]
      if !receiver.isMissing {
        callee = try descriptorGet(callee, type(of: callee), receiver, type(of: receiver))
      }
    }
    if callee.isKind(.methodDescriptor) {
      // A method of a type, called with the object as first argument.
      let first = fp.pointee.base[i.a + (i.opcode == .call || i.opcode == .callKeywords ? 1 : 2)]
      guard i.b > 0, i.opcode != .callSpread else { return }
      callee = try descriptorGet(callee, type(of: callee), first, type(of: first))
    }
    if !callee.isKind(.nativeFunction) {
      guard let bound = BoundMethod(callee) else { return }
      if bound.function.isKind(.nativeFunction) {
        callee = bound.function
      } else if !bound.function.isKind(.methodDescriptor) {
        return
      }
    }
    try profile(fp, "c_call", callee)
    frameObject(fp).callee = callee
  }

  /// CPython makes a StopIteration where a generator returns a value to a loop, or anything to `yield from` or `await`.
  private func noteStop(_ fp: FramePointer, _ v: Value) {
    guard fp.pointee.flags & (FrameFlag.forLoop | FrameFlag.delegated) != 0 else { return }
    if v.isNone && fp.pointee.flags & FrameFlag.forLoop != 0 { return }
    if let outer = FrameObject(fp[-1].object), !outer.trace.isMissing { outer.stopValue = v }
  }

  private func takeCallee(_ f: FrameObject) -> Value {
    let callee = f.callee
    f.callee = .missing
    return callee
  }

  /// An iterator of Python's returned a value, or raised StopIteration, to the instruction that a traced frame is at.
  private func tellOfStop(_ f: FrameObject) throws(PyError) {
    let value = f.stopValue
    f.stopValue = .missing
    if f.trace.isMissing { return }
    _ = stopIteration(value)
    let e = takePending()
    f.eventLine = abs(f.traceLine)
    defer { f.eventLine = 0 }
    try local(f, "exception", try tuple(type(of: e.value).value, e.value, .none))
  }

  @inline(__always) func observeStop() {
    if p.pointee.observation == Observation.wanted | Observation.running { tellOfStopIteration() }
  }
  private func tellOfStopIteration() {
    let fp = p.pointee.fp
    guard pendingIs(.StopIteration), fp.pointee.pc > fp.pointee.code.entry else { return }
    // An iterator that wraps another has told of it.
    if let f = FrameObject(fp.pointee.object) {
      if f.toldStop == p.pointee.pending.bits { return }
      f.toldStop = p.pointee.pending.bits
    }
    switch fp.pointee.pc[-1].opcode {
    case .forIterate, .sendInto: observeException(fp, isLeaving: false)
    default: break
    }
  }

  /// An exception goes through a frame; if it leaves it, `isLeaving`. A trace function that fails puts its own in place.
  func observeException(_ fp: FramePointer, isLeaving: Bool) {
    guard p.pointee.observation & Observation.wanted != 0 else { return }
    let e = p.pointee.pending
    p.pointee.pending = .missing
    do throws(PyError) {
      if let f = FrameObject(fp.pointee.object) {
        f.stopValue = .missing
        if !f.callee.isMissing { try profile(fp, "c_exception", takeCallee(f)) }
      }
      if isLeaving {
        try observeExit(fp, .none)
      } else if let f = FrameObject(fp.pointee.object), !f.trace.isMissing {
        try local(f, "exception", try tuple(type(of: e).value, e, tracebackOrNone(e)))
        try leaveDelegate(f, fp)
        try leaveComprehensions(f, fp)
      }
      p.pointee.pending = e
    } catch {}
  }

  /// An exception is thrown into a generator that was not started: its frame is seen to be left. What comes out of that.
  func observeThrow(_ g: Generator, _ e: Value) throws(PyError) -> Value {
    guard try resume(g, .none, register: 0, flags: FrameFlag.entry) else { return e }
    let fp = p.pointee.fp
    do throws(PyError) {
      try tellOfEntry(fp)
      p.pointee.pending = e
    } catch {}
    observeException(fp, isLeaving: false)
    observeException(fp, isLeaving: true)
    let e = p.pointee.pending
    p.pointee.pending = .missing
    leaveFrame(fp)
    p.pointee.fp = fp - 1
    p.pointee.handled = g.callerHandled
    return e
  }

  /// An exception that was raised here goes to a handler of the same frame.
  func observeCatch(_ fp: FramePointer) {
    guard let f = FrameObject(fp.pointee.object) else { return }
    f.originLine = abs(f.traceLine)
    // It does not go by what lies between the two.
    f.traceWord = -1
  }

  /// An exception that has been told of goes on.
  func observeReraise(_ fp: FramePointer) {
    guard p.pointee.observation & Observation.wanted != 0, fp.pointee.code.hiddenLocals.isKind(.tuple),
      let f = FrameObject(fp.pointee.object), !f.trace.isMissing
    else { return }
    let e = p.pointee.pending
    p.pointee.pending = .missing
    do throws(PyError) {
      try leaveComprehensions(f, fp)
      p.pointee.pending = e
    } catch {}
  }

  // MARK: calling out

  func local(
    _ f: FrameObject, _ event: StaticString, _ argument: Value, _ kind: TraceEvent = .other
  ) throws(PyError) {
    let result = try callTrace(f.trace, f, event, argument, kind)
    if !result.isNone { f.trace = result }
  }

  private func profile(
    _ fp: FramePointer, _ event: StaticString, _ argument: Value, _ kind: TraceEvent = .other
  ) throws(PyError) {
    let function = p.pointee.profileFunction
    if function.isMissing { return }
    do throws(PyError) { _ = try unobserved(function, frameObject(fp), event, argument, kind) } catch {
      setProfile(.missing)
      throw error
    }
  }

  /// A trace function that fails is not called again.
  private func callTrace(
    _ function: Value, _ f: FrameObject, _ event: StaticString, _ argument: Value, _ kind: TraceEvent
  ) throws(PyError) -> Value {
    do throws(PyError) { return try unobserved(function, f, event, argument, kind) } catch {
      f.trace = .missing
      setTrace(.missing)
      throw error
    }
  }

  private func unobserved(
    _ function: Value, _ f: FrameObject, _ event: StaticString, _ argument: Value, _ kind: TraceEvent
  ) throws(PyError) -> Value {
    p.pointee.tracingDepth += 1
    updateObservation()
    let outer = f.event
    f.event = kind
    defer {
      f.event = outer
      p.pointee.tracingDepth -= 1
      updateObservation()
    }
    return try call(function, f.value, intern(event), argument)
  }

  /// sys.call_tracing: calls a function with tracing on, from inside a trace function.
  func callTracing(_ f: Value, _ args: Tuple) throws(PyError) -> Value {
    let depth = p.pointee.tracingDepth
    p.pointee.tracingDepth = 0
    updateObservation()
    defer {
      p.pointee.tracingDepth = depth
      updateObservation()
    }
    return try call(f, args: args, kwargs: .missing)
  }

  /// threading.settrace_all_threads and the like.
  func forEachThread(_ body: (Thread) -> Void) {
    var next = vm.threads
    while let t = next {
      next = t.pointee.next
      body(Thread(p: t))
    }
  }
}

/// What sys and threading have of it. None stands for off.
let observationFunctions: [Method] = [
  Method("settrace(function, /)") { t, a throws(PyError) in
    t.setTrace(a[0].isNone ? .missing : a[0])
    return .none
  },
  Method("setprofile(function, /)") { t, a throws(PyError) in
    t.setProfile(a[0].isNone ? .missing : a[0])
    return .none
  },
  Method("gettrace()") { t, a throws(PyError) in t.orNone(t.p.pointee.traceFunction) },
  Method("getprofile()") { t, a throws(PyError) in t.orNone(t.p.pointee.profileFunction) },
  Method("_settraceallthreads(function, /)") { t, a throws(PyError) in
    let f = a[0].isNone ? Value.missing : a[0]
    t.forEachThread { $0.setTrace(f) }
    return .none
  },
  Method("_setprofileallthreads(function, /)") { t, a throws(PyError) in
    let f = a[0].isNone ? Value.missing : a[0]
    t.forEachThread { $0.setProfile(f) }
    return .none
  },
  Method("call_tracing(func, args, /)") { t, a throws(PyError) in
    guard let args = Tuple(a[1]) else {
      throw t.typeError("call_tracing() argument 2 must be tuple, not \(t.givenTypeName(a[1]))")
    }
    return try t.callTracing(a[0], args)
  },
]

let threadObservationFunctions: [Method] = [
  Method("settrace(func)") { t, a throws(PyError) in
    t[.threadTrace] = a[0].isNone ? .missing : a[0]
    return .none
  },
  Method("setprofile(func)") { t, a throws(PyError) in
    t[.threadProfile] = a[0].isNone ? .missing : a[0]
    return .none
  },
  Method("gettrace()") { t, a throws(PyError) in t.orNone(t[.threadTrace]) },
  Method("getprofile()") { t, a throws(PyError) in t.orNone(t[.threadProfile]) },
  Method("settrace_all_threads(func)") { t, a throws(PyError) in
    let f = a[0].isNone ? Value.missing : a[0]
    t[.threadTrace] = f
    t.forEachThread { $0.setTrace(f) }
    return .none
  },
  Method("setprofile_all_threads(func)") { t, a throws(PyError) in
    let f = a[0].isNone ? Value.missing : a[0]
    t[.threadProfile] = f
    t.forEachThread { $0.setProfile(f) }
    return .none
  },
]
