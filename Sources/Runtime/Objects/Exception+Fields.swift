// What the builtin exception types keep in `fields`, and the attributes that show it.
//
// Indices in `fields` (ExceptionObject.field): StopIteration value 0; SystemExit code 0; NameError name 0; AttributeError
// name 0, obj 1; ImportError msg 0, name 1, path 2, name_from 3; OSError errno 0, strerror 1, filename 2, filename2 3,
// characters_written 4; SyntaxError msg 0, filename 1, lineno 2, offset 3, text 4, print_file_and_line 5, end_lineno 6,
// end_offset 7; Unicode errors encoding 0, object 1, start 2, end 3, reason 4; exception groups message 0, exceptions 1
// (a tuple). Native code raises without running constructors, so getters fall back to args where a field is not set.

enum ErrorField {
  static let value = 0, code = 0, name = 0, object = 1
  static let message = 0, importName = 1, path = 2, nameFrom = 3
  static let errno = 0, strerror = 1, filename = 2, filename2 = 3, written = 4
  static let syntaxFilename = 1, line = 2, offset = 3, text = 4, printFileAndLine = 5, endLine = 6, endOffset = 7
  static let encoding = 0, start = 2, end = 3, reason = 4
  static let groupMessage = 0, exceptions = 1
}

extension Thread {
  /// The positional arguments of a constructor as the exception's args.
  func takeArgs(_ e: ExceptionObject, _ args: Arguments) throws(PyError) {
    e.args = try newTuple(from: args.base, args.positionalCount)
  }
  func refuseKeywords(_ v: Value, _ args: Arguments) throws(PyError) {
    if args.namedCount > 0 { throw typeError("\(typeName(v))() takes no keyword arguments") }
  }
  /// Puts keyword arguments into fields by these names.
  func takeKeywords(
    _ e: ExceptionObject, _ args: Arguments, _ what: String, _ names: [(StaticString, Int)]
  ) throws(PyError) {
    for (_, field) in names where !e.fields.isMissing { try e.setField(self, field, .missing) }
    guard let given = Tuple(args.names) else { return }
    if given.count > names.count {
      throw typeError(
        "\(what)() takes at most \(names.count) keyword argument\(names.count == 1 ? "" : "s") (\(given.count) given)")
    }
    var i = 0
    while i < given.count {
      let name = Str(unchecked: given[i])
      guard let field = names.first(where: { name.isEqual($0.0) }) else {
        let hint = closestName(name.string, among: names.map { "\($0.0)" }).map { ". Did you mean '\($0)'?" } ?? ""
        throw typeError("\(what)() got an unexpected keyword argument '\(name.string)'\(hint)")
      }
      try e.setField(self, field.1, args[args.positionalCount + i])
      i += 1
    }
  }

  /// str() of BaseException: nothing, the only argument, or all of them.
  func plainExceptionText(_ e: ExceptionObject) throws(PyError) -> Value {
    let a = Tuple(unchecked: e.args)
    switch a.count {
    case 0: return vm.emptyString
    case 1: return try str(of: a[0])
    default: return try repr(e.args)
    }
  }

  func orNone(_ v: Value) -> Value { v.isMissing ? .none : v }

  /// e.add_note(note) for the engine's own notes; what goes wrong is dropped.
  func addNote(_ e: ExceptionObject, _ note: Value) {
    do throws(PyError) { try appendNote(e.value, note) } catch { p.pointee.pending = .missing }
  }

  func appendNote(_ e: Value, _ note: Value) throws(PyError) {
    let notes = try findAttribute(e, .__notes__)
    if let list = List(notes) { return try list.append(self, note) }
    if !notes.isMissing { throw typeError("Cannot add note: __notes__ is not a list") }
    let list = try newList(capacity: 1)
    try list.append(self, note)
    try setAttribute(e, self[.__notes__], list.value)
  }

  func exceptionOrMissing(_ v: Value, _ message: String) throws(PyError) -> Value {
    if v.isNone { return .missing }
    guard v.isKind(.exception) else { throw typeError(message) }
    return v
  }
}

// MARK: fields as attributes

// The closures must not capture anything, hence one pair of functions for each index.
func fieldGetter(_ name: StaticString, _ i: Int) -> Getter {
  switch i {
  case 0:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(0)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 0, x) })
  case 1:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(1)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 1, x) })
  case 2:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(2)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 2, x) })
  case 3:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(3)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 3, x) })
  case 4:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(4)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 4, x) })
  case 5:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(5)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 5, x) })
  case 6:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(6)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 6, x) })
  default:
    return Getter(
      name, member: true, { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(7)) },
      set: { t, v, x throws(PyError) in try t.setExceptionField(v, 7, x) })
  }
}

extension Thread {
  /// What `__reduce__` of an exception answers; without a state of its own its `__dict__` is the state.
  func reduced(_ e: Value, _ args: Value, state: Value) throws(PyError) -> Value {
    var state = state
    if state.isMissing, let place = attributeDictionaryPlace(e), !place.pointee.isMissing { state = place.pointee }
    let type = self.type(of: e).value
    return state.isMissing ? try tuple(type, args) : try tuple(type, args, state)
  }

  /// A copy of the exception's `__dict__` with these fields in it, where they are set.
  func fieldState(_ e: Value, _ names: [StaticString], _ fields: [Int]) throws(PyError) -> Dict {
    let state: Dict
    if let place = attributeDictionaryPlace(e), let own = Dict(place.pointee) {
      state = try own.copy(self)
    } else {
      state = try newDict()
    }
    for (i, name) in names.enumerated() {
      let v = ExceptionObject(unchecked: e).field(fields[i])
      if !v.isMissing && !v.isNone { try state.set(self, intern(name), v) }
    }
    return state
  }

  fileprivate func setExceptionField(_ v: Value, _ i: Int, _ x: Value) throws(PyError) -> Value {
    // An OSError tells a file name of None from none.
    let gone = isInstance(v, self[.OSError]) ? Value.missing : .none
    try ExceptionObject(unchecked: v).setField(self, i, x.isMissing ? gone : x)
    return .none
  }
  /// A field that CPython keeps as a number.
  func setIndexField(_ v: Value, _ i: Int, _ x: Value) throws(PyError) -> Value {
    if x.isMissing { throw typeError("can't delete numeric/char attribute") }
    guard x.isInt else {
      // As in CPython, the failure leaves its mark.
      _ = try setExceptionField(v, i, .smallInt(-1))
      throw typeError("an integer is required")
    }
    return try setExceptionField(v, i, x)
  }
  /// Field 0, or the first argument where no constructor has run.
  func fieldOrArgument(_ v: Value) -> Value {
    let e = ExceptionObject(unchecked: v)
    let x = e.field(0)
    if !x.isMissing { return x }
    let a = Tuple(unchecked: e.args)
    return a.count > 0 ? a[0] : .none
  }
}

func firstArgumentGetter(_ name: StaticString) -> Getter {
  Getter(
    name, member: true, { t, v throws(PyError) in t.fieldOrArgument(v) },
    set: { t, v, x throws(PyError) in try t.setExceptionField(v, 0, x) })
}
