// mappingproxy: a read-only view of a mapping, or of a type's attributes, whose values may stand in PropertyCells.

struct MappingProxyBody: Body {
  static var kind: Kind { .mappingProxy }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var mapping: Value
  /// The mapping is a type's dict of attributes.
  var isOfType: Bool
}
typealias MappingProxy = Ref<MappingProxyBody>

extension Thread {
  func mappingProxy(_ mapping: Value) -> Value {
    let proxy = new(MappingProxyBody.self)
    proxy.mapping = mapping
    return proxy.value
  }

  /// The `__dict__` of a type.
  func typeDictionaryProxy(_ t: Type) throws(PyError) -> Value {
    fill(t)
    let proxy = MappingProxy(unchecked: mappingProxy(t.attributes))
    proxy.isOfType = true
    return proxy.value
  }

  /// The mapping; of a type, a copy of its attributes without PropertyCells.
  private func contents(_ v: Value) throws(PyError) -> Value {
    let proxy = MappingProxy(unchecked: v)
    if !proxy.isOfType { return proxy.mapping }
    let copy = try Dict(unchecked: proxy.mapping).copy(self)
    var i = copy.nextEntry(from: 0)
    while i >= 0 {
      let slot = copy.valueSlot(i)
      if slot.pointee.isKind(.propertyCell) { store(slot.pointee.unboxed, at: slot, in: copy.tableCell) }
      i = copy.nextEntry(from: i + 1)
    }
    return copy.value
  }

  fileprivate func proxied(_ v: Value) throws(PyError) -> Value { v.isKind(.mappingProxy) ? try contents(v) : v }
}

extension NativeType {
  static let mappingProxy = NativeType(
    name: "mappingproxy", kind: .mappingProxy, flags: TypeFlag.matchesMapping,
    documentation: "A view of a mapping that does not let it be changed.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.count > 1 {
          throw t.typeError("mappingproxy() takes at most 1 argument (\(args.count) given)")
        }
        if args.count == 0 {
          throw t.typeError("mappingproxy() missing required argument 'mapping' (pos 1)")
        }
        let v = args[0]
        if t.type(of: v).slot(.getItem) == nil || v.isKind(.list) || v.isKind(.tuple) {
          throw t.typeError("mappingproxy() argument must be a mapping, not \(t.typeName(v))")
        }
        return t.mappingProxy(v)
      }
      s.set(.repr) { t, v throws(PyError) in
        var b = TextBuilder()
        b.append("mappingproxy(")
        try b.appendRepr(t, try t.proxied(v))
        b.append(")")
        return try b.finish(t)
      }
      s.set(.str) { t, v throws(PyError) in try t.str(of: try t.proxied(v)) }
      s.set(.hash) { t, v throws(PyError) in t.int(try t.hash(MappingProxy(unchecked: v).mapping)) }
      s.set(.length) { t, v throws(PyError) in t.int(try t.length(MappingProxy(unchecked: v).mapping)) }
      s.set(.iter) { t, v throws(PyError) in try t.iterator(MappingProxy(unchecked: v).mapping) }
      s.set(.contains) { t, v, key throws(PyError) in .bool(try t.contains(MappingProxy(unchecked: v).mapping, key)) }
      s.set(.getItem) { t, v, key throws(PyError) in try t.getItem(MappingProxy(unchecked: v).mapping, key).unboxed }
      s.set(.equal) { t, x, y throws(PyError) in try t.compare(.equal, try t.proxied(x), try t.proxied(y)) }
      s.set(.notEqual) { t, x, y throws(PyError) in try t.compare(.notEqual, try t.proxied(x), try t.proxied(y)) }
      // A proxy on the right gets its turn from what stands behind the left one.
      s.set(.less) { t, x, y throws(PyError) in try t.compare(.less, try t.proxied(x), y) }
      s.set(.lessEqual) { t, x, y throws(PyError) in try t.compare(.lessEqual, try t.proxied(x), y) }
      s.set(.greater) { t, x, y throws(PyError) in try t.compare(.greater, try t.proxied(x), y) }
      s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compare(.greaterEqual, try t.proxied(x), y) }
      s.set(.bitOr) { t, x, y throws(PyError) in try t.binary(.bitOr, try t.proxied(x), try t.proxied(y)) }
      s.set(.inPlaceBitOr) { t, x, y throws(PyError) in
        throw t.typeError("'|=' is not supported by \(t.typeName(x)); use '|' instead")
      }
    },
    methods: {
      [
        Method("get(self, key, default=None, /)") { t, a throws(PyError) in
          let proxy = MappingProxy(unchecked: a[0])
          if let dict = Dict(proxy.mapping), proxy.isOfType || t.isExact(proxy.mapping, .dict) {
            let found = try t.dictGet(dict, a[1])
            return found.isMissing ? (a.has(2) ? a[2] : .none) : found.unboxed
          }
          return try t.callMethod(proxy.mapping, t[.get], a[1], a.has(2) ? a[2] : .none)
        },
        Method("keys(self, /)") { t, a throws(PyError) in
          try t.callMethod(MappingProxy(unchecked: a[0]).mapping, t[.keys])
        },
        Method("values(self, /)") { t, a throws(PyError) in try t.callMethod(try t.proxied(a[0]), t[.values]) },
        Method("items(self, /)") { t, a throws(PyError) in try t.callMethod(try t.proxied(a[0]), t[.items]) },
        Method("copy(self, /)") { t, a throws(PyError) in
          let proxy = MappingProxy(unchecked: a[0])
          return proxy.isOfType ? try t.proxied(a[0]) : try t.callMethod(proxy.mapping, t[.copy])
        },
        Method("__reversed__(self, /)") { t, a throws(PyError) in
          try t.callSpecial(try t.proxied(a[0]), .__reversed__)
        },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    })
}
