// The hash of numbers: the value modulo the prime 2^61 - 1, so that equal ints, floats, fractions and complex numbers
// hash alike (Python's documentation, "Hashing of numeric types"). -1 is reserved for errors, -2 stands in.

package enum NumericHash {
  package static let modulus: UInt64 = (1 << 61) - 1
  package static let infinity = 314_159
  static let imaginaryFactor: UInt64 = 1_000_003

  /// Gives a hash its sign and keeps it off -1.
  @inline(__always)
  package static func finish(_ residue: UInt64, isNegative: Bool) -> Int {
    let hash = isNegative ? 0 &- Int(truncatingIfNeeded: residue) : Int(truncatingIfNeeded: residue)
    return hash == -1 ? -2 : hash
  }

  @inline(__always)
  package static func hash(_ value: Int) -> Int {
    finish(reduce(UInt64(value.magnitude)), isNegative: value < 0)
  }

  package static func hash(_ value: Limbs.Integer) -> Int {
    var residue: UInt64 = 0
    var i = value.magnitude.count &- 1
    while i >= 0 {
      // 2^64 is 8 modulo 2^61 - 1.
      let limb = value.magnitude[i]
      residue = reduce(rotate(residue, by: 3) &+ reduce(limb))
      i &-= 1
    }
    return finish(residue, isNegative: value.isNegative)
  }

  /// The hash of a float that is not NaN: a NaN hashes as an object, by identity.
  package static func hash(_ value: Double) -> Int {
    if value.isInfinite { return value > 0 ? infinity : -infinity }
    let parts = FloatParts(value)
    // A power of two rotates the 61 bits.
    let turns = parts.exponent >= 0 ? parts.exponent % 61 : 60 &- (-1 &- parts.exponent) % 61
    return finish(reduce(rotate(parts.mantissa, by: turns)), isNegative: parts.isNegative)
  }

  /// The hash of a complex number from those of its parts.
  @inline(__always)
  package static func combine(real: Int, imaginary: Int) -> Int {
    let mixed = UInt64(bitPattern: Int64(real)) &+ imaginaryFactor &* UInt64(bitPattern: Int64(imaginary))
    let hash = Int(truncatingIfNeeded: mixed)
    return hash == -1 ? -2 : hash
  }

  @inline(__always)
  static func reduce(_ word: UInt64) -> UInt64 {
    let sum = (word & modulus) &+ (word >> 61)
    return sum >= modulus ? sum &- modulus : sum
  }

  /// word * 2^turns modulo 2^61 - 1, not fully reduced; word < 2^61.
  @inline(__always)
  static func rotate(_ word: UInt64, by turns: Int) -> UInt64 {
    let turns = UInt64(truncatingIfNeeded: turns)
    return (word &<< turns) & modulus | word &>> (61 &- turns)
  }
}
