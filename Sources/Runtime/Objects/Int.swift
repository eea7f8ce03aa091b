// Ints beyond 48 bits: sign and magnitude, little-endian 64-bit limbs without leading zeros. own1 in the flags: negative.
//
// Smaller ints are immediate, always: whoever makes an int from limbs goes through `int(limbs:)`, which normalizes. Only
// an instance of a subclass of int may hold a small number in a cell.

struct IntBody: Body {
  static var kind: Kind { .int }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { .bytes(count: 1, unit: 8) }
  var header: Header
  var limbCount: Int
}
typealias BigInt = Ref<IntBody>

/// Ints of one and two limbs as cells of fixed size, which are made faster. They are used as IntBody.
struct OneLimbBody: Body {
  static var kind: Kind { .int }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var limbCount: Int
  var low: UInt64
}
struct TwoLimbBody: Body {
  static var kind: Kind { .int }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var limbCount: Int
  var low: UInt64
  var high: UInt64
}

extension Ref where B == IntBody {
  @inline(__always) var limbs: UnsafeMutablePointer<UInt64> { end.assumingMemoryBound(to: UInt64.self) }
  @inline(__always) var isNegative: Bool { header.pointee.flags & HeaderFlag.own1 != 0 }
}

extension Thread {
  /// The Python int of a native one.
  @inline(__always) func int(_ i: Int) -> Value {
    Value.fitsSmallInt(i) ? .smallInt(i) : boxInt(i)
  }
  func int(_ u: UInt64) -> Value {
    if let i = Int(exactly: u) { return int(i) }
    return boxWord(u, isNegative: false)
  }
  @inline(never) func boxInt(_ i: Int) -> Value { boxWord(UInt64(i.magnitude), isNegative: i < 0) }

  @inline(__always) func boxWord(_ word: UInt64, isNegative: Bool) -> Value {
    let b = new(OneLimbBody.self)
    b.limbCount = 1
    b.low = word
    if isNegative { b.header.pointee.flags = HeaderFlag.own1 }
    return b.value
  }

  /// A cell for `count` limbs, to be filled and passed to `normalized`.
  func newBigInt(limbs count: Int, negative: Bool) throws(PyError) -> BigInt {
    if count > 1 << 32 { throw memoryError() }
    let b = try new(IntBody.self, extra: count &* 8)
    b.limbCount = count
    if negative { b.header.pointee.flags = HeaderFlag.own1 }
    return b
  }

  /// The int of a freshly filled cell: leading zero limbs are cut, small numbers become immediate.
  func normalized(_ b: BigInt) -> Value {
    var n = b.limbCount
    while n > 0 && b.limbs[n - 1] == 0 { n -= 1 }
    b.limbCount = n
    if n == 0 { return .smallInt(0) }
    if n == 1 && b.limbs[0] <= UInt64(1 << 47) {
      let m = Int(b.limbs[0])
      let i = b.isNegative ? -m : m
      if Value.fitsSmallInt(i) { return .smallInt(i) }
    }
    return b.value
  }
}

extension Value {
  /// The number of an int (or bool) that fits a machine word, or nil.
  @inline(__always) var asInt: Int? {
    if isSmallInt { return smallInt }
    return asIntSlow
  }
  private var asIntSlow: Int? {
    if isBool { return bits == 5 ? 1 : 0 }
    guard let b = BigInt(self) else { return nil }
    if b.limbCount == 0 { return 0 }
    if b.limbCount > 1 { return nil }
    let m = b.limbs[0]
    if b.isNegative { return m <= UInt64(1) << 63 ? Int(truncatingIfNeeded: 0 &- m) : nil }
    return Int(exactly: m)
  }
  /// The number of an int that an Int is too small for and a word is not, or nil.
  var asWord: UInt64? {
    guard let b = BigInt(self), b.limbCount == 1, !b.isNegative else { return nil }
    return b.limbs[0]
  }
  /// An int of any size, or a bool.
  var isInt: Bool { isSmallInt || isBool || isKind(.int) }
}
