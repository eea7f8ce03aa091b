import Foundation
import Parser
import Testing

/// Trees and errors as CPython 3.13 gives them.
@Suite struct GoldenTests {
  @Test(arguments: Golden.files("Programs", ".py"))
  func treeEqualsCPythons(_ url: URL) throws {
    let expected = try String(contentsOf: url.deletingPathExtension().appendingPathExtension("ast"), encoding: .utf8)
    let result = try parse(source: Golden.bytes(url), filename: url.lastPathComponent, mode: .file)
    let dumped = dump(result.module, includeAttributes: true) + "\n"
    if dumped != expected {
      let common = dumped.commonPrefix(with: expected)
      let start = common.index(common.endIndex, offsetBy: -60, limitedBy: common.startIndex) ?? common.startIndex
      Issue.record("differs behind \(common[start...]): \(dumped.dropFirst(common.count).prefix(80))")
    }
  }

  @Test(arguments: Golden.files("Errors", ".txt"))
  func errorsEqualCPythons(_ url: URL) throws {
    for chunk in try Golden.chunks(url) {
      #expect(outcome(chunk.source, chunk.mode) == chunk.expected, "\(chunk.source)")
    }
  }

  /// Every file below the directory in `TINYPY_PARSE_ROOT` that has a dump beside it (`x.py`, `x.ast`) is compared.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TINYPY_PARSE_ROOT"] != nil))
  func treesBelowDirectory() throws {
    let root = ProcessInfo.processInfo.environment["TINYPY_PARSE_ROOT"] ?? ""
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() where name.hasSuffix(".py") {
      let url = URL(fileURLWithPath: root).appendingPathComponent(name)
      let dumpURL = url.deletingPathExtension().appendingPathExtension("ast")
      guard let expected = try? Golden.bytes(dumpURL) else { continue }
      let result = try parse(source: Golden.bytes(url), filename: name, mode: .file)
      #expect(Array((dump(result.module, includeAttributes: true) + "\n").utf8) == expected, "\(name)")
    }
  }
}
