// memoryview over bytes and bytearray: one dimension, items of one to eight bytes.
//
// A view holds the object, not its bytes: a bytearray that grows under a view is seen as it is; what lies beyond its end
// then is an error. It sees `count` items, `step` bytes apart (negative for reversed slices), from byte `offset` on.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct MemoryViewBody: Body {
  static var kind: Kind { .memoryView }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// bytes or bytearray; missing once released.
  var object: Value
  var offset: Int
  var count: Int
  var step: Int
  var itemSize: Int
  /// The code of an item: 'B', 'b', 'c', 'h', ...
  var format: Int
  /// Made by `toreadonly()`: the object can be written, through this view it cannot.
  var isFixed: Bool
}
typealias MemoryView = Ref<MemoryViewBody>

extension Ref where B == MemoryViewBody {
  var isReadOnly: Bool { self.isFixed || self.object.isKind(.bytes) }

  /// The address of the first item; nil if the view is released, or the object has become too short.
  func base(_ t: Thread) -> UnsafeMutablePointer<UInt8>? {
    if self.object.isMissing { return nil }
    let own = t.ownBytes(self.object)
    if self.count > 0 {
      let last = self.offset &+ (self.count &- 1) &* self.step
      if max(self.offset, last) &+ self.itemSize > own.count { return nil }
    }
    return own.p + self.offset
  }

  /// Its bytes in a row: in place, or in fresh memory if they are not contiguous.
  func view(_ t: Thread) -> ByteView? {
    guard let p = base(t) else { return nil }
    let size = self.itemSize
    if self.step == size || self.count <= 1 { return ByteView(p: p, count: self.count &* size) }
    guard let copy = try? t.newBytes(nil, self.count &* size) else { return nil }
    let q = Bytes(unchecked: copy).bytes
    var i = 0
    while i < self.count {
      memcpy(q + i &* size, p + i &* self.step, size)
      i &+= 1
    }
    return ByteView(p: q, count: self.count &* size)
  }
}

extension Thread {
  private func newView(
    _ object: Value, offset: Int, count: Int, step: Int, itemSize: Int, format: Int, isFixed: Bool = false
  ) -> Value {
    let m = new(MemoryViewBody.self)
    m.object = object
    m.offset = offset
    m.count = count
    m.step = step
    m.itemSize = itemSize
    m.format = format
    m.isFixed = isFixed
    return m.value
  }

  func makeView(_ object: Value, isFixed: Bool = false) throws(PyError) -> Value {
    if let m = MemoryView(object) {
      try checkView(m)
      return newView(
        m.object, offset: m.offset, count: m.count, step: m.step, itemSize: m.itemSize, format: m.format,
        isFixed: m.isFixed || isFixed)
    }
    let own = try bufferOfInstance(object, flags: 284)
    if !own.isMissing { return own }
    guard object.isKind(.bytes) || object.isKind(.byteArray) else {
      throw typeError("memoryview: a bytes-like object is required, not '\(typeName(object))'")
    }
    return newView(object, offset: 0, count: ownBytes(object).count, step: 1, itemSize: 1, format: 66)
  }

  /// What `__buffer__` of a class written in Python gives, or missing.
  func bufferOfInstance(_ v: Value, flags: Int) throws(PyError) -> Value {
    guard v.isCell, type(of: v).has(TypeFlag.heapType) else { return .missing }
    let method = lookup(type(of: v), intern("__buffer__" as StaticString))
    if !method.isKind(.function) { return .missing }
    let view = try call(method, v, .smallInt(flags))
    guard view.isKind(.memoryView) else { throw typeError("__buffer__ returned non-memoryview object") }
    return view
  }

  /// `v.__buffer__(flags)` of a builtin type.
  func bufferView(_ v: Value, _ flags: Value) throws(PyError) -> Value {
    let view = try makeView(v)
    if try indexInt(flags) & 1 != 0, MemoryView(unchecked: view).isReadOnly {
      throw raise(
        .BufferError,
        v.isKind(.memoryView) ? "memoryview: underlying buffer is not writable" : "Object is not writable.")
    }
    return view
  }

  @discardableResult
  fileprivate func checkView(_ m: MemoryView) throws(PyError) -> UnsafeMutablePointer<UInt8> {
    if m.object.isMissing { throw valueError("operation forbidden on released memoryview object") }
    guard let p = m.base(self) else { throw raise(.BufferError, "memoryview: the underlying buffer has been resized") }
    return p
  }

