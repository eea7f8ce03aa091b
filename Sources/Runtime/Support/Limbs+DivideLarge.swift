// Division of large numbers by recursion on halves (C. Burnikel, J. Ziegler, "Fast recursive division", 1998; in the form
// of R. Brent, P. Zimmermann, "Modern Computer Arithmetic", 1.4.3): a quotient of s limbs comes from the top 2s limbs of
// the dividend and the top s limbs of the divisor, and is corrected by one product with the rest of the divisor.
//
// All work in place, under the contract of `divideSchoolbook`: the divisor's top bit is set, the top n limbs of the
// dividend u are below the divisor v, and u is left with the remainder in its n lowest limbs and zeros above.

extension Limbs {
  /// Below this many quotient or divisor limbs, the schoolbook method wins.
  static let divisionThreshold = 48

  /// u has n + count limbs, q gets `count`.
  static func divideLarge(_ u: Pointer, _ count: Int, _ v: UnsafePointer<UInt64>, _ n: Int, quotient q: Pointer) {
    withScratch(n) { scratch in
      // Blocks of n quotient limbs, from the top; the first takes what is left over.
      var position = count &- count % n
      if position < count {
        divideStep(u + position, count &- position, v, n, quotient: q + position, scratch: scratch)
      }
      while position > 0 {
        position &-= n
        divideBalanced(u + position, v, n, quotient: q + position, scratch: scratch)
      }
    }
  }

  /// As many quotient limbs as the divisor has: u has 2n limbs. scratch: n limbs.
  private static func divideBalanced(
    _ u: Pointer, _ v: UnsafePointer<UInt64>, _ n: Int, quotient q: Pointer, scratch: Pointer
  ) {
    if n < divisionThreshold { return divideSchoolbook(u, 2 &* n, v, n, quotient: q) }
    let low = n / 2
    divideStep(u + low, n &- low, v, n, quotient: q + low, scratch: scratch)
    divideStep(u, low, v, n, quotient: q, scratch: scratch)
  }

  /// s < n quotient limbs: u has n + s limbs. scratch: n limbs.
  private static func divideStep(
    _ u: Pointer, _ s: Int, _ v: UnsafePointer<UInt64>, _ n: Int, quotient q: Pointer, scratch: Pointer
  ) {
    if s < divisionThreshold { return divideSchoolbook(u, n &+ s, v, n, quotient: q) }
    let rest = n &- s
    let (top, head) = (u + rest, v + rest)
    if isEqual(top + s, head, s) {
      // The quotient of the tops would be B^s, one more than fits: take B^s - 1.
      q.update(repeating: .max, count: s)
      let carry = addLimbs(head, s, UnsafePointer(top), s, into: top)
      clear(top + s, s)
      top[s] = carry
    } else {
      divideBalanced(top, head, s, quotient: q, scratch: scratch)
    }
    if rest >= s {
      multiplyLimbs(v, rest, q, s, into: scratch)
    } else {
      multiplyLimbs(q, s, v, rest, into: scratch)
    }
    // Too much by at most a few times v: the sign is in the limb above.
    var sign = u[n] &- subtractLimbs(u, n, scratch, n, into: u)
    while sign >> 63 != 0 {
      _ = withUnsafePointer(to: UInt64(1)) { deplete(q, s, $0, 1) }
      sign = sign &+ accumulate(u, n, v, n)
    }
    u[n] = sign
  }

  @inline(__always)
  private static func isEqual(_ a: Pointer, _ b: UnsafePointer<UInt64>, _ count: Int) -> Bool {
    var i = count &- 1
    while i >= 0 {
      if a[i] != b[i] { return false }
      i &-= 1
    }
    return true
  }
}
