// The numbers' layouts and builtin functions.

func registerNumberLayouts(_ heap: Heap) {
  heap.register(ComplexBody.self)
  heap.register(RandomBody.self)
}

extension Thread {
  /// Further kinds of bytes that numbers are read from; nil for other values.
  func numberTextOfBuffer(_ v: Value) throws(PyError) -> NumberText? {
    let isOwn = v.isKind(.byteArray) || v.isKind(.memoryView)
    let copy = isOwn ? try call(self[.bytes].value, v) : try bytesOfInstance(v, flags: 0)
    if MemoryView(copy) != nil { return try numberTextOfBuffer(copy) }
    guard let b = Bytes(copy) else { return nil }
    return NumberText(copy, b.bytes, b.count)
  }

  /// pow(x, y, m).
  fileprivate func modularPower(_ x: Value, _ y: Value, _ m: Value) throws(PyError) -> Value {
    let own = lookup(type(of: x), .__pow__)
    if own.isKind(.function)
      || type(of: x).has(TypeFlag.heapType) && !own.isMissing && own.bits != lookup(self[.int], .__pow__).bits
    {
      let r = try callSpecial(x, .__pow__, y, m)
      if r != .notImplemented { return r }
    } else if x.isInt && y.isInt && m.isInt {
      return try intPower(x, y, modulo: m)
    }
    if isFloatLike(x) || !x.isKind(.complex) && (isFloatLike(y) || !y.isKind(.complex) && isFloatLike(m)) {
      throw typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    if x.isKind(.complex) || y.isKind(.complex) || m.isKind(.complex), isNumber(x), isNumber(y) {
      throw valueError("complex modulo")
    }
    throw typeError(
      "unsupported operand type(s) for ** or pow(): '\(typeName(x))', '\(typeName(y))', '\(typeName(m))'")
  }

  private func isNumber(_ v: Value) -> Bool { v.isInt || isFloatLike(v) || v.isKind(.complex) }
  private func isFloatLike(_ v: Value) -> Bool { v.isFloat || v.isKind(.floatBox) }

  /// bin, oct, hex.
  fileprivate func prefixed(_ v: Value, _ radix: Int, _ letter: UInt8) throws(PyError) -> Value {
    try bigText(try index(v), radix: radix, prefix: letter)
  }
}

let numberBuiltins: [Method] = [
  Method("abs(x, /)") { t, a throws(PyError) in
    if a[0].isFloat { return .float(a[0].float.magnitude) }
    if a[0].isSmallInt && a[0].smallInt >= 0 { return a[0] }
    return try t.unary(.absolute, a[0])
  },
  Method("round(number, ndigits=None)") { t, a throws(PyError) in
    let (v, n) = (a[0], a[1])
    let isPlain = n.isMissing || n.isNone
    if v.isFloat { return try t.floatRound(v.float, n) }
    if v.isSmallInt { return isPlain ? v : try t.intRound(v, n) }
    let r = isPlain ? try t.callSpecial(v, .__round__) : try t.callSpecial(v, .__round__, n)
    if r.isMissing { throw t.typeError("type \(t.typeName(v)) doesn't define __round__ method") }
    return r
  },
  Method("divmod(x, y, /)") { t, a throws(PyError) in
    let r = try t.binaryOrNotImplemented(.divmod, a[0], a[1])
    if r != .notImplemented { return r }
    throw t.unsupportedOperands("divmod()", a[0], a[1])
  },
  Method("pow(base, exp, mod=None)") { t, a throws(PyError) in
    if a.has(2) && !a[2].isNone { return try t.modularPower(a[0], a[1], a[2]) }
    return try t.binary(.power, a[0], a[1])
  },
  Method("bin(number, /)") { t, a throws(PyError) in try t.prefixed(a[0], 2, UInt8(ascii: "b")) },
  Method("oct(number, /)") { t, a throws(PyError) in try t.prefixed(a[0], 8, UInt8(ascii: "o")) },
  Method("hex(number, /)") { t, a throws(PyError) in try t.prefixed(a[0], 16, UInt8(ascii: "x")) },
  Method("hash(obj, /)") { t, a throws(PyError) in t.int(try t.hash(a[0])) },
]
