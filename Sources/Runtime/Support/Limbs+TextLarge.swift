// Large numbers to text and back by halves: with P(i) = (radix ^ chunk) ^ 2^i, a number is cut into quotient and
// remainder by the largest P(i) that leaves both about half (Knuth, The Art of Computer Programming 4.4). The cost is that
// of a few divisions of the whole length, or of a few products.

extension Limbs {
  /// Above these sizes in limbs, halves win over one chunk after the other.
  static let textThreshold = 28
  static let readThreshold = 40

  /// The powers P(0)... up to a given size, behind one another in one block of memory.
  private struct Powers {
    let radix: Int
    let chunk: Chunk
    let memory: Pointer
    /// Where each power starts, and its limbs; 64 entries suffice for any memory.
    let starts: UnsafeMutablePointer<Int>

    func power(_ index: Int) -> Natural {
      Natural(memory + starts[index], starts[index &+ 1] &- starts[index])
    }

    /// The digits that remainders of P(index) have.
    @inline(__always)
    func digits(_ index: Int) -> Int { chunk.digits << index }
  }

  /// Makes P(0)...P(last) for the length of body.
  @inline(__always)
  private static func withPowers<Result>(radix: Int, last: Int, _ body: (Powers) -> Result) -> Result {
    let chunk = Chunk(radix: radix)
    // P(i) has at most 2^i limbs.
    return withScratch((2 << last) &+ 2) { memory in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: 66) { starts in
        let starts = starts.baseAddress.unsafelyUnwrapped
        memory[0] = chunk.power
        (starts[0], starts[1]) = (0, 1)
        let powers = Powers(radix: radix, chunk: chunk, memory: memory, starts: starts)
        var i = 0
        while i < last {
          starts[i &+ 2] = starts[i &+ 1] &+ square(powers.power(i), into: memory + starts[i &+ 1])
          i &+= 1
        }
        return body(powers)
      }
    }
  }

  // MARK: To text

  static func writeLarge(_ a: Natural, radix: Int, into text: UnsafeMutablePointer<UInt8>) -> Int {
    if a.count < textThreshold {
      return withScratch(a.count) { scratch in
        copy(a.limbs, a.count, to: scratch)
        return writeQuadratic(consuming: scratch, a.count, radix: radix, chunk: Chunk(radix: radix), into: text)
      }
    }
    // The first power whose square is beyond a.
    let bits = 63 &- Chunk(radix: radix).power.leadingZeroBitCount
    var last = 0
    while bits << (last &+ 1) < a.count &* 64 { last &+= 1 }
    return withPowers(radix: radix, last: last) { powers in
      // Quotient and remainder take the number's length, and again half of that at each level below.
      withScratch(4 &* a.count &+ 256) { scratch in
        write(a, powers, last, width: -1, into: text, scratch: scratch)
      }
    }
  }

  /// Writes a, with zeros in front up to `width` digits if that is not negative; P(level) or a smaller power cuts it.
  private static func write(
    _ a: Natural, _ powers: Powers, _ level: Int, width: Int, into text: UnsafeMutablePointer<UInt8>, scratch: Pointer
  ) -> Int {
    if a.count == 0 {
      text.update(repeating: UInt8(ascii: "0"), count: max(width, 0))
      return max(width, 0)
    }
    if a.count < textThreshold || level < 0 {
      copy(a.limbs, a.count, to: scratch)
      return writePadded(consuming: scratch, a.count, powers, width: width, into: text)
    }
    let power = powers.power(level)
    if compare(a, power) < 0 {
      // The upper half is zero.
      let zeros = width < 0 ? 0 : max(width &- powers.digits(level), 0)
      text.update(repeating: UInt8(ascii: "0"), count: zeros)
      let inner = width < 0 ? -1 : width &- zeros
      return zeros &+ write(a, powers, level &- 1, width: inner, into: text + zeros, scratch: scratch)
    }
    let (q, r) = (scratch, scratch + (a.count &- power.count &+ 1))
    let counts = divide(a, power, quotient: q, remainder: r)
    let rest = r + power.count
    let digits = powers.digits(level)
    let upperWidth = width < 0 ? -1 : width &- digits
    let upper = write(
      Natural(q, counts.quotient), powers, level &- 1, width: upperWidth, into: text, scratch: rest)
    return upper
      &+ write(
        Natural(r, counts.remainder), powers, level &- 1, width: digits, into: text + upper, scratch: rest)
  }

  /// Text needs a few bytes more than the digits while it is made; so it is made beside and copied.
  private static func writePadded(
    consuming a: Pointer, _ count: Int, _ powers: Powers, width: Int, into text: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let capacity = textCapacity(bits: count &* 64, radix: powers.radix)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
      let digits = buffer.baseAddress.unsafelyUnwrapped
      let length = writeQuadratic(consuming: a, count, radix: powers.radix, chunk: powers.chunk, into: digits)
      let zeros = max(width &- length, 0)
      text.update(repeating: UInt8(ascii: "0"), count: zeros)
      (text + zeros).update(from: digits, count: length)
      return zeros &+ length
    }
  }

  // MARK: From text

  static func readLarge(_ text: UnsafePointer<UInt8>, _ count: Int, radix: Int, into r: Pointer) -> Int {
    let chunk = Chunk(radix: radix)
    let limbs = count / chunk.digits
    if limbs < readThreshold { return readQuadratic(text, count, radix: radix, chunk: chunk, into: r) }
    // The largest P(last) with fewer digits than the text.
    let last = Int.bitWidth &- 1 &- limbs.leadingZeroBitCount
    return withPowers(radix: radix, last: last) { powers in
      withScratch(4 &* limbs &+ 256) { read(text, count, powers, last, into: r, scratch: $0) }
    }
  }

  /// Scratch: the upper and the lower part lie there while they are put together, the upper one while the lower is read.
  private static func read(
    _ text: UnsafePointer<UInt8>, _ count: Int, _ powers: Powers, _ level: Int, into r: Pointer, scratch: Pointer
  ) -> Int {
    if count < readThreshold &* powers.chunk.digits || level < 0 {
      return readQuadratic(text, count, radix: powers.radix, chunk: powers.chunk, into: r)
    }
    let lower = powers.digits(level)
    if lower >= count { return read(text, count, powers, level &- 1, into: r, scratch: scratch) }
    let upper = count &- lower
    let power = powers.power(level)
    // The upper part is read into r, multiplied into scratch; the lower part is read into r and added.
    let upperCount = read(text, upper, powers, level &- 1, into: r, scratch: scratch)
    let product = Natural(scratch, multiply(Natural(r, upperCount), power, into: scratch))
    let lowerCount = read(
      text + upper, lower, powers, level &- 1, into: r, scratch: scratch + (upperCount &+ power.count))
    return add(product, Natural(r, lowerCount), into: r)
  }
}
