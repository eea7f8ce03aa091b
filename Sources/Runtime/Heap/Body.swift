// How a cell is laid out, and the reference through which it is seen.
//
// Every cell starts with a Header. Its layout is a plain struct that conforms to Body: the fields that hold Values stand
// together (`values` names their words), so that the collector can trace every kind by one table; what follows the struct,
// if anything, is said by `trailing`. A Body is only ever used in place, through Ref; it is never copied out.

/// The first word of every cell.
struct Header {
  /// Index of the shape: what type it has, which attributes it holds and where.
  var shape: UInt32
  var kind: Kind
  /// State of the cell for the collector: not 0 if stores into it must be recorded.
  var gc: UInt8
  var flags: UInt8
  /// Attribute slots inside the cell (instances only).
  var inlineSlots: UInt8

  @inline(__always) init(kind: Kind, shape: UInt32 = 0, flags: UInt8 = 0, inlineSlots: UInt8 = 0) {
    self.shape = shape
    self.kind = kind
    gc = 0
    self.flags = flags
    self.inlineSlots = inlineSlots
  }
}

/// Header flags that mean the same for every kind.
enum HeaderFlag {
  /// The cell ends with a word for attributes: it is of a type with attributes other than `instance`.
  static let spill: UInt8 = 1
  /// A finalizer is to run, once, when the cell is no longer reachable.
  static let finalizer: UInt8 = 2
  /// Weak references to the cell exist.
  static let weaklyReferenced: UInt8 = 4
  /// The finalizer has run.
  static let finalized: UInt8 = 8
  /// Hash or text is cached, interned, ...: free for each kind.
  static let own1: UInt8 = 16
  static let own2: UInt8 = 32
}

/// What follows the fixed part of a cell.
enum Trailing: UInt8 {
  case nothing
  /// As many Values as the Int in word `countWord` says.
  case values
  /// Raw bytes, as many as the Int in word `countWord` says times the kind's unit.
  case bytes
  /// Like bytes; the unit's log2 stands in the upper half of the header's flags (text of 1, 2 or 4 bytes).
  case text
  /// Attribute slots, as many as the header's inlineSlots says.
  case slots
  /// A dict table: entries behind an index.
  case table
  /// Set entries: (hash, key) pairs, as many as the Int in word `countWord` says.
  case setEntries
}

protocol Body {
  static var kind: Kind { get }
  /// The words that hold Values, counted from the header at 0.
  static var values: Range<Int> { get }
  static var trailing: TrailingLayout { get }
}

struct TrailingLayout: Sendable {
  var form: Trailing
  var countWord: Int
  var unit: Int
  static let nothing = TrailingLayout(form: .nothing, countWord: 0, unit: 0)
  static let slots = TrailingLayout(form: .slots, countWord: 0, unit: 8)
  static func values(count word: Int) -> TrailingLayout { .init(form: .values, countWord: word, unit: 8) }
  static func bytes(count word: Int, unit: Int = 1) -> TrailingLayout {
    .init(form: .bytes, countWord: word, unit: unit)
  }
}

extension Body {
  static var trailing: TrailingLayout { .nothing }
}

/// A reference to a cell laid out as B: `list.count` reads and writes the cell. Trivial; the collector finds it in locals.
/// Stores of Values go through the write barrier.
@dynamicMemberLookup struct Ref<B: Body> {
  let cell: UnsafeMutablePointer<B>

  @inline(__always) init(cell: UnsafeMutablePointer<B>) { self.cell = cell }
  /// The value as this kind of cell, subclasses' instances included, or nil.
  @inline(__always) init?(_ v: Value) {
    guard v.isCell, v.header.pointee.kind == B.kind else { return nil }
    cell = v.cell.assumingMemoryBound(to: B.self)
  }
  /// The value, which is known to be this kind of cell.
  @inline(__always) init(unchecked v: Value) { cell = v.cell.assumingMemoryBound(to: B.self) }

  @inline(__always) var value: Value { Value(cell: UnsafeMutableRawPointer(cell)) }
  @inline(__always) var header: UnsafeMutablePointer<Header> {
    UnsafeMutableRawPointer(cell).assumingMemoryBound(to: Header.self)
  }
  /// What follows the fixed part.
  @inline(__always) var end: UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(cell) + MemoryLayout<B>.size
  }

  @inline(__always) subscript<M>(dynamicMember path: WritableKeyPath<B, M>) -> M {
    get { cell.pointee[keyPath: path] }
    nonmutating set { cell.pointee[keyPath: path] = newValue }
  }
  @inline(__always) subscript(dynamicMember path: WritableKeyPath<B, Value>) -> Value {
    get { cell.pointee[keyPath: path] }
    nonmutating set {
      cell.pointee[keyPath: path] = newValue
      if header.pointee.gc != 0 { rememberStore(into: cell) }
    }
  }
  @inline(__always) static func === (x: Ref<B>, y: Ref<B>) -> Bool { x.cell == y.cell }
}

extension Value {
  @inline(__always) init<B: Body>(_ r: Ref<B>) { self = r.value }
}

/// Stores a Value at an address inside a cell, through the write barrier.
@inline(__always) func store(_ v: Value, at slot: UnsafeMutablePointer<Value>, in cell: Value) {
  slot.pointee = v
  if cell.header.pointee.gc != 0 { rememberStore(into: cell.cell) }
}

/// The slow half of the write barrier. No collection is generational or incremental yet, so no cell asks for it.
@inline(never) func rememberStore(into cell: UnsafeMutableRawPointer) {}
