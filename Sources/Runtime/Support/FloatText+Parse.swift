// Text to Double, correctly rounded, in three steps: exact arithmetic in doubles where it suffices (W. D. Clinger,
// "How to read floating point numbers accurately", 1990), one 128-bit product with a known error (D. Lemire, "Number
// parsing at a gigabyte per second", 2021), and integers of arbitrary precision for what lies too close to a tie.

extension FloatText {
  /// Parses text as float() does after it has stripped spaces and turned decimal digits into ASCII: a number with
  /// optional sign, underscores between digits, 'inf', 'infinity' or 'nan' in any case. nil if it is anything else.
  package static func parse(_ text: UnsafePointer<UInt8>, _ count: Int) -> Double? {
    var scanner = NumberScanner(text, count)
    let value = scanner.scanFloat(allowsUnderscores: true)
    return scanner.position == count ? value : nil
  }

  /// Parses the longest number at the start of text, without underscores; returns the bytes it took, 0 if there is none.
  package static func parsePrefix(
    _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> (value: Double, length: Int) {
    var scanner = NumberScanner(text, count)
    guard let value = scanner.scanFloat(allowsUnderscores: false) else { return (0, 0) }
    return (value, scanner.position)
  }

  /// Whether text starts with `word` (lower case), ignoring ASCII case.
  @inline(__always)
  static func matches(_ text: UnsafePointer<UInt8>, _ count: Int, _ word: StaticString) -> Bool {
    if count < word.utf8CodeUnitCount { return false }
    var i = 0
    while i < word.utf8CodeUnitCount {
      if text[i] | 0x20 != word.utf8Start[i] { return false }
      i &+= 1
    }
    return true
  }

  /// digits * 10^exponent, where digits has up to 19 significant digits and all of the text's are in it.
  static func compose(_ digits: UInt64, exponent: Int) -> Double? {
    if digits == 0 { return 0 }
    if digits <= 1 << 53 && exponent >= -22 && exponent <= 22 {
      let power = Double(PowersOfTen.small(min(Int(exponent.magnitude), 19)))
      let rest = Double(PowersOfTen.small(max(Int(exponent.magnitude) &- 19, 0)))
      // Powers up to 10^22 are exact, and so is 10^19 * 10^3 as a product.
      return exponent < 0 ? Double(digits) / (power * rest) : Double(digits) * (power * rest)
    }
    if exponent < -342 { return 0 }
    if exponent > 308 { return .infinity }
    return composeByProduct(digits, exponent)
  }

  /// Lemire's step: nil where 128 bits do not decide.
  private static func composeByProduct(_ digits: UInt64, _ exponent: Int) -> Double? {
    let zeros = UInt64(truncatingIfNeeded: digits.leadingZeroBitCount)
    let w = digits &<< zeros
    let power = PowersOfTen.leading(exponent)
    var (high, low) = w.multipliedFullWidth(by: power.high)
    // 10^0...10^27 fit in `power.high`, 10^0...10^55 in both. What is cut off makes the product too small, by less than
    // one unit of `high` now, of `low` in the second step; so only a run of ones below the rounding position can carry.
    var isExact = exponent >= 0 && exponent <= 27
    if high & 0x1ff == 0x1ff {
      let below = w.multipliedFullWidth(by: power.low)
      let (sum, carry) = low.addingReportingOverflow(below.high)
      low = sum
      high &+= carry ? 1 : 0
      isExact = exponent >= 0 && exponent <= 55 && below.low == 0
      if !isExact && low == .max { return nil }
    }
    // An inexact product has a fraction below what is seen: never a tie.
    let sticky = low != 0 || !isExact
    // w * power = digits * 10^exponent * 2^(zeros + 127 - binaryLogarithm)
    let scale = PowersOfTen.binaryLogarithm(exponent) &- Int(truncatingIfNeeded: zeros) &+ 1
    // A subnormal result is rounded at a higher bit, which the test above did not look at.
    let top = scale &+ 63 &- high.leadingZeroBitCount
    if top < -1022 { return nil }
    return Limbs.assemble(high | (sticky ? 1 : 0), exponent: scale)
  }

  /// The exact way. `text` holds `count` digits (leading zeros allowed); value = digits * 10^exponent.
  static func composeExactly(
    _ text: UnsafePointer<UInt8>, _ count: Int, exponent: Int
  ) -> Double {
    // A tie between doubles has at most 768 digits; a number with more is told from it by one digit in the end.
    let kept = min(count, 800)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 832) { buffer in
      let digits = buffer.baseAddress.unsafelyUnwrapped
      digits.update(from: text, count: kept)
      var exponent = exponent
      var length = kept
      if count > kept {
        digits[kept] = UInt8(ascii: "1")
        length &+= 1
        exponent &+= count &- length
      }
      if length &+ exponent < -330 { return 0 }
      if length &+ exponent > 330 { return .infinity }
      return Limbs.withScratch(448) { scratch in
        let count = Limbs.readQuadratic(digits, length, radix: 10, chunk: Limbs.Chunk(radix: 10), into: scratch)
        var number = Limbs.Natural(scratch, count)
        if exponent >= 0 {
          // At most 330 digits in all.
          number = Limbs.Natural(scratch, multiplyPowerOfTen(scratch, count, exponent))
          return Limbs.double(number)
        }
        let divisor = scratch + 128
        divisor[0] = 1
        return Limbs.trueDivide(number, Limbs.Natural(divisor, multiplyPowerOfTen(divisor, 1, 0 &- exponent)))
      }
    }
  }

