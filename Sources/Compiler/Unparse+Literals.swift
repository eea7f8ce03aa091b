import Parser

extension Unparser {
  /// A constant as Python's `repr` shows it.
  static func literal(_ value: Constant) -> String {
    switch value {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "..."
    case .int(let value): String(value)
    case .bigInt(let digits, let radix):
      radix == 10
        ? digits : BigNumber(value)?.decimal ?? (radix == 16 ? "0x" : radix == 8 ? "0o" : "0b") + digits
    case .float(let value): number(value)
    case .imaginary(let value): imaginary(value)
    case .string(let bytes): quoted(bytes)
    case .bytes(let bytes): quotedBytes(bytes)
    case .complex(let re, let im): "(\(number(re))+\(imaginary(im)))"
    case .tuple(let items): "(" + items.map { literal($0) }.joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    case .frozenSet(let items): "frozenset({" + items.map { literal($0) }.joined(separator: ", ") + "})"
    case .code: ""
    }
  }

  private static func number(_ value: Double) -> String { value.isInfinite ? "1e309" : "\(value)" }

  private static func imaginary(_ value: Double) -> String {
    let text = number(value)
    return (text.hasSuffix(".0") ? String(text.dropLast(2)) : text) + "j"
  }

  static func quoted(_ bytes: [UInt8]) -> String {
    let quote: UInt32 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var result = ""
    func add(_ scalar: UInt32) {
      if let scalar = Unicode.Scalar(scalar) { result.unicodeScalars.append(scalar) }
    }
    add(quote)
    for point in Text(bytes).codePoints {
      switch point {
      case quote, 0x5C:
        result += "\\"
        add(point)
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0..<0x20, 0x7F..<0xA1, 0xAD: result += "\\x" + hexadecimal(point, 2)
      case 0xD800..<0xE000: result += "\\u" + hexadecimal(point, 4)
      default: add(point)
      }
    }
    add(quote)
    return result
  }

  private static func quotedBytes(_ bytes: [UInt8]) -> String {
    let quote: UInt8 = bytes.contains(0x27) && !bytes.contains(0x22) ? 0x22 : 0x27
    var result = "b" + String(UnicodeScalar(quote))
    for byte in bytes {
      switch byte {
      case quote, 0x5C: result += "\\" + String(UnicodeScalar(byte))
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0x20..<0x7F: result.unicodeScalars.append(UnicodeScalar(byte))
      default: result += "\\x" + hexadecimal(UInt32(byte), 2)
      }
    }
    return result + String(UnicodeScalar(quote))
  }

  private static func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension BinaryOperator {
  var sign: (String, Unparser.Precedence) {
    switch self {
    case .add: ("+", .sum)
    case .sub: ("-", .sum)
    case .mult: ("*", .product)
    case .matMult: ("@", .product)
    case .div: ("/", .product)
    case .mod: ("%", .product)
    case .floorDiv: ("//", .product)
    case .lShift: ("<<", .shift)
    case .rShift: (">>", .shift)
    case .bitOr: ("|", .bitOr)
    case .bitXor: ("^", .bitXor)
    case .bitAnd: ("&", .bitAnd)
    case .pow: ("**", .power)
    }
  }
}

extension UnaryOperator {
  var sign: String {
    switch self {
    case .invert: "~"
    case .not: "not "
    case .uAdd: "+"
    case .uSub: "-"
    }
  }
}

extension CompareOperator {
  var sign: String {
    switch self {
    case .eq: "=="
    case .notEq: "!="
    case .lt: "<"
    case .ltE: "<="
    case .gt: ">"
    case .gtE: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }
}
