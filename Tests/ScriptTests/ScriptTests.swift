import Foundation
import Testing

// Each script under Tests/Scripts is one test case: it runs under the built `tinypy` and must print what
// CPython printed when `scripts/record` was last run. What may lie beside `area/case.py`:
//
//   case.out    standard output, exactly
//   case.err    standard error, exactly; none: nothing may be printed there
//   case.code   exit status; none: 0
//   case.in     standard input; none: empty
//   case.args   arguments of the command, one a line (`\n` stands for a newline); none: the script's name.
//               A case may consist of this file alone, without a script.
//   case/       modules that the script imports
//
// The area `later` holds what tinypy cannot do yet: it runs only when it is picked.
//
// The folder of the script is the working directory. Environment: TINYPY names another interpreter,
// TINYPY_SCRIPTS picks cases ("strings numbers/round"), TINYPY_GC_STRESS reaches the scripts.

@Suite struct ScriptTests {
  @Test(arguments: Script.all)
  func script(_ script: Script) async throws {
    let result = try await script.command.run()
    let complaints = script.complaints(about: result)
    if !complaints.isEmpty {
      Issue.record(Comment(rawValue: complaints.joined(separator: "\n")))
    }
  }

  /// The examples run and complain of nothing; what their threads print is not always in one order.
  @Test(arguments: underStress ? [] : Script.examples)
  func example(_ script: Script) async throws {
    let result = try await script.command.run()
    #expect(!result.timedOut)
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(result.output != "")
  }

