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

func registerIterationLayouts(_ heap: Heap) {
  heap.register(AccumulateBody.self)
  heap.register(BatchedBody.self)
  heap.register(ChainBody.self)
  heap.register(CombinationsBody.self)
  heap.register(ReplacementsBody.self)
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
