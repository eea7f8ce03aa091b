/// Source text to tokens, all of them at once.
///
/// The lexer never looks at a `String` or `Character`: it walks a pointer over UTF-8 bytes that end in a zero. It keeps
/// three pieces of state beside the pointer: the indentation stack, the stack of open brackets, and the stack of
/// f-strings being read (an f-string's text and its `{…}` fields alternate, and fields hold strings again).
///
/// An error ends the run: it is kept, and the last token is `error`. The parser raises it when it gets there, or earlier
/// if it fails itself, since an error of the lexer explains more.
struct Lexer: ~Copyable {
  static let maxBrackets = 200
  static let maxIndents = 100
  static let maxFStrings = 149

  struct Bracket {
    var byte: UInt8
    var line: Int32
    var column: Int32
  }

  let source: SourceText
  let base: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  let mode: LexMode
  var cursor: UnsafePointer<UInt8>
  var lineStart: UnsafePointer<UInt8>
  var line: Int32 = 1
  var names = NameTable()
  var brackets: [Bracket] = []
  /// Columns with tabs to 8, and with tabs to 1: lines must agree in both, or their meaning hangs on the tab width.
  var indents: [(column: Int32, altColumn: Int32)] = [(0, 0)]
  var fstrings: [FStringState] = []
  /// Copies of names that changed in normalization; the name table points into them.
  var normalized: [UnsafeMutablePointer<UInt8>] = []
  var foreignNames: [String: UInt32] = [:]
  var warnings: [SyntaxWarningRecord] = []
  var isFailureDeferred = false
  /// Where the comment before the next line end begins: the line end's token takes it in.
  var comment: UnsafePointer<UInt8>?
  var keepsTypeComments = false
  var typeIgnores: [(line: Int32, tag: Range<Int>)] = []

  var tokens: UnsafeMutablePointer<Token>
  var tokenCount = 0
  var tokenCapacity: Int

  init(source: SourceText, mode: LexMode) {
    self.source = source
    self.mode = mode
    base = source.bytes
    end = source.bytes + source.count
    cursor = base
    lineStart = base
    tokenCapacity = source.count / 4 + 64
    tokens = .allocate(capacity: tokenCapacity)
  }

  deinit {
    for copy in normalized { copy.deallocate() }
  }

  // MARK: - Tokens

  @inline(__always)
  mutating func emit(
    _ kind: TokenKind, from start: UnsafePointer<UInt8>, flags: StringFlags = [], value: UInt32 = 0
  ) {
    let column = Int32(truncatingIfNeeded: start - lineStart)
    let span = Span(
      line: line, column: column, endLine: line, endColumn: Int32(truncatingIfNeeded: cursor - lineStart))
    append(kind, start, flags, value, span)
  }

  @inline(__always)
  mutating func append(
    _ kind: TokenKind, _ start: UnsafePointer<UInt8>, _ flags: StringFlags, _ value: UInt32, _ span: Span
  ) {
    if tokenCount == tokenCapacity { growTokens() }
    (tokens + tokenCount).initialize(
      to: Token(
        kind: kind, flags: flags, level: UInt16(truncatingIfNeeded: brackets.count), value: value,
        start: Int32(truncatingIfNeeded: start - base), end: Int32(truncatingIfNeeded: cursor - base), span: span))
    tokenCount += 1
  }

  @inline(never)
  private mutating func growTokens() {
    let larger = UnsafeMutablePointer<Token>.allocate(capacity: tokenCapacity * 2)
    larger.moveInitialize(from: tokens, count: tokenCount)
    tokens.deallocate()
    tokens = larger
    tokenCapacity *= 2
  }

  /// A token without text: indent, dedent, end marker.
  mutating func emitMark(_ kind: TokenKind) {
    var line = line
    if cursor == end, cursor == lineStart, line > 1 || source.count == 0 { line -= 1 }
    append(kind, cursor, [], 0, Span(line: line, column: -1, endLine: line, endColumn: -1))
  }

  // MARK: - The loop

  mutating func run() throws(SyntaxError) {
    try startLine()
    while true {
      if let state = fstrings.last, state.isInText {
        try lexFStringText()
        continue
      }
      while cursor.pointee == 0x20 || cursor.pointee == 0x09 || cursor.pointee == 0x0C { cursor += 1 }
      let byte = cursor.pointee
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
        try lexWord()
      case 0x80...0xFF:
        try lexWord()
      case 0x0A:
        if brackets.isEmpty {
          let start = comment ?? cursor
          cursor += 1
          emit(.newline, from: start)
          comment = nil
          line += 1
          lineStart = cursor
          try startLine()
        } else {
          comment = nil
          passLineEnd()
        }
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        try lexNumber()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        try lexString(from: cursor, flags: [])
      case UInt8(ascii: "#"):
        comment = cursor
        if keepsTypeComments, lexTypeComment() {
          comment = nil
        } else {
          skipComment()
        }
      case UInt8(ascii: "\\"):
        try lexContinuation()
      case 0:
        return try finish()
      default:
        try lexOperator(byte)
      }
    }
  }

  @inline(__always)
  mutating func passLineEnd() {
    cursor += 1
    line += 1
    lineStart = cursor
  }

  mutating func skipComment() {
    var cursor = cursor
    while cursor.pointee != 0x0A, cursor.pointee != 0 { cursor += 1 }
    self.cursor = cursor
  }

  /// A backslash at the end of a line joins it to the next.
  mutating func lexContinuation() throws(SyntaxError) {
    cursor += 1
    guard cursor.pointee == 0x0A else {
      if cursor < end { cursor += 1 }
      throw deferred(continuationError())
    }
    if cursor + 1 == end {
      throw deferred(endOfInput())
    }
    passLineEnd()
  }

  /// At the end of the text: closes the last line and the open blocks.
  private mutating func finish() throws(SyntaxError) {
    if let open = brackets.last { throw deferred(neverClosed(open)) }
    if case .interactive(let impliesDedent) = mode, tokenCount > 0 {
      // In interactive mode a statement ends in one more line end than its text has, after which open blocks close.
      emitMark(.newline)
      if impliesDedent, indents.count > 1 {
        closeBlocks()
        emitMark(.newline)
      }
    } else {
      closeBlocks()
    }
    emitMark(.endMarker)
  }

  private mutating func closeBlocks() {
    while indents.count > 1 {
      indents.removeLast()
      emitMark(.dedent)
    }
  }
}

/// How much a text holds: the end of the input closes a statement in different ways.
public enum LexMode: Sendable {
  case file
  /// `impliesDedent`: the end closes open blocks even if no line with less indentation came.
  case interactive(impliesDedent: Bool)
  case expression
}
