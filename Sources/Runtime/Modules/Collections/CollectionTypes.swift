// The native types of collections, made when the module is imported first (deque is known to the engine from the start: the
// queues are made of one).

enum CollectionType: Int, CaseIterable {
  case defaultDict, orderedDict, orderedKeys, orderedValues, orderedItems, orderedIterator, tupleGetter, elements
  // classes
  case counter, chainMap, userDict

  fileprivate var definition: (NativeType, base: TypeID)? {
    switch self {
    case .defaultDict: return (.defaultDict, .dict)
    case .orderedDict: return (.orderedDict, .dict)
    case .orderedKeys: return (.orderedKeys, .dictKeys)
    case .orderedValues: return (.orderedValues, .dictValues)
    case .orderedItems: return (.orderedItems, .dictItems)
    case .orderedIterator: return (.orderedIterator, .object)
    case .tupleGetter: return (.tupleGetter, .object)
    case .elements: return (.counterElements, .object)
    case .counter, .chainMap, .userDict: return nil
    }
  }
}

extension Thread {
  func collectionType(_ what: CollectionType) throws(PyError) -> Type {
    if self[.collectionTypes].isMissing { try makeCollectionTypes() }
    return Type(unchecked: Tuple(unchecked: self[.collectionTypes])[what.rawValue])
  }
  /// The same where there is an instance of one of them.
  func knownCollectionType(_ what: CollectionType) -> Type {
    Type(unchecked: Tuple(unchecked: self[.collectionTypes])[what.rawValue])
  }

  private func makeCollectionTypes() throws(PyError) {
    let mapping = Tuple(unchecked: try tuple(try abstractClass(.mutableMapping)))
    // Making those may have taken so long that another thread has made the rest.
    if !self[.collectionTypes].isMissing { return }
    let all = try newTuple(CollectionType.allCases.count)
    for what in CollectionType.allCases {
      if let (definition, base) = what.definition {
        all.items[what.rawValue] = makeNativeType(definition, base: self[base]).value
      } else {
        all.items[what.rawValue] = .none
      }
    }
    let counter = try make(counterClass, module: "collections", bases: Tuple(unchecked: try tuple(self[.dict].value)))
    // Deletion has a meaning of its own, so that the slot looks methods up; for plain counters it need not.
    counter.slots[Int(Slot.setItem.rawValue)] = counterSetItem
    all.items[CollectionType.counter.rawValue] = counter.value
    let meta = try abstractMeta()
    all.items[CollectionType.chainMap.rawValue] =
      try make(chainMapClass, module: "collections", metatype: meta, bases: mapping).value
    all.items[CollectionType.userDict.rawValue] =
      try make(userDictClass, module: "collections", metatype: meta, bases: mapping).value
    self[.collectionTypes] = all.value
  }
}

/// The cell of small native objects of library modules, whose types know what the words mean.
struct LibraryBody: Body {
  static var kind: Kind { .library }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  var a: Value
  var b: Value
  var c: Value
  var i: Int
  var j: Int
}
typealias LibraryObject = Ref<LibraryBody>

extension NativeModule {
  static let collections: NativeModule = {
    var module = NativeModule("collections", "Containers beyond dict, list, set and tuple.") {
      t, dict throws(PyError) in
      let abstract = try t.importLibrary("_collections_abc")
      try dict.set(t, t.name("abc"), abstract)
      try t.modules.set(t, t.name("collections.abc"), abstract)
      let names = try t.newList()
      try dict.set(t, t[.__all__], names.value)
      for name in [
        "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque",
        "namedtuple",
      ] as [StaticString] { try names.append(t, t.intern(name)) }
      try t.fillCollections(dict)
      for what in [CollectionType.counter, .chainMap, .userDict] {
        let type = try t.collectionType(what)
        try dict.set(t, type.name, type.value)
      }
      try t.define([namedTupleFunction, lateNames], in: dict)
      let sequences = Type(unchecked: try t.abstractClass(.mutableSequence))
      _ = try t.register(sequences, t[.deque].value)
    }
    module.isPackage = true
    return module
  }()

  /// UserList and UserString are written in Python, and compiled when a program wants one of them.
  private static let lateNames = Method("__getattr__(name, /)") { t, a throws(PyError) in
    try t.lateAttribute("collections", a[0], among: ["UserList", "UserString"], from: "_collections_user")
  }

  static let collectionsNative = NativeModule("_collections", "The native part of collections.") {
    t, dict throws(PyError) in
    try t.fillCollections(dict)
    for id in [TypeID.dequeIterator, .dequeReverseIterator] { try dict.set(t, t[id].name, t[id].value) }
  }
}

extension Thread {
  /// What the public module and its native part have in common.
  fileprivate func fillCollections(_ dict: Dict) throws(PyError) {
    try dict.set(self, self[.deque].name, self[.deque].value)
    for what in [CollectionType.defaultDict, .orderedDict, .tupleGetter] {
      let type = try collectionType(what)
      try dict.set(self, type.name, type.value)
    }
    try define([countElementsFunction], in: dict)
  }
}
