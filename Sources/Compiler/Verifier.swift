/// Why a code unit cannot be run.
public struct VerificationError: Error, CustomStringConvertible {
  public let unit: String
  public let word: Int
  public let problem: String

  public var description: String { "\(unit), word \(word): \(problem)" }
}

/// Checks that every operand, jump, exception range and position of `unit` and of the units in it is in bounds, so that
/// running it cannot touch anything outside its frame.
public func verify(_ unit: CodeUnit) throws(VerificationError) {
  try Verifier(unit: unit).run()
  for constant in unit.constants { try verifyNested(constant) }
}

private func verifyNested(_ constant: Constant) throws(VerificationError) {
  switch constant {
  case .code(let unit): try verify(unit)
  case .tuple(let items), .frozenSet(let items): for item in items { try verifyNested(item) }
  default: break
  }
}

extension Opcode {
  /// Stands for another opcode, with caches that the runtime has filled.
  var isSpecialized: Bool {
    switch self {
    case .loadGlobalCached, .storeGlobalCached, .loadAttributeSlot, .loadAttributeSpilled, .loadAttributeFromType,
      .loadAttributeProperty, .storeAttributeSlot, .storeAttributeSpilled, .storeAttributeNew, .loadMethodCached,
      .loadAttributeGetter, .loadAttributeOfClass, .loadAttributeOfModule, .loadMethodWrapped, .loadMethodOfClass,
      .loadMethodOfModule:
      return true
    default: return false
    }
  }
}

/// What the verifier needs of an OpcodeInfo: trivial, since it looks at every instruction of every module that is loaded.
private struct OperandForm {
  let cacheWords: Int
  let a: OperandKind
  let b: OperandKind
  let c: OperandKind
  let wide: Bool

  static let table = OpcodeInfo.table.map {
    OperandForm(cacheWords: $0.cacheWords, a: $0.a, b: $0.b, c: $0.c, wide: $0.wide)
  }
}

private struct Verifier {
  let unit: CodeUnit
  let forms = OperandForm.table

  func fail(_ word: Int, _ problem: String) -> VerificationError {
    VerificationError(unit: unit.qualifiedName, word: word, problem: problem)
  }

  func run() throws(VerificationError) {
    let words = unit.instructions
    try header()
    // Where instructions start: jumps lead there and nowhere else.
    var starts = [Bool](repeating: false, count: words.count + 1)
    var word = 0
    var last = Opcode.nop
    while word < words.count {
      guard Int(UInt8(truncatingIfNeeded: words[word])) < OpcodeInfo.table.count else { throw fail(word, "no opcode") }
      starts[word] = true
      let instruction = Instruction(word: words[word])
      let info = forms[Int(instruction.opcode.rawValue)]
      last = instruction.opcode
      if last.isSpecialized { throw fail(word, "opcode \(last) is for the runtime to write") }
      guard word + info.cacheWords < words.count else { throw fail(word, "cache words are missing") }
      for cache in 0..<info.cacheWords where words[word + 1 + cache] != 0 { throw fail(word, "cache is not empty") }
      word += 1 + info.cacheWords
    }
    switch last {
    case .returnValue, .returnNone, .jump, .raise, .raiseFrom, .reraise: break
    default: throw fail(words.count, "control runs off the end")
    }
    word = 0
    while word < words.count {
      let instruction = Instruction(word: words[word])
      let info = forms[Int(instruction.opcode.rawValue)]
      try operands(instruction, info, word, starts)
      try windows(instruction, word)
      word += 1 + info.cacheWords
    }
    for range in unit.exceptionRanges {
      let start = Int(range.start)
      guard start >= 0, start < range.end, range.end <= words.count, starts[start],
        starts[Int(range.end)] || range.end == words.count
      else { throw fail(start, "exception range is out of bounds") }
      guard range.handler >= 0, range.handler < words.count, starts[Int(range.handler)] else {
        throw fail(start, "exception handler is out of bounds")
      }
      try register(Int(range.register), start)
    }
    for local in unit.hiddenLocals { try register(Int(local.register), Int(local.start)) }
    var previous: Int32 = -1
    for entry in unit.positions {
      guard entry.word > previous, entry.word < words.count, starts[Int(entry.word)] else {
        throw fail(Int(entry.word), "position entry is out of place")
      }
      previous = entry.word
    }
    try trace(starts)
  }

  /// The trace table: jumps of `f_lineno` lead to instructions, its stacks are in the frame.
  private func trace(_ starts: [Bool]) throws(VerificationError) {
    let table = unit.trace
    if table.isEmpty { return }
    guard table.count >= TraceLayout.head, table.allSatisfy({ $0 > -0x4000_0000 }) else { throw fail(0, "trace table") }
    let counts = table[1..<TraceLayout.head].map { Int($0) }
    let sizes = [TraceLayout.edge, TraceLayout.point, TraceLayout.change, TraceLayout.quiet, TraceLayout.slot]
    var size = TraceLayout.head
    for (count, width) in zip(counts, sizes) {
      guard count >= 0, count <= table.count else { throw fail(0, "trace table") }
      size += count * width
    }
    guard size == table.count else { throw fail(0, "trace table") }
    var next = TraceLayout.head + counts[0] * TraceLayout.edge
    func stack(at index: Int, below: Int) throws(VerificationError) {
      guard table[index] >= 0, table[index] < below else { throw fail(0, "stacks of the trace table") }
    }
    for _ in 0..<counts[1] {
      let word = Int(table[next + 1])
      guard word >= 0, word <= unit.instructions.count, starts[word] || word == unit.instructions.count else {
        throw fail(word, "a statement begins nowhere")
      }
      try stack(at: next + 2, below: counts[4])
      next += TraceLayout.point
    }
    for _ in 0..<counts[2] {
      try stack(at: next + 1, below: counts[4])
      next += TraceLayout.change
    }
    next += counts[3] * TraceLayout.quiet
    for index in 0..<counts[4] {
      // The tree has no circles: each lies on an earlier one.
      try stack(at: next + 2, below: max(index, 1))
      guard let kind = StackSlot.Kind(rawValue: table[next]) else { throw fail(0, "stacks of the trace table") }
      try register(Int(table[next + 1]) + (kind == .with ? 1 : 0), 0)
      next += TraceLayout.slot
    }
  }

