// Code objects compared, shown by line, and copied with changes.

import Compiler

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Ref where B == CodeBody {
  /// Its table of places was taken away.
  var hasNoPlaces: Bool { self.positionCount == 1 && positions[0].line < 0 }
}

extension Thread {
  /// `co_lines()`: (start, end, line) for each run of instructions of one line; offsets as in `f_lasti`, which are even.
  /// Lines of no instruction take the odd offset in front of the next; where there are several, ranges are empty.
  func codeLines(_ c: Code) throws(PyError) -> Value {
    let list = try newList()
    if c.hasNoPlaces { return try iterator(list.value) }
    let trace = TraceTable(c)
    let edgeCount = trace?.edgeCount ?? 0
    var edge = 0
    var start = 0
    // A module begins in front of its first line.
    var line = c.codeFlags.isDisjoint(with: [.newLocals, .classBody]) ? 0 : Int(c.firstLine)
    var isShown = false
    func add(upTo end: Int, _ line: Int) throws(PyError) {
      try list.append(self, try tuple(.smallInt(start), .smallInt(end), line < 0 ? .none : .smallInt(line)))
      isShown = true
      start = end
    }
    /// The lines in front of an instruction, which is on line `own`.
    func addEdges(at word: Int, own: Int = -1) throws(PyError) {
      let offset = max(1, word * 2 - 1)
      var held = -1
      while let trace, edge < edgeCount, trace.edge(edge).word <= word {
        let next = trace.edge(edge).line
        edge += 1
        if next <= 0 || next == held || next == own || held < 0 && next == line { continue }
        if held >= 0 { try add(upTo: offset, held) } else if start < offset || !isShown { try add(upTo: offset, line) }
        held = next
      }
      if held >= 0 { try add(upTo: max(offset, word * 2), held) }
    }
    try add(upTo: 1, line)
    var i = 0
    while i < Int(c.positionCount) {
      let word = Int(c.positions[i].word)
      while let trace, edge < edgeCount, trace.edge(edge).word < word { try addEdges(at: trace.edge(edge).word) }
      let next = Int(c.positions[i].line)
      try addEdges(at: word, own: next)
      if next != line || i == 0 {
        if start < word * 2 || !isShown { try add(upTo: word * 2, line) }
        line = next
        isShown = false
      }
      i += 1
    }
    while let trace, edge < edgeCount { try addEdges(at: trace.edge(edge).word) }
    if start < Int(c.instructionCount) * 2 { try add(upTo: Int(c.instructionCount) * 2, line) }
    return try iterator(list.value)
  }

  /// `co_lnotab`: pairs of bytes, how far offset and line go on.
  func lineDeltas(_ c: Code) throws(PyError) -> Value {
    var b = TextBuilder(capacity: Int(c.positionCount) &* 2 &+ 16)
    var (offset, line) = (0, Int(c.firstLine))
    for i in 0..<Int(c.positionCount) {
      let (next, target) = (Int(c.positions[i].word) * 2, Int(c.positions[i].line))
      if target < 0 || target == line { continue }
      while next - offset > 254 {
        b.append(254)
        b.append(0)
        offset += 254
      }
      var forward = next - offset
      while target != line {
        let step = max(-128, min(127, target - line))
        b.append(UInt32(forward))
        b.append(UInt32(UInt8(bitPattern: Int8(step))))
        (forward, line) = (0, line + step)
      }
      offset = next
    }
    return try b.finishBytes(self)
  }

