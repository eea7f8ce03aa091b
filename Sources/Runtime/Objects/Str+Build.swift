// Making strs from strs: parts, sums, repetitions, joins, and comparing them.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Ref where B == StrBody {
  @inline(__always) func units<U: TextUnit>(_ type: U.Type) -> UnsafeMutablePointer<U> {
    end.assumingMemoryBound(to: U.self)
  }

  /// Less than 0, 0, more than 0: by code points.
  func compare(_ other: Str) -> Int {
    if cell == other.cell { return 0 }
    let (n, m) = (self.count, other.count)
    let common = min(n, m)
    if width == 0 && other.width == 0 {
      let r = memcmp(end, other.end, common)
      return r != 0 ? Int(r) : n &- m
    }
    var i = 0
    while i < common {
      let (a, b) = (self[i], other[i])
      if a != b { return a < b ? -1 : 1 }
      i &+= 1
    }
    return n &- m
  }
}

extension Thread {
  /// From code points of any width, which are in a buffer of that width.
  func str(units p: UnsafeRawPointer, width: Int, _ n: Int) throws(PyError) -> Value {
    if n == 0 { return vm.emptyString }
    let top: UInt32
    switch width {
    case 0: top = UInt32(orOfUnits(p.assumingMemoryBound(to: UInt8.self), n))
    case 1: top = UInt32(orOfUnits(p.assumingMemoryBound(to: UInt16.self), n))
    default: top = orOfUnits(p.assumingMemoryBound(to: UInt32.self), n)
    }
    if n == 1 { return character(top) }
    let w = top < 0x100 ? 0 : top < 0x10000 ? 1 : 2
    let s = try newStr(count: n, width: w, ascii: top < 0x80)
    copyUnits(from: p, width, to: s.end, w, n)
    return s.value
  }

  /// The characters from ..< to, which are in range.
  @inline(__always) func substring(_ s: Str, _ from: Int, _ to: Int) throws(PyError) -> Value {
    let n = to &- from
    if n <= 1 {
      if n <= 0 { return vm.emptyString }
      return character(s[from])
    }
    if n == s.count && isExactStr(s.value) { return s.value }
    if s.isASCII {
      let r = try newStr(count: n, width: 0, ascii: true)
      memcpy(r.end, s.bytes + from, n)
      return r.value
    }
    return try str(units: s.end + (from << s.width), width: s.width, n)
  }

  /// An exact str with the same text.
  func exactStr(_ s: Str) throws(PyError) -> Value {
    isExactStr(s.value) ? s.value : try str(units: s.end, width: s.width, s.count)
  }

  /// x + y.
  func concatenate(_ x: Str, _ y: Str) throws(PyError) -> Value {
    if x.count == 0 { return try exactStr(y) }
    if y.count == 0 { return try exactStr(x) }
    let n = x.count &+ y.count
    let w = max(x.width, y.width)
    if n << w >= SharedText.shortest && w == x.width && y.count <= x.count &>> 1 { return try appended(x, y) }
    let s = try newStr(count: n, width: w, ascii: x.isASCII && y.isASCII)
    copyUnits(from: x.end, x.width, to: s.end, w, x.count)
    copyUnits(from: y.end, y.width, to: s.end + (x.count << w), w, y.count)
    return s.value
  }

  /// x + y for a long x and a short y that is no wider, as in `s += piece`: in time that depends on y alone.
  @inline(never) private func appended(_ x: Str, _ y: Str) throws(PyError) -> Value {
    let w = x.width
    let used = x.count << w
    let n = used &+ y.count << w
    let buffer: RawBytes
    // Somebody else may have appended to the same beginning.
    if x.isShared, case let b = RawBytes(unchecked: sharedSlot(x).pointee), b.bytes.load(as: Int.self) == used,
      b.byteCount &- 8 >= n
    {
      buffer = b
    } else {
      buffer = try newRawBytes(8 &+ n &+ n &>> 1)
      memcpy(buffer.bytes + 8, x.end, used)
    }
    buffer.bytes.storeBytes(of: n, as: Int.self)
    copyUnits(from: y.end, y.width, to: buffer.bytes + 8 + used, w, y.count)
    let s = try new(StrBody.self, extra: 8)
    s.header.pointee.flags = UInt8(w << 6) | (x.isASCII && y.isASCII ? HeaderFlag.own1 : 0)
    s.header.pointee.inlineSlots = 1
    s.count = x.count &+ y.count
    store(buffer.value, at: sharedSlot(s), in: s.value)
    return s.value
  }

