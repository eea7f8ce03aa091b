// Encodings: bytes to code points and back, with Python's error handlers and error positions.
//
// Both directions are one algorithm run twice over a sink: first a sink that counts, so that the caller can make a str
// of the right width or bytes of the right length, then one that writes. What a handler can't settle stops the first run
// with reason, start and end as in UnicodeDecodeError and UnicodeEncodeError; a caller with handlers of its own (written
// in Python) takes what came before, asks its handler, and goes on behind.

package enum Codec {
  package enum Encoding: UInt8 {
    case ascii, latin1, utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian

    /// The encoding's name in error objects.
    package var name: StaticString {
      switch self {
      case .ascii: "ascii"
      case .latin1: "latin-1"
      case .utf8: "utf-8"
      case .utf16LittleEndian: "utf-16-le"
      case .utf16BigEndian: "utf-16-be"
      case .utf32LittleEndian: "utf-32-le"
      case .utf32BigEndian: "utf-32-be"
      }
    }

    /// Bytes in a code unit.
    @inline(__always)
    var unitSize: Int {
      switch self {
      case .ascii, .latin1, .utf8: 1
      case .utf16LittleEndian, .utf16BigEndian: 2
      case .utf32LittleEndian, .utf32BigEndian: 4
      }
    }
  }

  package enum Handler: UInt8 {
    case strict, ignore, replace, surrogateEscape, surrogatePass, backslashReplace
    /// Only for encoding.
    case characterReference, nameReplace
  }

  package enum Reason: UInt8 {
    case none
    case invalidStart, invalidContinuation, unexpectedEnd
    case ordinalRange128, ordinalRange256
    case truncated, illegalEncoding, illegalSurrogate
    case codeRange, codeIsSurrogate
    case surrogatesNotAllowed

    package var text: StaticString {
      switch self {
      case .none: ""
      case .invalidStart: "invalid start byte"
      case .invalidContinuation: "invalid continuation byte"
      case .unexpectedEnd: "unexpected end of data"
      case .ordinalRange128: "ordinal not in range(128)"
      case .ordinalRange256: "ordinal not in range(256)"
      case .truncated: "truncated data"
      case .illegalEncoding: "illegal encoding"
      case .illegalSurrogate: "illegal UTF-16 surrogate"
      case .codeRange: "code point not in range(0x110000)"
      case .codeIsSurrogate: "code point in surrogate code point range(0xd800, 0xe000)"
      case .surrogatesNotAllowed: "surrogates not allowed"
      }
    }
  }

  /// How far a run came, and why not further.
  package struct Outcome {
    /// Code points, or bytes, that the run makes.
    package var count = 0
    /// The largest code point (decoding); 0 if all are ASCII, 0xff for any other Latin-1.
    package var maximum: UInt32 = 0
    /// What was read of the input: all of it, what comes before an error, or, if the input is not final, before an
    /// incomplete sequence at its end.
    package var consumed = 0
    package var reason = Reason.none
    package var errorStart = 0
    package var errorEnd = 0
  }

  /// The byte order mark at the start of UTF-16 or UTF-32 text: the encoding to go on with and the length of the mark.
  /// Without a mark, little endian and 0.
  package static func byteOrder(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, unitSize: Int
  ) -> (encoding: Encoding, length: Int) {
    if unitSize == 2 {
      if count >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe { return (.utf16LittleEndian, 2) }
      if count >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff { return (.utf16BigEndian, 2) }
      return (.utf16LittleEndian, 0)
    }
    if count >= 4 && bytes[0] == 0xff && bytes[1] == 0xfe && bytes[2] == 0 && bytes[3] == 0 {
      return (.utf32LittleEndian, 4)
    }
    if count >= 4 && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0xfe && bytes[3] == 0xff {
      return (.utf32BigEndian, 4)
    }
    return (.utf32LittleEndian, 0)
  }

  /// The number of ASCII bytes at the start.
  @inline(__always)
  package static func asciiPrefix(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
    var i = 0
    let raw = UnsafeRawPointer(bytes)
    while i &+ 32 <= count {
      let a = raw.loadUnaligned(fromByteOffset: i, as: SIMD2<UInt64>.self)
      let b = raw.loadUnaligned(fromByteOffset: i &+ 16, as: SIMD2<UInt64>.self)
      let all = a | b
      if (all[0] | all[1]) & 0x8080_8080_8080_8080 != 0 { break }
      i &+= 32
    }
    while i < count && bytes[i] < 0x80 { i &+= 1 }
    return i
  }
}
