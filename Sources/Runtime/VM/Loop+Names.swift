// Slow paths of the loop: names and globals. Each is given `pc` behind the instruction, where its cache starts.

import Compiler

extension Code {
  /// Puts the base opcode back wherever an instruction was specialized, and empties the caches.
  func resetCaches() {
    var pc = self.entry
    let end = pc + Int(self.instructionCount)
    while pc < end {
      let cacheWords: Int
      switch pc.pointee.opcode {
      case .loadGlobal, .loadGlobalCached:
        pc.setOpcode(.loadGlobal)
        cacheWords = 2
      case .storeGlobal, .storeGlobalCached:
        pc.setOpcode(.storeGlobal)
        cacheWords = 2
      case .loadName, .storeName: cacheWords = 2
      case .loadAttribute, .loadAttributeSlot, .loadAttributeSpilled, .loadAttributeFromType, .loadAttributeProperty,
        .loadAttributeGetter, .loadAttributeOfClass, .loadAttributeOfModule:
        pc.setOpcode(.loadAttribute)
        cacheWords = 2
      case .storeAttribute, .storeAttributeSlot, .storeAttributeSpilled, .storeAttributeNew:
        pc.setOpcode(.storeAttribute)
        cacheWords = 2
      case .loadMethod, .loadMethodCached, .loadMethodWrapped, .loadMethodOfClass, .loadMethodOfModule:
        pc.setOpcode(.loadMethod)
        cacheWords = 2
      case .callKeywords, .callMethodKeywords: cacheWords = 1
      default: cacheWords = 0
      }
      var k = 1
      while k <= cacheWords {
        pc[k] = Instruction(word: 0)
        k += 1
      }
      pc += cacheWords + 1
    }
  }
}

extension Thread {
  @inline(__always) func name(_ index: Int) -> Value { p.pointee.fp.pointee.code.names[index] }

  @inline(__always) func freeCell(_ index: Int) -> Cell {
    Cell(unchecked: Tuple(unchecked: Function(unchecked: p.pointee.fp.pointee.function).closure).items[index])
  }

  // MARK: errors

  @inline(never) func unboundLocal(_ name: Value) -> PyError {
    raise(
      .UnboundLocalError,
      "cannot access local variable '\(Str(unchecked: name).string)' where it is not associated with a value")
  }
  @inline(never) func unboundFree(_ name: Value) -> PyError {
    let error = raise(
      .NameError,
      "cannot access free variable '\(Str(unchecked: name).string)' where it is not associated with a value"
        + " in enclosing scope")
    try? ExceptionObject(unchecked: p.pointee.pending).setField(self, 0, name)
    return error
  }
  @inline(never) func nameError(_ name: Value) -> PyError {
    let text = message { b in
      b.append("name '")
      b.append(name)
      b.append("' is not defined")
    }
    let error = raise(.NameError, value: text)
    try? ExceptionObject(unchecked: p.pointee.pending).setField(self, 0, name)
    return error
  }

  // MARK: globals

  var currentGlobals: Dict { Dict(unchecked: Function(unchecked: p.pointee.fp.pointee.function).globals) }

  /// What a function that is made now, with these globals, has for builtins: their `__builtins__` or, without that, those
  /// of the running function. Missing: the interpreter's own.
  func builtins(in globals: Dict) -> Value {
    var own = globals.get(self, name: self[.__builtins__])
    if own.isMissing {
      if frame(depth: 0) == nil { return .missing }
      own = runningBuiltins
    } else if own.isKind(.module) {
      own = ModuleObject(unchecked: own).attributes
    }
    if own.isMissing || own.bits == self[.builtins].bits { return .missing }
    globals.hasOddBuiltins = 1
    globals.version = 0
    return own
  }

  /// The builtins of the running function, if they are not the interpreter's own.
  private var runningBuiltins: Value { Function(unchecked: p.pointee.fp.pointee.function).builtins }

  func builtins(of f: Function) -> Value { f.builtins.isMissing ? self[.builtins] : f.builtins }

  /// Globals that code is run in have `__builtins__`, at the latest by that.
  func addBuiltins(to globals: Dict) throws(PyError) {
    if !globals.get(self, name: self[.__builtins__]).isMissing { return }
    let own = frame(depth: 0) == nil ? Value.missing : runningBuiltins
    try globals.set(self, self[.__builtins__], own.isMissing ? self[.builtins] : own)
  }

  /// A builtin of the running function, or missing.
  func builtin(_ name: Value) throws(PyError) -> Value {
    let own = runningBuiltins
    return own.isMissing ? Dict(unchecked: self[.builtins]).get(self, name: name) : try namespaceGet(own, name)
  }

  @inline(never) func loadGlobal(_ pc: UnsafeMutablePointer<Instruction>) throws(PyError) -> Value {
    let name = self.name(pc[-1].bc)
    let globals = currentGlobals
    if !isExact(globals.value, .dict) {
      // Globals of a dict's subclass are asked each time.
      let v = try namespaceGet(globals.value, name)
      if !v.isMissing { return v }
    }
    var e = globals.findName(self, name)
    if e >= 0 {
      if !isExact(globals.value, .dict) { return globals.table.entries[e].value }
      pc.specialize(.loadGlobalCached)
      pc[0].word = UInt64(globals.watchedVersion(self))
      pc[1].word = UInt64(UInt(bitPattern: globals.valueSlot(e)))
      return globals.table.entries[e].value
    }
    if globals.hasOddBuiltins != 0 {
      let v = try builtin(name)
      if v.isMissing { throw nameError(name) }
      return v
    }
    let builtins = Dict(unchecked: self[.builtins])
    e = builtins.findName(self, name)
    if e < 0 { throw nameError(name) }
    if isExact(globals.value, .dict) {
      pc.specialize(.loadGlobalCached)
      pc[0].word = UInt64(globals.watchedVersion(self)) | UInt64(builtins.watchedVersion(self)) << 32
      pc[1].word = UInt64(UInt(bitPattern: builtins.valueSlot(e)))
    }
    return builtins.table.entries[e].value
  }

