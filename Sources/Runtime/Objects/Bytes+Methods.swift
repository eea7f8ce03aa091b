// The methods that bytes and bytearray have in common, searching and changing; results are of the type of `self`.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// What find, count and their like look for: bytes or a single byte.
  private func needle(_ v: Value) throws(PyError) -> ByteView {
    if let view = byteView(v) { return view }
    let given = try bytesOfInstance(v, flags: 0)
    if !given.isMissing { return try bytesArgument(given) }
    if v.isInt || v.isCell && type(of: v).slot(.index) != nil {
      var b = try byte(v)
      return ownBytes(try newBytes(&b, 1))
    }
    throw typeError("argument should be integer or bytes-like object, not '\(typeName(v))'")
  }

  fileprivate func bytesFind(_ a: Args, fromEnd: Bool) throws(PyError) -> Int {
    let (from, to) = try searchBounds(a[2], a[3], ownBytes(a[0]).count)
    let sub = try needle(a[1])
    let own = ownBytes(a[0])
    if from > to || to > own.count || to &- from < sub.count { return -1 }
    let i =
      fromEnd
      ? TextSearch.rfind(own.p + from, to &- from, sub.p, sub.count)
      : TextSearch.find(own.p + from, to &- from, sub.p, sub.count)
    return i < 0 ? -1 : i &+ from
  }

  fileprivate func bytesCount(_ a: Args) throws(PyError) -> Int {
    let (from, to) = try searchBounds(a[2], a[3], ownBytes(a[0]).count)
    let sub = try needle(a[1])
    let own = ownBytes(a[0])
    if from > to || to > own.count || to &- from < sub.count { return 0 }
    return TextSearch.count(own.p + from, to &- from, sub.p, sub.count)
  }

  fileprivate func bytesHaveAffix(_ a: Args, atEnd: Bool, _ name: StaticString) throws(PyError) -> Value {
    let (from, to) = try searchBounds(a[2], a[3], ownBytes(a[0]).count)
    let own = ownBytes(a[0])
    func test(_ part: ByteView) -> Bool {
      if from > to || to > own.count || part.count > to &- from { return false }
      return memcmp(own.p + (atEnd ? to &- part.count : from), part.p, part.count) == 0
    }
    if let parts = Tuple(a[1]) {
      var i = 0
      while i < parts.count {
        if test(try bytesArgument(parts[i])) { return .true }
        i += 1
      }
      return .false
    }
    guard let part = byteView(a[1]) else {
      throw typeError("\(name) first arg must be bytes or a tuple of bytes, not \(typeName(a[1]))")
    }
    return .bool(test(part))
  }

  fileprivate func bytesReplace(_ v: Value, _ oldValue: Value, _ newValue: Value, _ limit: Int) throws(PyError) -> Value
  {
    let old = try bytesArgument(oldValue)
    let new = try bytesArgument(newValue)
    let own = ownBytes(v)
    if limit == 0 || old.count > own.count { return try sameBytes(v) }
    var b = TextBuilder(capacity: own.count &+ 16)
    if old.count == 0 {
      let gaps = limit < 0 ? own.count &+ 1 : min(limit, own.count &+ 1)
      var i = 0
      while i < gaps {
        b.append(bytes: new.p, new.count)
        if i < own.count { b.append(UInt32(own.p[i])) }
        i &+= 1
      }
      b.append(bytes: own.p + min(i, own.count), own.count &- min(i, own.count))
      return try b.finishBytes(self, like: v)
    }
    var from = 0
    var left = limit
    while left != 0 {
      let i = TextSearch.find(own.p + from, own.count &- from, old.p, old.count)
      if i < 0 { break }
      b.append(bytes: own.p + from, i)
      b.append(bytes: new.p, new.count)
      from &+= i &+ old.count
      left &-= 1
    }
    if from == 0 { return try sameBytes(v) }
    b.append(bytes: own.p + from, own.count &- from)
    return try b.finishBytes(self, like: v)
  }

  fileprivate func bytesStrip(_ v: Value, _ set: Value, left: Bool, right: Bool) throws(PyError) -> Value {
    let chars = set.isMissing || set.isNone ? nil : try bytesArgument(set)
    let own = ownBytes(v)
    var (from, to) = (0, own.count)
    @inline(__always) func goes(_ c: UInt8) -> Bool {
      if let chars { return UInt8.index(of: c, in: chars.p, chars.count) >= 0 }
      return isByteSpace(c)
    }
    if left { while from < to && goes(own.p[from]) { from &+= 1 } }
    if right { while to > from && goes(own.p[to &- 1]) { to &-= 1 } }
    if to &- from == own.count { return try sameBytes(v) }
    return try newBytes(like: v, own.p + from, to &- from)
  }

  fileprivate func bytesMapped(_ v: Value, _ change: (UInt8) -> UInt8) throws(PyError) -> Value {
    let n = ownBytes(v).count
    let r = try newBytes(like: v, nil, n)
    let (p, q) = (ownBytes(v).p, ownBytes(r).p)
    var i = 0
    while i < n {
      q[i] = change(p[i])
      i &+= 1
    }
    return r
  }

  fileprivate func bytesPadded(_ a: Args, _ name: StaticString, left: (Int, Int) -> Int) throws(PyError) -> Value {
    let width = try indexInt(a[1])
    var fill: UInt8 = 32
    if a.has(2) {
      guard a[2].isKind(.bytes) || a[2].isKind(.byteArray), ownBytes(a[2]).count == 1 else {
        throw typeError(
          "\(name)() argument 2 must be a byte string of length 1, not \(givenTypeName(a[2]))")
      }
      fill = ownBytes(a[2]).p[0]
    }
    let own = ownBytes(a[0])
    let gap = width &- own.count
    if width <= own.count { return try sameBytes(a[0]) }
    let before = left(gap, width)
    let r = try newBytes(like: a[0], nil, width)
    let q = ownBytes(r).p
    memset(q, Int32(fill), width)
    memcpy(q + before, own.p, own.count)
    return r
  }

  fileprivate func bytesTranslate(_ v: Value, _ tableValue: Value, _ deleteValue: Value) throws(PyError) -> Value {
    var table: ByteView?
    if !tableValue.isNone {
      table = try bytesArgument(tableValue)
      if table!.count != 256 { throw valueError("translation table must be 256 characters long") }
    }
    let gone = deleteValue.isMissing ? nil : try bytesArgument(deleteValue)
    let own = ownBytes(v)
    var b = TextBuilder(capacity: own.count &+ 1)
    var i = 0
    while i < own.count {
      let c = own.p[i]
      i &+= 1
      if let gone, UInt8.index(of: c, in: gone.p, gone.count) >= 0 { continue }
      b.append(UInt32(table.map { $0.p[Int(c)] } ?? c))
    }
    return try b.finishBytes(self, like: v)
  }

  fileprivate func bytesZeroFilled(_ v: Value, _ width: Int) throws(PyError) -> Value {
    let own = ownBytes(v)
    if width <= own.count { return try sameBytes(v) }
    let r = try newBytes(like: v, nil, width)
    let q = ownBytes(r).p
    let gap = width &- own.count
    memset(q, 48, gap)
    memcpy(q + gap, own.p, own.count)
    if own.count > 0 && (own.p[0] == 43 || own.p[0] == 45) {
      q[gap] = 48
      q[0] = own.p[0]
    }
    return r
  }

  fileprivate func bytesExpandTabs(_ v: Value, _ size: Int) throws(PyError) -> Value {
    let own = ownBytes(v)
    var b = TextBuilder(capacity: own.count &+ 64)
    var column = 0
    var i = 0
    while i < own.count {
      let c = own.p[i]
      if c == 9 {
        if size > 0 {
          let n = size &- column % size
          column &+= n
          b.append(repeating: 32, n)
        }
      } else {
        column = c == 10 || c == 13 ? 0 : column &+ 1
        b.append(UInt32(c))
      }
      i &+= 1
    }
    return try b.finishBytes(self, like: v)
  }
}

