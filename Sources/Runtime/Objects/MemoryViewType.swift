// The type memoryview.

extension NativeType {
  static let memoryIterator = {
    var type = sequenceIterator
    type.name = "memory_iterator"
    return type
  }()

  static let memoryView = NativeType(
    name: "memoryview", kind: .memoryView, flags: TypeFlag.matchesSequence,
    documentation: "memoryview(object) lets the bytes of an object be seen and changed without a copy.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.count == 1, let names = Tuple(args.names), !Str(unchecked: names[0]).isEqual("object") {
          throw t.typeError("memoryview() missing required argument 'object' (pos 1)")
        }
        try t.checkArguments(args, "memoryview", "object")
        if args.count == 0 { throw t.typeError("memoryview() missing required argument 'object' (pos 1)") }
        return try t.makeView(args[0])
      }
      s.set(.repr) { t, v throws(PyError) in
        let released = MemoryView(unchecked: v).object.isMissing
        return try t.str("<\(released ? "released memory" : "memory") at \(t.address(v))>")
      }
      s.set(.length) { t, v throws(PyError) in
        let m = MemoryView(unchecked: v)
        try t.checkView(m)
        if m.dimensions == 0 { throw t.typeError("0-dim memory has no length") }
        return .smallInt(m.count)
      }
      s.set(.hash) { t, v throws(PyError) in
        t.int(try t.viewHash(MemoryView(unchecked: v)))
      }
      s.set(.iter) { t, v throws(PyError) in
        let m = MemoryView(unchecked: v)
        try t.checkView(m)
        if m.dimensions == 0 { throw t.typeError("invalid indexing of 0-dim memory") }
        if m.dimensions > 1 { throw t.notImplemented("multi-dimensional sub-views are not implemented") }
        let it = t.new(SequenceIteratorBody.self, shape: t[.memoryIterator].rootShape)
        it.sequence = v
        return it.value
      }
      s.set(.getItem) { t, v, k throws(PyError) in try t.viewGetItem(MemoryView(unchecked: v), k) }
      s.set(.setItem) { t, v, k, x throws(PyError) in
        try t.viewSetItem(MemoryView(unchecked: v), k, x)
        return .none
      }
      s.set(.equal) { t, x, y throws(PyError) in try t.viewsEqual(x, y) }
      s.set(.notEqual) { t, x, y throws(PyError) in
        let r = try t.viewsEqual(x, y)
        return r == .notImplemented ? r : .bool(r != .true)
      }
    },
    methods: {
      [
        Method("tobytes(self, /, order='C')") { t, a throws(PyError) in
          try t.viewBytes(MemoryView(unchecked: a[0]), a[1])
        },
        Method("tolist(self, /)") { t, a throws(PyError) in try t.viewList(MemoryView(unchecked: a[0])) },
        Method("hex(self, sep=None, bytes_per_sep=1)") { t, a throws(PyError) in
          try t.hexText(try t.bytesArgument(a[0]), a[1], a[2])
        },
        Method("release(self, /)") { t, a throws(PyError) in
          t.releaseView(MemoryView(unchecked: a[0]))
          return .none
        },
        Method("cast(self, /, format, shape=None)") { t, a throws(PyError) in
          try t.viewCast(MemoryView(unchecked: a[0]), a[1], a[2])
        },
        Method("toreadonly(self, /)") { t, a throws(PyError) in
          try t.makeView(a[0], isFixed: true)
        },
        Method("__buffer__(self, flags, /)") { t, a throws(PyError) in try t.bufferView(a[0], a[1]) },
        Method("__release_buffer__(self, buffer, /)") { t, a throws(PyError) in try t.releaseBuffer(a[0], a[1]) },
        Method("_from_flags(cls, /, object, flags)", .classMethod) { t, a throws(PyError) in
          let view = try t.bufferOfInstance(a[1], flags: try t.indexInt(a[2]))
          return view.isMissing ? try t.bufferView(a[1], a[2]) : view
        },
        Method("__enter__(self, /)") { t, a throws(PyError) in
          try t.checkView(MemoryView(unchecked: a[0]))
          return a[0]
        },
        Method("__exit__(self, /, *args)") { t, a throws(PyError) in
          t.releaseView(MemoryView(unchecked: a[0]))
          return .none
        },
      ]
    },
    getters: {
      [
        Getter(
          "obj",
          { t, v throws(PyError) in
            let m = try t.checked(v)
            return m.given.isMissing ? m.object : m.provider
          }),
        Getter("nbytes", { t, v throws(PyError) in .smallInt(try t.checked(v).size) }),
        Getter("readonly", { t, v throws(PyError) in .bool(try t.checked(v).isReadOnly) }),
        Getter("itemsize", { t, v throws(PyError) in .smallInt(try t.checked(v).itemSize) }),
        Getter(
          "format",
          { t, v throws(PyError) in
            let m = try t.checked(v)
            let code = t.character(UInt32(m.format))
            return m.isMarked ? try t.str("@\(Str(unchecked: code).string)") : code
          }),
        Getter("ndim", { t, v throws(PyError) in .smallInt(try t.checked(v).dimensions) }),
        Getter("shape", { t, v throws(PyError) in try t.viewShape(try t.checked(v), strides: false) }),
        Getter("strides", { t, v throws(PyError) in try t.viewShape(try t.checked(v), strides: true) }),
        Getter(
          "suboffsets",
          { t, v throws(PyError) in
            _ = try t.checked(v)
            return t.vm.emptyTuple
          }),
        Getter(
          "contiguous",
          { t, v throws(PyError) in
            let m = try t.checked(v)
            return .bool(m.isRowMajor || m.isColumnMajor)
          }),
        Getter("c_contiguous", { t, v throws(PyError) in .bool(try t.checked(v).isRowMajor) }),
        Getter("f_contiguous", { t, v throws(PyError) in .bool(try t.checked(v).isColumnMajor) }),
      ]
    })
}

extension Thread {
  fileprivate func checked(_ v: Value) throws(PyError) -> MemoryView {
    try checkView(MemoryView(unchecked: v))
    return MemoryView(unchecked: v)
  }
}
