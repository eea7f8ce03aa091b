// generator: iteration, send, throw, close. Coroutines and async generators share what stands here.

extension Thread {
  /// What g.send(sent) and next(g) answer: the end is StopIteration.
  func generatorSend(_ g: Generator, _ sent: Value) throws(PyError) -> Value {
    let v = try resumeToYield(g, sent)
    if v.isMissing { throw stopIteration(g) }
    return v
  }

  /// g.throw: raises in the generator, or in what it delegates to; what it yields, or missing when it has returned.
  ///
  /// The three arguments go on to iterators of other kinds as they are. With `closing`, GeneratorExit closes what the
  /// generator delegates to instead of being thrown there.
  func generatorThrow(
    _ g: Generator, _ type: Value, _ value: Value, _ traceback: Value, closing: Bool = true
  ) throws(PyError) -> Value {
    try checkStack()
    let delegate = self.delegate(of: g)
    if !delegate.isMissing {
      var f = Value.missing
      if closing && isGeneratorExit(type) {
        if try !runDelegate(g, { () throws(PyError) in try self.closeDelegate(delegate) }) {
          return try resumeToThrow(g)
        }
      } else if delegate.isKind(.generator) || delegate.isKind(.coroutine) {
        let inner = Generator(unchecked: delegate)
        var v = Value.missing
        let isDone = try runDelegate(g) { () throws(PyError) in
          v = try self.generatorThrow(inner, type, value, traceback, closing: closing)
        }
        if !isDone { return try failDelegate(g) }
        if !v.isMissing { return v }
        let result = inner.result
        inner.result = .none
        return try resumeBehindDelegate(g, result.isMissing ? .none : result)
      } else {
        f = try findAttribute(delegate, self[.throw])
      }
      if !f.isMissing {
        var v = Value.missing
        let isDone = try runDelegate(g) { () throws(PyError) in
          if value.isMissing {
            v = try self.call(f, type)
          } else if traceback.isMissing {
            v = try self.call(f, type, value)
          } else {
            v = try self.call(f, type, value, traceback)
          }
        }
        return isDone ? v : try failDelegate(g)
      }
      p.pointee.pending = try exceptionForThrow(type, value, traceback)
      return try failDelegate(g)
    }
    p.pointee.pending = try exceptionForThrow(type, value, traceback)
    return try resumeToThrow(g)
  }

  /// Runs something of what `g` delegates to, while `g` counts as running and its frame stands on the stack. False: it has
  /// raised.
  private func runDelegate(_ g: Generator, _ body: () throws(PyError) -> Void) throws(PyError) -> Bool {
    let caller = p.pointee.fp
    let code = Code(unchecked: g.code)
    let base = caller.pointee.top
    try pushFrame(Function(unchecked: g.function), code, base: base, returnRegister: 0, flags: g.frameFlags)
    let fp = p.pointee.fp
    base.update(from: g.registers, count: g.registerCount)
    fp.pointee.extra = g.value
    fp.pointee.pc = g.pc
    if !g.frame.isMissing { attachFrame(g, fp) }
    g.state = .running
    defer {
      g.state = .suspended
      p.pointee.fp = caller
    }
    do throws(PyError) { try body() } catch { return false }
    return true
  }

  /// What the delegate has raised appears at the `yield from`; StopIteration is its result.
  private func failDelegate(_ g: Generator) throws(PyError) -> Value {
    guard pendingIs(.StopIteration) else { return try resumeToThrow(g) }
    let v = takePending().field(0)
    return try resumeBehindDelegate(g, v.isMissing ? .none : v)
  }

  private func isGeneratorExit(_ v: Value) -> Bool {
    if let type = Type(v) { return type.isSubtype(of: self[.GeneratorExit]) }
    return ExceptionObject(v) != nil && isInstance(v, self[.GeneratorExit])
  }

  private func closeDelegate(_ v: Value) throws(PyError) {
    if v.isKind(.generator) || v.isKind(.coroutine) {
      try generatorClose(Generator(unchecked: v))
      return
    }
    var f = Value.missing
    do throws(PyError) { f = try findAttribute(v, self[.close]) } catch {
      reportUnraisable(v, "Exception ignored in: ")
    }
    if !f.isMissing { _ = try call(f) }
  }

