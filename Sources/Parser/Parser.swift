import Lexer

/// Why a rule gave up.
///
/// `noMatch` is the ordinary end of a rule that does not apply: a caller may restore `index` and try another. After
/// `raised` the error to report is in `Parser.raised`, and nobody tries anything else.
enum ParseFailure: Error {
  case noMatch
  case raised
}

/// Recursive descent over the tokens of one source.
///
/// A source is parsed in one pass that needs no backtracking but for three statements (`match`, `with (`, `type`). Only
/// if that fails does a second pass look for the reason: the same rules run again with `isDiagnosing` set, and beside
/// them the checks of `Parser+Diagnose…`, which know common mistakes. That is how CPython does it, and order
/// and wording of its messages depend on it: the first check that recognizes its mistake, in the order in which rules are
/// tried, wins; if none does, the token that the first pass could not get past is "invalid syntax".
///
/// Invariants: `index` never passes the last token (an end marker or an error, which no rule accepts); `furthest` is the
/// last token that any rule has looked at in vain.
struct Parser: ~Copyable {
  /// Bounds that keep recursion here, in consumers and in `deinit` within a small stack.
  enum Limits {
    /// Levels of recursion of the parser itself, chosen so that a stack of 512 KiB suffices.
    static let depth = 1000
    /// The same for the second pass, which takes more stack for each. Beyond it, an error has no special words.
    static let diagnosingDepth = 600
    /// Levels of nodes of one expression.
    static let height: Int32 = 3000
    /// Statements nested by `elif`.
    static let elifs = 3000
  }

  let file: TokenizedSource
  let source: SourceText
  let tokens: UnsafePointer<Token>
  let bytes: UnsafePointer<UInt8>
  let flags: ParseFlags
  let filename: String
  var index = 0
  var furthest = 0
  var depth = 0
  var depthLimit = Limits.depth
  var elifDepth = 0
  var isDiagnosing = false
  /// Inside a check that must not run checks of its own.
  var isQuiet = false
  var raised: SyntaxError?
  var isRaisedByLexer = false
  /// Nothing that the lexer finds further on explains the error better.
  var isFinal = false
  /// The rest of the text was looked through for what explains the error.
  var looksOn = false
  var warnings: [SyntaxWarningRecord]
  /// Where the strings begin that a warning was about: rules may read them again.
  var warnedStrings: Set<Int32> = []
  var memo = Memo()
  /// Behind `from __future__ import barry_as_FLUFL` in code that compiles this one: `<>` replaces `!=`.
  var usesLessGreater = false
  /// What came after Python 3.`featureVersion` is refused.
  var featureVersion = latestFeatureVersion
  /// Decimal ints may have so many digits; 0 for any number.
  var digitLimit = NumberLiteral.defaultDigitLimit
  let typeComments: TypeComments?

  init(_ file: TokenizedSource, filename: String, flags: ParseFlags) {
    self.file = file
    self.filename = filename
    self.flags = flags
    usesLessGreater = flags.contains(.lessGreater)
    source = file.source
    tokens = file.tokens
    bytes = file.source.bytes
    warnings = file.warnings
    typeComments = flags.contains(.typeComments) ? TypeComments() : nil
  }

  // MARK: - Tokens

  @inline(__always)
  var kind: TokenKind { tokens[index].kind }

  /// The kind of the token after the current one.
  @inline(__always)
  var nextKind: TokenKind { index + 1 < file.count ? tokens[index + 1].kind : .endMarker }

  @inline(__always)
  mutating func accept(_ expected: TokenKind) -> Bool {
    guard tokens[index].kind == expected else { return false }
    index += 1
    return true
  }

  @inline(__always)
  mutating func expect(_ expected: TokenKind) throws(ParseFailure) {
    guard tokens[index].kind == expected else { throw fail() }
    index += 1
  }

  /// Like `expect`, where the grammar leaves no choice: the second pass says so at once.
  @inline(__always)
  mutating func require(_ expected: TokenKind, _ text: String) throws(ParseFailure) {
    if tokens[index].kind == expected {
      index += 1
      return
    }
    throw missing(text)
  }

  @inline(never)
  private mutating func missing(_ text: String) -> ParseFailure {
    let failure = fail()
    if failure == .raised || !isDiagnosing { return failure }
    return raise("expected '\(text)'", at: tokens[index].span)
  }

  /// The current token fits nowhere.
  @inline(never)
  mutating func fail() -> ParseFailure {
    furthest = max(furthest, index)
    if tokens[index].kind == .error {
      if raised == nil {
        raised = file.failure
        isRaisedByLexer = true
      }
      return .raised
    }
    return .noMatch
  }

  /// Runs a rule that may not apply: nil, and everything as before, if it does not.
  mutating func attempt<Result>(
    _ rule: (inout Parser) throws(ParseFailure) -> Result
  ) throws(ParseFailure) -> Result? {
    let mark = index
    let level = depth
    do throws(ParseFailure) {
      return try rule(&self)
    } catch {
      if error == .raised { throw error }
      index = mark
      depth = level
      return nil
    }
  }

  /// Looking for mistakes, and not inside a check that must not.
  var diagnoses: Bool { isDiagnosing && !isQuiet }

  @inline(__always)
  func name(_ token: Int) -> String { file.names[Int(tokens[token].value)] }

  @inline(__always)
  mutating func identifier() throws(ParseFailure) -> String {
    guard tokens[index].kind == .name else { throw fail() }
    index += 1
    return file.names[Int(tokens[index - 1].value)]
  }

  func isName(_ token: Int, _ known: UInt32) -> Bool {
    tokens[token].kind == .name && tokens[token].value == known
  }

  // MARK: - Spans

  /// From the token `start` to the last token read, line ends and dedents left out.
  @inline(__always)
  func span(from start: Int) -> Span { tokens[start].span.through(tokens[index - 1].span) }

  /// The same for statements, whose last tokens may be line ends and dedents.
  func blockSpan(from start: Int) -> Span {
    var last = index - 1
    while last > start, tokens[last].kind.rawValue <= TokenKind.dedent.rawValue { last -= 1 }
    return tokens[start].span.through(tokens[last].span)
  }

  // MARK: - Nesting

  /// Counts one level of recursion; every rule that can contain itself does.
  @inline(__always)
  mutating func enter() throws(ParseFailure) {
    depth += 1
    if depth > depthLimit { throw tooDeep() }
  }

  @inline(__always)
  mutating func leave() { depth -= 1 }

  @inline(never)
  mutating func tooDeep() -> ParseFailure {
    var error = makeError("too many nested parentheses", tokens[index].span)
    error.kind = .memory
    error.message = "Parser stack overflowed - Python source too complex to parse"
    raised = error
    return .raised
  }

  @inline(__always)
  mutating func node(_ kind: ExprKind, _ span: Span, _ height: Int32) throws(ParseFailure) -> Expr {
    if height >= Limits.height { throw tooHigh() }
    return Expr(kind, span, height: height + 1)
  }

  @inline(never)
  private mutating func tooHigh() -> ParseFailure {
    var error = makeError("maximum recursion depth exceeded during compilation", tokens[index].span)
    error.kind = .recursion
    raised = error
    return .raised
  }
}

@inline(__always)
func height(_ nodes: [Expr]) -> Int32 {
  var result: Int32 = 0
  for node in nodes { result = max(result, node.height) }
  return result
}

@inline(__always)
func height(_ node: Expr?) -> Int32 { node?.height ?? 0 }
