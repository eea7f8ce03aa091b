import Lexer

public typealias Span = Lexer.Span
public typealias SyntaxError = Lexer.SyntaxError
public typealias SyntaxWarningRecord = Lexer.SyntaxWarningRecord

/// What a source text is: CPython's "exec", "single", "eval" and "func_type".
public enum ParseMode: Sendable {
  case file
  case interactive
  case expression
  case functionType
}

public struct ParseFlags: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The source came from a Python str: an encoding declaration in it is ignored, as is a byte order mark.
  public static let ignoreEncodingDeclaration = ParseFlags(rawValue: 1)
  /// In interactive mode, a block that the text leaves open is incomplete: a prompt waits for an empty line. CPython's
  /// `PyCF_DONT_IMPLY_DEDENT`.
  public static let dontImplyDedent = ParseFlags(rawValue: 2)
  /// Type comments are part of the grammar. CPython's `PyCF_TYPE_COMMENTS`.
  public static let typeComments = ParseFlags(rawValue: 4)
  /// A text that ends too early gets an error of its own, `SyntaxError.Kind.incomplete`. CPython's
  /// `PyCF_ALLOW_INCOMPLETE_INPUT`.
  public static let allowIncompleteInput = ParseFlags(rawValue: 16)
  /// Bytes that are no UTF-8 are errors only where a token has them: what comes from memory, not from a file.
  public static let toleratesDamage = ParseFlags(rawValue: 32)
  /// `<>` replaces `!=`, as in what code with `from __future__ import barry_as_FLUFL` compiles.
  public static let lessGreater = ParseFlags(rawValue: 8)
}

/// The minor version of the language.
public let latestFeatureVersion = 13

/// Parses `source`, the bytes of a file or the UTF-8 form of a str.
///
/// Takes time linear in the length of the text. The error says where and why the first mistake was found, in CPython's
/// words; `isIncompleteInput` in it tells a prompt to ask for more. What came after Python 3.`featureVersion` is refused.
public func parse(
  source: UnsafeBufferPointer<UInt8>, filename: String, mode: ParseMode, flags: ParseFlags = [],
  featureVersion: Int = latestFeatureVersion, digitLimit: Int = NumberLiteral.defaultDigitLimit
) throws(SyntaxError) -> (module: Module, warnings: [SyntaxWarningRecord]) {
  var options: SourceText.Options = []
  if flags.contains(.ignoreEncodingDeclaration) { options.insert(.decoded) }
  if mode == .file { options.insert(.endsInNewline) }
  if flags.contains(.toleratesDamage) { options.insert(.toleratesDamage) }
  let text = try SourceText.make(source, filename: filename, options: options)
  let lexMode: LexMode =
    switch mode {
    case .file: .file
    case .interactive: .interactive(impliesDedent: !flags.contains(.dontImplyDedent))
    case .expression, .functionType: .expression
    }
  let file = TokenizedSource(text, mode: lexMode, keepsTypeComments: flags.contains(.typeComments))
  var parser = Parser(file, filename: filename, flags: flags)
  parser.featureVersion = featureVersion
  parser.digitLimit = digitLimit
  do {
    let kind = try parser.module(mode)
    return (Module(kind, typeComments: parser.foundComments), parser.warningsInOrder())
  } catch {
    var error = parser.explain(mode)
    // Before most errors are reported the rest of the text is looked through, for a better explanation.
    let last = file.tokens[parser.furthest].span
    error.warnings = parser.warningsInOrder().filter {
      parser.looksOn || parser.isRaisedByLexer || $0.stage == .parser
        || ($0.line, $0.column) <= (Int(last.endLine), Int(last.endColumn) + 1)
    }
    throw error
  }
}

/// The same for bytes in an array.
public func parse(
  source: [UInt8], filename: String, mode: ParseMode, flags: ParseFlags = []
) throws(SyntaxError) -> (module: Module, warnings: [SyntaxWarningRecord]) {
  let result = source.withUnsafeBufferPointer { bytes in
    Result { () throws(SyntaxError) in try parse(source: bytes, filename: filename, mode: mode, flags: flags) }
  }
  return try result.get()
}

extension Parser {
  /// The lexer's and the parser's own, as they stand in the text.
  fileprivate func warningsInOrder() -> [SyntaxWarningRecord] {
    if warnings.count < 2 { return warnings }
    return warnings.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  private mutating func fileWithIgnores() throws(ParseFailure) -> [Stmt] {
    let body = try fileInput()
    try checkIgnores()
    return body
  }

  mutating func module(_ mode: ParseMode) throws(ParseFailure) -> Module.Kind {
    switch mode {
    case .file: .file(body: try fileWithIgnores())
    case .interactive: .interactive(body: try interactiveInput())
    case .expression: .expression(body: try expressionInput())
    case .functionType: try functionTypeInput()
    }
  }
}
