/// Names, keywords, and the letters that may precede a string.
extension Lexer {
  mutating func lexWord() throws(SyntaxError) {
    let start = cursor
    var cursor = cursor
    while isASCIIWord(cursor.pointee) { cursor += 1 }
    if cursor.pointee >= 0x80 {
      self.cursor = start
      return try lexForeignName()
    }
    if cursor.pointee == UInt8(ascii: "'") || cursor.pointee == UInt8(ascii: "\""), cursor - start <= 2,
      let flags = stringPrefix(start, count: cursor - start)
    {
      self.cursor = cursor
      return try lexString(from: start, flags: flags)
    }
    let index = names.index(of: start, count: cursor - start)
    self.cursor = cursor
    emitWord(index, from: start)
  }

  @inline(__always)
  private mutating func emitWord(_ index: UInt32, from start: UnsafePointer<UInt8>) {
    var kind = TokenKind.name
    if index < NameTable.keywordCount {
      kind = unsafeBitCast(TokenKind.false.rawValue &+ UInt8(truncatingIfNeeded: index), to: TokenKind.self)
    }
    emit(kind, from: start, value: index)
  }

  private func stringPrefix(_ start: UnsafePointer<UInt8>, count: Int) -> StringFlags? {
    var flags: StringFlags = []
    for offset in 0..<count {
      let flag: StringFlags
      switch start[offset] | 0x20 {
      case UInt8(ascii: "r"): flag = .raw
      case UInt8(ascii: "b"): flag = .bytes
      case UInt8(ascii: "f"): flag = .formatted
      case UInt8(ascii: "u"): flag = start[offset] == UInt8(ascii: "u") ? .unicode : .capitalUnicode
      default: return nil
      }
      if flags.contains(flag) { return nil }
      flags.insert(flag)
    }
    if count > 1, flags.contains(.unicode) || flags.contains(.capitalUnicode) { return nil }
    if flags.contains(.bytes), flags.contains(.formatted) { return nil }
    return flags
  }

  /// A name beyond ASCII: checked character by character, brought into its normal form (NFKC), as PEP 3131 has it.
  private mutating func lexForeignName() throws(SyntaxError) {
    let start = cursor
    var stop = cursor
    while isASCIIWord(stop.pointee) || stop.pointee >= 0x80 { stop += 1 }
    if let problem = source.decodingError(start - base..<stop - base) { throw undecodable(problem, to: stop) }
    var scalars: [Unicode.Scalar] = []
    while cursor < stop {
      let (scalar, length) = decodeScalar(cursor)
      let isValid =
        scalars.isEmpty ? Identifiers.isStart(scalar) : Identifiers.isContinue(scalar)
      cursor += length
      guard isValid else { throw invalidCharacter(scalar) }
      scalars.append(scalar)
    }
    let name = Normalization.shared.nfkc(scalars)
    if let index = foreignNames[name] { return emit(.name, from: start, value: index) }
    let utf8 = Array(name.utf8)
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(utf8.count, 1))
    for (offset, byte) in utf8.enumerated() { copy[offset] = byte }
    normalized.append(copy)
    let index = names.index(of: copy, count: utf8.count)
    foreignNames[name] = index
    // A keyword written in other letters is a name here, as in CPython.
    emit(.name, from: start, value: index)
  }

  private func invalidCharacter(_ scalar: Unicode.Scalar) -> SyntaxError {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - hex.utf8.count)) + hex
    if Identifiers.isPrintable(scalar) { return error("invalid character '\(Character(scalar))' (U+\(number))") }
    return error("invalid non-printable character U+\(number)")
  }

  /// The scalar at a position; anything malformed is U+FFFD of one byte.
  private func decodeScalar(_ position: UnsafePointer<UInt8>) -> (Unicode.Scalar, Int) {
    let lead = UInt32(position[0])
    if lead < 0x80 { return (Unicode.Scalar(UInt8(lead)), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      guard position[offset] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(position[offset] & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", length) }
    return (scalar, length)
  }
}
