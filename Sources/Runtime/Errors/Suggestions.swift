// "Did you mean …?": names like the one that was not found.

extension Thread {
  /// What is added to the message of a NameError, AttributeError or ImportError; empty for none.
  func suggestion(for e: ExceptionObject, traceback: Value) -> String {
    let isImport = isInstance(e.value, self[.ImportError])
    let isName = isInstance(e.value, self[.NameError])
    let isAttribute = isInstance(e.value, self[.AttributeError])
    guard isImport || isName || isAttribute else { return "" }
    guard let wrong = Str(e.field(isImport ? ErrorField.nameFrom : ErrorField.name)) else { return "" }
    let name = wrong.string
    let found: String?
    var isModule = false
    do throws(PyError) {
      if isImport {
        found = try importSuggestion(e, name)
      } else if isAttribute {
        found = try attributeSuggestion(e, name)
      } else {
        found = try nameSuggestion(traceback, wrong.value)
        if isName { isModule = try isStandardModule(wrong.value) }
      }
    } catch {
      p.pointee.pending = .missing
      return ""
    }
    var text = found.map { ". Did you mean: '\($0)'?" } ?? ""
    if isModule {
      text += found == nil ? ". Did you forget to import '\(name)'?" : " Or did you forget to import '\(name)'?"
    }
    return text
  }

  private func names(_ v: Value, _ hidesUnderscored: Bool) throws(PyError) -> [String] {
    guard let list = List(try dir(v)) else { return [] }
    var names: [String] = []
    var i = 0
    while i < list.count {
      if let s = Str(list[i]), !hidesUnderscored || s.count == 0 || s[0] != 95 { names.append(s.string) }
      i += 1
    }
    return names.count > 750 ? [] : names
  }

  private func importSuggestion(_ e: ExceptionObject, _ name: String) throws(PyError) -> String? {
    guard let module = Str(e.field(ErrorField.importName)) else { return nil }
    let v = try importModule(module.value, globals: .none, fromList: .none, level: 0)
    return closestName(name, among: try names(v, !name.hasPrefix("_")))
  }

  private func attributeSuggestion(_ e: ExceptionObject, _ name: String) throws(PyError) -> String? {
    let object = e.field(ErrorField.object)
    if object.isMissing { return nil }
    // Inside the object's own methods its private names count.
    let hides = !name.hasPrefix("_") && e.header.pointee.flags & HeaderFlag.own2 == 0
    return closestName(name, among: try names(object, hides))
  }

  private func nameSuggestion(_ traceback: Value, _ wrong: Value) throws(PyError) -> String? {
    guard var tb = Traceback(traceback) else { return nil }
    while let next = Traceback(tb.next) { tb = next }
    let frame = tracebackFrame(tb)
    var candidates: [String] = []
    func add(_ d: Dict) {
      var i = d.nextEntry(from: 0)
      while i >= 0 {
        if let s = Str(d.table.entries[i].key) { candidates.append(s.string) }
        i = d.nextEntry(from: i + 1)
      }
    }
    var locals = try frameLocals(frame)
    if locals.isKind(.frameLocals) { locals = try frameLocalsCopy(locals).value }
    if let d = Dict(locals) {
      let own = d.get(self, name: self[.`self`])
      if !own.isMissing, try !findAttribute(own, intern(wrong)).isMissing {
        return "self.\(Str(unchecked: wrong).string)"
      }
      add(d)
    }
    if let globals = Dict(frameGlobals(frame)) {
      if globals.value.bits != locals.bits { add(globals) }
    }
    if let own = Function(frame.function), let d = Dict(builtins(of: own)) {
      add(d)
    }
    if candidates.count > 750 { return nil }
    return closestName(Str(unchecked: wrong).string, among: candidates)
  }
}
