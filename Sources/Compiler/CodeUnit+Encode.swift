// Compiled code as bytes, for the cache of compiled modules.
//
//     payload    strings: count, then length and UTF-8 of each; then the module's unit
//     unit       name, qualified name, first line, flags, the counts, local names, cell registers, free names, names, how
//                many of them are shown, variable names, how many constants are shown, constants, instructions,
//                exception ranges, positions, docstring, static attributes, hidden locals, trace table
//
// Numbers are LEB128, signed ones zigzag; names are indices into the strings; instructions are words, little-endian.
// The filename is not stored: whoever reads the bytes says where the source lies. `CodeUnit+Decode` reads it back,
// trusting nothing; what a file holds around the payload (version, time, checksum) is CodeArchive's.

/// Deeper nesting of units and constants than this is neither written nor read.
let codeNestingLimit = 200

extension CodeUnit {
  /// The payload, or nil if the unit is nested too deeply.
  func encoded() -> [UInt8]? {
    var encoder = CodeEncoder()
    guard encoder.unit(self, depth: 0) else { return nil }
    return encoder.finish()
  }
}

private struct CodeEncoder {
  private var strings: [String: Int] = [:]
  private var table: [String] = []
  private var body: [UInt8] = []

  func finish() -> [UInt8] {
    var out = CodeEncoder()
    out.number(table.count)
    for s in table { out.bytes(Array(s.utf8)) }
    return out.body + body
  }

  private mutating func number(_ n: Int) {
    var n = UInt(bitPattern: n)
    while n >= 0x80 {
      body.append(UInt8(truncatingIfNeeded: n) | 0x80)
      n >>= 7
    }
    body.append(UInt8(truncatingIfNeeded: n))
  }
  private mutating func signed(_ n: Int) { number((n << 1) ^ (n >> (Int.bitWidth - 1))) }
  private mutating func bytes(_ b: [UInt8]) {
    number(b.count)
    body.append(contentsOf: b)
  }
  private mutating func word(_ w: UInt64) {
    withUnsafeBytes(of: w.littleEndian) { body.append(contentsOf: $0) }
  }
  private mutating func name(_ s: String) {
    if let known = strings[s] {
      number(known)
      return
    }
    strings[s] = table.count
    number(table.count)
    table.append(s)
  }
  private mutating func names(_ list: [String]) {
    number(list.count)
    for s in list { name(s) }
  }

  mutating func unit(_ u: CodeUnit, depth: Int) -> Bool {
    if depth > codeNestingLimit { return false }
    name(u.name)
    name(u.qualifiedName)
    signed(Int(u.firstLine))
    number(Int(u.flags.rawValue))
    number(u.positionalCount)
    number(u.positionalOnlyCount)
    number(u.keywordOnlyCount)
    number(u.registerCount)
    names(u.localNames)
    number(u.cellRegisters.count)
    for r in u.cellRegisters { number(r) }
    names(u.freeNames)
    names(u.names)
    number(u.shownNames)
    names(u.variableNames)
    number(u.shownConstants)
    number(u.constants.count)
    for c in u.constants where !constant(c, depth: depth + 1) { return false }
    number(u.instructions.count)
    body.reserveCapacity(body.count + u.instructions.count * 8)
    for w in u.instructions { word(w) }
    number(u.exceptionRanges.count)
    for r in u.exceptionRanges {
      number(Int(r.start))
      number(Int(r.end))
      number(Int(r.handler))
      number(Int(r.register))
    }
    number(u.positions.count)
    var previous = PositionEntry(word: 0, line: 0, endLine: 0, column: 0, endColumn: 0)
    for p in u.positions {
      number(Int(p.word - previous.word))
      signed(Int(p.line) - Int(previous.line))
      signed(Int(p.endLine) - Int(p.line))
      signed(Int(p.column))
      signed(Int(p.endColumn) - Int(p.column))
      previous = p
    }
    number(u.documentation == nil ? 0 : 1)
    if let text = u.documentation { bytes(text) }
    names(u.staticAttributes)
    number(u.hiddenLocals.count)
    for local in u.hiddenLocals {
      name(local.name)
      number(Int(local.register) << 1 | (local.isCell ? 1 : 0))
      number(Int(local.start))
      number(Int(local.end))
    }
    number(u.trace.count)
    for n in u.trace { signed(Int(n)) }
    return true
  }

  private mutating func constant(_ c: Constant, depth: Int) -> Bool {
    if depth > codeNestingLimit { return false }
    func list(_ items: [Constant], _ encoder: inout CodeEncoder) -> Bool {
      encoder.number(items.count)
      for item in items where !encoder.constant(item, depth: depth + 1) { return false }
      return true
    }
    body.append(ConstantTag(c).rawValue)
    switch c {
    case .none, .true, .false, .ellipsis: break
    case .int(let i): signed(i)
    case .bigInt(let digits, let radix):
      number(radix)
      bytes(Array(digits.utf8))
    case .float(let d), .imaginary(let d): word(d.bitPattern)
    case .complex(let re, let im):
      word(re.bitPattern)
      word(im.bitPattern)
    case .string(let b), .bytes(let b): bytes(b)
    case .tuple(let items), .frozenSet(let items): return list(items, &self)
    case .code(let u): return unit(u, depth: depth + 1)
    }
    return true
  }
}

/// What a constant is, in a byte.
enum ConstantTag: UInt8 {
  case none, `true`, `false`, ellipsis, int, bigInt, float, imaginary, string, bytes, tuple, frozenSet, code, complex

  init(_ c: Constant) {
    switch c {
    case .none: self = .none
    case .true: self = .true
    case .false: self = .false
    case .ellipsis: self = .ellipsis
    case .int: self = .int
    case .bigInt: self = .bigInt
    case .float: self = .float
    case .imaginary: self = .imaginary
    case .complex: self = .complex
    case .string: self = .string
    case .bytes: self = .bytes
    case .tuple: self = .tuple
    case .frozenSet: self = .frozenSet
    case .code: self = .code
    }
  }
}
