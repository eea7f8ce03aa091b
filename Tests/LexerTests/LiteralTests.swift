import Lexer
import Testing

@Suite struct LiteralTests {
  private func decode(_ text: String, _ flags: StringFlags = []) throws -> [UInt8] {
    try Array(text.utf8).withUnsafeBufferPointer { try StringLiteral(text: $0, flags: flags).bytes }
  }

  private func message(_ text: String, _ flags: StringFlags = []) -> String? {
    do {
      _ = try decode(text, flags)
      return nil
    } catch {
      return (error as? StringLiteral.Failure)?.message
    }
  }

  @Test func escapes() throws {
    #expect(try decode("a\\n\\x41\\101\\u00e9\\'\\\\") == Array("a\nAAé'\\".utf8))
    #expect(try decode("\\q\\é") == Array("\\q\\é".utf8))
    #expect(try decode("\\ud83d\\ude00") == [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80])
    #expect(try decode("\\xff\\777\\u0041", .bytes) == [0xFF, 0xFF] + Array("\\u0041".utf8))
    #expect(try decode("\\n", .raw) == Array("\\n".utf8))
  }

  @Test(
    arguments: [
      ("LATIN SMALL LETTER A", 0x61), ("latin small letter a", 0x61), ("BULLET", 0x2022), ("NULL", 0), ("LF", 10),
      ("CJK UNIFIED IDEOGRAPH-4E00", 0x4E00), ("HANGUL SYLLABLE GAGG", 0xAC02), ("GRINNING FACE", 0x1F600),
      ("LATIN SMALL LETTER GHA", 0x1A3), ("ZWJ", 0x200D),
    ] as [(String, UInt32)])
  func names(_ name: String, _ value: UInt32) throws {
    var expected: [UInt8] = []
    UTF8Writer.append(value, to: &expected)
    #expect(try decode("\\N{\(name)}") == expected)
  }

  @Test func failuresAreWordedAsCodecs() {
    let prefix = "(unicode error) 'unicodeescape' codec can't decode bytes in position"
    #expect(message("\\x1") == "\(prefix) 0-2: truncated \\xXX escape")
    #expect(message("é\\u12") == "\(prefix) 10-13: truncated \\uXXXX escape")
    #expect(message("\\U00110000") == "\(prefix) 0-9: illegal Unicode character")
    #expect(message("\\N{nothing}") == "\(prefix) 0-10: unknown Unicode character name")
    #expect(message("\\Nx") == "\(prefix) 0-1: malformed \\N character escape")
    #expect(message("a\\xg", .bytes) == "(value error) invalid \\x escape at position 1")
    #expect(message("é", .bytes) == "bytes can only contain ASCII literal characters")
  }

  @Test func floats() {
    func value(_ text: String) -> Double? {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        switch NumberLiteral.value(of: bytes) {
        case .float(let value), .imaginary(let value): value
        default: nil
        }
      }
    }
    #expect(value("1.") == 1)
    #expect(value(".5") == 0.5)
    #expect(value("1.e3") == 1000)
    #expect(value("1_0.2_5e-1_0j") == 10.25e-10)
    #expect(value("1e999") == .infinity)
    #expect(value("1e-999") == 0)
    #expect(value("9007199254740993.0") == 9_007_199_254_740_992)
    #expect(value("0.1e1") == 1)
  }
}
