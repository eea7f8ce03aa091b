import Lexer

/// Why a tree cannot be compiled.
public struct TreeError: Error {
  public enum Kind: Sendable {
    case type
    case value
  }

  public let kind: Kind
  public let message: String

  static func value(_ message: String) -> TreeError { TreeError(kind: .value, message: message) }
  static func type(_ message: String) -> TreeError { TreeError(kind: .type, message: message) }
}

/// Checks a tree that a program has built for what the grammar promises of one that was parsed: who can be assigned to, what
/// is not empty, what goes together in number. The compiler relies on it. Messages and their order are CPython's.
public struct TreeCheck {
  public static func check(_ module: Module) throws(TreeError) {
    let checker = TreeCheck()
    switch module.kind {
    case .file(let body), .interactive(let body): try checker.stmts(body)
    case .expression(let body): try checker.expr(body)
    case .functionType(let arguments, let returns):
      try checker.exprs(arguments)
      try checker.expr(returns)
    }
  }

  // MARK: - Parts

  func place(_ span: Span) throws(TreeError) {
    let (line, column, endLine, endColumn) = (span.line, span.column, span.endLine, span.endColumn)
    if line > endLine { throw .value("AST node line range (\(line), \(endLine)) is not valid") }
    if line < 0 && endLine != line || column < 0 && column != endColumn {
      throw .value(
        "AST node column range (\(column), \(endColumn)) for line range (\(line), \(endLine)) is not valid")
    }
    if line == endLine, column > endColumn {
      throw .value("line \(line), column \(column)-\(endColumn) is not a valid range")
    }
  }

  func name(_ name: String) throws(TreeError) {
    if name == "None" || name == "True" || name == "False" {
      throw .value("identifier field can't represent '\(name)' constant")
    }
  }

  func nonempty<T>(_ list: [T], _ what: String, _ owner: String) throws(TreeError) {
    if list.isEmpty { throw .value("empty \(what) on \(owner)") }
  }

  func exprs(_ nodes: [Expr], _ ctx: ExprContext = .load) throws(TreeError) {
    for node in nodes { try expr(node, ctx) }
  }

  func optional(_ node: Expr?, _ ctx: ExprContext = .load) throws(TreeError) {
    if let node { try expr(node, ctx) }
  }

  func keywords(_ list: [Keyword]) throws(TreeError) {
    for keyword in list { try expr(keyword.value) }
  }

  private func args(_ list: [Arg]) throws(TreeError) {
    for arg in list {
      try place(arg.span)
      try optional(arg.annotation)
    }
  }

  func arguments(_ all: Arguments) throws(TreeError) {
    try args(all.posOnlyArgs)
    try args(all.args)
    try optional(all.vararg?.annotation)
    try args(all.kwOnlyArgs)
    try optional(all.kwarg?.annotation)
    if all.defaults.count > all.posOnlyArgs.count + all.args.count {
      throw .value("more positional defaults than args on arguments")
    }
    if all.kwDefaults.count != all.kwOnlyArgs.count {
      throw .value("length of kwonlyargs is not the same as kw_defaults on arguments")
    }
    try exprs(all.defaults)
    for value in all.kwDefaults { try optional(value) }
  }

  private func comprehension(_ generators: [Comprehension]) throws(TreeError) {
    if generators.isEmpty { throw .value("comprehension with no generators") }
    for part in generators {
      try expr(part.target, .store)
      try expr(part.iter)
      try exprs(part.ifs)
    }
  }

  func constant(_ value: Constant) throws(TreeError) {
    switch value {
    case .tuple(let items), .frozenSet(let items): for item in items { try constant(item) }
    case .invalid(let name): throw .type("got an invalid type in Constant: \(name)")
    default: break
    }
  }

  // MARK: - Expressions

  private static func name(_ ctx: ExprContext) -> String { ctx == .load ? "Load" : ctx == .store ? "Store" : "Del" }

  private func context(_ node: Expr, _ ctx: ExprContext) throws(TreeError) {
    let actual: ExprContext
    switch node.kind {
    case .attribute(_, _, let own), .subscript(_, _, let own), .starred(_, let own), .list(_, let own),
      .tuple(_, let own):
      actual = own
    case .name(let id, let own):
      try name(id)
      actual = own
    default:
      if ctx != .load { throw .value("expression which can't be assigned to in \(Self.name(ctx)) context") }
      return
    }
    if actual != ctx {
      throw .value("expression must have \(Self.name(ctx)) context but has \(Self.name(actual)) instead")
    }
  }

  func expr(_ node: Expr, _ ctx: ExprContext = .load) throws(TreeError) {
    try place(node.span)
    try context(node, ctx)
    switch node.kind {
    case .boolOp(_, let values):
      if values.count < 2 { throw .value("BoolOp with less than 2 values") }
      try exprs(values)
    case .namedExpr(let target, let value):
      guard case .name(let id, _) = target.kind else { throw .type("NamedExpr target must be a Name") }
      try name(id)
      try expr(value)
    case .binOp(let left, _, let right):
      try expr(left)
      try expr(right)
    case .unaryOp(_, let operand): try expr(operand)
    case .lambda(let args, let body):
      try arguments(args)
      try expr(body)
    case .ifExp(let test, let body, let orElse):
      try expr(test)
      try expr(body)
      try expr(orElse)
    case .dict(let keys, let values):
      if keys.count != values.count { throw .value("Dict doesn't have the same number of keys as values") }
      for key in keys { try optional(key) }
      try exprs(values)
    case .set(let elts), .joinedStr(let elts): try exprs(elts)
    case .listComp(let elt, let generators), .setComp(let elt, let generators), .generatorExp(let elt, let generators):
      try comprehension(generators)
      try expr(elt)
    case .dictComp(let key, let value, let generators):
      try comprehension(generators)
      try expr(key)
      try expr(value)
    case .await(let value), .yieldFrom(let value): try expr(value)
    case .yield(let value): try optional(value)
    case .compare(let left, let ops, let comparators):
      if comparators.isEmpty { throw .value("Compare with no comparators") }
      if comparators.count != ops.count {
        throw .value("Compare has a different number of comparators and operands")
      }
      try exprs(comparators)
      try expr(left)
    case .call(let function, let args, let keywords):
      try expr(function)
      try exprs(args)
      try self.keywords(keywords)
    case .formattedValue(let value, _, let spec):
      try expr(value)
      try optional(spec)
    case .constant(let value, _): try constant(value)
    case .name: break
    case .attribute(let value, _, _): try expr(value)
    case .subscript(let value, let slice, _):
      try expr(slice)
      try expr(value)
    case .starred(let value, let own): try expr(value, own)
    case .list(let elts, let own), .tuple(let elts, let own): try exprs(elts, own)
    case .slice(let lower, let upper, let step):
      try optional(lower)
      try optional(upper)
      try optional(step)
    }
  }
}
