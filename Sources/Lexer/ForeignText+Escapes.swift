// Encodings in which escape sequences choose what the bytes behind them mean: those of ISO 2022, and HZ.
//
// `state` holds, a byte each, what G0, G1 and G2 are (0 for ASCII, else a mark: the final byte of the escape sequence, with
// the highest bit set for sets of two bytes a character), and above them whether the text is shifted and whether it is inside of an
// escape sequence that says nothing here. HZ knows only the shift.

extension ForeignText {
  private static let shifted = 1 << 24
  private static let passing = 1 << 25

  /// The sets that an encoding may choose, in the order in which they are asked for a character.
  private var marks: [UInt8] {
    switch encoding.name {
    case "iso2022_jp": [0xC2, 0x4A, 0xC0]
    case "iso2022_jp_1": [0xC2, 0xC4, 0x4A, 0xC0]
    case "iso2022_jp_2": [0xC2, 0xC4, 0xC3, 0xC1, 0x4A, 0xC0, 0x41, 0x46]
    case "iso2022_jp_2004": [0xC2, 0xD1, 0xD0]
    case "iso2022_jp_3": [0xC2, 0xCF, 0xD0]
    case "iso2022_jp_ext": [0xC2, 0xC4, 0x4A, 0x49, 0xC0]
    default: [0xC3]
    }
  }
  private var isHZ: Bool { encoding.name == "hz" }
  private var isKorean: Bool { encoding.name == "iso2022_kr" }

  private func designated(_ group: Int) -> UInt8 { UInt8(state >> (8 * group) & 0xFF) }
  private func designate(_ group: Int, _ mark: UInt8) {
    state = state & ~(0xFF << (8 * group)) | Int(mark) << (8 * group)
  }
  private func shift(_ on: Bool) { state = on ? state | Self.shifted : state & ~Self.shifted }
  private var isShifted: Bool { state & Self.shifted != 0 }

  /// Whose characters a set of two bytes has, and what leads them there.
  private func source(of mark: UInt8) -> (text: ForeignText?, lead: UInt8?) {
    let jis = encoding.name == "iso2022_jp_3" ? "euc_jisx0213" : "euc_jis_2004"
    switch mark {
    case 0xC3: return (part(1, "euc_kr"), nil)
    case 0xC1: return (part(2, "gb2312"), nil)
    case 0xC4: return (part(0, "euc_jp"), 0x8F)
    case 0xD0: return (part(3, jis), 0x8F)
    case 0xD1, 0xCF: return (part(3, jis), nil)
    default: return (part(0, "euc_jp"), nil)
    }
  }

  // MARK: Decoding

  func decodeEscaped(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step {
    if isHZ { return decodeHZ(bytes, count) }
    let c = bytes[0]
    let literal = Step.character(UInt32(c), 1)
    if state & Self.passing != 0 {
      if 0x40...0x5A ~= c { state &= ~Self.passing }
      return literal
    }
    switch c {
    case 0x1B:
      if count < 2 { return Step(kind: .incomplete, length: 1) }
      switch bytes[1] {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "$"), UInt8(ascii: "."), UInt8(ascii: "&"):
        return followEscape(bytes, count)
      case UInt8(ascii: "N") where encoding.name == "iso2022_jp_2": return singleShift(bytes, count)
      default:
        state |= Self.passing
        return literal
      }
    case 0x0E where isKorean, 0x0F where isKorean:
      shift(c == 0x0E)
      return Step(kind: .silent, length: 1)
    case 0x0A:
      shift(false)
      return literal
    case 0..<0x20: return literal
    case 0x80...: return Step(kind: .illegal, length: 1)
    default: break
    }
    let mark = designated(isShifted ? 1 : 0)
    switch mark {
    case 0: return literal
    case 0x4A: return .character(c == 0x5C ? 0xA5 : c == 0x7E ? 0x203E : UInt32(c), 1)
    case 0x49: return 0x21...0x5F ~= c ? .character(0xFF40 + UInt32(c), 1) : Step(kind: .illegal, length: 1)
    case 0x80...: return decodeDouble(bytes, count, mark, errorLength: 2)
    default: return Step(kind: .illegal, length: 1)
    }
  }

