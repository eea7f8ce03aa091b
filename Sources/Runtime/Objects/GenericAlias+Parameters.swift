// The type parameters in the arguments of aliases and unions, and their replacement by arguments.
//
// A type parameter says itself what it becomes (`__typing_subst__`), and may first rearrange all arguments
// (`__typing_prepare_subst__`): a TypeVarTuple takes several of them as a tuple, which is then spread.

extension Thread {
  private func own(_ v: Value, _ name: StaticString) throws(PyError) -> Value {
    // What classes have is meant for their instances.
    v.isKind(.type) && !v.isKind(.genericAlias) ? .missing : try findAttribute(v, intern(text(name)))
  }

  /// The type parameters in a tuple of arguments, each once.
  func typeParameters(_ args: Tuple) throws(PyError) -> Value {
    let found = try newList()
    func add(_ t: Thread, _ v: Value) throws(PyError) {
      if try t.sequenceFind(found.value, v, from: 0, to: Int.max) < 0 { try found.append(t, v) }
    }
    var i = 0
    while i < args.count {
      let v = args[i]
      i += 1
      if v.isKind(.type) { continue }
      if try !own(v, "__typing_subst__").isMissing {
        try add(self, v)
      } else if let inner = Tuple(try own(v, "__parameters__")) {
        var k = 0
        while k < inner.count {
          try add(self, inner[k])
          k += 1
        }
      }
    }
    return try newTuple(from: found.items, found.count)
  }

  /// What an unpacked tuple type stands for, in place of it: `*tuple[int, str]` is int, str.
  private func unpacked(_ item: Value) throws(PyError) -> Tuple {
    let given = Tuple(unchecked: item.isKind(.tuple) ? item : try tuple(item))
    let flat = try newList()
    var i = 0
    while i < given.count {
      let v = given[i]
      i += 1
      if let inner = Tuple(try own(v, "__typing_unpacked_tuple_args__")),
        inner.count == 0 || inner[inner.count - 1] != .ellipsis
      {
        try listExtend(flat, inner.value, function: .missing)
      } else {
        try flat.append(self, v)
      }
    }
    return Tuple(unchecked: try newTuple(from: flat.items, flat.count))
  }

  /// The arguments of `alias` after alias[item].
  func substitutedArguments(
    _ alias: Value, _ args: Tuple, _ parameters: Tuple, _ item: Value
  ) throws(PyError) -> Value {
    if parameters.count == 0 { throw typeError("\(reprString(alias)) is not a generic class") }
    var given = try unpacked(item)
    var i = 0
    while i < parameters.count {
      let prepare = try own(parameters[i], "__typing_prepare_subst__")
      if !prepare.isMissing && !prepare.isNone {
        let prepared = try call(prepare, alias, given.value)
        given = Tuple(unchecked: prepared.isKind(.tuple) ? prepared : try tuple(prepared))
      }
      i += 1
    }
    if given.count != parameters.count {
      throw typeError(
        "Too \(given.count > parameters.count ? "many" : "few") arguments for \(reprString(alias)); actual \(given.count), expected \(parameters.count)"
      )
    }
    let made = try newList()
    i = 0
    while i < args.count {
      let arg = args[i]
      i += 1
      if arg.isKind(.type) {
        try made.append(self, arg)
        continue
      }
      let spread = try own(arg, "__typing_is_unpacked_typevartuple__")
      let isSpread = spread.isMissing ? false : try isTrue(spread)
      let substitute = try own(arg, "__typing_subst__")
      let new: Value
      if substitute.isMissing {
        new = try substituted(arg, parameters, given)
      } else {
        let k = try sequenceFind(parameters.value, arg, from: 0, to: Int.max)
        new = try call(substitute, given[max(k, 0)])
      }
      if isSpread, new.isKind(.tuple) {
        try listExtend(made, new, function: .missing)
      } else {
        try made.append(self, new)
      }
    }
    return try newTuple(from: made.items, made.count)
  }

  /// An argument that has type parameters itself, with those replaced.
  private func substituted(_ arg: Value, _ parameters: Tuple, _ given: Tuple) throws(PyError) -> Value {
    guard let inner = Tuple(try own(arg, "__parameters__")), inner.count > 0 else { return arg }
    let items = try newList()
    var i = 0
    while i < inner.count {
      let k = try sequenceFind(parameters.value, inner[i], from: 0, to: Int.max)
      let v = k >= 0 ? given[k] : inner[i]
      if k >= 0, v.isKind(.tuple), type(of: parameters[k]).slot(.iter) != nil {
        try listExtend(items, v, function: .missing)
      } else {
        try items.append(self, v)
      }
      i += 1
    }
    return try getItem(arg, try newTuple(from: items.items, items.count))
  }

  /// union[item]: the union of what its members become.
  func unionGetItem(_ v: Value, _ item: Value) throws(PyError) -> Value {
    let args = Tuple(unchecked: UnionType(unchecked: v).args)
    let parameters = Tuple(unchecked: try typeParameters(args))
    let made = Tuple(unchecked: try substitutedArguments(v, args, parameters, item))
    var union = made[0]
    var i = 1
    while i < made.count {
      union = try binary(.bitOr, union, made[i])
      i += 1
    }
    return union
  }
}
