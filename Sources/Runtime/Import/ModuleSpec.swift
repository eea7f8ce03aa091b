// importlib.machinery.ModuleSpec: what the import system knows about a module before and after it is loaded.
//
// Native, so that a program which imports only what is built in needs none of the Python part of the import system. An
// instance is laid out as a namespace: its attributes lie in a dict, and programs may set others.

extension Thread {
  /// A new ModuleSpec. `locations` is missing for a module that is no package.
  func newSpec(
    _ name: Value, loader: Value, origin: Value = .none, locations: Value = .missing, hasLocation: Bool = false
  ) throws(PyError) -> Value {
    let spec = try newNamespace(self[.moduleSpec])
    try fillSpec(
      Dict(unchecked: spec.attributes), name, loader, origin, .none, locations.isMissing ? .none : locations,
      hasLocation)
    return spec.value
  }

  fileprivate func fillSpec(
    _ d: Dict, _ name: Value, _ loader: Value, _ origin: Value, _ state: Value, _ locations: Value, _ hasLocation: Bool
  ) throws(PyError) {
    try d.set(self, self[.name], name)
    try d.set(self, intern("loader"), loader)
    try d.set(self, intern("origin"), origin)
    try d.set(self, intern("loader_state"), state)
    try d.set(self, intern("submodule_search_locations"), locations)
    try d.set(self, intern("_uninitialized_submodules"), try newList().value)
    try d.set(self, intern("_set_fileattr"), .bool(hasLocation))
    try d.set(self, intern("_cached"), .none)
  }

  /// An attribute that lies in the spec's own dict, or missing.
  func specField(_ spec: Value, _ name: StaticString) throws(PyError) -> Value {
    guard let d = Dict(try attributeDictionary(spec)) else { return .missing }
    return d.get(self, name: intern(name))
  }

  private func requiredField(_ spec: Value, _ name: StaticString) throws(PyError) -> Value {
    try getAttribute(spec, intern(name))
  }

  fileprivate func specText(_ spec: Value) throws(PyError) -> Value {
    func part(_ name: StaticString) throws(PyError) -> String {
      "\(name)=\(Str(unchecked: try repr(try requiredField(spec, name))).string)"
    }
    var parts = [try part("name"), try part("loader")]
    if !(try requiredField(spec, "origin")).isNone { parts.append(try part("origin")) }
    if !(try requiredField(spec, "submodule_search_locations")).isNone {
      parts.append(try part("submodule_search_locations"))
    }
    return try str("\(Str(unchecked: type(of: spec).name).string)(\(parts.joined(separator: ", ")))")
  }

  fileprivate func specParent(_ spec: Value) throws(PyError) -> Value {
    let name = try requiredField(spec, "name")
    if !(try requiredField(spec, "submodule_search_locations")).isNone { return name }
    guard let text = Str(name)?.string else { throw noAttribute(name, intern("rpartition" as StaticString)) }
    return try str(text.lastIndex(of: ".").map { String(text[..<$0]) } ?? "")
  }

  fileprivate func specCached(_ spec: Value) throws(PyError) -> Value {
    let known = try specField(spec, "_cached")
    if !known.isMissing && !known.isNone { return known }
    guard let origin = Str(try requiredField(spec, "origin")), try isTrue(try requiredField(spec, "_set_fileattr")),
      let path = try cachePath(ofSource: origin.string), let d = Dict(try attributeDictionary(spec))
    else { return .none }
    let made = try str(path)
    try d.set(self, intern("_cached"), made)
    return made
  }

  /// Whether a module is being initialized, by what its spec says.
  func isInitializing(_ spec: Value) throws(PyError) -> Bool {
    if spec.isMissing || spec.isNone { return false }
    let v = try findAttribute(spec, intern("_initializing"))
    return v.isMissing ? false : try isTrue(v)
  }
}

extension NativeType {
  static let moduleSpec = NativeType(
    name: "ModuleSpec", module: "_frozen_importlib", kind: .namespace, flags: TypeFlag.base | TypeFlag.hasDictionary,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newNamespace(Type(unchecked: type)).value }
      s.useMethod(.initialize)
      s.set(.repr) { t, v throws(PyError) in try t.specText(v) }
      s.set(.equal) { t, x, y throws(PyError) in
        for name: StaticString in ["name", "loader", "submodule_search_locations", "has_location", "cached", "origin"] {
          let a = try t.findAttribute(x, t.intern(name))
          let b = try t.findAttribute(y, t.intern(name))
          if a.isMissing || b.isMissing { return .notImplemented }
          if try !t.isEqual(a, b) { return .false }
        }
        return .true
      }
      s.clear(.hash)
    },
    methods: {
      [
        Method("__init__(self, name, loader, *, origin=None, loader_state=None, is_package=None)") {
          t, a throws(PyError) in
          guard let d = Dict(try t.attributeDictionary(a[0])) else { return .none }
          let isPackage = a.has(5) ? try t.isTrue(a[5]) : false
          try t.fillSpec(
            d, a[1], a[2], t.orNone(a[3]), t.orNone(a[4]), isPackage ? try t.newList().value : .none, false)
          return .none
        }
      ]
    },
    getters: {
      [
        Getter("__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) }),
        Getter("parent", { t, v throws(PyError) in try t.specParent(v) }),
        Getter(
          "cached", { t, v throws(PyError) in try t.specCached(v) },
          set: { t, v, x throws(PyError) in
            try t.setAttribute(v, t.intern("_cached"), x)
            return .none
          }),
        Getter(
          "has_location",
          { t, v throws(PyError) in .bool(try t.isTrue(try t.getAttribute(v, t.intern("_set_fileattr")))) },
          set: { t, v, x throws(PyError) in
            try t.setAttribute(v, t.intern("_set_fileattr"), .bool(try t.isTrue(x)))
            return .none
          }),
      ]
    })
}
