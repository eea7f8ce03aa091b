// text % values, for str; bytes % values (Bytes+Percent) shares how numbers are formatted.

extension Thread {
  /// The values on the right of %, and how far they are used up. It lives on the stack, so what it holds stays alive.
  struct PercentArguments {
    let values: Value
    let tuple: Tuple?
    let mapping: Value
    var next = 0

    init(_ t: Thread, _ values: Value) {
      self.values = values
      tuple = Tuple(values)
      let isMapping =
        tuple == nil && values.isCell && !values.isKind(.str) && t.type(of: values).slot(.getItem) != nil
      mapping = isMapping ? values : .missing
    }

    mutating func take(_ t: Thread) throws(PyError) -> Value {
      if let tuple {
        if next < tuple.count {
          next &+= 1
          return tuple[next &- 1]
        }
      } else if next == 0 {
        next = 1
        return values
      }
      throw t.typeError("not enough arguments for format string")
    }

    /// After the last conversion: nothing may be left, unless it was a mapping.
    func finish(_ t: Thread, _ what: StaticString) throws(PyError) {
      if !mapping.isMissing { return }
      if next < (tuple?.count ?? 1) {
        throw t.typeError("not all arguments converted during \(what) formatting")
      }
    }

    /// The numbers of '*', in width and precision.
    mutating func fill(_ spec: inout PercentSpec, _ t: Thread) throws(PyError) {
      if spec.widthIsArgument {
        let v = try take(t)
        guard v.isInt else { throw t.typeError("* wants int") }
        guard let n = v.asInt else { throw t.overflowError("Python int too large to convert to C ssize_t") }
        spec.setWidth(n)
      }
      if spec.precisionIsArgument {
        let v = try take(t)
        guard v.isInt else { throw t.typeError("* wants int") }
        guard let n = v.asInt, n <= Int(Int32.max), n >= Int(Int32.min) else {
          throw t.overflowError("Python int too large to convert to C int")
        }
        spec.setPrecision(n)
      }
    }
  }

  func percentFormat(_ format: Str, _ values: Value) throws(PyError) -> Value {
    let n = format.count
    var b = TextBuilder(capacity: n &+ 64)
    var arguments = PercentArguments(self, values)
    let percent = Str(unchecked: character(37))
    var i = 0
    while i < n {
      var at = i
      if format.width == 0 {
        // Conversions stand close together, mostly.
        let p = format.bytes
        while at < n && p[at] != 37 { at &+= 1 }
      } else {
        at = format.find(percent, i, n)
        if at < 0 { at = n }
      }
      b.append(format, i, at)
      if at == n {
        // What has no conversions stays what it is, whatever its class.
        if i == 0 {
          try arguments.finish(self, "string")
          return format.value
        }
        break
      }
      var spec = try percentSpec(format, at &+ 1)
      i = spec.end
      if spec.keyStart >= 0 {
        if arguments.mapping.isMissing { throw typeError("format requires a mapping") }
        let key = try substring(format, spec.keyStart, spec.keyEnd)
        let v = try getItem(arguments.mapping, key)
        arguments = .init(self, mapping: arguments.mapping, value: v)
      }
      try arguments.fill(&spec, self)
      if spec.type == 37 && spec.typeIndex == at &+ 1 {
        b.append(37)
        continue
      }
      let v = try arguments.take(self)
      try percentValue(spec, v, &b)
    }
    try arguments.finish(self, "string")
    return try b.finish(self)
  }

  private func percentSpec(_ format: Str, _ from: Int) throws(PyError) -> PercentSpec {
    do throws(FormatError) {
      switch format.width {
      case 0: return try PercentSpec.parse(format.bytes, format.count, from: from)
      case 1: return try PercentSpec.parse(format.units16, format.count, from: from)
      default: return try PercentSpec.parse(format.units32, format.count, from: from)
      }
    } catch {
      throw valueError(error.message(spec: "", typeName: ""))
    }
  }

  private func percentValue(_ spec: PercentSpec, _ v: Value, _ b: inout TextBuilder) throws(PyError) {
    switch spec.type {
    case "s": appendField(spec, Str(unchecked: v.isSmallInt ? try decimal(v.smallInt) : try str(of: v)), &b)
    case "r": appendField(spec, Str(unchecked: try repr(v)), &b)
    case "a": appendField(spec, Str(unchecked: try ascii(v)), &b)
    case "c":
      var spec = spec
      spec.precision = -1
      appendField(spec, Str(unchecked: try percentCharacter(v)), &b)
    default:
      if try percentNumber(spec, v, &b) { return }
      let c = spec.type
      let shown = c > 31 && c < 127 ? String(Unicode.Scalar(UInt8(c))) : "?"
      throw valueError(
        "unsupported format character '\(shown)' (0x\(String(c, radix: 16))) at index \(spec.typeIndex)")
    }
  }

