import Compiler
import Testing

@Suite struct VerifierTests {
  private func unit(
    _ instructions: [Instruction], registers: Int = 2, ranges: [ExceptionRange] = [], names: [String] = [],
    trace: [Int32] = []
  ) -> CodeUnit {
    CodeUnit(
      name: "f", qualifiedName: "f", filename: "", firstLine: 1, flags: [], positionalCount: 0, positionalOnlyCount: 0,
      keywordOnlyCount: 0, localNames: [], registerCount: registers, cellRegisters: [], freeNames: [], names: names,
      shownNames: names.count, constants: [], shownConstants: 0, variableNames: [],
      instructions: instructions.map(\.word), exceptionRanges: ranges, positions: [],
      documentation: nil, staticAttributes: [], trace: trace)
  }

  @Test func acceptsCodeInBounds() throws {
    try verify(unit([Instruction(.move, a: 0, b: 1), Instruction(.returnNone)]))
  }

  @Test(arguments: [
    [Instruction(.move, a: 2, b: 0), Instruction(.returnNone)],
    [Instruction(.move, a: 0, b: 1)],
    [Instruction(.jump, a: 0, bc: 5), Instruction(.returnNone)],
    [Instruction(.jump, a: 0, bc: -2), Instruction(.returnNone)],
    [Instruction(.loadConstant, a: 0, bc: 0), Instruction(.returnNone)],
    [Instruction(.loadFree, a: 0, b: 0, c: 0), Instruction(.returnNone)],
    [Instruction(.call, a: 0, b: 2), Instruction(.returnNone)],
    [Instruction(.buildMap, a: 0, b: 0, c: 2), Instruction(.returnNone)],
    [Instruction(.loadMethod, a: 1, b: 0, c: 0), Instruction(word: 0), Instruction(word: 0), Instruction(.returnNone)],
    [Instruction(.loadName, a: 0, bc: 0), Instruction(.returnNone)],
    [Instruction(word: 255), Instruction(.returnNone)],
    [],
  ])
  func refusesCodeOutOfBounds(_ instructions: [Instruction]) {
    #expect(throws: VerificationError.self) { try verify(self.unit(instructions)) }
  }

  @Test func refusesJumpsIntoCacheWords() {
    let code = [
      Instruction(.jump, a: 0, bc: 1), Instruction(.loadName, a: 0, bc: 0), Instruction(word: 0), Instruction(word: 0),
      Instruction(.returnNone),
    ]
    #expect(throws: VerificationError.self) { try verify(self.unit(code, names: ["x"])) }
  }

  @Test func refusesHandlersOutOfBounds() {
    let range = ExceptionRange(start: 0, end: 1, handler: 9, register: 0)
    #expect(throws: VerificationError.self) {
      try verify(self.unit([Instruction(.nop), Instruction(.returnNone)], ranges: [range]))
    }
  }

  @Test func acceptsTraceTables() throws {
    // One statement, in a loop whose iterator is in register 1.
    let trace: [Int32] = [0, 0, 1, 1, 0, 2, 7, 1, 1, 0, 1, 6, 0, 0, 1, 1, 0]
    try verify(unit([Instruction(.nop), Instruction(.returnNone)], trace: trace))
  }

  @Test(
    arguments: [
      [0],
      [0, 1, 0, 0, 0, 0],
      [0, -1, 0, 0, 0, 0],
      // A statement behind the end, one inside a cache, an unknown stack, a register too many, a stack upon itself.
      [0, 0, 1, 0, 0, 1, 7, 9, 0, 6, 0, 0],
      [0, 0, 1, 0, 0, 1, 7, 2, 0, 6, 0, 0],
      [0, 0, 1, 0, 0, 1, 7, 0, 1, 6, 0, 0],
      [0, 0, 0, 0, 0, 2, 6, 0, 0, 1, 2, 0],
      [0, 0, 0, 0, 0, 2, 6, 0, 0, 5, 1, 0],
      [0, 0, 0, 0, 0, 2, 6, 0, 0, 1, 1, 1],
      [0, 0, 0, 0, 0, 1, 9, 0, 0],
    ] as [[Int32]])
  func refusesTraceTables(_ trace: [Int32]) {
    let code = [
      Instruction(.nop), Instruction(.loadName, a: 0, bc: 0), Instruction(word: 0), Instruction(word: 0),
      Instruction(.returnNone),
    ]
    #expect(throws: VerificationError.self) { try verify(self.unit(code, names: ["x"], trace: trace)) }
  }
}
