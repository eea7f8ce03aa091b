// functools.cmp_to_key: a function that compares two objects becomes one that makes keys of them.

struct KeyWrapperBody: Body {
  static var kind: Kind { .keyWrapper }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var comparison: Value
  /// Missing in what cmp_to_key returns: called with an object, that makes the object's key.
  var object: Value
}
typealias KeyWrapper = Ref<KeyWrapperBody>

private let parameters = ConstructorParameters("K", ["obj"], required: 1)

extension Thread {
  func newKeyMaker(_ comparison: Value) -> Value {
    let shape = self[.keyWrapper].rootShape
    let k = new(KeyWrapperBody.self, shape: shape)
    k.comparison = comparison
    return k.value
  }

  fileprivate func compareKeys(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    guard let a = KeyWrapper(x), let b = KeyWrapper(y) else { throw typeError("other argument must be K instance") }
    if a.object.isMissing || b.object.isMissing { throw raise(.AttributeError, value: text("object")) }
    let r = try call(a.comparison, a.object, b.object)
    if r.isSmallInt {
      let n = r.smallInt
      switch op {
      case .less: return .bool(n < 0)
      case .lessEqual: return .bool(n <= 0)
      case .equal: return .bool(n == 0)
      case .notEqual: return .bool(n != 0)
      case .greater: return .bool(n > 0)
      default: return .bool(n >= 0)
      }
    }
    return try compare(op, r, .smallInt(0))
  }
}

extension NativeType {
  static let keyWrapper = NativeType(
    name: "KeyWrapper", module: "functools", kind: .keyWrapper, flags: 0,
    install: { s in
      s.clear(.new)
      s.clear(.hash)
      s.call(.call) { t, v, args throws(PyError) in
        let r = try t.pushScratch(1)
        defer { t.popScratch(r) }
        try t.bind(args, parameters, into: r)
        let k = t.new(KeyWrapperBody.self, shape: t[.keyWrapper].rootShape)
        k.comparison = KeyWrapper(unchecked: v).comparison
        k.object = r[0]
        return k.value
      }
      s.set(.less) { t, x, y throws(PyError) in try t.compareKeys(.less, x, y) }
      s.set(.lessEqual) { t, x, y throws(PyError) in try t.compareKeys(.lessEqual, x, y) }
      s.set(.equal) { t, x, y throws(PyError) in try t.compareKeys(.equal, x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in try t.compareKeys(.notEqual, x, y) }
      s.set(.greater) { t, x, y throws(PyError) in try t.compareKeys(.greater, x, y) }
      s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compareKeys(.greaterEqual, x, y) }
    },
    getters: {
      [
        Getter(
          "obj", member: true, { t, v throws(PyError) in t.orNone(KeyWrapper(unchecked: v).object) },
          set: { t, v, value throws(PyError) in
            KeyWrapper(unchecked: v).object = value
            return .none
          })
      ]
    })
}
