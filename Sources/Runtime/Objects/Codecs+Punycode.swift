// Punycode (RFC 3492), and names of domains in it (RFC 3490, the encoding idna).

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

private enum Puny {
  /// The next bias.
  static func adapt(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var k = 0
    while delta > 455 {
      delta /= 35
      k += 36
    }
    return k + 36 * delta / (delta + 38)
  }

  static func threshold(_ k: Int, _ bias: Int) -> Int { min(max(k - bias, 1), 26) }
}

extension Thread {
  func encodePunycode(_ s: Str) throws(PyError) -> Value {
    var b = TextBuilder(capacity: s.count &+ 16)
    var largest: UInt32 = 0x7F
    for i in 0..<s.count {
      if s[i] < 0x80 { b.append(s[i]) } else { largest = max(largest, s[i]) }
    }
    let basic = b.count
    var done = basic
    if basic > 0 { b.append(45) }
    var (delta, bias, floor): (Int, Int, UInt32) = (0, 72, 0x80)
    while done < s.count {
      try poll()
      var next = largest
      for i in 0..<s.count where s[i] >= floor && s[i] < next { next = s[i] }
      delta &+= Int(next &- floor) &* (done &+ 1)
      for i in 0..<s.count {
        if s[i] < next { delta &+= 1 }
        if s[i] != next { continue }
        var (rest, k) = (delta, 36)
        while true {
          let t = Puny.threshold(k, bias)
          if rest < t { break }
          b.append(pun: t &+ (rest &- t) % (36 &- t))
          rest = (rest &- t) / (36 &- t)
          k &+= 36
        }
        b.append(pun: rest)
        bias = Puny.adapt(delta, done &+ 1, isFirst: done == basic)
        delta = 0
        done &+= 1
      }
      delta &+= 1
      floor = next &+ 1
    }
    return try b.finishBytes(self)
  }

  func decodePunycode(
    _ p: UnsafePointer<UInt8>, _ n: Int, _ errors: Value, _ object: Value
  ) throws(PyError) -> Value {
    let handler = errorHandler(errors)
    if handler == nil || ![.strict, .ignore, .replace].contains(handler) {
      throw raise(.UnicodeError, "Unsupported error handling: \(Str(errors)?.string ?? "")")
    }
    let isStrict = handler == .strict
    func blame(_ at: Int, _ reason: String) throws(PyError) {
      throw try decodeError("punycode", p, n, object, at, at &+ 1, reason, errors, .strict)
    }
    let text = UnsafeMutablePointer<UInt32>.allocate(capacity: 2 * n + 1)
    defer { text.deallocate() }
    var count = 0
    var i = 0
    for k in 0..<n where p[k] == 45 { i = k &+ 1 }
    for k in 0..<max(i &- 1, 0) {
      if p[k] >= 0x80 {
        if isStrict {
          throw try decodeError("ascii", p, n, object, k, k &+ 1, "ordinal not in range(128)", errors, .strict)
        }
        if handler == .ignore { continue }
      }
      text[count] = p[k] < 0x80 ? UInt32(p[k]) : 0xFFFD
      count &+= 1
    }
    var (c, place, bias, isFirst) = (0x80, -1, 72, true)
    while i < n {
      var (delta, weight, k) = (0, 1, 36)
      var isComplete = false
      while i < n {
        let byte = p[i] & 0xDF
        var value = 0
        if 65...90 ~= byte && p[i] >= 65 {
          value = Int(byte) - 65
        } else if 48...57 ~= p[i] {
          value = Int(p[i]) - 22
        } else {
          if isStrict { try blame(i, "Invalid extended code point '\(p[i])'") }
          // What follows is lost.
          i = n
          break
        }
        i &+= 1
        let t = Puny.threshold(k, bias)
        delta &+= value &* weight
        if value < t {
          isComplete = true
          break
        }
        weight &*= 36 &- t
        k &+= 36
        if weight > 1 << 40 || delta > 1 << 40 {
          if isStrict { throw raise(.UnicodeError, "Invalid character U+\(String(delta, radix: 16).uppercased())") }
          break
        }
      }
      if !isComplete {
        if isStrict { try blame(n, "incomplete punycode string") }
        break
      }
      let all = place &+ delta &+ 1
      c &+= all / (count &+ 1)
      if c > 0x10FFFF {
        if isStrict { throw raise(.UnicodeError, "Invalid character U+\(String(c, radix: 16).uppercased())") }
        c = 63
      }
      place = all % (count &+ 1)
      memmove(text + place + 1, text + place, 4 &* (count &- place))
      text[place] = UInt32(c)
      bias = Puny.adapt(delta, count &+ 1, isFirst: isFirst)
      isFirst = false
      count &+= 1
      if count >= 2 * n { break }
    }
    var b = TextBuilder(capacity: count &+ 16)
    for k in 0..<count { b.append(text[k]) }
    return try b.finish(self)
  }

  // MARK: domains

  private func checkDomainErrors(_ errors: Value) throws(PyError) {
    if let s = Str(errors), !s.isEqual("strict") {
      throw raise(.UnicodeError, "Unsupported error handling: \(s.string)")
    }
  }

  private func isDot(_ c: UInt32) -> Bool { c == 0x2E || c == 0x3002 || c == 0xFF0E || c == 0xFF61 }

