// float: the type. Floats are immediate; only instances of subclasses are cells (FloatBoxBody).

extension Thread {
  /// An instance of a type of floats.
  func floatInstance(_ type: Type, _ d: Double) throws(PyError) -> Value {
    if type.value.bits == self[.float].value.bits { return d.isNaN ? newNaN() : .float(d) }
    let r = try new(FloatBoxBody.self, type: type)
    r.number = d
    return r.value
  }

  /// A NaN that is not identical with earlier ones: containers take identity for equality. The payload tells it apart.
  private func newNaN() -> Value {
    let counter = vm.p.pointee.nanCounter &+ 1
    vm.p.pointee.nanCounter = counter
    return Value(bits: (0x7FF8_0000_0000_0000 | counter & 0x3_FFFF_FFFF_FFFF) &+ Value.doubleOffset)
  }

  /// float(v).
  func makeFloat(_ v: Value) throws(PyError) -> Double {
    if v.isFloat { return v.float }
    if v.isSmallInt { return Double(v.smallInt) }
    let type = self.type(of: v)
    // A subclass of str may have a `__float__` or `__index__` of its own.
    if type.slot(.float) == nil, type.slot(.index) == nil, let text = try numberText(of: v) {
      if let d = FloatText.parse(text.start, text.count) { return d }
      throw valueError("could not convert string to float: \(Str(unchecked: try repr(v)).string)")
    }
    if let f = type.slot(.float) {
      let r = try CodePointer.unary(f, self, v)
      if r.isFloat { return r.float }
      if let b = FloatBox(r) {
        try warnOfSubclass("\(typeName(v)).__float__ returned non-float", r, "float")
        return b.number
      }
      throw typeError("\(typeName(v)).__float__ returned non-float (type \(typeName(r)))")
    }
    if type.slot(.index) != nil { return try checkedIntDouble(try index(v)) }
    throw typeError("float() argument must be a string or a real number, not '\(typeName(v))'")
  }
}

extension NativeType {
  static let float = NativeType(
    name: "float", kind: .floatBox,
    documentation: "float(x=0) is the floating point number that x stands for or spells.",
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.floatRepr(t.floatNumber(v)) }
      s.set(.hash) { t, v throws(PyError) in
        let d = t.floatNumber(v)
        if d.isNaN { return .smallInt(Int(truncatingIfNeeded: (v.bits &>> 4) & 0x7FFF_FFFF_FFFF)) }
        return t.int(NumericHash.hash(d))
      }
      s.set(.bool) { t, v throws(PyError) in .bool(t.floatNumber(v) != 0) }
      s.set(.int) { t, v throws(PyError) in try t.floatToInt(t.floatNumber(v)) }
      s.set(.float) { t, v throws(PyError) in .float(t.floatNumber(v)) }
      s.set(.negative) { t, v throws(PyError) in .float(-t.floatNumber(v)) }
      s.set(.positive) { t, v throws(PyError) in .float(t.floatNumber(v)) }
      s.set(.absolute) { t, v throws(PyError) in .float(t.floatNumber(v).magnitude) }
      s.set(.add) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        return .float(a + b)
      }
      s.set(.subtract) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        return .float(a - b)
      }
      s.set(.multiply) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        return .float(a * b)
      }
      s.set(.trueDivide) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        if b == 0 { throw t.zeroDivision("float division by zero") }
        return .float(a / b)
      }
      s.set(.floorDivide) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        if b == 0 { throw t.zeroDivision("float floor division by zero") }
        return .float(FloatMath.floorDivide(a, b))
      }
      s.set(.modulo) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        if b == 0 { throw t.zeroDivision("float modulo by zero") }
        return .float(FloatMath.modulo(a, b))
      }
      s.set(.divmod) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        if b == 0 { throw t.zeroDivision("float divmod()") }
        let r = FloatMath.divideModulo(a, b)
        return try t.tuple(.float(r.quotient), .float(r.remainder))
      }
      s.set(.power) { t, x, y throws(PyError) in
        guard let a = try t.floatOperand(x), let b = try t.floatOperand(y) else { return .notImplemented }
        return try t.floatPower(a, b)
      }
      s.set(.equal) { t, x, y throws(PyError) in t.floatCompare(.equal, x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in t.floatCompare(.notEqual, x, y) }
      s.set(.less) { t, x, y throws(PyError) in t.floatCompare(.less, x, y) }
      s.set(.lessEqual) { t, x, y throws(PyError) in t.floatCompare(.lessEqual, x, y) }
      s.set(.greater) { t, x, y throws(PyError) in t.floatCompare(.greater, x, y) }
      s.set(.greaterEqual) { t, x, y throws(PyError) in t.floatCompare(.greaterEqual, x, y) }
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if args.namedCount > 0
          && (type.slot(.initialize) == objectInitPointer || type.value.bits == t[.float].value.bits)
        {
          throw t.typeError("float() takes no keyword arguments")
        }
        let n = args.positionalCount
        if n > 1 { throw t.typeError("float expected at most 1 argument, got \(n)") }
        // A float goes through as it is: a NaN keeps its identity.
        if n == 1 && args[0].isFloat && type.value.bits == t[.float].value.bits { return args[0] }
        return try t.floatInstance(type, n == 0 ? 0 : try t.makeFloat(args[0]))
      }
    },
    methods: { floatMethods },
    getters: {
      [
        Getter("real", { t, v throws(PyError) in .float(t.floatNumber(v)) }),
        Getter("imag", { t, v throws(PyError) in .float(0) }),
      ]
    })
}
