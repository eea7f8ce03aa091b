// Code points to bytes.

extension Codec {
  /// Looks through text: how many bytes it makes, and the first error that the handler does not settle.
  package static func scan<Unit: TextUnit>(
    encoding: Encoding, _ text: UnsafePointer<Unit>, _ count: Int, errors: Handler
  ) -> Outcome {
    var sink = CountingByteSink()
    var outcome = run(encoding, text, count, errors, &sink)
    outcome.count = sink.count
    return outcome
  }

  /// Writes the bytes of text[0..<count], where count is what `scan` has consumed. Returns the number of bytes.
  @discardableResult
  package static func encode<Unit: TextUnit>(
    _ encoding: Encoding, _ text: UnsafePointer<Unit>, _ count: Int, errors: Handler,
    into bytes: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var sink = WritingByteSink(next: bytes)
    _ = run(encoding, text, count, errors, &sink)
    return sink.next - bytes
  }

  /// The first code point that the encoding has no bytes for.
  @inline(__always)
  private static func isEncodable(_ encoding: Encoding, _ code: UInt32) -> Bool {
    switch encoding {
    case .ascii: code < 0x80
    case .latin1: code < 0x100
    default: code & 0xffff_f800 != 0xd800
    }
  }

  @inline(__always)
  private static func run<Unit: TextUnit, Sink: ByteSink>(
    _ encoding: Encoding, _ text: UnsafePointer<Unit>, _ count: Int, _ errors: Handler, _ sink: inout Sink
  ) -> Outcome {
    switch encoding {
    case .ascii: run(.ascii, text, count, errors, &sink) { $0.put(UInt8(truncatingIfNeeded: $1)) }
    case .latin1: run(.latin1, text, count, errors, &sink) { $0.put(UInt8(truncatingIfNeeded: $1)) }
    case .utf8: run(.utf8, text, count, errors, &sink) { putUTF8(&$0, $1) }
    case .utf16LittleEndian: run(.utf16LittleEndian, text, count, errors, &sink) { putUTF16(&$0, $1, 0, 8) }
    case .utf16BigEndian: run(.utf16BigEndian, text, count, errors, &sink) { putUTF16(&$0, $1, 8, 0) }
    case .utf32LittleEndian: run(.utf32LittleEndian, text, count, errors, &sink) { putUTF32(&$0, $1, 0) }
    case .utf32BigEndian: run(.utf32BigEndian, text, count, errors, &sink) { putUTF32(&$0, $1, 24) }
    }
  }

  @inline(__always)
  private static func run<Unit: TextUnit, Sink: ByteSink>(
    _ encoding: Encoding, _ text: UnsafePointer<Unit>, _ count: Int, _ errors: Handler, _ sink: inout Sink,
    _ put: (inout Sink, UInt32) -> Void
  ) -> Outcome {
    var i = 0
    while i < count {
      let code = UInt32(truncatingIfNeeded: text[i])
      if isEncodable(encoding, code) {
        put(&sink, code)
        i &+= 1
        continue
      }
      // Neighbours that have no bytes either share the error, except in UTF-16 and UTF-32.
      var end = i &+ 1
      if encoding.unitSize == 1 {
        while end < count && !isEncodable(encoding, UInt32(truncatingIfNeeded: text[end])) { end &+= 1 }
      }
      while i < end && replace(UInt32(truncatingIfNeeded: text[i]), errors, encoding, &sink, put) { i &+= 1 }
      if i < end {
        let reason: Reason =
          encoding == .ascii ? .ordinalRange128 : encoding == .latin1 ? .ordinalRange256 : .surrogatesNotAllowed
        return Outcome(consumed: i, reason: reason, errorStart: i, errorEnd: end)
      }
    }
    return Outcome(consumed: i)
  }

