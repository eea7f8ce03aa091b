/// The names with a meaning of their own, for whoever lists them: those that are reserved, then those that are keywords in
/// some places only, then others.
public enum Keywords {
  /// Each ends with a space.
  public static var names: StaticString { NameTable.keywords }
  public static var reserved: Int { Int(NameTable.keywordCount) }
  public static var soft: Int { 4 }
}

/// Every distinct identifier of a source once: the lexer turns the bytes of a name into an index here with one hash
/// lookup, and a `String` is made only the first time.
///
/// The keywords occupy the first indexes, so the same lookup tells keywords from names; the soft keywords follow.
struct NameTable: ~Copyable {
  private struct Entry {
    var bytes: UnsafePointer<UInt8>
    var count: Int32
    var hash: UInt32
  }

  /// In the order of the keyword cases of `TokenKind`, then of `KnownName`.
  static let keywords: StaticString = """
    False None True and as assert async await break class continue def del elif else except finally for from global if \
    import in is lambda nonlocal not or pass raise return try while with yield match case type _ print exec \
    __debug__ 
    """
  static let keywordCount = UInt32(TokenKind.yield.rawValue - TokenKind.false.rawValue) + 1

  private(set) var names: ContiguousArray<String> = []
  private var entries: ContiguousArray<Entry> = []
  /// Open addressing; an index into `entries` plus one, 0 where free. The count is a power of two.
  private var slots: UnsafeMutableBufferPointer<UInt32>

  init() {
    slots = .allocate(capacity: 512)
    slots.initialize(repeating: 0)
    entries.reserveCapacity(256)
    names.reserveCapacity(256)
    var start = NameTable.keywords.utf8Start
    let end = start + NameTable.keywords.utf8CodeUnitCount
    var cursor = start
    while cursor < end {
      if cursor.pointee == 0x20 {
        _ = index(of: start, count: cursor - start)
        start = cursor + 1
      }
      cursor += 1
    }
  }

  deinit { slots.deallocate() }

  /// The index of the name spelled by `count` bytes at `bytes`, which must stay in place as long as the table.
  @inline(__always)
  mutating func index(of bytes: UnsafePointer<UInt8>, count: Int) -> UInt32 {
    let hash = NameTable.hash(bytes, count)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let found = slots[slot]
      if found == 0 { return insert(bytes, count, hash, slot) }
      let matches = entries.withUnsafeBufferPointer { entries in
        let entry = entries[Int(found) - 1]
        return entry.hash == hash && Int(entry.count) == count && NameTable.equal(entry.bytes, bytes, count)
      }
      if matches { return found - 1 }
      slot = (slot + 1) & mask
    }
  }

  private static func equal(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for offset in 0..<count where left[offset] != right[offset] { return false }
    return true
  }

  private static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for offset in 0..<count { hash = (hash ^ UInt32(bytes[offset])) &* 0x0100_0193 }
    return hash ^ (hash >> 15)
  }

  @inline(never)
  private mutating func insert(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ hash: UInt32, _ slot: Int) -> UInt32 {
    let index = UInt32(entries.count)
    entries.append(Entry(bytes: bytes, count: Int32(count), hash: hash))
    names.append(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    slots[slot] = index + 1
    if entries.count * 2 > slots.count { grow() }
    return index
  }

  private mutating func grow() {
    let larger = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: slots.count * 4)
    larger.initialize(repeating: 0)
    let mask = larger.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(index) + 1
    }
    slots.deallocate()
    slots = larger
  }
}

/// Names with a meaning to the parser that are not reserved, by their index in `TokenizedSource.names`.
public enum KnownName {
  public static let match: UInt32 = 35
  public static let `case`: UInt32 = 36
  public static let type: UInt32 = 37
  public static let underscore: UInt32 = 38
  public static let print: UInt32 = 39
  public static let exec: UInt32 = 40
  public static let debug: UInt32 = 41
}
