// math: functions of integers of any size.

extension Thread {
  func gcd(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if let a = x.asInt, let b = y.asInt { return int(Limbs.gcd(word: UInt64(a.magnitude), UInt64(b.magnitude))) }
    return try withLimbs(x, y) { a, b throws(PyError) in
      let r = try newBigInt(limbs: max(a.magnitude.count, b.magnitude.count), negative: false)
      return finish(r, Limbs.Outcome(Limbs.gcd(a.magnitude, b.magnitude, into: r.limbs), isNegative: false))
    }
  }

  fileprivate func lcm(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if isZero(x) || isZero(y) { return .smallInt(0) }
    return try intAbsolute(try intMultiply(try intFloorDivide(x, try gcd(x, y)), y))
  }

  /// first * (first + 1) * ... * (first + count - 1) by halves, so that factors are of like size.
  private func risingProduct(_ first: Value, _ count: Int) throws(PyError) -> Value {
    if count <= 0 { return .smallInt(1) }
    if count <= 8 {
      var r = first
      var i = 1
      while i < count {
        r = try intMultiply(r, try intAdd(first, .smallInt(i)))
        i += 1
      }
      return r
    }
    try checkStack()
    let half = count / 2
    let low = try risingProduct(first, half)
    return try intMultiply(low, try risingProduct(try intAdd(first, int(half)), count - half))
  }

  fileprivate func factorial(_ v: Value) throws(PyError) -> Value {
    let n = try index(v)
    if isNegativeInt(n) { throw valueError("factorial() not defined for negative values") }
    guard let count = n.asInt else {
      throw overflowError("factorial() argument should not exceed 9223372036854775807")
    }
    if count > 1 << 40 { throw memoryError() }
    return try risingProduct(.smallInt(1), count)
  }

  fileprivate func permutations(_ n: Value, _ k: Value) throws(PyError) -> Value {
    if k.isMissing || k.isNone { return try factorial(n) }
    let (n, k) = (try index(n), try index(k))
    if isNegativeInt(n) { throw valueError("n must be a non-negative integer") }
    if isNegativeInt(k) { throw valueError("k must be a non-negative integer") }
    if intCompare(k, n) > 0 { return .smallInt(0) }
    guard let count = k.asInt else { throw overflowError("k must not exceed 9223372036854775807") }
    if count > 1 << 40 { throw memoryError() }
    return try risingProduct(try intAdd(try intSubtract(n, k), .smallInt(1)), count)
  }

  fileprivate func combinations(_ n: Value, _ k: Value) throws(PyError) -> Value {
    let (n, k) = (try index(n), try index(k))
    if isNegativeInt(n) { throw valueError("n must be a non-negative integer") }
    if isNegativeInt(k) { throw valueError("k must be a non-negative integer") }
    let rest = try intSubtract(n, k)
    if isNegativeInt(rest) { return .smallInt(0) }
    let fewer = intCompare(rest, k) < 0 ? rest : k
    guard let count = fewer.asInt else {
      throw overflowError("min(n - k, k) must not exceed 9223372036854775807")
    }
    if let total = n.asInt, let r = smallCombinations(UInt64(total), UInt64(count)) { return int(r) }
    if count > 1 << 40 { throw memoryError() }
    let top = try risingProduct(try intAdd(try intSubtract(n, fewer), .smallInt(1)), count)
    return try intFloorDivide(top, try risingProduct(.smallInt(1), count))
  }

  /// nil where a step overflows a word.
  private func smallCombinations(_ n: UInt64, _ k: UInt64) -> UInt64? {
    if k > 63 { return nil }
    var r: UInt64 = 1
    var i: UInt64 = 1
    while i <= k {
      let product = r.multipliedFullWidth(by: n - k + i)
      if product.high >= i { return nil }
      r = i.dividingFullWidth(product).quotient
      i += 1
    }
    return r
  }

  fileprivate func squareRoot(_ v: Value) throws(PyError) -> Value {
    let n = try index(v)
    if isNegativeInt(n) { throw valueError("isqrt() argument must be nonnegative") }
    if let i = n.asInt {
      // The float's root is off by one at most.
      var r = Int(Double(i).squareRoot())
      while r > 3_037_000_499 || r &* r > i { r -= 1 }
      while r < 3_037_000_499 && (r + 1) &* (r + 1) <= i { r += 1 }
      return int(r)
    }
    return try withLimbs(n) { a throws(PyError) in
      let r = try newBigInt(limbs: (a.magnitude.count + 1) / 2, negative: false)
      return finish(r, Limbs.Outcome(Limbs.squareRoot(a.magnitude, into: r.limbs), isNegative: false))
    }
  }
}

let mathIntegerFunctions: [Method] = [
  Method("gcd(*integers)") { t, a throws(PyError) in
    let all = Tuple(unchecked: a[0])
    var r = Value.smallInt(0)
    var i = 0
    while i < all.count {
      r = try t.gcd(r, try t.index(all[i]))
      i += 1
    }
    return r
  },
  Method("lcm(*integers)") { t, a throws(PyError) in
    let all = Tuple(unchecked: a[0])
    var r = Value.smallInt(1)
    var i = 0
    while i < all.count {
      r = try t.lcm(r, try t.index(all[i]))
      i += 1
    }
    return r
  },
  Method("factorial(n, /)") { t, a throws(PyError) in try t.factorial(a[0]) },
  Method("perm(n, k=None, /)") { t, a throws(PyError) in try t.permutations(a[0], a[1]) },
  Method("comb(n, k, /)") { t, a throws(PyError) in try t.combinations(a[0], a[1]) },
  Method("isqrt(n, /)") { t, a throws(PyError) in try t.squareRoot(a[0]) },
]
