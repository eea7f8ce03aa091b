import Lexer

/// Names, literals, and everything in brackets.
extension Parser {
  mutating func atom() throws(ParseFailure) -> Expr {
    if isDiagnosing { return try memoized(.atom) }
    return try plainAtom()
  }

  mutating func plainAtom() throws(ParseFailure) -> Expr {
    let token = tokens[index]
    switch token.kind {
    case .name:
      index += 1
      return Expr(.name(id: file.names[Int(token.value)], ctx: .load), token.span)
    case .number: return try number()
    case .string, .fstringStart: return try strings()
    case .leftParen: return try nested { (parser) throws(ParseFailure) in try parser.parenthesized() }
    case .leftBracket: return try nested { (parser) throws(ParseFailure) in try parser.bracketed() }
    case .leftBrace: return try nested { (parser) throws(ParseFailure) in try parser.braced() }
    case .none: return constant(.none)
    case .true: return constant(.true)
    case .false: return constant(.false)
    case .ellipsis: return constant(.ellipsis)
    default: throw fail()
    }
  }

  @inline(__always)
  private mutating func nested(
    _ body: (inout Parser) throws(ParseFailure) -> Expr
  ) throws(ParseFailure) -> Expr {
    try enter()
    let result = try body(&self)
    leave()
    return result
  }

  private mutating func constant(_ value: Constant) -> Expr {
    index += 1
    return Expr(.constant(value: value, isUnicodePrefixed: false), tokens[index - 1].span)
  }

  mutating func number() throws(ParseFailure) -> Expr {
    let token = tokens[index]
    guard token.kind == .number else { throw fail() }
    let text = UnsafeBufferPointer(start: bytes + Int(token.start), count: Int(token.end - token.start))
    if featureVersion < 6, text.contains(UInt8(ascii: "_")) {
      index += 1
      try require(version: 6, "Underscores in numeric literals are", looksAhead: false)
    }
    switch NumberLiteral.value(of: text, digitLimit: digitLimit) {
    case .int(let value): return constant(.int(value))
    case .bigInt(let digits, let radix): return constant(.bigInt(digits: digits, radix: radix))
    case .float(let value): return constant(.float(value))
    case .imaginary(let value): return constant(.imaginary(value))
    case .tooManyDigits(let count):
      var span = token.span
      span.column = -1
      span.endColumn = -1
      throw raise(
        "Exceeds the limit (\(digitLimit) digits) for integer string conversion: value has \(count) digits; use "
          + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to "
          + "avoid decimal conversion limits.", at: span)
    }
  }

