// An interpreter as an app holds it: making one, running code, globals, functions in both directions, and its end.
//
// Everything here is a thin layer over `Engine` in Runtime: it attaches the calling thread, takes the GIL, converts, and
// gives results back as handles (`PyObject`). No Python value is kept in a Swift object by itself.

import Runtime

/// A Python interpreter.
///
///     let python = try Interpreter()
///     try python.run("def area(r): return 3.14 * r ** 2")
///     let area = try python.call("area", 2.0).as(Double.self)   // 12.56
///
/// Interpreters are isolated from each other: each has its own heap, modules, threads and global interpreter lock (GIL),
/// so that several run at the same time on several cores.
///
/// **Threads.** Any thread may use an interpreter at any time. Each call takes the GIL and gives it up when it returns;
/// while one thread runs Python code, others wait for their turn, which comes every 5 ms. A thread that calls in for the
/// first time costs some microseconds; a call after that 0.2 µs and what it does. `withGIL` joins several calls to one.
///
/// **Errors.** What Python raises is thrown as `PyException`.
///
/// **Signals.** An interpreter installs no signal handlers: they belong to the app. `interrupt()` does what Ctrl-C does.
///
/// Call `close()` when it is no longer needed; otherwise the last reference does.
public final class Interpreter: Sendable {
  let engine: Engine

  /// What an interpreter is made with.
  ///
  ///     var configuration = Interpreter.Configuration()
  ///     configuration.memoryLimit = 64 << 20
  ///     configuration.standardOutput = { text in log.append(text) }
  ///     let python = try Interpreter(configuration: configuration)
  public struct Configuration: Sendable {
    /// The most bytes that Python objects may take, or nil for no limit. Beyond it, programs get MemoryError.
    /// At least 8 MiB are granted.
    public var memoryLimit: Int?
    /// The depth of Python calls at which RecursionError is raised: `sys.getrecursionlimit()`, which programs can raise.
    /// Whatever it says, RecursionError comes in good time before the memory for calls ends, some millions deep in
    /// the main thread, and before the native stack does.
    public var recursionLimit = 1000
    /// Directories where `import` looks for modules: `sys.path`.
    public var searchPaths: [String] = []
    /// `sys.argv`. Its first element stands for the program.
    public var arguments: [String] = [""]
    /// Receives what Python prints, line by line, on the printing thread, which holds the GIL. Nil: the process's own
    /// standard output.
    public var standardOutput: (@Sendable (String) -> Void)?
    /// The same for standard error, where tracebacks of threads and warnings go.
    public var standardError: (@Sendable (String) -> Void)?
    /// `os.environ`, or nil for a copy of the process's environment.
    public var environment: [String: String]?

    public init() {}
  }

  /// Makes an interpreter, which takes about a millisecond.
  ///
  /// The calling thread becomes Python's main thread. Throws `PyException` if memory does not suffice.
  public init(configuration: Configuration = Configuration()) throws {
    var c = EngineConfiguration()
    c.memoryLimit = configuration.memoryLimit
    c.recursionLimit = configuration.recursionLimit
    c.searchPaths = configuration.searchPaths
    c.arguments = configuration.arguments
    c.environment = configuration.environment
    c.output = configuration.standardOutput.map { LineSink($0).receive }
    c.error = configuration.standardError.map { LineSink($0).receive }
    do { engine = try Engine(c) } catch { throw PyException(error, nil) }
  }

  deinit { engine.close(joiningThreads: false) }

  /// Ends the interpreter: waits for calls under way and for Python threads that are no daemons, runs exit functions and
  /// finalizers, and gives all memory back.
  ///
  /// Every use of it or of its objects throws afterwards. Calling it twice, or from a closure that Python called, does
  /// nothing. An interpreter that is released without `close()` does not wait for Python threads: they stop where they
  /// are, and what they use is given back when the process ends.
  public func close() { engine.close(joiningThreads: true) }

