// Builtin functions around objects: types, attributes, printing.

func registerCoreLayouts(_ heap: Heap) {
  heap.register(SuperBody.self)
  heap.register(ModuleBody.self)
  heap.register(FrameBody.self)
  heap.register(FrameLocalsBody.self)
  heap.register(NamespaceBody.self)
}

let coreBuiltins: [Method] =
  [
    Method("print(*args, sep=' ', end='\\n', file=None, flush=False)") { t, a throws(PyError) in
      try t.printValues(Tuple(unchecked: a[0]), sep: a[1], end: a[2], file: a[3], flush: a[4])
      return .none
    },
    Method("input(prompt='', /)") { t, a throws(PyError) in try t.inputLine(a[0]) },
    Method("__build_class__(*args, **kwds)") { t, a throws(PyError) in
      let given = Tuple(unchecked: a[0])
      if given.count < 2 { throw t.typeError("__build_class__: not enough arguments") }
      let bases = try t.newTuple(from: given.items + 2, given.count - 2)
      return try t.buildClass(given[0], given[1], bases: Tuple(unchecked: bases), keywords: a[1])
    },
    Method("isinstance(obj, class_or_tuple, /)") { t, a throws(PyError) in .bool(try t.isInstance(a[0], of: a[1])) },
    Method("issubclass(cls, class_or_tuple, /)") { t, a throws(PyError) in .bool(try t.isSubclass(a[0], of: a[1])) },
    Method("callable(obj, /)") { t, a throws(PyError) in .bool(t.isCallable(a[0])) },
    Method("getattr(object, name, default=None, /)") { t, a throws(PyError) in
      let name = try t.attributeName(a[1], "attribute name must be string, not ")
      if a[2].isMissing {
        do throws(PyError) { return try t.getAttribute(a[0], name) } catch { throw t.attributeFailed(a[0], name) }
      }
      let v = try t.findAttribute(a[0], name)
      return v.isMissing ? a[2] : v
    },
    Method("setattr(obj, name, value, /)") { t, a throws(PyError) in
      try t.setAttribute(a[0], try t.attributeName(a[1], "attribute name must be string, not "), a[2])
      return .none
    },
    Method("delattr(obj, name, /)") { t, a throws(PyError) in
      try t.setAttribute(a[0], try t.attributeName(a[1], "attribute name must be string, not "), .missing)
      return .none
    },
    Method("hasattr(obj, name, /)") { t, a throws(PyError) in
      .bool(try !t.findAttribute(a[0], try t.attributeName(a[1], "attribute name must be string, not ")).isMissing)
    },
    Method("dir(object=None, /)") { t, a throws(PyError) in
      if !a[0].isMissing { return try t.dir(a[0]) }
      guard let fp = t.frame(depth: 0) else { throw t.raise(.SystemError, "frame does not exist") }
      let space = try t.localVariables(of: fp)
      return try t.sortedNames(t.isExact(space, .dict) ? space : try t.callMethod(space, t[.keys]))
    },
    Method("vars(object=None, /)") { t, a throws(PyError) in
      if a[0].isMissing {
        guard let fp = t.frame(depth: 0) else { throw t.raise(.SystemError, "frame does not exist") }
        return try t.localVariables(of: fp)
      }
      let d = try t.findAttribute(a[0], .__dict__)
      if d.isMissing { throw t.typeError("vars() argument must have __dict__ attribute") }
      return d
    },
    Method("globals()") { t, a throws(PyError) in
      guard let fp = t.frame(depth: 0) else { return .none }
      return Function(unchecked: fp.pointee.function).globals
    },
    Method("locals()") { t, a throws(PyError) in
      guard let fp = t.frame(depth: 0) else { throw t.raise(.SystemError, "frame does not exist") }
      return try t.localVariables(of: fp)
    },
    Method("id(obj, /)") { t, a throws(PyError) in t.int(a[0].bits) },
    Method("breakpoint(*args, **kws)") { t, a throws(PyError) in
      try t.callBreakpointHook(Tuple(unchecked: a[0]), a[1])
    },
  ] + codeBuiltins

extension Thread {
  func attributeName(_ v: Value, _ message: String) throws(PyError) -> Value {
    guard v.isKind(.str) else { throw typeError("\(message)'\(typeName(v))'") }
    return intern(v)
  }

  // MARK: isinstance, issubclass

  /// Tuples may be nested as deeply as in CPython, not as deeply as the stack is long.
  private func enterTuple(_ depth: Int) throws(PyError) {
    try checkStack()
    if depth > 10_000 { throw recursionError() }
  }

  func isInstance(_ v: Value, of c: Value, depth: Int = 0) throws(PyError) -> Bool {
    if let type = Type(c) {
      if self.type(of: v) === type { return true }
      let metatype = self.type(of: c)
      if metatype === self[.type] { return try plainIsInstance(v, c) }
    }
    if let tuple = Tuple(c), !c.isKind(.type) {
      try enterTuple(depth)
      var i = 0
      while i < tuple.count {
        if try isInstance(v, of: tuple[i], depth: depth + 1) { return true }
        i += 1
      }
      return false
    }
    if let members = unionMembers(c) { return try isInstance(v, of: members) }
    let hook = try callSpecial(c, .__instancecheck__, v)
    if !hook.isMissing { return try isTrue(hook) }
    if c.isKind(.type) { return try plainIsInstance(v, c) }
    // Something that looks like a class.
    let bases = try findAttribute(c, .__bases__)
    guard bases.isKind(.tuple) else {
      throw typeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    }
    let claimed = try findAttribute(v, .__class__)
    return claimed.isMissing ? false : try looksLikeSubclass(claimed, c)
  }

