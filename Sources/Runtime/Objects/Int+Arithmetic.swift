// Arithmetic of ints: machine words first, limbs where they overflow.
//
// Operands are ints of any size, bools, and instances of subclasses (whose cells may hold small numbers). Results are
// plain ints, immediate where they fit. Limbs of operands stay in place while a result is computed: nothing here runs
// Python, and cells do not move.

extension Ref where B == IntBody {
  @inline(__always) var integer: Limbs.Integer {
    Limbs.Integer(Limbs.Natural(limbs, self.limbCount), isNegative: isNegative)
  }
}

extension Thread {
  /// The number of an int or bool as limbs, for the length of `body`.
  @inline(__always)
  func withLimbs<R>(_ v: Value, _ body: (Limbs.Integer) throws(PyError) -> R) throws(PyError) -> R {
    if let b = BigInt(v) { return try body(b.integer) }
    let i = v.isBool ? (v == .true ? 1 : 0) : v.smallInt
    var word = UInt64(i.magnitude)
    return try withUnsafeMutablePointer(to: &word) { p throws(PyError) in
      try body(Limbs.Integer(Limbs.Natural(p, i == 0 ? 0 : 1), isNegative: i < 0))
    }
  }

  @inline(__always)
  func withLimbs<R>(
    _ x: Value, _ y: Value, _ body: (Limbs.Integer, Limbs.Integer) throws(PyError) -> R
  ) throws(PyError) -> R {
    try withLimbs(x) { a throws(PyError) in
      try withLimbs(y) { b throws(PyError) in try body(a, b) }
    }
  }

  /// The int of a cell that an operation has filled.
  @inline(__always)
  func finish(_ b: BigInt, _ outcome: Limbs.Outcome) -> Value {
    b.limbCount = outcome.count
    if outcome.isNegative {
      b.header.pointee.flags |= HeaderFlag.own1
    } else {
      b.header.pointee.flags &= ~HeaderFlag.own1
    }
    return normalized(b)
  }

  /// A plain int of limbs that lie elsewhere.
  func int(_ a: Limbs.Integer) throws(PyError) -> Value {
    if let i = Limbs.int(a) { return int(i) }
    let r = try newBigInt(limbs: a.magnitude.count, negative: a.isNegative)
    r.limbs.update(from: a.magnitude.limbs, count: a.magnitude.count)
    return r.value
  }

  /// The same number as a plain int: what operations on bools and subclasses' instances answer.
  func plainInt(_ v: Value) throws(PyError) -> Value {
    if v.isSmallInt || isExact(v, .int) { return v }
    if let i = v.asInt { return int(i) }
    return try int(BigInt(unchecked: v).integer)
  }

  // MARK: on ints of any size

  func intAdd(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if let a = x.asInt, let b = y.asInt {
      let (r, overflow) = a.addingReportingOverflow(b)
      if !overflow { return int(r) }
    }
    return try withLimbs(x, y) { a, b throws(PyError) in
      let r = try newBigInt(limbs: max(a.magnitude.count, b.magnitude.count) + 1, negative: false)
      return finish(r, Limbs.add(a, b, into: r.limbs))
    }
  }

  func intSubtract(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if let a = x.asInt, let b = y.asInt {
      let (r, overflow) = a.subtractingReportingOverflow(b)
      if !overflow { return int(r) }
    }
    return try withLimbs(x, y) { a, b throws(PyError) in
      let r = try newBigInt(limbs: max(a.magnitude.count, b.magnitude.count) + 1, negative: false)
      return finish(r, Limbs.subtract(a, b, into: r.limbs))
    }
  }

