// coroutine: what calling an `async def` function makes; and the iterator that its `__await__` answers.

/// coroutine.__await__(): an iterator over the coroutine, which is none itself.
struct CoroutineWrapperBody: Body {
  static var kind: Kind { .coroutineWrapper }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var coroutine: Value
}
typealias CoroutineWrapper = Ref<CoroutineWrapperBody>

extension Thread {
  /// Remembers where a new coroutine was made, for the warning about one that is never awaited.
  func noteCreation(_ g: Generator) throws(PyError) {
    g.header.pointee.flags |= HeaderFlag.finalizer
    vm.p.pointee.finalizable.append(g.value)
    let depth = p.pointee.originDepth
    if depth > 0 {
      g.origin = try creationStack(depth)
      return
    }
    let fp = p.pointee.fp
    guard fp > p.pointee.frames else { return }
    g.origin = fp.pointee.function
    g.originWord = Int32(truncatingIfNeeded: fp.pointee.pc - fp.pointee.code.entry - 1)
  }

  /// `cr_origin`: (file, line, function) of the innermost frames, the current one first.
  private func creationStack(_ depth: Int) throws(PyError) -> Value {
    let list = try newList()
    var fp = p.pointee.fp
    while fp > p.pointee.frames && list.count < depth {
      let code = fp.pointee.code
      try list.append(self, try tuple(code.filename, .smallInt(code.line(before: fp.pointee.pc)), code.name))
      fp -= 1
    }
    return try newTuple(from: list.items, list.count)
  }
}

extension NativeType {
  static let coroutine = NativeType(
    name: "coroutine", kind: .coroutine, flags: 0,
    install: { s in
      s.clear(.new)
      s.set(.await) { t, v throws(PyError) in
        let w = t.new(CoroutineWrapperBody.self)
        w.coroutine = v
        return w.value
      }
      s.set(.repr, GeneratorMembers.repr)
    },
    methods: { GeneratorMembers.methods },
    getters: {
      [
        GeneratorMembers.name,
        GeneratorMembers.qualifiedName,
        Getter("cr_running", GeneratorMembers.running),
        Getter("cr_suspended", GeneratorMembers.suspended),
        Getter("cr_frame", GeneratorMembers.frame),
        Getter("cr_code", GeneratorMembers.code),
        Getter("cr_await", GeneratorMembers.delegate),
        Getter(
          "cr_origin",
          { t, v throws(PyError) in
            let origin = Generator(unchecked: v).origin
            return origin.isKind(.tuple) ? origin : .none
          }, set: GeneratorMembers.readOnly),
      ]
    })

  static let coroutineWrapper = NativeType(
    name: "coroutine_wrapper", kind: .coroutineWrapper, flags: 0,
    install: { s in
      s.clear(.new)
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        try t.generatorSend(Generator(unchecked: CoroutineWrapper(unchecked: v).coroutine), .none)
      }
    },
    methods: {
      [
        Method("send(self, value, /)") { t, a throws(PyError) in
          try t.generatorSend(Generator(unchecked: CoroutineWrapper(unchecked: a[0]).coroutine), a[1])
        },
        Method("throw(self, type, value=None, traceback=None, /)") { t, a throws(PyError) in
          a[0] = CoroutineWrapper(unchecked: a[0]).coroutine
          return try GeneratorMembers.throw(t, a)
        },
        Method("close(self, /)") { t, a throws(PyError) in
          try t.generatorClose(Generator(unchecked: CoroutineWrapper(unchecked: a[0]).coroutine))
        },
      ]
    })
}
