// The keyed hash of str and bytes: SipHash with one round per word and three at the end (J.-P. Aumasson,
// D. J. Bernstein, "SipHash: a fast short-input PRF", 2012). A str is hashed over its code units as they lie in memory;
// since equal strings have equal widths, equal strings hash alike.

package struct SipHash13 {
  package let key0: UInt64
  package let key1: UInt64

  @inline(__always)
  package init(_ key0: UInt64, _ key1: UInt64) {
    self.key0 = key0
    self.key1 = key1
  }

  /// The key that a number in PYTHONHASHSEED stands for: 0 switches randomization off.
  package init(hashSeed: UInt32) {
    var state = hashSeed
    func word() -> UInt64 {
      var word: UInt64 = 0
      var shift: UInt64 = 0
      while shift < 64 {
        state = state &* 214_013 &+ 2_531_011
        word |= UInt64((state >> 16) & 0xff) << shift
        shift &+= 8
      }
      return word
    }
    if hashSeed == 0 { self.init(0, 0) } else { self.init(word(), word()) }
  }

  /// The 64 bits of SipHash-1-3.
  package func digest(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    var state = State(key0, key1)
    var (start, left) = (bytes, count)
    while left >= 8 {
      state.absorb(UInt64(littleEndian: start.loadUnaligned(as: UInt64.self)))
      start += 8
      left &-= 8
    }
    var last = UInt64(truncatingIfNeeded: count) << 56
    var i = 0
    while i < left {
      last |= UInt64(start.load(fromByteOffset: i, as: UInt8.self)) << UInt64(truncatingIfNeeded: 8 &* i)
      i &+= 1
    }
    state.absorb(last)
    return state.finish()
  }

  /// The hash of a str or bytes object: 0 for the empty one, never -1.
  @inline(__always)
  package func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    if count == 0 { return 0 }
    let hash = Int(truncatingIfNeeded: digest(bytes, count))
    return hash == -1 ? -2 : hash
  }

  private struct State {
    var v0, v1, v2, v3: UInt64

    @inline(__always)
    init(_ key0: UInt64, _ key1: UInt64) {
      v0 = key0 ^ 0x736f_6d65_7073_6575
      v1 = key1 ^ 0x646f_7261_6e64_6f6d
      v2 = key0 ^ 0x6c79_6765_6e65_7261
      v3 = key1 ^ 0x7465_6462_7974_6573
    }

    @inline(__always)
    mutating func absorb(_ word: UInt64) {
      v3 ^= word
      round()
      v0 ^= word
    }

    @inline(__always)
    mutating func finish() -> UInt64 {
      v2 ^= 0xff
      round()
      round()
      round()
      return (v0 ^ v1) ^ (v2 ^ v3)
    }

    @inline(__always)
    mutating func round() {
      v0 &+= v1
      v2 &+= v3
      v1 = rotate(v1, 13) ^ v0
      v3 = rotate(v3, 16) ^ v2
      v0 = rotate(v0, 32)
      v2 &+= v1
      v0 &+= v3
      v1 = rotate(v1, 17) ^ v2
      v3 = rotate(v3, 21) ^ v0
      v2 = rotate(v2, 32)
    }

    @inline(__always)
    func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { word &<< bits | word &>> (64 &- bits) }
  }
}
