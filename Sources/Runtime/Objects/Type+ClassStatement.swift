// The class statement: `__build_class__` resolves bases and metaclass, runs the body in the namespace that the metaclass
// prepared, and calls the metaclass.

extension Thread {
  /// builtins.__build_class__(body, name, *bases, metaclass=..., **keywords).
  func buildClass(_ body: Value, _ name: Value, bases: Tuple, keywords: Value) throws(PyError) -> Value {
    guard let f = Function(body) else { throw typeError("__build_class__: func must be a function") }
    if !name.isKind(.str) { throw typeError("__build_class__: name is not a string") }
    let resolved = try resolveBases(bases)
    var keywords = keywords
    var metaclass = Value.missing
    if let dict = Dict(keywords) {
      let copy = try dict.copy(self)
      metaclass = try copy.remove(self, try intern("metaclass")) ?? .missing
      keywords = copy.value
    }
    if metaclass.isMissing {
      metaclass = resolved.count > 0 ? type(of: resolved[0]).value : self[.type].value
    }
    if let m = Type(metaclass) { metaclass = try derivedMetatype(m, resolved).value }
    // The namespace.
    let prepare = metaclass.bits == self[.type].value.bits ? Value.missing : try findAttribute(metaclass, .__prepare__)
    let namespace: Value
    if prepare.isMissing {
      namespace = try newDict().value
    } else {
      namespace = try call(prepare, args: Tuple(unchecked: try tuple(name, resolved.value)), kwargs: keywords)
      if type(of: namespace).slot(.getItem) == nil {
        let who = Type(metaclass).map { Str(unchecked: $0.name).string } ?? "<metaclass>"
        throw typeError("\(who).__prepare__() must return a mapping, not \(typeName(namespace))")
      }
    }
    // The body answers the cell of `__class__`, if its functions use that.
    let cell = try runBody(f, namespace: namespace)
    if !(resolved === bases) { try setItem(namespace, self[.__orig_bases__], bases.value) }
    let made = try call(metaclass, args: Tuple(unchecked: try tuple(name, resolved.value, namespace)), kwargs: keywords)
    if let c = Cell(cell), made.isKind(.type), c.contents.bits != made.bits {
      let what = "defining \(reprString(name)) as \(reprString(made))"
      if c.contents.isMissing {
        throw runtimeError("__class__ not set \(what). Was __classcell__ propagated to type.__new__?")
      }
      throw typeError("__class__ set to \(reprString(c.contents)) \(what)")
    }
    return made
  }

  /// Runs a class body (or other code without parameters) in a namespace.
  func runBody(_ f: Function, namespace: Value) throws(PyError) -> Value {
    let s = try pushScratch(1)
    defer { popScratch(s) }
    let code = Code(unchecked: f.code)
    // What has variables of its own, and maybe parameters, has no use for a namespace.
    if code.codeFlags.contains(.optimized) { return try invoke(f.value, Arguments(s + 1, 0)) }
    if code.flags & CodeBits.suspends != 0 {
      // A module that waits is a coroutine: the namespace goes along with its function.
      f.moduleNamespace = namespace
      let made = try makeGenerator(f, code, s + 1)
      made.asGenerator?.flags.insert(.namespace)
      return made
    }
    try pushFrame(f, code, base: s + 1, returnRegister: 0, flags: FrameFlag.entry | FrameFlag.namespace)
    p.pointee.fp.pointee.extra = namespace
    var i = 0
    while i < Int(code.localCount) {
      s[1 + i] = .missing
      i += 1
    }
    return try runLoop(self)
  }

  private func resolveBases(_ bases: Tuple) throws(PyError) -> Tuple {
    var plain = true
    var i = 0
    while i < bases.count {
      if !bases[i].isKind(.type) { plain = false }
      i += 1
    }
    if plain { return bases }
    plain = true
    let result = try newList()
    i = 0
    while i < bases.count {
      let b = bases[i]
      if b.isKind(.type) {
        try result.append(self, b)
      } else {
        let f = try findAttribute(b, .__mro_entries__)
        if f.isMissing {
          try result.append(self, b)
        } else {
          plain = false
          let entries = try call(f, bases.value)
          guard let tuple = Tuple(entries) else { throw typeError("__mro_entries__ must return a tuple") }
          var k = 0
          while k < tuple.count {
            try result.append(self, tuple[k])
            k += 1
          }
        }
      }
      i += 1
    }
    return plain ? bases : Tuple(unchecked: try newTuple(from: result.items, result.count))
  }

  /// The most derived metatype of the bases and the one asked for.
  func derivedMetatype(_ metatype: Type, _ bases: Tuple) throws(PyError) -> Type {
    var winner = metatype
    var i = 0
    while i < bases.count {
      let m = type(of: bases[i])
      if m.isSubtype(of: winner) {
        winner = m
      } else if !winner.isSubtype(of: m) {
        throw typeError(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"
        )
      }
      i += 1
    }
    return winner
  }
}
