/// How bytes become text (PEP 263): a byte order mark, a declaration in the first two lines, else UTF-8.
extension SourceText {
  enum Encoding {
    /// UTF-8 after so many bytes of byte order mark.
    case utf8(markCount: Int)
    /// Declared to be UTF-8; `isReserved` in one of the spellings that CPython's tokenizer knows.
    case declaredUTF8(markCount: Int, name: String, isReserved: Bool)
    case other(Codec)
  }

  enum Codec {
    case latin1
    case ascii
    case cp1252
    case latin9
    case koi8r
    /// One that the C library knows.
    case foreign(ForeignEncoding)
  }

  static func encoding(of source: UnsafeBufferPointer<UInt8>, isASCII: Bool) throws(SyntaxError) -> Encoding {
    let hasMark = source.count >= 3 && source[0] == 0xEF && source[1] == 0xBB && source[2] == 0xBF
    guard let declared = declaredEncoding(in: source) else { return .utf8(markCount: hasMark ? 3 : 0) }
    let name = normalizedName(declared)
    if name == "utf-8" { return .declaredUTF8(markCount: hasMark ? 3 : 0, name: declared, isReserved: true) }
    if hasMark { throw encodingError("encoding problem: \(name) with BOM") }
    switch name {
    case "utf8", "u8", "utf", "utf8-ucs2", "utf8-ucs4", "cp65001":
      return .declaredUTF8(markCount: 0, name: declared, isReserved: false)
    case "iso-8859-1", "latin1", "iso8859-1", "8859", "cp819", "l1", "latin", "iso8859", "iso88591", "iso-ir-100",
      "ibm819", "csisolatin1", "iso-8859-1-1987", "charmap":
      return isASCII ? .utf8(markCount: 0) : .other(.latin1)
    case "ascii", "us-ascii", "646", "ansi-x3.4-1968", "iso646-us", "ansi-x3-4-1968", "ansi-x3.4-1986",
      "cp367", "csascii", "ibm367", "iso-646.irv-1991", "iso-ir-6", "us":
      return isASCII ? .utf8(markCount: 0) : .other(.ascii)
    case "cp1252", "1252", "windows-1252", "windows1252": return isASCII ? .utf8(markCount: 0) : .other(.cp1252)
    case "iso-8859-15", "iso8859-15", "latin9", "latin-9", "l9":
      return isASCII ? .utf8(markCount: 0) : .other(.latin9)
    case "koi8-r", "cskoi8r": return isASCII ? .utf8(markCount: 0) : .other(.koi8r)
    default:
      if ForeignEncoding.isBinary(declared) {
        throw encodingError(
          "'\(declared)' is not a text encoding; use codecs.decode() to handle arbitrary codecs")
      }
      guard let foreign = ForeignEncoding.named(declared) else { throw encodingError("unknown encoding: \(declared)") }
      return isASCII && foreign.keepsASCII
        ? .utf8(markCount: 0) : .other(.foreign(foreign))
    }
  }

  static func encodingError(_ message: String) -> SyntaxError {
    SyntaxError(message: message, line: 0, column: -1, endLine: 0, endColumn: -1)
  }

  /// The name in a comment `coding: name` or `coding=name` that stands alone on one of the first two lines; the second
  /// line counts only if the first is blank or a comment.
  static func declaredEncoding(in source: UnsafeBufferPointer<UInt8>) -> String? {
    var index = source.count >= 3 && source[0] == 0xEF ? 3 : 0
    for _ in 0..<2 {
      while index < source.count, source[index] == 0x20 || source[index] == 0x09 || source[index] == 0x0C { index += 1 }
      guard index < source.count else { return nil }
      var end = index
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      if source[index] == UInt8(ascii: "#") {
        if let name = encodingName(in: source[index..<end]) { return name }
      } else if end > index {
        return nil
      }
      index = end + 1
      if end + 1 < source.count, source[end] == 0x0D, source[end + 1] == 0x0A { index += 1 }
      if index >= source.count { return nil }
    }
    return nil
  }

