// More methods of bytes and bytearray: splitting, joining, hexadecimal text, predicates, decoding.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  fileprivate func bytesSplit(_ v: Value, _ separator: Value, _ limit: Int, fromEnd: Bool) throws(PyError) -> Value {
    let list = try newList(capacity: 8)
    var left = limit
    if separator.isMissing || separator.isNone {
      let own = ownBytes(v)
      if fromEnd {
        var i = own.count
        while true {
          while i > 0 && isByteSpace(own.p[i &- 1]) { i &-= 1 }
          if i == 0 { break }
          var start = 0
          let end = i
          if left == 0 {
            i = 0
          } else {
            while i > 0 && !isByteSpace(own.p[i &- 1]) { i &-= 1 }
            start = i
          }
          try list.append(self, try newBytes(like: v, own.p + start, end &- start))
          left &-= 1
        }
        reverse(list)
        return list.value
      }
      var i = 0
      while true {
        while i < own.count && isByteSpace(own.p[i]) { i &+= 1 }
        if i == own.count { break }
        let start = i
        var end = own.count
        if left == 0 {
          i = own.count
        } else {
          while i < own.count && !isByteSpace(own.p[i]) { i &+= 1 }
          end = i
        }
        try list.append(self, try newBytes(like: v, own.p + start, end &- start))
        left &-= 1
      }
      return list.value
    }
    let gap = try bytesArgument(separator)
    if gap.count == 0 { throw valueError("empty separator") }
    let own = ownBytes(v)
    if fromEnd {
      var end = own.count
      while left != 0 {
        let i = TextSearch.rfind(own.p, end, gap.p, gap.count)
        if i < 0 { break }
        try list.append(self, try newBytes(like: v, own.p + (i &+ gap.count), end &- i &- gap.count))
        end = i
        left &-= 1
      }
      try list.append(self, try newBytes(like: v, own.p, end))
      reverse(list)
      return list.value
    }
    var from = 0
    while left != 0 {
      let i = TextSearch.find(own.p + from, own.count &- from, gap.p, gap.count)
      if i < 0 { break }
      try list.append(self, try newBytes(like: v, own.p + from, i))
      from &+= i &+ gap.count
      left &-= 1
    }
    try list.append(self, try newBytes(like: v, own.p + from, own.count &- from))
    return list.value
  }

  private func reverse(_ list: List) {
    var (i, k) = (0, list.count &- 1)
    while i < k {
      let v = list[i]
      list[i] = list[k]
      list[k] = v
      i &+= 1
      k &-= 1
    }
  }

  fileprivate func bytesSplitLines(_ v: Value, keepEnds: Bool) throws(PyError) -> Value {
    let list = try newList(capacity: 8)
    let own = ownBytes(v)
    var i = 0
    while i < own.count {
      let start = i
      while i < own.count && own.p[i] != 10 && own.p[i] != 13 { i &+= 1 }
      var end = i
      if i < own.count {
        i &+= own.p[i] == 13 && i &+ 1 < own.count && own.p[i &+ 1] == 10 ? 2 : 1
        if keepEnds { end = i }
      }
      try list.append(self, try newBytes(like: v, own.p + start, end &- start))
    }
    return list.value
  }

  fileprivate func bytesPartition(_ v: Value, _ separator: Value, fromEnd: Bool) throws(PyError) -> Value {
    let gap = try bytesArgument(separator)
    if gap.count == 0 { throw valueError("empty separator") }
    let own = ownBytes(v)
    let i =
      fromEnd
      ? TextSearch.rfind(own.p, own.count, gap.p, gap.count) : TextSearch.find(own.p, own.count, gap.p, gap.count)
    if i < 0 {
      let whole = try sameBytes(v)
      let (first, second) = (try newBytes(like: v, nil, 0), try newBytes(like: v, nil, 0))
      return fromEnd ? try tuple(first, second, whole) : try tuple(whole, first, second)
    }
    let head = try newBytes(like: v, own.p, i)
    let middle = v.isKind(.bytes) ? separator : try newBytes(like: v, gap.p, gap.count)
    return try tuple(head, middle, try newBytes(like: v, own.p + (i &+ gap.count), own.count &- i &- gap.count))
  }

  fileprivate func bytesJoin(_ v: Value, _ iterable: Value) throws(PyError) -> Value {
    let items = try joinItems(iterable, "can only join an iterable")
    let count = List(items)?.count ?? Tuple(unchecked: items).count
    var b = TextBuilder(capacity: 64)
    var i = 0
    while i < count {
      let item = List(items).map { $0.items[i] } ?? Tuple(unchecked: items)[i]
      guard let view = byteView(item) else {
        throw typeError("sequence item \(i): expected a bytes-like object, \(typeName(item)) found")
      }
      if i > 0 {
        let own = ownBytes(v)
        b.append(bytes: own.p, own.count)
      } else if count == 1 && isExact(item, .bytes) && v.isKind(.bytes) {
        return item
      }
      b.append(bytes: view.p, view.count)
      i &+= 1
    }
    return try b.finishBytes(self, like: v)
  }

  /// Hexadecimal text, with a separator between groups counted from the right, or from the left if negative.
  func hexText(_ view: ByteView, _ separator: Value, _ groupValue: Value) throws(PyError) -> Value {
    var gap: UInt32 = 0
    var group = groupValue.isMissing ? 1 : try indexInt(groupValue)
    if separator.isMissing { group = 0 }
    if !separator.isMissing {
      if let s = Str(separator) {
        if s.count != 1 { throw valueError("sep must be length 1.") }
        gap = s[0]
      } else if let b = Bytes(separator) {
        if b.count != 1 { throw valueError("sep must be length 1.") }
        gap = UInt32(b.bytes[0])
      } else {
        _ = try length(separator)
        throw typeError("sep must be str or bytes.")
      }
      if gap > 127 { throw valueError("sep must be ASCII.") }
    }
    if group == 0 {
      if view.count == 0 { return vm.emptyString }
      if view.count > Int.max >> 5 { throw memoryError() }
      let r = try newStr(count: view.count &* 2, width: 0, ascii: true)
      @inline(__always) func digit(_ d: UInt8) -> UInt8 { d < 10 ? 48 &+ d : 87 &+ d }
      var i = 0
      while i < view.count {
        r.bytes[i &* 2] = digit(view.p[i] &>> 4)
        r.bytes[i &* 2 &+ 1] = digit(view.p[i] & 15)
        i &+= 1
      }
      return r.value
    }
    var b = TextBuilder(capacity: view.count &* 2 &+ 16)
    let size = Int(truncatingIfNeeded: group.magnitude)
    var i = 0
    while i < view.count {
      if group != 0 && i > 0 {
        let isEdge = group > 0 ? (view.count &- i) % size == 0 : i % size == 0
        if isEdge { b.append(gap) }
      }
      b.append(hex: UInt32(view.p[i]), digits: 2)
      i &+= 1
    }
    return try b.finish(self)
  }

  /// The bytes that hexadecimal text means; white space may stand between them.
  func bytesFromHex(_ v: Value) throws(PyError) -> Value {
    guard let s = Str(v) else {
      throw typeError("fromhex() argument must be str, not \(givenTypeName(v))")
    }
    var b = TextBuilder(capacity: s.count / 2 &+ 1)
    func digit(_ i: Int) -> UInt32 {
      i < s.count && s[i] < 128 ? UInt32(Limbs.digitValue(UInt8(s[i]))) : 255
    }
    var i = 0
    while i < s.count {
      if s[i] < 128 && isByteSpace(UInt8(s[i])) {
        i &+= 1
        continue
      }
      let (high, low) = (digit(i), digit(i &+ 1))
      if high > 15 || low > 15 {
        let position = high > 15 ? i : i &+ 1
        throw valueError("non-hexadecimal number found in fromhex() arg at position \(position)")
      }
      b.append(high &<< 4 | low)
      i &+= 2
    }
    return try b.finishBytes(self)
  }

  @inline(__always) fileprivate func allBytes(_ v: Value, _ test: (UInt8) -> Bool) -> Value {
    let own = ownBytes(v)
    var i = 0
    while i < own.count {
      if !test(own.p[i]) { return .false }
      i &+= 1
    }
    return .bool(own.count > 0)
  }

  /// Letters there are, and all of them of one case.
  @inline(__always) fileprivate func bytesCase(_ v: Value, bad: UInt8, good: UInt8) -> Value {
    let own = ownBytes(v)
    var found = false
    var i = 0
    while i < own.count {
      let c = own.p[i]
      if c &- bad < 26 { return .false }
      if c &- good < 26 { found = true }
      i &+= 1
    }
    return .bool(found)
  }
}

