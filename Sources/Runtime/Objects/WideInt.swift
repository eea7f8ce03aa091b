// Ints of up to two limbs in registers: results of word arithmetic that overflows are common (hashes, generators of random
// numbers, products before a modulus) and not worth a loop over limbs.

struct WideInt {
  var low: UInt64
  var high: UInt64
  var isNegative: Bool

  @inline(__always) init(_ low: UInt64, _ high: UInt64, isNegative: Bool) {
    self.low = low
    self.high = high
    self.isNegative = isNegative
  }

  /// nil for a larger int. `v` is an exact int.
  @inline(__always) init?(_ v: Value) {
    if v.isSmallInt {
      let i = v.smallInt
      self.init(UInt64(i.magnitude), 0, isNegative: i < 0)
      return
    }
    let b = BigInt(unchecked: v)
    guard b.limbCount <= 2 else { return nil }
    self.init(b.limbs[0], b.limbCount == 2 ? b.limbs[1] : 0, isNegative: b.isNegative)
  }

  /// nil where the sum needs a third limb.
  @inline(__always) static func + (a: WideInt, b: WideInt) -> WideInt? {
    if a.isNegative == b.isNegative {
      let (low, carry) = a.low.addingReportingOverflow(b.low)
      let (high, overflow) = a.high.addingReportingOverflow(b.high)
      let (top, overflow2) = high.addingReportingOverflow(carry ? 1 : 0)
      return overflow || overflow2 ? nil : WideInt(low, top, isNegative: a.isNegative)
    }
    let isLess = a.high != b.high ? a.high < b.high : a.low < b.low
    let (x, y) = isLess ? (b, a) : (a, b)
    let (low, borrow) = x.low.subtractingReportingOverflow(y.low)
    return WideInt(low, x.high &- y.high &- (borrow ? 1 : 0), isNegative: x.isNegative)
  }

  @inline(__always) static prefix func - (a: WideInt) -> WideInt {
    WideInt(a.low, a.high, isNegative: !a.isNegative)
  }

  /// nil where a factor has two limbs.
  @inline(__always) static func * (a: WideInt, b: WideInt) -> WideInt? {
    if a.high | b.high != 0 { return nil }
    let product = a.low.multipliedFullWidth(by: b.low)
    return WideInt(product.low, product.high, isNegative: a.isNegative != b.isNegative)
  }
}

extension Thread {
  @inline(__always) func int(_ w: WideInt) -> Value {
    if w.high == 0 {
      if w.low < 1 << 47 {
        let i = Int(truncatingIfNeeded: w.low)
        return .smallInt(w.isNegative ? 0 &- i : i)
      }
      if w.low == 1 << 47 && w.isNegative { return .smallInt(Value.smallIntMin) }
      return boxWord(w.low, isNegative: w.isNegative)
    }
    let b = new(TwoLimbBody.self)
    b.limbCount = 2
    b.low = w.low
    b.high = w.high
    if w.isNegative { b.header.pointee.flags = HeaderFlag.own1 }
    return b.value
  }
}
