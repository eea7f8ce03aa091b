// Generators, coroutines and async generators that are dropped before they have ended.
//
// They are finalizable (`VM.finalizable`) from where it matters: a generator once it is suspended inside `try` or `with`, a
// coroutine from the start, since one that is never awaited is warned about, an async generator that a finalizer hook looks
// after, and a step of one that a program asked for.

extension Value {
  /// Finalizable, but nothing is left to do: a generator that has ended, a step that was awaited.
  var isSpent: Bool {
    switch header.pointee.kind {
    case .generator, .coroutine, .asyncGenerator: Generator(unchecked: self).state == .finished
    case .asyncSend: AsyncStep(unchecked: self).state != .created
    case .memoryView: MemoryView(unchecked: self).object.isMissing
    default: false
    }
  }
}

extension Thread {
  /// Makes a generator finalizable.
  @inline(never) func closeWhenDropped(_ g: Generator) {
    if g.header.pointee.flags & HeaderFlag.finalizer != 0 { return }
    g.header.pointee.flags |= HeaderFlag.finalizer
    vm.p.pointee.finalizable.append(g.value)
    noteEndIsSeen(.suspended)
  }

  /// Takes a generator that has ended off the list if it was the last to join: most coroutines are awaited at once. Others
  /// leave at the next collection.
  func forgetFinalizer(_ g: Generator) {
    let last = vm.p.pointee.finalizable.count - 1
    guard last >= 0, vm.p.pointee.finalizable.items[last].bits == g.value.bits else { return }
    vm.p.pointee.finalizable.count = last
    g.header.pointee.flags &= ~HeaderFlag.finalizer
  }

  func finalizeGenerator(_ v: Value) {
    if let step = AsyncStep(v) {
      if step.state == .created { warnOfStep(step) }
      return
    }
    guard let g = v.asGenerator, g.state != .finished, g.state != .running else { return }
    do throws(PyError) {
      if g.header.pointee.kind == .asyncGenerator && !g.origin.isMissing && !g.flags.contains(.closed) {
        _ = try call(g.origin, v)
      } else if g.header.pointee.kind == .coroutine && g.state == .created {
        try warnNeverAwaited(v)
      } else {
        try generatorClose(g)
      }
    } catch {
      reportUnraisable(v, "Exception ignored in: ")
    }
  }

  private func warnNeverAwaited(_ v: Value) throws(PyError) {
    let f = try findAttribute(try importAbsolute("warnings"), intern("_warn_unawaited_coroutine"))
    if !f.isMissing {
      _ = try call(f, v)
    } else {
      let name = Str(unchecked: Generator(unchecked: v).qualifiedName).string
      try warn(.RuntimeWarning, "coroutine '\(name)' was never awaited")
    }
  }

  private func warnOfStep(_ step: AsyncStep) {
    let name =
      switch step.mode {
      case .send: "asend"
      case .throw: "athrow"
      case .close: "aclose"
      }
    let v = step.generator
    do throws(PyError) {
      let text = "coroutine method '\(name)' of '\(Str(unchecked: Generator(unchecked: v).qualifiedName).string)'"
      let warnings = try importAbsolute("warnings")
      _ = try call(
        try getAttribute(warnings, intern("_warn_at_origin")), try str(text + " was never awaited"), step.value, v)
    } catch {
      reportUnraisable(v, "Exception ignored in: ")
    }
  }

  /// (file, line, globals) of where a coroutine or a step was made, or None.
  func creationSite(_ v: Value) throws(PyError) -> Value {
    var origin = Value.missing
    var word = 0
    if let step = AsyncStep(v) {
      origin = step.origin
      word = Int(step.originWord)
    } else if let g = v.asGenerator {
      origin = g.origin
      word = Int(g.originWord)
    }
    if let stack = Tuple(origin), stack.count > 0, let place = Tuple(stack[0]), place.count > 1 {
      return try tuple(place[0], place[1], .none)
    }
    guard let f = Function(origin) else { return .none }
    let code = Code(unchecked: f.code)
    return try tuple(code.filename, .smallInt(Int(code.position(at: word).line)), f.globals)
  }

  /// At exit: what is unreachable is told from what lives to the end, whose warnings name no place.
  func forgetOrigins() {
    let list = vm.p.pointee.finalizable
    var waits = false
    var i = 0
    while i < list.count {
      if list.items[i].isKind(.coroutine) || list.items[i].isKind(.asyncSend), !list.items[i].isSpent { waits = true }
      i += 1
    }
    if !waits { return }
    vm.collect(self)
    runFinalizers()
    i = 0
    while i < vm.p.pointee.finalizable.count {
      let v = vm.p.pointee.finalizable.items[i]
      if v.isKind(.coroutine), !Generator(unchecked: v).origin.isKind(.tuple) {
        Generator(unchecked: v).origin = .missing
      } else if let step = AsyncStep(v) {
        step.origin = .missing
      }
      i += 1
    }
  }
}
