/// What a string literal stands for: escapes become the bytes (of WTF-8 text, or of a bytes literal) they mean.
public struct StringLiteral {
  /// Why a literal cannot be decoded, as CPython's codecs word it.
  public struct Failure: Error, Sendable {
    public let message: String
  }

  /// The first escape that means nothing, which gets a warning: its text, and where it is.
  public private(set) var invalidEscape: (text: String, offset: Int)?
  public private(set) var bytes: [UInt8] = []
  private let input: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Where CPython's decoder would stand: it reads each character beyond ASCII as ten bytes (`\UXXXXXXXX`).
  private var position = 0

  /// Decodes the text between the quotes.
  public init(text: UnsafeBufferPointer<UInt8>, flags: StringFlags) throws(Failure) {
    input = text
    if flags.contains(.bytes) {
      for byte in text where byte >= 0x80 {
        throw Failure(message: "bytes can only contain ASCII literal characters")
      }
    }
    guard !flags.contains(.raw), text.contains(UInt8(ascii: "\\")) else {
      bytes = Array(text)
      return
    }
    bytes.reserveCapacity(text.count)
    if flags.contains(.bytes) { try decodeBytes() } else { try decodeText() }
  }

  private mutating func decodeText() throws(Failure) {
    while index < input.count {
      let byte = input[index]
      guard byte == UInt8(ascii: "\\") else {
        copyCharacter(byte)
        continue
      }
      let start = index
      let startPosition = position
      index += 1
      position += 1
      guard index < input.count, input[index] < 0x80 else {
        // A backslash before nothing, or before a character beyond ASCII, is a backslash.
        bytes.append(byte)
        position += 5
        continue
      }
      let letter = input[index]
      index += 1
      position += 1
      if appendSimple(letter) { continue }
      switch letter {
      case UInt8(ascii: "0")...UInt8(ascii: "7"): UTF8Writer.append(octal(letter, start), to: &bytes)
      case UInt8(ascii: "x"): try hexEscape(2, "truncated \\xXX escape", startPosition)
      case UInt8(ascii: "u"): try hexEscape(4, "truncated \\uXXXX escape", startPosition)
      case UInt8(ascii: "U"): try hexEscape(8, "truncated \\UXXXXXXXX escape", startPosition)
      case UInt8(ascii: "N"): try namedEscape(startPosition)
      default:
        bytes.append(byte)
        bytes.append(letter)
        noteInvalid(start, String(Character(Unicode.Scalar(letter))))
      }
    }
  }

  private mutating func decodeBytes() throws(Failure) {
    while index < input.count {
      let byte = input[index]
      let start = index
      index += 1
      guard byte == UInt8(ascii: "\\"), index < input.count else {
        bytes.append(byte)
        continue
      }
      let letter = input[index]
      index += 1
      if appendSimple(letter) { continue }
      switch letter {
      case UInt8(ascii: "0")...UInt8(ascii: "7"): bytes.append(UInt8(truncatingIfNeeded: octal(letter, start)))
      case UInt8(ascii: "x"):
        guard let high = hexDigit(0), let low = hexDigit(1) else {
          throw Failure(message: "(value error) invalid \\x escape at position \(start)")
        }
        bytes.append(UInt8(high << 4 | low))
        index += 2
      default:
        bytes.append(byte)
        bytes.append(letter)
        noteInvalid(start, String(Character(Unicode.Scalar(letter))))
      }
    }
  }

  private mutating func copyCharacter(_ byte: UInt8) {
    bytes.append(byte)
    index += 1
    guard byte >= 0x80 else {
      position += 1
      return
    }
    while index < input.count, input[index] & 0xC0 == 0x80 {
      bytes.append(input[index])
      index += 1
    }
    position += 10
  }

  /// The escapes that str and bytes share.
  private mutating func appendSimple(_ letter: UInt8) -> Bool {
    switch letter {
    case 0x0A: break
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): bytes.append(letter)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "v"): bytes.append(0x0B)
    case UInt8(ascii: "a"): bytes.append(0x07)
    default: return false
    }
    return true
  }

  private mutating func octal(_ first: UInt8, _ start: Int) -> UInt32 {
    var value = UInt32(first - 0x30)
    var count = 1
    while count < 3, index < input.count, input[index] >= 0x30, input[index] <= 0x37 {
      value = value << 3 | UInt32(input[index] - 0x30)
      index += 1
      position += 1
      count += 1
    }
    if value > 0xFF {
      noteInvalid(start, String(value, radix: 8))
    }
    return value
  }

  private mutating func noteInvalid(_ offset: Int, _ text: String) {
    if invalidEscape == nil { invalidEscape = ("\\" + text, offset) }
  }

  private func hexDigit(_ offset: Int) -> UInt32? {
    guard index + offset < input.count, isHexDigit(input[index + offset]) else { return nil }
    let byte = input[index + offset]
    return UInt32(isDigit(byte) ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
  }

  private mutating func hexEscape(_ count: Int, _ message: String, _ start: Int) throws(Failure) {
    var value: UInt32 = 0
    for offset in 0..<count {
      guard let digit = hexDigit(offset) else { throw unicodeFailure(start, position + offset, message) }
      value = value << 4 | digit
    }
    index += count
    position += count
    guard value <= 0x10FFFF else { throw unicodeFailure(start, position, "illegal Unicode character") }
    UTF8Writer.append(value, to: &bytes)
  }

  private mutating func namedEscape(_ start: Int) throws(Failure) {
    guard index < input.count, input[index] == UInt8(ascii: "{") else {
      throw unicodeFailure(start, position, "malformed \\N character escape")
    }
    var end = index + 1
    while end < input.count, input[end] != UInt8(ascii: "}") { end += 1 }
    let length = end - index
    guard end < input.count, length > 1 else {
      let read = UnsafeBufferPointer(rebasing: input[index..<min(end + 1, input.count)])
      throw unicodeFailure(start, position + StringLiteral.positions(in: read), "malformed \\N character escape")
    }
    let name = UnsafeBufferPointer(rebasing: input[index + 1..<end])
    index = end + 1
    position += StringLiteral.positions(in: name) + 2
    guard let value = UnicodeNames.codePoint(named: name) else {
      throw unicodeFailure(start, position, "unknown Unicode character name")
    }
    UTF8Writer.append(value, to: &bytes)
  }

  private static func positions(in text: UnsafeBufferPointer<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 >= 0xC0 ? 10 : 0) }
  }

  private func unicodeFailure(_ start: Int, _ end: Int, _ reason: String) -> Failure {
    let place = end - start > 1 ? "bytes in position \(start)-\(end - 1)" : "byte 0x5c in position \(start)"
    return Failure(message: "(unicode error) 'unicodeescape' codec can't decode \(place): \(reason)")
  }
}
