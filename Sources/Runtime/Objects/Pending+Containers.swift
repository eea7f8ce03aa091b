// Containers and iterators: what is still to be built.

struct SliceBody: Body {
  static var kind: Kind { .slice }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var start: Value
  var stop: Value
  var step: Value
}
typealias Slice = Ref<SliceBody>

func registerContainerLayouts(_ heap: Heap) {
  heap.register(SliceBody.self)
}

let containerBuiltins: [Method] = []

extension Thread {
  func newFrozenSet(from p: UnsafeMutablePointer<Value>, _ count: Int) throws(PyError) -> Value { throw notImplemented("frozenset") }
  func newSet(from p: UnsafeMutablePointer<Value>, _ count: Int) throws(PyError) -> Value { throw notImplemented("set") }
  func setAdd(_ s: Value, _ v: Value) throws(PyError) { throw notImplemented("set") }
  func setUpdate(_ s: Value, _ v: Value) throws(PyError) { throw notImplemented("set") }
  func makeSlice(_ a: Value, _ b: Value, _ c: Value) -> Value {
    let s = new(SliceBody.self)
    s.start = a
    s.stop = b
    s.step = c
    return s.value
  }
  func getSlice(_ v: Value, _ a: Value, _ b: Value) throws(PyError) -> Value { try getItem(v, makeSlice(a, b, .none)) }
  /// A read-only view of a dict (or of a type's attributes, PropertyCells unwrapped).
  func typeDictionaryProxy(_ t: Type) throws(PyError) -> Value { throw notImplemented("__dict__") }
}
