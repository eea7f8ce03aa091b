import Lexer

public typealias Span = Lexer.Span
public typealias SyntaxError = Lexer.SyntaxError
public typealias SyntaxWarningRecord = Lexer.SyntaxWarningRecord

/// What a source text is: CPython's "exec", "single" and "eval".
public enum ParseMode: Sendable {
  case file
  case interactive
  case expression
}

public struct ParseFlags: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The source came from a Python str: an encoding declaration in it is ignored, as is a byte order mark.
  public static let ignoreEncodingDeclaration = ParseFlags(rawValue: 1)
  /// A text that could be continued ends in an error with `isIncompleteInput`, even where its meaning is clear already.
  public static let allowIncompleteInput = ParseFlags(rawValue: 2)
}

/// Parses `source`, the bytes of a file or the UTF-8 form of a str.
public func parse(
  source: UnsafeBufferPointer<UInt8>, filename: String, mode: ParseMode, flags: ParseFlags = []
) throws(SyntaxError) -> (module: Module, warnings: [SyntaxWarningRecord]) {
  throw SyntaxError(message: "invalid syntax", line: 1, column: 1, endLine: 1, endColumn: 1)
}
