// random: the Random type on the Mersenne Twister, and where its randomness comes from.
//
// A seed gives the same values as in CPython, so every method draws in CPython's order. Subclasses may bring their own
// `random` or `getrandbits`: methods ask `RandomSource`, once a call, which generator it is to be.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct RandomBody: Body {
  static var kind: Kind { .random }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// The second value of gauss() that waits for its turn, or None.
  var gaussNext: Value
  /// RawBytes: the state of the twister.
  var state: Value
}
typealias RandomObject = Ref<RandomBody>

extension Ref where B == RandomBody {
  @inline(__always) var twister: MersenneTwister {
    MersenneTwister(RawBytes(unchecked: self.state).bytes.assumingMemoryBound(to: UInt32.self))
  }
}

/// Fills memory with random bytes of the operating system.
func fillWithEntropy(_ p: UnsafeMutableRawPointer, _ count: Int) {
  #if canImport(Darwin)
    arc4random_buf(p, count)
  #else
    var done = 0
    while done < count {
      _ = getentropy(p + done, min(count - done, 256))
      done += 256
    }
  #endif
}

/// The generator of one call.
struct RandomSource {
  enum Mode {
    case twister, system, python
  }
  let object: Value
  /// How random() and getrandbits() are drawn.
  let uniform: Mode
  let bits: Mode
  /// Integers below a limit are made from bits, not from random().
  let usesBits: Bool
}

extension Thread {
  func randomSource(_ v: Value) -> RandomSource {
    let type = self.type(of: v)
    let own = attributeDictionaryPlace(v)?.pointee ?? .missing
    if type === self[TypeID.random], own.isMissing, !type.has(TypeFlag.hasChanged) {
      return RandomSource(object: v, uniform: .twister, bits: .twister, usesBits: true)
    }
    return otherRandomSource(v, type, Dict(own))
  }

  @inline(never) private func otherRandomSource(_ v: Value, _ type: Type, _ own: Dict?) -> RandomSource {
    func mode(_ name: Name) -> RandomSource.Mode {
      if let own, own.findName(self, self[name]) >= 0 { return .python }
      let found = lookup(type, name)
      guard found.isKind(.methodDescriptor) else { return .python }
      return found.nativeFunction.owner.bits == self[TypeID.systemRandom].value.bits ? .system : .twister
    }
    // The first class that defines one of the two decides.
    var usesBits = true
    let order = Tuple(unchecked: type.mro)
    var i = 0
    while i < order.count, let c = Type(order[i]) {
      fill(c)
      let dict = Dict(unchecked: c.attributes)
      if !dict.get(self, name: self[Name.getrandbits]).isMissing { break }
      if !dict.get(self, name: self[Name.randomName]).isMissing {
        usesBits = false
        break
      }
      i += 1
    }
    return RandomSource(object: v, uniform: mode(.randomName), bits: mode(.getrandbits), usesBits: usesBits)
  }

  /// random().
  @inline(__always) func draw(_ s: RandomSource) throws(PyError) -> Double {
    if s.uniform == .twister { return RandomObject(unchecked: s.object).twister.double() }
    return try drawOther(s)
  }
  @inline(never) private func drawOther(_ s: RandomSource) throws(PyError) -> Double {
    if s.uniform == .system {
      var word: UInt64 = 0
      withUnsafeMutableBytes(of: &word) { fillWithEntropy($0.baseAddress.unsafelyUnwrapped, 8) }
      return Double(word >> 11) * 0x1p-53
    }
    return try double(try callMethod(s.object, self[Name.randomName]))
  }

  /// getrandbits(count).
  func drawBits(_ s: RandomSource, _ count: Int) throws(PyError) -> Value {
    if s.bits == .python { return try callMethod(s.object, self[Name.getrandbits], int(count)) }
    if count <= 64 {
      if s.bits == .twister { return int(RandomObject(unchecked: s.object).twister.bits(count)) }
      var word: UInt64 = 0
      withUnsafeMutableBytes(of: &word) { fillWithEntropy($0.baseAddress.unsafelyUnwrapped, 8) }
      return int(count == 0 ? 0 : word >> UInt64(64 - count))
    }
    let limbs = (count + 63) / 64
    let r = try newBigInt(limbs: limbs, negative: false)
    if s.bits == .twister {
      let n = RandomObject(unchecked: s.object).twister.bits(count, into: r.limbs)
      return finish(r, Limbs.Outcome(n, isNegative: false))
    }
    fillWithEntropy(r.limbs, limbs * 8)
    if count & 63 != 0 { r.limbs[limbs - 1] &= 1 << UInt64(count & 63) - 1 }
    return finish(r, Limbs.Outcome(Limbs.normalized(r.limbs, limbs), isNegative: false))
  }

  /// An index below n, for n > 0.
  @inline(__always) func drawIndex(_ s: RandomSource, below n: Int) throws(PyError) -> Int {
    if s.bits == .twister && s.usesBits {
      let twister = RandomObject(unchecked: s.object).twister
      let count = 64 &- n.leadingZeroBitCount
      var r = twister.bits(count)
      while r >= UInt64(bitPattern: Int64(n)) { r = twister.bits(count) }
      return Int(truncatingIfNeeded: r)
    }
    return try drawInt(s, below: int(n)).asInt ?? 0
  }

