// One frame of a traceback: the line it stopped at, with marks below the part that was running.
//
// Where the failing expression is not the whole line, it is underlined; in a binary operation, a subscript or a call the
// operator or the brackets get `^` and the operands `~`. What is what the parser says: the expression's text is parsed
// once more.

import Compiler
import Parser

/// Where an expression is to be marked: from `left` to `right` with ^, the rest with ~. Lines count from 0.
struct Anchors {
  var leftLine: Int
  var left: Int
  var rightLine: Int
  var right: Int
}

struct TracebackEntry {
  let filename: String
  let name: String
  let line: Int
  let endLine: Int
  /// Bytes from the start of the line; nil if unknown.
  let column: Int?
  let endColumn: Int?
}

extension TracebackEntry {
  /// The entry's text, lines ended.
  func text(_ t: Thread, _ sources: inout SourceLines, marks: Bool = true, colors: Colors = .none) -> String {
    let header =
      "  File \(colors.place("\"\(filename)\"")), line \(colors.place("\(line)")), in \(colors.place(name))\n"
    let last = max(line, endLine)
    if last - line > 100_000 { return header }
    var original: [SourceLine] = []
    for n in line...last { original.append(sources.line(t, filename, n)) }
    let lines = dedented(original)
    if lines.allSatisfy({ $0.isEmpty }) { return header }
    guard marks, let column, let endColumn else {
      return header + "    " + original[0].dropFirst(original[0].leadingBlanks).map { String($0) }.joined() + "\n"
    }
    let cut = original[0].count - lines[0].count
    let start = max(0, original[0].characters(inBytes: column) - cut)
    let end = max(0, original[original.count - 1].characters(inBytes: endColumn) - cut)
    var carets: Set<Int> = []
    let shown = dedented(markedLines(lines, start: start, end: end, &carets))
    var text = header
    for (i, line) in shown.enumerated() {
      if !colors.isOn {
        text += "    \(line.text)\n"
      } else if !carets.contains(i) {
        // The marks under a line say how both are painted.
        let marks = carets.contains(i + 1) ? shown[i + 1] : []
        text += "    \(colors.painted(line, by: marks))\n"
        if carets.contains(i + 1) { text += "    \(colors.painted(marks, by: marks))\n" }
      }
    }
    return text
  }

  private func markedLines(
    _ lines: [SourceLine], start: Int, end: Int, _ rows: inout Set<Int>
  ) -> [SourceLine] {
    let last = lines.count - 1
    var segment: [SourceLine] = lines
    segment[last] = Array(segment[last].prefix(end))
    segment[0] = Array(segment[0].dropFirst(start))
    var anchors = findAnchors(segment)
    let marks = showsMarks(lines, start, end, anchors != nil)
    var significant: Set<Int> = [0, last]
    if var a = anchors {
      if a.leftLine == 0 { a.left += start }
      if a.rightLine == 0 { a.right += start }
      if a.leftLine < lines.count { a.left = lines[a.leftLine].width(a.left) }
      if a.rightLine < lines.count { a.right = lines[a.rightLine].width(a.right) }
      for k in -1...1 {
        significant.insert(a.leftLine + k)
        significant.insert(a.rightLine + k)
      }
      anchors = a
    }
    let numbers = significant.filter { $0 >= 0 && $0 <= last }.sorted()
    var result: [SourceLine] = []
    func show(_ n: Int) {
      let line = lines[n]
      result.append(line)
      if !marks { return }
      let blanks = line.leadingBlanks
      let count = n == last ? line.width(end) : line.width()
      var carets: SourceLine = []
      let first = lines[0].width(start)
      for column in 0..<max(0, count) {
        if column < blanks || n == 0 && column < first {
          carets.append(" ")
        } else if let a = anchors {
          let behindLeft = n > a.leftLine || n == a.leftLine && column >= a.left
          let beforeRight = n < a.rightLine || n == a.rightLine && column < a.right
          carets.append(behindLeft && beforeRight ? "^" : "~")
        } else {
          carets.append("^")
        }
      }
      rows.insert(result.count)
      result.append(carets)
    }
    for (i, n) in numbers.enumerated() {
      if i > 0 {
        let gap = n - numbers[i - 1]
        if gap == 2 {
          show(n - 1)
        } else if gap > 2 {
          result.append(Array("...<\(gap - 1) lines>...".unicodeScalars))
        }
      }
      show(n)
    }
    return result
  }

  /// A whole line needs no marks, nor does a line that does nothing but call.
  private func showsMarks(_ lines: [SourceLine], _ start: Int, _ end: Int, _ hasAnchors: Bool) -> Bool {
    let text = Array(lines.map(\.text).joined(separator: "\n").utf8)
    if let parsed = try? parse(source: text, filename: "", mode: .file), case .file(let body) = parsed.module.kind {
      guard let statement = body.first else { return false }
      var call: Expr?
      switch statement.kind {
      case .return(let value?):
        if case .call(let function, _, _) = value.kind, case .name = function.kind { call = value }
      case .assign(let targets, let value):
        if case .call = value.kind, targets.count == 1, case .name = targets[0].kind { call = value }
      default: break
      }
      if let s = call?.span, s.line == 1, Int(s.endLine) == lines.count, Int(s.column) == start, Int(s.endColumn) == end
      {
        return false
      }
    }
    if hasAnchors { return true }
    let before = lines[0].prefix(start)
    let behind = lines[lines.count - 1].dropFirst(end)
    return before.contains { !$0.isBlank } || behind.contains { !$0.isBlank }
  }

  private func findAnchors(_ lines: [SourceLine]) -> Anchors? {
    let text = Array(("(\n" + lines.map(\.text).joined(separator: "\n") + "\n)").utf8)
    guard let parsed = try? parse(source: text, filename: "", mode: .file), case .file(let body) = parsed.module.kind,
      body.count == 1, case .expr(let expression) = body[0].kind
    else { return nil }

    // A place that is no character moves on to the next line.
    func valid(_ line: Int, _ column: Int) -> (Int, Int)? {
      var (line, column) = (line, column)
      while line < lines.count && column >= lines[line].count {
        column = 0
        line += 1
      }
      return line < lines.count ? (line, column) : nil
    }
    func end(_ e: Expr) -> (Int, Int)? {
      let line = Int(e.span.endLine) - 2
      guard line >= 0, line < lines.count else { return nil }
      return (line, lines[line].characters(inBytes: Int(e.span.endColumn)))
    }
    func find(_ from: (Int, Int)?, _ isIt: (Unicode.Scalar) -> Bool) -> (Int, Int)? {
      guard let from, var at = valid(from.0, from.1) else { return nil }
      while true {
        let c = lines[at.0][at.1]
        if c == "\\" || c == "#" {
          guard let next = valid(at.0 + 1, 0) else { return nil }
          at = next
        } else if isIt(c) {
          return at
        } else {
          guard let next = valid(at.0, at.1 + 1) else { return nil }
          at = next
        }
      }
    }
    switch expression.kind {
    case .binOp(let left, _, let right):
      guard let (line, column) = find(end(left), { !$0.isBlank && $0 != ")" }) else { return nil }
      var behind = column + 1
      let rightLine = Int(right.span.line) - 2
      guard rightLine >= 0, rightLine < lines.count else { return nil }
      if behind < lines[line].count,
        rightLine > line || behind < lines[rightLine].characters(inBytes: Int(right.span.column)),
        !lines[line][behind].isBlank, lines[line][behind] != "\\", lines[line][behind] != "#"
      {
        behind += 1
      }
      return Anchors(leftLine: line, left: column, rightLine: line, right: behind)
    case .subscript(let value, _, _):
      guard let (line, column) = find(end(value), { $0 == "[" }), let close = end(expression) else { return nil }
      return Anchors(leftLine: line, left: column, rightLine: close.0, right: close.1)
    case .call(let function, _, _):
      guard let (line, column) = find(end(function), { $0 == "(" }), let close = end(expression) else { return nil }
      return Anchors(leftLine: line, left: column, rightLine: close.0, right: close.1)
    default: return nil
    }
  }
}
