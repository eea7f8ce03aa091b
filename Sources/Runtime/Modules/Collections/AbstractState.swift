// What an abstract base class knows of other classes: which were registered with it, and the answers that
// `issubclass` has given.
//
// Answers are remembered by the number of a class's root shape, which no other class gets: two tables of numbers, which keep
// nothing alive. Yes stays true for good; no holds until the next registration anywhere.

/// A set of numbers other than 0, in a RawBytes cell: their count, then an open hash table.
private struct NumberSet {
  let cell: RawBytes
  private var words: UnsafeMutablePointer<UInt32> { cell.bytes.assumingMemoryBound(to: UInt32.self) }
  private var mask: Int { cell.byteCount / 4 - 2 }

  /// The place of a number, or the free one where it would stand.
  private func place(_ n: UInt32) -> UnsafeMutablePointer<UInt32> {
    let mask = self.mask
    var i = Int(n &* 0x9E37_79B1 &>> 7) & mask
    while words[1 + i] != 0 && words[1 + i] != n { i = (i &+ 1) & mask }
    return words + (1 + i)
  }
  func contains(_ n: UInt32) -> Bool { place(n).pointee == n }

  /// With the number in it: the same set, or a larger copy.
  func adding(_ n: UInt32, _ t: Thread) throws(PyError) -> NumberSet {
    let free = place(n)
    if free.pointee == n { return self }
    if Int(words[0] + 1) * 2 <= mask + 1 {
      free.pointee = n
      words[0] += 1
      return self
    }
    var bigger = NumberSet(cell: try t.newRawBytes((1 + (mask + 1) * 2) * 4))
    forEach { number in if let more = try? bigger.adding(number, t) { bigger = more } }
    return try bigger.adding(n, t)
  }
  static func empty(_ t: Thread) throws(PyError) -> NumberSet { NumberSet(cell: try t.newRawBytes((1 + 8) * 4)) }

  func forEach(_ body: (UInt32) -> Void) {
    var i = 0
    while i <= mask {
      if words[1 + i] != 0 { body(words[1 + i]) }
      i += 1
    }
  }
}

/// The state's cell: registered classes (a list), tables of numbers for yes and no, and the count of registrations that the
/// second goes with.
struct AbstractState {
  private let cell: Items
  private enum Part: Int { case registered, yes, no, time }
  private subscript(part: Part) -> Value {
    get { cell.items[part.rawValue] }
    nonmutating set { store(newValue, at: cell.items + part.rawValue, in: cell.value) }
  }

  /// Of a class that is abstract, or could be.
  init?(_ type: Type) {
    guard let cell = Items(type.abstractState) else { return nil }
    self.cell = cell
  }
  init(new type: Type, _ t: Thread) throws(PyError) {
    cell = try t.newItems(4)
    type.abstractState = cell.value
    self[.registered] = try t.newList().value
    self[.time] = .smallInt(0)
  }

  var registered: List { List(unchecked: self[.registered]) }
  func forgetRegistered(_ t: Thread) throws(PyError) { self[.registered] = try t.newList().value }
  func forgetAnswers() {
    self[.yes] = .missing
    self[.no] = .missing
  }

  private func has(_ part: Part, _ type: Type) -> Bool {
    guard let cell = RawBytes(self[part]) else { return false }
    return NumberSet(cell: cell).contains(type.rootShape)
  }
  private func note(_ part: Part, _ type: Type, _ t: Thread) throws(PyError) {
    let set: NumberSet
    if let old = RawBytes(self[part]) { set = NumberSet(cell: old) } else { set = try NumberSet.empty(t) }
    self[part] = try set.adding(type.rootShape, t).cell.value
  }

  func saysYes(_ type: Type) -> Bool { has(.yes, type) }
  /// No, as of the last registration.
  func saysNo(_ type: Type, _ t: Thread) -> Bool { self[.time].smallInt == t.vm.registrations && has(.no, type) }
  func noteYes(_ type: Type, _ t: Thread) throws(PyError) { try note(.yes, type, t) }
  func noteNo(_ type: Type, _ t: Thread) throws(PyError) {
    if self[.time].smallInt != t.vm.registrations {
      self[.no] = .missing
      self[.time] = .smallInt(t.vm.registrations)
    }
    try note(.no, type, t)
  }

  // MARK: for programs that look

  var time: Int { self[.time].smallInt }
  /// A set of weak references to the classes in the tables.
  func references(yes: Bool, _ t: Thread) throws(PyError) -> Value {
    let made = try t.newSet()
    guard let cell = RawBytes(self[yes ? .yes : .no]) else { return made.value }
    let numbers = try t.newList()
    NumberSet(cell: cell).forEach { n in try? numbers.append(t, .smallInt(Int(n))) }
    var i = 0
    while i < numbers.count {
      let n = numbers[i].smallInt
      i += 1
      // The class may be gone.
      guard let shape = t.vm.shapes[n] else { continue }
      try made.add(t, try t.newWeakReference(t[.weakReference], Shape(cell: shape).type, .missing))
    }
    return made.value
  }
  func referencesToRegistered(_ t: Thread) throws(PyError) -> Value {
    let made = try t.newSet()
    var i = 0
    while i < registered.count {
      try made.add(t, try t.newWeakReference(t[.weakReference], registered[i], .missing))
      i += 1
    }
    return made.value
  }
}