  /// Every primitive in 50 threads at once; the program checks its sums. TINYPY_STRESS_SECONDS says for how long.
  @Test(.enabled(if: !underStress)) func threadsUnderStress() async throws {
    let seconds = Double(environment["TINYPY_STRESS_SECONDS"] ?? "") ?? 5
    let script = root.appendingPathComponent("Tests/Stress/threads.py")
    let command = Command(
      arguments: [script.path, "\(seconds)"], folder: script.deletingLastPathComponent(), patience: seconds + 90)
    let result = try await command.run()
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output.hasSuffix(": all right\n"))
  }

  /// Where CPython lets the lines of two threads mix.
  @Test(.enabled(if: !underStress)) func printedLinesNeverMix() async throws {
    let result = try await run(
      """
      import threading
      def chatter():
          for _ in range(500):
              print("x" * 40, "y" * 40)
      threads = [threading.Thread(target=chatter) for _ in range(4)]
      for t in threads: t.start()
      for t in threads: t.join()
      """)
    let line = String(repeating: "x", count: 40) + " " + String(repeating: "y", count: 40) + "\n"
    #expect(result.output == String(repeating: line, count: 2000))
    #expect(result.error == "")
  }

  /// Ctrl-C reaches the main thread whatever it waits for, and can be caught there.
  @Test(arguments: [
    "while True: pass", "time.sleep(50)", "lock.acquire()", "lock.acquire(timeout=50)", "other.join()",
    "queue.Queue().get()", "threading.Event().wait()", "threading.Barrier(2).wait()",
    "threading.Semaphore(0).acquire()", "condition.acquire(); condition.wait()", "sum(iter(int, 1))",
    "select.select([reader], [], [])", "os.read(reader, 1)", "open(reader).readline()", "signal.pause()",
    "signal.sigwait([signal.SIGUSR1])", "os.dup2(reader, 0); input()",
  ])
  func interruption(_ wait: String) async throws {
    let start = """
      import os, queue, select, signal, threading, time
      reader, writer = os.pipe()
      lock = threading.Lock()
      lock.acquire()
      condition = threading.Condition()
      other = threading.Thread(target=threading.Event().wait, daemon=True)
      other.start()

      """
    // The signal may come before `print` is back from its write.
    let caught = try await run(
      start + "try:\n    print('ready', flush=True)\n    \(wait)\nexcept KeyboardInterrupt:\n    print('caught')",
      isInterrupted: true)
    #expect(!caught.timedOut)
    #expect(caught.output == "ready\ncaught\n")
    #expect(caught.error == "")
    #expect(caught.status == 0)

    let uncaught = try await run(start + "print('ready', flush=True)\n" + wait, isInterrupted: true)
    #expect(!uncaught.timedOut)
    #expect(uncaught.error.hasPrefix("Traceback (most recent call last):"))
    #expect(uncaught.error.hasSuffix("\nKeyboardInterrupt\n"))
    #expect([130, Int(-SIGINT)].contains(uncaught.status))
  }

  /// Ctrl-C while the end waits for threads ends the program; CPython reports the exception and ends with status 0.
  @Test func interruptionOfTheEnd() async throws {
    let result = try await run(
      """
      import atexit, threading, time
      atexit.register(print, "atexit")
      threading.Thread(target=time.sleep, args=(50,)).start()
      print("ready", flush=True)
      """, isInterrupted: true)
    #expect(!result.timedOut)
    #expect(result.output == "ready\natexit\n")
    #expect(result.error == "KeyboardInterrupt\n")
    #expect([130, Int(-SIGINT)].contains(result.status))
  }

  /// Daemon threads that write to a pipe when the program ends do not keep it, and leave whole lines. CPython aborts here.
  @Test func daemonsWriteAtTheEnd() async throws {
    // With a collection at every allocation a child takes five seconds.
    let rounds = underStress ? 3 : 10
    let result = try await run(
      """
      import os, sys, threading, time, warnings
      warnings.simplefilter("ignore", DeprecationWarning)
      def child(w):
          os.dup2(w, 1)
          def chatter():
              while True: sys.stdout.write("y" * 50 + "\\n")
          for i in range(3): threading.Thread(target=chatter, daemon=True).start()
          time.sleep(0.02)
          sys.exit(3)
      codes, broken = [], 0
      for i in range(\(rounds)):
          r, w = os.pipe()
          pid = os.fork()
          if pid == 0:
              os.close(r)
              child(w)
          os.close(w)
          data = b""
          while chunk := os.read(r, 1 << 16):
              data += chunk
              time.sleep(0.001)
          os.close(r)
          codes.append(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
          broken += any(len(line) != 50 for line in data.split(b"\\n")[:-2])
      print(codes, broken)
      """)
    #expect(!result.timedOut)
    #expect(result.output == "\(Array(repeating: 3, count: rounds)) 0\n")
  }

  /// A dump of the stacks says what threads wait for, and who holds it.
  @Test func dumpShowsWaits() async throws {
    let result = try await run(
      """
      import faulthandler, threading, time
      lock, done = threading.Lock(), threading.Event()
      def hold():
          with lock:
              done.wait(50)
      holder = threading.Thread(target=hold, name="holder")
      holder.start()
      waiter = threading.Thread(target=lock.acquire)
      waiter.start()
      while not lock.locked(): time.sleep(0.01)
      time.sleep(0.1)
      faulthandler.dump_traceback(1)
      done.set()
      """)
    #expect(result.output.contains("  Waiting for a Lock 0x"))
    #expect(result.output.contains(" (holder)\n"))
    #expect(result.output.contains("  Waiting for an Event 0x"))
    #expect(result.output.contains(" s left\n"))
    #expect(result.status == 0)
  }

  private func run(_ code: String, isInterrupted: Bool = false) async throws -> Command.Result {
    let folder = FileManager.default.temporaryDirectory
    return try await Command(arguments: ["-c", code], folder: folder, isInterrupted: isInterrupted).run()
  }

  @Test func thereAreScripts() {
    #expect(!Script.all.isEmpty, "no script matches, or none is there")
    #expect(!Script.examples.isEmpty)
  }
}