  /// Whether the interpreter was closed.
  public var isClosed: Bool { engine.isClosed }

  // MARK: running code

  /// Runs Python statements in the module `__main__`.
  ///
  ///     try python.run("""
  ///         import math
  ///         x = math.sqrt(2)
  ///         """)
  ///
  /// - Parameters:
  ///   - source: The program. It may be indented as a whole only as Python allows.
  ///   - filename: What tracebacks call it; "<string>", "<string 2>" and so on if nil.
  /// - Throws: `PyException`: a SyntaxError before anything has run, or what the program raises, `SystemExit` included.
  public func run(_ source: String, filename: String? = nil) throws {
    try perform { t throws(PythonFailure) in try t.run(source: source, filename: filename) }
  }

  /// The value of a Python expression in the module `__main__`.
  ///
  ///     let n = try python.evaluate("len('abc') * 2").as(Int.self)   // 6
  ///
  /// - Throws: `PyException`.
  public func evaluate(_ expression: String) throws -> PyObject {
    try object { t throws(PythonFailure) in try t.evaluate(expression) }
  }

  /// The value of a Python expression as a Swift value: `try python.evaluate("2 ** 10", as: Int.self)`.
  public func evaluate<T: PyConvertibleFromPython>(_ expression: String, as type: T.Type) throws -> T {
    try withGIL { try evaluate(expression).as(type) }
  }

  /// The module of that name, imported if it was not before: `try python.import("math").sqrt(2)`.
  public func `import`(_ name: String) throws -> PyObject {
    try object { t throws(PythonFailure) in try t.importModule(name) }
  }

  // MARK: globals

  /// A global variable of `__main__`, or nil if there is none.
  ///
  ///     python["limit"] = 10
  ///     let limit = try python["limit"]?.as(Int.self)
  ///
  /// Setting nil deletes the variable; `Interpreter.none` is Python's None. A value that has no Python form (a conversion
  /// that throws) is not set: `set(_:to:)` tells why.
  public subscript(name: String) -> (any PyConvertible)? {
    get { global(name) }
    set {
      if let newValue {
        try? set(name, to: newValue)
      } else {
        _ = engine.withThreadIfOpen { t in try? t.removeGlobal(name) }
      }
    }
  }

  /// A global variable of `__main__`, or nil if there is none.
  public subscript(name: String) -> PyObject? { global(name) }

  private func global(_ name: String) -> PyObject? {
    engine.withThreadIfOpen { t in
      guard let w = try? t.findGlobal(name), !t.isMissing(w) else { return nil }
      return PyObject(self.engine, t.makeHandle(w))
    } ?? nil
  }

  /// A global variable of `__main__` as a Swift value: `try python.get("limit", as: Int.self)`.
  ///
  /// - Throws: `PyException`: NameError if there is none, TypeError if it has another type.
  public func get<T: PyConvertibleFromPython>(_ name: String, as type: T.Type = T.self) throws -> T {
    try withGIL {
      guard let o = global(name) else {
        throw PyException(typeName: "NameError", message: "name '\(name)' is not defined")
      }
      return try o.as(type)
    }
  }

  /// Sets a global variable of `__main__`.
  public func set(_ name: String, to value: (any PyConvertible)?) throws {
    try perform { t throws(PythonFailure) in try t.setGlobal(name, try anyWord(of: value, t)) }
  }

  /// Python's None.
  public var none: PyObject { object(of: { $0.none }) }

  /// The Python object of a Swift value.
  public func object(_ value: (any PyConvertible)?) throws -> PyObject {
    try object { t throws(PythonFailure) in try anyWord(of: value, t) }
  }

  // MARK: calls

  /// Calls a global or builtin function by its name.
  ///
  ///     try python.call("print", "a", "b", keywords: ["sep": "-"])
  ///
  /// - Throws: `PyException`: NameError if there is no such name, or what the function raises.
  @discardableResult
  public func call(
    _ name: String, _ arguments: (any PyConvertible)?..., keywords: KeyValuePairs<String, (any PyConvertible)?> = [:]
  ) throws -> PyObject {
    try object { t throws(PythonFailure) in try callNamed(t, name, arguments, keywords) }
  }

