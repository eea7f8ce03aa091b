import Lexer

/// Brackets in the second pass: each thing that they may hold is tried in turn, with the checks for what it is not.
extension Parser {
  /// Attributes, calls and subscripts: the first that does not fit ends the chain.
  mutating func diagnosePrimary() throws(ParseFailure) -> Expr {
    let start = index
    var value = try atom()
    while true {
      let current = value
      let next: Expr?
      switch kind {
      case .dot:
        next = try attempt { (parser) throws(ParseFailure) -> Expr in
          parser.index += 1
          let attr = try parser.identifier()
          return try parser.node(
            .attribute(value: current, attr: attr, ctx: .load), parser.span(from: start), current.height)
        }
      case .leftParen: next = try diagnoseCall(current, start)
      case .leftBracket:
        // Where a call's generator expression could stand, CPython looks for misplaced comprehensions of any kind.
        if !isQuiet { try checkComprehension(index) }
        next = try attempt { (parser) throws(ParseFailure) -> Expr in
          try parser.enter()
          parser.index += 1
          let slice = try parser.slices()
          try parser.expect(.rightBracket)
          parser.leave()
          return try parser.node(
            .subscript(value: current, slice: slice, ctx: .load), parser.span(from: start),
            max(current.height, slice.height))
        }
      case .leftBrace:
        if !isQuiet { try checkComprehension(index) }
        next = nil
      default: next = nil
      }
      guard let next else {
        // The token behind has been looked at, and if the lexer failed there, so has the parser.
        furthest = max(furthest, index)
        if kind == .error { throw fail() }
        return value
      }
      value = next
    }
  }

  private mutating func diagnoseCall(_ callee: Expr, _ start: Int) throws(ParseFailure) -> Expr? {
    let open = index
    try enter()
    defer { leave() }
    if let argument = try attempt({ (parser) throws(ParseFailure) in try parser.generator(open) }) {
      return try node(
        .call(func: callee, args: [argument], keywords: []), span(from: start), max(callee.height, argument.height))
    }
    if !isQuiet { try checkComprehension(open) }
    return try attempt { (parser) throws(ParseFailure) -> Expr in
      parser.index = open + 1
      var result = CallArguments()
      if parser.kind != .rightParen { result = try parser.arguments(open: open) }
      try parser.expect(.rightParen)
      return try parser.node(
        .call(func: callee, args: result.args, keywords: result.keywords), parser.span(from: start),
        max(callee.height, result.height))
    }
  }

  private mutating func generator(_ start: Int) throws(ParseFailure) -> Expr {
    index = start + 1
    let elt: Expr
    if kind == .name, nextKind == .colonEqual {
      elt = try assignmentExpression()
    } else {
      elt = try expression()
      if kind == .colonEqual { throw fail() }
    }
    let generators = try comprehensions()
    try expect(.rightParen)
    return try node(
      .generatorExp(elt: elt, generators: generators), span(from: start), max(elt.height, height(generators)))
  }

  mutating func diagnoseParenthesized(_ start: Int) throws(ParseFailure) -> Expr {
    let tuple = try attempt { (parser) throws(ParseFailure) -> Expr in
      let first = try parser.starNamedExpression()
      try parser.expect(.comma)
      var elts = [first]
      if parser.kind != .rightParen { elts += try parser.starNamedExpressions() }
      try parser.expect(.rightParen)
      return try parser.node(.tuple(elts: elts, ctx: .load), parser.span(from: start), height(elts))
    }
    if let tuple { return tuple }
    let group = try attempt { (parser) throws(ParseFailure) -> Expr in
      let value = try parser.namedExpression()
      try parser.expect(.rightParen)
      return value
    }
    if let group { return group }
    if !isQuiet { try checkGroup() }
    if let generator = try attempt({ (parser) throws(ParseFailure) in try parser.generator(start) }) {
      return generator
    }
    if !isQuiet { try checkComprehension(start) }
    throw fail()
  }

