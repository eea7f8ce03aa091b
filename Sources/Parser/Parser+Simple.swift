import Lexer

/// Statements of one line.
extension Parser {
  mutating func simpleStatement() throws(ParseFailure) -> Stmt {
    let start = index
    switch kind {
    case .return:
      index += 1
      let value = startsExpression ? try starExpressions() : nil
      return Stmt(.return(value: value), span(from: start))
    case .import: return try importStatement()
    case .from: return try importFrom()
    case .raise: return try raiseStatement()
    case .pass:
      index += 1
      return Stmt(.pass, span(from: start))
    case .break:
      index += 1
      return Stmt(.break, span(from: start))
    case .continue:
      index += 1
      return Stmt(.continue, span(from: start))
    case .del: return try deleteStatement()
    case .yield: return try yieldStatement()
    case .assert:
      index += 1
      let test = try expression()
      let msg = accept(.comma) ? try expression() : nil
      return Stmt(.assert(test: test, msg: msg), span(from: start))
    case .global:
      let names = try nameList()
      return Stmt(.global(names: names), span(from: start))
    case .nonlocal:
      let names = try nameList()
      return Stmt(.nonlocal(names: names), span(from: start))
    case .name where tokens[start].value == KnownName.type && nextKind == .name:
      if isDiagnosing { try diagnoseAssignment() }
      return try typeAlias()
    default: return try expressionStatement()
    }
  }

  private mutating func nameList() throws(ParseFailure) -> [String] {
    index += 1
    var names = [try identifier()]
    while accept(.comma) { names.append(try identifier()) }
    return names
  }

  private mutating func yieldStatement() throws(ParseFailure) -> Stmt {
    let start = index
    let value = try yieldExpression()
    if diagnoses, kind == .equal {
      throw raise("assignment to yield expression not possible", at: value.span)
    }
    return Stmt(.expr(value: value), span(from: start))
  }

  private mutating func raiseStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    guard startsExpression, kind != .star else { return Stmt(.raise(exc: nil, cause: nil), span(from: start)) }
    let exc = try expression()
    let cause = accept(.from) ? try expression() : nil
    return Stmt(.raise(exc: exc, cause: cause), span(from: start))
  }

  private mutating func deleteStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    var targets: [Expr] = []
    do throws(ParseFailure) {
      repeat {
        if !targets.isEmpty, kind == .newline || kind == .semicolon { break }
        let value = try primary()
        targets.append(try target(value, .del))
      } while accept(.comma)
      if kind != .newline, kind != .semicolon { throw fail() }
    } catch {
      if isDiagnosing, error == .noMatch {
        index = start
        try diagnoseDelete()
      }
      throw error
    }
    return Stmt(.delete(targets: targets), span(from: start))
  }

  private mutating func typeAlias() throws(ParseFailure) -> Stmt {
    let start = index
    index += 2
    let name = Expr(.name(id: name(index - 1), ctx: .store), tokens[index - 1].span)
    let typeParams = try typeParameters()
    try expect(.equal)
    let value = try expression()
    try require(version: 12, "Type statement is")
    return Stmt(.typeAlias(name: name, typeParams: typeParams, value: value), span(from: start))
  }

  /// An expression, or what starts as one and turns out to be an assignment.
  private mutating func expressionStatement() throws(ParseFailure) -> Stmt {
    if isDiagnosing { try diagnoseAssignment() }
    let start = index
    let value = try starExpressions()
    switch kind {
    case .newline, .semicolon: return Stmt(.expr(value: value), span(from: start))
    case .equal: return try assignment(value, start)
    case .colon: return try annotation(value, start)
    default:
      guard let op = augmentedOperator else { return Stmt(.expr(value: value), span(from: start)) }
      let target = try singleTarget(value)
      index += 1
      if op == .matMult { try require(version: 5, "The '@' operator is", looksAhead: false) }
      let right = kind == .yield ? try yieldExpression() : try starExpressions()
      return Stmt(.augAssign(target: target, op: op, value: right), span(from: start))
    }
  }

  private mutating func assignment(_ first: Expr, _ start: Int) throws(ParseFailure) -> Stmt {
    var targets = [try target(first, .store)]
    while true {
      index += 1
      let value = kind == .yield ? try yieldExpression() : try starExpressions()
      guard kind == .equal else {
        try takeTypeComment(for: tokens[start].span)
        return Stmt(.assign(targets: targets, value: value), span(from: start))
      }
      targets.append(try target(value, .store))
    }
  }

  private mutating func annotation(_ value: Expr, _ start: Int) throws(ParseFailure) -> Stmt {
    let target = try singleTarget(value)
    index += 1
    let annotation = try expression()
    var assigned: Expr?
    if accept(.equal) { assigned = kind == .yield ? try yieldExpression() : try starExpressions() }
    var isSimple = false
    if case .name = target.kind { isSimple = tokens[start].kind == .name }
    try require(version: 6, isSimple ? "Variable annotation syntax is" : "Variable annotations syntax is")
    return Stmt(
      .annAssign(target: target, annotation: annotation, value: assigned, isSimple: isSimple), span(from: start))
  }

  /// A name, attribute or subscript.
  private mutating func singleTarget(_ value: Expr) throws(ParseFailure) -> Expr {
    switch value.kind {
    case .name, .attribute, .subscript: return try target(value, .store)
    default: throw fail()
    }
  }

  var augmentedOperator: BinaryOperator? {
    switch kind {
    case .plusEqual: .add
    case .minusEqual: .sub
    case .starEqual: .mult
    case .atEqual: .matMult
    case .slashEqual: .div
    case .percentEqual: .mod
    case .ampersandEqual: .bitAnd
    case .barEqual: .bitOr
    case .caretEqual: .bitXor
    case .leftShiftEqual: .lShift
    case .rightShiftEqual: .rShift
    case .doubleStarEqual: .pow
    case .doubleSlashEqual: .floorDiv
    default: nil
    }
  }
}