  /// Calls a Python object.
  @discardableResult
  public func call(
    _ function: PyObject, _ arguments: (any PyConvertible)?...,
    keywords: KeyValuePairs<String, (any PyConvertible)?> = [:]
  ) throws -> PyObject {
    try function.call(arguments, keywords: keywords)
  }

  // MARK: threads

  /// Runs `body` while the calling thread holds the GIL: what it does with Python happens without others in between.
  ///
  ///     try python.withGIL {
  ///       for i in 0..<1000 { try list.append(i) }
  ///     }
  ///
  /// Calls nest. Don't wait for other threads inside: they may need the GIL. The GIL changes hands only while Python code
  /// runs, not between two operations.
  public func withGIL<R>(_ body: () throws -> R) throws -> R {
    var result: Result<R, any Error>?
    do {
      try engine.withThread { _ throws(PythonFailure) in result = Result { try body() } }
    } catch { throw PyException(error, engine) }
    return try result!.get()
  }

  /// Gives the GIL up while `body` runs: for a closure called from Python that waits for something or computes for long.
  ///
  ///     python.define("download") { (url: String) in
  ///       try python.withoutGIL { try fetch(url) }
  ///     }
  ///
  /// `body` must not use Python objects other than by calls that take the GIL again, as all public ones do.
  public func withoutGIL<R>(_ body: () throws -> R) rethrows -> R { try engine.withoutGIL(body) }

  /// Raises KeyboardInterrupt in every call that Swift threads have under way in this interpreter, whether it computes or
  /// waits. Threads that Python started go on. Does nothing if no call is under way.
  ///
  /// Safe to call from any thread at any time.
  public func interrupt() { engine.interrupt() }
}

extension Interpreter {
  /// How many Python objects Swift holds (`PyObject` instances that are alive). For tests and diagnostics.
  public var handleCount: Int { engine.handleCount }

  func perform(_ body: (HostThread) throws(PythonFailure) -> Void) throws { try engine.perform(body) }
  func object(_ body: (HostThread) throws(PythonFailure) -> Word) throws -> PyObject { try engine.object(body) }
  private func object(of body: (HostThread) -> Word) -> PyObject {
    engine.withThreadIfOpen { t in PyObject(self.engine, t.makeHandle(body(t))) } ?? PyObject(engine, -1)
  }
}

extension Engine {
  func perform<R>(_ body: (HostThread) throws(PythonFailure) -> R) throws -> R {
    do throws(PythonFailure) { return try withThread(body) } catch { throw PyException(error, self) }
  }
  func object(_ body: (HostThread) throws(PythonFailure) -> Word) throws -> PyObject {
    try perform { t throws(PythonFailure) in PyObject(self, t.makeHandle(try body(t))) }
  }
}

/// Makes text of the bytes that an interpreter prints: a character may come in two pieces.
private final class LineSink: @unchecked Sendable {
  private let handler: @Sendable (String) -> Void
  /// The beginning of a character. Under the GIL.
  private var rest: [UInt8] = []

  init(_ handler: @escaping @Sendable (String) -> Void) { self.handler = handler }

  @Sendable func receive(_ bytes: UnsafeRawBufferPointer) {
    var all = rest
    all.append(contentsOf: bytes)
    var end = all.count
    // Back to the start of the last character, if it is cut off.
    var i = end - 1
    while i >= 0, i > end - 4, all[i] & 0xC0 == 0x80 { i -= 1 }
    if i >= 0, all[i] >= 0xC0 {
      let length = all[i] >= 0xF0 ? 4 : all[i] >= 0xE0 ? 3 : 2
      if i + length > end { end = i }
    }
    rest = Array(all[end...])
    if end > 0 { handler(String(decoding: all[..<end], as: UTF8.self)) }
  }
}
