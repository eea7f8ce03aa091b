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
  /// Code objects by their scope: what is compiled twice is one constant.
  var codeIndices: [ObjectIdentifier: Int] = [:]

  var seenVariables = LocalSet()
  var variableNames: [String] = []
  /// Variables of comprehensions among them.
  var comprehensionVariables: Set<String> = []

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
    if let known = pools.hiddenNameIndices[name] { return known }
    let index = pools.hiddenNames.count
    pools.hiddenNameIndices[name] = index
    pools.hiddenNames.append(name)
    if index > 0xFFFF { overflow = "names" }
    return index
  }

  private func index(of constant: Constant) -> Int {
    if let known = pools.constantIndices[constant] { return known }
    let index = pools.constants.count
    pools.constantIndices[constant] = index
    pools.constants.append(constant)
    pools.ranks.append(-1)
    pools.isShown.append(false)
    return index
  }

  /// The index of a constant that the text has here.
  @discardableResult
  func mention(_ constant: Constant, isUsed: Bool = true) -> Int {
    let index = index(of: constant)
    if pools.ranks[index] < 0 {
      pools.ranks[index] = pools.nextRank
      pools.nextRank += 1
    }
    if isUsed, isReachable { pools.isShown[index] = true }
    return index
  }

  /// CPython puts these constants together to a tuple when all code is made, and needs them no more.
  func mentionFolded(_ items: [Constant]) -> Int {
    for item in items { mention(item, isUsed: false) }
    let index = index(of: .tuple(items))
    if isReachable { pools.late.append(index) }
    return index
  }

  /// The index of a function's code for operand c, of 16 bits, of the instruction that is emitted next.
  func narrowIndex(ofCode constant: Constant, scope: Scope) -> Int {
    let known = pools.codeIndices[ObjectIdentifier(scope)]
    let index = mention(known.map { pools.constants[$0] } ?? constant)
    pools.codeIndices[ObjectIdentifier(scope)] = index
    if index > 0xFFFF { code.farConstants[code.count] = index }
    return index
  }

  /// The same for other constants.
  func narrowIndex(of constant: Constant, isShown: Bool = true) -> Int {
    let index = isShown ? mention(constant) : index(of: constant)
    if index > 0xFFFF { code.farConstants[code.count] = index }
    return index
  }

  func load(_ constant: Constant, into d: Int) { load(constantAt: mention(constant), into: d) }
  func load(hidden constant: Constant, into d: Int) { load(constantAt: index(of: constant), into: d) }
  func load(constantAt index: Int, into d: Int) { code.emit(.loadConstant, a: d, bc: index) }

  /// A register that holds a constant: inside a loop one that was loaded at the start of the unit.
  func constantOperand(_ constant: Constant, scratch: Int? = nil) -> Int {
    operand(constantAt: mention(constant), scratch: scratch)
  }
  func constantOperand(hidden constant: Constant) -> Int { operand(constantAt: index(of: constant), scratch: nil) }

  private func operand(constantAt index: Int, scratch: Int?) -> Int {
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
  func noteVariable(_ register: Int) {
    if register >= localCount || pools.seenVariables.contains(register) { return }
    pools.seenVariables.insert(register)
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
  var shownVariables: [String] { localNames.prefix(min(parameterCount, localCount)) + pools.variableNames }

  // MARK: The finished unit

  /// Hidden names take their places behind those that are shown, unless they are shown as well.
  func settleNames() -> (all: [String], shown: Int) {
    var names = pools.names
    if !pools.hiddenNames.isEmpty {
      var final: [Int] = []
      for name in pools.hiddenNames {
        if let known = pools.nameIndices[name] {
          final.append(known)
        } else {
          final.append(names.count)
          names.append(name)
        }
      }
      if names.count > 0x10000 { overflow = "names" }
      code.renumberHiddenNames(final)
    }
    return (names, pools.names.count)
  }

  func settleConstants() throws(SyntaxError) -> (all: [Constant], shown: Int) {
    var order = pools.constants.indices.filter { pools.isShown[$0] }
    order.sort { pools.ranks[$0] < pools.ranks[$1] }
    var isTaken = pools.isShown
    for index in pools.late where !isTaken[index] {
      isTaken[index] = true
      order.append(index)
    }
    let shown = order.count
    if shown == pools.constants.count, order.enumerated().allSatisfy({ $0 == $1 }), shown <= 0x10000 {
      return (pools.constants, shown)
    }
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
