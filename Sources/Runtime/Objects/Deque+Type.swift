// The type deque: its slots and methods.

extension NativeType {
  static let deque = NativeType(
    name: "deque", module: "collections", kind: .deque,
    flags: TypeFlag.base | TypeFlag.hasWeakReferences | TypeFlag.matchesSequence,
    documentation: "A sequence that is cheap to change at both ends.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in try t.newDeque(Type(unchecked: type)).value }
      s.useMethod(.initialize)
      s.clear(.hash)
      s.set(.repr) { t, v throws(PyError) in
        if try !t.enterRepr(v) { return t.text("[...]") }
        defer { t.leaveRepr() }
        let d = Deque(unchecked: v)
        let limit = d.maxLength < 0 ? "" : ", maxlen=\(d.maxLength)"
        return try t.str("\(Str(unchecked: t.type(of: v).name).string)(\(t.reprString(try t.listOf(d)))\(limit))")
      }
      s.set(.iter) { t, v throws(PyError) in t.iterate(v, backwards: false) }
      s.set(.length) { t, v throws(PyError) in .smallInt(Deque(unchecked: v).count) }
      s.set(.contains) { t, v, item throws(PyError) in
        .bool(try t.find(Deque(unchecked: v), item, .iteration) >= 0)
      }
      s.set(.getItem) { t, v, key throws(PyError) in
        let d = Deque(unchecked: v)
        return d[try t.index(d, key)]
      }
      s.set(.setItem) { t, v, key, value throws(PyError) in
        let d = Deque(unchecked: v)
        let i = try t.index(d, key)
        if value.isMissing { d.remove(at: i) } else { d[i] = value }
        return .none
      }
      s.set(.add) { t, x, y throws(PyError) in
        guard let a = Deque(x) else { return .notImplemented }
        guard let b = Deque(y) else {
          throw t.typeError("can only concatenate deque (not \"\(t.typeName(y))\") to deque")
        }
        let made = try t.copy(a)
        try t.extend(Deque(unchecked: made), b.value)
        return made
      }
      s.set(.multiply) { t, x, y throws(PyError) in
        if let d = Deque(x), let n = try t.repeatCount(y) { return try t.repeated(d, n) }
        if let d = Deque(y), let n = try t.repeatCount(x) { return try t.repeated(d, n) }
        return .notImplemented
      }
      s.set(.inPlaceAdd) { t, x, y throws(PyError) in
        try t.extend(Deque(unchecked: x), y)
        return x
      }
      s.set(.inPlaceMultiply) { t, x, y throws(PyError) in
        guard let n = try t.repeatCount(y) else { return .notImplemented }
        let d = Deque(unchecked: x)
        let made = Deque(unchecked: try t.repeated(d, n))
        d.ring = made.ring
        d.head = made.head
        d.count = made.count
        d.state &+= 1
        return x
      }
      s.set(.equal) { t, x, y throws(PyError) in try t.compareDeques(.equal, x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in try t.compareDeques(.notEqual, x, y) }
      s.set(.less) { t, x, y throws(PyError) in try t.compareDeques(.less, x, y) }
      s.set(.lessEqual) { t, x, y throws(PyError) in try t.compareDeques(.lessEqual, x, y) }
      s.set(.greater) { t, x, y throws(PyError) in try t.compareDeques(.greater, x, y) }
      s.set(.greaterEqual) { t, x, y throws(PyError) in try t.compareDeques(.greaterEqual, x, y) }
    },
    methods: { dequeMethods },
    getters: {
      [
        Getter(
          "maxlen",
          { t, v throws(PyError) in
            let n = Deque(unchecked: v).maxLength
            return n < 0 ? .none : t.int(n)
          })
      ]
    })
}

