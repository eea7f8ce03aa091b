// Powers of ints: exact, modular, and with negative exponents.

extension Thread {
  /// x ** y.
  func intPower(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if isNegativeInt(y) {
      return try floatPower(try checkedIntDouble(x), try checkedIntDouble(y))
    }
    if let a = x.asInt {
      if a == 0 || a == 1 { return isZero(y) ? .smallInt(1) : .smallInt(a) }
      if a == -1 { return .smallInt(isOdd(y) ? -1 : 1) }
      if a == 2, let n = y.asInt, n < 62 { return int(1 << n) }
    }
    guard let n = y.asInt else { throw memoryError() }
    if n == 0 { return .smallInt(1) }
    if let a = x.asInt, let r = wordPower(a, n) { return int(r) }
    return try withLimbs(x) { a throws(PyError) in
      let capacity = Limbs.powerCapacity(a.magnitude, n)
      if capacity > 1 << 32 { throw memoryError() }
      let r = try newBigInt(limbs: capacity, negative: false)
      let count = Limbs.power(a.magnitude, n, into: r.limbs)
      return finish(r, Limbs.Outcome(count, isNegative: a.isNegative && n & 1 == 1))
    }
  }

  /// a ** n by squaring, nil where a word overflows.
  @inline(__always)
  private func wordPower(_ a: Int, _ n: Int) -> Int? {
    if n > 63 { return nil }
    var (base, result, left) = (a, 1, n)
    while true {
      if left & 1 == 1 {
        let (r, overflow) = result.multipliedReportingOverflow(by: base)
        if overflow { return nil }
        result = r
      }
      left >>= 1
      if left == 0 { return result }
      let (b, overflow) = base.multipliedReportingOverflow(by: base)
      if overflow { return nil }
      base = b
    }
  }

  func isOdd(_ v: Value) -> Bool {
    if let i = v.asInt { return i & 1 == 1 }
    return BigInt(unchecked: v).integer.magnitude.isOdd
  }

  /// pow(x, y, m): the result has m's sign.
  func intPower(_ x: Value, _ y: Value, modulo m: Value) throws(PyError) -> Value {
    if isZero(m) { throw valueError("pow() 3rd argument cannot be 0") }
    let modulus = try intAbsolute(m)
    if modulus == .smallInt(1) { return .smallInt(0) }
    var base = try intModulo(x, modulus)
    var exponent = y
    if isNegativeInt(y) {
      exponent = try intNegate(y)
      base = try intInverse(base, modulo: modulus)
    }
    let r = try intPowerNatural(base, exponent, modulus)
    if isNegativeInt(m) && !isZero(r) { return try intAdd(r, m) }
    return r
  }

  private func intInverse(_ x: Value, modulo m: Value) throws(PyError) -> Value {
    let r = try withLimbs(x, m) { a, b throws(PyError) -> Value in
      let r = try newBigInt(limbs: b.magnitude.count, negative: false)
      guard let count = Limbs.inverse(a.magnitude, modulo: b.magnitude, into: r.limbs) else { return .missing }
      return finish(r, Limbs.Outcome(count, isNegative: false))
    }
    if r.isMissing { throw valueError("base is not invertible for the given modulus") }
    return r
  }

  /// For 0 <= x < m, y >= 0, m > 1.
  private func intPowerNatural(_ x: Value, _ y: Value, _ m: Value) throws(PyError) -> Value {
    if let a = x.asInt, var n = y.asInt, let m = m.asInt {
      var (base, result) = (UInt64(a), UInt64(1))
      let modulus = UInt64(m)
      while n > 0 {
        if n & 1 == 1 { result = multiply(result, base, modulo: modulus) }
        n >>= 1
        if n > 0 { base = multiply(base, base, modulo: modulus) }
      }
      return int(result)
    }
    return try withLimbs(x, y) { a, e throws(PyError) in
      try withLimbs(m) { b throws(PyError) in
        let r = try newBigInt(limbs: b.magnitude.count, negative: false)
        let count = Limbs.power(a.magnitude, e.magnitude, modulo: b.magnitude, into: r.limbs)
        return finish(r, Limbs.Outcome(count, isNegative: false))
      }
    }
  }

  @inline(__always)
  private func multiply(_ a: UInt64, _ b: UInt64, modulo m: UInt64) -> UInt64 {
    if (a | b) < 1 << 32 { return a &* b % m }
    return m.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
  }
}
