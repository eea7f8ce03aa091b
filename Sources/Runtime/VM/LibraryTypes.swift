// Native types of library modules. They are made when a program first asks for them, so that a start does not pay for
// types that it never sees. Each has a kind of its own; its layout is registered with the others.

enum LibraryTypeID: UInt8, CaseIterable {
  case accumulate, batched, chain, combinations, combinationsWithReplacement, compress, count, cycle, dropWhile
  case filterFalse, groupBy, grouper, islice, pairwise, permutations, product, `repeat`, starMap, takeWhile, tee
  case teeBlock, zipLongest
  case attributeGetter, itemGetter, methodCaller
  case partial, keyWrapper, cachedFunction, cacheEntry
}

private func libraryType(_ id: LibraryTypeID) -> NativeType {
  switch id {
  case .accumulate: return .accumulate
  case .batched: return .batched
  case .chain: return .chain
  case .combinations: return .combinations
  case .combinationsWithReplacement: return .combinationsWithReplacement
  case .compress: return .compress
  case .count: return .count
  case .cycle: return .cycle
  case .dropWhile: return .dropWhile
  case .filterFalse: return .filterFalse
  case .groupBy: return .groupBy
  case .grouper: return .grouper
  case .islice: return .islice
  case .pairwise: return .pairwise
  case .permutations: return .permutations
  case .product: return .product
  case .repeat: return .repeat
  case .starMap: return .starMap
  case .takeWhile: return .takeWhile
  case .tee: return .tee
  case .teeBlock: return .teeBlock
  case .zipLongest: return .zipLongest
  case .attributeGetter: return .attributeGetter
  case .itemGetter: return .itemGetter
  case .methodCaller: return .methodCaller
  case .partial: return .partial
  case .keyWrapper: return .keyWrapper
  case .cachedFunction: return .cachedFunction
  case .cacheEntry: return .cacheEntry
  }
}

extension Thread {
  subscript(_ id: LibraryTypeID) -> Type {
    if let known = Items(self[.libraryTypes]) {
      let type = known.items[Int(id.rawValue)]
      if !type.isMissing { return Type(unchecked: type) }
    }
    return makeLibraryType(id)
  }

  @inline(never) private func makeLibraryType(_ id: LibraryTypeID) -> Type {
    let definition = libraryType(id)
    let type = makeNativeType(definition, base: self[definition.base])
    claimKind(type, definition.kind)
    do throws(PyError) {
      if self[.libraryTypes].isMissing { self[.libraryTypes] = try newItems(LibraryTypeID.allCases.count).value }
    } catch {
      fatalError("no memory for a type")
    }
    store(type.value, at: Items(unchecked: self[.libraryTypes]).items + Int(id.rawValue), in: self[.libraryTypes])
    return type
  }

  /// Puts types into a module's dict, by their names.
  func define(_ types: [LibraryTypeID], in dict: Dict) throws(PyError) {
    for id in types { try dict.set(self, self[id].name, self[id].value) }
  }
}

extension SlotTable {
  /// The type is an iterator, and this its next item.
  func iterate(_ next: @escaping UnarySlot) {
    set(.iter) { t, v throws(PyError) in v }
    set(.next, next)
  }
}
