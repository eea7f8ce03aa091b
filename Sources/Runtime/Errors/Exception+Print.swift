// Exceptions as text: tracebacks, chains, groups as trees, syntax errors with their line, notes.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What is under way while an exception is formatted.
struct ExceptionFormatter {
  let t: Thread
  var sources = SourceLines()
  var out = ""
  var colors = Colors.none
  /// The traceback in whose frames suggestions are looked for, if it is not the exception's own; missing for none.
  var source: Value?
  private var groupDepth = 0
  private var needsClose = false
  /// How many frames are shown, the innermost; nil for all.
  var frameLimit: Int?

  init(_ t: Thread) { self.t = t }

  private var indent: String { String(repeating: " ", count: 2 * groupDepth) }

  private mutating func emit(_ text: String, margin: String = "|") {
    if groupDepth == 0 {
      out += text
      return
    }
    let prefix = indent + margin + " "
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    for line in lines { out += prefix + line + "\n" }
  }

  /// An exception with all that it was raised from.
  mutating func format(_ e: ExceptionObject, chain: Bool = true) {
    do throws(PyError) {
      let known = try t.newList()
      let nodes = try plan(e, known)
      format(nodes, known, 0, chain: chain)
    } catch { t.pending = .missing }
  }

  /// An exception in a report: what it is (an index into the list of exceptions), and what is told along with it.
  private struct Node {
    var exception: Int
    var cause = -1
    var context = -1
    var members: [Int] = []
  }

  /// Decides where an exception that is reached in several ways is told. What was found last is followed first, so that it
  /// belongs to the last member of a group that leads to it.
  private func plan(_ e: ExceptionObject, _ known: List) throws(PyError) -> [Node] {
    var seen: Set<UInt64> = []
    var nodes: [Node] = []
    var waiting: [Int] = []
    func add(_ e: ExceptionObject) throws(PyError) -> Int {
      seen.insert(e.value.bits)
      try known.append(t, e.value)
      waiting.append(nodes.count)
      nodes.append(Node(exception: known.count - 1))
      return nodes.count - 1
    }
    _ = try add(e)
    while let place = waiting.popLast() {
      let e = ExceptionObject(unchecked: known[nodes[place].exception])
      if let cause = ExceptionObject(e.cause), !seen.contains(cause.value.bits) {
        let told = try add(cause)
        nodes[place].cause = told
      } else if let context = ExceptionObject(e.context), !e.suppressesContext, !seen.contains(context.value.bits) {
        let told = try add(context)
        nodes[place].context = told
      }
      guard t.isGroup(e.value) else { continue }
      let members = t.groupMembers(e.value)
      var i = 0
      while i < members.count {
        if let member = ExceptionObject(members[i]) {
          let told = try add(member)
          nodes[place].members.append(told)
        }
        i += 1
      }
    }
    return nodes
  }

  private mutating func format(_ nodes: [Node], _ known: List, _ place: Int, chain: Bool) {
    let node = nodes[place]
    let e = ExceptionObject(unchecked: known[node.exception])
    let next = chain ? max(node.cause, node.context) : -1
    if next >= 0 {
      do throws(PyError) { try t.checkStack() } catch {
        t.pending = .missing
        return
      }
      format(nodes, known, next, chain: chain)
      emit(
        node.cause >= 0
          ? "\nThe above exception was the direct cause of the following exception:\n\n"
          : "\nDuring handling of the above exception, another exception occurred:\n\n")
    }
    if t.isGroup(e.value) {
      formatGroup(nodes, known, place, chain: chain)
    } else {
      if !e.traceback.isMissing, frameLimit != 0 { emit("Traceback (most recent call last):\n") }
      emit(stack(innermost(e.traceback)))
      emit(finalLines(e))
    }
  }

  private mutating func formatGroup(_ nodes: [Node], _ known: List, _ place: Int, chain: Bool) {
    let e = ExceptionObject(unchecked: known[nodes[place].exception])
    if groupDepth > 10 {
      emit("... (max_group_depth is 10)\n")
      return
    }
    let isTop = groupDepth == 0
    if isTop { groupDepth = 1 }
    if !e.traceback.isMissing, frameLimit != 0 {
      emit("Exception Group Traceback (most recent call last):\n", margin: isTop ? "+" : "|")
      emit(stack(innermost(e.traceback)))
    }
    emit(finalLines(e))
    let members = nodes[place].members
    let n = min(members.count, 16)
    needsClose = false
    for i in 0..<n {
      let isLast = i == n - 1
      if isLast { needsClose = true }
      let isCut = i >= 15
      out += indent + (i == 0 ? "+-" : "  ") + "+---------------- \(isCut ? "..." : "\(i + 1)") ----------------\n"
      groupDepth += 1
      if isCut {
        let rest = members.count - 15
        emit("and \(rest) more exception\(rest > 1 ? "s" : "")\n")
      } else {
        // CPython paints the outermost only.
        let outer = colors
        colors = .none
        format(nodes, known, members[i], chain: chain)
        colors = outer
      }
      if isLast && needsClose {
        out += indent + "+------------------------------------\n"
        needsClose = false
      }
      groupDepth -= 1
    }
    if isTop { groupDepth = 0 }
  }