  func isEqualCode(_ a: Code, _ b: Code) throws(PyError) -> Bool {
    if a === b { return true }
    guard a.firstLine == b.firstLine, a.flags == b.flags, a.parameterCount == b.parameterCount,
      a.positionalCount == b.positionalCount, a.positionalOnlyCount == b.positionalOnlyCount,
      a.keywordOnlyCount == b.keywordOnlyCount, a.instructionCount == b.instructionCount,
      a.positionCount == b.positionCount, a.rangeCount == b.rangeCount, a.localCount == b.localCount,
      a.name.bits == b.name.bits
    else { return false }
    func same(_ x: UnsafeRawPointer, _ y: UnsafeRawPointer, _ bytes: Int) -> Bool {
      var i = 0
      while i < bytes {
        if x.load(fromByteOffset: i, as: UInt8.self) != y.load(fromByteOffset: i, as: UInt8.self) { return false }
        i += 1
      }
      return true
    }
    // Caches and specialized instructions say nothing about the code.
    a.resetCaches()
    b.resetCaches()
    guard same(a.entry, b.entry, Int(a.instructionCount) * 8),
      same(a.positions, b.positions, Int(a.positionCount) * MemoryLayout<PositionEntry>.stride),
      same(a.ranges, b.ranges, Int(a.rangeCount) * MemoryLayout<ExceptionRange>.stride)
    else { return false }
    if try !isEqual(a.localNames, b.localNames) { return false }
    if try !isEqual(a.freeNames, b.freeNames) { return false }
    let names = Items(unchecked: a.namesCell)
    let others = Items(unchecked: b.namesCell)
    if names.capacity != others.capacity || a.shownNames != b.shownNames { return false }
    var i = 0
    while i < names.capacity {
      if names.items[i].bits != others.items[i].bits { return false }
      i += 1
    }
    let constants = Items(unchecked: a.constantsCell)
    let otherConstants = Items(unchecked: b.constantsCell)
    if constants.capacity != otherConstants.capacity || a.shownConstants != b.shownConstants { return false }
    i = 0
    while i < constants.capacity {
      let x = constants.items[i]
      let y = otherConstants.items[i]
      i += 1
      if x.isMissing || y.isMissing {
        if x.isMissing != y.isMissing { return false }
        continue
      }
      if x.bits == y.bits { continue }
      // 1, 1.0 and True are different constants, and so are 0.0 and -0.0.
      if !(type(of: x) === type(of: y)) { return false }
      if try !isEqual(x, y) { return false }
      if reprString(x) != reprString(y), !x.isKind(.code) { return false }
    }
    return true
  }

  /// code.replace(): names, flags, lines and constants change; the instructions can only stay what they are.
  func replaceCode(_ c: Code, _ changes: Value) throws(PyError) -> Value {
    let new = try copyCode(c)
    guard let changes = Dict(changes) else { return new.value }
    var i = changes.nextEntry(from: 0)
    while i >= 0 {
      let e = changes.table.entries[i]
      try replaceField(new, Str(unchecked: e.key).string, e.value)
      i = changes.nextEntry(from: i + 1)
    }
    return new.value
  }

  func copyCode(_ c: Code) throws(PyError) -> Code {
    let new = self.new(CodeBody.self)
    let fixed = MemoryLayout<Header>.size
    UnsafeMutableRawPointer(new.cell).advanced(by: fixed).copyMemory(
      from: UnsafeRawPointer(c.cell).advanced(by: fixed), byteCount: MemoryLayout<CodeBody>.size - fixed)
    // Instructions hold caches: each code has its own.
    c.resetCaches()
    let instructions = try newRawBytes(Int(c.instructionCount) * 8)
    instructions.bytes.copyMemory(from: c.entry, byteCount: Int(c.instructionCount) * 8)
    new.instructionsCell = instructions.value
    new.entry = instructions.bytes.assumingMemoryBound(to: Instruction.self)
    vm.p.pointee.codes.append(new.value)
    return new
  }

  /// Bits of `co_flags` that say how a frame is laid out and run.
  private static var layoutFlags: CodeFlags {
    [.varArguments, .varKeywords, .generator, .coroutine, .asyncGenerator, .classBody]
  }

