// Values between Swift and Python.
//
//     Swift                     Python            back
//     nil                       None              Optional
//     Bool                      bool              bool only
//     Int, Int8 … UInt64        int               int (and bool) in range
//     Double, Float             float             float, int
//     String, Substring         str               str only; one with lone surrogates is a UnicodeEncodeError
//     [UInt8]                   bytes             bytes, bytearray
//     [Element]                 list              any iterable but str
//     Set                       set               any iterable but str
//     [Key: Value]              dict              dict
//     PyObject                  itself            anything
//
// Types that are converted inside the interpreter conform to NativeConvertible and NativeConvertibleFromPython as well:
// they need no handle for each value.

import Runtime

/// A type whose values Python code can be given.
///
/// Conform with what there is already:
///
///     extension Point: PyConvertible {
///       func pyObject(in context: PyContext) throws -> PyObject {
///         try context.call("Point", x, y)
///       }
///     }
public protocol PyConvertible: SendableMetatype {
  /// The Python object for this value.
  func pyObject(in context: PyContext) throws -> PyObject
}

/// A type whose values can be made of Python objects.
public protocol PyConvertibleFromPython: SendableMetatype {
  /// The value for an object. Throws `PyException`, a TypeError for objects of other types.
  static func convert(from object: PyObject) throws -> Self
}

/// The interpreter that a conversion works for.
public struct PyContext: Sendable {
  let engine: Engine

  /// The Python object of a value.
  public func object(_ value: (any PyConvertible)?) throws -> PyObject {
    try engine.object { t throws(PythonFailure) in try anyWord(of: value, t) }
  }
  /// Calls a global or builtin function.
  public func call(_ name: String, _ arguments: (any PyConvertible)?...) throws -> PyObject {
    try engine.object { t throws(PythonFailure) in try callNamed(t, name, arguments, [:]) }
  }
  /// The value of an expression in `__main__`.
  public func evaluate(_ expression: String) throws -> PyObject {
    try engine.object { t throws(PythonFailure) in try t.evaluate(expression) }
  }
}

/// Converted without handles, while the GIL is held.
protocol NativeConvertible: PyConvertible {
  func word(_ t: HostThread) throws(PythonFailure) -> Word
}
extension NativeConvertible {
  public func pyObject(in context: PyContext) throws -> PyObject {
    try context.engine.object { t throws(PythonFailure) in try word(t) }
  }
}

protocol NativeConvertibleFromPython: PyConvertibleFromPython {
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Self
}
extension NativeConvertibleFromPython {
  public static func convert(from object: PyObject) throws -> Self {
    try object.engine.perform { t throws(PythonFailure) in try value(t.value(ofHandle: object.handle), t) }
  }
}

/// Any value, converted; nil is None.
func anyWord(of value: (any PyConvertible)?, _ t: HostThread) throws(PythonFailure) -> Word {
  guard let value else { return t.none }
  if let native = value as? any NativeConvertible { return try native.word(t) }
  do {
    let object = try value.pyObject(in: PyContext(engine: t.engine))
    return try object.word(t)
  } catch let error as PythonFailure { throw error } catch { throw failure(for: error, t) }
}

/// What Swift code threw, as a Python exception.
func failure(for error: any Error, _ t: HostThread) -> PythonFailure {
  if let e = error as? PyException {
    return PythonFailure(
      typeName: e.typeName, message: e.message, traceback: e.traceback,
      handle: e.object.map { t.makeHandle(t.value(ofHandle: $0.handle)) } ?? -1)
  }
  return t.fail(.runtime, "\(error)")
}

/// A Python value as T.
func convertWord<T: PyConvertibleFromPython>(_ w: Word, as type: T.Type, _ t: HostThread) throws(PythonFailure) -> T {
  if let native = type as? any NativeConvertibleFromPython.Type {
    return try native.value(w, t) as! T
  }
  do { return try T.convert(from: PyObject(t.engine, t.makeHandle(w))) } catch { throw failure(for: error, t) }
}

/// Calls what a global or builtin name stands for.
func callNamed(
  _ t: HostThread, _ name: String, _ arguments: [(any PyConvertible)?],
  _ keywords: KeyValuePairs<String, (any PyConvertible)?>
) throws(PythonFailure) -> Word {
  var f = try t.findGlobal(name)
  if t.isMissing(f) { f = try t.evaluateName(name) }
  return try callFunction(t, f, arguments, keywords)
}

func callFunction(
  _ t: HostThread, _ f: Word, _ arguments: [(any PyConvertible)?],
  _ keywords: KeyValuePairs<String, (any PyConvertible)?>
) throws(PythonFailure) -> Word {
  let list = try t.list(capacity: arguments.count)
  for a in arguments { try t.append(try anyWord(of: a, t), to: list) }
  var dict: Word?
  if keywords.count > 0 {
    let d = try t.dict()
    for (name, value) in keywords { try t.set(try t.string(name), try anyWord(of: value, t), in: d) }
    dict = d
  }
  return try t.call(f, list, dict)
}

private func wrongType(_ expected: String, _ w: Word, _ t: HostThread) -> PythonFailure {
  t.fail(.type, "expected \(expected), got \(t.typeName(of: w))")
}

// MARK: None, bool, numbers

extension Optional: PyConvertible, NativeConvertible where Wrapped: PyConvertible {
  func word(_ t: HostThread) throws(PythonFailure) -> Word {
    if let self { return try anyWord(of: self, t) }
    return t.none
  }
}
extension Optional: PyConvertibleFromPython, NativeConvertibleFromPython where Wrapped: PyConvertibleFromPython {
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Wrapped? {
    if t.kind(of: w) == .none { return nil }
    return try convertWord(w, as: Wrapped.self, t)
  }
}