  func intMultiply(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if let a = x.asInt, let b = y.asInt {
      let (r, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return int(r) }
    }
    return try withLimbs(x, y) { a, b throws(PyError) in
      let r = try newBigInt(limbs: a.magnitude.count + b.magnitude.count, negative: false)
      if a.magnitude.limbs == b.magnitude.limbs && a.magnitude.count == b.magnitude.count {
        return finish(r, Limbs.Outcome(Limbs.square(a.magnitude, into: r.limbs), isNegative: false))
      }
      return finish(r, Limbs.multiply(a, b, into: r.limbs))
    }
  }

  /// floor(x / y) and the rest, for y not 0. Only what is wanted is made.
  @inline(__always)
  private func intDivide(
    _ x: Value, _ y: Value, wantsQuotient: Bool, wantsRemainder: Bool
  ) throws(PyError) -> (quotient: Value, remainder: Value) {
    if let a = x.asInt, let b = y.asInt, b != -1 {
      var q = a / b
      var r = a &- q &* b
      if r != 0 && (r < 0) != (b < 0) {
        q &-= 1
        r &+= b
      }
      return (int(q), int(r))
    }
    return try withLimbs(x, y) { a, b throws(PyError) in
      let (n, m) = (a.magnitude.count, b.magnitude.count)
      let q = try newBigInt(limbs: max(n - m, 0) + 2, negative: false)
      let r = try newBigInt(limbs: max(m, n < m ? n : m, 1), negative: false)
      let d = Limbs.floorDivide(a, b, quotient: q.limbs, remainder: r.limbs)
      return (
        wantsQuotient ? finish(q, d.quotient) : .missing, wantsRemainder ? finish(r, d.remainder) : .missing
      )
    }
  }

  func intFloorDivide(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if isZero(y) { throw zeroDivision("integer division or modulo by zero") }
    return try intDivide(x, y, wantsQuotient: true, wantsRemainder: false).quotient
  }

  func intModulo(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if isZero(y) { throw zeroDivision("integer modulo by zero") }
    return try intDivide(x, y, wantsQuotient: false, wantsRemainder: true).remainder
  }

  func intDivmod(_ x: Value, _ y: Value) throws(PyError) -> (quotient: Value, remainder: Value) {
    if isZero(y) { throw zeroDivision("integer division or modulo by zero") }
    return try intDivide(x, y, wantsQuotient: true, wantsRemainder: true)
  }

  func intTrueDivide(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if isZero(y) { throw zeroDivision("division by zero") }
    if let a = x.asInt, let b = y.asInt, a.magnitude <= 1 << 53, b.magnitude <= 1 << 53 {
      return .float(Double(a) / Double(b))
    }
    let r = try withLimbs(x, y) { a, b in Limbs.trueDivide(a, b) }
    if r.isInfinite { throw overflowError("integer division result too large for a float") }
    return .float(r)
  }

  /// Whether an int or bool is 0.
  @inline(__always) func isZero(_ v: Value) -> Bool {
    v == .smallInt(0) || v == .false || isZeroCell(v)
  }
  private func isZeroCell(_ v: Value) -> Bool {
    guard let b = BigInt(v) else { return false }
    return b.limbCount == 0
  }
  /// Whether an int or bool is below 0.
  @inline(__always) func isNegativeInt(_ v: Value) -> Bool {
    if v.isSmallInt { return v.smallInt < 0 }
    return BigInt(v)?.isNegative ?? false
  }

  func intNegate(_ x: Value) throws(PyError) -> Value {
    if let a = x.asInt, a != .min { return int(0 &- a) }
    return try withLimbs(x) { a throws(PyError) in
      try int(Limbs.Integer(a.magnitude, isNegative: !a.isNegative))
    }
  }
  func intAbsolute(_ x: Value) throws(PyError) -> Value {
    isNegativeInt(x) ? try intNegate(x) : try plainInt(x)
  }
  func intInvert(_ x: Value) throws(PyError) -> Value {
    if let a = x.asInt { return int(~a) }
    return try withLimbs(x) { a throws(PyError) in
      let r = try newBigInt(limbs: a.magnitude.count + 1, negative: false)
      return finish(r, Limbs.invert(a, into: r.limbs))
    }
  }

