// Classes written in Python that give buffers: `__buffer__` makes a view, `__release_buffer__` is told when it is given back.
//
// A view that a program has made of such an object tells by itself, when it is released or dies. Where the bytes are only
// read in passing, the object is told at once, and what is read is a copy: it may do with its bytes what it likes then.

extension Thread {
  /// What `__buffer__` of a class written in Python gives, or missing.
  func bufferOfInstance(_ v: Value, flags: Int) throws(PyError) -> Value {
    guard v.isCell, type(of: v).has(TypeFlag.heapType) else { return .missing }
    let method = lookup(type(of: v), intern("__buffer__" as StaticString))
    if !method.isKind(.function) { return .missing }
    let view = try call(method, v, .smallInt(flags))
    guard view.isKind(.memoryView) else { throw typeError("__buffer__ returned non-memoryview object") }
    return view
  }

  /// The same for a reader in passing.
  func bytesOfInstance(_ v: Value, flags: Int) throws(PyError) -> Value {
    let view = try bufferOfInstance(v, flags: flags)
    if view.isMissing || !hasReleaseHook(v) { return view }
    let bytes = try bytesArgument(view)
    let copy = try newBytes(bytes.p, bytes.count)
    tellRelease(v, view)
    return copy
  }

  func hasReleaseHook(_ v: Value) -> Bool {
    guard v.isCell, type(of: v).has(TypeFlag.heapType) else { return false }
    return lookup(type(of: v), intern("__release_buffer__" as StaticString)).isKind(.function)
  }

  /// The view tells `provider` of its end.
  func hold(_ m: MemoryView, provider: Value, given: Value) {
    m.provider = provider
    m.given = given
    m.header.pointee.flags |= HeaderFlag.finalizer
    noteFinalizable(m.value)
  }

  /// `release()`, and the end of a view.
  func releaseView(_ m: MemoryView) {
    if m.object.isMissing { return }
    let provider = m.provider
    var view = m.given
    if provider.isMissing {
      m.object = .missing
      return
    }
    m.provider = .missing
    m.given = .missing
    if !view.isMissing {
      m.object = .missing
      tellRelease(provider, view)
      // What the object has given of its own bytes ends with that.
      if let given = MemoryView(view), given.object.bits == provider.bits { given.object = .missing }
      return
    }
    // A bytearray's class that only wants to know.
    let restricted = copyView(m)
    restricted.isRestricted = true
    m.object = .missing
    view = restricted.value
    tellRelease(provider, view)
    restricted.object = .missing
  }

  private func tellRelease(_ provider: Value, _ view: Value) {
    let pending = p.pointee.pending
    let method = lookup(type(of: provider), intern("__release_buffer__" as StaticString))
    do throws(PyError) { _ = try call(method, provider, view) } catch {
      let name = Str(unchecked: type(of: provider).name).string
      reportUnraisable(.missing, "Exception ignored in __release_buffer__ of \(name)")
    }
    p.pointee.pending = pending
  }

  /// `v.__release_buffer__(view)` of a builtin type.
  func releaseBuffer(_ v: Value, _ view: Value) throws(PyError) -> Value {
    guard let m = MemoryView(view) else { throw typeError("expected a memoryview object") }
    if m.object.isMissing { return .none }
    let own = v.isKind(.memoryView) ? MemoryView(unchecked: v).object : v
    if m.object.bits != own.bits { throw valueError("memoryview's buffer is not this object") }
    if m.isRestricted { m.object = .missing } else { releaseView(m) }
    return .none
  }
}
