// What Swift code does with Python values while it holds the GIL: the operations behind the public API.
//
// All take and give `Word`s; a Python exception comes out as a PythonFailure with its text and a handle of the object.

import CSupport
import Compiler
import Parser

/// The calling native thread inside an interpreter. Valid inside `Engine.withThread` only.
package struct HostThread {
  package let engine: Engine
  let t: Thread
  init(_ engine: Engine, _ t: Thread) {
    self.engine = engine
    self.t = t
  }

  /// Runs an operation of the runtime; its exception becomes a failure.
  @inline(__always) func run<R>(_ body: () throws(PyError) -> R) throws(PythonFailure) -> R {
    do throws(PyError) { return try body() } catch { throw failure() }
  }

  /// The pending exception, taken.
  func failure() -> PythonFailure {
    let e = t.takePending()
    return describe(e.value)
  }

  private func describe(_ v: Value) -> PythonFailure {
    guard let e = ExceptionObject(v) else {
      return PythonFailure(typeName: "SystemError", message: "error without exception", traceback: "", handle: -1)
    }
    let message = t.safeText(v, "<exception str() failed>").shown
    let text = t.formatException(e).shown
    t.pending = .missing
    return PythonFailure(typeName: t.typeName(v), message: message, traceback: text, handle: engine.makeHandle(v))
  }

  /// A Python exception that Swift code finds reason for.
  package func fail(_ kind: HostError, _ message: String) -> PythonFailure {
    _ = t.raise(kind.id, message)
    return failure()
  }
}

/// The exceptions that the API itself raises.
package enum HostError: Sendable {
  case type, value, overflow, runtime, attribute
  var id: ExceptionID {
    switch self {
    case .type: return .TypeError
    case .value: return .ValueError
    case .overflow: return .OverflowError
    case .runtime: return .RuntimeError
    case .attribute: return .AttributeError
    }
  }
}

// MARK: handles

extension HostThread {
  package func makeHandle(_ w: Word) -> Int { engine.makeHandle(w.value) }
  package func value(ofHandle i: Int) -> Word { Word(i < 0 ? .none : t.vm.handles[i]) }
  package func isSame(_ x: Word, _ y: Word) -> Bool { x.value.bits == y.value.bits }
}

// MARK: Swift values to Python

extension HostThread {
  package var none: Word { Word(.none) }
  package func bool(_ b: Bool) -> Word { Word(.bool(b)) }
  package func int(_ i: Int) -> Word { Word(t.int(i)) }
  package func unsigned(_ u: UInt64) -> Word { Word(t.int(u)) }
  package func double(_ d: Double) -> Word { Word(.float(d)) }
  package func string(_ s: String) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.str(literal: s)) }
  }
  package func bytes(_ b: UnsafeRawBufferPointer) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in
      Word(try t.newBytes(b.baseAddress?.assumingMemoryBound(to: UInt8.self), b.count))
    }
  }
  package func list(capacity: Int) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.newList(capacity: capacity).value) }
  }
  package func append(_ w: Word, to list: Word) throws(PythonFailure) {
    try run { () throws(PyError) in try List(unchecked: list.value).append(t, w.value) }
  }
  package func tuple(ofList w: Word) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in
      let list = List(unchecked: w.value)
      return Word(try t.newTuple(from: list.items, list.count))
    }
  }
  package func dict() throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.newDict().value) }
  }
  package func set(_ key: Word, _ value: Word, in dict: Word) throws(PythonFailure) {
    try run { () throws(PyError) in try t.dictSet(Dict(unchecked: dict.value), key.value, value.value) }
  }
  package func emptySet() throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.newSet().value) }
  }
  package func insert(_ w: Word, into set: Word) throws(PythonFailure) {
    try run { () throws(PyError) in try t.setAdd(set.value, w.value) }
  }
}

// MARK: Python values to Swift

/// What a value is, as far as conversions ask.
package enum HostKind: Sendable {
  case none, bool, int, float, string, bytes, byteArray, list, tuple, dict, set, other
}

extension HostThread {
  package func kind(of w: Word) -> HostKind {
    let v = w.value
    if v.isNone { return .none }
    if v.isBool { return .bool }
    if v.isInt { return .int }
    if v.isFloat || v.isKind(.floatBox) { return .float }
    switch v.kind {
    case .str: return .string
    case .bytes: return .bytes
    case .byteArray: return .byteArray
    case .list: return .list
    case .tuple: return .tuple
    case .dict: return .dict
    case .set, .frozenSet: return .set
    default: return .other
    }
  }
  package func isMissing(_ w: Word) -> Bool { w.value.isMissing }
  package func typeName(of w: Word) -> String { t.typeName(w.value) }

