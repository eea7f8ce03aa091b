// Tuples with named fields, as the system's modules return them: time.struct_time, os.stat_result, sys.version_info.
//
// Such a type is a subclass of tuple whose fields are member descriptors that index the items. Behind these there may be
// hidden fields, which have names but are no items: an instance keeps them in a dict of its own (behind its spill word,
// like slots of instances of other native types). The type's `slotNames` are the names of all fields, the hidden ones last.

extension Thread {
  /// A new type of named tuples. The last `unnamed` of the shown fields have names in the repr only.
  func makeStructSequenceType(
    _ name: StaticString, module: StaticString, _ fields: [StaticString], hidden: [StaticString] = [], unnamed: Int = 0
  ) throws(PyError) -> Type {
    let type = makeNativeType(
      NativeType(
        name: name, module: module, kind: .tuple, base: .tuple, flags: 0,
        install: { s in
          s.set(.repr) { t, v throws(PyError) in try t.structSequenceRepr(v) }
          s.call(.new) { t, type, args throws(PyError) in
            try t.refuseUniqueInstance(Type(unchecked: type))
            try t.checkArguments(args, "structseq", "sequence", "dict")
            let names = Tuple(args.names)
            var given: (Value, Value) = (.missing, .missing)
            var i = 0
            while i < args.count {
              let isFirst =
                i < args.positionalCount ? i == 0 : Str(unchecked: names![i - args.positionalCount]).isEqual("sequence")
              if isFirst { given.0 = args[i] } else { given.1 = args[i] }
              i += 1
            }
            if given.0.isMissing { throw t.typeError("structseq() missing required argument 'sequence' (pos 1)") }
            return try t.structSequence(Type(unchecked: type), given.0, given.1)
          }
        }, methods: structSequenceMethods), base: self[TypeID.tuple])
    type.instanceKind = .tuple
    let dict = Dict(unchecked: type.attributes)
    let names = try newTuple(fields.count + hidden.count)
    var i = 0
    for field in fields + hidden {
      let member = new(MemberBody.self)
      member.name = intern(field)
      member.owner = type.value
      member.index = i < fields.count ? i : -1
      names.items[i] = member.name
      if i < fields.count - unnamed || i >= fields.count { try dict.set(self, member.name, member.value) }
      i += 1
    }
    type.slotNames = names.value
    if !hidden.isEmpty {
      type.reservedSlots = UInt8(hidden.count)
      type.instanceFlags |= HeaderFlag.spill
    }
    try dict.set(self, self[.__match_args__], try newTuple(from: names.items, fields.count - unnamed))
    try dict.set(self, intern("n_sequence_fields"), .smallInt(fields.count))
    try dict.set(self, intern("n_fields"), .smallInt(fields.count + hidden.count))
    try dict.set(self, intern("n_unnamed_fields"), .smallInt(unnamed))
    try dict.set(self, self[.__doc__], .none)
    return type
  }

  /// An instance with the items of a tuple, the hidden fields behind the shown ones.
  func newStructSequence(_ type: Type, _ values: Value) throws(PyError) -> Value {
    let from = Tuple(unchecked: values)
    return try newStructSequence(type, from: from.items, from.count)
  }

  /// The same; hidden fields that are not given are None.
  func newStructSequence(
    _ type: Type, from p: UnsafeMutablePointer<Value>, _ count: Int
  ) throws(PyError) -> Value {
    let shown = type.shownFields
    let names = Tuple(unchecked: type.slotNames)
    var fields: Value = .missing
    if names.count > shown {
      let hidden = try newDict()
      var i = shown
      while i < names.count {
        try hidden.set(self, names[i], i < count && !p[i].isMissing ? p[i] : .none)
        i += 1
      }
      fields = hidden.value
    }
    let tuple = try new(TupleBody.self, type: type, extra: shown * 8)
    tuple.count = shown
    tuple.items.update(from: p, count: shown)
    if !fields.isMissing { store(fields, at: heap.spillSlot(of: tuple.value), in: tuple.value) }
    return tuple.value
  }

