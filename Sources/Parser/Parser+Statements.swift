import Lexer

/// Modules, blocks, and the choice of statement.
extension Parser {
  mutating func fileInput() throws(ParseFailure) -> [Stmt] {
    var body: [Stmt] = []
    while kind != .endMarker { try statement(&body) }
    return body
  }

  /// One statement and what may follow it, as a prompt reads it.
  mutating func interactiveInput() throws(ParseFailure) -> [Stmt] {
    var body: [Stmt] = []
    if kind == .newline, tokens[index].span.column >= 0 {
      index += 1
      return [Stmt(.pass, tokens[index - 1].span)]
    }
    if startsCompound {
      try statement(&body)
      try expect(.newline)
    } else {
      try statement(&body)
      if case .match? = body.last?.kind { try expect(.newline) }
    }
    try checkNothingFollows()
    return body
  }

  /// Blank lines and comments may follow a single statement, nothing else.
  private mutating func checkNothingFollows() throws(ParseFailure) {
    var offset = Int(tokens[index - 1].end)
    while offset < source.count {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0C: offset += 1
      case UInt8(ascii: "#"):
        while offset < source.count, bytes[offset] != 0x0A { offset += 1 }
      default:
        isFinal = true
        furthest = max(furthest, index - 1)
        throw raise(
          "multiple statements found while compiling a single statement", at: tokens[index - 1].span)
      }
    }
  }

  mutating func expressionInput() throws(ParseFailure) -> Expr {
    let start = index
    let first = try expression()
    let value = kind == .comma ? try expressionTuple(first, start) : first
    while accept(.newline) {}
    try expect(.endMarker)
    return value
  }

  /// `a, b` where stars are not allowed.
  mutating func expressionTuple(_ first: Expr, _ start: Int) throws(ParseFailure) -> Expr {
    var elts = [first]
    while accept(.comma) {
      guard startsExpression, kind != .star else { break }
      elts.append(try expression())
    }
    return try node(.tuple(elts: elts, ctx: .load), span(from: start), height(elts))
  }

  private var startsCompound: Bool {
    switch kind {
    case .if, .while, .for, .try, .with, .def, .class, .at, .async: true
    default: false
    }
  }

  /// One compound statement, or a line of simple ones.
  mutating func statement(_ body: inout [Stmt]) throws(ParseFailure) {
    switch kind {
    case .if: body.append(try ifStatement())
    case .while: body.append(try whileStatement())
    case .for: body.append(try forStatement(index, isAsync: false))
    case .try: body.append(try tryStatement())
    case .with: body.append(try withStatement(index, isAsync: false))
    case .def: body.append(try functionDefinition(index, decorators: [], isAsync: false))
    case .class: body.append(try classDefinition(decorators: []))
    case .at: body.append(try decorated())
    case .async: body.append(try asyncStatement())
    case .name where tokens[index].value == KnownName.match:
      if let statement = try matchStatement() {
        body.append(statement)
      } else {
        try simpleStatements(&body)
      }
    default: try simpleStatements(&body)
    }
  }

  mutating func simpleStatements(_ body: inout [Stmt]) throws(ParseFailure) {
    repeat { body.append(try simpleStatement()) } while accept(.semicolon) && kind != .newline
    try expect(.newline)
  }

  /// What follows a colon: an indented block, or statements on the same line.
  mutating func block() throws(ParseFailure) -> [Stmt] {
    var body: [Stmt] = []
    guard kind == .newline else {
      try simpleStatements(&body)
      return body
    }
    index += 1
    guard kind == .indent else {
      let failure = fail()
      if isDiagnosing, failure == .noMatch { throw raiseAtLast("expected an indented block", kind: .indentation) }
      throw failure
    }
    index += 1
    try enter()
    repeat { try statement(&body) } while kind != .dedent && kind != .endMarker
    try expect(.dedent)
    leave()
    return body
  }
}
