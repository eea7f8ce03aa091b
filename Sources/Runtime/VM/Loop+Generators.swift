// Suspending and resuming generators.

import Compiler
import CSupport

extension Thread {
  /// A generator (coroutine, async generator) for a function whose bound parameters stand at `base`.
  func makeGenerator(_ f: Function, _ code: Code, _ base: UnsafeMutablePointer<Value>) throws(PyError) -> Value {
    // What lies in the slack is of use during one instruction only.
    let count = Int(code.registerCount) - Code.slack
    // The depth that its frame will have, which a call of another function would have now.
    if p.pointee.fp + 1 >= p.pointee.frameLimit { throw recursionError() }
    // The parameters may lie beyond what the caller's frame reaches to.
    let top = p.pointee.fp.pointee.top
    p.pointee.fp.pointee.top = max(top, base + Int(code.parameterCount))
    defer { p.pointee.fp.pointee.top = top }
    let g = try new(GeneratorBody.self, extra: count * 8)
    g.registerCount = count
    let flags = code.flags
    if flags & CodeBits.coroutine != 0 {
      g.header.pointee.kind = .coroutine
      g.header.pointee.shape = UInt32(Kind.coroutine.rawValue)
    } else if flags & CodeBits.asyncGenerator != 0 {
      g.header.pointee.kind = .asyncGenerator
      g.header.pointee.shape = UInt32(Kind.asyncGenerator.rawValue)
    }
    g.function = f.value
    g.code = code.value
    g.name = f.name
    g.qualifiedName = f.qualifiedName
    g.registers.update(from: base, count: Int(code.parameterCount))
    g.pc = code.entry
    g.state = .created
    if flags & CodeBits.coroutine != 0 { try noteCreation(g) }
    return g.value
  }

  /// `resume` in the commonest case: suspended, in no handler, without a frame object. False: nothing is done.
  @inline(__always) func resumeAtOnce(_ g: Generator, _ sent: Value, register: Int, flags: UInt32) -> Bool {
    guard g.state == .suspended, g.frame.isMissing, g.ownHandled.isMissing else { return false }
    let caller = p.pointee.fp
    let fp = caller + 1
    let code = Code(unchecked: g.code)
    let base = caller.pointee.top
    let top = base + Int(code.registerCount)
    guard fp < p.pointee.frameLimit && top < p.pointee.registerLimit else { return false }
    let pc = g.pc
    fp.pointee = Frame(
      pc: pc, base: base, top: top, code: code, function: g.function, extra: g.value,
      returnRegister: UInt32(truncatingIfNeeded: register), flags: flags | g.frameFlags, object: .missing)
    p.pointee.fp = fp
    cs_copy_words(base, g.registers, g.registerCount)
    base[pc[-1].a] = sent
    g.state = .running
    g.callerHandled = p.pointee.handled
    return true
  }

  /// Pushes the generator's frame, so that it goes on behind its yield with `sent` as that expression's value. False if
  /// it has finished. An error if it runs already, or was not started and gets a value.
  func resume(_ g: Generator, _ sent: Value, register: Int, flags: UInt32) throws(PyError) -> Bool {
    switch g.state {
    case .finished:
      if g.header.pointee.kind == .coroutine { throw runtimeError("cannot reuse already awaited coroutine") }
      return false
    case .running: throw valueError("\(g.noun) already executing")
    case .created: if !sent.isNone { throw typeError("can't send non-None value to a just-started \(g.noun)") }
    case .suspended: break
    }
    let base = p.pointee.fp.pointee.top
    let code = Code(unchecked: g.code)
    let started = g.state == .suspended
    try pushFrame(
      Function(unchecked: g.function), code, base: base, returnRegister: register, flags: flags | g.frameFlags)
    let fp = p.pointee.fp
    cs_copy_words(base, g.registers, g.registerCount)
    fp.pointee.extra = g.value
    fp.pointee.pc = g.pc
    if started { base[g.pc[-1].a] = sent }
    if !g.frame.isMissing { attachFrame(g, fp) }
    g.state = .running
    g.callerHandled = p.pointee.handled
    if !g.ownHandled.isMissing { p.pointee.handled = g.ownHandled }
    return true
  }

