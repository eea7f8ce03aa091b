import Parser

extension TreeBuilder {
  func stmt(_ s: Stmt) throws(PyError) -> Value {
    try t.checkStack()
    let made: Node
    switch s.kind {
    case .functionDef(let definition): made = try function(.FunctionDef, s, definition)
    case .asyncFunctionDef(let definition): made = try function(.AsyncFunctionDef, s, definition)
    case .classDef(let definition):
      made = node(.ClassDef, at: s.span)
      made.set(0, try name(definition.name))
      made.set(1, try list(definition.bases, expr))
      made.set(2, try list(definition.keywords, keyword))
      made.set(3, try list(definition.body, stmt))
      made.set(4, try list(definition.decoratorList, expr))
      made.set(5, try list(definition.typeParams, typeParam))
    case .return(let value):
      made = node(.Return, at: s.span)
      made.set(0, try optional(value, expr))
    case .delete(let targets):
      made = node(.Delete, at: s.span)
      made.set(0, try list(targets, expr))
    case .assign(let targets, let value):
      made = node(.Assign, at: s.span)
      made.set(0, try list(targets, expr))
      made.set(1, try expr(value))
      made.set(2, try comment(s.span))
    case .typeAlias(let name, let typeParams, let value):
      made = node(.TypeAlias, at: s.span)
      made.set(0, try expr(name))
      made.set(1, try list(typeParams, typeParam))
      made.set(2, try expr(value))
    case .augAssign(let target, let op, let value):
      made = node(.AugAssign, at: s.span)
      made.set(0, try expr(target))
      made.set(1, singleton(op.node))
      made.set(2, try expr(value))
    case .annAssign(let target, let annotation, let value, let isSimple):
      made = node(.AnnAssign, at: s.span)
      made.set(0, try expr(target))
      made.set(1, try expr(annotation))
      made.set(2, try optional(value, expr))
      made.set(3, .smallInt(isSimple ? 1 : 0))
    case .for(let target, let iter, let body, let orElse): made = try loop(.For, s, target, iter, body, orElse)
    case .asyncFor(let target, let iter, let body, let orElse):
      made = try loop(.AsyncFor, s, target, iter, body, orElse)
    case .while(let test, let body, let orElse):
      made = node(.While, at: s.span)
      made.set(0, try expr(test))
      made.set(1, try list(body, stmt))
      made.set(2, try list(orElse, stmt))
    case .if: made = try chain(s)
    case .with(let items, let body): made = try with(.With, s, items, body)
    case .asyncWith(let items, let body): made = try with(.AsyncWith, s, items, body)
    case .match(let subject, let cases):
      made = node(.Match, at: s.span)
      made.set(0, try expr(subject))
      made.set(1, try list(cases, matchCase))
    case .raise(let exc, let cause):
      made = node(.Raise, at: s.span)
      made.set(0, try optional(exc, expr))
      made.set(1, try optional(cause, expr))
    case .try(let body, let handlers, let orElse, let finalBody):
      made = try tryStatement(.Try, s, body, handlers, orElse, finalBody)
    case .tryStar(let body, let handlers, let orElse, let finalBody):
      made = try tryStatement(.TryStar, s, body, handlers, orElse, finalBody)
    case .assert(let test, let msg):
      made = node(.Assert, at: s.span)
      made.set(0, try expr(test))
      made.set(1, try optional(msg, expr))
    case .import(let names):
      made = node(.Import, at: s.span)
      made.set(0, try list(names, alias))
    case .importFrom(let module, let names, let level):
      made = node(.ImportFrom, at: s.span)
      made.set(0, try optional(module, name))
      made.set(1, try list(names, alias))
      made.set(2, .smallInt(level))
    case .global(let names):
      made = node(.Global, at: s.span)
      made.set(0, try self.names(names))
    case .nonlocal(let names):
      made = node(.Nonlocal, at: s.span)
      made.set(0, try self.names(names))
    case .expr(let value):
      made = node(.Expr, at: s.span)
      made.set(0, try expr(value))
    case .pass: made = node(.Pass, at: s.span)
    case .break: made = node(.Break, at: s.span)
    case .continue: made = node(.Continue, at: s.span)
    }
    return made.value
  }

  /// The branches of a long `elif` chain nest deeper than code may: they are built in a loop.
  private func chain(_ first: Stmt) throws(PyError) -> Node {
    var result: Node?
    var last: Node?
    var statement: Stmt? = first
    while let s = statement, case .if(let test, let body, let orElse) = s.kind {
      statement = nil
      let made = node(.If, at: s.span)
      if let last {
        let list = try t.newList(capacity: 1)
        try list.append(t, made.value)
        last.set(2, list.value)
      } else {
        result = made
      }
      made.set(0, try expr(test))
      made.set(1, try list(body, stmt))
      last = made
      if orElse.count == 1, case .if = orElse[0].kind {
        statement = orElse[0]
      } else {
        made.set(2, try list(orElse, stmt))
      }
    }
    return result.unsafelyUnwrapped
  }

