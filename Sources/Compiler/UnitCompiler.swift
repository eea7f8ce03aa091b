import Parser

// Makes the code of one unit: a module, class body, function, lambda or generator expression.
//
// Registers: the locals come first, temporaries are a stack above them (`push`, and `temporaries = mark` to drop).
// An expression is compiled in one of three ways: `value(_:into:)` puts it into a given register, `operand(_:)` anywhere
// (a plain local stays where it is, without a move), and `jump(if:_:to:)` decides on it.
// The last instruction of an expression is the one that writes its destination, unless that is a temporary: a local keeps
// its value when the expression raises an exception.
//
// `bound` follows which locals surely have a value, so that uses of others can be preceded by `checkLocal`. It is joined
// at labels; `deletable` locals count as unbound again at the head of a loop and in handlers.

final class UnitCompiler {
  let context: CompileContext
  /// The scope that owns the frame.
  let host: Scope
  /// The scope being compiled: the host or a comprehension in its frame.
  var scope: Scope
  let parent: UnitCompiler?
  let name: String
  let qualifiedName: String
  var firstLine: Int32

  var code = Assembler()
  var localNames: [String] = []
  var temporaries = 0
  var registerCount = 0

  var pools = Pools()
  var seenVariables = LocalSet()
  /// Something was folded that CPython leaves to the program.
  var isBeyondBound = false
  /// Tells this unit from others of the same text.
  let number: Int

  var bound = LocalSet()
  var isReachable = true { didSet { code.isDead = !isReachable } }
  /// What is compiled is thrown away (UnitCompiler+Rehearsal).
  var isRehearsing = false
  /// What is bound at each label, joined over the jumps to it.
  var labelStates: [LocalSet?] = []
  var deletable = LocalSet()

  /// Loops around the code being made, within this unit.
  var loopDepth = 0
  var blocks: [Block] = []
  var positionalCount = 0
  var positionalOnlyCount = 0
  var keywordOnlyCount = 0
  var flags: CodeFlags = []
  var documentation: [UInt8]?
  /// An index did not fit its operand.
  var overflow: String?

  init(context: CompileContext, scope: Scope, parent: UnitCompiler?, name: String, firstLine: Int32) {
    self.context = context
    number = context.nextUnit()
    self.host = scope
    self.scope = scope
    self.parent = parent
    self.name = name
    self.firstLine = firstLine
    qualifiedName = Self.qualifiedName(of: name, in: parent)
    layOutLocals()
  }

  private static func qualifiedName(of name: String, in parent: UnitCompiler?) -> String {
    var parent = parent
    // Scopes of type parameters and lazy values do not show, but for the outer one of two.
    if let inner = parent, inner.host.kind == .typeParameters || inner.host.kind == .lazyValue && inner.hidesName {
      parent = inner.parent
    }
    guard let parent, parent.host.kind != .module else { return name }
    if let index = parent.scope.index(of: parent.scope.mangled(name)),
      case .globalExplicit = parent.scope.symbols[index].resolution
    {
      return name
    }
    let isFunction = parent.host.isFunctionLike && parent.host.kind != .generatorExpression
    return parent.qualifiedName + (isFunction && parent.host.kind != .typeParameters ? ".<locals>." : ".") + name
  }

  /// Bounds and defaults of type parameters count as scopes of type parameters, the values of aliases as functions.
  private var hidesName: Bool { host.purpose != "a type alias" }

  private func layOutLocals() {
    if host.isFunctionLike {
      for index in host.symbols.indices where !host.symbols[index].flags.isDisjoint(with: .bound) {
        guard case .local = host.symbols[index].resolution else { continue }
        host.symbols[index].register = localNames.count
        if host.symbols[index].flags.contains(.parameter) { bound.insert(localNames.count) }
        if host.symbols[index].flags.contains(.deleted) { deletable.insert(localNames.count) }
        localNames.append(host.symbols[index].name)
      }
    } else {
      if host.needsClassCell { localNames.append("__class__") }
      if host.needsClassDictionary { localNames.append(Scope.classDictionary) }
    }
    temporaries = localNames.count
    registerCount = temporaries
  }

  var localCount: Int { localNames.count }

  /// Boxes captured locals; the first thing that a unit does.
  func makeCells() {
    if !host.isFunctionLike {
      for register in 0..<localCount { code.emit(.makeCell, a: register) }
      if host.needsClassDictionary {
        let namespace = push()
        code.emit(.callIntrinsic, n: Intrinsic.namespace, a: namespace)
        code.emit(.storeCell, a: localCount - 1, b: namespace)
        temporaries = namespace
      }
    }
    guard host.isFunctionLike else { return }
    for symbol in host.symbols where symbol.isCell && symbol.register >= 0 {
      code.emit(.makeCell, a: symbol.register)
    }
  }

  // MARK: Registers

