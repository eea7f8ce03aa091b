import Parser

// Names and constants of a unit, and which of them programs see in `co_names`, `co_consts` and `co_varnames`.
//
// CPython numbers a constant when code for it is made, be it code that nothing reaches, and later drops those that no
// instruction is left for; names and variables stay. So the text's order decides, not the order of instructions here:
// whoever makes code that does without a constant of the text mentions it, and whoever needs one that is not in the text
// takes it hidden. In the finished unit what is shown stands in front.

struct Pools {
  var names: [String] = []
  var nameIndices: [String: Int] = [:]
  /// Names that only error messages and the engine's own instructions need: a numbering of their own.
  var hiddenNames: [String] = []
  var hiddenNameIndices: [String: Int] = [:]

  var constants: [Constant] = []
  var constantIndices: [Constant: Int] = [:]
  /// When each constant was mentioned first, if it was.
  var ranks: [Int] = []
  var nextRank = 0
  var isShown: [Bool] = []
  /// Constants that CPython makes out of others once all code is made.
  var late: [Int] = []
  /// Where None is, if it has been mentioned.
  var none = -1
  /// The docstring, the first constant then: few are worth being looked up.
  var documentation: [UInt8]?

  var variableNames: [String] = []
  /// Variables of comprehensions among them.
  var comprehensionVariables: Set<String> = []

  mutating func hiddenIndex(of name: String) -> Int {
    // Mostly there are few.
    if let known = hiddenNames.prefix(16).firstIndex(of: name) ?? hiddenNameIndices[name] { return known }
    let index = hiddenNames.count
    if index >= 16 { hiddenNameIndices[name] = index }
    hiddenNames.append(name)
    return index
  }

  mutating func index(of constant: Constant) -> Int {
    if let known = constantIndices[constant] { return known }
    if case .string(let bytes) = constant, bytes == documentation { return 0 }
    constantIndices[constant] = constants.count
    return append(constant)
  }

  mutating func mention(_ constant: Constant, isUsed: Bool) -> Int {
    let index = index(of: constant)
    mention(index, isUsed: isUsed)
    return index
  }

  mutating func mentionNone(isUsed: Bool) {
    if none < 0 { none = index(of: .none) }
    mention(none, isUsed: isUsed)
  }

  mutating func append(_ constant: Constant) -> Int {
    constants.append(constant)
    ranks.append(-1)
    isShown.append(false)
    return constants.count - 1
  }

  mutating func mention(_ index: Int, isUsed: Bool) {
    if ranks[index] < 0 {
      ranks[index] = nextRank
      nextRank += 1
    }
    if isUsed { isShown[index] = true }
  }

  /// All constants are shown, in the order that they have.
  var isInOrder: Bool {
    if !late.isEmpty || constants.count > 0x10000 { return false }
    for index in ranks.indices where ranks[index] != index || !isShown[index] { return false }
    return true
  }

  /// Opcodes whose names are hidden ones.
  static func takesHiddenName(_ op: Opcode) -> Bool {
    switch op {
    case .checkLocal, .loadCell, .deleteCell, .loadFree, .deleteFree, .loadNameOrFree, .makeTypeVariable,
      .makeTypeAlias:
      true
    default: false
    }
  }
}

extension UnitCompiler {
  func index(ofName name: String) -> Int {
    if let known = pools.nameIndices[name] { return known }
    let index = pools.names.count
    pools.nameIndices[name] = index
    pools.names.append(name)
    if index > 0xFFFF { overflow = "names" }
    return index
  }

  /// The provisional index of a name for an opcode that takes a hidden one.
  func hiddenIndex(ofName name: String) -> Int {
    let index = pools.hiddenIndex(of: name)
    if index > 0xFFFF { overflow = "names" }
    return index
  }

  /// A function's first constant is its docstring, or None.
  func mentionDocumentation() {
    guard let documentation else {
      mentionNone()
      return
    }
    pools.documentation = documentation
    pools.mention(pools.append(.string(documentation)), isUsed: true)
  }

  func mentionNone() {
    pools.mentionNone(isUsed: isReachable)
  }

  /// The index of a constant that the text has here.
  @discardableResult
  func mention(_ constant: Constant, isUsed: Bool = true) -> Int {
    pools.mention(constant, isUsed: isUsed && isReachable)
  }

  /// CPython puts these constants together to a tuple when all code is made, and needs them no more.
  func mentionFolded(_ items: [Constant]) -> Int {
    for item in items { mention(item, isUsed: false) }
    let index = pools.index(of: .tuple(items))
    if isReachable { pools.late.append(index) }
    return index
  }

