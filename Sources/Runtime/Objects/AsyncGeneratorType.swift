// async_generator: its attributes, and the hooks of event loops. What its methods answer is in AsyncStep.swift.

extension Thread {
  /// Before its first step an async generator takes the finalizer hook along, and shows itself to the hook for new ones.
  func startHooks(_ g: Generator) throws(PyError) {
    if g.flags.contains(.hooked) { return }
    g.flags.insert(.hooked)
    if !p.pointee.asyncFinalizer.isMissing {
      g.origin = p.pointee.asyncFinalizer
      closeWhenDropped(g)
    }
    if !p.pointee.asyncFirstIterator.isMissing { _ = try call(p.pointee.asyncFirstIterator, g.value) }
  }

  /// A step that a program asks for: the warning about one that is never awaited wants to know where.
  private func explicitStep(
    _ v: Value, _ mode: AsyncStepBody.Mode, _ sent: Value, _ second: Value = .missing, _ third: Value = .missing
  ) throws(PyError) -> Value {
    let g = Generator(unchecked: v)
    try startHooks(g)
    let step = newAsyncStep(g, mode, sent)
    step.second = second
    step.third = third
    step.header.pointee.flags |= HeaderFlag.finalizer
    vm.p.pointee.finalizable.append(step.value)
    let fp = p.pointee.fp
    if fp > p.pointee.frames {
      step.origin = fp.pointee.function
      step.originWord = Int32(truncatingIfNeeded: fp.pointee.pc - fp.pointee.code.entry - 1)
    }
    return step.value
  }

  fileprivate func asyncSend(_ v: Value, _ sent: Value) throws(PyError) -> Value { try explicitStep(v, .send, sent) }
  fileprivate func asyncThrow(_ a: Args) throws(PyError) -> Value {
    try warnOfThrow(a, "athrow")
    return try explicitStep(a[0], .throw, a[1], a[2], a[3])
  }
  fileprivate func asyncClose(_ v: Value) throws(PyError) -> Value { try explicitStep(v, .close, .missing) }
}

extension NativeType {
  static let asyncGenerator = NativeType(
    name: "async_generator", kind: .asyncGenerator, flags: 0,
    install: { s in
      s.clear(.new)
      s.set(.asyncIter) { t, v throws(PyError) in v }
      s.set(.asyncNext) { t, v throws(PyError) in try t.asyncSend(v, .none) }
      s.set(.repr, GeneratorMembers.repr)
    },
    methods: {
      [
        Method("asend(self, value, /)") { t, a throws(PyError) in try t.asyncSend(a[0], a[1]) },
        Method("athrow(self, type, value=None, traceback=None, /)") { t, a throws(PyError) in try t.asyncThrow(a) },
        Method("aclose(self, /)") { t, a throws(PyError) in try t.asyncClose(a[0]) },
        Method("__del__(self, /)", .method, GeneratorMembers.finalize),
        Method("__class_getitem__(cls, object, /)", .classMethod, GeneratorMembers.classItem),
      ]
    },
    getters: {
      [
        GeneratorMembers.name,
        GeneratorMembers.qualifiedName,
        Getter(
          "ag_running", { t, v throws(PyError) in .bool(Generator(unchecked: v).flags.contains(.stepping)) },
          set: GeneratorMembers.readOnly),
        Getter("ag_suspended", GeneratorMembers.suspended),
        Getter("ag_frame", GeneratorMembers.frame),
        Getter("ag_code", GeneratorMembers.code),
        Getter("ag_await", GeneratorMembers.delegate),
      ]
    })
}
