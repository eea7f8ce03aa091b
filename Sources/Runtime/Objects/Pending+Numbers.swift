// Numbers: what is still to be built.

struct ComplexBody: Body {
  static var kind: Kind { .complex }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var real: Double
  var imaginary: Double
}
typealias Complex = Ref<ComplexBody>

func registerNumberLayouts(_ heap: Heap) {
  heap.register(ComplexBody.self)
}

let numberBuiltins: [Method] = []

extension Thread {
  func newComplex(_ re: Double, _ im: Double) throws(PyError) -> Value {
    let c = new(ComplexBody.self)
    c.real = re
    c.imaginary = im
    return c.value
  }
  /// An int from the digits of a literal.
  func parseInt(_ digits: String, radix: Int) throws(PyError) -> Value { throw notImplemented("big int literal") }
}
