/// f-strings (PEP 701): their text comes as `fstringMiddle` tokens between `fstringStart` and `fstringEnd`, their fields
/// as ordinary tokens between braces.
struct FStringState {
  var quote: UInt8
  var quoteCount: Int
  var isRaw: Bool
  /// Reading text or a format spec; else the tokens of a field.
  var isInText = true
  var isInFormatSpec = false
  /// Brackets of any kind that are open inside the f-string.
  var braceDepth = 0
  /// How many fields are open, less one: a field in the format spec of another is the second.
  var fieldDepth = -1
  var start: UnsafePointer<UInt8>
  var line: Int32
  var lineStart: UnsafePointer<UInt8>
}

extension Lexer {
  static let maxFieldNesting = 3

  mutating func openFString(
    from start: UnsafePointer<UInt8>, quote: UInt8, flags: StringFlags
  ) throws(SyntaxError) {
    let count = flags.contains(.triple) ? 3 : 1
    cursor += count
    if fstrings.count >= Lexer.maxFStrings { throw error("too many nested f-strings") }
    fstrings.append(
      FStringState(
        quote: quote, quoteCount: count, isRaw: flags.contains(.raw), start: start, line: line, lineStart: lineStart))
    emit(.fstringStart, from: start, flags: flags, value: UInt32(quote))
  }

  /// Reads text up to a field, the end of a format spec, or the closing quote. Emits one token.
  mutating func lexFStringText() throws(SyntaxError) {
    let top = fstrings.count - 1
    let state = fstrings[top]
    let start = cursor
    if cursor.pointee == UInt8(ascii: "{"), cursor[1] != UInt8(ascii: "{") {
      return try enterField(top)
    }
    if isClosingQuote(state) {
      cursor += state.quoteCount
      fstrings.removeLast()
      return emit(.fstringEnd, from: start)
    }
    let startLine = line
    let startLineStart = lineStart
    let flags: StringFlags = state.isRaw ? .raw : []
    func span(_ lexer: borrowing Lexer, _ stop: UnsafePointer<UInt8>) -> Span {
      Span(
        line: startLine, column: Int32(truncatingIfNeeded: start - startLineStart), endLine: lexer.line,
        endColumn: Int32(truncatingIfNeeded: stop - lexer.lineStart))
    }
    let isInSpec = state.isInFormatSpec && state.fieldDepth >= 0
    let specFlag: StringFlags = isInSpec ? .formatSpec : []
    var isInNamedEscape = false
    while true {
      let byte = cursor.pointee
      if byte == state.quote, isClosingQuote(state) {
        return append(.fstringMiddle, start, flags.union(specFlag), 0, span(self, cursor))
      }
      switch byte {
      case 0x0A, 0:
        if byte == 0 || state.quoteCount == 1 {
          if isInSpec, byte == 0x0A {
            fstrings[top].isInText = false
            fstrings[top].isInFormatSpec = false
            return append(.fstringMiddle, start, flags.union(specFlag), 0, span(self, cursor))
          }
          throw unterminated(state)
        }
        cursor += 1
        line += 1
        lineStart = cursor
      case UInt8(ascii: "{"):
        if isInSpec || cursor[1] != UInt8(ascii: "{") {
          let nesting = fstrings[top].fieldDepth + 1
          if nesting >= Lexer.maxFieldNesting {
            throw error("f-string: expressions nested too deeply")
          }
          fstrings[top].isInText = false
          fstrings[top].fieldDepth = nesting
          return append(.fstringMiddle, start, flags.union(specFlag), 0, span(self, cursor))
        }
        cursor += 1
        append(.fstringMiddle, start, flags, 0, span(self, cursor + 1))
        cursor += 1
        return
      case UInt8(ascii: "}"):
        if isInNamedEscape {
          isInNamedEscape = false
          cursor += 1
          continue
        }
        if cursor[1] == UInt8(ascii: "}"), !isInSpec, state.braceDepth == 0 {
          cursor += 1
          append(.fstringMiddle, start, flags, 0, span(self, cursor + 1))
          cursor += 1
          return
        }
        fstrings[top].isInText = false
        return append(.fstringMiddle, start, flags.union(specFlag), 0, span(self, cursor))
      case UInt8(ascii: "\\"):
        isInNamedEscape = passEscape(state) || isInNamedEscape
      default:
        cursor += 1
      }
    }
  }

  /// Passes a backslash and what it protects; a brace it does not. Answers whether a `\N{` was opened.
  private mutating func passEscape(_ state: FStringState) -> Bool {
    cursor += 1
    switch cursor.pointee {
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      if !state.isRaw { warnAboutEscape(cursor.pointee) }
      return false
    case UInt8(ascii: "N") where !state.isRaw && cursor[1] == UInt8(ascii: "{"):
      cursor += 2
      return true
    case 0x0A:
      cursor += 1
      line += 1
      lineStart = cursor
      return false
    case 0 where cursor == end:
      return false
    default:
      cursor += 1
      return false
    }
  }

  private mutating func warnAboutEscape(_ byte: UInt8) {
    warn("invalid escape sequence '\\\(Character(Unicode.Scalar(byte)))'")
  }

  private mutating func enterField(_ top: Int) throws(SyntaxError) {
    let nesting = fstrings[top].fieldDepth + 1
    if nesting >= Lexer.maxFieldNesting {
      throw error("f-string: expressions nested too deeply")
    }
    fstrings[top].fieldDepth = nesting
    fstrings[top].isInText = false
  }

  private func isClosingQuote(_ state: FStringState) -> Bool {
    cursor.pointee == state.quote
      && (state.quoteCount == 1 || cursor[1] == state.quote && cursor[2] == state.quote)
  }

  private func unterminated(_ state: FStringState) -> SyntaxError {
    let lastLine = cursor == end && cursor == lineStart && line > state.line ? line - 1 : line
    let kind = state.quoteCount == 3 ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal"
    var result = error(
      "\(kind) (detected at line \(lastLine))", line: state.line, lineStart: state.lineStart,
      column: characters(from: state.lineStart, to: state.start) + 1)
    result.isIncompleteInput = cursor == end && state.quoteCount == 3
    return result
  }
}
