// Exceptions and tracebacks.
//
// All builtin exceptions share one layout; what a type has beyond args (errno, name, value, ...) lies in `fields`, an
// Items cell, by the indices that its getters use. An exception on its way waits in `Thread.pending`; frames add a
// traceback entry each as it passes.

import Compiler

struct ExceptionBody: Body {
  static var kind: Kind { .exception }
  static var values: Range<Int> { 1..<6 }
  var header: Header
  /// Tuple.
  var args: Value
  /// TracebackBody or missing; likewise the next two: exceptions or missing.
  var traceback: Value
  var context: Value
  var cause: Value
  /// ItemsBody or missing.
  var fields: Value
}
typealias ExceptionObject = Ref<ExceptionBody>

extension Ref where B == ExceptionBody {
  var suppressesContext: Bool {
    get { header.pointee.flags & HeaderFlag.own1 != 0 }
    nonmutating set {
      header.pointee.flags = header.pointee.flags & ~HeaderFlag.own1 | (newValue ? HeaderFlag.own1 : 0)
    }
  }
  /// An extra field, missing if it was never set.
  func field(_ i: Int) -> Value {
    guard let fields = Items(self.fields), i < fields.capacity else { return .missing }
    return fields.items[i]
  }
  func setField(_ t: Thread, _ i: Int, _ v: Value) throws(PyError) {
    if self.fields.isMissing { self.fields = try t.newItems(8).value }
    store(v, at: Items(unchecked: self.fields).items + i, in: self.fields)
  }
}

struct TracebackBody: Body {
  static var kind: Kind { .traceback }
  static var values: Range<Int> { 1..<6 }
  var header: Header
  /// The entry nearer to where it was raised, or missing.
  var next: Value
  var code: Value
  /// The function, for its globals; and the frame object, once asked for. Until then the variables of the frame (an Items
  /// cell), when the exception has left it.
  var function: Value
  var frame: Value
  /// The entry of the frame further out, or missing.
  var outer: Value
  /// Index of the instruction.
  var word: Int
  /// Set by programs (tb_lineno cannot be; tb_next can).
  var line: Int
  /// One more than the index of the instruction at which the frame was left, or 0.
  var leftAt: Int
  /// The frame's record, until the exception has left it.
  var record: FramePointer?
}
typealias Traceback = Ref<TracebackBody>

extension Thread {
  // MARK: making exceptions

  /// A new exception of a builtin type with these args, without running Python code.
  func newException(_ type: Type, args: Value) -> ExceptionObject {
    do throws(PyError) {
      let e = try new(ExceptionBody.self, type: type)
      e.args = args
      return e
    } catch {
      fatalError("no memory for an exception")
    }
  }

  /// Makes `v` the exception on its way; the result is for `throw`.
  func raise(_ e: ExceptionObject) -> PyError {
    // What is being handled becomes the context, unless that makes a cycle.
    let handled = p.pointee.handled
    if !handled.isMissing && handled.bits != e.value.bits { setContext(e, handled) }
    p.pointee.pending = e.value
    return PyError()
  }

  func setContext(_ e: ExceptionObject, _ handled: Value) {
    // Programs may have made a cycle that the exception is no part of: a second, slower walk tells.
    var link = handled
    var slow = handled
    var steps = 0
    while let other = ExceptionObject(link) {
      let next = other.context
      if next.bits == e.value.bits {
        other.context = .missing
        break
      }
      link = next
      if link.bits == slow.bits { break }
      steps += 1
      if steps & 1 == 0 { slow = ExceptionObject(unchecked: slow).context }
    }
    e.context = handled
  }

  @inline(never) func raise(_ id: ExceptionID, _ message: String) -> PyError {
    let text = (try? str(message)) ?? vm.emptyString
    return raise(newException(self[id], args: (try? tuple(text)) ?? vm.emptyTuple))
  }
  @inline(never) func raise(_ id: ExceptionID, value: Value) -> PyError {
    let e = newException(self[id], args: (try? tuple(value)) ?? vm.emptyTuple)
    if id == .StopIteration { try? e.setField(self, 0, value) }
    return raise(e)
  }
  @inline(never) func raise(_ id: ExceptionID) -> PyError { raise(newException(self[id], args: vm.emptyTuple)) }

  /// `raise … from None`, where a StopIteration has told that there is nothing.
  func insteadOfStopIteration(_ complaint: (Thread) -> PyError) -> PyError {
    let end = newException(self[.StopIteration], args: vm.emptyTuple)
    _ = raise(end)
    let error = whileHandling(end, complaint)
    ExceptionObject(unchecked: p.pointee.pending).suppressesContext = true
    return error
  }

  @inline(never) func typeError(_ message: String) -> PyError { raise(.TypeError, message) }
  @inline(never) func valueError(_ message: String) -> PyError { raise(.ValueError, message) }
  @inline(never) func indexError(_ message: StaticString) -> PyError { raise(.IndexError, value: str(message)) }
  @inline(never) func overflowError(_ message: String) -> PyError { raise(.OverflowError, message) }
  @inline(never) func runtimeError(_ message: String) -> PyError { raise(.RuntimeError, message) }
  @inline(never) func keyError(_ key: Value) -> PyError { raise(.KeyError, value: key) }
  @inline(never) func zeroDivision(_ message: StaticString) -> PyError {
    raise(.ZeroDivisionError, value: str(message))
  }
  @inline(never) func memoryError() -> PyError { raise(.MemoryError) }
  @inline(never) func recursionError() -> PyError {
    raise(.RecursionError, value: str("maximum recursion depth exceeded" as StaticString))
  }
  /// Something that this version does not do; the message names it.
  @inline(never) func notImplemented(_ what: String) -> PyError { raise(.NotImplementedError, what) }

  /// The exception on its way, taken: nothing is pending afterwards.
  @inline(__always) func takePending() -> ExceptionObject {
    let v = p.pointee.pending
    p.pointee.pending = .missing
    return ExceptionObject(unchecked: v)
  }

  /// Whether the pending exception is of a builtin type.
  func pendingIs(_ id: ExceptionID) -> Bool {
    !p.pointee.pending.isMissing && type(of: p.pointee.pending).isSubtype(of: self[id])
  }
  /// Drops the pending exception if it is of this type; otherwise it goes on.
  func swallow(_ id: ExceptionID) -> Bool {
    if pendingIs(id) {
      p.pointee.pending = .missing
      return true
    }
    return false
  }

  /// Records that the pending exception passes through the current frame at `pc` (behind the instruction).
  func addTraceback(_ frame: FramePointer, pc: UnsafeMutablePointer<Instruction>) {
    guard let e = ExceptionObject(p.pointee.pending) else { return }
    let entry = new(TracebackBody.self)
    entry.next = e.traceback
    entry.code = frame.pointee.code.value
    entry.function = frame.pointee.function
    entry.frame = frame.pointee.object
    entry.word = pc - frame.pointee.code.entry - 1
    entry.line = -1
    entry.record = frame
    if let inner = Traceback(e.traceback) { inner.outer = entry.value }
    if e.traceback.isMissing { noteReceiver(e, frame) }
    e.traceback = entry.value
  }
}