  /// An int in 0 ..< n, for n > 0.
  func drawInt(_ s: RandomSource, below n: Value) throws(PyError) -> Value {
    if s.usesBits {
      if s.bits == .twister, let limit = n.asInt { return int(try drawIndex(s, below: limit)) }
      let count = bitLength(n)
      var r = try drawBits(s, count)
      while try intCompareChecked(r, n) >= 0 { r = try drawBits(s, count) }
      return r
    }
    // From random(), of which only multiples of 2^-53 are trusted.
    guard let limit = n.asInt, limit < 1 << 53 else {
      return try floatToInt((try draw(s) * (try checkedIntDouble(n))).rounded(.down))
    }
    let steps = 1 << 53
    let last = Double(steps - steps % limit) / Double(steps)
    var r = try draw(s)
    while r >= last { r = try draw(s) }
    return int(Int((r * Double(steps)).rounded(.down)) % limit)
  }

  private func intCompareChecked(_ x: Value, _ y: Value) throws(PyError) -> Int {
    guard x.isInt else { throw typeError("'>=' not supported between instances of '\(typeName(x))' and 'int'") }
    return intCompare(x, y)
  }

  // MARK: seeding

  /// seed(a, version).
  func randomSeed(_ v: Value, _ a: Value, version: Value) throws(PyError) {
    let r = RandomObject(unchecked: v)
    let version = version.isMissing ? 2 : version.asInt ?? 0
    if a.isMissing || a.isNone {
      seedFromSystem(r)
    } else if version == 1, a.isKind(.str) || a.isKind(.bytes) {
      try seed(r, int(oldTextSeed(a)))
    } else if version == 2, a.isKind(.str) || a.isKind(.bytes) || a.isKind(.byteArray) {
      try seed(r, try textSeed(a))
    } else if a.isInt {
      try seed(r, a)
    } else if a.isFloat || a.isKind(.floatBox) || a.isKind(.str) || a.isKind(.bytes) || a.isKind(.byteArray) {
      try seed(r, int(UInt64(bitPattern: Int64(try hash(a)))))
    } else {
      throw typeError(
        "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.")
    }
    r.gaussNext = .none
  }

  func seedFromSystem(_ r: RandomObject) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: MersenneTwister.wordCount) { buffer in
      let words = buffer.baseAddress.unsafelyUnwrapped
      fillWithEntropy(words, MersenneTwister.wordCount * 4)
      r.twister.seed(keyCount: MersenneTwister.wordCount) { words[$0] }
    }
  }

  private func seed(_ r: RandomObject, _ v: Value) throws(PyError) {
    try withLimbs(v) { a in r.twister.seed(a.magnitude) }
  }

  /// Version 1: a multiplicative hash of the characters.
  private func oldTextSeed(_ v: Value) -> UInt64 {
    let count = Str(v)?.count ?? Bytes(unchecked: v).count
    func character(_ i: Int) -> UInt64 {
      if let s = Str(v) { return UInt64(s[i]) }
      return UInt64(Bytes(unchecked: v).bytes[i])
    }
    var x = count > 0 ? character(0) &<< 7 : 0
    var i = 0
    while i < count {
      x = (1_000_003 &* x) ^ character(i)
      i += 1
    }
    return x ^ UInt64(count)
  }

  /// Version 2: the bytes and their SHA-512, as one number.
  private func textSeed(_ v: Value) throws(PyError) -> Value {
    var source = v
    if v.isKind(.str) {
      source = try callMethod(v, try str("encode"))
    } else if !v.isKind(.bytes) {
      source = try call(self[.bytes].value, v)
    }
    let b = Bytes(unchecked: source)
    let count = b.count
    let buffer = try newRawBytes(count + SHA512.byteCount)
    buffer.text.update(from: b.bytes, count: count)
    SHA512.digest(b.bytes, count, into: buffer.text + count)
    return try int(bytes: buffer.text, count + SHA512.byteCount, littleEndian: false, signed: false)
  }

  // MARK: state

  func randomState(_ v: Value) throws(PyError) -> Value {
    let r = RandomObject(unchecked: v)
    let words = try newTuple(MersenneTwister.wordCount + 1)
    var i = 0
    while i <= MersenneTwister.wordCount {
      words.items[i] = .smallInt(Int(r.twister.words[i]))
      i += 1
    }
    return try tuple(.smallInt(3), words.value, r.gaussNext)
  }

  func setRandomState(_ v: Value, _ state: Value) throws(PyError) {
    let r = RandomObject(unchecked: v)
    let version = try getItem(state, .smallInt(0))
    guard let number = version.asInt, number == 3 || number == 2 else {
      throw valueError(
        "state with version \(Str(unchecked: try str(of: version)).string) passed to Random.setstate() of version 3")
    }
    let list = try newList()
    try listExtend(list, state, function: .missing)
    if list.count > 3 { throw valueError("too many values to unpack (expected 3)") }
    if list.count < 3 { throw valueError("not enough values to unpack (expected 3, got \(list.count))") }
    r.gaussNext = list[2]
    guard let words = Tuple(list[1]) else { throw typeError("state vector must be a tuple") }
    let count = MersenneTwister.wordCount
    if words.count != count + 1 { throw valueError("state vector is the wrong size") }
    let fresh = try newRawBytes(MersenneTwister.byteCount)
    let out = fresh.bytes.assumingMemoryBound(to: UInt32.self)
    var i = 0
    while i <= count {
      guard words[i].isInt else { throw typeError("an integer is required") }
      if isNegativeInt(words[i]) && number == 3 { throw overflowError("can't convert negative value to unsigned int") }
      out[i] = UInt32(truncatingIfNeeded: words[i].asInt ?? 0)
      i += 1
    }
    if out[count] > UInt32(count) { throw valueError("invalid state") }
    r.state = fresh.value
  }
}
