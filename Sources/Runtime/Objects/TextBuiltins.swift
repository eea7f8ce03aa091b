// The builtin functions of text: chr, ord, ascii, repr, format.

func registerTextLayouts(_ heap: Heap) {
  heap.register(BytesBody.self)
  heap.register(StrIteratorBody.self)
  heap.register(ByteArrayBody.self)
  heap.register(BytesIteratorBody.self)
  heap.register(MemoryViewBody.self)
}

let textBuiltins: [Method] = [
  Method("repr(obj, /)") { t, a throws(PyError) in try t.repr(a[0]) },
  Method("ascii(obj, /)") { t, a throws(PyError) in try t.ascii(a[0]) },
  Method("chr(i, /)") { t, a throws(PyError) in
    if a[0].isSmallInt && a[0].smallInt >= 0 && a[0].smallInt < 0x110000 {
      return t.character(UInt32(truncatingIfNeeded: a[0].smallInt))
    }
    guard let c = try t.index(a[0]).asInt, c >= 0, c < 0x110000 else {
      throw t.valueError("chr() arg not in range(0x110000)")
    }
    return t.character(UInt32(c))
  },
  Method("ord(c, /)") { t, a throws(PyError) in
    if let s = Str(a[0]) {
      if s.count == 1 { return .smallInt(Int(s[0])) }
      throw t.typeError("ord() expected a character, but string of length \(s.count) found")
    }
    if a[0].isKind(.bytes) || a[0].isKind(.byteArray) {
      let own = t.ownBytes(a[0])
      if own.count == 1 { return .smallInt(Int(own.p[0])) }
      throw t.typeError("ord() expected a character, but string of length \(own.count) found")
    }
    throw t.typeError("ord() expected string of length 1, but \(t.typeName(a[0])) found")
  },
  Method("format(value, format_spec='', /)") { t, a throws(PyError) in
    if a.has(1) && !a[1].isKind(.str) {
      throw t.typeError("format() argument 2 must be str, not \(t.givenTypeName(a[1]))")
    }
    return try t.format(a[0], a[1])
  },
]