  func encodeDomain(_ s: Str, _ errors: Value) throws(PyError) -> Value {
    try checkDomainErrors(errors)
    var b = TextBuilder(capacity: s.count &+ 16)
    var start = 0
    while start < s.count {
      var end = start
      while end < s.count && !(s.isASCII ? s[end] == 0x2E : isDot(s[end])) { end &+= 1 }
      if end == start {
        throw unicodeError(.UnicodeEncodeError, encoding: "idna", s.value, start, start &+ 1, "label empty")
      }
      let label = Bytes(unchecked: try encodeLabel(s, start, end))
      b.append(ascii: label.bytes, label.count)
      if end < s.count { b.append(0x2E) }
      start = end &+ 1
    }
    return try b.finishBytes(self)
  }

  private func encodeLabel(_ s: Str, _ start: Int, _ end: Int) throws(PyError) -> Value {
    var isASCII = true
    for i in start..<end where s[i] >= 0x80 { isASCII = false }
    var made: Value
    if isASCII {
      made = try newBytes(nil, end &- start)
      for i in start..<end { Bytes(unchecked: made).bytes[i &- start] = UInt8(s[i]) }
    } else {
      let label = Str(unchecked: try prepareLabel(s, start, end))
      if label.isASCII {
        made = try newBytes(label.bytes, label.count)
      } else {
        if label.string.hasPrefix("xn--") {
          throw unicodeError(
            .UnicodeEncodeError, encoding: "idna", s.value, start, start &+ 4, "Label starts with ACE prefix")
        }
        let code = Bytes(unchecked: try encodePunycode(label))
        var b = TextBuilder(capacity: 64)
        b.append("xn--")
        b.append(ascii: code.bytes, code.count)
        made = try b.finishBytes(self)
      }
    }
    let count = Bytes(unchecked: made).count
    if count == 0 || count > 63 {
      throw unicodeError(
        .UnicodeEncodeError, encoding: "idna", s.value, start, end, count == 0 ? "label empty" : "label too long")
    }
    return made
  }

  /// Without what says nothing, in lower case, in the composed compatibility form.
  private func prepareLabel(_ s: Str, _ start: Int, _ end: Int) throws(PyError) -> Value {
    var b = TextBuilder(capacity: end &- start)
    for i in start..<end {
      switch s[i] {
      case 0xAD, 0x34F, 0x1806, 0x180B...0x180D, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF: break
      case 0xD800...0xDFFF:
        throw unicodeError(
          .UnicodeEncodeError, encoding: "idna", s.value, i, i &+ 1, "Invalid character '\\u\(String(s[i], radix: 16))'"
        )
      default: b.append(s[i])
      }
    }
    let folded = Str(unchecked: try callMethod(try b.finish(self), intern("casefold" as StaticString)))
    let text = UnsafeMutablePointer<UInt32>.allocate(capacity: folded.count &+ 1)
    defer { text.deallocate() }
    for i in 0..<folded.count { text[i] = folded[i] }
    let room = UnicodeData.normalizedCapacity(.nfkc, text, folded.count)
    let out = UnsafeMutablePointer<UInt32>.allocate(capacity: room &+ 1)
    defer { out.deallocate() }
    let n = UnicodeData.normalize(.nfkc, text, folded.count, into: out)
    var result = TextBuilder(capacity: n &+ 16)
    for i in 0..<n { result.append(out[i]) }
    return try result.finish(self)
  }

  func decodeDomain(
    _ p: UnsafePointer<UInt8>, _ n: Int, _ errors: Value, _ object: Value
  ) throws(PyError) -> Value {
    try checkDomainErrors(errors)
    for i in 0..<n where p[i] >= 0x80 {
      throw try decodeError("idna", p, n, object, i, i &+ 1, "ordinal not in range(128)", errors, .strict)
    }
    var b = TextBuilder(capacity: n &+ 16)
    var start = 0
    while start < n {
      var end = start
      while end < n && p[end] != 0x2E { end &+= 1 }
      if end &- start >= 4, p[start] | 32 == 120, p[start &+ 1] | 32 == 110, p[start &+ 2] == 45, p[start &+ 3] == 45 {
        if end &- start == 4 {
          throw try decodeError("idna", p, n, object, start, start &+ 1, "label empty", errors, .strict)
        }
        let label = Str(
          unchecked: try decodePunycode(
            p + start + 4, end &- start &- 4, .missing, try newBytes(p + start + 4, end &- start &- 4)))
        let back = Bytes(unchecked: try encodeLabel(label, 0, label.count))
        var isSame = back.count == end &- start
        if isSame { for i in 0..<back.count where back.bytes[i] | 32 != p[start &+ i] | 32 { isSame = false } }
        if !isSame {
          let given = Str(unchecked: try repr(try newBytes(p + start, end &- start))).string
          let made = Str(unchecked: try repr(back.value)).string
          throw try decodeError(
            "idna", p, n, object, start, end, "IDNA does not round-trip, '\(given)' != '\(made)'", errors, .strict)
        }
        b.append(label)
      } else {
        b.append(ascii: p + start, end &- start)
      }
      if end < n { b.append(0x2E) }
      start = end &+ 1
    }
    return try b.finish(self)
  }
}

extension TextBuilder {
  /// A digit of base 36.
  fileprivate mutating func append(pun digit: Int) { append(UInt32(digit < 26 ? digit + 97 : digit + 22)) }
}
