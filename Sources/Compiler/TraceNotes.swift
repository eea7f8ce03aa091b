// What trace functions must know besides the line table.
//
// Events of lines follow from the lines that control goes by. Most are those of the instructions. A statement like `pass`
// makes none, and other code makes fewer than its text has places: such a line belongs to the way from one instruction to
// the next, an `Edge`, so that nothing is executed for it. Where two ways with different lines would lead from one
// instruction to the same next one, a `nop` stands on one of them.
//
// `passed` are the lines gone by since the last instruction; each label placed since then has those behind it. Whoever
// jumps to the label passes these, and what its `Fixup` adds.
//
// A `Point` is where a statement begins: there `f_lineno` may lead. What a place needs of the frame is its stack: the loops,
// `with` blocks and handlers around it, each with the registers that it lives in.

import Parser

/// What lies on the stack of a place: kind and first register.
public struct StackSlot: Hashable {
  public enum Kind: Int32 {
    /// The iterator of a `for` loop.
    case iterator = 1
    /// What was handled before a handler; the same in the outermost handler of a generator; the exception.
    case saved, outermost, exception
    /// The exit method of a `with` block, and its `self`.
    case with
    /// A value that is needed later on.
    case value
  }
  var kind: Kind
  var register: Int
}

struct TraceNotes {
  struct Edge {
    var from: Int
    var to: Int
    var line: Int32
  }
  struct Point {
    var line: Int32
    var word: Int
    /// The lines passed from here to the instruction.
    var lines: [Int32] = []
    var stack: Int
  }

  /// Stands among lines: whatever line comes next is a new one.
  static let renewed = Int32(TraceMark.renewed)
  /// Each statement without instructions notes the lines behind it: after so many of them stands a `nop`.
  static let longestRun = 64
  /// What comes next is on no line at all.
  static let lost = Int32(TraceMark.lost)

  var edges: [Edge] = []
  var points: [Point] = []
  var passed: [Int32] = []
  var openLabels: [Int] = []
  var openPoints = 0
  var labelLines: [Int: [Int32]] = [:]
  /// Stacks as a tree: what lies on top, and the rest; the first is empty.
  var stacks: [(slot: StackSlot, below: Int)] = [(StackSlot(kind: .value, register: 0), 0)]
  private var stackIndices: [StackKey: Int] = [:]
  private(set) var stack = 0
  var stackChanges: [(word: Int, stack: Int)] = []
  /// Runs of instructions that belong to no line.
  var quiet: [(start: Int, end: Int)] = []

  var isOpen: Bool { !passed.isEmpty || !openLabels.isEmpty || openPoints < points.count }

  private struct StackKey: Hashable {
    var slot: StackSlot
    var below: Int
  }

  mutating func pushed(_ slot: StackSlot, on below: Int) -> Int {
    let key = StackKey(slot: slot, below: below)
    if let known = stackIndices[key] { return known }
    stackIndices[key] = stacks.count
    stacks.append((slot, below))
    return stacks.count - 1
  }

  /// For code that is thrown away: knows the stacks around it.
  mutating func takeStacks(from other: inout TraceNotes) {
    swap(&stacks, &other.stacks)
    swap(&stackIndices, &other.stackIndices)
    stack = other.stack
  }
  mutating func returnStacks(to other: inout TraceNotes) {
    swap(&stacks, &other.stacks)
    swap(&stackIndices, &other.stackIndices)
  }

  mutating func setStack(_ index: Int, at word: Int) {
    if index == stack { return }
    stack = index
    if stackChanges.last?.word == word { stackChanges.removeLast() }
    stackChanges.append((word, index))
  }

  /// Moves all words by what was added before each.
  mutating func move(_ moved: [Int]) {
    for index in edges.indices {
      if edges[index].from >= 0 { edges[index].from += moved[edges[index].from] }
      edges[index].to += moved[edges[index].to]
    }
    for index in points.indices where points[index].word < moved.count {
      points[index].word += moved[points[index].word]
    }
    for index in stackChanges.indices { stackChanges[index].word += moved[stackChanges[index].word] }
    for index in quiet.indices {
      quiet[index].start += moved[quiet[index].start]
      quiet[index].end += moved[quiet[index].end]
    }
  }
}

extension Assembler {
  /// Control goes by a line.
  mutating func pass(_ line: Int32) {
    if isDead { return }
    if !notes.isOpen {
      if line == lastLine { return }
    } else if notes.passed.last == line, line != TraceNotes.renewed, notes.openLabels.isEmpty,
      notes.openPoints == notes.points.count
    {
      return
    }
    if notes.passed.count >= TraceNotes.longestRun, line > 0, !isQuiet {
      let outer = span
      span = Span(line: line, column: -1, endLine: line, endColumn: -1)
      emit(.nop)
      span = outer
      return
    }
    notes.passed.append(line)
    for label in notes.openLabels { notes.labelLines[label, default: []].append(line) }
    for index in notes.openPoints..<notes.points.count { notes.points[index].lines.append(line) }
  }

  /// A statement begins, or another place that `f_lineno` may lead to.
  mutating func point(_ line: Int32) {
    if isDead { return }
    notes.points.append(TraceNotes.Point(line: line, word: count, stack: notes.stack))
  }

  mutating func setStack(_ index: Int) { notes.setStack(index, at: count) }
  mutating func pushStack(_ kind: StackSlot.Kind, _ register: Int) {
    setStack(notes.pushed(StackSlot(kind: kind, register: register), on: notes.stack))
  }
  mutating func popStack() { setStack(notes.stacks[notes.stack].below) }

