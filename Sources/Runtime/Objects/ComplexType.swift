// complex: the constructor, its syntax, and the type.

extension Thread {
  /// The complex number that text stands for: a float, an imaginary one, or both, in parentheses or not.
  func parseComplex(_ s: Str) throws(PyError) -> ComplexNumber {
    var text = try numberText(s)
    var clean: NumberText? = text
    if text.contains(UInt8(ascii: "_")) { clean = try withoutUnderscores(text) }
    guard let found = clean else {
      throw valueError("could not convert string to complex: \(Str(unchecked: try repr(s.value)).string)")
    }
    text = found
    if text.count > 0 && text.start[0] == UInt8(ascii: "(") {
      guard text.start[text.count - 1] == UInt8(ascii: ")") else { throw malformedComplex() }
      text = NumberText(text.cell, text.start + 1, text.count - 2)
    }
    guard let z = scanComplex(text) else { throw malformedComplex() }
    return z
  }

  private func malformedComplex() -> PyError { valueError("complex() arg is a malformed string") }

  private func scanComplex(_ text: NumberText) -> ComplexNumber? {
    var p = text.start
    let end = p + text.count
    @inline(__always) func isUnit(_ q: UnsafePointer<UInt8>) -> Bool { q < end && q[0] | 0x20 == UInt8(ascii: "j") }
    if p >= end { return nil }
    let (first, length) = FloatText.parsePrefix(p, end - p)
    var z = ComplexNumber(0, 0)
    if length > 0 {
      p += length
      if p < end && (p[0] == UInt8(ascii: "+") || p[0] == UInt8(ascii: "-")) {
        z.re = first
        let (second, length) = FloatText.parsePrefix(p, end - p)
        if length > 0 {
          z.im = second
          p += length
        } else {
          z.im = p[0] == UInt8(ascii: "+") ? 1 : -1
          p += 1
        }
        if !isUnit(p) { return nil }
        p += 1
      } else if isUnit(p) {
        z.im = first
        p += 1
      } else {
        z.re = first
      }
    } else {
      z.im = 1
      if p[0] == UInt8(ascii: "+") || p[0] == UInt8(ascii: "-") {
        if p[0] == UInt8(ascii: "-") { z.im = -1 }
        p += 1
      }
      if !isUnit(p) { return nil }
      p += 1
    }
    return p == end ? z : nil
  }

  /// A copy without underscores, which must stand between digits.
  private func withoutUnderscores(_ text: NumberText) throws(PyError) -> NumberText? {
    let buffer = try newRawBytes(text.count)
    var (n, i) = (0, 0)
    var previous: UInt8 = 0
    @inline(__always) func isDigit(_ c: UInt8) -> Bool { c &- 48 < 10 }
    while i < text.count {
      let c = text.start[i]
      if c == UInt8(ascii: "_") {
        if !isDigit(previous) { return nil }
      } else {
        if previous == UInt8(ascii: "_") && !isDigit(c) { return nil }
        buffer.text[n] = c
        n += 1
      }
      previous = c
      i += 1
    }
    return previous == UInt8(ascii: "_") ? nil : NumberText(buffer.value, buffer.text, n)
  }

  /// What __complex__ answers; missing if the type has none.
  func complexSpecial(_ v: Value) throws(PyError) -> Value {
    if isExact(v, .complex) { return v }
    let r = try callSpecial(v, .__complex__)
    if !r.isMissing && !r.isKind(.complex) {
      throw typeError("__complex__ returned non-complex (type \(typeName(r)))")
    }
    if !r.isMissing && !isExact(r, .complex) {
      try warnOfSubclass("__complex__ returned non-complex", r, "complex")
    }
    return r
  }

  private func isRealNumber(_ v: Value) -> Bool {
    if v.isFloat || v.isInt { return true }
    let type = self.type(of: v)
    return type.slot(.float) != nil || type.slot(.index) != nil
  }

  /// complex(real, imag): each may be complex itself.
  fileprivate func makeComplex(_ r: Value, _ i: Value) throws(PyError) -> ComplexNumber {
    var r = r
    if r.isMissing { r = .smallInt(0) }
    if let s = Str(r) {
      if !i.isMissing { throw typeError("complex() can't take second arg if first is a string") }
      return try parseComplex(s)
    }
    if i.isKind(.str) { throw typeError("complex() second arg can't be a string") }
    let special = try complexSpecial(r)
    if !special.isMissing { r = special }
    if !r.isKind(.complex) && !isRealNumber(r) {
      throw typeError("complex() first argument must be a string or a number, not '\(typeName(r))'")
    }
    if !i.isMissing && !i.isKind(.complex) && !isRealNumber(i) {
      throw typeError("complex() second argument must be a number, not '\(typeName(i))'")
    }
    var z = ComplexNumber(0, 0)
    var carried = 0.0
    if r.isKind(.complex) {
      z.re = complexNumber(r).re
      carried = complexNumber(r).im
    } else {
      z.re = try makeFloat(r)
    }
    if i.isMissing { return ComplexNumber(z.re, carried) }
    if i.isKind(.complex) {
      z.im = complexNumber(i).re
      z.re -= complexNumber(i).im
    } else {
      z.im = try makeFloat(i)
    }
    if r.isKind(.complex) { z.im += carried }
    return z
  }

