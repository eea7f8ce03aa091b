import Compiler
import Testing

@Suite struct WarningTests {
  private func warnings(_ source: String) throws -> [String] {
    try compiled(source).warnings.map { "\($0.line):\($0.column) \($0.message)" }
  }

  @Test func identityWithLiterals() throws {
    #expect(try warnings("x is 1") == ["1:1 \"is\" with 'int' literal. Did you mean \"==\"?"])
    #expect(try warnings("if x is not ():\n  pass") == ["1:4 \"is not\" with 'tuple' literal. Did you mean \"!=\"?"])
    #expect(try warnings("x is None, x is ..., x is True").isEmpty)
  }

  @Test func assertionsThatCannotFail() throws {
    #expect(
      try warnings("assert (x, 'message')") == ["1:1 assertion is always true, perhaps remove parentheses?"])
  }

  @Test func missingCommas() throws {
    #expect(
      try warnings("[(1, 2)\n(3, 4)]") == ["1:2 'tuple' object is not callable; perhaps you missed a comma?"])
    #expect(try warnings("x = 1[2]") == ["1:5 'int' object is not subscriptable; perhaps you missed a comma?"])
    #expect(
      try warnings("x = [1]['a']") == [
        "1:5 list indices must be integers or slices, not str; perhaps you missed a comma?"
      ])
  }

  @Test func asOftenAsItIsCompiled() throws {
    #expect(try warnings("try: pass\nfinally: x is 1").count == 2)
    #expect(try warnings("while x is 1: pass").count == 2)
    #expect(try warnings("try: return_\nexcept: x is 1").count == 1)
  }
}