  private func function(_ kind: NodeKind, _ s: Stmt, _ definition: FunctionDef) throws(PyError) -> Node {
    let made = node(kind, at: s.span)
    made.set(0, try name(definition.name))
    made.set(1, try arguments(definition.args))
    made.set(2, try list(definition.body, stmt))
    made.set(3, try list(definition.decoratorList, expr))
    made.set(4, try optional(definition.returns, expr))
    made.set(5, try comment(s.span))
    made.set(6, try list(definition.typeParams, typeParam))
    return made
  }

  private func loop(
    _ kind: NodeKind, _ s: Stmt, _ target: Parser.Expr, _ iter: Parser.Expr, _ body: [Stmt], _ orElse: [Stmt]
  ) throws(PyError) -> Node {
    let made = node(kind, at: s.span)
    made.set(0, try expr(target))
    made.set(1, try expr(iter))
    made.set(2, try list(body, stmt))
    made.set(3, try list(orElse, stmt))
    made.set(4, try comment(s.span))
    return made
  }

  private func with(_ kind: NodeKind, _ s: Stmt, _ items: [WithItem], _ body: [Stmt]) throws(PyError) -> Node {
    let made = node(kind, at: s.span)
    made.set(
      0,
      try list(items) { item throws(PyError) in
        let made = node(.withitem)
        made.set(0, try expr(item.contextExpr))
        made.set(1, try optional(item.optionalVars, expr))
        return made.value
      })
    made.set(1, try list(body, stmt))
    made.set(2, try comment(s.span))
    return made
  }

  private func tryStatement(
    _ kind: NodeKind, _ s: Stmt, _ body: [Stmt], _ handlers: [ExceptHandler], _ orElse: [Stmt], _ finalBody: [Stmt]
  ) throws(PyError) -> Node {
    let made = node(kind, at: s.span)
    made.set(0, try list(body, stmt))
    made.set(
      1,
      try list(handlers) { handler throws(PyError) in
        let made = node(.ExceptHandler, at: handler.span)
        made.set(0, try optional(handler.type, expr))
        made.set(1, try optional(handler.name, name))
        made.set(2, try list(handler.body, stmt))
        return made.value
      })
    made.set(2, try list(orElse, stmt))
    made.set(3, try list(finalBody, stmt))
    return made
  }

  private func alias(_ part: Alias) throws(PyError) -> Value {
    let made = node(.alias, at: part.span)
    made.set(0, try name(part.name))
    made.set(1, try optional(part.asname, name))
    return made.value
  }

  private func typeParam(_ part: TypeParam) throws(PyError) -> Value {
    let made: Node
    switch part.kind {
    case .typeVar(let bound):
      made = node(.TypeVar, at: part.span)
      made.set(1, try optional(bound, expr))
      made.set(2, try optional(part.defaultValue, expr))
    case .typeVarTuple:
      made = node(.TypeVarTuple, at: part.span)
      made.set(1, try optional(part.defaultValue, expr))
    case .paramSpec:
      made = node(.ParamSpec, at: part.span)
      made.set(1, try optional(part.defaultValue, expr))
    }
    made.set(0, try name(part.name))
    return made.value
  }

  private func matchCase(_ part: MatchCase) throws(PyError) -> Value {
    let made = node(.match_case)
    made.set(0, try pattern(part.pattern))
    made.set(1, try optional(part.guard, expr))
    made.set(2, try list(part.body, stmt))
    return made.value
  }

  private func pattern(_ p: Pattern) throws(PyError) -> Value {
    try t.checkStack()
    let made: Node
    switch p.kind {
    case .matchValue(let value):
      made = node(.MatchValue, at: p.span)
      made.set(0, try expr(value))
    case .matchSingleton(let value):
      made = node(.MatchSingleton, at: p.span)
      made.set(0, try constant(value))
    case .matchSequence(let patterns):
      made = node(.MatchSequence, at: p.span)
      made.set(0, try list(patterns, pattern))
    case .matchMapping(let keys, let patterns, let rest):
      made = node(.MatchMapping, at: p.span)
      made.set(0, try list(keys, expr))
      made.set(1, try list(patterns, pattern))
      made.set(2, try optional(rest, name))
    case .matchClass(let cls, let patterns, let attributes, let keywordPatterns):
      made = node(.MatchClass, at: p.span)
      made.set(0, try expr(cls))
      made.set(1, try list(patterns, pattern))
      made.set(2, try names(attributes))
      made.set(3, try list(keywordPatterns, pattern))
    case .matchStar(let name):
      made = node(.MatchStar, at: p.span)
      made.set(0, try optional(name, self.name))
    case .matchAs(let inner, let name):
      made = node(.MatchAs, at: p.span)
      made.set(0, try optional(inner, pattern))
      made.set(1, try optional(name, self.name))
    case .matchOr(let patterns):
      made = node(.MatchOr, at: p.span)
      made.set(0, try list(patterns, pattern))
    }
    return made.value
  }
}
