// Taking iterables apart and putting them into lists and dicts, for the loop.

extension Thread {
  /// Appends an iterable's items. For error messages, `function` is what is called with them, NotImplemented for a list
  /// display, and missing elsewhere.
  func listExtend(_ list: List, _ v: Value, function: Value) throws(PyError) {
    if isExact(v, .list) || isExact(v, .tuple) {
      // The source may be the list itself; its items cell may be replaced when it grows.
      let count = v.isKind(.list) ? List(unchecked: v).count : Tuple(unchecked: v).count
      try list.reserve(self, list.count + count)
      let source = v.isKind(.list) ? List(unchecked: v).items : Tuple(unchecked: v).items
      (list.items + list.count).update(from: source, count: count)
      list.count += count
      return
    }
    if try listExtendFast(list, v) { return }
    let it: Value
    do throws(PyError) { it = try iterator(v) } catch {
      if !function.isMissing, pendingIs(.TypeError), type(of: v).slot(.iter) == nil {
        if function == .notImplemented { throw typeError("Value after * must be an iterable, not \(typeName(v))") }
        if list.count > 0 { throw typeError("Value after * must be an iterable, not \(typeName(v))") }
        throw typeError("\(calleeName(function)) argument after * must be an iterable, not \(typeName(v))")
      }
      throw error
    }
    // A class may tell how many to expect; what goes wrong there goes wrong here.
    if type(of: v).has(TypeFlag.heapType) { _ = try lengthHint(v, 8) }
    let expected = knownLength(it)
    if expected > 8 {
      // What stops early, by an error, must not have cost much.
      if expected > 1 << 40, it.isKind(.repeatIterator) || it.isKind(.rangeIterator) { throw memoryError() }
      try list.reserve(self, list.count + min(expected, 1 << 20))
    }
    if isExact(it, .chain) { return try extend(list, with: Chain(unchecked: it)) }
    var sink = YieldSink(appendingTo: list)
    while true {
      let item = try step(it, into: &sink)
      if item.isMissing { return }
      try list.append(self, item)
    }
  }

  /// "module.name()" or "name()" of a callable, for errors of spread calls.
  func calleeName(_ f: Value) -> String {
    if let function = Function(f) {
      let module = Str(function.module)?.string
      let prefix = module == nil || module == "builtins" ? "" : "\(module!)."
      return "\(prefix)\(Str(unchecked: function.qualifiedName).string)()"
    }
    if f.isKind(.nativeFunction) { return "\(nativeQualifiedName(f.nativeFunction))()" }
    if let m = BoundMethod(f) {
      // A builtin that is bound goes by the type of what it is bound to, wherever that has it from.
      guard m.function.isKind(.methodDescriptor) || m.function.isKind(.nativeFunction) else {
        return calleeName(m.function)
      }
      let type = Type(m.receiver) ?? type(of: m.receiver)
      return "\(Str(unchecked: type.qualifiedName).string).\(nativeName(m.function.nativeFunction))()"
    }
    if let w = SlotWrapper(f) {
      return "\(Str(unchecked: Type(unchecked: w.owner).name).string).\(Str(unchecked: w.name).string)()"
    }
    if f.isKind(.methodDescriptor) { return "\(nativeQualifiedName(f.nativeFunction))()" }
    if let type = Type(f) { return "\(displayName(type))()" }
    if let text = Str(f) { return text.string }
    return f.isNone ? "None" : safeRepr(f, "\(typeName(f)) object")
  }

  func buildMap(_ p: UnsafeMutablePointer<Value>, _ pairs: Int) throws(PyError) -> Value {
    let dict = try newDict(room: pairs)
    var i = 0
    while i < pairs {
      try dict.set(self, p[i * 2], p[i * 2 + 1])
      i += 1
    }
    return dict.value
  }

  /// {**v}.
  func mapUpdate(_ dict: Dict, _ v: Value) throws(PyError) {
    if let other = plainDict(v) {
      if dict.count == 0 { return try dict.becomeCopy(self, of: other) }
      var i = other.nextEntry(from: 0)
      while i >= 0 {
        let e = other.table.entries[i]
        try dict.set(self, e.key, e.value, hash: e.hash)
        i = other.nextEntry(from: i + 1)
      }
      return
    }
    try mapFromMapping(v, error: "'\(typeName(v))' object is not a mapping") { t, key, value throws(PyError) in
      try dict.set(t, key, value)
    }
  }

