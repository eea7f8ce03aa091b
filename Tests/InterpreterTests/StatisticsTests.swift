import Interpreter
import Testing

@Suite struct StatisticsTests {
  @Test func countsSwitchesBetweenThreads() throws {
    let python = try Interpreter()
    defer { python.close() }
    let before = try python.gilStatistics()
    try python.run(
      """
      import threading
      def work():
          n = 0
          for i in range(3_000_000):
              n += i
      threads = [threading.Thread(target=work) for _ in range(3)]
      for t in threads: t.start()
      for t in threads: t.join()
      """)
    let after = try python.gilStatistics()
    #expect(after.switches > before.switches)
    #expect(after.forcedSwitches >= before.forcedSwitches)
    let own = try python.evaluate("threading.get_ident()", as: Int.self)
    let mine = try #require(after.threads.first { $0.identity == UInt64(own) })
    #expect(mine.held > .zero)
    #expect(mine.waited >= .zero)
    #expect(mine.switches > 0)
  }

  @Test func throwsWhenClosed() throws {
    let python = try Interpreter()
    python.close()
    #expect(throws: PyException.self) { try python.gilStatistics() }
  }
}