  @inline(never) func storeGlobal(_ pc: UnsafeMutablePointer<Instruction>, _ v: Value) throws(PyError) {
    let name = self.name(pc[-1].bc)
    let globals = currentGlobals
    try globals.set(self, name, v, hash: Str(unchecked: name).hash(self))
    let e = globals.findName(self, name)
    if e >= 0 && pc[-1].opcode == .storeGlobal {
      pc.specialize(.storeGlobalCached)
      pc[0].word = UInt64(globals.watchedVersion(self))
      pc[1].word = UInt64(UInt(bitPattern: globals.valueSlot(e)))
    }
  }

  func deleteGlobal(_ name: Value) throws(PyError) {
    let globals = currentGlobals
    let e = globals.findName(self, name)
    if e < 0 { throw nameError(name) }
    noteDeleted(globals.valueSlot(e).pointee)
    globals.removeEntry(self, e)
  }

  // MARK: the frame's namespace

  /// The namespace of a class body or of exec with locals of its own; missing where names are globals.
  var currentNamespace: Value {
    p.pointee.fp.namespace
  }

  @inline(__always) func loadName(_ pc: UnsafeMutablePointer<Instruction>) throws(PyError) -> Value {
    let fp = p.pointee.fp
    if fp.pointee.flags & FrameFlag.namespace == 0 {
      let versions = pc[0].word
      let globals = Dict(unchecked: Function(unchecked: fp.pointee.function).globals)
      if globals.version == UInt32(truncatingIfNeeded: versions), versions != 0,
        versions &>> 32 == 0 || Dict(unchecked: self[.builtins]).version == UInt32(truncatingIfNeeded: versions &>> 32)
      {
        return UnsafePointer<Value>(bitPattern: UInt(pc[1].word)).unsafelyUnwrapped.pointee
      }
    }
    return try loadNameSlow(pc)
  }

  @inline(never) private func loadNameSlow(_ pc: UnsafeMutablePointer<Instruction>) throws(PyError) -> Value {
    let name = self.name(pc[-1].bc)
    let namespace = currentNamespace
    if namespace.isMissing {
      let v = try loadGlobal(pc)
      // The caches of both are alike, but the opcode stays: other runs of this code may have a namespace.
      pc.specialize(.loadName)
      return v
    }
    let v = try namespaceGet(namespace, name)
    if !v.isMissing { return v }
    let globals = currentGlobals
    let global = globals.get(self, name: name)
    if !global.isMissing { return global }
    let builtin = try builtin(name)
    if builtin.isMissing { throw nameError(name) }
    return builtin
  }

  func namespaceGet(_ namespace: Value, _ name: Value) throws(PyError) -> Value {
    if isExact(namespace, .dict) { return Dict(unchecked: namespace).get(self, name: name) }
    do throws(PyError) { return try getItem(namespace, name) } catch {
      if swallow(.KeyError) { return .missing }
      throw error
    }
  }

  @inline(__always) func storeName(_ pc: UnsafeMutablePointer<Instruction>, _ v: Value) throws(PyError) {
    let fp = p.pointee.fp
    if fp.pointee.flags & FrameFlag.namespace == 0 {
      let globals = Dict(unchecked: Function(unchecked: fp.pointee.function).globals)
      if globals.version == UInt32(truncatingIfNeeded: pc[0].word) && globals.version != 0 {
        store(
          v, at: UnsafeMutablePointer<Value>(bitPattern: UInt(pc[1].word)).unsafelyUnwrapped, in: globals.tableCell)
        return
      }
    }
    try storeNameSlow(pc, v)
  }

  @inline(never) private func storeNameSlow(
    _ pc: UnsafeMutablePointer<Instruction>, _ v: Value
  ) throws(PyError) {
    let name = self.name(pc[-1].bc)
    let namespace = currentNamespace
    if namespace.isMissing {
      try storeGlobal(pc, v)
      let globals = currentGlobals
      pc[0].word = UInt64(globals.watchedVersion(self))
      pc[1].word = UInt64(UInt(bitPattern: globals.valueSlot(globals.findName(self, name))))
    } else if isExact(namespace, .dict) {
      try Dict(unchecked: namespace).set(self, name, v)
    } else {
      try setItem(namespace, name, v)
    }
  }

  func deleteName(_ name: Value) throws(PyError) {
    let namespace = currentNamespace
    if namespace.isMissing { return try deleteGlobal(name) }
    vm.p.pointee.dropped |= vm.p.pointee.dropped & DropKinds.watched.rawValue != 0 ? DropKinds.deleted.rawValue : 0
    // Whatever was raised, the name is not there.
    do throws(PyError) { try setItem(namespace, name, .missing) } catch {
      p.pointee.pending = .missing
      throw nameError(name)
    }
  }

  func loadNameOrFree(_ i: Instruction) throws(PyError) -> Value {
    let namespace = currentNamespace
    if !namespace.isMissing {
      let v = try namespaceGet(namespace, name(i.c))
      if !v.isMissing { return v }
    }
    let v = freeCell(i.b).contents
    if v.isMissing { throw unboundFree(name(i.c)) }
    return v
  }
}

nonisolated(unsafe) let genericSetAttributePointer: UnsafeRawPointer = CodePointer.of(genericSetAttributeSlot)
