// The type bytes.

extension NativeType {
  static let bytes = NativeType(
    name: "bytes", kind: .bytes,
    documentation:
      "bytes(source) is a sequence of bytes that cannot be changed, out of numbers, bytes, text or a length.",
    install: { s in
      installBytesOperators(s)
      s.set(.repr) { t, v throws(PyError) in
        let own = t.ownBytes(v)
        return try t.bytesRepr(own.p, own.count, prefix: "b", suffix: "")
      }
      s.set(.hash) { t, v throws(PyError) in
        let b = Bytes(unchecked: v)
        if b.cachedHash == 0 { b.cachedHash = t.vm.hash(b.bytes, b.count) }
        return t.int(b.cachedHash)
      }
      s.call(.new) { t, typeValue, args throws(PyError) in
        let type = Type(unchecked: typeValue)
        try t.checkArguments(args, "bytes", "source", "encoding", "errors")
        let made = try t.makeBytes(
          t.argument(args, 0, "source"), t.argument(args, 1, "encoding"), t.argument(args, 2, "errors"),
          typeName: "bytes")
        if type === t[.bytes] { return made }
        let own = t.ownBytes(made)
        let b = try t.new(BytesBody.self, type: type, extra: own.count)
        b.count = own.count
        b.bytes.update(from: t.ownBytes(made).p, count: own.count)
        return b.value
      }
    },
    methods: {
      bytesSearchMethods() + bytesPieceMethods() + [
        Method("__bytes__(self, /)") { t, a throws(PyError) in try t.sameBytes(a[0]) },
        Method("__sizeof__(self, /)") { t, a throws(PyError) in .smallInt(33 &+ t.ownBytes(a[0]).count) },
      ]
    })
}

/// The operators that bytes and bytearray have in common.
func installBytesOperators(_ s: SlotTable) {
  s.set(.length) { t, v throws(PyError) in .smallInt(t.ownBytes(v).count) }
  s.set(.iter) { t, v throws(PyError) in
    let it =
      v.isKind(.byteArray)
      ? t.new(BytesIteratorBody.self, shape: t[.byteArrayIterator].rootShape) : t.new(BytesIteratorBody.self)
    it.object = v
    return it.value
  }
  s.set(.getItem) { t, v, k throws(PyError) in try t.bytesGetItem(v, k) }
  s.set(.contains) { t, v, x throws(PyError) in .bool(try t.bytesContain(v, x)) }
  s.set(.add) { t, x, y throws(PyError) in try t.concatenateBytes(x, y) }
  s.set(.multiply) { t, x, y throws(PyError) in try t.repeatedBytes(x, y) }
  s.set(.modulo) { t, x, y throws(PyError) in
    x.isKind(.bytes) || x.isKind(.byteArray) ? try t.percentFormatBytes(x, y) : .notImplemented
  }
  s.set(.equal) { t, x, y throws(PyError) in
    guard let r = t.compareBytes(x, y) else { return .notImplemented }
    return .bool(r == 0)
  }
  s.set(.notEqual) { t, x, y throws(PyError) in
    guard let r = t.compareBytes(x, y) else { return .notImplemented }
    return .bool(r != 0)
  }
  s.set(.less) { t, x, y throws(PyError) in
    guard let r = t.compareBytes(x, y) else { return .notImplemented }
    return .bool(r < 0)
  }
  s.set(.lessEqual) { t, x, y throws(PyError) in
    guard let r = t.compareBytes(x, y) else { return .notImplemented }
    return .bool(r <= 0)
  }
  s.set(.greater) { t, x, y throws(PyError) in
    guard let r = t.compareBytes(x, y) else { return .notImplemented }
    return .bool(r > 0)
  }
  s.set(.greaterEqual) { t, x, y throws(PyError) in
    guard let r = t.compareBytes(x, y) else { return .notImplemented }
    return .bool(r >= 0)
  }
}
