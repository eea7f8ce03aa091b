/// From the name of a character to its number, for `\N{…}`.
///
/// The standard library knows names by character, not characters by name. The first lookup walks all characters that have
/// a name of their own and keeps a hash of each (about 34,000); the two kinds of names that are computed are parsed.
enum UnicodeNames {
  static func codePoint(named name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var upper: [UInt8] = []
    for byte in name {
      guard byte < 0x80 else { return nil }
      upper.append(byte &- 0x61 < 26 ? byte & 0xDF : byte)
    }
    if let ideograph = hexSuffix(of: upper, after: "CJK UNIFIED IDEOGRAPH-") {
      guard let scalar = Unicode.Scalar(ideograph), scalar.properties.name == string(upper) else { return nil }
      return ideograph
    }
    if let syllable = hangul(upper) { return syllable }
    if let value = byHash[hash(upper)], let scalar = Unicode.Scalar(value) {
      if scalar.properties.name == string(upper) || scalar.properties.nameAlias == string(upper) { return value }
    }
    return aliases[string(upper)]
  }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private static let byHash: [UInt64: UInt32] = {
    var result: [UInt64: UInt32] = [:]
    result.reserveCapacity(36_000)
    let ranges: [ClosedRange<UInt32>] = [
      0...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xF900...0x1FFFF, 0x2F800...0x2FA1F, 0xE0000...0xE01FF,
    ]
    for range in ranges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        if let alias = scalar.properties.nameAlias { result[hash(alias.utf8)] = value }
        if let name = scalar.properties.name { result[hash(name.utf8)] = value }
      }
    }
    return result
  }()

  private static func hexSuffix(of name: [UInt8], after prefix: String) -> UInt32? {
    guard name.starts(with: prefix.utf8) else { return nil }
    let digits = name.dropFirst(prefix.utf8.count)
    guard (4...5).contains(digits.count) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static let leads = "G GG N D DD R M B BB S SS  J JJ C K T P H"
  private static let vowels = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I"
  private static let tails = " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H"

  /// A syllable's name is put together from those of its letters: every split is tried, longest lead first.
  private static func hangul(_ name: [UInt8]) -> UInt32? {
    let prefix = "HANGUL SYLLABLE "
    guard name.starts(with: prefix.utf8) else { return nil }
    let rest = string(Array(name.dropFirst(prefix.utf8.count)))
    func parts(_ list: String) -> [Substring] { list.split(separator: " ", omittingEmptySubsequences: false) }
    for (lead, leadName) in parts(leads).enumerated() where rest.hasPrefix(leadName) {
      let afterLead = rest.dropFirst(leadName.count)
      for (vowel, vowelName) in parts(vowels).enumerated() where afterLead.hasPrefix(vowelName) {
        let tailName = afterLead.dropFirst(vowelName.count)
        if let tail = parts(tails).firstIndex(of: tailName) {
          return 0xAC00 + UInt32((lead * 21 + vowel) * 28 + tail)
        }
      }
    }
    return nil
  }

  /// Names of control characters and common abbreviations that the standard library does not list.
  private static let aliases: [String: UInt32] = [
    "NUL": 0, "SOH": 1, "STX": 2, "ETX": 3, "EOT": 4, "ENQ": 5, "ACK": 6, "BEL": 7, "BACKSPACE": 8, "BS": 8, "TAB": 9,
    "HT": 9, "CHARACTER TABULATION": 9, "HORIZONTAL TABULATION": 9, "LF": 10, "LINE FEED": 10, "NEW LINE": 10,
    "END OF LINE": 10, "EOL": 10, "NL": 10, "VT": 11, "LINE TABULATION": 11, "VERTICAL TABULATION": 11, "FF": 12,
    "FORM FEED": 12, "CR": 13, "CARRIAGE RETURN": 13, "SO": 14, "SI": 15, "DLE": 16, "DC1": 17, "DC2": 18, "DC3": 19,
    "DC4": 20, "NAK": 21, "SYN": 22, "ETB": 23, "CAN": 24, "EM": 25, "EOM": 25, "SUB": 26, "ESC": 27, "ESCAPE": 27,
    "FS": 28, "GS": 29, "RS": 30, "US": 31, "SP": 32, "DEL": 127, "DELETE": 127, "NEL": 0x85, "NEXT LINE": 0x85,
    "CSI": 0x9B, "NBSP": 0xA0, "SHY": 0xAD, "CGJ": 0x34F, "ALM": 0x61C, "ZWSP": 0x200B, "ZWNJ": 0x200C, "ZWJ": 0x200D,
    "LRM": 0x200E, "RLM": 0x200F, "LRE": 0x202A, "RLE": 0x202B, "PDF": 0x202C, "LRO": 0x202D, "RLO": 0x202E,
    "NNBSP": 0x202F, "MMSP": 0x205F, "WJ": 0x2060, "LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
    "BOM": 0xFEFF, "BYTE ORDER MARK": 0xFEFF, "ZWNBSP": 0xFEFF,
  ]
}
