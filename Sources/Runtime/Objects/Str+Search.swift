// Finding text in text: find, count, in, startswith, replace, strip.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Ref where B == StrBody {
  /// The first index of needle in the characters from ..< to, or -1.
  func find(_ needle: Str, _ from: Int, _ to: Int) -> Int {
    if to &- from < needle.count { return -1 }
    if needle.count == 0 { return from }
    let r: Int
    switch width {
    case 0:
      if needle.width != 0 { return -1 }
      r = TextSearch.find(bytes + from, to &- from, needle.bytes, needle.count)
    case 1: r = findUnits(units16 + from, to &- from, needle)
    default: r = findUnits(units32 + from, to &- from, needle)
    }
    return r < 0 ? -1 : r &+ from
  }

  private func findUnits<U: TextUnit>(_ hay: UnsafePointer<U>, _ n: Int, _ needle: Str) -> Int {
    switch needle.width {
    case 0: return TextSearch.find(hay, n, needle.bytes, needle.count)
    case 1: return TextSearch.find(hay, n, needle.units16, needle.count)
    default: return U.bitWidth < 32 ? -1 : TextSearch.find(hay, n, needle.units32, needle.count)
    }
  }

  /// The last index of needle in the characters from ..< to, or -1.
  func rfind(_ needle: Str, _ from: Int, _ to: Int) -> Int {
    if to &- from < needle.count { return -1 }
    if needle.count == 0 { return to }
    let r: Int
    switch width {
    case 0:
      if needle.width != 0 { return -1 }
      r = TextSearch.rfind(bytes + from, to &- from, needle.bytes, needle.count)
    case 1: r = rfindUnits(units16 + from, to &- from, needle)
    default: r = rfindUnits(units32 + from, to &- from, needle)
    }
    return r < 0 ? -1 : r &+ from
  }

  private func rfindUnits<U: TextUnit>(_ hay: UnsafePointer<U>, _ n: Int, _ needle: Str) -> Int {
    switch needle.width {
    case 0: return TextSearch.rfind(hay, n, needle.bytes, needle.count)
    case 1: return TextSearch.rfind(hay, n, needle.units16, needle.count)
    default: return U.bitWidth < 32 ? -1 : TextSearch.rfind(hay, n, needle.units32, needle.count)
    }
  }

  /// How often needle is in the characters from ..< to.
  func occurrences(of needle: Str, _ from: Int, _ to: Int) -> Int {
    if to &- from < needle.count { return 0 }
    if needle.count == 0 { return to &- from &+ 1 }
    switch width {
    case 0:
      return needle.width != 0 ? 0 : TextSearch.count(bytes + from, to &- from, needle.bytes, needle.count)
    case 1: return countUnits(units16 + from, to &- from, needle)
    default: return countUnits(units32 + from, to &- from, needle)
    }
  }

  private func countUnits<U: TextUnit>(_ hay: UnsafePointer<U>, _ n: Int, _ needle: Str) -> Int {
    switch needle.width {
    case 0: return TextSearch.count(hay, n, needle.bytes, needle.count)
    case 1: return TextSearch.count(hay, n, needle.units16, needle.count)
    default: return U.bitWidth < 32 ? 0 : TextSearch.count(hay, n, needle.units32, needle.count)
    }
  }

  /// Whether `part` stands at index i; false if it would reach beyond the end.
  func has(_ part: Str, at i: Int) -> Bool {
    let n = part.count
    if i < 0 || n > self.count &- i { return false }
    if width == part.width { return memcmp(end + (i << width), part.end, n << width) == 0 }
    if part.width > width { return false }
    var k = 0
    while k < n {
      if self[i &+ k] != part[k] { return false }
      k &+= 1
    }
    return true
  }
}

/// Whether a character is white space to split and strip.
@inline(__always) func isTextSpace<U: TextUnit>(_ c: U) -> Bool {
  if c < 0x80 { return c == 32 || c >= 9 && c <= 13 || c >= 28 && c <= 31 }
  return UnicodeData.isSpace(UInt32(truncatingIfNeeded: c))
}

