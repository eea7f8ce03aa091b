// Running a program from start to end: a script, a command line, standard input or a module; and what its end means.
//
// The exit status: 0, 1 after an uncaught exception, what SystemExit says. Tracebacks go to sys.stderr; buffers are
// flushed whatever happens.

import Compiler
import Parser

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One interpreter that runs programs on the calling thread.
package struct Session: @unchecked Sendable {
  let vm: VM
  let t: Thread

  /// A fresh interpreter. `arguments` become sys.argv, `searchPath` is put in front of sys.path.
  package init(arguments: [String], searchPath: String?, executable: String = "") {
    vm = VM.make()
    t = vm.holder!
    do throws(PyError) {
      let sys = Dict(unchecked: t[.sysDictionary])
      let argv = try t.newList(ofTexts: arguments)
      try sys.set(t, try t.intern("argv"), argv.value)
      if let searchPath, let path = List(sys.get(t, name: t[Name.path])) {
        let v = try t.str(searchPath)
        try path.append(t, v)
        t[VMRoot.path] = v
        try t.appendLibraryPath(path)
      }
      try sys.set(t, t.intern("executable"), try t.str(executable))
    } catch {
      fatalError("an interpreter could not be started")
    }
  }

  /// The dict of a new `__main__`.
  func mainDictionary(_ file: String?, isInput: Bool = false) throws(PyError) -> Dict {
    let module = try t.newModule(t[.__main__])
    let dict = Dict(unchecked: module.attributes)
    try dict.set(t, t[.__annotations__], try t.newDict().value)
    try dict.set(t, t.intern("__builtins__"), t.modules.get(t, name: t[.builtins_name]))
    if let file {
      let path = try t.str(file)
      try dict.set(t, t[.__file__], path)
      try dict.set(t, t[.__cached__], .none)
      try dict.set(t, t[.__loader__], try t.newSourceLoader(t[.__main__], path))
    } else {
      if isInput {
        try dict.set(t, t[.__file__], t.str("<stdin>" as StaticString))
        try dict.set(t, t[.__cached__], .none)
      }
      try dict.set(t, t[.__loader__], t[.builtinImporter].value)
    }
    try t.modules.set(t, t[.__main__], module.value)
    t[.mainDictionary] = dict.value
    return dict
  }

  /// Runs source text as `__main__`; the exit status. The session ends with it.
  package func run(_ source: [UInt8], filename: String, file: String? = nil, keepSource: Bool = false) -> Int32 {
    do throws(PyError) {
      let dict = try mainDictionary(file, isInput: filename == "<stdin>")
      let isInput = filename == "<stdin>"
      let code = try t.compileText(source, filename: filename, isScript: file != nil || isInput)
      // What the compiler warns of is shown without its line.
      if keepSource {
        let text = try t.str(String(decoding: source, as: UTF8.self))
        try Dict(unchecked: t[.sources]).set(t, try t.intern(filename), text)
      }
      do throws(PyError) { _ = try t.runModule(code, globals: dict) } catch {
        t.flushAfterProgram()
        throw error
      }
      t.flushAfterProgram()
      return end(failed: false)
    } catch {
      return end(failed: true)
    }
  }

  /// Runs a module of the search path as `__main__` (-m), a package by its `__main__`; or, as what a directory holds, the
  /// module `__main__` (`altersArguments: false`).
  package func run(module name: String, altersArguments: Bool = true) -> Int32 {
    do throws(PyError) {
      try runModule(name, altersArguments)
      return end(failed: false)
    } catch {
      return end(failed: true)
    }
  }

  func runModule(_ name: String, _ altersArguments: Bool) throws(PyError) {
    _ = try mainDictionary(nil)
    let run = try t.getAttribute(try t.importLibrary("runpy"), t.intern("_run_module_as_main" as StaticString))
    if altersArguments,
      let argv = List(Dict(unchecked: t[.sysDictionary]).get(t, name: t.intern("argv" as StaticString))),
      argv.count > 0
    {
      argv[0] = t.str("-m" as StaticString)
    }
    _ = try t.call(run, try t.str(name), .bool(altersArguments))
  }

  /// Reports the pending exception, if there is one; ends the interpreter.
  private func end(failed: Bool) -> Int32 {
    var status: Int32 = 0
    if failed { status = t.reportUncaught() }
    return finish(status: status)
  }

  /// All of standard input.
  package func readStandardInput() -> [UInt8] { t.readStandardInput() }
}

/// The command line, with what is not UTF-8 in it.
package func systemArguments() -> [String] {
  (0..<Int(CommandLine.argc)).compactMap { i in CommandLine.unsafeArgv[i].map { String(system: $0) } }
}
/// The bytes of a file, or nil and errno.
package func readWholeFile(_ path: String) -> [UInt8]? { readFile(path) }
package func absoluteFilePath(_ path: String) -> String { absolutePath(path) }
/// The same, but as it was given otherwise, with its "." and ".." parts.
package func rootedFilePath(_ path: String) -> String {
  path.hasPrefix("/") ? path : absolutePath(".") + "/" + path
}

