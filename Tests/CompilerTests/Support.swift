import Compiler
import Parser
import Testing

/// Compiles and verifies a text.
func compiled(
  _ source: String, mode: ParseMode = .file, options: CompilerOptions = CompilerOptions()
) throws -> CompileResult {
  let bytes = Array(source.utf8)
  let result = try bytes.withUnsafeBufferPointer {
    try compile(source: $0, filename: "test.py", mode: mode, options: options)
  }
  try verify(result.code)
  return result
}

func expectListing(
  _ source: String, _ listing: String, options: CompilerOptions = CompilerOptions(),
  location: SourceLocation = #_sourceLocation
) throws {
  let found = disassemble(try compiled(source, options: options).code)
  #expect(found.trimmed == listing.trimmed, sourceLocation: location)
}

/// Expects the error `message` at `line` and `column`.
func expectError(
  _ source: String, _ message: String, at line: Int, _ column: Int, options: CompilerOptions = CompilerOptions(),
  location: SourceLocation = #_sourceLocation
) {
  do {
    _ = try compiled(source, options: options)
    Issue.record("no error", sourceLocation: location)
  } catch let error as SyntaxError {
    #expect(error.message == message, sourceLocation: location)
    #expect([error.line, error.column] == [line, column], sourceLocation: location)
  } catch {
    Issue.record(error, sourceLocation: location)
  }
}

extension String {
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return text
  }
}

extension CodeUnit {
  /// The unit of this name among the constants, at any depth.
  func unit(named name: String) -> CodeUnit? {
    for case .code(let inner) in constants {
      if inner.name == name { return inner }
      if let found = inner.unit(named: name) { return found }
    }
    return nil
  }

  var opcodes: [Opcode] {
    var result: [Opcode] = []
    var word = 0
    while word < instructions.count {
      let opcode = Instruction(word: instructions[word]).opcode
      result.append(opcode)
      word += 1 + OpcodeInfo.of(opcode).cacheWords
    }
    return result
  }
}