extension Thread {
  /// Positions in s of up to `limit` occurrences of `old`, which is not empty; the caller frees the memory.
  fileprivate func positions(
    _ s: Str, _ old: Str, _ limit: Int
  ) throws(PyError) -> (p: UnsafeMutablePointer<Int>?, count: Int) {
    var at = s.find(old, 0, s.count)
    if at < 0 || limit == 0 { return (nil, 0) }
    var capacity = 32
    guard var p = malloc(capacity * 8)?.assumingMemoryBound(to: Int.self) else { throw memoryError() }
    var n = 0
    while at >= 0 && n != limit {
      if n == capacity {
        guard let bigger = realloc(p, capacity * 16) else {
          free(p)
          throw memoryError()
        }
        p = bigger.assumingMemoryBound(to: Int.self)
        capacity *= 2
      }
      p[n] = at
      n &+= 1
      at = s.find(old, at &+ old.count, s.count)
    }
    return (p, n)
  }

  /// A new str whose units may be wider than its characters need: the narrowest one.
  fileprivate func settled(_ r: Str) throws(PyError) -> Value {
    if r.count <= 1 { return r.count == 0 ? vm.emptyString : character(r[0]) }
    switch r.width {
    case 0:
      if orOfUnits(r.bytes, r.count) < 0x80 { r.header.pointee.flags |= HeaderFlag.own1 }
      return r.value
    case 1: if orOfUnits(r.units16, r.count) >= 0x100 { return r.value }
    default: if orOfUnits(r.units32, r.count) >= 0x10000 { return r.value }
    }
    return try str(units: r.end, width: r.width, r.count)
  }

  /// Every byte that is `old` becomes another text; all of 1-byte units.
  private func replaceByte(_ s: Str, _ old: UInt8, _ new: Str) throws(PyError) -> Value {
    let (from, count, length) = (s.bytes, s.count, new.count)
    var hits = 0
    var i = 0
    while i < count {
      hits &+= from[i] == old ? 1 : 0
      i &+= 1
    }
    if hits == 0 { return try exactStr(s) }
    let (grown, overflow) = hits.multipliedReportingOverflow(by: length &- 1)
    if overflow || grown > Int.max >> 4 { throw overflowError("replace string is too long") }
    if count &+ grown == 0 { return vm.emptyString }
    let r = try newStr(count: count &+ grown, width: 0, ascii: s.isASCII && new.isASCII)
    var to = r.bytes
    let text = new.bytes
    i = 0
    while hits > 0 {
      // Where hits are dense, no call is worth it.
      if from[i] != old {
        let n = UInt8.index(of: old, in: from + i, count &- i)
        memcpy(to, from + i, n)
        to += n
        i &+= n
      }
      var k = 0
      while k < length {
        to[k] = text[k]
        k &+= 1
      }
      to += length
      i &+= 1
      hits &-= 1
    }
    memcpy(to, from + i, count &- i)
    return r.header.pointee.flags & HeaderFlag.own1 != 0 && r.count > 1 ? r.value : try settled(r)
  }