@inline(__always) func isByteSpace(_ c: UInt8) -> Bool { c == 32 || c &- 9 < 5 }
@inline(__always) func upperByte(_ c: UInt8) -> UInt8 { c &- 97 < 26 ? c &- 32 : c }
@inline(__always) func lowerByte(_ c: UInt8) -> UInt8 { c &- 65 < 26 ? c &+ 32 : c }

func bytesSearchMethods() -> [Method] {
  [
    Method("find(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      .smallInt(try t.bytesFind(a, fromEnd: false))
    },
    Method("rfind(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      .smallInt(try t.bytesFind(a, fromEnd: true))
    },
    Method("index(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      let i = try t.bytesFind(a, fromEnd: false)
      if i < 0 { throw t.valueError("subsection not found") }
      return .smallInt(i)
    },
    Method("rindex(self, sub, start=None, end=None, /)") { t, a throws(PyError) in
      let i = try t.bytesFind(a, fromEnd: true)
      if i < 0 { throw t.valueError("subsection not found") }
      return .smallInt(i)
    },
    Method("count(self, sub, start=None, end=None, /)") { t, a throws(PyError) in .smallInt(try t.bytesCount(a)) },
    Method("startswith(self, prefix, start=None, end=None, /)") { t, a throws(PyError) in
      try t.bytesHaveAffix(a, atEnd: false, "startswith")
    },
    Method("endswith(self, suffix, start=None, end=None, /)") { t, a throws(PyError) in
      try t.bytesHaveAffix(a, atEnd: true, "endswith")
    },
    Method("replace(self, old, new, count=-1, /)") { t, a throws(PyError) in
      _ = try t.bytesArgument(a[1])
      _ = try t.bytesArgument(a[2])
      return try t.bytesReplace(a[0], a[1], a[2], a.has(3) ? try t.indexInt(a[3]) : -1)
    },
    Method("strip(self, bytes=None, /)") { t, a throws(PyError) in
      try t.bytesStrip(a[0], a[1], left: true, right: true)
    },
    Method("lstrip(self, bytes=None, /)") { t, a throws(PyError) in
      try t.bytesStrip(a[0], a[1], left: true, right: false)
    },
    Method("rstrip(self, bytes=None, /)") { t, a throws(PyError) in
      try t.bytesStrip(a[0], a[1], left: false, right: true)
    },
    Method("removeprefix(self, prefix, /)") { t, a throws(PyError) in
      let part = try t.bytesArgument(a[1])
      let own = t.ownBytes(a[0])
      guard part.count <= own.count, memcmp(own.p, part.p, part.count) == 0 else { return try t.sameBytes(a[0]) }
      return try t.newBytes(like: a[0], own.p + part.count, own.count &- part.count)
    },
    Method("removesuffix(self, suffix, /)") { t, a throws(PyError) in
      let part = try t.bytesArgument(a[1])
      let own = t.ownBytes(a[0])
      let n = own.count &- part.count
      guard n >= 0, memcmp(own.p + n, part.p, part.count) == 0 else { return try t.sameBytes(a[0]) }
      return try t.newBytes(like: a[0], own.p, n)
    },
    Method("center(self, width, fillchar=b' ', /)") { t, a throws(PyError) in
      try t.bytesPadded(a, "center") { $0 / 2 &+ ($0 & $1 & 1) }
    },
    Method("ljust(self, width, fillchar=b' ', /)") { t, a throws(PyError) in
      try t.bytesPadded(a, "ljust") { _, _ in 0 }
    },
    Method("rjust(self, width, fillchar=b' ', /)") { t, a throws(PyError) in
      try t.bytesPadded(a, "rjust") { gap, _ in gap }
    },
    Method("zfill(self, width, /)") { t, a throws(PyError) in try t.bytesZeroFilled(a[0], try t.indexInt(a[1])) },
    Method("expandtabs(self, /, tabsize=8)") { t, a throws(PyError) in
      try t.bytesExpandTabs(a[0], a.has(1) ? try t.indexInt(a[1]) : 8)
    },
    Method("translate(self, table, /, delete=b'')") { t, a throws(PyError) in
      try t.bytesTranslate(a[0], a[1], a[2])
    },
    Method("upper(self, /)") { t, a throws(PyError) in try t.bytesMapped(a[0], upperByte) },
    Method("lower(self, /)") { t, a throws(PyError) in try t.bytesMapped(a[0], lowerByte) },
    Method("swapcase(self, /)") { t, a throws(PyError) in
      try t.bytesMapped(a[0]) { ($0 | 32) &- 97 < 26 ? $0 ^ 32 : $0 }
    },
    Method("capitalize(self, /)") { t, a throws(PyError) in
      let r = try t.bytesMapped(a[0], lowerByte)
      let own = t.ownBytes(r)
      if own.count > 0 { own.p[0] = upperByte(own.p[0]) }
      return r
    },
    Method("title(self, /)") { t, a throws(PyError) in
      let r = try t.bytesMapped(a[0], lowerByte)
      let own = t.ownBytes(r)
      var afterLetter = false
      var i = 0
      while i < own.count {
        let c = own.p[i]
        if !afterLetter { own.p[i] = upperByte(c) }
        afterLetter = (c | 32) &- 97 < 26
        i &+= 1
      }
      return r
    },
  ]
}
