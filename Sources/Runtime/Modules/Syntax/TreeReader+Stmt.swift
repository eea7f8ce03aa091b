import Parser

extension TreeReader {
  private mutating func stmts(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Stmt] {
    try list(v, kind, i) { reader, item throws(PyError) in try reader.stmt(item, kind) }
  }

  mutating func stmt(_ v: Value, _ owner: NodeKind) throws(PyError) -> Stmt {
    if v.isNone { throw t.valueError("None disallowed in statement list") }
    try enterBlock(owner)
    let span = try self.span(v, .stmt)
    guard let kind = known.kind(of: v, t, among: NodeKind.statements) else { throw unexpected(.stmt, v) }
    let result = Stmt(try statement(v, kind), span)
    leaveBlock()
    return result
  }

  private mutating func statement(_ v: Value, _ kind: NodeKind) throws(PyError) -> StmtKind {
    switch kind {
    case .FunctionDef: return .functionDef(try function(v, kind))
    case .AsyncFunctionDef: return .asyncFunctionDef(try function(v, kind))
    case .ClassDef:
      let name = try identifier(v, kind, 0)
      let bases = try exprs(v, kind, 1)
      let keywords = try self.keywords(v, kind, 2)
      let body = try stmts(v, kind, 3)
      let decorators = try exprs(v, kind, 4)
      return .classDef(
        ClassDef(
          name: name, bases: bases, keywords: keywords, body: body, decoratorList: decorators,
          typeParams: try typeParams(v, kind, 5)))
    case .Return: return .return(value: try optionalExpr(v, kind, 0))
    case .Delete: return .delete(targets: try exprs(v, kind, 0))
    case .Assign:
      let targets = try exprs(v, kind, 0)
      let value = try expr(v, kind, 1)
      try checkText(v, kind, 2)
      return .assign(targets: targets, value: value)
    case .TypeAlias:
      let name = try expr(v, kind, 0)
      let params = try typeParams(v, kind, 1)
      return .typeAlias(name: name, typeParams: params, value: try expr(v, kind, 2))
    case .AugAssign:
      let target = try expr(v, kind, 0)
      let op = try binaryOperator(v, kind, 1)
      return .augAssign(target: target, op: op, value: try expr(v, kind, 2))
    case .AnnAssign:
      let target = try expr(v, kind, 0)
      let annotation = try expr(v, kind, 1)
      let value = try optionalExpr(v, kind, 2)
      let simple = try number(v, kind, 3)
      return .annAssign(target: target, annotation: annotation, value: value, isSimple: simple != 0)
    case .For, .AsyncFor:
      let target = try expr(v, kind, 0)
      let iter = try expr(v, kind, 1)
      let body = try stmts(v, kind, 2)
      let orElse = try stmts(v, kind, 3)
      try checkText(v, kind, 4)
      return kind == .For
        ? .for(target: target, iter: iter, body: body, orElse: orElse)
        : .asyncFor(target: target, iter: iter, body: body, orElse: orElse)
    case .While:
      let test = try expr(v, kind, 0)
      let body = try stmts(v, kind, 1)
      return .while(test: test, body: body, orElse: try stmts(v, kind, 2))
    case .If: return try chain(v)
    case .With, .AsyncWith:
      let items = try list(v, kind, 0) { reader, item throws(PyError) in
        let context = try reader.expr(item, .withitem, 0)
        return WithItem(contextExpr: context, optionalVars: try reader.optionalExpr(item, .withitem, 1))
      }
      let body = try stmts(v, kind, 1)
      try checkText(v, kind, 2)
      return kind == .With ? .with(items: items, body: body) : .asyncWith(items: items, body: body)
    case .Match:
      let subject = try expr(v, kind, 0)
      let cases = try list(v, kind, 1) { reader, item throws(PyError) in try reader.matchCase(item) }
      return .match(subject: subject, cases: cases)
    case .Raise:
      let exc = try optionalExpr(v, kind, 0)
      return .raise(exc: exc, cause: try optionalExpr(v, kind, 1))
    case .Try, .TryStar:
      let body = try stmts(v, kind, 0)
      let handlers = try list(v, kind, 1) { reader, item throws(PyError) in try reader.handler(item) }
      let orElse = try stmts(v, kind, 2)
      let finalBody = try stmts(v, kind, 3)
      return kind == .Try
        ? .try(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody)
        : .tryStar(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody)
    case .Assert:
      let test = try expr(v, kind, 0)
      return .assert(test: test, msg: try optionalExpr(v, kind, 1))
    case .Import: return .import(names: try aliases(v, kind, 0))
    case .ImportFrom:
      let module = try optionalIdentifier(v, kind, 0)
      let names = try aliases(v, kind, 1)
      let level = try optional(v, kind, 2) { reader, found throws(PyError) in try reader.number(found) }
      return .importFrom(module: module, names: names, level: Int(level ?? 0))
    case .Global: return .global(names: try identifiers(v, kind, 0))
    case .Nonlocal: return .nonlocal(names: try identifiers(v, kind, 0))
    case .Expr: return .expr(value: try expr(v, kind, 0))
    case .Pass: return .pass
    case .Break: return .break
    case .Continue: return .continue
    default: throw unexpected(.stmt, v)
    }
  }