  /// Of what describes the interpreter there is one instance each.
  fileprivate func refuseUniqueInstance(_ type: Type) throws(PyError) {
    let name = Str(unchecked: type.name)
    guard name.isEqual("flags") || name.isEqual("version_info"), Str(type.module)?.isEqual("sys") == true else {
      return
    }
    throw typeError("cannot create '\(displayName(type))' instances")
  }

  /// `type(sequence, fields)`: fields that the sequence is too short for come from a dict.
  private func structSequence(_ type: Type, _ sequence: Value, _ fields: Value) throws(PyError) -> Value {
    let items: Tuple
    do throws(PyError) { items = Tuple(unchecked: try tupleOf(sequence)) } catch {
      if swallow(.TypeError) { throw typeError("constructor requires a sequence") }
      throw error
    }
    let name = displayName(type)
    guard fields.isMissing || fields.isKind(.dict) else {
      throw typeError("\(name)() takes a dict as second arg, if any")
    }
    let least = type.shownFields
    let names = Tuple(unchecked: type.slotNames)
    let n = items.count
    if least == names.count && n != least {
      throw typeError("\(name)() takes a \(least)-sequence (\(n)-sequence given)")
    } else if n < least {
      throw typeError("\(name)() takes an at least \(least)-sequence (\(n)-sequence given)")
    } else if n > names.count {
      throw typeError("\(name)() takes an at most \(names.count)-sequence (\(n)-sequence given)")
    }
    guard let given = Dict(fields), given.count > 0 else { return try newStructSequence(type, items.value) }
    let all = try newTuple(names.count)
    var used = 0
    var i = 0
    while i < names.count {
      if i < n {
        all.items[i] = items[i]
      } else {
        all.items[i] = given.get(self, name: names[i])
        if !all.items[i].isMissing { used += 1 }
      }
      i += 1
    }
    if used < given.count { throw typeError("\(name)() got duplicate or unexpected field name(s)") }
    return try newStructSequence(type, all.value)
  }

  private func structSequenceRepr(_ v: Value) throws(PyError) -> Value {
    let tuple = Tuple(unchecked: v)
    let type = self.type(of: v)
    let names = Tuple(unchecked: type.slotNames)
    var parts: [String] = []
    var i = 0
    while i < min(tuple.count, names.count) {
      parts.append("\(Str(unchecked: names[i]).string)=\(Str(unchecked: try repr(tuple[i])).string)")
      i += 1
    }
    return try str("\(displayName(type))(\(parts.joined(separator: ", ")))")
  }

  /// The hidden fields by name.
  fileprivate func hiddenFields(_ v: Value) throws(PyError) -> Dict {
    let type = self.type(of: v)
    let names = Tuple(unchecked: type.slotNames)
    let fields = try newDict()
    var i = type.shownFields
    while i < names.count {
      try fields.set(self, names[i], try getAttribute(v, names[i]))
      i += 1
    }
    return fields
  }
}

private func structSequenceMethods() -> [Method] {
  [
    Method("__reduce__(self, /)") { t, a throws(PyError) in
      let items = Tuple(unchecked: a[0])
      let plain = try t.newTuple(from: items.items, items.count)
      return try t.tuple(t.type(of: a[0]).value, try t.tuple(plain, try t.hiddenFields(a[0]).value))
    },
    Method("__replace__(self, /, **changes)") { t, a throws(PyError) in
      let items = Tuple(unchecked: a[0])
      let type = t.type(of: a[0])
      let shown = type.shownFields
      if Tuple(unchecked: t.lookup(type, .__match_args__)).count < shown {
        throw t.typeError(
          "__replace__() is not supported for \(t.displayName(type)) because it has unnamed field(s)")
      }
      let names = Tuple(unchecked: type.slotNames)
      let changes = Dict(a[1])
      let hidden = try t.hiddenFields(a[0])
      let made = try t.newTuple(names.count)
      var found = 0
      var i = 0
      while i < names.count {
        let change = changes?.get(t, name: names[i]) ?? .missing
        if !change.isMissing { found += 1 }
        made.items[i] = !change.isMissing ? change : i < shown ? items[i] : hidden.get(t, name: names[i])
        i += 1
      }
      if let changes, found < changes.count {
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
  /// Fields that are items of the tuple.
  fileprivate var shownFields: Int { Tuple(unchecked: self.slotNames).count - Int(self.reservedSlots) }
}
