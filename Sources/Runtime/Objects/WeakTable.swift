// Which weak references an object has: a hash table from the target's address to the youngest reference, from which a
// chain leads to the older ones. A collection makes it anew from the list of all references.

extension VM {
  private func home(_ v: Value, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (v.bits &>> 4) &* 0x9E37_79B9_7F4A_7C15 &>> 20) & mask
  }

  /// The place of a target's references in the table, or the free one where they would stand.
  private func weakPlace(_ target: Value) -> Int {
    let mask = self.p.pointee.weakTable.count - 1
    var i = home(target, mask)
    while true {
      let v = self.p.pointee.weakTable.items[i]
      if v.isMissing || WeakReference(unchecked: v).target.bits == target.bits { return i }
      i = (i + 1) & mask
    }
  }

  /// The youngest reference to an object, or missing.
  func youngestWeakReference(to target: Value) -> Value {
    if self.p.pointee.weakTable.count == 0 { return .missing }
    return self.p.pointee.weakTable.items[weakPlace(target)]
  }

  /// Enters a new reference.
  func enterWeakReference(_ w: WeakReference) {
    self.p.pointee.weakReferences.append(w.value)
    if self.p.pointee.weakReferences.count * 2 > self.p.pointee.weakTable.count {
      rebuildWeakTable()
      return
    }
    put(w)
  }

  private func put(_ w: WeakReference) {
    let i = weakPlace(w.target)
    w.older = self.p.pointee.weakTable.items[i]
    self.p.pointee.weakTable.items[i] = w.value
  }

  func rebuildWeakTable() {
    var size = 16
    while size < self.p.pointee.weakReferences.count * 4 { size *= 2 }
    if self.p.pointee.weakTable.capacity < size || self.p.pointee.weakTable.capacity > size * 8 {
      self.p.pointee.weakTable.items.deallocate()
      self.p.pointee.weakTable.items = .allocate(capacity: size)
      self.p.pointee.weakTable.capacity = size
    }
    self.p.pointee.weakTable.count = size
    self.p.pointee.weakTable.items.initialize(repeating: .missing, count: size)
    var i = 0
    while i < self.p.pointee.weakReferences.count {
      put(WeakReference(unchecked: self.p.pointee.weakReferences.items[i]))
      i += 1
    }
  }

  /// Every reference to an object, the youngest first, as long as `body` says so.
  func forEachWeakReference(to target: Value, _ body: (WeakReference) -> Bool) {
    var v = youngestWeakReference(to: target)
    while !v.isMissing {
      let w = WeakReference(unchecked: v)
      if !body(w) { return }
      v = w.older
    }
  }
}