  fileprivate func complexInstance(_ type: Type, _ z: ComplexNumber) throws(PyError) -> Value {
    if type.value.bits == self[.complex].value.bits { return try newComplex(z) }
    let r = try new(ComplexBody.self, type: type)
    r.real = z.re
    r.imaginary = z.im
    return r.value
  }
}

extension NumberText {
  func contains(_ c: UInt8) -> Bool {
    var i = 0
    while i < count {
      if start[i] == c { return true }
      i += 1
    }
    return false
  }
}

@Sendable private func complexNew(_ t: Thread, _ type: Value, _ args: Arguments) throws(PyError) -> Value {
  let type = Type(unchecked: type)
  if args.count > 2 { throw t.typeError("complex() takes at most 2 arguments (\(args.count) given)") }
  let given = args.positionalCount
  var r = given > 0 ? args[0] : .missing
  var i = given > 1 ? args[1] : .missing
  if args.count > given {
    let names = Tuple(unchecked: args.names)
    var k = 0
    while k < names.count {
      let name = Str(unchecked: names[k])
      let v = args[given + k]
      if name.isEqual("real") {
        if !r.isMissing { throw t.typeError("argument for complex() given by name ('real') and position (1)") }
        r = v
      } else if name.isEqual("imag") {
        if !i.isMissing { throw t.typeError("argument for complex() given by name ('imag') and position (2)") }
        i = v
      } else {
        throw t.typeError("complex() got an unexpected keyword argument '\(name.string)'")
      }
      k += 1
    }
  }
  if i.isMissing && t.isExact(r, .complex) && type.value.bits == t[.complex].value.bits { return r }
  return try t.complexInstance(type, try t.makeComplex(r, i))
}

extension NativeType {
  static let complex = NativeType(
    name: "complex", kind: .complex,
    documentation: "complex(real=0, imag=0) is a complex number, complex(text) the one that a text spells.",
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.complexRepr(t.complexNumber(v)) }
      s.set(.hash) { t, v throws(PyError) in t.int(t.complexHash(t.complexNumber(v))) }
      s.set(.bool) { t, v throws(PyError) in
        let z = t.complexNumber(v)
        return .bool(z.re != 0 || z.im != 0)
      }
      s.set(.negative) { t, v throws(PyError) in try t.newComplex(-t.complexNumber(v).re, -t.complexNumber(v).im) }
      s.set(.positive) { t, v throws(PyError) in try t.newComplex(t.complexNumber(v)) }
      s.set(.absolute) { t, v throws(PyError) in
        let z = t.complexNumber(v)
        let size = z.size
        if size.isInfinite && z.isFinite { throw t.overflowError("absolute value too large") }
        return .float(size)
      }
      s.set(.add) { t, x, y throws(PyError) in
        guard let a = try t.complexOperand(x), let b = try t.complexOperand(y) else { return .notImplemented }
        return try t.newComplex(a + b)
      }
      s.set(.subtract) { t, x, y throws(PyError) in
        guard let a = try t.complexOperand(x), let b = try t.complexOperand(y) else { return .notImplemented }
        return try t.newComplex(a - b)
      }
      s.set(.multiply) { t, x, y throws(PyError) in
        guard let a = try t.complexOperand(x), let b = try t.complexOperand(y) else { return .notImplemented }
        return try t.newComplex(a * b)
      }
      s.set(.trueDivide) { t, x, y throws(PyError) in
        guard let a = try t.complexOperand(x), let b = try t.complexOperand(y) else { return .notImplemented }
        guard let q = ComplexNumber.quotient(a, b) else { throw t.zeroDivision("complex division by zero") }
        return try t.newComplex(q)
      }
      s.set(.power) { t, x, y throws(PyError) in
        guard let a = try t.complexOperand(x), let b = try t.complexOperand(y) else { return .notImplemented }
        return try t.complexPower(a, b)
      }
      s.set(.equal) { t, x, y throws(PyError) in try t.complexEqual(x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in
        let r = try t.complexEqual(x, y)
        return r == .notImplemented ? r : .bool(r == .false)
      }
      s.call(.new, complexNew)
    },
    methods: {
      [
        Method("__complex__(self, /)") { t, a throws(PyError) in try t.newComplex(t.complexNumber(a[0])) },
        Method("__format__(self, format_spec, /)") { t, a throws(PyError) in
          guard let spec = Str(a[1]) else {
            throw t.typeError("__format__() argument must be str, not \(t.givenTypeName(a[1]))")
          }
          return try t.formatComplex(a[0], spec)
        },
        Method("__getnewargs__(self, /)") { t, a throws(PyError) in
          let z = t.complexNumber(a[0])
          return try t.tuple(.float(z.re), .float(z.im))
        },
        Method("__sizeof__(self, /)") { t, a throws(PyError) in .smallInt(32) },
        Method("conjugate(self, /)") { t, a throws(PyError) in
          let z = t.complexNumber(a[0])
          return try t.newComplex(z.re, -z.im)
        },
      ]
    },
    getters: {
      [
        Getter("real", member: true, { t, v throws(PyError) in .float(Complex(unchecked: v).real) }),
        Getter("imag", member: true, { t, v throws(PyError) in .float(Complex(unchecked: v).imaginary) }),
      ]
    })
}
