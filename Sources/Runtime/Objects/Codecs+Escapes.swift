// The encodings unicode_escape and raw_unicode_escape.

extension Thread {
  func encodeEscapes(_ s: Str, raw: Bool) throws(PyError) -> Value {
    var b = TextBuilder(capacity: s.count &+ 16)
    var i = 0
    while i < s.count {
      let c = s[i]
      i &+= 1
      if raw {
        if c < 0x100 { b.append(c) } else { appendEscape(c, to: &b) }
        continue
      }
      switch c {
      case 92: b.append("\\\\")
      case 9: b.append("\\t")
      case 10: b.append("\\n")
      case 13: b.append("\\r")
      default: if c >= 32 && c < 127 { b.append(c) } else { appendEscape(c, to: &b) }
      }
    }
    return try b.finishBytes(self)
  }

  func decodeEscapes(
    _ p: UnsafePointer<UInt8>, _ n: Int, raw: Bool, _ errors: Value, _ object: Value
  ) throws(PyError) -> Value {
    let handler = errorHandler(errors)
    var b = TextBuilder(capacity: n &+ 16)
    var i = 0
    /// Goes on behind what is wrong, if the handler says so.
    func blame(_ start: Int, _ end: Int, _ reason: String, _ b: inout TextBuilder) throws(PyError) {
      if settle(p, start, end, handler, &b) < end &- start {
        throw try decodeError(
          raw ? "rawunicodeescape" : "unicodeescape", p, n, object, start, end, reason, errors, handler)
      }
      i = end
    }
    while i < n {
      let c = p[i]
      if c != 92 || raw && (i &+ 1 >= n || p[i &+ 1] != 117 && p[i &+ 1] != 85) {
        b.append(UInt32(c))
        i &+= 1
        continue
      }
      let start = i
      i &+= 1
      if i == n {
        try blame(start, n, "\\ at end of string", &b)
        continue
      }
      let kind = p[i]
      i &+= 1
      switch kind {
      case 10: break
      case 92, 39, 34: b.append(UInt32(kind))
      case 97: b.append(7)
      case 98: b.append(8)
      case 102: b.append(12)
      case 110: b.append(10)
      case 114: b.append(13)
      case 116: b.append(9)
      case 118: b.append(11)
      case 48...55:
        var v = UInt32(kind &- 48)
        var k = 1
        while k < 3 && i < n && p[i] &- 48 < 8 {
          v = v &* 8 &+ UInt32(p[i] &- 48)
          i &+= 1
          k &+= 1
        }
        b.append(v)
      case 120, 117, 85:
        let digits = kind == 120 ? 2 : kind == 117 ? 4 : 8
        var v: UInt32 = 0
        var k = 0
        while k < digits && i < n && Limbs.digitValue(p[i]) < 16 {
          v = v &<< 4 | UInt32(Limbs.digitValue(p[i]))
          i &+= 1
          k &+= 1
        }
        if k < digits {
          let what =
            digits == 2
            ? "truncated \\xXX escape" : digits == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape"
          try blame(start, i, what, &b)
        } else if v >= 0x110000 {
          try blame(start, i, raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character", &b)
        } else {
          b.append(v)
        }
      case 78:
        let nameStart = i &+ 1
        var end = nameStart
        while end < n && p[end] != 125 { end &+= 1 }
        guard i < n, p[i] == 123, end < n, end > nameStart else {
          try blame(start, i < n && p[i] == 123 ? min(end, n) : i, "malformed \\N character escape", &b)
          continue
        }
        let out = UnsafeMutablePointer<UInt32>.allocate(capacity: UnicodeData.sequenceCapacity)
        defer { out.deallocate() }
        let found = UnicodeData.lookup(name: p + nameStart, end &- nameStart, allowsSequences: false, into: out)
        i = end &+ 1
        if found < 1 { try blame(start, i, "unknown Unicode character name", &b) } else { b.append(out[0]) }
      default:
        b.append(92)
        b.append(UInt32(kind))
      }
    }
    return try b.finish(self)
  }
}
