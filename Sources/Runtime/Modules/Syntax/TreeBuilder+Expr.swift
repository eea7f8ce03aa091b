import Parser

extension TreeBuilder {
  func expr(_ e: Parser.Expr) throws(PyError) -> Value {
    try t.checkStack()
    let made: Node
    switch e.kind {
    case .boolOp(let op, let values):
      made = node(.BoolOp, at: e.span)
      made.set(0, singleton(op == .and ? .And : .Or))
      made.set(1, try list(values, expr))
    case .namedExpr(let target, let value):
      made = node(.NamedExpr, at: e.span)
      made.set(0, try expr(target))
      made.set(1, try expr(value))
    case .binOp(let left, let op, let right):
      made = node(.BinOp, at: e.span)
      made.set(0, try expr(left))
      made.set(1, singleton(op.node))
      made.set(2, try expr(right))
    case .unaryOp(let op, let operand):
      made = node(.UnaryOp, at: e.span)
      made.set(0, singleton(op.node))
      made.set(1, try expr(operand))
    case .lambda(let args, let body):
      made = node(.Lambda, at: e.span)
      made.set(0, try arguments(args))
      made.set(1, try expr(body))
    case .ifExp(let test, let body, let orElse):
      made = node(.IfExp, at: e.span)
      made.set(0, try expr(test))
      made.set(1, try expr(body))
      made.set(2, try expr(orElse))
    case .dict(let keys, let values):
      made = node(.Dict, at: e.span)
      made.set(0, try list(keys) { key throws(PyError) in try optional(key, expr) })
      made.set(1, try list(values, expr))
    case .set(let elts):
      made = node(.Set, at: e.span)
      made.set(0, try list(elts, expr))
    case .listComp(let elt, let generators): made = try comprehension(.ListComp, e, elt, generators)
    case .setComp(let elt, let generators): made = try comprehension(.SetComp, e, elt, generators)
    case .generatorExp(let elt, let generators): made = try comprehension(.GeneratorExp, e, elt, generators)
    case .dictComp(let key, let value, let generators):
      made = node(.DictComp, at: e.span)
      made.set(0, try expr(key))
      made.set(1, try expr(value))
      made.set(2, try list(generators, generator))
    case .await(let value):
      made = node(.Await, at: e.span)
      made.set(0, try expr(value))
    case .yield(let value):
      made = node(.Yield, at: e.span)
      made.set(0, try optional(value, expr))
    case .yieldFrom(let value):
      made = node(.YieldFrom, at: e.span)
      made.set(0, try expr(value))
    case .compare(let left, let ops, let comparators):
      made = node(.Compare, at: e.span)
      made.set(0, try expr(left))
      made.set(1, try list(ops) { op throws(PyError) in singleton(op.node) })
      made.set(2, try list(comparators, expr))
    case .call(let function, let args, let keywords):
      made = node(.Call, at: e.span)
      made.set(0, try expr(function))
      made.set(1, try list(args, expr))
      made.set(2, try list(keywords, keyword))
    case .formattedValue(let value, let conversion, let spec):
      made = node(.FormattedValue, at: e.span)
      made.set(0, try expr(value))
      made.set(1, .smallInt(Int(conversion.rawValue)))
      made.set(2, try optional(spec, expr))
    case .joinedStr(let values):
      made = node(.JoinedStr, at: e.span)
      made.set(0, try list(values, expr))
    case .constant(let value, let isUnicodePrefixed):
      made = node(.Constant, at: e.span)
      made.set(0, try constant(value))
      made.set(1, isUnicodePrefixed ? t.character(0x75) : .none)
    case .attribute(let value, let attr, let ctx):
      made = node(.Attribute, at: e.span)
      made.set(0, try expr(value))
      made.set(1, try name(attr))
      made.set(2, singleton(ctx.node))
    case .subscript(let value, let slice, let ctx):
      made = node(.Subscript, at: e.span)
      made.set(0, try expr(value))
      made.set(1, try expr(slice))
      made.set(2, singleton(ctx.node))
    case .starred(let value, let ctx):
      made = node(.Starred, at: e.span)
      made.set(0, try expr(value))
      made.set(1, singleton(ctx.node))
    case .name(let id, let ctx):
      made = node(.Name, at: e.span)
      made.set(0, try name(id))
      made.set(1, singleton(ctx.node))
    case .list(let elts, let ctx):
      made = node(.List, at: e.span)
      made.set(0, try list(elts, expr))
      made.set(1, singleton(ctx.node))
    case .tuple(let elts, let ctx):
      made = node(.Tuple, at: e.span)
      made.set(0, try list(elts, expr))
      made.set(1, singleton(ctx.node))
    case .slice(let lower, let upper, let step):
      made = node(.Slice, at: e.span)
      made.set(0, try optional(lower, expr))
      made.set(1, try optional(upper, expr))
      made.set(2, try optional(step, expr))
    }
    return made.value
  }

  private func comprehension(
    _ kind: NodeKind, _ e: Parser.Expr, _ elt: Parser.Expr, _ generators: [Comprehension]
  ) throws(PyError) -> Node {
    let made = node(kind, at: e.span)
    made.set(0, try expr(elt))
    made.set(1, try list(generators, generator))
    return made
  }

  private func generator(_ part: Comprehension) throws(PyError) -> Value {
    let made = node(.comprehension)
    made.set(0, try expr(part.target))
    made.set(1, try expr(part.iter))
    made.set(2, try list(part.ifs, expr))
    made.set(3, .smallInt(part.isAsync ? 1 : 0))
    return made.value
  }

  func keyword(_ part: Keyword) throws(PyError) -> Value {
    let made = node(.keyword, at: part.span)
    made.set(0, try optional(part.arg, name))
    made.set(1, try expr(part.value))
    return made.value
  }

  func arguments(_ part: Parser.Arguments) throws(PyError) -> Value {
    let made = node(.arguments)
    made.set(0, try list(part.posOnlyArgs, arg))
    made.set(1, try list(part.args, arg))
    made.set(2, try optional(part.vararg, arg))
    made.set(3, try list(part.kwOnlyArgs, arg))
    made.set(4, try list(part.kwDefaults) { value throws(PyError) in try optional(value, expr) })
    made.set(5, try optional(part.kwarg, arg))
    made.set(6, try list(part.defaults, expr))
    return made.value
  }

  private func arg(_ part: Arg) throws(PyError) -> Value {
    let made = node(.arg, at: part.span)
    made.set(0, try name(part.arg))
    made.set(1, try optional(part.annotation, expr))
    made.set(2, try comment(part.span))
    return made.value
  }
}
