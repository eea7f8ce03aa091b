import Lexer

/// Constants as Python's `repr` shows them.
extension Dumper {
  mutating func constant(_ value: Constant) {
    switch value {
    case .none: write("None")
    case .true: write("True")
    case .false: write("False")
    case .ellipsis: write("Ellipsis")
    case .int(let value): write(String(value))
    case .bigInt(let digits, let radix): write(radix == 10 ? Dumper.trimmed(digits) : Dumper.decimal(digits, radix))
    case .float(let value): write(Dumper.repr(value, isImaginary: false))
    case .imaginary(let value): write(Dumper.repr(value, isImaginary: true) + "j")
    case .string(let text): string(text)
    case .bytes(let bytes): byteString(bytes)
    case .complex, .tuple, .frozenSet, .invalid: write("...")
    }
  }

  private static func trimmed(_ digits: String) -> String {
    let rest = digits.drop { $0 == "0" }
    return rest.isEmpty ? "0" : String(rest)
  }

  /// Converts digits to base 10, nine at a time. Takes quadratic time, which is fine for what people write.
  private static func decimal(_ digits: String, _ radix: Int) -> String {
    var limbs: [UInt64] = [0]
    for byte in digits.utf8 {
      var carry = UInt64(byte < 0x3A ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
      for index in limbs.indices {
        let product = limbs[index] * UInt64(radix) + carry
        limbs[index] = product % 1_000_000_000
        carry = product / 1_000_000_000
      }
      if carry > 0 { limbs.append(carry) }
    }
    var result = String(limbs[limbs.count - 1])
    for limb in limbs.dropLast().reversed() {
      let text = String(limb)
      result += String(repeating: "0", count: 9 - text.utf8.count) + text
    }
    return result
  }

  /// The shortest digits that round-trip, as Python lays them out: with an exponent below 1e-4 and from 1e16.
  private static func repr(_ value: Double, isImaginary: Bool) -> String {
    if value.isInfinite { return "inf" }
    if value == 0 { return isImaginary ? "0" : "0.0" }
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    var seesPoint = false
    var text = value.description[...]
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        seesPoint = true
      } else {
        digits.append(byte)
        if !seesPoint { point += 1 }
      }
    }
    while digits.first == 0x30 {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == 0x30 { digits.removeLast() }
    point += exponent
    func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }
    if point > -4, point <= 16 {
      if point <= 0 { return "0." + String(repeating: "0", count: -point) + string(digits) }
      if digits.count <= point {
        return string(digits) + String(repeating: "0", count: point - digits.count) + (isImaginary ? "" : ".0")
      }
      return string(digits[..<point]) + "." + string(digits[point...])
    }
    let shown = point - 1
    let magnitude = String(abs(shown))
    return string(digits[..<1]) + (digits.count > 1 ? "." + string(digits[1...]) : "") + "e" + (shown < 0 ? "-" : "+")
      + (magnitude.utf8.count < 2 ? "0" : "") + magnitude
  }

  private mutating func string(_ text: Text) {
    let quote = Dumper.quote(text.bytes)
    output.append(quote)
    for point in text.codePoints {
      switch point {
      case UInt32(quote), UInt32(UInt8(ascii: "\\")):
        write("\\")
        output.append(UInt8(point))
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0x20..<0x7F: output.append(UInt8(point))
      case 0..<0xA0: escape("x", point, 2)
      default:
        if let scalar = Unicode.Scalar(point), Identifiers.isPrintable(scalar) {
          UTF8Writer.append(point, to: &output)
        } else if point <= 0xFF {
          escape("x", point, 2)
        } else if point <= 0xFFFF {
          escape("u", point, 4)
        } else {
          escape("U", point, 8)
        }
      }
    }
    output.append(quote)
  }

  private mutating func byteString(_ bytes: [UInt8]) {
    let quote = Dumper.quote(bytes)
    write("b")
    output.append(quote)
    for byte in bytes {
      switch byte {
      case quote, UInt8(ascii: "\\"):
        write("\\")
        output.append(byte)
      case 0x0A: write("\\n")
      case 0x0D: write("\\r")
      case 0x09: write("\\t")
      case 0x20..<0x7F: output.append(byte)
      default: escape("x", UInt32(byte), 2)
      }
    }
    output.append(quote)
  }

  private static func quote(_ bytes: [UInt8]) -> UInt8 {
    bytes.contains(UInt8(ascii: "'")) && !bytes.contains(UInt8(ascii: "\"")) ? UInt8(ascii: "\"") : UInt8(ascii: "'")
  }

  private mutating func escape(_ letter: String, _ value: UInt32, _ width: Int) {
    let hex = String(value, radix: 16)
    write("\\" + letter + String(repeating: "0", count: width - hex.utf8.count) + hex)
  }
}
