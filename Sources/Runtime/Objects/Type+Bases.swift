// What a class inherits from: method resolution order, and `__bases__` set anew.
//
// A change of bases is all or nothing: `renewMRO` notes what it overwrites, for all subclasses as well, and slots are looked
// up again only once every order is found.

extension Thread {
  // MARK: method resolution order

  /// What a mro() written in Python has answered: classes whose layout the type's own begins with.
  private func checkMRO(_ type: Type, _ list: List) throws(PyError) {
    let owner = layoutOwner(type)
    var i = 0
    while i < list.count {
      guard let base = Type(list[i]) else {
        throw typeError("mro() returned a non-class ('\(typeName(list[i]))')")
      }
      if !(base === type), !isLayoutChain(owner, layoutOwner(base)) {
        throw typeError("mro() returned base with unsuitable layout ('\(Str(unchecked: base.name).string)')")
      }
      i += 1
    }
  }

  private func isLayoutChain(_ type: Type, _ other: Type) -> Bool { isInBaseChain(type, other) }

  /// Bases that mro() brought in may not need more room than the class has: nothing to do for the others.
  func checkLayouts(_ type: Type) throws(PyError) {
    if Tuple(unchecked: type.mro).count == 0 { throw typeError("mro() returned no classes") }
  }

  /// C3 linearization (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996).
  func computeMRO(_ type: Type, _ metatype: Type) throws(PyError) -> Value {
    if !(metatype === self[.type]) {
      let custom = lookup(metatype, .mro)
      if !custom.isMissing && !custom.isKind(.methodDescriptor) {
        let list = try newList()
        try listExtend(list, try callSpecial(type.value, .mro), function: .missing)
        try checkMRO(type, list)
        return try newTuple(from: list.items, list.count)
      }
    }
    let bases = Tuple(unchecked: type.bases)
    let result = try newList()
    try result.append(self, type.value)
    // Sequences to be merged: each base's mro, then the bases; as lists with a position each.
    let n = bases.count + 1
    let sequences = try newTuple(n)
    var i = 0
    while i < bases.count {
      let base = Type(unchecked: bases[i])
      if base.isIncomplete { throw typeError("Cannot extend an incomplete type '\(typeName(ofType: base))'") }
      sequences.items[i] = base.mro
      i += 1
    }
    sequences.items[bases.count] = bases.value
    let positions = try newRawBytes(n * 8)
    let at = positions.bytes.assumingMemoryBound(to: Int.self)
    while true {
      var candidate = Value.missing
      var done = true
      i = 0
      search: while i < n {
        let s = Tuple(unchecked: sequences[i])
        if at[i] < s.count {
          done = false
          let head = s[at[i]]
          var k = 0
          while k < n {
            let other = Tuple(unchecked: sequences[k])
            var m = at[k] + 1
            while m < other.count {
              if other[m].bits == head.bits {
                i += 1
                continue search
              }
              m += 1
            }
            k += 1
          }
          candidate = head
          break
        }
        i += 1
      }
      if done { break }
      if candidate.isMissing { throw inconsistentMRO(sequences, at) }
      try result.append(self, candidate)
      i = 0
      while i < n {
        let s = Tuple(unchecked: sequences[i])
        if at[i] < s.count && s[at[i]].bits == candidate.bits { at[i] += 1 }
        i += 1
      }
    }
    return try newTuple(from: result.items, result.count)
  }

  private func inconsistentMRO(_ sequences: Tuple, _ at: UnsafeMutablePointer<Int>) -> PyError {
    var names: [String] = []
    var i = 0
    let bases = Tuple(unchecked: sequences[sequences.count - 1])
    // Duplicate bases have an error of their own.
    while i < bases.count {
      var k = i + 1
      while k < bases.count {
        if bases[i].bits == bases[k].bits {
          return typeError("duplicate base class \(Str(unchecked: Type(unchecked: bases[i]).name).string)")
        }
        k += 1
      }
      i += 1
    }
    i = 0
    while i < sequences.count {
      let s = Tuple(unchecked: sequences[i])
      if at[i] < s.count {
        let name = Str(unchecked: Type(unchecked: s[at[i]]).name).string
        if !names.contains(name) { names.append(name) }
      }
      i += 1
    }
    return typeError(
      "Cannot create a consistent method resolution order (MRO) for bases \(names.joined(separator: ", "))")
  }

