// What a value is as a str, as an index, as a float: dispatch to the slots of its type.

extension Thread {
  /// str(v), as a str.
  func str(of v: Value) throws(PyError) -> Value {
    if isExactStr(v) { return v }
    try checkStack()
    guard let f = type(of: v).slot(.str) else { return try repr(v) }
    let s = try CodePointer.unary(f, self, v)
    guard s.isKind(.str) else { throw typeError("__str__ returned non-string (type \(typeName(s)))") }
    return s
  }
  func repr(_ v: Value) throws(PyError) -> Value {
    let s = try reprResult(v)
    guard s.isKind(.str) else { throw typeError("__repr__ returned non-string (type \(typeName(s)))") }
    return s
  }
  /// What __repr__ answers, which need not be a str.
  func reprResult(_ v: Value) throws(PyError) -> Value {
    try checkStack()
    guard let f = type(of: v).slot(.repr) else {
      return try str("<\(typeName(v)) object at 0x\(String(v.bits, radix: 16))>")
    }
    return try CodePointer.unary(f, self, v)
  }
  /// For messages: repr as a Swift string, or a mark if it fails.
  func reprString(_ v: Value) -> String {
    let saved = p.pointee.pending
    do throws(PyError) { return Str(unchecked: try repr(v)).string } catch {
      p.pointee.pending = saved
      return "<unprintable>"
    }
  }

  /// v.__index__() as an int value of any size.
  func index(_ v: Value) throws(PyError) -> Value {
    if v.isSmallInt || isExact(v, .int) { return v }
    if v.isBool { return .smallInt(v == .true ? 1 : 0) }
    if let b = BigInt(v) {
      // An instance of a subclass: its plain number.
      let copy = try newBigInt(limbs: b.limbCount, negative: b.isNegative)
      copy.limbs.update(from: b.limbs, count: b.limbCount)
      return normalized(copy)
    }
    guard let f = type(of: v).slot(.index) else {
      throw typeError("'\(typeName(v))' object cannot be interpreted as an integer")
    }
    let r = try CodePointer.unary(f, self, v)
    guard r.isInt else { throw typeError("__index__ returned non-int (type \(typeName(r)))") }
    if r.isSmallInt || isExact(r, .int) { return r }
    try warnOfSubclass("__index__ returned non-int", r, "int")
    return try index(r)
  }
  /// v.__index__() as a machine int; OverflowError (or the given exception) beyond.
  func indexInt(_ v: Value) throws(PyError) -> Int {
    if v.isSmallInt { return v.smallInt }
    if let i = try index(v).asInt { return i }
    throw raise(.OverflowError, "Python int too large to convert to C ssize_t")
  }
  /// A float from a number, as float-taking functions accept.
  func double(_ v: Value) throws(PyError) -> Double {
    if v.isFloat { return v.float }
    if v.isSmallInt { return Double(v.smallInt) }
    if let b = FloatBox(v) { return b.number }
    if let f = type(of: v).slot(.float) {
      let r = try CodePointer.unary(f, self, v)
      if r.isFloat { return r.float }
      if let b = FloatBox(r) {
        try warnOfSubclass("\(typeName(v)).__float__ returned non-float", r, "float")
        return b.number
      }
      throw typeError("\(typeName(v)).__float__ returned non-float (type \(typeName(r)))")
    }
    if type(of: v).slot(.index) != nil { return try double(try index(v)) }
    throw typeError("must be real number, not \(typeName(v))")
  }
}
