// From the compiler's CodeUnit to a code cell: constants become Values, names are interned, tables are copied.

import CSupport
import Compiler

/// Constants of which there is an object already, since a program has put them into a tree.
struct LinkedConstants {
  let list: List
  private var indices: [Constant: Int] = [:]

  init(list: List) { self.list = list }

  mutating func note(_ constant: Constant, _ v: Value, _ t: Thread) throws(PyError) {
    if indices[constant] != nil { return }
    indices[constant] = list.count
    try list.append(t, v)
  }

  func find(_ constant: Constant) -> Value? { indices[constant].map { list[$0] } }
}

extension Thread {
  func link(_ unit: CodeUnit, _ known: LinkedConstants? = nil) throws(PyError) -> Code {
    try checkStack()
    // The cells are reachable from this local while they are filled.
    let code = new(CodeBody.self)
    let instructions = try newRawBytes(unit.instructions.count * 8)
    code.instructionsCell = instructions.value
    code.entry = instructions.bytes.assumingMemoryBound(to: Instruction.self)
    for (i, word) in unit.instructions.enumerated() { code.entry[i] = Instruction(word: word) }
    code.instructionCount = Int32(unit.instructions.count)
    let constants = try newItems(unit.constants.count)
    code.constantsCell = constants.value
    code.constants = constants.items
    for (i, c) in unit.constants.enumerated() {
      store(try link(c, known), at: constants.items + i, in: constants.value)
    }
    let names = try newItems(unit.names.count)
    code.namesCell = names.value
    code.names = names.items
    for (i, n) in unit.names.enumerated() { store(try intern(n), at: names.items + i, in: names.value) }
    code.shownNames = Int32(unit.shownNames)
    code.shownConstants = Int32(unit.shownConstants)
    if unit.variableNames != unit.localNames { code.variableNames = try internedTuple(unit.variableNames) }
    code.localNames = try internedTuple(unit.localNames)
    code.freeNames = try internedTuple(unit.freeNames)
    code.staticAttributes = try internedTuple(unit.staticAttributes)
    code.name = try intern(unit.name)
    code.qualifiedName = try intern(unit.qualifiedName)
    code.filename = try intern(unit.filename)
    let ranges = try newRawBytes(unit.exceptionRanges.count * MemoryLayout<ExceptionRange>.stride)
    code.rangesCell = ranges.value
    code.rangeCount = Int32(unit.exceptionRanges.count)
    for (i, r) in unit.exceptionRanges.enumerated() { code.ranges[i] = r }
    let positions = try newRawBytes(unit.positions.count * MemoryLayout<PositionEntry>.stride)
    code.positionsCell = positions.value
    code.positionCount = Int32(unit.positions.count)
    for (i, r) in unit.positions.enumerated() { code.positions[i] = r }
    if let documentation = unit.documentation {
      if case .string(documentation)? = unit.constants.first {
        code.documentation = code.constants[0]
      } else {
        code.documentation = try documentation.withUnsafeBufferPointer { u throws(PyError) in
          try str(utf8: u.baseAddress ?? UnsafePointer(bitPattern: 8)!, u.count)
        }
      }
    }
    let cells = try newTuple(unit.cellRegisters.count)
    for (i, r) in unit.cellRegisters.enumerated() { cells.items[i] = .smallInt(r) }
    code.cellRegisters = cells.value
    let trace = try newRawBytes(unit.trace.count * 4)
    unit.trace.withUnsafeBytes {
      if let from = $0.baseAddress { trace.bytes.copyMemory(from: from, byteCount: $0.count) }
    }
    code.traceCell = trace.value
    try linkHiddenLocals(unit.hiddenLocals, of: code)
    code.registerCount = Int32(unit.registerCount + Code.slack)
    code.localCount = Int32(unit.localCount)
    code.positionalCount = Int32(unit.positionalCount)
    code.positionalOnlyCount = Int32(unit.positionalOnlyCount)
    code.keywordOnlyCount = Int32(unit.keywordOnlyCount)
    let variable = (unit.flags.contains(.varArguments) ? 1 : 0) + (unit.flags.contains(.varKeywords) ? 1 : 0)
    code.parameterCount = Int32(unit.positionalCount + unit.keywordOnlyCount + variable)
    code.firstLine = unit.firstLine
    code.flags = unit.flags.rawValue
    let suspends = !unit.flags.isDisjoint(with: [.generator, .coroutine, .asyncGenerator])
    let count = Int32(unit.positionalCount)
    code.simpleArguments = variable + unit.keywordOnlyCount > 0 ? -1 : suspends ? -2 - count : count
    vm.p.pointee.codes.append(code.value)
    return code
  }