  private func sharedSlot(_ s: Str) -> UnsafeMutablePointer<Value> {
    (UnsafeMutableRawPointer(s.cell) + MemoryLayout<StrBody>.size).assumingMemoryBound(to: Value.self)
  }

  /// s * n.
  func repeated(_ s: Str, _ times: Int) throws(PyError) -> Value {
    if times <= 0 || s.count == 0 { return vm.emptyString }
    if times == 1 { return try exactStr(s) }
    let (n, overflow) = s.count.multipliedReportingOverflow(by: times)
    if overflow { throw overflowError("repeated string is too long") }
    let r = try newStr(count: n, width: s.width, ascii: s.isASCII)
    fillRepeating(r.end, s.end, s.count << s.width, n << s.width)
    return r.value
  }

  /// buildString: the strs p[0] ..< p[n] joined. Other values come from trees that programs have built.
  func joinStrings(_ p: UnsafeMutablePointer<Value>, _ n: Int) throws(PyError) -> Value {
    var total = 0
    var w = 0
    var ascii = true
    var i = 0
    while i < n {
      guard let s = Str(p[i]) else {
        throw typeError("sequence item \(i): expected str instance, \(typeName(p[i])) found")
      }
      total &+= s.count
      w = max(w, s.width)
      ascii = ascii && s.isASCII
      i &+= 1
    }
    if total == 0 { return vm.emptyString }
    let r = try newStr(count: total, width: w, ascii: ascii)
    var at = r.end
    i = 0
    while i < n {
      let s = Str(unchecked: p[i])
      copyUnits(from: s.end, s.width, to: at, w, s.count)
      at += s.count << w
      i &+= 1
    }
    return r.value
  }

  /// separator.join(items): the items' array may move only if Python code runs, which it does not here.
  func join(_ separator: Str, _ items: UnsafeMutablePointer<Value>, _ n: Int) throws(PyError) -> Value {
    if n == 0 { return vm.emptyString }
    if n == 1 && isExactStr(items[0]) { return items[0] }
    var total = 0
    var w = n > 1 ? separator.width : 0
    var ascii = n > 1 ? separator.isASCII : true
    var i = 0
    while i < n {
      guard let s = Str(items[i]) else {
        throw typeError("sequence item \(i): expected str instance, \(typeName(items[i])) found")
      }
      let (sum, overflow) = total.addingReportingOverflow(s.count)
      if overflow { throw overflowError("join() result is too long for a Python string") }
      total = sum
      w = max(w, s.width)
      ascii = ascii && s.isASCII
      i &+= 1
    }
    let (gaps, overflow) = separator.count.multipliedReportingOverflow(by: n &- 1)
    if overflow || gaps > Int.max &- total { throw overflowError("join() result is too long for a Python string") }
    total &+= gaps
    if total == 0 { return vm.emptyString }
    let r = try newStr(count: total, width: w, ascii: ascii)
    var at = r.end
    let gap = separator.count
    i = 0
    if w == 0 {
      let single = gap == 1 ? separator.bytes[0] : 0
      while i < n {
        if i > 0 {
          if gap == 1 { at.storeBytes(of: single, as: UInt8.self) } else if gap > 0 { memcpy(at, separator.end, gap) }
          at += gap
        }
        let s = Str(unchecked: items[i])
        let k = s.count
        if k < 16 {
          // Short pieces are the rule: no call.
          let from = s.bytes
          let to = at.assumingMemoryBound(to: UInt8.self)
          var j = 0
          while j < k {
            to[j] = from[j]
            j &+= 1
          }
        } else {
          memcpy(at, s.end, k)
        }
        at += k
        i &+= 1
      }
      return r.value
    }
    while i < n {
      if i > 0 && gap > 0 {
        copyUnits(from: separator.end, separator.width, to: at, w, gap)
        at += gap << w
      }
      let s = Str(unchecked: items[i])
      copyUnits(from: s.end, s.width, to: at, w, s.count)
      at += s.count << w
      i &+= 1
    }
    return r.value
  }

  /// start, step and count of v[a:b:c] in a sequence of `length` items.
  func sliceRange(_ slice: Slice, _ length: Int) throws(PyError) -> (start: Int, step: Int, count: Int) {
    var step = 1
    if !slice.step.isNone {
      step = try sliceIndex(slice.step)
      if step == 0 { throw valueError("slice step cannot be zero") }
      step = max(step, -Int.max)
    }
    var start = step < 0 ? Int.max : 0
    var stop = step < 0 ? Int.min : Int.max
    if !slice.start.isNone { start = try sliceIndex(slice.start) }
    if !slice.stop.isNone { stop = try sliceIndex(slice.stop) }
    return Self.clip(start, stop, step, length)
  }

