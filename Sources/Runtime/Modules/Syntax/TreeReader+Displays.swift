import Parser

extension TreeReader {
  @inline(never)
  mutating func elements(_ v: Value, _ kind: NodeKind, _ span: Span) throws(PyError) -> Parser.Expr {
    let elts = try exprs(v, kind, 0)
    switch kind {
    case .Set: return try make(.set(elts: elts), span, height(elts))
    case .JoinedStr: return try make(.joinedStr(values: elts), span, height(elts))
    case .List: return try make(.list(elts: elts, ctx: try context(v, kind, 1)), span, height(elts))
    default: return try make(.tuple(elts: elts, ctx: try context(v, kind, 1)), span, height(elts))
    }
  }

  @inline(never) mutating func dict(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let keys = try optionalExprs(v, .Dict, 0)
    let values = try exprs(v, .Dict, 1)
    return try make(.dict(keys: keys, values: values), span, max(height(keys), height(values)))
  }

  @inline(never)
  mutating func comprehension(_ v: Value, _ kind: NodeKind, _ span: Span) throws(PyError) -> Parser.Expr {
    let elt = try expr(v, kind, 0)
    let generators = try self.generators(v, kind, 1)
    let highest = max(elt.height, height(generators))
    switch kind {
    case .ListComp: return try make(.listComp(elt: elt, generators: generators), span, highest)
    case .SetComp: return try make(.setComp(elt: elt, generators: generators), span, highest)
    default: return try make(.generatorExp(elt: elt, generators: generators), span, highest)
    }
  }

  @inline(never) mutating func dictComp(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let key = try expr(v, .DictComp, 0)
    let value = try expr(v, .DictComp, 1)
    let generators = try self.generators(v, .DictComp, 2)
    let highest = max(key.height, value.height, height(generators))
    return try make(.dictComp(key: key, value: value, generators: generators), span, highest)
  }

  @inline(never) mutating func formattedValue(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let kind = NodeKind.FormattedValue
    let value = try expr(v, kind, 0)
    let number = try self.number(v, kind, 1)
    let spec = try optionalExpr(v, kind, 2)
    guard let conversion = Conversion(rawValue: number) else {
      throw t.raise(.SystemError, "Unrecognized conversion character \(number)")
    }
    let highest = max(value.height, spec?.height ?? 0)
    return try make(.formattedValue(value: value, conversion: conversion, formatSpec: spec), span, highest)
  }

  @inline(never) mutating func constant(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let value = try constant(try field(v, .Constant, 0))
    try checkText(v, .Constant, 1)
    let prefix = Str(try find(v, .Constant, 1))
    return try make(.constant(value: value, isUnicodePrefixed: prefix?.isEqual("u") ?? false), span, 0)
  }

  @inline(never) mutating func starred(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let value = try expr(v, .Starred, 0)
    return try make(.starred(value: value, ctx: try context(v, .Starred, 1)), span, value.height)
  }

  @inline(never) func name(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let id = try identifier(v, .Name, 0)
    return try make(.name(id: id, ctx: try context(v, .Name, 1)), span, 0)
  }

  // MARK: parts

  @inline(never)
  private mutating func generators(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Comprehension] {
    try list(v, kind, i) { reader, item throws(PyError) in
      let kind = NodeKind.comprehension
      let target = try reader.expr(item, kind, 0)
      let iter = try reader.expr(item, kind, 1)
      let ifs = try reader.exprs(item, kind, 2)
      return Comprehension(target: target, iter: iter, ifs: ifs, isAsync: try reader.number(item, kind, 3) != 0)
    }
  }

  @inline(never)
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