  // MARK: the stack

  /// From where on a traceback is shown.
  private func innermost(_ traceback: Value) -> Value {
    guard let limit = frameLimit else { return traceback }
    var count = 0
    var link = traceback
    while let tb = Traceback(link) {
      link = tb.next
      if t.entry(tb) != nil { count += 1 }
    }
    link = traceback
    while let tb = Traceback(link), count > limit {
      link = tb.next
      if t.entry(tb) != nil { count -= 1 }
    }
    return link
  }

  /// The frames of a traceback, recursions folded.
  mutating func stack(_ traceback: Value, limit: Int = Int.max, marks: Bool = true) -> String {
    var text = ""
    var link = traceback
    var last: (String, Int, String)?
    var count = 0
    var shown = 0
    func folded(_ count: Int) -> String {
      count > 3 ? "  [Previous line repeated \(count - 3) more time\(count - 3 > 1 ? "s" : "")]\n" : ""
    }
    while let tb = Traceback(link), shown < limit {
      link = tb.next
      guard let entry = t.entry(tb) else { continue }
      shown += 1
      if let l = last, l.0 == entry.filename, l.1 == entry.line, l.2 == entry.name {
        count += 1
      } else {
        text += folded(count)
        last = (entry.filename, entry.line, entry.name)
        count = 1
      }
      if count <= 3 { text += entry.text(t, &sources, marks: marks, colors: colors) }
    }
    return text + folded(count)
  }

  // MARK: the last lines

  func typeText(_ e: Value) -> String {
    let type = t.type(of: e)
    let name = Str(unchecked: type.qualifiedName).string
    let module = t.moduleName(type)
    if module.isEmpty, type.has(TypeFlag.heapType),
      !Dict(unchecked: type.attributes).get(t, name: t[.__module__]).unboxed.isMissing
    {
      return "<unknown>.\(name)"
    }
    return module.isEmpty || module == "builtins" || module == "__main__" ? name : "\(module).\(name)"
  }

  /// "Type: message", with the line of a syntax error before and notes behind it.
  mutating func finalLines(_ e: ExceptionObject) -> String {
    let parts = closing(e)
    return parts.place + parts.message + parts.notes
  }

  /// What the last lines consist of.
  mutating func closing(_ e: ExceptionObject) -> (place: String, message: String, notes: String) {
    var place = ""
    var text = ""
    let type = typeText(e.value)
    if t.isInstance(e.value, t[.SyntaxError]) {
      (place, text) = syntaxErrorLines(e, type)
    } else {
      let message =
        t.safeText(e.value, "<exception str() failed>") + t.suggestion(for: e, traceback: source ?? e.traceback)
      text =
        message.isEmpty ? "\(colors.type(type))\n" : "\(colors.type(type)): \(colors.place(message))\n"
    }
    return (place, text, notes(e))
  }

  private func notes(_ e: ExceptionObject) -> String {
    let notes: Value
    do throws(PyError) { notes = try t.findAttribute(e.value, .__notes__) } catch {
      let failure = t.takePending()
      return "Ignored error getting __notes__: \(t.reprString(failure.value))\n"
    }
    if notes.isMissing || notes.isNone { return "" }
    guard notes.isKind(.list) || notes.isKind(.tuple) else {
      return "\(t.safeRepr(notes, "<__notes__ repr() failed>"))\n"
    }
    var text = ""
    let list: List
    do throws(PyError) {
      list = try t.newList()
      try t.listExtend(list, notes, function: .missing)
    } catch {
      t.pending = .missing
      return ""
    }
    var i = 0
    while i < list.count {
      let note = t.safeText(list[i], "<note str() failed>")
      for line in note.split(separator: "\n", omittingEmptySubsequences: false) { text += line + "\n" }
      i += 1
    }
    return text
  }

