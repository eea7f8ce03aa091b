// The types of iterators over sequences: tuples, anything with __getitem__, reversed sequences; and iter(f, sentinel).

extension Thread {
  /// The item of a sequence for an iterator; missing when IndexError or StopIteration says that there is none.
  fileprivate func sequenceItem(_ v: Value, _ i: Int) throws(PyError) -> Value {
    do throws(PyError) { return try getItem(v, int(i)) } catch {
      if swallow(.IndexError) || swallow(.StopIteration) { return .missing }
      throw error
    }
  }

  func reversed(_ type: Type, _ v: Value) throws(PyError) -> Value {
    let own = lookup(self.type(of: v), .__reversed__)
    if own.isNone { throw typeError("'\(typeName(v))' object is not reversible") }
    if !own.isMissing { return try callSpecial(v, .__reversed__) }
    let valueType = self.type(of: v)
    guard valueType.hasItems else {
      throw typeError("'\(typeName(v))' object is not reversible")
    }
    let n = try length(v)
    let it = try new(ReverseIteratorBody.self, type: type)
    it.sequence = v
    it.index = n - 1
    return it.value
  }
}

extension NativeType {
  static let tupleIterator = NativeType(
    name: "tuple_iterator", kind: .tupleIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = TupleIterator(unchecked: v)
        if it.tuple.isMissing { return .missing }
        let tuple = Tuple(unchecked: it.tuple)
        if it.index < tuple.count {
          let item = tuple.items[it.index]
          it.index &+= 1
          return item
        }
        it.tuple = .missing
        return .missing
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = TupleIterator(unchecked: a[0])
          return .smallInt(it.tuple.isMissing ? 0 : Tuple(unchecked: it.tuple).count - it.index)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let iter = try t.currentBuiltin("iter")
          let it = TupleIterator(unchecked: a[0])
          if it.tuple.isMissing { return try t.tuple(iter, try t.tuple(t.vm.emptyTuple)) }
          return try t.tuple(iter, try t.tuple(it.tuple), .smallInt(it.index))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          TupleIterator(unchecked: a[0]).index = max(try t.indexInt(a[1]), 0)
          return .none
        },
      ]
    })

  static let sequenceIterator = NativeType(
    name: "iterator", kind: .sequenceIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = SequenceIterator(unchecked: v)
        if it.sequence.isMissing { return .missing }
        let i = it.index
        let item = try t.sequenceItem(it.sequence, i)
        if item.isMissing { it.sequence = .missing } else { it.index = i &+ 1 }
        return item
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = SequenceIterator(unchecked: a[0])
          if it.sequence.isMissing { return .smallInt(0) }
          guard t.type(of: it.sequence).slot(.length) != nil else { return .notImplemented }
          return t.int(max(try t.length(it.sequence) &- it.index, 0))
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let iter = try t.currentBuiltin("iter")
          // Finding `iter` may have run code that uses the iterator up.
          let it = SequenceIterator(unchecked: a[0])
          if it.sequence.isMissing { return try t.tuple(iter, try t.tuple(t.vm.emptyTuple)) }
          return try t.tuple(iter, try t.tuple(it.sequence), t.int(it.index))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let index = try t.indexInt(a[1])
          let it = SequenceIterator(unchecked: a[0])
          if !it.sequence.isMissing { it.index = max(index, 0) }
          return .none
        },
      ]
    })

  static let reversed = NativeType(
    name: "reversed", kind: .reverseIterator,
    documentation: "reversed(sequence): its items from the last to the first.",
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        let type = Type(unchecked: type)
        if t.isOwnConstructor(type, .reversed) { try t.noKeywords(args, "reversed") }
        try t.checkCount(args, "reversed", 1, 1)
        return try t.reversed(type, args[0])
      }
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = ReverseIterator(unchecked: v)
        let i = it.index
        if it.sequence.isMissing { return .missing }
        if i >= 0 {
          let item = try t.sequenceItem(it.sequence, i)
          if !item.isMissing {
            it.index = i &- 1
            return item
          }
        }
        it.sequence = .missing
        return .missing
      }
    },
    methods: {
      [
        Method("__length_hint__(self, /)") { t, a throws(PyError) in
          let it = ReverseIterator(unchecked: a[0])
          if it.sequence.isMissing { return .smallInt(0) }
          let n = try t.length(it.sequence)
          return .smallInt(n < it.index + 1 ? 0 : it.index + 1)
        },
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let it = ReverseIterator(unchecked: a[0])
          let type = t.type(of: a[0]).value
          if it.sequence.isMissing { return try t.tuple(type, try t.tuple(t.vm.emptyTuple)) }
          return try t.tuple(type, try t.tuple(it.sequence), t.int(it.index))
        },
        Method("__setstate__(self, state, /)") { t, a throws(PyError) in
          let index = try t.indexInt(a[1])
          let it = ReverseIterator(unchecked: a[0])
          if it.sequence.isMissing { return .none }
          it.index = min(max(index, -1), try t.length(it.sequence) - 1)
          return .none
        },
      ]
    })

  static let callableIterator = NativeType(
    name: "callable_iterator", kind: .callableIterator, flags: 0,
    install: { s in
      s.set(.iter) { t, v throws(PyError) in v }
      s.set(.next) { t, v throws(PyError) in
        let it = CallableIterator(unchecked: v)
        if it.function.isMissing { return .missing }
        let item: Value
        do throws(PyError) { item = try t.call(it.function) } catch {
          if t.swallow(.StopIteration) {
            it.function = .missing
            return .missing
          }
          throw error
        }
        if it.function.isMissing { return .missing }
        if try t.isEqual(it.sentinel, item) {
          it.function = .missing
          return .missing
        }
        return item
      }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let iter = try t.currentBuiltin("iter")
          let it = CallableIterator(unchecked: a[0])
          if it.function.isMissing { return try t.tuple(iter, try t.tuple(t.vm.emptyTuple)) }
          return try t.tuple(iter, try t.tuple(it.function, it.sentinel))
        }
      ]
    })
}
