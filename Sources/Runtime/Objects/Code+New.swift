// types.CodeType(...): a code object out of parts. Tools take another one's apart to change a name or a line; its
// instructions and tables can only be those of a code object that exists.

import Compiler

extension Thread {
  private static var fields: [StaticString] {
    [
      "co_argcount", "co_posonlyargcount", "co_kwonlyargcount", "co_nlocals", "co_stacksize", "co_flags", "co_code",
      "co_consts", "co_names", "co_varnames", "co_filename", "co_name", "co_qualname", "co_firstlineno", "co_linetable",
      "co_exceptiontable", "co_freevars", "co_cellvars",
    ]
  }

  func newCode(_ args: Arguments) throws(PyError) -> Value {
    if args.namedCount > 0 { throw typeError("code() takes no keyword arguments") }
    if args.count < 16 { throw typeError("code expected at least 16 arguments, got \(args.count)") }
    if args.count > 18 { throw typeError("code expected at most 18 arguments, got \(args.count)") }
    var i = 0
    while i < args.count {
      try checkPart(i, args[i])
      i += 1
    }
    for (i, name) in [(0, "argcount"), (1, "posonlyargcount"), (2, "kwonlyargcount"), (3, "nlocals")] {
      if try indexInt(args[i]) < 0 { throw valueError("code: \(name) must not be negative") }
    }
    let found = try codeWith(args[6], consts: args[7])
    guard let model = Code(found) else {
      throw notImplemented("code objects from foreign bytecode; use code.replace()")
    }
    let new = try copyCode(model)
    // The line numbers belong to the first line: it comes last.
    i = 0
    while i < args.count {
      if i != 6 && i != 13 && i != 14 { try replaceField(new, "\(Self.fields[i])", args[i]) }
      i += 1
    }
    try replaceField(new, "co_firstlineno", args[13])
    return new.value
  }

  private func checkPart(_ i: Int, _ v: Value) throws(PyError) {
    let expected: String
    switch i {
    case 0...5, 13:
      _ = try indexInt(v)
      return
    case 6, 14, 15:
      if v.isKind(.bytes) { return }
      expected = "bytes"
    case 10...12:
      if v.isKind(.str) { return }
      expected = "str"
    default:
      if v.isKind(.tuple) { return }
      expected = "tuple"
    }
    throw typeError("code() argument \(i + 1) must be \(expected), not \(typeName(v))")
  }

  /// The code object that has these instructions, preferably with these constants, or missing.
  private func codeWith(_ bytes: Value, consts: Value) throws(PyError) -> Value {
    let name = intern("co_consts" as StaticString)
    var found = Value.missing
    var i = 0
    while i < vm.p.pointee.codes.count {
      let c = Code(unchecked: vm.p.pointee.codes.items[i])
      i += 1
      guard Bytes(unchecked: bytes).count == Int(c.instructionCount) * 8 else { continue }
      c.resetCaches()
      if !isEqual(bytes, c.entry) { continue }
      found = c.value
      if try isEqual(try getAttribute(c.value, name), consts) { break }
    }
    return found
  }

  private func isEqual(_ bytes: Value, _ words: UnsafeMutablePointer<Instruction>) -> Bool {
    let b = Bytes(unchecked: bytes)
    let raw = UnsafeRawPointer(words)
    var i = 0
    while i < b.count {
      if b.bytes[i] != raw.load(fromByteOffset: i, as: UInt8.self) { return false }
      i += 1
    }
    return true
  }
}
