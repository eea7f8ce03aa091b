// The variables of frames: what `f_locals` shows and writes, what `locals()` copies, and what stays of them when a frame is
// left.
//
// A function's variables stand in the registers of its running frame, in its suspended generator, or, when the frame has
// been left and something still refers to it (a frame object, a traceback), in an Items cell that is a copy of the registers.

import Compiler

extension Thread {
  // MARK: leaving

  /// Called when a frame with a frame object is left: the object goes on without the record.
  func leaveFrame(_ fp: FramePointer) {
    guard let f = FrameObject(fp.pointee.object) else { return }
    f.word = max(0, fp.pointee.pc - fp.pointee.code.entry - 1)
    if fp.pointee.flags & FrameFlag.namespace != 0 {
      f.locals = fp.namespace
    } else {
      f.variables = registersCopy(fp)
    }
    if f.back.isMissing, fp - 1 > p.pointee.frames, fp.pointee.flags & FrameFlag.generator == 0 {
      f.back = frameObject(fp - 1).value
    }
    f.record = nil
  }

  /// The pending exception leaves a frame: its traceback entry keeps the variables.
  func keepVariables(_ fp: FramePointer) {
    let isObserved = !fp.pointee.object.isMissing
    guard let e = ExceptionObject(p.pointee.pending), let entry = Traceback(e.traceback),
      entry.code.bits == fp.pointee.code.value.bits, entry.record == fp
    else {
      if isObserved { leaveFrame(fp) }
      return
    }
    entry.record = nil
    if isObserved || fp.pointee.flags & (FrameFlag.namespace | FrameFlag.generator) != 0 {
      let f = frameObject(fp)
      entry.frame = f.value
      leaveFrame(fp)
      f.word = entry.leftAt > 0 ? entry.leftAt - 1 : entry.word
    } else {
      entry.frame = registersCopy(fp)
    }
    // `raise e` where e comes from this very frame gives it one more entry.
    var link = entry.next
    while let older = Traceback(link), older.record == fp, older.code.bits == entry.code.bits {
      older.record = nil
      older.leftAt = entry.leftAt > 0 ? entry.leftAt : entry.word + 1
      older.frame = entry.frame
      link = older.next
    }
  }

  /// The pending exception is caught in a frame: its traceback entry shows the variables even when the frame has returned.
  func keepFrame(_ fp: FramePointer) {
    let f = frameObject(fp)
    if let e = ExceptionObject(p.pointee.pending), let entry = Traceback(e.traceback), entry.record == fp {
      entry.frame = f.value
    }
  }

  private func registersCopy(_ fp: FramePointer) -> Value {
    let count = Int(fp.pointee.code.localCount)
    let pending = p.pointee.pending
    guard let items = try? newItems(count) else {
      p.pointee.pending = pending
      return .missing
    }
    items.items.update(from: fp.pointee.base, count: count)
    return items.value
  }

  // MARK: finding

  /// Where the registers of a frame's variables are, and the cell that they are in (missing: the register stack).
  private func registers(of f: FrameObject) -> (UnsafeMutablePointer<Value>, Value)? {
    if let r = activeRecord(f) { return (r.pointee.base, .missing) }
    if let g = waitingGenerator(f) { return (g.registers, g.value) }
    if let items = Items(f.variables) { return (items.items, items.value) }
    return nil
  }

  /// Indices of a code's variables in the order of `f_locals`: plain ones, then cells sorted by name. Hidden ones are left out.
  private func variableOrder(_ code: Code) -> [Int] {
    let names = Tuple(unchecked: code.localNames)
    var plain: [Int] = []
    var cells: [(String, Int)] = []
    var i = 0
    while i < names.count {
      let name = Str(unchecked: names[i])
      if name.count > 0 && name[0] != 46 {
        if isCellRegister(code, i) && i >= Int(code.parameterCount) {
          cells.append((name.string, i))
        } else {
          plain.append(i)
        }
      }
      i += 1
    }
    cells.sort { $0.0 < $1.0 }
    return plain + cells.map(\.1)
  }

