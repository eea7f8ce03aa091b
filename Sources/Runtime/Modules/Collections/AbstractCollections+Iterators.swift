// collections.abc: iterators, awaitables, and what is known by one method.

extension AbstractContent {
  static let awaitable = AbstractContent(abstract: {
    [
      Method("__await__(self)") { t, a throws(PyError) in
        let list = try t.newList()
        try list.append(t, .none)
        return try t.iterator(list.value)
      }
    ]
  })
  static let asyncIterable = AbstractContent(abstract: {
    [Method("__aiter__(self)") { t, a throws(PyError) in try t.call(try t.abstractClass(.asyncIterator)) }]
  })
  static let asyncIterator = AbstractContent(methods: { [Method("__aiter__(self)") { t, a throws(PyError) in a[0] }] })
  static let hashable = AbstractContent(abstract: {
    [Method("__hash__(self)") { t, a throws(PyError) in .smallInt(0) }]
  })
  static let iterable = AbstractContent(abstract: { [Method("__iter__(self)", .method, emptyIterator)] })
  static let reversible = AbstractContent(abstract: { [Method("__reversed__(self)", .method, emptyIterator)] })
  static let sized = AbstractContent(abstract: { [Method("__len__(self)") { t, a throws(PyError) in .smallInt(0) }] })
  static let container = AbstractContent(abstract: {
    [Method("__contains__(self, x)") { t, a throws(PyError) in .false }]
  })
  static let callable = AbstractContent(
    abstract: { [Method("__call__(self, *args, **kwds)") { t, a throws(PyError) in .false }] },
    methods: {
      [
        Method("__class_getitem__(cls, item, /)", .classMethod) { t, a throws(PyError) in
          try t.call(try t.callableAlias(), a[0], a[1])
        }
      ]
    })
  static let buffer = AbstractContent(abstract: {
    [Method("__buffer__(self, flags, /)") { t, a throws(PyError) in throw t.raise(.NotImplementedError) }]
  })

  static let iterator = AbstractContent(
    abstract: { [Method("__next__(self)") { t, a throws(PyError) in throw t.raise(.StopIteration) }] },
    methods: { [Method("__iter__(self)") { t, a throws(PyError) in a[0] }] })

  static let generator = AbstractContent(
    abstract: { sendAndThrow },
    methods: {
      [
        Method("__next__(self)") { t, a throws(PyError) in try t.callMethod(a[0], t[.send], .none) },
        Method("close(self)") { t, a throws(PyError) in try t.closeByThrow(a[0], "generator") },
      ]
    })
  static let coroutine = AbstractContent(
    abstract: { sendAndThrow },
    methods: { [Method("close(self)") { t, a throws(PyError) in try t.closeByThrow(a[0], "coroutine") }] })
}

private let emptyIterator: NativeBody = { t, a throws(PyError) in try t.iterator(t.vm.emptyTuple) }

private let sendAndThrow: [Method] = [
  Method("send(self, value)") { t, a throws(PyError) in throw t.raise(.StopIteration) },
  Method("throw(self, typ, val=None, tb=None)") { t, a throws(PyError) in
    var fault = a[1]
    let hasTraceback = a.has(3) && !a[3].isNone
    if a.has(2) && !a[2].isNone { fault = a[2] } else if hasTraceback { fault = try t.call(fault) }
    if hasTraceback { fault = try t.callMethod(fault, "with_traceback", a[3]) }
    throw t.raiseValue(fault, cause: .missing)
  },
]

extension Thread {
  /// Asks a generator to exit by its `throw`.
  fileprivate func closeByThrow(_ v: Value, _ noun: StaticString) throws(PyError) -> Value {
    do throws(PyError) { _ = try callMethod(v, self[.throw], self[.GeneratorExit].value) } catch {
      if swallow(.GeneratorExit) || swallow(.StopIteration) { return .none }
      throw error
    }
    throw runtimeError("\(noun) ignored GeneratorExit")
  }
}

// MARK: Callable[[int], str]