  /// The number of an int that fits, or nil: too large, or no int.
  package func machineInt(_ w: Word) -> Int? { w.value.asInt }
  package func machineUnsigned(_ w: Word) -> UInt64? {
    if let i = w.value.asInt { return UInt64(exactly: i) }
    if let b = BigInt(w.value), b.limbCount == 1, !b.isNegative { return b.limbs[0] }
    return nil
  }
  /// A float, or an int as one.
  package func number(_ w: Word) throws(PythonFailure) -> Double {
    try run { () throws(PyError) in try t.double(w.value) }
  }
  /// The text of a str, or nil for another object. One with lone surrogates is no text: UnicodeEncodeError.
  package func text(_ w: Word) throws(PythonFailure) -> String? {
    guard let s = Str(w.value) else { return nil }
    if s.isASCII || s.width == 0 { return s.string }
    let bytes = Bytes(
      unchecked: try run { () throws(PyError) in try t.encode(s, encoding: .missing, errors: .missing) })
    return String(decoding: UnsafeBufferPointer(start: bytes.bytes, count: bytes.count), as: UTF8.self)
  }
  package func withBytes<R>(_ w: Word, _ body: (UnsafeRawBufferPointer) -> R) -> R? {
    guard let view = t.byteView(w.value) else { return nil }
    return body(UnsafeRawBufferPointer(start: view.p, count: view.count))
  }
  package func isTrue(_ w: Word) throws(PythonFailure) -> Bool {
    try run { () throws(PyError) in try t.isTrue(w.value) }
  }

  /// Calls `body` with each item of an iterable.
  package func forEach(_ w: Word, _ body: (Word) throws(PythonFailure) -> Void) throws(PythonFailure) {
    let it = try iterator(w)
    while true {
      let v = try next(it)
      if v.value.isMissing { return }
      try body(v)
    }
  }
  /// Calls `body` with each key and value of a dict.
  package func forEachEntry(
    of w: Word, _ body: (Word, Word) throws(PythonFailure) -> Void
  ) throws(PythonFailure) {
    let dict = Dict(unchecked: w.value)
    var i = dict.nextEntry(from: 0)
    while i >= 0 {
      let e = dict.table.entries[i]
      try body(Word(e.key), Word(e.value))
      i = dict.nextEntry(from: i + 1)
    }
  }
}

// MARK: protocols

extension HostThread {
  package func iterator(_ w: Word) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.iterator(w.value)) }
  }
  /// The next item; `isMissing` when there is none.
  package func next(_ w: Word) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.next(w.value)) }
  }
  package func attribute(_ w: Word, _ name: String) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.getAttribute(w.value, try t.intern(name))) }
  }
  package func findAttribute(_ w: Word, _ name: String) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.findAttribute(w.value, try t.intern(name))) }
  }
  package func setAttribute(_ w: Word, _ name: String, _ v: Word) throws(PythonFailure) {
    try run { () throws(PyError) in try t.setAttribute(w.value, try t.intern(name), v.value) }
  }
  package func deleteAttribute(_ w: Word, _ name: String) throws(PythonFailure) {
    try run { () throws(PyError) in try t.setAttribute(w.value, try t.intern(name), .missing) }
  }
  package func item(_ w: Word, _ key: Word) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in Word(try t.getItem(w.value, key.value)) }
  }
  package func setItem(_ w: Word, _ key: Word, _ v: Word) throws(PythonFailure) {
    try run { () throws(PyError) in try t.setItem(w.value, key.value, v.value) }
  }
  package func deleteItem(_ w: Word, _ key: Word) throws(PythonFailure) {
    try run { () throws(PyError) in try t.setItem(w.value, key.value, .missing) }
  }
  package func length(_ w: Word) throws(PythonFailure) -> Int {
    try run { () throws(PyError) in try t.length(w.value) }
  }
  package func contains(_ w: Word, _ v: Word) throws(PythonFailure) -> Bool {
    try run { () throws(PyError) in try t.contains(w.value, v.value) }
  }
  package func isEqual(_ x: Word, _ y: Word) throws(PythonFailure) -> Bool {
    try run { () throws(PyError) in try t.isEqual(x.value, y.value) }
  }
  package func hash(_ w: Word) throws(PythonFailure) -> Int {
    try run { () throws(PyError) in try t.hash(w.value) }
  }
  package func description(_ w: Word) throws(PythonFailure) -> String {
    try run { () throws(PyError) in Str(unchecked: try t.str(of: w.value)).string.shown }
  }
  package func representation(_ w: Word) throws(PythonFailure) -> String {
    try run { () throws(PyError) in Str(unchecked: try t.repr(w.value)).string.shown }
  }
  package func isCallable(_ w: Word) -> Bool { t.type(of: w.value).slot(.call) != nil }

  /// f(*args, **keywords): a list and a dict, or missing.
  package func call(_ f: Word, _ args: Word, _ keywords: Word?) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in
      let list = List(unchecked: args.value)
      let tuple = Tuple(unchecked: try t.newTuple(from: list.items, list.count))
      return Word(try t.call(f.value, args: tuple, kwargs: keywords?.value ?? .missing))
    }
  }
}