  private func contents(_ v: Value, _ code: Code, _ i: Int) -> Value {
    if isCellRegister(code, i), let cell = Cell(v) { return cell.contents }
    return v
  }

  /// A dict of the variables that are bound.
  func variablesCopy(_ code: Code, _ function: Value, _ base: UnsafeMutablePointer<Value>) throws(PyError) -> Dict {
    let dict = try newDict()
    let names = Tuple(unchecked: code.localNames)
    for i in variableOrder(code) {
      let v = contents(base[i], code, i)
      if !v.isMissing { try dict.set(self, names[i], v) }
    }
    if let closure = Tuple(Function(function)?.closure ?? .missing) {
      let free = Tuple(unchecked: code.freeNames)
      var i = 0
      while i < min(free.count, closure.count) {
        if let cell = Cell(closure[i]), !cell.contents.isMissing { try dict.set(self, free[i], cell.contents) }
        i += 1
      }
    }
    return dict
  }

  /// The index of the variable that `key` names: a register, -2 - i for the i-th free variable, -1 for none.
  fileprivate func variableIndex(_ f: FrameObject, _ key: Value) throws(PyError) -> Int {
    let code = Code(unchecked: f.code)
    let hash = try self.hash(key)
    func isName(_ name: Value) throws(PyError) -> Bool {
      if name.bits == key.bits { return true }
      if isExactStr(key) { return Str(unchecked: name).isEqual(Str(unchecked: key)) }
      if try self.hash(name) != hash { return false }
      return try isEqual(name, key)
    }
    let names = Tuple(unchecked: code.localNames)
    for i in variableOrder(code) {
      if try isName(names[i]) { return i }
    }
    let free = Tuple(unchecked: code.freeNames)
    var i = 0
    while i < free.count {
      if try isName(free[i]) { return -2 - i }
      i += 1
    }
    return -1
  }

  /// The place of a comprehension's variable that is hidden in a running frame, and whether a cell holds it.
  private func hiddenVariable(_ f: FrameObject, _ key: Value) -> (UnsafeMutablePointer<Value>, Bool)? {
    guard let r = activeRecord(f), let name = Str(key) else { return nil }
    return hiddenLocal(r, name)
  }

  fileprivate func variable(_ f: FrameObject, _ index: Int) -> Value {
    if index <= -2 {
      guard let closure = Tuple(Function(f.function)?.closure ?? .missing), -2 - index < closure.count,
        let cell = Cell(closure[-2 - index])
      else { return .missing }
      return cell.contents
    }
    guard index >= 0, let (base, _) = registers(of: f) else { return .missing }
    return contents(base[index], Code(unchecked: f.code), index)
  }

  fileprivate func setVariable(_ f: FrameObject, _ index: Int, _ v: Value) {
    if index <= -2 {
      if let closure = Tuple(Function(f.function)?.closure ?? .missing), -2 - index < closure.count,
        let cell = Cell(closure[-2 - index])
      {
        cell.contents = v
      }
      return
    }
    guard let (base, owner) = registers(of: f) else { return }
    if isCellRegister(Code(unchecked: f.code), index), let cell = Cell(base[index]) {
      cell.contents = v
    } else if owner.isMissing {
      base[index] = v
    } else {
      store(v, at: base + index, in: owner)
    }
  }

  // MARK: the proxy

  func frameLocalsProxy(_ f: FrameObject) -> Value {
    let proxy = new(FrameLocalsBody.self)
    proxy.frame = f.value
    return proxy.value
  }

  /// What the proxy shows, as a dict of its own.
  func frameLocalsCopy(_ v: Value) throws(PyError) -> Dict {
    let f = FrameObject(unchecked: FrameLocals(unchecked: v).frame)
    let dict: Dict
    if let (base, _) = registers(of: f) {
      dict = try variablesCopy(Code(unchecked: f.code), f.function, base)
    } else {
      dict = try newDict()
    }
    if let r = activeRecord(f) { try addHiddenLocals(r.pointee.code, r.pointee.base, r.pointee.pc, to: dict) }
    try addExtraLocals(f, to: dict)
    return dict
  }

