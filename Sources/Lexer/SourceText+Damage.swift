// Bytes in what claims to be UTF-8 that are none, in a text that is compiled from memory.
//
// CPython's tokenizer does not look at such a text as a whole: it complains when a name or a literal with such bytes is
// decoded, passes over comments, and decodes with replacement what it shows of a line. So each of them is U+FFFD here, and
// the list of damages says where that stands and for what.

extension SourceText {
  struct Damage {
    /// Where U+FFFD stands in the text.
    let offset: Int
    /// What stood there: the beginning of a sequence, as far as it goes.
    let bytes: [UInt8]
  }

  /// The text with U+FFFD in place of each damage, and its line ends translated.
  static func repaired(_ source: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], damages: [Damage]) {
    var text: [UInt8] = []
    text.reserveCapacity(source.count + 16)
    var damages: [Damage] = []
    var index = 0
    while index < source.count {
      let length = sequenceLength(source, index)
      if length == 0 {
        let bytes = Array(source[index..<index + beginningLength(source, index)])
        damages.append(Damage(offset: text.count, bytes: bytes))
        text += [0xEF, 0xBF, 0xBD]
        index += bytes.count
      } else if source[index] == 0x0D {
        text.append(0x0A)
        index += index + 1 < source.count && source[index + 1] == 0x0A ? 2 : 1
      } else {
        text += source[index..<index + length]
        index += length
      }
    }
    return (text, damages)
  }

  /// How much of an incomplete sequence could still begin one, at least one byte.
  private static func beginningLength(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let lead = source[index]
    guard lead >= 0xC2, lead <= 0xF4, index + 1 < source.count else { return 1 }
    let total = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let second = source[index + 1]
    let least: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let most: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard total > 2, second >= least, second <= most else { return 1 }
    var length = 2
    while length < total - 1, index + length < source.count, source[index + length] & 0xC0 == 0x80 { length += 1 }
    return length
  }

  /// Whether a part of the text has damages.
  public func isDamaged(_ range: Range<Int>) -> Bool {
    damages.contains { range.contains($0.offset) }
  }

  /// A part of the text as it was.
  public func original(_ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var offset = range.lowerBound
    for damage in damages where range.contains(damage.offset) {
      result += UnsafeBufferPointer(start: bytes + offset, count: damage.offset - offset)
      result += damage.bytes
      offset = damage.offset + 3
    }
    if offset < range.upperBound {
      result += UnsafeBufferPointer(start: bytes + offset, count: range.upperBound - offset)
    }
    return result
  }

  /// What the decoder says about a part of the text that has damages, or nil.
  public func decodingError(_ range: Range<Int>) -> String? {
    guard let damage = damages.first(where: { range.contains($0.offset) }) else { return nil }
    let position = original(range.lowerBound..<damage.offset).count
    let isLast = damage.offset + 3 >= range.upperBound
    let lead = damage.bytes[0]
    let reason =
      lead < 0xC2 || lead > 0xF4
      ? "invalid start byte" : isLast ? "unexpected end of data" : "invalid continuation byte"
    if damage.bytes.count == 1 {
      let hex = String(lead, radix: 16)
      return "'utf-8' codec can't decode byte 0x\(hex) in position \(position): \(reason)"
    }
    return "'utf-8' codec can't decode bytes in position \(position)-\(position + damage.bytes.count - 1): \(reason)"
  }

  /// The same for the content of a literal: where it has backslashes, what is beyond ASCII is decoded run by run.
  public func literalError(_ range: Range<Int>, isRaw: Bool) -> String? {
    guard let damage = damages.first(where: { range.contains($0.offset) }) else { return nil }
    var range = range
    if !isRaw, range.contains(where: { bytes[$0] == UInt8(ascii: "\\") }) {
      var start = damage.offset
      while start > range.lowerBound, bytes[start - 1] >= 0x80 { start -= 1 }
      var end = damage.offset + 3
      while end < range.upperBound, bytes[end] >= 0x80 { end += 1 }
      range = start..<end
    }
    return decodingError(range)
  }

  /// A column in bytes of a line as they were: CPython counts that many off in what it shows of them.
  public func originalColumn(line: Int32, column: Int32) -> Int32 {
    if damages.isEmpty || column <= 0 { return column }
    let start = startOfLine(Int(line))
    let stop = min(start + Int(column), count)
    if stop <= start { return column }
    return column - Int32(stop - start - original(start..<stop).count)
  }
}
