// Reads back what CodeUnit+Encode wrote. The bytes may be anything: every count is checked against what is left before
// anything is allocated for it, every index against its table, every text for being text. What comes out still has to go
// through `verify` before it runs.

/// The bytes are no code.
struct CodeDecodingError: Error {}

extension CodeUnit {
  static func decode(_ payload: UnsafeRawBufferPointer, filename: String) throws(CodeDecodingError) -> CodeUnit {
    var decoder = CodeDecoder(payload, filename)
    return try decoder.module()
  }
}

private struct CodeDecoder {
  private let input: UnsafeRawBufferPointer
  private var next = 0
  private let filename: String
  private var strings: [String] = []

  init(_ input: UnsafeRawBufferPointer, _ filename: String) {
    self.input = input
    self.filename = filename
  }

  mutating func module() throws(CodeDecodingError) -> CodeUnit {
    let n = try count(of: 1)
    strings.reserveCapacity(n)
    for _ in 0..<n {
      let b = try rawBytes()
      guard isText(b, surrogates: false) else { throw CodeDecodingError() }
      strings.append(String(decoding: b, as: UTF8.self))
    }
    let unit = try unit(depth: 0)
    guard next == input.count else { throw CodeDecodingError() }
    return unit
  }

  private mutating func number() throws(CodeDecodingError) -> Int {
    var result: UInt = 0
    var shift: UInt = 0
    while next < input.count, shift < 64 {
      let b = input[next]
      next += 1
      result |= UInt(b & 0x7F) << shift
      if b < 0x80 { return Int(bitPattern: result) }
      shift += 7
    }
    throw CodeDecodingError()
  }
  private mutating func signed() throws(CodeDecodingError) -> Int {
    let n = UInt(bitPattern: try number())
    return Int(bitPattern: n >> 1) ^ -Int(n & 1)
  }
  /// A number that fits this many bits.
  private mutating func small() throws(CodeDecodingError) -> Int32 {
    guard let n = Int32(exactly: try number()), n >= 0 else { throw CodeDecodingError() }
    return n
  }
  /// The number of things that follow, each of which takes at least `size` bytes.
  private mutating func count(of size: Int) throws(CodeDecodingError) -> Int {
    let n = try number()
    guard n >= 0, n <= (input.count - next) / size else { throw CodeDecodingError() }
    return n
  }
  private mutating func rawBytes() throws(CodeDecodingError) -> UnsafeRawBufferPointer.SubSequence {
    let n = try count(of: 1)
    defer { next += n }
    return input[next..<next + n]
  }
  private mutating func word() throws(CodeDecodingError) -> UInt64 {
    guard input.count - next >= 8 else { throw CodeDecodingError() }
    defer { next += 8 }
    return UInt64(littleEndian: input.loadUnaligned(fromByteOffset: next, as: UInt64.self))
  }
  private mutating func name() throws(CodeDecodingError) -> String {
    let i = try number()
    guard i >= 0, i < strings.count else { throw CodeDecodingError() }
    return strings[i]
  }
  private mutating func names() throws(CodeDecodingError) -> [String] {
    let n = try count(of: 1)
    var list: [String] = []
    list.reserveCapacity(n)
    for _ in 0..<n { list.append(try name()) }
    return list
  }

  private mutating func unit(depth: Int) throws(CodeDecodingError) -> CodeUnit {
    guard depth <= codeNestingLimit else { throw CodeDecodingError() }
    let name = try self.name()
    let qualifiedName = try self.name()
    guard let firstLine = Int32(exactly: try signed()), let flags = UInt32(exactly: try number()) else {
      throw CodeDecodingError()
    }
    let positionalCount = Int(try small())
    let positionalOnlyCount = Int(try small())
    let keywordOnlyCount = Int(try small())
    let registerCount = Int(try small())
    let localNames = try names()
    var cellRegisters: [Int] = []
    for _ in 0..<(try count(of: 1)) { cellRegisters.append(Int(try small())) }
    let freeNames = try names()
    let names = try self.names()
    let shownNames = try number()
    let variableNames = try self.names()
    let shownConstants = try number()
    let constantCount = try count(of: 1)
    guard 0...names.count ~= shownNames, 0...constantCount ~= shownConstants else { throw CodeDecodingError() }
    var constants: [Constant] = []
    constants.reserveCapacity(constantCount)
    for _ in 0..<constantCount { constants.append(try constant(depth: depth + 1)) }
    let instructionCount = try count(of: 8)
    let instructions = [UInt64](unsafeUninitializedCapacity: instructionCount) { buffer, made in
      for i in 0..<instructionCount {
        buffer[i] = UInt64(littleEndian: input.loadUnaligned(fromByteOffset: next + i * 8, as: UInt64.self))
      }
      made = instructionCount
    }
    next += instructionCount * 8
    var ranges: [ExceptionRange] = []
    for _ in 0..<(try count(of: 4)) {
      ranges.append(
        ExceptionRange(start: try small(), end: try small(), handler: try small(), register: try small()))
    }
    let positions = try self.positions()
    let documentation = try number() == 0 ? nil : try text()
    let staticAttributes = try self.names()
    var hidden: [HiddenLocal] = []
    for _ in 0..<(try count(of: 4)) {
      let name = try self.name()
      let place = try small()
      hidden.append(
        HiddenLocal(name: name, register: place >> 1, isCell: place & 1 != 0, start: try small(), end: try small()))
    }
    let traceCount = try count(of: 1)
    var trace: [Int32] = []
    trace.reserveCapacity(traceCount)
    for _ in 0..<traceCount {
      guard let n = Int32(exactly: try signed()) else { throw CodeDecodingError() }
      trace.append(n)
    }
    return CodeUnit(
      name: name, qualifiedName: qualifiedName, filename: filename, firstLine: firstLine,
      flags: CodeFlags(rawValue: flags), positionalCount: positionalCount, positionalOnlyCount: positionalOnlyCount,
      keywordOnlyCount: keywordOnlyCount, localNames: localNames, registerCount: registerCount,
      cellRegisters: cellRegisters, freeNames: freeNames, names: names, shownNames: shownNames,
      constants: constants, shownConstants: shownConstants, variableNames: variableNames,
      instructions: instructions, exceptionRanges: ranges, positions: positions, documentation: documentation,
      staticAttributes: staticAttributes, hiddenLocals: hidden, trace: trace)
  }

