import Lexer

/// From a failed pass to the error that is reported.
extension Parser {
  /// Runs the second pass if the first one found no words for what is wrong.
  mutating func explain(_ mode: ParseMode) -> SyntaxError {
    let stopped = furthest
    let endsEarly = isRaisedByLexer ? file.failure?.isIncompleteInput ?? false : touchesEnd(stopped)
    if endsEarly, flags.contains(.allowIncompleteInput) { return incompleteInput(at: stopped) }
    if raised == nil {
      index = 0
      depth = 0
      memo = Memo()
      elifDepth = 0
      usesLessGreater = flags.contains(.lessGreater)
      isDiagnosing = true
      depthLimit = Limits.diagnosingDepth
      do throws(ParseFailure) {
        _ = try module(mode)
      } catch {}
      isDiagnosing = false
      if raised?.isAboutDepth == true { raised = nil }
    }
    if raised == nil { describeIndentation(stopped) }
    var error = raised ?? makeError("invalid syntax", tokens[stopped].span)
    looksOn = !isRaisedByLexer && !isFinal && !error.isAboutDepth
    if looksOn, let better = laterLexerError { error = better }
    error.isIncompleteInput = endsEarly
    return error
  }

  /// Whether the lexer saw the end of the text when it read a token: where it must look behind a token to know its end.
  private func touchesEnd(_ token: Int) -> Bool {
    let token = tokens[token]
    switch token.kind {
    case .newline, .string, .fstringEnd: return Int(token.start) >= source.count
    default: return Int(token.end) >= source.count
    }
  }

  /// The first pass could not get past a change of indentation, and no check knows why.
  private mutating func describeIndentation(_ token: Int) {
    switch tokens[token].kind {
    case .indent: _ = raiseAtToken(furthest, "unexpected indent", kind: .indentation)
    case .dedent: _ = raiseAtToken(furthest, "unexpected unindent", kind: .indentation)
    default: return
    }
    isFinal = true
  }

  /// What the lexer found wrong further on is often the cause: a bracket that was never closed, a stray quote. Inside an
  /// f-string it is more likely a consequence.
  private var laterLexerError: SyntaxError? {
    guard let failure = file.failure, !file.failsInFString else { return nil }
    if !file.isFailureDeferred { return failure }
    guard let bracket = file.openBracket, Int(tokens[furthest].span.line) > bracket.line else { return nil }
    return bracket
  }

  // MARK: - Names of expressions

  /// What messages call a kind of expression.
  static func describe(_ expr: Expr) -> String {
    switch expr.kind {
    case .boolOp, .binOp, .unaryOp: "expression"
    case .namedExpr: "named expression"
    case .lambda: "lambda"
    case .ifExp: "conditional expression"
    case .dict: "dict literal"
    case .set: "set display"
    case .listComp: "list comprehension"
    case .setComp: "set comprehension"
    case .dictComp: "dict comprehension"
    case .generatorExp: "generator expression"
    case .await: "await expression"
    case .yield, .yieldFrom: "yield expression"
    case .compare: "comparison"
    case .call: "function call"
    case .formattedValue, .joinedStr: "f-string expression"
    case .constant(let value, _): describe(value)
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .list: "list"
    case .tuple: "tuple"
    case .slice: "slice"
    }
  }

  private static func describe(_ value: Constant) -> String {
    switch value {
    case .none: "None"
    case .true: "True"
    case .false: "False"
    case .ellipsis: "ellipsis"
    default: "literal"
    }
  }

  enum TargetUse {
    case assignment
    case deletion
    case loop
  }

  /// Raises at the part of an expression that cannot be a target, if there is one.
  mutating func raiseInvalidTarget(_ expr: Expr, _ use: TargetUse) throws(ParseFailure) {
    guard let invalid = Parser.invalidTarget(expr, use) else { return }
    let verb = use == .deletion ? "delete" : "assign to"
    throw raise("cannot \(verb) \(Parser.describe(invalid))", at: invalid.span)
  }

  private static func invalidTarget(_ expr: Expr, _ use: TargetUse) -> Expr? {
    switch expr.kind {
    case .name, .attribute, .subscript: return nil
    case .list(let elts, _), .tuple(let elts, _):
      for elt in elts {
        if let invalid = invalidTarget(elt, use) { return invalid }
      }
      return nil
    case .starred(let value, _): return use == .deletion ? expr : invalidTarget(value, use)
    case .compare(let left, let ops, _) where use == .loop:
      // `for a in b` reads as a comparison.
      return ops.first == .in ? invalidTarget(left, use) : nil
    default: return expr
    }
  }
}
