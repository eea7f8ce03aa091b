// itertools.zip_longest.

struct ZipLongestBody: Body {
  static var kind: Kind { .zipLongest }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  /// Tuple of its own; those that are exhausted are missing.
  var iterators: Value
  var fill: Value
  /// How many are not.
  var active: Int
}
typealias ZipLongest = Ref<ZipLongestBody>

extension Thread {
  fileprivate func newZipLongest(_ type: Value, _ args: Arguments) throws(PyError) -> Value {
    var fill = Value.none
    let n = args.positionalCount
    if let names = Tuple(args.names) {
      guard names.count == 1, Str(unchecked: names[0]).isEqual("fillvalue") else {
        throw typeError("zip_longest() got an unexpected keyword argument")
      }
      fill = args[n]
    }
    let iterators = try newTuple(n)
    var i = 0
    while i < n {
      iterators.items[i] = try iterator(args[i])
      i += 1
    }
    let it = try new(ZipLongestBody.self, type: Type(unchecked: type))
    it.iterators = iterators.value
    it.fill = fill
    it.active = n
    return it.value
  }

  @inline(__always) fileprivate func zipLongestNext(_ z: ZipLongest) throws(PyError) -> Value {
    if z.active == 0 { return .missing }
    let iterators = Tuple(unchecked: z.iterators)
    let made = try newTuple(iterators.count)
    var i = 0
    while i < iterators.count {
      let item = try item(of: z, iterators, i)
      if item.isMissing { return item }
      made.items[i] = item
      i &+= 1
    }
    return made.value
  }

  func zipLongestPair(_ z: ZipLongest, _ p: UnsafeMutablePointer<Value>) throws(PyError) -> Int {
    let iterators = Tuple(unchecked: z.iterators)
    if iterators.count != 2 { return -1 }
    if z.active == 0 { return 0 }
    let x = try item(of: z, iterators, 0)
    if x.isMissing { return 0 }
    let y = try item(of: z, iterators, 1)
    if y.isMissing { return 0 }
    p[0] = x
    p[1] = y
    return 1
  }

  /// What iterator i gives or what stands for it; missing when the last one is exhausted.
  @inline(__always) private func item(of z: ZipLongest, _ iterators: Tuple, _ i: Int) throws(PyError) -> Value {
    let source = iterators[i]
    if source.isMissing { return z.fill }
    let item: Value
    do throws(PyError) { item = try step(source) } catch {
      z.active = 0
      throw error
    }
    if !item.isMissing { return item }
    z.active &-= 1
    if z.active <= 0 {
      z.active = 0
      return .missing
    }
    store(.missing, at: iterators.items + i, in: iterators.value)
    return z.fill
  }
}

extension NativeType {
  static let zipLongest = NativeType(
    name: "zip_longest", module: "itertools", kind: .zipLongest,
    documentation: "As zip, up to the end of the longest: fillvalue stands for what the others do not have.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newZipLongest(type, args) }
      s.iterate { t, v throws(PyError) in try t.zipLongestNext(ZipLongest(unchecked: v)) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = ZipLongest(unchecked: a[0])
          let from = Tuple(unchecked: it.iterators)
          let args = try t.newTuple(from.count)
          var i = 0
          while i < from.count {
            args.items[i] = from[i].isMissing ? t.vm.emptyTuple : from[i]
            i += 1
          }
          return try t.reduction(a[0], args.value, it.fill)
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          try t.warnOfReduction()
          ZipLongest(unchecked: a[0]).fill = a[1]
          return .none
        },
      ]
    })
}