  private mutating func checkGroup() throws(ParseFailure) {
    let mark = index
    defer { index = mark }
    let starred = try attempt { (parser) throws(ParseFailure) -> Expr in
      let value = try parser.checkedStarred()
      try parser.expect(.rightParen)
      return value
    }
    if let starred { throw raise("cannot use starred expression here", at: starred.span) }
    guard kind == .doubleStar else { return }
    let found = try attempt { (parser) throws(ParseFailure) -> Bool in
      parser.index += 1
      _ = try parser.expression()
      try parser.expect(.rightParen)
      return true
    }
    if found != nil { throw raise("cannot use double starred expression here", at: tokens[mark].span) }
  }

  mutating func diagnoseBracketed(_ start: Int) throws(ParseFailure) -> Expr {
    let list = try attempt { (parser) throws(ParseFailure) -> Expr in
      let elts = try parser.starNamedExpressions()
      try parser.expect(.rightBracket)
      return try parser.node(.list(elts: elts, ctx: .load), parser.span(from: start), height(elts))
    }
    if let list { return list }
    let comprehension = try attempt { (parser) throws(ParseFailure) -> Expr in
      let elt = try parser.namedExpression()
      let generators = try parser.comprehensions()
      try parser.expect(.rightBracket)
      return try parser.node(
        .listComp(elt: elt, generators: generators), parser.span(from: start), max(elt.height, height(generators)))
    }
    if let comprehension { return comprehension }
    if !isQuiet { try checkComprehension(start) }
    throw fail()
  }

  mutating func diagnoseBraced(_ start: Int) throws(ParseFailure) -> Expr {
    let dict = try attempt { (parser) throws(ParseFailure) -> Expr in
      var keys: [Expr?] = []
      var values: [Expr] = []
      let highest = try parser.pairs(&keys, &values)
      _ = parser.accept(.comma)
      try parser.expect(.rightBrace)
      return try parser.node(.dict(keys: keys, values: values), parser.span(from: start), highest)
    }
    if let dict { return dict }
    try checkPairs()
    let set = try attempt { (parser) throws(ParseFailure) -> Expr in
      let elts = try parser.starNamedExpressions()
      try parser.expect(.rightBrace)
      return try parser.node(.set(elts: elts), parser.span(from: start), height(elts))
    }
    if let set { return set }
    let dictComp = try attempt { (parser) throws(ParseFailure) -> Expr in
      let key = try parser.expression()
      try parser.expect(.colon)
      let value = try parser.expression()
      let generators = try parser.comprehensions()
      try parser.expect(.rightBrace)
      return try parser.node(
        .dictComp(key: key, value: value, generators: generators), parser.span(from: start),
        max(key.height, value.height, height(generators)))
    }
    if let dictComp { return dictComp }
    if !isQuiet { try checkDictComprehension() }
    let setComp = try attempt { (parser) throws(ParseFailure) -> Expr in
      let elt = try parser.namedExpression()
      let generators = try parser.comprehensions()
      try parser.expect(.rightBrace)
      return try parser.node(
        .setComp(elt: elt, generators: generators), parser.span(from: start), max(elt.height, height(generators)))
    }
    if let setComp { return setComp }
    if !isQuiet { try checkComprehension(start) }
    throw fail()
  }

  /// Pairs and `**` entries, up to one that is neither.
  private mutating func pairs(_ keys: inout [Expr?], _ values: inout [Expr]) throws(ParseFailure) -> Int32 {
    var highest: Int32 = 0
    var (key, value) = try pair()
    while true {
      keys.append(key)
      values.append(value)
      highest = max(highest, height(key), value.height)
      guard kind == .comma else { return highest }
      let next = try attempt { (parser) throws(ParseFailure) -> (Expr?, Expr) in
        parser.index += 1
        return try parser.pair()
      }
      guard let next else { return highest }
      (key, value) = next
    }
  }

