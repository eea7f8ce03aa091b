// The command line: switches, and what is to be run.

import Interpreter

struct CommandLineOptions {
  enum Program {
    case code(String)
    case module(String)
    case file(String)
    /// Standard input: a program, or a prompt if it is a terminal.
    case standardInput
  }
  /// What stands for running anything.
  enum Answer {
    case version(isLong: Bool)
    case help
    /// A wrong command line; the text says why.
    case usage(String)
  }

  var session = CommandOptions()
  var program = Program.standardInput
  /// sys.argv.
  var arguments: [String] = [""]
  /// -i: a prompt after the program.
  var staysInteractive = false
  /// -x: the first line of the program is skipped.
  var skipsFirstLine = false
  var answer: Answer?

  init(_ commandLine: [String]) {
    session.commandLine = commandLine
    var rest = commandLine.dropFirst()
    while let argument = rest.first {
      if argument == "-" {
        arguments = Array(rest)
        return
      }
      guard argument.hasPrefix("-") else {
        program = .file(argument)
        arguments = Array(rest)
        return
      }
      rest = rest.dropFirst()
      if argument.hasPrefix("--") {
        if argument == "--" { continue }
        if !readLong(argument, &rest) { return }
        continue
      }
      if !readLetters(argument.dropFirst(), &rest) { return }
    }
  }

  private mutating func readLong(_ argument: String, _ rest: inout ArraySlice<String>) -> Bool {
    switch argument {
    case "--version": answer = .version(isLong: false)
    case "--help", "--help-all": answer = .help
    case "--check-hash-based-pycs":
      if rest.isEmpty { answer = .usage("Argument expected for the --check-hash-based-pycs option") }
      rest = rest.dropFirst()
      return answer == nil
    default: answer = .usage("unknown option \(argument)")
    }
    return false
  }

  /// Switches of one letter, several of which may stand together. False: nothing more is to be read.
  private mutating func readLetters(_ letters: Substring, _ rest: inout ArraySlice<String>) -> Bool {
    var letters = letters
    /// What follows an option: the rest of the word, or the next one.
    func value(_ option: Character) -> String? {
      if !letters.isEmpty {
        defer { letters = "" }
        return String(letters)
      }
      defer { rest = rest.dropFirst() }
      if rest.isEmpty { answer = .usage("Argument expected for the -\(option) option") }
      return rest.first
    }
    while let letter = letters.popFirst() {
      switch letter {
      case "c":
        guard let code = value("c") else { return false }
        program = .code(code)
        arguments = ["-c"] + rest
        return false
      case "m":
        guard let module = value("m") else { return false }
        program = .module(module)
        arguments = ["-m"] + rest
        return false
      case "W":
        guard let w = value("W") else { return false }
        session.warnings.append(w)
      case "X":
        guard let x = value("X") else { return false }
        session.implementation.append(x)
      case "i":
        staysInteractive = true
        session.isInteractive = true
      case "q": session.isQuiet = true
      case "O": session.optimization = min(2, session.optimization + 1)
      case "u": session.isUnbuffered = true
      case "E": session.ignoresEnvironment = true
      case "I": session.isIsolated = true
      case "v": session.verbosity += 1
      case "b": session.bytesWarning += 1
      case "V":
        var isLong = false
        if case .version = answer { isLong = true }
        answer = .version(isLong: isLong || letters.first == "V")
        return false
      case "h", "?":
        answer = .help
        return false
      case "B": session.writesNoBytecode = true
      case "P": session.isSafePath = true
      case "d": session.debugs += 1
      case "s": session.hidesUserSite = true
      case "S": session.hidesSite = true
      case "x": skipsFirstLine = true
      case "R": break
      default:
        answer = .usage("Unknown option: -\(letter)")
        return false
      }
    }
    return true
  }
}

let versionText = "tinypy 0.1.0 (Python 3.13)"

func usageText(_ name: String) -> String {
  "usage: \(name) [option] ... [-c cmd | -m mod | file | -] [arg] ...\n"
}

let helpText = """
  Options:
  -B     : don't write compiled modules to __pycache__; also PYTHONDONTWRITEBYTECODE=x
  -c cmd : program passed in as string (terminates option list)
  -E     : ignore PYTHON* environment variables
  -h     : print this help message and exit (also -? or --help)
  -i     : inspect interactively after running script; forces a prompt even
           if stdin does not appear to be a terminal
  -I     : isolate the interpreter from the user's environment (implies -E)
  -m mod : run library module as a script (terminates option list)
  -O     : remove assert and __debug__-dependent statements
  -OO    : do -O changes and also discard docstrings
  -P     : don't prepend a potentially unsafe path to sys.path; also PYTHONSAFEPATH
  -q     : don't print version messages on interactive startup
  -u     : force the stdout and stderr streams to be unbuffered
  -V     : print the version and exit (also --version)
  -W arg : warning control; arg is action:message:category:module:lineno
  -X opt : implementation-specific option; kept in sys._xoptions

  Arguments:
  file   : program read from script file
  -      : program read from stdin (default; interactive mode if a tty)
  arg ...: arguments passed to program in sys.argv[1:]

  """
