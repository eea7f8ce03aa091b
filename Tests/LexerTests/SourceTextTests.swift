import Lexer
import Testing

@Suite struct SourceTextTests {
  private func read(_ bytes: [UInt8], _ options: SourceText.Options = []) throws(SyntaxError) -> String {
    let text = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(SyntaxError) in try SourceText.make(buffer, filename: "f.py", options: options) }
    }
    let source = try text.get()
    return source.string(0..<source.count)
  }

  private func message(_ bytes: [UInt8], _ options: SourceText.Options = []) -> String? {
    do throws(SyntaxError) {
      _ = try read(bytes, options)
      return nil
    } catch {
      return error.message
    }
  }

  private func declared(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("# -*- coding: \(name) -*-\n".utf8) + bytes
  }

  @Test func encodings() throws {
    #expect(try read(Array("é".utf8)) == "é")
    #expect(try read([0xEF, 0xBB, 0xBF, 0x78]) == "x")
    #expect(try read(declared("latin-1", [0xE9])).hasSuffix("é"))
    #expect(try read(declared("ISO_8859_1", [0xE9])).hasSuffix("é"))
    #expect(try read(declared("cp1252", [0x80])).hasSuffix("€"))
    #expect(try read(declared("iso-8859-15", [0xA4])).hasSuffix("€"))
    #expect(try read(declared("koi8-r", [0xC1])).hasSuffix("а"))
    #expect(try read(Array("#!x\n# vim: set fileencoding=latin-1 :\n".utf8) + [0xE9]).hasSuffix("é"))
    #expect(try read(Array("# coding: nonsense".utf8), .decoded) == "# coding: nonsense")
  }

  @Test func failures() {
    #expect(message(declared("nonsense", []), .toleratesDamage) == "unknown encoding: nonsense")
    #expect(message(declared("nonsense", [])) == "encoding problem: nonsense")
    #expect(message([0xEF, 0xBB, 0xBF] + declared("latin-1", [])) == "encoding problem: iso-8859-1 with BOM")
    #expect(
      message([0x0A, 0xFF])
        == "Non-UTF-8 code starting with '\\xff' in file f.py on line 2, but no encoding declared; see "
        + "https://peps.python.org/pep-0263/ for details")
    #expect(message(Array("x\n\n# coding: latin-1\n".utf8) + [0xE9]) != nil)
    #expect(message([0x78, 0]) == "source code cannot contain null bytes")
    #expect(message([0x78, 0], .decoded) == "source code string cannot contain null bytes")
    #expect(
      message(declared("ascii", [0xE9]), .toleratesDamage)?.hasPrefix("'ascii' codec can't decode byte 0xe9") == true)
    #expect(message(declared("ascii", [0xE9])) == "encoding problem: ascii")
    #expect(message(declared("utf8", [0xE9])) == "encoding problem: utf8")
    #expect(message(declared("utf8", [0xE9, 0x0A]), .toleratesDamage)?.hasPrefix("'utf-8' codec can't decode") == true)
    #expect(message(declared("utf-8", [0xE9])) == nil)
    #expect(message([0xED, 0xA0, 0x80]) != nil)
    #expect(message([0xED, 0xA0, 0x80], .decoded) == nil)
  }

  @Test func columnsCountCharacters() throws {
    let bytes = Array("é = x\n€y\n".utf8)
    let source = try bytes.withUnsafeBufferPointer { try SourceText.make($0, filename: "", options: []) }
    #expect(source.characterColumn(line: 1, column: 5) == 5)
    #expect(source.characterColumn(line: 2, column: 3) == 2)
    #expect(source.characterColumn(line: 2, column: 400) == 4)
    #expect(source.line(2) == "€y")
  }
}
