// The generator behind Python's `random`: MT19937 (M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally
// equidistributed uniform pseudorandom number generator", 1998), seeded by array, so that a seed gives the same sequence
// as in CPython. State: 624 words and, behind them, the index of the next word; getstate() shows exactly these.

package struct MersenneTwister {
  package static let wordCount = 624
  /// The memory of a state.
  package static let byteCount = (wordCount + 1) * 4

  package let words: UnsafeMutablePointer<UInt32>

  /// A view of `byteCount` bytes that the caller owns and has seeded or will seed.
  @inline(__always)
  package init(_ words: UnsafeMutablePointer<UInt32>) { self.words = words }

  @inline(__always)
  package var index: Int {
    get { Int(truncatingIfNeeded: words[Self.wordCount]) }
    nonmutating set { words[Self.wordCount] = UInt32(truncatingIfNeeded: newValue) }
  }

  // MARK: Seeding

  /// Seeds from the magnitude of an int, 32 bits at a time.
  package func seed(_ value: Limbs.Natural) {
    let keys = max((Limbs.bitLength(value) &+ 31) / 32, 1)
    seed(keyCount: keys) { index in
      let limb = index >> 1
      return limb < value.count ? UInt32(truncatingIfNeeded: value[limb] >> (index & 1 == 0 ? 0 : 32)) : 0
    }
  }

  /// Seeds from an array of words; at least one.
  @inline(__always)
  package func seed(keyCount: Int, _ key: (Int) -> UInt32) {
    fill(19_650_218)
    let n = Self.wordCount
    var (i, j) = (1, 0)
    var left = max(n, keyCount)
    while left > 0 {
      let mixed = (words[i] ^ (mix(words[i &- 1]) &* 1_664_525)) &+ key(j) &+ UInt32(truncatingIfNeeded: j)
      words[i] = mixed
      i &+= 1
      j &+= 1
      if i >= n {
        words[0] = words[n &- 1]
        i = 1
      }
      if j >= keyCount { j = 0 }
      left &-= 1
    }
    left = n &- 1
    while left > 0 {
      words[i] = (words[i] ^ (mix(words[i &- 1]) &* 1_566_083_941)) &- UInt32(truncatingIfNeeded: i)
      i &+= 1
      if i >= n {
        words[0] = words[n &- 1]
        i = 1
      }
      left &-= 1
    }
    words[0] = 0x8000_0000
    index = n
  }

  private func fill(_ seed: UInt32) {
    words[0] = seed
    var i = 1
    while i < Self.wordCount {
      words[i] = mix(words[i &- 1]) &* 1_812_433_253 &+ UInt32(truncatingIfNeeded: i)
      i &+= 1
    }
    index = Self.wordCount
  }

  @inline(__always)
  private func mix(_ word: UInt32) -> UInt32 { word ^ (word >> 30) }

  // MARK: Drawing

  /// 32 random bits.
  @inline(__always)
  package func next() -> UInt32 {
    if index >= Self.wordCount { twist() }
    var y = words[index]
    index = index &+ 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  private func twist() {
    let n = Self.wordCount
    let m = 397
    var i = 0
    while i < n {
      let y = (words[i] & 0x8000_0000) | (words[i &+ 1 == n ? 0 : i &+ 1] & 0x7fff_ffff)
      let far = i &+ m < n ? i &+ m : i &+ m &- n
      words[i] = words[far] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
      i &+= 1
    }
    index = 0
  }

  /// random(): a multiple of 2^-53 in [0, 1).
  @inline(__always)
  package func double() -> Double {
    let (a, b) = (next() >> 5, next() >> 6)
    return (Double(a) * 67_108_864 + Double(b)) * (1 / 9_007_199_254_740_992)
  }

  /// getrandbits(count) for 0...64 bits.
  @inline(__always)
  package func bits(_ count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    if count <= 32 { return UInt64(next() >> UInt32(truncatingIfNeeded: 32 &- count)) }
    let low = UInt64(next())
    return low | UInt64(next() >> UInt32(truncatingIfNeeded: 64 &- count)) << 32
  }

  /// getrandbits(count) of any size. Result: (count + 63) / 64 limbs.
  package func bits(_ count: Int, into r: Limbs.Pointer) -> Int {
    var (i, left) = (0, count)
    while left > 0 {
      r[i] = bits(min(left, 64))
      left &-= 64
      i &+= 1
    }
    return Limbs.normalized(r, i)
  }
}
