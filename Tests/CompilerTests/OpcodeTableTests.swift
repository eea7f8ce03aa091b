import Compiler
import Testing

@Suite struct OpcodeTableTests {
  @Test func everyOpcodeHasItsLine() {
    #expect(OpcodeInfo.table.count == Opcode.allCases.count)
    for (index, info) in OpcodeInfo.table.enumerated() {
      #expect(Int(info.opcode.rawValue) == index)
      #expect(!info.effect.isEmpty)
    }
  }

  @Test func wideOperandsLeaveNoRoomForAnother() {
    for info in OpcodeInfo.table where info.wide { #expect(info.c == .none) }
  }

  @Test func instructionsKeepTheirOperands() {
    let instruction = Instruction(.forIterate, n: 3, a: 65535, b: 1, c: -5)
    #expect(instruction.opcode == .forIterate)
    #expect([instruction.n, instruction.a, instruction.b, instruction.signedC] == [3, 65535, 1, -5])
    #expect(Instruction(.jump, a: 0, bc: -70000).bc == -70000)
  }
}
