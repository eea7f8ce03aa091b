import Runtime

extension SupportVectors {
  private static let encodings: [String: Codec.Encoding] = [
    "ascii": .ascii, "latin-1": .latin1, "utf-8": .utf8, "utf-16-le": .utf16LittleEndian,
    "utf-16-be": .utf16BigEndian, "utf-32-le": .utf32LittleEndian, "utf-32-be": .utf32BigEndian,
  ]

  private static let handlers: [String: Codec.Handler] = [
    "strict": .strict, "ignore": .ignore, "replace": .replace, "surrogateescape": .surrogateEscape,
    "surrogatepass": .surrogatePass, "backslashreplace": .backslashReplace, "xmlcharrefreplace": .characterReference,
    "namereplace": .nameReplace,
  ]

  private static func bytes(_ text: String) -> [UInt8] {
    let digits = Array(text.utf8)
    return (0..<digits.count / 2).map { Limbs.digitValue(digits[2 * $0]) << 4 | Limbs.digitValue(digits[2 * $0 + 1]) }
  }

  private static func failure(_ outcome: Codec.Outcome) -> String {
    "!\(outcome.reason.text) \(outcome.errorStart) \(outcome.errorEnd)"
  }

  private static func decode<Unit: TextUnit>(
    _ encoding: Codec.Encoding, _ input: [UInt8], _ errors: Codec.Handler, _ outcome: Codec.Outcome, _ type: Unit.Type
  ) -> [UInt32] {
    var units = [Unit](repeating: 0x5a, count: outcome.count + 2)
    let count = units.withUnsafeMutableBufferPointer {
      Codec.decode(encoding, input, outcome.consumed, errors: errors, into: $0.baseAddress! + 1)
    }
    precondition(count == outcome.count && units[0] == 0x5a && units[count + 1] == 0x5a)
    return units[1...].prefix(count).map { UInt32($0) }
  }

  private static func encode<Unit: TextUnit>(
    _ encoding: Codec.Encoding, _ units: [UInt32], _ errors: Codec.Handler, _ type: Unit.Type
  ) -> String {
    let text = units.map { Unit($0) } + [0]
    let outcome = Codec.scan(encoding: encoding, text, units.count, errors: errors)
    if outcome.reason != .none { return failure(outcome) }
    var bytes = [UInt8](repeating: 0x5a, count: outcome.count + 2)
    let count = bytes.withUnsafeMutableBufferPointer {
      Codec.encode(encoding, text, units.count, errors: errors, into: $0.baseAddress! + 1)
    }
    precondition(count == outcome.count && bytes[0] == 0x5a && bytes[count + 1] == 0x5a)
    return bytes[1...].prefix(count).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  static let codecs: [String: Function] = [
    "decode": { arguments in
      guard let encoding = encodings[arguments[0]], let errors = handlers[arguments[1]] else { return "malformed" }
      let input = bytes(arguments[2]) + [0]
      let outcome = Codec.scan(encoding, input, input.count - 1, errors: errors)
      if outcome.reason != .none { return failure(outcome) }
      let text = decode(encoding, input, errors, outcome, UInt32.self)
      let maximum = text.max() ?? 0
      if max(maximum, 0xff) != max(outcome.maximum, 0xff) { return "maximum \(outcome.maximum)" }
      if maximum < 0x80 ? outcome.maximum >= 0x80 : outcome.maximum < 0x80 { return "maximum \(outcome.maximum)" }
      if maximum < 0x100 && decode(encoding, input, errors, outcome, UInt8.self) != text { return "1 byte" }
      if maximum < 0x10000 && decode(encoding, input, errors, outcome, UInt16.self) != text { return "2 bytes" }
      return escape(text)
    },
    "decodepart": { arguments in
      guard let encoding = encodings[arguments[0]], let errors = handlers[arguments[1]] else { return "malformed" }
      let input = bytes(arguments[2]) + [0]
      let outcome = Codec.scan(encoding, input, input.count - 1, errors: errors, isFinal: false)
      if outcome.reason != .none { return failure(outcome) }
      return escape(decode(encoding, input, errors, outcome, UInt32.self)) + " \(outcome.consumed)"
    },
    "encode": { arguments in
      guard let encoding = encodings[arguments[0]], let errors = handlers[arguments[1]] else { return "malformed" }
      let units = unescape(arguments[2])
      let maximum = units.max() ?? 0
      let result = encode(encoding, units, errors, UInt32.self)
      if maximum < 0x100 && encode(encoding, units, errors, UInt8.self) != result { return "1 byte" }
      if maximum < 0x10000 && encode(encoding, units, errors, UInt16.self) != result { return "2 bytes" }
      return result
    },
  ]
}
