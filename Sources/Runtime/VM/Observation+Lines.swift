// Line events, and `f_lineno` set by a trace function.
//
// A frame that is traced remembers the instruction that it has run last and the line that control is at. A line event is
// due whenever control goes by another line: those between the two instructions (TraceTable), then that of the
// instruction itself. Going back to the head of a loop makes a line new again.
//
// Setting `f_lineno` only notes where to go on (`jump`); the frame goes there when the trace function has returned.

import Compiler

extension Thread {
  /// The instruction that a frame has run last and its line, where no event has kept them up to date.
  func catchUp(_ f: FrameObject) {
    if f.event != .none { return }
    let code = Code(unchecked: f.code)
    var word = f.word
    if let r = activeRecord(f) {
      word = r.pointee.pc - code.entry - 1
    } else if let g = waitingGenerator(f) {
      word = g.pc - code.entry - 1
    }
    f.traceWord = word
    f.traceLine = Int(code.position(at: word).line)
  }

  /// True: f_lineno was set, and the record's `pc` stands behind the instruction to run instead.
  func observeLine(_ f: FrameObject, _ fp: FramePointer, _ instruction: Instruction) throws(PyError) -> Bool {
    let code = fp.pointee.code
    let word = fp.pointee.pc - code.entry - 1
    let from = f.traceWord
    f.traceWord = word
    f.toldStop = 0
    if let table = TraceTable(code) {
      var i = table.firstEdge(from, word)
      while let line = table.line(i, from, word) {
        if try visit(line, f, fp, isBetween: true) { return true }
        i += 1
      }
      if word >= table.prologue && !instruction.opcode.isSilent && !table.isQuiet(word) {
        if try visit(Int(code.position(at: word).line), f, fp, isBetween: false) { return true }
      }
    }
    // Behind a `with` block the frame is at the line again that it came from.
    switch instruction.opcode {
    case .enterHandler: f.originLine = abs(f.traceLine)
    case .reraise: if instruction.n != 0 { f.traceLine = -f.originLine }
    default: break
    }
    if f.tracesOpcodes, isTraced(f) {
      f.eventLine = abs(f.traceLine)
      defer { f.eventLine = 0 }
      try local(f, "opcode", .none)
    }
    return false
  }

  private func isTraced(_ f: FrameObject) -> Bool { !f.trace.isMissing && !p.pointee.traceFunction.isMissing }

  /// Control goes by a line; negative: whatever line comes next is a new one.
  private func visit(_ line: Int, _ f: FrameObject, _ fp: FramePointer, isBetween: Bool) throws(PyError) -> Bool {
    if line < 0 {
      f.traceLine = line == TraceMark.lost ? 0 : -abs(f.traceLine)
      return false
    }
    if line == f.traceLine { return false }
    f.traceLine = line
    if !isTraced(f) { return false }
    f.eventLine = line
    f.jump = 0
    do throws(PyError) {
      if f.tracesLines { try local(f, "line", .none, .line) }
      // The instruction sends this event itself, if the line is its own.
      if f.tracesOpcodes && f.jump == 0 && isBetween && isTraced(f) { try local(f, "opcode", .none) }
    } catch {
      f.eventLine = 0
      f.jump = 0
      throw error
    }
    f.eventLine = 0
    return try followJump(f, fp)
  }

  /// An exception that was thrown into a generator comes out of what this delegates to, on the line of that.
  func leaveDelegate(_ f: FrameObject, _ fp: FramePointer) throws(PyError) {
    let i = fp.pointee.pc[-1]
    guard fp.pointee.pc > fp.pointee.code.entry, i.opcode == .yieldValue, i.n & 1 != 0 else { return }
    f.traceLine = -abs(f.traceLine)
    let word = fp.pointee.pc - fp.pointee.code.entry - 1
    _ = try visit(Int(fp.pointee.code.position(at: word).line), f, fp, isBetween: true)
  }

  /// An exception leaves the comprehensions that are inlined around an instruction: each puts its variables back, on its
  /// line.
  func leaveComprehensions(_ f: FrameObject, _ fp: FramePointer) throws(PyError) {
    guard let list = Tuple(fp.pointee.code.hiddenLocals) else { return }
    let word = fp.pointee.pc - fp.pointee.code.entry - 1
    let code = fp.pointee.code
    var handler = -1
    var i = 0
    while i < Int(code.rangeCount) && handler < 0 {
      let r = code.ranges[i]
      if word >= Int(r.start) && word < Int(r.end) { handler = Int(r.handler) }
      i += 1
    }
    var last = -1
    i = 0
    while i < list.count {
      let start = list[i + 3].smallInt
      // The end of an asynchronous loop inside is a handler of its own.
      if handler >= start, handler < list[i + 4].smallInt { return }
      if word >= start, word < list[i + 4].smallInt, start != last {
        last = start
        f.traceLine = -1
        _ = try visit(Int(code.position(at: start).line), f, fp, isBetween: true)
      }
      i += 5
    }
  }

  // MARK: f_lineno