  /// The delegate has returned `v`: goes on behind the `yield from`.
  private func resumeBehindDelegate(_ g: Generator, _ v: Value) throws(PyError) -> Value {
    // yieldValue is followed by a jump to its sendInto, whose own offset leads behind the loop.
    let yield = g.pc[-1]
    var pc = g.pc
    if pc.pointee.opcode == .jump { pc += 1 + pc.pointee.bc }
    let send = pc.pointee
    guard send.opcode == .sendInto else { throw runtimeError("generator delegates in an unknown way") }
    guard try resume(g, .none, register: 0, flags: FrameFlag.entry) else { return .missing }
    let fp = p.pointee.fp
    if let f = FrameObject(fp.pointee.object), !f.trace.isMissing { f.stopValue = v }
    fp.pointee.base[yield.a] = v
    fp.pointee.base[send.b] = v
    fp.pointee.pc = pc + 1 + send.signedC
    return try runLoop(self)
  }

  /// In a handler the exception makes events, though no code of the generator sees it.
  private func tellsOfClosing(_ g: Generator) -> Bool {
    if p.pointee.observation & Observation.wanted == 0 { return false }
    let code = Code(unchecked: g.code)
    let word = Int32(truncatingIfNeeded: g.pc - code.entry - 1)
    var i = 0
    while i < Int(code.rangeCount) {
      if word >= code.ranges[i].start && word < code.ranges[i].end { return true }
      i += 1
    }
    return false
  }

  /// g.close: what the generator returned when it was told to exit, else None.
  @discardableResult
  func generatorClose(_ g: Generator) throws(PyError) -> Value {
    try checkStack()
    switch g.state {
    case .finished: return .none
    case .created:
      endGenerator(g)
      return .none
    case .running: throw valueError("\(g.noun) already executing")
    case .suspended: break
    }
    let delegate = self.delegate(of: g)
    if delegate.isMissing && g.pc[-1].n & 2 == 0 && !tellsOfClosing(g) {
      // Nothing of it would see the exception.
      endGenerator(g)
      return .none
    }
    var isOpen = true
    if !delegate.isMissing { isOpen = try runDelegate(g) { () throws(PyError) in try self.closeDelegate(delegate) } }
    if isOpen { _ = raise(.GeneratorExit) }
    do throws(PyError) {
      if try resumeToThrow(g).isMissing {
        let result = g.result
        g.result = .none
        return result.isMissing ? .none : result
      }
    } catch {
      if pendingIs(.StopIteration) {
        let v = takePending().field(0)
        return v.isMissing ? .none : v
      }
      if swallow(.GeneratorExit) { return .none }
      throw error
    }
    throw runtimeError("\(g.noun) ignored GeneratorExit")
  }

  /// The value of a finished generator as StopIteration.
  func stopIteration(_ g: Generator) -> PyError {
    let v = g.result
    g.result = .none
    return stopIteration(v.isMissing ? .none : v)
  }

  /// StopIteration(v), or without arguments for None.
  func stopIteration(_ v: Value) -> PyError { v.isNone ? raise(.StopIteration) : raise(.StopIteration, value: v) }

  /// The exception that throw(type, value, traceback) means.
  func exceptionForThrow(_ type: Value, _ value: Value, _ traceback: Value) throws(PyError) -> Value {
    if !traceback.isMissing && !traceback.isNone && !traceback.isKind(.traceback) {
      throw typeError("throw() third argument must be a traceback object")
    }
    if let e = ExceptionObject(type) {
      if !value.isMissing && !value.isNone { throw typeError("instance exception may not have a separate value") }
      if traceback.isKind(.traceback) { e.traceback = traceback }
      return type
    }
    if let t = Type(type), t.has(TypeFlag.isException) {
      let made = instance(t, value)
      if traceback.isKind(.traceback) { ExceptionObject(unchecked: made).traceback = traceback }
      return made
    }
    throw typeError(
      "exceptions must be classes or instances deriving from BaseException, not \(typeName(type))")
  }

  /// An exception of this type, or the one that making it has raised.
  private func instance(_ type: Type, _ value: Value) -> Value {
    if ExceptionObject(value) != nil && isInstance(value, type) { return value }
    do throws(PyError) {
      var made = Value.missing
      if value.isMissing || value.isNone {
        made = try call(type.value)
      } else if let args = Tuple(value) {
        made = try call(type.value, args: args, kwargs: .missing)
      } else {
        made = try call(type.value, value)
      }
      if ExceptionObject(made) != nil { return made }
      throw typeError(
        "calling \(reprString(type.value)) should have returned an instance of BaseException, not \(typeName(made))")
    } catch {
      return takePending().value
    }
  }

