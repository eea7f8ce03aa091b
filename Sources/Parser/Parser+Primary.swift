import Lexer

/// What follows an atom: attributes, calls, subscripts.
extension Parser {
  mutating func primary() throws(ParseFailure) -> Expr {
    if isDiagnosing { return try memoized(.primary) }
    return try plainPrimary()
  }

  mutating func plainPrimary() throws(ParseFailure) -> Expr {
    let start = index
    var value = try atom()
    while true {
      switch kind {
      case .dot:
        index += 1
        let attr = try identifier()
        value = try node(.attribute(value: value, attr: attr, ctx: .load), span(from: start), value.height)
      case .leftParen:
        value = try call(value, start)
      case .leftBracket:
        try enter()
        index += 1
        let slice = try slices()
        try expect(.rightBracket)
        leave()
        value = try node(
          .subscript(value: value, slice: slice, ctx: .load), span(from: start), max(value.height, slice.height))
      default:
        return value
      }
    }
  }

  private mutating func call(_ callee: Expr, _ start: Int) throws(ParseFailure) -> Expr {
    let open = index
    index += 1
    if accept(.rightParen) {
      return try node(.call(func: callee, args: [], keywords: []), span(from: start), callee.height)
    }
    try enter()
    let result = try arguments(open: open)
    try expect(.rightParen)
    leave()
    var args = result.args
    if let generators = result.generators {
      let elt = args[0]
      args = [
        try node(
          .generatorExp(elt: elt, generators: generators), span(from: open), max(elt.height, height(generators)))
      ]
    }
    return try node(
      .call(func: callee, args: args, keywords: result.keywords), span(from: start),
      max(callee.height, height(args), result.height))
  }

  struct CallArguments {
    var args: [Expr] = []
    var keywords: [Keyword] = []
    /// Set if the only argument is a generator expression without parentheses of its own.
    var generators: [Comprehension]?
    var height: Int32 = 0
  }

  /// Arguments up to the closing parenthesis, a comma at the end included. First come positional and starred ones,
  /// then keyword and starred ones, then keywords and `**`.
  mutating func arguments(open: Int, allowsGenerator: Bool = true) throws(ParseFailure) -> CallArguments {
    if isDiagnosing { return try diagnoseArguments() }
    var result = CallArguments()
    var seesDoubleStar = false
    repeat {
      if kind == .rightParen { break }
      let start = index
      switch kind {
      case .star:
        if seesDoubleStar { throw fail() }
        result.args.append(try starredArgument())
      case .doubleStar:
        index += 1
        let value = try expression()
        seesDoubleStar = true
        result.keywords.append(Keyword(arg: nil, value: value, span: span(from: start)))
        result.height = max(result.height, value.height)
      case .name where nextKind == .equal:
        index += 2
        let value = try expression()
        result.keywords.append(Keyword(arg: name(start), value: value, span: span(from: start)))
        result.height = max(result.height, value.height)
      default:
        if !result.keywords.isEmpty {
          // Only keywords may follow now: a name has been looked past when its `=` is missing.
          if kind == .name { index += 1 }
          throw fail()
        }
        let value = try argument()
        if kind == .for || kind == .async, result.args.isEmpty, result.keywords.isEmpty, allowsGenerator {
          result.generators = try comprehensions()
          result.args.append(value)
          return result
        }
        result.args.append(value)
      }
    } while accept(.comma)
    return result
  }

  /// A positional argument.
  mutating func argument() throws(ParseFailure) -> Expr {
    if kind == .name, nextKind == .colonEqual { return try assignmentExpression() }
    let value = try expression()
    if kind == .colonEqual || kind == .equal { throw fail() }
    return value
  }

  /// What stands in the brackets of a subscript.
  mutating func slices() throws(ParseFailure) -> Expr {
    let start = index
    let first = kind == .star ? try checkedStarred() : try slice()
    guard kind == .comma else {
      if case .starred = first.kind {
        return try node(.tuple(elts: [first], ctx: .load), span(from: start), first.height)
      }
      return first
    }
    var elts = [first]
    while accept(.comma) {
      if kind == .rightBracket { break }
      elts.append(kind == .star ? try checkedStarred() : try slice())
    }
    return try node(.tuple(elts: elts, ctx: .load), span(from: start), height(elts))
  }

  /// `*value` among arguments and in subscripts. Without a value it is an error at once.
  mutating func starredArgument() throws(ParseFailure) -> Expr {
    let start = index
    try expect(.star)
    let value: Expr
    do throws(ParseFailure) {
      value = try expression()
    } catch {
      if error == .raised { throw error }
      index = start + 1
      try asInSecondPass { (parser) throws(ParseFailure) in
        let value = try parser.attempt { (parser) throws(ParseFailure) in try parser.expression() }
        if value == nil { throw parser.raiseAtToken(parser.furthest, "Invalid star expression") }
      }
      throw error
    }
    return try node(.starred(value: value, ctx: .load), span(from: start), value.height)
  }

  private mutating func slice() throws(ParseFailure) -> Expr {
    let start = index
    var lower: Expr?
    if kind != .colon {
      let value = try namedExpression()
      guard kind == .colon else { return value }
      if case .namedExpr = value.kind, tokens[start].kind == .name { throw fail() }
      lower = value
    }
    index += 1
    let upper = endsSlicePart ? nil : try expression()
    var step: Expr?
    if accept(.colon), !endsSlicePart { step = try expression() }
    return try node(
      .slice(lower: lower, upper: upper, step: step), span(from: start), max(height(lower), height(upper), height(step))
    )
  }

  private var endsSlicePart: Bool { kind == .colon || kind == .comma || kind == .rightBracket }
}

func height(_ generators: [Comprehension]) -> Int32 {
  var result: Int32 = 0
  for generator in generators {
    result = max(result, generator.target.height, generator.iter.height, height(generator.ifs))
  }
  return result
}
