// functools._lru_cache_wrapper: a function with a memory.
//
// A dict leads from the arguments to the result, or, where there is a limit, to an entry in a ring that has the order of
// use: behind the anchor stands what was used last, in front of it what goes first. Whatever is called meanwhile (the
// function, hashes, comparisons) may use the same cache: nothing is assumed to be as it was before.

struct CachedFunctionBody: Body {
  static var kind: Kind { .cachedFunction }
  static var values: Range<Int> { 1..<6 }
  var header: Header
  var function: Value
  var entries: Value
  /// Entry without a key; missing where there is no limit.
  var anchor: Value
  /// Called for `cache_info()`.
  var infoType: Value
  /// Stands between positional and named arguments in a key; made when it is needed.
  var mark: Value
  /// Negative: no limit.
  var limit: Int
  var hits: Int
  var misses: Int
  var isTyped: Bool
}
typealias CachedFunction = Ref<CachedFunctionBody>

struct CacheEntryBody: Body {
  static var kind: Kind { .cacheEntry }
  static var values: Range<Int> { 1..<5 }
  var header: Header
  var previous: Value
  var next: Value
  var key: Value
  var result: Value
  var hash: Int
}
typealias CacheEntry = Ref<CacheEntryBody>

extension Ref where B == CacheEntryBody {
  @inline(__always) fileprivate func unlink() {
    let (before, after) = (CacheEntry(unchecked: self.previous), CacheEntry(unchecked: self.next))
    before.next = after.value
    after.previous = before.value
  }
  @inline(__always) fileprivate func link(behind anchor: CacheEntry) {
    let after = CacheEntry(unchecked: anchor.next)
    self.previous = anchor.value
    self.next = after.value
    after.previous = self.value
    anchor.next = self.value
  }
}

private let parameters = ConstructorParameters(
  "lru_cache", ["user_function", "maxsize", "typed", "cache_info_type"], required: 4)

extension Thread {
  fileprivate func newCachedFunction(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    let r = try pushScratch(4)
    defer { popScratch(r) }
    try bind(args, parameters, into: r)
    guard isCallable(r[0]) else { throw typeError("the first argument must be callable") }
    var limit = -1
    if !r[1].isNone {
      guard r[1].isInt || self.type(of: r[1]).slot(.index) != nil else {
        throw typeError("maxsize should be integer or None")
      }
      limit = max(try indexInt(r[1]), 0)
    }
    let isTyped = try isTrue(r[2])
    let entries = try newDict()
    let f = try new(CachedFunctionBody.self, type: Type(unchecked: type))
    f.function = r[0]
    f.entries = entries.value
    f.infoType = r[3]
    f.limit = limit
    f.isTyped = isTyped
    if limit > 0 { f.anchor = newAnchor() }
    return f.value
  }

  private func newAnchor() -> Value {
    let anchor = new(CacheEntryBody.self, shape: self[.cacheEntry].rootShape)
    anchor.previous = anchor.value
    anchor.next = anchor.value
    return anchor.value
  }

  fileprivate func clear(_ f: CachedFunction) throws(PyError) {
    f.hits = 0
    f.misses = 0
    f.entries = try newDict().value
    if f.limit > 0 { f.anchor = newAnchor() }
  }

  /// What stands for the arguments: a single int or str itself, otherwise a tuple.
  @inline(__always) private func cacheKey(_ f: CachedFunction, _ args: Arguments) throws(PyError) -> Value {
    if args.names.isMissing && !f.isTyped {
      if args.count == 1, args[0].isSmallInt || isExactStr(args[0]) || isExact(args[0], .int) { return args[0] }
      return try newTuple(from: args.base, args.count)
    }
    return try longCacheKey(f, args)
  }

  @inline(never) private func longCacheKey(_ f: CachedFunction, _ args: Arguments) throws(PyError) -> Value {
    let given = args.positionalCount
    let named = args.count - given
    var n = given + (named > 0 ? 1 + 2 * named : 0)
    let made = try newTuple(n + (f.isTyped ? args.count : 0))
    made.items.update(from: args.base, count: given)
    if named > 0 {
      if f.mark.isMissing { f.mark = newInstanceOf(self[.object]) }
      made.items[given] = f.mark
      let names = Tuple(unchecked: args.names)
      var i = 0
      while i < named {
        made.items[given + 1 + 2 * i] = names[i]
        made.items[given + 2 + 2 * i] = args[given + i]
        i += 1
      }
    }
    if f.isTyped {
      var i = 0
      while i < args.count {
        made.items[n] = self.type(of: args[i]).value
        n += 1
        i += 1
      }
    }
    return made.value
  }

