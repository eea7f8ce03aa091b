// BaseExceptionGroup and ExceptionGroup: an exception that holds others, and how it is split by a condition.
//
// Fields: message 0, the tuple of exceptions 1. A condition is an exception type, a tuple of them, or a predicate; a
// group that matches as a whole is kept as it is, otherwise its parts are looked at one by one.

@Sendable private func groupNew(_ t: Thread, _ type: Value, _ args: Arguments) throws(PyError) -> Value {
  var type = Type(unchecked: type)
  let n = args.positionalCount
  if n != 2 { throw t.typeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (\(n) given)") }
  guard args[0].isKind(.str) else {
    throw t.typeError("BaseExceptionGroup.__new__() argument 1 must be str, not \(t.givenTypeName(args[0]))")
  }
  guard t.isSequenceForGroup(args[1]) else { throw t.typeError("second argument (exceptions) must be a sequence") }
  let list = try t.newList()
  try t.listExtend(list, args[1], function: .missing)
  if list.count == 0 { throw t.valueError("second argument (exceptions) must be a non-empty sequence") }
  var onlyExceptions = true
  var i = 0
  while i < list.count {
    guard list[i].isKind(.exception) else {
      throw t.valueError("Item \(i) of second argument (exceptions) is not an exception")
    }
    if !t.isInstance(list[i], t[.Exception]) { onlyExceptions = false }
    i += 1
  }
  if type === t[.BaseExceptionGroup] {
    if onlyExceptions { type = t[.ExceptionGroup] }
  } else if !onlyExceptions && type.isSubtype(of: t[.Exception]) {
    if type === t[.ExceptionGroup] { throw t.typeError("Cannot nest BaseExceptions in an ExceptionGroup") }
    throw t.typeError("Cannot nest BaseExceptions in '\(Str(unchecked: type.name).string)'")
  }
  let e = try t.new(ExceptionBody.self, type: type)
  e.args = try t.tuple(args[0], args[1])
  try e.setField(t, ErrorField.groupMessage, args[0])
  try e.setField(t, ErrorField.exceptions, try t.newTuple(from: list.items, list.count))
  return e.value
}

extension Thread {
  /// What can be indexed and is no dict.
  fileprivate func isSequenceForGroup(_ v: Value) -> Bool {
    v.isKind(.list) || v.isKind(.tuple) || !v.isKind(.type) && type(of: v).hasItems
  }
  func isGroup(_ v: Value) -> Bool { v.isKind(.exception) && isInstance(v, self[.BaseExceptionGroup]) }
  /// The exceptions in a group.
  func groupMembers(_ v: Value) -> Tuple {
    Tuple(ExceptionObject(unchecked: v).field(ErrorField.exceptions)) ?? Tuple(unchecked: vm.emptyTuple)
  }

  private func matchesCondition(_ e: Value, _ condition: Value) throws(PyError) -> Bool {
    if condition.isKind(.type) || condition.isKind(.tuple) { return try exceptionMatches(e, condition) }
    return try isTrue(try call(condition, e))
  }

  fileprivate func checkCondition(_ c: Value) throws(PyError) {
    func isExceptionType(_ v: Value) -> Bool { Type(v)?.has(TypeFlag.isException) ?? false }
    if isExceptionType(c) { return }
    if let tuple = Tuple(c) {
      var i = 0
      while i < tuple.count && isExceptionType(tuple[i]) { i += 1 }
      if i == tuple.count { return }
    } else if !c.isKind(.type), type(of: c).slot(.call) != nil || c.isKind(.function) || c.isKind(.boundMethod) {
      return
    }
    throw typeError("expected an exception type, a tuple of exception types, or a callable (other than a class)")
  }

  /// The parts of an exception or group that match, and those that do not: exceptions or missing.
  func splitGroup(
    _ e: Value, _ condition: Value, wantsRest: Bool = true
  ) throws(PyError) -> (matching: Value, rest: Value) {
    try checkStack()
    if try matchesCondition(e, condition) { return (e, .missing) }
    guard isGroup(e) else { return (.missing, e) }
    let matching = try newList()
    let rest = try newList()
    let members = groupMembers(e)
    var i = 0
    while i < members.count {
      let parts = try splitGroup(members[i], condition, wantsRest: wantsRest)
      if !parts.matching.isMissing { try matching.append(self, parts.matching) }
      if wantsRest, !parts.rest.isMissing { try rest.append(self, parts.rest) }
      i += 1
    }
    let first = matching.count > 0 ? try derivedGroup(e, matching) : Value.missing
    let second = rest.count > 0 ? try derivedGroup(e, rest) : Value.missing
    return (first, second)
  }

  /// A group like `e` around other exceptions: what its derive() makes, with e's traceback, cause, context and notes.
  func derivedGroup(_ e: Value, _ members: List) throws(PyError) -> Value {
    let made = try callMethod(e, intern("derive"), members.value)
    guard let group = ExceptionObject(made), isGroup(made) else {
      throw typeError("derive must return an instance of BaseExceptionGroup")
    }
    let old = ExceptionObject(unchecked: e)
    group.traceback = old.traceback
    group.context = old.context
    group.cause = old.cause
    // Setting a cause suppresses the context, be there a cause or not.
    group.suppressesContext = true
    let notes = try findAttribute(e, .__notes__)
    if !notes.isMissing, isSequenceForGroup(notes) {
      let copy = try newList()
      try listExtend(copy, notes, function: .missing)
      try setAttribute(made, self[.__notes__], copy.value)
    }
    return made
  }
}

func defineExceptionGroup(_ d: inout NativeType) {
  d.install = { s in
    s.call(.new, groupNew)
    s.call(.initialize) { t, v, args throws(PyError) in
      if args.namedCount > 0 { throw t.typeError("\(t.typeName(v))() takes no keyword arguments") }
      ExceptionObject(unchecked: v).args = try t.newTuple(from: args.base, args.count)
      return .none
    }
    s.set(.str) { t, v throws(PyError) in
      let n = t.groupMembers(v).count
      let message = Str(unchecked: try t.str(of: ExceptionObject(unchecked: v).field(ErrorField.groupMessage))).string
      return try t.str("\(message) (\(n) sub-exception\(n == 1 ? "" : "s"))")
    }
  }
  d.methods = {
    [
      Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
        try t.newGenericAlias(a[0], a[1])
      },
      Method("derive(self, excs, /)") { t, a throws(PyError) in
        try t.call(t[.BaseExceptionGroup].value, ExceptionObject(unchecked: a[0]).field(ErrorField.groupMessage), a[1])
      },
      Method("split(self, matcher_value, /)") { t, a throws(PyError) in
        try t.checkCondition(a[1])
        let parts = try t.splitGroup(a[0], a[1])
        return try t.tuple(t.orNone(parts.matching), t.orNone(parts.rest))
      },
      Method("subgroup(self, matcher_value, /)") { t, a throws(PyError) in
        try t.checkCondition(a[1])
        return t.orNone(try t.splitGroup(a[0], a[1], wantsRest: false).matching)
      },
    ]
  }
  d.getters = {
    [
      Getter(
        "message", { t, v throws(PyError) in t.orNone(ExceptionObject(unchecked: v).field(ErrorField.groupMessage)) },
        set: readOnlyMember),
      Getter("exceptions", { t, v throws(PyError) in t.groupMembers(v).value }, set: readOnlyMember),
    ]
  }
}
