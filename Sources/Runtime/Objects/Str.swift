// Text: code points in an array of 1-, 2- or 4-byte units, the narrowest that holds them all, so that indexing is O(1).
//
// The unit's width is in the upper two bits of the header's flags (log2). own1: all below 128. own2: interned; equal
// interned strings are the same cell, and dicts compare them by address. The hash is computed on first use; 0 is unset.
//
// Long text that a program builds by `s += x` shares a buffer: the header's inlineSlots is 1, and in place of the units
// stands a RawBytes cell, whose first word says how many bytes of it are used. A sum whose left side ends where the used
// part ends is appended there, and the sum is a new cell with the same buffer. What a str sees of it never changes.

import Lexer

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

struct StrBody: Body {
  static var kind: Kind { .str }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { TrailingLayout(form: .text, countWord: 1, unit: 1) }
  var header: Header
  var count: Int
  var cachedHash: Int
}
typealias Str = Ref<StrBody>

extension Ref where B == StrBody {
  /// Where the units are.
  @inline(__always) var end: UnsafeMutableRawPointer {
    let own = UnsafeMutableRawPointer(cell) + MemoryLayout<StrBody>.size
    if _fastPath(header.pointee.inlineSlots == 0) { return own }
    return own.load(as: Value.self).cell + SharedText.offset
  }
  @inline(__always) var isShared: Bool { header.pointee.inlineSlots != 0 }

  /// log2 of the bytes of a unit: 0, 1 or 2.
  @inline(__always) var width: Int { Int(header.pointee.flags &>> 6) }
  @inline(__always) var isASCII: Bool { header.pointee.flags & HeaderFlag.own1 != 0 }
  @inline(__always) var isInterned: Bool { header.pointee.flags & HeaderFlag.own2 != 0 }
  @inline(__always) var bytes: UnsafeMutablePointer<UInt8> { end.assumingMemoryBound(to: UInt8.self) }
  @inline(__always) var units16: UnsafeMutablePointer<UInt16> { end.assumingMemoryBound(to: UInt16.self) }
  @inline(__always) var units32: UnsafeMutablePointer<UInt32> { end.assumingMemoryBound(to: UInt32.self) }

  /// The code point at an index in range.
  @inline(__always) subscript(i: Int) -> UInt32 {
    switch width {
    case 0: return UInt32(bytes[i])
    case 1: return UInt32(units16[i])
    default: return units32[i]
    }
  }

  func hash(_ t: Thread) -> Int {
    if self.cachedHash != 0 { return self.cachedHash }
    let h = t.vm.hash(UnsafeRawPointer(end), self.count << width)
    self.cachedHash = h
    return h
  }

  /// Equal code points. Both are in their narrowest width, so widths must agree.
  func isEqual(_ other: Str) -> Bool {
    if cell == other.cell { return true }
    if self.count != other.count || width != other.width { return false }
    if isInterned && other.isInterned { return false }
    return memcmp(end, other.end, self.count << width) == 0
  }

  func isEqual(_ text: StaticString) -> Bool {
    width == 0 && self.count == text.utf8CodeUnitCount && memcmp(end, text.utf8Start, self.count) == 0
  }

  private var asciiString: String? {
    isASCII ? String(decoding: UnsafeBufferPointer(start: bytes, count: self.count), as: UTF8.self) : nil
  }

  /// For the engine's own work with names and messages: `Thread.str(_: String)` makes the same text of it again, whatever it
  /// holds (Support/String+Surrogates).
  var string: String {
    if let s = asciiString { return s }
    var s = ""
    s.reserveCapacity(self.count)
    var i = 0
    while i < self.count {
      s.append(codePoint: self[i])
      i += 1
    }
    return s
  }
}

extension VM {
  /// The hash of text or bytes: a quick one, or CPython's when a seed is given, so that sets print in the same order.
  func hash(_ p: UnsafeRawPointer, _ count: Int) -> Int {
    if count == 0 { return 0 }
    return self.hasSeed ? self.hasher.hash(p, count) : hashBytes(p, count, key: self.hasher.key0)
  }
}