  /// throw() called by a program, whose three-argument form is on its way out.
  func warnOfThrow(_ a: Args, _ name: StaticString) throws(PyError) {
    if !a.has(2) { return }
    try warn(
      .DeprecationWarning,
      "the (type, exc, tb) signature of \(name)() is deprecated, use the single-arg signature instead.")
  }
}

/// What generators, coroutines and async generators have in common, under names of their own.
enum GeneratorMembers {
  static let send: NativeBody = { t, a throws(PyError) in
    try t.generatorSend(Generator(unchecked: a[0]), a[1])
  }
  static let `throw`: NativeBody = { t, a throws(PyError) in
    try t.warnOfThrow(a, "throw")
    let g = Generator(unchecked: a[0])
    let v = try t.generatorThrow(g, a[1], a[2], a[3])
    if v.isMissing { throw t.stopIteration(g) }
    return v
  }
  static let close: NativeBody = { t, a throws(PyError) in try t.generatorClose(Generator(unchecked: a[0])) }
  static let finalize: NativeBody = { t, a throws(PyError) in
    t.finalizeGenerator(a[0])
    return .none
  }
  static let classItem: NativeBody = { t, a throws(PyError) in try t.newGenericAlias(a[0], a[1]) }
  /// Of generators and coroutines.
  static var methods: [Method] {
    [
      Method("send(self, value, /)", .method, send),
      Method("throw(self, type, value=None, traceback=None, /)", .method, `throw`),
      Method("close(self, /)", .method, close),
      Method("__del__(self, /)", .method, finalize),
      Method("__class_getitem__(cls, object, /)", .classMethod, classItem),
    ]
  }

  static let name = Getter(
    "__name__", { t, v throws(PyError) in Generator(unchecked: v).name },
    set: { t, v, value throws(PyError) in
      guard value.isKind(.str) else { throw t.typeError("__name__ must be set to a string object") }
      Generator(unchecked: v).name = value
      return .none
    })
  static let qualifiedName = Getter(
    "__qualname__", { t, v throws(PyError) in Generator(unchecked: v).qualifiedName },
    set: { t, v, value throws(PyError) in
      guard value.isKind(.str) else { throw t.typeError("__qualname__ must be set to a string object") }
      Generator(unchecked: v).qualifiedName = value
      return .none
    })
  /// For what CPython keeps in a member rather than computes.
  static let readOnly: BinarySlot = { t, v, value throws(PyError) in
    throw t.raise(.AttributeError, "readonly attribute")
  }
  static let running: UnarySlot = { t, v throws(PyError) in .bool(Generator(unchecked: v).state == .running) }
  static let suspended: UnarySlot = { t, v throws(PyError) in .bool(Generator(unchecked: v).state == .suspended) }
  static let frame: UnarySlot = { t, v throws(PyError) in t.generatorFrame(Generator(unchecked: v)) }
  static let code: UnarySlot = { t, v throws(PyError) in Generator(unchecked: v).code }
  static let delegate: UnarySlot = { t, v throws(PyError) in
    let d = t.delegate(of: Generator(unchecked: v))
    return d.isMissing ? .none : d
  }
  static let repr: UnarySlot = { t, v throws(PyError) in
    let g = Generator(unchecked: v)
    return try t.str("<\(t.typeName(v)) object \(Str(unchecked: g.qualifiedName).string) at \(t.address(v))>")
  }
}

extension NativeType {
  static let generator = NativeType(
    name: "generator", kind: .generator, flags: 0,
    install: { s in
      s.clear(.new)
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.resumeToYield(Generator(unchecked: v), .none) }
      s.set(.repr, GeneratorMembers.repr)
    },
    methods: { GeneratorMembers.methods },
    getters: {
      [
        GeneratorMembers.name,
        GeneratorMembers.qualifiedName,
        Getter("gi_running", GeneratorMembers.running),
        Getter("gi_suspended", GeneratorMembers.suspended),
        Getter("gi_frame", GeneratorMembers.frame),
        Getter("gi_code", GeneratorMembers.code),
        Getter("gi_yieldfrom", GeneratorMembers.delegate),
      ]
    })
}
