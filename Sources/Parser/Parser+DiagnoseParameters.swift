import Lexer

/// Parameter lists in the second pass. The rules are those of the grammar: each parameter takes the comma behind it.
extension Parser {
  mutating func diagnoseParameters(isLambda: Bool) throws(ParseFailure) -> ParameterList {
    if !isQuiet { try checkParameters(isLambda ? .colon : .rightParen, isLambda: isLambda) }
    let mark = index
    let list = try attempt { (parser) throws(ParseFailure) in try parser.plainParameters(isLambda: isLambda) }
    guard let list else {
      // No list at all: whoever asked reports what stands in its place.
      index = mark
      throw fail()
    }
    return list
  }

  mutating func parameterDefault(_ end: TokenKind) throws(ParseFailure) -> Expr {
    let equal = index
    index += 1
    if diagnoses, kind == .rightParen || kind == .comma {
      throw raise("expected default value expression", at: tokens[equal].span)
    }
    return try expression()
  }

  private enum Default {
    case absent
    case present
    case either
  }

  private mutating func item(_ end: TokenKind, _ expected: Default, isLambda: Bool) throws(ParseFailure) -> Arg {
    let arg = try parameter(isLambda: isLambda, isStarred: false)
    if kind == .equal {
      if expected == .absent { throw fail() }
      _ = try parameterDefault(end)
    } else if expected == .present {
      throw fail()
    }
    if accept(.comma) {
      // A type comment might follow in a function's list, but not in that of a lambda.
      if !isLambda { furthest = max(furthest, index) }
    } else if kind != end {
      throw fail()
    }
    return arg
  }

  private mutating func items(_ end: TokenKind, _ expected: Default, isLambda: Bool) throws(ParseFailure) -> Int {
    var count = 0
    while try attempt({ (parser) throws(ParseFailure) in try parser.item(end, expected, isLambda: isLambda) }) != nil {
      count += 1
    }
    return count
  }

  /// Positional-only parameters with their slash.
  private mutating func slashed(_ end: TokenKind, _ expected: Default, isLambda: Bool) throws(ParseFailure) {
    if expected == .absent {
      if try items(end, .absent, isLambda: isLambda) == 0 { throw fail() }
    } else {
      _ = try items(end, .absent, isLambda: isLambda)
      if try items(end, .present, isLambda: isLambda) == 0 { throw fail() }
    }
    try expect(.slash)
    if !accept(.comma), kind != end { throw fail() }
  }

  /// Either form of `slashed`, or nothing.
  private mutating func maybeSlashed(_ end: TokenKind, isLambda: Bool) throws(ParseFailure) -> Bool {
    for form in [Default.absent, .present] {
      let found = try attempt { (parser) throws(ParseFailure) -> Bool in
        try parser.slashed(end, form, isLambda: isLambda)
        return true
      }
      if found != nil { return true }
    }
    return false
  }

  private mutating func checkParameters(_ end: TokenKind, isLambda: Bool) throws(ParseFailure) {
    let start = index
    defer { index = start }
    if kind == .slash, nextKind == .comma {
      throw raise("at least one argument must precede /", at: tokens[index].span)
    }
    if try maybeSlashed(end, isLambda: isLambda) {
      _ = try items(end, .either, isLambda: isLambda)
      if kind == .slash { throw raise("/ may appear only once", at: tokens[index].span) }
      _ = fail()
    }
    index = start
    try checkDefaultOrder(end, isLambda: isLambda)
    index = start
    try checkParenthesized(end, isLambda: isLambda)
    index = start
    _ = try maybeSlashed(end, isLambda: isLambda)
    _ = try items(end, .either, isLambda: isLambda)
    if accept(.star) {
      let hasName = try attempt { (parser) throws(ParseFailure) in try parser.item(end, .absent, isLambda: isLambda) }
      if hasName != nil || accept(.comma) {
        _ = try items(end, .either, isLambda: isLambda)
        if kind == .slash { throw raise("/ must be ahead of *", at: tokens[index].span) }
      }
      _ = fail()
    }
    index = start
    if try items(end, .either, isLambda: isLambda) > 0, accept(.slash), kind == .star {
      throw raise("expected comma between / and *", at: tokens[index].span)
    }
  }

