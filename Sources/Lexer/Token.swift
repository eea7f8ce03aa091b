/// A token is a trivial 32-byte value: a kind, the place it came from, and one word whose meaning depends on the kind.
///
/// The text of a token is `source.bytes[start..<end]`. Indents, dedents and the end marker cover no text: their column is
/// -1, as in CPython, and `start` tells how far the lexer had read.
@frozen
public struct Token: Sendable {
  public var kind: TokenKind
  /// For `string` and `fstringStart`: the letters before the quote and the kind of quote.
  public var flags: StringFlags
  /// How many brackets are open after this token.
  public var level: UInt16
  /// For names and keywords, the index into `TokenizedSource.names`.
  public var value: UInt32
  public var start: Int32
  public var end: Int32
  public var span: Span

  @inlinable
  public init(
    kind: TokenKind, flags: StringFlags = [], level: UInt16, value: UInt32 = 0, start: Int32, end: Int32, span: Span
  ) {
    self.kind = kind
    self.flags = flags
    self.level = level
    self.value = value
    self.start = start
    self.end = end
    self.span = span
  }
}

/// How a string literal is written.
@frozen
public struct StringFlags: OptionSet, Sendable {
  public let rawValue: UInt8
  @inlinable
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  @inlinable public static var raw: StringFlags { StringFlags(rawValue: 1) }
  @inlinable public static var bytes: StringFlags { StringFlags(rawValue: 2) }
  @inlinable public static var unicode: StringFlags { StringFlags(rawValue: 4) }
  @inlinable public static var formatted: StringFlags { StringFlags(rawValue: 8) }
  @inlinable public static var triple: StringFlags { StringFlags(rawValue: 16) }
  /// Written `U'…'`, which the tree does not tell.
  @inlinable public static var capitalUnicode: StringFlags { StringFlags(rawValue: 64) }
  /// On an `fstringMiddle`: the text belongs to a format spec.
  @inlinable public static var formatSpec: StringFlags { StringFlags(rawValue: 32) }
}

/// Keywords come last and in the order of `NameTable.keywords`, so that a keyword's kind is computed from its name's
/// index.
@frozen
public enum TokenKind: UInt8, Sendable {
  case endMarker
  case newline
  case indent
  case dedent
  case name
  case number
  case string
  case fstringStart
  case fstringMiddle
  case fstringEnd
  /// The lexer stopped here; `TokenizedSource.failure` says why.
  case error
  /// A character that is legal nowhere, such as `$`: the parser reports it.
  case unknown
  /// `# type: …`, where the parser wants to know of those.
  case typeComment

  case leftParen
  case rightParen
  case leftBracket
  case rightBracket
  case leftBrace
  case rightBrace
  case colon
  case comma
  case semicolon
  case dot
  case ellipsis
  case arrow
  case exclamation
  case colonEqual
  case equal

  // Comparison operators.
  case equalEqual
  case notEqual
  case lessGreater
  case less
  case greater
  case lessEqual
  case greaterEqual

  // Binary operators, in the order of their augmented assignments below.
  case plus
  case minus
  case star
  case at
  case slash
  case percent
  case doubleStar
  case leftShift
  case rightShift
  case bar
  case caret
  case ampersand
  case doubleSlash
  case tilde

  case plusEqual
  case minusEqual
  case starEqual
  case atEqual
  case slashEqual
  case percentEqual
  case doubleStarEqual
  case leftShiftEqual
  case rightShiftEqual
  case barEqual
  case caretEqual
  case ampersandEqual
  case doubleSlashEqual

  case `false`
  case none
  case `true`
  case and
  case `as`
  case assert
  case async
  case await
  case `break`
  case `class`
  case `continue`
  case def
  case del
  case elif
  case `else`
  case except
  case finally
  case `for`
  case from
  case global
  case `if`
  case `import`
  case `in`
  case `is`
  case lambda
  case nonlocal
  case not
  case or
  case pass
  case raise
  case `return`
  case `try`
  case `while`
  case with
  case yield

  @inlinable
  public var isKeyword: Bool { rawValue >= TokenKind.false.rawValue }
}
