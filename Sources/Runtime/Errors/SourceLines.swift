// Lines of source text for tracebacks and warnings.

import Lexer

/// Text by lines, as characters: what tracebacks count columns in.
typealias SourceLine = [Unicode.Scalar]

/// Reads source files once for each traceback that is printed.
struct SourceLines {
  private var files: [String: [SourceLine]] = [:]

  /// A line counted from 1, without blanks at its end; empty if there is none.
  mutating func line(_ t: Thread, _ filename: String, _ number: Int) -> SourceLine {
    let lines = self.lines(t, filename)
    guard number >= 1, number <= lines.count else { return [] }
    return lines[number - 1].trimmedEnd
  }

  mutating func lines(_ t: Thread, _ filename: String) -> [SourceLine] {
    if let known = files[filename] { return known }
    var lines: [SourceLine] = []
    if let text = Dict(t[.sources]).flatMap({ d in (try? t.intern(filename)).map { d.get(t, name: $0) } }),
      let s = Str(text)
    {
      lines = SourceLines.split((0..<s.count).map { Unicode.Scalar(s[$0]) ?? "\u{FFFD}" })
    } else if !(filename.hasPrefix("<") && filename.hasSuffix(">")), let bytes = readFile(filename) {
      lines = SourceLines.split(Array(SourceLines.text(bytes).unicodeScalars))
    }
    files[filename] = lines
    return lines
  }

  /// The text of a file, by the encoding that it names.
  private static func text(_ bytes: [UInt8]) -> String {
    let head = bytes.prefix(1000)
    let cookie = Array("coding".utf8)
    if head.indices.contains(where: { bytes[$0...].starts(with: cookie) }) {
      let decoded = bytes.withUnsafeBufferPointer { b -> String? in
        guard let source = try? SourceText.make(b, filename: "", options: []) else { return nil }
        return String(decoding: UnsafeBufferPointer(start: source.bytes, count: source.count), as: UTF8.self)
      }
      if let decoded { return decoded }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func split(_ text: SourceLine) -> [SourceLine] {
    var lines: [SourceLine] = []
    var line: SourceLine = []
    var i = 0
    while i < text.count {
      let c = text[i]
      if c == "\n" || c == "\r" {
        if c == "\r", i + 1 < text.count, text[i + 1] == "\n" { i += 1 }
        lines.append(line)
        line = []
      } else {
        line.append(c)
      }
      i += 1
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

extension Unicode.Scalar {
  var isBlank: Bool {
    self == " " || value >= 9 && value <= 13 || value >= 0x1C && value <= 0x1F || value == 0x85 || value == 0xA0
  }
}

extension Array where Element == Unicode.Scalar {
  var text: String {
    var s = ""
    for c in self { s.append(codePoint: c.value) }
    return s
  }
  var trimmedEnd: [Unicode.Scalar] {
    var n = count
    while n > 0 && self[n - 1].isBlank { n -= 1 }
    return Array(self[..<n])
  }
  var leadingBlanks: Int {
    var n = 0
    while n < count && self[n].isBlank { n += 1 }
    return n
  }
  /// Characters in the first `bytes` bytes of the UTF-8 form.
  func characters(inBytes bytes: Int) -> Int {
    var left = bytes
    var n = 0
    while n < count && left > 0 {
      let c = self[n].value
      left -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4
      n += 1
    }
    return n
  }
  /// Columns that the first `n` characters take on a terminal.
  func width(_ n: Int? = nil) -> Int {
    let n = Swift.min(n ?? count, n ?? count)
    guard contains(where: { $0.value >= 128 }) else { return n }
    var w = 0
    for c in prefix(Swift.max(0, n)) { w += isWide(c.value) ? 2 : 1 }
    return w
  }
}

/// East Asian wide and fullwidth characters, by blocks.
private func isWide(_ c: UInt32) -> Bool {
  switch c {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD, 0x231A...0x231B,
    0x2705, 0x274C, 0x2728, 0x2B50, 0x26A1:
    return true
  default: return false
  }
}

/// Lines without the blanks that all of them begin with; lines of blanks alone become empty.
func dedented(_ lines: [SourceLine]) -> [SourceLine] {
  var margin: SourceLine?
  var result = lines
  for (i, line) in lines.enumerated() {
    let blanks = line.prefix { $0 == " " || $0 == "\t" }
    if blanks.count == line.count {
      result[i] = []
      continue
    }
    guard let m = margin else {
      margin = Array(blanks)
      continue
    }
    var common = 0
    while common < m.count && common < blanks.count && m[common] == blanks[common] { common += 1 }
    margin = Array(m[..<common])
  }
  let n = margin?.count ?? 0
  return result.map { $0.isEmpty ? $0 : Array($0.dropFirst(n)) }
}
