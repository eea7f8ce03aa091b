// io.StringIO: text in memory, in units as wide as its characters need.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct StringIOBody: Body {
  static var kind: Kind { .stringIO }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// RawBytes: `count` units of 1 << width bytes; missing while empty.
  var store: Value
  /// newline=: a str or None.
  var newline: Value
  var count: Int
  var position: Int
  var width: Int
  var flags: UInt32
  var seen: UInt8
  var isClosed: Bool
}
typealias StringIO = Ref<StringIOBody>

extension Ref where B == StringIOBody {
  fileprivate var capacity: Int { self.store.isMissing ? 0 : RawBytes(unchecked: self.store).byteCount &>> self.width }
  fileprivate var base: UnsafeMutableRawPointer { RawBytes(unchecked: self.store).bytes }
  fileprivate func unit(_ i: Int) -> UInt32 {
    switch self.width {
    case 0: return UInt32(base.assumingMemoryBound(to: UInt8.self)[i])
    case 1: return UInt32(base.assumingMemoryBound(to: UInt16.self)[i])
    default: return base.assumingMemoryBound(to: UInt32.self)[i]
    }
  }
}

extension Thread {
  fileprivate func check(_ s: StringIO) throws(PyError) {
    if s.isClosed { throw valueError("I/O operation on closed file") }
  }

  /// Room for `total` units of the given width at least.
  private func reserve(_ s: StringIO, _ total: Int, width: Int) throws(PyError) {
    let newWidth = max(width, s.width)
    if newWidth == s.width && total <= s.capacity { return }
    if total > Int.max >> 5 { throw memoryError() }
    let capacity = total > s.capacity ? max(64, total &+ total &>> 1) : s.capacity
    let cell = try newRawBytes(capacity << newWidth)
    if s.count > 0 { copyUnits(from: s.base, s.width, to: cell.bytes, newWidth, s.count) }
    s.store = cell.value
    s.width = newWidth
  }

  /// Puts text at the position, as it is.
  private func put(_ s: StringIO, _ text: Str) throws(PyError) {
    let n = text.count
    if n == 0 { return }
    let end = s.position &+ n
    try reserve(s, max(end, s.count), width: text.width)
    if s.position > s.count {
      memset(s.base + (s.count << s.width), 0, (s.position &- s.count) << s.width)
    }
    copyUnits(from: text.end, text.width, to: s.base + (s.position << s.width), s.width, n)
    s.position = end
    if end > s.count { s.count = end }
  }

  /// __setstate__: the text as it lay there, without another translation of line ends.
  fileprivate func stringRestore(_ v: Value, _ given: Value) throws(PyError) {
    let s = StringIO(unchecked: v)
    try check(s)
    guard let state = Tuple(given), state.count == 4 else {
      throw typeError("\(typeName(v)).__setstate__ argument should be 4-tuple, got \(typeName(given))")
    }
    try stringInit(s, state[0], newline: state[1])
    guard state[2].isInt else {
      throw typeError("third item of state must be an integer, got \(typeName(state[2]))")
    }
    let position = try indexInt(state[2])
    if position < 0 { throw valueError("position value cannot be negative") }
    s.count = 0
    s.position = 0
    if let text = Str(state[0]) { try put(s, text) }
    s.position = position
    try setMemoryFileAttributes(v, state[3], "fourth")
  }

  fileprivate func stringWrite(_ s: StringIO, _ v: Value) throws(PyError) -> Value {
    guard var text = Str(v) else { throw typeError("string argument expected, got '\(typeName(v))'") }
    try check(s)
    let given = text.count
    if s.flags & TextFlag.readUniversal != 0 { text = try translated(s, text) }
    if s.flags & (TextFlag.lineCR | TextFlag.lineCRLF) != 0 {
      let end: StaticString = s.flags & TextFlag.lineCR != 0 ? "\r" : "\r\n"
      text = Str(unchecked: try replace(text, Str(unchecked: character(10)), Str(unchecked: intern(end)), Int.max))
    }
    try put(s, text)
    return int(given)
  }

