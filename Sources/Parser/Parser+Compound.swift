import Lexer

/// Statements with blocks.
extension Parser {
  /// The branches of a long `elif` chain nest in the tree but are read in a loop.
  mutating func ifStatement() throws(ParseFailure) -> Stmt {
    var branches: [(start: Int, test: Expr, body: [Stmt])] = []
    let elifs = elifDepth
    defer { elifDepth = elifs }
    repeat {
      let start = index
      index += 1
      let test = try namedExpression()
      let name = branches.isEmpty ? "if" : "elif"
      let body = try colonAndBlock("'\(name)' statement", start)
      branches.append((start, test, body))
      elifDepth += 1
      if elifDepth > Limits.elifs { throw tooDeep() }
    } while kind == .elif
    var orElse = try elseBlock()
    while let branch = branches.popLast() {
      let statement = Stmt(
        .if(test: branch.test, body: branch.body, orElse: orElse), blockSpan(from: branch.start))
      if branches.isEmpty { return statement }
      orElse = [statement]
    }
    throw fail()
  }

  private mutating func elseBlock() throws(ParseFailure) -> [Stmt] {
    guard kind == .else else { return [] }
    let start = index
    index += 1
    return try requiredColonAndBlock("'else' statement", start)
  }

  /// `: block`. The diagnosing pass knows what is missing.
  mutating func colonAndBlock(_ owner: @autoclosure () -> String, _ start: Int) throws(ParseFailure) -> [Stmt] {
    if kind != .colon {
      let failure = fail()
      if isDiagnosing, failure == .noMatch, kind == .newline { throw raiseAtLast("expected ':'") }
      throw failure
    }
    index += 1
    return try blockAfterColon(owner(), start)
  }

  /// The same where the grammar has no alternative to the colon.
  mutating func requiredColonAndBlock(
    _ owner: @autoclosure () -> String, _ start: Int
  ) throws(ParseFailure) -> [Stmt] {
    try require(.colon, ":")
    return try blockAfterColon(owner(), start)
  }

  mutating func blockAfterColon(_ owner: @autoclosure () -> String, _ start: Int) throws(ParseFailure) -> [Stmt] {
    if typeComments != nil { try takeBlockComment(start) }
    if isDiagnosing, kind == .newline, nextKind != .indent {
      index += 1
      if fail() == .raised { throw .raised }
      throw raiseAtLast(
        "expected an indented block after \(owner()) on line \(tokens[start].span.line)", kind: .indentation)
    }
    return try block()
  }

  /// Type comments belong to loops, to `with` and to functions, whose place may begin at `async`.
  private mutating func takeBlockComment(_ start: Int) throws(ParseFailure) {
    let first = start > 0 && tokens[start - 1].kind == .async ? start - 1 : start
    switch tokens[start].kind {
    case .def: try takeFunctionTypeComment(for: tokens[first].span)
    case .for, .with: try takeTypeComment(for: tokens[first].span)
    default: break
    }
  }

