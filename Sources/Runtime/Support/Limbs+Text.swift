// Integers to text and back, radix 2 to 36 (any other gives nothing). Powers of two go bit by bit in linear time. Others go by the largest
// power of the radix that fits a limb; what is large is first cut in halves (Limbs+TextLarge).

extension Limbs {
  /// The largest power of a radix below 2^64, and its exponent.
  struct Chunk {
    let digits: Int
    let power: UInt64

    @inline(__always)
    init(radix: Int) {
      if radix == 10 {
        (digits, power) = (19, 10_000_000_000_000_000_000)
        return
      }
      var (digits, power) = (0, UInt64(1))
      while true {
        let (next, overflow) = power.multipliedReportingOverflow(by: UInt64(truncatingIfNeeded: radix))
        if overflow { break }
        power = next
        digits &+= 1
      }
      (self.digits, self.power) = (digits, power)
    }
  }

  /// Bytes enough for the digits of any number of `bits` bits, without sign.
  package static func textCapacity(bits: Int, radix: Int) -> Int {
    if radix < 2 || radix > 36 { return 0 }
    if radix & (radix &- 1) == 0 { return bits / radix.trailingZeroBitCount &+ 1 }
    // Each digit carries at least log2(radix) bits; 64ths, rounded down, keep this in integers.
    let perDigit: Int
    switch radix {
    case 3: perDigit = 101
    case 5: perDigit = 148
    case 6: perDigit = 165
    case 7: perDigit = 179
    case 9: perDigit = 202
    default: perDigit = 212
    }
    return bits / perDigit &* 64 &+ (bits % perDigit) &* 64 / perDigit &+ 2
  }

  /// Writes the digits of a in lower case and returns how many. Result: textCapacity bytes.
  package static func write(_ a: Natural, radix: Int, into text: UnsafeMutablePointer<UInt8>) -> Int {
    if radix < 2 || radix > 36 { return 0 }
    if a.count == 0 {
      text[0] = UInt8(ascii: "0")
      return 1
    }
    if radix & (radix &- 1) == 0 { return writePowerOfTwo(a, bits: radix.trailingZeroBitCount, into: text) }
    if a.count == 1 { return write(word: a[0], radix: radix, into: text) }
    return writeLarge(a, radix: radix, into: text)
  }

  /// Writes the digits of one word and returns how many (at most 64).
  package static func write(word: UInt64, radix: Int, into text: UnsafeMutablePointer<UInt8>) -> Int {
    if radix == 10 {
      let count = decimalLength(word)
      writeDecimal(word, count: count, into: text)
      return count
    }
    var count = 1
    var rest = word / UInt64(truncatingIfNeeded: radix)
    while rest != 0 {
      rest /= UInt64(truncatingIfNeeded: radix)
      count &+= 1
    }
    write(word: word, radix: radix, count: count, into: text)
    return count
  }

