// types.SimpleNamespace: an object with attributes and a repr of them.

struct NamespaceBody: Body {
  static var kind: Kind { .namespace }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// The dict of attributes, or missing.
  var attributes: Value
}
typealias Namespace = Ref<NamespaceBody>

extension Thread {
  func newNamespace(_ type: Type? = nil) throws(PyError) -> Namespace {
    let n = try new(NamespaceBody.self, type: type ?? self[.namespace])
    n.attributes = try newDict().value
    return n
  }
}

extension NativeType {
  static let namespace = NativeType(
    name: "SimpleNamespace", module: "types", kind: .namespace, flags: TypeFlag.base | TypeFlag.hasDictionary,
    documentation: "An object whose attributes are what it is given by name.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newNamespace(Type(unchecked: type)).value }
      s.call(.initialize) { t, v, args throws(PyError) in
        let n = args.positionalCount
        if n > 1 {
          throw t.typeError("\(Str(unchecked: t.type(of: v).name).string) expected at most 1 argument, got \(n)")
        }
        guard let dict = Dict(try t.attributeDictionary(v)) else { return .none }
        if n == 1 {
          let from = try t.newDict()
          try t.dictUpdate(from, args[0])
          var i = from.nextEntry(from: 0)
          while i >= 0 {
            guard from.table.entries[i].key.isKind(.str) else { throw t.typeError("keywords must be strings") }
            i = from.nextEntry(from: i + 1)
          }
          try t.mapUpdate(dict, from.value)
        }
        guard let names = Tuple(args.names) else { return .none }
        var i = 0
        while i < names.count {
          try dict.set(t, t.intern(names[i]), args[n + i])
          i += 1
        }
        return .none
      }
      s.set(.repr) { t, v throws(PyError) in
        try t.checkStack()
        let type = t.type(of: v)
        let name = type === t[.namespace] ? "namespace" : Str(unchecked: type.name).string
        guard let dict = Dict(try t.attributeDictionary(v)) else { return try t.str("\(name)()") }
        if try !t.enterRepr(v) { return try t.str("\(name)(...)") }
        defer { t.leaveRepr() }
        var text = "\(name)("
        var i = dict.nextEntry(from: 0)
        var first = true
        while i >= 0 {
          let e = dict.table.entries[i]
          if let key = Str(e.key), key.count > 0 {
            text += "\(first ? "" : ", ")\(key.string)=\(Str(unchecked: try t.repr(e.value)).string)"
            first = false
          }
          i = dict.nextEntry(from: i + 1)
        }
        return try t.str(text + ")")
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard x.isKind(.namespace), y.isKind(.namespace) else { return .notImplemented }
        return .bool(try t.isEqual(try t.attributeDictionary(x), try t.attributeDictionary(y)))
      }
      s.clear(.hash)
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          try t.tuple(t.type(of: a[0]).value, t.vm.emptyTuple, try t.attributeDictionary(a[0]))
        },
        Method("__replace__(self, /, **changes)") { t, a throws(PyError) in
          let made = try t.call(t.type(of: a[0]).value)
          let dict = Dict(unchecked: try t.attributeDictionary(made))
          try t.mapUpdate(dict, try t.attributeDictionary(a[0]))
          if !a[1].isMissing { try t.mapUpdate(dict, a[1]) }
          return made
        },
      ]
    },
    getters: {
      [Getter("__dict__", { t, v throws(PyError) in try t.attributeDictionary(v) })]
    })

  // MARK: None, NotImplemented, Ellipsis, cells

  static let noneType = NativeType(
    name: "NoneType", kind: .free, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.str("None") }
      s.set(.bool) { t, v throws(PyError) in .false }
      s.set(.hash) { t, v throws(PyError) in .smallInt(0xFCA8_6420) }
      s.call(.new) { t, type, args throws(PyError) in
        if args.count > 0 { throw t.typeError("NoneType takes no arguments") }
        return .none
      }
    })
  static let notImplementedType = NativeType(
    name: "NotImplementedType", kind: .free, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.str("NotImplemented") }
      s.set(.bool) { t, v throws(PyError) in
        try t.warn(
          .DeprecationWarning, "NotImplemented should not be used in a boolean context", stackLevel: 1)
        return .true
      }
      s.call(.new) { t, type, args throws(PyError) in
        if args.count > 0 { throw t.typeError("NotImplementedType takes no arguments") }
        return .notImplemented
      }
    },
    methods: { [Method("__reduce__(self, /)") { t, a throws(PyError) in try t.str("NotImplemented") }] })
  static let ellipsisType = NativeType(
    name: "ellipsis", kind: .free, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in try t.str("Ellipsis") }
      s.call(.new) { t, type, args throws(PyError) in
        if args.count > 0 { throw t.typeError("EllipsisType takes no arguments") }
        return .ellipsis
      }
    },
    methods: { [Method("__reduce__(self, /)") { t, a throws(PyError) in try t.str("Ellipsis") }] })

  static let cell = NativeType(
    name: "cell", kind: .cell, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in
        let c = Cell(unchecked: v).contents
        if c.isMissing { return try t.str("<cell at \(t.address(v)): empty>") }
        return try t.str("<cell at \(t.address(v)): \(t.typeName(c)) object at \(t.address(c))>")
      }
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("cell() takes no keyword arguments") }
        if args.count > 1 { throw t.typeError("cell expected at most 1 argument, got \(args.count)") }
        let c = t.new(CellBody.self)
        if args.count == 1 { c.contents = args[0] }
        return c.value
      }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = Cell(x), let b = Cell(y) else { return .notImplemented }
        if a.contents.isMissing || b.contents.isMissing { return .bool(a.contents.isMissing && b.contents.isMissing) }
        return try t.compare(.equal, a.contents, b.contents)
      }
      s.set(.notEqual) { t, x, y throws(PyError) in
        guard let a = Cell(x), let b = Cell(y) else { return .notImplemented }
        if a.contents.isMissing || b.contents.isMissing { return .bool(a.contents.isMissing != b.contents.isMissing) }
        return try t.compare(.notEqual, a.contents, b.contents)
      }
      // An empty cell comes before all others.
      s.set(.less) { t, x, y throws(PyError) in
        guard let a = Cell(x), let b = Cell(y) else { return .notImplemented }
        if a.contents.isMissing || b.contents.isMissing { return .bool(a.contents.isMissing && !b.contents.isMissing) }
        return try t.compare(.less, a.contents, b.contents)
      }
      s.set(.lessEqual) { t, x, y throws(PyError) in
        guard let a = Cell(x), let b = Cell(y) else { return .notImplemented }
        if a.contents.isMissing || b.contents.isMissing { return .bool(a.contents.isMissing) }
        return try t.compare(.lessEqual, a.contents, b.contents)
      }
      s.set(.greater) { t, x, y throws(PyError) in
        guard let a = Cell(x), let b = Cell(y) else { return .notImplemented }
        if a.contents.isMissing || b.contents.isMissing { return .bool(!a.contents.isMissing && b.contents.isMissing) }
        return try t.compare(.greater, a.contents, b.contents)
      }
      s.set(.greaterEqual) { t, x, y throws(PyError) in
        guard let a = Cell(x), let b = Cell(y) else { return .notImplemented }
        if a.contents.isMissing || b.contents.isMissing { return .bool(b.contents.isMissing) }
        return try t.compare(.greaterEqual, a.contents, b.contents)
      }
      s.clear(.hash)
    },
    getters: {
      [
        Getter(
          "cell_contents",
          { t, v throws(PyError) in
            let c = Cell(unchecked: v).contents
            if c.isMissing { throw t.valueError("Cell is empty") }
            return c
          },
          set: { t, v, x throws(PyError) in
            Cell(unchecked: v).contents = x
            return .none
          })
      ]
    })
}
