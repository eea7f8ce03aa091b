// Bytes to code points.

extension Codec {
  /// Looks through bytes: how many code points they make, how wide the widest is, and the first error that the handler
  /// does not settle. Unless isFinal, an incomplete sequence at the end is no error but left for the next call.
  package static func scan(
    _ encoding: Encoding, _ bytes: UnsafePointer<UInt8>, _ count: Int, errors: Handler, isFinal: Bool = true
  ) -> Outcome {
    var sink = CountingCodeSink()
    var outcome = run(encoding, bytes, count, errors, isFinal, &sink)
    outcome.count = sink.count
    outcome.maximum = sink.maximum
    return outcome
  }

  /// Writes the code points of bytes[0..<count], where count is what `scan` has consumed. Units must be as wide as
  /// scan's maximum asks. Returns the number of code points.
  @discardableResult
  package static func decode<Unit: TextUnit>(
    _ encoding: Encoding, _ bytes: UnsafePointer<UInt8>, _ count: Int, errors: Handler,
    into text: UnsafeMutablePointer<Unit>
  ) -> Int {
    var sink = WritingCodeSink(next: text)
    _ = run(encoding, bytes, count, errors, true, &sink)
    return sink.next - text
  }

  @inline(__always)
  private static func run<Sink: CodeSink>(
    _ encoding: Encoding, _ bytes: UnsafePointer<UInt8>, _ count: Int, _ errors: Handler, _ isFinal: Bool,
    _ sink: inout Sink
  ) -> Outcome {
    switch encoding {
    case .latin1:
      sink.put(latin1: bytes, count)
      return Outcome(consumed: count)
    case .ascii: return run(bytes, count, errors, isFinal, &sink, encoding, stepASCII)
    case .utf8: return run(bytes, count, errors, isFinal, &sink, encoding, stepUTF8)
    case .utf16LittleEndian: return run(bytes, count, errors, isFinal, &sink, encoding) { stepUTF16($0, $1, $2, 0) }
    case .utf16BigEndian: return run(bytes, count, errors, isFinal, &sink, encoding) { stepUTF16($0, $1, $2, 1) }
    case .utf32LittleEndian: return run(bytes, count, errors, isFinal, &sink, encoding) { stepUTF32($0, $1, $2, 0) }
    case .utf32BigEndian: return run(bytes, count, errors, isFinal, &sink, encoding) { stepUTF32($0, $1, $2, 3) }
    }
  }

  /// One code point: its value and bytes; or a reason and the bytes that are to blame.
  private struct Step {
    let value: UInt32
    let length: Int
    let reason: Reason

    @inline(__always)
    init(_ value: UInt32, _ length: Int) {
      self.value = value
      self.length = length
      reason = .none
    }

    @inline(__always)
    init(_ reason: Reason, _ length: Int) {
      value = 0
      self.length = length
      self.reason = reason
    }
  }

  @inline(__always)
  private static func run<Sink: CodeSink>(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ errors: Handler, _ isFinal: Bool, _ sink: inout Sink,
    _ encoding: Encoding, _ step: (UnsafePointer<UInt8>, Int, Int) -> Step
  ) -> Outcome {
    var i = 0
    while i < count {
      if encoding.unitSize == 1 && bytes[i] < 0x80 {
        // A lone space between words of another script needs no search for the end of the run.
        if i &+ 1 < count && bytes[i &+ 1] >= 0x80 {
          sink.put(UInt32(bytes[i]))
          i &+= 1
          continue
        }
        let length = asciiPrefix(bytes + i, count &- i)
        sink.put(ascii: bytes + i, length)
        i &+= length
        continue
      }
      let next = step(bytes, i, count)
      if next.reason == .none {
        sink.put(next.value)
        i &+= next.length
        continue
      }
      if !isFinal && isIncomplete(bytes + i, count &- i, next.reason, encoding) { break }
      let length = recover(bytes, i, count, next, errors, encoding, &sink)
      if length == 0 {
        return Outcome(consumed: i, reason: next.reason, errorStart: i, errorEnd: i &+ next.length)
      }
      i &+= length
    }
    return Outcome(consumed: i)
  }

