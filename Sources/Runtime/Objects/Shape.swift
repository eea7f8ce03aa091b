// Shapes (hidden classes): which attributes an object holds, and in which slot.
//
// A shape belongs to a type. The root shape has no attributes; adding one leads to the child shape for that name, the
// same for every object that adds it there. Slot numbers count from the type's reserved slots (`__slots__`) upwards; a slot
// below the header's inlineSlots lies in the cell, the others in the spill array. An object in dictionary mode keeps its
// attributes in a dict in the spill word instead; its shape then says nothing but the type.
//
// A cell's header holds the shape's number. Numbers are not used again, so inline caches compare nothing else.

struct ShapeBody: Body {
  static var kind: Kind { .shape }
  static var values: Range<Int> { 1..<7 }
  var header: Header
  var type: Value
  var parent: Value
  /// The attribute that this shape adds to its parent.
  var name: Value
  /// The only child, or missing; further ones stand in `children`.
  var child: Value
  /// Dict of name to shape, or missing.
  var children: Value
  /// At every eighth attribute a dict of slots by name, of this one and all before; missing elsewhere. So the way along the
  /// parents is short.
  var index: Value
  var number: UInt32
  /// Slots in use, the reserved ones included.
  var count: UInt32
  var isDictionary: Bool
}
typealias Shape = Ref<ShapeBody>

extension VM {
  /// A new shape with a number of its own.
  func newShape(_ t: Thread, type: Type, parent: Value, name: Value, count: Int, isDictionary: Bool = false) -> Shape {
    let shape = t.new(ShapeBody.self, shape: 0)
    shape.type = type.value
    shape.parent = parent
    shape.name = name
    shape.count = UInt32(count)
    shape.isDictionary = isDictionary
    if self.shapeCount == self.shapeCapacity {
      let bigger = UnsafeMutablePointer<UnsafeMutablePointer<ShapeBody>?>.allocate(capacity: self.shapeCapacity * 2)
      bigger.initialize(repeating: nil, count: self.shapeCapacity * 2)
      bigger.update(from: self.shapes, count: self.shapeCount)
      self.shapes.deallocate()
      self.shapes = bigger
      self.shapeCapacity *= 2
    }
    shape.number = UInt32(self.shapeCount)
    self.shapes[self.shapeCount] = shape.cell
    self.shapeCount += 1
    return shape
  }

  @inline(__always) func shape(_ number: UInt32) -> Shape {
    Shape(cell: p.pointee.shapes[Int(number)].unsafelyUnwrapped)
  }
}

extension Ref where B == ShapeBody {
  private static var indexStride: Int { 8 }

  /// The slot of an attribute, or -1. The name must be interned.
  func slot(of name: Value, _ t: Thread) -> Int {
    var shape = self
    while true {
      if shape.name.bits == name.bits { return Int(shape.count) - 1 }
      if shape.parent.isMissing { return -1 }
      if !shape.index.isMissing {
        let slot = Dict(unchecked: shape.index).get(t, name: name)
        return slot.isMissing ? -1 : slot.smallInt
      }
      shape = Shape(unchecked: shape.parent)
    }
  }

  /// The shape that adding an attribute leads to.
  func adding(_ name: Value, _ t: Thread) throws(PyError) -> Shape {
    if !self.child.isMissing {
      let child = Shape(unchecked: self.child)
      if child.name.bits == name.bits { return child }
      if let children = Dict(self.children), let found = try children.find(t, name) { return Shape(unchecked: found) }
    }
    let made = t.vm.newShape(
      t, type: Type(unchecked: self.type), parent: value, name: name, count: Int(self.count) + 1)
    if self.child.isMissing {
      self.child = made.value
    } else {
      if self.children.isMissing { self.children = try t.newDict().value }
      try Dict(unchecked: self.children).set(t, name, made.value)
    }
    if (Int(made.count) - Int(Type(unchecked: made.type).reservedSlots)) % Self.indexStride == 0 {
      try made.makeIndex(t)
    }
    return made
  }

  private func makeIndex(_ t: Thread) throws(PyError) {
    let index = try t.newDict()
    var shape = self
    while !shape.parent.isMissing {
      try index.set(t, shape.name, .smallInt(Int(shape.count) - 1))
      shape = Shape(unchecked: shape.parent)
    }
    self.index = index.value
  }
}
