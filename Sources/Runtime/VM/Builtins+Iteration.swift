// Builtin functions over iterables: len, iter, next, sorted, min, max, sum, any, all; and id.

let containerBuiltins: [Method] = [
  Method("len(obj, /)") { t, a throws(PyError) in t.int(try t.length(a[0])) },
  Method("iter(object, sentinel=<unrepresentable>, /)") { t, a throws(PyError) in
    if !a.has(1) { return try t.iterator(a[0]) }
    guard t.isCallable(a[0]) else { throw t.typeError("iter(v, w): v must be callable") }
    let it = t.new(CallableIteratorBody.self)
    it.function = a[0]
    it.sentinel = a[1]
    return it.value
  },
  Method("next(iterator, default=<unrepresentable>, /)") { t, a throws(PyError) in
    let v = try t.next(a[0])
    if !v.isMissing { return v }
    if a.has(1) { return a[1] }
    if let g = Generator(a[0]) { throw t.stopIteration(g) }
    throw t.raise(.StopIteration)
  },
  Method("id(obj, /)") { t, a throws(PyError) in t.int(a[0].bits) },
  Method("any(iterable, /)") { t, a throws(PyError) in
    let it = try t.iterator(a[0])
    while true {
      let v = try t.next(it)
      if v.isMissing { return .false }
      if try t.isTrue(v) { return .true }
    }
  },
  Method("all(iterable, /)") { t, a throws(PyError) in
    let it = try t.iterator(a[0])
    while true {
      let v = try t.next(it)
      if v.isMissing { return .true }
      if try !t.isTrue(v) { return .false }
    }
  },
  Method("sorted(iterable, /, *, key=None, reverse=False)") { t, a throws(PyError) in
    let list = try t.newList()
    try t.listExtend(list, a[0], function: .missing)
    try t.sort(list, key: a[1], reverse: a.has(2) ? try t.isTrue(a[2]) : false)
    return list.value
  },
]

extension Thread {
  func isCallable(_ v: Value) -> Bool {
    switch v.kind {
    case .function, .nativeFunction, .methodDescriptor, .boundMethod, .type: return true
    default: return type(of: v).slot(.call) != nil
    }
  }
}
