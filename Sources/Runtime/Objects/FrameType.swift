// Frames as programs see them.
//
// A frame object stands for an active frame record as long as the record's `object` is this cell; afterwards it answers
// from what it took along: code, function, the line, and the variables (`Frame+Variables.swift`).

import Compiler

struct FrameBody: Body {
  static var kind: Kind { .frame }
  static var values: Range<Int> { 1..<10 }
  var header: Header
  var code: Value
  /// Missing for frames that have none.
  var function: Value
  /// The next outer frame object, or missing; made when it is asked for.
  var back: Value
  /// The namespace of a class body or of module code; for functions a dict of what programs have added to `f_locals`.
  var locals: Value
  var trace: Value
  /// The generator whose frame it is, or missing.
  var generator: Value
  /// An Items cell with the registers that the frame had when it was left, or missing.
  var variables: Value
  /// The native function that it calls while it is profiled; and what an iterator has returned that a traced frame reads,
  /// which CPython hands on as a StopIteration.
  var callee: Value
  var stopValue: Value
  /// Index of the instruction when the frame was last seen to run.
  var word: Int
  /// The record, if it still is this frame's.
  var record: FramePointer?
  /// Where the last line event was, and which events are wanted: bit 0 no lines, bit 1 opcodes.
  var traceLine: Int
  var traceWord: Int
  /// The line at which the exception was raised that is being handled.
  var originLine: Int
  var traceFlags: Int
  /// The line of the event that is being told of, negative for none; 0 while there is no event. Its kind, and one more
  /// than the number of the point that a trace function has set `f_lineno` to.
  var eventLine: Int
  var event: TraceEvent
  /// The StopIteration that was told of last; only compared.
  var toldStop: UInt64
  var jump: Int
}

/// What a trace or profile function is told of just now.
enum TraceEvent: UInt8 {
  case none, call, resume, line, yield, other
}
typealias FrameObject = Ref<FrameBody>

extension Ref<FrameBody> {
  var tracesLines: Bool {
    get { self.traceFlags & 1 == 0 }
    nonmutating set { self.traceFlags = newValue ? self.traceFlags & ~1 : self.traceFlags | 1 }
  }
  var tracesOpcodes: Bool {
    get { self.traceFlags & 2 != 0 }
    nonmutating set { self.traceFlags = newValue ? self.traceFlags | 2 : self.traceFlags & ~2 }
  }
}

extension Thread {
  /// The frame object of an active frame record.
  func frameObject(_ fp: FramePointer) -> FrameObject {
    if let f = FrameObject(fp.pointee.object) { return f }
    let f = new(FrameBody.self)
    f.code = fp.pointee.code.value
    f.function = fp.pointee.function
    f.record = fp
    f.word = max(0, fp.pointee.pc - fp.pointee.code.entry - 1)
    fp.pointee.object = f.value
    fp.pointee.flags |= FrameFlag.hasObject
    if fp.pointee.flags & FrameFlag.generator != 0 {
      f.generator = fp.pointee.extra
      Generator(unchecked: f.generator).frame = f.value
    }
    return f
  }

  /// A generator that is resumed has the frame object that it had before.
  func attachFrame(_ g: Generator, _ fp: FramePointer) {
    fp.pointee.object = g.frame
    fp.pointee.flags |= FrameFlag.hasObject
    let f = FrameObject(unchecked: g.frame)
    f.record = fp
    if f.jump != 0 { goOnElsewhere(f, fp) }
  }

  /// The generator whose frame this is while it waits.
  func waitingGenerator(_ f: FrameObject) -> Generator? {
    guard let g = f.generator.asGenerator, g.frame.bits == f.value.bits else { return nil }
    return g.state == .created || g.state == .suspended ? g : nil
  }

  /// `gi_frame`: the frame of a generator that has not finished, or None.
  func generatorFrame(_ g: Generator) -> Value {
    if g.state == .finished { return .none }
    if !g.frame.isMissing { return g.frame }
    if g.state == .running {
      var fp = p.pointee.fp
      while fp > p.pointee.frames {
        if fp.pointee.flags & FrameFlag.generator != 0, fp.pointee.extra.bits == g.value.bits {
          return frameObject(fp).value
        }
        fp -= 1
      }
    }
    let f = new(FrameBody.self)
    f.code = g.code
    f.function = g.function
    f.word = g.pc - Code(unchecked: g.code).entry - 1
    f.generator = g.value
    g.frame = f.value
    return f.value
  }