  /// Adds what programs have put into a function's `f_locals` that is no variable of it.
  func addExtraLocals(_ f: FrameObject, to dict: Dict) throws(PyError) {
    guard Code(unchecked: f.code).codeFlags.contains(.optimized), let extra = Dict(f.locals) else { return }
    try frameLocalsMerge(dict, extra)
  }

  private func frameLocalsMerge(_ into: Dict, _ from: Dict) throws(PyError) {
    var i = from.nextEntry(from: 0)
    while i >= 0 {
      let e = from.table.entries[i]
      try setItem(into.value, e.key, e.value)
      i = from.nextEntry(from: i + 1)
    }
  }

  fileprivate func frameLocalsGet(_ v: Value, _ key: Value) throws(PyError) -> Value {
    let f = FrameObject(unchecked: FrameLocals(unchecked: v).frame)
    if let (place, isCell) = hiddenVariable(f, key) {
      let v = isCell ? Cell(place.pointee)?.contents ?? .missing : place.pointee
      if !v.isMissing { return v }
    }
    let found = variable(f, try variableIndex(f, key))
    if !found.isMissing { return found }
    guard Code(unchecked: f.code).codeFlags.contains(.optimized) else { return .missing }
    guard let extra = Dict(f.locals) else { return .missing }
    return try dictGet(extra, key)
  }

  fileprivate func frameLocalsSet(_ v: Value, _ key: Value, _ x: Value) throws(PyError) {
    if x.isMissing { throw typeError("cannot remove variables from FrameLocalsProxy") }
    let f = FrameObject(unchecked: FrameLocals(unchecked: v).frame)
    if let (place, isCell) = hiddenVariable(f, key) {
      if isCell, let cell = Cell(place.pointee) { cell.contents = x } else { place.pointee = x }
      return
    }
    let index = try variableIndex(f, key)
    if index != -1 { return setVariable(f, index, x) }
    guard Code(unchecked: f.code).codeFlags.contains(.optimized) else { return try setItem(f.locals, key, x) }
    if f.locals.isMissing { f.locals = try newDict().value }
    try setItem(f.locals, key, x)
  }

  fileprivate func frameLocalsUpdate(_ v: Value, _ other: Value) throws(PyError) -> Bool {
    var other = other
    if other.isKind(.frameLocals) { other = try frameLocalsCopy(other).value }
    guard let d = Dict(other) else { return false }
    let copy = try d.copy(self)
    var i = copy.nextEntry(from: 0)
    while i >= 0 {
      let e = copy.table.entries[i]
      try frameLocalsSet(v, e.key, e.value)
      i = copy.nextEntry(from: i + 1)
    }
    return true
  }

  fileprivate func frameLocalsUnion(_ x: Value, _ y: Value) throws(PyError) -> Value {
    func asDict(_ v: Value) throws(PyError) -> Dict? {
      v.isKind(.frameLocals) ? try frameLocalsCopy(v) : try Dict(v)?.copy(self)
    }
    guard let a = try asDict(x), let b = try asDict(y) else { return .notImplemented }
    try frameLocalsMerge(a, b)
    return a.value
  }
}

struct FrameLocalsBody: Body {
  static var kind: Kind { .frameLocals }
  static var values: Range<Int> { 1..<2 }
  var header: Header
  var frame: Value
}
typealias FrameLocals = Ref<FrameLocalsBody>

