/// The result of lexing: every token, up to the end marker or to the first error.
public final class TokenizedSource {
  public let source: SourceText
  /// At least one, and the last is `endMarker` or `error`.
  public let tokens: UnsafePointer<Token>
  public let count: Int
  public let names: ContiguousArray<String>
  /// Why the last token is `error`.
  public let failure: SyntaxError?
  public let warnings: [SyntaxWarningRecord]

  public init(_ source: SourceText, mode: LexMode) {
    self.source = source
    var lexer = Lexer(source: source, mode: mode)
    var failure: SyntaxError?
    do {
      try lexer.run()
    } catch {
      failure = error
      lexer.emitMark(.error)
    }
    self.failure = failure
    tokens = UnsafePointer(lexer.tokens)
    count = lexer.tokenCount
    names = lexer.names.names
    warnings = lexer.warnings
  }

  deinit { tokens.deallocate() }
}