  /// Whether more input could make the error go away, if only by way of the handler (the third byte of a surrogate).
  private static func isIncomplete(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ reason: Reason, _ encoding: Encoding
  ) -> Bool {
    reason == .unexpectedEnd || reason == .truncated
      || (encoding == .utf8 && count == 2 && bytes[0] == 0xed && bytes[1] & 0xe0 == 0xa0)
  }

  /// What the handler makes of an error; returns how many bytes that settles, 0 if none.
  private static func recover<Sink: CodeSink>(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ error: Step, _ errors: Handler, _ encoding: Encoding,
    _ sink: inout Sink
  ) -> Int {
    let end = start &+ error.length
    var i = start
    switch errors {
    case .strict, .characterReference, .nameReplace:
      return 0
    case .ignore:
      return error.length
    case .replace:
      sink.put(0xfffd)
      return error.length
    case .backslashReplace:
      while i < end {
        sink.put(0x5c)
        sink.put(0x78)
        sink.put(UInt32(Limbs.digitCharacter(bytes[i] >> 4)))
        sink.put(UInt32(Limbs.digitCharacter(bytes[i] & 15)))
        i &+= 1
      }
      return error.length
    case .surrogateEscape:
      // ASCII is never escaped.
      while i < end && i < start &+ 4 && bytes[i] >= 0x80 {
        sink.put(0xdc00 | UInt32(bytes[i]))
        i &+= 1
      }
      return i &- start
    case .surrogatePass:
      let (code, length) = surrogate(bytes + start, count &- start, encoding)
      if code & 0xffff_f800 != 0xd800 { return 0 }
      sink.put(code)
      return length
    }
  }

  /// The code unit at the start of bytes, if a surrogate can be written there at all.
  private static func surrogate(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ encoding: Encoding
  ) -> (code: UInt32, length: Int) {
    switch encoding {
    case .utf8:
      if count < 3 || bytes[0] & 0xf0 != 0xe0 || bytes[1] & 0xc0 != 0x80 || bytes[2] & 0xc0 != 0x80 { return (0, 0) }
      return (UInt32(bytes[0] & 15) << 12 | UInt32(bytes[1] & 63) << 6 | UInt32(bytes[2] & 63), 3)
    case .utf16LittleEndian, .utf16BigEndian:
      return count < 2 ? (0, 0) : (unit16(bytes, encoding == .utf16LittleEndian ? 0 : 1), 2)
    case .utf32LittleEndian, .utf32BigEndian:
      return count < 4 ? (0, 0) : (unit32(bytes, encoding == .utf32LittleEndian ? 0 : 3), 4)
    case .ascii, .latin1:
      return (0, 0)
    }
  }

  // MARK: Steps

  @inline(__always)
  private static func stepASCII(_ bytes: UnsafePointer<UInt8>, _ i: Int, _ count: Int) -> Step {
    bytes[i] < 0x80 ? Step(UInt32(bytes[i]), 1) : Step(.ordinalRange128, 1)
  }

  /// Blames the longest start of a valid sequence (The Unicode Standard, 3.9, table 3-7).
  @inline(__always)
  private static func stepUTF8(_ bytes: UnsafePointer<UInt8>, _ i: Int, _ count: Int) -> Step {
    let lead = bytes[i]
    if lead < 0x80 { return Step(UInt32(lead), 1) }
    if lead < 0xc2 || lead > 0xf4 { return Step(.invalidStart, 1) }
    let left = count &- i
    if left < 2 { return Step(.unexpectedEnd, 1) }
    let second = bytes[i &+ 1]
    if second & 0xc0 != 0x80 { return Step(.invalidContinuation, 1) }
    if lead < 0xe0 { return Step(UInt32(lead & 31) &<< 6 | UInt32(second & 63), 2) }
    // The second byte keeps out overlong forms, surrogates, and what is beyond U+10FFFF.
    switch lead {
    case 0xe0: if second < 0xa0 { return Step(.invalidContinuation, 1) }
    case 0xed: if second >= 0xa0 { return Step(.invalidContinuation, 1) }
    case 0xf0: if second < 0x90 { return Step(.invalidContinuation, 1) }
    case 0xf4: if second >= 0x90 { return Step(.invalidContinuation, 1) }
    default: break
    }
    if left < 3 { return Step(.unexpectedEnd, 2) }
    let third = bytes[i &+ 2]
    if third & 0xc0 != 0x80 { return Step(.invalidContinuation, 2) }
    if lead < 0xf0 { return Step(UInt32(lead & 15) &<< 12 | UInt32(second & 63) &<< 6 | UInt32(third & 63), 3) }
    if left < 4 { return Step(.unexpectedEnd, 3) }
    let fourth = bytes[i &+ 3]
    if fourth & 0xc0 != 0x80 { return Step(.invalidContinuation, 3) }
    let high = UInt32(lead & 7) &<< 18 | UInt32(second & 63) &<< 12
    return Step(high | UInt32(third & 63) &<< 6 | UInt32(fourth & 63), 4)
  }

