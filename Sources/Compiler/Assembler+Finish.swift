import Parser

extension Assembler {
  /// Resolves jumps and provisional registers. Afterwards the assembler holds the finished code.
  ///
  /// Returns how many registers of constants stand behind the `localCount` locals, and the trace table.
  mutating func finish(localCount: Int) -> (constants: Int, trace: [Int32]) {
    threadJumps()
    lengthenJumps()
    resolveEdges()
    for fixup in fixups {
      let offset = labels[fixup.label] - fixup.word - 1
      let op = Instruction(word: words[fixup.word]).opcode
      if Self.isWide[Int(op.rawValue)] {
        words[fixup.word] |= UInt64(UInt32(truncatingIfNeeded: offset)) << 32
      } else {
        words[fixup.word] |= UInt64(UInt16(truncatingIfNeeded: offset)) << 48
      }
    }
    for index in ranges.indices { ranges[index].handler = Int32(truncatingIfNeeded: labels[handlers[index].index]) }
    let count = registerConstants.count
    if count > 0 { settleConstantRegisters(localCount: localCount) }
    let trace = traceTable(prologue: count) { register in
      if register >= Self.constantBase { return localCount + register - Self.constantBase }
      return register < localCount ? register : register + count
    }
    return (count, trace)
  }

  /// A jump that leads to an unconditional jump goes straight to where that one leads.
  private mutating func threadJumps() {
    var jumps: [Int: Int] = [:]
    for (index, fixup) in fixups.enumerated() where Instruction(word: words[fixup.word]).opcode == .jump {
      jumps[fixup.word] = index
    }
    if jumps.isEmpty { return }
    for index in fixups.indices {
      var steps = 0
      while steps < 8, let next = jumps[labels[fixups[index].label]], next != index {
        let lines = fixups[index].lines + (notes.labelLines[fixups[index].label] ?? []) + fixups[next].lines
        let op = Instruction(word: words[fixups[index].word]).opcode
        let behind = fixups[index].word + 1 + Int(Self.cacheWords[Int(op.rawValue)])
        // To the next instruction there may be a way with other lines already.
        if labels[fixups[next].label] == behind, op != .jump { break }
        fixups[index].lines = lines
        fixups[index].label = fixups[next].label
        steps += 1
      }
    }
  }

  /// Makes every offset fit: where 16 bits do not reach, the test is turned round over a wide jump.
  private mutating func lengthenJumps() {
    guard words.count > 32_000 else { return }
    var long = Set<Int>()
    var moved: [Int] = []
    while true {
      // The words added before each word, given the jumps known to be long.
      moved = [Int](repeating: 0, count: words.count + 1)
      for index in long { moved[fixups[index].word + 1] += extraWords(at: fixups[index].word) }
      var sum = 0
      for word in moved.indices {
        sum += moved[word]
        moved[word] = sum
      }
      var changed = false
      for (index, fixup) in fixups.enumerated() where !long.contains(index) {
        let op = Instruction(word: words[fixup.word]).opcode
        if Self.isWide[Int(op.rawValue)] { continue }
        let target = labels[fixup.label]
        let offset = target + moved[target] - (fixup.word + moved[fixup.word]) - 1
        if offset > Int(Int16.max) || offset < Int(Int16.min) {
          long.insert(index)
          changed = true
        }
      }
      if !changed { break }
    }
    if long.isEmpty { return }
    var longByWord: [Int: Int] = [:]
    for index in long { longByWord[fixups[index].word] = index }
    var result: [UInt64] = []
    result.reserveCapacity(words.count + moved[words.count])
    for (word, bits) in words.enumerated() {
      guard let index = longByWord[word] else {
        result.append(bits)
        continue
      }
      let instruction = Instruction(word: bits)
      if Self.hasSense(instruction.opcode) {
        // pc += 1, over the wide jump, if the test goes the other way.
        result.append((bits ^ (1 << 8)) | 1 << 48)
      } else {
        result.append(bits | 1 << 48)
        result.append(Instruction(.jump, a: 0, bc: 1).word)
      }
      fixups[index].word = -1 - result.count
      result.append(Instruction(.jump, a: 0, bc: 0).word)
    }
    for index in fixups.indices {
      if fixups[index].word < 0 {
        fixups[index].word = -1 - fixups[index].word
      } else {
        fixups[index].word += moved[fixups[index].word]
      }
    }
    // A label or range end at a word moves by what was added before that word.
    for index in labels.indices where labels[index] >= 0 { labels[index] += moved[labels[index]] }
    for index in ranges.indices {
      ranges[index].start += Int32(truncatingIfNeeded: moved[Int(ranges[index].start)])
      ranges[index].end += Int32(truncatingIfNeeded: moved[Int(ranges[index].end)])
    }
    for index in hiddenLocals.indices {
      hiddenLocals[index].start += Int32(truncatingIfNeeded: moved[Int(hiddenLocals[index].start)])
      hiddenLocals[index].end += Int32(truncatingIfNeeded: moved[Int(hiddenLocals[index].end)])
    }
    for index in positions.indices {
      positions[index].word += Int32(truncatingIfNeeded: moved[Int(positions[index].word)])
    }
    notes.move(moved)
    words = result
  }

