// What asend(), athrow(), aclose() and __anext__() of an async generator answer: one step of it, to be awaited.
//
// The generator runs until it yields. A `yield` of its own is the step's result, so that the await ends; what it yields
// in an `await` is handed on to whoever drives the coroutine. Which of the two it was, the yield instruction says.

struct AsyncStepBody: Body {
  static var kind: Kind { .asyncSend }
  static var values: Range<Int> { 1..<6 }
  var header: Header
  var generator: Value
  /// What is sent, or the first argument of athrow; then its others.
  var sent: Value
  var second: Value
  var third: Value
  /// The function whose code made it, if a program did so explicitly.
  var origin: Value
  var originWord: Int32
  var mode: Mode
  var state: State

  enum Mode: UInt8 { case send, `throw`, close }
  enum State: UInt8 { case created, started, closed }
}
typealias AsyncStep = Ref<AsyncStepBody>

extension Thread {
  func newAsyncStep(_ g: Generator, _ mode: AsyncStepBody.Mode, _ sent: Value) -> AsyncStep {
    let step =
      mode == .send ? new(AsyncStepBody.self) : new(AsyncStepBody.self, shape: self[.asyncThrow].rootShape)
    step.generator = g.value
    step.sent = sent
    step.mode = mode
    return step
  }

  /// What the step hands on, or with `finished` its result.
  func advance(_ step: AsyncStep, _ sent: Value, finished: inout Bool) throws(PyError) -> Value {
    let g = Generator(unchecked: step.generator)
    var sent = sent
    if step.state == .closed { throw runtimeError(reuseMessage(step)) }
    if step.mode != .send && g.state == .finished {
      step.state = .closed
      finished = true
      return .none
    }
    if step.state == .created {
      if g.flags.contains(.stepping) { throw stepIsRunning(step) }
      if step.mode == .send {
        if sent.isNone { sent = step.sent }
      } else {
        if g.flags.contains(.closed) {
          step.state = .closed
          throw raise(.StopAsyncIteration)
        }
        if !sent.isNone { throw runtimeError("can't send non-None value to a just-started coroutine") }
      }
    }
    let isFirst = step.state == .created
    step.state = .started
    g.flags.insert(.stepping)
    do throws(PyError) {
      let v: Value
      switch step.mode {
      case .throw where isFirst: v = try generatorThrow(g, step.sent, step.second, step.third, closing: false)
      case .close where isFirst:
        g.flags.insert(.closed)
        v = try generatorThrow(g, self[.GeneratorExit].value, .missing, .missing, closing: false)
      default: v = try resumeToYield(g, sent)
      }
      return try settle(step, g, v, finished: &finished)
    } catch {
      return try fail(step, g, finished: &finished)
    }
  }

  /// Throws into a step that is awaited. As `advance`.
  func throwInto(
    _ step: AsyncStep, _ type: Value, _ value: Value, _ traceback: Value, finished: inout Bool
  ) throws(PyError) -> Value {
    let g = Generator(unchecked: step.generator)
    if step.state == .closed { throw runtimeError(reuseMessage(step)) }
    if step.state == .created && g.flags.contains(.stepping) { throw stepIsRunning(step) }
    step.state = .started
    g.flags.insert(.stepping)
    do throws(PyError) {
      let v = try generatorThrow(g, type, value, traceback)
      return try settle(step, g, v, finished: &finished)
    } catch {
      return try fail(step, g, finished: &finished)
    }
  }

  /// step.close(): it is not going to be awaited further.
  func closeStep(_ step: AsyncStep) throws(PyError) {
    if step.state == .closed { return }
    var finished = false
    do throws(PyError) {
      _ = try throwInto(step, self[.GeneratorExit].value, .missing, .missing, finished: &finished)
    } catch {
      if swallow(.StopIteration) || swallow(.StopAsyncIteration) || swallow(.GeneratorExit) { return }
      throw error
    }
    if !finished { throw runtimeError("coroutine ignored GeneratorExit") }
  }

  /// The generator has yielded `v`, or returned.
  private func settle(
    _ step: AsyncStep, _ g: Generator, _ v: Value, finished: inout Bool
  ) throws(PyError) -> Value {
    if v.isMissing { throw raise(.StopAsyncIteration) }
    if !g.isAtOwnYield { return v }
    if step.mode == .close { throw runtimeError("async generator ignored GeneratorExit") }
    g.flags.remove(.stepping)
    step.state = .closed
    finished = true
    return v
  }

  /// An exception has come out of the generator; for aclose() an end is what was wanted.
  private func fail(_ step: AsyncStep, _ g: Generator, finished: inout Bool) throws(PyError) -> Value {
    g.flags.remove(.stepping)
    step.state = .closed
    if pendingIs(.StopAsyncIteration) || pendingIs(.GeneratorExit) {
      g.flags.insert(.closed)
      if step.mode == .close {
        p.pointee.pending = .missing
        finished = true
        return .none
      }
    }
    throw PyError()
  }

  private func reuseMessage(_ step: AsyncStep) -> String {
    "cannot reuse already awaited \(step.mode == .send ? "__anext__()/asend()" : "aclose()/athrow()")"
  }

  private func stepIsRunning(_ step: AsyncStep) -> PyError {
    step.state = .closed
    let what =
      switch step.mode {
      case .send: "anext()"
      case .throw: "athrow()"
      case .close: "aclose()"
      }
    return runtimeError("\(what): asynchronous generator is already running")
  }

  func sendToStep(_ v: Value, _ sent: Value) throws(PyError) -> Value {
    var finished = false
    let r = try advance(AsyncStep(unchecked: v), sent, finished: &finished)
    if finished { throw stopIteration(r) }
    return r
  }
}

private func stepType(_ name: StaticString) -> NativeType {
  NativeType(
    name: name, kind: .asyncSend, flags: 0,
    install: { s in
      s.clear(.new)
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.await) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.sendToStep(v, .none) }
    },
    methods: {
      [
        Method("send(self, value, /)") { t, a throws(PyError) in try t.sendToStep(a[0], a[1]) },
        Method("throw(self, type, value=None, traceback=None, /)") { t, a throws(PyError) in
          try t.warnOfThrow(a, "throw")
          var finished = false
          let r = try t.throwInto(AsyncStep(unchecked: a[0]), a[1], a[2], a[3], finished: &finished)
          if finished { throw t.stopIteration(r) }
          return r
        },
        Method("close(self, /)") { t, a throws(PyError) in
          try t.closeStep(AsyncStep(unchecked: a[0]))
          return .none
        },
        Method("__del__(self, /)", .method, GeneratorMembers.finalize),
      ]
    })
}

extension NativeType {
  static let asyncSend = stepType("async_generator_asend")
  static let asyncThrow = stepType("async_generator_athrow")
}
