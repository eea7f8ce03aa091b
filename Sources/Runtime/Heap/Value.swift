// A Python value in one trivial 64-bit word (NaN-boxing).
//
//     0000 0000 0000 0000          missing: no value (an unbound local, a left-out argument, an exhausted iterator)
//     0000 0000 0000 000x          None, False, True, Ellipsis, NotImplemented
//     0000 pppp pppp pppp          pointer to a cell of the heap, 16-byte aligned
//     0002 ... FFFD                a double, its bits shifted up by 2 << 48
//     FFFE iiii iiii iiii          an int of 48 bits, two's complement
//
// Invariant: ints that fit 48 bits are always immediate, so two equal small ints are the same word; larger ones are
// cells. NaNs are canonical before they are boxed (`float(_:)` sees to it), or their bits could read as another tag.

struct Value: Equatable, @unchecked Sendable {
  var bits: UInt64

  @inline(__always) init(bits: UInt64) { self.bits = bits }
  @inline(__always) static func == (x: Value, y: Value) -> Bool { x.bits == y.bits }

  @inline(__always) static var intTag: UInt64 { 0xFFFE_0000_0000_0000 }
  @inline(__always) static var doubleOffset: UInt64 { 0x0002_0000_0000_0000 }

  @inline(__always) static var missing: Value { Value(bits: 0) }
  @inline(__always) static var none: Value { Value(bits: 2) }
  @inline(__always) static var `false`: Value { Value(bits: 4) }
  @inline(__always) static var `true`: Value { Value(bits: 5) }
  @inline(__always) static var ellipsis: Value { Value(bits: 8) }
  @inline(__always) static var notImplemented: Value { Value(bits: 10) }

  @inline(__always) var isMissing: Bool { bits == 0 }
  @inline(__always) var isNone: Bool { bits == 2 }
  @inline(__always) var isBool: Bool { bits | 1 == 5 }
  @inline(__always) static func bool(_ b: Bool) -> Value { Value(bits: b ? 5 : 4) }

  // MARK: ints

  static let smallIntMin = -(1 << 47)
  static let smallIntMax = (1 << 47) - 1

  /// Boxes an int that is known to fit 48 bits.
  @inline(__always) static func smallInt(_ i: Int) -> Value {
    Value(bits: intTag | (UInt64(bitPattern: Int64(i)) & 0x0000_FFFF_FFFF_FFFF))
  }
  @inline(__always) static func fitsSmallInt(_ i: Int) -> Bool {
    i == Int(truncatingIfNeeded: (Int64(truncatingIfNeeded: i) &<< 16) &>> 16)
  }
  @inline(__always) var isSmallInt: Bool { bits >= Value.intTag }
  /// The number of a small int.
  @inline(__always) var smallInt: Int { Int(Int64(bitPattern: bits &<< 16) &>> 16) }
  /// Both are small ints: one test for two operands.
  @inline(__always) static func bothSmallInts(_ x: Value, _ y: Value) -> Bool {
    x.bits & y.bits >= intTag
  }

  // MARK: floats

  @inline(__always) static func float(_ d: Double) -> Value {
    d == d ? Value(bits: d.bitPattern &+ doubleOffset) : Value(bits: 0x7FF8_0000_0000_0000 &+ doubleOffset)
  }
  @inline(__always) var isFloat: Bool { bits &- Value.doubleOffset < 0xFFFC_0000_0000_0000 }
  @inline(__always) var float: Double { Double(bitPattern: bits &- Value.doubleOffset) }

  // MARK: cells

  @inline(__always) var isCell: Bool { bits &- 16 < 0x0001_0000_0000_0000 &- 16 }
  @inline(__always) init(cell: UnsafeMutableRawPointer) { bits = UInt64(UInt(bitPattern: cell)) }
  /// The address of a cell; the value must be one.
  @inline(__always) var cell: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(bitPattern: UInt(bits)).unsafelyUnwrapped
  }
  @inline(__always) var header: UnsafeMutablePointer<Header> {
    cell.assumingMemoryBound(to: Header.self)
  }
  /// What kind of cell it is; `.free` for an immediate.
  @inline(__always) var kind: Kind { isCell ? header.pointee.kind : .free }
  @inline(__always) func isKind(_ k: Kind) -> Bool { isCell && header.pointee.kind == k }
  /// Whether what a type holds is called with the instance in front, without being bound to it first.
  @inline(__always) var isUnboundMethod: Bool {
    guard isCell else { return false }
    let kind = header.pointee.kind
    return kind == .function || kind == .methodDescriptor || kind == .slotWrapper
  }
}