  /// Bytes in an item of a format code, or 0 if there is no such format.
  private func itemSize(_ format: Int) -> Int {
    switch UInt32(format) {
    case "B", "b", "c", "?": return 1
    case "h", "H", "e": return 2
    case "i", "I", "f": return 4
    case "l", "L", "q", "Q", "n", "N", "d", "P": return 8
    default: return 0
    }
  }

  fileprivate func viewItem(_ p: UnsafeMutablePointer<UInt8>, _ format: Int) throws(PyError) -> Value {
    let raw = UnsafeRawPointer(p)
    switch UInt32(format) {
    case "B": return .smallInt(Int(p[0]))
    case "b": return .smallInt(Int(Int8(bitPattern: p[0])))
    case "c": return try newBytes(p, 1)
    case "?": return .bool(p[0] != 0)
    case "h": return .smallInt(Int(raw.loadUnaligned(as: Int16.self)))
    case "H": return .smallInt(Int(raw.loadUnaligned(as: UInt16.self)))
    case "i": return .smallInt(Int(raw.loadUnaligned(as: Int32.self)))
    case "I": return .smallInt(Int(raw.loadUnaligned(as: UInt32.self)))
    case "l", "q", "n": return int(Int(raw.loadUnaligned(as: Int64.self)))
    case "L", "Q", "N", "P": return int(raw.loadUnaligned(as: UInt64.self))
    case "f": return .float(Double(raw.loadUnaligned(as: Float.self)))
    case "d": return .float(raw.loadUnaligned(as: Double.self))
    default:
      throw notImplemented("memoryview: format \(Unicode.Scalar(UInt8(truncatingIfNeeded: format))) not supported")
    }
  }

  private func storeItem(_ v: Value, _ p: UnsafeMutablePointer<UInt8>, _ format: Int) throws(PyError) {
    let raw = UnsafeMutableRawPointer(p)
    let code = String(Unicode.Scalar(UInt8(truncatingIfNeeded: format)))
    func number<T: FixedWidthInteger>(_ type: T.Type) throws(PyError) {
      if !v.isInt && self.type(of: v).slot(.index) == nil {
        throw typeError("memoryview: invalid type for format '\(code)'")
      }
      guard let i = try index(v).asInt, let n = T(exactly: i) else {
        throw valueError("memoryview: invalid value for format '\(code)'")
      }
      raw.storeBytes(of: n, as: T.self)
    }
    switch UInt32(format) {
    case "B": try number(UInt8.self)
    case "b": try number(Int8.self)
    case "?": p[0] = try isTrue(v) ? 1 : 0
    case "h": try number(Int16.self)
    case "H": try number(UInt16.self)
    case "i": try number(Int32.self)
    case "I": try number(UInt32.self)
    case "l", "q", "n": try number(Int64.self)
    case "L", "Q", "N": try number(UInt64.self)
    case "f": raw.storeBytes(of: Float(try double(v)), as: Float.self)
    case "d": raw.storeBytes(of: try double(v), as: Double.self)
    case "c":
      guard let b = Bytes(v) else { throw typeError("memoryview: invalid type for format 'c'") }
      if b.count != 1 { throw valueError("memoryview: invalid value for format 'c'") }
      p[0] = b.bytes[0]
    default: throw notImplemented("memoryview: format \(code) not supported")
    }
  }

  private func viewIndex(_ m: MemoryView, _ key: Value) throws(PyError) -> Int {
    if !key.isInt && (!key.isCell || type(of: key).slot(.index) == nil) {
      throw typeError("memoryview: invalid slice key")
    }
    var i = try indexInt(key)
    if i < 0 { i &+= m.count }
    if UInt(bitPattern: i) >= UInt(bitPattern: m.count) {
      throw indexError("index out of bounds on dimension 1")
    }
    return i
  }

  fileprivate func viewGetItem(_ m: MemoryView, _ key: Value) throws(PyError) -> Value {
    try checkView(m)
    if let slice = Slice(key) {
      let r = try sliceRange(slice, m.count)
      return newView(
        m.object, offset: m.offset &+ r.start &* m.step, count: r.count, step: m.step &* r.step,
        itemSize: m.itemSize, format: m.format, isFixed: m.isFixed)
    }
    let i = try viewIndex(m, key)
    return try viewItem(try checkView(m) + i &* m.step, m.format)
  }