  mutating func whileStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let test = try namedExpression()
    let body = try colonAndBlock("'while' statement", start)
    let orElse = try elseBlock()
    return Stmt(.while(test: test, body: body, orElse: orElse), blockSpan(from: start))
  }

  mutating func forStatement(_ start: Int, isAsync: Bool) throws(ParseFailure) -> Stmt {
    let keyword = index
    index += 1
    let target: Expr
    do throws(ParseFailure) {
      target = try starTargets()
      if kind != .in { throw fail() }
    } catch {
      if diagnoses, error == .noMatch {
        index = keyword + 1
        try diagnoseForTarget()
      }
      throw error
    }
    index += 1
    let iter = try starExpressions()
    let body = try colonAndBlock("'for' statement", keyword)
    let orElse = try elseBlock()
    let span = blockSpan(from: start)
    if isAsync { try require(version: 5, "Async for loops are") }
    if isAsync { return Stmt(.asyncFor(target: target, iter: iter, body: body, orElse: orElse), span) }
    return Stmt(.for(target: target, iter: iter, body: body, orElse: orElse), span)
  }

  mutating func asyncStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    switch kind {
    case .def: return try functionDefinition(start, decorators: [], isAsync: true)
    case .for: return try forStatement(start, isAsync: true)
    case .with: return try withStatement(start, isAsync: true)
    default: throw fail()
    }
  }

  mutating func withStatement(_ start: Int, isAsync: Bool) throws(ParseFailure) -> Stmt {
    let keyword = index
    index += 1
    var items: [WithItem] = []
    do throws(ParseFailure) {
      if try !parenthesizedWithItems(&items) {
        repeat { items.append(try withItem()) } while accept(.comma)
      }
    } catch {
      if isDiagnosing, error == .noMatch {
        index = keyword + 1
        try diagnoseWith()
      }
      throw error
    }
    let body = try colonAndBlock("'with' statement", keyword)
    let span = blockSpan(from: start)
    if isAsync { try require(version: 5, "Async with statements are", looksAhead: false) }
    return Stmt(isAsync ? .asyncWith(items: items, body: body) : .with(items: items, body: body), span)
  }

  /// `with (a as b, c as d):`. The parenthesis may as well start an expression: the colon behind its partner tells.
  private mutating func parenthesizedWithItems(_ items: inout [WithItem]) throws(ParseFailure) -> Bool {
    guard kind == .leftParen else { return false }
    let mark = index
    let level = depth
    do throws(ParseFailure) {
      index += 1
      repeat {
        if kind == .rightParen, !items.isEmpty { break }
        items.append(try withItem())
      } while accept(.comma)
      try expect(.rightParen)
      if kind == .colon { return true }
      let failure = fail()
      if isDiagnosing, failure == .noMatch, kind == .newline { throw raiseAtLast("expected ':'") }
      throw failure
    } catch {
      if error == .raised { throw error }
      depth = level
      index = mark
      items = []
      return false
    }
  }

  private mutating func withItem() throws(ParseFailure) -> WithItem {
    let context = try expression()
    guard kind == .as else { return WithItem(contextExpr: context, optionalVars: nil) }
    index += 1
    let mark = index
    do throws(ParseFailure) {
      let target = try starTarget()
      guard kind == .comma || kind == .rightParen || kind == .colon else { throw fail() }
      return WithItem(contextExpr: context, optionalVars: target)
    } catch {
      if isDiagnosing, error == .noMatch {
        index = mark
        try diagnoseWithTarget()
      }
      throw error
    }
  }

  mutating func decorated() throws(ParseFailure) -> Stmt {
    var decorators: [Expr] = []
    while accept(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch kind {
    case .def: return try functionDefinition(index, decorators: decorators, isAsync: false)
    case .class: return try classDefinition(decorators: decorators)
    case .async:
      index += 1
      if kind != .def { throw fail() }
      return try functionDefinition(index - 1, decorators: decorators, isAsync: true)
    default: throw fail()
    }
  }

  mutating func functionDefinition(_ start: Int, decorators: [Expr], isAsync: Bool) throws(ParseFailure) -> Stmt {
    let keyword = index
    index += 1
    let name = try identifier()
    let typeParams = try attempt { (parser) throws(ParseFailure) in try parser.typeParameters() } ?? []
    try require(.leftParen, "(")
    let parameters = try parameters(isLambda: false)
    try expect(.rightParen)
    let returns = try attempt { (parser) throws(ParseFailure) in
      try parser.expect(.arrow)
      return try parser.expression()
    }
    let body = try requiredColonAndBlock("function definition", keyword)
    let definition = FunctionDef(
      name: name, args: parameters.arguments, body: body, decoratorList: decorators, returns: returns,
      typeParams: typeParams)
    let span = blockSpan(from: start)
    if isAsync { try require(version: 5, "Async functions are", looksAhead: false) }
    return Stmt(isAsync ? .asyncFunctionDef(definition) : .functionDef(definition), span)
  }

  mutating func classDefinition(decorators: [Expr]) throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let name = try identifier()
    let typeParams = try typeParameters()
    var bases = CallArguments()
    if kind == .leftParen {
      let open = index
      index += 1
      if kind != .rightParen { bases = try arguments(open: open, allowsGenerator: false) }
      try expect(.rightParen)
    }
    let body = try colonAndBlock("class definition", start)
    return Stmt(
      .classDef(
        ClassDef(
          name: name, bases: bases.args, keywords: bases.keywords, body: body, decoratorList: decorators,
          typeParams: typeParams)), blockSpan(from: start))
  }

  mutating func tryStatement() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    let body: [Stmt]
    do throws(ParseFailure) {
      body = try requiredColonAndBlock("'try' statement", start)
    } catch {
      if isDiagnosing, error == .noMatch {
        index = start + 2
        try diagnoseHandlers()
      }
      throw error
    }
    if isDiagnosing, kind != .except, kind != .finally {
      if fail() == .raised { throw .raised }
      throw raiseAtLast("expected 'except' or 'finally' block")
    }
    var handlers: [ExceptHandler] = []
    let isStar = kind == .except && nextKind == .star
    while kind == .except {
      if (nextKind == .star) != isStar {
        // The keyword fits, what follows it does not.
        index += 1
        let failure = fail()
        guard isDiagnosing, failure == .noMatch else { throw failure }
        index -= 1
        let keyword = index
        let mixed = try diagnoseMixedExcept(isStar: !isStar)
        if mixed == .noMatch {
          index = keyword
          try diagnoseExcept(isStar: !isStar)
        }
        throw mixed
      }
      handlers.append(try exceptHandler(isStar: isStar))
    }
    let orElse = handlers.isEmpty ? [] : try elseBlock()
    var finalBody: [Stmt] = []
    if kind == .finally {
      let keyword = index
      index += 1
      finalBody = try requiredColonAndBlock("'finally' statement", keyword)
    } else if handlers.isEmpty {
      throw fail()
    }
    let span = blockSpan(from: start)
    if isStar { try require(version: 11, "Exception groups are") }
    if isStar { return Stmt(.tryStar(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody), span) }
    return Stmt(.try(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody), span)
  }

  mutating func exceptHandler(isStar: Bool) throws(ParseFailure) -> ExceptHandler {
    let start = index
    var type: Expr?
    var name: String?
    do throws(ParseFailure) {
      index += isStar ? 2 : 1
      if kind != .colon || isStar {
        type = try expression()
        if accept(.as) { name = try identifier() }
      }
      if kind != .colon { throw fail() }
    } catch {
      if isDiagnosing, error == .noMatch {
        index = start
        try diagnoseExcept(isStar: isStar)
      }
      throw error
    }
    let body = try colonAndBlock(isStar ? "'except*' statement" : "'except' statement", start)
    return ExceptHandler(type: type, name: name, body: body, span: blockSpan(from: start))
  }
}