  private func appendField(_ spec: PercentSpec, _ s: Str, _ b: inout TextBuilder) {
    let field = spec.textField(count: s.count)
    b.append(repeating: 32, field.left)
    b.append(s, 0, field.count)
    b.append(repeating: 32, field.right)
  }

  private func percentCharacter(_ v: Value) throws(PyError) -> Value {
    if let s = Str(v) {
      if s.count == 1 { return v }
      throw typeError("%c requires int or char")
    }
    if !v.isInt && type(of: v).slot(.index) == nil {
      throw typeError("%c requires int or char")
    }
    guard let c = try index(v).asInt, c >= 0, c < 0x110000 else {
      throw overflowError("%c arg not in range(0x110000)")
    }
    return character(UInt32(c))
  }

  /// d i u o x X e E f F g G; false for any other type.
  func percentNumber(
    _ spec: PercentSpec, _ v: Value, _ b: inout TextBuilder, inBytes: Bool = false
  ) throws(PyError) -> Bool {
    if let radix = spec.integerRadix {
      let n = try percentInteger(v, inBytes && spec.type == 105 ? 100 : spec.type)
      if n.isSmallInt {
        let i = n.smallInt
        if radix == 10 && spec.width < 0 && spec.precision < 0 && !spec.hasPlus && !spec.hasBlank {
          b.append(int: i)
          return true
        }
        let limb = UInt64(i.magnitude)
        withUnsafePointer(to: limb) { appendInteger(spec, Limbs.Natural($0, limb == 0 ? 0 : 1), i < 0, radix, &b) }
      } else {
        let big = BigInt(unchecked: n)
        if radix == 10 { try checkDigits(n) }
        appendInteger(
          spec, Limbs.Natural(big.limbs, Limbs.normalized(big.limbs, big.limbCount)), big.isNegative, radix, &b)
      }
      return true
    }
    guard let style = spec.floatStyle else { return false }
    let d: Double
    if v.isFloat {
      d = v.float
    } else {
      if type(of: v).slot(.float) == nil && type(of: v).slot(.index) == nil {
        throw typeError(
          inBytes ? "float argument required, not \(typeName(v))" : "must be real number, not \(typeName(v))")
      }
      d = try double(v)
    }
    let capacity = FloatText.capacity(d, style)
    let p = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    defer { p.deallocate() }
    let n = FloatText.write(d, style, into: p)
    b.append(NumberField(spec, float: p, n))
    return true
  }

  private func appendInteger(
    _ spec: PercentSpec, _ magnitude: Limbs.Natural, _ isNegative: Bool, _ radix: Int, _ b: inout TextBuilder
  ) {
    let room = max(Limbs.textCapacity(bits: max(Limbs.bitLength(magnitude), 1), radix: radix) &+ 1, 0)
    let precision = max(spec.precision, 0)
    let p = UnsafeMutablePointer<UInt8>.allocate(capacity: room &+ precision)
    defer { p.deallocate() }
    // Zeros up to the precision go in front of the digits.
    var n = Limbs.write(magnitude, radix: radix, into: p + precision)
    var start = p + precision
    if n < precision {
      start -= precision &- n
      start.update(repeating: 48, count: precision &- n)
      n = precision
    }
    b.append(NumberField(spec, digits: start, n, isNegative: isNegative))
  }

  /// The int that %d or %x shows for a value.
  private func percentInteger(_ v: Value, _ type: UInt32) throws(PyError) -> Value {
    if v.isSmallInt { return v }
    if v.isInt { return v.asInt.map { int($0) } ?? v }
    let vType = self.type(of: v)
    let isHex = type == 111 || type == 120 || type == 88
    var slot = vType.slot(.index)
    if !isHex, let f = vType.slot(.int) { slot = f }
    if let slot, !v.isKind(.str) && !v.isKind(.bytes) {
      let r = try CodePointer.unary(slot, self, v)
      if !isHex, r.isBool || r.isCell && r.isInt && !isExact(r, .int) {
        try warnOfSubclass("__int__ returned non-int", r, "int")
      }
      if r.isInt { return r.asInt.map { int($0) } ?? r }
    }
    let c = Unicode.Scalar(type) ?? "d"
    throw typeError(
      isHex
        ? "%\(c) format: an integer is required, not \(typeName(v))"
        : "%\(c) format: a real number is required, not \(typeName(v))")
  }
}

extension Thread.PercentArguments {
  /// For a conversion with a key: its value is the only one.
  init(_ t: Thread, mapping: Value, value: Value) {
    values = value
    tuple = nil
    self.mapping = mapping
  }
}