  func setLine(_ f: FrameObject, _ v: Value) throws(PyError) {
    if v.isMissing { throw raise(.AttributeError, "cannot delete attribute") }
    guard v.isInt else { throw valueError("lineno must be an integer") }
    switch f.event {
    case .none: throw valueError("f_lineno can only be set in a trace function")
    case .call: throw valueError("can't jump from the 'call' trace event of a new frame")
    case .other: throw valueError("can only jump from a 'line' trace event")
    case .resume, .line, .yield: break
    }
    guard let wanted = Int32(exactly: v.isSmallInt ? v.smallInt : .max) else { throw valueError("lineno out of range") }
    guard let (fp, _) = activeFrame(f), let table = TraceTable(fp.pointee.code) else {
      throw valueError("f_lineno can only be set in a trace function")
    }
    let code = fp.pointee.code
    if wanted < code.firstLine { throw valueError("line \(wanted) comes before the current code block") }
    guard let line = nextLine(Int(wanted), code, table) else {
      throw valueError("line \(wanted) comes after the current code block")
    }
    let stack = table.stack(at: max(0, fp.pointee.pc - code.entry - 1))
    var best = -1
    var depth = -1
    var refusal: String?
    var i = 0
    while i < table.pointCount {
      if table.pointLine(i) == line {
        let target = table.pointStack(i)
        if stack.leads(to: target) {
          if target.count > depth {
            best = i
            depth = target.count
          }
        } else if refusal == nil {
          refusal = target.refusal
        }
      }
      i += 1
    }
    if best < 0, line != Int(code.firstLine) || refusal != nil { throw valueError(refusal ?? "incompatible stacks") }
    try fillLocals(code, fp.pointee.base)
    f.jump = 1 + (best < 0 ? table.pointCount : best)
    f.eventLine = line
  }

  /// The first line from `line` on that has code.
  private func nextLine(_ line: Int, _ code: Code, _ table: TraceTable) -> Int? {
    var best = Int.max
    func take(_ other: Int) { if other >= line && other < best { best = other } }
    take(Int(code.firstLine))
    var i = 0
    while i < table.pointCount {
      take(table.pointLine(i))
      i += 1
    }
    i = 0
    while i < table.edgeCount {
      take(table.edge(i).line)
      i += 1
    }
    i = 0
    while i < Int(code.positionCount) {
      take(Int(code.positions[i].line))
      i += 1
    }
    return best == .max ? nil : best
  }

  /// What the code takes for bound may be unbound after a jump.
  private func fillLocals(_ code: Code, _ base: UnsafeMutablePointer<Value>) throws(PyError) {
    let count = Int(code.localCount)
    var unbound = 0
    var i = 0
    while i < count {
      if base[i].isMissing { unbound += 1 }
      i += 1
    }
    unbound += hiddenCount(code)
    if unbound == 0 { return }
    try warn(.RuntimeWarning, "assigning None to \(unbound) unbound local\(unbound == 1 ? "" : "s")")
    i = 0
    while i < count {
      if base[i].isMissing { base[i] = .none }
      i += 1
    }
  }

  /// The variables of inlined comprehensions that are no variables besides: they count as unbound ones in CPython.
  private func hiddenCount(_ code: Code) -> Int {
    guard let list = Tuple(code.hiddenLocals) else { return 0 }
    let names = Tuple(unchecked: code.localNames)
    var count = 0
    var i = 0
    while i < list.count {
      var isKnown = false
      var k = 0
      while k < names.count {
        if names[k].bits == list[i].bits { isKnown = true }
        k += 1
      }
      k = 0
      while k < i {
        if list[k].bits == list[i].bits { isKnown = true }
        k += 5
      }
      if !isKnown { count += 1 }
      i += 5
    }
    return count
  }

  /// Goes where f_lineno was set to, if it was.
  func followJump(_ f: FrameObject, _ fp: FramePointer) throws(PyError) -> Bool {
    let index = f.jump - 1
    f.jump = 0
    let code = fp.pointee.code
    guard index >= 0, let table = TraceTable(code) else { return false }
    if index >= table.pointCount {
      // The line of the definition: the frame begins anew, with the cells that it has.
      leaveStack(table.stack(at: fp.pointee.pc - code.entry - 1), keeping: 0, fp)
      var word = 0
      while code.entry[word].opcode == .makeCell { word += 1 }
      fp.pointee.pc = code.entry + word + 1
      fp.pointee.flags &= ~FrameFlag.observed
      return true
    }
    let from = table.stack(at: fp.pointee.pc - code.entry - 1)
    let to = table.pointStack(index)
    leaveStack(from, keeping: to.count, fp)
    try moveStack(from, to, fp.pointee.base)
    fp.pointee.pc = code.entry + table.pointWord(index) + 1
    f.traceWord = -2 - index
    // There is no event for the line that control was sent to.
    f.traceLine = table.pointLine(index)
    return true
  }

  /// At a yield, f_lineno was set to where the generator goes on; it is not entered there, as far as events go.
  func goOnElsewhere(_ f: FrameObject, _ fp: FramePointer) {
    guard (try? followJump(f, fp)) == true else { return }
    fp.pointee.pc -= 1
    fp.pointee.flags |= FrameFlag.observed
  }

  /// Handlers that are left: what was handled before is so again.
  private func leaveStack(_ stack: TraceStack, keeping count: Int, _ fp: FramePointer) {
    var i = stack.count
    while i > count {
      i -= 1
      switch stack.kind(i) {
      case .saved: p.pointee.handled = fp.pointee.base[stack.register(i)]
      case .outermost: endHandling()
      default: break
      }
    }
  }

  /// What both places have on their stacks may live in different registers.
  private func moveStack(_ from: TraceStack, _ to: TraceStack, _ base: UnsafeMutablePointer<Value>) throws(PyError) {
    let s = try pushScratch(2 * to.count)
    defer { popScratch(s) }
    var i = 0
    while i < to.count {
      s[2 * i] = base[from.register(i)]
      if to.kind(i) == .with { s[2 * i + 1] = base[from.register(i) + 1] }
      i += 1
    }
    i = 0
    while i < to.count {
      base[to.register(i)] = s[2 * i]
      if to.kind(i) == .with { base[to.register(i) + 1] = s[2 * i + 1] }
      i += 1
    }
  }
}
