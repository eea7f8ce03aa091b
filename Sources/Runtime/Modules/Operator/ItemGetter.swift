// operator.itemgetter.

struct ItemGetterBody: Body {
  static var kind: Kind { .itemGetter }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Tuple, of one at least.
  var keys: Value
}
typealias ItemGetter = Ref<ItemGetterBody>

extension Thread {
  /// The one argument of a getter.
  func getterArgument(_ args: Arguments, _ name: StaticString) throws(PyError) -> Value {
    if args.namedCount > 0 { throw typeError("\(name)() takes no keyword arguments") }
    if args.count != 1 { throw typeError("\(name) expected 1 argument, got \(args.count)") }
    return args[0]
  }

  /// repr: module.name(a, b), from a tuple.
  func getterRepr(_ v: Value, _ arguments: Value) throws(PyError) -> Value {
    if try !enterRepr(v) { return try str("\(displayName(type(of: v)))(...)") }
    defer { leaveRepr() }
    var b = TextBuilder()
    b.append(string: displayName(type(of: v)))
    b.append("(")
    let all = Tuple(unchecked: arguments)
    var i = 0
    while i < all.count {
      if i > 0 { b.append(", ") }
      try b.appendRepr(self, all[i])
      i += 1
    }
    b.append(")")
    return try b.finish(self)
  }

  @inline(__always) private func fetch(_ v: Value, _ key: Value) throws(PyError) -> Value {
    if key.isSmallInt && v.isCell {
      let i = key.smallInt
      let shape = v.header.pointee.shape
      if shape == UInt32(Kind.tuple.rawValue) {
        let tuple = Tuple(unchecked: v)
        if i >= 0 && i < tuple.count { return tuple.items[i] }
      } else if shape == UInt32(Kind.list.rawValue) {
        let list = List(unchecked: v)
        if i >= 0 && i < list.count { return list.items[i] }
      }
    }
    return try getItem(v, key)
  }

  fileprivate func getItems(_ g: ItemGetter, _ v: Value) throws(PyError) -> Value {
    let keys = Tuple(unchecked: g.keys)
    if keys.count == 1 { return try fetch(v, keys[0]) }
    let made = try newTuple(keys.count)
    var i = 0
    while i < keys.count {
      made.items[i] = try fetch(v, keys[i])
      i &+= 1
    }
    return made.value
  }
}

extension NativeType {
  static let itemGetter = NativeType(
    name: "itemgetter", module: "operator", kind: .itemGetter, flags: 0,
    documentation: "A function that fetches an item, or a tuple of several, from its argument.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("itemgetter() takes no keyword arguments") }
        if args.count == 0 { throw t.typeError("itemgetter expected 1 argument, got 0") }
        let g = try t.new(ItemGetterBody.self, type: Type(unchecked: type))
        g.keys = try t.newTuple(from: args.base, args.count)
        return g.value
      }
      s.call(.call) { t, g, args throws(PyError) in
        try t.getItems(ItemGetter(unchecked: g), try t.getterArgument(args, "itemgetter"))
      }
      s.set(.repr) { t, v throws(PyError) in try t.getterRepr(v, ItemGetter(unchecked: v).keys) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          try t.tuple(t.type(of: a[0]).value, ItemGetter(unchecked: a[0]).keys)
        }
      ]
    })
}
