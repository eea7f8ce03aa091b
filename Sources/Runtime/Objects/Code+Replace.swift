// Code objects compared, shown by line, and copied with changes.

import Compiler

extension Thread {
  /// `co_lines()`: (start, end, line) for each run of instructions of one line; offsets as in `f_lasti`.
  func codeLines(_ c: Code) throws(PyError) -> Value {
    let list = try newList()
    let table = c.positions
    var i = 0
    let n = Int(c.positionCount)
    while i < n {
      let line = table[i].line
      let start = Int(table[i].word) * 2
      while i < n && table[i].line == line { i += 1 }
      let end = i < n ? Int(table[i].word) * 2 : Int(c.instructionCount) * 2
      if end > start {
        try list.append(self, try tuple(.smallInt(start), .smallInt(end), line < 0 ? .none : .smallInt(Int(line))))
      }
    }
    return try iterator(list.value)
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
    if names.capacity != others.capacity { return false }
    var i = 0
    while i < names.capacity {
      if names.items[i].bits != others.items[i].bits { return false }
      i += 1
    }
    let constants = Items(unchecked: a.constantsCell)
    let otherConstants = Items(unchecked: b.constantsCell)
    if constants.capacity != otherConstants.capacity { return false }
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
    guard let changes = Dict(changes) else {
      vm.p.pointee.codes.append(new.value)
      return new.value
    }
    var i = changes.nextEntry(from: 0)
    while i >= 0 {
      let e = changes.table.entries[i]
      try replaceField(new, Str(unchecked: e.key).string, e.value)
      i = changes.nextEntry(from: i + 1)
    }
    vm.p.pointee.codes.append(new.value)
    return new.value
  }

  private func replaceField(_ c: Code, _ name: String, _ v: Value) throws(PyError) {
    func text() throws(PyError) -> Value {
      guard v.isKind(.str) else {
        throw typeError("replace() argument '\(name)' must be str, not \(typeName(v))")
      }
      return intern(v)
    }
    func number() throws(PyError) -> Int { try indexInt(v) }
    func keeps(_ old: Value) throws(PyError) {
      if try !isEqual(old, v) {
        throw notImplemented("code.replace(\(name)=…): the instructions of a code object cannot be changed")
      }
    }
    func items() throws(PyError) -> Tuple {
      guard let t = Tuple(v) else {
        throw typeError("replace() argument '\(name)' must be tuple, not \(typeName(v))")
      }
      return t
    }
    switch name {
    case "co_name": c.name = try text()
    case "co_qualname": c.qualifiedName = try text()
    case "co_filename": c.filename = try text()
    case "co_flags":
      let own = c.flags & CodeFlags.classBody.rawValue
      c.flags = UInt32(truncatingIfNeeded: try number()) & 0x3FFF_FFFF | own
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
      let old = RawBytes(unchecked: c.traceCell)
      let trace = try newRawBytes(old.byteCount)
      trace.bytes.copyMemory(from: old.bytes, byteCount: old.byteCount)
      c.traceCell = trace.value
      TraceTable(c)?.moveLines(delta)
    case "co_consts":
      var given = try items()
      let old = Items(unchecked: c.constantsCell)
      let shown = Tuple(unchecked: try getAttribute(c.value, intern("co_consts" as StaticString)))
      var own = 0
      var m = 0
      while m < old.capacity {
        if !old.items[m].isMissing { own += 1 }
        m += 1
      }
      // In front stands the docstring or None, which is no constant of the instructions, or is one further back.
      if given.count == shown.count, shown.count > own {
        c.documentation = given[0].isNone ? .missing : given[0]
        given = Tuple(unchecked: try newTuple(from: given.items + 1, given.count - 1))
      }
      let copy = try newItems(old.capacity)
      copy.items.update(from: old.items, count: old.capacity)
      var n = 0
      var k = 0
      while k < old.capacity {
        if !old.items[k].isMissing {
          if n < given.count { store(given[n], at: copy.items + k, in: copy.value) }
          n += 1
        }
        k += 1
      }
      if n != given.count {
        throw notImplemented("code.replace(co_consts=…) with another number of constants (\(given.count), not \(n))")
      }
      c.constantsCell = copy.value
      c.constants = copy.items
    case "co_names":
      let given = try items()
      let old = Items(unchecked: c.namesCell)
      if given.count != old.capacity {
        throw notImplemented("code.replace(co_names=…) with another number of names")
      }
      let copy = try newItems(given.count)
      var k = 0
      while k < given.count {
        guard given[k].isKind(.str) else {
          throw typeError("name tuples must contain only strings, not '\(typeName(given[k]))'")
        }
        store(intern(given[k]), at: copy.items + k, in: copy.value)
        k += 1
      }
      c.namesCell = copy.value
      c.names = copy.items
    case "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_code",
      "co_varnames", "co_freevars", "co_cellvars", "co_linetable", "co_exceptiontable":
      try keeps(try getAttribute(c.value, try intern(name)))
    default: throw typeError("replace() got an unexpected keyword argument '\(name)'")
    }
  }
}
