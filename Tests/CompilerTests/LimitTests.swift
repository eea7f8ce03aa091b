import Compiler
import Parser
import Testing

@Suite struct LimitTests {
  @Test func jumpsReachOverLongBodies() throws {
    let body = String(repeating: "        x.attribute = x.other + f(x, y)\n", count: 5000)
    let source = """
      def f(x, y):
          for i in x:
              if i < 3: continue
              if i is None: break
              try: g()
              except E: pass
      \(body)
          while x < y:
      \(body)
          return x
      """
    let unit = try #require(try compiled(source).code.unit(named: "f"))
    #expect(unit.instructions.count > 65536)
    #expect(unit.opcodes.contains(.jumpIfGreaterEqualImmediate) || unit.opcodes.contains(.jumpIfLessImmediate))
  }

  @Test func manyLocals() throws {
    let lines = (0..<300).map { "    v\($0) = v\(max($0 - 1, 0)) if a else 1\n" }.joined()
    _ = try compiled("def f(a):\n" + lines + "    return v299\n")
  }

  @Test func manyArguments() throws {
    let arguments = (0..<500).map { "a\($0)" }.joined(separator: ", ")
    let unit = try compiled("f(\(arguments))").code
    #expect(unit.opcodes.contains(.callSpread))
    let keywords = (0..<300).map { "k\($0)=a" }.joined(separator: ", ")
    #expect(try compiled("f(\(keywords))").code.opcodes.contains(.callSpread))
  }

  @Test func largeDisplays() throws {
    let items = (0..<1000).map { "a\($0 % 7)" }
    let unit = try compiled(
      """
      [\(items.joined(separator: ", "))]
      {\(items.joined(separator: ", "))}
      (\(items.joined(separator: ", ")))
      {\(items.map { $0 + ": 1" }.joined(separator: ", "))}
      f"\(items.map { "{" + $0 + "}-" }.joined())"
      """
    ).code
    #expect(unit.registerCount < 200)
  }

  @Test func manyConstants() throws {
    let lines = (0..<70_000).map { "x = \($0 + 40_000)\n" }.joined()
    _ = try compiled(lines + "def f(): pass\nf(a=1)\n")
  }

  @Test func deepNestingIsRefusedOrCompiled() {
    for depth in [50, 150, 1000, 5000] {
      for (open, close) in [("(", ")"), ("[", "]"), ("-", ""), ("f(", ")"), ("lambda: ", ""), ("not ", "")] {
        let source = String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
        _ = try? compiled(source)
      }
      _ = try? compiled(String(repeating: "x + ", count: depth) + "x")
      _ = try? compiled("if a: pass\n" + String(repeating: "elif b: pass\n", count: depth))
      _ = try? compiled("x" + String(repeating: ".a", count: depth))
      _ = try? compiled("x" + String(repeating: "()", count: depth))
    }
  }

  @Test func nestedBlocks() throws {
    func source(_ depth: Int) -> String {
      (0..<depth).map { String(repeating: " ", count: $0) + "while x:\n" }.joined()
        + String(repeating: " ", count: depth) + "pass\n"
    }
    _ = try compiled(source(21))
    expectError(source(22), "too many statically nested blocks", at: 22, 22)
  }
}
