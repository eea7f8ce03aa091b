// int: the type.

extension Thread {
  /// An instance of a subclass of int with the number of `v`.
  func intInstance(_ type: Type, _ v: Value) throws(PyError) -> Value {
    let plain = try plainInt(v)
    if type.value.bits == self[.int].value.bits { return plain }
    return try withLimbs(plain) { a throws(PyError) in
      let r = try new(IntBody.self, type: type, extra: a.magnitude.count * 8)
      r.limbCount = a.magnitude.count
      if a.isNegative { r.header.pointee.flags |= HeaderFlag.own1 }
      r.limbs.update(from: a.magnitude.limbs, count: a.magnitude.count)
      return r.value
    }
  }

  /// int(v) for anything but text with a base.
  func makeInt(_ v: Value) throws(PyError) -> Value {
    if v.isSmallInt || isExact(v, .int) { return v }
    if v.isBool { return .smallInt(v == .true ? 1 : 0) }
    if v.isFloat { return try floatToInt(v.float) }
    let type = self.type(of: v)
    if let f = type.slot(.int) {
      let r = try CodePointer.unary(f, self, v)
      guard r.isInt else { throw typeError("__int__ returned non-int (type \(typeName(r)))") }
      if r.isBool || r.isCell && !isExact(r, .int) { try warnOfSubclass("__int__ returned non-int", r, "int") }
      return try plainInt(r)
    }
    if type.slot(.index) != nil { return try plainInt(try index(v)) }
    let truncated = try callSpecial(v, .__trunc__)
    if !truncated.isMissing {
      try warn(.DeprecationWarning, "The delegation of int() to __trunc__ is deprecated.")
      if truncated.isInt { return try plainInt(truncated) }
      guard self.type(of: truncated).slot(.index) != nil else {
        throw typeError("__trunc__ returned non-Integral (type \(typeName(truncated)))")
      }
      return try plainInt(try index(truncated))
    }
    if let text = try numberText(of: v) { return try parseInt(text, base: 10, source: v) }
    throw typeError(
      "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(v))'")
  }

  /// A conversion has returned an instance of a subclass of what it is for.
  func warnOfSubclass(_ what: String, _ v: Value, _ base: String) throws(PyError) {
    try warn(
      .DeprecationWarning,
      "\(what) (type \(typeName(v))).  The ability to return an instance of a strict subclass of \(base) is "
        + "deprecated, and may be removed in a future version of Python.")
  }

  /// int(text, base).
  func makeInt(_ v: Value, base: Value) throws(PyError) -> Value {
    let b = try index(base)
    guard let radix = b.asInt, radix == 0 || radix >= 2 && radix <= 36 else {
      throw valueError("int() base must be >= 2 and <= 36, or 0")
    }
    guard !v.isKind(.memoryView), let text = try numberText(of: v) else {
      throw typeError("int() can't convert non-string with explicit base")
    }
    return try parseInt(text, base: radix, source: v)
  }

  func floatToInt(_ d: Double) throws(PyError) -> Value {
    if d.magnitude < 0x1p63 { return int(Int(d)) }
    if d.isNaN { throw valueError("cannot convert float NaN to integer") }
    if d.isInfinite { throw overflowError("cannot convert float infinity to integer") }
    return try int(truncating: d)
  }
}

@Sendable private func intNew(_ t: Thread, _ type: Value, _ args: Arguments) throws(PyError) -> Value {
  let type = Type(unchecked: type)
  var x = Value.missing
  var base = Value.missing
  let given = args.positionalCount
  if given > 2, type === t[.int] { throw t.typeError("int expected at most 2 arguments, got \(given)") }
  if args.count > 2 { throw t.typeError("int() takes at most 2 arguments (\(args.count) given)") }
  if given > 0 { x = args[0] }
  if given > 1 { base = args[1] }
  if args.count > given {
    let names = Tuple(unchecked: args.names)
    var i = 0
    while i < names.count {
      guard Str(unchecked: names[i]).isEqual("base") else {
        let name = Str(unchecked: names[i]).string
        let hint = closestName(name, among: ["base"]).map { ". Did you mean '\($0)'?" } ?? ""
        throw t.typeError("int() got an unexpected keyword argument '\(name)'\(hint)")
      }
      if !base.isMissing { throw t.typeError("argument for int() given by name ('base') and position (2)") }
      base = args[given + i]
      i += 1
    }
  }
  if x.isMissing {
    if !base.isMissing { throw t.typeError("int() missing string argument") }
    return try t.intInstance(type, .smallInt(0))
  }
  return try t.intInstance(type, base.isMissing ? try t.makeInt(x) : try t.makeInt(x, base: base))
}

