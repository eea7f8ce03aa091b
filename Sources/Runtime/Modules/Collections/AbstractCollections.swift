// collections.abc: the abstract classes of containers, iterators and awaitables. One table says what each is made of; the
// methods that it gives to those who derive from it stand in AbstractCollections+….swift.

enum AbstractClass: Int, CaseIterable {
  case awaitable, coroutine, asyncIterable, asyncIterator, asyncGenerator
  case hashable, iterable, iterator, generator, reversible, sized, container, callable, collection
  case set, mutableSet, mapping, mutableMapping, mappingView, keysView, itemsView, valuesView
  case sequence, mutableSequence, byteString, buffer

  /// Name, bases, and the methods by which a class that is not derived from it is known as a member.
  fileprivate var row: (name: StaticString, bases: [AbstractClass], members: [StaticString]) {
    switch self {
    case .awaitable: return ("Awaitable", [], ["__await__"])
    case .coroutine: return ("Coroutine", [.awaitable], ["__await__", "send", "throw", "close"])
    case .asyncIterable: return ("AsyncIterable", [], ["__aiter__"])
    case .asyncIterator: return ("AsyncIterator", [.asyncIterable], ["__anext__", "__aiter__"])
    case .asyncGenerator:
      return ("AsyncGenerator", [.asyncIterator], ["__aiter__", "__anext__", "asend", "athrow", "aclose"])
    case .hashable: return ("Hashable", [], ["__hash__"])
    case .iterable: return ("Iterable", [], ["__iter__"])
    case .iterator: return ("Iterator", [.iterable], ["__iter__", "__next__"])
    case .generator: return ("Generator", [.iterator], ["__iter__", "__next__", "send", "throw", "close"])
    case .reversible: return ("Reversible", [.iterable], ["__reversed__", "__iter__"])
    case .sized: return ("Sized", [], ["__len__"])
    case .container: return ("Container", [], ["__contains__"])
    case .callable: return ("Callable", [], ["__call__"])
    case .collection:
      return ("Collection", [.sized, .iterable, .container], ["__len__", "__iter__", "__contains__"])
    case .set: return ("Set", [.collection], [])
    case .mutableSet: return ("MutableSet", [.set], [])
    case .mapping: return ("Mapping", [.collection], [])
    case .mutableMapping: return ("MutableMapping", [.mapping], [])
    case .mappingView: return ("MappingView", [.sized], [])
    case .keysView: return ("KeysView", [.mappingView, .set], [])
    case .itemsView: return ("ItemsView", [.mappingView, .set], [])
    case .valuesView: return ("ValuesView", [.mappingView, .collection], [])
    case .sequence: return ("Sequence", [.reversible, .collection], [])
    case .mutableSequence: return ("MutableSequence", [.sequence], [])
    case .byteString: return ("ByteString", [.sequence], [])
    case .buffer: return ("Buffer", [], ["__buffer__"])
    }
  }

  /// The interpreter's own types that are members.
  fileprivate var builtinMembers: [TypeID] {
    switch self {
    case .set: return [.frozenSet]
    case .mutableSet: return [.set]
    case .mapping: return [.mappingProxy, .frameLocals]
    case .mutableMapping: return [.dict]
    case .keysView: return [.dictKeys]
    case .itemsView: return [.dictItems]
    case .valuesView: return [.dictValues]
    case .sequence: return [.tuple, .str, .range, .memoryView]
    case .mutableSequence: return [.list, .byteArray]
    case .byteString: return [.bytes, .byteArray]
    default: return []
    }
  }

  fileprivate var isGeneric: Bool {
    switch self {
    case .awaitable, .asyncIterable, .iterable, .container, .mappingView: return true
    default: return false
    }
  }

  fileprivate var definition: LibraryClass {
    let row = self.row
    let own = content
    let hasHook = !row.members.isEmpty
    let isGeneric = self.isGeneric
    let what = self
    return LibraryClass(
      name: row.name, documentation: own.documentation, isSlotted: what != .mappingView,
      abstract: own.abstract,
      methods: {
        var all = own.methods()
        if hasHook { all.append(memberHook) }
        if isGeneric { all.append(aliasOfClass) }
        return all
      },
      extend: { t, dict throws(PyError) in
        if what == .mappingView { try dict.set(t, t[.__slots__], try t.tuple(t.name("_mapping"))) }
        if what == .mapping { try dict.set(t, t[.__reversed__], .none) }
        let bit = what == .sequence ? 1 << 5 : what == .mapping ? 1 << 6 : 0
        if bit != 0 { try dict.set(t, t.name("__abc_tpflags__"), .smallInt(bit)) }
        // Methods of the same meaning are the same function.
        for (name, reflected) in [
          ("__and__", "__rand__"), ("__or__", "__ror__"), ("__xor__", "__rxor__"),
        ] as [(StaticString, StaticString)] where what == .set {
          try dict.set(t, t.intern(reflected), dict.get(t, name: t.intern(name)))
        }
      })
  }

