// itertools.tee: iterators over what was read from one source.
//
// What was read lies in a chain of blocks (TeeBlock); each iterator knows its block and its place there. Whoever comes to
// the end of what is known reads the next item for all. Blocks that no iterator can reach any more are free to go.

struct TeeBody: Body {
  static var kind: Kind { .tee }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var block: Value
  var index: Int
}
typealias Tee = Ref<TeeBody>

extension Thread {
  /// An iterator at the beginning of an iterable, or at the place of another one.
  fileprivate func newTee(_ source: Value) throws(PyError) -> Value {
    if let other = Tee(source) { return copy(other) }
    let block = try newTeeBlock(try iterator(source))
    let it = new(TeeBody.self, shape: self[.tee].rootShape)
    it.block = block.value
    return it.value
  }
  fileprivate func copy(_ other: Tee) -> Value {
    let it = new(TeeBody.self, shape: self[.tee].rootShape)
    it.block = other.block
    it.index = other.index
    return it.value
  }

  @inline(__always) fileprivate func teeNext(_ it: Tee) throws(PyError) -> Value {
    var block = TeeBlock(unchecked: it.block)
    if it.index >= block.capacity {
      block = try following(block)
      it.block = block.value
      it.index = 0
    }
    let item = it.index < block.count ? block.items[it.index] : try readShared(block)
    if !item.isMissing { it.index &+= 1 }
    return item
  }
}

private let teeFunction = Method("tee(iterable, n=2, /)") { t, a throws(PyError) in
  let n = a.has(1) ? try t.indexInt(a[1]) : 2
  if n < 0 { throw t.valueError("n must be >= 0") }
  if n > 1 << 40 { throw t.memoryError() }
  let all = try t.newTuple(n)
  if n == 0 { return all.value }
  // Who can copy itself is copied; others are read through a tee.
  var first = try t.iterator(a[0])
  var copy = try t.findAttribute(first, .__copy__)
  if copy.isMissing {
    first = try t.newTee(first)
    copy = try t.getAttribute(first, .__copy__)
  }
  all.items[0] = first
  var i = 1
  while i < n {
    all.items[i] = try t.call(copy)
    i += 1
  }
  return all.value
}

extension NativeType {
  static let tee = NativeType(
    name: "_tee", module: "itertools", kind: .tee, flags: TypeFlag.hasWeakReferences,
    documentation: "An iterator that can be copied.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        try t.checkPositional(args, type, .tee, 1, 1)
        return try t.newTee(args[0])
      }
      s.iterate { t, v throws(PyError) in try t.teeNext(Tee(unchecked: v)) }
    },
    methods: {
      [Method("__copy__(self, /)") { t, a throws(PyError) in t.copy(Tee(unchecked: a[0])) }]
    })
}

extension Thread {
  func defineTee(in dict: Dict) throws(PyError) { try define([teeFunction], in: dict) }
}
