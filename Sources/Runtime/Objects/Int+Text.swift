// Ints as text, both ways.
//
// Conversions that take more than linear time are limited in length, as sys.set_int_max_str_digits() says.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// The most decimal digits that are converted; 0 for no limit.
  var maximumDigits: Int {
    let v = self[.intMaxStrDigits]
    return v.isSmallInt ? v.smallInt : 4300
  }

  func tooManyDigits(_ limit: Int) -> PyError {
    valueError(
      "Exceeds the limit (\(limit) digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit")
  }

  /// Throws if an int of so many bits is surely too long to be written: that is not worth computing.
  func checkDigits(bits: Int) throws(PyError) {
    let limit = maximumDigits
    if limit > 0 && bits > limit && (bits - 1) * 30102 / 100_000 >= limit { throw tooManyDigits(limit) }
  }

  /// The same, to the digit.
  func checkDigits(_ v: Value) throws(PyError) {
    let bits = bitLength(v)
    try checkDigits(bits: bits)
    let limit = maximumDigits
    if limit > 0 && bits * 30103 / 100_000 + 1 > limit { _ = try bigText(v, radix: 10, prefix: 0) }
  }

  /// repr(v) of an int (a bool counts as its number).
  func intRepr(_ v: Value) throws(PyError) -> Value {
    guard let i = v.asInt else { return try bigText(v, radix: 10, prefix: 0) }
    if i >= 0 && i < 10 { return character(UInt32(truncatingIfNeeded: 48 &+ i)) }
    let magnitude = UInt64(i.magnitude)
    let digits = Limbs.decimalLength(magnitude)
    let sign = i < 0 ? 1 : 0
    let s = try newStr(count: digits &+ sign, width: 0, ascii: true)
    if i < 0 { s.bytes[0] = UInt8(ascii: "-") }
    Limbs.writeDecimal(magnitude, count: digits, into: s.bytes + sign)
    return s.value
  }

  /// The digits of an int, with sign and, unless 0, the prefix 0x or the like.
  func bigText(_ v: Value, radix: Int, prefix: UInt8) throws(PyError) -> Value {
    let bits = bitLength(v)
    let limit = maximumDigits
    if radix == 10 { try checkDigits(bits: bits) }
    let buffer = try newRawBytes(Limbs.textCapacity(bits: bits, radix: radix))
    let count = try withLimbs(v) { a in Limbs.write(a.magnitude, radix: radix, into: buffer.text) }
    if radix == 10 && limit > 0 && count > limit { throw tooManyDigits(limit) }
    let sign = isNegativeInt(v) ? 1 : 0
    let head = sign + (prefix == 0 ? 0 : 2)
    let s = try newStr(count: count + head, width: 0, ascii: true)
    if sign == 1 { s.bytes[0] = UInt8(ascii: "-") }
    if prefix != 0 {
      s.bytes[sign] = UInt8(ascii: "0")
      s.bytes[sign + 1] = prefix
    }
    memcpy(s.bytes + head, buffer.text, count)
    return s.value
  }

  /// An int from the digits of a literal, which a `-` may precede.
  func parseInt(_ digits: String, radix: Int) throws(PyError) -> Value {
    let count = digits.utf8.count
    let buffer = try newRawBytes(count + 1)
    let isNegative = digits.utf8.first == UInt8(ascii: "-")
    var n = 0
    for c in digits.utf8 where c != UInt8(ascii: "_") && c != UInt8(ascii: "-") {
      buffer.text[n] = c
      n += 1
    }
    return try readInt(buffer.text, n, radix: radix, negative: isNegative)
  }

  /// An int from digits without underscores, which have been checked.
  func readInt(
    _ text: UnsafePointer<UInt8>, _ count: Int, radix: Int, negative: Bool
  ) throws(PyError) -> Value {
    if count <= 12 || radix == 10 && count <= 18 {
      var i = 0
      var r = 0
      while i < count {
        r = r &* radix &+ Int(Limbs.digitValue(text[i]))
        i &+= 1
      }
      return int(negative ? 0 &- r : r)
    }
    let r = try newBigInt(limbs: Limbs.limbCapacity(digits: count, radix: radix), negative: false)
    return finish(r, Limbs.Outcome(Limbs.read(text, count, radix: radix, into: r.limbs), isNegative: negative))
  }
}
