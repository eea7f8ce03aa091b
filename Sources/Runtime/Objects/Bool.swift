// bool: two immediate values; everything that is not logic is inherited from int.

extension NativeType {
  static let bool = NativeType(
    name: "bool", kind: .free, base: .int, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in t[v == .true ? .trueName : .falseName] }
      s.set(.bitAnd) { t, x, y throws(PyError) in
        x.isBool && y.isBool ? .bool(x == .true && y == .true) : try intAndSlot(t, x, y)
      }
      s.set(.bitOr) { t, x, y throws(PyError) in
        x.isBool && y.isBool ? .bool(x == .true || y == .true) : try intOrSlot(t, x, y)
      }
      s.set(.bitXor) { t, x, y throws(PyError) in
        x.isBool && y.isBool ? .bool(x != y) : try intXorSlot(t, x, y)
      }
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("bool() takes no keyword arguments") }
        if args.count > 1 { throw t.typeError("bool expected at most 1 argument, got \(args.count)") }
        return args.count == 0 ? .false : .bool(try t.isTrue(args[0]))
      }
    },
    methods: { [] })
}
