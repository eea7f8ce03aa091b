// operator.methodcaller.

struct MethodCallerBody: Body {
  static var kind: Kind { .methodCaller }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  /// Interned str.
  var name: Value
  /// Tuple; and dict or missing.
  var arguments: Value
  var keywords: Value
}
typealias MethodCaller = Ref<MethodCallerBody>

extension Thread {
  /// A dict of the named arguments of a call, or missing if there are none.
  func keywordDictionary(_ args: Arguments) throws(PyError) -> Value {
    guard let names = Tuple(args.names), names.count > 0 else { return .missing }
    let dict = try newDict(room: names.count)
    let first = args.positionalCount
    var i = 0
    while i < names.count {
      try dict.set(self, names[i], args[first + i])
      i += 1
    }
    return dict.value
  }

  fileprivate func newMethodCaller(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    let given = args.positionalCount
    if given < 1 { throw typeError("methodcaller needs at least one argument, the method name") }
    guard let name = Str(args[0]) else { throw typeError("method name must be a string") }
    let arguments = try newTuple(from: args.base + 1, given - 1)
    let keywords = try keywordDictionary(args)
    let text = intern(try exactStr(name))
    let m = try new(MethodCallerBody.self, type: Type(unchecked: type))
    m.name = text
    m.arguments = arguments
    m.keywords = keywords
    return m.value
  }

  /// receiver.name(*arguments, **keywords), without a bound method where the class has a plain one.
  fileprivate func callMethod(_ m: MethodCaller, _ receiver: Value) throws(PyError) -> Value {
    let type = self.type(of: receiver)
    let (name, arguments, keywords) = (m.name, Tuple(unchecked: m.arguments), m.keywords)
    guard type.slot(.getAttribute) == genericGetAttributePointer else {
      return try call(try getAttribute(receiver, name), args: arguments, kwargs: keywords)
    }
    let method = lookup(type, name)
    guard method.isKind(.function) || method.isKind(.methodDescriptor),
      !receiver.isCell || instanceAttribute(receiver, name).isMissing
    else { return try call(try getAttribute(receiver, name), args: arguments, kwargs: keywords) }
    let named = Dict(keywords)?.count ?? 0
    let count = 1 + arguments.count + named
    let s = try pushScratch(count + 1)
    defer { popScratch(s) }
    s[0] = method
    s[1] = receiver
    (s + 2).update(from: arguments.items, count: arguments.count)
    var names = Value.missing
    if named > 0 { names = try spreadKeywords(Dict(unchecked: keywords), into: s + 2 + arguments.count) }
    return try invoke(method, Arguments(s + 1, count, names: names))
  }

  fileprivate func methodCallerRepr(_ v: Value) throws(PyError) -> Value {
    let m = MethodCaller(unchecked: v)
    if try !enterRepr(v) { return try str("\(displayName(type(of: v)))(...)") }
    defer { leaveRepr() }
    var b = TextBuilder()
    b.append(string: displayName(type(of: v)))
    b.append("(")
    try b.appendRepr(self, m.name)
    try appendArguments(m.arguments, m.keywords, to: &b)
    b.append(")")
    return try b.finish(self)
  }

  /// ", a, b, key=c" of a tuple and a dict.
  func appendArguments(_ arguments: Value, _ keywords: Value, to b: inout TextBuilder) throws(PyError) {
    let all = Tuple(unchecked: arguments)
    var i = 0
    while i < all.count {
      b.append(", ")
      try b.appendRepr(self, all[i])
      i += 1
    }
    guard let dict = Dict(keywords) else { return }
    i = dict.nextEntry(from: 0)
    while i >= 0 {
      let (key, value) = (dict.table.entries[i].key, dict.table.entries[i].value)
      b.append(", ")
      b.append(try str(of: key))
      b.append("=")
      try b.appendRepr(self, value)
      i = dict.nextEntry(from: i + 1)
    }
  }

  fileprivate func methodCallerReduce(_ v: Value) throws(PyError) -> Value {
    let m = MethodCaller(unchecked: v)
    let arguments = Tuple(unchecked: m.arguments)
    let type = self.type(of: v).value
    if let keywords = Dict(m.keywords) {
      // With keywords it takes a partial to make it anew.
      return try tuple(
        try newPartial(type, try tuple(m.name), try keywords.copy(self).value), m.arguments)
    }
    let all = try newTuple(arguments.count + 1)
    all.items[0] = m.name
    (all.items + 1).update(from: arguments.items, count: arguments.count)
    return try tuple(type, all.value)
  }
}

extension NativeType {
  static let methodCaller = NativeType(
    name: "methodcaller", module: "operator", kind: .methodCaller, flags: 0,
    documentation: "A function that calls a method of its argument, always with the same arguments.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newMethodCaller(type, args) }
      s.call(.call) { t, v, args throws(PyError) in
        let receiver = try t.getterArgument(args, "methodcaller")
        return try t.callMethod(MethodCaller(unchecked: v), receiver)
      }
      s.set(.repr) { t, v throws(PyError) in try t.methodCallerRepr(v) }
    },
    methods: { [Method("__reduce__(self, /)") { t, a throws(PyError) in try t.methodCallerReduce(a[0]) }] })
}
