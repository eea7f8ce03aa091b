/// A single-byte encoding that differs from Latin-1 in a few places.
enum CodePage {
  case windows1252, latin9
  /// The characters of the 256 bytes, as words, and whether ASCII characters have two bytes.
  case foreign(UnsafeRawPointer)

  static let undefined: UInt32 = 0xFFFF_FFFF

  /// ASCII bytes stand for themselves.
  var holdsASCII: Bool {
    var byte: UInt8 = 0
    while byte < 0x80 && decode(byte) == UInt32(byte) { byte &+= 1 }
    return byte == 0x80 && !hasTwins
  }

  /// Of two bytes for a character, encoding takes the higher.
  private var hasTwins: Bool {
    if case .foreign(let words) = self { return words.loadUnaligned(fromByteOffset: 1024, as: UInt32.self) != 0 }
    return false
  }

  func decode(_ byte: UInt8) -> UInt32 {
    let c = UInt32(byte)
    switch self {
    case .foreign(let words):
      return words.loadUnaligned(fromByteOffset: 4 * Int(c), as: UInt32.self)
    case .windows1252:
      switch c {
      case 0x80: return 0x20AC
      case 0x82: return 0x201A
      case 0x83: return 0x0192
      case 0x84: return 0x201E
      case 0x85: return 0x2026
      case 0x86: return 0x2020
      case 0x87: return 0x2021
      case 0x88: return 0x02C6
      case 0x89: return 0x2030
      case 0x8A: return 0x0160
      case 0x8B: return 0x2039
      case 0x8C: return 0x0152
      case 0x8E: return 0x017D
      case 0x91: return 0x2018
      case 0x92: return 0x2019
      case 0x93: return 0x201C
      case 0x94: return 0x201D
      case 0x95: return 0x2022
      case 0x96: return 0x2013
      case 0x97: return 0x2014
      case 0x98: return 0x02DC
      case 0x99: return 0x2122
      case 0x9A: return 0x0161
      case 0x9B: return 0x203A
      case 0x9C: return 0x0153
      case 0x9E: return 0x017E
      case 0x9F: return 0x0178
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return CodePage.undefined
      default: return c
      }
    case .latin9:
      switch c {
      case 0xA4: return 0x20AC
      case 0xA6: return 0x0160
      case 0xA8: return 0x0161
      case 0xB4: return 0x017D
      case 0xB8: return 0x017E
      case 0xBC: return 0x0152
      case 0xBD: return 0x0153
      case 0xBE: return 0x0178
      default: return c
      }
    }
  }

  func encode(_ c: UInt32) -> UInt8? {
    if c < 0x100 && decode(UInt8(c)) == c && !(c < 0x80 && hasTwins) { return UInt8(c) }
    var i: UInt8 = 0xFF
    while decode(i) != c {
      if i == 0 { return nil }
      i &-= 1
    }
    return i
  }
}
