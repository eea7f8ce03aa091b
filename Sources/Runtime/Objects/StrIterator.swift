// Iteration over text.

struct StrIteratorBody: Body {
  static var kind: Kind { .strIterator }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  /// Missing once exhausted.
  var text: Value
  var index: Int
}
typealias StrIterator = Ref<StrIteratorBody>

extension Ref where B == StrIteratorBody {
  /// The next character, or missing.
  @inline(__always) func next(_ t: Thread) -> Value {
    if self.text.isMissing { return .missing }
    let s = Str(unchecked: self.text)
    let i = self.index
    if i < s.count {
      self.index = i &+ 1
      return t.character(s[i])
    }
    self.text = .missing
    return .missing
  }
}

extension Thread {
  /// iter(s): over ASCII it is of another type, which differs in nothing but the name.
  func strIterator(_ s: Str) -> Value {
    let it =
      s.isASCII && isExact(s.value, .str)
      ? new(StrIteratorBody.self, shape: self[.strASCIIIterator].rootShape) : new(StrIteratorBody.self)
    it.text = s.value
    return it.value
  }
}

extension NativeType {
  static let strIterator = makeStrIterator("str_iterator")
  static let strASCIIIterator = makeStrIterator("str_ascii_iterator")
}

private func makeStrIterator(_ name: StaticString) -> NativeType {
  NativeType(
    name: name, kind: .strIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in StrIterator(unchecked: v).next(t) }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = StrIterator(unchecked: a[0])
          guard let s = Str(it.text) else { return .smallInt(0) }
          return t.int(max(0, s.count &- it.index))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let it = StrIterator(unchecked: a[0])
          let i = try t.indexInt(a[1])
          if let s = Str(it.text) { it.index = min(max(i, 0), s.count) }
          return .none
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let iter = try t.currentBuiltin("iter")
          let it = StrIterator(unchecked: a[0])
          if it.text.isMissing { return try t.tuple(iter, try t.tuple(t.vm.emptyString)) }
          return try t.tuple(iter, try t.tuple(it.text), t.int(it.index))
        },
      ]
    })
}
