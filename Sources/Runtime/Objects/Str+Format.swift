// str.format and format_map: text with replacement fields {name.attribute[index]!conversion:specification}.
//
// One pass over the template; a specification that has fields of its own is expanded by a recursive call, one level deep.

/// Which fields had no number, which had one: the two don't mix.
private struct FieldNumbering {
  enum State { case undecided, automatic, manual }
  var state = State.undecided
  var next = 0
}

private struct FormatField {
  var nameStart = 0
  var nameEnd = 0
  var specStart = 0
  var specEnd = 0
  var specHasFields = false
  /// 0 if there is none.
  var conversion: UInt32 = 0
}

/// What a template takes its values from.
private struct FormatSource {
  /// A tuple, or missing for format_map.
  let args: Value
  /// A mapping, or missing.
  let keywords: Value
}

extension Thread {
  func formatFields(_ s: Str, args: Value, keywords: Value) throws(PyError) -> Value {
    var b = TextBuilder(capacity: s.count &+ 64)
    var numbering = FieldNumbering()
    try expand(s, 0, s.count, FormatSource(args: args, keywords: keywords), &numbering, depth: 2, &b)
    return try b.finish(self)
  }

  private func expand(
    _ s: Str, _ from: Int, _ to: Int, _ source: FormatSource, _ numbering: inout FieldNumbering, depth: Int,
    _ b: inout TextBuilder
  ) throws(PyError) {
    if depth <= 0 { throw valueError("Max string recursion exceeded") }
    var i = from
    while i < to {
      let start = i
      var c: UInt32 = 0
      while i < to {
        c = s[i]
        if c == 123 || c == 125 { break }
        i &+= 1
      }
      if i == to {
        b.append(s, start, to)
        return
      }
      i &+= 1
      let doubled = i < to && s[i] == c
      if c == 125 && !doubled { throw valueError("Single '}' encountered in format string") }
      if i == to { throw valueError("Single '{' encountered in format string") }
      if doubled {
        b.append(s, start, i)
        i &+= 1
        continue
      }
      b.append(s, start, i &- 1)
      let field = try parseField(s, &i, to)
      try render(s, field, source, &numbering, depth: depth, &b)
    }
  }

  /// Reads a field behind its opening brace, the closing one included.
  private func parseField(_ s: Str, _ i: inout Int, _ to: Int) throws(PyError) -> FormatField {
    var f = FormatField()
    f.nameStart = i
    var c: UInt32 = 0
    scan: while i < to {
      c = s[i]
      i &+= 1
      switch c {
      case "{": throw valueError("unexpected '{' in field name")
      case "[": while i < to && s[i] != 93 { i &+= 1 }
      case "}", ":", "!": break scan
      default: break
      }
    }
    f.nameEnd = i &- 1
    if c != 125 && c != 58 && c != 33 { throw valueError("expected '}' before end of string") }
    if c == 125 { return f }
    if c == 33 {
      if i >= to { throw valueError("end of string while looking for conversion specifier") }
      f.conversion = s[i]
      i &+= 1
      if i < to {
        c = s[i]
        i &+= 1
        if c == 125 { return f }
        if c != 58 { throw valueError("expected ':' after conversion specifier") }
      }
    }
    f.specStart = i
    var depth = 1
    while i < to {
      c = s[i]
      i &+= 1
      if c == 123 {
        f.specHasFields = true
        depth &+= 1
      } else if c == 125 {
        depth &-= 1
        if depth == 0 {
          f.specEnd = i &- 1
          return f
        }
      }
    }
    throw valueError("unmatched '{' in format spec")
  }

  private func render(
    _ s: Str, _ f: FormatField, _ source: FormatSource, _ numbering: inout FieldNumbering, depth: Int,
    _ b: inout TextBuilder
  ) throws(PyError) {
    var v = try fieldValue(s, f, source, &numbering)
    switch f.conversion {
    case 0: break
    case "r": v = try repr(v)
    case "s": v = try str(of: v)
    case "a": v = try ascii(v)
    default:
      let c = f.conversion
      if c > 32 && c < 127 {
        throw valueError("Unknown conversion specifier \(Unicode.Scalar(UInt8(c)))")
      }
      throw valueError("Unknown conversion specifier \\x\(String(c, radix: 16))")
    }
    var spec = Value.missing
    if f.specEnd > f.specStart {
      if f.specHasFields {
        var inner = TextBuilder(capacity: 64)
        try expand(s, f.specStart, f.specEnd, source, &numbering, depth: depth &- 1, &inner)
        spec = try inner.finish(self)
      } else {
        spec = try substring(s, f.specStart, f.specEnd)
      }
    }
    if spec.isMissing && v.isSmallInt {
      b.append(int: v.smallInt)
    } else {
      b.append(Str(unchecked: try format(v, spec)))
    }
  }

  /// The object that a field names.
  private func fieldValue(
    _ s: Str, _ f: FormatField, _ source: FormatSource, _ numbering: inout FieldNumbering
  ) throws(PyError) -> Value {
    var i = f.nameStart
    while i < f.nameEnd && s[i] != 46 && s[i] != 91 { i &+= 1 }
    let isEmpty = i == f.nameStart
    var index = try number(s, f.nameStart, i)
    if isEmpty || index >= 0 {
      let wanted = isEmpty ? FieldNumbering.State.automatic : .manual
      if numbering.state == .undecided { numbering.state = wanted }
      if numbering.state != wanted {
        throw valueError(
          isEmpty
            ? "cannot switch from manual field specification to automatic field numbering"
            : "cannot switch from automatic field numbering to manual field specification")
      }
      if isEmpty {
        index = numbering.next
        numbering.next &+= 1
      }
    }
    var v: Value
    if index < 0 {
      let key = try substring(s, f.nameStart, i)
      if source.keywords.isMissing { throw keyError(key) }
      v = try getItem(source.keywords, key)
    } else {
      guard let args = Tuple(source.args) else { throw valueError("Format string contains positional fields") }
      if index >= args.count {
        throw raise(.IndexError, "Replacement index \(index) out of range for positional args tuple")
      }
      v = args[index]
    }
    while i < f.nameEnd {
      let c = s[i]
      i &+= 1
      let start = i
      if c == 46 {
        while i < f.nameEnd && s[i] != 46 && s[i] != 91 { i &+= 1 }
        if i == start { throw valueError("Empty attribute in format string") }
        v = try getAttribute(v, intern(try substring(s, start, i)))
      } else if c == 91 {
        while i < f.nameEnd && s[i] != 93 { i &+= 1 }
        if i >= f.nameEnd { throw valueError("Missing ']' in format string") }
        if i == start { throw valueError("Empty attribute in format string") }
        let n = try number(s, start, i)
        v = try getItem(v, n >= 0 ? int(n) : try substring(s, start, i))
        i &+= 1
      } else {
        throw valueError("Only '.' or '[' may follow ']' in format field specifier")
      }
    }
    return v
  }

  /// The number that stands from ..< to, or -1 if there is anything but digits.
  private func number(_ s: Str, _ from: Int, _ to: Int) throws(PyError) -> Int {
    if from >= to { return -1 }
    var n = 0
    var i = from
    while i < to {
      let digit = UnicodeData.decimal(s[i])
      if digit < 0 { return -1 }
      if n > (Int.max &- digit) / 10 { throw valueError("Too many decimal digits in format string") }
      n = n &* 10 &+ digit
      i &+= 1
    }
    return n
  }
}