  private var content: AbstractContent {
    switch self {
    case .awaitable: return .awaitable
    case .coroutine: return .coroutine
    case .asyncIterable: return .asyncIterable
    case .asyncIterator: return .asyncIterator
    case .asyncGenerator: return AbstractContent()
    case .hashable: return .hashable
    case .iterable: return .iterable
    case .iterator: return .iterator
    case .generator: return .generator
    case .reversible: return .reversible
    case .sized: return .sized
    case .container: return .container
    case .callable: return .callable
    case .collection, .byteString: return AbstractContent()
    case .set: return .set
    case .mutableSet: return .mutableSet
    case .mapping: return .mapping
    case .mutableMapping: return .mutableMapping
    case .mappingView: return .mappingView
    case .keysView: return .keysView
    case .itemsView: return .itemsView
    case .valuesView: return .valuesView
    case .sequence: return .sequence
    case .mutableSequence: return .mutableSequence
    case .buffer: return .buffer
    }
  }
}

/// What one of the classes holds: what must be overridden, and what it gives.
struct AbstractContent: Sendable {
  var documentation: StaticString = ""
  var abstract: @Sendable () -> [Method] = { [] }
  var methods: @Sendable () -> [Method] = { [] }
}

/// `__subclasshook__` of all the classes that are known by methods: those of the class itself count, not of what derives
/// from it. A method that is None is there to say no.
private let memberHook = Method("__subclasshook__(cls, C)", .classMethod) { t, a throws(PyError) in
  let all = Tuple(unchecked: t[.abstractClasses])
  guard let type = Type(a[1]) else { throw t.typeError("a class is expected, not '\(t.typeName(a[1]))'") }
  for what in AbstractClass.allCases where all[what.rawValue].bits == a[0].bits && !what.row.members.isEmpty {
    if what == .buffer, t.hasBuffer(type) { return .true }
    for name in what.row.members {
      let found = t.lookup(type, t.intern(name))
      if found.isMissing || found.isNone { return .notImplemented }
    }
    return .true
  }
  return .notImplemented
}

let aliasOfClass = Method("__class_getitem__(cls, item, /)", .classMethod) { t, a throws(PyError) in
  try t.newGenericAlias(a[0], a[1])
}

extension Thread {
  /// A class of collections.abc, for native code; all of them are made when one is asked for first.
  func abstractClass(_ what: AbstractClass) throws(PyError) -> Value {
    if self[.abstractClasses].isMissing { try makeAbstractClasses() }
    return Tuple(unchecked: self[.abstractClasses])[what.rawValue]
  }
  func isInstance(_ v: Value, of what: AbstractClass) throws(PyError) -> Bool {
    try isInstance(v, of: try abstractClass(what))
  }
  /// `collections.abc._CallableGenericAlias`.
  func callableAlias() throws(PyError) -> Value {
    _ = try abstractClass(.callable)
    return Tuple(unchecked: self[.abstractClasses])[AbstractClass.allCases.count]
  }

  /// Types of the interpreter that share their memory.
  fileprivate func hasBuffer(_ type: Type) -> Bool {
    type.isSubtype(of: self[.bytes]) || type.isSubtype(of: self[.byteArray]) || type.isSubtype(of: self[.memoryView])
  }