  private mutating func checkDefaultOrder(_ end: TokenKind, isLambda: Bool) throws(ParseFailure) {
    _ = try attempt { (parser) throws(ParseFailure) -> Bool in
      try parser.slashed(end, .absent, isLambda: isLambda)
      return true
    }
    _ = try items(end, .absent, isLambda: isLambda)
    let hasSlash = try attempt { (parser) throws(ParseFailure) -> Bool in
      try parser.slashed(end, .present, isLambda: isLambda)
      return true
    }
    if hasSlash == nil, try items(end, .present, isLambda: isLambda) == 0 { return }
    let arg = try attempt { (parser) throws(ParseFailure) in try parser.item(end, .absent, isLambda: isLambda) }
    if let arg { throw raise("parameter without a default follows parameter with a default", at: arg.span) }
  }

  private mutating func checkParenthesized(_ end: TokenKind, isLambda: Bool) throws(ParseFailure) {
    _ = try items(end, .absent, isLambda: isLambda)
    guard kind == .leftParen else { return }
    let open = index
    index += 1
    if isLambda {
      repeat {
        if kind != .name { break }
        index += 1
      } while accept(.comma)
      furthest = max(furthest, index)
      if tokens[index - 1].kind == .leftParen { return }
    } else if try items(.rightParen, .absent, isLambda: false) == 0 {
      return
    }
    _ = accept(.comma)
    guard kind == .rightParen else { return }
    let owner = isLambda ? "Lambda expression" : "Function"
    throw raise("\(owner) parameters cannot be parenthesized", from: tokens[open].span, to: tokens[index].span)
  }

  /// At a `*`.
  mutating func diagnoseStar(_ end: TokenKind, isLambda: Bool) throws(ParseFailure) {
    let start = index
    defer { index = start }
    index += 1
    if kind == end || kind == .comma && (nextKind == end || nextKind == .doubleStar) {
      if !isLambda { throw raise("named arguments must follow bare *", at: tokens[start].span) }
      if kind == .comma { index += 1 }
      throw raiseAtLast("named arguments must follow bare *")
    }
    let arg = try attempt { (parser) throws(ParseFailure) in
      try parser.parameter(isLambda: isLambda, isStarred: false)
    }
    if arg != nil, kind == .equal {
      throw raise("var-positional argument cannot have default value", at: tokens[index].span)
    }
    index = start + 1
    let hasName = try attempt { (parser) throws(ParseFailure) in try parser.item(end, .absent, isLambda: isLambda) }
    if hasName == nil, !accept(.comma) { return }
    _ = try items(end, .either, isLambda: isLambda)
    guard kind == .star else { return }
    let second = index
    index += 1
    let again = try attempt { (parser) throws(ParseFailure) in try parser.item(end, .absent, isLambda: isLambda) }
    if again != nil || kind == .comma { throw raise("* argument may appear only once", at: tokens[second].span) }
  }

  /// At a `**`.
  mutating func diagnoseDoubleStar(isLambda: Bool) throws(ParseFailure) {
    let start = index
    defer { index = start }
    index += 1
    let arg = try attempt { (parser) throws(ParseFailure) in
      try parser.parameter(isLambda: isLambda, isStarred: false)
    }
    if arg == nil { return }
    if kind == .equal { throw raise("var-keyword argument cannot have default value", at: tokens[index].span) }
    guard accept(.comma) else { return }
    let message = "arguments cannot follow var-keyword argument"
    let mark = index
    let next = try attempt { (parser) throws(ParseFailure) in
      try parser.parameter(isLambda: isLambda, isStarred: false)
    }
    if let next { throw raise(message, at: next.span) }
    switch tokens[mark].kind {
    case .star, .doubleStar, .slash: throw raise(message, at: tokens[mark].span)
    default: return
    }
  }

  /// `*Ts: bound` or `**P: bound`, at the colon.
  mutating func diagnoseTypeBound(_ kind: TypeParam.Kind) throws(ParseFailure) -> ParseFailure {
    let colon = index
    let name = if case .paramSpec = kind { "ParamSpec" } else { "TypeVarTuple" }
    index += 1
    let bound = try attempt { (parser) throws(ParseFailure) in try parser.expression() }
    guard let bound else { return fail() }
    furthest = max(furthest, index)
    let what = if case .tuple = bound.kind { "constraints" } else { "bound" }
    return raise("cannot use \(what) with \(name)", startingAt: tokens[colon].span)
  }
}