  /// The record of a frame object that is still active, in whatever thread.
  func activeRecord(_ f: FrameObject) -> FramePointer? { activeFrame(f)?.record }

  /// The same, and the outermost record of its thread, which is no frame.
  func activeFrame(_ f: FrameObject) -> (record: FramePointer, bottom: FramePointer)? {
    guard let r = f.record else { return nil }
    if r > p.pointee.frames, r <= p.pointee.fp {
      return r.pointee.object.bits == f.value.bits ? (r, p.pointee.frames) : nil
    }
    var next = vm.threads
    while let other = next {
      next = other.pointee.next
      if r > other.pointee.frames, r <= other.pointee.fp {
        return r.pointee.object.bits == f.value.bits ? (r, other.pointee.frames) : nil
      }
    }
    return nil
  }

  /// The n-th frame from the current one, or nil if the stack is not that deep.
  func frame(depth: Int) -> FramePointer? {
    guard depth >= 0, depth < p.pointee.fp - p.pointee.frames else { return nil }
    return p.pointee.fp - depth
  }

  func frameGlobals(_ f: FrameObject) -> Value {
    guard let function = Function(f.function) else { return .none }
    return function.globals
  }

  /// The locals of an active frame: the namespace of a class or module body, otherwise a new dict.
  func localVariables(of fp: FramePointer) throws(PyError) -> Value {
    let code = fp.pointee.code
    let isNamespace = fp.pointee.flags & FrameFlag.namespace != 0
    if isNamespace || !code.codeFlags.contains(.newLocals) && !code.codeFlags.contains(.optimized) {
      let hidden = try hiddenLocals(of: fp)
      if !hidden.isMissing { return hidden }
      return isNamespace ? fp.namespace : Function(unchecked: fp.pointee.function).globals
    }
    let copy = try variablesCopy(code, fp.pointee.function, fp.pointee.base)
    try addHiddenLocals(code, fp.pointee.base, fp.pointee.pc, to: copy)
    if let f = FrameObject(fp.pointee.object) { try addExtraLocals(f, to: copy) }
    return copy.value
  }

  func isCellRegister(_ code: Code, _ i: Int) -> Bool {
    let cells = Tuple(unchecked: code.cellRegisters)
    var k = 0
    while k < cells.count {
      if cells[k].smallInt == i { return true }
      k += 1
    }
    return false
  }

  /// `f_locals`: the namespace of a class body or module, a proxy that writes through for a function.
  func frameLocals(_ f: FrameObject) throws(PyError) -> Value {
    let flags = Code(unchecked: f.code).codeFlags
    if let r = activeRecord(f), !flags.contains(.optimized), try !hiddenLocals(of: r).isMissing {
      // In an inlined comprehension of a class or module: a proxy that shows its variables while it runs.
      return frameLocalsProxy(f)
    }
    if let r = activeRecord(f), r.pointee.flags & FrameFlag.namespace != 0 { return try localVariables(of: r) }
    if flags.contains(.newLocals) && flags.contains(.optimized) { return frameLocalsProxy(f) }
    if !f.locals.isMissing { return f.locals }
    if !flags.contains(.newLocals) && !flags.contains(.optimized), let function = Function(f.function) {
      return function.moduleNamespace.isMissing ? function.globals : function.moduleNamespace
    }
    f.locals = try newDict().value
    return f.locals
  }

  /// Marks an AttributeError that concerns the frame's own `self`: private names count as suggestions there.
  func noteReceiver(_ e: ExceptionObject, _ fp: FramePointer) {
    let object = e.field(ErrorField.object)
    guard object.isCell, fp.pointee.code.positionalCount > 0, isInstance(e.value, self[.AttributeError]) else { return }
    let names = Tuple(unchecked: fp.pointee.code.localNames)
    guard names.count > 0, names[0].bits == self[.`self`].bits else { return }
    var own = fp.pointee.base[0]
    if let cell = Cell(own) { own = cell.contents }
    if own.bits == object.bits { e.header.pointee.flags |= HeaderFlag.own2 }
  }

