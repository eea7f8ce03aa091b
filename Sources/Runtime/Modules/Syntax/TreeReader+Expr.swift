import Parser

extension TreeReader {
  mutating func expr(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Parser.Expr {
    try expr(try required(v, kind, i), kind)
  }

  mutating func optionalExpr(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Parser.Expr? {
    try optional(v, kind, i) { reader, found throws(PyError) in try reader.expr(found, kind) }
  }

  mutating func exprs(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Parser.Expr] {
    try list(v, kind, i) { reader, item throws(PyError) in
      if item.isNone { throw reader.t.valueError("None disallowed in expression list") }
      return try reader.expr(item, kind)
    }
  }

  private mutating func optionalExprs(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Parser.Expr?] {
    try list(v, kind, i) { reader, item throws(PyError) in item.isNone ? nil : try reader.expr(item, kind) }
  }

  mutating func expr(_ v: Value, _ owner: NodeKind) throws(PyError) -> Parser.Expr {
    try descend(owner)
    let span = try self.span(v, .expr)
    guard let kind = known.kind(of: v, t, among: NodeKind.expressions) else { throw unexpected(.expr, v) }
    switch kind {
    case .BoolOp:
      let op = try member(try required(v, kind, 0), of: .boolop, NodeKind.boolOperators)
      let values = try exprs(v, kind, 1)
      return try make(.boolOp(op: op == 0 ? .and : .or, values: values), span, height(values))
    case .NamedExpr:
      var target = try expr(v, kind, 0)
      // It is stored to, whatever its context says; nobody checks that.
      if case .name(let id, _) = target.kind { target = try make(.name(id: id, ctx: .store), target.span, 0) }
      let value = try expr(v, kind, 1)
      return try make(.namedExpr(target: target, value: value), span, max(target.height, value.height))
    case .BinOp:
      let left = try expr(v, kind, 0)
      let op = try binaryOperator(v, kind, 1)
      let right = try expr(v, kind, 2)
      return try make(.binOp(left: left, op: op, right: right), span, max(left.height, right.height))
    case .UnaryOp:
      let op = try member(try required(v, kind, 0), of: .unaryop, NodeKind.unaryOperators)
      let operand = try expr(v, kind, 1)
      return try make(.unaryOp(op: UnaryOperator(rawValue: op) ?? .not, operand: operand), span, operand.height)
    case .Lambda:
      let args = try arguments(try required(v, kind, 0))
      let body = try expr(v, kind, 1)
      return try make(.lambda(args: args, body: body), span, max(height(args), body.height))
    case .IfExp:
      let test = try expr(v, kind, 0)
      let body = try expr(v, kind, 1)
      let orElse = try expr(v, kind, 2)
      let highest = max(test.height, body.height, orElse.height)
      return try make(.ifExp(test: test, body: body, orElse: orElse), span, highest)
    case .Dict:
      let keys = try optionalExprs(v, kind, 0)
      let values = try exprs(v, kind, 1)
      return try make(.dict(keys: keys, values: values), span, max(height(keys), height(values)))
    case .Set:
      let elts = try exprs(v, kind, 0)
      return try make(.set(elts: elts), span, height(elts))
    case .ListComp, .SetComp, .GeneratorExp:
      let elt = try expr(v, kind, 0)
      let generators = try self.generators(v, kind, 1)
      let highest = max(elt.height, height(generators))
      switch kind {
      case .ListComp: return try make(.listComp(elt: elt, generators: generators), span, highest)
      case .SetComp: return try make(.setComp(elt: elt, generators: generators), span, highest)
      default: return try make(.generatorExp(elt: elt, generators: generators), span, highest)
      }
    case .DictComp:
      let key = try expr(v, kind, 0)
      let value = try expr(v, kind, 1)
      let generators = try self.generators(v, kind, 2)
      let highest = max(key.height, value.height, height(generators))
      return try make(.dictComp(key: key, value: value, generators: generators), span, highest)
    case .Await:
      let value = try expr(v, kind, 0)
      return try make(.await(value: value), span, value.height)
    case .Yield:
      let value = try optionalExpr(v, kind, 0)
      return try make(.yield(value: value), span, value?.height ?? 0)
    case .YieldFrom:
      let value = try expr(v, kind, 0)
      return try make(.yieldFrom(value: value), span, value.height)
    case .Compare:
      let left = try expr(v, kind, 0)
      let ops = try list(v, kind, 1) { reader, item throws(PyError) in
        CompareOperator(rawValue: try reader.member(item, of: .cmpop, NodeKind.comparisons)) ?? .eq
      }
      let comparators = try exprs(v, kind, 2)
      let highest = max(left.height, height(comparators))
      return try make(.compare(left: left, ops: ops, comparators: comparators), span, highest)
    case .Call:
      let function = try expr(v, kind, 0)
      let args = try exprs(v, kind, 1)
      let keywords = try self.keywords(v, kind, 2)
      var highest = max(function.height, height(args))
      for keyword in keywords { highest = max(highest, keyword.value.height) }
      return try make(.call(func: function, args: args, keywords: keywords), span, highest)
    case .FormattedValue:
      let value = try expr(v, kind, 0)
      let number = try self.number(v, kind, 1)
      let spec = try optionalExpr(v, kind, 2)
      guard let conversion = Conversion(rawValue: number) else {
        throw t.raise(.SystemError, "Unrecognized conversion character \(number)")
      }
      let highest = max(value.height, spec?.height ?? 0)
      return try make(.formattedValue(value: value, conversion: conversion, formatSpec: spec), span, highest)
    case .JoinedStr:
      let values = try exprs(v, kind, 0)
      return try make(.joinedStr(values: values), span, height(values))
    case .Constant:
      let value = try constant(try field(v, kind, 0))
      try checkText(v, kind, 1)
      let prefix = Str(try find(v, kind, 1))
      return try make(.constant(value: value, isUnicodePrefixed: prefix?.isEqual("u") ?? false), span, 0)
    case .Attribute:
      let value = try expr(v, kind, 0)
      let attr = try identifier(v, kind, 1)
      return try make(.attribute(value: value, attr: attr, ctx: try context(v, kind, 2)), span, value.height)
    case .Subscript:
      let value = try expr(v, kind, 0)
      let slice = try expr(v, kind, 1)
      let ctx = try context(v, kind, 2)
      return try make(.subscript(value: value, slice: slice, ctx: ctx), span, max(value.height, slice.height))
    case .Starred:
      let value = try expr(v, kind, 0)
      return try make(.starred(value: value, ctx: try context(v, kind, 1)), span, value.height)
    case .Name:
      let id = try identifier(v, kind, 0)
      return try make(.name(id: id, ctx: try context(v, kind, 1)), span, 0)
    case .List:
      let elts = try exprs(v, kind, 0)
      return try make(.list(elts: elts, ctx: try context(v, kind, 1)), span, height(elts))
    case .Tuple:
      let elts = try exprs(v, kind, 0)
      return try make(.tuple(elts: elts, ctx: try context(v, kind, 1)), span, height(elts))
    case .Slice:
      let lower = try optionalExpr(v, kind, 0)
      let upper = try optionalExpr(v, kind, 1)
      let step = try optionalExpr(v, kind, 2)
      return try make(.slice(lower: lower, upper: upper, step: step), span, height([lower, upper, step]))
    default: throw unexpected(.expr, v)
    }
  }

  // MARK: heights

  private func height(_ nodes: [Parser.Expr]) -> Int32 { nodes.reduce(0) { max($0, $1.height) } }
  private func height(_ nodes: [Parser.Expr?]) -> Int32 { nodes.reduce(0) { max($0, $1?.height ?? 0) } }
  private func height(_ parts: [Comprehension]) -> Int32 {
    parts.reduce(0) { max($0, $1.target.height, $1.iter.height, height($1.ifs)) }
  }
  private func height(_ args: Parser.Arguments) -> Int32 {
    let all = args.posOnlyArgs + args.args + args.kwOnlyArgs + [args.vararg, args.kwarg].compactMap(\.self)
    return max(height(args.defaults), height(args.kwDefaults), height(all.map(\.annotation)))
  }

  // MARK: parts

  private mutating func generators(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Comprehension] {
    try list(v, kind, i) { reader, item throws(PyError) in
      let kind = NodeKind.comprehension
      let target = try reader.expr(item, kind, 0)
      let iter = try reader.expr(item, kind, 1)
      let ifs = try reader.exprs(item, kind, 2)
      return Comprehension(target: target, iter: iter, ifs: ifs, isAsync: try reader.number(item, kind, 3) != 0)
    }
  }

  mutating func keywords(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Keyword] {
    try list(v, kind, i) { reader, item throws(PyError) in
      let arg = try reader.optionalIdentifier(item, .keyword, 0)
      let value = try reader.expr(item, .keyword, 1)
      return Keyword(arg: arg, value: value, span: try reader.span(item, .keyword))
    }
  }

  mutating func arguments(_ v: Value) throws(PyError) -> Parser.Arguments {
    let kind = NodeKind.arguments
    func read(_ reader: inout TreeReader, _ item: Value) throws(PyError) -> Arg { try reader.arg(item) }
    let posOnlyArgs = try list(v, kind, 0, read)
    let args = try list(v, kind, 1, read)
    let vararg = try optional(v, kind, 2, read)
    let kwOnlyArgs = try list(v, kind, 3, read)
    let kwDefaults = try optionalExprs(v, kind, 4)
    let kwarg = try optional(v, kind, 5, read)
    let defaults = try exprs(v, kind, 6)
    return Parser.Arguments(
      posOnlyArgs: posOnlyArgs, args: args, vararg: vararg, kwOnlyArgs: kwOnlyArgs, kwDefaults: kwDefaults,
      kwarg: kwarg, defaults: defaults)
  }

  private mutating func arg(_ v: Value) throws(PyError) -> Arg {
    let name = try identifier(v, .arg, 0)
    let annotation = try optionalExpr(v, .arg, 1)
    try checkText(v, .arg, 2)
    return Arg(arg: name, annotation: annotation, span: try span(v, .arg))
  }
}