  private func decodeDouble(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ mark: UInt8, errorLength: Int) -> Step {
    if count < 2 { return Step(kind: .incomplete, length: count) }
    let (text, lead) = source(of: mark)
    if bytes[0] < 0x80, bytes[1] < 0x80, let text {
      let whole = (lead ?? bytes[0] | 0x80, lead == nil ? bytes[1] | 0x80 : bytes[0] | 0x80, bytes[1] | 0x80)
      var step = withUnsafeBytes(of: whole) {
        text.decodePlain($0.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self), lead == nil ? 2 : 3)
      }
      if step.kind == .characters, step.length == (lead == nil ? 2 : 3) {
        step.length = 2
        return step
      }
    }
    return Step(kind: .illegal, length: errorLength)
  }

  private func followEscape(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step {
    let isExtended = !isKorean
    var length = 0
    var i = 1
    while i < 16 {
      if i >= count { return Step(kind: .incomplete, length: count) }
      if 0x40...0x5A ~= bytes[i] {
        length = i + 1
        break
      }
      if isExtended, i + 1 < count, bytes[i] == UInt8(ascii: "&"), bytes[i + 1] == UInt8(ascii: "@") { i += 2 }
      i += 1
    }
    let wrong = Step(kind: .illegal, length: max(length, 1))
    var mark: UInt8
    var group = 0
    let isDouble = bytes[1] == UInt8(ascii: "$")
    switch length {
    case 3 where isDouble: mark = bytes[2] | 0x80
    case 3,
      4 where isDouble:
      mark = length == 3 ? bytes[2] : bytes[3] | 0x80
      switch bytes[length - 2] {
      case UInt8(ascii: "("): group = 0
      case UInt8(ascii: ")"): group = 1
      case UInt8(ascii: ".") where length == 3 && encoding.name == "iso2022_jp_2": group = 2
      default: return wrong
      }
    case 6 where isExtended && bytes[3] == 0x1B && bytes[4] == UInt8(ascii: "$") && bytes[5] == UInt8(ascii: "B"):
      mark = 0xC2
    default: return wrong
    }
    // ASCII.
    if mark == 0x42 { mark = 0 }
    if mark != 0, !marks.contains(mark) { return wrong }
    designate(group, mark)
    return Step(kind: .silent, length: length)
  }

  /// One character of G2.
  private func singleShift(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step {
    if count < 3 { return Step(kind: .incomplete, length: count) }
    let c = UInt32(bytes[2])
    switch designated(2) {
    case 0 where c < 0x80: return .character(c, 3)
    case 0x41 where c < 0x80: return .character(c + 0x80, 3)
    case 0x46 where c < 0x80:
      if let greek = codePage("iso8859_7")?[Int(c) + 0x80], greek != Self.nothing { return .character(greek, 3) }
    default: break
    }
    return Step(kind: .illegal, length: 3)
  }

  private func decodeHZ(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Step {
    let c = bytes[0]
    if c == UInt8(ascii: "~") {
      if count < 2 { return Step(kind: .incomplete, length: 1) }
      switch (bytes[1], isShifted) {
      case (UInt8(ascii: "~"), false): return .character(UInt32(c), 2)
      case (UInt8(ascii: "{"), false): shift(true)
      case (UInt8(ascii: "}"), true): shift(false)
      case (0x0A, false): break
      default: return Step(kind: .illegal, length: 1)
      }
      return Step(kind: .silent, length: 2)
    }
    if c >= 0x80 { return Step(kind: .illegal, length: 1) }
    return isShifted ? decodeDouble(bytes, count, 0xC1, errorLength: 1) : .character(UInt32(c), 1)
  }

  // MARK: Encoding

  func encodeEscaped(_ c: UInt32, _ next: UInt32) -> Code {
    if c < 0x80 {
      var code = reset()
      if isHZ, c == 0x7E { code.append(0x7E) }
      code.append(UInt8(c))
      return code
    }
    let all = isHZ ? [0xC1] : marks
    // A pair goes before what its first half would be alone.
    let pair: UInt8? = next != Self.nothing && Self.completes(next) ? all.first { $0 == 0xD1 || $0 == 0xCF } : nil
    for mark in (pair.map { [$0] } ?? []) + all {
      var found = self.code(of: c, next, mark)
      if found.length == 0 || mark == pair && found.used == 1 && code(of: c, next, 0xC2).length > 0 { continue }
      var code = Code(used: found.used)
      if isHZ {
        if !isShifted {
          code.append(UInt8(ascii: "~"))
          code.append(UInt8(ascii: "{"))
          shift(true)
        }
      } else {
        choose(mark, &code)
      }
      while found.length > 0 {
        found.length -= 1
        code.append(UInt8(found.bytes >> (8 * UInt64(found.length)) & 0x7F))
      }
      return code
    }
    return Code()
  }

  /// A character's code within a set.
  private func code(of c: UInt32, _ next: UInt32, _ mark: UInt8) -> Code {
    switch mark {
    case 0x4A: return c == 0xA5 || c == 0x203E ? Code(bytes: c == 0xA5 ? 0x5C : 0x7E, length: 1) : Code()
    case 0x49: return 0xFF61...0xFF9F ~= c ? Code(bytes: UInt64(c - 0xFF40), length: 1) : Code()
    case 0x41, 0x46, 0xC0: return Code()
    default: break
    }
    let (text, lead) = source(of: mark)
    guard let text else { return Code() }
    var code = text.encodePlain(c, next)
    guard code.length == (lead == nil ? 2 : 3), code.bytes & 0x8080 == 0x8080, lead != nil || code.bytes >= 0xA1A1
    else {
      return Code()
    }
    code.length = 2
    return code
  }

  /// The escape sequence that makes the next bytes those of a set, if need be.
  private func choose(_ mark: UInt8, _ code: inout Code) {
    let group = isKorean ? 1 : 0
    if designated(group) != mark {
      code.append(0x1B)
      if mark & 0x80 != 0 { code.append(UInt8(ascii: "$")) }
      if isKorean {
        code.append(UInt8(ascii: ")"))
      } else if mark != 0xC2 && mark != 0xC0 && mark != 0xC1 {
        code.append(UInt8(ascii: "("))
      }
      code.append(mark & 0x7F)
      designate(group, mark)
    }
    if isKorean, !isShifted {
      code.append(0x0E)
      shift(true)
    }
  }

  /// What leads back to ASCII.
  package func reset() -> Code {
    var code = Code()
    guard encoding.form == .escaped else { return code }
    if isShifted {
      if isHZ {
        code.append(UInt8(ascii: "~"))
        code.append(UInt8(ascii: "}"))
      } else {
        code.append(0x0F)
      }
      shift(false)
    }
    if !isHZ, designated(0) != 0 {
      for byte in [0x1B, UInt8(ascii: "("), UInt8(ascii: "B")] { code.append(byte) }
      designate(0, 0)
    }
    return code
  }
}

extension ForeignText.Code {
  mutating func append(_ byte: UInt8) {
    bytes = bytes << 8 | UInt64(byte)
    length += 1
  }
}