  func push() -> Int {
    let register = temporaries
    temporaries += 1
    if temporaries > registerCount { registerCount = temporaries }
    return register
  }

  func push(_ count: Int) -> Int {
    let register = temporaries
    temporaries += count
    if temporaries > registerCount { registerCount = temporaries }
    return register
  }

  func isTemporary(_ register: Int) -> Bool { register >= localCount }

  /// `d` where it may hold an intermediate result, else a new temporary.
  func scratch(_ d: Int) -> Int { isTemporary(d) ? d : push() }

  // MARK: Flow

  func makeLabel() -> Label {
    labelStates.append(nil)
    return code.makeLabel()
  }

  /// Notes that control may reach `label` from here.
  func join(_ label: Label) {
    guard isReachable else { return }
    if labelStates[label.index] == nil {
      labelStates[label.index] = bound
    } else {
      labelStates[label.index]!.formIntersection(bound)
    }
  }

  func jump(to label: Label) {
    join(label)
    code.jump(.jump, to: label)
    isReachable = false
  }

  func jump(_ op: Opcode, n: Int = 0, a: Int, b: Int = 0, to label: Label) {
    join(label)
    code.jump(op, n: n, a: a, b: b, to: label)
  }

  func place(_ label: Label) {
    join(label)
    // Lines on the way to here, that those who jump here do not pass.
    if code.isAmbiguous(label) { separateWays(label) }
    if let state = labelStates[label.index] {
      bound = state
      isReachable = true
    }
    code.place(label)
  }

  /// The last instruction jumps to `label` behind it: puts a `nop` on the way that has lines of its own.
  private func separateWays(_ label: Label) {
    let span = code.span
    if let lines = code.fixups.last?.lines, !lines.isEmpty {
      let detour = makeLabel()
      labelStates[detour.index] = labelStates[label.index]
      code.fixups[code.fixups.count - 1].label = detour.index
      code.jump(.jump, to: label)
      code.place(detour)
    }
    if let line = code.notes.passed.last, line > 0 {
      at(Span(line: line, column: -1, endLine: line, endColumn: -1))
    } else {
      code.isQuiet = true
    }
    code.emit(.nop)
    code.isQuiet = false
    at(span)
  }

  /// Places a label that is reached with `state` from where nothing is known to have run since.
  func place(_ label: Label, state: LocalSet) {
    bound = state
    bound.isDead = false
    isReachable = !state.isDead
    code.place(label)
  }

  /// What surely is bound wherever control may come to from anywhere in code that starts here.
  var stableState: LocalSet {
    var state = bound
    state.subtract(deletable)
    state.isDead = !isReachable
    return state
  }

  func at(_ span: Span) { code.span = span }

  func fail(_ message: String, _ span: Span) -> SyntaxError { SyntaxError(message, span) }

  // MARK: The finished unit

  func finish() throws(SyntaxError) -> CodeUnit {
    if let overflow { throw fail("too many \(overflow) in '\(name)'", host.span) }
    if registerCount + Assembler.maximumConstantRegisters >= Assembler.constantBase {
      throw fail("too many values in '\(name)'", host.span)
    }
    let (names, shownNames) = try settleNames()
    let (constants, shownConstants) = try settleConstants()
    let (extra, trace) = code.finish(localCount: localCount)
    var cells: [Int] = []
    if !host.isFunctionLike { cells.append(contentsOf: 0..<localCount) }
    if host.isFunctionLike {
      for symbol in host.symbols where symbol.isCell && symbol.register >= 0 { cells.append(symbol.register) }
      flags.formUnion([.optimized, .newLocals])
    }
    if host.isNested, host.isFunctionLike { flags.insert(.nested) }
    if host.kind == .classBody { flags.insert(.classBody) }
    if context.options.hasFutureAnnotations { flags.insert(.futureAnnotations) }
    if context.options.usesLessGreater { flags.insert(.futureLessGreater) }
    if host.isCoroutine {
      flags.insert(host.isGenerator ? .asyncGenerator : .coroutine)
    } else if host.isGenerator {
      flags.insert(host.isAsyncComprehension ? .asyncGenerator : .generator)
    }
    return CodeUnit(
      name: name, qualifiedName: qualifiedName, filename: context.filename, firstLine: firstLine, flags: flags,
      positionalCount: positionalCount, positionalOnlyCount: positionalOnlyCount, keywordOnlyCount: keywordOnlyCount,
      localNames: localNames, registerCount: max(registerCount + extra, 1), cellRegisters: cells.sorted(),
      freeNames: host.freeNames, names: names, shownNames: shownNames, constants: constants,
      shownConstants: shownConstants, variableNames: shownVariables, instructions: code.words,
      exceptionRanges: code.ranges, positions: code.positions, documentation: documentation,
      staticAttributes: host.kind == .classBody ? host.staticAttributes.sorted() : [],
      hiddenLocals: code.hiddenLocals, trace: trace)
  }
}
