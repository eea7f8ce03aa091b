// functools.partial.

struct PartialBody: Body {
  static var kind: Kind { .partial }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var function: Value
  /// Tuple.
  var arguments: Value
  /// Dict, which programs see and may change.
  var keywords: Value
}
typealias Partial = Ref<PartialBody>

extension Thread {
  /// A plain partial object of parts that are its own.
  func newPartial(_ function: Value, _ arguments: Value, _ keywords: Value) throws(PyError) -> Value {
    let made = try new(PartialBody.self, type: self[.partial])
    made.function = function
    made.arguments = arguments
    made.keywords = keywords
    return made.value
  }

  fileprivate func makePartial(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    let given = args.positionalCount
    if given < 1 { throw typeError("type 'partial' takes at least one argument") }
    var function = args[0]
    guard isCallable(function) else { throw typeError("the first argument must be callable") }
    var arguments = try newTuple(from: args.base + 1, given - 1)
    var keywords: Dict?
    // A partial of a partial without attributes of its own becomes one.
    if let inner = Partial(function), attributeDictionaryPlace(function)?.pointee.isMissing ?? true {
      let first = Tuple(unchecked: inner.arguments)
      if first.count > 0 {
        let all = try newTuple(first.count + given - 1)
        all.items.update(from: first.items, count: first.count)
        (all.items + first.count).update(from: args.base + 1, count: given - 1)
        arguments = all.value
      }
      keywords = try Dict(unchecked: inner.keywords).copy(self)
      function = inner.function
    }
    if keywords == nil { keywords = try newDict() }
    let all = keywords.unsafelyUnwrapped
    if let names = Tuple(args.names) {
      var i = 0
      while i < names.count {
        try all.set(self, names[i], args[given + i])
        i += 1
      }
    }
    let made = try new(PartialBody.self, type: Type(unchecked: type))
    made.function = function
    made.arguments = arguments
    made.keywords = all.value
    return made.value
  }

  /// function(*arguments, *args, **{**keywords, **named args}).
  fileprivate func callPartial(_ p: Partial, _ args: Arguments) throws(PyError) -> Value {
    let function = p.function
    let first = Tuple(unchecked: p.arguments)
    let keywords = Dict(unchecked: p.keywords)
    let given = args.positionalCount
    let named = args.count - given
    let all = first.count + args.count + keywords.count
    let s = try pushScratch(all + 1)
    defer { popScratch(s) }
    s[0] = function
    var q = s + 1
    q.update(from: first.items, count: first.count)
    q += first.count
    if keywords.count == 0 {
      q.update(from: args.base, count: args.count)
      return try invoke(function, Arguments(s + 1, all, names: args.names))
    }
    q.update(from: args.base, count: given)
    q += given
    // The partial's own keywords come first, with the values of the call where it has any.
    let names = try newTuple(keywords.count + named)
    var taken = 0
    var n = 0
    var i = keywords.nextEntry(from: 0)
    while i >= 0 {
      let e = keywords.table.entries[i]
      guard e.key.isKind(.str) else { throw typeError("keywords must be strings") }
      let name = intern(e.key)
      names.items[n] = name
      q[n] = e.value
      if named > 0 {
        let k = keywordIndex(args, name)
        if k >= 0 {
          q[n] = args[given + k]
          taken += 1
        }
      }
      n += 1
      i = keywords.nextEntry(from: i + 1)
    }
    if named == 0 || taken == named {
      // The tuple is as long as it has to be, or its end is unused.
      let exact = named == 0 ? names.value : try newTuple(from: names.items, n)
      return try invoke(function, Arguments(s + 1, first.count + given + n, names: exact))
    }
    let own = n
    let others = Tuple(unchecked: args.names)
    var k = 0
    while k < named {
      var isOwn = false
      var j = 0
      while j < own {
        if Str(unchecked: names.items[j]).isEqual(Str(unchecked: others[k])) {
          isOwn = true
          break
        }
        j += 1
      }
      if !isOwn {
        names.items[n] = others[k]
        q[n] = args[given + k]
        n += 1
      }
      k += 1
    }
    let exact = n == names.count ? names.value : try newTuple(from: names.items, n)
    return try invoke(function, Arguments(s + 1, first.count + given + n, names: exact))
  }

