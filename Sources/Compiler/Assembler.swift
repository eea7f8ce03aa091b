// The instructions of a code unit while they are made.
//
// A jump names a `Label`; its offset is filled in when all is known. Offsets that do not fit 16 bits turn into a short
// jump over a wide one (`Assembler+Finish`).
//
// Registers from `constantBase` on are provisional: constants kept in registers for loops. How many there are is known at the
// end only. They then take their places behind the locals, the temporaries move up, and a prologue that loads them goes to
// the front.

import Parser

struct Label {
  let index: Int
}

struct Assembler {
  /// A jump whose offset is still open.
  struct Fixup {
    var word: Int
    var label: Int
    /// Lines that control goes by when it jumps, before those behind the label.
    var lines: [Int32] = []
  }

  static let constantBase = 0xFF00
  static let maximumConstantRegisters = 16

  var words: [UInt64] = []
  var positions: [PositionEntry] = []
  var ranges: [ExceptionRange] = []
  var hiddenLocals: [HiddenLocal] = []
  /// Handler labels of `ranges`.
  var handlers: [Label] = []
  /// The word each label stands at, or -1.
  var labels: [Int] = []
  var fixups: [Fixup] = []
  /// Constants in registers `constantBase...`: indices into the constants.
  var registerConstants: [Int] = []
  /// Constants whose index did not fit operand c, by the word of their instruction.
  var farConstants: [Int: Int] = [:]
  var notes = TraceNotes()
  /// Nothing reaches the instructions that are made: they have no lines.
  var isDead = false
  /// The instructions that are made belong to no line.
  var isQuiet = false
  /// The last instruction, and its line if it counts as one that control goes by.
  private(set) var lastWord = -1
  private(set) var lastLine: Int32 = 0
  private var lastOpcode = Opcode.nop
  private var lastPlaced = -1
  var span = Span(line: 0, column: -1, endLine: 0, endColumn: -1)

  /// Cache words of each opcode.
  static let cacheWords: [UInt8] = OpcodeInfo.table.map { UInt8($0.cacheWords) }
  static let isWide: [Bool] = OpcodeInfo.table.map(\.wide)

  var count: Int { words.count }

  init() {
    words.reserveCapacity(64)
    positions.reserveCapacity(32)
  }

  mutating func emit(_ op: Opcode, n: Int = 0, a: Int = 0, b: Int = 0, c: Int = 0) {
    append(Instruction(op, n: n, a: a, b: b, c: c), op)
  }

  mutating func emit(_ op: Opcode, n: Int = 0, a: Int = 0, bc: Int) {
    append(Instruction(op, n: n, a: a, bc: bc), op)
  }

  private mutating func append(_ instruction: Instruction, _ op: Opcode) {
    let line = isQuiet || op.isSilent ? nil : span.line
    if notes.isOpen { closeNotes(line: line) }
    if !isDead { notePosition() }
    if isQuiet {
      if let last = notes.quiet.last, last.end == words.count {
        notes.quiet[notes.quiet.count - 1].end += 1
      } else {
        notes.quiet.append((words.count, words.count + 1))
      }
    }
    lastOpcode = op
    lastWord = words.count
    lastLine = line ?? 0
    words.append(instruction.word)
    var cache = Self.cacheWords[Int(op.rawValue)]
    while cache > 0 {
      words.append(0)
      cache -= 1
    }
  }

  private mutating func notePosition() {
    if let last = positions.last, last.line == span.line, last.column == span.column, last.endLine == span.endLine,
      last.endColumn == span.endColumn
    {
      return
    }
    positions.append(
      PositionEntry(
        word: Int32(truncatingIfNeeded: words.count), line: span.line, endLine: span.endLine, column: span.column,
        endColumn: span.endColumn))
  }

  mutating func makeLabel() -> Label {
    labels.append(-1)
    return Label(index: labels.count - 1)
  }

  mutating func place(_ label: Label) {
    labels[label.index] = words.count
    lastPlaced = words.count
    notes.openLabels.append(label.index)
  }

  /// Whether control, be it that of unreachable code, could run past the last word.
  var isOpenEnded: Bool {
    if lastPlaced == words.count, fixups.contains(where: { labels[$0.label] == words.count }) { return true }
    return lastFalls
  }

  /// The last instruction is a yield, and nothing was noted behind it.
  var endsInYield: Bool { lastOpcode == .yieldValue && !notes.isOpen }

  /// Whether control goes from the last instruction to the next.
  var lastFalls: Bool {
    switch lastOpcode {
    case .returnValue, .returnNone, .jump, .raise, .raiseFrom, .reraise: false
    default: true
    }
  }

  /// Whether one of the jumps from number `first` on leads to the label.
  func isReferenced(_ label: Label, since first: Int) -> Bool {
    fixups[first...].contains { $0.label == label.index }
  }

  func isPlaced(_ label: Label) -> Bool { labels[label.index] >= 0 }

  mutating func jump(_ op: Opcode, n: Int = 0, a: Int = 0, b: Int = 0, to label: Label) {
    fixups.append(Fixup(word: words.count, label: label.index))
    emit(op, n: n, a: a, b: b, c: 0)
  }

  /// Protects the words from `start` up to here.
  mutating func protect(from start: Int, handler: Label, register: Int) {
    guard start < words.count else { return }
    ranges.append(
      ExceptionRange(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: words.count), handler: 0,
        register: Int32(truncatingIfNeeded: register)))
    handlers.append(handler)
  }

  /// The register that will hold constant `index`, or nil if there are too many.
  mutating func constantRegister(_ index: Int) -> Int? {
    if let known = registerConstants.firstIndex(of: index) { return Self.constantBase + known }
    guard registerConstants.count < Self.maximumConstantRegisters else { return nil }
    registerConstants.append(index)
    return Self.constantBase + registerConstants.count - 1
  }
}
