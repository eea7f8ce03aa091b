// Generators, coroutines and async generators: a suspended frame on the heap.
//
// While suspended, the registers of the frame lie in the cell; to resume, they are copied to the top of the thread's
// register stack (some ten words, 2 to 3 ns), so that running code is laid out alike everywhere.

import Compiler

struct GeneratorBody: Body {
  static var kind: Kind { .generator }
  static var values: Range<Int> { 2..<11 }
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
  /// The frame object, if a program asked for it.
  var frame: Value
  /// Coroutines: the function that made it, or `cr_origin` if origins are tracked. Async generators: the finalizer hook.
  var origin: Value
  var pc: UnsafeMutablePointer<Instruction>
  var state: State
  var flags: Flags
  /// Coroutines: the instruction of `origin` that made it.
  var originWord: Int32

  enum State: UInt8 {
    case created, suspended, running, finished
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// It is in an exception handler, so that what is handled is its own.
    static let handling = Flags(rawValue: 8)
    /// Async generators: `aclose` was awaited, or it has ended.
    static let closed = Flags(rawValue: 1)
    /// A step of it is being awaited (`ag_running`).
    static let stepping = Flags(rawValue: 2)
    /// The hooks of its first iterator have been looked at.
    static let hooked = Flags(rawValue: 4)
    /// It is a module that waits and has a namespace of its own: see `Function.moduleNamespace`.
    static let namespace = Flags(rawValue: 16)
  }
}
typealias Generator = Ref<GeneratorBody>

extension Ref where B == GeneratorBody {
  @inline(__always) var registers: UnsafeMutablePointer<Value> { end.assumingMemoryBound(to: Value.self) }
  /// What messages call it.
  var noun: String {
    switch header.pointee.kind {
    case .coroutine: "coroutine"
    case .asyncGenerator: "async generator"
    default: "generator"
    }
  }
  /// What its frame is, whenever it runs.
  @inline(__always) var frameFlags: UInt32 {
    self.flags.contains(.namespace) ? FrameFlag.generator | FrameFlag.namespace : FrameFlag.generator
  }
  /// Suspended at a `yield` of its own, not in what it delegates to or awaits.
  @inline(__always) var isAtOwnYield: Bool { self.pc[-1].n & 1 == 0 }
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
