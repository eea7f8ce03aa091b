// weakref.proxy: an object that does what its target does, as long as that lives.

import Compiler

extension Thread {
  /// The target of a proxy, or ReferenceError; anything else as it is.
  func proxyTarget(_ v: Value) throws(PyError) -> Value {
    guard v.isKind(.weakProxy) else { return v }
    let w = WeakReference(unchecked: v)
    if w.target.isMissing { throw raise(.ReferenceError, "weakly-referenced object no longer exists") }
    return w.target
  }

  /// A proxy of an object; one without a callback is shared.
  func newProxy(_ target: Value, _ callback: Value) throws(PyError) -> Value {
    guard isWeaklyReferenceable(target) else {
      throw typeError("cannot create weak reference to '\(typeName(target))' object")
    }
    let plain = callback.isMissing || callback.isNone
    if plain {
      var known = Value.missing
      vm.forEachWeakReference(to: target) { w in
        if w.header.pointee.kind == .weakProxy && w.callback.isMissing { known = w.value }
        return known.isMissing
      }
      if !known.isMissing { return known }
    }
    let type = self[isCallable(target) ? .callableProxy : .weakProxy]
    let w = new(WeakReferenceBody.self, shape: type.rootShape)
    w.header.pointee.kind = .weakProxy
    w.target = target
    w.callback = plain ? .missing : callback
    target.header.pointee.flags |= HeaderFlag.weaklyReferenced
    vm.enterWeakReference(w)
    noteEndIsSeen(.created)
    return w.value
  }

  fileprivate func proxied(_ op: Opcode, _ x: Value, _ y: Value) throws(PyError) -> Value {
    try binary(op, try proxyTarget(x), try proxyTarget(y))
  }
  fileprivate func proxiedInPlace(_ op: Opcode, _ x: Value, _ y: Value) throws(PyError) -> Value {
    try inPlace(op.operatorInfo, try proxyTarget(x), try proxyTarget(y))
  }
  fileprivate func proxiedComparison(_ op: Slot, _ x: Value, _ y: Value) throws(PyError) -> Value {
    try compare(op, try proxyTarget(x), try proxyTarget(y))
  }
}

extension NativeType {
  static let weakProxy = NativeType(
    name: "ProxyType", module: "weakref", kind: .weakProxy, flags: 0,
    install: { s in
      installProxySlots(s)
      installProxyOperators(s)
    },
    methods: { proxyMethods })

  static let callableProxy = NativeType(
    name: "CallableProxyType", module: "weakref", kind: .weakProxy, flags: 0,
    install: { s in
      installProxySlots(s)
      installProxyOperators(s)
      s.call(.call) { t, v, args throws(PyError) in
        let target = try t.proxyTarget(v)
        let w = try t.pushScratch(args.count + 1)
        defer { t.popScratch(w) }
        w[0] = target
        (w + 1).update(from: args.base, count: args.count)
        return try t.invoke(target, Arguments(w + 1, args.count, names: args.names))
      }
    },
    methods: { proxyMethods })
}

private let proxyMethods: [Method] = [
  Method("__bytes__(self, /)") { t, a throws(PyError) in
    try t.callMethod(try t.proxyTarget(a[0]), t[.__bytes__])
  },
  Method("__reversed__(self, /)") { t, a throws(PyError) in
    try t.call(t[.reversed].value, try t.proxyTarget(a[0]))
  },
]

private func installProxySlots(_ s: SlotTable) {
  s.call(.new) { t, type, args throws(PyError) in
    throw t.typeError("cannot create '\(t.typeName(ofType: Type(unchecked: type)))' instances")
  }
  s.set(.getAttribute) { t, v, name throws(PyError) in try t.getAttribute(try t.proxyTarget(v), name) }
  s.set(.setAttribute) { t, v, name, x throws(PyError) in
    try t.setAttribute(try t.proxyTarget(v), name, x)
    return .none
  }
  s.set(.str) { t, v throws(PyError) in try t.str(of: try t.proxyTarget(v)) }
  s.set(.repr) { t, v throws(PyError) in
    let w = WeakReference(unchecked: v)
    if w.target.isMissing { return try t.str("<weakproxy at \(t.address(v)); dead>") }
    return try t.str("<weakproxy at \(t.address(v)); to '\(t.typeName(w.target))' at \(t.address(w.target))>")
  }
  s.set(.bool) { t, v throws(PyError) in .bool(try t.isTrue(try t.proxyTarget(v))) }
  s.set(.length) { t, v throws(PyError) in t.int(try t.length(try t.proxyTarget(v))) }
  s.set(.iter) { t, v throws(PyError) in try t.iterator(try t.proxyTarget(v)) }
  s.set(.next) { t, v throws(PyError) in
    let target = try t.proxyTarget(v)
    if t.type(of: target).slot(.next) == nil {
      throw t.typeError("Weakref proxy referenced a non-iterator '\(t.typeName(target))' object")
    }
    return try t.next(target)
  }
  s.set(.getItem) { t, v, k throws(PyError) in try t.getItem(try t.proxyTarget(v), try t.proxyTarget(k)) }
  s.set(.setItem) { t, v, k, x throws(PyError) in
    let target = try t.proxyTarget(v)
    try t.setItem(target, try t.proxyTarget(k), x)
    return .none
  }
  s.set(.contains) { t, v, x throws(PyError) in .bool(try t.contains(try t.proxyTarget(v), x)) }
  s.set(.index) { t, v throws(PyError) in try t.index(try t.proxyTarget(v)) }
  s.set(.int) { t, v throws(PyError) in try t.call(t[.int].value, try t.proxyTarget(v)) }
  s.set(.float) { t, v throws(PyError) in try t.call(t[.float].value, try t.proxyTarget(v)) }
  s.set(.less) { t, x, y throws(PyError) in try t.proxiedComparison(.less, x, y) }
  s.set(.lessEqual) { t, x, y throws(PyError) in try t.proxiedComparison(.lessEqual, x, y) }
  s.set(.greater) { t, x, y throws(PyError) in try t.proxiedComparison(.greater, x, y) }
  s.set(.greaterEqual) { t, x, y throws(PyError) in try t.proxiedComparison(.greaterEqual, x, y) }
  s.set(.equal) { t, x, y throws(PyError) in try t.proxiedComparison(.equal, x, y) }
  s.set(.notEqual) { t, x, y throws(PyError) in try t.proxiedComparison(.notEqual, x, y) }
  s.clear(.hash)
}

