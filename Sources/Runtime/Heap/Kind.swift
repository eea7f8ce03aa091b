// What a cell is, as the engine sees it: the layout and the fast paths go by the kind, Python's types by the shape.
// An instance of a subclass of list is of kind `list` and has another shape.

enum Kind: UInt8, CaseIterable, Sendable {
  /// No cell: free memory, or an immediate value.
  case free
  // cells that no program sees
  case items, rawBytes, dictTable, shape, propertyCell, code, setTable
  // text and numbers
  case int, floatBox, complex, str, bytes, byteArray, memoryView
  // containers
  case tuple, list, dict, set, frozenSet, range, slice, mappingProxy
  case dictKeys, dictValues, dictItems
  // iterators
  case listIterator, tupleIterator, rangeIterator, bigRangeIterator, strIterator, bytesIterator, dictIterator
  case setIterator, sequenceIterator, callableIterator, reverseIterator, enumerate, zip, map, filter
  // functions and what binds them
  case function, nativeFunction, methodDescriptor, slotWrapper, getSetDescriptor, memberDescriptor
  case boundMethod, property, classMethod, staticMethod, superObject, cell, genericAlias, unionType
  // classes, modules, instances
  case type, module, object, instance, namespace
  // control
  case exception, traceback, frame, frameLocals, generator, coroutine, asyncGenerator, weakReference, weakProxy
  case asyncSend, anextAwaitable, coroutineWrapper
  // the host
  case hostFunction, hostObject
  // threads
  case thread, threadHandle, lock, recursiveLock, condition, semaphore, event, barrier, threadLocal, simpleQueue, queue
  // library
  case file, random, stringIO, bytesIO, structSequence, moduleState, fileBuffer, rawFile
  case regex, match, scanner, partial, deque, dequeIterator, orderedIterator, library
  case typeVariable, paramSpecPart, typeAlias
  // itertools, operator, functools
  case accumulate, batched, chain, compress, countIterator, cycleIterator, dropWhile, filterFalse, grouper, islice
  case repeatIterator, starMap, takeWhile, tee, teeBlock
  // those that may give pairs: see `givesPairs`
  case combinations, combinationsWithReplacement, groupBy, pairwise, permutations, product, zipLongest
  case attributeGetter, itemGetter, methodCaller, keyWrapper, cachedFunction, cacheEntry
}

extension Kind {
  /// Whether iterators of the kind can put two items into registers (`nextPair`).
  @inline(__always) var givesPairs: Bool {
    self == .dictIterator || self == .enumerate || self == .zip
      || rawValue &- Kind.combinations.rawValue <= Kind.zipLongest.rawValue &- Kind.combinations.rawValue
  }
}
