// Text and bytes: what is still to be built.

struct BytesBody: Body {
  static var kind: Kind { .bytes }
  static var values: Range<Int> { 0..<0 }
  static var trailing: TrailingLayout { .bytes(count: 1) }
  var header: Header
  var count: Int
  var cachedHash: Int
}
typealias Bytes = Ref<BytesBody>
extension Ref where B == BytesBody {
  @inline(__always) var bytes: UnsafeMutablePointer<UInt8> { end.assumingMemoryBound(to: UInt8.self) }
}

func registerTextLayouts(_ heap: Heap) {
  heap.register(BytesBody.self)
}

let textBuiltins: [Method] = []

extension Thread {
  func newBytes(_ p: UnsafePointer<UInt8>?, _ count: Int) throws(PyError) -> Value {
    let b = try new(BytesBody.self, extra: count)
    b.count = count
    if let p { b.bytes.update(from: p, count: count) }
    return b.value
  }
  /// buildString: the strs p[0] ..< p[n] joined.
  func joinStrings(_ p: UnsafeMutablePointer<Value>, _ n: Int) throws(PyError) -> Value { throw notImplemented("join") }
  /// formatValue: see the opcode. spec is missing if there is none.
  func formatValue(_ v: Value, _ flags: Int, _ spec: Value) throws(PyError) -> Value { throw notImplemented("format") }
}
