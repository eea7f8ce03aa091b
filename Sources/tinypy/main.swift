// The command: runs a script, the text behind -c, a module (-m), standard input, or a prompt.

import Interpreter

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

func printError(_ text: String) {
  _ = text.shown.withCString { write(2, $0, strlen($0)) }
}
func printOutput(_ text: String) {
  _ = text.shown.withCString { write(1, $0, strlen($0)) }
}

/// The directory part of an absolute path.
func directory(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The path of what symbolic links lead to.
func realFilePath(_ path: String) -> String {
  guard let name = path.systemPath, let real = realpath(name, nil) else { return path }
  defer { free(real) }
  return String(system: real)
}

func isDirectory(_ path: String) -> Bool {
  var info = stat()
  return path.systemPath.map { stat($0, &info) } == 0 && info.st_mode & S_IFMT == S_IFDIR
}

/// Runs what the command line asks for; the exit status.
@MainActor func runCommand(_ commandLine: [String]) -> Int32 {
  let name = commandLine.first ?? "tinypy"
  let options = CommandLineOptions(commandLine)
  switch options.answer {
  case .version(let isLong):
    printOutput(versionText + (isLong ? " [\(platformName)]" : "") + "\n")
    return 0
  case .help:
    printOutput(usageText(name) + helpText)
    return 0
  case .usage(let reason):
    printError("\(reason)\n\(usageText(name))Try `\(name) -h' for more information.\n")
    return 2
  case nil: break
  }

  func makeSession(_ searchPath: String) -> CommandSession {
    let session = CommandSession(arguments: options.arguments, searchPath: searchPath, executable: executablePath(name))
    session.apply(options.session)
    session.takeSignals()
    return session
  }
  /// Runs a program, then a prompt if -i was given.
  func run(_ session: CommandSession, _ source: [UInt8], _ filename: String, _ file: String?, keepSource: Bool) -> Int32
  {
    if options.staysInteractive {
      if let status = session.runAndStay(source, filename: filename, file: file, keepSource: keepSource) {
        return session.finish(status: status)
      }
      return Prompt(session).run(keepingMain: true)
    }
    return end(session, session.run(source, filename: filename, file: file, keepSource: keepSource))
  }

  switch options.program {
  case .code(let text):
    if let fault = text.encodingFault {
      printError("Unable to decode the command from the command line:\nUnicodeEncodeError: \(fault)\n")
      return 1
    }
    return run(makeSession(""), Array((text + "\n").utf8), "<string>", nil, keepSource: true)
  case .module(let module):
    let session = makeSession(absoluteFilePath("."))
    if options.staysInteractive {
      if let status = session.runModuleAndStay(module) { return session.finish(status: status) }
      return Prompt(session).run(keepingMain: true)
    }
    return end(session, session.run(module: module))
  case .standardInput:
    let isTerminal = isatty(0) != 0
    if isTerminal || options.staysInteractive {
      let session = makeSession("")
      if !options.session.isQuiet { printError("\(versionText) on \(platformName)\nexit() or Ctrl-D leaves.\n") }
      return Prompt(session).run(keepingMain: false)
    }
    let session = makeSession("")
    return end(session, session.run(session.readStandardInput(), filename: "<stdin>"))
  case .file(let script):
    return runFile(script, name, skipsFirstLine: options.skipsFirstLine, makeSession, run)
  }
}

@MainActor private func runFile(
  _ script: String, _ name: String, skipsFirstLine: Bool, _ makeSession: @MainActor (String) -> CommandSession,
  _ run: @MainActor (CommandSession, [UInt8], String, String?, Bool) -> Int32
) -> Int32 {
  let path = rootedFilePath(script)
  if isDirectory(path) {
    let session = makeSession(path)
    return end(session, session.run(module: "__main__", altersArguments: false))
  }
  guard var source = readWholeFile(path) else {
    let code = errno
    printError(
      "\(executablePath(name)): can't open file '\(path)': [Errno \(code)] \(String(cString: strerror(code)))\n")
    return 2
  }
  if source.starts(with: [0x50, 0x4B, 3, 4]) {
    printError("\(executablePath(name)): can't run '\(path)': programs in zip archives are not supported\n")
    return 1
  }
  // -x: the first line is not Python's. Its end stays, so that lines keep their numbers.
  if skipsFirstLine { source.removeFirst(source.firstIndex(of: 10) ?? source.count) }
  return run(makeSession(directory(of: realFilePath(path))), source, path, path, false)
}

/// What a program's end means for the process.
private func end(_ session: CommandSession, _ status: Int32) -> Int32 {
  if session.endedByInterrupt { CommandSession.dieOfInterrupt() }
  return status
}

/// Where the running program lies.
func executablePath(_ name: String) -> String {
  if name.contains("/") { return absoluteFilePath(name) }
  guard let path = getenv("PATH") else { return name }
  for folder in String(system: path).split(separator: ":") {
    let file = "\(folder)/\(name)"
    if let name = file.systemPath, access(name, X_OK) == 0 { return file }
  }
  return name
}

var platformName: String {
  #if canImport(Darwin)
    "darwin"
  #else
    "linux"
  #endif
}

// Daemon threads may be anywhere: nothing that they use is taken down while the process ends.
private let status = runCommand(systemArguments())
fflush(nil)
_exit(status)
