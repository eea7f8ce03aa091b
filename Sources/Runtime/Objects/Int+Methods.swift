// int: methods.

extension Thread {
  /// round(x, places): to a multiple of 10 ** -places, half to even.
  func intRound(_ x: Value, _ places: Value) throws(PyError) -> Value {
    let places = try index(places)
    if !isNegativeInt(places) { return try plainInt(x) }
    // Beyond the number's own digits, nothing is left.
    guard let n = places.asInt, n > -(bitLength(x) / 3 + 2) else { return .smallInt(0) }
    let power = try intPower(.smallInt(10), int(0 - n))
    let (quotient, remainder) = try intDivmod(x, power)
    let order = intCompare(try intAdd(remainder, remainder), power)
    let below = try intSubtract(x, remainder)
    return order > 0 || order == 0 && isOdd(quotient) ? try intAdd(below, power) : below
  }

  /// True for 'little'.
  private func isLittle(_ order: Value, _ function: String) throws(PyError) -> Bool {
    if order.isMissing { return false }
    guard let s = Str(order) else {
      throw typeError("\(function)() argument 'byteorder' must be str, not \(givenTypeName(order))")
    }
    if s.isEqual("little") { return true }
    if s.isEqual("big") { return false }
    throw valueError("byteorder must be either 'little' or 'big'")
  }

  fileprivate func intToBytes(_ v: Value, _ length: Value, _ order: Value, _ signed: Value) throws(PyError) -> Value {
    let count = length.isMissing ? 1 : try indexInt(length)
    let little = try isLittle(order, "to_bytes")
    let signed = signed.isMissing ? false : try isTrue(signed)
    if count < 0 { throw valueError("length argument must be non-negative") }
    let negative = isNegativeInt(v)
    if negative && !signed { throw overflowError("can't convert negative int to unsigned") }
    // Bits that two's complement needs, the sign's included.
    var bits = bitLength(v)
    if signed && !isZero(v) { bits = negative ? bitLength(try intInvert(v)) + 1 : bits + 1 }
    if bits > count &* 8 && count < Int.max / 8 { throw overflowError("int too big to convert") }
    let r = try newBytes(nil, count)
    let out = Bytes(unchecked: r).bytes
    try withLimbs(v) { a in
      var carry = negative
      var i = 0
      while i < count {
        let limb = i / 8 < a.magnitude.count ? a.magnitude[i / 8] : 0
        var byte = UInt8(truncatingIfNeeded: limb >> UInt64(i % 8 * 8))
        if negative {
          byte = ~byte
          if carry {
            byte = byte &+ 1
            carry = byte == 0
          }
        }
        out[little ? i : count - 1 - i] = byte
        i += 1
      }
    }
    return r
  }

  fileprivate func intFromBytes(_ v: Value, _ order: Value, _ signed: Value) throws(PyError) -> Value {
    let little = try isLittle(order, "from_bytes")
    let signed = signed.isMissing ? false : try isTrue(signed)
    var source = v
    if !v.isKind(.bytes) {
      let type = self.type(of: v)
      let isNumber = v.isInt || type.slot(.index) != nil && type.slot(.iter) == nil && !type.hasItems
      if v.isKind(.str) || isNumber && lookup(type, .__bytes__).isMissing && byteView(v) == nil {
        throw typeError("cannot convert '\(typeName(v))' object to bytes")
      }
      source = try call(self[.bytes].value, v)
    }
    guard let b = Bytes(source) else { throw typeError("cannot convert '\(typeName(v))' object to bytes") }
    return try int(bytes: b.bytes, b.count, littleEndian: little, signed: signed)
  }

