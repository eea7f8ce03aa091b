// The operator module: the operators as functions. Its own functions belong to `_operator`, as in CPython; the three types
// whose instances fetch something from their argument stand in files of their own.

import Compiler

extension Thread {
  /// x op y; two machine numbers without a look at types.
  @inline(__always) fileprivate func operate(_ op: Opcode, _ x: Value, _ y: Value) throws(PyError) -> Value {
    let fast = try numberBinary(op, x, y)
    return fast.isMissing ? try binary(op.operatorInfo, x, y) : fast
  }
  @inline(__always) fileprivate func operateInPlace(_ op: Opcode, _ x: Value, _ y: Value) throws(PyError) -> Value {
    let fast = try numberBinary(op, x, y)
    return fast.isMissing ? try inPlace(op.operatorInfo, x, y) : fast
  }

  private func isNativeSequence(_ v: Value) -> Bool {
    switch v.kind {
    case .str, .bytes, .byteArray, .list, .tuple, .deque: return true
    default: return false
    }
  }
  /// a + b of sequences of any kind, but not of numbers.
  fileprivate func concatenate(_ x: Value, _ y: Value, inPlace isInPlace: Bool) throws(PyError) -> Value {
    let info = Opcode.add.operatorInfo
    if isNativeSequence(x) { return isInPlace ? try inPlace(info, x, y) : try binary(info, x, y) }
    let type = self.type(of: x)
    if type.slot(.getItem) != nil, self.type(of: y).slot(.getItem) != nil, !x.isKind(.dict), !y.isKind(.dict) {
      var r = Value.notImplemented
      if isInPlace, let own = type.slot(.inPlaceAdd) { r = try CodePointer.binary(own, self, x, y) }
      if r == .notImplemented { r = try binaryOrNotImplemented(.add, x, y) }
      if r != .notImplemented { return r }
    }
    throw typeError("'\(typeName(x))' object can't be concatenated")
  }

  /// Iterates for countOf and indexOf: how often, or where first (-1 for nowhere), an item is.
  fileprivate func search(_ v: Value, _ item: Value, countAll: Bool) throws(PyError) -> Int {
    let it: Value
    do throws(PyError) { it = try iterator(v) } catch {
      if swallow(.TypeError) {
        throw typeError("argument of type '\(typeName(v))' is not iterable")
      }
      throw error
    }
    var n = 0
    while true {
      let next = try step(it)
      if next.isMissing { return countAll ? n : -1 }
      if try isEqual(next, item) {
        if !countAll { return n }
        n += 1
      } else if !countAll {
        n += 1
      }
    }
  }
}

/// With names that end in "_" where a keyword would stand. Each is found under its dunder name, too, unless that is "".
private struct OperatorFunction {
  let method: Method
  let alias: StaticString
  init(_ signature: StaticString, _ alias: StaticString = "", _ body: @escaping NativeBody) {
    method = Method(signature, .method, body)
    self.alias = alias
  }
}