// MARK: code

extension HostThread {
  /// The dict of `__main__`.
  package var globals: Word { Word(t[.mainDictionary]) }

  /// Runs statements in `__main__`. Without a name, the text is called "<string>", "<string 2>", …
  package func run(source: String, filename: String?) throws(PythonFailure) {
    try run { () throws(PyError) in
      // Tracebacks show the lines of the last texts that came without a file.
      var name = filename ?? ""
      if name.isEmpty { name = try nextName() }
      if name.hasPrefix("<") { try Dict(unchecked: t[.sources]).set(t, try t.intern(name), try t.str(source)) }
      let code = try t.compileText(Array(source.utf8), filename: name, flags: .ignoreEncodingDeclaration)
      _ = try t.runModule(code, globals: Dict(unchecked: t[.mainDictionary]))
    }
  }

  private func nextName() throws(PyError) -> String {
    func name(_ n: Int) -> String { n == 1 ? "<string>" : "<string \(n)>" }
    engine.sourceCount += 1
    if engine.sourceCount > Engine.keptSources {
      _ = try Dict(unchecked: t[.sources]).remove(t, try t.intern(name(engine.sourceCount - Engine.keptSources)))
    }
    return name(engine.sourceCount)
  }

  /// The value of an expression in `__main__`.
  package func evaluate(_ source: String) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in
      let text = source.drop { $0 == " " || $0 == "\t" }
      let code = try t.compileText(
        Array(text.utf8), filename: "<eval>", mode: .expression, flags: .ignoreEncodingDeclaration)
      return Word(try t.runModule(code, globals: Dict(unchecked: t[.mainDictionary])))
    }
  }

  package func importModule(_ name: String) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in
      _ = try t.importModule(try t.intern(name), globals: .none, fromList: .none, level: 0)
      return Word(try t.modules.find(t, try t.intern(name)) ?? .none)
    }
  }

  package func findGlobal(_ name: String) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in
      Word(Dict(unchecked: t[.mainDictionary]).get(t, name: try t.intern(name)))
    }
  }
  package func setGlobal(_ name: String, _ w: Word) throws(PythonFailure) {
    try run { () throws(PyError) in
      try Dict(unchecked: t[.mainDictionary]).set(t, try t.intern(name), w.value)
    }
  }
  package func removeGlobal(_ name: String) throws(PythonFailure) {
    try run { () throws(PyError) in
      _ = try Dict(unchecked: t[.mainDictionary]).remove(t, try t.intern(name))
    }
  }
}

extension HostThread {
  /// A builtin by its name, or NameError.
  package func evaluateName(_ name: String) throws(PythonFailure) -> Word {
    let v = try run { () throws(PyError) in Dict(unchecked: t[.builtins]).get(t, name: try t.intern(name)) }
    if !v.isMissing { return Word(v) }
    _ = t.raise(.NameError, "name '\(name)' is not defined")
    throw failure()
  }

  /// Handle of a new exception: the builtin of that name, RuntimeError if there is none.
  package func makeException(_ typeName: String, _ message: String) -> Int {
    do throws(PyError) {
      let type = Dict(unchecked: t[.builtins]).get(t, name: try t.intern(typeName))
      if type.isKind(.type), Type(unchecked: type).isSubtype(of: t[.BaseException]) {
        let e = try t.call(type, try t.str(message))
        if e.isKind(.exception) { return makeHandle(Word(e)) }
      }
      return makeHandle(Word(t.newException(t[.RuntimeError], args: try t.tuple(try t.str(message))).value))
    } catch {
      return makeHandle(Word(t.takePending().value))
    }
  }
}
