// Python exceptions as Swift errors.

import Runtime

/// What Python raised.
///
///     do { try python.run("1 / 0") } catch let error as PyException {
///       error.typeName    // "ZeroDivisionError"
///       error.message     // "division by zero"
///       error.traceback   // "Traceback (most recent call last): …"
///     }
///
/// A closure that Python calls may throw one: the exception object that it was made of is raised again.
public struct PyException: Error, Sendable, CustomStringConvertible {
  /// The name of the exception's class.
  public let typeName: String
  /// `str()` of the exception.
  public let message: String
  /// What Python prints for it when nobody catches it; empty for errors that the API itself found.
  public let traceback: String
  /// The exception object, if there is one.
  public let object: PyObject?

  /// "ZeroDivisionError: division by zero".
  public var description: String { message.isEmpty ? typeName : "\(typeName): \(message)" }

  /// An exception for a closure that Python calls: `throw PyException(typeName: "ValueError", message: "no such user")`
  /// raises the builtin exception of that name, RuntimeError if there is none.
  public init(typeName: String, message: String) {
    self.typeName = typeName
    self.message = message
    traceback = ""
    object = nil
  }

  init(_ failure: PythonFailure, _ engine: Engine?) {
    typeName = failure.typeName
    message = failure.message
    traceback = failure.traceback
    object = engine.flatMap { failure.handle < 0 ? nil : PyObject($0, failure.handle) }
  }
}