/// Hash of bytes: multiply-and-fold over 8 bytes at a time (after wyhash), keyed for each interpreter. Never 0 or -1.
private func hashBytes(_ p: UnsafeRawPointer, _ count: Int, key: UInt64) -> Int {
  @inline(__always) func mix(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let m = a.multipliedFullWidth(by: b)
    return m.high ^ m.low
  }
  var h = key ^ UInt64(truncatingIfNeeded: count)
  var q = p
  var left = count
  while left >= 8 {
    h = mix(h ^ q.loadUnaligned(as: UInt64.self), 0x9E37_79B9_7F4A_7C15)
    q += 8
    left &-= 8
  }
  var tail: UInt64 = 0
  while left > 0 {
    tail = tail &<< 8 | UInt64(q.load(as: UInt8.self))
    q += 1
    left &-= 1
  }
  h = mix(h ^ tail, 0xA076_1D64_78BD_642F)
  let r = Int(bitPattern: UInt(mix(h, 0xE703_7ED1_A0B4_28DB)))
  return r == 0 || r == -1 ? 1 : r
}

/// The buffer of strs that share their text: a RawBytes cell, a word for the bytes that are used, and the text.
enum SharedText {
  static var offset: Int { MemoryLayout<RawBytesBody>.size &+ 8 }
  /// Sums shorter than this many bytes are plain cells.
  static let shortest = 1024
}

extension Thread {
  /// An uninitialized str; the caller writes all units, which must need this width.
  func newStr(count: Int, width: Int, ascii: Bool = false) throws(PyError) -> Str {
    if count > Int.max >> 4 { throw memoryError() }
    let s = try new(StrBody.self, extra: count << width)
    s.header.pointee.flags = UInt8(width << 6) | (ascii ? HeaderFlag.own1 : 0)
    s.count = count
    return s
  }

  /// From ASCII bytes.
  func str(ascii p: UnsafePointer<UInt8>, _ count: Int) throws(PyError) -> Value {
    if count == 0 { return vm.emptyString }
    if count == 1 { return character(UInt32(p[0])) }
    let s = try newStr(count: count, width: 0, ascii: true)
    memcpy(s.end, p, count)
    return s.value
  }

  func str(_ text: StaticString) -> Value {
    // Short constant text: allocation cannot fail other than fatally.
    (try? str(utf8: text.utf8Start, text.utf8CodeUnitCount)) ?? vm.emptyString
  }

  func str(_ s: String) throws(PyError) -> Value {
    if s.mayHaveMarks {
      return try s.wtf8.withUnsafeBufferPointer { u throws(PyError) in try str(utf8: u.baseAddress!, u.count) }
    }
    return try str(literal: s)
  }

  /// The text of a host, as it is.
  func str(literal s: String) throws(PyError) -> Value {
    var s = s
    let r: Result<Value, PyError> = s.withUTF8 { u in
      do throws(PyError) {
        return .success(try str(utf8: u.baseAddress ?? UnsafePointer(bitPattern: 8)!, u.count))
      } catch {
        return .failure(error)
      }
    }
    return try r.get()
  }

