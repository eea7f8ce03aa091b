// io.BytesIO: bytes in memory. They lie in a bytearray of its own, so that getbuffer() is a memoryview of that.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct BytesIOBody: Body {
  static var kind: Kind { .bytesIO }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// bytearray; missing when closed.
  var store: Value
  var position: Int
}
typealias BytesIO = Ref<BytesIOBody>

extension Thread {
  /// The bytes, or the error of a closed file.
  fileprivate func open(_ b: BytesIO) throws(PyError) -> ByteArray {
    guard let array = ByteArray(b.store) else { throw closedFileError() }
    return array
  }

  fileprivate func bytesIOWrite(_ b: BytesIO, _ v: Value) throws(PyError) -> Value {
    _ = try open(b)
    let view = try bytesArgument(v)
    // A view of the own buffer moves with it.
    let source = v.isKind(.bytes) ? view : ownBytes(try newBytes(view.p, view.count))
    let array = try open(b)
    if source.count == 0 { return .smallInt(0) }
    if b.position > array.count {
      let gap = b.position &- array.count
      try array.reserve(self, b.position &+ source.count)
      memset(array.bytes + array.count, 0, gap)
      array.count = b.position
    }
    try array.replace(self, b.position, min(array.count, b.position &+ source.count), source.p, source.count)
    b.position &+= source.count
    return int(source.count)
  }

  fileprivate func bytesIORead(_ b: BytesIO, _ n: Int) throws(PyError) -> Value {
    let array = try open(b)
    let left = max(0, array.count &- b.position)
    let count = n < 0 ? left : min(n, left)
    if count == 0 { return try newBytes(nil, 0) }
    let start = b.position
    b.position = start &+ count
    return try newBytes(array.bytes + start, count)
  }

  fileprivate func bytesIOLine(_ b: BytesIO, _ limit: Int) throws(PyError) -> Value {
    let array = try open(b)
    let left = array.count &- b.position
    if left <= 0 { return try newBytes(nil, 0) }
    let p = array.bytes + b.position
    let most = limit < 0 ? left : min(limit, left)
    var n = most
    if let found = memchr(p, 10, most) { n = UnsafeRawPointer(found) - UnsafeRawPointer(p) + 1 }
    b.position &+= n
    return try newBytes(p, n)
  }

  fileprivate func bytesIOReadInto(_ b: BytesIO, _ target: Value) throws(PyError) -> Value {
    let array = try open(b)
    let view = try writableBytes(target, "readinto")
    let n = min(view.count, max(0, array.count &- b.position))
    if n > 0 { memmove(view.p, array.bytes + b.position, n) }
    b.position &+= n
    return int(n)
  }

  fileprivate func bytesIOSeek(_ b: BytesIO, _ a: Args) throws(PyError) -> Value {
    let array = try open(b)
    var position = try offsetArgument(a[1])
    let whence = try whenceArgument(a[2])
    if whence == 0 && position < 0 { throw valueError("negative seek value \(position)") }
    switch whence {
    case 0: break
    case 1: position &+= b.position
    case 2: position &+= array.count
    default: throw valueError("invalid whence (\(whence), should be 0, 1 or 2)")
    }
    b.position = max(0, position)
    return int(b.position)
  }

  fileprivate func bytesIOLines(_ b: BytesIO, _ hint: Value) throws(PyError) -> Value {
    let hint = try sizeArgument(hint)
    let list = try newList()
    var total = 0
    while true {
      let line = try bytesIOLine(b, -1)
      let n = Bytes(unchecked: line).count
      if n == 0 { return list.value }
      try list.append(self, line)
      total &+= n
      if hint > 0 && total >= hint { return list.value }
    }
  }
}

extension NativeType {
  static let bytesIO = NativeType(
    name: "BytesIO", module: "_io", kind: .bytesIO, base: .bufferedIOBase,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "A stream of bytes in memory.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let b = try t.new(BytesIOBody.self, type: Type(unchecked: type))
        b.store = try t.newByteArray(nil, 0)
        return b.value
      }
      s.useMethod(.initialize)
      s.set(.iter) { t, v throws(PyError) in
        _ = try t.open(BytesIO(unchecked: v))
        return v
      }
      s.set(.next) { t, v throws(PyError) in
        let line =
          t.type(of: v).has(TypeFlag.heapType)
          ? try t.callMethod(v, t[.readline]) : try t.bytesIOLine(BytesIO(unchecked: v), -1)
        return try t.length(line) == 0 ? .missing : line
      }
    },
    methods: bytesIOMethods,
    getters: { [Getter("closed", { t, v throws(PyError) in .bool(BytesIO(unchecked: v).store.isMissing) })] })
}

