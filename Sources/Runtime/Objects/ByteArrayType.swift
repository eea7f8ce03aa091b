// The type bytearray: what it has beyond bytes is change in place.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Thread {
  /// v[key] = value, or del v[key] for missing.
  fileprivate func byteArraySetItem(_ v: Value, _ key: Value, _ value: Value) throws(PyError) {
    let b = ByteArray(unchecked: v)
    guard let slice = Slice(key) else {
      if value.isMissing {
        let i = try bytesIndex(v, key)
        try b.replace(self, i, i &+ 1, nil, 0)
        return
      }
      _ = try bytesIndex(v, key)
      let c = try byte(value)
      // __index__ of the value may have shortened the array.
      let i = try bytesIndex(v, key)
      b.bytes[i] = c
      return
    }
    // A copy if it is the array itself, or not bytes yet.
    var source = value
    if value.bits == v.bits {
      source = try newBytes(b.bytes, b.count)
    } else if !value.isMissing && byteView(value) == nil {
      if value.isInt || value.isKind(.str)
        || type(of: value).slot(.iter) == nil && type(of: value).slot(.getItem) == nil
      {
        throw typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
      }
      source = try bytesFromInts(value, forArray: true)
    }
    let r = try sliceRange(slice, b.count)
    let view = source.isMissing ? nil : byteView(source)
    if r.start &+ r.count > b.count && r.step == 1 { throw runtimeError("bytearray changed size") }
    if r.step == 1 {
      try b.replace(self, r.start, r.start &+ r.count, view?.p, view?.count ?? 0)
      return
    }
    if let view {
      if view.count == 0 {
        deleteStepped(b, r.start, r.step, r.count)
        return
      }
      if view.count != r.count {
        throw valueError("attempt to assign bytes of size \(view.count) to extended slice of size \(r.count)")
      }
      var (i, k) = (0, r.start)
      while i < r.count && k >= 0 && k < b.count {
        b.bytes[k] = view.p[i]
        i &+= 1
        k &+= r.step
      }
      return
    }
    deleteStepped(b, r.start, r.step, r.count)
  }

  private func deleteStepped(_ b: ByteArray, _ start: Int, _ step: Int, _ count: Int) {
    if count == 0 { return }
    let first = step > 0 ? start : start &+ (count &- 1) &* step
    let stride = Int(truncatingIfNeeded: step.magnitude)
    let p = b.bytes
    var (to, from, left, next) = (first, first, count, first)
    while from < b.count {
      if left > 0 && from == next {
        left &-= 1
        next &+= stride
      } else {
        p[to] = p[from]
        to &+= 1
      }
      from &+= 1
    }
    b.count = to
  }

  fileprivate func byteArrayExtend(_ v: Value, _ value: Value) throws(PyError) {
    let b = ByteArray(unchecked: v)
    var source = value
    if value.bits == v.bits {
      source = try newBytes(b.bytes, b.count)
    } else if byteView(value) == nil, let given = Optional(try bytesOfInstance(value, flags: 0)), !given.isMissing {
      source = given
    } else if byteView(value) == nil {
      if type(of: value).slot(.iter) == nil && type(of: value).slot(.getItem) == nil {
        throw typeError("can't extend bytearray with \(typeName(value))")
      }
      if let s = Str(value), s.count > 0 { throw typeError("expected iterable of integers; got: 'str'") }
      if type(of: value).has(TypeFlag.heapType) { _ = try lengthHint(value, 32) }
      source = try intsToExtend(value)
    }
    guard let view = byteView(source) else { return }
    try b.replace(self, b.count, b.count, view.p, view.count)
  }

  /// Like bytesFromInts, but the words are another's.
  private func intsToExtend(_ value: Value) throws(PyError) -> Value {
    var made = TextBuilder(capacity: 64)
    let it = try iterator(value)
    while true {
      let item = try next(it)
      if item.isMissing { return try made.finishBytes(self) }
      made.append(UInt32(try byte(item)))
    }
  }
}