private let dequeMethods: [Method] = [
  Method("__init__(self, iterable=(), maxlen=None)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    if a.has(2) && !a[2].isNone {
      guard a[2].isInt else { throw t.typeError("an integer is required") }
      let n = try t.indexInt(a[2])
      if n < 0 { throw t.valueError("maxlen must be non-negative") }
      d.maxLength = n
    } else {
      d.maxLength = -1
    }
    if d.count > 0 { try d.removeAll(t) }
    if a.has(1) { try t.extend(d, a[1]) }
    return .none
  },
  Method("append(self, item, /)") { t, a throws(PyError) in
    try Deque(unchecked: a[0]).append(t, a[1])
    return .none
  },
  Method("appendleft(self, item, /)") { t, a throws(PyError) in
    try Deque(unchecked: a[0]).prepend(t, a[1])
    return .none
  },
  Method("extend(self, iterable, /)") { t, a throws(PyError) in
    try t.extend(Deque(unchecked: a[0]), a[1])
    return .none
  },
  Method("extendleft(self, iterable, /)") { t, a throws(PyError) in
    try t.extend(Deque(unchecked: a[0]), a[1], left: true)
    return .none
  },
  Method("pop(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    if d.count == 0 { throw t.indexError("pop from an empty deque") }
    return d.popLast()
  },
  Method("popleft(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    if d.count == 0 { throw t.indexError("pop from an empty deque") }
    return d.popFirst()
  },
  Method("clear(self, /)") { t, a throws(PyError) in
    try Deque(unchecked: a[0]).removeAll(t)
    return .none
  },
  Method("copy(self, /)") { t, a throws(PyError) in try t.copy(Deque(unchecked: a[0])) },
  Method("__copy__(self, /)") { t, a throws(PyError) in try t.copy(Deque(unchecked: a[0])) },
  Method("count(self, value, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var n = 0
    var i = 0
    while true {
      i = try t.find(d, a[1], from: i, .iteration)
      if i < 0 { return .smallInt(n) }
      n += 1
      i += 1
    }
  },
  Method("index(self, value, start=0, stop=9223372036854775807, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var start = a.has(2) ? try t.sliceBound(a[2]) : 0
    var stop = a.has(3) ? try t.sliceBound(a[3]) : Int.max
    if start < 0 { start = max(start &+ d.count, 0) }
    if stop < 0 { stop = max(stop &+ d.count, 0) }
    let i = try t.find(d, a[1], from: start, to: stop, .iteration)
    if i < 0 { throw t.valueError("\(t.reprString(a[1])) is not in deque") }
    return .smallInt(i)
  },
  Method("insert(self, index, value, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var i = try t.indexInt(a[1])
    if d.count == d.maxLength { throw t.indexError("deque already at its maximum size") }
    if i < 0 { i = max(i &+ d.count, 0) }
    try d.insert(t, at: min(i, d.count), a[2])
    return .none
  },
  Method("remove(self, value, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    let i = try t.find(d, a[1], .removal)
    if i < 0 { throw t.valueError("\(t.reprString(a[1])) is not in deque") }
    d.remove(at: i)
    return .none
  },
  Method("reverse(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    var i = 0
    var k = d.count - 1
    while i < k {
      let v = d[i]
      d[i] = d[k]
      d[k] = v
      i += 1
      k -= 1
    }
    return .none
  },
  Method("rotate(self, n=1, /)") { t, a throws(PyError) in
    Deque(unchecked: a[0]).rotate(a.has(1) ? try t.indexInt(a[1]) : 1)
    return .none
  },
  Method("__reversed__(self, /)") { t, a throws(PyError) in t.iterate(a[0], backwards: true) },
  Method("__reduce__(self, /)") { t, a throws(PyError) in
    let d = Deque(unchecked: a[0])
    let type = t.type(of: a[0]).value
    let args =
      d.maxLength < 0
      ? t.vm.emptyTuple : try t.tuple(t.vm.emptyTuple, .smallInt(d.maxLength))
    let attributes = try t.findAttribute(a[0], .__dict__)
    let reduced = try t.newTuple(4)
    reduced.items[0] = type
    reduced.items[1] = args
    reduced.items[2] = attributes.isMissing ? .none : attributes
    reduced.items[3] = try t.iterator(a[0])
    return reduced.value
  },
  Method("__class_getitem__(cls, object, /)", .classMethod) { t, a throws(PyError) in
    try t.newGenericAlias(a[0], a[1])
  },
]
