// operator.attrgetter.

struct AttributeGetterBody: Body {
  static var kind: Kind { .attributeGetter }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Tuple of strs, as given.
  var names: Value
  /// For each an interned str, or a tuple of those where it has dots.
  var paths: Value
}
typealias AttributeGetter = Ref<AttributeGetterBody>

extension Thread {
  fileprivate func newAttributeGetter(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    if args.namedCount > 0 { throw typeError("attrgetter() takes no keyword arguments") }
    if args.count == 0 { throw typeError("attrgetter expected 1 argument, got 0") }
    let paths = try newTuple(args.count)
    var i = 0
    while i < args.count {
      guard let name = Str(args[i]) else { throw typeError("attribute name must be a string") }
      paths.items[i] = try path(name)
      i += 1
    }
    let names = try newTuple(from: args.base, args.count)
    let g = try new(AttributeGetterBody.self, type: Type(unchecked: type))
    g.names = names
    g.paths = paths.value
    return g.value
  }

  /// A name, or the names between its dots.
  private func path(_ name: Str) throws(PyError) -> Value {
    let dot: UInt32 = 0x2E
    var dots = 0
    var i = 0
    while i < name.count {
      if name[i] == dot { dots += 1 }
      i += 1
    }
    if dots == 0 { return intern(try exactStr(name)) }
    let parts = try newTuple(dots + 1)
    var start = 0
    var n = 0
    i = 0
    while i <= name.count {
      if i == name.count || name[i] == dot {
        parts.items[n] = intern(try substring(name, start, i))
        n += 1
        start = i + 1
      }
      i += 1
    }
    return parts.value
  }

  private func follow(_ v: Value, _ path: Value) throws(PyError) -> Value {
    guard let parts = Tuple(path) else { return try getAttribute(v, path) }
    var v = v
    var i = 0
    while i < parts.count {
      v = try getAttribute(v, parts[i])
      i += 1
    }
    return v
  }

  fileprivate func getAttributes(_ g: AttributeGetter, _ v: Value) throws(PyError) -> Value {
    let paths = Tuple(unchecked: g.paths)
    if paths.count == 1 { return try follow(v, paths[0]) }
    let made = try newTuple(paths.count)
    var i = 0
    while i < paths.count {
      made.items[i] = try follow(v, paths[i])
      i += 1
    }
    return made.value
  }
}

extension NativeType {
  static let attributeGetter = NativeType(
    name: "attrgetter", module: "operator", kind: .attributeGetter, flags: 0,
    documentation: "A function that fetches an attribute, or a tuple of several, from its argument; dots lead further.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newAttributeGetter(type, args) }
      s.call(.call) { t, g, args throws(PyError) in
        try t.getAttributes(AttributeGetter(unchecked: g), try t.getterArgument(args, "attrgetter"))
      }
      s.set(.repr) { t, v throws(PyError) in try t.getterRepr(v, AttributeGetter(unchecked: v).names) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          try t.tuple(t.type(of: a[0]).value, AttributeGetter(unchecked: a[0]).names)
        }
      ]
    })
}
