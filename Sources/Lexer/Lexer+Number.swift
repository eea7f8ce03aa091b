/// Number literals: only their extent and their errors. `NumberLiteral` computes the value.
extension Lexer {
  mutating func lexNumber() throws(SyntaxError) {
    let start = cursor
    if cursor.pointee == UInt8(ascii: "0") {
      switch cursor[1] | 0x20 {
      case UInt8(ascii: "x"):
        cursor += 2
        try lexHexadecimal()
        return emit(.number, from: start)
      case UInt8(ascii: "o"):
        cursor += 2
        try lexPowerOfTwo(8, "octal")
        return emit(.number, from: start)
      case UInt8(ascii: "b"):
        cursor += 2
        try lexPowerOfTwo(2, "binary")
        return emit(.number, from: start)
      default:
        if try !lexZero(start) { return emit(.number, from: start) }
      }
    } else if cursor.pointee != UInt8(ascii: ".") {
      try passDecimalTail()
    }
    try lexFraction()
    emit(.number, from: start)
  }

  /// What may follow the digits before the point: point and digits, exponent, `j`.
  private mutating func lexFraction() throws(SyntaxError) {
    if cursor.pointee == UInt8(ascii: ".") {
      cursor += 1
      if isDigit(cursor.pointee) { try passDecimalTail() }
    }
    if cursor.pointee | 0x20 == UInt8(ascii: "e") {
      if cursor[1] == UInt8(ascii: "+") || cursor[1] == UInt8(ascii: "-") {
        if !isDigit(cursor[2]) {
          cursor += 2
          throw error("invalid decimal literal")
        }
        cursor += 2
      } else if isDigit(cursor[1]) {
        cursor += 1
      } else {
        return try checkEnd("decimal")
      }
      try passDecimalTail()
    }
    if cursor.pointee | 0x20 == UInt8(ascii: "j") {
      cursor += 1
      try checkEnd("imaginary")
    } else {
      try checkEnd("decimal")
    }
  }

  /// A literal that starts with 0 and has no prefix: zero, or what turns out to be a float. Answers whether a fraction,
  /// exponent or `j` may follow.
  private mutating func lexZero(_ start: UnsafePointer<UInt8>) throws(SyntaxError) -> Bool {
    while true {
      if cursor.pointee == UInt8(ascii: "_") {
        cursor += 1
        if !isDigit(cursor.pointee) { throw error("invalid decimal literal") }
      }
      if cursor.pointee != UInt8(ascii: "0") { break }
      cursor += 1
    }
    let zerosEnd = cursor
    let isNonzero = isDigit(cursor.pointee)
    if isNonzero { try passDecimalTail() }
    switch cursor.pointee | 0x20 {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "j"):
      return true
    default:
      if isNonzero {
        throw error(
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
          line: line, lineStart: lineStart, column: start - lineStart + 1, endColumn: zerosEnd - lineStart + 1)
      }
      try checkEnd("decimal")
      return false
    }
  }

  /// Digits and single underscores between them.
  private mutating func passDecimalTail() throws(SyntaxError) {
    var cursor = cursor
    while true {
      while isDigit(cursor.pointee) { cursor += 1 }
      if cursor.pointee != UInt8(ascii: "_") { break }
      cursor += 1
      if !isDigit(cursor.pointee) {
        self.cursor = cursor
        throw error("invalid decimal literal")
      }
    }
    self.cursor = cursor
  }

  private mutating func lexHexadecimal() throws(SyntaxError) {
    repeat {
      if cursor.pointee == UInt8(ascii: "_") { cursor += 1 }
      if !isHexDigit(cursor.pointee) { throw error("invalid hexadecimal literal") }
      while isHexDigit(cursor.pointee) { cursor += 1 }
    } while cursor.pointee == UInt8(ascii: "_")
    try checkEnd("hexadecimal")
  }

  private mutating func lexPowerOfTwo(_ radix: UInt8, _ name: String) throws(SyntaxError) {
    let limit = UInt8(ascii: "0") + radix
    repeat {
      if cursor.pointee == UInt8(ascii: "_") { cursor += 1 }
      if !(UInt8(ascii: "0")..<limit).contains(cursor.pointee) {
        if isDigit(cursor.pointee) { throw badDigit(name) }
        throw error("invalid \(name) literal")
      }
      while (UInt8(ascii: "0")..<limit).contains(cursor.pointee) { cursor += 1 }
    } while cursor.pointee == UInt8(ascii: "_")
    if isDigit(cursor.pointee) { throw badDigit(name) }
    try checkEnd(name)
  }

  private mutating func badDigit(_ name: String) -> SyntaxError {
    let digit = Character(Unicode.Scalar(cursor.pointee))
    cursor += 1
    return error("invalid digit '\(digit)' in \(name) literal")
  }

  /// A number must not run into a word. Some keywords are let through with a warning, since `1if x else 2` was legal.
  private mutating func checkEnd(_ name: String) throws(SyntaxError) {
    let byte = cursor.pointee
    guard isASCIIWord(byte) else { return }
    let isKeyword =
      switch byte {
      case UInt8(ascii: "a"): isWord("and")
      case UInt8(ascii: "e"): isWord("else")
      case UInt8(ascii: "f"): isWord("for")
      case UInt8(ascii: "i"):
        cursor[1] == UInt8(ascii: "f") || cursor[1] == UInt8(ascii: "n") || cursor[1] == UInt8(ascii: "s")
      case UInt8(ascii: "o"): isWord("or")
      case UInt8(ascii: "n"): isWord("not")
      default: false
      }
    guard isKeyword else { throw error("invalid \(name) literal") }
    warn("invalid \(name) literal")
  }
}

extension Lexer {
  /// Whether a word, and no longer one, stands at the cursor.
  private func isWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    for offset in 0..<count where cursor[offset] != word.utf8Start[offset] { return false }
    return !isASCIIWord(cursor[count]) && cursor[count] < 0x80
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
func isHexDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

@inline(__always)
func isASCIIWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F }
