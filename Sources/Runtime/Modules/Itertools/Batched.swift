// itertools.batched.

struct BatchedBody: Body {
  static var kind: Kind { .batched }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var iterator: Value
  var size: Int
  var isStrict: Bool
}
typealias Batched = Ref<BatchedBody>

private let parameters = ConstructorParameters("batched", ["iterable", "n", "strict"], required: 2, positional: 2)
/// Larger batches grow as they are filled.
private let mostAtOnce = 1024

extension Thread {
  @inline(__always) fileprivate func batchedNext(_ b: Batched) throws(PyError) -> Value {
    let source = b.iterator
    if source.isMissing { return source }
    if b.size > mostAtOnce { return try largeBatch(b, source) }
    let batch = try newTuple(b.size)
    var n = 0
    while n < b.size {
      let item: Value
      do throws(PyError) { item = try step(source) } catch {
        b.iterator = .missing
        throw error
      }
      if item.isMissing { return try shortBatch(b, batch.items, n) }
      batch.items[n] = item
      n &+= 1
    }
    return batch.value
  }

  private func largeBatch(_ b: Batched, _ source: Value) throws(PyError) -> Value {
    let list = try newList()
    while list.count < b.size {
      let item: Value
      do throws(PyError) { item = try step(source) } catch {
        b.iterator = .missing
        throw error
      }
      if item.isMissing { return try shortBatch(b, list.items, list.count) }
      try list.append(self, item)
    }
    return try newTuple(from: list.items, list.count)
  }

  /// What is left when the source has come to its end.
  private func shortBatch(_ b: Batched, _ items: UnsafeMutablePointer<Value>, _ n: Int) throws(PyError) -> Value {
    if n == 0 || b.isStrict { b.iterator = .missing }
    if n == 0 { return .missing }
    if b.isStrict { throw valueError("batched(): incomplete batch") }
    return try newTuple(from: items, n)
  }
}

extension NativeType {
  static let batched = NativeType(
    name: "batched", module: "itertools", kind: .batched,
    documentation: "Tuples of n items each; the last one may be shorter, unless strict is true.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let r = try t.pushScratch(3)
        defer { t.popScratch(r) }
        try t.bind(args, parameters, into: r)
        let size = try t.indexInt(r[1])
        let isStrict = r[2].isMissing ? false : try t.isTrue(r[2])
        if size < 1 { throw t.valueError("n must be at least one") }
        let source = try t.iterator(r[0])
        let it = try t.new(BatchedBody.self, type: Type(unchecked: type))
        it.iterator = source
        it.size = size
        it.isStrict = isStrict
        return it.value
      }
      s.iterate { t, v throws(PyError) in try t.batchedNext(Batched(unchecked: v)) }
    })
}