/// An alias of Callable: its arguments are those of the callable, flat, and what it returns.
let callableAliasClass = LibraryClass(
  name: "_CallableGenericAlias",
  documentation:
    "`Callable[[...], ...]`: its `__args__` are the types of the arguments and that of the result, in a row.\n",
  isSlotted: true,
  methods: {
    [
      Method("__new__(cls, origin, args)", .staticMethod) { t, a throws(PyError) in
        guard let given = Tuple(a[2]), given.count == 2 else {
          throw t.typeError("Callable must be used as Callable[[arg, ...], result].")
        }
        guard let type = Type(a[0]), type.isSubtype(of: t[.genericAlias]) else {
          throw t.typeError("a class of aliases is expected")
        }
        var flat = a[2]
        if given[0].isKind(.tuple) || given[0].isKind(.list) {
          let list = try t.newList()
          try t.listExtend(list, given[0], function: .missing)
          try list.append(t, given[1])
          flat = try t.newTuple(from: list.items, list.count)
        } else if try !t.standsForParameters(given[0]) {
          let text = Str(unchecked: try t.str(of: given[0])).string
          throw t.typeError("Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got \(text)")
        }
        return try t.newGenericAlias(a[1], flat, type: type)
      },
      Method("__repr__(self)") { t, a throws(PyError) in
        guard let alias = GenericAlias(a[0]) else { throw t.typeError("an alias is expected") }
        let args = Tuple(unchecked: alias.args)
        if try t.isCallableInForm(args) {
          return try CodePointer.unary(t[.genericAlias].slot(.repr).unsafelyUnwrapped, t, a[0])
        }
        var b = TextBuilder()
        b.append("collections.abc.Callable[[")
        var i = 0
        while i < args.count - 1 {
          if i > 0 { b.append(", ") }
          try t.appendTypeRepr(args[i], to: &b)
          i += 1
        }
        b.append("], ")
        if args.count > 0 { try t.appendTypeRepr(args[args.count - 1], to: &b) }
        b.append("]")
        return try b.finish(t)
      },
      Method("__reduce__(self)") { t, a throws(PyError) in
        guard let alias = GenericAlias(a[0]) else { throw t.typeError("an alias is expected") }
        var args = Tuple(unchecked: alias.args)
        if try !t.isCallableInForm(args), args.count > 0 {
          args = Tuple(
            unchecked: try t.tuple(try t.newList(from: args.items, args.count - 1), args[args.count - 1]))
        }
        return try t.tuple(
          try t.callableAlias(), try t.tuple(try t.abstractClass(.callable), args.value))
      },
      Method("__getitem__(self, item)") { t, a throws(PyError) in
        guard GenericAlias(a[0]) != nil else { throw t.typeError("an alias is expected") }
        var item = a[1].isKind(.tuple) ? a[1] : try t.tuple(a[1])
        let parameters = Tuple(try t.getAttribute(a[0], .__parameters__))
        // One ParamSpec takes all items at once.
        if let parameters, parameters.count == 1, try t.standsForParameters(parameters[0]), let given = Tuple(item),
          given.count > 0, try !t.standsForParameters(given[0])
        {
          item = try t.tuple(item)
        }
        let plain = try CodePointer.binary(t[.genericAlias].slot(.getItem).unsafelyUnwrapped, t, a[0], item)
        var args = Tuple(unchecked: GenericAlias(unchecked: plain).args)
        if args.count > 0, !args[0].isKind(.tuple), !args[0].isKind(.list) {
          args = Tuple(
            unchecked: try t.tuple(try t.newTuple(from: args.items, args.count - 1), args[args.count - 1]))
        }
        return try t.call(try t.callableAlias(), try t.abstractClass(.callable), args.value)
      },
    ]
  })

extension Thread {
  /// `...`, a list, a ParamSpec or Concatenate: what may stand for all parameters of a callable.
  fileprivate func standsForParameters(_ v: Value) throws(PyError) -> Bool {
    if v == .ellipsis || v.isKind(.list) { return true }
    let type = self.type(of: v)
    guard moduleName(type) == "typing" else { return false }
    let name = Str(unchecked: type.name)
    return name.isEqual("ParamSpec") || name.isEqual("_ConcatenateGenericAlias")
  }
  /// Whether the arguments of an alias are as Callable was given them.
  fileprivate func isCallableInForm(_ args: Tuple) throws(PyError) -> Bool {
    if args.count != 2 { return false }
    return try standsForParameters(args[0])
  }
}