  /// `type.__bases__ = value`.
  func setBases(_ type: Type, _ value: Value) throws(PyError) {
    let name = Str(unchecked: type.name).string
    if value.isMissing || !type.has(TypeFlag.heapType) {
      throw typeError("cannot \(value.isMissing ? "delete" : "set") '__bases__' attribute of immutable type '\(name)'")
    }
    guard let bases = Tuple(value) else {
      throw typeError("can only assign tuple to \(name).__bases__, not \(typeName(value))")
    }
    if bases.count == 0 { throw typeError("can only assign non-empty tuple to \(name).__bases__, not ()") }
    var i = 0
    while i < bases.count {
      guard let b = Type(bases[i]) else {
        throw typeError("\(name).__bases__ must be tuple of classes, not '\(typeName(bases[i]))'")
      }
      if b.isSubtype(of: type) || isInBaseChain(b, type) {
        throw typeError("a __bases__ item causes an inheritance cycle")
      }
      i += 1
    }
    let base = try bestBase(bases)
    let old = Type(unchecked: type.base)
    // An instance must go on as it is: what it has room for stays.
    let what =
      hasCollectableInstances(base) != hasCollectableInstances(old)
      ? "deallocator differs" : hasSameLayout(base, old) ? nil : "object layout differs"
    if let what {
      let (a, b) = (Str(unchecked: base.name).string, Str(unchecked: old.name).string)
      throw typeError("__bases__ assignment: '\(a)' \(what) from '\(b)'")
    }
    let oldBases = Tuple(unchecked: type.bases)
    type.bases = value
    type.base = base.value
    let undo = try newList()
    do throws(PyError) { try renewMRO(type, undo) } catch {
      // A mro() that raised leaves everything as it was, but for what another assignment did meanwhile.
      i = 0
      while i + 2 < undo.count {
        let changed = Type(unchecked: undo[i])
        if changed.mro.bits == undo[i + 1].bits { changed.mro = undo[i + 2] }
        i += 3
      }
      if type.bases.bits == value.bits {
        type.bases = oldBases.value
        type.base = old.value
      }
      typeChanged(type, structural: true)
      throw error
    }
    guard type.bases.bits == value.bits else { return }
    i = 0
    while i < oldBases.count {
      removeSubclass(Type(unchecked: oldBases[i]), type)
      i += 1
    }
    i = 0
    while i < bases.count {
      addSubclass(Type(unchecked: bases[i]), type)
      i += 1
    }
    typeChanged(type, structural: true)
    renewSlots(type)
  }

  private func isInBaseChain(_ from: Type, _ type: Type) -> Bool {
    var t: Type? = from
    while let current = t {
      if current === type { return true }
      t = Type(current.base)
    }
    return false
  }

  /// New resolution orders for a type and those below it; `undo` lists (type, new, old). A mro() may assign `__bases__`
  /// itself: what that did holds.
  private func renewMRO(_ type: Type, _ undo: List) throws(PyError) {
    try checkStack()
    let old = type.mro
    let new = try computeMRO(type, self.type(of: type.value))
    if type.mro.bits != old.bits { return }
    try undo.append(self, type.value)
    try undo.append(self, new)
    try undo.append(self, old)
    type.mro = new
    let copy = try subclassList(type)
    var i = 0
    while i < copy.count {
      if let sub = Type(copy[i]) { try renewMRO(sub, undo) }
      i += 1
    }
  }
  private func renewSlots(_ type: Type) {
    updateAllSlots(type, Dict(unchecked: type.attributes))
    forEachSubclass(type) { renewSlots($0) }
  }
}