  private mutating func syntaxErrorLines(_ e: ExceptionObject, _ type: String) -> (String, String) {
    func attribute(_ name: StaticString) -> Value {
      do throws(PyError) {
        let v = try t.findAttribute(e.value, t.intern(name))
        return v.isMissing ? .none : v
      } catch {
        t.pending = .missing
        return .none
      }
    }
    var out = ""
    var suffix = ""
    let filename = attribute("filename")
    let lineNumber = attribute("lineno")
    let line = lineNumber.isNone ? nil : t.safeText(lineNumber, "?")
    if let line {
      let name = filename.isNone ? "" : t.safeText(filename, "")
      let file = name.isEmpty ? "<string>" : name
      out += "  File \(colors.place("\"\(file)\"")), line \(colors.place(line))\n"
    } else if !filename.isNone {
      suffix = " (\(t.safeText(filename, "?")))"
    }
    if let s = Str(attribute("text")) {
      let text = Array(s.string.unicodeScalars)
      var right = text
      while right.last == "\n" { right.removeLast() }
      let left = Array(right.drop { $0 == " " || $0 == "\n" || $0 == "\u{0C}" })
      let blanks = right.count - left.count
      var shown = left.text
      if var offset = attribute("offset").asInt {
        let endLine = attribute("end_lineno")
        var end: Int
        if line == (endLine.isNone ? nil : t.safeText(endLine, "?")) {
          end = attribute("end_offset").asInt ?? 0
          if end == 0 { end = offset }
        } else {
          end = right.count + 1
        }
        if !text.isEmpty && offset > text.count { offset = right.count + 1 }
        if !text.isEmpty && end > text.count { end = right.count + 1 }
        if offset >= end || end < 0 { end = offset + 1 }
        let column = offset - 1 - blanks
        let endColumn = end - 1 - blanks
        if column >= 0 {
          let space = left.prefix(column).map { $0.isBlank ? $0 : " " }
          if colors.isOn {
            let from = min(column, left.count)
            let to = max(from, min(endColumn, left.count))
            shown =
              Array(left[..<from]).text + colors.error(Array(left[from..<to]).text) + Array(left[to...]).text
          }
          let carets = colors.error(String(repeating: "^", count: max(0, endColumn - column)))
          shown += "\n    \(Array(space).text)\(carets)"
        }
      }
      out += "    \(shown)\n"
    }
    let message = attribute("msg")
    var text = "<no detail available>"
    if !message.isNone {
      let shown = t.safeText(message, "")
      if !shown.isEmpty { text = shown }
    }
    return (out, "\(colors.type(type)): \(colors.place(text))\(suffix)\n")
  }
}

extension Thread {
  /// What a traceback entry says, or nil for one of the library's own code.
  func entry(_ tb: Traceback) -> TracebackEntry? {
    let code = Code(unchecked: tb.code)
    let filename = Str(unchecked: code.filename).string
    if filename.hasPrefix("<frozen ") { return nil }
    let position = code.position(at: tb.word)
    let line = tracebackLine(tb)
    let known = !hidesColumns && position.column >= 0 && position.endColumn >= 0 && line == Int(position.line)
    return TracebackEntry(
      filename: filename, name: Str(unchecked: code.name).string, line: line,
      endLine: known ? Int(position.endLine) : line, column: known ? Int(position.column) : nil,
      endColumn: known ? Int(position.endColumn) : nil)
  }

  /// Whether code has lines only: `-X no_debug_ranges`, or PYTHONNODEBUGRANGES.
  var hidesColumns: Bool {
    if let variable = getenv("PYTHONNODEBUGRANGES"), variable[0] != 0 { return true }
    let options = Dict(Dict(unchecked: self[.sysDictionary]).get(self, name: intern("_xoptions" as StaticString)))
    return options.map { !$0.get(self, name: intern("no_debug_ranges" as StaticString)).isMissing } ?? false
  }

  /// `sys.tracebacklimit`: how many frames of an uncaught exception are shown.
  fileprivate var wantedFrameLimit: Int? {
    let v = Dict(unchecked: self[.sysDictionary]).get(self, name: intern("tracebacklimit" as StaticString))
    if !v.isInt { return nil }
    guard let n = v.asInt else { return isNegativeInt(v) ? 0 : nil }
    return max(0, n)
  }

  func safeText(_ v: Value, _ failure: String) -> String {
    let saved = p.pointee.pending
    do throws(PyError) { return Str(unchecked: try str(of: v)).string } catch {
      p.pointee.pending = saved
      return failure
    }
  }
  func safeRepr(_ v: Value, _ failure: String) -> String {
    let saved = p.pointee.pending
    do throws(PyError) { return Str(unchecked: try repr(v)).string } catch {
      p.pointee.pending = saved
      return failure
    }
  }

  /// The whole text that the default excepthook prints.
  func formatException(_ e: ExceptionObject, chain: Bool = true, colors: Colors = .none) -> String {
    var f = ExceptionFormatter(self)
    f.colors = colors
    f.format(e, chain: chain)
    return f.out
  }
}

/// Prints an uncaught exception to sys.stderr, or to the process's if that is of no use.
func printException(_ t: Thread, _ e: ExceptionObject) {
  let pending = t.pending
  let handled = t.handled
  t.pending = .missing
  var formatter = ExceptionFormatter(t)
  formatter.colors = t.standardErrorColors
  formatter.frameLimit = t.wantedFrameLimit
  formatter.format(e)
  let text = formatter.out
  t.printReport(text)
  t.pending = pending
  t.handled = handled
}

extension Thread {
  /// A report on an exception: a program that has set sys.stderr to None does not want any.
  func printReport(_ text: String) {
    if sysAttribute(.stderr).isNone { flushStandardOutput() } else { printToStandardError(text) }
  }

  /// Text to sys.stderr, whatever that is now.
  func printToStandardError(_ text: String) {
    flushStandardOutput()
    let file = sysAttribute(.stderr)
    if file.isMissing || file.isNone || isStandardError(file) {
      writeToStandardError(text)
      return
    }
    do throws(PyError) {
      try writeText(try str(text), to: file)
      if !(try findAttribute(file, self[.flush])).isMissing { _ = try callMethod(file, self[.flush]) }
    } catch { p.pointee.pending = .missing }
  }
}