  fileprivate func viewSetItem(_ m: MemoryView, _ key: Value, _ value: Value) throws(PyError) {
    try checkView(m)
    if m.isReadOnly { throw typeError("cannot modify read-only memory") }
    if value.isMissing { throw typeError("cannot delete memory") }
    guard let slice = Slice(key) else {
      let i = try viewIndex(m, key)
      // The item is made outside, since making it may run Python code.
      let scratch = Bytes(unchecked: try newBytes(nil, 8))
      try storeItem(value, scratch.bytes, m.format)
      memcpy(try checkView(m) + i &* m.step, scratch.bytes, m.itemSize)
      return
    }
    let r = try sliceRange(slice, m.count)
    let source = try bytesArgument(value)
    if source.count != r.count &* m.itemSize {
      throw valueError("memoryview assignment: lvalue and rvalue have different structures")
    }
    let copy = Bytes(unchecked: try newBytes(source.p, source.count))
    let p = try checkView(m)
    var i = 0
    while i < r.count {
      memcpy(p + (r.start &+ i &* r.step) &* m.step, copy.bytes + i &* m.itemSize, m.itemSize)
      i &+= 1
    }
  }

  fileprivate func viewCast(_ m: MemoryView, _ format: Value, _ shape: Value) throws(PyError) -> Value {
    try checkView(m)
    guard let s = Str(format) else { throw typeError("memoryview: format argument must be a string") }
    if !shape.isMissing { throw notImplemented("memoryview.cast with a shape") }
    var code = 0
    if s.count == 1 { code = Int(s[0]) } else if s.count == 2 && s[0] == 64 { code = Int(s[1]) }
    let size = itemSize(code)
    if size == 0 {
      throw valueError(
        "memoryview: destination format must be a native single character format prefixed with an optional '@'")
    }
    if m.step != m.itemSize { throw typeError("memoryview: casts are restricted to C-contiguous views") }
    let isByte = m.format == 66 || m.format == 98 || m.format == 99
    if !isByte && !(code == 66 || code == 98 || code == 99) {
      throw typeError("memoryview: cannot cast between two non-byte formats")
    }
    let bytes = m.count &* m.itemSize
    if bytes % size != 0 { throw typeError("memoryview: length is not a multiple of itemsize") }
    return newView(
      m.object, offset: m.offset, count: bytes / size, step: size, itemSize: size, format: code, isFixed: m.isFixed)
  }

  fileprivate func viewList(_ m: MemoryView) throws(PyError) -> Value {
    try checkView(m)
    let list = try newList(capacity: m.count)
    var i = 0
    while i < m.count {
      try list.append(self, try viewItem(try checkView(m) + i &* m.step, m.format))
      i &+= 1
    }
    return list.value
  }

  fileprivate func viewsEqual(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if x.bits == y.bits { return .true }
    guard let m = MemoryView(x), let p = m.base(self) else { return .notImplemented }
    guard let other = byteView(y) else { return .notImplemented }
    let n = MemoryView(y)
    let format = n?.format ?? 66
    let count = n?.count ?? other.count
    if m.count != count { return .false }
    let size = itemSize(format)
    var i = 0
    while i < count {
      if try !isEqual(try viewItem(p + i &* m.step, m.format), try viewItem(other.p + i &* size, format)) {
        return .false
      }
      i &+= 1
    }
    return .true
  }
}

extension NativeType {
  static let memoryIterator = {
    var type = sequenceIterator
    type.name = "memory_iterator"
    return type
  }()

