// float.hex and float.fromhex.

extension FloatText {
  package static let hexCapacity = 32

  /// value.hex(): '0x1.8000000000000p+1'. Returns the number of bytes, at most hexCapacity.
  package static func writeHex(_ value: Double, into text: UnsafeMutablePointer<UInt8>) -> Int {
    if !value.isFinite { return writeRepr(value, into: text) }
    var out = text
    if value.sign == .minus {
      out[0] = UInt8(ascii: "-")
      out += 1
    }
    let parts = FloatParts(value)
    out[0] = UInt8(ascii: "0")
    out[1] = UInt8(ascii: "x")
    out[2] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: parts.mantissa >> 52)
    out[3] = UInt8(ascii: ".")
    out += 4
    var exponent = parts.exponent &+ 52
    if parts.mantissa == 0 {
      exponent = 0
      out[0] = UInt8(ascii: "0")
      out += 1
    } else {
      Limbs.write(word: parts.mantissa & (1 << 52 &- 1), radix: 16, count: 13, into: out)
      out += 13
    }
    out[0] = UInt8(ascii: "p")
    out[1] = exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")
    return out - text + 2 + Limbs.write(word: UInt64(exponent.magnitude), radix: 10, into: out + 2)
  }

  package enum HexCode: UInt8 {
    case done
    /// "invalid hexadecimal floating-point string"
    case invalid
    /// "hexadecimal value too large to represent as a float"
    case overflow
  }

  /// float.fromhex(text), for text without spaces around it.
  package static func parseHex(_ text: UnsafePointer<UInt8>, _ count: Int) -> (value: Double, code: HexCode) {
    var scanner = NumberScanner(text, count)
    let isNegative = scanner.scanSign()
    let (start, left) = (text + scanner.position, count &- scanner.position)
    var value: Double
    if left == 3 && matches(start, left, "nan") {
      value = .nan
    } else if (left == 3 && matches(start, left, "inf")) || (left == 8 && matches(start, left, "infinity")) {
      value = .infinity
    } else {
      guard let read = scanner.scanHexMagnitude() else { return (0, .invalid) }
      if read.isInfinite { return (0, .overflow) }
      if scanner.position != count { return (0, .invalid) }
      value = read
    }
    if isNegative { value = -value }
    return (value, .done)
  }
}

extension NumberScanner {
  /// Hexadecimal digits with an optional point and binary exponent; infinity where too large, nil where malformed.
  mutating func scanHexMagnitude() -> Double? {
    if current == UInt8(ascii: "0") && position &+ 1 < count && text[position &+ 1] | 0x20 == UInt8(ascii: "x") {
      position &+= 2
    }
    var (mantissa, exponent): (UInt64, Int) = (0, 0)
    var (hasDigits, hasPoint) = (false, false)
    while true {
      let digit = Limbs.digitValue(current)
      if digit < 16 {
        hasDigits = true
        if mantissa >> 60 == 0 {
          mantissa = mantissa << 4 | UInt64(digit)
          if hasPoint { exponent &-= 4 }
        } else {
          // At least 61 bits are there: the lowest may stand for all that follow.
          if digit != 0 { mantissa |= 1 }
          if !hasPoint { exponent &+= 4 }
        }
      } else if current == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      position &+= 1
    }
    if !hasDigits { return nil }
    if current | 0x20 == UInt8(ascii: "p") {
      position &+= 1
      let isNegative = scanSign()
      var value = 0
      let start = position
      while current &- UInt8(ascii: "0") < 10 {
        if value < 1 << 58 { value = value &* 10 &+ Int(current &- UInt8(ascii: "0")) }
        position &+= 1
      }
      if position == start { return nil }
      exponent &+= isNegative ? 0 &- value : value
    }
    if mantissa == 0 { return 0 }
    return Limbs.assemble(mantissa, exponent: exponent)
  }
}