extension NativeType {
  static let byteArray = NativeType(
    name: "bytearray", kind: .byteArray,
    documentation: "bytearray(source) is a sequence of bytes that can be changed, made out of what bytes() takes.",
    install: { s in
      installBytesOperators(s)
      s.set(.repr) { t, v throws(PyError) in
        let own = t.ownBytes(v)
        let name = t.typeName(v)
        if name == "bytearray" { return try t.bytesRepr(own.p, own.count, prefix: "bytearray(b", suffix: ")") }
        let inner = Str(unchecked: try t.bytesRepr(own.p, own.count, prefix: "b", suffix: "")).string
        return try t.str("\(name)(\(inner))")
      }
      s.clear(.hash)
      s.set(.setItem) { t, v, key, value throws(PyError) in
        try t.byteArraySetItem(v, key, value)
        return .none
      }
      s.set(.inPlaceAdd) { t, v, other throws(PyError) in
        var other = other
        if t.byteView(other) == nil {
          let given = try t.bytesOfInstance(other, flags: 0)
          if !given.isMissing { other = given }
        }
        guard t.byteView(other) != nil else {
          throw t.typeError("can't concat \(t.typeName(other)) to \(t.typeName(v))")
        }
        // CPython looks at it as at any other buffer, which then cannot be resized.
        if v.bits == other.bits && ByteArray(unchecked: v).count > 0 {
          throw t.raise(.BufferError, "Existing exports of data: object cannot be re-sized")
        }
        try t.byteArrayExtend(v, other)
        return v
      }
      s.set(.inPlaceMultiply) { t, v, number throws(PyError) in
        if !number.isInt && t.type(of: number).slot(.index) == nil { return .notImplemented }
        let times = max(try t.repeatCount(number), 0)
        let b = ByteArray(unchecked: v)
        let old = b.count
        let (n, overflow) = old.multipliedReportingOverflow(by: times)
        if overflow { throw t.memoryError() }
        try b.reserve(t, n)
        if n > old && old > 0 { fillRepeating(b.bytes + old, b.bytes, old, n &- old) }
        b.count = n
        return v
      }
      s.call(.new) { t, type, args throws(PyError) in
        let storage = try t.newRawBytes(0)
        let b = try t.new(ByteArrayBody.self, type: Type(unchecked: type))
        b.storage = storage.value
        return b.value
      }
      s.call(.initialize) { t, v, args throws(PyError) in
        try t.checkArguments(args, "bytearray", "source", "encoding", "errors")
        let made = try t.makeBytes(
          t.argument(args, 0, "source"), t.argument(args, 1, "encoding"), t.argument(args, 2, "errors"),
          typeName: "bytearray")
        let own = t.ownBytes(made)
        let b = ByteArray(unchecked: v)
        try b.replace(t, 0, b.count, own.p, own.count)
        return .none
      }
    },
    methods: { bytesSearchMethods() + bytesPieceMethods() + byteArrayMethods() },
    extend: { t, type throws(PyError) in
      try Dict(unchecked: type.attributes).set(t, t[.__hash__], .none)
    })
}

private func byteArrayMethods() -> [Method] {
  [
    Method("__release_buffer__(self, buffer, /)") { t, a throws(PyError) in try t.releaseBuffer(a[0], a[1]) },
    Method("append(self, item, /)") { t, a throws(PyError) in
      let c = try t.byte(a[1])
      let b = ByteArray(unchecked: a[0])
      try b.reserve(t, b.count &+ 1)
      b.bytes[b.count] = c
      b.count &+= 1
      return .none
    },
    Method("extend(self, iterable_of_ints, /)") { t, a throws(PyError) in
      try t.byteArrayExtend(a[0], a[1])
      return .none
    },
    Method("insert(self, index, item, /)") { t, a throws(PyError) in
      var i = try t.indexInt(a[1])
      var c = try t.byte(a[2])
      let b = ByteArray(unchecked: a[0])
      if i < 0 { i = max(0, i &+ b.count) }
      i = min(i, b.count)
      try b.replace(t, i, i, &c, 1)
      return .none
    },
    Method("pop(self, index=-1, /)") { t, a throws(PyError) in
      var i = a.has(1) ? try t.indexInt(a[1]) : -1
      let b = ByteArray(unchecked: a[0])
      if b.count == 0 { throw t.indexError("pop from empty bytearray") }
      if i < 0 { i &+= b.count }
      if UInt(bitPattern: i) >= UInt(bitPattern: b.count) { throw t.indexError("pop index out of range") }
      let c = b.bytes[i]
      try b.replace(t, i, i &+ 1, nil, 0)
      return .smallInt(Int(c))
    },
    Method("remove(self, value, /)") { t, a throws(PyError) in
      let c = try t.byte(a[1])
      let b = ByteArray(unchecked: a[0])
      let i = UInt8.index(of: c, in: b.bytes, b.count)
      if i < 0 { throw t.valueError("value not found in bytearray") }
      try b.replace(t, i, i &+ 1, nil, 0)
      return .none
    },
    Method("reverse(self, /)") { t, a throws(PyError) in
      let b = ByteArray(unchecked: a[0])
      var (i, k) = (0, b.count &- 1)
      while i < k {
        let c = b.bytes[i]
        b.bytes[i] = b.bytes[k]
        b.bytes[k] = c
        i &+= 1
        k &-= 1
      }
      return .none
    },
    Method("clear(self, /)") { t, a throws(PyError) in
      let b = ByteArray(unchecked: a[0])
      b.storage = try t.newRawBytes(0).value
      b.start = 0
      b.count = 0
      return .none
    },
    Method("copy(self, /)") { t, a throws(PyError) in
      let own = t.ownBytes(a[0])
      return try t.newByteArray(own.p, own.count)
    },
    Method("__alloc__(self, /)") { t, a throws(PyError) in
      .smallInt(RawBytes(unchecked: ByteArray(unchecked: a[0]).storage).byteCount &+ 1)
    },
  ]
}
