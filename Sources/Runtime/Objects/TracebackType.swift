// Traceback entries as programs see them. An entry keeps the code and the place in it; the frame object that it shows is
// made when a program asks.

extension Thread {
  func tracebackLine(_ tb: Traceback) -> Int {
    tb.line >= 0 ? tb.line : Int(Code(unchecked: tb.code).position(at: tb.word).line)
  }

  /// The frame object of a traceback entry, made up if the frame had none; and those further out, for `f_back`.
  func tracebackFrame(_ tb: Traceback) -> FrameObject {
    let first = ownFrame(tb)
    var inner = first
    var link = tb.outer
    while inner.back.isMissing, activeRecord(inner) == nil, let entry = Traceback(link) {
      let f = ownFrame(entry)
      inner.back = f.value
      inner = f
      link = entry.outer
    }
    return first
  }

  private func ownFrame(_ tb: Traceback) -> FrameObject {
    if let f = FrameObject(tb.frame) { return f }
    if tb.frame.isMissing, let r = tb.record, r > p.pointee.frames, r <= p.pointee.fp,
      r.pointee.code.value.bits == tb.code.bits, r.pointee.function.bits == tb.function.bits
    {
      // The frame has caught the exception and still runs.
      let f = frameObject(r)
      tb.frame = f.value
      return f
    }
    let f = new(FrameBody.self)
    f.code = tb.code
    f.function = tb.function
    f.word = tb.leftAt > 0 ? tb.leftAt - 1 : tb.word
    f.variables = tb.frame
    tb.frame = f.value
    return f
  }
}

extension NativeType {
  static let traceback = NativeType(
    name: "traceback", kind: .traceback, flags: 0,
    install: { s in
      s.call(.new) { t, type, given throws(PyError) in
        let args = try t.pushScratch(4)
        defer { t.popScratch(args) }
        try t.bindConstructor(
          given, "traceback", ["tb_next", "tb_frame", "tb_lasti", "tb_lineno"], required: 4, into: args)
        guard let f = FrameObject(args[1]) else {
          throw t.typeError("traceback() argument 'tb_frame' must be frame, not \(t.givenTypeName(args[1]))")
        }
        guard args[0].isNone || args[0].isKind(.traceback) else {
          throw t.typeError("expected traceback object or None, got '\(t.typeName(args[0]))'")
        }
        let tb = t.new(TracebackBody.self)
        tb.next = args[0].isNone ? .missing : args[0]
        tb.frame = f.value
        tb.code = f.code
        tb.function = f.function
        let offset = try t.indexInt(args[2])
        tb.word = offset >> 1
        if offset & 1 != 0 { tb.header.pointee.flags |= HeaderFlag.own1 }
        tb.line = try t.indexInt(args[3])
        return tb.value
      }
    },
    methods: {
      [
        Method("__dir__(self, /)") { t, a throws(PyError) in
          let list = try t.newList()
          for name: StaticString in ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"] {
            try list.append(t, t.intern(name))
          }
          return list.value
        }
      ]
    },
    getters: {
      [
        Getter("tb_frame", member: true, { t, v throws(PyError) in t.tracebackFrame(Traceback(unchecked: v)).value }),
        Getter(
          "tb_lineno",
          { t, v throws(PyError) in
            let line = t.tracebackLine(Traceback(unchecked: v))
            return line == -1 ? .none : t.int(line)
          }),
        Getter(
          "tb_lasti", member: true,
          { t, v throws(PyError) in
            let tb = Traceback(unchecked: v)
            return t.int(tb.word * 2 + (tb.header.pointee.flags & HeaderFlag.own1 != 0 ? 1 : 0))
          }),
        Getter(
          "tb_next", { t, v throws(PyError) in t.orNone(Traceback(unchecked: v).next) },
          set: { t, v, x throws(PyError) in
            if x.isMissing { throw t.typeError("can't delete tb_next attribute") }
            guard x.isNone || x.isKind(.traceback) else {
              throw t.typeError("expected traceback object, got '\(t.typeName(x))'")
            }
            var link = x
            while let other = Traceback(link) {
              if other.value.bits == v.bits { throw t.valueError("traceback loop detected") }
              link = other.next
            }
            Traceback(unchecked: v).next = x.isNone ? .missing : x
            return .none
          }),
      ]
    })
}