extension Bool: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { t.bool(self) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Bool {
    guard t.kind(of: w) == .bool else { throw wrongType("bool", w, t) }
    return try t.isTrue(w)
  }
}

extension FixedWidthInteger {
  fileprivate func integerWord(_ t: HostThread) -> Word {
    if let i = Int(exactly: self) { return t.int(i) }
    return t.unsigned(UInt64(truncatingIfNeeded: self))
  }
  fileprivate static func integer(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Self {
    if let i = t.machineInt(w), let n = Self(exactly: i) { return n }
    if let u = t.machineUnsigned(w), let n = Self(exactly: u) { return n }
    switch t.kind(of: w) {
    case .int, .bool: throw t.fail(.overflow, "Python int does not fit Swift's \(Self.self)")
    default: throw wrongType("int", w, t)
    }
  }
}
extension Int: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { t.int(self) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Int { try integer(w, t) }
}
extension Int8: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Int8 { try integer(w, t) }
}
extension Int16: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Int16 { try integer(w, t) }
}
extension Int32: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Int32 { try integer(w, t) }
}
extension Int64: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Int64 { try integer(w, t) }
}
extension UInt: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> UInt { try integer(w, t) }
}
extension UInt8: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> UInt8 { try integer(w, t) }
}
extension UInt16: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> UInt16 { try integer(w, t) }
}
extension UInt32: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> UInt32 { try integer(w, t) }
}
extension UInt64: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { integerWord(t) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> UInt64 { try integer(w, t) }
}

extension Double: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { t.double(self) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Double {
    switch t.kind(of: w) {
    case .float, .int, .bool: return try t.number(w)
    default: throw wrongType("float", w, t)
    }
  }
}
extension Float: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { t.double(Double(self)) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Float { Float(try Double.value(w, t)) }
}

// MARK: text

extension String: NativeConvertible, NativeConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { try t.string(self) }
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> String {
    guard let s = try t.text(w) else { throw wrongType("str", w, t) }
    return s
  }
}
extension Substring: NativeConvertible {
  func word(_ t: HostThread) throws(PythonFailure) -> Word { try t.string(String(self)) }
}

// MARK: collections

extension Array: PyConvertible, NativeConvertible where Element: PyConvertible {
  func word(_ t: HostThread) throws(PythonFailure) -> Word {
    if Element.self == UInt8.self {
      let bytes = unsafeBitCast(self, to: [UInt8].self)
      return try withRaw(bytes) { b throws(PythonFailure) in try t.bytes(b) }
    }
    let list = try t.list(capacity: count)
    for element in self { try t.append(try anyWord(of: element, t), to: list) }
    return list
  }
}
private func withRaw(
  _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(PythonFailure) -> Word
) throws(PythonFailure) -> Word {
  let r: Result<Word, PythonFailure> = bytes.withUnsafeBytes { b in
    do throws(PythonFailure) { return .success(try body(b)) } catch { return .failure(error) }
  }
  return try r.get()
}
extension Array: PyConvertibleFromPython, NativeConvertibleFromPython where Element: PyConvertibleFromPython {
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> [Element] {
    if Element.self == UInt8.self, let bytes = t.withBytes(w, { Array<UInt8>($0) }) {
      return unsafeBitCast(bytes, to: [Element].self)
    }
    if t.kind(of: w) == .string { throw wrongType("a list or another iterable", w, t) }
    var result: [Element] = []
    try t.forEach(w) { item throws(PythonFailure) in result.append(try convertWord(item, as: Element.self, t)) }
    return result
  }
}

extension Set: PyConvertible, NativeConvertible where Element: PyConvertible {
  func word(_ t: HostThread) throws(PythonFailure) -> Word {
    let set = try t.emptySet()
    for element in self { try t.insert(try anyWord(of: element, t), into: set) }
    return set
  }
}
extension Set: PyConvertibleFromPython, NativeConvertibleFromPython where Element: PyConvertibleFromPython {
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Set<Element> {
    if t.kind(of: w) == .string { throw wrongType("a set or another iterable", w, t) }
    var result: Set<Element> = []
    try t.forEach(w) { item throws(PythonFailure) in result.insert(try convertWord(item, as: Element.self, t)) }
    return result
  }
}

extension Dictionary: PyConvertible, NativeConvertible where Key: PyConvertible, Value: PyConvertible {
  func word(_ t: HostThread) throws(PythonFailure) -> Word {
    let dict = try t.dict()
    for (key, value) in self {
      let k = try anyWord(of: key, t)
      try t.set(k, try anyWord(of: value, t), in: dict)
    }
    return dict
  }
}
extension Dictionary: PyConvertibleFromPython, NativeConvertibleFromPython
where Key: PyConvertibleFromPython, Value: PyConvertibleFromPython {
  static func value(_ w: Word, _ t: HostThread) throws(PythonFailure) -> Self {
    guard t.kind(of: w) == .dict else { throw wrongType("dict", w, t) }
    var result: Self = [:]
    try t.forEachEntry(of: w) { k, v throws(PythonFailure) in
      result[try convertWord(k, as: Key.self, t)] = try convertWord(v, as: Value.self, t)
    }
    return result
  }
}

// MARK: objects

extension PyObject: NativeConvertible, PyConvertibleFromPython {
  func word(_ t: HostThread) throws(PythonFailure) -> Word {
    if t.engine !== engine { throw t.fail(.value, "the object belongs to another interpreter") }
    return t.value(ofHandle: handle)
  }
  public static func convert(from object: PyObject) throws -> PyObject { object }
}