  /// order: 0 for little endian, 1 for big.
  @inline(__always)
  private static func unit16(_ bytes: UnsafePointer<UInt8>, _ order: Int) -> UInt32 {
    UInt32(bytes[order]) | UInt32(bytes[1 &- order]) << 8
  }

  /// order: 0 for little endian, 3 for big.
  @inline(__always)
  private static func unit32(_ bytes: UnsafePointer<UInt8>, _ order: Int) -> UInt32 {
    UInt32(bytes[order]) | UInt32(bytes[1 ^ order]) << 8 | UInt32(bytes[2 ^ order]) << 16
      | UInt32(bytes[3 ^ order]) << 24
  }

  @inline(__always)
  private static func stepUTF16(_ bytes: UnsafePointer<UInt8>, _ i: Int, _ count: Int, _ order: Int) -> Step {
    let left = count &- i
    if left < 2 { return Step(.truncated, left) }
    let first = unit16(bytes + i, order)
    if first & 0xf800 != 0xd800 { return Step(first, 2) }
    if first >= 0xdc00 { return Step(.illegalEncoding, 2) }
    if left < 4 { return Step(.unexpectedEnd, left) }
    let second = unit16(bytes + i + 2, order)
    if second & 0xfc00 != 0xdc00 { return Step(.illegalSurrogate, 2) }
    return Step(0x10000 &+ ((first & 0x3ff) << 10 | second & 0x3ff), 4)
  }

  @inline(__always)
  private static func stepUTF32(_ bytes: UnsafePointer<UInt8>, _ i: Int, _ count: Int, _ order: Int) -> Step {
    let left = count &- i
    if left < 4 { return Step(.truncated, left) }
    let code = unit32(bytes + i, order)
    if code & 0xffff_f800 == 0xd800 { return Step(.codeIsSurrogate, 4) }
    return code >= 0x110000 ? Step(.codeRange, 4) : Step(code, 4)
  }
}

/// What takes code points.
private protocol CodeSink {
  mutating func put(_ code: UInt32)
  mutating func put(ascii bytes: UnsafePointer<UInt8>, _ count: Int)
  mutating func put(latin1 bytes: UnsafePointer<UInt8>, _ count: Int)
}

private struct CountingCodeSink: CodeSink {
  var count = 0
  var maximum: UInt32 = 0

  @inline(__always)
  mutating func put(_ code: UInt32) {
    count &+= 1
    maximum = max(maximum, code)
  }

  @inline(__always)
  mutating func put(ascii bytes: UnsafePointer<UInt8>, _ count: Int) { self.count &+= count }

  @inline(__always)
  mutating func put(latin1 bytes: UnsafePointer<UInt8>, _ count: Int) {
    self.count &+= count
    // One bit of the maximum is all that matters here: does it fit ASCII?
    let ascii = Codec.asciiPrefix(bytes, count)
    if ascii < count { maximum = max(maximum, 0xff) }
  }
}

private struct WritingCodeSink<Unit: TextUnit>: CodeSink {
  var next: UnsafeMutablePointer<Unit>

  @inline(__always)
  mutating func put(_ code: UInt32) {
    next[0] = Unit(truncatingIfNeeded: code)
    next += 1
  }

  @inline(__always)
  mutating func put(ascii bytes: UnsafePointer<UInt8>, _ count: Int) { put(latin1: bytes, count) }

  @inline(__always)
  mutating func put(latin1 bytes: UnsafePointer<UInt8>, _ count: Int) {
    var i = 0
    while i < count {
      next[i] = Unit(truncatingIfNeeded: bytes[i])
      i &+= 1
    }
    next += count
  }
}