  /// The index of a function's code for operand c, of 16 bits, of the instruction that is emitted next.
  func narrowIndex(ofCode constant: Constant, scope: Scope) -> Int {
    // What is compiled twice is one constant.
    let index: Int
    if let known = scope.codeIndex, known.unit == number {
      index = known.index
    } else {
      index = pools.append(constant)
      scope.codeIndex = (number, index)
    }
    pools.mention(index, isUsed: isReachable)
    if index > 0xFFFF { code.farConstants[code.count] = index }
    return index
  }

  /// The same for other constants.
  func narrowIndex(of constant: Constant, isShown: Bool = true) -> Int {
    let index = isShown ? mention(constant) : pools.index(of: constant)
    if index > 0xFFFF { code.farConstants[code.count] = index }
    return index
  }

  func load(_ constant: Constant, into d: Int) { load(constantAt: mention(constant), into: d) }
  func load(hidden constant: Constant, into d: Int) { load(constantAt: pools.index(of: constant), into: d) }
  func load(constantAt index: Int, into d: Int) { code.emit(.loadConstant, a: d, bc: index) }

  /// A register that holds a constant: inside a loop one that was loaded at the start of the unit.
  func constantOperand(_ constant: Constant, scratch: Int? = nil) -> Int {
    operand(constantAt: mention(constant), scratch: scratch)
  }
  func constantOperand(hidden constant: Constant) -> Int {
    operand(constantAt: pools.index(of: constant), scratch: nil)
  }

  func operand(constantAt index: Int, scratch: Int?) -> Int {
    if loopDepth > 0, let register = code.constantRegister(index) {
      code.pass(code.span.line)
      return register
    }
    let register = scratch ?? push()
    code.emit(.loadConstant, a: register, bc: index)
    return register
  }

  // MARK: Variables

  /// How many registers hold parameters.
  var parameterCount: Int {
    positionalCount + keywordOnlyCount + (flags.contains(.varArguments) ? 1 : 0)
      + (flags.contains(.varKeywords) ? 1 : 0)
  }

  /// Code refers to the plain local in a register.
  @inline(__always) func noteVariable(_ register: Int) {
    if !seenVariables.contains(register), register < localCount { addVariable(register) }
  }

  private func addVariable(_ register: Int) {
    seenVariables.insert(register)
    if register < parameterCount || pools.comprehensionVariables.contains(localNames[register]) { return }
    pools.variableNames.append(localNames[register])
  }

  /// The local in a register has a value now.
  func bind(_ register: Int) {
    bound.insert(register)
    noteVariable(register)
  }

  /// The variables of an inlined comprehension are among those of the frame.
  func noteVariables(of inner: Scope) {
    for symbol in inner.symbols {
      guard case .local = symbol.resolution else { continue }
      if host.isFunctionLike, let index = host.index(of: symbol.name), case .local = host.symbols[index].resolution,
        !host.symbols[index].isCell
      {
        noteVariable(host.symbols[index].register)
      } else if pools.comprehensionVariables.insert(symbol.name).inserted {
        pools.variableNames.append(symbol.name)
      }
    }
  }

  /// What `co_varnames` shows.
  var shownVariables: [String] {
    let names = localNames.prefix(min(parameterCount, localCount)) + pools.variableNames
    // Mostly they are the same.
    return names == localNames[...] ? localNames : Array(names)
  }

  // MARK: The finished unit

  /// Hidden names take their places behind those that are shown.
  func settleNames() throws(SyntaxError) -> (all: [String], shown: Int) {
    var names = pools.names
    if !pools.hiddenNames.isEmpty {
      names += pools.hiddenNames
      if names.count > 0x10000 { throw fail("too many names in '\(name)'", host.span) }
      if !pools.names.isEmpty { code.moveHiddenNames(by: pools.names.count) }
    }
    return (names, pools.names.count)
  }

  func settleConstants() throws(SyntaxError) -> (all: [Constant], shown: Int) {
    if pools.isInOrder { return (pools.constants, pools.constants.count) }
    var order = pools.constants.indices.filter { pools.isShown[$0] }
    order.sort { pools.ranks[$0] < pools.ranks[$1] }
    var isTaken = pools.isShown
    for index in pools.late where !isTaken[index] {
      isTaken[index] = true
      order.append(index)
    }
    let shown = order.count
    let uses = code.constantUses(count: pools.constants.count)
    for index in pools.constants.indices where uses[index] != .none && !isTaken[index] { order.append(index) }
    if order.count > 0x10000 {
      order = order.filter { uses[$0] == .near } + order.filter { uses[$0] != .near }
      if uses.count(where: { $0 == .near }) > 0x10000 { throw fail("too many constants in '\(name)'", host.span) }
    }
    code.renumberConstants(order, count: pools.constants.count)
    return (order.map { pools.constants[$0] }, min(shown, order.count))
  }
}
