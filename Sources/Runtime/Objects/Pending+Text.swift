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
  heap.register(StrIteratorBody.self)
}

let textBuiltins: [Method] = [
  Method("repr(obj, /)") { t, a throws(PyError) in try t.repr(a[0]) },
  Method("ascii(obj, /)") { t, a throws(PyError) in try t.ascii(a[0]) },
]

extension Thread {
  func newBytes(_ p: UnsafePointer<UInt8>?, _ count: Int) throws(PyError) -> Value {
    let b = try new(BytesBody.self, extra: count)
    b.count = count
    if let p { b.bytes.update(from: p, count: count) }
    return b.value
  }
}
extension Thread {
  func percentFormat(_ format: Str, _ values: Value) throws(PyError) -> Value { throw notImplemented("%") }
  func encode(_ s: Str, encoding: Value, errors: Value) throws(PyError) -> Value { throw notImplemented("encode") }
  func decodeObject(_ object: Value, _ encoding: Value, _ errors: Value) throws(PyError) -> Value { throw notImplemented("decode") }
  func formatFields(_ s: Str, args: Value, keywords: Value) throws(PyError) -> Value { throw notImplemented("format") }
  func makeTranslation(_ x: Value, _ y: Value, _ z: Value) throws(PyError) -> Value { throw notImplemented("translate") }
  func translate(_ s: Str, _ table: Value) throws(PyError) -> Value { throw notImplemented("translate") }
}
func strCaseMethods() -> [Method] { [] }
func strPredicateMethods() -> [Method] { [] }
func strLayoutMethods() -> [Method] { [] }
