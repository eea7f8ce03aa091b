// math: sums, products, norms.

extension Thread {
  fileprivate func mathExactSum(_ iterable: Value) throws(PyError) -> Value {
    let it = try iterator(iterable)
    var sum = ExactSum()
    while true {
      let v = try next(it)
      if v.isMissing { break }
      sum.add(try double(v))
      if sum.overflowed { throw overflowError("intermediate overflow in fsum") }
    }
    guard let r = sum.result() else { throw valueError("-inf + inf in fsum") }
    return .float(r)
  }

  fileprivate func mathProduct(_ iterable: Value, _ start: Value) throws(PyError) -> Value {
    let it = try iterator(iterable)
    var r = start.isMissing ? .smallInt(1) : start
    while true {
      let v = try next(it)
      if v.isMissing { return r }
      if r.isFloat && v.isFloat { r = .float(r.float * v.float) } else { r = try binary(.multiply, r, v) }
    }
  }

  /// The norm of a tuple's numbers, or of the differences of two.
  fileprivate func mathNorm(_ p: Tuple, minus q: Tuple?) throws(PyError) -> Value {
    let buffer = try newRawBytes(max(p.count, 1) * 8)
    let parts = buffer.bytes.assumingMemoryBound(to: Double.self)
    var largest = 0.0
    var hasNaN = false
    var i = 0
    while i < p.count {
      var x = try double(p[i])
      if let q { x -= try double(q[i]) }
      x = x.magnitude
      parts[i] = x
      if x.isNaN { hasNaN = true }
      if x > largest { largest = x }
      i += 1
    }
    return .float(euclideanNorm(parts, p.count, largest: largest, hasNaN: hasNaN))
  }

  /// An iterable's items as a tuple.
  fileprivate func mathTuple(_ v: Value) throws(PyError) -> Tuple {
    if let tuple = Tuple(v) { return tuple }
    let list = try newList()
    let it = try iterator(v)
    while true {
      let x = try next(it)
      if x.isMissing { break }
      try list.append(self, x)
    }
    return Tuple(unchecked: try newTuple(from: list.items, list.count))
  }

  fileprivate func mathDistance(_ p: Value, _ q: Value) throws(PyError) -> Value {
    let (p, q) = (try mathTuple(p), try mathTuple(q))
    if p.count != q.count { throw valueError("both points must have the same number of dimensions") }
    return try mathNorm(p, minus: q)
  }

  /// Sum of products: exact while all are ints, with extended precision while all are floats, as operators say beyond.
  fileprivate func mathSumOfProducts(_ p: Value, _ q: Value) throws(PyError) -> Value {
    let (left, right) = (try iterator(p), try iterator(q))
    var total = Value.smallInt(0)
    var ints = true
    var intTotal = 0
    var floats = true
    var floatTotal = ProductSum()
    var floatsUsed = false
    while true {
      let x = try next(left)
      let y = try next(right)
      if x.isMissing != y.isMissing { throw valueError("Inputs are not the same length") }
      let finished = x.isMissing
      if ints {
        if !finished, x.isSmallInt || isExact(x, .int), y.isSmallInt || isExact(y, .int), let a = x.asInt,
          let b = y.asInt
        {
          let (product, overflow) = a.multipliedReportingOverflow(by: b)
          let (sum, overflow2) = intTotal.addingReportingOverflow(product)
          if !overflow && !overflow2 {
            intTotal = sum
            continue
          }
        }
        ints = false
        if intTotal != 0 { total = try intAdd(total, int(intTotal)) }
      }
      if floats {
        if !finished, x.isFloat || y.isFloat, let a = plainDouble(x), let b = plainDouble(y) {
          let sum = floatTotal.adding(a, b)
          if sum.hi.isFinite {
            floatTotal = sum
            floatsUsed = true
            continue
          }
        }
        floats = false
        if floatsUsed { total = try binary(.add, total, .float(floatTotal.value)) }
      }
      if finished { return total }
      total = try binary(.add, total, try binary(.multiply, x, y))
    }
  }

  /// A float, exact int or bool as a double; nil for others and for ints out of range.
  private func plainDouble(_ v: Value) -> Double? {
    if v.isFloat { return v.float }
    guard v.isSmallInt || v.isBool || isExact(v, .int) else { return nil }
    let d = intDouble(v)
    return d.isFinite ? d : nil
  }
}

let mathSumFunctions: [Method] = [
  Method("fsum(seq, /)") { t, a throws(PyError) in try t.mathExactSum(a[0]) },
  Method("prod(iterable, /, *, start=1)") { t, a throws(PyError) in try t.mathProduct(a[0], a[1]) },
  Method("sumprod(p, q, /)") { t, a throws(PyError) in try t.mathSumOfProducts(a[0], a[1]) },
  Method("hypot(*coordinates)") { t, a throws(PyError) in try t.mathNorm(Tuple(unchecked: a[0]), minus: nil) },
  Method("dist(p, q, /)") { t, a throws(PyError) in try t.mathDistance(a[0], a[1]) },
]
