// A readable listing of a code unit, one line an instruction:
//
//     word  line  name              operands                     ; effect of constants and names
//
// and behind it the exception table and the units among its constants.

/// Lists `unit` and all code units nested in it.
public func disassemble(_ unit: CodeUnit) -> String {
  var listing = Disassembler(unit: unit)
  listing.run()
  return listing.text
}

private struct Disassembler {
  let unit: CodeUnit
  var text = ""

  mutating func run() {
    text += "code \(unit.qualifiedName) at line \(unit.firstLine)\n"
    text += "  registers: \(unit.registerCount)"
    if !unit.localNames.isEmpty {
      text += ", locals: " + unit.localNames.enumerated().map { "r\($0)=\($1)" }.joined(separator: " ")
    }
    if !unit.cellRegisters.isEmpty {
      text += ", cells: " + unit.cellRegisters.map { "r\($0)" }.joined(separator: " ")
    }
    if !unit.freeNames.isEmpty { text += ", free: " + unit.freeNames.joined(separator: " ") }
    text += "\n"
    var position = -1
    var line: Int32 = -1
    var targets = Set<Int>()
    forEachInstruction { word, instruction, info in
      if let target = self.target(of: instruction, info, at: word) { targets.insert(target) }
    }
    for range in unit.exceptionRanges { targets.insert(Int(range.handler)) }
    var lines = ""
    forEachInstruction { word, instruction, info in
      while position + 1 < self.unit.positions.count, Int(self.unit.positions[position + 1].word) <= word {
        position += 1
      }
      let here = position >= 0 ? self.unit.positions[position].line : 0
      let shown = here == line ? "" : String(here)
      line = here
      lines += Self.pad(targets.contains(word) ? ">\(word)" : "\(word)", 6, right: true)
      lines += Self.pad(shown, 6, right: true) + "  "
      let operands = self.operands(of: instruction, info, at: word)
      let name = "\(instruction.opcode)"
      lines += operands.isEmpty ? name : Self.pad(name, 24, right: false) + operands
      lines += "\n"
    }
    text += lines
    for range in unit.exceptionRanges {
      text += "  \(range.start) ..< \(range.end) -> \(range.handler), r\(range.register)\n"
    }
    for case .code(let inner) in unit.constants { text += "\n" + disassemble(inner) }
  }

  private func forEachInstruction(_ body: (Int, Instruction, OpcodeInfo) -> Void) {
    var word = 0
    while word < unit.instructions.count {
      let instruction = Instruction(word: unit.instructions[word])
      let info = OpcodeInfo.of(instruction.opcode)
      body(word, instruction, info)
      word += 1 + info.cacheWords
    }
  }

  private static func pad(_ text: String, _ width: Int, right: Bool) -> String {
    let fill = String(repeating: " ", count: max(0, width - text.utf8.count))
    return right ? fill + text : text + (fill.isEmpty ? " " : fill)
  }

  private func target(of instruction: Instruction, _ info: OpcodeInfo, at word: Int) -> Int? {
    let behind = word + 1 + info.cacheWords
    if info.wide { return info.b == .offset ? behind + instruction.bc : nil }
    return info.c == .offset ? behind + instruction.signedC : nil
  }

  private func operands(of instruction: Instruction, _ info: OpcodeInfo, at word: Int) -> String {
    var parts: [String] = []
    if instruction.n != 0 { parts.append("n=\(instruction.n)") }
    let behind = word + 1 + info.cacheWords
    func show(_ kind: OperandKind, _ value: Int, _ signed: Int) {
      switch kind {
      case .none: break
      case .target, .register, .update, .window: parts.append(register(value))
      case .constant: parts.append(constant(value))
      case .name: parts.append(unit.names.indices.contains(value) ? unit.names[value] : "?\(value)")
      case .free: parts.append(unit.freeNames.indices.contains(value) ? "^" + unit.freeNames[value] : "?\(value)")
      case .immediate: parts.append("#\(signed)")
      case .offset: parts.append("-> \(behind + signed)")
      case .count: parts.append("x\(value)")
      }
    }
    show(info.a, instruction.a, instruction.a)
    if info.wide {
      show(info.b, instruction.bc, instruction.bc)
    } else {
      show(info.b, instruction.b, instruction.signedB)
      show(info.c, instruction.c, instruction.signedC)
    }
    return parts.joined(separator: ", ")
  }

  private func register(_ index: Int) -> String { "r\(index)" }

  private func constant(_ index: Int) -> String {
    unit.constants.indices.contains(index) ? unit.constants[index].listing : "?\(index)"
  }
}

extension Constant {
  /// Short text for listings.
  var listing: String {
    switch self {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "..."
    case .int(let value): String(value)
    case .bigInt(let digits, let radix): radix == 10 ? digits : "\(digits) in base \(radix)"
    case .float(let value): String(value)
    case .imaginary(let value): "\(value)j"
    case .complex(let re, let im): "\(re)+\(im)j"
    case .string(let bytes): Self.quoted(bytes)
    case .bytes(let bytes): "b" + Self.quoted(bytes)
    case .tuple(let items): "(" + items.map(\.listing).joined(separator: ", ") + (items.count == 1 ? ",)" : ")")
    case .frozenSet(let items): "frozenset{" + items.map(\.listing).joined(separator: ", ") + "}"
    case .code(let unit): "<code \(unit.qualifiedName)>"
    }
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    var text = "'"
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\\": text += "\\\\"
      case "'": text += "\\'"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "'"
  }
}