  /// Exactly `count` digits of word, with zeros in front.
  static func write(word: UInt64, radix: Int, count: Int, into text: UnsafeMutablePointer<UInt8>) {
    if radix == 10 { return writeDecimal(word, count: count, into: text) }
    var (rest, i) = (word, count &- 1)
    while i >= 0 {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: UInt64(truncatingIfNeeded: radix))
      text[i] = digitCharacter(UInt8(truncatingIfNeeded: digit))
      rest = quotient
      i &-= 1
    }
  }

  @inline(__always)
  static func digitCharacter(_ digit: UInt8) -> UInt8 {
    digit < 10 ? digit &+ UInt8(ascii: "0") : digit &+ (UInt8(ascii: "a") &- 10)
  }

  /// The number of decimal digits of a word; 1 for 0.
  @inline(__always)
  package static func decimalLength(_ word: UInt64) -> Int {
    if word < 10 { return 1 }
    if word < 100 { return 2 }
    // 1233 / 4096 approximates log10(2): the guess is exact or one too large.
    let guess = ((64 &- word.leadingZeroBitCount) &* 1233) >> 12
    return word < powerOfTen(guess) ? guess : guess &+ 1
  }

  /// 10^exponent for 0...19.
  @inline(__always)
  static func powerOfTen(_ exponent: Int) -> UInt64 {
    PowersOfTen.small(exponent)
  }

  /// Exactly `count` decimal digits, two at a time, with zeros in front.
  @inline(__always)
  package static func writeDecimal(_ word: UInt64, count: Int, into text: UnsafeMutablePointer<UInt8>) {
    let pairs: StaticString = """
      00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354\
      555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899
      """
    var (rest, i) = (word, count)
    while i >= 2 {
      let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
      i &-= 2
      text[i] = pairs.utf8Start[2 &* Int(truncatingIfNeeded: pair)]
      text[i &+ 1] = pairs.utf8Start[2 &* Int(truncatingIfNeeded: pair) &+ 1]
      rest = quotient
    }
    if i == 1 { text[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10) }
  }

  private static func writePowerOfTwo(
    _ a: Natural, bits: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let count = (bitLength(a) &+ bits &- 1) / bits
    let mask = (UInt64(1) &<< UInt64(truncatingIfNeeded: bits)) &- 1
    var (i, position) = (count &- 1, 0)
    while i >= 0 {
      let (limb, offset) = (position >> 6, UInt64(truncatingIfNeeded: position & 63))
      var digit = a[limb] &>> offset
      if Int(offset) &+ bits > 64 && limb &+ 1 < a.count {
        digit |= a[limb &+ 1] &<< (64 &- offset)
      }
      text[i] = digitCharacter(UInt8(truncatingIfNeeded: digit & mask))
      position &+= bits
      i &-= 1
    }
    return count
  }

  /// Digits by repeated division by the chunk's power: quadratic. `a` is consumed.
  static func writeQuadratic(
    consuming a: Pointer, _ count: Int, radix: Int, chunk: Chunk, into text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    // Chunks come out from the right: they are placed against the end of an upper bound, then moved.
    let bits = bitLength(Natural(a, count))
    let capacity = textCapacity(bits: bits, radix: radix)
    var (end, left) = (capacity, count)
    while left > 1 || (left == 1 && a[0] >= chunk.power) {
      let digits = divide(Natural(a, left), word: chunk.power, quotient: a)
      if a[left &- 1] == 0 { left &-= 1 }
      end &-= chunk.digits
      write(word: digits, radix: radix, count: chunk.digits, into: text + end)
    }
    var head: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0, 0, 0)
    return withUnsafeMutableBytes(of: &head) { bytes in
      let first = bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
      let firstCount = left == 0 ? 0 : write(word: a[0], radix: radix, into: first)
      let rest = capacity &- end
      (text + firstCount).update(from: text + end, count: rest)
      text.update(from: first, count: firstCount)
      return firstCount &+ rest
    }
  }

  // MARK: Text to integer

  /// Limbs enough for `count` digits of a radix.
  package static func limbCapacity(digits count: Int, radix: Int) -> Int {
    if radix < 2 || radix > 36 { return 0 }
    // Each digit carries at most log2(radix) bits; 64ths, rounded up.
    let perDigit =
      radix & (radix &- 1) == 0
      ? radix.trailingZeroBitCount &* 64
      : radix <= 10 ? 213 : 64 &* (64 &- (radix &- 1).leadingZeroBitCount)
    return (count / 64 &* perDigit &+ (count % 64 &* perDigit &+ 63) / 64) / 64 &+ 2
  }

  /// The value of a digit character in either case, or 255.
  @inline(__always)
  package static func digitValue(_ character: UInt8) -> UInt8 {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character &- UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character &- (UInt8(ascii: "a") &- 10)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character &- (UInt8(ascii: "A") &- 10)
    default: 255
    }
  }

  /// Reads digits without sign or underscores; -1 if a character is no digit of the radix or there is none.
  /// Result: limbCapacity limbs.
  package static func read(
    _ text: UnsafePointer<UInt8>, _ count: Int, radix: Int, into r: Pointer
  ) -> Int {
    if radix < 2 || radix > 36 { return -1 }
    var i = 0
    while i < count {
      if digitValue(text[i]) >= radix { return -1 }
      i &+= 1
    }
    if count <= 0 { return -1 }
    if radix & (radix &- 1) == 0 { return readPowerOfTwo(text, count, bits: radix.trailingZeroBitCount, into: r) }
    return readLarge(text, count, radix: radix, into: r)
  }

  private static func readPowerOfTwo(
    _ text: UnsafePointer<UInt8>, _ count: Int, bits: Int, into r: Pointer
  ) -> Int {
    let limbs = (count &* bits &+ 63) / 64
    clear(r, limbs)
    var (i, position) = (count &- 1, 0)
    while i >= 0 {
      let (limb, offset) = (position >> 6, UInt64(truncatingIfNeeded: position & 63))
      let digit = UInt64(digitValue(text[i]))
      r[limb] |= digit &<< offset
      if Int(offset) &+ bits > 64 && limb &+ 1 < limbs { r[limb &+ 1] = digit &>> (64 &- offset) }
      position &+= bits
      i &-= 1
    }
    return normalized(r, limbs)
  }

  /// Digits taken a chunk at a time: quadratic.
  static func readQuadratic(
    _ text: UnsafePointer<UInt8>, _ count: Int, radix: Int, chunk: Chunk, into r: Pointer
  ) -> Int {
    var (i, total) = (0, 0)
    // The first chunk takes what is left over, so that all others are whole.
    var next = count % chunk.digits
    if next == 0 { next = chunk.digits }
    while i < count {
      var word: UInt64 = 0
      let end = i &+ next
      while i < end {
        word = word &* UInt64(truncatingIfNeeded: radix) &+ UInt64(digitValue(text[i]))
        i &+= 1
      }
      total = multiply(Natural(r, total), word: chunk.power, adding: word, into: r)
      next = chunk.digits
    }
    return total
  }
}
