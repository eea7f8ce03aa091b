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
      0...0x33FF, 0x4DC0...0x4DFF, 0xA000...0xABFF, 0xD7B0...0xD7FF, 0xF900...0x1FFFF, 0x2F800...0x2FA1F,
      0xE0000...0xE01FF,
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

  /// Control characters have only aliases, and some others have short ones that the standard library does not list.
  private static let aliases: [String: UInt32] = {
    var result: [String: UInt32] = [
      "SHY": 0xAD, "CGJ": 0x34F, "ALM": 0x61C, "FVS1": 0x180B, "FVS2": 0x180C, "FVS3": 0x180D, "MVS": 0x180E,
      "FVS4": 0x180F, "ZWSP": 0x200B, "ZWNJ": 0x200C, "ZWJ": 0x200D, "LRM": 0x200E, "RLM": 0x200F, "LRE": 0x202A,
      "RLE": 0x202B, "PDF": 0x202C, "LRO": 0x202D, "RLO": 0x202E, "NNBSP": 0x202F, "MMSP": 0x205F, "WJ": 0x2060,
      "LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069, "BOM": 0xFEFF, "BYTE ORDER MARK": 0xFEFF,
      "ZWNBSP": 0xFEFF,
    ]
    for number: UInt32 in 1...256 { result["VS\(number)"] = number <= 16 ? 0xFDFF + number : 0xE00EF + number }
    for (first, names) in [(0, controls), (0x7F, laterControls)] as [(UInt32, String)] {
      for (offset, group) in names.split(separator: ";").enumerated() {
        for name in group.split(separator: ",") { result[String(name)] = first + UInt32(offset) }
      }
    }
    return result
  }()

  /// From U+0000 on.
  private static let controls = """
    NULL,NUL;START OF HEADING,SOH;START OF TEXT,STX;END OF TEXT,ETX;END OF \
    TRANSMISSION,EOT;ENQUIRY,ENQ;ACKNOWLEDGE,ACK;ALERT,BEL;BACKSPACE,BS;CHARACTER TABULATION,HORIZONTAL \
    TABULATION,HT,TAB;LINE FEED,NEW LINE,END OF LINE,LF,NL,EOL;LINE TABULATION,VERTICAL TABULATION,VT;FORM \
    FEED,FF;CARRIAGE RETURN,CR;SHIFT OUT,LOCKING-SHIFT ONE,SO;SHIFT IN,LOCKING-SHIFT ZERO,SI;DATA LINK \
    ESCAPE,DLE;DEVICE CONTROL ONE,DC1;DEVICE CONTROL TWO,DC2;DEVICE CONTROL THREE,DC3;DEVICE CONTROL \
    FOUR,DC4;NEGATIVE ACKNOWLEDGE,NAK;SYNCHRONOUS IDLE,SYN;END OF TRANSMISSION BLOCK,ETB;CANCEL,CAN;END OF \
    MEDIUM,EOM,EM;SUBSTITUTE,SUB;ESCAPE,ESC;INFORMATION SEPARATOR FOUR,FILE SEPARATOR,FS;INFORMATION SEPARATOR \
    THREE,GROUP SEPARATOR,GS;INFORMATION SEPARATOR TWO,RECORD SEPARATOR,RS;INFORMATION SEPARATOR ONE,UNIT \
    SEPARATOR,US;SP
    """

  /// From U+007F on.
  private static let laterControls = """
    DELETE,DEL;PADDING CHARACTER,PAD;HIGH OCTET PRESET,HOP;BREAK PERMITTED HERE,BPH;NO BREAK \
    HERE,NBH;INDEX,IND;NEXT LINE,NEL;START OF SELECTED AREA,SSA;END OF SELECTED AREA,ESA;CHARACTER TABULATION \
    SET,HORIZONTAL TABULATION SET,HTS;CHARACTER TABULATION WITH JUSTIFICATION,HORIZONTAL TABULATION WITH \
    JUSTIFICATION,HTJ;LINE TABULATION SET,VERTICAL TABULATION SET,VTS;PARTIAL LINE FORWARD,PARTIAL LINE \
    DOWN,PLD;PARTIAL LINE BACKWARD,PARTIAL LINE UP,PLU;REVERSE LINE FEED,REVERSE INDEX,RI;SINGLE SHIFT \
    TWO,SINGLE-SHIFT-2,SS2;SINGLE SHIFT THREE,SINGLE-SHIFT-3,SS3;DEVICE CONTROL STRING,DCS;PRIVATE USE \
    ONE,PRIVATE USE-1,PU1;PRIVATE USE TWO,PRIVATE USE-2,PU2;SET TRANSMIT STATE,STS;CANCEL CHARACTER,CCH;MESSAGE \
    WAITING,MW;START OF GUARDED AREA,START OF PROTECTED AREA,SPA;END OF GUARDED AREA,END OF PROTECTED \
    AREA,EPA;START OF STRING,SOS;SINGLE GRAPHIC CHARACTER INTRODUCER,SGC;SINGLE CHARACTER INTRODUCER,SCI;CONTROL \
    SEQUENCE INTRODUCER,CSI;STRING TERMINATOR,ST;OPERATING SYSTEM COMMAND,OSC;PRIVACY MESSAGE,PM;APPLICATION \
    PROGRAM COMMAND,APC;NBSP
    """
}