@Sendable private func bytesIOMethods() -> [Method] {
  [
    Method("__init__(self, initial_bytes=b'')") { t, a throws(PyError) in
      let b = BytesIO(unchecked: a[0])
      b.position = 0
      if a[1].isMissing || a[1].isNone {
        b.store = try t.newByteArray(nil, 0)
      } else {
        let view = try t.bytesArgument(a[1])
        b.store = try t.newByteArray(view.p, view.count)
      }
      return .none
    },
    Method("__getstate__(self, /)") { t, a throws(PyError) in
      let b = BytesIO(unchecked: a[0])
      let array = try t.open(b)
      let bytes = try t.newBytes(array.bytes, array.count)
      return try t.tuple(bytes, t.int(b.position), try t.memoryFileAttributes(a[0]))
    },
    Method("__setstate__(self, state, /)") { t, a throws(PyError) in
      let b = BytesIO(unchecked: a[0])
      _ = try t.open(b)
      guard let state = Tuple(a[1]), state.count == 3 else {
        let name = t.typeName(a[0])
        throw t.typeError("\(name).__setstate__ argument should be 3-tuple, got \(t.typeName(a[1]))")
      }
      let view = try t.bytesArgument(state[0])
      let array = try t.newByteArray(view.p, view.count)
      guard state[1].isInt else {
        throw t.typeError("second item of state must be an integer, not \(t.typeName(state[1]))")
      }
      let position = try t.indexInt(state[1])
      if position < 0 { throw t.valueError("position value cannot be negative") }
      try t.setMemoryFileAttributes(a[0], state[2], "third")
      b.store = array
      b.position = position
      return .none
    },
    Method("write(self, b, /)") { t, a throws(PyError) in try t.bytesIOWrite(BytesIO(unchecked: a[0]), a[1]) },
    Method("writelines(self, lines, /)") { t, a throws(PyError) in
      let b = BytesIO(unchecked: a[0])
      _ = try t.open(b)
      let it = try t.iterator(a[1])
      while true {
        let line = try t.next(it)
        if line.isMissing { return .none }
        _ = try t.bytesIOWrite(b, line)
      }
    },
    Method("getvalue(self, /)") { t, a throws(PyError) in
      let array = try t.open(BytesIO(unchecked: a[0]))
      return try t.newBytes(array.bytes, array.count)
    },
    Method("getbuffer(self, /)") { t, a throws(PyError) in
      try t.call(t[.memoryView].value, try t.open(BytesIO(unchecked: a[0])).value)
    },
    Method("read(self, size=-1, /)") { t, a throws(PyError) in
      try t.bytesIORead(BytesIO(unchecked: a[0]), try t.sizeArgument(a[1]))
    },
    Method("read1(self, size=-1, /)") { t, a throws(PyError) in
      try t.bytesIORead(BytesIO(unchecked: a[0]), try t.sizeArgument(a[1]))
    },
    Method("readinto(self, buffer, /)") { t, a throws(PyError) in
      try t.bytesIOReadInto(BytesIO(unchecked: a[0]), a[1])
    },
    Method("readinto1(self, buffer, /)") { t, a throws(PyError) in
      try t.bytesIOReadInto(BytesIO(unchecked: a[0]), a[1])
    },
    Method("readline(self, size=-1, /)") { t, a throws(PyError) in
      try t.bytesIOLine(BytesIO(unchecked: a[0]), try t.sizeArgument(a[1]))
    },
    Method("readlines(self, size=None, /)") { t, a throws(PyError) in
      try t.bytesIOLines(BytesIO(unchecked: a[0]), a[1])
    },
    Method("tell(self, /)") { t, a throws(PyError) in
      _ = try t.open(BytesIO(unchecked: a[0]))
      return t.int(BytesIO(unchecked: a[0]).position)
    },
    Method("seek(self, pos, whence=0, /)") { t, a throws(PyError) in
      try t.bytesIOSeek(BytesIO(unchecked: a[0]), a)
    },
    Method("truncate(self, size=None, /)") { t, a throws(PyError) in
      let b = BytesIO(unchecked: a[0])
      let array = try t.open(b)
      let n = try t.sizeArgument(a[1], b.position)
      if n < 0 { throw t.valueError("negative size value \(n)") }
      if n < array.count { try array.replace(t, n, array.count, nil, 0) }
      return t.int(n)
    },
    Method("flush(self, /)") { t, a throws(PyError) in
      _ = try t.open(BytesIO(unchecked: a[0]))
      return .none
    },
    Method("close(self, /)") { t, a throws(PyError) in
      BytesIO(unchecked: a[0]).store = .missing
      return .none
    },
    Method("isatty(self, /)") { t, a throws(PyError) in
      _ = try t.open(BytesIO(unchecked: a[0]))
      return .false
    },
    Method("readable(self, /)") { t, a throws(PyError) in
      _ = try t.open(BytesIO(unchecked: a[0]))
      return .true
    },
    Method("writable(self, /)") { t, a throws(PyError) in
      _ = try t.open(BytesIO(unchecked: a[0]))
      return .true
    },
    Method("seekable(self, /)") { t, a throws(PyError) in
      _ = try t.open(BytesIO(unchecked: a[0]))
      return .true
    },
  ]
}

extension Thread {
  /// What programs have hung on to a file in memory: a copy of its `__dict__`, or None.
  func memoryFileAttributes(_ v: Value) throws(PyError) -> Value {
    guard let dict = Dict(try attributeDictionary(v)), dict.count > 0 else { return .none }
    return try dict.copy(self).value
  }

  func setMemoryFileAttributes(_ v: Value, _ given: Value, _ which: StaticString) throws(PyError) {
    if given.isNone { return }
    guard let given = Dict(given) else {
      throw typeError("\(which) item of state should be a dict, got a \(typeName(given))")
    }
    if let dict = Dict(try attributeDictionary(v)) { try dictUpdate(dict, given.value) }
  }
}
