import Parser

// Each kind of expression has a function of its own, so that the frames of a deep tree are small.
extension TreeReader {
  mutating func expr(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Parser.Expr {
    try expr(try required(v, kind, i), kind)
  }

  mutating func optionalExpr(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> Parser.Expr? {
    let found = try find(v, kind, i)
    return found.isMissing || found.isNone ? nil : try expr(found, kind)
  }

  mutating func exprs(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Parser.Expr] {
    var result: [Parser.Expr] = []
    guard let list = try self.list(v, kind, i) else { return result }
    let count = list.count
    var k = 0
    while k < count {
      let item = list[k]
      if item.isNone { throw t.valueError("None disallowed in expression list") }
      result.append(try expr(item, kind))
      try checkSize(list, count, kind, i)
      k += 1
    }
    return result
  }

  mutating func optionalExprs(_ v: Value, _ kind: NodeKind, _ i: Int) throws(PyError) -> [Parser.Expr?] {
    var result: [Parser.Expr?] = []
    guard let list = try self.list(v, kind, i) else { return result }
    let count = list.count
    var k = 0
    while k < count {
      let item = list[k]
      result.append(item.isNone ? nil : try expr(item, kind))
      try checkSize(list, count, kind, i)
      k += 1
    }
    return result
  }

  mutating func expr(_ v: Value, _ owner: NodeKind) throws(PyError) -> Parser.Expr {
    try descend(owner)
    let span = try self.span(v, .expr)
    guard let kind = known.kind(of: v, t, among: NodeKind.expressions) else { throw unexpected(.expr, v) }
    switch kind {
    case .BoolOp: return try boolOp(v, span)
    case .NamedExpr: return try namedExpr(v, span)
    case .BinOp: return try binOp(v, span)
    case .UnaryOp: return try unaryOp(v, span)
    case .Lambda: return try lambda(v, span)
    case .IfExp: return try ifExp(v, span)
    case .Dict: return try dict(v, span)
    case .ListComp, .SetComp, .GeneratorExp: return try comprehension(v, kind, span)
    case .DictComp: return try dictComp(v, span)
    case .Await, .YieldFrom: return try awaited(v, kind, span)
    case .Yield: return try yield(v, span)
    case .Compare: return try compare(v, span)
    case .Call: return try call(v, span)
    case .FormattedValue: return try formattedValue(v, span)
    case .Constant: return try constant(v, span)
    case .Attribute: return try attribute(v, span)
    case .Subscript: return try `subscript`(v, span)
    case .Starred: return try starred(v, span)
    case .Name: return try name(v, span)
    case .Slice: return try slice(v, span)
    default: return try elements(v, kind, span)
    }
  }

  // MARK: operators

  @inline(never) private mutating func boolOp(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let op = try member(try field(v, .BoolOp, 0), of: .boolop, NodeKind.boolOperators)
    let values = try exprs(v, .BoolOp, 1)
    return try make(.boolOp(op: op == 0 ? .and : .or, values: values), span, height(values))
  }

  @inline(never) private mutating func namedExpr(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    var target = try expr(v, .NamedExpr, 0)
    // It is stored to, whatever its context says; nobody checks that.
    if case .name(let id, _) = target.kind { target = try make(.name(id: id, ctx: .store), target.span, 0) }
    let value = try expr(v, .NamedExpr, 1)
    return try make(.namedExpr(target: target, value: value), span, max(target.height, value.height))
  }

  @inline(never) private mutating func binOp(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let left = try expr(v, .BinOp, 0)
    let op = try binaryOperator(v, .BinOp, 1)
    let right = try expr(v, .BinOp, 2)
    return try make(.binOp(left: left, op: op, right: right), span, max(left.height, right.height))
  }

  @inline(never) private mutating func unaryOp(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let op = try member(try field(v, .UnaryOp, 0), of: .unaryop, NodeKind.unaryOperators)
    let operand = try expr(v, .UnaryOp, 1)
    return try make(.unaryOp(op: UnaryOperator(rawValue: op) ?? .not, operand: operand), span, operand.height)
  }

  @inline(never) private mutating func compare(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let left = try expr(v, .Compare, 0)
    let ops = try list(v, .Compare, 1) { reader, item throws(PyError) in
      CompareOperator(rawValue: try reader.member(item, of: .cmpop, NodeKind.comparisons)) ?? .eq
    }
    let comparators = try exprs(v, .Compare, 2)
    let highest = max(left.height, height(comparators))
    return try make(.compare(left: left, ops: ops, comparators: comparators), span, highest)
  }

  @inline(never) private mutating func ifExp(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let test = try expr(v, .IfExp, 0)
    let body = try expr(v, .IfExp, 1)
    let orElse = try expr(v, .IfExp, 2)
    return try make(
      .ifExp(test: test, body: body, orElse: orElse), span, max(test.height, body.height, orElse.height))
  }

  // MARK: calls and what stands behind a dot or in brackets

  @inline(never) private mutating func call(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let function = try expr(v, .Call, 0)
    let args = try exprs(v, .Call, 1)
    let keywords = try self.keywords(v, .Call, 2)
    var highest = max(function.height, height(args))
    for keyword in keywords { highest = max(highest, keyword.value.height) }
    return try make(.call(func: function, args: args, keywords: keywords), span, highest)
  }

  @inline(never) private mutating func attribute(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let value = try expr(v, .Attribute, 0)
    let attr = try identifier(v, .Attribute, 1)
    return try make(.attribute(value: value, attr: attr, ctx: try context(v, .Attribute, 2)), span, value.height)
  }

  @inline(never) private mutating func `subscript`(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let value = try expr(v, .Subscript, 0)
    let slice = try expr(v, .Subscript, 1)
    let ctx = try context(v, .Subscript, 2)
    return try make(.subscript(value: value, slice: slice, ctx: ctx), span, max(value.height, slice.height))
  }

  @inline(never) private mutating func slice(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let lower = try optionalExpr(v, .Slice, 0)
    let upper = try optionalExpr(v, .Slice, 1)
    let step = try optionalExpr(v, .Slice, 2)
    let highest = max(lower?.height ?? 0, upper?.height ?? 0, step?.height ?? 0)
    return try make(.slice(lower: lower, upper: upper, step: step), span, highest)
  }

  @inline(never) private mutating func lambda(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let args = try arguments(try field(v, .Lambda, 0))
    let body = try expr(v, .Lambda, 1)
    return try make(.lambda(args: args, body: body), span, max(height(args), body.height))
  }

  @inline(never)
  private mutating func awaited(_ v: Value, _ kind: NodeKind, _ span: Span) throws(PyError) -> Parser.Expr {
    let value = try expr(v, kind, 0)
    return try make(kind == .Await ? .await(value: value) : .yieldFrom(value: value), span, value.height)
  }

  @inline(never) private mutating func yield(_ v: Value, _ span: Span) throws(PyError) -> Parser.Expr {
    let value = try optionalExpr(v, .Yield, 0)
    return try make(.yield(value: value), span, value?.height ?? 0)
  }

  // MARK: heights

  func height(_ nodes: [Parser.Expr]) -> Int32 { nodes.reduce(0) { max($0, $1.height) } }
  func height(_ nodes: [Parser.Expr?]) -> Int32 { nodes.reduce(0) { max($0, $1?.height ?? 0) } }
  func height(_ parts: [Comprehension]) -> Int32 {
    parts.reduce(0) { max($0, $1.target.height, $1.iter.height, height($1.ifs)) }
  }
  private func height(_ args: Parser.Arguments) -> Int32 {
    let all = args.posOnlyArgs + args.args + args.kwOnlyArgs + [args.vararg, args.kwarg].compactMap(\.self)
    return max(height(args.defaults), height(args.kwDefaults), height(all.map(\.annotation)))
  }
}
