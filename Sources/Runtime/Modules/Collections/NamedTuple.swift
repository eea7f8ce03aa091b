// collections.namedtuple: classes of tuples whose items have names.
//
// The constructor of such a class is a function with the fields as its parameters, compiled for it, so that arguments bind and
// errors read as for any function. All else is native, and finds the fields in the class that the factory made.

/// The engine's words that no field may be called.
private let reservedWords: [StaticString] = [
  "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
  "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
  "pass", "raise", "return", "try", "while", "with", "yield",
]

extension Thread {
  private func isReserved(_ name: Str) -> Bool { reservedWords.contains { name.isEqual($0) } }

  /// The fields as a list of strs: one text with spaces or commas, or an iterable.
  private func fieldList(_ v: Value) throws(PyError) -> List {
    if let text = Str(v) {
      let spaced = try callMethod(text.value, "replace", character(44), character(32))
      return List(unchecked: try callMethod(spaced, "split"))
    }
    let list = try newList()
    let it = try iterator(v)
    while true {
      let item = try next(it)
      if item.isMissing { return list }
      try list.append(self, try str(of: item))
    }
  }

  private func checkNames(_ type: Value, _ fields: List, rename: Bool) throws(PyError) {
    let seen = try newSet()
    var i = 0
    if rename {
      while i < fields.count {
        let s = Str(unchecked: fields[i])
        let isTaken = try seen.contains(self, fields[i], try hash(fields[i]))
        if !s.isIdentifier || isReserved(s) || s.count > 0 && s[0] == 95 || isTaken { fields[i] = try str("_\(i)") }
        try seen.add(self, fields[i])
        i += 1
      }
    }
    i = -1
    while i < fields.count {
      let s = Str(unchecked: i < 0 ? type : fields[i])
      if !s.isIdentifier {
        throw valueError("Type names and field names must be valid identifiers: \(reprString(s.value))")
      }
      if isReserved(s) { throw valueError("Type names and field names cannot be a keyword: \(reprString(s.value))") }
      i += 1
    }
    try seen.clear(self)
    i = 0
    while i < fields.count {
      let s = Str(unchecked: fields[i])
      if s[0] == 95 && !rename {
        throw valueError("Field names cannot start with an underscore: \(reprString(s.value))")
      }
      let h = try hash(s.value)
      if try seen.contains(self, s.value, h) {
        throw valueError("Encountered duplicate field name: \(reprString(s.value))")
      }
      try seen.add(self, s.value, h)
      i += 1
    }
  }

  /// The function that makes an instance.
  private func constructor(_ typeName: String, _ fields: List, _ defaults: Value) throws(PyError) -> Value {
    var parameters = ""
    var i = 0
    while i < fields.count {
      parameters += Str(unchecked: fields[i]).string + ", "
      i += 1
    }
    let source = "lambda _cls, \(parameters): _tuple_new(_cls, (\(parameters)))"
    let globals = try newDict()
    let make = try makeNativeFunction(
      Method("_tuple_new(cls, items, /)") { t, a throws(PyError) in try t.namedTuple(a[0], a[1]) })
    try globals.set(self, make.name, make.value)
    try globals.set(self, self[.__builtins__], try newDict().value)
    try globals.set(self, self[.__name__], try str("namedtuple_\(typeName)"))
    let code = try compileText(Array(source.utf8), filename: "<string>", mode: .expression)
    guard let f = Function(try runModule(code, globals: globals)) else { throw runtimeError("no constructor") }
    f.name = self[.__new__]
    f.qualifiedName = try str("\(typeName).__new__")
    // A single field has a comma behind it, as in a tuple.
    f.documentation = try str("Create new instance of \(typeName)(\(parameters.dropLast(fields.count == 1 ? 1 : 2)))")
    if !defaults.isNone { f.defaults = defaults }
    return f.value
  }

