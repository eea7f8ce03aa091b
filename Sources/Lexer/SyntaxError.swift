/// What is wrong with a source text, in the words and at the place that CPython reports.
///
/// `column` and `endColumn` count characters (code points) from 1, as `SyntaxError.offset` does in Python;
/// 0 and -1 appear where CPython reports them too, and `none` where it reports None. `sourceLine` is the text that CPython
/// has at hand: mostly that of `line`, with its line end if it is the last line that was read; nil where it has none.
public struct SyntaxError: Error, Equatable, Sendable {
  public enum Kind: Sendable {
    /// SyntaxError
    case syntax
    /// IndentationError
    case indentation
    /// TabError
    case tab
    /// _IncompleteInputError: for callers who ask for more text.
    case incomplete
    /// RecursionError: the text nests deeper than the compiler can follow.
    case recursion
    /// MemoryError: the text nests deeper than the parser can follow.
    case memory
    /// ValueError in CPython's older wording: the text cannot be read at all.
    case value
    /// UnicodeDecodeError: the message is what cannot be decoded, a character for each byte.
    case undecodable
  }

  public var kind: Kind
  public var message: String
  public var line: Int
  public var column: Int
  public var endLine: Int
  public var endColumn: Int
  public var sourceLine: String?
  /// Who found it: CPython gives the text of the line in another form for each.
  public enum Stage: Sendable { case lexer, parser, compiler }
  public var stage = Stage.parser
  /// The text ended where more could have made it correct: a prompt should ask for another line.
  public var isIncompleteInput: Bool
  /// What was doubtful before the error was found.
  public var warnings: [SyntaxWarningRecord] = []
  public static let none = Int.min
  public var isAboutDepth: Bool { kind == .recursion || kind == .memory }

  public init(
    kind: Kind = .syntax, message: String, line: Int, column: Int, endLine: Int, endColumn: Int,
    sourceLine: String? = nil, isIncompleteInput: Bool = false
  ) {
    self.kind = kind
    self.message = message
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.sourceLine = sourceLine
    self.isIncompleteInput = isIncompleteInput
  }
}

/// A doubt about the source text that does not stop it from running. CPython issues these while it parses.
public struct SyntaxWarningRecord: Equatable, Sendable {
  public enum Category: Sendable {
    case syntaxWarning
    case deprecationWarning
    /// A constant could not be folded silently: the place is that of whoever compiles.
    case callerDeprecation
  }

  public var category: Category
  public var message: String
  public var line: Int
  /// 1-based, in characters.
  public var column: Int
  public var endLine: Int
  public var endColumn: Int
  /// The error that it is where warnings are errors: found by whom, and with what text.
  public var stage: SyntaxError.Stage
  public var sourceLine: String?

  public init(
    category: Category = .syntaxWarning, message: String, line: Int, column: Int, endLine: Int? = nil,
    endColumn: Int? = nil, stage: SyntaxError.Stage = .compiler, sourceLine: String? = nil
  ) {
    self.category = category
    self.message = message
    self.line = line
    self.column = column
    self.endLine = endLine ?? line
    self.endColumn = endColumn ?? column
    self.stage = stage
    self.sourceLine = sourceLine
  }

  public var error: SyntaxError {
    var error = SyntaxError(
      message: message, line: line, column: column, endLine: endLine, endColumn: endColumn, sourceLine: sourceLine)
    error.stage = stage
    return error
  }
}
