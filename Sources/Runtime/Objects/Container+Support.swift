// What the containers share: checks of constructor arguments, comparison of lists and tuples, length hints, and the cell
// layouts that belong to this area.

func registerContainerLayouts(_ heap: Heap) {
  heap.register(SliceBody.self)
  heap.register(RangeBody.self)
  heap.register(BigRangeIteratorBody.self)
  heap.register(TupleIteratorBody.self)
  heap.register(ReverseIteratorBody.self)
  heap.register(CallableIteratorBody.self)
  heap.register(EnumerateBody.self)
  heap.register(ZipBody.self)
  heap.register(MapBody.self)
  heap.register(FilterBody.self)
  heap.register(DictViewBody.self)
  heap.layouts[Int(Kind.dictValues.rawValue)] = heap.layouts[Int(Kind.dictKeys.rawValue)]
  heap.layouts[Int(Kind.dictItems.rawValue)] = heap.layouts[Int(Kind.dictKeys.rawValue)]
  heap.register(DictIteratorBody.self)
  heap.register(MappingProxyBody.self)
  heap.register(SetTableBody.self)
  heap.register(SetBody.self)
  heap.layouts[Int(Kind.frozenSet.rawValue)] = heap.layouts[Int(Kind.set.rawValue)]
  heap.register(SetIteratorBody.self)
  heap.register(GenericAliasBody.self)
  heap.register(UnionBody.self)
  heap.register(OrderedIteratorBody.self)
  heap.register(LibraryBody.self)
}

extension Thread {
  /// Short constant text.
  func text(_ s: StaticString) -> Value { str(s) }

  // MARK: arguments of constructors

  func noKeywords(_ args: Arguments, _ name: StaticString) throws(PyError) {
    if args.namedCount > 0 { throw typeError("\(name)() takes no keyword arguments") }
  }

  func checkCount(_ args: Arguments, _ name: StaticString, _ least: Int, _ most: Int) throws(PyError) {
    let n = args.positionalCount
    if n >= least && n <= most { return }
    throw wrongCount(n, "\(name)", least, most)
  }

  func wrongCount(_ n: Int, _ name: String, _ least: Int, _ most: Int) -> PyError {
    let how = least == most ? "" : n < least ? "at least " : "at most "
    let count = n < least ? least : most
    return typeError("\(name) expected \(how)\(count) argument\(count == 1 ? "" : "s"), got \(n)")
  }

  /// Whether a constructor should look at its keywords: subclasses may take what they like in __init__.
  func isOwnConstructor(_ type: Type, _ id: TypeID) -> Bool {
    type === self[id] || type.slot(.initialize) == self[id].slot(.initialize)
  }

  /// (iter, (v,), state) of __reduce__.
  func reduced(iterating v: Value, state: Value = .missing) throws(PyError) -> Value {
    let iter = try currentBuiltin("iter")
    return state.isMissing ? try tuple(iter, try tuple(v)) : try tuple(iter, try tuple(v), state)
  }

  /// The slot of a builtin type, for a method that calls it.
  func getItem(ofBuiltin id: TypeID, _ v: Value, _ key: Value) throws(PyError) -> Value {
    try CodePointer.binary(self[id].slot(.getItem).unsafelyUnwrapped, self, v, key)
  }

  /// `getattr(v, name)`, for pickling.
  func reduced(attribute name: Value, of v: Value) throws(PyError) -> Value {
    try tuple(try currentBuiltin("getattr"), try tuple(v, name))
  }

  /// A builtin function as the running code would find it.
  func currentBuiltin(_ name: StaticString) throws(PyError) -> Value {
    let name = intern(name)
    guard frame(depth: 0) != nil else { return Dict(unchecked: self[.builtins]).get(self, name: name) }
    let found = try builtin(name)
    if found.isMissing { throw raise(.AttributeError, value: name) }
    return found
  }

  // MARK: reprs

  /// Notes that the repr of a container is under way; false if it was already, further out.
  func enterRepr(_ v: Value) throws(PyError) -> Bool {
    if self.reprStack.isMissing { self.reprStack = try newList().value }
    let stack = List(unchecked: self.reprStack)
    var i = stack.count - 1
    while i >= 0 {
      if stack[i].bits == v.bits { return false }
      i -= 1
    }
    try stack.append(self, v)
    return true
  }

  func leaveRepr() {
    let stack = List(unchecked: self.reprStack)
    if stack.count > 0 { stack.truncate(to: stack.count - 1) }
  }

  // MARK: lists and tuples alike

  @inline(__always) func sequenceCount(_ v: Value) -> Int {
    v.header.pointee.kind == .list ? List(unchecked: v).count : Tuple(unchecked: v).count
  }
  @inline(__always) func sequenceItems(_ v: Value) -> UnsafeMutablePointer<Value> {
    v.header.pointee.kind == .list ? List(unchecked: v).items : Tuple(unchecked: v).items
  }

