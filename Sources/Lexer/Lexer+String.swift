/// String literals: their extent. `StringLiteral` decodes what is inside, the f-string part is in `Lexer+FString`.
extension Lexer {
  /// The cursor stands at the quote; `start` is where the prefix began.
  mutating func lexString(from start: UnsafePointer<UInt8>, flags: StringFlags) throws(SyntaxError) {
    let quote = cursor.pointee
    let isTriple = cursor[1] == quote && cursor[2] == quote
    let flags = isTriple ? flags.union(.triple) : flags
    if flags.contains(.formatted) { return try openFString(from: start, quote: quote, flags: flags) }
    let startLine = line
    let startLineStart = lineStart
    if isTriple {
      cursor += 3
      try passTripleQuoted(quote, start, startLine, startLineStart)
    } else if cursor[1] == quote {
      cursor += 2
    } else {
      cursor += 1
      try passQuoted(quote, start, startLine, startLineStart)
    }
    let span = Span(
      line: startLine, column: Int32(truncatingIfNeeded: start - startLineStart), endLine: line,
      endColumn: Int32(truncatingIfNeeded: cursor - lineStart))
    append(.string, start, flags, UInt32(quote), span)
  }

  private mutating func passQuoted(
    _ quote: UInt8, _ start: UnsafePointer<UInt8>, _ startLine: Int32, _ startLineStart: UnsafePointer<UInt8>
  ) throws(SyntaxError) {
    var cursor = cursor
    var escapesQuote = false
    while true {
      let byte = cursor.pointee
      if byte == quote {
        self.cursor = cursor + 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        cursor += 1
        if cursor.pointee == quote { escapesQuote = true }
        if cursor.pointee == 0x0A {
          line += 1
          lineStart = cursor + 1
        }
        if cursor < end { cursor += 1 }
      } else if byte == 0x0A || byte == 0 {
        self.cursor = cursor
        var error = unterminated(quote, 1, start, startLine, startLineStart)
        if escapesQuote, error.message.hasSuffix(")") {
          error.message += "; perhaps you escaped the end quote?"
        }
        throw error
      } else {
        cursor += 1
      }
    }
  }

  private mutating func passTripleQuoted(
    _ quote: UInt8, _ start: UnsafePointer<UInt8>, _ startLine: Int32, _ startLineStart: UnsafePointer<UInt8>
  ) throws(SyntaxError) {
    var cursor = cursor
    while true {
      let byte = cursor.pointee
      if byte == quote {
        if cursor[1] == quote, cursor[2] == quote {
          self.cursor = cursor + 3
          return
        }
        cursor += 1
      } else if byte == 0x0A {
        cursor += 1
        line += 1
        lineStart = cursor
      } else if byte == UInt8(ascii: "\\") {
        cursor += 1
        if cursor.pointee != 0x0A, cursor < end { cursor += 1 }
      } else if byte == 0 {
        self.cursor = cursor
        throw unterminated(quote, 3, start, startLine, startLineStart)
      } else {
        cursor += 1
      }
    }
  }

  private func unterminated(
    _ quote: UInt8, _ count: Int, _ start: UnsafePointer<UInt8>, _ startLine: Int32,
    _ startLineStart: UnsafePointer<UInt8>
  ) -> SyntaxError {
    // Behind a field's expression, a quote like the f-string's own is its end: what is missing is the brace.
    if let state = fstrings.last, state.quote == quote, state.quoteCount == count {
      return error(
        "f-string: expecting '}'", line: startLine, lineStart: startLineStart,
        column: characters(from: startLineStart, to: start) + 1)
    }
    let lastLine = cursor == end && cursor == lineStart && line > startLine ? line - 1 : line
    let kind = count == 3 ? "unterminated triple-quoted string literal" : "unterminated string literal"
    var result = error(
      "\(kind) (detected at line \(lastLine))", line: startLine, lineStart: startLineStart,
      column: characters(from: startLineStart, to: start) + 1)
    result.isIncompleteInput = cursor == end
    return result
  }
}