  /// `()`, a tuple, a group, or a generator expression.
  private mutating func parenthesized() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    if accept(.rightParen) { return Expr(.tuple(elts: [], ctx: .load), span(from: start)) }
    if kind == .yield {
      let value = try yieldExpression()
      try expect(.rightParen)
      return value
    }
    if isDiagnosing { return try diagnoseParenthesized(start) }
    let first = try starNamedExpression()
    switch kind {
    case .comma:
      let elts = try elements(first, until: .rightParen)
      try expect(.rightParen)
      return try node(.tuple(elts: elts, ctx: .load), span(from: start), height(elts))
    case .for, .async:
      if case .starred = first.kind { throw fail() }
      let generators = try comprehensions()
      try expect(.rightParen)
      return try node(
        .generatorExp(elt: first, generators: generators), span(from: start), max(first.height, height(generators)))
    default:
      try expect(.rightParen)
      if case .starred = first.kind {
        index -= 1
        throw fail()
      }
      return first
    }
  }

  private mutating func bracketed() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    if accept(.rightBracket) { return Expr(.list(elts: [], ctx: .load), span(from: start)) }
    if isDiagnosing { return try diagnoseBracketed(start) }
    let first = try starNamedExpression()
    if kind == .for || kind == .async {
      if case .starred = first.kind { throw fail() }
      let generators = try comprehensions()
      try expect(.rightBracket)
      return try node(
        .listComp(elt: first, generators: generators), span(from: start), max(first.height, height(generators)))
    }
    let elts = try elements(first, until: .rightBracket)
    try expect(.rightBracket)
    return try node(.list(elts: elts, ctx: .load), span(from: start), height(elts))
  }

  /// The elements after the first, with an optional comma at the end.
  mutating func elements(_ first: Expr, until end: TokenKind) throws(ParseFailure) -> [Expr] {
    var elts = [first]
    while accept(.comma), kind != end { elts.append(try starNamedExpression()) }
    return elts
  }

  /// A dict, a set, or a comprehension of either.
  private mutating func braced() throws(ParseFailure) -> Expr {
    let start = index
    index += 1
    if accept(.rightBrace) { return Expr(.dict(keys: [], values: []), span(from: start)) }
    if isDiagnosing { return try diagnoseBraced(start) }
    if kind == .doubleStar { return try checkedDict(start, firstKey: nil) }
    let first = try starNamedExpression()
    guard kind == .colon else { return try setTail(first, start) }
    switch first.kind {
    case .starred: throw fail()
    case .namedExpr where tokens[start + 1].kind == .name: throw fail()
    default: return try checkedDict(start, firstKey: first)
    }
  }

  mutating func setTail(_ first: Expr, _ start: Int) throws(ParseFailure) -> Expr {
    if kind == .for || kind == .async {
      if case .starred = first.kind { throw fail() }
      let generators = try comprehensions()
      try expect(.rightBrace)
      return try node(
        .setComp(elt: first, generators: generators), span(from: start), max(first.height, height(generators)))
    }
    let elts = try elements(first, until: .rightBrace)
    try expect(.rightBrace)
    return try node(.set(elts: elts), span(from: start), height(elts))
  }

  /// A dict, with the one check that CPython makes already in its first pass.
  private mutating func checkedDict(_ start: Int, firstKey: Expr?) throws(ParseFailure) -> Expr {
    do throws(ParseFailure) {
      return try dict(start, firstKey: firstKey)
    } catch {
      if error == .noMatch {
        index = start + 1
        try asInSecondPass { (parser) throws(ParseFailure) in try parser.checkPairs() }
      }
      throw error
    }
  }

  /// From behind the opening brace, or from behind the first key if that has been read.
  mutating func dict(_ start: Int, firstKey: Expr?) throws(ParseFailure) -> Expr {
    var firstKey = firstKey
    var keys: [Expr?] = []
    var values: [Expr] = []
    var highest: Int32 = 0
    repeat {
      if kind == .rightBrace { break }
      if accept(.doubleStar) {
        keys.append(nil)
        let value = try bitwiseOr()
        values.append(value)
        highest = max(highest, value.height)
        continue
      }
      let key: Expr
      if let first = firstKey {
        key = first
        firstKey = nil
      } else {
        key = try expression()
      }
      try expect(.colon)
      let value = try expression()
      keys.append(key)
      values.append(value)
      highest = max(highest, key.height, value.height)
      if keys.count == 1, kind == .for || kind == .async {
        let generators = try comprehensions()
        try expect(.rightBrace)
        return try node(
          .dictComp(key: key, value: value, generators: generators), span(from: start),
          max(highest, height(generators)))
      }
    } while accept(.comma)
    try expect(.rightBrace)
    return try node(.dict(keys: keys, values: values), span(from: start), highest)
  }

  /// One or more `for … in … if …`.
  mutating func comprehensions() throws(ParseFailure) -> [Comprehension] {
    var result: [Comprehension] = []
    repeat {
      if isDiagnosing, !result.isEmpty {
        // A further clause that does not fit belongs to whatever follows.
        let next = try attempt { (parser) throws(ParseFailure) in try parser.comprehension() }
        guard let next else { break }
        result.append(next)
      } else {
        result.append(try comprehension())
      }
    } while kind == .for || kind == .async && nextKind == .for
    if kind == .async { furthest = max(furthest, index + 1) }
    return result
  }

  private mutating func comprehension() throws(ParseFailure) -> Comprehension {
    if isDiagnosing { try diagnoseForClause() }
    let start = index
    let isAsync = accept(.async)
    let target: Expr
    do throws(ParseFailure) {
      try expect(.for)
      target = try starTargets()
      try expect(.in)
    } catch {
      if error == .noMatch, !isDiagnosing {
        // CPython looks for a missing `in` already in its first pass.
        index = start
        try asInSecondPass { (parser) throws(ParseFailure) in try parser.diagnoseForClause() }
      }
      throw error
    }
    let iter = try disjunction()
    var ifs: [Expr] = []
    while kind == .if {
      let mark = index
      index += 1
      if isDiagnosing {
        let test = try attempt { (parser) throws(ParseFailure) in try parser.disjunction() }
        guard let test else {
          index = mark
          break
        }
        ifs.append(test)
      } else {
        ifs.append(try disjunction())
      }
    }
    if isAsync { try require(version: 6, "Async comprehensions are") }
    return Comprehension(target: target, iter: iter, ifs: ifs, isAsync: isAsync)
  }
}
