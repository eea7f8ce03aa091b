// Text under construction: a malloc'ed buffer of 1-, 2- or 4-byte units that widens when a character asks for it.
//
// Everything that makes text piece by piece goes through it: reprs, joins, formatting. It holds no Values, so it may live
// across collections; it frees itself. `finish` makes a str of exactly the width that the characters need: units are only
// widened for a character that does not fit, and characters never go away, but for `truncate` before the first widening.
//
// When memory runs out the builder goes on without storing, and `finish` raises MemoryError.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct TextBuilder: ~Copyable {
  private(set) var base: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity: Int
  /// log2 of the bytes of a unit.
  private(set) var width = 0
  /// All 1-byte units so far, or'ed: below 128 if the text is ASCII.
  private var seen: UInt8 = 0
  private var failed = false
  var hasFailed: Bool { failed }

  init(capacity: Int = 64) {
    self.capacity = max(capacity, 16)
    if let p = malloc(self.capacity) {
      base = p
    } else {
      // The process could not get a few bytes: the first append will fail too.
      base = UnsafeMutableRawPointer.allocate(byteCount: 16, alignment: 16)
      self.capacity = 16
    }
  }

  deinit { free(base) }

  @inline(__always) var bytes: UnsafeMutablePointer<UInt8> { base.assumingMemoryBound(to: UInt8.self) }
  @inline(__always) var units16: UnsafeMutablePointer<UInt16> { base.assumingMemoryBound(to: UInt16.self) }
  @inline(__always) var units32: UnsafeMutablePointer<UInt32> { base.assumingMemoryBound(to: UInt32.self) }

  // MARK: room

  /// Makes room for `extra` more units of at least the given width; false if there is no memory.
  @inline(__always) private mutating func reserve(_ extra: Int, width wanted: Int = 0) -> Bool {
    if wanted <= width && extra <= capacity &- count { return true }
    return grow(extra, wanted)
  }

  @inline(never) private mutating func grow(_ extra: Int, _ wanted: Int) -> Bool {
    if failed { return false }
    let (needed, overflow) = count.addingReportingOverflow(extra)
    if overflow || needed > Int.max >> 5 {
      failed = true
      return false
    }
    let newWidth = max(width, wanted)
    var newCapacity = capacity
    if needed > capacity { newCapacity = max(needed, capacity &+ capacity &>> 1 &+ 16) }
    if newWidth == width {
      guard let p = realloc(base, newCapacity << newWidth) else {
        failed = true
        return false
      }
      base = p
    } else {
      guard let p = malloc(newCapacity << newWidth) else {
        failed = true
        return false
      }
      copyUnits(from: base, width, to: p, newWidth, count)
      free(base)
      base = p
      width = newWidth
    }
    capacity = newCapacity
    return true
  }

  /// Room for `n` ASCII or Latin-1 units to be written at `bytes + count`, if the text is of that width still.
  mutating func reserveBytes(_ n: Int) -> UnsafeMutablePointer<UInt8>? {
    guard width == 0, reserve(n) else { return nil }
    return bytes + count
  }
  /// Adds what was written behind `reserveBytes`; all ASCII.
  @inline(__always) mutating func commit(ascii n: Int) { count &+= n }

  // MARK: appending

  @inline(__always) mutating func append(_ c: UInt32) {
    if width == 0 && c < 0x100 {
      if !reserve(1) { return }
      bytes[count] = UInt8(truncatingIfNeeded: c)
      seen |= UInt8(truncatingIfNeeded: c)
      count &+= 1
    } else {
      appendWide(c)
    }
  }

  @inline(never) private mutating func appendWide(_ c: UInt32) {
    if !reserve(1, width: c < 0x100 ? 0 : c < 0x10000 ? 1 : 2) { return }
    switch width {
    case 0: bytes[count] = UInt8(truncatingIfNeeded: c)
    case 1: units16[count] = UInt16(truncatingIfNeeded: c)
    default: units32[count] = c
    }
    count &+= 1
  }

  /// A str.
  @inline(__always) mutating func append(_ v: Value) { append(Str(unchecked: v)) }

  mutating func append(_ s: Str) { append(s, 0, s.count) }

  /// The characters from ..< to of a str.
  mutating func append(_ s: Str, _ from: Int, _ to: Int) {
    let n = to &- from
    if n <= 0 { return }
    let w = s.width
    if w == 0 {
      if !reserve(n) { return }
      if width == 0 {
        memcpy(bytes + count, s.bytes + from, n)
        if !s.isASCII { seen |= 0x80 & orOfUnits(s.bytes + from, n) }
        count &+= n
        return
      }
    } else {
      // A part of wide text may be narrow.
      let top = w == 1 ? UInt32(orOfUnits(s.units16 + from, n)) : orOfUnits(s.units32 + from, n)
      let needed = top < 0x100 ? 0 : top < 0x10000 ? 1 : 2
      if !reserve(n, width: needed) { return }
      if width == 0 { seen |= UInt8(truncatingIfNeeded: top) }
    }
    copyUnits(from: s.end + (from << w), w, to: base + (count << width), width, n)
    count &+= n
  }

  mutating func append(ascii p: UnsafePointer<UInt8>, _ n: Int) {
    if n <= 0 || !reserve(n) { return }
    if width == 0 { memcpy(bytes + count, p, n) } else { copyUnits(from: p, 0, to: base + (count << width), width, n) }
    count &+= n
  }

  /// Any bytes, as Latin-1: for bytes under construction.
  mutating func append(bytes p: UnsafePointer<UInt8>, _ n: Int) {
    if n <= 0 || !reserve(n) { return }
    if width == 0 { memcpy(bytes + count, p, n) } else { copyUnits(from: p, 0, to: base + (count << width), width, n) }
    seen |= 0x80 & orOfUnits(p, n)
    count &+= n
  }

  /// ASCII text.
  @inline(__always) mutating func append(_ s: StaticString) { append(ascii: s.utf8Start, s.utf8CodeUnitCount) }

  mutating func append(string s: String) {
    if s.mayHaveMarks {
      for unit in s.codePoints { append(unit) }
    } else {
      for c in s.unicodeScalars { append(c.value) }
    }
  }

  mutating func append(int i: Int) {
    var digits: (UInt64, UInt64, UInt64) = (0, 0, 0)
    let n = withUnsafeMutableBytes(of: &digits) {
      writeInt(i, into: $0.baseAddress!.assumingMemoryBound(to: UInt8.self))
    }
    withUnsafeBytes(of: &digits) { append(ascii: $0.baseAddress!.assumingMemoryBound(to: UInt8.self), n) }
  }

  mutating func append(repeating c: UInt32, _ n: Int) {
    if n <= 0 || !reserve(n, width: c < 0x100 ? 0 : c < 0x10000 ? 1 : 2) { return }
    switch width {
    case 0:
      memset(bytes + count, Int32(c), n)
      seen |= UInt8(truncatingIfNeeded: c)
    case 1: (units16 + count).update(repeating: UInt16(truncatingIfNeeded: c), count: n)
    default: (units32 + count).update(repeating: c, count: n)
    }
    count &+= n
  }

  /// Lowercase hexadecimal digits, as many as said.
  mutating func append(hex v: UInt32, digits: Int) {
    var i = digits &- 1
    while i >= 0 {
      let d = v &>> UInt32(i &* 4) & 15
      append(d < 10 ? 48 &+ d : 87 &+ d)
      i &-= 1
    }
  }

  /// A formatted number.
  mutating func append(_ field: NumberField) {
    let top = field.maximumCharacter
    if !reserve(field.total, width: top < 0x100 ? 0 : top < 0x10000 ? 1 : 2) { return }
    switch width {
    case 0:
      field.write(into: bytes + count)
      seen |= UInt8(truncatingIfNeeded: top)
    case 1: field.write(into: units16 + count)
    default: field.write(into: units32 + count)
    }
    count &+= field.total
  }

  // MARK: the result

  func finish(_ t: Thread) throws(PyError) -> Value {
    if failed { throw t.memoryError() }
    if count == 0 { return t.vm.emptyString }
    if count == 1 {
      switch width {
      case 0: return t.character(UInt32(bytes[0]))
      case 1: return t.character(UInt32(units16[0]))
      default: return t.character(units32[0])
      }
    }
    let s = try t.newStr(count: count, width: width, ascii: width == 0 && seen < 0x80)
    memcpy(s.end, base, count << width)
    return s.value
  }
}

