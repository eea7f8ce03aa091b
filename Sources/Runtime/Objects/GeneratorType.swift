// generator: iteration, send, throw, close.

extension Thread {
  /// g.throw: raises in the generator, or in what it delegates to.
  func generatorThrow(_ g: Generator, _ exception: Value) throws(PyError) -> Value {
    if g.state == .running { throw valueError("generator already executing") }
    let delegate = self.delegate(of: g)
    if !delegate.isMissing {
      let sub: Value
      do throws(PyError) {
        if let inner = delegate.asGenerator {
          if ExceptionObject(exception) != nil, isInstance(exception, self[.GeneratorExit]) {
            try generatorClose(inner)
            p.pointee.pending = exception
            return try resumeToThrow(g)
          }
          sub = try generatorThrow(inner, exception)
        } else {
          let f = try findAttribute(delegate, self[.throw])
          if isInstance(exception, self[.GeneratorExit]) {
            let c = try findAttribute(delegate, self[.close])
            if !c.isMissing { _ = try call(c) }
            p.pointee.pending = exception
            return try resumeToThrow(g)
          }
          if f.isMissing {
            p.pointee.pending = exception
            return try resumeToThrow(g)
          }
          sub = try call(f, exception)
        }
      } catch {
        if pendingIs(.StopIteration) {
          let v = takePending().field(0)
          return try resumeBehindDelegate(g, v.isMissing ? .none : v)
        }
        // The sub-iterator's exception appears at the yield from.
        return try resumeToThrow(g)
      }
      if sub.isMissing {
        let result = delegate.asGenerator?.result ?? .none
        return try resumeBehindDelegate(g, result.isMissing ? .none : result)
      }
      return sub
    }
    p.pointee.pending = exception
    return try resumeToThrow(g)
  }

  /// The delegate has returned `v`: goes on behind the `yield from`.
  private func resumeBehindDelegate(_ g: Generator, _ v: Value) throws(PyError) -> Value {
    // yieldValue is followed by a jump to its sendInto, whose own offset leads behind the loop.
    let yield = g.pc[-1]
    var pc = g.pc
    if pc.pointee.opcode == .jump { pc += 1 + pc.pointee.bc }
    let send = pc.pointee
    guard send.opcode == .sendInto else { throw runtimeError("generator delegates in an unknown way") }
    guard try resume(g, .none, register: 0, flags: 1) else { return .missing }
    let fp = p.pointee.fp
    fp.pointee.base[yield.a] = v
    fp.pointee.base[send.b] = v
    fp.pointee.pc = pc + 1 + send.signedC
    return try runLoop(self)
  }

  /// g.close: what the generator returned when it was told to exit, else None.
  @discardableResult
  func generatorClose(_ g: Generator) throws(PyError) -> Value {
    if g.state == .finished { return .none }
    if g.state == .created {
      g.state = .finished
      return .none
    }
    let exit = newException(self[.GeneratorExit], args: vm.emptyTuple)
    do throws(PyError) {
      let v = try generatorThrow(g, exit.value)
      if v.isMissing {
        let result = g.result
        g.result = .none
        return result.isMissing ? .none : result
      }
    } catch {
      if swallow(.GeneratorExit) || swallow(.StopIteration) { return .none }
      throw error
    }
    throw runtimeError("generator ignored GeneratorExit")
  }

  /// The value of a finished generator as StopIteration.
  func stopIteration(_ g: Generator) -> PyError {
    let v = g.result
    g.result = .none
    if v.isMissing || v.isNone { return raise(.StopIteration) }
    let e = newException(self[.StopIteration], args: (try? tuple(v)) ?? vm.emptyTuple)
    try? e.setField(self, 0, v)
    return raise(e)
  }

  /// The exception that throw(type, value, traceback) means.
  func exceptionForThrow(_ type: Value, _ value: Value, _ traceback: Value) throws(PyError) -> Value {
    if let e = ExceptionObject(type) {
      if !value.isMissing && !value.isNone { throw typeError("instance exception may not have a separate value") }
      if traceback.isKind(.traceback) { e.traceback = traceback }
      return type
    }
    if let t = Type(type), t.has(TypeFlag.isException) {
      var made = value
      if ExceptionObject(value) == nil || !isInstance(value, t) {
        if value.isMissing || value.isNone {
          made = try call(type)
        } else if let args = Tuple(value) {
          made = try call(type, args: args, kwargs: .missing)
        } else {
          made = try call(type, value)
        }
      }
      if traceback.isKind(.traceback) { ExceptionObject(unchecked: made).traceback = traceback }
      return made
    }
    throw typeError(
      "exceptions must be classes or instances deriving from BaseException, not \(typeName(type))")
  }
}

extension NativeType {
  static let generator = NativeType(
    name: "generator", kind: .generator, flags: 0,
    install: { s in
      s.clear(.new)
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.resumeToYield(Generator(unchecked: v), .none) }
      s.set(.repr) { t, v throws(PyError) in
        try t.str(
          "<generator object \(Str(unchecked: Generator(unchecked: v).qualifiedName).string) at \(t.address(v))>")
      }
    },
    methods: {
      [
        Method("send(self, value, /)") { t, a throws(PyError) in
          let g = Generator(unchecked: a[0])
          let v = try t.resumeToYield(g, a[1])
          if v.isMissing { throw t.stopIteration(g) }
          return v
        },
        Method("throw(self, type, value=None, traceback=None, /)") { t, a throws(PyError) in
          let g = Generator(unchecked: a[0])
          let v = try t.generatorThrow(g, try t.exceptionForThrow(a[1], a[2], a[3]))
          if v.isMissing { throw t.stopIteration(g) }
          return v
        },
        Method("close(self, /)") { t, a throws(PyError) in
          try t.generatorClose(Generator(unchecked: a[0]))
        },
      ]
    },
    getters: {
      [
        Getter(
          "__name__", { t, v throws(PyError) in Generator(unchecked: v).name },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.str) else { throw t.typeError("__name__ must be set to a string object") }
            Generator(unchecked: v).name = value
            return .none
          }),
        Getter(
          "__qualname__", { t, v throws(PyError) in Generator(unchecked: v).qualifiedName },
          set: { t, v, value throws(PyError) in
            guard value.isKind(.str) else { throw t.typeError("__qualname__ must be set to a string object") }
            Generator(unchecked: v).qualifiedName = value
            return .none
          }),
        Getter("gi_running", { t, v throws(PyError) in .bool(Generator(unchecked: v).state == .running) }),
        Getter("gi_suspended", { t, v throws(PyError) in .bool(Generator(unchecked: v).state == .suspended) }),
        Getter("gi_frame", { t, v throws(PyError) in t.generatorFrame(Generator(unchecked: v)) }),
        Getter("gi_code", { t, v throws(PyError) in Generator(unchecked: v).code }),
        Getter(
          "gi_yieldfrom",
          { t, v throws(PyError) in
            let d = t.delegate(of: Generator(unchecked: v))
            return d.isMissing ? .none : d
          }),
      ]
    })
}