  /// A tuple of this class with the items of another.
  fileprivate func namedTuple(_ cls: Value, _ items: Value) throws(PyError) -> Value {
    guard let type = Type(cls), type.isSubtype(of: self[.tuple]) else {
      throw typeError("tuple.__new__(X): X is not a type object (\(typeName(cls)))")
    }
    guard let source = Tuple(items) else { throw typeError("a tuple is expected, not '\(typeName(items))'") }
    let made = try new(TupleBody.self, type: type, extra: source.count * 8)
    made.count = source.count
    made.items.update(from: source.items, count: source.count)
    return made.value
  }

  /// The fields of the class that the factory made, which a class may have among its bases.
  fileprivate func fields(_ type: Type) throws(PyError) -> Tuple {
    let mro = Tuple(unchecked: type.mro)
    var i = mro.count - 1
    while i >= 0 {
      let own = Dict(unchecked: Type(unchecked: mro[i]).attributes).get(self, name: name("_fields")).unboxed
      if let found = Tuple(own) { return found }
      i -= 1
    }
    throw attributeError(
      "type object '\(Str(unchecked: type.name).string)' has no attribute '_fields'", type.value, name("_fields"))
  }

  fileprivate func makeNamed(_ cls: Value, _ iterable: Value) throws(PyError) -> Value {
    guard let type = Type(cls) else { throw typeError("a class is expected, not '\(typeName(cls))'") }
    let made = try namedTuple(cls, try tuple(from: iterable))
    let expected = try fields(type).count
    let n = try length(made)
    if n != expected { throw typeError("Expected \(expected) arguments, got \(n)") }
    return made
  }

  fileprivate func replaced(_ v: Value, _ named: Value) throws(PyError) -> Value {
    let names = try fields(type(of: v))
    guard let old = Tuple(v) else { throw typeError("a tuple is expected, not '\(typeName(v))'") }
    let changes = try Dict(named)?.copy(self)
    let items = try newTuple(names.count)
    var i = 0
    while i < names.count {
      items.items[i] = try changes?.remove(self, names[i]) ?? (i < old.count ? old[i] : .none)
      i += 1
    }
    let made = try callMethod(v, "_make", items.value)
    if let changes, changes.count > 0 {
      let left = try newList(from: changes.value)
      throw typeError("Got unexpected field names: \(reprString(left))")
    }
    return made
  }

  fileprivate func makeNamedTupleClass(_ a: Args) throws(PyError) -> Value {
    let typeName = intern(try str(of: a[0]))
    let fields = try fieldList(a[1])
    let renames = a.has(2) ? try isTrue(a[2]) : false
    try checkNames(typeName, fields, rename: renames)
    var i = 0
    while i < fields.count {
      fields[i] = intern(fields[i])
      i += 1
    }
    let names = Tuple(unchecked: try newTuple(from: fields.items, fields.count))
    let defaults = a.has(3) && !a[3].isNone ? try tuple(from: a[3]) : Value.none
    let byName = try newDict()
    if let values = Tuple(defaults) {
      if values.count > names.count { throw typeError("Got more default values than field names") }
      i = 0
      while i < values.count {
        try byName.set(self, names[names.count - values.count + i], values[i])
        i += 1
      }
    }
    let title = Str(unchecked: typeName).string
    let constructor = try self.constructor(title, fields, defaults)
    var shown = ""
    i = 0
    while i < names.count {
      shown += (i > 0 ? ", " : "") + Str(unchecked: names[i]).string
      i += 1
    }
    if names.count == 1 { shown += "," }
    var module = a.has(4) && !a[4].isNone ? a[4] : Value.missing
    if module.isMissing, frame(depth: 0) != nil { module = currentGlobals.get(self, name: self[.__name__]) }
    var definition = namedTupleClass
    definition.extend = { t, dict throws(PyError) in
      try dict.set(t, t.name("__replace__"), dict.get(t, name: t.name("_replace")))
    }
    let parts = try newDict()
    try parts.set(self, self[.__doc__], try str("\(title)(\(shown))"))
    try parts.set(self, self[.__slots__], vm.emptyTuple)
    try parts.set(self, name("_fields"), names.value)
    try parts.set(self, name("_field_defaults"), byName.value)
    try parts.set(self, self[.__new__], constructor)
    try parts.set(self, self[.__match_args__], names.value)
    i = 0
    while i < names.count {
      let getter = new(LibraryBody.self, shape: try collectionType(.tupleGetter).rootShape)
      getter.i = i
      getter.a = try intern("Alias for field number \(i)")
      try parts.set(self, names[i], getter.value)
      i += 1
    }
    let type = try make(
      definition, name: typeName, module: "collections", bases: Tuple(unchecked: try tuple(self[.tuple].value)),
      parts: parts)
    if !module.isMissing { try setTypeAttribute(type, self[.__module__], module) }
    return type.value
  }
}

