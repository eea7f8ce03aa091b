// Code objects as programs see them: CPython's attributes, read from the engine's own code. What stands for bytecode
// and line tables is the engine's own form.

import Compiler

extension Thread {
  /// Names of a code's variables that are neither free nor hidden.
  fileprivate func variableNames(_ code: Code, cells: Bool) throws(PyError) -> Value {
    let names = Tuple(unchecked: code.localNames)
    let list = try newList()
    var i = 0
    while i < names.count {
      let isCell = isCellRegister(code, i)
      if cells ? isCell : !isCell || i < Int(code.parameterCount) { try list.append(self, names[i]) }
      i += 1
    }
    if cells {
      // Parameters first, as they come; the others by name.
      let all = try newList()
      i = 0
      while i < Int(code.parameterCount) {
        if isCellRegister(code, i) { try all.append(self, names[i]) }
        i += 1
      }
      let parameters = all.count
      let others = try newTuple(from: list.items + parameters, list.count - parameters)
      try listExtend(all, try sortedNames(others), function: .missing)
      return try newTuple(from: all.items, all.count)
    }
    return try newTuple(from: list.items, list.count)
  }
}

extension NativeType {
  static let code = NativeType(
    name: "code", kind: .code, flags: 0,
    install: { s in
      s.set(.repr) { t, v throws(PyError) in
        let c = Code(unchecked: v)
        return try t.str(
          "<code object \(Str(unchecked: c.name).string) at \(t.address(v)), file"
            + " \"\(Str(unchecked: c.filename).string)\", line \(c.firstLine)>")
      }
      s.call(.new) { t, type, args throws(PyError) in try t.newCode(args) }
      s.set(.equal) { t, x, y throws(PyError) in
        guard let a = Code(x), let b = Code(y) else { return .notImplemented }
        return .bool(try t.isEqualCode(a, b))
      }
      s.set(.hash) { t, v throws(PyError) in
        let c = Code(unchecked: v)
        let name = Str(unchecked: c.name).hash(t) ^ (try t.hash(c.localNames))
        return .smallInt(
          (Int(truncatingIfNeeded: name) &* 31 &+ Int(c.firstLine) &* 1009 &+ Int(c.positionCount)) & 0x7FFF_FFFF_FFFF)
      }
    },
    methods: {
      [
        Method("co_positions(self, /)") { t, a throws(PyError) in
          let c = Code(unchecked: a[0])
          let list = try t.newList()
          if c.hasNoPlaces { return try t.iterator(list.value) }
          func part(_ i: Int32) -> Value { i < 0 ? .none : .smallInt(Int(i)) }
          let hides = t.hidesColumns
          var i = 0
          while i < Int(c.instructionCount) {
            let p = c.position(at: i)
            let entry = try t.newTuple(4)
            entry.items[0] = part(p.line)
            entry.items[1] = part(hides ? p.line : p.endLine)
            entry.items[2] = hides ? .none : part(p.column)
            entry.items[3] = hides ? .none : part(p.endColumn)
            try list.append(t, entry.value)
            i += 1
          }
          return try t.iterator(list.value)
        },
        Method("co_lines(self, /)") { t, a throws(PyError) in try t.codeLines(Code(unchecked: a[0])) },
        Method("replace(self, /, **changes)") { t, a throws(PyError) in try t.replaceCode(Code(unchecked: a[0]), a[1])
        },
        Method("__replace__(self, /, **changes)") { t, a throws(PyError) in
          try t.replaceCode(Code(unchecked: a[0]), a[1])
        },
        Method("_varname_from_oparg(self, oparg, /)") { t, a throws(PyError) in
          throw t.notImplemented("code._varname_from_oparg(): this bytecode has no local variable numbers")
        },
      ]
    },
    getters: {
      [
        Getter("co_name", member: true, { t, v throws(PyError) in Code(unchecked: v).name }),
        Getter("co_qualname", member: true, { t, v throws(PyError) in Code(unchecked: v).qualifiedName }),
        Getter("co_filename", member: true, { t, v throws(PyError) in Code(unchecked: v).filename }),
        Getter(
          "co_firstlineno", member: true, { t, v throws(PyError) in .smallInt(Int(Code(unchecked: v).firstLine)) }),
        Getter(
          "co_argcount", member: true, { t, v throws(PyError) in .smallInt(Int(Code(unchecked: v).positionalCount)) }),
        Getter(
          "co_posonlyargcount", member: true,
          { t, v throws(PyError) in
            .smallInt(Int(Code(unchecked: v).positionalOnlyCount))
          }),
        Getter(
          "co_kwonlyargcount", member: true,
          { t, v throws(PyError) in .smallInt(Int(Code(unchecked: v).keywordOnlyCount)) }),
        Getter(
          "co_nlocals",
          { t, v throws(PyError) in
            let names = Tuple(unchecked: try t.variableNames(Code(unchecked: v), cells: false))
            return .smallInt(names.count)
          }),
        Getter(
          "co_stacksize", member: true,
          { t, v throws(PyError) in
            let c = Code(unchecked: v)
            return .smallInt(Int(c.registerCount) - Int(c.localCount))
          }),
        Getter(
          "co_flags", member: true, { t, v throws(PyError) in .smallInt(Int(Code(unchecked: v).flags & 0x3FFF_FFFF)) }),
        Getter(
          "co_varnames",
          { t, v throws(PyError) in
            try t.variableNames(Code(unchecked: v), cells: false)
          }),
        Getter("co_cellvars", { t, v throws(PyError) in try t.variableNames(Code(unchecked: v), cells: true) }),
        Getter("co_freevars", { t, v throws(PyError) in Code(unchecked: v).freeNames }),
        Getter(
          "co_names", member: true,
          { t, v throws(PyError) in
            let items = Items(unchecked: Code(unchecked: v).namesCell)
            return try t.newTuple(from: items.items, items.capacity)
          }),
        Getter(
          "co_consts", member: true,
          { t, v throws(PyError) in
            let c = Code(unchecked: v)
            let items = Items(unchecked: c.constantsCell)
            let list = try t.newList()
            // A function's first constant is its docstring, or None.
            let name = Str(unchecked: c.name)
            let isFunction =
              c.codeFlags.contains(.newLocals) && c.codeFlags.contains(.optimized)
              && (name.count == 0 || name[0] != 0x3C)
            if isFunction { try list.append(t, t.orNone(c.documentation)) }
            var i = 0
            while i < items.capacity {
              let x = items.items[i]
              i += 1
              if x.isMissing || isFunction && x.bits == list[0].bits { continue }
              try list.append(t, x)
            }
            return try t.newTuple(from: list.items, list.count)
          }),
        Getter(
          "co_linetable",
          { t, v throws(PyError) in
            let c = Code(unchecked: v)
            return try t.newBytes(
              UnsafeRawPointer(c.positions).assumingMemoryBound(to: UInt8.self),
              Int(c.positionCount) * MemoryLayout<PositionEntry>.stride)
          }),
        Getter(
          "co_lnotab",
          { t, v throws(PyError) in
            try t.warn(.DeprecationWarning, "co_lnotab is deprecated, use co_lines instead.")
            return try t.lineDeltas(Code(unchecked: v))
          }),
        Getter(
          "co_exceptiontable",
          { t, v throws(PyError) in
            let c = Code(unchecked: v)
            return try t.newBytes(
              UnsafeRawPointer(c.ranges).assumingMemoryBound(to: UInt8.self),
              Int(c.rangeCount) * MemoryLayout<ExceptionRange>.stride)
          }),
        Getter(
          "co_code",
          { t, v throws(PyError) in
            let c = Code(unchecked: v)
            return try t.newBytes(
              UnsafeRawPointer(c.entry).assumingMemoryBound(to: UInt8.self), Int(c.instructionCount) * 8)
          }),
      ]
    })
}
