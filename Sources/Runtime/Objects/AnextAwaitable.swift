// anext(iterator, default): awaits the next item, and answers the default where there is none. With it the builtins
// aiter() and anext().

struct AnextAwaitableBody: Body {
  static var kind: Kind { .anextAwaitable }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var wrapped: Value
  var standard: Value
}
typealias AnextAwaitable = Ref<AnextAwaitableBody>

extension Thread {
  /// The iterator behind the wrapped awaitable.
  private func iterator(_ v: AnextAwaitable) throws(PyError) -> Value {
    let it = try awaitIterator(v.wrapped)
    return it.isKind(.coroutine) ? try awaitSlot(it) : it
  }

  /// StopAsyncIteration ends the await with the default.
  private func withDefault(_ v: AnextAwaitable, _ body: () throws(PyError) -> Value) throws(PyError) -> Value {
    do throws(PyError) { return try body() } catch {
      if swallow(.StopAsyncIteration) { throw stopIteration(v.standard) }
      throw error
    }
  }

  func nextOrDefault(_ v: AnextAwaitable) throws(PyError) -> Value {
    let it = try iterator(v)
    return try withDefault(v) { () throws(PyError) in try self.nextOrStop(it) }
  }

  fileprivate func forward(
    _ v: AnextAwaitable, _ name: Name, _ a: Value = .missing, _ b: Value = .missing, _ c: Value = .missing
  ) throws(PyError) -> Value {
    let it = try iterator(v)
    let f = try getAttribute(it, self[name])
    return try withDefault(v) { () throws(PyError) in
      if a.isMissing { return try self.call(f) }
      if b.isMissing { return try self.call(f, a) }
      return c.isMissing ? try self.call(f, a, b) : try self.call(f, a, b, c)
    }
  }
}

extension NativeType {
  static let anextAwaitable = NativeType(
    name: "anext_awaitable", kind: .anextAwaitable, flags: 0,
    install: { s in
      s.clear(.new)
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.await) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in try t.nextOrDefault(AnextAwaitable(unchecked: v)) }
    },
    methods: {
      [
        Method("send(self, value, /)") { t, a throws(PyError) in
          try t.forward(AnextAwaitable(unchecked: a[0]), .send, a[1])
        },
        Method("throw(self, type, value=None, traceback=None, /)") { t, a throws(PyError) in
          try t.forward(AnextAwaitable(unchecked: a[0]), .throw, a[1], a[2], a[3])
        },
        Method("close(self, /)") { t, a throws(PyError) in try t.forward(AnextAwaitable(unchecked: a[0]), .close) },
      ]
    })
}

let asyncBuiltins: [Method] = [
  Method("aiter(async_iterable, /)") { t, a throws(PyError) in
    guard let slot = t.type(of: a[0]).slot(.asyncIter) else {
      throw t.typeError("'\(t.typeName(a[0]))' object is not an async iterable")
    }
    let it = try CodePointer.unary(slot, t, a[0])
    guard t.type(of: it).slot(.asyncNext) != nil else {
      throw t.typeError("aiter() returned not an async iterator of type '\(t.typeName(it))'")
    }
    return it
  },
  Method("anext(async_iterator, default=<unrepresentable>, /)") { t, a throws(PyError) in
    guard let slot = t.type(of: a[0]).slot(.asyncNext) else {
      throw t.typeError("'\(t.typeName(a[0]))' object is not an async iterator")
    }
    let awaitable = try CodePointer.unary(slot, t, a[0])
    if !a.has(1) { return awaitable }
    let v = t.new(AnextAwaitableBody.self)
    v.wrapped = awaitable
    v.standard = a[1]
    return v.value
  },
]