  private static func encodingName(in comment: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    let word: StaticString = "coding"
    var index = comment.startIndex
    while index + 6 < comment.endIndex {
      var matches = true
      for offset in 0..<6 where comment[index + offset] != word.utf8Start[offset] { matches = false }
      if matches {
        var start = index + 6
        if comment[start] == UInt8(ascii: ":") || comment[start] == UInt8(ascii: "=") {
          start += 1
          while start < comment.endIndex, comment[start] == 0x20 || comment[start] == 0x09 { start += 1 }
          var end = start
          while end < comment.endIndex, isNameByte(comment[end]) { end += 1 }
          if end > start { return String(decoding: comment[start..<end], as: UTF8.self) }
        }
      }
      index += 1
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Lower case, hyphens for underscores, and the spellings that CPython's tokenizer knows itself made equal.
  private static func normalizedName(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      result.unicodeScalars.append(scalar == "_" ? "-" : Unicode.Scalar(asciiLowercase(scalar)))
    }
    if result == "utf-8" || result.hasPrefix("utf-8-") { return "utf-8" }
    for base in ["latin-1", "iso-8859-1", "iso-latin-1"] where result == base || result.hasPrefix(base + "-") {
      return "iso-8859-1"
    }
    return result
  }

  private static func asciiLowercase(_ scalar: Unicode.Scalar) -> UInt8 {
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  static func nullByteError(_ source: UnsafeBufferPointer<UInt8>, _ options: Options) -> SyntaxError {
    if options.contains(.decoded) {
      return SyntaxError(
        message: "source code string cannot contain null bytes", line: 0, column: 0, endLine: 0, endColumn: 0)
    }
    let offset = source.firstIndex(of: 0) ?? 0
    var line = 1
    var start = 0
    for index in 0..<offset where source[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let column = offset - start + 1
    return SyntaxError(
      message: "source code cannot contain null bytes", line: line, column: column, endLine: line, endColumn: column,
      sourceLine: String(decoding: source[start..<offset], as: UTF8.self))
  }

  /// Throws at the first byte that is not UTF-8. Encoded surrogates are let through: a str may hold them, and a literal
  /// with one is legal there.
  static func validate(_ source: UnsafeBufferPointer<UInt8>, filename: String) throws(SyntaxError) {
    var index = 0
    while index < source.count {
      let length = sequenceLength(source, index)
      if length == 0 {
        var line = 1
        for before in 0..<index where source[before] == 0x0A { line += 1 }
        let hex = String(source[index], radix: 16)
        throw SyntaxError(
          message: "Non-UTF-8 code starting with '\\x\(hex)' in file \(filename) on line \(line), but no encoding "
            + "declared; see https://peps.python.org/pep-0263/ for details",
          line: 0, column: -1, endLine: 0, endColumn: -1)
      }
      index += length
    }
  }

  /// The length of the well-formed UTF-8 sequence at an index, 0 if there is none.
  static func sequenceLength(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = source[index]
    if lead < 0x80 { return 1 }
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < source.count && range.contains(source[index + offset])
    }
    switch lead {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}

extension SourceText.Codec {
  /// What differs from Latin-1, for bytes from 0x80; 0 stands for an undefined byte.
  private static let cp1252Table: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  static var koi8rCharacters: [UInt32] { koi8rTable }
  private static let koi8rTable: [UInt32] = [
    0x2500, 0x2502, 0x250C, 0x2510, 0x2514, 0x2518, 0x251C, 0x2524, 0x252C, 0x2534, 0x253C, 0x2580, 0x2584, 0x2588,
    0x258C, 0x2590, 0x2591, 0x2592, 0x2593, 0x2320, 0x25A0, 0x2219, 0x221A, 0x2248, 0x2264, 0x2265, 0x00A0, 0x2321,
    0x00B0, 0x00B2, 0x00B7, 0x00F7, 0x2550, 0x2551, 0x2552, 0x0451, 0x2553, 0x2554, 0x2555, 0x2556, 0x2557, 0x2558,
    0x2559, 0x255A, 0x255B, 0x255C, 0x255D, 0x255E, 0x255F, 0x2560, 0x2561, 0x0401, 0x2562, 0x2563, 0x2564, 0x2565,
    0x2566, 0x2567, 0x2568, 0x2569, 0x256A, 0x256B, 0x256C, 0x00A9, 0x044E, 0x0430, 0x0431, 0x0446, 0x0434, 0x0435,
    0x0444, 0x0433, 0x0445, 0x0438, 0x0439, 0x043A, 0x043B, 0x043C, 0x043D, 0x043E, 0x043F, 0x044F, 0x0440, 0x0441,
    0x0442, 0x0443, 0x0436, 0x0432, 0x044C, 0x044B, 0x0437, 0x0448, 0x044D, 0x0449, 0x0447, 0x044A, 0x042E, 0x0410,
    0x0411, 0x0426, 0x0414, 0x0415, 0x0424, 0x0413, 0x0425, 0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D, 0x041E,
    0x041F, 0x042F, 0x0420, 0x0421, 0x0422, 0x0423, 0x0416, 0x0412, 0x042C, 0x042B, 0x0417, 0x0428, 0x042D, 0x0429,
    0x0427, 0x042A,
  ]

  func decode(_ source: UnsafeBufferPointer<UInt8>) throws(SyntaxError) -> [UInt8] {
    if case .foreign(let encoding) = self { return try encoding.decode(source) }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 8)
    for (index, byte) in source.enumerated() {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let scalar = codePoint(byte)
      if scalar == 0 {
        let hex = String(byte, radix: 16)
        var isASCII = false
        if case .ascii = self { isASCII = true }
        let message =
          isASCII
          ? "'ascii' codec can't decode byte 0x\(hex) in position \(index): ordinal not in range(128)"
          : "'charmap' codec can't decode byte 0x\(hex) in position \(index): character maps to <undefined>"
        throw SyntaxError(message: message, line: 0, column: -1, endLine: 0, endColumn: -1)
      }
      UTF8Writer.append(scalar, to: &result)
    }
    return result
  }

  private func codePoint(_ byte: UInt8) -> UInt32 {
    switch self {
    case .ascii, .foreign: return 0
    case .latin1: return UInt32(byte)
    case .koi8r: return SourceText.Codec.koi8rTable[Int(byte) - 0x80]
    case .cp1252: return byte < 0xA0 ? SourceText.Codec.cp1252Table[Int(byte) - 0x80] : UInt32(byte)
    case .latin9:
      switch byte {
      case 0xA4: return 0x20AC
      case 0xA6: return 0x160
      case 0xA8: return 0x161
      case 0xB4: return 0x17D
      case 0xB8: return 0x17E
      case 0xBC: return 0x152
      case 0xBD: return 0x153
      case 0xBE: return 0x178
      default: return UInt32(byte)
      }
    }
  }
}

/// Code points to UTF-8; surrogates too, so WTF-8 in general.
public enum UTF8Writer {
  @inlinable
  public static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80: bytes.append(UInt8(value))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | value >> 12))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      bytes.append(UInt8(0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | value & 0x3F))
    }
  }
}
