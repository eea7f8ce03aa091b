import Lexer

/// Arguments and parameters in the second pass.
extension Parser {
  // MARK: - Arguments

  mutating func diagnoseArguments() throws(ParseFailure) -> CallArguments {
    let mark = index
    let whole = try attempt { (parser) throws(ParseFailure) -> CallArguments in
      let result = try parser.argumentList()
      _ = parser.accept(.comma)
      if parser.kind != .rightParen { throw parser.fail() }
      return result
    }
    if let whole { return whole }
    index = mark
    if !isQuiet { try checkArguments() }
    index = mark
    throw fail()
  }

  /// Positional arguments, then keywords; no comma at the end.
  private mutating func argumentList() throws(ParseFailure) -> CallArguments {
    var result = CallArguments()
    let hasPositional = try attempt { (parser) throws(ParseFailure) -> Bool in
      try parser.gather(&result) { (parser, result) throws(ParseFailure) in try parser.positional(&result) }
      return true
    }
    if hasPositional != nil {
      if kind == .comma {
        var more = result
        let keywords = try attempt { (parser) throws(ParseFailure) -> Bool in
          parser.index += 1
          try parser.keywordList(&more)
          return true
        }
        if keywords != nil { result = more }
      }
      return result
    }
    result = CallArguments()
    try keywordList(&result)
    return result
  }

  private mutating func gather(
    _ result: inout CallArguments,
    _ element: (inout Parser, inout CallArguments) throws(ParseFailure) -> Void
  ) throws(ParseFailure) {
    try element(&self, &result)
    while kind == .comma {
      // What an element that fails has added is taken away: copies would take quadratic time.
      let counts = (result.args.count, result.keywords.count, result.height)
      let mark = (index, depth)
      do throws(ParseFailure) {
        index += 1
        try element(&self, &result)
      } catch {
        if error == .raised { throw error }
        (index, depth) = mark
        result.args.removeLast(result.args.count - counts.0)
        result.keywords.removeLast(result.keywords.count - counts.1)
        result.height = counts.2
        break
      }
    }
  }

  private mutating func positional(_ result: inout CallArguments) throws(ParseFailure) {
    let value: Expr
    if kind == .star {
      value = try checkedStarred()
    } else {
      value = try argument()
    }
    result.args.append(value)
    result.height = max(result.height, value.height)
  }

  private mutating func keywordList(_ result: inout CallArguments) throws(ParseFailure) {
    var first = result
    let hasSimple = try attempt { (parser) throws(ParseFailure) -> Bool in
      try parser.gather(&first) { (parser, result) throws(ParseFailure) in
        try parser.keyword(&result, allowing: .star)
      }
      return true
    }
    if hasSimple != nil {
      result = first
      guard kind == .comma else { return }
      var more = result
      let doubles = try attempt { (parser) throws(ParseFailure) -> Bool in
        parser.index += 1
        try parser.gather(&more) { (parser, result) throws(ParseFailure) in
          try parser.keyword(&result, allowing: .doubleStar)
        }
        return true
      }
      if doubles != nil { result = more }
      return
    }
    try gather(&result) { (parser, result) throws(ParseFailure) in try parser.keyword(&result, allowing: .doubleStar) }
  }

  private mutating func keyword(_ result: inout CallArguments, allowing star: TokenKind) throws(ParseFailure) {
    if !isQuiet { try checkKeyword() }
    let start = index
    if kind == .name, nextKind == .equal {
      index += 2
      let value = try expression()
      result.keywords.append(Keyword(arg: name(start), value: value, span: span(from: start)))
      result.height = max(result.height, value.height)
    } else if kind == .star, star == .star {
      try positional(&result)
    } else if kind == .doubleStar, star == .doubleStar {
      index += 1
      let value = try expression()
      result.keywords.append(Keyword(arg: nil, value: value, span: span(from: start)))
      result.height = max(result.height, value.height)
    } else {
      throw fail()
    }
  }

  private mutating func checkKeyword() throws(ParseFailure) {
    let start = index
    defer { index = start }
    switch kind {
    case .true, .false, .none:
      if nextKind == .equal {
        throw raise("cannot assign to \(name(start))", from: tokens[start].span, to: tokens[start + 1].span)
      }
    case .name where nextKind == .equal:
      return try checkGeneratorKeyword()
    default: break
    }
    if let value = try attempt({ (parser) throws(ParseFailure) in try parser.expression() }), kind == .equal {
      throw raise(
        "expression cannot contain assignment, perhaps you meant \"==\"?", from: value.span, to: tokens[index].span)
    }
    index = start
    guard kind == .doubleStar else { return }
    let value = try attempt { (parser) throws(ParseFailure) -> Expr in
      parser.index += 1
      _ = try parser.expression()
      try parser.expect(.equal)
      return try parser.expression()
    }
    if let value {
      throw raise("cannot assign to keyword argument unpacking", from: tokens[start].span, to: value.span)
    }
  }

