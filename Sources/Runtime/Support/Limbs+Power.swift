// Powers, and the integer square root.

extension Limbs {
  /// Limbs enough for a ** exponent; Int.max where no memory would do.
  package static func powerCapacity(_ a: Natural, _ exponent: Int) -> Int {
    if a.count == 0 || exponent <= 0 { return 2 }
    let (bits, overflow) = bitLength(a).multipliedReportingOverflow(by: exponent)
    return overflow ? .max : bits / 64 &+ 2
  }

  /// a ** exponent for exponent >= 0. Result: powerCapacity limbs.
  package static func power(_ a: Natural, _ exponent: Int, into r: Pointer) -> Int {
    if exponent <= 0 {
      r[0] = 1
      return 1
    }
    if a.count == 0 { return 0 }
    // Twos are counted apart, so that powers of even numbers multiply less.
    let twos = trailingZeroBitCount(a)
    return withScratch(a.count) { odd in
      let base = Natural(odd, shiftRight(a, by: twos, into: odd))
      var count = 1
      if base.count == 1 && base[0] == 1 {
        r[0] = 1
      } else {
        count = powerBySquaring(base, exponent, into: r)
      }
      return shiftLeft(Natural(r, count), by: twos &* exponent, into: r)
    }
  }

  /// From the exponent's top bit down: square, and multiply where the bit is set.
  private static func powerBySquaring(_ a: Natural, _ exponent: Int, into r: Pointer) -> Int {
    let capacity = powerCapacity(a, exponent)
    return withScratch(capacity) { scratch in
      var (from, to) = (r, scratch)
      copy(a.limbs, a.count, to: from)
      var count = a.count
      var bit = Int.bitWidth &- 2 &- exponent.leadingZeroBitCount
      while bit >= 0 {
        count = square(Natural(from, count), into: to)
        swap(&from, &to)
        if (exponent >> bit) & 1 != 0 {
          if a.count == 1 {
            count = multiply(Natural(from, count), word: a[0], into: from)
          } else {
            count = multiply(Natural(from, count), a, into: to)
            swap(&from, &to)
          }
        }
        bit &-= 1
      }
      if from != r { copy(from, count, to: r) }
      return count
    }
  }

  // MARK: Square root

  /// floor(sqrt(a)). Result: (a.count + 1) / 2 limbs.
  package static func squareRoot(_ a: Natural, into r: Pointer) -> Int {
    if a.count == 0 { return 0 }
    // An even number of limbs, and one of the top two bits set.
    let limbs = (a.count &+ 1) & ~1
    let shift = (limbs &* 64 &- bitLength(a)) & ~1
    return withScratch(2 &* limbs &+ 4) { scratch in
      let (number, rest) = (scratch, scratch + (limbs &+ 1))
      _ = shiftLeft(a, by: shift, into: number)
      _ = squareRoot(number, limbs, into: r, remainder: rest)
      return shiftRight(Natural(r, normalized(r, limbs / 2)), by: shift / 2, into: r)
    }
  }

  /// P. Zimmermann, "Karatsuba square root" (1999): the root of the upper half, then one division for the lower.
  /// n has an even number of limbs, 2h, and one of its top two bits set. Writes h limbs of root and returns the count of
  /// the remainder, which takes up to h + 1 limbs.
  private static func squareRoot(_ n: Pointer, _ limbs: Int, into s: Pointer, remainder r: Pointer) -> Int {
    if limbs == 2 { return squareRootOfTwo(n[1], n[0], into: s, remainder: r) }
    let half = limbs / 2
    let low = half / 2
    let high = half &- low
    return withScratch(4 &* half &+ 16) { scratch in
      // s = s1 B^low + q, where n's upper 2 * high limbs are s1^2 + r1, and (r1, a1) = q * 2 s1 + u.
      let s1 = s + low
      let numerator = scratch
      let r1Count = squareRoot(n + 2 &* low, 2 &* high, into: s1, remainder: numerator + low)
      copy(n + low, low, to: numerator)
      let divisor = numerator + (half &+ 2)
      let divisorCount = shiftLeft(Natural(s1, high), by: 1, into: divisor)
      let (q, u) = (divisor + (high &+ 2), r)
      let top = Natural(numerator, normalized(numerator, low &+ r1Count))
      let counts = divide(top, Natural(divisor, divisorCount), quotient: q, remainder: u)
      // u B^low + a0
      let tail = numerator
      copy(n, low, to: tail)
      copy(u, counts.remainder, to: tail + low)
      let rest = Natural(tail, normalized(tail, low &+ counts.remainder))
      // q may be B^low itself, one limb longer: then it carries into s1, and s is too large, which is repaired below.
      clear(s, low)
      _ = accumulate(s, half, q, counts.quotient)
      let square = divisor
      let squareCount = withScratch(low &+ 1) { copyOfQ in
        copy(q, counts.quotient, to: copyOfQ)
        return Limbs.square(Natural(copyOfQ, counts.quotient), into: square)
      }
      if compare(rest, Natural(square, squareCount)) >= 0 {
        return subtract(rest, Natural(square, squareCount), into: r)
      }
      // Too large by one: (s - 1)^2 = s^2 - 2s + 1. Had s wrapped around to 0, this brings it back.
      let lack = subtract(Natural(square, squareCount), rest, into: square)
      _ = withUnsafePointer(to: UInt64(1)) { deplete(s, half, $0, 1) }
      // The remainder is 2 (s - 1) + 1 - lack.
      var count = shiftLeft(Natural(s, normalized(s, half)), by: 1, into: r)
      count = add(Natural(r, count), word: 1, into: r)
      return subtract(Natural(r, count), Natural(square, lack), into: r)
    }
  }

  private static func squareRootOfTwo(
    _ high: UInt64, _ low: UInt64, into s: Pointer, remainder r: Pointer
  ) -> Int {
    // A double gives 53 bits; one step of Newton's, with the remainder in doubles too, gives the rest but for a few units.
    let estimate = (Double(high) * 18_446_744_073_709_551_616 + Double(low)).squareRoot()
    var root: UInt64 = estimate >= 18_446_744_073_709_551_616 ? .max : UInt64(estimate)
    var square = root.multipliedFullWidth(by: root)
    let (difference, borrow) = low.subtractingReportingOverflow(square.low)
    let top = Int64(bitPattern: high &- square.high &- (borrow ? 1 : 0))
    let error = Double(top) * 18_446_744_073_709_551_616 + Double(difference)
    let step = Int64(error / (2 * estimate))
    let (moved, overflow) = root.addingReportingOverflow(UInt64(bitPattern: step))
    root = step > 0 && overflow ? .max : moved
    square = root.multipliedFullWidth(by: root)
    while square.high > high || (square.high == high && square.low > low) {
      root &-= 1
      square = root.multipliedFullWidth(by: root)
    }
    while root != .max {
      let next = (root &+ 1).multipliedFullWidth(by: root &+ 1)
      if next.high > high || (next.high == high && next.low > low) { break }
      root &+= 1
      square = next
    }
    s[0] = root
    let (rest, under) = low.subtractingReportingOverflow(square.low)
    r[0] = rest
    r[1] = high &- square.high &- (under ? 1 : 0)
    return normalized(r, 2)
  }
}