  func replaceField(_ c: Code, _ name: String, _ v: Value) throws(PyError) {
    func text() throws(PyError) -> Value {
      guard v.isKind(.str) else {
        throw typeError("replace() argument '\(name)' must be str, not \(givenTypeName(v))")
      }
      return intern(v)
    }
    func number() throws(PyError) -> Int {
      let n = try indexInt(v)
      if n < 0 { throw valueError("\(name) must be a positive integer") }
      return n
    }
    func keeps(_ old: Value) throws(PyError) {
      if try !isEqual(old, v) {
        throw notImplemented("code.replace(\(name)=…): the instructions of a code object cannot be changed")
      }
    }
    func items() throws(PyError) -> Tuple {
      guard let t = Tuple(v) else {
        throw typeError("replace() argument '\(name)' must be tuple, not \(givenTypeName(v))")
      }
      return t
    }
    switch name {
    case "co_name": c.name = try text()
    case "co_qualname": c.qualifiedName = try text()
    case "co_filename": c.filename = try text()
    case "co_flags":
      let new = UInt32(truncatingIfNeeded: try number()) & 0x3FFF_FFFF | c.flags & CodeFlags.classBody.rawValue
      if (new ^ c.flags) & Self.layoutFlags.rawValue != 0 {
        throw notImplemented("code.replace(co_flags=…) of flags that make another kind of function")
      }
      c.flags = new
    case "co_firstlineno":
      let delta = Int32(truncatingIfNeeded: try number()) &- c.firstLine
      c.firstLine &+= delta
      let table = try newRawBytes(Int(c.positionCount) * MemoryLayout<PositionEntry>.stride)
      table.bytes.copyMemory(from: c.positions, byteCount: table.byteCount)
      c.positionsCell = table.value
      var k = 0
      while k < Int(c.positionCount) {
        if c.positions[k].line >= 0 { c.positions[k].line &+= delta }
        if c.positions[k].endLine >= 0 { c.positions[k].endLine &+= delta }
        k += 1
      }
      guard let old = RawBytes(c.traceCell) else { return }
      let trace = try newRawBytes(old.byteCount)
      trace.bytes.copyMemory(from: old.bytes, byteCount: old.byteCount)
      c.traceCell = trace.value
      TraceTable(c)?.moveLines(delta)
    case "co_consts":
      let given = try items()
      let shown = Int(c.shownConstants)
      if given.count < shown {
        throw notImplemented("code.replace(co_consts=…) with fewer constants (\(given.count), not \(shown))")
      }
      // A function's first constant is its docstring, or None.
      if shown > 0, c.documentation.isMissing ? c.constants[0].isNone : c.documentation.bits == c.constants[0].bits {
        c.documentation = given[0].isKind(.str) ? given[0] : .missing
      }
      let old = Items(unchecked: c.constantsCell)
      let extra = given.count - shown
      let copy = try newItems(old.capacity + extra)
      for k in 0..<given.count { store(given[k], at: copy.items + k, in: copy.value) }
      for k in shown..<max(old.capacity, shown) { store(old.items[k], at: copy.items + k + extra, in: copy.value) }
      try moveIndices(c, .constant, from: shown, by: extra)
      c.constantsCell = copy.value
      c.constants = copy.items
      c.shownConstants = numericCast(given.count)
    case "co_names":
      let given = try items()
      let old = Items(unchecked: c.namesCell)
      let shown = Int(c.shownNames)
      if given.count < shown { throw notImplemented("code.replace(co_names=…) with fewer names") }
      let extra = given.count - shown
      let copy = try newItems(old.capacity + extra)
      for k in 0..<given.count {
        guard given[k].isKind(.str) else {
          throw typeError("name tuples must contain only strings, not '\(typeName(given[k]))'")
        }
        store(intern(given[k]), at: copy.items + k, in: copy.value)
      }
      for k in shown..<max(old.capacity, shown) { store(old.items[k], at: copy.items + k + extra, in: copy.value) }
      try moveIndices(c, .name, from: shown, by: extra)
      c.namesCell = copy.value
      c.names = copy.items
      c.shownNames = numericCast(given.count)
    case "co_varnames", "co_cellvars", "co_freevars":
      try rename(c, name, try items())
    case "co_linetable":
      guard let table = Bytes(v) else {
        throw typeError("replace() argument 'co_linetable' must be bytes, not \(givenTypeName(v))")
      }
      try replaceLines(c, table)
    case "co_posonlyargcount":
      let n = try number()
      if n < 0 || n > Int(c.positionalCount) {
        throw valueError("code: posonlyargcount must not be negative or beyond argcount")
      }
      c.positionalOnlyCount = numericCast(n)
    case "co_stacksize":
      // More room than the instructions need is no harm.
      let (n, now) = (try number(), Int(c.registerCount) - Int(c.localCount))
      if n > 60_000 { throw overflowError("code: stacksize is too large") }
      if n < now { throw notImplemented("code.replace(co_stacksize=…) with less than the instructions need (\(now))") }
      c.registerCount += numericCast(n - now)
    case "co_nlocals":
      if try number() != (try indexInt(try getAttribute(c.value, try intern(name)))) {
        throw valueError("code: co_nlocals != len(co_varnames)")
      }
    case "co_code", "co_exceptiontable":
      if !v.isKind(.bytes) { throw typeError("replace() argument '\(name)' must be bytes, not \(givenTypeName(v))") }
      try keeps(try getAttribute(c.value, try intern(name)))
    case "co_argcount", "co_kwonlyargcount":
      _ = try number()
      try keeps(try getAttribute(c.value, try intern(name)))
    default: throw typeError("replace() got an unexpected keyword argument '\(name)'")
    }
  }

