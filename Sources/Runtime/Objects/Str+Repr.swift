// repr and ascii of text.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// 'text' with quotes and escapes. Single quotes, unless the text has those and no double ones.
  func strRepr(_ s: Str, asciiOnly: Bool = false) throws(PyError) -> Value {
    let n = s.count
    var single = false
    var double = false
    var plain = s.isASCII
    if plain {
      let p = s.bytes
      var i = 0
      while i < n {
        let c = p[i]
        if c < 0x20 || c == 0x7f || c == 92 { plain = false }
        if c == 39 { single = true }
        if c == 34 { double = true }
        i &+= 1
      }
    } else {
      var i = 0
      while i < n {
        let c = s[i]
        if c == 39 { single = true }
        if c == 34 { double = true }
        i &+= 1
      }
    }
    let quote: UInt8 = single && !double ? 34 : 39
    if plain && !(single && double) {
      let r = try newStr(count: n &+ 2, width: 0, ascii: true)
      r.bytes[0] = quote
      memcpy(r.bytes + 1, s.bytes, n)
      r.bytes[n &+ 1] = quote
      return r.value
    }
    var b = TextBuilder(capacity: n &+ 16)
    appendRepr(s, quote: UInt32(quote), asciiOnly: asciiOnly, to: &b)
    return try b.finish(self)
  }

  private func appendRepr(_ s: Str, quote: UInt32, asciiOnly: Bool, to b: inout TextBuilder) {
    b.append(quote)
    var i = 0
    let n = s.count
    while i < n {
      let c = s[i]
      i &+= 1
      if c == quote || c == 92 {
        b.append(92)
        b.append(c)
      } else if c >= 0x20 && c < 0x7f {
        b.append(c)
      } else if c == 10 {
        b.append("\\n")
      } else if c == 13 {
        b.append("\\r")
      } else if c == 9 {
        b.append("\\t")
      } else if c < 0x80 || asciiOnly || !UnicodeData.isPrintable(c) {
        appendEscape(c, to: &b)
      } else {
        b.append(c)
      }
    }
    b.append(quote)
  }

  /// \xhh, \uhhhh or \Uhhhhhhhh.
  func appendEscape(_ c: UInt32, to b: inout TextBuilder) {
    b.append(92)
    if c < 0x100 {
      b.append(UInt32(120))
      b.append(hex: c, digits: 2)
    } else if c < 0x10000 {
      b.append(UInt32(117))
      b.append(hex: c, digits: 4)
    } else {
      b.append(UInt32(85))
      b.append(hex: c, digits: 8)
    }
  }

  /// ascii(v): repr with everything beyond ASCII escaped.
  func ascii(_ v: Value) throws(PyError) -> Value {
    let r = Str(unchecked: try repr(v))
    if r.isASCII { return r.value }
    var b = TextBuilder(capacity: r.count &+ 16)
    var i = 0
    while i < r.count {
      let c = r[i]
      if c < 0x80 { b.append(c) } else { appendEscape(c, to: &b) }
      i &+= 1
    }
    return try b.finish(self)
  }
}
