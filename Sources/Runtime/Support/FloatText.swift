// Doubles as Python writes them: repr, and the format codes e f g and their kin. Digits come from FloatDigits; here they
// are laid out. Everything is ASCII and written to memory of the caller, which asks `capacity` first. Nothing depends on
// the C library's locale.

package enum FloatText {
  /// Bytes enough for any repr.
  package static let reprCapacity = 32

  /// repr(value): '0.1', '1e+16', '-0.0', 'inf', 'nan'. Returns the number of bytes, at most reprCapacity.
  package static func writeRepr(_ value: Double, into text: UnsafeMutablePointer<UInt8>) -> Int {
    write(value, Style(.shortest, appendsPointZero: true), into: text)
  }

  /// How a double is to be written; the fields are those of a format specification.
  package struct Style {
    package enum Notation: UInt8 {
      /// 'e': one digit before the point, then the exponent.
      case exponent
      /// 'f': no exponent.
      case fixed
      /// 'g': the shorter of both, `precision` significant digits.
      case general
      /// repr: the digits that identify the value.
      case shortest
    }

    package var notation: Notation
    package var precision: Int
    /// '#': keep the point, and the zeros of 'g'.
    package var isAlternate = false
    /// repr and the empty format code write 1.0, not 1.
    package var appendsPointZero: Bool
    package var isUppercase = false
    /// 'z': what rounds to zero loses its minus.
    package var dropsNegativeZero = false

    @inline(__always)
    package init(_ notation: Notation, precision: Int = 6, appendsPointZero: Bool = false) {
      self.notation = notation
      self.precision = precision
      self.appendsPointZero = appendsPointZero
    }
  }

  /// Bytes enough for `write`.
  package static func capacity(_ value: Double, _ style: Style) -> Int {
    if !value.isFinite { return 8 }
    let precision = max(style.precision, 0)
    switch style.notation {
    case .exponent, .general: return precision &+ 16
    case .shortest: return reprCapacity
    case .fixed:
      let whole = Int(value.exponentBits) &- 1023
      return precision &+ 8 &+ (whole > 0 ? whole / 3 : 0)
    }
  }

  /// Writes the value and returns the number of bytes. Result: `capacity` bytes.
  package static func write(
    _ value: Double, _ style: Style, into text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    if !value.isFinite { return writeSpecial(value, isUppercase: style.isUppercase, into: text) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FloatDigits.capacity) { buffer in
      let buffer = buffer.baseAddress.unsafelyUnwrapped
      var style = style
      let digits: FloatDigits
      switch style.notation {
      case .shortest:
        digits = FloatDigits.shortest(value, into: buffer)
      case .exponent:
        digits = FloatDigits.significant(value, style.precision &+ 1, into: buffer)
      case .fixed:
        digits = FloatDigits.fixed(value, places: style.precision, into: buffer)
      case .general:
        style.precision = max(style.precision, 1)
        digits = FloatDigits.significant(value, style.precision, into: buffer)
      }
      var isNegative = value.sign == .minus
      if style.dropsNegativeZero && digits.count == 1 && buffer[0] == UInt8(ascii: "0") { isNegative = false }
      if !isNegative { return lay(digits, buffer, style, into: text) }
      text[0] = UInt8(ascii: "-")
      return lay(digits, buffer, style, into: text + 1) &+ 1
    }
  }

  private static func writeSpecial(
    _ value: Double, isUppercase: Bool, into text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let word: StaticString =
      value.isNaN ? (isUppercase ? "NAN" : "nan") : (isUppercase ? "INF" : "inf")
    let sign = !value.isNaN && value < 0 ? 1 : 0
    text[0] = UInt8(ascii: "-")
    (text + sign).update(from: word.utf8Start, count: 3)
    return sign &+ 3
  }

  /// Writes digits[start..<end] with the point in its place and zeros where there are no digits, then the exponent.
  private static func lay(
    _ digits: FloatDigits, _ buffer: UnsafeMutablePointer<UInt8>, _ style: Style,
    into text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var point = digits.point
    var end: Int
    let usesExponent: Bool
    switch style.notation {
    case .shortest:
      end = digits.count
      usesExponent = point <= -4 || point > 16
    case .exponent:
      end = style.precision &+ 1
      usesExponent = true
    case .fixed:
      end = point &+ style.precision
      usesExponent = false
    case .general:
      end = style.isAlternate ? style.precision : digits.count
      usesExponent = point <= -4 || point > style.precision &- (style.appendsPointZero ? 1 : 0)
    }
    let exponent = point &- 1
    if usesExponent { point = 1 }
    end = max(end, point &+ (style.appendsPointZero && !usesExponent ? 1 : 0))

    var out = text
    if point <= 0 {
      out[0] = UInt8(ascii: "0")
      out += 1
    } else {
      out = copy(buffer, digits.count, 0, point, to: out)
    }
    if end > point || style.isAlternate {
      out[0] = UInt8(ascii: ".")
      out += 1
      if point < 0 {
        // Zeros between the point and the first digit, unless precision ends before.
        let zeros = min(0 &- point, max(end &- point, 0))
        out.update(repeating: UInt8(ascii: "0"), count: zeros)
        out += zeros
      }
      out = copy(buffer, digits.count, max(point, 0), end, to: out)
    }
    if usesExponent { out = writeExponent(exponent, isUppercase: style.isUppercase, into: out) }
    return out - text
  }

  /// digits[start..<end], zeros behind the last.
  @inline(__always)
  private static func copy(
    _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int, _ start: Int, _ end: Int,
    to out: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if end <= start { return out }
    let present = max(min(count, end) &- start, 0)
    out.update(from: buffer + start, count: present)
    (out + present).update(repeating: UInt8(ascii: "0"), count: end &- start &- present)
    return out + (end &- start)
  }

  private static func writeExponent(
    _ exponent: Int, isUppercase: Bool, into text: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    text[0] = isUppercase ? UInt8(ascii: "E") : UInt8(ascii: "e")
    text[1] = exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
    let magnitude = UInt64(exponent.magnitude)
    let count = magnitude < 100 ? 2 : 3
    Limbs.writeDecimal(magnitude, count: count, into: text + 2)
    return text + 2 + count
  }
}

extension Double {
  /// The exponent field as it is stored.
  @inline(__always)
  var exponentBits: UInt64 { (bitPattern >> 52) & 0x7ff }
}