extension TextBuilder {
  /// The text as bytes, which it must consist of, or as a bytearray if `model` is one.
  func finishBytes(_ t: Thread, like model: Value = .missing) throws(PyError) -> Value {
    if hasFailed { throw t.memoryError() }
    return try t.newBytes(like: model, bytes, count)
  }
}

/// Copies units between widths; narrowing is for units that are known to fit.
func copyUnits(
  from source: UnsafeRawPointer, _ sourceWidth: Int, to target: UnsafeMutableRawPointer, _ targetWidth: Int, _ n: Int
) {
  @inline(__always) func copy<A: TextUnit, B: TextUnit>(_ a: A.Type, _ b: B.Type) {
    let p = source.assumingMemoryBound(to: A.self)
    let q = target.assumingMemoryBound(to: B.self)
    var i = 0
    while i < n {
      q[i] = B(truncatingIfNeeded: p[i])
      i &+= 1
    }
  }
  if n <= 0 { return }
  switch (sourceWidth, targetWidth) {
  case (0, 0), (1, 1), (2, 2): memcpy(target, source, n << sourceWidth)
  case (0, 1): copy(UInt8.self, UInt16.self)
  case (0, 2): copy(UInt8.self, UInt32.self)
  case (1, 2): copy(UInt16.self, UInt32.self)
  case (1, 0): copy(UInt16.self, UInt8.self)
  case (2, 0): copy(UInt32.self, UInt8.self)
  default: copy(UInt32.self, UInt16.self)
  }
}

/// All units or'ed together: tells how wide text must be.
@inline(__always) func orOfUnits<U: TextUnit>(_ p: UnsafePointer<U>, _ n: Int) -> U {
  var all: U = 0
  var i = 0
  while i < n {
    all |= p[i]
    i &+= 1
  }
  return all
}
@inline(__always) func orOfUnits<U: TextUnit>(_ p: UnsafeMutablePointer<U>, _ n: Int) -> U {
  orOfUnits(UnsafePointer(p), n)
}

/// Decimal digits of a machine int with its sign; at most 20 bytes.
@inline(__always) func writeInt(_ i: Int, into p: UnsafeMutablePointer<UInt8>) -> Int {
  var q = p
  if i < 0 {
    q[0] = 45
    q += 1
  }
  let m = UInt64(i.magnitude)
  if m < 10 {
    q[0] = 48 &+ UInt8(truncatingIfNeeded: m)
    return q - p &+ 1
  }
  let n = Limbs.decimalLength(m)
  Limbs.writeDecimal(m, count: n, into: q)
  return q - p &+ n
}
