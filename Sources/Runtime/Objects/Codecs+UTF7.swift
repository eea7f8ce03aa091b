// UTF-7 (RFC 2152): ASCII, and between + and - UTF-16 in base 64.

extension Thread {
  /// The value of a base 64 digit, 64 for other bytes.
  private func digit(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 65...90: UInt32(byte) - 65
    case 97...122: UInt32(byte) - 71
    case 48...57: UInt32(byte) + 4
    case 43: 62
    case 47: 63
    default: 64
    }
  }

  /// Unless isFinal, a shift sequence that has not ended is left.
  func decodeUTF7(
    _ p: UnsafePointer<UInt8>, _ n: Int, _ errors: Value, _ object: Value, isFinal: Bool
  ) throws(PyError) -> (text: Value, consumed: Int) {
    let handler = errorHandler(errors)
    var b = TextBuilder(capacity: n &+ 16)
    var i = 0
    func blame(_ start: Int, _ end: Int, _ reason: String, _ b: inout TextBuilder) throws(PyError) {
      if settle(p, start, end, handler, &b) < end &- start {
        throw try decodeError("utf7", p, n, object, start, end, reason, errors, handler)
      }
    }
    while i < n {
      let start = i
      i &+= 1
      if p[start] != 43 {
        if p[start] < 0x80 {
          b.append(UInt32(p[start]))
        } else {
          try blame(start, i, "unexpected special character", &b)
        }
        continue
      }
      if i < n && p[i] == 45 {
        b.append(43)
        i &+= 1
        continue
      }
      if i < n && digit(p[i]) == 64 {
        i &+= 1
        try blame(start, i, "ill-formed sequence", &b)
        continue
      }
      var end = i
      while end < n && digit(p[end]) < 64 { end &+= 1 }
      if end == n && !isFinal { return (try b.finish(self), start) }
      // Half of a pair waits for the other one.
      var (bits, held, high): (UInt32, Int, UInt32) = (0, 0, 0)
      while i < end {
        bits = bits << 6 | digit(p[i])
        held &+= 6
        i &+= 1
        if held < 16 { continue }
        held &-= 16
        let unit = bits >> UInt32(held)
        bits &= 1 << UInt32(held) &- 1
        if high != 0 && unit & 0xFC00 == 0xDC00 {
          b.append(0x10000 &+ (high & 0x3FF) << 10 &+ unit & 0x3FF)
          high = 0
          continue
        }
        if high != 0 { b.append(high) }
        high = unit & 0xFC00 == 0xD800 ? unit : 0
        if high == 0 { b.append(unit) }
      }
      if end == n {
        if high != 0 || held >= 6 || bits != 0 { try blame(start, n, "unterminated shift sequence", &b) }
        continue
      }
      if held >= 6 || bits != 0 {
        i &+= 1
        try blame(
          start, i, held >= 6 ? "partial character in shift sequence" : "non-zero padding bits in shift sequence", &b)
        continue
      }
      if high != 0 && p[i] < 0x80 && p[i] != 43 { b.append(high) }
      if p[i] == 45 { i &+= 1 }
    }
    return (try b.finish(self), n)
  }

  func encodeUTF7(_ s: Str) throws(PyError) -> Value {
    var b = TextBuilder(capacity: s.count &* 2 &+ 16)
    let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    var (bits, held, isShifted): (UInt32, UInt32, Bool) = (0, 0, false)
    func flush(_ b: inout TextBuilder) {
      if held > 0 { b.append(UInt32(digits.utf8Start[Int(bits << (6 &- held) & 63)])) }
      (bits, held) = (0, 0)
    }
    func put(_ unit: UInt32, _ b: inout TextBuilder) {
      bits = bits << 16 | unit
      held &+= 16
      while held >= 6 {
        held &-= 6
        b.append(UInt32(digits.utf8Start[Int(bits >> held & 63)]))
      }
      bits &= 1 << held &- 1
    }
    var i = 0
    while i < s.count {
      let c = s[i]
      i &+= 1
      let isDirect = c >= 32 && c < 126 && c != 43 && c != 92 || c == 9 || c == 10 || c == 13
      if isDirect {
        if isShifted {
          flush(&b)
          isShifted = false
          if c == 45 || digit(UInt8(c)) < 64 { b.append(45) }
        }
        b.append(c)
        continue
      }
      if !isShifted {
        b.append(43)
        if c == 43 {
          b.append(45)
          continue
        }
        isShifted = true
      }
      if c >= 0x10000 {
        put(0xD7C0 &+ c >> 10, &b)
        put(0xDC00 | c & 0x3FF, &b)
      } else {
        put(c, &b)
      }
    }
    flush(&b)
    if isShifted { b.append(45) }
    return try b.finishBytes(self)
  }
}
