// Tuples with named fields, as the system's modules return them: time.struct_time, os.stat_result, sys.version_info.
//
// Such a type is a subclass of tuple whose fields are member descriptors that index the items. Instances may have more
// named fields than items that they show as a tuple.

extension Thread {
  /// A new type of named tuples.
  func makeStructSequenceType(
    _ name: StaticString, module: StaticString, _ fields: [StaticString]
  ) throws(PyError) -> Type {
    let type = makeNativeType(
      NativeType(
        name: name, module: module, kind: .tuple, base: .tuple, flags: 0,
        install: { s in
          s.set(.repr) { t, v throws(PyError) in try t.structSequenceRepr(v) }
          s.call(.new) { t, type, args throws(PyError) in
            guard args.count >= 1 else {
              throw t.typeError("structseq() missing required argument 'sequence' (pos 1)")
            }
            let items = Tuple(unchecked: try t.tupleOf(args[0]))
            let wanted = Type(unchecked: type).fieldCount(t)
            if items.count != wanted {
              throw t.typeError(
                "\(t.displayName(Type(unchecked: type)))() takes a \(wanted)-sequence (\(items.count)-sequence given)")
            }
            return try t.newStructSequence(Type(unchecked: type), from: items.items, items.count)
          }
        }, methods: structSequenceMethods), base: self[TypeID.tuple])
    type.instanceKind = .tuple
    let dict = Dict(unchecked: type.attributes)
    let names = try newTuple(fields.count)
    var i = 0
    for field in fields {
      let member = new(MemberBody.self)
      member.name = intern(field)
      member.owner = type.value
      member.index = i
      names.items[i] = member.name
      try dict.set(self, member.name, member.value)
      i += 1
    }
    try dict.set(self, self[.__match_args__], names.value)
    try dict.set(self, intern("n_sequence_fields"), .smallInt(fields.count))
    try dict.set(self, intern("n_fields"), .smallInt(fields.count))
    try dict.set(self, intern("n_unnamed_fields"), .smallInt(0))
    try dict.set(self, self[.__doc__], .none)
    return type
  }

  /// An instance with the items of a tuple.
  func newStructSequence(_ type: Type, _ values: Value) throws(PyError) -> Value {
    let from = Tuple(unchecked: values)
    return try newStructSequence(type, from: from.items, from.count)
  }

  func newStructSequence(
    _ type: Type, from p: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(PyError) -> Value {
    let tuple = try new(TupleBody.self, type: type, extra: count * 8)
    tuple.count = count
    tuple.items.update(from: p, count: count)
    return tuple.value
  }

  private func structSequenceRepr(_ v: Value) throws(PyError) -> Value {
    let tuple = Tuple(unchecked: v)
    let type = self.type(of: v)
    let names = Tuple(unchecked: lookup(type, .__match_args__))
    var parts: [String] = []
    var i = 0
    while i < min(tuple.count, names.count) {
      parts.append("\(Str(unchecked: names[i]).string)=\(Str(unchecked: try repr(tuple[i])).string)")
      i += 1
    }
    return try str("\(displayName(type))(\(parts.joined(separator: ", ")))")
  }
}

private func structSequenceMethods() -> [Method] {
  [
    Method("__reduce__(self, /)") { t, a throws(PyError) in
      let items = Tuple(unchecked: a[0])
      let plain = try t.newTuple(from: items.items, items.count)
      return try t.tuple(t.type(of: a[0]).value, try t.tuple(plain, try t.newDict().value))
    },
    Method("__replace__(self, /, **changes)") { t, a throws(PyError) in
      let items = Tuple(unchecked: a[0])
      let type = t.type(of: a[0])
      guard let changes = Dict(a[1]), changes.count > 0 else {
        return try t.newStructSequence(type, from: items.items, items.count)
      }
      let names = Tuple(unchecked: t.lookup(type, .__match_args__))
      let made = try t.newTuple(items.count)
      var found = 0
      var i = 0
      while i < items.count {
        let change = i < names.count ? changes.get(t, name: names[i]) : .missing
        if !change.isMissing { found += 1 }
        made.items[i] = change.isMissing ? items[i] : change
        i += 1
      }
      if found < changes.count {
        let unknown = try t.newList()
        i = changes.nextEntry(from: 0)
        while i >= 0 {
          let key = changes.table.entries[i].key
          if try !t.contains(names.value, key) { try unknown.append(t, key) }
          i = changes.nextEntry(from: i + 1)
        }
        throw t.typeError("Got unexpected field name(s): \(t.reprString(unknown.value))")
      }
      return try t.newStructSequence(type, made.value)
    },
  ]
}

extension Ref where B == TypeBody {
  fileprivate func fieldCount(_ t: Thread) -> Int { Tuple(t.lookup(self, .__match_args__))?.count ?? 0 }
}