  /// A call without a native frame of its own, where no keywords stand in the way: its arguments go in front of the others.
  func enterPartial(
    _ p: Partial, _ args: Arguments, returnRegister: Int, flags: UInt32
  ) throws(PyError) -> Value {
    try checkStack()
    if Dict(unchecked: p.keywords).count > 0 { return try callPartial(p, args) }
    let first = Tuple(unchecked: p.arguments)
    let function = p.function
    let all = first.count + args.count
    let end = args.base + all
    if end >= self.registerLimit { throw recursionError() }
    if end > self.fp.pointee.top { self.fp.pointee.top = end }
    var i = args.count - 1
    while i >= 0 {
      args.base[i + first.count] = args.base[i]
      i &-= 1
    }
    args.base.update(from: first.items, count: first.count)
    return try enter(
      function, Arguments(args.base, all, names: args.names), returnRegister: returnRegister, flags: flags)
  }

  private func keywordIndex(_ args: Arguments, _ name: Value) -> Int {
    let names = Tuple(unchecked: args.names)
    var i = 0
    while i < names.count {
      if Str(unchecked: names[i]).isEqual(Str(unchecked: name)) { return i }
      i += 1
    }
    return -1
  }

  fileprivate func partialRepr(_ v: Value) throws(PyError) -> Value {
    if try !enterRepr(v) { return text("...") }
    defer { leaveRepr() }
    let p = Partial(unchecked: v)
    let (function, arguments, keywords) = (p.function, p.arguments, p.keywords)
    var b = TextBuilder()
    b.append(string: displayName(type(of: v)))
    b.append("(")
    try b.appendRepr(self, function)
    try appendArguments(arguments, keywords, to: &b)
    b.append(")")
    return try b.finish(self)
  }

  fileprivate func setPartialState(_ p: Partial, _ state: Value) throws(PyError) {
    guard let parts = Tuple(state), parts.count == 4, isCallable(parts[0]), parts[1].isKind(.tuple),
      parts[2].isKind(.dict) || parts[2].isNone
    else { throw typeError("invalid partial state") }
    let arguments = try plainTuple(parts[1])
    let keywords =
      parts[2].isNone
      ? try newDict().value : isExact(parts[2], .dict) ? parts[2] : try Dict(unchecked: parts[2]).copy(self).value
    p.function = parts[0]
    p.arguments = arguments
    p.keywords = keywords
    if let place = attributeDictionaryPlace(p.value) {
      store(parts[3].isNone ? .missing : parts[3], at: place, in: p.value)
    }
  }
}

extension NativeType {
  static let partial = NativeType(
    name: "partial", module: "functools", kind: .partial,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "A function with some of its arguments given in advance.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.makePartial(type, args) }
      s.call(.call) { t, v, args throws(PyError) in
        try t.checkStack()
        return try t.callPartial(Partial(unchecked: v), args)
      }
      s.set(.repr) { t, v throws(PyError) in try t.partialRepr(v) }
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in
        if !v.isMissing && !v.isNone {
          try t.warn(
            .FutureWarning,
            "functools.partial will be a method descriptor in future Python versions; "
              + "wrap it in staticmethod() if you want to preserve the old behavior")
        }
        return d
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let p = Partial(unchecked: a[0])
          let state = try t.newTuple(4)
          state.items[0] = p.function
          state.items[1] = p.arguments
          state.items[2] = p.keywords
          let attributes = t.attributeDictionaryPlace(a[0])?.pointee ?? .missing
          state.items[3] = t.orNone(attributes)
          return try t.tuple(t.type(of: a[0]).value, try t.tuple(p.function), state.value)
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.setPartialState(Partial(unchecked: a[0]), a[1])
          return .none
        },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    },
    getters: {
      [
        Getter(
          "func", member: true, { t, v throws(PyError) in Partial(unchecked: v).function }, set: readOnlyMember),
        Getter(
          "args", member: true, { t, v throws(PyError) in Partial(unchecked: v).arguments }, set: readOnlyMember),
        Getter(
          "keywords", member: true, { t, v throws(PyError) in Partial(unchecked: v).keywords }, set: readOnlyMember),
      ]
    })
}
