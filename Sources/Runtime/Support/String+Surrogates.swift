// Python's texts, and the system's names, in Swift's Strings.
//
// A str may hold lone surrogates, and a name of the system that is not UTF-8 does: its byte b is the code point DC00 + b
// (PEP 383, "surrogateescape"). A String cannot hold them. Within the engine such a code point stands in a String as two
// scalars: a mark, which is a noncharacter, and one of the private use area that says which surrogate it is. A mark that
// the text has itself is doubled. So any text goes into a String and comes out as it was (`Str.string`,
// `Thread.str(_: String)`), and any name of the system too (`init(system:)`, `systemPath`).
//
// What people see, and Swift code outside, is `shown`: the surrogates written out.

/// U+10FFFE, a noncharacter.
private let mark: Unicode.Scalar = "\u{10FFFE}"
/// The first byte of the mark's UTF-8; few others begin like that.
private let markByte: UInt8 = 0xF4
/// What stands behind a mark for the surrogate D800, the first of 2,048.
private let firstStandIn: UInt32 = 0xE000

extension String {
  /// The texts with marks are few: the others are what they seem.
  var mayHaveMarks: Bool { utf8.contains(markByte) }

  mutating func append(codePoint c: UInt32) {
    if let scalar = Unicode.Scalar(c) {
      if scalar == mark { unicodeScalars.append(mark) }
      unicodeScalars.append(scalar)
    } else {
      unicodeScalars.append(mark)
      unicodeScalars.append(Unicode.Scalar(firstStandIn + (c & 0x7FF)) ?? mark)
    }
  }

  /// The code points that the text stands for.
  var codePoints: CodePoints { CodePoints(scalars: unicodeScalars.makeIterator()) }

  /// The text with its lone surrogates written as \udcff.
  package var shown: String {
    if !mayHaveMarks { return self }
    var result = ""
    for c in codePoints {
      if let scalar = Unicode.Scalar(c) {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u" + String(c, radix: 16)
      }
    }
    return result
  }

  /// UTF-8, with surrogates encoded like other code points.
  var wtf8: [UInt8] {
    if !mayHaveMarks { return Array(utf8) }
    var bytes: [UInt8] = []
    for c in codePoints { bytes += utf8Bytes(c) }
    return bytes
  }

  /// Why the text cannot be encoded, or nil if it can: what UnicodeEncodeError says of its first lone surrogates.
  package var encodingFault: String? {
    if !mayHaveMarks { return nil }
    let points = Array(codePoints)
    func isLone(_ c: UInt32) -> Bool { c >= 0xD800 && c < 0xE000 }
    guard let start = points.firstIndex(where: isLone) else { return nil }
    let end = points[start...].firstIndex { !isLone($0) } ?? points.count
    let place =
      end - start == 1
      ? "character '\\u\(String(points[start], radix: 16))' in position \(start)"
      : "characters in position \(start)-\(end - 1)"
    return "'utf-8' codec can't encode \(place): surrogates not allowed"
  }

  /// A name that the system gave: an argument, a variable, a path.
  package init(system name: UnsafePointer<CChar>) {
    if let text = String(validatingCString: name) {
      self = text
      if mayHaveMarks {
        self = ""
        for scalar in text.unicodeScalars { append(codePoint: scalar.value) }
      }
      return
    }
    self = ""
    var bytes: [UInt8] = []
    var p = name
    while p.pointee != 0 {
      bytes.append(UInt8(bitPattern: p.pointee))
      p += 1
    }
    var input = bytes.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    var i = 0
    while true {
      switch parser.parseScalar(from: &input) {
      case .emptyInput: return
      case .valid(let encoded):
        i += encoded.count
        append(codePoint: Unicode.UTF8.decode(encoded).value)
      case .error(let length):
        for byte in bytes[i..<i + length] { append(codePoint: 0xDC00 + UInt32(byte)) }
        i += length
      }
    }
  }

  /// The name as the system wants it, with a 0 behind; nil if it can't be one: it has a 0 or surrogates that stand for no
  /// byte.
  package var systemPath: [CChar]? {
    var bytes: [CChar] = []
    bytes.reserveCapacity(utf8.count + 1)
    if mayHaveMarks {
      var isGood = true
      for c in codePoints {
        switch c {
        case 0, 0xD800..<0xDC80, 0xDD00..<0xE000: isGood = false
        case 0xDC80...0xDCFF: bytes.append(CChar(truncatingIfNeeded: c))
        default: for b in utf8Bytes(c) { bytes.append(CChar(bitPattern: b)) }
        }
      }
      if !isGood { return nil }
    } else {
      for b in utf8 {
        if b == 0 { return nil }
        bytes.append(CChar(bitPattern: b))
      }
    }
    bytes.append(0)
    return bytes
  }
}

/// The code points of an escaped text.
struct CodePoints: Sequence, IteratorProtocol {
  fileprivate var scalars: String.UnicodeScalarView.Iterator
  /// Read already: what stands behind a mark that marks nothing.
  private var waiting: Unicode.Scalar?

  fileprivate init(scalars: String.UnicodeScalarView.Iterator) { self.scalars = scalars }

  mutating func next() -> UInt32? {
    guard let c = waiting ?? scalars.next() else { return nil }
    waiting = nil
    guard c == mark, let marked = scalars.next() else { return c.value }
    if marked == mark { return mark.value }
    if marked.value >= firstStandIn && marked.value < firstStandIn + 0x800 {
      return 0xD800 + (marked.value - firstStandIn)
    }
    waiting = marked
    return mark.value
  }
}

/// UTF-8 of a code point; of a surrogate as if it were one.
func utf8Bytes(_ c: UInt32) -> [UInt8] {
  func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | c >> shift & 0x3F) }
  switch c {
  case 0..<0x80: return [UInt8(c)]
  case 0..<0x800: return [UInt8(0xC0 | c >> 6), tail(0)]
  case 0..<0x10000: return [UInt8(0xE0 | c >> 12), tail(6), tail(0)]
  default: return [UInt8(0xF0 | c >> 18), tail(12), tail(6), tail(0)]
  }
}
