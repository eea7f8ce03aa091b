import Compiler
import Testing

@Suite struct VerifierTests {
  private func unit(
    _ instructions: [Instruction], registers: Int = 2, ranges: [ExceptionRange] = [], names: [String] = []
  ) -> CodeUnit {
    CodeUnit(
      name: "f", qualifiedName: "f", filename: "", firstLine: 1, flags: [], positionalCount: 0, positionalOnlyCount: 0,
      keywordOnlyCount: 0, localNames: [], registerCount: registers, cellRegisters: [], freeNames: [], names: names,
      constants: [], instructions: instructions.map(\.word), exceptionRanges: ranges, positions: [],
      documentation: nil, staticAttributes: [])
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
}