  private func makeAbstractClasses() throws(PyError) {
    let meta = try abstractMeta()
    let coroutines = try newDict()
    try runLibrary("collections.abc", abstractCoroutinesSource, coroutines)
    // Another thread may have been at it meanwhile; from here on no Python code runs.
    if !self[.abstractClasses].isMissing { return }
    let all = try newTuple(AbstractClass.allCases.count + 2)
    self[.abstractClasses] = all.value
    for what in AbstractClass.allCases {
      let row = what.row
      let bases = try newTuple(row.bases.count)
      for (i, base) in row.bases.enumerated() { bases.items[i] = all[base.rawValue] }
      var definition = what.definition
      if what == .asyncIterator || what == .asyncGenerator {
        let hold = definition.extend
        definition.extend = { t, dict throws(PyError) in
          try hold?(t, dict)
          let all = Tuple(unchecked: t[.abstractClasses])
          try t.dictMerge(dict, Dict(unchecked: Dict(unchecked: all.last).get(t, name: t.intern(row.name))))
        }
        all.items[all.count - 1] = coroutines.value
      }
      let metatype =
        what == .byteString
        ? try make(decliningMeta, module: "collections.abc", bases: Tuple(unchecked: try tuple(meta.value))) : meta
      let type = try make(definition, module: "collections.abc", metatype: metatype, bases: bases)
      all.items[what.rawValue] = type.value
      for member in what.builtinMembers { _ = try register(type, self[member].value) }
    }
    let alias = try make(
      callableAliasClass, module: "collections.abc", bases: Tuple(unchecked: try tuple(self[.genericAlias].value)))
    all.items[AbstractClass.allCases.count] = alias.value
    all.items[all.count - 1] = .none
  }
}

extension Ref where B == TupleBody {
  fileprivate var last: Value { self[self.count - 1] }
}

/// The methods that are coroutines, by class.
private let abstractCoroutinesSource: StaticString = """
  def _classes():
      def required(function):
          function.__isabstractmethod__ = True
          return function

      @required
      async def __anext__(self):
          raise StopAsyncIteration

      AsyncIterator = {"__anext__": __anext__}

      async def __anext__(self):
          return await self.asend(None)

      @required
      async def asend(self, value):
          raise StopAsyncIteration

      @required
      async def athrow(self, typ, val=None, tb=None):
          fault = (typ if tb is None else typ()) if val is None else val
          raise fault if tb is None else fault.with_traceback(tb)

      async def aclose(self):
          ended = False
          try:
              await self.athrow(GeneratorExit)
          except (GeneratorExit, StopAsyncIteration):
              ended = True
          if not ended:
              raise RuntimeError("asynchronous generator ignored GeneratorExit")

      AsyncGenerator = {f.__name__: f for f in (__anext__, asend, athrow, aclose)}
      for name, members in (("AsyncIterator", AsyncIterator), ("AsyncGenerator", AsyncGenerator)):
          for f in members.values():
              f.__qualname__ = f"{name}.{f.__name__}"
              f.__module__ = "collections.abc"
          globals()[name] = members

  _classes()
  """

/// The metaclass of ByteString, which is on its way out.
private let decliningMeta = LibraryClass(
  name: "_DeprecateByteStringMeta",
  methods: {
    [
      Method("__new__(cls, name, bases, namespace, /, **kwargs)", .staticMethod) { t, a throws(PyError) in
        if let name = Str(a[1]), !name.isEqual("ByteString") { try t.warnOfByteString() }
        let new = try t.getAttribute(try t.abstractMeta().value, t[.__new__])
        let all = try t.newTuple(4)
        var i = 0
        while i < 4 {
          all.items[i] = a[i]
          i += 1
        }
        return try t.call(new, args: all, kwargs: a[4])
      },
      Method("__instancecheck__(cls, instance)") { t, a throws(PyError) in
        try t.warnOfByteString()
        guard let type = Type(a[0]) else { throw t.typeError("a class is expected, not '\(t.typeName(a[0]))'") }
        return .bool(try t.abstractInstance(type, a[1]))
      },
    ]
  })

extension Thread {
  fileprivate func warnOfByteString() throws(PyError) {
    try warn(
      .DeprecationWarning, "'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14")
  }
}

extension NativeModule {
  static let collectionsAbc = NativeModule("_collections_abc", "", fillAbstract)
}

@Sendable private func fillAbstract(_ t: Thread, _ dict: Dict) throws(PyError) {
  let names = try t.newList()
  for what in AbstractClass.allCases {
    let name = t.intern(what.row.name)
    try names.append(t, name)
    try dict.set(t, name, try t.abstractClass(what))
  }
  try dict.set(t, t[.__all__], names.value)
  try dict.set(t, t[.__name__], t.name("collections.abc"))
  let alias = try t.callableAlias()
  try dict.set(t, Type(unchecked: alias).name, alias)
}
