// The loop: fetches instructions and runs them until the frame it was entered for returns.
//
// `pc`, `base` and `constants` of the current frame are locals; `t.fp` is its record. Before anything that may look at
// the frame (a call, a slow path that may raise or collect) the loop stores `pc` there. What is slow stands in functions of
// its own (`Loop+….swift`), never inlined here, so that the compiled loop stays small. Backward jumps and calls are poll
// points: they look at the breaker word.
//
// Typed errors end up in the `catch` outside the switch, which looks for a handler and goes on there.

import Compiler
import CSupport

@inline(never)
func runLoop(_ t: Thread) throws(PyError) -> Value {
  t.nativeDepth &+= 1
  defer { t.nativeDepth &-= 1 }
  if cs_stack_pointer() < t.stackLimit {
    t.popEntryFrame()
    throw t.recursionError()
  }
  if t.p.pointee.observation != 0 { return try t.runObserved() }
  let result = try loop(t, Plain.self)
  return t.p.pointee.isSwitching ? try t.runObserved() : result
}

/// Runs from the current frame on, until the frame that is marked as the entry returns. Written once, instantiated for
/// each mode.
@inline(never)
func loop<Mode: LoopMode>(_ t: Thread, _ mode: Mode.Type) throws(PyError) -> Value {
  let outer = t.loopStackEnd
  t.loopStackEnd = cs_saved_registers()
  defer { t.loopStackEnd = outer }
  let breaker = t.breaker
  var pc = t.p.pointee.fp.pointee.pc
  var base = t.p.pointee.fp.pointee.base
  var constants = t.p.pointee.fp.pointee.code.constants

  while true {
    do throws(PyError) {
      if cs_load_relaxed(breaker) != 0 {
        // What is raised here belongs to the instruction that comes next.
        t.p.pointee.fp.pointee.pc = pc + 1
        try t.poll()
      }
      while true {
        if Mode.isObserved {
          t.p.pointee.fp.pointee.pc = pc + 1
          if try t.observe() {
            // A trace function has set f_lineno.
            pc = t.p.pointee.fp.pointee.pc - 1
            continue
          }
        }
        let i = pc.pointee
        pc += 1
        switch i.opcode {
        // MARK: moves and constants
        case .nop: break
        case .move: base[i.a] = base[i.b]
        case .loadConstant: base[i.a] = constants[i.bc]
        case .loadMissing: base[i.a] = .missing
        case .deleteLocal:
          let old = base[i.a]
          base[i.a] = .missing
          if t.endIsSeen(old) {
            t.p.pointee.fp.pointee.pc = pc
            t.collectDropped(from: base + i.b)
          }
        case .clearLocal:
          let old = base[i.a]
          base[i.a] = .none
          if t.endIsSeen(old) {
            t.p.pointee.fp.pointee.pc = pc
            t.collectDropped(from: base + i.b)
          }
        case .checkDropped:
          if t.vm.p.pointee.dropped & UInt8(truncatingIfNeeded: i.b) != 0 {
            t.p.pointee.fp.pointee.pc = pc
            t.collectDropped(from: base + i.a)
          }
        case .checkLocal:
          if base[i.a].isMissing {
            t.p.pointee.fp.pointee.pc = pc
            throw t.unboundLocal(t.name(i.bc))
          }

        // MARK: cells, closures, globals, names
        case .makeCell:
          t.p.pointee.fp.pointee.pc = pc
          let cell = t.new(CellBody.self)
          cell.contents = base[i.a]
          base[i.a] = cell.value
        case .loadCell:
          let v = Cell(unchecked: base[i.b]).contents
          if v.isMissing {
            t.p.pointee.fp.pointee.pc = pc
            throw t.unboundLocal(t.name(i.c))
          }
          base[i.a] = v
        case .storeCell: Cell(unchecked: base[i.a]).contents = base[i.b]
        case .deleteCell:
          t.p.pointee.fp.pointee.pc = pc
          let cell = Cell(unchecked: base[i.a])
          if cell.contents.isMissing { throw t.unboundLocal(t.name(i.bc)) }
          t.noteDeleted(cell.contents)
          cell.contents = .missing
        case .loadFree:
          let v = t.freeCell(i.b).contents
          if v.isMissing {
            t.p.pointee.fp.pointee.pc = pc
            throw t.unboundFree(t.name(i.c))
          }
          base[i.a] = v
        case .storeFree: t.freeCell(i.b).contents = base[i.a]
        case .deleteFree:
          t.p.pointee.fp.pointee.pc = pc
          let cell = t.freeCell(i.b)
          if cell.contents.isMissing { throw t.unboundFree(t.name(i.c)) }
          t.noteDeleted(cell.contents)
          cell.contents = .missing
        case .loadFreeCell: base[i.a] = t.freeCell(i.b).value
        case .loadGlobal:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadGlobal(pc)
          pc += 2
        case .loadGlobalCached:
          // Cache: version of the dict that was searched without success (or of the dict itself), version of the dict
          // that has it; address of the value.
          let versions = pc[0].word
          let globals = Dict(unchecked: Function(unchecked: t.p.pointee.fp.pointee.function).globals)
          if globals.version == UInt32(truncatingIfNeeded: versions),
            versions &>> 32 == 0 || Dict(unchecked: t[.builtins]).version == UInt32(truncatingIfNeeded: versions &>> 32)
          {
            base[i.a] = UnsafePointer<Value>(bitPattern: UInt(pc[1].word)).unsafelyUnwrapped.pointee
          } else {
            pc.specialize(.loadGlobal)
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.loadGlobal(pc)
          }
          pc += 2
        case .storeGlobal:
          t.p.pointee.fp.pointee.pc = pc
          try t.storeGlobal(pc, base[i.a])
          pc += 2
        case .storeGlobalCached:
          let globals = Dict(unchecked: Function(unchecked: t.p.pointee.fp.pointee.function).globals)
          if globals.version == UInt32(truncatingIfNeeded: pc[0].word) {
            store(
              base[i.a], at: UnsafeMutablePointer<Value>(bitPattern: UInt(pc[1].word)).unsafelyUnwrapped,
              in: globals.tableCell)
          } else {
            pc.specialize(.storeGlobal)
            t.p.pointee.fp.pointee.pc = pc
            try t.storeGlobal(pc, base[i.a])
          }
          pc += 2
        case .deleteGlobal:
          t.p.pointee.fp.pointee.pc = pc
          try t.deleteGlobal(t.name(i.bc))
        case .loadName:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadName(pc)
          pc += 2
        case .storeName:
          t.p.pointee.fp.pointee.pc = pc
          try t.storeName(pc, base[i.a])
          pc += 2
        case .deleteName:
          t.p.pointee.fp.pointee.pc = pc
          try t.deleteName(t.name(i.bc))
        case .loadNameOrFree:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadNameOrFree(i)

        // MARK: attributes
        case .loadAttribute:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadAttribute(pc, base[i.b])
          pc += 2
        case .loadAttributeSlot:
          let v = base[i.b]
          let cache = pc[0].word
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: cache) {
            let r = v.cell.load(fromByteOffset: Int(cache &>> 32), as: Value.self)
            if !r.isMissing {
              base[i.a] = r
              pc += 2
              continue
            }
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadAttributeAgain(pc, v)
          pc += 2
        case .loadAttributeSpilled:
          let v = base[i.b]
          let cache = pc[0].word
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: cache) {
            base[i.a] = Instance(unchecked: v).spill.cell.load(fromByteOffset: Int(cache &>> 32), as: Value.self)
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadAttributeAgain(pc, v)
          pc += 2
        case .loadAttributeFromType:
          let v = base[i.b]
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: pc[0].word) {
            base[i.a] = PropertyCell(unchecked: Value(bits: pc[1].word)).contents
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadAttributeAgain(pc, v)
          pc += 2
        case .loadAttributeProperty:
          let v = base[i.b]
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: pc[0].word) {
            let property = PropertyCell(unchecked: Value(bits: pc[1].word)).contents
            if t.isExact(property, .property), let function = t.propertyFunction(property) {
              pc += 2
              let caller = t.p.pointee.fp
              caller.pointee.pc = pc
              let window = caller.pointee.top
              let code = Code(unchecked: function.code)
              try t.pushFrame(function, code, base: window, returnRegister: i.a, flags: 0)
              base = window
              pc = code.entry
              constants = code.constants
              base[0] = v
              code.unbindLocals(base, from: 1)
              if cs_load_relaxed(breaker) != 0 { try t.poll() }
              continue
            }
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadAttributeAgain(pc, v)
          pc += 2
        case .loadAttributeGetter:
          let v = base[i.b]
          t.p.pointee.fp.pointee.pc = pc
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: pc[0].word) {
            base[i.a] = try t.loadByGetter(PropertyCell(unchecked: Value(bits: pc[1].word)).contents, v)
          } else {
            base[i.a] = try t.loadAttributeAgain(pc, v)
          }
          pc += 2
        case .loadAttributeOfClass:
          let v = base[i.b]
          let cache = pc[0].word
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: cache &>> 32),
            Type(unchecked: v).structure == UInt32(truncatingIfNeeded: cache)
          {
            let found = PropertyCell(unchecked: Value(bits: pc[1].word)).contents
            base[i.a] = found.isKind(.staticMethod) ? StaticMethod(unchecked: found).function : found
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadAttributeAgain(pc, v)
          pc += 2
        case .loadAttributeOfModule:
          let v = base[i.b]
          if t.isExact(v, .module),
            Dict(unchecked: ModuleObject(unchecked: v).attributes).version == UInt32(truncatingIfNeeded: pc[0].word)
          {
            base[i.a] = UnsafePointer<Value>(bitPattern: UInt(pc[1].word)).unsafelyUnwrapped.pointee
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadAttributeAgain(pc, v)
          pc += 2
        case .storeAttribute:
          t.p.pointee.fp.pointee.pc = pc
          try t.storeAttribute(pc, base[i.a], base[i.b])
          pc += 2
        case .storeAttributeSlot:
          let v = base[i.a]
          let cache = pc[0].word
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: cache) {
            store(
              base[i.b], at: (v.cell + Int(cache &>> 32)).assumingMemoryBound(to: Value.self), in: v)
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.storeAttributeAgain(pc, v, base[i.b])
          pc += 2
        case .storeAttributeSpilled:
          let v = base[i.a]
          let cache = pc[0].word
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: cache) {
            let spill = Instance(unchecked: v).spill
            store(
              base[i.b], at: (spill.cell + Int(cache &>> 32)).assumingMemoryBound(to: Value.self), in: spill)
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.storeAttributeAgain(pc, v, base[i.b])
          pc += 2
        case .storeAttributeNew:
          let v = base[i.a]
          let cache = pc[0].word
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: cache) {
            store(
              base[i.b], at: (v.cell + Int(cache &>> 32)).assumingMemoryBound(to: Value.self), in: v)
            v.header.pointee.shape = UInt32(truncatingIfNeeded: pc[1].word)
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.storeAttributeAgain(pc, v, base[i.b])
          pc += 2
        case .deleteAttribute:
          t.p.pointee.fp.pointee.pc = pc
          try t.setAttribute(base[i.a], t.name(i.bc), .missing)
        case .loadMethod:
          t.p.pointee.fp.pointee.pc = pc
          try t.loadMethod(pc, base[i.b], into: base + i.a)
          pc += 2
        case .loadMethodCached:
          let v = base[i.b]
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: pc[0].word) {
            base[i.a &+ 1] = v
            base[i.a] = PropertyCell(unchecked: Value(bits: pc[1].word)).contents
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.loadMethodAgain(pc, v, into: base + i.a)
          pc += 2
        case .loadMethodWrapped:
          let v = base[i.b]
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: pc[0].word) {
            let found = PropertyCell(unchecked: Value(bits: pc[1].word)).contents
            t.unwrapMethod(found, of: t.type(of: v).value, into: base + i.a)
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.loadMethodAgain(pc, v, into: base + i.a)
          pc += 2
        case .loadMethodOfClass:
          let v = base[i.b]
          let cache = pc[0].word
          if v.isCell && v.header.pointee.shape == UInt32(truncatingIfNeeded: cache &>> 32),
            Type(unchecked: v).structure == UInt32(truncatingIfNeeded: cache)
          {
            t.unwrapMethod(PropertyCell(unchecked: Value(bits: pc[1].word)).contents, of: v, into: base + i.a)
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.loadMethodAgain(pc, v, into: base + i.a)
          pc += 2
        case .loadMethodOfModule:
          let v = base[i.b]
          if t.isExact(v, .module),
            Dict(unchecked: ModuleObject(unchecked: v).attributes).version == UInt32(truncatingIfNeeded: pc[0].word)
          {
            base[i.a] = UnsafePointer<Value>(bitPattern: UInt(pc[1].word)).unsafelyUnwrapped.pointee
            base[i.a &+ 1] = .missing
            pc += 2
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.loadMethodAgain(pc, v, into: base + i.a)
          pc += 2
        case .loadSuperAttribute:
          t.p.pointee.fp.pointee.pc = pc
          try t.loadSuper(base + i.a, t.name(i.c), method: false)
        case .loadSuperMethod:
          t.p.pointee.fp.pointee.pc = pc
          try t.loadSuper(base + i.a, t.name(i.c), method: true)

        // MARK: subscripts
        case .getItem:
          let v = base[i.b]
          let k = base[i.c]
          if v.isCell {
            let shape = v.header.pointee.shape
            if shape == UInt32(Kind.list.rawValue) && k.isSmallInt {
              let list = List(unchecked: v)
              var n = k.smallInt
              if n < 0 { n &+= list.count }
              if UInt(bitPattern: n) < UInt(bitPattern: list.count) {
                base[i.a] = list.items[n]
                continue
              }
            } else if shape == UInt32(Kind.tuple.rawValue) && k.isSmallInt {
              let tuple = Tuple(unchecked: v)
              var n = k.smallInt
              if n < 0 { n &+= tuple.count }
              if UInt(bitPattern: n) < UInt(bitPattern: tuple.count) {
                base[i.a] = tuple.items[n]
                continue
              }
            } else if shape == UInt32(Kind.dict.rawValue) {
              t.p.pointee.fp.pointee.pc = pc
              let r = try t.dictGet(Dict(unchecked: v), k)
              if !r.isMissing {
                base[i.a] = r
                continue
              }
              throw t.keyError(k)
            }
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.getItem(v, k)
        case .getItemImmediate:
          let v = base[i.b]
          var n = i.signedC
          if v.isCell {
            let shape = v.header.pointee.shape
            if shape == UInt32(Kind.list.rawValue) {
              let list = List(unchecked: v)
              if n < 0 { n &+= list.count }
              if UInt(bitPattern: n) < UInt(bitPattern: list.count) {
                base[i.a] = list.items[n]
                continue
              }
            } else if shape == UInt32(Kind.tuple.rawValue) {
              let tuple = Tuple(unchecked: v)
              if n < 0 { n &+= tuple.count }
              if UInt(bitPattern: n) < UInt(bitPattern: tuple.count) {
                base[i.a] = tuple.items[n]
                continue
              }
            }
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.getItem(v, .smallInt(i.signedC))
        case .setItem:
          let v = base[i.a]
          let k = base[i.b]
          if v.isCell {
            let shape = v.header.pointee.shape
            if shape == UInt32(Kind.list.rawValue) && k.isSmallInt {
              let list = List(unchecked: v)
              var n = k.smallInt
              if n < 0 { n &+= list.count }
              if UInt(bitPattern: n) < UInt(bitPattern: list.count) {
                list[n] = base[i.c]
                continue
              }
            } else if shape == UInt32(Kind.dict.rawValue) {
              t.p.pointee.fp.pointee.pc = pc
              try t.dictSet(Dict(unchecked: v), k, base[i.c])
              continue
            }
          }
          t.p.pointee.fp.pointee.pc = pc
          try t.setItem(v, k, base[i.c])
        case .deleteItem:
          t.p.pointee.fp.pointee.pc = pc
          try t.setItem(base[i.a], base[i.b], .missing)
        case .getSlice:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.getSlice(base[i.b], base[i.c], base[i.c &+ 1])
        case .setSlice:
          t.p.pointee.fp.pointee.pc = pc
          try t.setItem(base[i.a], t.makeSlice(base[i.b], base[i.b &+ 1], .none), base[i.c])
        case .buildSlice:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = t.makeSlice(base[i.b], base[i.b &+ 1], base[i.b &+ 2])

        // MARK: arithmetic
        case .add:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            let r = x.smallInt &+ y.smallInt
            if Value.fitsSmallInt(r) {
              base[i.a] = .smallInt(r)
              continue
            }
          } else if x.isFloat && y.isFloat {
            base[i.a] = .float(x.float + y.float)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .subtract:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            let r = x.smallInt &- y.smallInt
            if Value.fitsSmallInt(r) {
              base[i.a] = .smallInt(r)
              continue
            }
          } else if x.isFloat && y.isFloat {
            base[i.a] = .float(x.float - y.float)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .multiply:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            let (r, o) = x.smallInt.multipliedReportingOverflow(by: y.smallInt)
            if !o && Value.fitsSmallInt(r) {
              base[i.a] = .smallInt(r)
              continue
            }
          } else if x.isFloat && y.isFloat {
            base[i.a] = .float(x.float * y.float)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .trueDivide:
          let x = base[i.b]
          let y = base[i.c]
          if x.isFloat && y.isFloat && y.float != 0 {
            base[i.a] = .float(x.float / y.float)
            continue
          }
          if Value.bothSmallInts(x, y) && y.smallInt != 0 {
            base[i.a] = .float(Double(x.smallInt) / Double(y.smallInt))
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .floorDivide:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) && y.smallInt > 0 {
            let n = x.smallInt
            let d = y.smallInt
            var q = n / d
            if n < 0 && q &* d != n { q &-= 1 }
            base[i.a] = .smallInt(q)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .modulo:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) && y.smallInt > 0 {
            base[i.a] = .smallInt(floorModulo(x.smallInt, y.smallInt))
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .power, .matrixMultiply, .leftShift:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, base[i.b], base[i.c])
        case .rightShift:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) && UInt(bitPattern: y.smallInt) < 64 {
            base[i.a] = .smallInt(x.smallInt &>> y.smallInt)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .bitAnd:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = Value(bits: x.bits & y.bits)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .bitOr:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = Value(bits: x.bits | y.bits)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .bitXor:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = .smallInt(x.smallInt ^ y.smallInt)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlow(i, x, y)
        case .addImmediate:
          let x = base[i.b]
          if x.isSmallInt {
            let r = x.smallInt &+ i.signedC
            if Value.fitsSmallInt(r) {
              base[i.a] = .smallInt(r)
              continue
            }
          } else if x.isFloat {
            base[i.a] = .float(x.float + Double(i.signedC))
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .subtractImmediate:
          let x = base[i.b]
          if x.isSmallInt {
            let r = x.smallInt &- i.signedC
            if Value.fitsSmallInt(r) {
              base[i.a] = .smallInt(r)
              continue
            }
          } else if x.isFloat {
            base[i.a] = .float(x.float - Double(i.signedC))
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .multiplyImmediate:
          let x = base[i.b]
          if x.isSmallInt {
            let (r, o) = x.smallInt.multipliedReportingOverflow(by: i.signedC)
            if !o && Value.fitsSmallInt(r) {
              base[i.a] = .smallInt(r)
              continue
            }
          } else if x.isFloat {
            base[i.a] = .float(x.float * Double(i.signedC))
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .floorDivideImmediate:
          let x = base[i.b]
          let d = i.signedC
          if x.isSmallInt && d > 0 {
            let n = x.smallInt
            var q: Int
            // A 64-bit division is several times slower than a 32-bit one.
            if UInt64(bitPattern: Int64(n)) < 1 &<< 32 {
              q = Int(UInt32(truncatingIfNeeded: n) / UInt32(truncatingIfNeeded: d))
            } else {
              q = n / d
              if n < 0 && q &* d != n { q &-= 1 }
            }
            base[i.a] = .smallInt(q)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .moduloImmediate:
          let x = base[i.b]
          if x.isSmallInt && i.signedC > 0 {
            base[i.a] = .smallInt(floorModulo(x.smallInt, i.signedC))
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .leftShiftImmediate:
          let x = base[i.b]
          let n = i.signedC
          if x.isSmallInt && UInt(bitPattern: n) < 16 {
            let r = x.smallInt &<< n
            if Value.fitsSmallInt(r) {
              base[i.a] = .smallInt(r)
              continue
            }
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .rightShiftImmediate:
          let x = base[i.b]
          if x.isSmallInt && UInt(bitPattern: i.signedC) < 64 {
            base[i.a] = .smallInt(x.smallInt &>> i.signedC)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .bitAndImmediate:
          let x = base[i.b]
          if x.isSmallInt {
            base[i.a] = .smallInt(x.smallInt & i.signedC)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .bitOrImmediate:
          let x = base[i.b]
          if x.isSmallInt {
            base[i.a] = .smallInt(x.smallInt | i.signedC)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .bitXorImmediate:
          let x = base[i.b]
          if x.isSmallInt {
            base[i.a] = .smallInt(x.smallInt ^ i.signedC)
            continue
          }
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.binarySlowImmediate(i, x)
        case .negate:
          let x = base[i.b]
          if x.isSmallInt && x.smallInt != Value.smallIntMin {
            base[i.a] = .smallInt(0 &- x.smallInt)
          } else if x.isFloat {
            base[i.a] = .float(-x.float)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.unary(.negative, x)
          }
        case .positive:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.unary(.positive, base[i.b])
        case .invert:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.unary(.invert, base[i.b])
        case .not:
          let x = base[i.b]
          if x.isBool {
            base[i.a] = Value(bits: x.bits ^ 1)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = .bool(try !t.isTrue(x))
          }
        case .toBool:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = .bool(try t.isTrue(base[i.b]))

        // MARK: comparison
        case .less:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = .bool(x.smallInt < y.smallInt)
          } else if x.isFloat && y.isFloat {
            base[i.a] = .bool(x.float < y.float)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.compare(.less, x, y)
          }
        case .lessEqual:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = .bool(x.smallInt <= y.smallInt)
          } else if x.isFloat && y.isFloat {
            base[i.a] = .bool(x.float <= y.float)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.compare(.lessEqual, x, y)
          }
        case .greater:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = .bool(x.smallInt > y.smallInt)
          } else if x.isFloat && y.isFloat {
            base[i.a] = .bool(x.float > y.float)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.compare(.greater, x, y)
          }
        case .greaterEqual:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = .bool(x.smallInt >= y.smallInt)
          } else if x.isFloat && y.isFloat {
            base[i.a] = .bool(x.float >= y.float)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.compare(.greaterEqual, x, y)
          }
        case .equal:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = .bool(x.bits == y.bits)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.compare(.equal, x, y)
          }
        case .notEqual:
          let x = base[i.b]
          let y = base[i.c]
          if Value.bothSmallInts(x, y) {
            base[i.a] = .bool(x.bits != y.bits)
          } else {
            t.p.pointee.fp.pointee.pc = pc
            base[i.a] = try t.compare(.notEqual, x, y)
          }
        case .isSame: base[i.a] = .bool(base[i.b].bits == base[i.c].bits)
        case .isNotSame: base[i.a] = .bool(base[i.b].bits != base[i.c].bits)
        case .contains:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = .bool(try t.contains(base[i.c], base[i.b]))
        case .notContains:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = .bool(try !t.contains(base[i.c], base[i.b]))

        // MARK: jumps
        case .jump:
          pc += i.bc
          if i.bc < 0 && cs_load_relaxed(breaker) != 0 {
            t.p.pointee.fp.pointee.pc = pc - i.bc
            try t.poll()
          }
        case .jumpIfTrue:
          let x = base[i.a]
          let truth: Bool
          if x.isBool {
            truth = x.bits == 5
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.isTrue(x)
          }
          if truth {
            pc += i.bc
            if i.bc < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.bc
              try t.poll()
            }
          }
        case .jumpIfFalse:
          let x = base[i.a]
          let truth: Bool
          if x.isBool {
            truth = x.bits == 5
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.isTrue(x)
          }
          if !truth {
            pc += i.bc
            if i.bc < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.bc
              try t.poll()
            }
          }
        case .jumpIfNone:
          if base[i.a].isNone {
            pc += i.bc
            if i.bc < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.bc
              try t.poll()
            }
          }
        case .jumpIfNotNone:
          if !base[i.a].isNone {
            pc += i.bc
            if i.bc < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.bc
              try t.poll()
            }
          }
        case .jumpIfLess:
          let x = base[i.a]
          let y = base[i.b]
          let truth: Bool
          if Value.bothSmallInts(x, y) {
            truth = x.smallInt < y.smallInt
          } else if x.isFloat && y.isFloat {
            truth = x.float < y.float
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.less, x, y)
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfLessEqual:
          let x = base[i.a]
          let y = base[i.b]
          let truth: Bool
          if Value.bothSmallInts(x, y) {
            truth = x.smallInt <= y.smallInt
          } else if x.isFloat && y.isFloat {
            truth = x.float <= y.float
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.lessEqual, x, y)
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfGreater:
          let x = base[i.a]
          let y = base[i.b]
          let truth: Bool
          if Value.bothSmallInts(x, y) {
            truth = x.smallInt > y.smallInt
          } else if x.isFloat && y.isFloat {
            truth = x.float > y.float
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.greater, x, y)
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfGreaterEqual:
          let x = base[i.a]
          let y = base[i.b]
          let truth: Bool
          if Value.bothSmallInts(x, y) {
            truth = x.smallInt >= y.smallInt
          } else if x.isFloat && y.isFloat {
            truth = x.float >= y.float
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.greaterEqual, x, y)
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfEqual:
          let x = base[i.a]
          let y = base[i.b]
          let truth: Bool
          if Value.bothSmallInts(x, y) {
            truth = x.bits == y.bits
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.equalTruth(x, y)
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfNotEqual:
          let x = base[i.a]
          let y = base[i.b]
          let truth: Bool
          if Value.bothSmallInts(x, y) {
            truth = x.bits != y.bits
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.notEqual, x, y)
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfLessImmediate:
          let x = base[i.a]
          let truth: Bool
          if x.isSmallInt {
            truth = x.smallInt < i.signedB
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.less, x, .smallInt(i.signedB))
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfLessEqualImmediate:
          let x = base[i.a]
          let truth: Bool
          if x.isSmallInt {
            truth = x.smallInt <= i.signedB
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.lessEqual, x, .smallInt(i.signedB))
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfGreaterImmediate:
          let x = base[i.a]
          let truth: Bool
          if x.isSmallInt {
            truth = x.smallInt > i.signedB
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.greater, x, .smallInt(i.signedB))
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfGreaterEqualImmediate:
          let x = base[i.a]
          let truth: Bool
          if x.isSmallInt {
            truth = x.smallInt >= i.signedB
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.greaterEqual, x, .smallInt(i.signedB))
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfEqualImmediate:
          let x = base[i.a]
          let truth: Bool
          if x.isSmallInt {
            truth = x.smallInt == i.signedB
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.equalTruth(x, .smallInt(i.signedB))
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfNotEqualImmediate:
          let x = base[i.a]
          let truth: Bool
          if x.isSmallInt {
            truth = x.smallInt != i.signedB
          } else {
            t.p.pointee.fp.pointee.pc = pc
            truth = try t.compareTruth(.notEqual, x, .smallInt(i.signedB))
          }
          if truth == (i.n != 0) {
            pc += i.signedC
            if i.signedC < 0 && cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .jumpIfSame: if base[i.a].bits == base[i.b].bits { pc += i.signedC }
        case .jumpIfNotSame: if base[i.a].bits != base[i.b].bits { pc += i.signedC }

        // MARK: calls
        case .call:
          t.p.pointee.fp.pointee.pc = pc
          let f = base[i.a]
          if f.isKind(.function) {
            let function = Function(unchecked: f)
            let code = Code(unchecked: function.code)
            if Int(code.simpleArguments) == i.b {
              let window = base + (i.a &+ 1)
              try t.pushFrame(function, code, base: window, returnRegister: i.a, flags: 0)
              base = window
              pc = code.entry
              constants = code.constants
              code.unbindLocals(base, from: i.b)
              if cs_load_relaxed(breaker) != 0 { try t.poll() }
              continue
            }
          }
          let r = try t.enterFromLoop(f, Arguments(base + (i.a &+ 1), i.b), i.a)
          if r.isMissing {
            let fp = t.p.pointee.fp
            pc = fp.pointee.pc
            base = fp.pointee.base
            constants = fp.pointee.code.constants
          } else {
            base[i.a] = r
          }
          if cs_load_relaxed(breaker) != 0 {
            t.p.pointee.fp.pointee.pc = pc
            try t.poll()
          }
        case .callMethod:
          t.p.pointee.fp.pointee.pc = pc
          let f = base[i.a]
          // With a receiver, the window starts at it.
          let bound = base[i.a &+ 1].isMissing ? 0 : 1
          let window = base + (i.a &+ 2 &- bound)
          let count = i.b &+ bound
          if f.isKind(.function) {
            let function = Function(unchecked: f)
            let code = Code(unchecked: function.code)
            if Int(code.simpleArguments) == count {
              try t.pushFrame(function, code, base: window, returnRegister: i.a, flags: 0)
              base = window
              pc = code.entry
              constants = code.constants
              code.unbindLocals(base, from: count)
              if cs_load_relaxed(breaker) != 0 { try t.poll() }
              continue
            }
          }
          let r = try t.enterFromLoop(f, Arguments(window, count), i.a)
          if r.isMissing {
            let fp = t.p.pointee.fp
            pc = fp.pointee.pc
            base = fp.pointee.base
            constants = fp.pointee.code.constants
          } else {
            base[i.a] = r
          }
          if cs_load_relaxed(breaker) != 0 {
            t.p.pointee.fp.pointee.pc = pc
            try t.poll()
          }
        case .callKeywords, .callMethodKeywords:
          pc += 1
          t.p.pointee.fp.pointee.pc = pc
          let bound = i.opcode == .callKeywords ? -1 : base[i.a &+ 1].isMissing ? 0 : 1
          let window = base + (bound < 0 ? i.a &+ 1 : i.a &+ 2 &- bound)
          let r = try t.enter(
            base[i.a], Arguments(window, i.b &+ max(bound, 0), names: constants[i.c]), returnRegister: i.a, flags: 0)
          if r.isMissing {
            let fp = t.p.pointee.fp
            pc = fp.pointee.pc
            base = fp.pointee.base
            constants = fp.pointee.code.constants
          } else {
            base[i.a] = r
          }
          if cs_load_relaxed(breaker) != 0 {
            t.p.pointee.fp.pointee.pc = pc
            try t.poll()
          }
        case .callSpread:
          t.p.pointee.fp.pointee.pc = pc
          let r = try t.callSpread(base + i.a, returnRegister: i.a)
          if r.isMissing {
            let fp = t.p.pointee.fp
            pc = fp.pointee.pc
            base = fp.pointee.base
            constants = fp.pointee.code.constants
          } else {
            base[i.a] = r
          }
          if cs_load_relaxed(breaker) != 0 {
            t.p.pointee.fp.pointee.pc = pc
            try t.poll()
          }
        case .returnValue, .returnNone:
          var r = i.opcode == .returnNone ? Value.none : base[i.a]
          let fp = t.p.pointee.fp
          let flags = fp.pointee.flags
          let register = Int(fp.pointee.returnRegister)
          if flags != 0 {
            if flags & FrameFlag.hasObject != 0 {
              fp.pointee.pc = pc
              t.leaveFrame(fp)
            }
            if flags & FrameFlag.initializer != 0 {
              fp.pointee.pc = pc
              r = try t.initializerResult(r, fp.pointee.extra)
            }
            if flags & FrameFlag.generator != 0 { t.finishGenerator(fp, result: r) }
            t.p.pointee.fp = fp - 1
            if flags & FrameFlag.entry != 0 { return flags & FrameFlag.generator != 0 ? .missing : r }
            pc = (fp - 1).pointee.pc
            base = (fp - 1).pointee.base
            constants = (fp - 1).pointee.code.constants
            if flags & FrameFlag.forLoop != 0 { continue }
            if flags & FrameFlag.delegated != 0 { pc += pc[-1].signedC }
            base[register] = r
            if flags & FrameFlag.drops != 0 {
              t.collectDropped(from: max(fp.pointee.base, base + register + 1), atReturn: true)
            }
            continue
          }
          t.p.pointee.fp = fp - 1
          pc = (fp - 1).pointee.pc
          base = (fp - 1).pointee.base
          constants = (fp - 1).pointee.code.constants
          base[register] = r

        // MARK: building
        case .buildTuple:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.newTuple(from: base + i.b, i.c)
        case .buildList:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.newList(from: base + i.b, i.c)
        case .buildSet:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.newSet(from: base + i.b, i.c)
        case .buildMap:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.buildMap(base + i.b, i.c)
        case .buildString:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.joinStrings(base + i.b, i.c)
        case .formatValue:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.formatValue(base[i.b], i.n, i.n & 4 != 0 ? base[i.c] : .missing)
        case .listAppend:
          t.p.pointee.fp.pointee.pc = pc
          try List(unchecked: base[i.a]).append(t, base[i.b])
        case .listExtend:
          t.p.pointee.fp.pointee.pc = pc
          try t.listExtend(List(unchecked: base[i.a]), base[i.b], function: i.n != 0 ? base[i.c] : .notImplemented)
        case .listToTuple:
          t.p.pointee.fp.pointee.pc = pc
          let list = List(unchecked: base[i.b])
          base[i.a] = try t.newTuple(from: list.items, list.count)
        case .setAdd:
          t.p.pointee.fp.pointee.pc = pc
          try t.setAdd(base[i.a], base[i.b])
        case .setUpdate:
          t.p.pointee.fp.pointee.pc = pc
          try t.setUpdate(base[i.a], base[i.b])
        case .mapAdd:
          t.p.pointee.fp.pointee.pc = pc
          try Dict(unchecked: base[i.a]).set(t, base[i.b], base[i.c])
        case .mapUpdate:
          t.p.pointee.fp.pointee.pc = pc
          try t.mapUpdate(Dict(unchecked: base[i.a]), base[i.b])
        case .mapMerge:
          t.p.pointee.fp.pointee.pc = pc
          try t.mapMerge(Dict(unchecked: base[i.a]), base[i.b], function: base[i.c])

        // MARK: iteration
        case .getIterator:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.iterator(base[i.b])
        case .forIterate:
          let it = base[i.a]
          let kind = it.kind
          var next = Value.missing
          if kind == .rangeIterator {
            let r = RangeIterator(unchecked: it)
            if r.left > 0 {
              r.left &-= 1
              next = .smallInt(r.next)
              r.next &+= r.step
            }
          } else if kind == .listIterator {
            let l = ListIterator(unchecked: it)
            if !l.list.isMissing {
              let list = List(unchecked: l.list)
              if l.index < list.count {
                next = list.items[l.index]
                l.index &+= 1
              } else {
                l.list = .missing
              }
            }
          } else if kind == .tupleIterator {
            let l = TupleIterator(unchecked: it)
            if !l.tuple.isMissing {
              let tuple = Tuple(unchecked: l.tuple)
              if l.index < tuple.count {
                next = tuple.items[l.index]
                l.index &+= 1
              } else {
                l.tuple = .missing
              }
            }
          } else if kind == .strIterator {
            next = StrIterator(unchecked: it).next(t)
          } else if kind == .generator {
            t.p.pointee.fp.pointee.pc = pc
            let g = Generator(unchecked: it)
            var runs = t.resumeAtOnce(g, .none, register: i.b, flags: FrameFlag.forLoop)
            if !runs { runs = try t.resume(g, .none, register: i.b, flags: FrameFlag.forLoop) }
            if runs {
              let fp = t.p.pointee.fp
              pc = fp.pointee.pc
              base = fp.pointee.base
              constants = fp.pointee.code.constants
            }
            if cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc
              try t.poll()
            }
            continue
          } else {
            t.p.pointee.fp.pointee.pc = pc
            // A pair that is taken apart at once (`for i, x in enumerate(...)`) needs no tuple, unless a local holds it.
            let body = pc[i.signedC]
            if !Mode.isObserved && kind.givesPairs && body.opcode == .unpackSequence
              && body.b == i.b && body.c == 2 && i.b >= Int(t.p.pointee.fp.pointee.code.localCount)
            {
              let r = try t.nextPair(it, base + body.a)
              if r == 0 { continue }
              if r > 0 {
                pc += i.signedC &+ 1
                if cs_load_relaxed(breaker) != 0 {
                  t.p.pointee.fp.pointee.pc = pc - (i.signedC &+ 1)
                  try t.poll()
                }
                continue
              }
            }
            next = try t.nextForLoop(it)
          }
          if !next.isMissing {
            base[i.b] = next
            pc += i.signedC
            if cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - i.signedC
              try t.poll()
            }
          }
        case .unpackSequence:
          t.p.pointee.fp.pointee.pc = pc
          let v = base[i.b]
          if v.isCell && v.header.pointee.shape == UInt32(Kind.tuple.rawValue) && Tuple(unchecked: v).count == i.c {
            let tuple = Tuple(unchecked: v)
            var k = 0
            while k < i.c {
              base[i.a &+ k] = tuple.items[k]
              k &+= 1
            }
          } else {
            try t.unpack(v, into: base + i.a, i.c)
          }
        case .unpackStar:
          t.p.pointee.fp.pointee.pc = pc
          try t.unpackStar(base[i.b], into: base + i.a, before: i.n, after: i.c)

        // MARK: functions, classes, imports
        case .makeFunction:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.makeFunction(constants[i.c], base + i.b, flags: i.n)
        case .loadBuildClass:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.loadBuildClass()
        case .setUpAnnotations:
          t.p.pointee.fp.pointee.pc = pc
          try t.setUpAnnotations()
        case .importName:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.importName(t.name(i.b), fromList: base[i.c], level: i.n)
        case .importFrom:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.importFrom(base[i.b], t.name(i.c))
        case .importStar:
          t.p.pointee.fp.pointee.pc = pc
          try t.importStar(base[i.a])

        // MARK: exceptions and contexts
        case .raise:
          t.p.pointee.fp.pointee.pc = pc
          throw i.n == 0 ? t.raiseAgain() : t.raiseValue(base[i.a], cause: .missing)
        case .raiseFrom:
          t.p.pointee.fp.pointee.pc = pc
          throw t.raiseValue(base[i.a], cause: base[i.b])
        case .reraise:
          t.p.pointee.fp.pointee.pc = pc
          throw t.reraise(base[i.a])
        case .enterHandler:
          let previous = t.p.pointee.handled
          base[i.b] = i.n != 0 ? .missing : previous
          t.p.pointee.handled = base[i.a]
          if i.n != 0 { t.startHandling() }
        case .leaveHandler:
          if i.n != 0 {
            t.endHandling()
          } else {
            t.p.pointee.handled = base[i.a]
          }
        case .jumpIfNoMatch:
          t.p.pointee.fp.pointee.pc = pc
          if try !t.exceptionMatches(base[i.a], base[i.b]) { pc += i.signedC }
        case .loadAssertionError: base[i.a] = t[.AssertionError].value
        case .withEnter:
          t.p.pointee.fp.pointee.pc = pc
          if base[i.b].isKind(.lock) {
            // The lock itself stands for its exit method.
            let lock = base[i.b]
            base[i.a] = lock
            base[i.a &+ 2] = .bool(try t.acquire(Lock(unchecked: lock)))
            continue
          }
          let count = try t.withEnter(base[i.b], into: base + i.a)
          let r = try t.enter(base[i.a &+ 2], Arguments(base + (i.a &+ 3), count), returnRegister: i.a &+ 2, flags: 0)
          if r.isMissing {
            let fp = t.p.pointee.fp
            pc = fp.pointee.pc
            base = fp.pointee.base
            constants = fp.pointee.code.constants
          } else {
            base[i.a &+ 2] = r
          }
        case .withExit, .withExitException, .asyncWithExit, .asyncWithExitException:
          t.p.pointee.fp.pointee.pc = pc
          if base[i.a].isKind(.lock) {
            try t.releaseChecked(Lock(unchecked: base[i.a]))
            base[i.a &+ 2] = .none
            continue
          }
          let isExceptional = i.opcode == .withExitException || i.opcode == .asyncWithExitException
          let args = t.prepareExit(base + i.a, exception: isExceptional ? base[i.b] : .none)
          let r = try t.enter(args.base[-1], args, returnRegister: i.a &+ 2, flags: 0)
          if r.isMissing {
            let fp = t.p.pointee.fp
            pc = fp.pointee.pc
            base = fp.pointee.base
            constants = fp.pointee.code.constants
          } else {
            base[i.a &+ 2] = r
          }

        // MARK: generators
        case .yieldValue:
          let r = base[i.b]
          let fp = t.p.pointee.fp
          let flags = fp.pointee.flags
          let register = Int(fp.pointee.returnRegister)
          if i.n & 4 != 0 { base[i.b] = .missing }
          if !Mode.isObserved && flags & FrameFlag.sink != 0 && t.offer(r) {
            base[i.a] = .none
            if cs_load_relaxed(breaker) != 0 {
              fp.pointee.pc = pc
              try t.poll()
            }
            continue
          }
          t.suspendGenerator(fp, pc: pc)
          t.p.pointee.fp = fp - 1
          if flags & FrameFlag.entry != 0 { return r }
          pc = (fp - 1).pointee.pc
          base = (fp - 1).pointee.base
          constants = (fp - 1).pointee.code.constants
          base[register] = r
          if flags & FrameFlag.forLoop != 0 {
            let offset = pc[-1].signedC
            pc += offset
            if cs_load_relaxed(breaker) != 0 {
              t.p.pointee.fp.pointee.pc = pc - offset
              try t.poll()
            }
          }
        case .getYieldFromIterator:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.yieldFromIterator(base[i.b])
        case .sendInto:
          t.p.pointee.fp.pointee.pc = pc
          let it = base[i.a]
          let kind = it.kind
          if kind == .generator || kind == .coroutine || kind == .coroutineWrapper {
            let g = Generator(unchecked: kind == .coroutineWrapper ? CoroutineWrapper(unchecked: it).coroutine : it)
            var runs = t.resumeAtOnce(g, base[i.b], register: i.b, flags: FrameFlag.delegated)
            if !runs { runs = try t.resume(g, base[i.b], register: i.b, flags: FrameFlag.delegated) }
            if runs {
              let fp = t.p.pointee.fp
              pc = fp.pointee.pc
              base = fp.pointee.base
              constants = fp.pointee.code.constants
            } else {
              // It had finished before.
              base[i.b] = .none
              pc += i.signedC
            }
          } else {
            var finished = false
            let r = try t.sendInto(it, base[i.b], finished: &finished)
            base[i.b] = r
            if finished { pc += i.signedC }
          }
        case .stopIterationToRuntimeError:
          t.p.pointee.fp.pointee.pc = pc
          throw t.reraise(base[i.a])

        // MARK: coroutines
        case .getAwaitable:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.awaitable(base[i.b], origin: i.n)
        case .getAsyncIterator:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.asyncIterator(base[i.b])
        case .getAsyncNext:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.asyncNext(base[i.b])
        case .endAsyncFor:
          t.p.pointee.fp.pointee.pc = pc
          if !t.type(of: base[i.a]).isSubtype(of: t[.StopAsyncIteration]) { throw t.reraise(base[i.a]) }
        case .asyncWithEnter:
          t.p.pointee.fp.pointee.pc = pc
          let count = try t.asyncWithEnter(base[i.b], into: base + i.a)
          let r = try t.enter(base[i.a &+ 2], Arguments(base + (i.a &+ 3), count), returnRegister: i.a &+ 2, flags: 0)
          if r.isMissing {
            let fp = t.p.pointee.fp
            pc = fp.pointee.pc
            base = fp.pointee.base
            constants = fp.pointee.code.constants
          } else {
            base[i.a &+ 2] = r
          }

        // MARK: the prompt
        case .printExpression:
          t.p.pointee.fp.pointee.pc = pc
          try t.displayValue(base[i.a])

        // MARK: patterns, exception groups, type parameters
        case .matchSequence, .matchMapping, .matchKeys, .matchClass, .getLength, .matchRest:
          t.p.pointee.fp.pointee.pc = pc
          try t.runPattern(i, base)
        case .matchGroup:
          t.p.pointee.fp.pointee.pc = pc
          try t.matchGroup(base[i.b], base[i.c], into: base + i.a)
        case .prepareReraiseStar:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.prepareReraiseStar(base[i.b], List(unchecked: base[i.c]))
        case .makeTypeVariable, .makeTypeAlias, .makeGeneric, .callIntrinsic:
          t.p.pointee.fp.pointee.pc = pc
          base[i.a] = try t.runTypeParameters(i, base)
        }
      }
    } catch {
      if t.p.pointee.isSwitching {
        // The other instance goes on right here.
        t.p.pointee.fp.pointee.pc = pc
        return .missing
      }
      // Unwind to a handler, or out of the frame that this loop was entered for.
      if !t.unwind(observed: Mode.isObserved) { throw error }
      let fp = t.p.pointee.fp
      pc = fp.pointee.pc
      base = fp.pointee.base
      constants = fp.pointee.code.constants
    }
  }
}

@inline(__always) func floorModulo(_ n: Int, _ d: Int) -> Int {
  if UInt64(bitPattern: Int64(n)) | UInt64(bitPattern: Int64(d)) < 1 &<< 32 {
    return Int(UInt32(truncatingIfNeeded: n) % UInt32(truncatingIfNeeded: d))
  }
  let r = n % d
  return r < 0 ? r &+ d : r
}

extension UnsafeMutablePointer<Instruction> {
  /// Replaces the opcode of the instruction in front of this address. A byte store on purpose: Swift 6.3's optimizer
  /// drops a store to `p[-1]` that a store to `p[0]` follows (docs/engine.md).
  @inline(__always) func specialize(_ op: Opcode) {
    UnsafeMutableRawPointer(self).storeBytes(of: op.rawValue, toByteOffset: -8, as: UInt8.self)
  }
  /// Replaces the opcode of the instruction at this address.
  @inline(__always) func setOpcode(_ op: Opcode) {
    UnsafeMutableRawPointer(self).storeBytes(of: op.rawValue, as: UInt8.self)
  }
}
