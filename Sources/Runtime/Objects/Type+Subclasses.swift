// Which classes derive from which: what `__subclasses__()` tells, and how a change of a class reaches those below it.
//
// A class does not keep its subclasses alive, so the lists lie outside of the heap. A collection in which a class dies takes
// the dead ones out of all lists. A collection may come with any allocation: whoever walks a list while it does something
// goes from its end to its beginning, and so misses nobody when the list shrinks.

extension Thread {
  func addSubclass(_ base: Type, _ type: Type) {
    if base.subclasses == nil {
      base.subclasses = .allocate(capacity: 1)
      base.subclasses.unsafelyUnwrapped.initialize(to: RawList())
    }
    base.subclasses.unsafelyUnwrapped.pointee.append(type.value)
  }

  func removeSubclass(_ base: Type, _ type: Type) {
    base.subclasses?.pointee.filter { $0.bits != type.value.bits }
  }

  /// A list of those that live, in the order in which they were made.
  func subclassList(_ type: Type) throws(PyError) -> List {
    let list = try newList()
    guard let subclasses = type.subclasses else { return list }
    // Room first: a collection may shorten what is copied.
    try list.reserve(self, subclasses.pointee.count)
    var i = 0
    while i < subclasses.pointee.count {
      try list.append(self, subclasses.pointee.items[i])
      i += 1
    }
    return list
  }

  @inline(__always) func forEachSubclass(_ type: Type, _ body: (Type) -> Void) {
    guard let subclasses = type.subclasses else { return }
    var i = subclasses.pointee.count
    while i > 0 {
      i = min(i, subclasses.pointee.count) - 1
      if i >= 0 { body(Type(unchecked: subclasses.pointee.items[i])) }
    }
  }
}

extension VM {
  /// Forgets shapes that no object and no type uses, and with a class's root shape the class: what belongs to it outside of
  /// the heap goes. All is marked, and nothing swept.
  func sweepShapes(_ marker: Marker) {
    var classesDied = false
    var i = 256
    while i < self.shapeCount {
      if let cell = self.shapes[i], !marker.isMarked(Value(cell: UnsafeMutableRawPointer(cell))) {
        self.shapes[i] = nil
        if let type = ownerOfRoot(cell) {
          freeParts(of: type)
          classesDied = true
        }
      }
      i += 1
    }
    if !classesDied { return }
    i = 0
    while i < self.shapeCount {
      if let cell = self.shapes[i], let type = ownerOfRoot(cell) {
        type.subclasses?.pointee.filter { marker.isMarked($0) }
      }
      i += 1
    }
  }

  /// The interpreter ends: frees what types hold outside of the heap.
  func freePartsOfTypes() {
    // The types of kinds stand here twice.
    var i = 256
    while i < self.shapeCount {
      if let cell = self.shapes[i], let type = ownerOfRoot(cell) { freeParts(of: type) }
      i += 1
    }
  }

  private func ownerOfRoot(_ cell: UnsafeMutablePointer<ShapeBody>) -> Type? {
    let shape = Shape(cell: cell)
    guard let type = Type(shape.type), type.rootShapeCell.bits == shape.value.bits else { return nil }
    return type
  }

  private func freeParts(of type: Type) {
    type.slots.deallocate()
    if let record = type.definition { UnsafeMutablePointer(mutating: record).deinitialize(count: 1).deallocate() }
    if let subclasses = type.subclasses {
      subclasses.pointee.items.deallocate()
      subclasses.deallocate()
    }
  }
}
