import Parser
import Testing

/// What the golden files do not show: modes, values, warnings, limits.
@Suite struct TreeTests {
  private func dumped(_ source: String, _ mode: ParseMode = .file) throws -> String {
    try dump(parse(source: Array(source.utf8), filename: "<test>", mode: mode).module)
  }

  @Test func modes() throws {
    #expect(try dumped("") == "Module()")
    #expect(try dumped("x") == "Module(body=[Expr(value=Name(id='x', ctx=Load()))])")
    #expect(try dumped("x\n", .interactive) == "Interactive(body=[Expr(value=Name(id='x', ctx=Load()))])")
    #expect(try dumped("x, 1", .expression).hasPrefix("Expression(body=Tuple(elts=["))
  }

  @Test func emptyPartsAreLeftOut() throws {
    #expect(try dumped("f()") == "Module(body=[Expr(value=Call(func=Name(id='f', ctx=Load())))])")
    #expect(
      try dumped("lambda: x") == "Module(body=[Expr(value=Lambda(args=arguments(), body=Name(id='x', ctx=Load())))])")
  }

  @Test func constants() throws {
    func constant(_ source: String) throws -> Constant? {
      let module = try parse(source: Array(source.utf8), filename: "<test>", mode: .expression).module
      guard case .expression(let body) = module.kind, case .constant(let value, _) = body.kind else { return nil }
      return value
    }
    guard case .int(9_223_372_036_854_775_807)? = try constant("9223372036854775807") else {
      Issue.record("largest Int")
      return
    }
    guard case .bigInt("9223372036854775808", 10)? = try constant("9_223372036854775808") else {
      Issue.record("beyond Int")
      return
    }
    guard case .bigInt("ffffffffffffffffF", 16)? = try constant("0xffffffff_ffffffffF") else {
      Issue.record("hexadecimal beyond Int")
      return
    }
    guard case .string(let text)? = try constant("'a\\ud800\u{1F600}'") else {
      Issue.record("string")
      return
    }
    #expect(text.codePoints == [0x61, 0xD800, 0x1F600])
    #expect(text.bytes == [0x61, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x98, 0x80])
  }

  @Test func warnings() throws {
    let source = "x = '\\d'\ny = 1if x else '\\400'\nf'''\n\\w{x}\n'''\n"
    let warnings = try parse(source: Array(source.utf8), filename: "<test>", mode: .file).warnings
    let shown = warnings.map { "\($0.line): \($0.message)" }
    #expect(
      shown.sorted() == [
        "1: invalid escape sequence '\\d'", "2: invalid decimal literal", "2: invalid octal escape sequence '\\400'",
        "5: invalid escape sequence '\\w'",
      ])
  }

  @Test func warningsOfMixedLiterals() throws {
    #expect(outcome("b'\\y' r'\\z'") == "SyntaxError|cannot mix bytes and nonbytes literals|1|12|1|13")
  }

  @Test(arguments: [
    ("if x:", true), ("if x:\n", true), ("if x:\n  y", true), ("if x:\n  y\n", false), ("(1,", true),
    ("x = '''a", true),
    ("x = 'a", true), ("x = 'a\n", false), ("x +\n", false), ("try:\n a\n", true), ("@a\n", true), ("x = \\\n", true),
    ("f'''{a", true), ("1 2\n", false), ("x", false),
  ])
  func incompleteInput(_ source: String, _ isIncomplete: Bool) {
    do throws(SyntaxError) {
      _ = try parse(
        source: Array(source.utf8), filename: "<test>", mode: .interactive,
        flags: [.ignoreEncodingDeclaration, .dontImplyDedent])
      #expect(!isIncomplete)
    } catch {
      #expect(error.isIncompleteInput == isIncomplete)
    }
  }

  @Test func nestingIsBounded() {
    func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
    #expect(outcome(repeated("(", 199) + repeated(")", 199)) == "ok")
    #expect(outcome(repeated("(", 201)).contains("too many nested parentheses"))
    for source in [
      repeated("not ", 100_000) + "x", repeated("-", 100_000) + "x", repeated("lambda:", 100_000) + "x",
      repeated("1**", 100_000) + "1", repeated("x if y else ", 100_000) + "z", "1" + repeated("+1", 100_000),
      "a" + repeated(".a", 100_000), "a" + repeated("()", 100_000), "if x: y\n" + repeated("elif x: y\n", 100_000),
      repeated("lambda a=", 100_000), "x = " + repeated("a[b:", 150) + repeated("+1]", 150) + repeated("-1", 5000),
    ] {
      let result = outcome(source)
      #expect(
        result.hasPrefix("RecursionError|") || result.hasPrefix("MemoryError|Parser stack"), "\(source.prefix(40))")
    }
    #expect(outcome("x = a" + repeated(" and a", 100_000)) == "ok")
    #expect(outcome("x = [" + repeated("a, ", 100_000) + "]") == "ok")
  }

  @Test func everyPrefixAndEveryByteIsSafe() throws {
    for url in Golden.files("Programs", ".py") {
      let source = try Golden.bytes(url)
      for end in stride(from: 0, to: source.count, by: 7) {
        _ = try? parse(source: Array(source[..<end]), filename: "<test>", mode: .file)
      }
      for index in stride(from: 0, to: source.count, by: 11) {
        var changed = source
        changed[index] = UInt8(truncatingIfNeeded: index &* 37)
        _ = try? parse(source: changed, filename: "<test>", mode: index % 2 == 0 ? .file : .interactive)
        _ = try? parse(source: changed, filename: "<test>", mode: .file, flags: .ignoreEncodingDeclaration)
      }
    }
  }
}