  static let memoryView = NativeType(
    name: "memoryview", kind: .memoryView, flags: TypeFlag.matchesSequence,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.count == 1, let names = Tuple(args.names), !Str(unchecked: names[0]).isEqual("object") {
          throw t.typeError("memoryview() missing required argument 'object' (pos 1)")
        }
        try t.checkArguments(args, "memoryview", "object")
        if args.count == 0 { throw t.typeError("memoryview() missing required argument 'object' (pos 1)") }
        return try t.makeView(args[0])
      }
      s.set(.repr) { t, v throws(PyError) in
        let released = MemoryView(unchecked: v).object.isMissing
        return try t.str("<\(released ? "released memory" : "memory") at \(t.address(v))>")
      }
      s.set(.length) { t, v throws(PyError) in
        try t.checkView(MemoryView(unchecked: v))
        return .smallInt(MemoryView(unchecked: v).count)
      }
      s.set(.hash) { t, v throws(PyError) in
        let m = MemoryView(unchecked: v)
        try t.checkView(m)
        if !m.isReadOnly { throw t.valueError("cannot hash writable memoryview object") }
        guard let view = m.view(t) else { return .smallInt(0) }
        return t.int(try t.hash(try t.newBytes(view.p, view.count)))
      }
      s.set(.iter) { t, v throws(PyError) in
        try t.checkView(MemoryView(unchecked: v))
        let it = t.new(SequenceIteratorBody.self, shape: t[.memoryIterator].rootShape)
        it.sequence = v
        return it.value
      }
      s.set(.getItem) { t, v, k throws(PyError) in try t.viewGetItem(MemoryView(unchecked: v), k) }
      s.set(.setItem) { t, v, k, x throws(PyError) in
        try t.viewSetItem(MemoryView(unchecked: v), k, x)
        return .none
      }
      s.set(.equal) { t, x, y throws(PyError) in try t.viewsEqual(x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in
        let r = try t.viewsEqual(x, y)
        return r == .notImplemented ? r : .bool(r != .true)
      }
    },
    methods: {
      [
        Method("tobytes(self, /, order='C')") { t, a throws(PyError) in
          try t.checkView(MemoryView(unchecked: a[0]))
          let view = try t.bytesArgument(a[0])
          return try t.newBytes(view.p, view.count)
        },
        Method("tolist(self, /)") { t, a throws(PyError) in try t.viewList(MemoryView(unchecked: a[0])) },
        Method("hex(self, sep=None, bytes_per_sep=1)") { t, a throws(PyError) in
          try t.hexText(try t.bytesArgument(a[0]), a[1], a[2])
        },
        Method("release(self, /)") { t, a throws(PyError) in
          MemoryView(unchecked: a[0]).object = .missing
          return .none
        },
        Method("cast(self, /, format, shape=None)") { t, a throws(PyError) in
          try t.viewCast(MemoryView(unchecked: a[0]), a[1], a[2])
        },
        Method("toreadonly(self, /)") { t, a throws(PyError) in
          try t.makeView(a[0], isFixed: true)
        },
        Method("__buffer__(self, flags, /)") { t, a throws(PyError) in try t.bufferView(a[0], a[1]) },
        Method("_from_flags(cls, /, object, flags)", .classMethod) { t, a throws(PyError) in
          let view = try t.bufferOfInstance(a[1], flags: try t.indexInt(a[2]))
          return view.isMissing ? try t.bufferView(a[1], a[2]) : view
        },
        Method("__enter__(self, /)") { t, a throws(PyError) in
          try t.checkView(MemoryView(unchecked: a[0]))
          return a[0]
        },
        Method("__exit__(self, /, *args)") { t, a throws(PyError) in
          MemoryView(unchecked: a[0]).object = .missing
          return .none
        },
      ]
    },
    getters: {
      [
        Getter(
          "obj",
          { t, v throws(PyError) in
            try t.checkView(MemoryView(unchecked: v))
            return MemoryView(unchecked: v).object
          }),
        Getter(
          "nbytes",
          { t, v throws(PyError) in
            let m = MemoryView(unchecked: v)
            try t.checkView(m)
            return .smallInt(m.count &* m.itemSize)
          }),
        Getter(
          "readonly",
          { t, v throws(PyError) in
            try t.checkView(MemoryView(unchecked: v))
            return .bool(MemoryView(unchecked: v).isReadOnly)
          }),
        Getter(
          "itemsize",
          { t, v throws(PyError) in
            try t.checkView(MemoryView(unchecked: v))
            return .smallInt(MemoryView(unchecked: v).itemSize)
          }),
        Getter(
          "format",
          { t, v throws(PyError) in
            try t.checkView(MemoryView(unchecked: v))
            return t.character(UInt32(MemoryView(unchecked: v).format))
          }),
        Getter(
          "ndim",
          { t, v throws(PyError) in
            try t.checkView(MemoryView(unchecked: v))
            return .smallInt(1)
          }),
        Getter(
          "shape",
          { t, v throws(PyError) in
            try t.checkView(MemoryView(unchecked: v))
            return try t.tuple(.smallInt(MemoryView(unchecked: v).count))
          }),
        Getter(
          "strides",
          { t, v throws(PyError) in
            try t.checkView(MemoryView(unchecked: v))
            return try t.tuple(.smallInt(MemoryView(unchecked: v).step))
          }),
        Getter("suboffsets", { t, v throws(PyError) in t.vm.emptyTuple }),
        Getter(
          "contiguous",
          { t, v throws(PyError) in
            let m = MemoryView(unchecked: v)
            try t.checkView(m)
            return .bool(m.step == m.itemSize || m.count <= 1)
          }),
        Getter(
          "c_contiguous",
          { t, v throws(PyError) in
            let m = MemoryView(unchecked: v)
            try t.checkView(m)
            return .bool(m.step == m.itemSize || m.count <= 1)
          }),
        Getter(
          "f_contiguous",
          { t, v throws(PyError) in
            let m = MemoryView(unchecked: v)
            try t.checkView(m)
            return .bool(m.step == m.itemSize || m.count <= 1)
          }),
      ]
    })
}
