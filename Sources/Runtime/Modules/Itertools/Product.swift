// itertools.product.

struct ProductBody: Body {
  static var kind: Kind { .product }
  static var values: Range<Int> { 1..<4 }
  var header: Header
  /// Tuple of tuples.
  var pools: Value
  /// Raw ints, one for each pool.
  var indices: Value
  /// The last tuple; missing before the first.
  var last: Value
  var isOver: Bool
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

  fileprivate func productNext(_ c: Product) throws(PyError) -> Value {
    if c.isOver { return .missing }
    let pools = Tuple(unchecked: c.pools)
    var i = pools.count - 1
    if c.last.isMissing {
      let made = try newTuple(pools.count)
      while i >= 0 {
        let pool = Tuple(unchecked: pools[i])
        if pool.count == 0 {
          c.isOver = true
          return .missing
        }
        made.items[i] = pool[0]
        i &-= 1
      }
      c.last = made.value
      return made.value
    }
    let made = try changeable(c.last)
    let indices = RawBytes(unchecked: c.indices).ints
    // Counts up from the right, with carry.
    while i >= 0 {
      let pool = Tuple(unchecked: pools.items[i])
      let index = indices[i] &+ 1
      if index < pool.count {
        indices[i] = index
        made.items[i] = pool.items[index]
        c.last = made.value
        return made.value
      }
      indices[i] = 0
      made.items[i] = pool.items[0]
      i &-= 1
    }
    c.isOver = true
    return .missing
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
    })
}
