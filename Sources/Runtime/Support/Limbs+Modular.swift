// Modular powers: sliding over the exponent in windows of up to 5 bits. An odd modulus goes in Montgomery's form
// (P. Montgomery, "Modular multiplication without trial division", 1985), where a reduction costs no division; others,
// and very long ones, divide after each product.

extension Limbs {
  /// base ** exponent modulo m, for base and exponent not negative and m not 0. Result: m.count limbs.
  package static func power(_ base: Natural, _ exponent: Natural, modulo m: Natural, into r: Pointer) -> Int {
    if m.count == 0 || (m.count == 1 && m[0] == 1) { return 0 }
    if exponent.count == 0 {
      r[0] = 1
      return 1
    }
    return withScratch(3 &* (max(base.count, m.count) &+ 2)) { scratch in
      let size = max(base.count, m.count) &+ 2
      var small = base
      if compare(base, m) >= 0 {
        let counts = divide(base, m, quotient: scratch + size, remainder: scratch)
        small = Natural(scratch, counts.remainder)
      }
      if small.count == 0 { return 0 }
      if m.isOdd && m.count <= montgomeryLimit { return powerMontgomery(small, exponent, m, into: r) }
      return powerDividing(small, exponent, m, into: r)
    }
  }

  /// Above this many limbs, products by Karatsuba and long division beat Montgomery's quadratic reduction.
  private static let montgomeryLimit = 110

  /// Bits of the exponent that are taken at once.
  private static func windowBits(_ exponentBits: Int) -> Int {
    exponentBits <= 8 ? 1 : exponentBits <= 36 ? 2 : exponentBits <= 140 ? 3 : exponentBits <= 450 ? 4 : 5
  }

  // MARK: Montgomery

  private static func powerMontgomery(
    _ base: Natural, _ exponent: Natural, _ m: Natural, into r: Pointer
  ) -> Int {
    let n = m.count
    let bits = bitLength(exponent)
    let width = windowBits(bits)
    let odds = 1 << (width &- 1)
    // The table of odd powers, an accumulator, a product of 2n + 1 limbs, and room for B^n * base.
    return withScratch((odds &+ 2) &* n &+ 4 &* n &+ 8) { scratch in
      let (table, accumulator) = (scratch, scratch + odds &* n)
      let product = accumulator + n
      let inverse = 0 &- inverseOfOdd(m[0])
      toMontgomery(base, m, into: table, scratch: product)
      if odds > 1 {
        multiplyMontgomery(table, table, m, inverse, into: accumulator, product: product)
        var i = 1
        while i < odds {
          multiplyMontgomery(table + (i &- 1) &* n, accumulator, m, inverse, into: table + i &* n, product: product)
          i &+= 1
        }
      }
      var isFirst = true
      slide(exponent, bits, width) { squarings, index in
        if isFirst {
          copy(table + index &* n, n, to: accumulator)
          isFirst = false
          return
        }
        var left = squarings
        while left > 0 {
          multiplyMontgomery(accumulator, accumulator, m, inverse, into: accumulator, product: product)
          left &-= 1
        }
        if index >= 0 {
          multiplyMontgomery(accumulator, table + index &* n, m, inverse, into: accumulator, product: product)
        }
      }
      // Out of Montgomery's form: reduce once more.
      copy(accumulator, n, to: product)
      clear(product + n, n)
      reduceMontgomery(product, m, inverse, into: r)
      return normalized(r, n)
    }
  }

  /// The inverse of an odd word modulo 2^64, by Newton's iteration: each step doubles the bits that are right.
  static func inverseOfOdd(_ word: UInt64) -> UInt64 {
    var x = (3 &* word) ^ 2  // 5 bits
    x = x &* (2 &- word &* x)
    x = x &* (2 &- word &* x)
    x = x &* (2 &- word &* x)
    return x &* (2 &- word &* x)
  }

  /// r = a * B^n mod m. scratch: 4n + 4 limbs.
  private static func toMontgomery(_ a: Natural, _ m: Natural, into r: Pointer, scratch: Pointer) {
    let n = m.count
    clear(scratch, n)
    copy(a.limbs, a.count, to: scratch + n)
    let counts = divide(
      Natural(scratch, n &+ a.count), m, quotient: scratch + (2 &* n &+ 1), remainder: r)
    clear(r + counts.remainder, n &- counts.remainder)
  }