  private func internedTuple(_ names: [String]) throws(PyError) -> Value {
    let tuple = try newTuple(names.count)
    for (i, n) in names.enumerated() { store(try intern(n), at: tuple.items + i, in: tuple.value) }
    return tuple.value
  }

  private func link(_ c: Constant, _ known: LinkedConstants?) throws(PyError) -> Value {
    if let known, let v = known.find(c) { return v.isKind(.str) && isNameLike(v) ? intern(v) : v }
    switch c {
    case .none: return .none
    case .true: return .true
    case .false: return .false
    case .ellipsis: return .ellipsis
    case .int(let i): return int(i)
    case .bigInt(let digits, let radix): return try parseInt(digits, radix: radix)
    case .float(let d): return .float(d)
    case .imaginary(let d): return try newComplex(0, d)
    case .complex(let re, let im): return try newComplex(re, im)
    case .string(let bytes):
      let s = try bytes.withUnsafeBufferPointer { u throws(PyError) in
        try str(utf8: u.baseAddress ?? UnsafePointer(bitPattern: 8)!, u.count)
      }
      // Short strings that could be names are interned, so that dict keys compare by address.
      return isNameLike(bytes) ? intern(s) : s
    case .bytes(let bytes):
      return try bytes.withUnsafeBufferPointer { u throws(PyError) in try newBytes(u.baseAddress, u.count) }
    case .tuple(let items):
      let tuple = try newTuple(items.count)
      for (i, x) in items.enumerated() { store(try link(x, known), at: tuple.items + i, in: tuple.value) }
      return tuple.value
    case .frozenSet(let items):
      let s = try pushScratch(items.count)
      defer { popScratch(s) }
      for (i, x) in items.enumerated() { s[i] = try link(x, known) }
      return try newFrozenSet(from: s, items.count)
    case .code(let unit): return try link(unit, known).value
    }
  }

  private func isNameLike(_ v: Value) -> Bool {
    let s = Str(unchecked: v)
    return s.isASCII && isNameLike(Array(UnsafeBufferPointer(start: s.bytes, count: s.count)))
  }

  private func isNameLike(_ bytes: [UInt8]) -> Bool {
    if bytes.count > 64 { return false }
    for b in bytes where !(b == 95 || b >= 48 && b <= 57 || b >= 65 && b <= 90 || b >= 97 && b <= 122) { return false }
    return true
  }

  /// A function without defaults or closure for a module's code.
  func moduleFunction(_ code: Code, globals: Dict) -> Function {
    let f = new(FunctionBody.self)
    f.code = code.value
    f.globals = globals.value
    f.name = code.name
    f.qualifiedName = code.qualifiedName
    f.documentation = .none
    f.module = .none
    f.builtins = builtins(in: globals)
    return f
  }

  /// Runs a module's code with these globals, and a namespace of its own unless that is missing.
  func runModule(_ code: Code, globals: Dict, namespace: Value = .missing) throws(PyError) -> Value {
    try addBuiltins(to: globals)
    let f = moduleFunction(code, globals: globals)
    if !namespace.isMissing { return try runBody(f, namespace: namespace) }
    let s = try pushScratch(1)
    defer { popScratch(s) }
    s[0] = f.value
    // The frames that follow live as long as the module runs, and are scanned with what the compiler has left in them.
    cs_clear_stack()
    return try invoke(f.value, Arguments(s + 1, 0))
  }
}
