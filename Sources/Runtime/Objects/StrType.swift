// The type str: its operators and construction. Its methods are tables in the files Str+*.swift.

extension Thread {
  /// A str of `type`, which is str or derives from it, with the text of `s`.
  func newStr(_ type: Type, copying s: Str) throws(PyError) -> Value {
    if type === self[.str] { return try exactStr(s) }
    let r = try new(StrBody.self, type: type, extra: s.count << s.width)
    r.header.pointee.flags |= UInt8(s.width << 6) | (s.isASCII ? HeaderFlag.own1 : 0)
    r.count = s.count
    copyUnits(from: s.end, s.width, to: r.end, s.width, s.count)
    return r.value
  }

  /// An argument of a constructor, by position or name; missing if it was left out.
  func argument(_ args: Arguments, _ i: Int, _ name: StaticString) -> Value {
    if i < args.positionalCount { return args[i] }
    guard let names = Tuple(args.names) else { return .missing }
    var k = 0
    while k < names.count {
      if Str(unchecked: names[k]).isEqual(name) { return args[args.positionalCount &+ k] }
      k += 1
    }
    return .missing
  }

  /// Checks that a constructor is called with no more arguments than it has, and with none that it does not know.
  func checkArguments(
    _ args: Arguments, _ function: StaticString, _ names: StaticString...
  ) throws(PyError) {
    if args.count > names.count {
      throw typeError(
        "\(function)() takes at most \(names.count) argument\(names.count == 1 ? "" : "s") (\(args.count) given)")
    }
    guard let given = Tuple(args.names) else { return }
    var k = 0
    while k < given.count {
      let name = Str(unchecked: given[k])
      guard let i = names.firstIndex(where: { name.isEqual($0) }) else {
        let hint = closestName(name.string, among: names.map { "\($0)" }).map { ". Did you mean '\($0)'?" } ?? ""
        throw typeError("\(function)() got an unexpected keyword argument '\(name.string)'\(hint)")
      }
      if i < args.positionalCount {
        throw typeError("argument for \(function)() given by name ('\(name.string)') and position (\(i + 1))")
      }
      k += 1
    }
  }

  /// str(object='', encoding, errors) without the type.
  fileprivate func makeStr(_ object: Value, _ encoding: Value, _ errors: Value) throws(PyError) -> Value {
    if encoding.isMissing && errors.isMissing { return object.isMissing ? vm.emptyString : try str(of: object) }
    for (v, name): (Value, StaticString) in [(encoding, "encoding"), (errors, "errors")] {
      if !v.isMissing, !v.isKind(.str) {
        throw typeError("str() argument '\(name)' must be str, not \(typeName(v))")
      }
    }
    if object.isMissing { return vm.emptyString }
    if object.isKind(.str) { throw typeError("decoding str is not supported") }
    return try decodeObject(object, encoding, errors)
  }

  @inline(__always) fileprivate func compareText(_ x: Value, _ y: Value, _ test: (Int) -> Bool) -> Value {
    guard let a = Str(x), let b = Str(y) else { return .notImplemented }
    return .bool(test(a.compare(b)))
  }
}