  /// f(**v): a key twice is an error.
  func mapMerge(_ dict: Dict, _ v: Value, function: Value) throws(PyError) {
    func add(_ t: Thread, _ key: Value, _ value: Value) throws(PyError) {
      // That keys are strs is checked by the call.
      if try dict.find(t, key) != nil {
        throw t.typeError(
          "\(t.calleeName(function)) got multiple values for keyword argument '\(Str(unchecked: try t.str(of: key)).string)'"
        )
      }
      try dict.set(t, key, value)
    }
    if let other = plainDict(v) {
      if dict.count == 0 { return try dict.becomeCopy(self, of: other) }
      var i = other.nextEntry(from: 0)
      while i >= 0 {
        let e = other.table.entries[i]
        try add(self, e.key, e.value)
        i = other.nextEntry(from: i + 1)
      }
      return
    }
    try mapFromMapping(
      v, error: "\(calleeName(function)) argument after ** must be a mapping, not \(typeName(v))", add)
  }

  private func mapFromMapping(
    _ v: Value, error: String, _ add: (Thread, Value, Value) throws(PyError) -> Void
  ) throws(PyError) {
    let keys = try findAttribute(v, self[.keys])
    if keys.isMissing { throw typeError(error) }
    let it = try iterator(try call(keys))
    while true {
      let key = try next(it)
      if key.isMissing { return }
      try add(self, key, try getItem(v, key))
    }
  }

  // MARK: unpacking

  func unpack(_ v: Value, into r: UnsafeMutablePointer<Value>, _ count: Int) throws(PyError) {
    if isExact(v, .list) || isExact(v, .tuple) {
      let n = v.isKind(.list) ? List(unchecked: v).count : Tuple(unchecked: v).count
      if n != count { throw unpackCount(n, count) }
      let items = v.isKind(.list) ? List(unchecked: v).items : Tuple(unchecked: v).items
      var i = 0
      while i < n {
        r[i] = items[i]
        i += 1
      }
      return
    }
    // The targets may be locals: they are set when all has gone well.
    let it = try unpackIterator(v)
    let s = try pushScratch(count)
    defer { popScratch(s) }
    var i = 0
    while i < count {
      let item = try next(it)
      if item.isMissing { throw unpackCount(i, count) }
      s[i] = item
      i += 1
    }
    if try !next(it).isMissing { throw valueError("too many values to unpack (expected \(count))") }
    r.update(from: s, count: count)
  }

  private func unpackIterator(_ v: Value) throws(PyError) -> Value {
    do throws(PyError) { return try iterator(v) } catch {
      let type = self.type(of: v)
      if pendingIs(.TypeError) && type.slot(.iter) == nil && !type.hasItems {
        throw typeError("cannot unpack non-iterable \(typeName(v)) object")
      }
      throw error
    }
  }

  private func unpackCount(_ n: Int, _ count: Int) -> PyError {
    n > count
      ? valueError("too many values to unpack (expected \(count), got \(n))".replacingGot(n, count))
      : valueError("not enough values to unpack (expected \(count), got \(n))")
  }

  func unpackStar(
    _ v: Value, into r: UnsafeMutablePointer<Value>, before: Int, after: Int
  ) throws(PyError) {
    let list = try newList()
    if isExact(v, .list) || isExact(v, .tuple) {
      try listExtend(list, v, function: .missing)
    } else {
      let it = try unpackIterator(v)
      while true {
        let item = try next(it)
        if item.isMissing { break }
        try list.append(self, item)
      }
    }
    let n = list.count
    if n < before + after {
      throw valueError("not enough values to unpack (expected at least \(before + after), got \(n))")
    }
    var i = 0
    while i < before {
      r[i] = list[i]
      i += 1
    }
    r[before] = try newList(from: list.items + before, n - before - after)
    i = 0
    while i < after {
      r[before + 1 + i] = list[n - after + i]
      i += 1
    }
  }

  // MARK: class and module bodies

  func setUpAnnotations() throws(PyError) {
    let namespace = currentNamespace.isMissing ? currentGlobals.value : currentNamespace
    if try namespaceGet(namespace, self[.__annotations__]).isMissing {
      try setItem(namespace, self[.__annotations__], try newDict().value)
    }
  }

  func loadBuildClass() throws(PyError) -> Value {
    let v = try builtin(self[.__build_class__])
    if v.isMissing { throw raise(.NameError, "__build_class__ not found") }
    return v
  }
}

extension String {
  /// 3.13 tells how many values there were only where there were too few.
  fileprivate func replacingGot(_ n: Int, _ count: Int) -> String { "too many values to unpack (expected \(count))" }
}