  func intBitwise(_ op: Limbs.BitwiseOperation, _ x: Value, _ y: Value) throws(PyError) -> Value {
    if let a = x.asInt, let b = y.asInt {
      switch op {
      case .and: return int(a & b)
      case .or: return int(a | b)
      case .xor: return int(a ^ b)
      }
    }
    return try withLimbs(x, y) { a, b throws(PyError) in
      // A small mask leaves a small number: the common case of hashes and generators, without a cell.
      if case .and = op {
        if !a.isNegative && a.magnitude.count <= 1 { return int(Limbs.truncated(a) & Limbs.truncated(b)) }
        if !b.isNegative && b.magnitude.count <= 1 { return int(Limbs.truncated(a) & Limbs.truncated(b)) }
      }
      let r = try newBigInt(limbs: max(a.magnitude.count, b.magnitude.count) + 1, negative: false)
      return finish(r, Limbs.bitwise(op, a, b, into: r.limbs))
    }
  }

  func intShiftLeft(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if isNegativeInt(y) { throw valueError("negative shift count") }
    if isZero(x) { return .smallInt(0) }
    guard let n = y.asInt else {
      throw bitLength(y) <= 67 ? memoryError() : overflowError("too many digits in integer")
    }
    if let a = x.asInt, n < 63 {
      let r = a &<< n
      if r &>> n == a { return int(r) }
    }
    return try withLimbs(x) { a throws(PyError) in
      let r = try newBigInt(limbs: a.magnitude.count + n / 64 + 1, negative: a.isNegative)
      return finish(r, Limbs.Outcome(Limbs.shiftLeft(a.magnitude, by: n, into: r.limbs), isNegative: a.isNegative))
    }
  }

  func intShiftRight(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if isNegativeInt(y) { throw valueError("negative shift count") }
    let n = y.asInt ?? .max
    if let a = x.asInt { return int(a >> min(n, 63)) }
    return try withLimbs(x) { a throws(PyError) in
      if n / 64 >= a.magnitude.count { return .smallInt(a.isNegative ? -1 : 0) }
      let r = try newBigInt(limbs: a.magnitude.count - n / 64 + 1, negative: a.isNegative)
      return finish(r, Limbs.shiftRight(a, by: n, into: r.limbs))
    }
  }

  /// -1, 0 or 1 as x is below, equal to or above y.
  func intCompare(_ x: Value, _ y: Value) -> Int {
    if let a = x.asInt, let b = y.asInt { return a < b ? -1 : a == b ? 0 : 1 }
    return (try? withLimbs(x, y) { a, b in Limbs.compare(a, b) }) ?? 0
  }

  /// The nearest float; infinity beyond the range.
  func intDouble(_ v: Value) -> Double {
    if let i = v.asInt { return Double(i) }
    return Limbs.double(BigInt(unchecked: v).integer)
  }
  func checkedIntDouble(_ v: Value) throws(PyError) -> Double {
    let d = intDouble(v)
    if d.isInfinite { throw overflowError("int too large to convert to float") }
    return d
  }

  func intHash(_ v: Value) -> Int {
    if let i = v.asInt { return NumericHash.hash(i) }
    return NumericHash.hash(BigInt(unchecked: v).integer)
  }

  /// The integral part of a finite float.
  func int(truncating d: Double) throws(PyError) -> Value {
    if let i = Int(exactly: d.rounded(.towardZero)) { return int(i) }
    let r = try newBigInt(limbs: Limbs.doubleLimbCapacity, negative: false)
    return finish(r, Limbs.store(integral: d, into: r.limbs))
  }

  /// Bits of the magnitude.
  func bitLength(_ v: Value) -> Int {
    if let i = v.asInt { return 64 - i.magnitude.leadingZeroBitCount }
    return Limbs.bitLength(BigInt(unchecked: v).integer.magnitude)
  }
}
