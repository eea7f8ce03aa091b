// itertools.chain.

struct ChainBody: Body {
  static var kind: Kind { .chain }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Iterator over the iterables; missing at the end.
  var source: Value
  /// Iterator over the present one, or missing.
  var active: Value
}
typealias Chain = Ref<ChainBody>

extension Thread {
  fileprivate func newChain(_ type: Value, _ iterables: Value) throws(PyError) -> Value {
    let source = try iterator(iterables)
    let it = try new(ChainBody.self, type: Type(unchecked: type))
    it.source = source
    return it.value
  }

  @inline(__always) fileprivate func chainNext(_ c: Chain) throws(PyError) -> Value {
    while true {
      if !c.active.isMissing {
        let item = try step(c.active)
        if !item.isMissing { return item }
        c.active = .missing
      }
      if c.source.isMissing { return .missing }
      do throws(PyError) {
        let iterable = try step(c.source)
        if iterable.isMissing {
          c.source = .missing
          return iterable
        }
        c.active = try iterator(iterable)
      } catch {
        c.source = .missing
        throw error
      }
    }
  }
}

extension NativeType {
  static let chain = NativeType(
    name: "chain", module: "itertools", kind: .chain,
    documentation: "The items of one iterable after the other.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 && t.isOwnInitializer(Type(unchecked: type), t[.chain]) {
          throw t.typeError("chain() takes no keyword arguments")
        }
        return try t.newChain(type, try t.newTuple(from: args.base, args.positionalCount))
      }
      s.iterate { t, v throws(PyError) in try t.chainNext(Chain(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = Chain(unchecked: a[0])
          if it.source.isMissing { return try t.reduction(a[0], t.vm.emptyTuple) }
          return try t.reduction(
            a[0], t.vm.emptyTuple,
            it.active.isMissing ? try t.tuple(it.source) : try t.tuple(it.source, it.active))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let state = try t.stateTuple(a[1], 1, 2)
          let active = state.count > 1 ? state[1] : .missing
          for v in [0, 1] where v < state.count && t.type(of: state[v]).slot(.next) == nil {
            throw t.typeError("Arguments must be iterators.")
          }
          Chain(unchecked: a[0]).source = state[0]
          Chain(unchecked: a[0]).active = active
          return .none
        },
        Method("from_iterable(cls, iterable, /)", .classMethod) { t, a throws(PyError) in try t.newChain(a[0], a[1]) },
        Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
          try t.newGenericAlias(a[0], a[1])
        },
      ]
    })
}