private let operatorFunctions: [OperatorFunction] = [
  OperatorFunction("add(a, b, /)", "__add__") { t, a throws(PyError) in try t.operate(.add, a[0], a[1]) },
  OperatorFunction("sub(a, b, /)", "__sub__") { t, a throws(PyError) in try t.operate(.subtract, a[0], a[1]) },
  OperatorFunction("mul(a, b, /)", "__mul__") { t, a throws(PyError) in try t.operate(.multiply, a[0], a[1]) },
  OperatorFunction("truediv(a, b, /)", "__truediv__") { t, a throws(PyError) in try t.operate(.trueDivide, a[0], a[1])
  },
  OperatorFunction("floordiv(a, b, /)", "__floordiv__") { t, a throws(PyError) in
    try t.operate(.floorDivide, a[0], a[1])
  },
  OperatorFunction("mod(a, b, /)", "__mod__") { t, a throws(PyError) in try t.operate(.modulo, a[0], a[1]) },
  OperatorFunction("pow(a, b, /)", "__pow__") { t, a throws(PyError) in try t.operate(.power, a[0], a[1]) },
  OperatorFunction("matmul(a, b, /)", "__matmul__") { t, a throws(PyError) in try t.operate(.matrixMultiply, a[0], a[1])
  },
  OperatorFunction("lshift(a, b, /)", "__lshift__") { t, a throws(PyError) in try t.operate(.leftShift, a[0], a[1]) },
  OperatorFunction("rshift(a, b, /)", "__rshift__") { t, a throws(PyError) in try t.operate(.rightShift, a[0], a[1]) },
  OperatorFunction("and_(a, b, /)", "__and__") { t, a throws(PyError) in try t.operate(.bitAnd, a[0], a[1]) },
  OperatorFunction("or_(a, b, /)", "__or__") { t, a throws(PyError) in try t.operate(.bitOr, a[0], a[1]) },
  OperatorFunction("xor(a, b, /)", "__xor__") { t, a throws(PyError) in try t.operate(.bitXor, a[0], a[1]) },
  OperatorFunction("iadd(a, b, /)", "__iadd__") { t, a throws(PyError) in try t.operateInPlace(.add, a[0], a[1]) },
  OperatorFunction("isub(a, b, /)", "__isub__") { t, a throws(PyError) in try t.operateInPlace(.subtract, a[0], a[1]) },
  OperatorFunction("imul(a, b, /)", "__imul__") { t, a throws(PyError) in try t.operateInPlace(.multiply, a[0], a[1]) },
  OperatorFunction("itruediv(a, b, /)", "__itruediv__") { t, a throws(PyError) in
    try t.operateInPlace(.trueDivide, a[0], a[1])
  },
  OperatorFunction("ifloordiv(a, b, /)", "__ifloordiv__") { t, a throws(PyError) in
    try t.operateInPlace(.floorDivide, a[0], a[1])
  },
  OperatorFunction("imod(a, b, /)", "__imod__") { t, a throws(PyError) in try t.operateInPlace(.modulo, a[0], a[1]) },
  OperatorFunction("ipow(a, b, /)", "__ipow__") { t, a throws(PyError) in try t.operateInPlace(.power, a[0], a[1]) },
  OperatorFunction("imatmul(a, b, /)", "__imatmul__") { t, a throws(PyError) in
    try t.operateInPlace(.matrixMultiply, a[0], a[1])
  },
  OperatorFunction("ilshift(a, b, /)", "__ilshift__") { t, a throws(PyError) in
    try t.operateInPlace(.leftShift, a[0], a[1])
  },
  OperatorFunction("irshift(a, b, /)", "__irshift__") { t, a throws(PyError) in
    try t.operateInPlace(.rightShift, a[0], a[1])
  },
  OperatorFunction("iand(a, b, /)", "__iand__") { t, a throws(PyError) in try t.operateInPlace(.bitAnd, a[0], a[1]) },
  OperatorFunction("ior(a, b, /)", "__ior__") { t, a throws(PyError) in try t.operateInPlace(.bitOr, a[0], a[1]) },
  OperatorFunction("ixor(a, b, /)", "__ixor__") { t, a throws(PyError) in try t.operateInPlace(.bitXor, a[0], a[1]) },
  OperatorFunction("lt(a, b, /)", "__lt__") { t, a throws(PyError) in try t.compare(.less, a[0], a[1]) },
  OperatorFunction("le(a, b, /)", "__le__") { t, a throws(PyError) in try t.compare(.lessEqual, a[0], a[1]) },
  OperatorFunction("eq(a, b, /)", "__eq__") { t, a throws(PyError) in try t.compare(.equal, a[0], a[1]) },
  OperatorFunction("ne(a, b, /)", "__ne__") { t, a throws(PyError) in try t.compare(.notEqual, a[0], a[1]) },
  OperatorFunction("gt(a, b, /)", "__gt__") { t, a throws(PyError) in try t.compare(.greater, a[0], a[1]) },
  OperatorFunction("ge(a, b, /)", "__ge__") { t, a throws(PyError) in try t.compare(.greaterEqual, a[0], a[1]) },
  OperatorFunction("neg(a, /)", "__neg__") { t, a throws(PyError) in try t.unary(.negative, a[0]) },
  OperatorFunction("pos(a, /)", "__pos__") { t, a throws(PyError) in try t.unary(.positive, a[0]) },
  OperatorFunction("invert(a, /)", "__invert__") { t, a throws(PyError) in try t.unary(.invert, a[0]) },
  OperatorFunction("inv(a, /)", "__inv__") { t, a throws(PyError) in try t.unary(.invert, a[0]) },
  OperatorFunction("abs(a, /)", "__abs__") { t, a throws(PyError) in try t.unary(.absolute, a[0]) },
  OperatorFunction("not_(a, /)", "__not__") { t, a throws(PyError) in .bool(try !t.isTrue(a[0])) },
  OperatorFunction("truth(a, /)") { t, a throws(PyError) in .bool(try t.isTrue(a[0])) },
  OperatorFunction("is_(a, b, /)") { t, a throws(PyError) in .bool(a[0].bits == a[1].bits) },
  OperatorFunction("is_not(a, b, /)") { t, a throws(PyError) in .bool(a[0].bits != a[1].bits) },
  OperatorFunction("index(a, /)", "__index__") { t, a throws(PyError) in try t.index(a[0]) },
  OperatorFunction("concat(a, b, /)", "__concat__") { t, a throws(PyError) in
    try t.concatenate(a[0], a[1], inPlace: false)
  },
  OperatorFunction("iconcat(a, b, /)", "__iconcat__") { t, a throws(PyError) in
    try t.concatenate(a[0], a[1], inPlace: true)
  },
  OperatorFunction("contains(a, b, /)", "__contains__") { t, a throws(PyError) in .bool(try t.contains(a[0], a[1])) },
  OperatorFunction("countOf(a, b, /)") { t, a throws(PyError) in t.int(try t.search(a[0], a[1], countAll: true)) },
  OperatorFunction("getitem(a, b, /)", "__getitem__") { t, a throws(PyError) in try t.getItem(a[0], a[1]) },
  OperatorFunction("setitem(a, b, c, /)", "__setitem__") { t, a throws(PyError) in
    try t.setItem(a[0], a[1], a[2])
    return .none
  },
  OperatorFunction("delitem(a, b, /)", "__delitem__") { t, a throws(PyError) in
    try t.setItem(a[0], a[1], .missing)
    return .none
  },
  OperatorFunction("indexOf(a, b, /)") { t, a throws(PyError) in
    let i = try t.search(a[0], a[1], countAll: false)
    if i < 0 { throw t.valueError("sequence.index(x): x not in sequence") }
    return t.int(i)
  },
  OperatorFunction("length_hint(obj, default=0, /)") { t, a throws(PyError) in
    t.int(try t.lengthHint(a[0], a.has(1) ? try t.indexInt(a[1]) : 0))
  },
  OperatorFunction("call(obj, /, *args, **kwargs)", "__call__") { t, a throws(PyError) in
    try t.call(a[0], args: Tuple(unchecked: a[1]), kwargs: a[2])
  },
]

