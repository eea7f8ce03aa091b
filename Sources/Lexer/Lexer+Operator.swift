/// Punctuation: the longest match, brackets kept in balance.
extension Lexer {
  mutating func lexOperator(_ byte: UInt8) throws(SyntaxError) {
    let start = cursor
    let next = cursor[1]
    switch byte {
    case UInt8(ascii: "("): try open(.leftParen, byte)
    case UInt8(ascii: "["): try open(.leftBracket, byte)
    case UInt8(ascii: "{"): try open(.leftBrace, byte)
    case UInt8(ascii: ")"): try close(.rightParen, byte, matching: UInt8(ascii: "("))
    case UInt8(ascii: "]"): try close(.rightBracket, byte, matching: UInt8(ascii: "["))
    case UInt8(ascii: "}"): try close(.rightBrace, byte, matching: UInt8(ascii: "{"))
    case UInt8(ascii: ","): emitOperator(.comma, 1)
    case UInt8(ascii: "."):
      if next >= 0x30, next <= 0x39 {
        try lexNumber()
      } else if next == byte, cursor[2] == byte {
        emitOperator(.ellipsis, 3)
      } else {
        emitOperator(.dot, 1)
      }
    case UInt8(ascii: ":"): lexColon(next)
    case UInt8(ascii: "="):
      if next == UInt8(ascii: "=") { emitOperator(.equalEqual, 2) } else { emitOperator(.equal, 1) }
    case UInt8(ascii: ";"): emitOperator(.semicolon, 1)
    case UInt8(ascii: "~"): emitOperator(.tilde, 1)
    case UInt8(ascii: "+"): lexAssignable(.plus, .plusEqual, next)
    case UInt8(ascii: "-"):
      if next == UInt8(ascii: ">") { emitOperator(.arrow, 2) } else { lexAssignable(.minus, .minusEqual, next) }
    case UInt8(ascii: "*"): lexDoubled(byte, (.star, .starEqual), (.doubleStar, .doubleStarEqual))
    case UInt8(ascii: "/"): lexDoubled(byte, (.slash, .slashEqual), (.doubleSlash, .doubleSlashEqual))
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: ">") {
        emitOperator(.lessGreater, 2)
      } else {
        lexDoubled(byte, (.less, .lessEqual), (.leftShift, .leftShiftEqual))
      }
    case UInt8(ascii: ">"): lexDoubled(byte, (.greater, .greaterEqual), (.rightShift, .rightShiftEqual))
    case UInt8(ascii: "%"): lexAssignable(.percent, .percentEqual, next)
    case UInt8(ascii: "@"): lexAssignable(.at, .atEqual, next)
    case UInt8(ascii: "&"): lexAssignable(.ampersand, .ampersandEqual, next)
    case UInt8(ascii: "|"): lexAssignable(.bar, .barEqual, next)
    case UInt8(ascii: "^"): lexAssignable(.caret, .caretEqual, next)
    case UInt8(ascii: "!"):
      if next == UInt8(ascii: "=") { emitOperator(.notEqual, 2) } else { emitOperator(.exclamation, 1) }
    default:
      cursor += 1
      if byte < 0x20 || byte == 0x7F {
        let hex = String(byte, radix: 16, uppercase: true)
        throw error("invalid non-printable character U+00\(hex.utf8.count < 2 ? "0" : "")\(hex)")
      }
      emit(.unknown, from: start)
    }
  }

  @inline(__always)
  private mutating func emitOperator(_ kind: TokenKind, _ count: Int) {
    let start = cursor
    cursor += count
    emit(kind, from: start)
  }

  @inline(__always)
  private mutating func lexAssignable(_ plain: TokenKind, _ assigning: TokenKind, _ next: UInt8) {
    if next == UInt8(ascii: "=") { emitOperator(assigning, 2) } else { emitOperator(plain, 1) }
  }

  @inline(__always)
  private mutating func lexDoubled(
    _ byte: UInt8, _ single: (TokenKind, TokenKind), _ double: (TokenKind, TokenKind)
  ) {
    if cursor[1] == byte {
      if cursor[2] == UInt8(ascii: "=") { emitOperator(double.1, 3) } else { emitOperator(double.0, 2) }
    } else {
      lexAssignable(single.0, single.1, cursor[1])
    }
  }

  /// In a field of an f-string, outside its brackets, a colon starts the format spec.
  private mutating func lexColon(_ next: UInt8) {
    if !fstrings.isEmpty {
      let top = fstrings.count - 1
      if fstrings[top].fieldDepth >= 0, fstrings[top].braceDepth - 1 == fstrings[top].fieldDepth {
        fstrings[top].isInText = true
        fstrings[top].isInFormatSpec = true
        return emitOperator(.colon, 1)
      }
    }
    if next == UInt8(ascii: "=") { emitOperator(.colonEqual, 2) } else { emitOperator(.colon, 1) }
  }

  private mutating func open(_ kind: TokenKind, _ byte: UInt8) throws(SyntaxError) {
    let start = cursor
    cursor += 1
    if brackets.count >= Lexer.maxBrackets { throw error("too many nested parentheses") }
    brackets.append(Bracket(byte: byte, line: line, column: Int32(truncatingIfNeeded: start - lineStart)))
    if !fstrings.isEmpty { fstrings[fstrings.count - 1].braceDepth += 1 }
    emit(kind, from: start)
  }

  private mutating func close(_ kind: TokenKind, _ byte: UInt8, matching opening: UInt8) throws(SyntaxError) {
    let start = cursor
    cursor += 1
    let name = Character(Unicode.Scalar(byte))
    let top = fstrings.count - 1
    if top >= 0, fstrings[top].braceDepth == 0, byte == UInt8(ascii: "}") {
      throw error("f-string: single '}' is not allowed")
    }
    guard let bracket = brackets.popLast() else { throw error("unmatched '\(name)'") }
    if bracket.byte != opening {
      if top >= 0, bracket.byte == UInt8(ascii: "{"), fstrings[top].braceDepth - 1 == fstrings[top].fieldDepth {
        throw error("f-string: unmatched '\(name)'")
      }
      let place = bracket.line == line ? "" : " on line \(bracket.line)"
      throw error(
        "closing parenthesis '\(name)' does not match opening parenthesis "
          + "'\(Character(Unicode.Scalar(bracket.byte)))'\(place)")
    }
    if top >= 0 {
      fstrings[top].braceDepth -= 1
      if fstrings[top].braceDepth < 0 { throw error("f-string: unmatched '\(name)'") }
      if byte == UInt8(ascii: "}"), fstrings[top].braceDepth == fstrings[top].fieldDepth {
        fstrings[top].fieldDepth -= 1
        fstrings[top].isInText = true
        fstrings[top].isInFormatSpec = false
      }
    }
    emit(kind, from: start)
  }
}
