// Python functions whose body is a Swift closure of the host.
//
// The cell holds a number; the closure stands in the engine's table under it. When the cell is collected, its finalizer
// empties the place, which ends the life of what the closure captured.

/// What a host function runs. A failure's handle, if it has one, is raised again; otherwise its kind and message.
package typealias HostBody = @Sendable (HostThread, HostArguments) throws(HostCallFailure) -> Word

package struct HostCallFailure: Error {
  /// The handle of an exception object to raise, or -1. Who catches the failure releases it.
  package var handle: Int
  package var kind: HostError
  package var message: String
  package init(handle: Int = -1, kind: HostError = .runtime, message: String = "") {
    self.handle = handle
    self.kind = kind
    self.message = message
  }
}

/// The arguments of a call, in the caller's registers.
package struct HostArguments {
  let args: Arguments
  package var positionalCount: Int { args.positionalCount }
  package subscript(i: Int) -> Word { Word(args[i]) }
  package var keywordCount: Int { args.namedCount }
  package func keyword(_ i: Int) -> (name: String, value: Word) {
    let name = Str(unchecked: Tuple(unchecked: args.names)[i]).string.shown
    return (name, Word(args[args.positionalCount + i]))
  }
}

struct HostFunctionBody: Body {
  static var kind: Kind { .hostFunction }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var name: Value
  /// Place in the engine's table.
  var number: Int
}
typealias HostFunction = Ref<HostFunctionBody>

extension VM {
  /// The engine that this interpreter belongs to, if a host made it.
  var engine: Engine? { self.host.map { Unmanaged<Engine>.fromOpaque($0).takeUnretainedValue() } }
}

extension HostThread {
  package func function(_ name: String, _ body: @escaping HostBody) throws(PythonFailure) -> Word {
    try run { () throws(PyError) in
      let f = t.new(HostFunctionBody.self)
      f.number = -1
      f.name = try t.intern(name)
      if let free = engine.functions.firstIndex(where: { $0 == nil }), engine.functions.count > 64 {
        engine.functions[free] = body
        f.number = free
      } else {
        f.number = engine.functions.count
        engine.functions.append(body)
      }
      t.vm.p.pointee.finalizable.append(f.value)
      return Word(f.value)
    }
  }
}

extension Thread {
  fileprivate func callHost(_ f: HostFunction, _ args: Arguments) throws(PyError) -> Value {
    guard let engine = vm.engine, f.number >= 0, f.number < engine.functions.count,
      let body = engine.functions[f.number]
    else { throw runtimeError("the host function is gone") }
    try checkStack()
    let outcome: Result<Word, HostCallFailure> = engine.withBorrowed(self) {
      do throws(HostCallFailure) {
        return .success(try body(HostThread(engine, self), HostArguments(args: args)))
      } catch {
        return .failure(error)
      }
    }
    switch outcome {
    case .success(let w): return w.value
    case .failure(let failure):
      if failure.handle >= 0 {
        let v = vm.handles[failure.handle]
        engine.releaseHandle(failure.handle)
        if let e = ExceptionObject(v) { throw raise(e) }
      }
      throw raise(failure.kind.id, failure.message)
    }
  }

  /// The cell of a host function is dead: so is its closure.
  func dropHostFunction(_ v: Value) {
    let f = HostFunction(unchecked: v)
    if let engine = vm.engine, f.number >= 0, f.number < engine.functions.count { engine.functions[f.number] = nil }
    f.number = -1
  }
}

extension NativeType {
  static let hostFunction = NativeType(
    name: "host_function", kind: .hostFunction, flags: 0,
    install: { s in
      s.call(.call) { t, f, args throws(PyError) in try t.callHost(HostFunction(unchecked: f), args) }
      s.set(.repr) { t, v throws(PyError) in
        try t.str("<host function \(Str(HostFunction(unchecked: v).name)?.string ?? "?")>")
      }
    },
    getters: {
      [
        Getter("__name__", { t, v throws(PyError) in HostFunction(unchecked: v).name }),
        Getter("__qualname__", { t, v throws(PyError) in HostFunction(unchecked: v).name }),
      ]
    })
}

func registerHostLayouts(_ heap: Heap) { heap.register(HostFunctionBody.self) }
