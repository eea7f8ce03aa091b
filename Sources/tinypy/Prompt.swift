// The interactive prompt, on readline where standard input is a terminal.
//
// Readline's callback interface leaves the waiting to us: while the prompt waits for a key, the GIL is free and Python
// threads go on. Completion takes it for a moment.

import CReadline
import Interpreter

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What readline's callbacks, which are C functions, share with the prompt.
@MainActor private enum Shared {
  static var session: CommandSession?
  static var line: String?
  static var isAtEnd = false
  static var isComplete = false
  static var completions: [String] = []
  static var nextCompletion = 0
}

@MainActor struct Prompt {
  private let session: CommandSession
  private let usesReadline: Bool

  init(_ session: CommandSession) {
    self.session = session
    usesReadline = isatty(0) != 0 && isatty(1) != 0
  }

  /// Reads and runs until the end of input or SystemExit; the exit status.
  func run(keepingMain: Bool) -> Int32 {
    session.beginInteraction(keepingMain: keepingMain)
    if usesReadline { startReadline() }
    let status = interact()
    if usesReadline { saveHistory() }
    return session.finish(status: status)
  }

  private enum Input {
    case line(String)
    case interrupted
    case end
  }

  private func interact() -> Int32 {
    var text = ""
    var number = 0
    while true {
      switch read(session.prompt(isContinuation: !text.isEmpty)) {
      case .end:
        if text.isEmpty {
          if usesReadline { printOutput("\n") } else { printError("\n") }
          return 0
        }
        // What was begun is run as it stands.
        if case .exit(let status) = session.interact(text + "\n", filename: filename(number)) { return status }
        text = ""
      case .interrupted:
        printError("\nKeyboardInterrupt\n")
        text = ""
      case .line(let line):
        text += text.isEmpty ? line : "\n" + line
        switch session.interact(text, filename: filename(number)) {
        case .incomplete: continue
        case .exit(let status): return status
        case .done: text = ""
        }
        number += 1
      }
    }
  }

  private func filename(_ number: Int) -> String { usesReadline ? "<python-input-\(number)>" : "<stdin>" }

  // MARK: lines

  private func read(_ prompt: String) -> Input {
    if usesReadline { return readWithReadline(prompt) }
    printError(prompt)
    guard let line = session.readLine() else { return .end }
    return .line(line)
  }

  private func readWithReadline(_ prompt: String) -> Input {
    Shared.isComplete = false
    Shared.isAtEnd = false
    Shared.line = nil
    rl_callback_handler_install(prompt) { raw in MainActor.assumeIsolated { lineIsComplete(raw) } }
    let wasInterrupted = session.unlocked { () -> Bool in
      MainActor.assumeIsolated {
        while !Shared.isComplete {
          if !session.waitForInput(0) { return true }
          rl_callback_read_char()
        }
        return false
      }
    }
    if wasInterrupted {
      rl_free_line_state()
      rl_callback_sigcleanup()
      rl_callback_handler_remove()
      return .interrupted
    }
    guard let line = Shared.line, !Shared.isAtEnd else { return .end }
    if line.contains(where: { $0 != " " && $0 != "\t" }) { add_history(line) }
    return .line(line)
  }

  // MARK: readline's set-up

  private func startReadline() {
    Shared.session = session
    prompt_set_up(strdup("tinypy"), strdup(" \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?")) { text, state in
      guard let text else { return nil }
      let address = UInt(bitPattern: text)
      let result = MainActor.assumeIsolated { nextCompletion(address, state).map { UInt(bitPattern: $0) } }
      return result.flatMap { UnsafeMutablePointer(bitPattern: $0) }
    }
    using_history()
    stifle_history(1000)
    if let path = historyPath { read_history(path) }
  }

  private func saveHistory() {
    if let path = historyPath { write_history(path) }
  }

  private var historyPath: String? {
    guard let home = getenv("HOME") else { return nil }
    return String(cString: home) + "/.tinypy_history"
  }
}

/// Readline has a whole line, or the end of input (nil).
@MainActor private func lineIsComplete(_ raw: UnsafeMutablePointer<CChar>?) {
  Shared.isComplete = true
  if let raw {
    Shared.line = String(cString: raw)
    free(raw)
  } else {
    Shared.isAtEnd = true
  }
  rl_callback_handler_remove()
}

/// Readline asks for one candidate after the other; it frees them.
@MainActor private func nextCompletion(_ text: UInt, _ state: Int32) -> UnsafeMutablePointer<CChar>? {
  guard let session = Shared.session, let raw = UnsafePointer<CChar>(bitPattern: text) else { return nil }
  if state == 0 {
    let word = String(cString: raw)
    Shared.nextCompletion = 0
    if word.isEmpty {
      Shared.completions = ["    "]
    } else {
      Shared.completions = session.locked { session.completions(of: word) }
    }
  }
  guard Shared.nextCompletion < Shared.completions.count else { return nil }
  defer { Shared.nextCompletion += 1 }
  return strdup(Shared.completions[Shared.nextCompletion])
}