  /// The six comparisons of two lists, or of two tuples. Items are compared for identity or equality up to the first
  /// difference, which then decides.
  func compareSequences(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    // Tuples are compared item by item all the same, as in CPython.
    if x.isKind(.list), sequenceCount(x) != sequenceCount(y), op == .equal || op == .notEqual {
      return .bool(op == .notEqual)
    }
    var i = 0
    while true {
      // What is identical needs no call, and so no second look at the containers.
      let common = min(sequenceCount(x), sequenceCount(y))
      let p = sequenceItems(x)
      let q = sequenceItems(y)
      while i < common && p[i].bits == q[i].bits { i &+= 1 }
      if i >= common { break }
      let a = sequenceItems(x)[i]
      let b = sequenceItems(y)[i]
      if try !isEqual(a, b) {
        // The comparison may have emptied a list: then the lengths decide.
        if i >= min(sequenceCount(x), sequenceCount(y)) { break }
        if op == .equal { return .false }
        if op == .notEqual { return .true }
        return try compare(op, a, b)
      }
      i += 1
    }
    let m = sequenceCount(x)
    let n = sequenceCount(y)
    switch op {
    case .equal: return .bool(m == n)
    case .notEqual: return .bool(m != n)
    case .less: return .bool(m < n)
    case .lessEqual: return .bool(m <= n)
    case .greater: return .bool(m > n)
    default: return .bool(m >= n)
    }
  }

  /// The index of an item from `start` up to `stop` (checked anew at each step), or -1.
  func sequenceFind(_ v: Value, _ item: Value, from start: Int, to stop: Int) throws(PyError) -> Int {
    var i = start
    if item.isSmallInt {
      // Only what is not an immediate int can need a comparison.
      while i < min(stop, sequenceCount(v)) {
        let x = sequenceItems(v)[i]
        if x.bits == item.bits { return i }
        if !x.isSmallInt, try isEqual(x, item) { return i }
        i &+= 1
      }
      return -1
    }
    while i < min(stop, sequenceCount(v)) {
      if try isEqual(sequenceItems(v)[i], item) { return i }
      i &+= 1
    }
    return -1
  }

  /// list.index and tuple.index.
  func sequenceIndex(_ a: Args, _ error: StaticString) throws(PyError) -> Value {
    var start = a.has(2) ? try sliceBound(a[2]) : 0
    var stop = a.has(3) ? try sliceBound(a[3]) : Int.max
    let n = sequenceCount(a[0])
    if start < 0 { start = max(start &+ n, 0) }
    if stop < 0 { stop = max(stop &+ n, 0) }
    let i = try sequenceFind(a[0], a[1], from: start, to: stop)
    if i >= 0 { return .smallInt(i) }
    throw raise(
      .ValueError, value: error.utf8CodeUnitCount > 0 ? str(error) : try str("\(reprString(a[1])) is not in list"))
  }
  /// A bound of `index`, which may not be None.
  func sliceBound(_ v: Value) throws(PyError) -> Int {
    guard v.isInt || type(of: v).slot(.index) != nil else {
      throw typeError("slice indices must be integers or have an __index__ method")
    }
    return try sliceIndex(v)
  }

  func sequenceCountOf(_ v: Value, _ item: Value) throws(PyError) -> Value {
    var n = 0
    var i = 0
    while true {
      i = try sequenceFind(v, item, from: i, to: Int.max)
      if i < 0 { return .smallInt(n) }
      n += 1
      i += 1
    }
  }

  /// "(a, b)" or "[a, b]".
  func sequenceRepr(_ v: Value, _ open: StaticString, _ close: StaticString, loop: StaticString) throws(PyError)
    -> Value
  {
    if sequenceCount(v) == 0 { return text(v.header.pointee.kind == .list ? "[]" : "()") }
    if try !enterRepr(v) { return str(loop) }
    defer { leaveRepr() }
    var b = TextBuilder(capacity: 32 + min(sequenceCount(v), 1 << 20) * 4)
    b.append(open)
    var i = 0
    while i < sequenceCount(v) {
      if i > 0 { b.append(", ") }
      try b.appendRepr(self, sequenceItems(v)[i])
      i += 1
    }
    if i == 1 && v.header.pointee.kind == .tuple { b.append(",") }
    b.append(close)
    return try b.finish(self)
  }

  /// An index for a sequence, "… indices must be integers or slices" otherwise.
  func sequenceIndexInt(_ key: Value, _ what: StaticString) throws(PyError) -> Int {
    if key.isSmallInt { return key.smallInt }
    guard key.isInt || type(of: key).slot(.index) != nil else {
      throw typeError("\(what) indices must be integers or slices, not \(typeName(key))")
    }
    if let i = try index(key).asInt { return i }
    throw raise(.IndexError, "cannot fit '\(typeName(key))' into an index-sized integer")
  }

  /// The repeat count of sequence * n, or nil if `v` is no integer.
  func repeatCount(_ v: Value) throws(PyError) -> Int? {
    if v.isSmallInt { return v.smallInt }
    guard v.isInt || type(of: v).slot(.index) != nil else { return nil }
    if let i = try index(v).asInt { return i }
    throw raise(.OverflowError, "cannot fit '\(typeName(v))' into an index-sized integer")
  }

  /// About how many items an iterable will give: operator.length_hint.
  func lengthHint(_ v: Value, _ fallback: Int) throws(PyError) -> Int {
    if let f = type(of: v).slot(.length) {
      do throws(PyError) { return try CodePointer.unary(f, self, v).asInt ?? fallback } catch {
        if !swallow(.TypeError) { throw error }
      }
    }
    var r = Value.missing
    do throws(PyError) { r = try callSpecial(v, .__length_hint__) } catch {
      if !swallow(.TypeError) { throw error }
    }
    if r.isMissing || r == .notImplemented { return fallback }
    guard let n = r.asInt else { throw typeError("__length_hint__ must be an integer, not \(typeName(r))") }
    if n < 0 { throw valueError("__length_hint__() should return >= 0") }
    return n
  }
}

extension TextBuilder {
  /// Appends repr(v).
  mutating func appendRepr(_ t: Thread, _ v: Value) throws(PyError) {
    if v.isSmallInt { append(int: v.smallInt) } else { append(try t.repr(v)) }
  }
}
