// Constructors whose arguments have names: types.FunctionType and the like.

extension Thread {
  /// Binds the arguments of a native constructor to named parameters; what is left out stays missing.
  func bindConstructor(
    _ args: Arguments, _ what: StaticString, _ names: [StaticString], required: Int,
    into p: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    let positional = args.positionalCount
    if args.count > names.count {
      throw typeError(
        "\(what)() takes at most \(names.count) argument\(names.count == 1 ? "" : "s") (\(args.count) given)")
    }
    var i = 0
    while i < positional {
      p[i] = args[i]
      i += 1
    }
    if let given = Tuple(args.names) {
      i = 0
      while i < given.count {
        let name = Str(unchecked: given[i])
        guard let k = names.firstIndex(where: { name.isEqual($0) }) else {
          throw typeError("\(what)() got an unexpected keyword argument '\(name.string)'")
        }
        if !p[k].isMissing {
          throw typeError("argument for \(what)() given by name ('\(name.string)') and position (\(k + 1))")
        }
        p[k] = args[positional + i]
        i += 1
      }
    }
    i = 0
    while i < required {
      if p[i].isMissing { throw typeError("\(what)() missing required argument '\(names[i])' (pos \(i + 1))") }
      i += 1
    }
  }
}

/// types.FunctionType(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None).
@Sendable func functionNew(_ t: Thread, _ type: Value, _ given: Arguments) throws(PyError) -> Value {
  let a = try t.pushScratch(6)
  defer { t.popScratch(a) }
  try t.bindConstructor(
    given, "function", ["code", "globals", "name", "argdefs", "closure", "kwdefaults"], required: 2, into: a)
  guard let code = Code(a[0]) else {
    throw t.typeError("function() argument 'code' must be code, not \(t.givenTypeName(a[0]))")
  }
  guard let globals = Dict(a[1]) else {
    throw t.typeError("function() argument 'globals' must be dict, not \(t.givenTypeName(a[1]))")
  }
  func unlessNone(_ v: Value) -> Value { v.isNone ? .missing : v }
  let name = unlessNone(a[2])
  if !name.isMissing && !name.isKind(.str) { throw t.typeError("arg 3 (name) must be None or string") }
  let defaults = unlessNone(a[3])
  if !defaults.isMissing && !defaults.isKind(.tuple) { throw t.typeError("arg 4 (defaults) must be None or tuple") }
  let free = Tuple(unchecked: code.freeNames).count
  let closure = unlessNone(a[4])
  if !closure.isKind(.tuple) {
    if free > 0, closure.isMissing { throw t.typeError("arg 5 (closure) must be tuple") }
    if !closure.isMissing { throw t.typeError("arg 5 (closure) must be None or tuple") }
  }
  let keywordDefaults = unlessNone(a[5])
  if !keywordDefaults.isMissing && !keywordDefaults.isKind(.dict) {
    throw t.typeError("arg 6 (kwdefaults) must be None or dict")
  }
  let cells = Tuple(closure)
  if (cells?.count ?? 0) != free {
    throw t.valueError(
      "\(Str(unchecked: code.name).string) requires closure of length \(free), not \(cells?.count ?? 0)")
  }
  if let cells {
    var i = 0
    while i < cells.count {
      if !cells[i].isKind(.cell) { throw t.typeError("arg 5 (closure) expected cell, found \(t.typeName(cells[i]))") }
      i += 1
    }
  }
  let f = t.moduleFunction(code, globals: globals)
  f.documentation = code.documentation.isMissing ? .none : code.documentation
  f.module = t.orNone(globals.get(t, name: t[.__name__]))
  if !name.isMissing { f.name = name }
  f.defaults = defaults
  f.keywordDefaults = keywordDefaults
  f.closure = closure
  return f.value
}
