// `except*`: taking a clause's part out of a group, and putting together what is raised again.

import Compiler

extension Thread {
  /// r[0], r[1] = the part of the exception that is left, and the part that the clause takes: None for nothing.
  @inline(never) func matchGroup(
    _ e: Value, _ pattern: Value, into r: UnsafeMutablePointer<Value>
  ) throws(PyError) {
    try checkStarPattern(pattern)
    if e.isNone {
      r[0] = .none
      r[1] = .none
      return
    }
    if try exceptionMatches(e, pattern) {
      // An exception that is no group is wrapped in one.
      let matched =
        isGroup(e) ? e : try call(self[.BaseExceptionGroup].value, vm.emptyString, try tuple(e))
      r[0] = .none
      r[1] = matched
      return
    }
    guard isGroup(e) else {
      r[0] = e
      r[1] = .none
      return
    }
    let parts = try callMethod(e, try intern("split"), pattern)
    guard let pair = Tuple(parts) else {
      throw typeError("\(typeName(e)).split must return a tuple, not \(typeName(parts))")
    }
    if pair.count < 2 {
      throw typeError("\(typeName(e)).split must return a 2-tuple, got tuple of size \(pair.count)")
    }
    r[0] = pair[1]
    r[1] = pair[0]
  }

  private func checkStarPattern(_ pattern: Value) throws(PyError) {
    func check(_ v: Value) throws(PyError) {
      guard let type = Type(v), type.has(TypeFlag.isException) else {
        throw typeError("catching classes that do not inherit from BaseException is not allowed")
      }
    }
    func checkNoGroup(_ v: Value) throws(PyError) {
      if let type = Type(v), type.isSubtype(of: self[.BaseExceptionGroup]) {
        throw typeError("catching ExceptionGroup with except* is not allowed. Use except instead.")
      }
    }
    guard let tuple = Tuple(pattern) else {
      try check(pattern)
      return try checkNoGroup(pattern)
    }
    var i = 0
    while i < tuple.count {
      try check(tuple[i])
      i += 1
    }
    i = 0
    while i < tuple.count {
      try checkNoGroup(tuple[i])
      i += 1
    }
  }

  /// What an `except*` statement raises in the end, or None: `raised` lists what its clauses raised and last the part that
  /// none of them took. Parts of the original that were raised again are joined in its own structure.
  @inline(never) func prepareReraiseStar(_ original: Value, _ raised: List) throws(PyError) -> Value {
    if raised.count == 0 { return .none }
    // A single exception was wrapped: one clause ran at most.
    if !isGroup(original) { return raised[0] }
    let new = try newList()
    let leaves = try newDict()
    var i = 0
    while i < raised.count {
      let e = raised[i]
      i += 1
      guard e.isKind(.exception) else { continue }
      if isPart(e, of: original) { try collectLeaves(e, leaves) } else { try new.append(self, e) }
    }
    let again = leaves.count == 0 ? Value.missing : try projectGroup(original, leaves)
    if new.count == 0 { return again.isMissing ? .none : again }
    if !again.isMissing { try new.append(self, again) }
    if new.count == 1 { return new[0] }
    return try call(self[.BaseExceptionGroup].value, vm.emptyString, new.value)
  }

  /// Parts that split() made have the same traceback, cause and context as the whole.
  private func isPart(_ e: Value, of original: Value) -> Bool {
    let a = ExceptionObject(unchecked: e)
    let b = ExceptionObject(unchecked: original)
    return a.traceback.bits == b.traceback.bits && a.cause.bits == b.cause.bits && a.context.bits == b.context.bits
  }

  /// The single exceptions of a group, as keys.
  private func collectLeaves(_ e: Value, _ leaves: Dict) throws(PyError) {
    try checkStack()
    guard isGroup(e) else { return try leaves.set(self, int(e.bits), .none) }
    let members = groupMembers(e)
    var i = 0
    while i < members.count {
      try collectLeaves(members[i], leaves)
      i += 1
    }
  }

  /// The part of a group that holds these single exceptions, or missing.
  private func projectGroup(_ e: Value, _ leaves: Dict) throws(PyError) -> Value {
    try checkStack()
    guard isGroup(e) else { return try leaves.find(self, int(e.bits)) == nil ? .missing : e }
    let list = try newList()
    let members = groupMembers(e)
    var i = 0
    while i < members.count {
      let part = try projectGroup(members[i], leaves)
      if !part.isMissing { try list.append(self, part) }
      i += 1
    }
    return list.count == 0 ? .missing : try derivedGroup(e, list)
  }
}