  private func header() throws(VerificationError) {
    guard (1...0x10000).contains(unit.registerCount) else { throw fail(0, "number of registers") }
    let parameters =
      unit.positionalCount + unit.keywordOnlyCount + (unit.flags.contains(.varArguments) ? 1 : 0)
      + (unit.flags.contains(.varKeywords) ? 1 : 0)
    guard unit.positionalOnlyCount <= unit.positionalCount, unit.positionalOnlyCount >= 0, unit.keywordOnlyCount >= 0,
      parameters <= unit.localCount, unit.localCount <= unit.registerCount
    else { throw fail(0, "numbers of parameters and locals") }
    guard unit.cellRegisters.allSatisfy({ (0..<unit.localCount).contains($0) }) else { throw fail(0, "cell registers") }
    guard !unit.instructions.isEmpty else { throw fail(0, "no instructions") }
  }

  private func register(_ index: Int, _ word: Int) throws(VerificationError) {
    guard index >= 0, index < unit.registerCount else { throw fail(word, "register \(index) is out of bounds") }
  }

  private func operands(
    _ instruction: Instruction, _ info: OperandForm, _ word: Int, _ starts: [Bool]
  ) throws(VerificationError) {
    let behind = word + 1 + info.cacheWords
    func check(_ kind: OperandKind, _ value: Int, _ signed: Int) throws(VerificationError) {
      switch kind {
      case .none, .immediate, .count: break
      case .target, .register, .update, .window: try register(value, word)
      case .constant:
        guard unit.constants.indices.contains(value) else { throw fail(word, "constant \(value) is out of bounds") }
      case .name:
        guard unit.names.indices.contains(value) else { throw fail(word, "name \(value) is out of bounds") }
      case .free:
        guard unit.freeNames.indices.contains(value) else { throw fail(word, "cell \(value) is out of bounds") }
      case .offset:
        let target = behind + signed
        guard target >= 0, target < unit.instructions.count, starts[target] else {
          throw fail(word, "jump to \(target) leads nowhere")
        }
      }
    }
    try check(info.a, instruction.a, instruction.a)
    if info.wide {
      try check(info.b, instruction.bc, instruction.bc)
    } else {
      try check(info.b, instruction.b, instruction.signedB)
      try check(info.c, instruction.c, instruction.signedC)
    }
  }

  /// How far runs of registers reach, and the constants that must be of a certain kind.
  private func windows(_ instruction: Instruction, _ word: Int) throws(VerificationError) {
    let (n, a, b, c) = (instruction.n, instruction.a, instruction.b, instruction.c)
    func run(_ first: Int, _ count: Int) throws(VerificationError) {
      if count > 0 { try register(first + count - 1, word) }
    }
    switch instruction.opcode {
    case .loadMethod, .loadMethodCached, .loadMethodWrapped, .loadMethodOfClass, .loadMethodOfModule, .matchClass,
      .matchGroup:
      try run(a, 2)
    case .loadSuperAttribute, .loadSuperMethod, .callSpread: try run(a, 3)
    case .withEnter, .withExit, .withExitException, .asyncWithEnter, .asyncWithExit, .asyncWithExitException:
      try run(a, 3)
    case .call, .callKeywords: try run(a, 1 + b)
    case .callMethod, .callMethodKeywords: try run(a, 2 + b)
    case .buildTuple, .buildList, .buildSet, .buildString: try run(b, c)
    case .buildMap: try run(b, 2 * c)
    case .getSlice: try run(c, 2)
    case .setSlice: try run(b, 2)
    case .buildSlice: try run(b, 3)
    case .makeTypeVariable, .makeTypeAlias: try run(b, 2)
    case .unpackSequence: try run(a, c)
    case .unpackStar: try run(a, n + 1 + c)
    case .makeFunction:
      guard n < 16 else { throw fail(word, "makeFunction with n = \(n)") }
      try run(b, n.nonzeroBitCount)
      guard case .code(let made) = unit.constants[c] else { throw fail(word, "constant \(c) is no code") }
      guard made.freeNames.isEmpty || n & 8 != 0 else { throw fail(word, "function without its closure") }
    case .yieldValue, .sendInto:
      guard !unit.flags.isDisjoint(with: [.generator, .coroutine, .asyncGenerator]) else {
        throw fail(word, "\(instruction.opcode) outside a generator")
      }
    default: break
    }
    if instruction.opcode == .callKeywords || instruction.opcode == .callMethodKeywords {
      guard case .tuple(let names) = unit.constants[c], names.count <= b else {
        throw fail(word, "constant \(c) does not name the arguments")
      }
    }
  }
}
