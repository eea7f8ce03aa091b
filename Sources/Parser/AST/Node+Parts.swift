import Lexer

/// The parts of nodes that are neither expression nor statement nor pattern.

/// The parameters of a function or lambda.
///
/// `defaults` belong to the last of `posOnlyArgs + args`; `kwDefaults` has one element for each of `kwOnlyArgs`, nil
/// where the parameter is required.
public final class Arguments {
  public let posOnlyArgs: [Arg]
  public let args: [Arg]
  public let vararg: Arg?
  public let kwOnlyArgs: [Arg]
  public let kwDefaults: [Expr?]
  public let kwarg: Arg?
  public let defaults: [Expr]

  public init(
    posOnlyArgs: [Arg] = [], args: [Arg] = [], vararg: Arg? = nil, kwOnlyArgs: [Arg] = [], kwDefaults: [Expr?] = [],
    kwarg: Arg? = nil, defaults: [Expr] = []
  ) {
    self.posOnlyArgs = posOnlyArgs
    self.args = args
    self.vararg = vararg
    self.kwOnlyArgs = kwOnlyArgs
    self.kwDefaults = kwDefaults
    self.kwarg = kwarg
    self.defaults = defaults
  }
}

public struct Arg {
  public let arg: String
  public let annotation: Expr?
  public let span: Span

  public init(arg: String, annotation: Expr?, span: Span) {
    self.arg = arg
    self.annotation = annotation
    self.span = span
  }
}

/// A keyword argument of a call or class definition; a nil `arg` stands for `**value`.
public struct Keyword {
  public let arg: String?
  public let value: Expr
  public let span: Span

  public init(arg: String?, value: Expr, span: Span) {
    self.arg = arg
    self.value = value
    self.span = span
  }
}

/// `name as asname` in an import. `name` may be dotted, or `*`.
public struct Alias {
  public let name: String
  public let asname: String?
  public let span: Span

  public init(name: String, asname: String?, span: Span) {
    self.name = name
    self.asname = asname
    self.span = span
  }
}

public struct WithItem {
  public let contextExpr: Expr
  public let optionalVars: Expr?

  public init(contextExpr: Expr, optionalVars: Expr?) {
    self.contextExpr = contextExpr
    self.optionalVars = optionalVars
  }
}

/// One `for target in iter if … if …` of a comprehension.
public struct Comprehension {
  public let target: Expr
  public let iter: Expr
  public let ifs: [Expr]
  public let isAsync: Bool

  public init(target: Expr, iter: Expr, ifs: [Expr], isAsync: Bool) {
    self.target = target
    self.iter = iter
    self.ifs = ifs
    self.isAsync = isAsync
  }
}

public struct ExceptHandler {
  public let type: Expr?
  public let name: String?
  public let body: [Stmt]
  public let span: Span

  public init(type: Expr?, name: String?, body: [Stmt], span: Span) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

public struct MatchCase {
  public let pattern: Pattern
  public let `guard`: Expr?
  public let body: [Stmt]

  public init(pattern: Pattern, guard: Expr?, body: [Stmt]) {
    self.pattern = pattern
    self.guard = `guard`
    self.body = body
  }
}

/// A type parameter: `T: bound = default`, `*Ts = default`, `**P = default`.
public struct TypeParam {
  public enum Kind {
    case typeVar(bound: Expr?)
    case typeVarTuple
    case paramSpec
  }

  public let kind: Kind
  public let name: String
  public let defaultValue: Expr?
  public let span: Span

  public init(kind: Kind, name: String, defaultValue: Expr?, span: Span) {
    self.kind = kind
    self.name = name
    self.defaultValue = defaultValue
    self.span = span
  }
}
