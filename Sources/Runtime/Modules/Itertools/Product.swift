// itertools.product.

struct ProductBody: Body {
  static var kind: Kind { .product }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Tuple of tuples.
  var pools: Value
  /// Raw ints, one for each pool.
  var indices: Value
  var state: CombinatoricState
}
typealias Product = Ref<ProductBody>

extension Thread {
  fileprivate func newProduct(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    let given = args.positionalCount
    var times = 1
    if let names = Tuple(args.names) {
      if names.count > 1 { throw typeError("product() takes at most 1 keyword argument (\(names.count) given)") }
      guard Str(unchecked: names[0]).isEqual("repeat") else {
        let name = Str(unchecked: names[0]).string
        let hint = closestName(name, among: ["repeat"]).map { ". Did you mean '\($0)'?" } ?? ""
        throw typeError("product() got an unexpected keyword argument '\(name)'\(hint)")
      }
      times = try indexInt(args[given])
      if times < 0 { throw valueError("repeat argument cannot be negative") }
    }
    let (count, overflow) = given.multipliedReportingOverflow(by: times)
    if overflow || count > Int.max / 8 { throw overflowError("repeat argument too large") }
    let indices = try newInts(count)
    let pools = try newTuple(count)
    var i = 0
    while i < count {
      pools.items[i] = i < given ? try plainTuple(args[i]) : pools.items[i - given]
      i += 1
    }
    let it = try new(ProductBody.self, type: Type(unchecked: type))
    it.pools = pools.value
    it.indices = indices.value
    return it.value
  }

  fileprivate func isAnyEmpty(_ pools: Tuple) -> Bool {
    var i = 0
    while i < pools.count {
      if Tuple(unchecked: pools[i]).count == 0 { return true }
      i += 1
    }
    return false
  }

  /// Counts up from the right, with carry; false at the end.
  @inline(__always) private func advance(_ c: Product) -> Bool {
    let pools = Tuple(unchecked: c.pools)
    if c.state != .running {
      if isAnyEmpty(pools) { c.state = .over }
      return c.state.begin()
    }
    let indices = RawBytes(unchecked: c.indices).ints
    var i = pools.count - 1
    while i >= 0 {
      let index = indices[i] &+ 1
      if index < Tuple(unchecked: pools.items[i]).count {
        indices[i] = index
        return true
      }
      indices[i] = 0
      i &-= 1
    }
    c.state = .over
    return false
  }

  fileprivate func productNext(_ c: Product) throws(PyError) -> Value {
    if !advance(c) { return .missing }
    let pools = Tuple(unchecked: c.pools)
    let made = try newTuple(pools.count)
    let indices = RawBytes(unchecked: c.indices).ints
    var i = 0
    while i < pools.count {
      made.items[i] = Tuple(unchecked: pools.items[i]).items[indices[i]]
      i &+= 1
    }
    return made.value
  }
  func productPair(_ c: Product, _ p: UnsafeMutablePointer<Value>) -> Int {
    let pools = Tuple(unchecked: c.pools)
    if pools.count != 2 { return -1 }
    if !advance(c) { return 0 }
    let indices = RawBytes(unchecked: c.indices).ints
    p[0] = Tuple(unchecked: pools.items[0]).items[indices[0]]
    p[1] = Tuple(unchecked: pools.items[1]).items[indices[1]]
    return 1
  }
}

extension NativeType {
  static let product = NativeType(
    name: "product", module: "itertools", kind: .product,
    documentation:
      "Tuples of one item of each iterable, the last one's changing fastest; repeat takes them that often.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newProduct(type, args) }
      s.iterate { t, v throws(PyError) in try t.productNext(Product(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = Product(unchecked: a[0])
          switch it.state {
          case .fresh: return try t.reduction(a[0], it.pools)
          case .over: return try t.reduction(a[0], try t.tuple(t.vm.emptyTuple))
          case .running: return try t.reduction(a[0], it.pools, try t.intTuple(RawBytes(unchecked: it.indices)))
          }
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.warnOfReduction()
          let it = Product(unchecked: a[0])
          let pools = Tuple(unchecked: it.pools)
          guard Tuple(a[1])?.count == pools.count else { throw t.valueError("invalid arguments") }
          if it.state == .over || t.isAnyEmpty(pools) {
            it.state = .over
            return .none
          }
          try t.setInts(RawBytes(unchecked: it.indices), a[1]) { 0...Tuple(unchecked: pools[$0]).count - 1 }
          it.state = .running
          return .none
        },
      ]
    })
}
