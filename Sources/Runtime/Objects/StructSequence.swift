// Struct sequences: tuples with named fields, as sys.version_info and its like are.
//
// Each is a class deriving from tuple whose attributes are getters by index; the repr goes by `_fields`-like names kept in
// the type's dict under a name that no program would use.

/// The getter of a field; closures must not capture, hence one for each.
private func sequenceGetter(_ i: Int) -> UnarySlot {
  switch i {
  case 0: return { t, v throws(PyError) in t.sequenceField(v, 0) }
  case 1: return { t, v throws(PyError) in t.sequenceField(v, 1) }
  case 2: return { t, v throws(PyError) in t.sequenceField(v, 2) }
  case 3: return { t, v throws(PyError) in t.sequenceField(v, 3) }
  case 4: return { t, v throws(PyError) in t.sequenceField(v, 4) }
  case 5: return { t, v throws(PyError) in t.sequenceField(v, 5) }
  case 6: return { t, v throws(PyError) in t.sequenceField(v, 6) }
  case 7: return { t, v throws(PyError) in t.sequenceField(v, 7) }
  case 8: return { t, v throws(PyError) in t.sequenceField(v, 8) }
  case 9: return { t, v throws(PyError) in t.sequenceField(v, 9) }
  case 10: return { t, v throws(PyError) in t.sequenceField(v, 10) }
  case 11: return { t, v throws(PyError) in t.sequenceField(v, 11) }
  case 12: return { t, v throws(PyError) in t.sequenceField(v, 12) }
  case 13: return { t, v throws(PyError) in t.sequenceField(v, 13) }
  case 14: return { t, v throws(PyError) in t.sequenceField(v, 14) }
  case 15: return { t, v throws(PyError) in t.sequenceField(v, 15) }
  case 16: return { t, v throws(PyError) in t.sequenceField(v, 16) }
  case 17: return { t, v throws(PyError) in t.sequenceField(v, 17) }
  case 18: return { t, v throws(PyError) in t.sequenceField(v, 18) }
  case 19: return { t, v throws(PyError) in t.sequenceField(v, 19) }
  case 20: return { t, v throws(PyError) in t.sequenceField(v, 20) }
  case 21: return { t, v throws(PyError) in t.sequenceField(v, 21) }
  case 22: return { t, v throws(PyError) in t.sequenceField(v, 22) }
  default: return { t, v throws(PyError) in t.sequenceField(v, 23) }
  }
}

extension Thread {
  fileprivate func sequenceField(_ v: Value, _ i: Int) -> Value {
    let tuple = Tuple(unchecked: v)
    return i < tuple.count ? tuple[i] : .none
  }

  /// A struct sequence type. At most 24 fields.
  func makeStructSequenceType(
    _ name: StaticString, module: StaticString, _ fields: [StaticString]
  ) throws(PyError) -> Type {
    let namespace = try newDict()
    try namespace.set(self, self[.__module__], str(module))
    try namespace.set(self, self[.__slots__], vm.emptyTuple)
    let names = try newTuple(fields.count)
    for (i, f) in fields.enumerated() { names.items[i] = intern(f) }
    try namespace.set(self, self[.__match_args__], names.value)
    try namespace.set(self, intern("n_fields"), .smallInt(fields.count))
    try namespace.set(self, intern("n_sequence_fields"), .smallInt(fields.count))
    try namespace.set(self, intern("n_unnamed_fields"), .smallInt(0))
    let bases = Tuple(unchecked: try tuple(vm[.tuple].value))
    let type = try makeClass(metatype: vm[.type], name: intern(name), bases: bases, namespace: namespace)
    for (i, f) in fields.enumerated() where i < 24 {
      let d = new(GetSetBody.self)
      d.name = intern(f)
      d.owner = type.value
      d.get = CodePointer.of(sequenceGetter(i))
      try setTypeAttribute(type, d.name, d.value)
    }
    type.slots[Int(Slot.repr.rawValue)] = CodePointer.of(structSequenceRepr)
    type.flags &= ~TypeFlag.base
    return type
  }

  func newStructSequence(_ type: Type, _ values: Value) throws(PyError) -> Value {
    let from = Tuple(unchecked: values)
    let made = try new(TupleBody.self, type: type, extra: from.count &* 8)
    made.count = from.count
    made.items.update(from: from.items, count: from.count)
    return made.value
  }
}

@Sendable private func structSequenceRepr(_ t: Thread, _ v: Value) throws(PyError) -> Value {
  let type = t.type(of: v)
  let tuple = Tuple(unchecked: v)
  var text = t.displayName(type) + "("
  if let names = Tuple(t.lookup(type, .__match_args__)) {
    var i = 0
    while i < min(names.count, tuple.count) {
      text += "\(i > 0 ? ", " : "")\(Str(unchecked: names[i]).string)=\(Str(unchecked: try t.repr(tuple[i])).string)"
      i += 1
    }
  }
  return try t.str(text + ")")
}