  /// The branches of a long `elif` chain nest deeper than code may: they are read in a loop.
  private mutating func chain(_ first: Value) throws(PyError) -> StmtKind {
    let kind = NodeKind.If
    let around = chainDepth
    defer { chainDepth = around }
    var branches: [(span: Span, test: Parser.Expr, body: [Stmt])] = []
    var place = Span(line: 0, column: 0, endLine: 0, endColumn: 0)
    var v = first
    while true {
      let test = try expr(v, kind, 0)
      branches.append((place, test, try stmts(v, kind, 1)))
      chainDepth += 1
      if chainDepth > Self.longestChain { throw tooDeep(kind) }
      guard let orElse = List(try find(v, kind, 2)), orElse.count == 1,
        known.kind(of: orElse[0], t, among: NodeKind.statements) == kind
      else { break }
      v = orElse[0]
      place = try span(v, .stmt)
    }
    var orElse = try stmts(v, kind, 2)
    while let branch = branches.popLast() {
      let statement = StmtKind.if(test: branch.test, body: branch.body, orElse: orElse)
      if branches.isEmpty { return statement }
      orElse = [Stmt(statement, branch.span)]
    }
    throw unexpected(.stmt, v)
  }

  private mutating func function(_ v: Value, _ kind: NodeKind) throws(PyError) -> FunctionDef {
    let name = try identifier(v, kind, 0)
    let args = try arguments(try field(v, kind, 1))
    let body = try stmts(v, kind, 2)
    let decorators = try exprs(v, kind, 3)
    let returns = try optionalExpr(v, kind, 4)
    try checkText(v, kind, 5)
    return FunctionDef(
      name: name, args: args, body: body, decoratorList: decorators, returns: returns,
      typeParams: try typeParams(v, kind, 6))
  }

  private mutating func aliases(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Alias] {
    try list(v, kind, i) { reader, item throws(PyError) in
      let name = try reader.identifier(item, .alias, 0)
      let asname = try reader.optionalIdentifier(item, .alias, 1)
      return Alias(name: name, asname: asname, span: try reader.span(item, .alias))
    }
  }

  private mutating func handler(_ v: Value) throws(PyError) -> ExceptHandler {
    if v.isNone { throw unexpected(.excepthandler, v) }
    let span = try self.span(v, .excepthandler)
    guard let kind = known.kind(of: v, t, among: NodeKind.handlers) else { throw unexpected(.excepthandler, v) }
    let type = try optionalExpr(v, kind, 0)
    let name = try optionalIdentifier(v, kind, 1)
    return ExceptHandler(type: type, name: name, body: try stmts(v, kind, 2), span: span)
  }

  private mutating func typeParams(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [TypeParam] {
    try list(v, kind, i) { reader, item throws(PyError) in try reader.typeParam(item) }
  }

  private mutating func typeParam(_ v: Value) throws(PyError) -> TypeParam {
    if v.isNone { throw unexpected(.type_param, v) }
    let span = try self.span(v, .type_param)
    guard let kind = known.kind(of: v, t, among: NodeKind.parameters) else { throw unexpected(.type_param, v) }
    let name = try identifier(v, kind, 0)
    let bound = kind == .TypeVar ? try optionalExpr(v, kind, 1) : nil
    let defaultValue = try optionalExpr(v, kind, kind == .TypeVar ? 2 : 1)
    let what: TypeParam.Kind =
      kind == .TypeVar ? .typeVar(bound: bound) : kind == .ParamSpec ? .paramSpec : .typeVarTuple
    return TypeParam(kind: what, name: name, defaultValue: defaultValue, span: span)
  }

  // MARK: patterns

  private mutating func matchCase(_ v: Value) throws(PyError) -> MatchCase {
    let pattern = try self.pattern(try required(v, .match_case, 0), .match_case)
    let condition = try optionalExpr(v, .match_case, 1)
    return MatchCase(pattern: pattern, guard: condition, body: try stmts(v, .match_case, 2))
  }

  private mutating func patterns(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Pattern] {
    try list(v, kind, i) { reader, item throws(PyError) in try reader.pattern(item, kind) }
  }

  private mutating func pattern(_ v: Value, _ owner: NodeKind) throws(PyError) -> Pattern {
    if v.isNone { throw t.valueError("None disallowed in pattern list") }
    // Patterns nest like blocks, as far as their height goes.
    try enterBlock(owner)
    let span = try self.span(v, .pattern)
    guard let kind = known.kind(of: v, t, among: NodeKind.patterns) else { throw unexpected(.pattern, v) }
    let result = Pattern(try patternKind(v, kind), span)
    leaveBlock()
    return result
  }

  private mutating func patternKind(_ v: Value, _ kind: NodeKind) throws(PyError) -> PatternKind {
    switch kind {
    case .MatchValue: return .matchValue(value: try expr(v, kind, 0))
    case .MatchSingleton: return .matchSingleton(value: try constant(try field(v, kind, 0)))
    case .MatchSequence: return .matchSequence(patterns: try patterns(v, kind, 0))
    case .MatchMapping:
      let keys = try exprs(v, kind, 0)
      let values = try patterns(v, kind, 1)
      return .matchMapping(keys: keys, patterns: values, rest: try optionalIdentifier(v, kind, 2))
    case .MatchClass:
      let cls = try expr(v, kind, 0)
      let positional = try patterns(v, kind, 1)
      let attributes = try identifiers(v, kind, 2)
      return .matchClass(
        cls: cls, patterns: positional, kwdAttrs: attributes, kwdPatterns: try patterns(v, kind, 3))
    case .MatchStar: return .matchStar(name: try optionalIdentifier(v, kind, 0))
    case .MatchAs:
      let inner = try optional(v, kind, 0) { reader, found throws(PyError) in try reader.pattern(found, kind) }
      return .matchAs(pattern: inner, name: try optionalIdentifier(v, kind, 1))
    case .MatchOr: return .matchOr(patterns: try patterns(v, kind, 0))
    default: throw unexpected(.pattern, v)
    }
  }
}
