// What the loop does for `await`, `async for` and `async with`.

import Compiler

extension Thread {
  // MARK: await

  /// The iterator that `await v` runs. `origin`: 1 and 2 if v is what __aenter__ or __aexit__ answered.
  func awaitable(_ v: Value, origin: Int) throws(PyError) -> Value {
    if origin != 0 && type(of: v).slot(.await) == nil && !isIterableCoroutine(v) {
      throw typeError(
        "'async with' received an object from \(origin == 1 ? "__aenter__" : "__aexit__") that does not implement"
          + " __await__: \(typeName(v))")
    }
    let it = try awaitIterator(v)
    if it.isKind(.coroutine), !delegate(of: Generator(unchecked: it)).isMissing {
      throw runtimeError("coroutine is being awaited already")
    }
    return it
  }

  /// A coroutine itself, a generator that types.coroutine has marked, or what `__await__` answers.
  func awaitIterator(_ v: Value) throws(PyError) -> Value {
    if v.isKind(.coroutine) || isIterableCoroutine(v) { return v }
    if type(of: v).slot(.await) == nil { throw typeError("object \(typeName(v)) can't be used in 'await' expression") }
    let it = try awaitSlot(v)
    if it.isKind(.coroutine) || isIterableCoroutine(it) { throw typeError("__await__() returned a coroutine") }
    if type(of: it).slot(.next) == nil {
      throw typeError("__await__() returned non-iterator of type '\(typeName(it))'")
    }
    return it
  }

  /// v.__await__(), which the type is known to have.
  func awaitSlot(_ v: Value) throws(PyError) -> Value {
    guard let slot = type(of: v).slot(.await) else { return .none }
    return try CodePointer.unary(slot, self, v)
  }

  private func isIterableCoroutine(_ v: Value) -> Bool {
    guard let g = Generator(v) else { return false }
    return Code(unchecked: g.code).codeFlags.contains(.iterableCoroutine)
  }

  // MARK: async for

  func asyncIterator(_ v: Value) throws(PyError) -> Value {
    guard let slot = type(of: v).slot(.asyncIter) else {
      throw typeError("'async for' requires an object with __aiter__ method, got \(typeName(v))")
    }
    let it = try CodePointer.unary(slot, self, v)
    if type(of: it).slot(.asyncNext) == nil {
      throw typeError(
        "'async for' received an object from __aiter__ that does not implement __anext__: \(typeName(it))")
    }
    return it
  }

  /// The iterator to be awaited for the next item.
  func asyncNext(_ it: Value) throws(PyError) -> Value {
    if it.isKind(.asyncGenerator) {
      let g = Generator(unchecked: it)
      if !g.flags.contains(.hooked) { try startHooks(g) }
      return newAsyncStep(g, .send, .none).value
    }
    guard let slot = type(of: it).slot(.asyncNext) else {
      throw typeError("'async for' requires an iterator with __anext__ method, got \(typeName(it))")
    }
    let next = try CodePointer.unary(slot, self, it)
    do throws(PyError) { return try awaitIterator(next) } catch {
      let cause = p.pointee.pending
      p.pointee.pending = .missing
      _ = typeError("'async for' received an invalid object from __anext__: \(typeName(next))")
      let e = ExceptionObject(unchecked: p.pointee.pending)
      e.cause = cause
      e.context = cause
      e.suppressesContext = true
      throw error
    }
  }

  // MARK: async with

  /// As `withEnter`, with __aenter__ and __aexit__.
  func asyncWithEnter(_ manager: Value, into r: UnsafeMutablePointer<Value>) throws(PyError) -> Int {
    let type = self.type(of: manager)
    let enter = lookup(type, .__aenter__)
    let exit = lookup(type, .__aexit__)
    if enter.isMissing || exit.isMissing {
      let missed = enter.isMissing ? "" : " (missed __aexit__ method)"
      throw typeError(
        "'\(typeName(manager))' object does not support the asynchronous context manager protocol\(missed)")
    }
    return try placeManager(manager, enter, exit, into: r)
  }
}
