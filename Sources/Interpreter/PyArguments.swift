// Swift closures as Python functions.

import Runtime

/// The arguments of a call from Python to a Swift closure.
public struct PyArguments: Sendable {
  /// The arguments given by position.
  public let positional: [PyObject]
  /// The arguments given by name.
  public let keywords: [String: PyObject]

  /// How many arguments were given by position.
  public var count: Int { positional.count }

  /// The argument at a position. Throws a TypeError if there are fewer.
  public subscript(i: Int) -> PyObject {
    get throws {
      guard i >= 0 && i < positional.count else {
        throw PyException(
          typeName: "TypeError", message: "expected at least \(i + 1) arguments, got \(positional.count)")
      }
      return positional[i]
    }
  }
  /// The argument of a name, or nil.
  public subscript(name: String) -> PyObject? { keywords[name] }
}

extension Interpreter {
  /// Makes a Swift closure a global function of `__main__`, with converted arguments and result.
  ///
  ///     try python.define("repeated") { (text: String, n: Int) in String(repeating: text, count: n) }
  ///     try python.run("print(repeated('ab', 3))")
  ///
  /// The closure runs on the Python thread that calls it, which holds the GIL: use `withoutGIL` around work that takes
  /// long. What it throws becomes a Python exception: a `PyException` the one that it stands for, anything else a
  /// RuntimeError. A wrong number or type of arguments is a TypeError. The closure lives as long as the function object;
  /// capture the interpreter weakly (or unowned), or neither of the two is ever released.
  @discardableResult
  public func define<each A: PyConvertibleFromPython, R: PyConvertible>(
    _ name: String, _ body: @escaping @Sendable (repeat each A) throws -> R
  ) throws -> PyObject {
    try defineNative(name) { t, args throws(HostCallFailure) in
      try runClosure(name, t, args, body) { r throws(PythonFailure) in try anyWord(of: r, t) }
    }
  }

  /// The same for a closure without a result: the function returns None.
  @discardableResult
  public func define<each A: PyConvertibleFromPython>(
    _ name: String, _ body: @escaping @Sendable (repeat each A) throws -> Void
  ) throws -> PyObject {
    try defineNative(name) { t, args throws(HostCallFailure) in
      try runClosure(name, t, args, body) { _ throws(PythonFailure) in t.none }
    }
  }

  /// Makes a Swift closure that takes any arguments a global function of `__main__`.
  ///
  ///     try python.define("count") { (arguments: PyArguments) in arguments.count }
  @discardableResult
  public func define(
    _ name: String, _ body: @escaping @Sendable (PyArguments) throws -> (any PyConvertible)?
  ) throws -> PyObject {
    try defineNative(name) { t, args throws(HostCallFailure) in
      var positional: [PyObject] = []
      var keywords: [String: PyObject] = [:]
      for i in 0..<args.positionalCount { positional.append(PyObject(t.engine, t.makeHandle(args[i]))) }
      for i in 0..<args.keywordCount {
        let (name, value) = args.keyword(i)
        keywords[name] = PyObject(t.engine, t.makeHandle(value))
      }
      do {
        let result = try body(PyArguments(positional: positional, keywords: keywords))
        return try anyWord(of: result, t)
      } catch { throw callFailure(error, t) }
    }
  }

  private func defineNative(_ name: String, _ body: @escaping HostBody) throws -> PyObject {
    try object { t throws(PythonFailure) in
      let f = try t.function(name, body)
      try t.setGlobal(name, f)
      return f
    }
  }
}

/// Converts the arguments of a call, runs the closure and converts its result.
private func runClosure<each A: PyConvertibleFromPython, R>(
  _ name: String, _ t: HostThread, _ args: HostArguments, _ body: (repeat each A) throws -> R,
  _ convert: (R) throws(PythonFailure) -> Word
) throws(HostCallFailure) -> Word {
  var count = 0
  for _ in repeat (each A).self { count += 1 }
  if args.keywordCount > 0 {
    throw HostCallFailure(kind: .type, message: "\(name)() takes no keyword arguments")
  }
  if args.positionalCount != count {
    throw HostCallFailure(
      kind: .type,
      message: "\(name)() takes \(count) positional argument\(count == 1 ? "" : "s") but \(args.positionalCount) "
        + "\(args.positionalCount == 1 ? "was" : "were") given")
  }
  do {
    var i = 0
    func next<T: PyConvertibleFromPython>(_ type: T.Type) throws -> T {
      defer { i += 1 }
      return try convertWord(args[i], as: type, t)
    }
    let values = try (repeat next((each A).self))
    return try convert(try body(repeat each values))
  } catch { throw callFailure(error, t) }
}

/// What a closure threw, for Python.
private func callFailure(_ error: any Error, _ t: HostThread) -> HostCallFailure {
  if let failure = error as? PythonFailure {
    return HostCallFailure(handle: failure.handle, kind: .runtime, message: failure.message)
  }
  if let e = error as? PyException {
    if let object = e.object, object.engine === t.engine {
      let copy = t.makeHandle(t.value(ofHandle: object.handle))
      return HostCallFailure(handle: copy)
    }
    let handle = t.makeException(e.typeName, e.message)
    return HostCallFailure(handle: handle, kind: .runtime, message: e.description)
  }
  return HostCallFailure(kind: .runtime, message: "\(error)")
}
