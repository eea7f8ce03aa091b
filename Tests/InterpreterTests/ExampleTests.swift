import Foundation
import Testing

@Suite struct ExampleTests {
  @Test func embeddingExample() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let environment = ProcessInfo.processInfo.environment
    let build =
      environment["TINYPY"].map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      ?? root.appendingPathComponent(".build/release")
    let process = Process()
    process.executableURL = build.appendingPathComponent("EmbeddingExample")
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(
      text == """
        total: 7
        area: 12.0
        area: 13.0
        Ada has 20
        shout: HELLO!!!
        caught ValueError: amount must be positive
        sqrt: 1.4142135623730951
        captured: not shown

        """)
  }
}