  /// `name = value for …`.
  private mutating func checkGeneratorKeyword() throws(ParseFailure) {
    let start = index
    defer { index = start }
    guard kind == .name, nextKind == .equal else { return }
    let found = try attempt { (parser) throws(ParseFailure) -> Bool in
      parser.index += 2
      _ = try parser.expression()
      _ = try parser.comprehensions()
      return true
    }
    if found != nil {
      throw raise(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", from: tokens[start].span,
        to: tokens[start + 1].span)
    }
  }

  /// `*value`, with the checks for what may be wrong with it.
  mutating func checkedStarred() throws(ParseFailure) -> Expr {
    let start = index
    if kind == .star, diagnoses {
      let value = try attempt { (parser) throws(ParseFailure) -> Expr in
        parser.index += 1
        _ = try parser.expression()
        try parser.expect(.equal)
        return try parser.expression()
      }
      index = start
      if let value {
        throw raise("cannot assign to iterable argument unpacking", from: tokens[start].span, to: value.span)
      }
    }
    return try starredArgument()
  }

  private mutating func checkArguments() throws(ParseFailure) {
    let start = index
    func reset(_ parser: inout Parser) { parser.index = start }

    // `**a, *b`
    let comma = try attempt { (parser) throws(ParseFailure) -> Int in
      _ = try parser.argumentList()
      let comma = parser.index
      try parser.expect(.comma)
      try parser.starredGroup()
      while parser.kind == .comma {
        let next = try parser.attempt { (parser) throws(ParseFailure) -> Bool in
          parser.index += 1
          try parser.starredGroup()
          return true
        }
        if next == nil { break }
      }
      return comma
    }
    if let comma {
      throw raise(
        "iterable argument unpacking follows keyword argument unpacking", startingAt: tokens[comma].span)
    }

    // `a for a in b, c`
    let generator = try attempt { (parser) throws(ParseFailure) -> (Span, Span) in
      let elt = try parser.expression()
      let generators = try parser.comprehensions()
      try parser.expect(.comma)
      let others = try parser.attempt { (parser) throws(ParseFailure) in try parser.argumentList() }
      if others == nil { _ = try parser.attempt { (parser) throws(ParseFailure) in try parser.generatorParts() } }
      return (elt.span, Parser.lastItem(generators).span)
    }
    if let (first, last) = generator {
      reset(&self)
      throw raise("Generator expression must be parenthesized", from: first, to: last)
    }
    try checkGeneratorKeyword()

    // `name=` without a value, first or behind others
    for isFirst in [false, true] {
      reset(&self)
      let name = try attempt { (parser) throws(ParseFailure) -> Int in
        if !isFirst {
          _ = try parser.argumentList()
          try parser.expect(.comma)
        }
        let name = parser.index
        try parser.expect(.name)
        try parser.expect(.equal)
        if parser.kind != .comma, parser.kind != .rightParen { throw parser.fail() }
        return name
      }
      if let name {
        throw raise("expected argument value expression", from: tokens[name].span, to: tokens[name + 1].span)
      }
    }
    reset(&self)
    try checkGeneratorArgument()
    reset(&self)
    try checkPositionalAfterKeyword()
  }

  /// A generator expression among other arguments.
  private mutating func checkGeneratorArgument() throws(ParseFailure) {
    let start = index
    let last = try attempt { (parser) throws(ParseFailure) -> (Span, Span)? in
      let result = try parser.argumentList()
      let generators = try parser.comprehensions()
      guard result.args.count > 1, let last = result.args.last else { return nil }
      return (last.span, Parser.lastItem(generators).span)
    }
    if let found = last, let (first, last) = found {
      throw raise("Generator expression must be parenthesized", from: first, to: last)
    }
    index = start
    let later = try attempt { (parser) throws(ParseFailure) -> (Span, Span) in
      _ = try parser.argumentList()
      try parser.expect(.comma)
      let elt = try parser.expression()
      let generators = try parser.comprehensions()
      return (elt.span, Parser.lastItem(generators).span)
    }
    if let (first, last) = later { throw raise("Generator expression must be parenthesized", from: first, to: last) }
  }

  private mutating func checkPositionalAfterKeyword() throws(ParseFailure) {
    let unpacks = try attempt { (parser) throws(ParseFailure) -> Bool in
      let first = try parser.argumentList()
      try parser.expect(.comma)
      _ = try parser.argumentList()
      return first.keywords.contains { $0.arg == nil }
    }
    guard let unpacks else { return }
    throw raiseAtLast("positional argument follows keyword argument\(unpacks ? " unpacking" : "")")
  }

  private mutating func starredGroup() throws(ParseFailure) {
    if kind != .star { throw fail() }
    _ = try checkedStarred()
    furthest = max(furthest, index)
    if kind == .equal { throw fail() }
  }

  private mutating func generatorParts() throws(ParseFailure) -> [Comprehension] {
    _ = try expression()
    return try comprehensions()
  }

  private static func lastItem(_ generators: [Comprehension]) -> Expr {
    let last = generators[generators.count - 1]
    return last.ifs.last ?? last.iter
  }
}
