// Containment, hashing, length, subscripts and iteration: dispatch from values to the slots of their types.

extension Thread {
  // MARK: containment, hashing, length

  @inline(never) func contains(_ container: Value, _ v: Value) throws(PyError) -> Bool {
    if isExact(container, .dict) {
      let dict = Dict(unchecked: container)
      return try dict.findEntry(self, v, hash: try hash(v)) >= 0
    }
    let type = self.type(of: container)
    if let f = type.slot(.contains) { return try isTrue(try CodePointer.binary(f, self, container, v)) }
    guard type.slot(.iter) != nil || type.hasItems else {
      throw typeError("argument of type '\(typeName(container))' is not iterable")
    }
    let it: Value
    do throws(PyError) { it = try iterator(container) } catch {
      if swallow(.TypeError) { throw typeError("argument of type '\(typeName(container))' is not iterable") }
      throw error
    }
    while true {
      let item = try next(it)
      if item.isMissing { return false }
      if try isEqual(item, v) { return true }
    }
  }

  @inline(__always) func hash(_ v: Value) throws(PyError) -> Int {
    if v.isSmallInt {
      let i = v.smallInt
      return i == -1 ? -2 : i
    }
    if v.isCell && v.header.pointee.shape == UInt32(Kind.str.rawValue) { return Str(unchecked: v).hash(self) }
    return try hashSlow(v)
  }

  @inline(never) func hashSlow(_ v: Value) throws(PyError) -> Int {
    if v.isFloat && v.float == v.float { return NumericHash.hash(v.float) }
    if isExact(v, .int) { return intHash(v) }
    if isExact(v, .tuple) {
      try checkStack()
      return try tupleHash(Tuple(unchecked: v))
    }
    guard let f = type(of: v).slot(.hash) else { throw typeError("unhashable type: '\(typeName(v))'") }
    try checkStack()
    let h = try CodePointer.unary(f, self, v)
    return h.asInt ?? 0
  }

  /// len(v).
  func length(_ v: Value) throws(PyError) -> Int {
    guard let f = type(of: v).slot(.length) else { throw typeError("object of type '\(typeName(v))' has no len()") }
    return try CodePointer.unary(f, self, v).asInt ?? 0
  }

  // MARK: subscripts

  func getItem(_ v: Value, _ key: Value) throws(PyError) -> Value {
    if let f = type(of: v).slot(.getItem) { return try CodePointer.binary(f, self, v, key) }
    if v.isKind(.type) { return try typeGetItem(Type(unchecked: v), key) }
    throw typeError("'\(typeName(v))' object is not subscriptable")
  }

  /// v[key] = value, or del v[key] for missing.
  func setItem(_ v: Value, _ key: Value, _ value: Value) throws(PyError) {
    if let f = type(of: v).slot(.setItem) {
      _ = try CodePointer.ternary(f, self, v, key, value)
      return
    }
    if !value.isMissing { throw typeError("'\(typeName(v))' object does not support item assignment") }
    // CPython words it another way for what could be a sequence.
    let isIndex = key.isInt || self.type(of: key).slot(.index) != nil
    if isIndex && speaksSequence(v) {
      throw typeError("'\(typeName(v))' object doesn't support item deletion")
    }
    throw typeError("'\(typeName(v))' object does not support item deletion")
  }

  @inline(__always) func dictGet(_ dict: Dict, _ key: Value) throws(PyError) -> Value {
    let i = try dict.findEntry(self, key, hash: try hash(key))
    return i < 0 ? .missing : dict.table.entries[i].value
  }
  @inline(__always) func dictSet(_ dict: Dict, _ key: Value, _ value: Value) throws(PyError) {
    try dict.set(self, key, value, hash: try hash(key))
  }

  // MARK: iteration

  func iterator(_ v: Value) throws(PyError) -> Value {
    let type = self.type(of: v)
    if let f = type.slot(.iter) {
      let it = try CodePointer.unary(f, self, v)
      if self.type(of: it).slot(.next) != nil { return it }
      throw typeError("iter() returned non-iterator of type '\(typeName(it))'")
    }
    if type.hasItems {
      let it = new(SequenceIteratorBody.self)
      it.sequence = v
      return it.value
    }
    throw typeError("'\(typeName(v))' object is not iterable")
  }

  /// The next item, or missing when there is none.
  @inline(__always) func next(_ it: Value) throws(PyError) -> Value {
    try checkStack()
    try pollNative()
    // For exact native iterators the way to their slot is short.
    let shape = it.isCell ? Int(it.header.pointee.shape) : 256
    let f: UnsafeRawPointer
    if shape < 256, let own = p.pointee.vm.p.pointee.nextSlots[shape] { f = own } else { f = try nextSlot(it) }
    do throws(PyError) { return try CodePointer.unary(f, self, it) } catch { return try endOfIteration(it) }
  }

  /// The same for the loop, whose registers are scarce.
  @inline(never) func nextForLoop(_ it: Value) throws(PyError) -> Value { try next(it) }

  @inline(__always) private func nextSlot(_ it: Value) throws(PyError) -> UnsafeRawPointer {
    guard let f = type(of: it).slot(.next) else { throw notIterator(it) }
    return f
  }
  @inline(never) private func notIterator(_ it: Value) -> PyError {
    typeError("'\(typeName(it))' object is not an iterator")
  }

  /// What came out of a next slot: StopIteration is the end, too, all else goes on.
  @inline(never) private func endOfIteration(_ it: Value) throws(PyError) -> Value {
    observeStop()
    if p.pointee.stopSource != 0, pendingIs(.StopIteration), let e = ExceptionObject(p.pointee.pending) {
      p.pointee.stopSource = it.bits
      p.pointee.stopValue = e.field(ErrorField.value)
    }
    if swallow(.StopIteration) { return .missing }
    throw PyError()
  }
}
