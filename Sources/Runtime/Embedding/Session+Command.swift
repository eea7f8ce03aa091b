// What the command needs beyond running a program: the switches of its command line, and the interactive prompt.

import CSupport
import Compiler
import Parser

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The switches of a command line that reach the interpreter.
package struct SessionOptions: Sendable {
  package var optimization = 0
  package var isQuiet = false
  package var isInteractive = false
  package var ignoresEnvironment = false
  package var isUnbuffered = false
  package var isIsolated = false
  /// -P: the script's directory is not searched.
  package var isSafePath = false
  package var writesNoBytecode = false
  /// -d, -s and -S, which programs only read in sys.flags.
  package var debugs = 0
  package var hidesUserSite = false
  package var hidesSite = false
  package var verbosity = 0
  package var bytesWarning = 0
  package var warnings: [String] = []
  package var implementation: [String] = []
  package var commandLine: [String] = []
  package init() {}
}

extension Session {
  /// Ctrl-C is KeyboardInterrupt from now on; the calling thread is the main one.
  package func takeSignals() { t.takeSignals() }

  /// The program ended with a KeyboardInterrupt that nobody caught: the process should end as if by the signal.
  package var endedByInterrupt: Bool { vm.p.pointee.endedByInterrupt }

  /// Ends the process by SIGINT.
  package static func dieOfInterrupt() { cs_die_of_interrupt() }