  /// s.replace(old, new, limit); a negative limit is none.
  func replace(_ s: Str, _ old: Str, _ new: Str, _ limit: Int) throws(PyError) -> Value {
    if limit == 0 || old.count > s.count { return try exactStr(s) }
    let w = max(s.width, new.width)
    let isASCII = s.isASCII && new.isASCII
    if old.count == 0 {
      let gaps = limit < 0 ? s.count &+ 1 : min(limit, s.count &+ 1)
      if new.count == 0 { return try exactStr(s) }
      let (added, overflow) = gaps.multipliedReportingOverflow(by: new.count)
      if overflow || added > Int.max >> 4 { throw overflowError("replace string is too long") }
      var b = TextBuilder(capacity: s.count &+ added)
      var i = 0
      while i < gaps {
        b.append(new)
        if i < s.count { b.append(s[i]) }
        i &+= 1
      }
      b.append(s, i, s.count)
      return try b.finish(self)
    }
    if old.count == 1 && new.count == 1 && w == 0 && old.width == 0 {
      // Same length: a copy with some bytes changed.
      let (a, b) = (old.bytes[0], new.bytes[0])
      let first = UInt8.index(of: a, in: s.bytes, s.count)
      if first < 0 { return try exactStr(s) }
      let r = try newStr(count: s.count, width: 0, ascii: isASCII)
      memcpy(r.bytes, s.bytes, s.count)
      let p = r.bytes
      var i = first
      if limit < 0 {
        while i < s.count {
          p[i] = p[i] == a ? b : p[i]
          i &+= 1
        }
      } else {
        var left = limit
        while i < s.count && left > 0 {
          if p[i] == a {
            p[i] = b
            left &-= 1
          }
          i &+= 1
        }
      }
      return isASCII ? (s.count == 1 ? character(UInt32(p[0])) : r.value) : try settled(r)
    }
    if old.count == 1 && w == 0 && old.width == 0 && limit < 0 { return try replaceByte(s, old.bytes[0], new) }
    let found = try positions(s, old, limit)
    guard let p = found.p else { return try exactStr(s) }
    defer { p.deallocate() }
    let (grown, overflow) = found.count.multipliedReportingOverflow(by: new.count &- old.count)
    if overflow || grown > Int.max >> 4 { throw overflowError("replace string is too long") }
    let total = s.count &+ grown
    if total == 0 { return vm.emptyString }
    let r = try newStr(count: total, width: w, ascii: isASCII)
    var to = r.end
    var from = 0
    var i = 0
    while i < found.count {
      let n = p[i] &- from
      copyUnits(from: s.end + (from << s.width), s.width, to: to, w, n)
      to += n << w
      copyUnits(from: new.end, new.width, to: to, w, new.count)
      to += new.count << w
      from = p[i] &+ old.count
      i &+= 1
    }
    copyUnits(from: s.end + (from << s.width), s.width, to: to, w, s.count &- from)
    return isASCII && total > 1 ? r.value : try settled(r)
  }

  /// s without the characters of `set` (white space if missing) at its ends.
  func strip(_ s: Str, _ set: Value, left: Bool, right: Bool, _ name: StaticString) throws(PyError) -> Value {
    var (from, to) = (0, s.count)
    if set.isMissing || set.isNone {
      @inline(__always) func narrow<U: TextUnit>(_ p: UnsafePointer<U>) {
        if left { while from < to && isTextSpace(p[from]) { from &+= 1 } }
        if right { while to > from && isTextSpace(p[to &- 1]) { to &-= 1 } }
      }
      switch s.width {
      case 0: narrow(UnsafePointer(s.bytes))
      case 1: narrow(UnsafePointer(s.units16))
      default: narrow(UnsafePointer(s.units32))
      }
    } else {
      guard let chars = Str(set) else { throw typeError("\(name) arg must be None or str") }
      if s.width == 0 && chars.width == 0 {
        let p = s.bytes
        @inline(__always) func isIn(_ c: UInt8) -> Bool { memchr(chars.bytes, Int32(c), chars.count) != nil }
        if left { while from < to && isIn(p[from]) { from &+= 1 } }
        if right { while to > from && isIn(p[to &- 1]) { to &-= 1 } }
        return try substring(s, from, to)
      }
      @inline(__always) func isIn(_ c: UInt32) -> Bool {
        var i = 0
        while i < chars.count {
          if chars[i] == c { return true }
          i &+= 1
        }
        return false
      }
      if left { while from < to && isIn(s[from]) { from &+= 1 } }
      if right { while to > from && isIn(s[to &- 1]) { to &-= 1 } }
    }
    return try substring(s, from, to)
  }

  /// startswith and endswith of str.
  fileprivate func hasAffix(_ a: Args, atEnd: Bool, _ name: StaticString) throws(PyError) -> Value {
    let s = Str(unchecked: a[0])
    let (from, to) = try searchBounds(a[2], a[3], s.count)
    func test(_ part: Str) -> Bool {
      if to &- from < part.count { return false }
      return s.has(part, at: atEnd ? to &- part.count : from)
    }
    if let part = Str(a[1]) { return .bool(test(part)) }
    guard let parts = Tuple(a[1]) else {
      throw typeError("\(name) first arg must be str or a tuple of str, not \(typeName(a[1]))")
    }
    var i = 0
    while i < parts.count {
      guard let part = Str(parts[i]) else {
        throw typeError("tuple for \(name) must only contain str, not \(typeName(parts[i]))")
      }
      if test(part) { return .true }
      i += 1
    }
    return .false
  }