func bytesPieceMethods() -> [Method] {
  [
    Method("__buffer__(self, flags, /)") { t, a throws(PyError) in try t.bufferView(a[0], a[1]) },
    Method("split(self, /, sep=None, maxsplit=-1)") { t, a throws(PyError) in
      try t.bytesSplit(a[0], a[1], a.has(2) ? try t.indexInt(a[2]) : -1, fromEnd: false)
    },
    Method("rsplit(self, /, sep=None, maxsplit=-1)") { t, a throws(PyError) in
      try t.bytesSplit(a[0], a[1], a.has(2) ? try t.indexInt(a[2]) : -1, fromEnd: true)
    },
    Method("splitlines(self, /, keepends=False)") { t, a throws(PyError) in
      try t.bytesSplitLines(a[0], keepEnds: a.has(1) ? try t.isTrue(a[1]) : false)
    },
    Method("partition(self, sep, /)") { t, a throws(PyError) in try t.bytesPartition(a[0], a[1], fromEnd: false) },
    Method("rpartition(self, sep, /)") { t, a throws(PyError) in try t.bytesPartition(a[0], a[1], fromEnd: true) },
    Method("join(self, iterable_of_bytes, /)") { t, a throws(PyError) in try t.bytesJoin(a[0], a[1]) },
    Method("hex(self, sep=None, bytes_per_sep=1)") { t, a throws(PyError) in
      try t.hexText(t.ownBytes(a[0]), a[1], a[2])
    },
    Method("fromhex(cls, string, /)", .classMethod) { t, a throws(PyError) in
      let made = try t.bytesFromHex(a[1])
      let type = Type(unchecked: a[0])
      return type === t[.bytes] ? made : try t.call(type.value, made)
    },
    Method("maketrans(frm, to, /)", .staticMethod) { t, a throws(PyError) in
      let from = try t.bytesArgument(a[0])
      let to = try t.bytesArgument(a[1])
      if from.count != to.count { throw t.valueError("maketrans arguments must have same length") }
      let made = Bytes(unchecked: try t.newBytes(nil, 256))
      var i = 0
      while i < 256 {
        made.bytes[i] = UInt8(i)
        i += 1
      }
      i = 0
      while i < from.count {
        made.bytes[Int(from.p[i])] = to.p[i]
        i &+= 1
      }
      return made.value
    },
    Method("decode(self, /, encoding='utf-8', errors='strict')") { t, a throws(PyError) in
      try t.checkCodecArguments(a[1], a[2], "decode")
      let own = t.ownBytes(a[0])
      return try t.decode(own.p, own.count, a[1], a[2], object: a[0])
    },
    Method("isalpha(self, /)") { t, a throws(PyError) in t.allBytes(a[0]) { ($0 | 32) &- 97 < 26 } },
    Method("isalnum(self, /)") { t, a throws(PyError) in
      t.allBytes(a[0]) { ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 }
    },
    Method("isdigit(self, /)") { t, a throws(PyError) in t.allBytes(a[0]) { $0 &- 48 < 10 } },
    Method("isspace(self, /)") { t, a throws(PyError) in t.allBytes(a[0], isByteSpace) },
    Method("isascii(self, /)") { t, a throws(PyError) in
      let own = t.ownBytes(a[0])
      return .bool(Codec.asciiPrefix(own.p, own.count) == own.count)
    },
    Method("islower(self, /)") { t, a throws(PyError) in t.bytesCase(a[0], bad: 65, good: 97) },
    Method("isupper(self, /)") { t, a throws(PyError) in t.bytesCase(a[0], bad: 97, good: 65) },
    Method("istitle(self, /)") { t, a throws(PyError) in
      let own = t.ownBytes(a[0])
      var (afterLetter, found) = (false, false)
      var i = 0
      while i < own.count {
        let c = own.p[i]
        let isUpper = c &- 65 < 26
        if isUpper || c &- 97 < 26 {
          if isUpper == afterLetter { return .false }
          (afterLetter, found) = (true, true)
        } else {
          afterLetter = false
        }
        i &+= 1
      }
      return .bool(found)
    },
    Method("__rmod__(self, value, /)") { t, a throws(PyError) in
      if !a[1].isKind(.bytes) && !a[1].isKind(.byteArray) { return .notImplemented }
      return try t.percentFormatBytes(a[1], a[0])
    },
    Method("__rmul__(self, value, /)") { t, a throws(PyError) in
      guard a[1].isInt || t.type(of: a[1]).slot(.index) != nil else {
        throw t.typeError("'\(t.typeName(a[1]))' object cannot be interpreted as an integer")
      }
      return try t.repeatedBytes(a[0], a[1])
    },
    Method("__getnewargs__(self, /)") { t, a throws(PyError) in
      let own = t.ownBytes(a[0])
      return try t.tuple(try t.newBytes(own.p, own.count))
    },
  ]
}
