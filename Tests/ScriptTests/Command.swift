import Foundation

/// A run of the interpreter with a time limit. Two run at once: tests of threads want the other core.
struct Command: Sendable {
  var arguments: [String]
  var folder: URL
  var input: URL?
  /// Press Ctrl-C once the script has printed "ready".
  var isInterrupted = false
  /// Seconds until it is killed.
  var patience = Command.limit

  static let limit = 60.0
  private static let slots = Slots(2)

  struct Result: Sendable {
    var output = ""
    var error = ""
    var status = 0
    var timedOut = false
  }

  func run() async throws -> Result {
    await Command.slots.take()
    do {
      let result = try await launch()
      await Command.slots.give()
      return result
    } catch {
      await Command.slots.give()
      throw error
    }
  }

  private func launch() async throws -> Result {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tinypy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }

    // Files, not pipes: nobody has to drain them, and a grandchild that lives on keeps nothing open.
    func sink(_ name: String) throws -> FileHandle {
      let file = scratch.appendingPathComponent(name)
      try Data().write(to: file)
      return try FileHandle(forWritingTo: file)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = Command.environment
    let given = try input.map { try FileHandle(forReadingFrom: $0) }
    let output = try sink("out")
    let errors = try sink("err")
    // At once, not when the process object goes: `Process.run` crashes when more than a thousand descriptors are open.
    defer { for file in [given, output, errors] { try? file?.close() } }
    process.standardInput = given ?? FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors

    let start = Date()
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do { try withSignals { try process.run() } } catch { return done.resume(throwing: error) }
      let child = process.processIdentifier
      DispatchQueue.global().asyncAfter(deadline: .now() + patience) { [weak process] in
        guard let process, process.isRunning else { return }
        kill(child, SIGKILL)
      }
      if isInterrupted { interrupt(child, whenReadyIn: scratch.appendingPathComponent("out")) }
    }

    func text(_ name: String) throws -> String {
      try neutral(String(decoding: Data(contentsOf: scratch.appendingPathComponent(name)), as: UTF8.self))
    }
    let status = Int(process.terminationStatus)
    let killed = process.terminationReason == .uncaughtSignal
    return Result(
      output: try text("out"), error: try text("err"), status: killed ? -status : status,
      timedOut: killed && -start.timeIntervalSinceNow >= patience)
  }

  /// A child inherits what this thread blocks and ignores, and threads of a pool block nearly all signals.
  private func withSignals(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var old = sigset_t()
    sigemptyset(&none)
    signal(SIGINT, SIG_DFL)
    pthread_sigmask(SIG_SETMASK, &none, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    try body()
  }

  private func interrupt(_ child: pid_t, whenReadyIn output: URL, patience: Int = 1000) {
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.01) {
      let text = (try? Data(contentsOf: output)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      if text.contains("ready") {
        kill(child, SIGINT)
      } else if patience > 0 {
        interrupt(child, whenReadyIn: output, patience: patience - 1)
      }
    }
  }

  /// Without this machine's paths; `scripts/record` does the same.
  private func neutral(_ text: String) -> String {
    text.replacingOccurrences(of: interpreter, with: "tinypy")
      .replacingOccurrences(of: folder.path + "/", with: "")
  }

  private static let environment: [String: String] = {
    var kept = ProcessInfo.processInfo.environment.filter { name, _ in
      ["PATH", "HOME", "TMPDIR"].contains(name) || name.hasPrefix("TINYPY_")
    }
    kept["LC_ALL"] = "C.UTF-8"
    kept["TZ"] = "UTC"
    kept["PYTHONDONTWRITEBYTECODE"] = "1"
    return kept
  }()
}

/// At most so many at once.
private actor Slots {
  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ count: Int) { free = count }

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func give() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
