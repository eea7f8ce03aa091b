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

extension Thread {
  /// How many items an iterator will give, where that is easy to tell; 0 otherwise. No more than a guess: sources change.
  func knownLength(_ it: Value, depth: Int = 0) -> Int {
    guard it.isCell, depth < 4 else { return 0 }
    switch it.header.pointee.shape {
    case UInt32(Kind.listIterator.rawValue):
      let l = ListIterator(unchecked: it)
      return l.list.isMissing ? 0 : List(unchecked: l.list).count - l.index
    case UInt32(Kind.tupleIterator.rawValue):
      let l = TupleIterator(unchecked: it)
      return l.tuple.isMissing ? 0 : Tuple(unchecked: l.tuple).count - l.index
    case UInt32(Kind.rangeIterator.rawValue): return RangeIterator(unchecked: it).left
    case UInt32(Kind.repeatIterator.rawValue): return RepeatIterator(unchecked: it).left
    case UInt32(Kind.enumerate.rawValue): return knownLength(Enumerate(unchecked: it).iterator, depth: depth + 1)
    case UInt32(Kind.accumulate.rawValue): return knownLength(Accumulate(unchecked: it).iterator, depth: depth + 1)
    case UInt32(Kind.pairwise.rawValue): return knownLength(Pairwise(unchecked: it).iterator, depth: depth + 1) - 1
    case UInt32(Kind.starMap.rawValue): return knownLength(StarMap(unchecked: it).iterator, depth: depth + 1)
    case UInt32(Kind.chain.rawValue):
      let c = Chain(unchecked: it)
      return knownLength(c.active, depth: depth + 1) + lengthOfItems(c.source)
    case UInt32(Kind.islice.rawValue):
      let s = ISlice(unchecked: it)
      let source = knownLength(s.iterator, depth: depth + 1)
      let stop = s.stop < 0 ? source : min(s.stop - s.taken, source)
      return stop <= 0 ? 0 : (stop - 1) / s.step + 1
    case UInt32(Kind.zip.rawValue): return shortest(Zip(unchecked: it).iterators, depth: depth + 1)
    case UInt32(Kind.map.rawValue): return shortest(PyMap(unchecked: it).iterators, depth: depth + 1)
    default: return 0
    }
  }

  /// How many items the lists and tuples have that an iterator over a tuple will still give.
  private func lengthOfItems(_ it: Value) -> Int {
    guard it.isKind(.tupleIterator), let tuple = Tuple(TupleIterator(unchecked: it).tuple) else { return 0 }
    var n = 0
    var i = TupleIterator(unchecked: it).index
    while i < tuple.count {
      if isExact(tuple[i], .list) || isExact(tuple[i], .tuple) { n &+= sequenceCount(tuple[i]) }
      i += 1
    }
    return n
  }

  private func shortest(_ iterators: Value, depth: Int) -> Int {
    guard let all = Tuple(iterators), all.count > 0 else { return 0 }
    var least = Int.max
    var i = 0
    while i < all.count {
      least = min(least, knownLength(all[i], depth: depth))
      i += 1
    }
    return least
  }
}

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