@inline(__always) private func bothInts(_ x: Value, _ y: Value) -> Bool { x.isInt && y.isInt }

@Sendable func intAndSlot(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Value {
  bothInts(x, y) ? try t.intBitwise(.and, x, y) : .notImplemented
}
@Sendable func intOrSlot(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Value {
  bothInts(x, y) ? try t.intBitwise(.or, x, y) : .notImplemented
}
@Sendable func intXorSlot(_ t: Thread, _ x: Value, _ y: Value) throws(PyError) -> Value {
  bothInts(x, y) ? try t.intBitwise(.xor, x, y) : .notImplemented
}

extension NativeType {
  static let int = NativeType(
    name: "int", kind: .int,
    documentation: "int(x=0) is the whole number that x stands for, int(text, base=10) the one that a text spells.",
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.intRepr(v) }
      s.set(.hash) { t, v throws(PyError) in t.int(t.intHash(v)) }
      s.set(.bool) { t, v throws(PyError) in .bool(!t.isZero(v)) }
      s.set(.int) { t, v throws(PyError) in try t.plainInt(v) }
      s.set(.index) { t, v throws(PyError) in try t.plainInt(v) }
      s.set(.float) { t, v throws(PyError) in .float(try t.checkedIntDouble(v)) }
      s.set(.negative) { t, v throws(PyError) in try t.intNegate(v) }
      s.set(.positive) { t, v throws(PyError) in try t.plainInt(v) }
      s.set(.absolute) { t, v throws(PyError) in try t.intAbsolute(v) }
      s.set(.invert) { t, v throws(PyError) in try t.intInvert(v) }
      s.set(.add) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intAdd(x, y) : .notImplemented }
      s.set(.subtract) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intSubtract(x, y) : .notImplemented }
      s.set(.multiply) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intMultiply(x, y) : .notImplemented }
      s.set(.trueDivide) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intTrueDivide(x, y) : .notImplemented }
      s.set(.floorDivide) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intFloorDivide(x, y) : .notImplemented }
      s.set(.modulo) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intModulo(x, y) : .notImplemented }
      s.set(.divmod) { t, x, y throws(PyError) in
        guard bothInts(x, y) else { return .notImplemented }
        let r = try t.intDivmod(x, y)
        return try t.tuple(r.quotient, r.remainder)
      }
      s.set(.power) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intPower(x, y) : .notImplemented }
      s.set(.leftShift) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intShiftLeft(x, y) : .notImplemented }
      s.set(.rightShift) { t, x, y throws(PyError) in bothInts(x, y) ? try t.intShiftRight(x, y) : .notImplemented }
      s.set(.bitAnd, intAndSlot)
      s.set(.bitOr, intOrSlot)
      s.set(.bitXor, intXorSlot)
      s.set(.equal) { t, x, y throws(PyError) in bothInts(x, y) ? .bool(t.intCompare(x, y) == 0) : .notImplemented }
      s.set(.notEqual) { t, x, y throws(PyError) in bothInts(x, y) ? .bool(t.intCompare(x, y) != 0) : .notImplemented }
      s.set(.less) { t, x, y throws(PyError) in bothInts(x, y) ? .bool(t.intCompare(x, y) < 0) : .notImplemented }
      s.set(.lessEqual) { t, x, y throws(PyError) in bothInts(x, y) ? .bool(t.intCompare(x, y) <= 0) : .notImplemented }
      s.set(.greater) { t, x, y throws(PyError) in bothInts(x, y) ? .bool(t.intCompare(x, y) > 0) : .notImplemented }
      s.set(.greaterEqual) { t, x, y throws(PyError) in
        bothInts(x, y) ? .bool(t.intCompare(x, y) >= 0) : .notImplemented
      }
      s.call(.new, intNew)
    },
    methods: { intMethods },
    getters: {
      [
        Getter("real", { t, v throws(PyError) in try t.plainInt(v) }),
        Getter("imag", { t, v throws(PyError) in .smallInt(0) }),
        Getter("numerator", { t, v throws(PyError) in try t.plainInt(v) }),
        Getter("denominator", { t, v throws(PyError) in .smallInt(1) }),
      ]
    })
}
