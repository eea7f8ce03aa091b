// Binding the arguments of native constructors, which get the type beside them and therefore are no `Method`s.

/// The parameters of a constructor, in order.
struct ConstructorParameters: Sendable {
  let function: StaticString
  let names: [StaticString]
  /// How many must be given, and how many may be given by position.
  let required: Int
  let positional: Int

  init(_ function: StaticString, _ names: [StaticString], required: Int, positional: Int? = nil) {
    self.function = function
    self.names = names
    self.required = required
    self.positional = positional ?? names.count
  }
}

extension Thread {
  /// Puts the arguments into registers, one for each parameter; those of what was left out stay missing.
  func bind(
    _ args: Arguments, _ p: ConstructorParameters, into r: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let given = args.positionalCount
    let named = args.count - given
    let all = p.names.count
    if given + named > all {
      throw typeError(
        "\(p.function)() takes at most \(all) \(given == 0 ? "keyword " : "")argument\(all == 1 ? "" : "s") (\(given + named) given)"
      )
    }
    if given > p.positional {
      throw typeError(
        "\(p.function)() takes \(p.required < p.positional ? "at most" : "exactly") \(p.positional) positional"
          + " argument\(p.positional == 1 ? "" : "s") (\(given) given)")
    }
    r.update(from: args.base, count: given)
    if named > 0 {
      // What is missing is reported before what is not known.
      var odd = -1
      let names = Tuple(unchecked: args.names)
      var i = 0
      while i < named {
        let name = Str(unchecked: names[i])
        if let k = p.names.firstIndex(where: { name.isEqual($0) }), k >= given {
          r[k] = args[given + i]
        } else if odd < 0 {
          odd = i
        }
        i += 1
      }
      try checkRequired(p, r)
      if odd >= 0 { throw oddKeyword(p, Str(unchecked: names[odd])) }
      return
    }
    if given < p.required { try checkRequired(p, r) }
  }

  private func checkRequired(_ p: ConstructorParameters, _ r: UnsafeMutablePointer<Value>) throws(PyError) {
    var i = 0
    while i < p.required {
      if r[i].isMissing {
        throw typeError("\(p.function)() missing required argument '\(p.names[i])' (pos \(i + 1))")
      }
      i += 1
    }
  }

  private func oddKeyword(_ p: ConstructorParameters, _ name: Str) -> PyError {
    if let k = p.names.firstIndex(where: { name.isEqual($0) }) {
      return typeError("argument for \(p.function)() given by name ('\(p.names[k])') and position (\(k + 1))")
    }
    let hint = closestName(name.string, among: p.names.map { "\($0)" }).map { ". Did you mean '\($0)'?" } ?? ""
    return typeError("\(p.function)() got an unexpected keyword argument '\(name.string)'\(hint)")
  }

  /// For constructors that take no keywords: their number of arguments, as `checkCount`, and no names. A subclass may have
  /// an `__init__` that takes some.
  func checkPositional(
    _ args: Arguments, _ type: Value, _ id: LibraryTypeID, _ least: Int, _ most: Int
  ) throws(PyError) {
    let own = self[id]
    if args.namedCount > 0 && (type.bits == own.value.bits || isOwnInitializer(Type(unchecked: type), own)) {
      throw typeError("\(Str(unchecked: own.name).string)() takes no keyword arguments")
    }
    let n = args.positionalCount
    if n >= least && n <= most { return }
    let how = least == most ? "" : n < least ? "at least " : "at most "
    let count = n < least ? least : most
    throw typeError(
      "\(Str(unchecked: own.name).string) expected \(how)\(count) argument\(count == 1 ? "" : "s"), got \(n)")
  }

  func isOwnInitializer(_ type: Type, _ native: Type) -> Bool { type.slot(.initialize) == native.slot(.initialize) }
}
