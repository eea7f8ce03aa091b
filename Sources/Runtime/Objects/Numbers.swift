// The numbers' layouts and builtin functions.

func registerNumberLayouts(_ heap: Heap) {
  heap.register(ComplexBody.self)
}

extension Thread {
  /// Further kinds of bytes that numbers are read from; nil for other values.
  func numberTextOfBuffer(_ v: Value) throws(PyError) -> NumberText? { nil }
}

let numberBuiltins: [Method] = []