  /// At a yield: the registers go back into the cell.
  @inline(__always) func suspendGenerator(_ fp: FramePointer, pc: UnsafeMutablePointer<Instruction>) {
    let g = Generator(unchecked: fp.pointee.extra)
    cs_copy_words(g.registers, fp.pointee.base, g.registerCount)
    g.pc = pc
    g.state = .suspended
    if pc[-1].n & 2 != 0 && g.header.pointee.flags & HeaderFlag.finalizer == 0 { closeWhenDropped(g) }
    g.ownHandled = g.flags.contains(.handling) ? p.pointee.handled : .missing
    p.pointee.handled = g.callerHandled
    g.callerHandled = .missing
  }

  /// At a return.
  func finishGenerator(_ fp: FramePointer, result: Value) {
    let g = Generator(unchecked: fp.pointee.extra)
    p.pointee.handled = g.callerHandled
    endGenerator(g)
    g.result = result
  }

  /// When an exception leaves the generator: StopIteration would look like its end.
  func failGenerator(_ fp: FramePointer) {
    let g = Generator(unchecked: fp.pointee.extra)
    p.pointee.handled = g.callerHandled
    endGenerator(g)
    let isStop = pendingIs(.StopIteration)
    if isStop || g.header.pointee.kind == .asyncGenerator && pendingIs(.StopAsyncIteration) {
      let cause = p.pointee.pending
      _ = runtimeError("\(g.noun) raised \(isStop ? "StopIteration" : "StopAsyncIteration")")
      let e = ExceptionObject(unchecked: p.pointee.pending)
      e.cause = cause
      e.context = cause
      e.suppressesContext = true
    }
  }

  /// Nothing of it will run any more: what its registers held is let go.
  func endGenerator(_ g: Generator) {
    g.state = .finished
    g.frame = .missing
    g.callerHandled = .missing
    g.ownHandled = .missing
    if g.header.pointee.flags & HeaderFlag.finalizer != 0 { forgetFinalizer(g) }
    var i = 0
    while i < g.registerCount {
      g.registers[i] = .missing
      i += 1
    }
  }

  /// The outermost handler of the current frame, a generator's, is entered.
  func startHandling() {
    let fp = p.pointee.fp
    guard fp.pointee.flags & FrameFlag.generator != 0 else { return }
    Generator(unchecked: fp.pointee.extra).flags.insert(.handling)
  }

  /// It is left: what its resumer handles is in force again.
  func endHandling() {
    let fp = p.pointee.fp
    guard fp.pointee.flags & FrameFlag.generator != 0 else {
      p.pointee.handled = .missing
      return
    }
    let g = Generator(unchecked: fp.pointee.extra)
    g.flags.remove(.handling)
    p.pointee.handled = g.callerHandled
  }

  /// next(g) or g.send(sent) from native code: what it yields, or missing when it has returned (see `result`).
  func resumeToYield(_ g: Generator, _ sent: Value) throws(PyError) -> Value {
    if g.state == .finished { g.result = .none }
    if !resumeAtOnce(g, sent, register: 0, flags: FrameFlag.entry) {
      guard try resume(g, sent, register: 0, flags: FrameFlag.entry) else { return .missing }
    }
    return try runLoop(self)
  }

  /// Resumes a generator by raising the pending exception at its yield; what it yields, or missing.
  func resumeToThrow(_ g: Generator) throws(PyError) -> Value {
    let e = ExceptionObject(unchecked: p.pointee.pending)
    p.pointee.pending = .missing
    let isObserved = p.pointee.observation & Observation.wanted != 0
    if g.state == .created {
      // Nothing of it has run: the exception appears at its first line, where no handler is.
      var e = e.value
      if isObserved { e = try observeThrow(g, e) }
      endGenerator(g)
      p.pointee.pending = e
      addFirstLine(g)
      throw PyError()
    }
    // What the generator handles becomes the context, and takes the place of another; what its caller handles does not.
    let handled = g.ownHandled
    guard try resume(g, .none, register: 0, flags: FrameFlag.entry) else {
      p.pointee.pending = e.value
      throw PyError()
    }
    if !handled.isMissing && handled.bits != e.value.bits { setContext(e, handled) }
    if isObserved {
      do throws(PyError) {
        try tellOfEntry(p.pointee.fp)
        p.pointee.pending = e.value
      } catch {}
    } else {
      p.pointee.pending = e.value
    }
    if !unwind(observed: isObserved) { throw PyError() }
    return try runLoop(self)
  }