private func installProxyOperators(_ s: SlotTable) {
  s.set(.negative) { t, v throws(PyError) in try t.unary(.negative, try t.proxyTarget(v)) }
  s.set(.positive) { t, v throws(PyError) in try t.unary(.positive, try t.proxyTarget(v)) }
  s.set(.invert) { t, v throws(PyError) in try t.unary(.invert, try t.proxyTarget(v)) }
  s.set(.absolute) { t, v throws(PyError) in try t.unary(.absolute, try t.proxyTarget(v)) }
  s.set(.divmod) { t, x, y throws(PyError) in
    try t.binaryOrNotImplemented(.divmod, try t.proxyTarget(x), try t.proxyTarget(y))
  }
  s.set(.add) { t, x, y throws(PyError) in try t.proxied(.add, x, y) }
  s.set(.inPlaceAdd) { t, x, y throws(PyError) in try t.proxiedInPlace(.add, x, y) }
  s.set(.subtract) { t, x, y throws(PyError) in try t.proxied(.subtract, x, y) }
  s.set(.inPlaceSubtract) { t, x, y throws(PyError) in try t.proxiedInPlace(.subtract, x, y) }
  s.set(.multiply) { t, x, y throws(PyError) in try t.proxied(.multiply, x, y) }
  s.set(.inPlaceMultiply) { t, x, y throws(PyError) in try t.proxiedInPlace(.multiply, x, y) }
  s.set(.trueDivide) { t, x, y throws(PyError) in try t.proxied(.trueDivide, x, y) }
  s.set(.inPlaceTrueDivide) { t, x, y throws(PyError) in try t.proxiedInPlace(.trueDivide, x, y) }
  s.set(.floorDivide) { t, x, y throws(PyError) in try t.proxied(.floorDivide, x, y) }
  s.set(.inPlaceFloorDivide) { t, x, y throws(PyError) in try t.proxiedInPlace(.floorDivide, x, y) }
  s.set(.modulo) { t, x, y throws(PyError) in try t.proxied(.modulo, x, y) }
  s.set(.inPlaceModulo) { t, x, y throws(PyError) in try t.proxiedInPlace(.modulo, x, y) }
  s.set(.power) { t, x, y throws(PyError) in try t.proxied(.power, x, y) }
  s.set(.inPlacePower) { t, x, y throws(PyError) in try t.proxiedInPlace(.power, x, y) }
  s.set(.matrixMultiply) { t, x, y throws(PyError) in try t.proxied(.matrixMultiply, x, y) }
  s.set(.inPlaceMatrixMultiply) { t, x, y throws(PyError) in try t.proxiedInPlace(.matrixMultiply, x, y) }
  s.set(.leftShift) { t, x, y throws(PyError) in try t.proxied(.leftShift, x, y) }
  s.set(.inPlaceLeftShift) { t, x, y throws(PyError) in try t.proxiedInPlace(.leftShift, x, y) }
  s.set(.rightShift) { t, x, y throws(PyError) in try t.proxied(.rightShift, x, y) }
  s.set(.inPlaceRightShift) { t, x, y throws(PyError) in try t.proxiedInPlace(.rightShift, x, y) }
  s.set(.bitAnd) { t, x, y throws(PyError) in try t.proxied(.bitAnd, x, y) }
  s.set(.inPlaceBitAnd) { t, x, y throws(PyError) in try t.proxiedInPlace(.bitAnd, x, y) }
  s.set(.bitOr) { t, x, y throws(PyError) in try t.proxied(.bitOr, x, y) }
  s.set(.inPlaceBitOr) { t, x, y throws(PyError) in try t.proxiedInPlace(.bitOr, x, y) }
  s.set(.bitXor) { t, x, y throws(PyError) in try t.proxied(.bitXor, x, y) }
  s.set(.inPlaceBitXor) { t, x, y throws(PyError) in try t.proxiedInPlace(.bitXor, x, y) }
}
