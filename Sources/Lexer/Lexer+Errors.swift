/// What the lexer complains about, at the places that CPython names.
extension Lexer {
  /// An error at what was read last.
  func error(_ message: String) -> SyntaxError {
    error(message, line: line, lineStart: lineStart, column: characters(from: lineStart, to: cursor))
  }

  func error(
    _ message: String, kind: SyntaxError.Kind = .syntax, line: Int32, lineStart: UnsafePointer<UInt8>, column: Int,
    endColumn: Int? = nil
  ) -> SyntaxError {
    var lineEnd = lineStart
    while lineEnd.pointee != 0x0A, lineEnd < end { lineEnd += 1 }
    var error = SyntaxError(
      kind: kind, message: message, line: Int(line), column: column, endLine: Int(line), endColumn: endColumn ?? column,
      sourceLine: source.string(lineStart - base..<lineEnd - base))
    error.stage = .lexer
    return error
  }

  /// A name with bytes that are no UTF-8.
  func undecodable(_ problem: String, to stop: UnsafePointer<UInt8>) -> SyntaxError {
    var result = error(
      "(unicode error) \(problem)", line: line, lineStart: lineStart, column: characters(from: lineStart, to: stop),
      endColumn: -1)
    result.sourceLine = source.shown(Int(line), isLast: true, tokens: UnsafePointer(tokens), count: tokenCount)
    return result
  }

  /// A doubt about what was read last.
  mutating func warn(_ message: String) {
    let place = error(message)
    warnings.append(
      SyntaxWarningRecord(
        message: message, line: place.line, column: place.column, stage: .lexer, sourceLine: place.sourceLine))
  }

  /// The same for what CPython's tokenizer leaves to the parser to report.
  private func reported(
    _ message: String, kind: SyntaxError.Kind = .syntax, line: Int32, lineStart: UnsafePointer<UInt8>, column: Int,
    endColumn: Int
  ) -> SyntaxError {
    var result = error(
      message, kind: kind, line: line, lineStart: lineStart, column: column, endColumn: endColumn)
    // At its end, the text has no further line.
    let current = cursor == end && cursor == self.lineStart ? self.line - 1 : self.line
    result.sourceLine = source.shown(
      Int(line), isLast: current <= line, tokens: UnsafePointer(tokens), count: tokenCount)
    result.stage = .parser
    return result
  }

  mutating func deferred(_ error: SyntaxError) -> SyntaxError {
    isFailureDeferred = true
    return error
  }

  func characters(from start: UnsafePointer<UInt8>, to stop: UnsafePointer<UInt8>) -> Int {
    start < stop ? source.characters(in: start - base..<stop - base) : 0
  }

  /// The column just behind the line end.
  private var endOfLineColumn: Int {
    var lineEnd = lineStart
    while lineEnd.pointee != 0x0A, lineEnd < end { lineEnd += 1 }
    return characters(from: lineStart, to: lineEnd) + (lineEnd < end ? 1 : 0)
  }

  func tabError() -> SyntaxError {
    reported(
      "inconsistent use of tabs and spaces in indentation", kind: .tab, line: line, lineStart: lineStart, column: 1,
      endColumn: 0)
  }

  func dedentError() -> SyntaxError {
    reported(
      "unindent does not match any outer indentation level", kind: .indentation, line: line, lineStart: lineStart,
      column: endOfLineColumn, endColumn: -1)
  }

  func tooDeep() -> SyntaxError {
    reported(
      "too many levels of indentation", kind: .indentation, line: line, lineStart: lineStart, column: 1, endColumn: 0)
  }

  func continuationError() -> SyntaxError {
    reported(
      "unexpected character after line continuation character", line: line, lineStart: lineStart,
      column: characters(from: bufferStart, to: cursor), endColumn: 0)
  }

  /// Where the buffer that CPython would have read starts, from which it counts.
  private var bufferStart: UnsafePointer<UInt8> {
    base + source.startOfJoinedLines(Int(line), tokens: UnsafePointer(tokens), count: tokenCount)
  }

  /// The text ended behind a backslash.
  func endOfInput() -> SyntaxError {
    if let open = brackets.last { return neverClosed(open) }
    var result = reported(
      "unexpected EOF while parsing", line: line, lineStart: lineStart, column: endOfLineColumn, endColumn: -1)
    result.isIncompleteInput = true
    return result
  }

  func neverClosed(_ bracket: Bracket) -> SyntaxError {
    let start = base + source.startOfLine(Int(bracket.line))
    var result = reported(
      "'\(Character(Unicode.Scalar(bracket.byte)))' was never closed", line: bracket.line, lineStart: start,
      column: characters(from: start, to: start + Int(bracket.column)) + 1, endColumn: 0)
    result.isIncompleteInput = true
    return result
  }
}