  private mutating func positions() throws(CodeDecodingError) -> [PositionEntry] {
    let n = try count(of: 5)
    var list: [PositionEntry] = []
    list.reserveCapacity(n)
    var word = 0
    var line = 0
    for _ in 0..<n {
      word &+= try number()
      line &+= try signed()
      let endLine = line &+ (try signed())
      let column = try signed()
      let endColumn = column &+ (try signed())
      guard let w = Int32(exactly: word), let l = Int32(exactly: line), let e = Int32(exactly: endLine),
        let c = Int32(exactly: column), let d = Int32(exactly: endColumn)
      else { throw CodeDecodingError() }
      list.append(PositionEntry(word: w, line: l, endLine: e, column: c, endColumn: d))
    }
    return list
  }

  /// Text that may hold lone surrogates.
  private mutating func text() throws(CodeDecodingError) -> [UInt8] {
    let b = try rawBytes()
    guard isText(b, surrogates: true) else { throw CodeDecodingError() }
    return Array(b)
  }

  private mutating func constant(depth: Int) throws(CodeDecodingError) -> Constant {
    guard depth <= codeNestingLimit, next < input.count, let tag = ConstantTag(rawValue: input[next]) else {
      throw CodeDecodingError()
    }
    next += 1
    switch tag {
    case .none: return .none
    case .true: return .true
    case .false: return .false
    case .ellipsis: return .ellipsis
    case .int: return .int(try signed())
    case .bigInt:
      let radix = try number()
      let digits = try rawBytes()
      let magnitude = digits.first == 45 ? digits.dropFirst() : digits[...]
      guard [2, 8, 10, 16].contains(radix), !magnitude.isEmpty,
        magnitude.allSatisfy({ b in
          let value =
            b >= 48 && b <= 57
            ? Int(b) - 48
            : b >= 97 && b <= 102
              ? Int(b) - 87
              : b >= 65 && b <= 70
                ? Int(b) - 55 : 99
          return value < radix
        })
      else { throw CodeDecodingError() }
      return .bigInt(digits: String(decoding: digits, as: UTF8.self), radix: radix)
    case .float: return .float(Double(bitPattern: try word()))
    case .imaginary: return .imaginary(Double(bitPattern: try word()))
    case .complex: return .complex(Double(bitPattern: try word()), Double(bitPattern: try word()))
    case .string: return .string(try text())
    case .bytes: return .bytes(Array(try rawBytes()))
    case .tuple: return .tuple(try constants(depth))
    case .frozenSet: return .frozenSet(try constants(depth))
    case .code: return .code(try unit(depth: depth + 1))
    }
  }

  private mutating func constants(_ depth: Int) throws(CodeDecodingError) -> [Constant] {
    let n = try count(of: 1)
    var list: [Constant] = []
    list.reserveCapacity(n)
    for _ in 0..<n { list.append(try constant(depth: depth + 1)) }
    return list
  }
}

/// Whether bytes are UTF-8, or WTF-8 if surrogates may occur: the shortest forms, complete, up to U+10FFFF.
private func isText(_ b: UnsafeRawBufferPointer.SubSequence, surrogates: Bool) -> Bool {
  var i = b.startIndex
  let end = b.endIndex
  while i < end {
    let lead = b[i]
    if lead < 0x80 {
      i += 1
      continue
    }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, end - i >= length else { return false }
    for k in 1..<length where b[i + k] & 0xC0 != 0x80 { return false }
    let second = b[i + 1]
    switch lead {
    case 0xE0: if second < 0xA0 { return false }
    case 0xED: if second >= 0xA0 && !surrogates { return false }
    case 0xF0: if second < 0x90 { return false }
    case 0xF4: if second >= 0x90 { return false }
    default: break
    }
    i += length
  }
  return true
}