  /// Calls the function itself; its arguments are copied, since a callee uses its window.
  private func callUncached(_ f: CachedFunction, _ args: Arguments) throws(PyError) -> Value {
    let function = f.function
    let s = try pushScratch(args.count + 1)
    defer { popScratch(s) }
    s[0] = function
    (s + 1).update(from: args.base, count: args.count)
    return try invoke(function, Arguments(s + 1, args.count, names: args.names))
  }

  fileprivate func callCached(_ f: CachedFunction, _ args: Arguments) throws(PyError) -> Value {
    try checkStack()
    if f.limit == 0 {
      f.misses &+= 1
      return try callUncached(f, args)
    }
    let key = try cacheKey(f, args)
    let hash = try self.hash(key)
    let known = try cached(f, key, hash)
    if !known.isMissing {
      if f.limit < 0 {
        f.hits &+= 1
        return known
      }
      let entry = CacheEntry(unchecked: known)
      entry.unlink()
      entry.link(behind: CacheEntry(unchecked: f.anchor))
      f.hits &+= 1
      return entry.result
    }
    f.misses &+= 1
    let result = try callUncached(f, args)
    if f.limit < 0 {
      try Dict(unchecked: f.entries).set(self, key, result, hash: hash)
      return result
    }
    // The call may have entered the same arguments.
    if try !cached(f, key, hash).isMissing { return result }
    let entries = Dict(unchecked: f.entries)
    let anchor = CacheEntry(unchecked: f.anchor)
    if entries.count >= f.limit, anchor.previous.bits != anchor.value.bits {
      let oldest = CacheEntry(unchecked: anchor.previous)
      oldest.unlink()
      let i = try entries.findEntry(self, oldest.key, hash: oldest.hash)
      if i >= 0, entries.table.entries[i].value.bits == oldest.value.bits { entries.removeEntry(self, i) }
    }
    let entry = new(CacheEntryBody.self, shape: self[.cacheEntry].rootShape)
    entry.key = key
    entry.result = result
    entry.hash = hash
    entry.previous = entry.value
    entry.next = entry.value
    try entries.set(self, key, entry.value, hash: hash)
    // A comparison may have emptied the cache: the entry belongs to what was there before, then.
    if f.entries.bits == entries.value.bits { entry.link(behind: CacheEntry(unchecked: f.anchor)) }
    return result
  }

  /// What the dict holds for a key, or missing.
  @inline(__always) private func cached(_ f: CachedFunction, _ key: Value, _ hash: Int) throws(PyError) -> Value {
    let entries = Dict(unchecked: f.entries)
    let i = try entries.findEntry(self, key, hash: hash)
    return i < 0 ? .missing : entries.table.entries[i].value
  }

  fileprivate func cacheInfo(_ f: CachedFunction) throws(PyError) -> Value {
    let limit = f.limit < 0 ? Value.none : int(f.limit)
    return try call(f.infoType, int(f.hits), int(f.misses), limit, int(Dict(unchecked: f.entries).count))
  }
}

extension NativeType {
  /// Programs see entries only when they ask the collector for all objects.
  static let cacheEntry = NativeType(
    name: "_lru_list_elem", module: "functools", kind: .cacheEntry, flags: 0, install: { s in s.clear(.new) })

  static let cachedFunction = NativeType(
    name: "_lru_cache_wrapper", module: "functools", kind: .cachedFunction,
    flags: TypeFlag.hasDictionary | TypeFlag.hasWeakReferences,
    documentation: "A function that remembers what it returned.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newCachedFunction(type, args) }
      s.call(.call) { t, v, args throws(PyError) in try t.callCached(CachedFunction(unchecked: v), args) }
      s.set(.descriptorGet) { t, d, v, type throws(PyError) in v.isMissing || v.isNone ? d : t.bind(d, v) }
    },
    methods: {
      [
        Method("cache_info(self, /)") { t, a throws(PyError) in try t.cacheInfo(CachedFunction(unchecked: a[0])) },
        Method("cache_clear(self, /)") { t, a throws(PyError) in
          try t.clear(CachedFunction(unchecked: a[0]))
          return .none
        },
        Method("__copy__(self, /)") { t, a throws(PyError) in a[0] },
        Method("__deepcopy__(self, memo, /)") { t, a throws(PyError) in a[0] },
        Method("__reduce__(self, /)") { t, a throws(PyError) in try t.getAttribute(a[0], .__qualname__) },
      ]
    })
}