  /// r = a * b / B^n mod m, all of n limbs. r may be a or b; product: 2n limbs.
  @inline(__always)
  private static func multiplyMontgomery(
    _ a: Pointer, _ b: Pointer, _ m: Natural, _ inverse: UInt64, into r: Pointer, product: Pointer
  ) {
    if a == b { squareLimbs(a, m.count, into: product) } else { multiplyLimbs(a, m.count, b, m.count, into: product) }
    reduceMontgomery(product, m, inverse, into: r)
  }

  /// r = product / B^n mod m, for a product < m * B^n of 2n limbs, which is consumed.
  private static func reduceMontgomery(_ product: Pointer, _ m: Natural, _ inverse: UInt64, into r: Pointer) {
    let n = m.count
    var (i, carry) = (0, UInt64(0))
    while i < n {
      let top = addProduct(product + i, m.limbs, n, product[i] &* inverse)
      let (sum, first) = product[n &+ i].addingReportingOverflow(top)
      let (total, second) = sum.addingReportingOverflow(carry)
      product[n &+ i] = total
      carry = (first ? 1 : 0) &+ (second ? 1 : 0)
      i &+= 1
    }
    let high = product + n
    if carry != 0 || !isBelow(high, m.limbs, n) {
      _ = subtractLimbs(high, n, m.limbs, n, into: r)
    } else {
      copy(high, n, to: r)
    }
  }

  @inline(__always)
  private static func isBelow(_ a: Pointer, _ b: UnsafePointer<UInt64>, _ n: Int) -> Bool {
    var i = n &- 1
    while i >= 0 {
      if a[i] != b[i] { return a[i] < b[i] }
      i &-= 1
    }
    return false
  }

  // MARK: Any modulus

  private static func powerDividing(
    _ base: Natural, _ exponent: Natural, _ m: Natural, into r: Pointer
  ) -> Int {
    let n = m.count
    let bits = bitLength(exponent)
    let width = windowBits(bits)
    let odds = 1 << (width &- 1)
    return withScratch((odds &+ 1) &* (n &+ 1) &+ 5 &* n &+ 8) { scratch in
      // Each entry: its count, then n limbs.
      let (table, product) = (scratch, scratch + (odds &+ 1) &* (n &+ 1))
      let quotient = product + (2 &* n &+ 2)
      func entry(_ index: Int) -> Natural {
        let start = table + index &* (n &+ 1)
        return Natural(start + 1, Int(truncatingIfNeeded: start[0]))
      }
      func reduce(_ count: Int, into target: Pointer) -> Int {
        divide(Natural(product, count), m, quotient: quotient, remainder: target).remainder
      }
      func store(_ count: Int, _ index: Int) {
        let start = table + index &* (n &+ 1)
        start[0] = UInt64(truncatingIfNeeded: reduce(count, into: start + 1))
      }
      copy(base.limbs, base.count, to: product)
      store(base.count, 0)
      if odds > 1 {
        store(square(entry(0), into: product), odds)
        var i = 1
        while i < odds {
          store(multiply(entry(i &- 1), entry(odds), into: product), i)
          i &+= 1
        }
      }
      var count = -1
      slide(exponent, bits, width) { squarings, index in
        if count < 0 {
          count = entry(index).count
          return copy(entry(index).limbs, count, to: r)
        }
        var left = squarings
        while left > 0 {
          count = reduce(square(Natural(r, count), into: product), into: r)
          left &-= 1
        }
        if index >= 0 { count = reduce(multiply(Natural(r, count), entry(index), into: product), into: r) }
      }
      return count
    }
  }

  /// Cuts the exponent in windows that begin and end with a one, and the zeros between. For each window, `step` gets the
  /// squarings before its product and the index of the odd power (-1: squarings only).
  @inline(__always)
  private static func slide(_ exponent: Natural, _ bits: Int, _ width: Int, _ step: (Int, Int) -> Void) {
    var (position, pending) = (bits &- 1, 0)
    while position >= 0 {
      if window(exponent, from: position) & 1 == 0 {
        pending &+= 1
        position &-= 1
        continue
      }
      let length = min(width, position &+ 1)
      let mask = (UInt64(1) &<< UInt64(truncatingIfNeeded: length)) &- 1
      let value = window(exponent, from: position &+ 1 &- length) & mask
      let zeros = value.trailingZeroBitCount
      step(pending &+ length &- zeros, Int(truncatingIfNeeded: value >> UInt64(truncatingIfNeeded: zeros)) / 2)
      pending = zeros
      position &-= length
    }
    if pending > 0 { step(pending, -1) }
  }
}
