// Generators, coroutines and async generators: a suspended frame on the heap.
//
// While suspended, the registers of the frame lie in the cell; to resume, they are copied to the top of the thread's
// register stack (some ten words, 2 to 3 ns), so that running code is laid out alike everywhere.

import Compiler

struct GeneratorBody: Body {
  static var kind: Kind { .generator }
  static var values: Range<Int> { 2..<9 }
  static var trailing: TrailingLayout { .values(count: 1) }
  var header: Header
  var registerCount: Int
  var function: Value
  var code: Value
  var name: Value
  var qualifiedName: Value
  /// The value that it returned, once finished.
  var result: Value
  /// The exception it was handling when it was suspended, or missing; and its resumer's while it runs.
  var ownHandled: Value
  var callerHandled: Value
  /// The frame object, if a program asked for it. (Traced through the frame while running.)
  var pc: UnsafeMutablePointer<Instruction>
  var state: State
  /// For async generators and coroutine origin tracking.
  var flags: UInt32

  enum State: UInt32 {
    case created, suspended, running, finished
  }
}
typealias Generator = Ref<GeneratorBody>

extension Ref where B == GeneratorBody {
  @inline(__always) var registers: UnsafeMutablePointer<Value> { end.assumingMemoryBound(to: Value.self) }
}

extension Value {
  /// The generator-like cell (generator, coroutine, async generator), or nil.
  var asGenerator: Generator? {
    switch kind {
    case .generator, .coroutine, .asyncGenerator: return Generator(unchecked: self)
    default: return nil
    }
  }
}
