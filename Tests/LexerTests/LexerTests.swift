import Lexer
import Testing

@Suite struct LexerTests {
  private func lex(_ source: String, mode: LexMode = .file) throws -> TokenizedSource {
    let bytes = Array(source.utf8)
    let text = try bytes.withUnsafeBufferPointer {
      try SourceText.make($0, filename: "<test>", options: [.decoded, .endsInNewline])
    }
    return TokenizedSource(text, mode: mode)
  }

  private func kinds(_ source: String) throws -> [TokenKind] {
    let result = try lex(source)
    return (0..<result.count).map { result.tokens[$0].kind }
  }

  private func texts(_ source: String) throws -> [String] {
    let result = try lex(source)
    return (0..<result.count).map { result.source.string(Int(result.tokens[$0].start)..<Int(result.tokens[$0].end)) }
  }

  @Test func operatorsAreAsLongAsTheyCanBe() throws {
    let source = "a**=b//=c>>=d<<=e!=f->g:=h...i<=j==k<>l@=m"
    #expect(
      try kinds(source).filter { $0 != .name } == [
        .doubleStarEqual, .doubleSlashEqual, .rightShiftEqual, .leftShiftEqual, .notEqual, .arrow, .colonEqual,
        .ellipsis,
        .lessEqual, .equalEqual, .lessGreater, .atEqual, .newline, .endMarker,
      ])
  }

  @Test func keywordsAndNames() throws {
    #expect(try kinds("if ifx None none match") == [.if, .name, .none, .name, .name, .newline, .endMarker])
    let result = try lex("False yield match case type _ print exec x")
    #expect(result.tokens[0].kind == .false)
    #expect(result.tokens[1].kind == .yield)
    let known = [
      KnownName.match, KnownName.case, KnownName.type, KnownName.underscore, KnownName.print, KnownName.exec,
    ]
    for (offset, name) in known.enumerated() { #expect(result.tokens[offset + 2].value == name) }
    #expect(result.names[Int(result.tokens[8].value)] == "x")
  }

  @Test func indentation() throws {
    #expect(
      try kinds("a\n  b\n\n  # c\n    c\nd") == [
        .name, .newline, .indent, .name, .newline, .indent, .name, .newline, .dedent, .dedent, .name, .newline,
        .endMarker,
      ])
    #expect(try kinds("(a\n  b\n c)") == [.leftParen, .name, .name, .name, .rightParen, .newline, .endMarker])
    #expect(try kinds("a \\\n  b") == [.name, .name, .newline, .endMarker])
  }

  @Test func positions() throws {
    let result = try lex("é = '''x\ny''' + b # c\n")
    let spans = (0..<result.count).map { result.tokens[$0].span }
    #expect(spans[0] == Span(line: 1, column: 0, endLine: 1, endColumn: 2))
    #expect(spans[2] == Span(line: 1, column: 5, endLine: 2, endColumn: 4))
    #expect(spans[3] == Span(line: 2, column: 5, endLine: 2, endColumn: 6))
    #expect(spans[6].column == -1)
  }

  @Test func formattedStrings() throws {
    #expect(
      try kinds("f'a{b!r:>{c}}d{{'") == [
        .fstringStart, .fstringMiddle, .leftBrace, .name, .exclamation, .name, .colon, .fstringMiddle, .leftBrace,
        .name,
        .rightBrace, .fstringMiddle, .rightBrace, .fstringMiddle, .fstringEnd, .newline, .endMarker,
      ])
    #expect(try texts("f'{f\"{x}\"}'") == ["f'", "{", "f\"", "{", "x", "}", "\"", "}", "'", "\n", ""])
  }

  @Test func lineEnds() throws {
    #expect(try kinds("a\r\nb\rc") == [.name, .newline, .name, .newline, .name, .newline, .endMarker])
    #expect(try texts("'''a\r\nb'''")[0] == "'''a\nb'''")
  }

  @Test func numbers() throws {
    for source in ["0", "1_000", "0xFf", "0b1", "0o7", "1.", ".5", "1e5", "1E-5j", "0_0", "00.5", "1_0.0_1"] {
      #expect(try kinds(source) == [.number, .newline, .endMarker], "\(source)")
    }
    #expect(try kinds("1..real") == [.number, .dot, .name, .newline, .endMarker])
    for source in ["1_", "0x", "0b2", "0o8", "1__0", "012", "1e+", "1a", "0_x"] {
      #expect(try lex(source).failure != nil, "\(source)")
    }
  }

  @Test func failureEndsTheTokens() throws {
    let result = try lex("a = (b\n")
    #expect(result.tokens[result.count - 1].kind == .error)
    #expect(result.failure?.message == "'(' was never closed")
    #expect(result.failure?.isIncompleteInput == true)
  }

  @Test func namesAreNormalized() throws {
    // Ligature, compatibility letters, decomposed and Hangul letters.
    let result = try lex("\u{FB01}n \u{1D518}\u{212B} e\u{301} \u{1112}\u{1161}\u{11AB} a\u{323}\u{307}")
    let names = (0..<5).map { Array(result.names[Int(result.tokens[$0].value)].unicodeScalars.map(\.value)) }
    #expect(names == [[0x66, 0x69, 0x6E], [0x55, 0xC5], [0xE9], [0xD55C], [0x1EA1, 0x307]])
  }
}