  /// The number that bytes stand for.
  func int(
    bytes p: UnsafePointer<UInt8>, _ count: Int, littleEndian: Bool, signed: Bool
  ) throws(PyError) -> Value {
    if count == 0 { return .smallInt(0) }
    let negative = signed && p[littleEndian ? count - 1 : 0] & 0x80 != 0
    if count <= 7 {
      var word: UInt64 = negative ? .max : 0
      var i = 0
      while i < count {
        word = word &<< 8 | UInt64(p[littleEndian ? count &- 1 &- i : i])
        i &+= 1
      }
      return int(Int(truncatingIfNeeded: word))
    }
    let limbs = (count + 7) / 8
    let r = try newBigInt(limbs: limbs, negative: negative)
    let mask: UInt8 = negative ? 0xFF : 0
    var limb = 0
    while limb < limbs {
      var word: UInt64 = 0
      var k = 0
      while k < 8 && limb * 8 + k < count {
        let i = limb * 8 + k
        word |= UInt64(p[littleEndian ? i : count - 1 - i] ^ mask) << UInt64(k * 8)
        k += 1
      }
      r.limbs[limb] = word
      limb += 1
    }
    var n = Limbs.normalized(r.limbs, limbs)
    // The magnitude is the complement plus one; it fits, since the top bit was set.
    if negative {
      if n == 0 {
        r.limbs[0] = 1
        n = 1
      } else {
        var i = 0
        while i < limbs {
          r.limbs[i] = r.limbs[i] &+ 1
          if r.limbs[i] != 0 { break }
          i += 1
        }
        n = Limbs.normalized(r.limbs, limbs)
      }
    }
    return finish(r, Limbs.Outcome(n, isNegative: negative))
  }
}

/// __pow__ and __rpow__ of numbers take a modulus, which makes them methods rather than wrappers of the slot.
@Sendable private func powerMethod(_ t: Thread, _ x: Value, _ y: Value, _ m: Value) throws(PyError) -> Value {
  if m.isMissing || m.isNone {
    return x.isInt && y.isInt ? try t.intPower(x, y) : .notImplemented
  }
  return x.isInt && y.isInt && m.isInt ? try t.intPower(x, y, modulo: m) : .notImplemented
}

let intMethods: [Method] = [
  Method("__pow__(self, value, mod=None, /)") { t, a throws(PyError) in try powerMethod(t, a[0], a[1], a[2]) },
  Method("__rpow__(self, value, mod=None, /)") { t, a throws(PyError) in try powerMethod(t, a[1], a[0], a[2]) },
  Method("__trunc__(self, /)") { t, a throws(PyError) in try t.plainInt(a[0]) },
  Method("__floor__(self, /)") { t, a throws(PyError) in try t.plainInt(a[0]) },
  Method("__ceil__(self, /)") { t, a throws(PyError) in try t.plainInt(a[0]) },
  Method("__round__(self, ndigits=None, /)") { t, a throws(PyError) in
    a.has(1) ? try t.intRound(a[0], a[1]) : try t.plainInt(a[0])
  },
  Method("__format__(self, format_spec, /)") { t, a throws(PyError) in
    guard let spec = Str(a[1]) else {
      throw t.typeError("__format__() argument must be str, not \(t.givenTypeName(a[1]))")
    }
    return try t.formatInt(a[0], spec)
  },
  Method("__getnewargs__(self, /)") { t, a throws(PyError) in try t.tuple(try t.plainInt(a[0])) },
  Method("__sizeof__(self, /)") { t, a throws(PyError) in
    .smallInt(24 + 4 * max((t.bitLength(a[0]) + 29) / 30, 1))
  },
  Method("bit_length(self, /)") { t, a throws(PyError) in t.int(t.bitLength(a[0])) },
  Method("bit_count(self, /)") { t, a throws(PyError) in
    if let i = a[0].asInt { return .smallInt(i.magnitude.nonzeroBitCount) }
    return t.int(Limbs.populationCount(BigInt(unchecked: a[0]).integer.magnitude))
  },
  Method("conjugate(self, /)") { t, a throws(PyError) in try t.plainInt(a[0]) },
  Method("is_integer(self, /)") { t, a throws(PyError) in .true },
  Method("as_integer_ratio(self, /)") { t, a throws(PyError) in try t.tuple(try t.plainInt(a[0]), .smallInt(1)) },
  Method("to_bytes(self, /, length=1, byteorder='big', *, signed=False)") { t, a throws(PyError) in
    try t.intToBytes(a[0], a[1], a[2], a[3])
  },
  Method("from_bytes(cls, /, bytes, byteorder='big', *, signed=False)", .classMethod) { t, a throws(PyError) in
    let r = try t.intFromBytes(a[1], a[2], a[3])
    return a[0].bits == t[.int].value.bits ? r : try t.call(a[0], r)
  },
]
