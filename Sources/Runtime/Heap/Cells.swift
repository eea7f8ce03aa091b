// The cells that no program sees: arrays of values, raw bytes, and the boxes behind closures and type attributes.

/// A fixed number of Values: a list's items, a code's constants, an instance's spilled attributes.
struct ItemsBody: Body {
  static var kind: Kind { .items }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { .values(count: 1) }
  var header: Header
  var capacity: Int
}
typealias Items = Ref<ItemsBody>

extension Ref where B == ItemsBody {
  @inline(__always) var items: UnsafeMutablePointer<Value> { end.assumingMemoryBound(to: Value.self) }
}

/// Bytes that hold no Values.
struct RawBytesBody: Body {
  static var kind: Kind { .rawBytes }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { .bytes(count: 1) }
  var header: Header
  var byteCount: Int
}
typealias RawBytes = Ref<RawBytesBody>

extension Ref where B == RawBytesBody {
  @inline(__always) var bytes: UnsafeMutableRawPointer { end }
}

/// A variable shared by a function and those nested in it.
struct CellBody: Body {
  static var kind: Kind { .cell }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var contents: Value
}
typealias Cell = Ref<CellBody>

/// The value of a type's attribute, boxed when an inline cache points to it: an update in place needs no invalidation.
struct PropertyCellBody: Body {
  static var kind: Kind { .propertyCell }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var contents: Value
}
typealias PropertyCell = Ref<PropertyCellBody>