  /// Puts the switches where programs see them.
  package func apply(_ options: SessionOptions) {
    let sys = Dict(unchecked: t[.sysDictionary])
    do throws(PyError) {
      func list(_ name: StaticString, _ items: [String]) throws(PyError) {
        try sys.set(t, t.intern(name), t.newList(ofTexts: items).value)
      }
      try list("orig_argv", options.commandLine)
      let x = try t.newDict()
      for o in options.implementation {
        let parts = o.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        try x.set(t, try t.intern(String(parts[0])), parts.count > 1 ? try t.str(String(parts[1])) : .true)
      }
      try sys.set(t, t.intern("_xoptions"), x.value)
      func environment(_ name: String) -> String? {
        if options.ignoresEnvironment || options.isIsolated { return nil }
        guard let value = getenv(name).map({ String(system: $0) }), !value.isEmpty else { return nil }
        return value
      }
      try applyEnvironment(options, environment)
      applyProcessorCount(
        options.implementation.first { $0 == "cpu_count" || $0.hasPrefix("cpu_count=") }?.dropFirst("cpu_count=".count)
          ?? environment("PYTHON_CPU_COUNT")?[...])
      vm.isDevelopment = options.implementation.contains("dev") || environment("PYTHONDEVMODE") != nil
      var warnings = vm.isDevelopment ? ["default"] : []
      warnings += environment("PYTHONWARNINGS")?.split(separator: ",").map(String.init) ?? []
      warnings += options.warnings
      if options.bytesWarning > 0 {
        warnings.append(options.bytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning")
      }
      if !warnings.isEmpty { try list("warnoptions", warnings) }
      let writesNoBytecode = options.writesNoBytecode || environment("PYTHONDONTWRITEBYTECODE") != nil
      if writesNoBytecode { try sys.set(t, t.intern("dont_write_bytecode"), .true) }
      let optimization = max(options.optimization, environment("PYTHONOPTIMIZE").map { min(2, Int($0) ?? 1) } ?? 0)
      let dumps = vm.isDevelopment || options.implementation.contains("faulthandler")
      if dumps || environment("PYTHONFAULTHANDLER") != nil { t.dumpFatalSignals() }
      let safe = options.isSafePath || options.isIsolated || environment("PYTHONSAFEPATH") != nil
      try setSearchPath(sys, environment("PYTHONPATH"), isSafe: safe)
      if let prefix = options.implementation.first(where: { $0.hasPrefix("pycache_prefix=") }) {
        try sys.set(t, t.intern("pycache_prefix"), try t.str(String(prefix.dropFirst("pycache_prefix=".count))))
      } else if let prefix = environment("PYTHONPYCACHEPREFIX") {
        try sys.set(t, t.intern("pycache_prefix"), try t.str(prefix))
      }
      // sys.flags is a fresh tuple that nobody has seen yet.
      if let flags = Tuple(sys.get(t, name: try t.intern("flags"))), flags.count > 12 {
        func flag(_ i: Int, _ v: Int) { store(.smallInt(v), at: flags.items + i, in: flags.value) }
        flag(0, options.debugs)
        flag(1, options.isInteractive ? 1 : 0)
        flag(2, options.isInteractive ? 1 : 0)
        flag(3, optimization)
        flag(4, writesNoBytecode ? 1 : 0)
        flag(5, options.hidesUserSite || options.isIsolated || environment("PYTHONNOUSERSITE") != nil ? 1 : 0)
        flag(6, options.hidesSite ? 1 : 0)
        flag(7, options.ignoresEnvironment || options.isIsolated ? 1 : 0)
        flag(8, options.verbosity)
        flag(9, options.bytesWarning)
        flag(10, options.isQuiet ? 1 : 0)
        if environment("PYTHONHASHSEED") == "0" { flag(11, 0) }
        flag(12, options.isIsolated ? 1 : 0)
        if vm.isDevelopment { store(.true, at: flags.items + 13, in: flags.value) }
        flag(17, t.maximumDigits)
        if safe { store(.true, at: flags.items + 16, in: flags.value) }
      }
      vm.optimization = optimization
      if optimization > 0 { try Dict(unchecked: t[.builtins]).set(t, t[.__debug__], .false) }
      if options.isUnbuffered || environment("PYTHONUNBUFFERED") != nil { t.makeOutputUnbuffered() }
    } catch { t.pending = .missing }
  }

  /// -X cpu_count=n and PYTHON_CPU_COUNT: a number, or "default". Anything else ends the process, as in CPython.
  private func applyProcessorCount(_ wish: Substring?) {
    guard let wish, wish != "default" else { return }
    if let n = Int32(wish.drop { " \t\n\u{0B}\u{0C}\r".contains($0) }), n > 0 {
      vm.p.pointee.processorCount = n
      return
    }
    t.writeToStandardError(
      "Fatal Python error: config_init_cpu_count: -X cpu_count=n option: n is missing or an invalid number, n must be"
        + " greater than 0\nPython runtime state: preinitialized\n\n")
    exit(1)
  }

  /// The limit on digits, and the encoding of the standard streams: `encoding:errors`, of which either may be missing.
  private func applyEnvironment(_ options: SessionOptions, _ environment: (String) -> String?) throws(PyError) {
    let prefix = "int_max_str_digits="
    let limit =
      options.implementation.last { $0.hasPrefix(prefix) }?.dropFirst(prefix.count)
      ?? environment("PYTHONINTMAXSTRDIGITS")?[...]
    if let n = limit.flatMap({ Int($0) }), n == 0 || n >= 640 { t[VMRoot.intMaxStrDigits] = t.int(n) }
    guard let wish = environment("PYTHONIOENCODING") else { return }
    let parts = wish.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let errors = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : parts[0].isEmpty ? nil : "strict"
    for root in [VMRoot.stdin, .stdout, .stderr] {
      guard let f = t.standardStream(root) else { continue }
      try t.setEncoding(
        f, parts[0].isEmpty ? f.encoding : try t.str(String(parts[0])),
        root == .stderr || errors == nil ? f.errors : try t.str(errors!))
    }
  }

  /// sys.path: where the program lies, what PYTHONPATH says, the library.
  private func setSearchPath(_ sys: Dict, _ directories: String?, isSafe: Bool) throws(PyError) {
    guard let path = List(sys.get(t, name: t[Name.path])), path.count > 0 else { return }
    let first = path[0]
    path.truncate(to: 0)
    if !isSafe { try path.append(t, first) } else { t[VMRoot.path] = .missing }
    if let directories {
      for d in directories.split(separator: ":", omittingEmptySubsequences: false) {
        try path.append(t, try t.str(d.isEmpty ? absolutePath(".") : absolutePath(String(d))))
      }
    }
    try t.appendLibraryPath(path)
  }

  // MARK: after a program

  /// Runs a program, reports what it raised, and stays. True if it asked for the end (SystemExit).
  package func runAndStay(_ source: [UInt8], filename: String, file: String?, keepSource: Bool = false) -> Int32? {
    do throws(PyError) {
      let dict = try mainDictionary(file)
      if keepSource { try keep(source, filename) }
      let code = try t.compileText(source, filename: filename, isScript: file != nil)
      _ = try t.runModule(code, globals: dict)
    } catch {
      return reportAndStay()
    }
    return nil
  }
  package func runModuleAndStay(_ name: String) -> Int32? {
    do throws(PyError) { try runModule(name, true) } catch { return reportAndStay() }
    return nil
  }

  private func keep(_ source: [UInt8], _ filename: String) throws(PyError) {
    let text = try t.str(String(decoding: source, as: UTF8.self))
    try Dict(unchecked: t[.sources]).set(t, try t.intern(filename), text)
  }

  /// Prints the pending exception; the exit status if it is SystemExit.
  private func reportAndStay() -> Int32? {
    let leaves = t.pendingIs(.SystemExit)
    let status = t.reportUncaught()
    t.handled = .missing
    vm.p.pointee.endedByInterrupt = false
    t.flushStandardStreams()
    return leaves ? status : nil
  }

  // MARK: the prompt

  /// What became of a piece of input.
  package enum Interaction: Sendable {
    /// It is the beginning of something: more lines are wanted.
    case incomplete
    case done
    /// SystemExit, with its status.
    case exit(Int32)
  }

  /// A `__main__` for a prompt without a program before it; sys.ps1 and sys.ps2.
  package func beginInteraction(keepingMain: Bool) {
    do throws(PyError) {
      if !keepingMain { _ = try mainDictionary(nil) }
      let sys = Dict(unchecked: t[.sysDictionary])
      try sys.set(t, t.intern("ps1"), try t.str(">>> "))
      try sys.set(t, t.intern("ps2"), try t.str("... "))
    } catch { t.pending = .missing }
  }

  /// sys.ps1 or sys.ps2 as text.
  package func prompt(isContinuation: Bool) -> String {
    do throws(PyError) {
      let v = Dict(unchecked: t[.sysDictionary]).get(t, name: try t.intern(isContinuation ? "ps2" : "ps1"))
      return v.isMissing ? "" : Str(unchecked: try t.str(of: v)).string
    } catch {
      t.pending = .missing
      return isContinuation ? "... " : ">>> "
    }
  }

  /// Runs what was typed so far: one statement, of several lines if it has a body, which an empty line ends.
  package func interact(_ text: String, filename: String) -> Interaction {
    let bytes = Array((text + "\n").utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let isEnded = lines.count > 1 && lines.last?.allSatisfy { $0 == " " || $0 == "\t" } == true
    if lines.allSatisfy({ line in line.allSatisfy { $0 == " " || $0 == "\t" } || line.first { $0 != " " } == "#" }) {
      return .done
    }
    do throws(SyntaxError) {
      _ = try parse(source: bytes, filename: filename, mode: .interactive, flags: .ignoreEncodingDeclaration)
      if !isEnded && Session.opensBlock(lines[0]) { return .incomplete }
    } catch {
      let isOpen = ["was never closed", "unterminated triple-quoted", "unexpected EOF"].contains {
        error.message.contains($0)
      }
      if error.isIncompleteInput && (!isEnded || isOpen) { return .incomplete }
    }
    do throws(PyError) {
      try keep(bytes, filename)
      let code = try t.compileText(bytes, filename: filename, mode: .interactive, flags: .ignoreEncodingDeclaration)
      _ = try t.runModule(code, globals: Dict(unchecked: t[.mainDictionary]))
      t.flushStandardStreams()
    } catch {
      if let status = reportAndStay() { return .exit(status) }
    }
    return .done
  }

  /// A line that begins a statement with a body.
  private static func opensBlock(_ line: Substring) -> Bool {
    let first = line.prefix { $0.isLetter || $0 == "_" }
    if line.first == "@" { return true }
    if ["match"].contains(first) { return line.last { $0 != " " } == ":" }
    return ["if", "while", "for", "try", "with", "def", "class", "async"].contains(first)
  }

  /// The end of the session: threads are waited for, buffers written. The exit status.
  package func finish(status: Int32) -> Int32 {
    let status = t.shutDown() ?? status
    return t.reportUnflushed() ? 120 : status
  }

  /// The same for the pending status of an interrupted prompt.
  package func writeError(_ text: String) { t.printToStandardError(text) }

  /// A line of standard input, without its end; nil at the end of input. For prompts that have no terminal.
  package func readLine() -> String? {
    do throws(PyError) {
      guard let input = t.standardStream(.stdin) else { return nil }
      var line = Str(unchecked: try t.readTextLine(input)).string
      if line.isEmpty { return nil }
      if line.hasSuffix("\n") { line.removeLast() }
      return line
    } catch {
      t.pending = .missing
      writeError("\nKeyboardInterrupt\n")
      return ""
    }
  }

  // MARK: readline

  /// Gives the GIL up while `body` runs: other threads go on while the prompt waits.
  package func unlocked<R>(_ body: () -> R) -> R {
    t.flushStandardStreams()
    return t.withoutGIL(.input, body)
  }
  /// Takes the GIL again for a moment, inside `unlocked`.
  package func locked<R>(_ body: () -> R) -> R {
    let parked = t.parkedStackPointer
    t.gil.enter(t.controlBlock)
    t.tookGIL()
    defer {
      t.parkedStackPointer = parked
      _ = t.gil.leave(t.controlBlock, ignoringPending: true)
    }
    return body()
  }
  /// Inside `unlocked`: waits for input; false when Ctrl-C was pressed, which is used up by that. Signal handlers run
  /// meanwhile; another exception of theirs is reported.
  package func waitForInput(_ descriptor: Int32) -> Bool {
    let pending = t.controlBlock.pendingWord
    while true {
      let doorbell = locked { () -> Int32 in
        do throws(PyError) { return try t.doorbell() } catch {
          t.pending = .missing
          return -1
        }
      }
      let n = withUnsafeTemporaryAllocation(of: pollfd.self, capacity: 2) { entries in
        entries[0] = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return cs_poll(entries.baseAddress!, 1, UInt64.max, pending, doorbell)
      }
      if n != -2 { return true }
      let goesOn = locked { () -> Bool in
        do throws(PyError) {
          try t.handlePending()
          return true
        } catch {
          if !t.swallow(.KeyboardInterrupt) {
            _ = reportAndStay()
            return true
          }
          return false
        }
      }
      if !goesOn { return false }
    }
  }

  /// What a name or attribute that begins like `text` may be: names of `__main__`, builtins and keywords.
  package func completions(of text: String) -> [String] {
    var names: [String] = []
    do throws(PyError) {
      var prefix = ""
      var word = text
      let list: Value
      if let dot = text.lastIndex(of: ".") {
        let owner = text[..<dot]
        if owner.isEmpty || !owner.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) { return [] }
        prefix = String(text[...dot])
        word = String(text[text.index(after: dot)...])
        let code = try t.compileText(
          Array(owner.utf8), filename: "<completion>", mode: .expression, flags: .ignoreEncodingDeclaration)
        let object = try t.runModule(code, globals: Dict(unchecked: t[.mainDictionary]))
        list = try t.call(Dict(unchecked: t[.builtins]).get(t, name: try t.intern("dir")), object)
      } else {
        let all = try t.newList()
        for keyword in Session.keywords { try all.append(t, try t.str(keyword)) }
        try t.listExtend(all, t[.mainDictionary], function: .missing)
        try t.listExtend(all, t[.builtins], function: .missing)
        list = all.value
      }
      let it = try t.iterator(list)
      while true {
        let v = try t.next(it)
        if v.isMissing { break }
        guard let name = Str(v)?.string, name.hasPrefix(word) else { continue }
        if word.isEmpty && name.hasPrefix("_") { continue }
        names.append(prefix + name)
      }
    } catch { t.pending = .missing }
    return Set(names).sorted()
  }

  private static let keywords = [
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
    "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass",
    "raise", "return", "try", "while", "with", "yield",
  ]
}

extension Thread {
  /// Output that could not be written at the end is lost: says so, as CPython does.
  func reportUnflushed() -> Bool {
    guard let output = standardStream(.stdout) else { return false }
    do throws(PyError) {
      try flushText(output)
      return false
    } catch {}
    let e = takePending()
    writeToStandardError("Exception ignored on flushing sys.stdout:\n\(typeName(e.value)): \(safeText(e.value, ""))\n")
    return true
  }
}