extension Thread {
  /// What an uncaught exception leads to: its traceback by sys.excepthook, or the end that SystemExit asks for. The
  /// process's exit status.
  func reportUncaught() -> Int32 {
    let e = takePending()
    p.pointee.handled = .missing
    if isInstance(e.value, self[.SystemExit]) { return exitStatus(e) }
    let interrupted = isInstance(e.value, self[.KeyboardInterrupt])
    let hook = sysAttribute(.excepthook)
    if hook.isMissing {
      printToStandardError("sys.excepthook is missing\n")
      printException(self, e)
    } else if hook.bits == self[VMRoot.excepthook].bits {
      printException(self, e)
    } else {
      do throws(PyError) {
        _ = try call(hook, type(of: e.value).value, e.value, orNone(e.traceback))
      } catch {
        let second = takePending()
        if isInstance(second.value, self[.SystemExit]) { return exitStatus(second) }
        printToStandardError("Error in sys.excepthook:\n")
        printException(self, second)
        printToStandardError("\nOriginal exception was:\n")
        printException(self, e)
      }
    }
    vm.endedByInterrupt = interrupted
    return interrupted ? 130 : 1
  }

  private func exitStatus(_ e: ExceptionObject) -> Int32 {
    var code = Value.none
    do throws(PyError) { code = try getAttribute(e.value, .code) } catch { p.pointee.pending = .missing }
    if code.isNone { return 0 }
    if code.isInt { return Int32(truncatingIfNeeded: code.asInt ?? -1) }
    printToStandardError(safeText(code, "") + "\n")
    return 1
  }

  /// The end of an interpreter: threads that are no daemons are waited for, exit functions, finalizers, buffers. An exit
  /// status if a signal ended the wait for the threads.
  @discardableResult
  func shutDown(joiningThreads: Bool = true, callingExitFunctions: Bool = true) -> Int32? {
    var status: Int32?
    // Ctrl-C here ends the wait for threads, and the program; the threads are left where they stand.
    if joiningThreads {
      runThreadExitFunctions()
      do throws(PyError) { try joinAllThreads() } catch { status = reportUncaught() }
    }
    if callingExitFunctions { runExitFunctions() }
    vm.isFinalizing = true
    if !flushSystemFiles() { status = 120 }
    runRemainingFinalizers()
    flushAllFiles(standard: true)
    flushStandardStreams()
    return status
  }

  /// What atexit has registered: a list of (function, args, kwargs), the last first. What is registered meanwhile is
  /// dropped, as CPython does.
  func runExitFunctions() {
    var i = List(self[.atexit])?.count ?? 0
    while i > 0, let list = List(self[.atexit]) {
      i -= 1
      guard i < list.count, let item = Tuple(list[i]), item.count == 3, let args = Tuple(item[1]) else { continue }
      list[i] = .none
      do throws(PyError) { _ = try call(item[0], args: args, kwargs: item[2].isNone ? .missing : item[2]) } catch {
        reportUnraisable(item[0], "Exception ignored in atexit callback ")
      }
    }
    self[.atexit] = .missing
  }

  private func flushFile(_ name: Name) {
    let file = sysAttribute(name)
    if file.isMissing || file.isNone || isStandardFile(file) { return }
    do throws(PyError) { _ = try callMethod(file, self[.flush]) } catch { p.pointee.pending = .missing }
  }

  /// When a program's text has been run, before what it raised is shown.
  func flushAfterProgram() {
    let pending = p.pointee.pending
    p.pointee.pending = .missing
    flushFile(.stderr)
    flushFile(.stdout)
    p.pointee.pending = pending
  }

  /// sys.stdout and sys.stderr, whatever they are at the end. False: one could not be flushed.
  private func flushSystemFiles() -> Bool {
    var isGood = true
    for name in [Name.stdout, .stderr] {
      let file = sysAttribute(name)
      if file.isMissing || file.isNone { continue }
      do throws(PyError) {
        if isStandardFile(file), let f = TextFile(file), !f.buffer.isMissing, try !isClosed(f) { continue }
        if try isSystemFileClosed(file) { continue }
        _ = try callMethod(file, self[.flush])
      } catch {
        isGood = false
        if name == .stdout { reportUnraisable(.missing, "Exception ignored on flushing sys.stdout") }
        p.pointee.pending = .missing
      }
    }
    return isGood
  }

  private func isSystemFileClosed(_ file: Value) throws(PyError) -> Bool {
    do throws(PyError) {
      let closed = try findAttribute(file, intern("closed" as StaticString))
      return closed.isMissing ? false : try isTrue(closed)
    } catch {
      p.pointee.pending = .missing
      return false
    }
  }
}

extension Thread {
  func newList(ofTexts texts: [String]) throws(PyError) -> List {
    let list = try newList()
    for text in texts { try list.append(self, try str(text)) }
    return list
  }
}