  private mutating func pair() throws(ParseFailure) -> (Expr?, Expr) {
    if accept(.doubleStar) { return (nil, try bitwiseOr()) }
    let key = try expression()
    try expect(.colon)
    return (key, try expression())
  }

  mutating func checkPairs() throws(ParseFailure) {
    let mark = index
    defer { index = mark }
    let isBehindPairs = try attempt { (parser) throws(ParseFailure) -> Bool in
      var keys: [Expr?] = []
      var values: [Expr] = []
      _ = try parser.pairs(&keys, &values)
      try parser.expect(.comma)
      return true
    }
    if isBehindPairs != nil {
      let start = index
      if let key = try attempt({ (parser) throws(ParseFailure) in try parser.expression() }) {
        if kind != .colon {
          _ = fail()
          var span = key.span
          span.column = span.endColumn - 1
          span.endColumn = -1
          throw raise("':' expected after dictionary key", at: span)
        }
      }
      index = start
      try checkValue()
    }
    index = mark
    try checkValue()
  }

  /// `key: *value` and `key:`.
  private mutating func checkValue() throws(ParseFailure) {
    guard try attempt({ (parser) throws(ParseFailure) in try parser.expression() }) != nil, kind == .colon else {
      return
    }
    let colon = index
    index += 1
    if kind == .star {
      let star = index
      index += 1
      if try attempt({ (parser) throws(ParseFailure) in try parser.bitwiseOr() }) != nil {
        throw raise("cannot use a starred expression in a dictionary value", startingAt: tokens[star].span)
      }
      index = star
    }
    if kind == .rightBrace || kind == .comma {
      throw raise("expression expected after dictionary key and ':'", at: tokens[colon].span)
    }
    _ = fail()
  }

  private mutating func checkDictComprehension() throws(ParseFailure) {
    let mark = index
    guard kind == .doubleStar else { return }
    let found = try attempt { (parser) throws(ParseFailure) -> Bool in
      parser.index += 1
      _ = try parser.bitwiseOr()
      _ = try parser.comprehensions()
      try parser.expect(.rightBrace)
      return true
    }
    index = mark
    if found != nil { throw raise("dict unpacking cannot be used in dict comprehension", at: tokens[mark].span) }
  }

  /// A field of an f-string that did not parse, from its brace.
  mutating func diagnoseField() throws(ParseFailure) {
    let start = index
    defer { index = start }
    index += 1
    switch kind {
    case .equal, .exclamation, .colon, .rightBrace:
      let text = source.string(Int(tokens[index].start)..<Int(tokens[index].end))
      throw raise("f-string: valid expression required before '\(text)'", at: tokens[index].span)
    default: break
    }
    let value = try attempt { (parser) throws(ParseFailure) -> Expr in
      parser.kind == .yield ? try parser.yieldExpression() : try parser.starExpressions()
    }
    if value == nil { throw raiseAtToken(index, "f-string: expecting a valid expression after '{'") }
    switch kind {
    case .equal, .exclamation, .colon, .rightBrace: break
    default: throw raiseAtToken(index, "f-string: expecting '=', or '!', or ':', or '}'")
    }
    if accept(.equal), kind != .exclamation, kind != .colon, kind != .rightBrace {
      throw raiseAtToken(index, "f-string: expecting '!', or ':', or '}'")
    }
    if accept(.exclamation) {
      if kind == .colon || kind == .rightBrace {
        throw raiseAtToken(index, "f-string: missing conversion character")
      }
      if kind != .name { throw raiseAtToken(index, "f-string: invalid conversion character") }
      index += 1
    }
    if kind != .colon, kind != .rightBrace { throw raiseAtToken(index, "f-string: expecting ':' or '}'") }
    if kind == .colon {
      _ = try formatSpec()
      if kind != .rightBrace { throw raiseAtToken(index, "f-string: expecting '}', or format specs") }
    }
  }
}