let environment = ProcessInfo.processInfo.environment
let underStress = environment["TINYPY_GC_STRESS"] != nil
let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
let interpreter = environment["TINYPY"] ?? root.appendingPathComponent(".build/release/tinypy").path

/// One script and the files beside it.
struct Script: Sendable, CustomTestStringConvertible {
  var name: String
  var base: URL
  var testDescription: String { name }

  static let all = find().filter { $0.isPicked && !(underStress && $0.sitsOutStress) }
  static let examples = files(in: root.appendingPathComponent("examples"))
    .filter { $0.pathExtension == "py" }
    .map { Script(name: "examples/\($0.lastPathComponent)", base: $0.deletingPathExtension()) }

  private static func files(in folder: URL) -> [URL] {
    let found = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (found ?? []).sorted { $0.path < $1.path }
  }

  private static func find() -> [Script] {
    var scripts: [String: Script] = [:]
    for area in files(in: root.appendingPathComponent("Tests/Scripts")) {
      for file in files(in: area) where ["py", "args"].contains(file.pathExtension) {
        let base = file.deletingPathExtension()
        let name = "\(area.lastPathComponent)/\(base.lastPathComponent)"
        scripts[name] = Script(name: name, base: base)
      }
    }
    return scripts.values.sorted { $0.name < $1.name }
  }

  private var isPicked: Bool {
    let picks = (environment["TINYPY_SCRIPTS"] ?? "").split(separator: " ")
    if picks.isEmpty { return !name.hasPrefix("later/") }
    return picks.contains { name == $0 || name.hasPrefix("\($0)/") }
  }

  /// Collecting at each allocation makes some scripts too slow: their first line says so.
  private var sitsOutStress: Bool {
    (text("py") ?? "").hasPrefix("# gc-stress: skip")
  }

  private func text(_ kind: String) -> String? {
    (try? Data(contentsOf: base.appendingPathExtension(kind))).map { String(decoding: $0, as: UTF8.self) }
  }

  var command: Command {
    let arguments = text("args").map { text in
      text.split(separator: "\n").map { $0.replacingOccurrences(of: "\\n", with: "\n") }
    }
    let input = base.appendingPathExtension("in")
    return Command(
      arguments: arguments ?? ["\(base.lastPathComponent).py"],
      folder: base.deletingLastPathComponent(),
      input: FileManager.default.fileExists(atPath: input.path) ? input : nil)
  }

  func complaints(about result: Command.Result) -> [String] {
    if result.timedOut {
      return ["\(name) still ran after \(Int(Command.limit)) seconds", difference("", result.error) ?? ""]
    }
    var complaints: [String] = []
    let status = Int(text("code")?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "0")
    if result.status != status {
      complaints.append("\(name): exit status \(result.status), not \(status.map(String.init) ?? "?")")
    }
    if let change = difference(text("out") ?? "", result.output) {
      complaints.append("\(name): standard output\n\(change)")
    }
    if let change = difference(text("err") ?? "", result.error) {
      complaints.append("\(name): standard error\n\(change)")
    }
    return complaints
  }
}

/// What was expected (-) and what came (+), without the lines that both begin and end with.
func difference(_ expected: String, _ actual: String, most: Int = 12) -> String? {
  if Array(expected.utf8) == Array(actual.utf8) { return nil }
  var old = expected.components(separatedBy: "\n")[...]
  var new = actual.components(separatedBy: "\n")[...]
  var line = 1
  while let first = old.first, first == new.first {
    old.removeFirst()
    new.removeFirst()
    line += 1
  }
  while let last = old.last, last == new.last {
    old.removeLast()
    new.removeLast()
  }
  func list(_ lines: ArraySlice<String>, _ sign: String) -> [String] {
    let more = lines.count > most ? ["\(sign) ... \(lines.count - most) more"] : []
    return lines.prefix(most).map { "\(sign) \($0)" } + more
  }
  return (["line \(line):"] + list(old, "-") + list(new, "+")).joined(separator: "\n")
}
