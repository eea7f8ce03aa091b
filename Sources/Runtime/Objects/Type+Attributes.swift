// Looking attributes of types up, and changing them.
//
// `lookup` goes along the mro, through a cache of (type version, name). Inline caches rely on three rules: the value they
// use stands in a PropertyCell, which a later assignment updates in place; every other change of a type that inline
// caches of instances have seen (flag `cached`) flushes all inline caches, while those of the class's own attributes know
// its `structure`; and versions are never used twice.

struct AttributeCacheEntry {
  var version: UInt32
  var name: UInt64
  /// The value as it stands in the dict: maybe a PropertyCell; missing if no type of the mro has it.
  var value: Value
}

extension VM {
  static let attributeCacheSize = 2048

  func clearAttributeCache() {
    self.attributeCache.update(
      repeating: AttributeCacheEntry(version: 0, name: 0, value: .missing), count: VM.attributeCacheSize)
  }
}

extension Value {
  /// The value itself, or the contents of a PropertyCell.
  @inline(__always) var unboxed: Value {
    isKind(.propertyCell) ? PropertyCell(unchecked: self).contents : self
  }
}

extension Thread {
  /// The attribute of a type or its bases, unbound, or missing. Runs no Python code.
  @inline(__always) func lookup(_ type: Type, _ name: Value) -> Value { lookupRaw(type, name).unboxed }
  @inline(__always) func lookup(_ type: Type, _ name: Name) -> Value { lookup(type, self[name]) }

  @inline(__always) func lookupRaw(_ type: Type, _ name: Value) -> Value {
    let version = type.version
    let h = (Int(version) &* 0x9E5 ^ Int(truncatingIfNeeded: name.bits &>> 4)) & (VM.attributeCacheSize &- 1)
    let e = p.pointee.vm.p.pointee.attributeCache + h
    if e.pointee.version == version && e.pointee.name == name.bits { return e.pointee.value }
    return lookupSlow(type, name, e)
  }

  @inline(never) private func lookupSlow(
    _ type: Type, _ name: Value, _ entry: UnsafeMutablePointer<AttributeCacheEntry>
  ) -> Value {
    let interned = Str(unchecked: name).isInterned ? name : intern(name)
    var found = Value.missing
    let mro = Tuple(unchecked: type.mro)
    var i = 0
    while i < mro.count {
      let t = Type(unchecked: mro[i])
      fill(t)
      let e = Dict(unchecked: t.attributes).findName(self, interned)
      if e >= 0 {
        found = Dict(unchecked: t.attributes).table.entries[e].value
        break
      }
      i += 1
    }
    entry.pointee = AttributeCacheEntry(version: type.version, name: name.bits, value: found)
    return found
  }

  /// The PropertyCell of an attribute for an inline cache of instances, or nil if no type of the mro has it. Marks the types
  /// of the mro as seen by caches.
  func propertyCell(_ type: Type, _ name: Value) -> PropertyCell? {
    markCached(type)
    return attributeBox(type, name)
  }

  /// The same for a cache that knows the type's `structure`.
  func attributeBox(_ type: Type, _ name: Value) -> PropertyCell? {
    let mro = Tuple(unchecked: type.mro)
    var i = 0
    var result: PropertyCell?
    while i < mro.count {
      let t = Type(unchecked: mro[i])
      fill(t)
      let dict = Dict(unchecked: t.attributes)
      let e = dict.findName(self, name)
      if e >= 0 {
        let v = dict.table.entries[e].value
        if v.isKind(.propertyCell) {
          result = PropertyCell(unchecked: v)
        } else {
          let box = new(PropertyCellBody.self, shape: 0)
          box.contents = v
          store(box.value, at: dict.valueSlot(e), in: dict.tableCell)
          result = box
        }
        break
      }
      i += 1
    }
    return result
  }

  /// Inline caches depend on this type's structure from now on.
  func markCached(_ type: Type) {
    let mro = Tuple(unchecked: type.mro)
    var i = 0
    while i < mro.count {
      Type(unchecked: mro[i]).flags |= TypeFlag.cached
      i += 1
    }
  }

  /// Sets (or with missing deletes) an attribute in a type's own dict; keeps caches and slots true.
  func setTypeAttribute(_ type: Type, _ name: Value, _ value: Value) throws(PyError) {
    fill(type)
    type.flags |= TypeFlag.hasChanged
    let name = intern(name)
    let dict = Dict(unchecked: type.attributes)
    let e = dict.findName(self, name)
    if e < 0 {
      if value.isMissing {
        throw raise(
          .AttributeError,
          "type object '\(typeName(ofType: type))' has no attribute '\(Str(unchecked: name).string)'")
      }
      try dict.set(self, name, value)
      typeChanged(type, structural: true)
    } else {
      let old = dict.table.entries[e].value
      if value.isMissing {
        dict.removeEntry(self, e)
        typeChanged(type, structural: true)
      } else if old.isKind(.propertyCell) {
        let box = PropertyCell(unchecked: old)
        let structural = isDescriptorLike(box.contents) || isDescriptorLike(value)
        box.contents = value
        typeChanged(type, structural: structural)
      } else {
        // The attributes of native types lie in no boxes: what was cached is the value.
        store(value, at: dict.valueSlot(e), in: dict.tableCell)
        typeChanged(type, structural: !type.has(TypeFlag.heapType))
      }
    }
    updateSlots(type, changed: name)
  }

  /// Functions count too: a cached plain value is handed out as it is.
  private func isDescriptorLike(_ v: Value) -> Bool { v.isCell && type(of: v).has(TypeFlag.isDescriptor) }

  /// New versions for a type and its subclasses; if the change is structural, inline caches are flushed.
  func typeChanged(_ type: Type, structural: Bool) {
    if structural && type.has(TypeFlag.cached) { vm.flushInlineCaches() }
    renewVersions(type, structural)
  }

  private func renewVersions(_ type: Type, _ structural: Bool) {
    type.version = vm.newVersion()
    if structural { type.structure = type.version }
    type.flags &= ~TypeFlag.cached
    forEachSubclass(type) { renewVersions($0, structural) }
  }
}

extension VM {
  /// Resets every specialized instruction of every code to its base. Rare: a class changed its structure after use.
  func flushInlineCaches() {
    var i = 0
    while i < self.codes.count {
      Code(unchecked: self.codes.items[i]).resetCaches()
      i += 1
    }
  }
}