  /// An instruction is about to be appended.
  mutating func closeNotes(line: Int32?) {
    var lines = notes.passed[...]
    if let line { while lines.last == line { lines = lines.dropLast() } }
    if lastFalls, !isDead {
      for line in lines { notes.edges.append(TraceNotes.Edge(from: lastWord, to: count, line: line)) }
    }
    if let line {
      for label in notes.openLabels {
        while notes.labelLines[label]?.last == line { notes.labelLines[label]!.removeLast() }
      }
    }
    for index in notes.openPoints..<notes.points.count {
      notes.points[index].word = count
      if let first = notes.points[index].lines.first(where: { $0 > 0 }) ?? line { notes.points[index].line = first }
    }
    notes.openPoints = notes.points.count
    notes.passed.removeAll(keepingCapacity: true)
    notes.openLabels.removeAll(keepingCapacity: true)
  }

  /// Whether the last instruction jumps to `label`, which would stand right behind it, though the ways there differ.
  func isAmbiguous(_ label: Label) -> Bool {
    guard lastFalls, let last = fixups.last, last.word == lastWord, last.label == label.index else { return false }
    return !notes.passed.isEmpty || !last.lines.isEmpty
  }

  /// The line of the instruction at a word if it counts as one that control goes by.
  private func tracedLine(at word: Int) -> Int32? {
    guard word < words.count else { return nil }
    if Instruction(word: words[word]).opcode.isSilent { return nil }
    var low = 0
    var high = notes.quiet.count
    while low < high {
      let middle = (low + high) / 2
      if notes.quiet[middle].end <= word { low = middle + 1 } else { high = middle }
    }
    if low < notes.quiet.count, notes.quiet[low].start <= word { return nil }
    low = 0
    high = positions.count
    while low < high {
      let middle = (low + high) / 2
      if Int(positions[middle].word) <= word { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : positions[low - 1].line
  }

  /// The edges of all jumps; their offsets are known.
  mutating func resolveEdges() {
    for fixup in fixups {
      var lines = (fixup.lines + (notes.labelLines[fixup.label] ?? []))[...]
      if lines.isEmpty { continue }
      let target = labels[fixup.label]
      let op = Instruction(word: words[fixup.word]).opcode
      let next = fixup.word + 1 + Int(Self.cacheWords[Int(op.rawValue)])
      if target == next, op != .jump { continue }
      if let line = tracedLine(at: target) { while lines.last == line { lines = lines.dropLast() } }
      if let line = tracedLine(at: fixup.word) { while lines.first == line { lines = lines.dropFirst() } }
      for line in lines { notes.edges.append(TraceNotes.Edge(from: fixup.word, to: target, line: line)) }
    }
  }

  /// The notes as the runtime reads them (TraceTable); `prologue` instructions were put in front.
  func traceTable(prologue: Int, settled: (Int) -> Int) -> [Int32] {
    var table: [Int32] = []
    func put(_ n: Int) { table.append(Int32(truncatingIfNeeded: n)) }
    var edges = notes.edges.enumerated().map { (order: $0.offset, edge: $0.element) }
    for index in edges.indices {
      if edges[index].edge.from >= 0 {
        edges[index].edge.from += prologue
        edges[index].edge.to += prologue
      } else {
        edges[index].edge.to = 0
      }
    }
    for (index, point) in notes.points.enumerated() {
      for line in point.lines {
        let edge = TraceNotes.Edge(from: -2 - index, to: point.word + prologue, line: line)
        edges.append((edges.count, edge))
      }
    }
    edges.sort { ($0.edge.to, $0.edge.from, $0.order) < ($1.edge.to, $1.edge.from, $1.order) }
    put(prologue)
    put(edges.count)
    put(notes.points.count)
    put(notes.stackChanges.count)
    put(notes.quiet.count)
    put(notes.stacks.count)
    for (_, edge) in edges {
      put(edge.from)
      put(edge.to)
      put(Int(edge.line))
    }
    for point in notes.points {
      put(Int(point.line))
      put(point.word + prologue)
      put(point.stack)
    }
    for change in notes.stackChanges {
      put(change.word + prologue)
      put(change.stack)
    }
    for run in notes.quiet {
      put(run.start + prologue)
      put(run.end + prologue)
    }
    for (index, stack) in notes.stacks.enumerated() {
      put(Int(stack.slot.kind.rawValue))
      put(index == 0 ? 0 : settled(stack.slot.register))
      put(stack.below)
    }
    return table
  }
}

extension Opcode {
  /// Belongs to no line of its own: what is to be told of it stands in the notes.
  @inlinable public var isSilent: Bool {
    switch self {
    case .jump, .returnValue, .returnNone, .makeCell, .enterHandler, .leaveHandler, .reraise, .checkDropped: true
    default: false
    }
  }
}

/// Lines of a trace table that are none.
public enum TraceMark {
  /// Whatever line comes next is a new one.
  public static let renewed = -1
  /// What comes next is on no line at all.
  public static let lost = -2
}

/// The numbers at the head of a trace table, and how many make an entry of each part, in order.
public enum TraceLayout {
  public static let head = 6
  public static let edge = 3
  public static let point = 3
  public static let change = 2
  public static let quiet = 2
  public static let slot = 3
}