let namedTupleFunction = Method("namedtuple(typename, field_names, *, rename=False, defaults=None, module=None)") {
  t, a throws(PyError) in try t.makeNamedTupleClass(a)
}

private let namedTupleClass = LibraryClass(
  name: "namedtuple",
  methods: {
    [
      Method("_make(cls, iterable)", .classMethod) { t, a throws(PyError) in try t.makeNamed(a[0], a[1]) },
      Method("_replace(self, /, **kwds)") { t, a throws(PyError) in try t.replaced(a[0], a[1]) },
      Method("__repr__(self)") { t, a throws(PyError) in
        let type = t.type(of: a[0])
        let names = try t.fields(type)
        guard let items = Tuple(a[0]), items.count == names.count else {
          throw t.typeError("not enough arguments for format string")
        }
        var b = TextBuilder()
        b.append(type.name)
        b.append("(")
        var i = 0
        while i < names.count {
          if i > 0 { b.append(", ") }
          b.append(names[i])
          b.append("=")
          try b.appendRepr(t, items[i])
          i += 1
        }
        b.append(")")
        return try b.finish(t)
      },
      Method("_asdict(self)") { t, a throws(PyError) in
        let made = try t.newDict()
        let names = try t.iterator(try t.attribute(a[0], "_fields"))
        let items = try t.iterator(a[0])
        while true {
          let key = try t.next(names)
          let value = key.isMissing ? key : try t.next(items)
          if value.isMissing { return made.value }
          try t.dictSet(made, key, value)
        }
      },
      Method("__getnewargs__(self)") { t, a throws(PyError) in
        guard let items = Tuple(a[0]) else { throw t.typeError("a tuple is expected") }
        return try t.newTuple(from: items.items, items.count)
      },
    ]
  })

extension NativeType {
  /// The descriptor of a field: its index (i), and its documentation (a).
  static let tupleGetter = NativeType(
    name: "_tuplegetter", module: "collections", kind: .library, flags: 0,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.noKeywords(args, "_tuplegetter")
        try t.checkCount(args, "_tuplegetter", 2, 2)
        let made = t.new(LibraryBody.self, shape: Type(unchecked: type).rootShape)
        made.i = try t.indexInt(args[0])
        made.a = args[1]
        return made.value
      }
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in
        if v.isMissing || v.isNone { return d }
        let i = LibraryObject(unchecked: d).i
        guard let items = Tuple(v) else {
          throw t.typeError(
            "descriptor for index '\(i)' for tuple subclasses doesn't apply to '\(t.typeName(v))' object")
        }
        guard i >= 0 && i < items.count else { throw t.indexError("tuple index out of range") }
        return items[i]
      }
      s.set(.descriptorSet) { t, d, v, value throws(PyError) in
        throw t.raise(.AttributeError, value.isMissing ? "can't delete attribute" : "can't set attribute")
      }
      s.set(.repr) { t, v throws(PyError) in
        let getter = LibraryObject(unchecked: v)
        return try t.str("_tuplegetter(\(getter.i), \(t.reprString(getter.a)))")
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let getter = LibraryObject(unchecked: a[0])
          return try t.tuple(t.type(of: a[0]).value, try t.tuple(.smallInt(getter.i), getter.a))
        }
      ]
    },
    getters: {
      [
        Getter(
          "__doc__", member: true, { t, v throws(PyError) in LibraryObject(unchecked: v).a },
          set: { t, v, value throws(PyError) in
            LibraryObject(unchecked: v).a = value.isMissing ? .none : value
            return .none
          })
      ]
    })
}
