// A Python object in Swift's hands.
//
// An instance owns a handle: a place in the interpreter's table of roots. The place is given back when the instance goes
// away, on whatever thread that happens; it is emptied as soon as somebody holds the GIL.

import Runtime

/// A Python object.
///
///     let list = try python.evaluate("[3, 1, 2]")
///     try list.sort()
///     try list[0].as(Int.self)          // 1
///     try list.append(4)
///     print(list)                       // [1, 2, 3, 4]
///
/// Attributes are read as Swift members, and objects are called as Swift functions. Names that this class has itself
/// (`call`, `as`, `description`, …) are reached with `attribute("call")`.
///
/// An object stays alive as long as the instance does, and may be used from any thread. Every operation takes the GIL and
/// throws `PyException` for what Python raises.
@dynamicMemberLookup @dynamicCallable
public final class PyObject: Sendable {
  let engine: Engine
  let handle: Int

  init(_ engine: Engine, _ handle: Int) {
    self.engine = engine
    self.handle = handle
  }
  deinit { engine.releaseHandle(handle) }

  private func read<R>(_ body: (HostThread, Word) throws(PythonFailure) -> R) throws -> R {
    try engine.perform { t throws(PythonFailure) in try body(t, t.value(ofHandle: handle)) }
  }
  private func object(_ body: (HostThread, Word) throws(PythonFailure) -> Word) throws -> PyObject {
    try engine.object { t throws(PythonFailure) in try body(t, t.value(ofHandle: handle)) }
  }

  // MARK: conversion

  /// The object as a Swift value.
  ///
  ///     try python.evaluate("[1, 2]").as([Int].self)
  ///
  /// - Throws: `PyException`: TypeError for another type, OverflowError for an int that does not fit.
  /// - Complexity: linear in the size of what is converted.
  public func `as`<T: PyConvertibleFromPython>(_ type: T.Type) throws -> T {
    var result: Result<T, any Error>?
    try engine.perform { _ throws(PythonFailure) in result = Result { try T.convert(from: self) } }
    return try result!.get()
  }

  /// The name of the object's class.
  public var typeName: String { (try? read { t, w throws(PythonFailure) in t.typeName(of: w) }) ?? "?" }
  /// Whether it is None.
  public var isNone: Bool { (try? read { t, w throws(PythonFailure) in t.kind(of: w) == .none }) ?? false }
  /// Whether it can be called.
  public var isCallable: Bool { (try? read { t, w throws(PythonFailure) in t.isCallable(w) }) ?? false }

  // MARK: attributes

  /// The attribute of that name.
  public func attribute(_ name: String) throws -> PyObject {
    try object { t, w throws(PythonFailure) in try t.attribute(w, name) }
  }
  /// Whether there is an attribute of that name.
  public func hasAttribute(_ name: String) throws -> Bool {
    try read { t, w throws(PythonFailure) in t.isMissing(try t.findAttribute(w, name)) == false }
  }
  /// Sets an attribute: `try point.setAttribute("x", to: 3)`.
  public func setAttribute(_ name: String, to value: (any PyConvertible)?) throws {
    try read { t, w throws(PythonFailure) in try t.setAttribute(w, name, try anyWord(of: value, t)) }
  }
  /// Deletes an attribute.
  public func deleteAttribute(_ name: String) throws {
    try read { t, w throws(PythonFailure) in try t.deleteAttribute(w, name) }
  }
  /// The attribute of that name: `try math.pi`.
  public subscript(dynamicMember name: String) -> PyObject {
    get throws { try attribute(name) }
  }

  // MARK: items

  /// `object[key]`.
  public subscript(key: any PyConvertible) -> PyObject {
    get throws { try object { t, w throws(PythonFailure) in try t.item(w, try anyWord(of: key, t)) } }
  }
  /// `object[key] = value`.
  public func setItem(_ key: (any PyConvertible)?, to value: (any PyConvertible)?) throws {
    try read { t, w throws(PythonFailure) in try t.setItem(w, try anyWord(of: key, t), try anyWord(of: value, t)) }
  }
  /// `del object[key]`.
  public func deleteItem(_ key: (any PyConvertible)?) throws {
    try read { t, w throws(PythonFailure) in try t.deleteItem(w, try anyWord(of: key, t)) }
  }
  /// `len(object)`.
  public func length() throws -> Int { try read { t, w throws(PythonFailure) in try t.length(w) } }
  /// `value in object`.
  public func contains(_ value: (any PyConvertible)?) throws -> Bool {
    try read { t, w throws(PythonFailure) in try t.contains(w, try anyWord(of: value, t)) }
  }

