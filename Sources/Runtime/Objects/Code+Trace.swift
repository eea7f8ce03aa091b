// A code's trace table: the lines that control goes by between instructions, and where `f_lineno` may lead. The compiler
// makes it (TraceNotes) and says what it means; only trace functions and tools read it.

import Compiler

struct TraceTable {
  let p: UnsafeMutablePointer<Int32>

  init?(_ code: Code) {
    guard let bytes = RawBytes(code.traceCell), bytes.byteCount > 0 else { return nil }
    p = bytes.bytes.assumingMemoryBound(to: Int32.self)
  }

  private func at(_ index: Int) -> Int { Int(p[index]) }

  /// Instructions that the compiler has put in front of all statements.
  var prologue: Int { at(0) }
  var edgeCount: Int { at(1) }
  var pointCount: Int { at(2) }

  private var edges: Int { TraceLayout.head }
  private var points: Int { edges + edgeCount * TraceLayout.edge }
  private var changes: Int { points + pointCount * TraceLayout.point }
  private var quietRuns: Int { changes + at(3) * TraceLayout.change }
  private var slots: Int { quietRuns + at(4) * TraceLayout.quiet }

  // MARK: lines between instructions

  /// The first entry for the way from one instruction to another; others follow it.
  func firstEdge(_ from: Int, _ to: Int) -> Int {
    var low = 0
    var high = edgeCount
    while low < high {
      let middle = (low + high) / 2
      let q = edges + middle * TraceLayout.edge
      if (at(q + 1), at(q)) < (to, from) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The line of entry `index` if it is one for this way, else nil; negative: the next line is a new one.
  func line(_ index: Int, _ from: Int, _ to: Int) -> Int? {
    if index >= edgeCount { return nil }
    let q = edges + index * TraceLayout.edge
    return at(q) == from && at(q + 1) == to ? at(q + 2) : nil
  }

  /// The line of entry `index`, and the instruction that comes behind it.
  func edge(_ index: Int) -> (line: Int, word: Int) {
    let q = edges + index * TraceLayout.edge
    return (at(q + 2), at(q + 1))
  }

  func isQuiet(_ word: Int) -> Bool {
    var q = quietRuns
    let end = slots
    while q < end {
      if word >= at(q) && word < at(q + 1) { return true }
      q += TraceLayout.quiet
    }
    return false
  }

  // MARK: statements

  func pointLine(_ index: Int) -> Int { at(points + index * TraceLayout.point) }
  func pointWord(_ index: Int) -> Int { at(points + index * TraceLayout.point + 1) }
  func pointStack(_ index: Int) -> TraceStack { stack(at(points + index * TraceLayout.point + 2)) }

  /// What lies on the stack at an instruction.
  func stack(at word: Int) -> TraceStack {
    var low = 0
    var high = at(3)
    while low < high {
      let middle = (low + high) / 2
      if at(changes + middle * TraceLayout.change) <= word { low = middle + 1 } else { high = middle }
    }
    return stack(low == 0 ? 0 : at(changes + (low - 1) * TraceLayout.change + 1))
  }

  private func stack(_ index: Int) -> TraceStack {
    var count = 0
    var node = index
    while node != 0 {
      count += 1
      node = at(slots + node * TraceLayout.slot + 2)
    }
    return TraceStack(p: p + slots, top: index, count: count)
  }

  /// Adds to all lines; for a copy of the table.
  func moveLines(_ delta: Int32) {
    var q = edges
    while q < points {
      if p[q + 2] > 0 { p[q + 2] &+= delta }
      q += TraceLayout.edge
    }
    while q < changes {
      p[q] &+= delta
      q += TraceLayout.point
    }
  }
}

/// Loops, `with` blocks and handlers around a place, the outermost first.
struct TraceStack {
  /// A tree of slots: kind, register and the one below.
  let p: UnsafeMutablePointer<Int32>
  let top: Int
  let count: Int

  private func slot(_ index: Int) -> UnsafeMutablePointer<Int32> {
    var node = top
    var i = count - 1
    while i > index {
      node = Int(p[node * TraceLayout.slot + 2])
      i -= 1
    }
    return p + node * TraceLayout.slot
  }

  func kind(_ index: Int) -> StackSlot.Kind { StackSlot.Kind(rawValue: slot(index)[0]) ?? .value }
  func register(_ index: Int) -> Int { Int(slot(index)[1]) }

  /// Whether control may go from a place with this stack to one with that: what is left over is dropped.
  func leads(to other: TraceStack) -> Bool {
    if count < other.count { return false }
    var i = 0
    while i < other.count {
      let same =
        switch (kind(i), other.kind(i)) {
        case (.iterator, .iterator), (.with, .with), (.value, .value): true
        case (.saved, .saved), (.outermost, .outermost), (.saved, .outermost), (.outermost, .saved): true
        case (.exception, .exception): true
        default: false
        }
      if !same { return false }
      i += 1
    }
    return true
  }

  /// Why control can't go there.
  var refusal: String {
    if count == 0 { return "incompatible stacks" }
    switch kind(count - 1) {
    case .iterator: return "can't jump into the body of a for loop"
    case .saved, .outermost, .exception: return "can't jump into an 'except' block as there's no exception"
    case .with, .value: return "incompatible stacks"
    }
  }
}