  /// All line ends as \n, if that is asked for; which there were is noted.
  private func translated(_ s: StringIO, _ text: Str) throws(PyError) -> Str {
    var b = TextBuilder(capacity: text.count &+ 16)
    var i = 0
    let translates = s.flags & TextFlag.readTranslate != 0
    while i < text.count {
      let c = text[i]
      i &+= 1
      if c == 13 {
        if i < text.count && text[i] == 10 {
          i &+= 1
          s.seen |= 4
        } else {
          s.seen |= 1
        }
        b.append(10)
      } else {
        if c == 10 { s.seen |= 2 }
        b.append(c)
      }
    }
    return translates ? Str(unchecked: try b.finish(self)) : text
  }

  fileprivate func stringValue(_ s: StringIO, _ from: Int, _ to: Int) throws(PyError) -> Value {
    let from = min(from, s.count)
    let to = min(to, s.count)
    if to <= from { return vm.emptyString }
    return try str(units: s.base + (from << s.width), width: s.width, to &- from)
  }

  fileprivate func stringLine(_ s: StringIO, _ limit: Int) throws(PyError) -> Value {
    try check(s)
    let start = s.position
    if start >= s.count { return vm.emptyString }
    let most = limit < 0 ? s.count : min(s.count, start &+ limit)
    var i = start
    let universal = s.flags & TextFlag.readUniversal != 0
    if !universal && s.flags & (TextFlag.lineCR | TextFlag.lineCRLF) == 0 && s.width == 0 {
      let p = s.base.assumingMemoryBound(to: UInt8.self)
      if let found = memchr(p + start, 10, most &- start) {
        i = UnsafeRawPointer(found) - UnsafeRawPointer(p) + 1
      } else {
        i = most
      }
    } else {
      while i < most {
        let c = s.unit(i)
        i &+= 1
        if c == 10 && s.flags & (TextFlag.lineCR | TextFlag.lineCRLF) == 0 { break }
        if c == 13 {
          if universal {
            if i < most && s.unit(i) == 10 { i &+= 1 }
            break
          }
          if s.flags & TextFlag.lineCR != 0 { break }
          if s.flags & TextFlag.lineCRLF != 0 && i < most && s.unit(i) == 10 {
            i &+= 1
            break
          }
        }
      }
    }
    s.position = i
    return try stringValue(s, start, i)
  }

  fileprivate func stringInit(_ s: StringIO, _ value: Value, newline: Value) throws(PyError) {
    s.flags = 0
    s.seen = 0
    s.count = 0
    s.position = 0
    s.width = 0
    s.store = .missing
    s.isClosed = false
    s.newline = newline.isMissing ? character(10) : newline
    if s.newline.isNone {
      s.flags = TextFlag.readUniversal | TextFlag.readTranslate
    } else {
      guard let n = Str(s.newline) else {
        throw typeError("newline must be str or None, not \(typeName(s.newline))")
      }
      if n.count == 0 {
        s.flags = TextFlag.readUniversal
      } else if n.isEqual("\n") {
      } else if n.isEqual("\r") {
        s.flags = TextFlag.lineCR
      } else if n.isEqual("\r\n") {
        s.flags = TextFlag.lineCRLF
      } else {
        throw valueError("illegal newline value: \(reprString(s.newline))")
      }
    }
    if value.isMissing || value.isNone { return }
    guard value.isKind(.str) else { throw typeError("initial_value must be str or None, not \(typeName(value))") }
    _ = try stringWrite(s, value)
    s.position = 0
  }

  fileprivate func stringSeek(_ s: StringIO, _ a: Args) throws(PyError) -> Value {
    try check(s)
    let whence = try whenceArgument(a[2])
    var position = try offsetArgument(a[1])
    if whence < 0 || whence > 2 { throw valueError("Invalid whence (\(whence), should be 0, 1 or 2)") }
    if whence == 0 && position < 0 { throw valueError("Negative seek position \(position)") }
    if whence != 0 && position != 0 { throw raise(.OSError, "Can't do nonzero cur-relative seeks") }
    if whence == 1 { position = s.position } else if whence == 2 { position = s.count }
    s.position = position
    return int(position)
  }
}

