// The itertools module: every iterator a native type, in a file of its own.

extension NativeModule {
  static let itertools = NativeModule("itertools", "Iterators for loops that read well and run fast.") {
    t, dict throws(PyError) in
    try t.define(
      [
        .accumulate, .batched, .chain, .combinations, .combinationsWithReplacement, .compress, .count, .cycle,
        .dropWhile, .filterFalse, .groupBy, .grouper, .islice, .pairwise, .permutations, .product, .repeat, .starMap,
        .takeWhile, .tee, .teeBlock, .zipLongest,
      ], in: dict)
    try t.defineTee(in: dict)
  }
}

extension Thread {
  func warnOfReduction() throws(PyError) {
    try warn(
      .DeprecationWarning, "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")
  }
  /// What `__reduce__` of an iterator returns. CPython warns that it will have none any more.
  func reduction(_ v: Value, _ args: Value, _ state: Value = .missing) throws(PyError) -> Value {
    try warnOfReduction()
    let type = self.type(of: v).value
    return state.isMissing ? try tuple(type, args) : try tuple(type, args, state)
  }
  /// The tuple that `__setstate__` wants, with as many items.
  func stateTuple(_ v: Value, _ least: Int, _ most: Int) throws(PyError) -> Tuple {
    try warnOfReduction()
    guard let state = Tuple(v) else { throw typeError("state is not a tuple") }
    if state.count < least || state.count > most {
      let how = least == most ? "exactly" : state.count < least ? "at least" : "at most"
      let n = state.count < least ? least : most
      throw typeError("function takes \(how) \(n) argument\(n == 1 ? "" : "s") (\(state.count) given)")
    }
    return state
  }
  /// Raw ints as a tuple.
  func intTuple(_ ints: RawBytes) throws(PyError) -> Value {
    let n = ints.byteCount / 8
    let made = try newTuple(n)
    var i = 0
    while i < n {
      made.items[i] = int(ints.ints[i])
      i += 1
    }
    return made.value
  }
  /// Puts the ints of a tuple of the right length into their places, each within bounds that depend on its place.
  func setInts(
    _ ints: RawBytes, _ v: Value, _ bounds: (Int) -> ClosedRange<Int>
  ) throws(PyError) {
    guard let from = Tuple(v), from.count == ints.byteCount / 8 else { throw valueError("invalid arguments") }
    var i = 0
    while i < from.count {
      let n = try indexInt(from[i])
      let range = bounds(i)
      ints.ints[i] = min(max(n, range.lowerBound), range.upperBound)
      i += 1
    }
  }
}

func registerIterationLayouts(_ heap: Heap) {
  heap.register(AccumulateBody.self)
  heap.register(BatchedBody.self)
  heap.register(ChainBody.self)
  heap.register(CombinationsBody.self)
  heap.register(CompressBody.self)
  heap.register(CountIteratorBody.self)
  heap.register(CycleIteratorBody.self)
  heap.register(DropWhileBody.self)
  heap.register(FilterFalseBody.self)
  heap.register(GroupByBody.self)
  heap.register(GrouperBody.self)
  heap.register(ISliceBody.self)
  heap.register(PairwiseBody.self)
  heap.register(PermutationsBody.self)
  heap.register(ProductBody.self)
  heap.register(RepeatIteratorBody.self)
  heap.register(StarMapBody.self)
  heap.register(TakeWhileBody.self)
  heap.register(TeeBody.self)
  heap.register(TeeBlockBody.self)
  heap.register(ZipLongestBody.self)
}
