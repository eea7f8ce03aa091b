// Powers of ten, from the generated table of CUnicode: exact below 2^64, and the first 128 bits of 10^-344...10^325.

import CUnicode

package enum PowersOfTen {
  /// 10^exponent for 0...19.
  @inline(__always)
  package static func small(_ exponent: Int) -> UInt64 {
    cunicode_small_powers_base()[exponent]
  }

  static let lowest = -344
  static let highest = 325

  /// The first 128 bits of 10^exponent, rounded down: the top bit of `high` is set. exponent: lowest...highest.
  @inline(__always)
  static func leading(_ exponent: Int) -> (high: UInt64, low: UInt64) {
    let entry = cunicode_powers_base() + 2 &* (exponent &- lowest)
    return (entry[0], entry[1])
  }

  /// floor(log2(10^exponent)), for |exponent| < 1233.
  @inline(__always)
  static func binaryLogarithm(_ exponent: Int) -> Int {
    // 1741647 / 2^19 approximates log2(10).
    (exponent &* 1_741_647) >> 19
  }
}
