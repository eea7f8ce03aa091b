extension Thread {
  func sort(_ list: List, key: Value, reverse: Bool) throws(PyError) { throw notImplemented("sort") }
}
struct SetIteratorBody: Body {
  static var kind: Kind { .setIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var set: Value
  var position: Int
  /// Items that the set had at the start; -1 after it was found changed.
  var count: Int
  var left: Int
}
typealias SetIterator = Ref<SetIteratorBody>
