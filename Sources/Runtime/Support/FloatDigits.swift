// The decimal digits of a finite double, before any layout: ASCII digits d1 d2 ... dn without trailing zeros, and the
// position of the decimal point, so that value = 0.d1d2...dn * 10^point. Zero is the digit "0" with point 1.
//
// Three ways to get them: the shortest that read back as the same double, a number of significant digits, and a number
// of places after the point. The latter two round the exact binary value, half to even.

package struct FloatDigits {
  /// Bytes enough for the digits of any double.
  package static let capacity = 832

  package var count: Int
  package var point: Int

  @inline(__always)
  init(count: Int, point: Int) {
    self.count = count
    self.point = point
  }

  // MARK: Shortest

  /// The shortest digits that identify |value|, and of those the closest. Writes up to 20 bytes.
  package static func shortest(_ value: Double, into text: UnsafeMutablePointer<UInt8>) -> FloatDigits {
    let parts = FloatParts(value)
    if parts.mantissa == 0 { return zero(into: text) }
    // Integers below 2^53 are their own shortest form.
    if parts.exponent <= 0 && parts.exponent > -53 {
      let fraction = (UInt64(1) &<< UInt64(truncatingIfNeeded: 0 &- parts.exponent)) &- 1
      if parts.mantissa & fraction == 0 {
        return write(parts.mantissa &>> UInt64(truncatingIfNeeded: 0 &- parts.exponent), exponent: 0, into: text)
      }
    }
    let decimal = shortestDecimal(parts)
    return write(decimal.digits, exponent: decimal.exponent, into: text)
  }

  /// R. Giulietti, "The Schubfach way to render doubles" (2020): of the decimals in the rounding interval of c * 2^q,
  /// look at those with the interval's own precision 10^k and, first, at those with one digit less.
  private static func shortestDecimal(_ parts: FloatParts) -> (digits: UInt64, exponent: Int) {
    let (c, q) = (parts.mantissa, parts.exponent)
    let isOdd = c & 1
    // At a power of two the gap below is half the gap above.
    let isIrregular = c == 1 << 52 && q > -1074
    // All in quarters of a unit in the last place; 661971961083 / 2^41 approximates log10(2), and log10(3/4) is
    // -274743187321 / 2^41.
    let low = 4 &* c &- (isIrregular ? 1 : 2)
    let k = (q &* 661_971_961_083 &- (isIrregular ? 274_743_187_321 : 0)) >> 41
    let power = powerRoundedUp(0 &- k)
    let h = UInt64(truncatingIfNeeded: q &+ PowersOfTen.binaryLogarithm(0 &- k) &+ 1)
    let lower = roundToOdd(power, low &<< h) &+ isOdd
    let center = roundToOdd(power, (4 &* c) &<< h)
    let upper = roundToOdd(power, (4 &* c &+ 2) &<< h) &- isOdd
    let s = center / 4
    if s >= 10 {
      let short = s / 10
      let below = lower <= 40 &* short
      let above = 40 &* short &+ 40 <= upper
      if below != above { return (short &+ (above ? 1 : 0), k &+ 1) }
    }
    let below = lower <= 4 &* s
    let above = 4 &* s &+ 4 <= upper
    if below != above { return (s &+ (above ? 1 : 0), k) }
    let middle = 4 &* s &+ 2
    let up = center > middle || (center == middle && s & 1 != 0)
    return (s &+ (up ? 1 : 0), k)
  }

  @inline(__always)
  private static func powerRoundedUp(_ exponent: Int) -> (high: UInt64, low: UInt64) {
    let power = PowersOfTen.leading(exponent)
    // 10^0...10^55 are exact in 128 bits.
    if exponent >= 0 && exponent <= 55 { return power }
    let (low, overflow) = power.low.addingReportingOverflow(1)
    return (power.high &+ (overflow ? 1 : 0), low)
  }

  /// The top 64 bits of power * factor, the lowest of them set if anything below is not 0.
  @inline(__always)
  private static func roundToOdd(_ power: (high: UInt64, low: UInt64), _ factor: UInt64) -> UInt64 {
    let below = power.low.multipliedFullWidth(by: factor).high
    let product = power.high.multipliedFullWidth(by: factor)
    let (middle, overflow) = product.low.addingReportingOverflow(below)
    return (product.high &+ (overflow ? 1 : 0)) | (middle > 1 ? 1 : 0)
  }

  // MARK: Exact

  /// `wanted` significant digits of |value| (at least 1). Writes up to `capacity` bytes.
  package static func significant(
    _ value: Double, _ wanted: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> FloatDigits {
    let parts = FloatParts(value)
    if parts.mantissa == 0 { return zero(into: text) }
    // No double has more than 767 digits.
    let wanted = min(max(wanted, 1), 800)
    // 10^leading <= |value|; the estimate may be one too low.
    let bits = 63 &- parts.mantissa.leadingZeroBitCount &+ parts.exponent
    var leading = (bits &* 661_971_961_083) >> 41
    while true {
      let digits = scaled(parts, places: wanted &- 1 &- leading, into: text)
      // `scaled` strips zeros, so it is the point that tells of a digit too many (or of a carry into a new one).
      if digits.point <= leading &+ 1 { return digits }
      leading &+= 1
    }
  }

  /// |value| rounded to `places` digits after the point (before it, if negative). Writes up to `capacity` bytes.
  /// What rounds to zero has the digit "0".
  package static func fixed(
    _ value: Double, places: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> FloatDigits {
    let parts = FloatParts(value)
    if parts.mantissa == 0 || places < -400 { return zero(into: text) }
    return scaled(parts, places: places, into: text)
  }

  /// round(value * 10^places), exactly.
  private static func scaled(
    _ parts: FloatParts, places: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> FloatDigits {
    // Beyond -exponent places there are only zeros.
    let places = min(places, max(0 &- parts.exponent, 0))
    if places >= 0 && places < 20 && parts.exponent < 0 {
      let product = parts.mantissa.multipliedFullWidth(by: PowersOfTen.small(places))
      if let digits = shiftRounding(product, by: 0 &- parts.exponent) {
        return write(digits, exponent: 0 &- places, into: text)
      }
    }
    return scaledByLimbs(parts, places: places, into: text)
  }

  /// 128 bits divided by 2^bits, half to even; nil if the result needs more than 64.
  @inline(__always)
  private static func shiftRounding(_ value: (high: UInt64, low: UInt64), by bits: Int) -> UInt64? {
    // value < 2^117 here.
    if bits >= 128 { return 0 }
    let part = UInt64(truncatingIfNeeded: bits & 63)
    let (kept, rest, sticky): (UInt64, UInt64, Bool)
    if bits >= 64 {
      kept = value.high &>> part
      // The fraction's top 64 bits, and whether any follow.
      rest = part == 0 ? value.low : value.high &<< (64 &- part) | value.low &>> part
      sticky = part != 0 && value.low &<< (64 &- part) != 0
    } else {
      if value.high &>> part != 0 || part == 0 { return nil }
      kept = value.high &<< (64 &- part) | value.low &>> part
      rest = value.low &<< (64 &- part)
      sticky = false
    }
    let half: UInt64 = 1 << 63
    let up = rest > half || (rest == half && (sticky || kept & 1 != 0))
    return up && kept == .max ? nil : kept &+ (up ? 1 : 0)
  }

  private static func scaledByLimbs(
    _ parts: FloatParts, places: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> FloatDigits {
    Limbs.withScratch(192) { scratch in
      let (number, quotient, divisor) = (scratch, scratch + 64, scratch + 128)
      number[0] = parts.mantissa
      var count = 1
      if places >= 0 {
        // mantissa * 5^places * 2^(places + exponent); the last power is negative unless the value is an integer.
        count = multiplyPowerOfFive(number, count, places)
        let shift = places &+ parts.exponent
        if shift >= 0 {
          count = Limbs.shiftLeft(Limbs.Natural(number, count), by: shift, into: number)
        } else {
          let all = Limbs.Natural(number, count)
          let half = Limbs.window(all, from: 0 &- shift &- 1) & 1 != 0
          let more = Limbs.hasBits(all, below: 0 &- shift &- 1)
          count = Limbs.shiftRight(all, by: 0 &- shift, into: number)
          let isOdd = Limbs.Natural(number, count).isOdd
          if half && (more || isOdd) { count = Limbs.add(Limbs.Natural(number, count), word: 1, into: number) }
        }
        return write(number, count, exponent: 0 &- places, into: text)
      }
      // mantissa * 2^exponent / 10^-places
      divisor[0] = 1
      var divisorCount = multiplyPowerOfFive(divisor, 1, 0 &- places)
      let shift = parts.exponent &+ places
      if shift >= 0 {
        count = Limbs.shiftLeft(Limbs.Natural(number, count), by: shift, into: number)
      } else {
        divisorCount = Limbs.shiftLeft(Limbs.Natural(divisor, divisorCount), by: 0 &- shift, into: divisor)
      }
      let d = Limbs.Natural(divisor, divisorCount)
      // The remainder may not overlap the number: it goes behind the quotient, which has at most 17 limbs.
      let rest = quotient + 20
      let result = Limbs.divide(Limbs.Natural(number, count), d, quotient: quotient, remainder: rest)
      let doubled = Limbs.shiftLeft(Limbs.Natural(rest, result.remainder), by: 1, into: rest)
      count = result.quotient
      let order = Limbs.compare(Limbs.Natural(rest, doubled), d)
      if order > 0 || (order == 0 && Limbs.Natural(quotient, count).isOdd) {
        count = Limbs.add(Limbs.Natural(quotient, count), word: 1, into: quotient)
      }
      return write(quotient, count, exponent: 0 &- places, into: text)
    }
  }

  private static func multiplyPowerOfFive(_ number: Limbs.Pointer, _ count: Int, _ exponent: Int) -> Int {
    var (count, rest) = (count, exponent)
    while rest >= 27 {
      // 5^27 is the largest power of 5 in a limb.
      count = Limbs.multiply(Limbs.Natural(number, count), word: 7_450_580_596_923_828_125, into: number)
      rest &-= 27
    }
    if rest > 19 {
      count = Limbs.multiply(Limbs.Natural(number, count), word: 19_073_486_328_125, into: number)
      rest &-= 19
    }
    if rest > 0 {
      let power = PowersOfTen.small(rest) &>> UInt64(truncatingIfNeeded: rest)
      count = Limbs.multiply(Limbs.Natural(number, count), word: power, into: number)
    }
    return count
  }

  // MARK: Digits into text

  @inline(__always)
  private static func zero(into text: UnsafeMutablePointer<UInt8>) -> FloatDigits {
    text[0] = UInt8(ascii: "0")
    return FloatDigits(count: 1, point: 1)
  }

  @inline(__always)
  private static func write(
    _ number: UInt64, exponent: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> FloatDigits {
    if number == 0 { return zero(into: text) }
    let count = Limbs.decimalLength(number)
    Limbs.writeDecimal(number, count: count, into: text)
    return stripped(text, count, exponent)
  }

  private static func write(
    _ number: Limbs.Pointer, _ count: Int, exponent: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> FloatDigits {
    if count == 0 { return zero(into: text) }
    let digits = Limbs.writeQuadratic(
      consuming: number, count, radix: 10, chunk: Limbs.Chunk(radix: 10), into: text)
    return stripped(text, digits, exponent)
  }

  @inline(__always)
  private static func stripped(_ text: UnsafeMutablePointer<UInt8>, _ count: Int, _ exponent: Int) -> FloatDigits {
    let point = count &+ exponent
    var count = count
    while count > 1 && text[count &- 1] == UInt8(ascii: "0") { count &-= 1 }
    return FloatDigits(count: count, point: point)
  }
}