  static func clip(_ from: Int, _ to: Int, _ step: Int, _ length: Int) -> (start: Int, step: Int, count: Int) {
    var (start, stop) = (from, to)
    if start < 0 {
      start = start < -length ? (step < 0 ? -1 : 0) : start &+ length
    } else if start >= length {
      start = step < 0 ? length &- 1 : length
    }
    if stop < 0 {
      stop = stop < -length ? (step < 0 ? -1 : 0) : stop &+ length
    } else if stop >= length {
      stop = step < 0 ? length &- 1 : length
    }
    if step < 0 { return (start, step, stop < start ? (start &- stop &- 1) / (0 &- step) &+ 1 : 0) }
    return (start, step, start < stop ? (stop &- start &- 1) / step &+ 1 : 0)
  }

  /// A slice's bound: any object with __index__, clipped to what a machine int holds.
  func sliceIndex(_ v: Value) throws(PyError) -> Int {
    if v.isSmallInt { return v.smallInt }
    if !v.isInt && type(of: v).slot(.index) == nil {
      throw typeError("slice indices must be integers or None or have an __index__ method")
    }
    return clippedInt(try index(v))
  }

  /// An int, beyond the machine's range its nearest bound.
  func clippedInt(_ v: Value) -> Int {
    if let i = v.asInt { return i }
    return BigInt(unchecked: v).isNegative ? Int.min : Int.max
  }

  /// The optional start and end arguments of find, count, startswith and their like, clipped to 0...length.
  func searchBounds(_ from: Value, _ to: Value, _ length: Int) throws(PyError) -> (from: Int, to: Int) {
    var (start, end) = (0, length)
    if !from.isMissing && !from.isNone { start = try sliceIndex(from) }
    if !to.isMissing && !to.isNone { end = try sliceIndex(to) }
    if end > length { end = length } else if end < 0 { end = max(0, end &+ length) }
    if start < 0 { start = max(0, start &+ length) }
    return (start, end)
  }

  /// s[index or slice].
  func strGetItem(_ s: Str, _ key: Value) throws(PyError) -> Value {
    if key.isSmallInt {
      var i = key.smallInt
      if i < 0 { i &+= s.count }
      if UInt(bitPattern: i) >= UInt(bitPattern: s.count) { throw indexError("string index out of range") }
      return character(s[i])
    }
    if let slice = Slice(key) {
      let r = try sliceRange(slice, s.count)
      if r.step == 1 { return try substring(s, r.start, r.start &+ r.count) }
      if r.count == 0 { return vm.emptyString }
      let made = try newStr(count: r.count, width: s.width, ascii: s.isASCII)
      var (i, k) = (0, r.start)
      switch s.width {
      case 0:
        while i < r.count {
          made.bytes[i] = s.bytes[k]
          i &+= 1
          k &+= r.step
        }
        if s.isASCII { return r.count == 1 ? character(UInt32(made.bytes[0])) : made.value }
      case 1:
        while i < r.count {
          made.units16[i] = s.units16[k]
          i &+= 1
          k &+= r.step
        }
      default:
        while i < r.count {
          made.units32[i] = s.units32[k]
          i &+= 1
          k &+= r.step
        }
      }
      // The characters that were picked may need less than the whole.
      return try str(units: made.end, width: made.width, r.count)
    }
    if !key.isInt && type(of: key).slot(.index) == nil {
      throw typeError("string indices must be integers, not '\(typeName(key))'")
    }
    guard let n = try index(key).asInt else {
      throw raise(.IndexError, "cannot fit '\(typeName(key))' into an index-sized integer")
    }
    let i = n < 0 ? n &+ s.count : n
    if UInt(bitPattern: i) >= UInt(bitPattern: s.count) { throw indexError("string index out of range") }
    return character(s[i])
  }
}

/// Fills `total` bytes with the `size` bytes of a pattern over and over.
func fillRepeating(_ p: UnsafeMutableRawPointer, _ pattern: UnsafeRawPointer, _ size: Int, _ total: Int) {
  if size == 1 {
    memset(p, Int32(pattern.load(as: UInt8.self)), total)
    return
  }
  memcpy(p, pattern, size)
  var done = size
  while done < total {
    let n = min(done, total &- done)
    memcpy(p + done, p, n)
    done &+= n
  }
}
