import Lexer

/// Statements, one case a node of CPython's abstract grammar, with the same field names. The bulky ones keep their
/// fields in a class of their own, so that `StmtKind` stays small.
public final class Stmt {
  public let kind: StmtKind
  public let span: Span

  @inlinable
  public init(_ kind: StmtKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

public enum StmtKind {
  case functionDef(FunctionDef)
  case asyncFunctionDef(FunctionDef)
  case classDef(ClassDef)
  case `return`(value: Expr?)
  case delete(targets: [Expr])
  /// `a = b = value` has two targets.
  case assign(targets: [Expr], value: Expr)
  case typeAlias(name: Expr, typeParams: [TypeParam], value: Expr)
  case augAssign(target: Expr, op: BinaryOperator, value: Expr)
  /// `isSimple`: the target is a name without parentheses.
  case annAssign(target: Expr, annotation: Expr, value: Expr?, isSimple: Bool)
  case `for`(target: Expr, iter: Expr, body: [Stmt], orElse: [Stmt])
  case asyncFor(target: Expr, iter: Expr, body: [Stmt], orElse: [Stmt])
  case `while`(test: Expr, body: [Stmt], orElse: [Stmt])
  /// `elif` is an `if` alone in `orElse`.
  case `if`(test: Expr, body: [Stmt], orElse: [Stmt])
  case with(items: [WithItem], body: [Stmt])
  case asyncWith(items: [WithItem], body: [Stmt])
  case match(subject: Expr, cases: [MatchCase])
  case raise(exc: Expr?, cause: Expr?)
  case `try`(body: [Stmt], handlers: [ExceptHandler], orElse: [Stmt], finalBody: [Stmt])
  /// `try` with `except*`.
  case tryStar(body: [Stmt], handlers: [ExceptHandler], orElse: [Stmt], finalBody: [Stmt])
  case assert(test: Expr, msg: Expr?)
  case `import`(names: [Alias])
  /// `level` counts the leading dots; `module` is nil in `from . import x`.
  case importFrom(module: String?, names: [Alias], level: Int)
  case global(names: [String])
  case nonlocal(names: [String])
  case expr(value: Expr)
  case pass
  case `break`
  case `continue`
}

/// The fields of `functionDef` and `asyncFunctionDef`. The statement's span starts at `def` (or `async`), after the
/// decorators.
public final class FunctionDef {
  public let name: String
  public let args: Arguments
  public let body: [Stmt]
  public let decoratorList: [Expr]
  public let returns: Expr?
  public let typeParams: [TypeParam]

  public init(
    name: String, args: Arguments, body: [Stmt], decoratorList: [Expr], returns: Expr?, typeParams: [TypeParam]
  ) {
    self.name = name
    self.args = args
    self.body = body
    self.decoratorList = decoratorList
    self.returns = returns
    self.typeParams = typeParams
  }
}

public final class ClassDef {
  public let name: String
  public let bases: [Expr]
  public let keywords: [Keyword]
  public let body: [Stmt]
  public let decoratorList: [Expr]
  public let typeParams: [TypeParam]

  public init(
    name: String, bases: [Expr], keywords: [Keyword], body: [Stmt], decoratorList: [Expr], typeParams: [TypeParam]
  ) {
    self.name = name
    self.bases = bases
    self.keywords = keywords
    self.body = body
    self.decoratorList = decoratorList
    self.typeParams = typeParams
  }
}
