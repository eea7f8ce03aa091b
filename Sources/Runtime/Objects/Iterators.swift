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

struct TupleIteratorBody: Body {
  static var kind: Kind { .tupleIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var tuple: Value
  var index: Int
}
typealias TupleIterator = Ref<TupleIteratorBody>

/// list_reverseiterator, and reversed() of any sequence.
struct ReverseIteratorBody: Body {
  static var kind: Kind { .reverseIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var sequence: Value
  /// Of the next item.
  var index: Int
}
typealias ReverseIterator = Ref<ReverseIteratorBody>

/// iter(function, sentinel).
struct CallableIteratorBody: Body {
  static var kind: Kind { .callableIterator }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Missing once exhausted.
  var function: Value
  var sentinel: Value
}
typealias CallableIterator = Ref<CallableIteratorBody>

struct EnumerateBody: Body {
  static var kind: Kind { .enumerate }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var iterator: Value
  /// An int of any size.
  var next: Value
}
typealias Enumerate = Ref<EnumerateBody>

struct ZipBody: Body {
  static var kind: Kind { .zip }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Tuple; missing once exhausted.
  var iterators: Value
  var isStrict: Bool
}
typealias Zip = Ref<ZipBody>

struct MapBody: Body {
  static var kind: Kind { .map }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  /// Tuple.
  var iterators: Value
}
typealias PyMap = Ref<MapBody>

struct FilterBody: Body {
  static var kind: Kind { .filter }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var function: Value
  var iterator: Value
}
typealias PyFilter = Ref<FilterBody>
