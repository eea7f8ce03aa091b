import Lexer

/// Errors at the places where CPython puts them.
extension Parser {
  /// An error over a span.
  @inline(never)
  mutating func raise(_ message: String, at span: Span, kind: SyntaxError.Kind = .syntax) -> ParseFailure {
    if raised == nil {
      raised = makeError(message, span)
      raised?.kind = kind
    }
    return .raised
  }

  mutating func raise(_ message: String, from first: Span, to last: Span) -> ParseFailure {
    raise(message, at: first.through(last))
  }

  /// An error that reaches from a span to what was read last.
  mutating func raise(_ message: String, startingAt span: Span) -> ParseFailure {
    if raised == nil {
      var error = makeError(message, span)
      let last = tokens[furthest]
      error.endLine = Int(last.span.endLine)
      error.endColumn =
        last.span.endColumn < 0 ? cursorColumn(last) : character(Int(span.line), last.span.endColumn - 1)
      raised = error
    }
    return .raised
  }

  /// An error at the last token that was looked at.
  mutating func raiseAtLast(_ message: String, kind: SyntaxError.Kind = .syntax) -> ParseFailure {
    furthest = max(furthest, index)
    return raiseAtToken(furthest, message, kind: kind)
  }

  mutating func raiseAtToken(
    _ token: Int, _ message: String, kind: SyntaxError.Kind = .syntax
  ) -> ParseFailure {
    if raised != nil { return .raised }
    furthest = max(furthest, token)
    let token = tokens[token]
    if token.kind == .error {
      raised = file.failure
      isRaisedByLexer = true
      return .raised
    }
    raised = errorAtToken(token, message, kind)
    return .raised
  }

  private func errorAtToken(_ token: Token, _ message: String, _ kind: SyntaxError.Kind) -> SyntaxError {
    var error = makeError(message, token.span)
    error.kind = kind
    if token.span.column < 0 {
      error.column = cursorColumn(token)
      error.endColumn = -1
    }
    return error
  }

  /// For callers who ask for more text where it ended too early.
  func incompleteInput(at last: Int) -> SyntaxError {
    let token = tokens[last]
    var error = errorAtToken(token, "incomplete input", .incomplete)
    if token.kind == .error, let failure = file.failure, failure.stage == .lexer {
      // A string that was not closed: CPython has all of it in its buffer.
      let start = source.startOfJoinedLines(failure.line, tokens: tokens, count: last)
      (error.line, error.column, error.endLine) = (failure.line, failure.column, failure.line)
      error.sourceLine = source.string(start..<source.count)
    } else if token.kind == .error, Int(token.start) < source.count, error.endColumn == -1 {
      // The end of the line that a backslash joined to nothing.
      error.column += 1
    }
    error.isIncompleteInput = true
    return error
  }

  /// For marks, which have no place of their own: how far the lexer had read in the line.
  private func cursorColumn(_ token: Token) -> Int {
    let start = source.startOfLine(Int(token.span.line))
    let count = max(Int(token.start) - start, 0)
    // As for other columns, CPython counts them off in the text that its buffer starts with.
    let joined = source.startOfJoinedLines(Int(token.span.line), tokens: tokens, count: furthest + 1)
    return source.characters(in: joined..<min(joined + count, source.count))
  }

  func makeError(_ message: String, _ span: Span) -> SyntaxError {
    let line = Int(span.line)
    // CPython converts the end column in the text of the first line, even where the end is on another.
    return SyntaxError(
      message: message, line: line,
      column: character(line, source.originalColumn(line: span.line, column: span.column)), endLine: Int(span.endLine),
      endColumn: character(line, source.originalColumn(line: span.endLine, column: span.endColumn)),
      sourceLine: shownLine(line))
  }

  private func shownLine(_ line: Int) -> String {
    let isLast = Int(tokens[furthest].span.endLine) <= line
    return source.shown(line, isLast: isLast, tokens: tokens, count: furthest + 1)
  }

  /// A byte column as a character column from 1. The last one is behind the line end; where the lexer is in a later line
  /// already, CPython has the line without its end.
  private func character(_ line: Int, _ column: Int32) -> Int {
    if column < 0 { return 0 }
    let isLast = Int(tokens[furthest].span.endLine) <= line
    if isLast, !source.isASCII {
      // CPython may have more than this line in its buffer, and converts the column by the text at the buffer's start.
      let start = source.startOfJoinedLines(line, tokens: tokens, count: furthest + 1)
      if start < source.startOfLine(line) {
        return source.characters(in: start..<min(start + Int(column) + 1, source.count))
      }
    }
    let result = source.characterColumn(line: line, column: Int(column))
    return isLast ? result : min(result, source.characterColumn(line: line, column: Int(Int32.max)) - 1)
  }
}
