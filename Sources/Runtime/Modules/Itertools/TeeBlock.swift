// itertools._tee_dataobject: some of the items that the iterators of a tee share. See Tee.

struct TeeBlockBody: Body {
  static var kind: Kind { .teeBlock }
  static var values: Range<Int> { 1..<3 }
  static var trailing: TrailingLayout { .values(count: 3) }
  var header: Header
  var source: Value
  /// The block behind this one, or missing.
  var next: Value
  var capacity: Int
  /// Items that are known.
  var count: Int
  /// The source is being read.
  var isReading: Bool
}
typealias TeeBlock = Ref<TeeBlockBody>

extension Ref where B == TeeBlockBody {
  @inline(__always) var items: UnsafeMutablePointer<Value> { end.assumingMemoryBound(to: Value.self) }
}

extension Thread {
  func newTeeBlock(_ source: Value) throws(PyError) -> TeeBlock {
    let capacity = 56
    let shape = self[.teeBlock].rootShape
    let block = try new(TeeBlockBody.self, shape: shape, extra: capacity * 8)
    block.capacity = capacity
    block.source = source
    return block
  }

  @inline(never) func following(_ block: TeeBlock) throws(PyError) -> TeeBlock {
    if block.next.isMissing {
      let made = try newTeeBlock(block.source)
      block.next = made.value
    }
    return TeeBlock(unchecked: block.next)
  }

  /// The next item of the source, kept for the others.
  func readShared(_ block: TeeBlock) throws(PyError) -> Value {
    if block.isReading { throw runtimeError("cannot re-enter the tee iterator") }
    block.isReading = true
    defer { block.isReading = false }
    let item = try step(block.source)
    if item.isMissing { return item }
    store(item, at: block.items + block.count, in: block.value)
    block.count &+= 1
    return item
  }
}

extension NativeType {
  static let teeBlock = NativeType(
    name: "_tee_dataobject", module: "itertools", kind: .teeBlock, flags: 0,
    documentation: "Items that the iterators of a tee share.",
    install: { s in s.clear(.new) })
}
