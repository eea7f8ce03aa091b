// What the opcodes of `match` do. A pattern's test gives a tuple of what its parts are to be matched with, or None.
//
// Whether something is a sequence or a mapping is a flag of its type, which classes inherit (`inheritPatternFlags`) and
// registration with an abstract base class sets (`setPatternFlags`).

import Compiler

extension Thread {
  /// r[a] = … for the opcodes that are too rare to have their own place in the loop.
  @inline(never) func runPattern(_ i: Instruction, _ base: UnsafeMutablePointer<Value>) throws(PyError) {
    switch i.opcode {
    case .matchSequence: base[i.a] = .bool(type(of: base[i.b]).has(TypeFlag.matchesSequence))
    case .matchMapping: base[i.a] = .bool(type(of: base[i.b]).has(TypeFlag.matchesMapping))
    case .getLength: base[i.a] = int(try length(base[i.b]))
    case .matchKeys: base[i.a] = try matchKeys(base[i.b], Tuple(unchecked: base[i.c]))
    case .matchClass: base[i.a] = try matchClass(base[i.b], base[i.c], Tuple(unchecked: base[i.a &+ 1]), i.n)
    default: base[i.a] = try matchRest(base[i.b], Tuple(unchecked: base[i.c]))
    }
  }

  // MARK: mappings

  /// The values of a mapping for these keys, or None if one is not there.
  private func matchKeys(_ v: Value, _ keys: Tuple) throws(PyError) -> Value {
    let values = try newTuple(keys.count)
    let seen = keys.count > 1 ? try newSet().value : Value.missing
    let exact = isExact(v, .dict)
    // __getitem__ of a defaultdict makes what is not there, hence get().
    let get = exact ? Value.missing : try getAttribute(v, self[.get])
    let absent = exact ? Value.missing : newInstanceOf(self[.object])
    var i = 0
    while i < keys.count {
      let key = keys[i]
      if !seen.isMissing {
        let set = PySet(unchecked: seen)
        if try set.contains(self, key, try hash(key)) {
          throw valueError("mapping pattern checks duplicate key (\(try text(repr: key)))")
        }
        try set.add(self, key)
      }
      let found = exact ? try dictGet(Dict(unchecked: v), key) : try call(get, key, absent)
      if found.isMissing || found.bits == absent.bits { return .none }
      values.items[i] = found
      i += 1
    }
    return values.value
  }

  /// A new dict of what a mapping holds besides these keys.
  private func matchRest(_ v: Value, _ keys: Tuple) throws(PyError) -> Value {
    let rest = try newDict()
    try mapUpdate(rest, v)
    var i = 0
    while i < keys.count {
      if try rest.remove(self, keys[i]) == nil { throw keyError(keys[i]) }
      i += 1
    }
    return rest.value
  }

  // MARK: classes

  /// The attributes that a class pattern's parts are matched with: `count` positional ones, then those named.
  private func matchClass(
    _ v: Value, _ cls: Value, _ names: Tuple, _ count: Int
  ) throws(PyError) -> Value {
    guard let type = Type(cls) else { throw typeError("called match pattern must be a class") }
    if try !isInstance(v, of: cls) { return .none }
    let values = try newTuple(count + names.count)
    let seen = count + names.count > 1 ? try newList() : nil
    if count > 0, try !matchPositional(v, type, count, values, seen) { return .none }
    var i = 0
    while i < names.count {
      let found = try matchAttribute(v, type, names[i], seen)
      if found.isMissing { return .none }
      values.items[count + i] = found
      i += 1
    }
    return values.value
  }

  private func matchPositional(
    _ v: Value, _ type: Type, _ count: Int, _ values: Tuple, _ seen: List?
  ) throws(PyError) -> Bool {
    let names = try findAttribute(type.value, .__match_args__)
    if names.isMissing, matchesItself(type) {
      if count > 1 { throw tooManyPatterns(type, 1, count) }
      values.items[0] = v
      return true
    }
    if !names.isMissing, !isExact(names, .tuple) {
      throw typeError(
        "\(Str(unchecked: type.name).string).__match_args__ must be a tuple (got \(typeName(names)))")
    }
    let tuple = names.isMissing ? Tuple(unchecked: vm.emptyTuple) : Tuple(unchecked: names)
    if tuple.count < count { throw tooManyPatterns(type, tuple.count, count) }
    var i = 0
    while i < count {
      guard isExactStr(tuple[i]) else {
        throw typeError("__match_args__ elements must be strings (got \(typeName(tuple[i])))")
      }
      let found = try matchAttribute(v, type, tuple[i], seen)
      if found.isMissing { return false }
      values.items[i] = found
      i += 1
    }
    return true
  }

  private func tooManyPatterns(_ type: Type, _ allowed: Int, _ count: Int) -> PyError {
    typeError(
      "\(Str(unchecked: type.name).string)() accepts \(allowed) positional sub-pattern\(allowed == 1 ? "" : "s") (\(count) given)"
    )
  }

  /// An attribute, or missing; each may be asked for once in a pattern.
  private func matchAttribute(_ v: Value, _ type: Type, _ name: Value, _ seen: List?) throws(PyError) -> Value {
    if let seen {
      if try sequenceFind(seen.value, name, from: 0, to: Int.max) >= 0 {
        throw typeError(
          "\(Str(unchecked: type.name).string)() got multiple sub-patterns for attribute \(try text(repr: name))")
      }
      try seen.append(self, name)
    }
    return try findAttribute(v, intern(name))
  }

  /// Builtin types whose one positional pattern is matched with the object as a whole; their subclasses too.
  private func matchesItself(_ type: Type) -> Bool {
    switch type.instanceKind {
    case .int, .floatBox, .str, .bytes, .byteArray, .tuple, .list, .dict, .set, .frozenSet: return true
    case .instance, .object: return false
    default: break
    }
    return type.isSubtype(of: self[.int]) || type.isSubtype(of: self[.dict]) || type.isSubtype(of: self[.tuple])
  }

  private func text(repr v: Value) throws(PyError) -> String { Str(unchecked: try repr(v)).string }

  // MARK: flags of types

  /// A class is a sequence or a mapping for patterns as the first type of its mro that is one of them.
  func inheritPatternFlags(_ type: Type) {
    let both = TypeFlag.matchesSequence | TypeFlag.matchesMapping
    guard type.flags & both == 0, let mro = Tuple(type.mro) else { return }
    var i = 1
    while i < mro.count {
      if let base = Type(mro[i]), base.flags & both != 0 {
        type.flags |= base.flags & both
        return
      }
      i += 1
    }
  }

  /// What registering a class with collections.abc.Sequence or Mapping does: it and its subclasses take the flag.
  func setPatternFlags(_ type: Type, _ flag: UInt32) {
    type.flags = type.flags & ~(TypeFlag.matchesSequence | TypeFlag.matchesMapping) | flag
    forEachSubclass(type) { if $0.has(TypeFlag.heapType) { setPatternFlags($0, flag) } }
  }
}
