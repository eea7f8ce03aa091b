// The type of what a native type's namespace holds for a slot: `int.__add__`. Called, it checks the receiver and the
// arguments and goes through the slot.

/// `list.__len__` and the like: a slot of a native type as an attribute.
struct SlotWrapperBody: Body {
  static var kind: Kind { .slotWrapper }
  static var values: Range<Int> { 1..<3 }
  var header: Header
  var name: Value
  var owner: Value
  var code: UnsafeRawPointer
  var form: SlotName.Form
}
typealias SlotWrapper = Ref<SlotWrapperBody>

extension Thread {
  /// A slot wrapper called like a method: the first argument is the receiver.
  func callSlotWrapper(_ w: SlotWrapper, _ args: Arguments) throws(PyError) -> Value {
    let owner = Type(unchecked: w.owner)
    let name = Str(unchecked: w.name).string
    guard args.positionalCount > 0 else {
      throw typeError("descriptor '\(name)' of '\(Str(unchecked: owner.name).string)' object needs an argument")
    }
    let v = args[0]
    if !type(of: v).isSubtype(of: owner) {
      throw typeError(
        "descriptor '\(name)' requires a '\(Str(unchecked: owner.name).string)' object but received a '\(typeName(v))'")
    }
    if w.form == .call {
      let s = try pushScratch(args.count + 1)
      defer { popScratch(s) }
      (s + 1).update(from: args.base + 1, count: args.count - 1)
      return try CodePointer.call(w.code, self, v, Arguments(s + 1, args.count - 1, names: args.names))
    }
    if args.namedCount > 0 { throw typeError("wrapper \(name)() takes no keyword arguments") }
    let n = args.count - 1
    func expect(_ least: Int, _ most: Int) throws(PyError) {
      if n < least || n > most {
        let wanted = n < least ? least : most
        // In CPython the ones with two arguments are unpacked for a function without a name.
        throw typeError(
          "\(most == 2 ? " " : "")expected \(least == most ? "" : n < least ? "at least " : "at most ")\(wanted) argument\(wanted == 1 ? "" : "s"), got \(n)"
        )
      }
    }
    // Names of attributes are strs, and interned ones for the engine.
    func attributeName(_ v: Value) throws(PyError) -> Value {
      guard v.isKind(.str) else { throw typeError("attribute name must be string, not '\(typeName(v))'") }
      return intern(v)
    }
    let isAttribute = w.code == owner.slot(.getAttribute) || w.code == owner.slot(.setAttribute)
    if isAttribute, n == (w.form == .ternary ? 2 : 1) {
      if w.code == genericSetAttributePointer, v.isKind(.type) {
        throw typeError("can't apply this \(name) to \(typeName(v)) object")
      }
      args.base[1] = try attributeName(args[1])
    }
    switch w.form {
    case .unary:
      try expect(0, 0)
      return try CodePointer.unary(w.code, self, v)
    case .next:
      try expect(0, 0)
      if w.code == type(of: v).slot(.next) { return try nextOrStop(v) }
      let r = try CodePointer.unary(w.code, self, v)
      if r.isMissing { throw raise(.StopIteration) }
      return r
    case .binary:
      try expect(1, name == "__pow__" ? 2 : 1)
      if n == 2, v.isKind(.complex), !args[2].isNone { throw valueError("complex modulo") }
      let r = try CodePointer.binary(w.code, self, v, args[1])
      return r == .notImplemented ? try refusedBySequence(w, v, args[1]) : r
    case .reflected:
      try expect(1, name == "__rpow__" ? 2 : 1)
      let r = try CodePointer.binary(w.code, self, args[1], v)
      return r == .notImplemented ? try refusedBySequence(w, v, args[1]) : r
    case .ternary:
      if name == "__get__" {
        try expect(1, 2)
        if args[1].isNone && (n < 2 || args[2].isNone) { throw typeError("__get__(None, None) is invalid") }
        return try CodePointer.ternary(
          w.code, self, v, args[1].isNone ? .missing : args[1], n > 1 && !args[2].isNone ? args[2] : .missing)
      }
      try expect(2, 2)
      return try CodePointer.ternary(w.code, self, v, args[1], args[2])
    case .deletion:
      try expect(1, 1)
      return try CodePointer.ternary(w.code, self, v, args[1], .missing)
    case .call, .new: return .none
    }
  }

  /// `+` and `*` of sequences are no operators of numbers: called as methods, they raise what the operators would.
  private func refusedBySequence(_ w: SlotWrapper, _ v: Value, _ other: Value) throws(PyError) -> Value {
    guard v.isKind(.list) || v.isKind(.tuple) || v.isKind(.str) || v.isKind(.bytes) || v.isKind(.byteArray) else {
      return .notImplemented
    }
    let slots = Type(unchecked: w.owner).slots
    if w.code == slots[Int(Slot.add.rawValue)] { return try binary(.add, v, other) }
    if w.code == slots[Int(Slot.multiply.rawValue)] || w.code == slots[Int(Slot.inPlaceMultiply.rawValue)] {
      _ = try index(other)
    }
    return .notImplemented
  }
}

extension NativeType {
  static let slotWrapper = NativeType(
    name: "wrapper_descriptor", kind: .slotWrapper, flags: 0,
    install: { s in
      s.set(.descriptorGet, nativeMethodGet)
      s.set(.repr) { t, v throws(PyError) in
        let w = SlotWrapper(unchecked: v)
        return try t.str(
          "<slot wrapper '\(Str(unchecked: w.name).string)' of '\(Str(unchecked: Type(unchecked: w.owner).name).string)' objects>"
        )
      }
      s.call(.call) { t, f, args throws(PyError) in try t.callSlotWrapper(SlotWrapper(unchecked: f), args) }
    },
    methods: {
      [
        Method("__reduce__(self, /)") { t, a throws(PyError) in
          let w = SlotWrapper(unchecked: a[0])
          return try t.reduced(attribute: w.name, of: w.owner)
        }
      ]
    },
    getters: {
      [
        Getter("__name__", member: true, { t, v throws(PyError) in SlotWrapper(unchecked: v).name }),
        Getter("__text_signature__", { t, v throws(PyError) in .none }),
        Getter(
          "__qualname__",
          { t, v throws(PyError) in
            let w = SlotWrapper(unchecked: v)
            return try t.str("\(Str(unchecked: Type(unchecked: w.owner).name).string).\(Str(unchecked: w.name).string)")
          }),
        Getter("__objclass__", member: true, { t, v throws(PyError) in SlotWrapper(unchecked: v).owner }),
        Getter("__doc__", { t, v throws(PyError) in .none }),
      ]
    })
}