  func isSubclass(_ v: Value, of c: Value, depth: Int = 0) throws(PyError) -> Bool {
    if c.isKind(.type), self.type(of: c) === self[.type] {
      if v.bits == c.bits { return true }
      if v.isKind(.type) { return try plainIsSubclass(v, c) }
    }
    if let tuple = Tuple(c) {
      try enterTuple(depth)
      var i = 0
      while i < tuple.count {
        if try isSubclass(v, of: tuple[i], depth: depth + 1) { return true }
        i += 1
      }
      return false
    }
    if let members = unionMembers(c) { return try isSubclass(v, of: members) }
    let hook = try callSpecial(c, .__subclasscheck__, v)
    if !hook.isMissing { return try isTrue(hook) }
    return try isAbstractSubclass(v, of: c)
  }

  /// issubclass() for what only looks like classes.
  func isAbstractSubclass(_ v: Value, of c: Value) throws(PyError) -> Bool {
    if try !hasBases(v) { throw typeError("issubclass() arg 1 must be a class") }
    if try !hasBases(c) { throw typeError("issubclass() arg 2 must be a class, a tuple of classes, or a union") }
    return try looksLikeSubclass(v, c)
  }

  private func hasBases(_ v: Value) throws(PyError) -> Bool {
    if v.isKind(.type) { return true }
    return try findAttribute(v, .__bases__).isKind(.tuple)
  }

  /// Along `__bases__`, for objects that only look like classes.
  private func looksLikeSubclass(_ v: Value, _ c: Value) throws(PyError) -> Bool {
    try checkStack()
    if v.bits == c.bits { return true }
    guard let bases = Tuple(try findAttribute(v, .__bases__)) else { return false }
    var i = 0
    while i < bases.count {
      if try looksLikeSubclass(bases[i], c) { return true }
      i += 1
    }
    return false
  }

  /// The tuple of a union's types, or nil for anything else.
  private func unionMembers(_ c: Value) -> Value? {
    guard c.isKind(.unionType), let members = try? findAttribute(c, .__args__), members.isKind(.tuple) else {
      return nil
    }
    let t = Tuple(unchecked: members)
    guard let copy = try? newTuple(t.count) else { return members }
    var i = 0
    while i < t.count {
      copy.items[i] = t[i].isNone ? self[.none].value : t[i]
      i += 1
    }
    return copy.value
  }

  // MARK: dir

  /// dir(v): what `__dir__` says, sorted.
  func dir(_ v: Value) throws(PyError) -> Value {
    let names = try callSpecial(v, .__dir__)
    if names.isMissing { throw typeError("object does not provide __dir__") }
    return try sortedNames(names)
  }

  /// A sorted list of the items.
  func sortedNames(_ v: Value) throws(PyError) -> Value {
    let list = try newList()
    try listExtend(list, v, function: .missing)
    try sortNames(list, 0, list.count)
    return list.value
  }

  private func sortNames(_ list: List, _ from: Int, _ to: Int) throws(PyError) {
    if to - from < 2 { return }
    let middle = (from + to) / 2
    try sortNames(list, from, middle)
    try sortNames(list, middle, to)
    let n = middle - from
    let left = Tuple(unchecked: try newTuple(from: list.items + from, n))
    var i = 0
    var j = middle
    var k = from
    while i < n {
      if j < to, j < list.count, try isLess(list[j], left[i]) {
        list[k] = list[j]
        j += 1
      } else {
        list[k] = left[i]
        i += 1
      }
      k += 1
    }
  }

  /// object.__dir__: own attributes, the class's and its bases'.
  func directory(of v: Value) throws(PyError) -> Value {
    let names = try newDict()
    let own = try findAttribute(v, .__dict__)
    if let d = Dict(own) { try addKeys(d, names) }
    let cls = try findAttribute(v, .__class__)
    if let type = Type(cls) { try addTypeNames(type, names) }
    return try keyList(names)
  }

  func directory(ofType type: Type) throws(PyError) -> Value {
    let names = try newDict()
    try addTypeNames(type, names)
    return try keyList(names)
  }

  private func addTypeNames(_ type: Type, _ names: Dict) throws(PyError) {
    let mro = Tuple(unchecked: type.mro)
    var i = 0
    while i < mro.count {
      let base = Type(unchecked: mro[i])
      fill(base)
      try addKeys(Dict(unchecked: base.attributes), names)
      i += 1
    }
  }
  private func addKeys(_ d: Dict, _ names: Dict) throws(PyError) {
    var i = d.nextEntry(from: 0)
    while i >= 0 {
      try names.set(self, d.table.entries[i].key, .none)
      i = d.nextEntry(from: i + 1)
    }
  }
  private func keyList(_ d: Dict) throws(PyError) -> Value {
    let list = try newList(capacity: d.count)
    var i = d.nextEntry(from: 0)
    while i >= 0 {
      try list.append(self, d.table.entries[i].key)
      i = d.nextEntry(from: i + 1)
    }
    return list.value
  }

  // MARK: what the engine asks for

  /// cls[key] for a class whose metatype has no __getitem__: `__class_getitem__`.
  func typeGetItem(_ type: Type, _ key: Value) throws(PyError) -> Value {
    if type === self[.type] { return try newGenericAlias(type.value, key) }
    let f = try findAttribute(type.value, .__class_getitem__)
    if f.isMissing || f.isNone { throw typeError("type '\(Str(unchecked: type.name).string)' is not subscriptable") }
    return try call(f, key)
  }

  /// sys.displayhook for an expression statement at a prompt.
  func displayValue(_ v: Value) throws(PyError) {
    let hook = sysAttribute(.displayhook)
    if hook.isMissing { throw runtimeError("lost sys.displayhook") }
    _ = try call(hook, v)
  }
}
