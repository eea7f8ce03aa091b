import Lexer

/// Parameter lists of `def` and `lambda`.
extension Parser {
  struct ParameterList {
    var arguments: Arguments
    var height: Int32
  }

  /// Up to the token that closes the list: `)`, or `:` for a lambda.
  mutating func parameters(isLambda: Bool) throws(ParseFailure) -> ParameterList {
    let end: TokenKind = isLambda ? .colon : .rightParen
    if kind == end { return ParameterList(arguments: Parser.noArguments, height: 0) }
    // Defaults may hold lambdas with defaults: these take much of the stack, so they count apart.
    try enter()
    let result =
      isDiagnosing ? try diagnoseParameters(isLambda: isLambda) : try plainParameters(isLambda: isLambda)
    leave()
    return result
  }

  mutating func plainParameters(isLambda: Bool) throws(ParseFailure) -> ParameterList {
    let end: TokenKind = isLambda ? .colon : .rightParen
    var posOnlyArgs: [Arg] = []
    var args: [Arg] = []
    var vararg: Arg?
    var kwOnlyArgs: [Arg] = []
    var kwDefaults: [Expr?] = []
    var kwarg: Arg?
    var defaults: [Expr] = []
    var seesSlash = false
    var seesStar = false
    var highest: Int32 = 0
    var last: Arg?
    while kind != end {
      switch kind {
      case .slash:
        if seesSlash || seesStar || args.isEmpty { throw fail() }
        index += 1
        seesSlash = true
        try require(version: 8, "Positional-only parameters are")
        swap(&posOnlyArgs, &args)
      case .star:
        if seesStar { throw fail() }
        if diagnoses { try diagnoseStar(end, isLambda: isLambda) }
        index += 1
        seesStar = true
        if kind == .comma {
          if nextKind == .typeComment {
            index += 1
            throw raiseAtLast("bare * has associated type comment")
          }
          if nextKind == end || nextKind == .doubleStar {
            index += 1
            throw fail()
          }
        } else {
          vararg = try parameter(isLambda: isLambda, isStarred: true)
          last = vararg
          highest = max(highest, height(vararg?.annotation))
        }
      case .doubleStar:
        if diagnoses { try diagnoseDoubleStar(isLambda: isLambda) }
        index += 1
        kwarg = try parameter(isLambda: isLambda, isStarred: false)
        highest = max(highest, height(kwarg?.annotation))
        _ = accept(.comma)
        if let kwarg { try takeTypeComment(for: kwarg.span) }
        if kind != end { throw fail() }
        continue
      default:
        let arg = try parameter(isLambda: isLambda, isStarred: false)
        last = arg
        let value = kind == .equal ? try parameterDefault(end) : nil
        highest = max(highest, height(value), height(arg.annotation))
        if seesStar {
          kwOnlyArgs.append(arg)
          kwDefaults.append(value)
        } else {
          if let value {
            defaults.append(value)
          } else if !defaults.isEmpty {
            throw fail()
          }
          args.append(arg)
        }
      }
      let hasComma = accept(.comma)
      if kind == .typeComment, !isLambda, let last { try takeTypeComment(for: last.span) }
      last = nil
      if !hasComma { break }
    }
    if kind != end { throw fail() }
    return ParameterList(
      arguments: Arguments(
        posOnlyArgs: posOnlyArgs, args: args, vararg: vararg, kwOnlyArgs: kwOnlyArgs, kwDefaults: kwDefaults,
        kwarg: kwarg, defaults: defaults), height: highest)
  }

  static var noArguments: Arguments { Arguments() }

  mutating func parameter(isLambda: Bool, isStarred: Bool) throws(ParseFailure) -> Arg {
    let start = index
    let arg = try identifier()
    var annotation: Expr?
    if !isLambda, kind == .colon {
      let colon = index
      index += 1
      if isDiagnosing {
        // The name alone is a parameter: what is wrong with its annotation shows behind it.
        annotation = try attempt { (parser) throws(ParseFailure) in
          isStarred ? try parser.starExpression() : try parser.expression()
        }
        if annotation == nil { index = colon }
      } else {
        annotation = isStarred ? try starExpression() : try expression()
      }
    }
    return Arg(arg: arg, annotation: annotation, span: span(from: start))
  }

  /// `[T: bound = default, *Ts, **P]`, from its bracket.
  mutating func typeParameters() throws(ParseFailure) -> [TypeParam] {
    guard kind == .leftBracket else { return [] }
    index += 1
    if diagnoses, kind == .rightBracket {
      _ = fail()
      throw raise("Type parameter list cannot be empty", startingAt: tokens[index].span)
    }
    var result: [TypeParam] = []
    repeat {
      if kind == .rightBracket, !result.isEmpty { break }
      result.append(try typeParameter())
    } while accept(.comma)
    try expect(.rightBracket)
    try require(version: 12, "Type parameter lists are", looksAhead: false)
    return result
  }

  private mutating func typeParameter() throws(ParseFailure) -> TypeParam {
    let start = index
    var parameterKind = TypeParam.Kind.typeVar(bound: nil)
    if accept(.star) { parameterKind = .typeVarTuple } else if accept(.doubleStar) { parameterKind = .paramSpec }
    let name = try identifier()
    if kind == .colon {
      if tokens[start].kind != .name {
        throw try diagnoseTypeBound(parameterKind)
      }
      index += 1
      parameterKind = .typeVar(bound: try expression())
    }
    var defaultValue: Expr?
    if accept(.equal) {
      if case .typeVarTuple = parameterKind {
        defaultValue = try starExpression()
      } else {
        defaultValue = try expression()
      }
      try require(version: 13, "Type parameter defaults are")
    }
    return TypeParam(kind: parameterKind, name: name, defaultValue: defaultValue, span: span(from: start))
  }
}
