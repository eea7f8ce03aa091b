/// The start of a line: blank lines vanish, and a change of indentation becomes `indent` and `dedent` tokens.
extension Lexer {
  static let tabSize: Int32 = 8

  /// Stands at the start of a line outside brackets; leaves the cursor at the first token of a line that has one.
  mutating func startLine() throws(SyntaxError) {
    var column: Int32 = 0
    var altColumn: Int32 = 0
    // Where a backslash splits the indentation, its column is what counts.
    var continued: Int32 = 0
    // A comment on a last line without line end says nothing about blocks; they end with the text anyway.
    var isAfterComment = false
    while true {
      switch cursor.pointee {
      case 0x20:
        column += 1
        altColumn += 1
      case 0x09:
        column = (column / Lexer.tabSize + 1) * Lexer.tabSize
        altColumn += 1
      case 0x0C:
        column = 0
        altColumn = 0
      case UInt8(ascii: "\\"):
        if continued == 0 { continued = column }
        try lexContinuation()
        continue
      case UInt8(ascii: "#"):
        // A type comment is a token also where it stands alone, and its line changes no indentation.
        if keepsTypeComments, lexTypeComment(isAlone: true) { return }
        skipComment()
        isAfterComment = true
        continue
      case 0x0A:
        passLineEnd()
        column = 0
        altColumn = 0
        continued = 0
        isAfterComment = false
        continue
      case 0 where cursor == end:
        if isAfterComment { return }
        return try indent(to: column, altColumn)
      default:
        if continued > 0 { return try indent(to: continued, continued) }
        return try indent(to: column, altColumn)
      }
      cursor += 1
    }
  }

  private mutating func indent(to column: Int32, _ altColumn: Int32) throws(SyntaxError) {
    let current = indents[indents.count - 1]
    if column == current.column {
      if altColumn != current.altColumn { throw deferred(tabError()) }
    } else if column > current.column {
      if indents.count >= Lexer.maxIndents { throw deferred(tooDeep()) }
      if altColumn <= current.altColumn { throw deferred(tabError()) }
      indents.append((column, altColumn))
      emitMark(.indent)
    } else {
      var closed = 0
      while let top = indents.last, column < top.column {
        indents.removeLast()
        closed += 1
      }
      guard let top = indents.last, top.column == column else { throw deferred(dedentError()) }
      if altColumn != top.altColumn { throw deferred(tabError()) }
      for _ in 0..<closed { emitMark(.dedent) }
    }
  }
}
