import Lexer

/// What can be assigned to or deleted. A target is read as an expression first and then turned into one.
extension Parser {
  /// The targets of `for`: several make a tuple.
  mutating func starTargets() throws(ParseFailure) -> Expr {
    let start = index
    let first = try starTarget()
    guard kind == .comma else { return first }
    var elts = [first]
    while accept(.comma), startsExpression {
      if isDiagnosing {
        guard let next = try attempt({ (parser) throws(ParseFailure) in try parser.starTarget() }) else { break }
        elts.append(next)
      } else {
        elts.append(try starTarget())
      }
    }
    return try node(.tuple(elts: elts, ctx: .store), span(from: start), height(elts))
  }

  mutating func starTarget() throws(ParseFailure) -> Expr {
    let start = index
    guard accept(.star) else {
      let value = try primary()
      return try target(value, .store)
    }
    if kind == .star { throw fail() }
    let value = try starTarget()
    return try node(.starred(value: value, ctx: .store), span(from: start), value.height)
  }

  /// The same expression as a target, or `noMatch` if it cannot be one.
  mutating func target(_ value: Expr, _ ctx: ExprContext) throws(ParseFailure) -> Expr {
    switch value.kind {
    case .name(let id, _): return Expr(.name(id: id, ctx: ctx), value.span)
    case .attribute(let object, let attr, _):
      return Expr(.attribute(value: object, attr: attr, ctx: ctx), value.span, height: value.height)
    case .subscript(let object, let slice, _):
      return Expr(.subscript(value: object, slice: slice, ctx: ctx), value.span, height: value.height)
    case .starred(let inner, _) where ctx == .store:
      if case .starred = inner.kind { throw fail() }
      return Expr(.starred(value: try target(inner, ctx), ctx: ctx), value.span, height: value.height)
    case .tuple(let elts, _):
      return Expr(.tuple(elts: try targets(elts, ctx), ctx: ctx), value.span, height: value.height)
    case .list(let elts, _):
      return Expr(.list(elts: try targets(elts, ctx), ctx: ctx), value.span, height: value.height)
    default: throw fail()
    }
  }

  private mutating func targets(_ elts: [Expr], _ ctx: ExprContext) throws(ParseFailure) -> [Expr] {
    var result: [Expr] = []
    result.reserveCapacity(elts.count)
    for elt in elts { result.append(try target(elt, ctx)) }
    return result
  }
}
