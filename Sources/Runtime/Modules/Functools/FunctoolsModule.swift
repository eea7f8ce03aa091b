// The functools module: the types that are called often are native, in `_functools`; what only prepares something (wraps,
// total_ordering, the registry of singledispatch) is Python text in Library/Functools.swift.

extension Thread {
  fileprivate func reduce(_ function: Value, _ iterable: Value, _ initial: Value) throws(PyError) -> Value {
    let it: Value
    do throws(PyError) { it = try iterator(iterable) } catch {
      if swallow(.TypeError) { throw typeError("reduce() arg 2 must support iteration") }
      throw error
    }
    var result = initial
    if result.isMissing {
      result = try step(it)
      if result.isMissing { throw typeError("reduce() of empty iterable with no initial value") }
    }
    while true {
      let item = try step(it)
      if item.isMissing { return result }
      result = try call(function, result, item)
    }
  }

  /// The value of a cached property: what the instance holds under the name, or what the function returns, which the
  /// instance then holds. The usual instance does not become one with a dict of its own for that.
  fileprivate func cachedValue(_ v: Value, _ name: Value, _ function: Value) throws(PyError) -> Value {
    let type = self.type(of: v)
    if v.isKind(.instance), type.has(TypeFlag.hasDictionary), lookup(type, .__dict__).isKind(.getSetDescriptor),
      isExactStr(name)
    {
      let known = instanceAttribute(v, intern(name))
      if !known.isMissing { return known }
      let value = try call(function, v)
      if try setInstanceAttribute(v, self.type(of: v), name, value) { return value }
    }
    let typeName = try repr(type.name)
    let cache = try findAttribute(v, .__dict__)
    if cache.isMissing {
      throw typeError(
        "No '__dict__' attribute on \(Str(unchecked: typeName).string) instance to cache \(reprString(name)) property.")
    }
    let known = try callMethod(cache, self[Name.get], name, .ellipsis)
    if known != .ellipsis { return known }
    let value = try call(function, v)
    do throws(PyError) { try setItem(cache, name, value) } catch {
      if !swallow(.TypeError) { throw error }
      throw typeError(
        "The '__dict__' attribute on \(Str(unchecked: typeName).string) instance does not support item assignment"
          + " for caching \(reprString(name)) property.")
    }
    return value
  }
}

private let functions: [Method] = [
  Method("reduce(function, iterable, initial=<unrepresentable>, /)") { t, a throws(PyError) in
    try t.reduce(a[0], a[1], a[2])
  },
  Method("cmp_to_key(mycmp)") { t, a throws(PyError) in t.newKeyMaker(a[0]) },
  Method("_cached_value(instance, name, function, /)") { t, a throws(PyError) in
    try t.cachedValue(a[0], a[1], a[2])
  },
]

extension NativeModule {
  static let functionTools = NativeModule("_functools", "Tools that operate on functions.") {
    t, dict throws(PyError) in
    try t.define(functions, in: dict)
    try t.define([.partial, .cachedFunction], in: dict)
  }
}

func registerFunctionToolLayouts(_ heap: Heap) {
  heap.register(PartialBody.self)
  heap.register(KeyWrapperBody.self)
  heap.register(CachedFunctionBody.self)
  heap.register(CacheEntryBody.self)
}
