import Lexer

extension Parser {
  mutating func importStatement() throws(ParseFailure) -> Stmt {
    let start = index
    if isDiagnosing { try diagnoseImport() }
    index += 1
    var names: [Alias] = []
    repeat {
      let first = index
      let name = try dottedName()
      let asname = accept(.as) ? try identifier() : nil
      names.append(Alias(name: name, asname: asname, span: span(from: first)))
    } while accept(.comma)
    return Stmt(.import(names: names), span(from: start))
  }

  mutating func importFrom() throws(ParseFailure) -> Stmt {
    let start = index
    index += 1
    var level = 0
    while true {
      if accept(.dot) {
        level += 1
      } else if accept(.ellipsis) {
        level += 3
      } else {
        break
      }
    }
    let module = level > 0 && kind == .import ? nil : try dottedName()
    try expect(.import)
    let names = try importedNames()
    return Stmt(.importFrom(module: module, names: names, level: level), span(from: start))
  }

  private mutating func importedNames() throws(ParseFailure) -> [Alias] {
    if kind == .star {
      index += 1
      return [Alias(name: "*", asname: nil, span: tokens[index - 1].span)]
    }
    if accept(.leftParen) {
      let names = try importAliases(isParenthesized: true)
      try expect(.rightParen)
      return names
    }
    if isDiagnosing, kind == .newline {
      _ = fail()
      throw raise("Expected one or more names after 'import'", startingAt: tokens[index].span)
    }
    let names = try importAliases(isParenthesized: false)
    if tokens[index - 1].kind == .comma, kind == .newline, isDiagnosing {
      throw raiseAtLast("trailing comma not allowed without surrounding parentheses")
    }
    if tokens[index - 1].kind == .comma { throw fail() }
    return names
  }

  private mutating func importAliases(isParenthesized: Bool) throws(ParseFailure) -> [Alias] {
    var names: [Alias] = []
    repeat {
      if !names.isEmpty, kind == (isParenthesized ? .rightParen : .newline) { break }
      let first = index
      let name = try identifier()
      let asname = accept(.as) ? try identifier() : nil
      names.append(Alias(name: name, asname: asname, span: span(from: first)))
    } while accept(.comma)
    return names
  }

  mutating func dottedName() throws(ParseFailure) -> String {
    var result = try identifier()
    while accept(.dot) {
      result += "."
      result += try identifier()
    }
    return result
  }
}