extension NativeType {
  static let str = NativeType(
    name: "str", kind: .str,
    documentation: "str(object='') is the text of an object, str(bytes, encoding, errors) the text that bytes encode.",
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.strRepr(Str(unchecked: v)) }
      s.set(.str) { t, v throws(PyError) in try t.exactStr(Str(unchecked: v)) }
      s.set(.hash) { t, v throws(PyError) in t.int(Str(unchecked: v).hash(t)) }
      s.set(.length) { t, v throws(PyError) in .smallInt(Str(unchecked: v).count) }
      s.set(.iter) { t, v throws(PyError) in
        t.strIterator(Str(unchecked: v))
      }
      s.set(.getItem) { t, v, k throws(PyError) in try t.strGetItem(Str(unchecked: v), k) }
      s.set(.contains) { t, v, k throws(PyError) in
        guard let needle = Str(k) else {
          throw t.typeError("'in <string>' requires string as left operand, not \(t.typeName(k))")
        }
        let text = Str(unchecked: v)
        return .bool(text.find(needle, 0, text.count) >= 0)
      }
      s.set(.add) { t, x, y throws(PyError) in
        guard let a = Str(x), let b = Str(y) else { return .notImplemented }
        return try t.concatenate(a, b)
      }
      s.set(.multiply) { t, x, y throws(PyError) in
        let (text, number) = x.isKind(.str) ? (x, y) : (y, x)
        guard let s = Str(text) else { return .notImplemented }
        if !number.isInt && t.type(of: number).slot(.index) == nil { return .notImplemented }
        return try t.repeated(s, try t.repeatCount(number))
      }
      s.set(.modulo) { t, x, y throws(PyError) in
        guard let format = Str(x) else { return .notImplemented }
        return try t.percentFormat(format, y)
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = Str(x), let b = Str(y) else { return .notImplemented }
        return .bool(a.isEqual(b))
      }
      s.set(.notEqual) { t, x, y throws(PyError) in
        guard let a = Str(x), let b = Str(y) else { return .notImplemented }
        return .bool(!a.isEqual(b))
      }
      s.set(.less) { t, x, y throws(PyError) in t.compareText(x, y) { $0 < 0 } }
      s.set(.lessEqual) { t, x, y throws(PyError) in t.compareText(x, y) { $0 <= 0 } }
      s.set(.greater) { t, x, y throws(PyError) in t.compareText(x, y) { $0 > 0 } }
      s.set(.greaterEqual) { t, x, y throws(PyError) in t.compareText(x, y) { $0 >= 0 } }
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if args.count == 1 && args.names.isMissing && type === t[.str] { return try t.str(of: args[0]) }
        if args.count > 0 && type === t[.str] || !(t.lookup(type, .__init__).isKind(.function)) {
          if args.positionalCount > 3, type === t[.str] {
            throw t.typeError("str expected at most 3 arguments, got \(args.positionalCount)")
          }
          try t.checkArguments(args, "str", "object", "encoding", "errors")
        }
        let made = try t.makeStr(
          t.argument(args, 0, "object"), t.argument(args, 1, "encoding"), t.argument(args, 2, "errors"))
        return type === t[.str] ? made : try t.newStr(type, copying: Str(unchecked: made))
      }
    },
    methods: {
      strSearchMethods() + strSplitMethods() + strCaseMethods() + strPredicateMethods() + strLayoutMethods()
        + strProtocolMethods()
    })
}

extension Thread {
  /// The right operand of * for a sequence.
  func repeatCount(_ v: Value) throws(PyError) -> Int {
    if v.isSmallInt { return v.smallInt }
    let i = try index(v)
    guard let n = i.asInt else {
      throw overflowError("cannot fit '\(typeName(v))' into an index-sized integer")
    }
    return n
  }
}

private func strProtocolMethods() -> [Method] {
  [
    Method("__format__(self, format_spec, /)") { t, a throws(PyError) in
      guard let spec = Str(a[1]) else {
        throw t.typeError("__format__() argument must be str, not \(t.givenTypeName(a[1]))")
      }
      if spec.count == 0 { return try t.str(of: a[0]) }
      return try t.formatText(Str(unchecked: a[0]), spec, typeOf: a[0])
    },
    Method("__getnewargs__(self, /)") { t, a throws(PyError) in
      try t.tuple(try t.exactStr(Str(unchecked: a[0])))
    },
    Method("__rmod__(self, value, /)") { t, a throws(PyError) in
      guard let format = Str(a[1]) else { return .notImplemented }
      return try t.percentFormat(format, a[0])
    },
    Method("__rmul__(self, value, /)") { t, a throws(PyError) in
      guard a[1].isInt || t.type(of: a[1]).slot(.index) != nil else {
        throw t.typeError("'\(t.typeName(a[1]))' object cannot be interpreted as an integer")
      }
      return try t.repeated(Str(unchecked: a[0]), try t.repeatCount(a[1]))
    },
    Method("__sizeof__(self, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      return t.int((s.isASCII ? 41 : s.width == 0 ? 57 : 57 &+ (1 << s.width) &- 1) &+ s.count << s.width)
    },
    Method("encode(self, /, encoding='utf-8', errors='strict')") { t, a throws(PyError) in
      try t.encode(Str(unchecked: a[0]), encoding: a[1], errors: a[2])
    },
    Method("format(self, /, *args, **kwargs)") { t, a throws(PyError) in
      try t.formatFields(Str(unchecked: a[0]), args: a[1], keywords: a[2])
    },
    Method("format_map(self, mapping, /)") { t, a throws(PyError) in
      try t.formatFields(Str(unchecked: a[0]), args: .missing, keywords: a[1])
    },
    Method("maketrans(x, y=None, z=None, /)", .staticMethod) { t, a throws(PyError) in
      if a.has(1) { _ = try t.strArgument(a[1], "maketrans", 2) }
      if a.has(2) { _ = try t.strArgument(a[2], "maketrans", 3) }
      return try t.makeTranslation(a[0], a[1], a[2])
    },
    Method("translate(self, table, /)") { t, a throws(PyError) in
      try t.translate(Str(unchecked: a[0]), a[1])
    },
  ]
}
