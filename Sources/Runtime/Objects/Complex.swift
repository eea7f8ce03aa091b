// Complex numbers: two doubles in a cell.

struct ComplexBody: Body {
  static var kind: Kind { .complex }
  static var values: Range<Int> { 0..<0 }
  var header: Header
  var real: Double
  var imaginary: Double
}
typealias Complex = Ref<ComplexBody>

extension Thread {
  func newComplex(_ re: Double, _ im: Double) throws(PyError) -> Value {
    let c = new(ComplexBody.self)
    c.real = re
    c.imaginary = im
    return c.value
  }
  func complexPower(_ a: Double, _ b: Double, _ c: Double, _ d: Double) throws(PyError) -> Value { .none }
}
let intMethods: [Method] = []
let floatMethods: [Method] = []
