// Text in columns (center, zfill, expandtabs), and translation by a table.

extension Thread {
  fileprivate func padded(_ s: Str, _ left: Int, _ right: Int, _ fill: UInt32) throws(PyError) -> Value {
    if left <= 0 && right <= 0 { return try exactStr(s) }
    let (sides, overflow) = left.addingReportingOverflow(right)
    if overflow || sides > Int.max &- s.count { throw overflowError("padded string is too long") }
    let total = s.count &+ sides
    let w = max(s.width, fill < 0x100 ? 0 : fill < 0x10000 ? 1 : 2)
    if total == 1 { return character(fill) }
    let r = try newStr(count: total, width: w, ascii: s.isASCII && fill < 0x80)
    copyUnits(from: s.end, s.width, to: r.end + (left << w), w, s.count)
    let rest = left &+ s.count
    switch w {
    case 0:
      let c = UInt8(truncatingIfNeeded: fill)
      r.bytes.update(repeating: c, count: left)
      (r.bytes + rest).update(repeating: c, count: right)
    case 1:
      let c = UInt16(truncatingIfNeeded: fill)
      r.units16.update(repeating: c, count: left)
      (r.units16 + rest).update(repeating: c, count: right)
    default:
      r.units32.update(repeating: fill, count: left)
      (r.units32 + rest).update(repeating: fill, count: right)
    }
    return r.value
  }

  fileprivate func fillCharacter(_ v: Value) throws(PyError) -> UInt32 {
    if v.isMissing { return 32 }
    guard let s = Str(v) else {
      throw typeError("The fill character must be a unicode character, not \(typeName(v))")
    }
    if s.count != 1 { throw typeError("The fill character must be exactly one character long") }
    return s[0]
  }

  fileprivate func expandTabs(_ s: Str, _ size: Int) throws(PyError) -> Value {
    if s.find(Str(unchecked: character(9)), 0, s.count) < 0 { return try exactStr(s) }
    var b = TextBuilder(capacity: s.count &+ 64)
    var column = 0
    var i = 0
    while i < s.count {
      let c = s[i]
      if c == 9 {
        if size > 0 {
          let n = size &- column % size
          column &+= n
          if column > Int.max >> 4 { throw overflowError("new string is too long") }
          b.append(repeating: 32, n)
        }
      } else {
        column = c == 10 || c == 13 ? 0 : column &+ 1
        b.append(c)
      }
      i &+= 1
    }
    return try b.finish(self)
  }

  // MARK: translation

  /// str.translate: characters that the table does not know stay.
  func translate(_ s: Str, _ table: Value) throws(PyError) -> Value {
    // What ASCII characters become: a code point, or one of the marks.
    let unknown: UInt32 = 0xFFFF_FFFF
    let deleted: UInt32 = 0xFFFF_FFFE
    let cache = UnsafeMutablePointer<UInt32>.allocate(capacity: 128)
    defer { cache.deallocate() }
    cache.initialize(repeating: unknown, count: 128)
    let dict = isExact(table, .dict) ? Dict(unchecked: table) : nil
    var b = TextBuilder(capacity: s.count &+ 16)
    var i = 0
    while i < s.count {
      let c = s[i]
      i &+= 1
      if c < 128 {
        let to = cache[Int(c)]
        if to < deleted {
          b.append(to)
          continue
        }
        if to == deleted { continue }
      }
      var v: Value
      if let dict {
        v = try dictGet(dict, .smallInt(Int(c)))
      } else {
        do throws(PyError) { v = try getItem(table, .smallInt(Int(c))) } catch {
          guard swallow(.LookupError) else { throw error }
          v = .missing
        }
      }
      if v.isMissing { v = .smallInt(Int(c)) }
      if v.isNone {
        if c < 128 { cache[Int(c)] = deleted }
      } else if let text = Str(v) {
        if text.count == 1 && c < 128 { cache[Int(c)] = text[0] }
        b.append(text)
      } else if v.isInt {
        guard let n = v.asInt, n >= 0, n < 0x110000 else {
          throw valueError("character mapping must be in range(0x110000)")
        }
        if c < 128 { cache[Int(c)] = UInt32(n) }
        b.append(UInt32(n))
      } else {
        throw typeError("character mapping must return integer, None or str")
      }
    }
    return try b.finish(self)
  }

  /// str.maketrans.
  func makeTranslation(_ x: Value, _ y: Value, _ z: Value) throws(PyError) -> Value {
    let made = try newDict()
    if y.isMissing {
      guard let given = Dict(x), isExact(x, .dict) else {
        throw typeError("if you give only one argument to maketrans it must be a dict")
      }
      var i = given.nextEntry(from: 0)
      while i >= 0 {
        let e = given.table.entries[i]
        if let key = Str(e.key) {
          if key.count != 1 { throw valueError("string keys in translate table must be of length 1") }
          try made.set(self, .smallInt(Int(key[0])), e.value)
        } else if e.key.isInt {
          try made.set(self, e.key, e.value)
        } else {
          throw typeError("keys in translate table must be strings or integers")
        }
        i = given.nextEntry(from: i + 1)
      }
      return made.value
    }
    guard let from = Str(x) else {
      throw typeError("first maketrans argument must be a string if there is a second argument")
    }
    let to = try strArgument(y, "maketrans", 2)
    let gone = z.isMissing ? nil : try strArgument(z, "maketrans", 3)
    if from.count != to.count {
      throw valueError("the first two maketrans arguments must have equal length")
    }
    var i = 0
    while i < from.count {
      try made.set(self, .smallInt(Int(from[i])), .smallInt(Int(to[i])))
      i &+= 1
    }
    if let gone {
      i = 0
      while i < gone.count {
        try made.set(self, .smallInt(Int(gone[i])), .none)
        i &+= 1
      }
    }
    return made.value
  }
}

func strLayoutMethods() -> [Method] {
  [
    Method("center(self, width, fillchar=' ', /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let width = try t.indexInt(a[1])
      let fill = try t.fillCharacter(a[2])
      if width <= s.count { return try t.exactStr(s) }
      let gap = width &- s.count
      let left = gap / 2 &+ (gap & width & 1)
      return try t.padded(s, left, gap &- left, fill)
    },
    Method("ljust(self, width, fillchar=' ', /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let width = try t.indexInt(a[1])
      let fill = try t.fillCharacter(a[2])
      return try t.padded(s, 0, width <= s.count ? 0 : width &- s.count, fill)
    },
    Method("rjust(self, width, fillchar=' ', /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let width = try t.indexInt(a[1])
      let fill = try t.fillCharacter(a[2])
      return try t.padded(s, width <= s.count ? 0 : width &- s.count, 0, fill)
    },
    Method("zfill(self, width, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let width = try t.indexInt(a[1])
      if width <= s.count { return try t.exactStr(s) }
      let sign = s.count > 0 && (s[0] == 43 || s[0] == 45) ? 1 : 0
      if sign == 0 { return try t.padded(s, width &- s.count, 0, 48) }
      var b = TextBuilder(capacity: min(width, 1 << 24))
      b.append(s[0])
      b.append(repeating: 48, width &- s.count)
      b.append(s, 1, s.count)
      return try b.finish(t)
    },
    Method("expandtabs(self, /, tabsize=8)") { t, a throws(PyError) in
      let size = a.has(1) ? try t.indexInt(a[1]) : 8
      if size > Int(Int32.max) || size < Int(Int32.min) {
        throw t.overflowError("Python int too large to convert to C int")
      }
      return try t.expandTabs(Str(unchecked: a[0]), size)
    },
  ]
}
