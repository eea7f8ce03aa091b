import Parser

// Code that is compiled and thrown away: CPython compiles it, so that its errors, warnings, names and constants are found
// in their turn, but nothing of it is run here. That is what nothing reaches, and the test of a `while` loop in front of its
// body; its code stands behind the body.

extension UnitCompiler {
  /// Compiles what is not to be run at this place.
  func rehearse(_ body: () throws(SyntaxError) -> Void) throws(SyntaxError) {
    var stage = Assembler(rehearsing: &code)
    swap(&code, &stage)
    let (wasReachable, wasRehearsing, states) = (isReachable, isRehearsing, labelStates)
    isRehearsing = true
    let (outerBound, outerTemporaries) = (bound, temporaries)
    let starts = blocks.map(\.start)
    for block in blocks { block.start = 0 }
    try body()
    for (block, start) in zip(blocks, starts) { block.start = start }
    // The count of registers stays: stacks that are known from here name them.
    (bound, temporaries) = (outerBound, outerTemporaries)
    labelStates = states
    swap(&code, &stage)
    code.endRehearsal(&stage, labels: states.count)
    isReachable = wasReachable
    isRehearsing = wasRehearsing
  }

  /// Compiles what nothing leads to.
  func unreached(_ body: () throws(SyntaxError) -> Void) throws(SyntaxError) {
    if isRehearsing, !isReachable {
      let mark = temporaries
      try body()
      temporaries = mark
      return
    }
    let wasReachable = isReachable
    isReachable = false
    try rehearse(body)
    isReachable = wasReachable
  }
}

extension Assembler {
  /// An empty one that knows the labels and stacks of another, until it gives them back.
  fileprivate init(rehearsing other: inout Assembler) {
    self.init()
    swap(&labels, &other.labels)
    notes.takeStacks(from: &other.notes)
    span = other.span
    isQuiet = other.isQuiet
    isDead = other.isDead
  }

  fileprivate mutating func endRehearsal(_ stage: inout Assembler, labels count: Int) {
    swap(&labels, &stage.labels)
    labels.removeLast(labels.count - count)
    stage.notes.returnStacks(to: &notes)
  }
}
