// ast.AST: how nodes are made by programs, and how they are copied.

extension Thread {
  /// AST.__init__: fields by position or name; what is left out gets its default, or a warning.
  fileprivate func initializeNode(_ v: Value, _ args: Arguments) throws(PyError) {
    let type = self.type(of: v)
    let given = try getAttribute(type.value, intern("_fields"))
    let fields = Tuple(unchecked: try tuple(from: given))
    let name = typeName(ofType: type)
    let positional = args.positionalCount
    if positional > fields.count {
      let s = fields.count == 1 ? "" : "s"
      throw typeError(
        "\(Str(unchecked: type.name).string) constructor takes at most \(fields.count) positional argument\(s)")
    }
    var isSet = [Bool](repeating: false, count: fields.count)
    var i = 0
    while i < positional {
      try setNodeAttribute(v, fields[i], args[i])
      isSet[i] = true
      i += 1
    }
    while i < args.count {
      let key = Tuple(unchecked: args.names)[i - positional]
      var place = 0
      while place < fields.count, try !isEqual(fields[place], key) { place += 1 }
      if place < fields.count {
        if isSet[place] {
          throw typeError("\(name) got multiple values for argument '\(Str(unchecked: key).string)'")
        }
        isSet[place] = true
      } else if try !contains(try getAttribute(type.value, intern("_attributes")), key) {
        try warn(
          .DeprecationWarning,
          "\(name).__init__ got an unexpected keyword argument '\(Str(unchecked: key).string)'. Support for arbitrary "
            + "keyword arguments is deprecated and will be removed in Python 3.15.")
      }
      try setNodeAttribute(v, key, args[i])
      i += 1
    }
    i = 0
    while i < fields.count {
      if !isSet[i] { try setDefault(v, type, fields[i], name) }
      i += 1
    }
  }

  private func setNodeAttribute(_ v: Value, _ name: Value, _ value: Value) throws(PyError) {
    guard name.isKind(.str) else { throw typeError("attribute name must be string, not '\(typeName(name))'") }
    try setAttribute(v, intern(name), value)
  }

  /// What a field that was left out is, by its type: nothing where None stands on the class, a new list, Load(), or a warning.
  private func setDefault(_ v: Value, _ type: Type, _ field: Value, _ name: String) throws(PyError) {
    let types = try findAttribute(type.value, intern("_field_types"))
    let text = Str(field)?.string ?? ""
    guard let types = Dict(types), let kind = try types.find(self, field) else {
      if types.isMissing { return }
      return try warn(
        .DeprecationWarning,
        "Field '\(text)' is missing from \(name)._field_types. This will become an error in Python 3.15.")
    }
    if kind.isKind(.unionType) { return }
    if kind.isKind(.genericAlias) { return try setNodeAttribute(v, field, try newList().value) }
    let classes = try nodeClasses()
    if kind.bits == classes.type(.expr_context).value.bits {
      return try setNodeAttribute(v, field, classes.singletons[NodeKind.Load.index])
    }
    try warn(
      .DeprecationWarning,
      "\(name).__init__ missing 1 required positional argument: '\(text)'. This will become an error in Python 3.15.")
  }

  /// AST.__reduce__: the class, None for each of the fields, and the attributes.
  fileprivate func reduceNode(_ v: Value) throws(PyError) -> Value {
    let type = self.type(of: v)
    let result = try newTuple(3)
    result.items[0] = type.value
    result.items[1] = vm.emptyTuple
    result.items[2] = try attributeDictionary(v)
    let fields = try findAttribute(type.value, intern("_fields"))
    if fields.isMissing { return result.value }
    let dict = Dict(unchecked: try Dict(unchecked: result[2]).copy(self).value)
    result.items[2] = dict.value
    let names = Tuple(unchecked: try tuple(from: fields))
    let nones = try newList()
    var i = 0
    while i < names.count, try dict.find(self, names[i]) != nil {
      try nones.append(self, .none)
      i += 1
    }
    result.items[1] = try newTuple(from: nones.items, nones.count)
    return result.value
  }
}

extension NativeType {
  static let syntaxNode = NativeType(
    name: "AST", module: "ast", kind: .instance, flags: TypeFlag.base | TypeFlag.hasDictionary,
    install: { s in
      // Arguments are for __init__ alone.
      s.call(.new) { t, type, a throws(PyError) in t.newInstanceOf(Type(unchecked: type)) }
      s.call(.initialize) { t, v, a throws(PyError) in
        try t.initializeNode(v, a)
        return .none
      }
    },
    methods: {
      [Method("__reduce__(self, /)") { t, a throws(PyError) in try t.reduceNode(a[0]) }]
    })
}