  /// From WTF-8, which is well-formed but for encoded surrogates.
  func str(utf8 p: UnsafePointer<UInt8>, _ byteCount: Int) throws(PyError) -> Value {
    if orOfUnits(p, byteCount) < 0x80 { return try str(ascii: p, byteCount) }
    var count = 0
    var top: UInt8 = 0
    var wide = false
    var i = 0
    while i < byteCount {
      let b = p[i]
      if b & 0xC0 != 0x80 { count += 1 }
      if b > top { top = b }
      i += 1
    }
    wide = top >= 0xF0
    let width = wide ? 2 : top >= 0xC4 ? 1 : 0
    if count == 1 && width == 0 { return character(UInt32(p[0] & 0x1F) << 6 | UInt32(p[1] & 0x3F)) }
    let s = try newStr(count: count, width: width)
    i = 0
    var k = 0
    while i < byteCount {
      let b = UInt32(p[i])
      var c: UInt32
      if b < 0x80 {
        c = b
        i += 1
      } else if b < 0xE0 {
        c = (b & 0x1F) << 6 | UInt32(p[i + 1] & 0x3F)
        i += 2
      } else if b < 0xF0 {
        c = (b & 0x0F) << 12 | UInt32(p[i + 1] & 0x3F) << 6 | UInt32(p[i + 2] & 0x3F)
        i += 3
      } else {
        c = (b & 0x07) << 18 | UInt32(p[i + 1] & 0x3F) << 12 | UInt32(p[i + 2] & 0x3F) << 6 | UInt32(p[i + 3] & 0x3F)
        i += 4
      }
      switch width {
      case 0: s.bytes[k] = UInt8(truncatingIfNeeded: c)
      case 1: s.units16[k] = UInt16(truncatingIfNeeded: c)
      default: s.units32[k] = c
      }
      k += 1
    }
    return s.value
  }

  /// The one-character string of a code point; those of Latin-1 are shared.
  @inline(__always) func character(_ c: UInt32) -> Value {
    if c < 256 {
      let cached = p.pointee.vm.p.pointee.characters[Int(c)]
      if !cached.isMissing { return cached }
    }
    return newCharacter(c)
  }

  @inline(never) private func newCharacter(_ c: UInt32) -> Value {
    if c < 256 {
      guard let s = try? newStr(count: 1, width: 0, ascii: c < 128) else { return vm.emptyString }
      s.bytes[0] = UInt8(c)
      let v = intern(s.value)
      vm.characters[Int(c)] = v
      return v
    }
    guard let s = try? newStr(count: 1, width: c < 0x10000 ? 1 : 2) else { return vm.emptyString }
    if c < 0x10000 { s.units16[0] = UInt16(c) } else { s.units32[0] = c }
    return s.value
  }

  /// The one string with these code points that dicts and shapes compare by address.
  func intern(_ v: Value) -> Value {
    let s = Str(unchecked: v)
    if s.isInterned { return v }
    let vm = self.vm
    let h = s.hash(self)
    var i = h & vm.internMask
    while !vm.internTable[i].isMissing {
      let other = Str(unchecked: vm.internTable[i])
      if other.cachedHash == h && other.count == s.count && other.width == s.width
        && memcmp(other.end, s.end, s.count << s.width) == 0
      {
        return other.value
      }
      i = (i + 1) & vm.internMask
    }
    // A subclass's instance cannot stand for the text.
    if s.header.pointee.shape != UInt32(Kind.str.rawValue) { return v }
    s.header.pointee.flags |= HeaderFlag.own2
    vm.internTable[i] = v
    vm.internCount += 1
    if vm.internCount * 2 > vm.internMask { vm.growInternTable() }
    return v
  }

  func intern(_ s: String) throws(PyError) -> Value { intern(try str(s)) }
  func intern(_ s: StaticString) -> Value { intern(str(s)) }
}

extension VM {
  /// Puts the live entries into a table of fitting size. Also called by the collector, to drop dead ones.
  func rebuildInternTable(mask: Int, _ isLive: (Value) -> Bool) {
    let table = UnsafeMutablePointer<Value>.allocate(capacity: mask + 1)
    table.initialize(repeating: .missing, count: mask + 1)
    var count = 0
    var i = 0
    while i <= self.internMask {
      let v = self.internTable[i]
      if !v.isMissing && isLive(v) {
        var k = Str(unchecked: v).cachedHash & mask
        while !table[k].isMissing { k = (k + 1) & mask }
        table[k] = v
        count += 1
      }
      i += 1
    }
    self.internTable.deallocate()
    self.internTable = table
    self.internMask = mask
    self.internCount = count
  }

  func growInternTable() { rebuildInternTable(mask: self.internMask * 2 + 1) { _ in true } }
}
