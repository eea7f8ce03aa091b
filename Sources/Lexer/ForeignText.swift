import CSupport

/// Text of an encoding with several bytes a character, converted step by step in both directions: the C library says what
/// the bytes of a character stand for, ForeignEncoding+Differences says where Python sees it otherwise, and the places of errors
/// are Python's. Escape sequences are followed here (ForeignText+Escapes): what they switch between are the characters of
/// other encodings, which have converters of their own.
///
/// What was said so far (`state`) is one word, so that a file can keep it between two pieces of text.
package final class ForeignText {
  package static let nothing: UInt32 = 0xFFFF_FFFF
  package static let illegal = "illegal multibyte sequence"
  package static let incomplete = "incomplete multibyte sequence"

  package enum StepKind {
    case characters
    /// An escape sequence.
    case silent
    case illegal, incomplete
  }

  /// What the next bytes are: one or two characters, or nothing.
  package struct Step {
    package var kind: StepKind
    package var length: Int
    package var first = ForeignText.nothing
    package var second = ForeignText.nothing

    static func character(_ c: UInt32, _ length: Int) -> Step { Step(kind: .characters, length: length, first: c) }
  }

  /// The bytes of a character, most significant first, and how many characters they stand for; no bytes if it has none.
  package struct Code {
    package var bytes: UInt64 = 0
    package var length = 0
    package var used = 1
  }

  /// How the encoding's lead bytes behave.
  enum Family {
    case plain
    /// Halfwidth katakana of one byte, and bytes that lead nothing.
    case shiftJIS(lastLead: UInt8)
    case windowsJapanese
    /// Three bytes after 0x8F.
    case japaneseUnix
    /// Hangul in eight bytes.
    case koreanUnix
    /// Four bytes if the second is a digit.
    case chinese
  }

  package let encoding: ForeignEncoding
  /// Where escape sequences have led: see ForeignText+Escapes.
  package var state = 0
  let family: Family
  let differences: [ForeignDifference]
  /// In which a pair of characters may have one code.
  private let hasPairs: Bool
  /// Backslash and tilde are yen sign and overline.
  private let hasYen: Bool
  private var decoder: UnsafeMutableRawPointer?
  private var encoder: UnsafeMutableRawPointer?
  private var isClosed = (decoder: false, encoder: false)
  private let fallbackName: String?
  private var parts: [ForeignText?] = [nil, nil, nil, nil]

  package convenience init(_ encoding: ForeignEncoding) { self.init(encoding, fallsBack: true) }

  /// Without falling back, JIS X 0213 does not take in what only JIS X 0212 has.
  init(_ encoding: ForeignEncoding, fallsBack: Bool) {
    self.encoding = encoding
    differences = foreignDifferences(encoding.name)
    var fallback: String?
    switch encoding.name {
    case "cp932": family = .windowsJapanese
    case "shift_jis": family = .shiftJIS(lastLead: 0xEA)
    case "shift_jis_2004", "shift_jisx0213": family = .shiftJIS(lastLead: 0xFC)
    case "euc_jp": family = .japaneseUnix
    case "euc_jis_2004", "euc_jisx0213":
      family = .japaneseUnix
      if fallsBack { fallback = "euc_jp" }
    case "euc_kr": family = .koreanUnix
    case "gb18030": family = .chinese
    default: family = .plain
    }
    fallbackName = fallback
    hasYen = encoding.name.hasPrefix("shift_jis") && encoding.name != "shift_jis"
    hasPairs = hasYen || encoding.name.hasPrefix("euc_jis") || encoding.name == "big5hkscs"
  }

  deinit {
    if let decoder { cs_converter_close(decoder) }
    if let encoder { cs_converter_close(encoder) }
  }

  /// The converter of another encoding that escape sequences lead to.
  func part(_ index: Int, _ name: String) -> ForeignText? {
    if let part = parts[index] { return part }
    guard let encoding = ForeignEncoding.named(name) else { return nil }
    let part = ForeignText(encoding, fallsBack: false)
    parts[index] = part
    return part
  }

  // MARK: Decoding

  /// The step at the start of `count` bytes, at least one.
  package func decode(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step {
    encoding.form == .escaped ? decodeEscaped(bytes, count) : decodePlain(bytes, count)
  }

  func decodePlain(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step {
    let lead = bytes[0]
    if lead < 0x80 {
      if hasYen && lead == 0x5C { return .character(0xA5, 1) }
      if hasYen && lead == 0x7E { return .character(0x203E, 1) }
      return .character(UInt32(lead), 1)
    }
    var width = 2
    switch family {
    case .plain: break
    case .shiftJIS(let lastLead):
      if 0xA1...0xDF ~= lead { return .character(0xFF61 + UInt32(lead - 0xA1), 1) }
      if lead == 0x80 || lead == 0xA0 || lead > lastLead { return Step(kind: .illegal, length: 1) }
    case .windowsJapanese:
      if 0xA1...0xDF ~= lead { return .character(0xFF61 + UInt32(lead - 0xA1), 1) }
      if lead == 0x80 { return .character(0x80, 1) }
      if lead == 0xA0 { return .character(0xF8F0, 1) }
      if lead >= 0xFD { return .character(0xF8F1 + UInt32(lead - 0xFD), 1) }
    case .japaneseUnix: if lead == 0x8F { width = 3 }
    case .koreanUnix: if lead == 0xA4, count > 1, bytes[1] == 0xD4 { width = 8 }
    case .chinese: if count > 1, 0x30...0x39 ~= bytes[1] { width = 4 }
    }
    if count < width { return Step(kind: .incomplete, length: count) }
    if width == 8 { return composed(bytes) }
    var key: UInt64 = 0
    for i in 0..<width { key = key << 8 | UInt64(bytes[i]) }
    for difference in differences where difference.covers(bytes: key) {
      if let c = difference.character(of: key) { return .character(c, width) }
      return Step(kind: .illegal, length: encoding.name.hasSuffix("jisx0213") ? 2 : 1)
    }
    if let step = libraryStep(bytes, width) { return step }
    if width == 3, let name = fallbackName, let step = part(0, name)?.libraryStep(bytes, 3) { return step }
    return Step(kind: .illegal, length: 1)
  }

  private func libraryStep(_ bytes: UnsafePointer<UInt8>, _ width: Int) -> Step? {
    if decoder == nil {
      if isClosed.decoder { return nil }
      decoder = cs_decoder_open(encoding.libraryName)
      isClosed.decoder = decoder == nil
    }
    guard let decoder else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { room in
      var used = 0
      let text = room.baseAddress.unsafelyUnwrapped
      let made = bytes.withMemoryRebound(to: CChar.self, capacity: width) {
        Int(cs_convert(decoder, $0, width, text, 32, &used))
      }
      if made <= 0 { return nil }
      var found = [UInt32]()
      for c in String(decoding: UnsafeRawBufferPointer(start: text, count: made), as: UTF8.self).unicodeScalars {
        found.append(c.value)
      }
      // Two characters of a byte each are none of two bytes.
      if found.count > 2 { return nil }
      if found.count == 2 {
        let alone = bytes.withMemoryRebound(to: CChar.self, capacity: 1) {
          Int(cs_convert(decoder, $0, 1, text, 32, &used))
        }
        if alone > 0 { return nil }
      }
      return Step(kind: .characters, length: width, first: found[0], second: found.count > 1 ? found[1] : Self.nothing)
    }
  }

  // MARK: Encoding

  /// The bytes of a character, or of it and the next (nothing at the end) where these have one code.
  package func encode(_ c: UInt32, _ next: UInt32) -> Code {
    encoding.form == .escaped ? encodeEscaped(c, next) : encodePlain(c, next)
  }

  func encodePlain(_ c: UInt32, _ next: UInt32) -> Code {
    if c < 0x80 && !(hasYen && (c == 0x5C || c == 0x7E)) { return Code(bytes: UInt64(c), length: 1) }
    if c & 0xFFFF_F800 == 0xD800 { return Code() }
    for difference in differences {
      if difference.lacks(c) { return Code() }
      if let bytes = difference.bytes(of: c) {
        return Code(bytes: bytes, length: bytes < 0x100 ? 1 : bytes < 0x10000 ? 2 : bytes < 0x100_0000 ? 3 : 4)
      }
    }
    if hasPairs, next != Self.nothing, Self.completes(next) {
      let code = libraryCode(c, next)
      if code.length == 2 || code.length == 3 { return Code(bytes: code.bytes, length: code.length, used: 2) }
    }
    let code = libraryCode(c, Self.nothing)
    if code.length > 0, accepts(c, code) { return preferred(c, code) }
    if let name = fallbackName, let other = part(0, name)?.libraryCode(c, Self.nothing), other.length == 3 {
      return other
    }
    if case .koreanUnix = family, 0xAC00...0xD7A3 ~= c { return decomposed(c) }
    return Code()
  }

  /// Signs that make one character with the one before.
  static func completes(_ c: UInt32) -> Bool {
    switch c {
    case 0x300, 0x301, 0x304, 0x30C, 0x2E5, 0x2E9, 0x309A: true
    default: false
    }
  }

  /// Whether Python knows the code that the C library gives.
  private func accepts(_ c: UInt32, _ code: Code) -> Bool {
    if code.length == 1 {
      switch family {
      case .windowsJapanese: return 0xFF61...0xFF9F ~= c
      case .shiftJIS where 0xFF61...0xFF9F ~= c: return true
      default: return c == 0xA5 || c == 0x203E
      }
    }
    return !differences.contains { $0.covers(bytes: code.bytes) }
  }

  /// NEC's code for a character that IBM has coded, too.
  private func preferred(_ c: UInt32, _ code: Code) -> Code {
    guard case .windowsJapanese = family, code.length == 2, code.bytes >= 0xFA00 else { return code }
    for lead: UInt8 in [0xED, 0xEE] {
      for trail: UInt8 in 0x40...0xFC where trail != 0x7F {
        let bytes: (UInt8, UInt8) = (lead, trail)
        let found = withUnsafeBytes(of: bytes) {
          libraryStep($0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self), 2)
        }
        if found?.first == c { return Code(bytes: UInt64(lead) << 8 | UInt64(trail), length: 2) }
      }
    }
    return code
  }

  private func libraryCode(_ c: UInt32, _ next: UInt32) -> Code {
    if encoder == nil {
      if isClosed.encoder { return Code() }
      encoder = cs_encoder_open(encoding.libraryName)
      isClosed.encoder = encoder == nil
    }
    guard let encoder else { return Code() }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { room in
      var used = 0
      var text: [UInt8] = []
      UTF8Writer.append(c, to: &text)
      if next != Self.nothing { UTF8Writer.append(next, to: &text) }
      let out = room.baseAddress.unsafelyUnwrapped
      let made = text.withUnsafeBytes {
        Int(cs_convert(encoder, $0.baseAddress?.assumingMemoryBound(to: CChar.self), text.count, out, 32, &used))
      }
      if made <= 0 || made > 4 { return Code() }
      var code = Code(length: made)
      for i in 0..<made { code.bytes = code.bytes << 8 | UInt64(UInt8(bitPattern: out[i])) }
      return code
    }
  }
}

// MARK: - Hangul of several letters

/// The second bytes of the letters that KS X 1001 makes a syllable of, in Unicode's order.
private let leadLetters: [UInt8] = [
  0xA1, 0xA2, 0xA4, 0xA7, 0xA8, 0xA9, 0xB1, 0xB2, 0xB3, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE,
]
private let tailLetters: [UInt8] = [
  0xD4, 0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE, 0xAF, 0xB0, 0xB1, 0xB2, 0xB4,
  0xB5,
  0xB6, 0xB7, 0xB8, 0xBA, 0xBB, 0xBC, 0xBD, 0xBE,
]

extension ForeignText {
  /// Four letters of two bytes each: a filler, lead, vowel and tail.
  private func composed(_ bytes: UnsafePointer<UInt8>) -> Step {
    guard bytes[2] == 0xA4, bytes[4] == 0xA4, bytes[6] == 0xA4, 0xBF...0xD3 ~= bytes[5],
      let lead = leadLetters.firstIndex(of: bytes[3]), let tail = tailLetters.firstIndex(of: bytes[7])
    else { return Step(kind: .illegal, length: 1) }
    return .character(UInt32(0xAC00 + (lead * 21 + Int(bytes[5] - 0xBF)) * 28 + tail), 8)
  }

  private func decomposed(_ c: UInt32) -> Code {
    let index = Int(c - 0xAC00)
    let (lead, vowel, tail) = (leadLetters[index / 588], UInt64(0xBF + index / 28 % 21), tailLetters[index % 28])
    return Code(bytes: 0xA4D4_A400_A400_A400 | UInt64(lead) << 32 | vowel << 16 | UInt64(tail), length: 8)
  }
}