  private static func multiplyPowerOfTen(_ number: Limbs.Pointer, _ count: Int, _ exponent: Int) -> Int {
    var (count, rest) = (count, exponent)
    while rest > 0 {
      let step = min(rest, 19)
      count = Limbs.multiply(Limbs.Natural(number, count), word: PowersOfTen.small(step), into: number)
      rest &-= step
    }
    return count
  }
}

/// A position in ASCII text from which numbers are read.
package struct NumberScanner {
  package let text: UnsafePointer<UInt8>
  package let count: Int
  package var position = 0

  @inline(__always)
  package init(_ text: UnsafePointer<UInt8>, _ count: Int) {
    self.text = text
    self.count = count
  }

  @inline(__always)
  package var current: UInt8 { position < count ? text[position] : 0 }

  @inline(__always)
  private var isDigit: Bool { current &- UInt8(ascii: "0") < 10 }

  /// An optional sign; true for minus.
  @inline(__always)
  package mutating func scanSign() -> Bool {
    let c = current
    if c == UInt8(ascii: "-") || c == UInt8(ascii: "+") { position &+= 1 }
    return c == UInt8(ascii: "-")
  }

  /// A number, or nil; the position is then of no meaning.
  package mutating func scanFloat(allowsUnderscores: Bool) -> Double? {
    let isNegative = scanSign()
    guard let value = scanSpecial() ?? scanMagnitude(allowsUnderscores) else { return nil }
    return isNegative ? -value : value
  }

  private mutating func scanSpecial() -> Double? {
    let c = current | 0x20
    if c != UInt8(ascii: "i") && c != UInt8(ascii: "n") { return nil }
    let (start, left) = (text + position, count &- position)
    if FloatText.matches(start, left, "infinity") {
      position &+= 8
      return .infinity
    }
    if FloatText.matches(start, left, "inf") {
      position &+= 3
      return .infinity
    }
    if FloatText.matches(start, left, "nan") {
      position &+= 3
      return .nan
    }
    return nil
  }

  private mutating func scanMagnitude(_ allowsUnderscores: Bool) -> Double? {
    let start = position
    var mantissa: UInt64 = 0
    var (digits, significant, dropped) = (0, 0, 0)
    var pointPosition = -1
    while true {
      let c = current
      if c &- UInt8(ascii: "0") < 10 {
        digits &+= 1
        if significant < 19 {
          mantissa = mantissa &* 10 &+ UInt64(c &- UInt8(ascii: "0"))
          if mantissa != 0 { significant &+= 1 }
        } else {
          dropped &+= 1
        }
      } else if c == UInt8(ascii: "."), pointPosition < 0 {
        pointPosition = digits
        // '1_.5' and '1._5' are refused below, since an underscore wants a digit on both sides.
      } else if c == UInt8(ascii: "_"), allowsUnderscores {
        if position == start || text[position &- 1] &- UInt8(ascii: "0") >= 10 { return nil }
        if position &+ 1 >= count || text[position &+ 1] &- UInt8(ascii: "0") >= 10 { return nil }
      } else {
        break
      }
      position &+= 1
    }
    if digits == 0 { return nil }
    let end = position
    var exponent = pointPosition < 0 ? 0 : pointPosition &- digits
    if current | 0x20 == UInt8(ascii: "e") {
      guard let written = scanExponent(allowsUnderscores) else { return nil }
      exponent &+= written
    }
    if mantissa == 0 { return 0 }
    if dropped == 0, let value = FloatText.compose(mantissa, exponent: exponent) { return value }
    if dropped > 0 {
      // If 19 digits and the next number after them agree, the rest does not matter.
      let (low, high) = (mantissa, mantissa &+ 1)
      if let value = FloatText.compose(low, exponent: exponent &+ dropped),
        let above = FloatText.compose(high, exponent: exponent &+ dropped), value == above
      {
        return value
      }
    }
    return exact(from: start, to: end, exponent: exponent)
  }

  /// After 'e': sign and digits. A letter without digits ends the number before it.
  private mutating func scanExponent(_ allowsUnderscores: Bool) -> Int? {
    let start = position
    position &+= 1
    let isNegative = scanSign()
    if !isDigit {
      position = start
      return 0
    }
    var value = 0
    while true {
      if isDigit {
        if value < 1 << 40 { value = value &* 10 &+ Int(current &- UInt8(ascii: "0")) }
      } else if allowsUnderscores && current == UInt8(ascii: "_") {
        if text[position &- 1] &- UInt8(ascii: "0") >= 10 { return nil }
        if position &+ 1 >= count || text[position &+ 1] &- UInt8(ascii: "0") >= 10 { return nil }
      } else {
        break
      }
      position &+= 1
    }
    return isNegative ? 0 &- value : value
  }

  /// Gathers the digits of text[start..<end], without leading zeros, for the exact way.
  private func exact(from start: Int, to end: Int, exponent: Int) -> Double {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: end &- start) { buffer in
      let digits = buffer.baseAddress.unsafelyUnwrapped
      var (length, i) = (0, start)
      while i < end {
        let c = text[i]
        if c &- UInt8(ascii: "0") < 10 && (length > 0 || c != UInt8(ascii: "0")) {
          digits[length] = c
          length &+= 1
        }
        i &+= 1
      }
      return FloatText.composeExactly(digits, length, exponent: exponent)
    }
  }
}
