/// The result of lexing: every token, up to the end marker or to the first error.
public final class TokenizedSource {
  public let source: SourceText
  /// At least one, and the last is `endMarker` or `error`.
  public let tokens: UnsafePointer<Token>
  public let count: Int
  public let names: ContiguousArray<String>
  /// Why the last token is `error`.
  public let failure: SyntaxError?
  /// The failure counts only if the parser gets there: CPython does not report such ones when it looks through the rest
  /// of a text for a better explanation.
  public let isFailureDeferred: Bool
  public let failsInFString: Bool
  /// The error of the innermost bracket that was open where lexing failed.
  public let openBracket: SyntaxError?
  public let warnings: [SyntaxWarningRecord]
  /// `# type: ignore` comments: their lines, and where in the text what follows that word stands.
  public let typeIgnores: [(line: Int32, tag: Range<Int>)]

  public init(_ source: SourceText, mode: LexMode, keepsTypeComments: Bool = false) {
    self.source = source
    var lexer = Lexer(source: source, mode: mode)
    lexer.keepsTypeComments = keepsTypeComments
    var failure: SyntaxError?
    do {
      try lexer.run()
    } catch {
      failure = error
      lexer.emitMark(.error)
    }
    self.failure = failure
    failsInFString = !lexer.fstrings.isEmpty
    isFailureDeferred = lexer.isFailureDeferred
    openBracket = lexer.brackets.last.map { lexer.neverClosed($0) }
    tokens = UnsafePointer(lexer.tokens)
    count = lexer.tokenCount
    names = lexer.names.names
    warnings = lexer.warnings
    typeIgnores = lexer.typeIgnores
  }

  deinit { tokens.deallocate() }
}
