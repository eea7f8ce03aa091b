// The iterators that the loop itself steps, and the one over __getitem__.

struct RangeIteratorBody: Body {
  static var kind: Kind { .rangeIterator }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var next: Int
  var step: Int
  var left: Int
}
typealias RangeIterator = Ref<RangeIteratorBody>

struct ListIteratorBody: Body {
  static var kind: Kind { .listIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var list: Value
  var index: Int
}
typealias ListIterator = Ref<ListIteratorBody>

struct SequenceIteratorBody: Body {
  static var kind: Kind { .sequenceIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var sequence: Value
  var index: Int
}
typealias SequenceIterator = Ref<SequenceIteratorBody>

/// A float in a cell: only instances of subclasses of float are.
struct FloatBoxBody: Body {
  static var kind: Kind { .floatBox }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var number: Double
}
typealias FloatBox = Ref<FloatBoxBody>