  /// A traceback entry for a generator that was not started.
  private func addFirstLine(_ g: Generator) {
    let e = ExceptionObject(unchecked: p.pointee.pending)
    let entry = new(TracebackBody.self)
    entry.next = e.traceback
    entry.code = g.code
    entry.function = g.function
    entry.word = -1
    entry.line = -1
    if let inner = Traceback(e.traceback) { inner.outer = entry.value }
    e.traceback = entry.value
  }

  /// The sub-iterator that a suspended generator delegates to (`yield from`), or missing.
  func delegate(of g: Generator) -> Value {
    guard g.state == .suspended else { return .missing }
    let i = g.pc[-1]
    return i.opcode == .yieldValue && i.n & 1 != 0 ? g.registers[i.c] : .missing
  }

  /// The iterator for `yield from v`.
  func yieldFromIterator(_ v: Value) throws(PyError) -> Value {
    if v.isKind(.generator) { return v }
    if v.isKind(.coroutine) {
      let flags = p.pointee.fp.pointee.code.codeFlags
      if flags.contains(.coroutine) || flags.contains(.iterableCoroutine) { return v }
      throw typeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
    }
    return try iterator(v)
  }

  /// next(it) as programs see it: the end is a StopIteration, the iterator's own with its value.
  func nextOrStop(_ it: Value) throws(PyError) -> Value {
    if let g = Generator(it) { return try generatorSend(g, .none) }
    try checkStack()
    try pollNative()
    guard let f = type(of: it).slot(.next) else {
      throw typeError("'\(typeName(it))' object is not an iterator")
    }
    // Some bits that no iterator has.
    let outer = p.pointee.stopSource
    p.pointee.stopSource = Value.none.bits
    defer {
      p.pointee.stopSource = outer
      p.pointee.stopValue = .missing
    }
    let v: Value
    do throws(PyError) { v = try CodePointer.unary(f, self, it) } catch {
      observeStop()
      throw error
    }
    if v.isMissing { throw stopIteration(endValue(it)) }
    return v
  }

  /// What the generator has returned that an iterator has come to its end by, or the value of an iterator's StopIteration.
  private func endValue(_ it: Value) -> Value {
    switch it.kind {
    case .generator:
      let g = Generator(unchecked: it)
      let result = g.state == .finished ? g.result : .none
      if !result.isMissing { g.result = .none }
      return result.isMissing ? .none : result
    case .enumerate: return endValue(Enumerate(unchecked: it).iterator)
    case .filter: return endValue(PyFilter(unchecked: it).iterator)
    case .map, .zip:
      guard let sources = Tuple(it.kind == .map ? PyMap(unchecked: it).iterators : Zip(unchecked: it).iterators) else {
        return .none
      }
      var i = 0
      while i < sources.count {
        let value = endValue(sources[i])
        if !value.isNone { return value }
        i += 1
      }
      return .none
    default: return it.bits == p.pointee.stopSource && !p.pointee.stopValue.isMissing ? p.pointee.stopValue : .none
    }
  }

  /// One step of `yield from` on something that is no generator of ours.
  func sendInto(_ it: Value, _ sent: Value, finished: inout Bool) throws(PyError) -> Value {
    if let step = AsyncStep(it) {
      let v = try advance(step, sent, finished: &finished)
      if finished, let f = FrameObject(p.pointee.fp.pointee.object), !f.trace.isMissing { f.stopValue = v }
      return v
    }
    do throws(PyError) {
      return sent.isNone ? try nextOrStop(it) : try callMethod(it, self[.send], sent)
    } catch {
      if pendingIs(.StopIteration) {
        if !sent.isNone {
          observeStop()
          if !pendingIs(.StopIteration) { throw error }
        }
        finished = true
        let v = takePending().field(0)
        return v.isMissing ? .none : v
      }
      throw error
    }
  }
}