  /// Adds to the operands of a kind that are no less than `first`; the instructions are the code's own copy.
  private func moveIndices(_ c: Code, _ kind: OperandKind, from first: Int, by extra: Int) throws(PyError) {
    if extra == 0 { return }
    func moved(_ index: Int, _ limit: Int) throws(PyError) -> Int {
      if index < first { return index }
      if index + extra > limit { throw notImplemented("code.replace() with so many more names or constants") }
      return index + extra
    }
    var i = 0
    while i < Int(c.instructionCount) {
      let word = c.entry[i]
      let info = OpcodeInfo.of(word.opcode)
      if info.wide {
        if info.b == kind {
          c.entry[i] = Instruction(word.opcode, n: word.n, a: word.a, bc: try moved(word.bc, 1 << 30))
        }
      } else if info.b == kind || info.c == kind {
        let b = info.b == kind ? try moved(word.b, 0xFFFF) : word.b
        let x = info.c == kind ? try moved(word.c, 0xFFFF) : word.c
        c.entry[i] = Instruction(word.opcode, n: word.n, a: word.a, b: b, c: x)
      }
      i += 1 + info.cacheWords
    }
  }

  /// Another table of places: that of any code object as `co_linetable` shows it, or none at all. Lines between instructions are
  /// forgotten, since they belong to the old one.
  private func replaceLines(_ c: Code, _ given: Bytes) throws(PyError) {
    let stride = MemoryLayout<PositionEntry>.stride
    if given.count == Int(c.positionCount) * stride, memcmp(given.bytes, c.positions, given.count) == 0 { return }
    let count = max(given.count / stride, 1)
    let table = try newRawBytes(count * stride)
    let entries = table.bytes.assumingMemoryBound(to: PositionEntry.self)
    if given.count == 0 {
      entries[0] = PositionEntry(word: 0, line: -1, endLine: -1, column: -1, endColumn: -1)
    } else {
      table.bytes.copyMemory(from: given.bytes, byteCount: count * stride)
    }
    var isSound = given.count % stride == 0 && entries[0].word == 0
    for i in 1..<max(count, 1) where entries[i].word <= entries[i - 1].word { isSound = false }
    if !isSound { throw valueError("code.replace(): co_linetable is no table of tinypy's") }
    c.positionsCell = table.value
    c.positionCount = numericCast(count)
    c.traceCell = .missing
  }

  /// Other names for the variables; as many as there are.
  private func rename(_ c: Code, _ field: String, _ given: Tuple) throws(PyError) {
    var i = 0
    while i < given.count {
      guard given[i].isKind(.str) else {
        throw typeError("name tuples must contain only strings, not '\(typeName(given[i]))'")
      }
      i += 1
    }
    let shown = Tuple(unchecked: try getAttribute(c.value, try intern(field)))
    if given.count != shown.count {
      throw notImplemented("code.replace(\(field)=…) with another number of names")
    }
    let old = Tuple(unchecked: field == "co_freevars" ? c.freeNames : c.localNames)
    let copy = try newTuple(from: old.items, old.count)
    let names = Tuple(unchecked: copy)
    i = 0
    while i < shown.count {
      var k = 0
      while k < old.count {
        if old[k].bits == shown[i].bits { store(intern(given[i]), at: names.items + k, in: copy) }
        k += 1
      }
      i += 1
    }
    if field == "co_freevars" { c.freeNames = copy } else { c.localNames = copy }
    guard field != "co_freevars", let listed = Tuple(c.variableNames) else { return }
    let renamed = try newTuple(from: listed.items, listed.count)
    i = 0
    while i < listed.count {
      var k = 0
      while k < shown.count && shown[k].bits != listed[i].bits { k += 1 }
      if k < shown.count { store(intern(given[k]), at: Tuple(unchecked: renamed).items + i, in: renamed) }
      i += 1
    }
    c.variableNames = renamed
  }
}
