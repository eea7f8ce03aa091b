/// The value of a number literal that the lexer has accepted.
public enum NumberLiteral {
  case int(Int)
  /// Beyond `Int`: digits in `radix`, without prefix and underscores.
  case bigInt(digits: String, radix: Int)
  case float(Double)
  case imaginary(Double)
  /// A decimal int with more digits than are converted.
  case tooManyDigits(Int)

  public static let defaultDigitLimit = 4300

  public static func value(
    of text: UnsafeBufferPointer<UInt8>, digitLimit: Int = defaultDigitLimit
  ) -> NumberLiteral {
    var fast = 0
    if text.count <= 18 {
      var isPlain = true
      for byte in text {
        guard isDigit(byte) else {
          isPlain = false
          break
        }
        fast = fast &* 10 &+ Int(byte &- 0x30)
      }
      if isPlain { return .int(fast) }
    }
    if text.count > 2, text[0] == 0x30 {
      switch text[1] | 0x20 {
      case UInt8(ascii: "x"): return integer(text.dropFirst(2), radix: 16, digitLimit)
      case UInt8(ascii: "o"): return integer(text.dropFirst(2), radix: 8, digitLimit)
      case UInt8(ascii: "b"): return integer(text.dropFirst(2), radix: 2, digitLimit)
      default: break
      }
    }
    for byte in text where !isDigit(byte) && byte != UInt8(ascii: "_") { return real(text) }
    return integer(text[...], radix: 10, digitLimit)
  }

  private static func integer(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, radix: Int, _ digitLimit: Int
  ) -> NumberLiteral {
    var value = 0
    var overflows = false
    var count = 0
    for byte in text where byte != UInt8(ascii: "_") {
      count += 1
      let (product, first) = value.multipliedReportingOverflow(by: radix)
      let (sum, second) = product.addingReportingOverflow(Int(digit(byte)))
      if first || second { overflows = true }
      value = sum
    }
    if !overflows { return .int(value) }
    if radix == 10, digitLimit > 0, count > digitLimit { return .tooManyDigits(count) }
    return .bigInt(digits: cleaned(text), radix: radix)
  }

  private static func digit(_ byte: UInt8) -> UInt8 { isDigit(byte) ? byte - 0x30 : (byte | 0x20) &- 0x61 &+ 10 }

  private static func cleaned(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: text.filter { $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }

  private static func real(_ text: UnsafeBufferPointer<UInt8>) -> NumberLiteral {
    let isImaginary = (text.last ?? 0) | 0x20 == UInt8(ascii: "j")
    var string = cleaned(isImaginary ? text.dropLast() : text[...])
    // Swift wants digits on both sides of the point.
    if string.utf8.first == UInt8(ascii: ".") { string = "0" + string }
    let value = Double(string) ?? Double(withDigitAfterPoint(string)) ?? .infinity
    return isImaginary ? .imaginary(value) : .float(value)
  }

  private static func withDigitAfterPoint(_ string: String) -> String {
    var result: [UInt8] = []
    for byte in string.utf8 {
      result.append(byte)
      if byte == UInt8(ascii: ".") { result.append(UInt8(ascii: "0")) }
    }
    // `1.5` became `1.05`, but only texts that end in a point, or have an exponent right behind it, get here.
    return String(decoding: result, as: UTF8.self)
  }
}