extension NativeType {
  static let stringIO = NativeType(
    name: "StringIO", module: "_io", kind: .stringIO, base: .textIOBase,
    flags: TypeFlag.base | TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "A stream of text in memory.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.new(StringIOBody.self, type: Type(unchecked: type)).value
      }
      s.useMethod(.initialize)
      s.set(.iter) { t, v throws(PyError) in
        if StringIO(unchecked: v).isClosed { throw t.closedFileError() }
        return v
      }
      s.set(.next) { t, v throws(PyError) in
        let line =
          t.type(of: v).has(TypeFlag.heapType)
          ? try t.callMethod(v, t[.readline]) : try t.stringLine(StringIO(unchecked: v), -1)
        return try t.length(line) == 0 ? .missing : line
      }
    },
    methods: {
      [
        Method("__init__(self, initial_value='', newline='\\n')") { t, a throws(PyError) in
          try t.stringInit(StringIO(unchecked: a[0]), a[1], newline: a[2])
          return .none
        },
        Method("__getstate__(self, /)") { t, a throws(PyError) in
          let s = StringIO(unchecked: a[0])
          try t.check(s)
          let state = try t.newTuple(4)
          state.items[0] = try t.stringValue(s, 0, s.count)
          state.items[1] = s.newline.isMissing ? t.character(10) : s.newline
          state.items[2] = t.int(s.position)
          state.items[3] = try t.memoryFileAttributes(a[0])
          return state.value
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.stringRestore(a[0], a[1])
          return .none
        },
        Method("write(self, s, /)") { t, a throws(PyError) in try t.stringWrite(StringIO(unchecked: a[0]), a[1]) },
        Method("getvalue(self, /)") { t, a throws(PyError) in
          let s = StringIO(unchecked: a[0])
          try t.check(s)
          return try t.stringValue(s, 0, s.count)
        },
        Method("read(self, size=-1, /)") { t, a throws(PyError) in
          let s = StringIO(unchecked: a[0])
          let n = try t.sizeArgument(a[1])
          try t.check(s)
          let start = s.position
          if start >= s.count { return t.vm.emptyString }
          let end = n < 0 ? s.count : min(s.count, start &+ n)
          s.position = end
          return try t.stringValue(s, start, end)
        },
        Method("readline(self, size=-1, /)") { t, a throws(PyError) in
          try t.stringLine(StringIO(unchecked: a[0]), try t.sizeArgument(a[1]))
        },
        Method("tell(self, /)") { t, a throws(PyError) in
          try t.check(StringIO(unchecked: a[0]))
          return t.int(StringIO(unchecked: a[0]).position)
        },
        Method("seek(self, pos, whence=0, /)") { t, a throws(PyError) in
          try t.stringSeek(StringIO(unchecked: a[0]), a)
        },
        Method("truncate(self, pos=None, /)") { t, a throws(PyError) in
          let s = StringIO(unchecked: a[0])
          let n = try t.sizeArgument(a[1], s.position)
          try t.check(s)
          if n < 0 { throw t.valueError("Negative size value \(n)") }
          if n < s.count { s.count = n }
          return t.int(n)
        },
        Method("close(self, /)") { t, a throws(PyError) in
          let s = StringIO(unchecked: a[0])
          s.isClosed = true
          s.store = .missing
          s.count = 0
          return .none
        },
        Method("readable(self, /)") { t, a throws(PyError) in
          try t.check(StringIO(unchecked: a[0]))
          return .true
        },
        Method("writable(self, /)") { t, a throws(PyError) in
          try t.check(StringIO(unchecked: a[0]))
          return .true
        },
        Method("seekable(self, /)") { t, a throws(PyError) in
          try t.check(StringIO(unchecked: a[0]))
          return .true
        },
      ]
    },
    getters: {
      [
        Getter("closed", { t, v throws(PyError) in .bool(StringIO(unchecked: v).isClosed) }),
        Getter(
          "line_buffering",
          { t, v throws(PyError) in
            try t.check(StringIO(unchecked: v))
            return .false
          }),
        Getter(
          "newlines",
          { t, v throws(PyError) in
            let seen = StringIO(unchecked: v).seen
            var names: [StaticString] = []
            if seen & 1 != 0 { names.append("\r") }
            if seen & 2 != 0 { names.append("\n") }
            if seen & 4 != 0 { names.append("\r\n") }
            if names.isEmpty { return .none }
            if names.count == 1 { return t.intern(names[0]) }
            let tuple = try t.newTuple(names.count)
            for (i, s) in names.enumerated() { tuple.items[i] = t.intern(s) }
            return tuple.value
          }),
      ]
    })
}