  /// An argument that must be a str.
  @inline(__always) func strArgument(_ v: Value, _ function: StaticString, _ i: Int) throws(PyError) -> Str {
    if let s = Str(v) { return s }
    throw typeError("\(function)() argument \(i) must be str, not \(givenTypeName(v))")
  }
}

func strSearchMethods() -> [Method] {
  [
    Method("find(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let needle = try t.strArgument(a[1], "find", 1)
      let (from, to) = try t.searchBounds(a[2], a[3], s.count)
      return .smallInt(from > to ? -1 : s.find(needle, from, to))
    },
    Method("rfind(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let needle = try t.strArgument(a[1], "rfind", 1)
      let (from, to) = try t.searchBounds(a[2], a[3], s.count)
      return .smallInt(from > to ? -1 : s.rfind(needle, from, to))
    },
    Method("index(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let needle = try t.strArgument(a[1], "index", 1)
      let (from, to) = try t.searchBounds(a[2], a[3], s.count)
      let i = from > to ? -1 : s.find(needle, from, to)
      if i < 0 { throw t.valueError("substring not found") }
      return .smallInt(i)
    },
    Method("rindex(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let needle = try t.strArgument(a[1], "rindex", 1)
      let (from, to) = try t.searchBounds(a[2], a[3], s.count)
      let i = from > to ? -1 : s.rfind(needle, from, to)
      if i < 0 { throw t.valueError("substring not found") }
      return .smallInt(i)
    },
    Method("count(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      let needle = try t.strArgument(a[1], "count", 1)
      let (from, to) = try t.searchBounds(a[2], a[3], s.count)
      return .smallInt(from > to ? 0 : s.occurrences(of: needle, from, to))
    },
    Method("startswith(self, prefix, start=None, end=None, /)") { t, a throws(PyError) in
      try t.hasAffix(a, atEnd: false, "startswith")
    },
    Method("endswith(self, suffix, start=None, end=None, /)") { t, a throws(PyError) in
      try t.hasAffix(a, atEnd: true, "endswith")
    },
    Method("replace(self, old, new, /, count=-1)") { t, a throws(PyError) in
      let old = try t.strArgument(a[1], "replace", 1)
      let new = try t.strArgument(a[2], "replace", 2)
      return try t.replace(Str(unchecked: a[0]), old, new, a.has(3) ? try t.indexInt(a[3]) : -1)
    },
    Method("strip(self, chars=None, /)") { t, a throws(PyError) in
      try t.strip(Str(unchecked: a[0]), a[1], left: true, right: true, "strip")
    },
    Method("lstrip(self, chars=None, /)") { t, a throws(PyError) in
      try t.strip(Str(unchecked: a[0]), a[1], left: true, right: false, "lstrip")
    },
    Method("rstrip(self, chars=None, /)") { t, a throws(PyError) in
      try t.strip(Str(unchecked: a[0]), a[1], left: false, right: true, "rstrip")
    },
    Method("removeprefix(self, prefix, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      guard let part = Str(a[1]) else {
        throw t.typeError("removeprefix() argument must be str, not \(t.givenTypeName(a[1]))")
      }
      return s.has(part, at: 0) ? try t.substring(s, part.count, s.count) : try t.exactStr(s)
    },
    Method("removesuffix(self, suffix, /)") { t, a throws(PyError) in
      let s = Str(unchecked: a[0])
      guard let part = Str(a[1]) else {
        throw t.typeError("removesuffix() argument must be str, not \(t.givenTypeName(a[1]))")
      }
      return s.has(part, at: s.count &- part.count) ? try t.substring(s, 0, s.count &- part.count) : try t.exactStr(s)
    },
  ]
}
