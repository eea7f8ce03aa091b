/// A set of local variables by register number. Functions with up to 64 of them need no allocation.
struct LocalSet: Equatable {
  /// Nothing comes to where the set holds.
  var isDead = false
  private var first: UInt64 = 0
  private var rest: [UInt64] = []

  func contains(_ index: Int) -> Bool {
    if index < 64 { return first & (1 << UInt64(index)) != 0 }
    let word = index / 64 - 1
    return word < rest.count && rest[word] & (1 << UInt64(index % 64)) != 0
  }

  mutating func insert(_ index: Int) {
    if index < 64 {
      first |= 1 << UInt64(index)
      return
    }
    let word = index / 64 - 1
    while rest.count <= word { rest.append(0) }
    rest[word] |= 1 << UInt64(index % 64)
  }

  mutating func remove(_ index: Int) {
    if index < 64 {
      first &= ~(1 << UInt64(index))
      return
    }
    let word = index / 64 - 1
    if word < rest.count { rest[word] &= ~(1 << UInt64(index % 64)) }
  }

  mutating func formIntersection(_ other: LocalSet) {
    first &= other.first
    if rest.count > other.rest.count { rest.removeLast(rest.count - other.rest.count) }
    for word in rest.indices { rest[word] &= other.rest[word] }
  }

  mutating func subtract(_ other: LocalSet) {
    first &= ~other.first
    for word in 0..<min(rest.count, other.rest.count) { rest[word] &= ~other.rest[word] }
  }
}