  private func extraWords(at word: Int) -> Int { Self.hasSense(Instruction(word: words[word]).opcode) ? 1 : 2 }

  /// Compare-and-jump, whose n tells which outcome jumps.
  private static func hasSense(_ op: Opcode) -> Bool {
    (Opcode.jumpIfLess.rawValue...Opcode.jumpIfGreaterEqualImmediate.rawValue).contains(op.rawValue)
  }

  enum ConstantUse {
    /// By operands of 32 bits, or of 16.
    case none, far, near
  }

  /// The constant that an operand of 16 bits refers to.
  private func nearConstant(_ instruction: Instruction, at word: Int) -> Int? {
    switch instruction.opcode {
    case .makeFunction, .callKeywords, .callMethodKeywords: farConstants[word] ?? instruction.c
    default: nil
    }
  }

  func constantUses(count: Int) -> [ConstantUse] {
    var uses = [ConstantUse](repeating: .none, count: count)
    forEachInstruction { word, instruction in
      if let index = nearConstant(instruction, at: word) {
        uses[index] = .near
      } else if instruction.opcode == .loadConstant, uses[instruction.bc] == .none {
        uses[instruction.bc] = .far
      }
    }
    for index in registerConstants where uses[index] == .none { uses[index] = .far }
    return uses
  }

  /// Puts the constants in another order, which says which one comes to each place.
  mutating func renumberConstants(_ order: [Int], count: Int) {
    var renumbered = [Int](repeating: 0, count: count)
    for (new, old) in order.enumerated() { renumbered[old] = new }
    var word = 0
    while word < words.count {
      let instruction = Instruction(word: words[word])
      if let index = nearConstant(instruction, at: word) {
        words[word] = instruction.word & ~(0xFFFF << 48) | UInt64(UInt16(truncatingIfNeeded: renumbered[index])) << 48
      } else if instruction.opcode == .loadConstant {
        words[word] = Instruction(.loadConstant, a: instruction.a, bc: renumbered[instruction.bc]).word
      }
      word += 1 + Int(Self.cacheWords[Int(instruction.opcode.rawValue)])
    }
    registerConstants = registerConstants.map { renumbered[$0] }
  }

  /// Gives hidden names their places.
  mutating func moveHiddenNames(by count: Int) {
    var word = 0
    while word < words.count {
      let instruction = Instruction(word: words[word])
      if Pools.takesHiddenName(instruction.opcode) {
        words[word] += UInt64(count) << (Self.isWide[Int(instruction.opcode.rawValue)] ? 32 : 48)
      }
      word += 1 + Int(Self.cacheWords[Int(instruction.opcode.rawValue)])
    }
  }

  private func forEachInstruction(_ body: (Int, Instruction) -> Void) {
    var word = 0
    while word < words.count {
      let instruction = Instruction(word: words[word])
      body(word, instruction)
      word += 1 + Int(Self.cacheWords[Int(instruction.opcode.rawValue)])
    }
  }

  /// Gives the constants their registers behind the locals and loads them in a prologue.
  private mutating func settleConstantRegisters(localCount: Int) {
    let count = registerConstants.count
    func settled(_ register: Int) -> Int {
      if register >= Self.constantBase { return localCount + register - Self.constantBase }
      return register < localCount ? register : register + count
    }
    func isRegister(_ kind: OperandKind) -> Bool {
      switch kind {
      case .target, .register, .update, .window: true
      default: false
      }
    }
    let table = OpcodeInfo.table
    var word = 0
    while word < words.count {
      var bits = words[word]
      let instruction = Instruction(word: bits)
      let info = table[Int(instruction.opcode.rawValue)]
      if isRegister(info.a) {
        bits = bits & ~(0xFFFF << 16) | UInt64(settled(instruction.a)) << 16
      }
      if !info.wide {
        if isRegister(info.b) { bits = bits & ~(0xFFFF << 32) | UInt64(settled(instruction.b)) << 32 }
        if isRegister(info.c) { bits = bits & ~(0xFFFF << 48) | UInt64(settled(instruction.c)) << 48 }
      }
      words[word] = bits
      word += 1 + info.cacheWords
    }
    let prologue = registerConstants.indices.map {
      Instruction(.loadConstant, a: localCount + $0, bc: registerConstants[$0]).word
    }
    words.insert(contentsOf: prologue, at: 0)
    let shift = Int32(truncatingIfNeeded: count)
    for index in ranges.indices {
      ranges[index].start += shift
      ranges[index].end += shift
      ranges[index].handler += shift
      ranges[index].register = Int32(truncatingIfNeeded: settled(Int(ranges[index].register)))
    }
    for index in hiddenLocals.indices {
      hiddenLocals[index].start += shift
      hiddenLocals[index].end += shift
      hiddenLocals[index].register = Int32(truncatingIfNeeded: settled(Int(hiddenLocals[index].register)))
    }
    // The prologue belongs to where the code begins.
    for index in positions.indices.dropFirst() { positions[index].word += shift }
  }
}