extension NativeType {
  static let frameLocals = NativeType(
    name: "FrameLocalsProxy", kind: .frameLocals, flags: TypeFlag.matchesMapping,
    install: { s in
      s.call(.new) { t, type, args throws(PyError) in
        if args.namedCount > 0 { throw t.typeError("FrameLocalsProxy takes no keyword arguments") }
        if args.count != 1 { throw t.typeError("FrameLocalsProxy expected 1 argument, got \(args.count)") }
        guard let f = FrameObject(args[0]) else { throw t.typeError("expect frame, not \(t.typeName(args[0]))") }
        return t.frameLocalsProxy(f)
      }
      s.set(.repr) { t, v throws(PyError) in
        // Each access makes a proxy of its own: it is the frame whose repr may be under way.
        let frame = FrameLocals(unchecked: v).frame
        if try !t.enterRepr(frame) { return t.text("{...}") }
        defer { t.leaveRepr() }
        return try t.repr(try t.frameLocalsCopy(v).value)
      }
      s.set(.length) { t, v throws(PyError) in .smallInt(try t.frameLocalsCopy(v).count) }
      s.set(.iter) { t, v throws(PyError) in try t.iterator(try t.callMethod(try t.frameLocalsCopy(v).value, t[.keys]))
      }
      s.set(.contains) { t, v, key throws(PyError) in .bool(try !t.frameLocalsGet(v, key).isMissing) }
      s.set(.getItem) { t, v, key throws(PyError) in
        let found = try t.frameLocalsGet(v, key)
        if found.isMissing {
          throw t.raise(.KeyError, "local variable '\(t.reprString(key))' is not defined")
        }
        return found
      }
      s.set(.setItem) { t, v, key, x throws(PyError) in
        try t.frameLocalsSet(v, key, x)
        return .none
      }
      s.set(.equal) { t, x, y throws(PyError) in
        if let a = FrameLocals(x), let b = FrameLocals(y) { return .bool(a.frame.bits == b.frame.bits) }
        guard y.isKind(.dict) else { return .notImplemented }
        return try t.compare(.equal, try t.frameLocalsCopy(x).value, y)
      }
      s.set(.notEqual) { t, x, y throws(PyError) in
        if let a = FrameLocals(x), let b = FrameLocals(y) { return .bool(a.frame.bits != b.frame.bits) }
        guard y.isKind(.dict) else { return .notImplemented }
        return try t.compare(.notEqual, try t.frameLocalsCopy(x).value, y)
      }
      s.set(.bitOr) { t, x, y throws(PyError) in try t.frameLocalsUnion(x, y) }
      s.set(.inPlaceBitOr) { t, x, y throws(PyError) in try t.frameLocalsUpdate(x, y) ? x : .notImplemented }
      s.clear(.hash)
    },
    methods: {
      [
        Method("__reversed__(self, /)") { t, a throws(PyError) in
          // A list, as in CPython.
          let names = try t.frameLocalsList(a[0], .keys)
          t.reverseItems(List(unchecked: names).items, List(unchecked: names).count)
          return names
        },
        Method("copy(self, /)") { t, a throws(PyError) in try t.frameLocalsCopy(a[0]).value },
        Method("keys(self, /)") { t, a throws(PyError) in try t.frameLocalsList(a[0], .keys) },
        Method("values(self, /)") { t, a throws(PyError) in try t.frameLocalsList(a[0], .values) },
        Method("items(self, /)") { t, a throws(PyError) in try t.frameLocalsList(a[0], .items) },
        Method("get(self, key, default=None, /)") { t, a throws(PyError) in
          let found = try t.frameLocalsGet(a[0], a[1])
          return found.isMissing ? (a.has(2) ? a[2] : .none) : found
        },
        Method("setdefault(self, key, default=None, /)") { t, a throws(PyError) in
          let found = try t.frameLocalsGet(a[0], a[1])
          if !found.isMissing { return found }
          let v = a.has(2) ? a[2] : Value.none
          try t.frameLocalsSet(a[0], a[1], v)
          return v
        },
        Method("update(self, other, /)") { t, a throws(PyError) in
          if try t.frameLocalsUpdate(a[0], a[1]) { return .none }
          throw t.typeError("update() argument must be dict or another FrameLocalsProxy")
        },
      ]
    })
}

extension Thread {
  fileprivate func frameLocalsList(_ v: Value, _ what: Name) throws(PyError) -> Value {
    let list = try newList()
    try listExtend(list, try callMethod(try frameLocalsCopy(v).value, self[what]), function: .missing)
    return list.value
  }
}