  func frameLine(_ f: FrameObject) -> Int {
    if f.eventLine != 0 { return f.eventLine }
    let code = Code(unchecked: f.code)
    // A module begins in front of its first line.
    if f.event == .call, code.codeFlags.isDisjoint(with: [.newLocals, .optimized, .classBody]) { return 0 }
    if let r = activeRecord(f) { return code.line(before: r.pointee.pc) }
    if let g = waitingGenerator(f) {
      return g.state == .created ? Int(code.firstLine) : code.line(before: g.pc)
    }
    return Int(code.position(at: f.word).line)
  }
}

extension NativeType {
  static let frame = NativeType(
    name: "frame", kind: .frame, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in
        let f = FrameObject(unchecked: v)
        let code = Code(unchecked: f.code)
        return try t.str(
          "<frame at \(t.address(v)), file \(t.reprString(code.filename)), line \(t.frameLine(f)),"
            + " code \(Str(unchecked: code.name).string)>")
      }
    },
    methods: {
      [
        Method("clear(self, /)") { t, a throws(PyError) in
          let f = FrameObject(unchecked: a[0])
          if t.activeRecord(f) != nil { throw t.runtimeError("cannot clear an executing frame") }
          if let g = t.waitingGenerator(f) {
            if g.state == .suspended { throw t.runtimeError("cannot clear a suspended frame") }
            t.finalizeGenerator(g.value)
            t.endGenerator(g)
          }
          f.variables = .missing
          f.locals = .missing
          return .none
        }
      ]
    },
    getters: {
      [
        Getter("f_code", { t, v throws(PyError) in FrameObject(unchecked: v).code }),
        Getter(
          "f_lineno",
          { t, v throws(PyError) in
            let line = t.frameLine(FrameObject(unchecked: v))
            return line < 0 ? .none : t.int(line)
          },
          set: { t, v, x throws(PyError) in
            try t.setLine(FrameObject(unchecked: v), x)
            return .none
          }),
        Getter(
          "f_lasti",
          { t, v throws(PyError) in
            let f = FrameObject(unchecked: v)
            if let r = t.activeRecord(f) { return t.int((r.pointee.pc - r.pointee.code.entry - 1) * 2) }
            if let g = t.waitingGenerator(f) { return t.int((g.pc - Code(unchecked: g.code).entry - 1) * 2) }
            return t.int(f.word * 2)
          }),
        Getter("f_globals", { t, v throws(PyError) in t.frameGlobals(FrameObject(unchecked: v)) }),
        Getter(
          "f_builtins",
          { t, v throws(PyError) in
            Function(FrameObject(unchecked: v).function).map { t.builtins(of: $0) } ?? t[.builtins]
          }),
        Getter("f_locals", { t, v throws(PyError) in try t.frameLocals(FrameObject(unchecked: v)) }),
        Getter(
          "f_back",
          { t, v throws(PyError) in
            let f = FrameObject(unchecked: v)
            if let (record, bottom) = t.activeFrame(f) {
              let outer = record - 1
              return outer > bottom ? t.frameObject(outer).value : .none
            }
            return t.orNone(f.back)
          }),
        Getter(
          "f_trace", { t, v throws(PyError) in t.orNone(FrameObject(unchecked: v).trace) },
          set: { t, v, x throws(PyError) in
            let f = FrameObject(unchecked: v)
            if f.trace.isMissing { t.catchUp(f) }
            f.trace = x.isNone ? .missing : x
            return .none
          }),
        Getter(
          "f_trace_lines", { t, v throws(PyError) in .bool(FrameObject(unchecked: v).tracesLines) },
          set: { t, v, x throws(PyError) in
            if !x.isBool { throw t.typeError("attribute value type must be bool") }
            FrameObject(unchecked: v).tracesLines = x.bits == Value.true.bits
            return .none
          }),
        Getter(
          "f_trace_opcodes", { t, v throws(PyError) in .bool(FrameObject(unchecked: v).tracesOpcodes) },
          set: { t, v, x throws(PyError) in
            if !x.isBool { throw t.typeError("attribute value type must be bool") }
            FrameObject(unchecked: v).tracesOpcodes = x.bits == Value.true.bits
            return .none
          }),
      ]
    })
}
