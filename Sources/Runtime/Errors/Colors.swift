// Colours of tracebacks on a terminal, and when there are any (PYTHON_COLORS, NO_COLOR, FORCE_COLOR, TERM).

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct Colors {
  var isOn: Bool
  static let none = Colors(isOn: false)

  private func paint(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
  /// File, line and function; the message.
  func place(_ text: String) -> String { paint(text, "35") }
  func type(_ text: String) -> String { paint(text, "1;35") }
  func error(_ text: String) -> String { paint(text, "1;31") }

  /// A line whose characters are painted by the marks that stand under them.
  func painted(_ line: SourceLine, by marks: SourceLine) -> String {
    var text = ""
    var i = 0
    func mark(_ i: Int) -> Unicode.Scalar? { i < marks.count ? marks[i] : nil }
    while i < line.count {
      let kind = mark(i)
      var end = i
      while end < line.count && mark(end) == kind { end += 1 }
      let part = Array(line[i..<end]).text
      text += kind == "^" ? paint(part, "1;31") : kind == "~" ? paint(part, "31") : part
      i = end
    }
    return text
  }
}

extension Thread {
  /// Whether sys.stderr wants colours.
  var standardErrorColors: Colors {
    func variable(_ name: StaticString) -> String? {
      guard let p = getenv(UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) else { return nil }
      return String(cString: p)
    }
    switch variable("PYTHON_COLORS") {
    case "0": return .none
    case "1": return Colors(isOn: true)
    default: break
    }
    if variable("NO_COLOR") != nil { return .none }
    if variable("FORCE_COLOR") != nil { return Colors(isOn: true) }
    if variable("TERM") == "dumb" { return .none }
    let file = sysAttribute(.stderr)
    if file.isMissing || file.isNone { return .none }
    if isStandardError(file) { return Colors(isOn: isatty(2) != 0) }
    do throws(PyError) {
      let descriptor = try findAttribute(file, intern("fileno" as StaticString))
      if descriptor.isMissing { return .none }
      let number = try indexInt(try call(descriptor))
      return Colors(isOn: isatty(Int32(truncatingIfNeeded: number)) != 0)
    } catch {
      p.pointee.pending = .missing
      return .none
    }
  }
}
