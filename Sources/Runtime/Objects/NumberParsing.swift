// Numbers read from text: what int(), float() and complex() have in common, and int()'s own syntax.
//
// Python reads decimal digits and spaces of every script. Such text is copied to ASCII first; plain ASCII is read in place.

extension Ref where B == RawBytesBody {
  @inline(__always) var text: UnsafeMutablePointer<UInt8> { bytes.assumingMemoryBound(to: UInt8.self) }
}

/// ASCII text inside a cell that the conversion keeps alive.
struct NumberText {
  let cell: Value
  var start: UnsafePointer<UInt8>
  var count: Int

  /// Without spaces around.
  init(_ cell: Value, _ start: UnsafePointer<UInt8>, _ count: Int) {
    self.cell = cell
    var (start, count) = (start, count)
    while count > 0 && NumberText.isSpace(start[0]) {
      start += 1
      count -= 1
    }
    while count > 0 && NumberText.isSpace(start[count - 1]) { count -= 1 }
    self.start = start
    self.count = count
  }
  @inline(__always) static func isSpace(_ c: UInt8) -> Bool { c == 32 || c &- 9 < 5 }
}

extension Thread {
  /// The text of a str, stripped, with its digits and spaces in ASCII; what is neither becomes '?'.
  func numberText(_ s: Str) throws(PyError) -> NumberText {
    if s.isASCII { return NumberText(s.value, s.bytes, s.count) }
    let buffer = try newRawBytes(s.count + 1)
    var i = 0
    while i < s.count {
      let c = s[i]
      if c < 128 && !(c >= 28 && c < 32) {
        buffer.text[i] = UInt8(c)
      } else if UnicodeData.isSpace(c) {
        buffer.text[i] = 32
      } else {
        let digit = UnicodeData.decimal(c)
        buffer.text[i] = digit < 0 ? UInt8(ascii: "?") : UInt8(48 + digit)
      }
      i += 1
    }
    return NumberText(buffer.value, buffer.text, s.count)
  }

  /// The text of a str, bytes or bytearray; nil for other values.
  func numberText(of v: Value) throws(PyError) -> NumberText? {
    if let s = Str(v) { return try numberText(s) }
    if let b = Bytes(v) { return NumberText(v, b.bytes, b.count) }
    return try numberTextOfBuffer(v)
  }

  /// int(text, base) of stripped text; `source` is what the message shows.
  func parseInt(_ text: NumberText, base: Int, source: Value) throws(PyError) -> Value {
    let p = text.start
    var i = 0
    var negative = false
    if i < text.count, p[i] == UInt8(ascii: "-") || p[i] == UInt8(ascii: "+") {
      negative = p[i] == UInt8(ascii: "-")
      i += 1
    }
    var radix = base
    var onlyZero = false
    var afterPrefix = false
    if i < text.count, p[i] == UInt8(ascii: "0") {
      let letter = i + 1 < text.count ? p[i + 1] | 0x20 : 0
      let named =
        letter == UInt8(ascii: "x") ? 16 : letter == UInt8(ascii: "o") ? 8 : letter == UInt8(ascii: "b") ? 2 : 0
      if named != 0 && (base == 0 || base == named) {
        radix = named
        i += 2
        afterPrefix = true
      } else if base == 0 {
        radix = 10
        onlyZero = true
      }
    }
    if radix == 0 { radix = 10 }
    if afterPrefix && i < text.count && p[i] == UInt8(ascii: "_") { i += 1 }
    // Digits, with single underscores between them.
    let start = i
    var digits = 0
    var lastUnderscore = true
    var underscores = false
    while i < text.count {
      if p[i] == UInt8(ascii: "_") {
        if lastUnderscore { throw try invalidInt(source, base) }
        lastUnderscore = true
        underscores = true
      } else {
        if Limbs.digitValue(p[i]) >= radix { break }
        digits += 1
        lastUnderscore = false
      }
      i += 1
    }
    if digits == 0 || lastUnderscore { throw try invalidInt(source, base) }
    let limit = maximumDigits
    if radix & (radix - 1) != 0 && limit > 0 && digits > limit {
      throw valueError(
        "Exceeds the limit (\(limit) digits) for integer string conversion: value has \(digits) digits; "
          + "use sys.set_int_max_str_digits() to increase the limit")
    }
    if i < text.count { throw try invalidInt(source, base) }
    var result: Value
    if underscores {
      let buffer = try newRawBytes(digits)
      var n = 0
      var k = start
      while k < i {
        if p[k] != UInt8(ascii: "_") {
          buffer.text[n] = p[k]
          n += 1
        }
        k += 1
      }
      result = try readInt(buffer.text, n, radix: radix, negative: negative)
    } else {
      result = try readInt(p + start, digits, radix: radix, negative: negative)
    }
    if onlyZero && result != .smallInt(0) { throw try invalidInt(source, base) }
    return result
  }

  private func invalidInt(_ source: Value, _ base: Int) throws(PyError) -> PyError {
    let shown = source.isKind(.byteArray) || source.isKind(.memoryView) ? try call(self[.bytes].value, source) : source
    let text = Str(unchecked: try repr(shown)).string
    return valueError("invalid literal for int() with base \(base): \(String(text.unicodeScalars.prefix(200)))")
  }
}