extension NativeModule {
  static let operators = NativeModule("operator", "The operators of the language as functions.") {
    t, dict throws(PyError) in
    let own = try t.importLibrary("_operator")
    let from = Dict(unchecked: ModuleObject(unchecked: own).attributes)
    let names = try t.newList()
    var i = from.nextEntry(from: 0)
    while i >= 0 {
      let (key, value) = (from.table.entries[i].key, from.table.entries[i].value)
      let name = Str(unchecked: key)
      if !(name[0] == 0x5F && name[1] == 0x5F) {
        try dict.set(t, key, value)
        try names.append(t, key)
      }
      i = from.nextEntry(from: i + 1)
    }
    try t.sort(names, key: .missing, reverse: false)
    try dict.set(t, t[.__all__], names.value)
    for operation in operatorFunctions where operation.alias.utf8CodeUnitCount > 0 {
      let f = from.get(t, name: try t.intern(operation.method.name))
      try dict.set(t, t.intern(operation.alias), f)
    }
  }

  static let operatorsNative = NativeModule(
    "_operator", "Operators as functions, and what fetches attributes and items."
  ) {
    t, dict throws(PyError) in
    for operation in operatorFunctions { try t.define([operation.method], in: dict) }
    try t.define([.attributeGetter, .itemGetter, .methodCaller], in: dict)
  }
}

extension Method {
  /// What stands in front of the parameters.
  fileprivate var name: String {
    let text = UnsafeBufferPointer(start: signature.utf8Start, count: signature.utf8CodeUnitCount)
    return String(decoding: text.prefix { $0 != UInt8(ascii: "(") }, as: UTF8.self)
  }
}

func registerOperatorLayouts(_ heap: Heap) {
  heap.register(AttributeGetterBody.self)
  heap.register(ItemGetterBody.self)
  heap.register(MethodCallerBody.self)
}