  // MARK: calls

  /// Calls the object with these arguments.
  @discardableResult
  public func call(
    _ arguments: [(any PyConvertible)?], keywords: KeyValuePairs<String, (any PyConvertible)?> = [:]
  ) throws -> PyObject {
    try object { t, w throws(PythonFailure) in try callFunction(t, w, arguments, keywords) }
  }
  /// `try function(1, "a")`.
  @discardableResult
  public func dynamicallyCall(withArguments arguments: [(any PyConvertible)?]) throws -> PyObject {
    try call(arguments)
  }
  /// `try function(1, key: 2)`.
  @discardableResult
  public func dynamicallyCall(
    withKeywordArguments arguments: KeyValuePairs<String, (any PyConvertible)?>
  ) throws -> PyObject {
    try object { t, w throws(PythonFailure) in
      let list = try t.list(capacity: arguments.count)
      var keywords: Word?
      for (name, value) in arguments {
        let v = try anyWord(of: value, t)
        if name.isEmpty {
          try t.append(v, to: list)
        } else {
          let dict = if let keywords { keywords } else { try t.dict() }
          keywords = dict
          try t.set(try t.string(name), v, in: dict)
        }
      }
      return try t.call(w, list, keywords)
    }
  }

  // MARK: iteration

  /// Calls `body` with each item. The GIL is held meanwhile.
  ///
  ///     try dict.items().forEach { print($0) }
  public func forEach(_ body: (PyObject) throws -> Void) throws {
    var failure: (any Error)?
    do {
      try read { t, w throws(PythonFailure) in
        try t.forEach(w) { item throws(PythonFailure) in
          do { try body(PyObject(engine, t.makeHandle(item))) } catch {
            failure = error
            throw PythonFailure(typeName: "", message: "", traceback: "", handle: -1)
          }
        }
      }
    } catch { throw failure ?? error }
  }

  /// The items of an iterable, one at a time. Iteration ends at the first exception, which `error` then holds.
  ///
  ///     for item in try PySequence(list) { print(item) }
  public func makeSequence() throws -> PySequence { try PySequence(self) }

  // MARK: identity and truth

  /// Whether both are the same Python object (`is`).
  public func isIdentical(to other: PyObject) -> Bool {
    if engine !== other.engine { return false }
    return (try? read { t, w throws(PythonFailure) in t.isSame(w, t.value(ofHandle: other.handle)) }) ?? false
  }
  /// The object's truth, as `if` sees it.
  public func isTrue() throws -> Bool { try read { t, w throws(PythonFailure) in try t.isTrue(w) } }
  /// `hash(object)`.
  public func hash() throws -> Int { try read { t, w throws(PythonFailure) in try t.hash(w) } }
  /// `repr(object)`.
  public func representation() throws -> String {
    try read { t, w throws(PythonFailure) in try t.representation(w) }
  }
}

extension PyObject: Equatable {
  /// Python's `==`. Objects of two interpreters, and objects whose comparison raises, are not equal.
  public static func == (x: PyObject, y: PyObject) -> Bool {
    if x.engine !== y.engine { return false }
    return (try? x.read { t, w throws(PythonFailure) in try t.isEqual(w, t.value(ofHandle: y.handle)) }) ?? false
  }
}

extension PyObject: CustomStringConvertible, CustomDebugStringConvertible {
  /// `str(object)`.
  public var description: String {
    do { return try read { t, w throws(PythonFailure) in try t.description(w) } } catch { return "<\(error)>" }
  }
  /// `repr(object)`.
  public var debugDescription: String {
    do { return try representation() } catch { return "<\(error)>" }
  }
}

/// The items of a Python iterable as a Swift sequence.
///
///     let squares = try PySequence(python.evaluate("(i * i for i in range(3))"))
///     for square in squares { print(square) }
///     if let error = squares.error { throw error }
public final class PySequence: Sequence, IteratorProtocol {
  private let iterator: PyObject
  /// What ended the iteration, if it was not the end of the items.
  public private(set) var error: PyException?

  public init(_ iterable: PyObject) throws {
    iterator = try iterable.engine.object { t throws(PythonFailure) in
      try t.iterator(t.value(ofHandle: iterable.handle))
    }
  }

  public func next() -> PyObject? {
    if error != nil { return nil }
    do {
      return try iterator.engine.perform { t throws(PythonFailure) in
        let w = try t.next(t.value(ofHandle: self.iterator.handle))
        return t.isMissing(w) ? nil : PyObject(self.iterator.engine, t.makeHandle(w))
      }
    } catch {
      self.error = error as? PyException
      return nil
    }
  }
}
