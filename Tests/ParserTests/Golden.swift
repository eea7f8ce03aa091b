import Foundation
import Parser

/// The files under `Golden/`, which `record.py` makes with CPython.
enum Golden {
  static var directory: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
  }

  static func files(_ folder: String, _ suffix: String) -> [URL] {
    let folder = directory.appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { folder.appendingPathComponent($0) }
  }

  static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }

  struct Chunk {
    var mode: ParseMode
    var source: String
    var expected: String
  }

  static func chunks(_ url: URL) throws -> [Chunk] {
    var result: [Chunk] = []
    var mode = ParseMode.file
    var lines: [Substring] = []
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        mode = line.hasSuffix("eval") ? .expression : line.hasSuffix("single") ? .interactive : .file
        lines = []
      } else if line.hasPrefix("--- ") {
        result.append(Chunk(mode: mode, source: lines.joined(separator: "\n"), expected: String(line.dropFirst(4))))
      } else {
        lines.append(line)
      }
    }
    return result
  }
}

/// What parsing a str gives, in the words of `record.py`.
func outcome(_ source: String, _ mode: ParseMode = .file) -> String {
  do throws(SyntaxError) {
    _ = try parse(source: Array(source.utf8), filename: "<test>", mode: mode, flags: .ignoreEncodingDeclaration)
    return "ok"
  } catch {
    let type =
      switch error.kind {
      case .syntax, .value, .undecodable: "SyntaxError"
      case .indentation: "IndentationError"
      case .tab: "TabError"
      case .recursion: "RecursionError"
      case .memory: "MemoryError"
      case .incomplete: "_IncompleteInputError"
      }
    let message = error.message.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\n", with: "\\n")
      .replacingOccurrences(of: "\t", with: "\\t").replacingOccurrences(of: "\r", with: "\\r")
    return "\(type)|\(message)|\(error.line)|\(error.column)|\(error.endLine)|\(error.endColumn)"
  }
}