  /// What the handler makes of one code point; false if nothing.
  private static func replace<Sink: ByteSink>(
    _ code: UInt32, _ errors: Handler, _ encoding: Encoding, _ sink: inout Sink, _ put: (inout Sink, UInt32) -> Void
  ) -> Bool {
    switch errors {
    case .strict:
      return false
    case .ignore:
      return true
    case .replace:
      put(&sink, 0x3f)
      return true
    case .surrogateEscape:
      if encoding.unitSize != 1 || code < 0xdc80 || code > 0xdcff { return false }
      sink.put(UInt8(truncatingIfNeeded: code))
      return true
    case .surrogatePass:
      if encoding == .ascii || encoding == .latin1 { return false }
      put(&sink, code)
      return true
    case .backslashReplace:
      putEscape(code, &sink, put)
      return true
    case .characterReference:
      put(&sink, 0x26)
      put(&sink, 0x23)
      putDigits(code, radix: 10, count: Limbs.decimalLength(UInt64(code)), &sink, put)
      put(&sink, 0x3b)
      return true
    case .nameReplace:
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: UnicodeData.nameCapacity) { buffer in
        let name = buffer.baseAddress.unsafelyUnwrapped
        let length = UnicodeData.writeName(code, into: name)
        if length == 0 { return putEscape(code, &sink, put) }
        put(&sink, 0x5c)
        put(&sink, 0x4e)
        put(&sink, 0x7b)
        var i = 0
        while i < length {
          put(&sink, UInt32(name[i]))
          i &+= 1
        }
        put(&sink, 0x7d)
      }
      return true
    }
  }

  /// \xNN, \uNNNN or \UNNNNNNNN.
  private static func putEscape<Sink: ByteSink>(
    _ code: UInt32, _ sink: inout Sink, _ put: (inout Sink, UInt32) -> Void
  ) {
    put(&sink, 0x5c)
    put(&sink, code < 0x100 ? 0x78 : code < 0x10000 ? 0x75 : 0x55)
    putDigits(code, radix: 16, count: code < 0x100 ? 2 : code < 0x10000 ? 4 : 8, &sink, put)
  }

  private static func putDigits<Sink: ByteSink>(
    _ value: UInt32, radix: Int, count: Int, _ sink: inout Sink, _ put: (inout Sink, UInt32) -> Void
  ) {
    var digits: (UInt64, UInt64) = (0, 0)
    withUnsafeMutableBytes(of: &digits) { bytes in
      let text = bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
      Limbs.write(word: UInt64(value), radix: radix, count: count, into: text)
      var i = 0
      while i < count {
        put(&sink, UInt32(text[i]))
        i &+= 1
      }
    }
  }

  // MARK: Code units

  @inline(__always)
  private static func putUTF8<Sink: ByteSink>(_ sink: inout Sink, _ code: UInt32) {
    if code < 0x80 {
      sink.put(UInt8(truncatingIfNeeded: code))
    } else if code < 0x800 {
      sink.put(UInt8(truncatingIfNeeded: 0xc0 | code >> 6))
      sink.put(UInt8(truncatingIfNeeded: 0x80 | code & 63))
    } else if code < 0x10000 {
      sink.put(UInt8(truncatingIfNeeded: 0xe0 | code >> 12))
      sink.put(UInt8(truncatingIfNeeded: 0x80 | (code >> 6) & 63))
      sink.put(UInt8(truncatingIfNeeded: 0x80 | code & 63))
    } else {
      sink.put(UInt8(truncatingIfNeeded: 0xf0 | code >> 18))
      sink.put(UInt8(truncatingIfNeeded: 0x80 | (code >> 12) & 63))
      sink.put(UInt8(truncatingIfNeeded: 0x80 | (code >> 6) & 63))
      sink.put(UInt8(truncatingIfNeeded: 0x80 | code & 63))
    }
  }

  /// first, second: the bits where the first and the second byte of a unit are taken.
  @inline(__always)
  private static func putUTF16<Sink: ByteSink>(
    _ sink: inout Sink, _ code: UInt32, _ first: UInt32, _ second: UInt32
  ) {
    if code < 0x10000 {
      sink.put(UInt8(truncatingIfNeeded: code &>> first))
      sink.put(UInt8(truncatingIfNeeded: code &>> second))
      return
    }
    let (high, low) = (0xd7c0 &+ code >> 10, 0xdc00 | code & 0x3ff)
    sink.put(UInt8(truncatingIfNeeded: high &>> first))
    sink.put(UInt8(truncatingIfNeeded: high &>> second))
    sink.put(UInt8(truncatingIfNeeded: low &>> first))
    sink.put(UInt8(truncatingIfNeeded: low &>> second))
  }

  /// order: 0 for little endian, 24 for big.
  @inline(__always)
  private static func putUTF32<Sink: ByteSink>(_ sink: inout Sink, _ code: UInt32, _ order: UInt32) {
    sink.put(UInt8(truncatingIfNeeded: code &>> order))
    sink.put(UInt8(truncatingIfNeeded: code &>> (8 ^ order)))
    sink.put(UInt8(truncatingIfNeeded: code &>> (16 ^ order)))
    sink.put(UInt8(truncatingIfNeeded: code &>> (24 ^ order)))
  }
}

/// What takes bytes.
private protocol ByteSink {
  mutating func put(_ byte: UInt8)
}

private struct CountingByteSink: ByteSink {
  var count = 0

  @inline(__always)
  mutating func put(_ byte: UInt8) { count &+= 1 }
}

private struct WritingByteSink: ByteSink {
  var next: UnsafeMutablePointer<UInt8>

  @inline(__always)
  mutating func put(_ byte: UInt8) {
    next[0] = byte
    next += 1
  }
}
