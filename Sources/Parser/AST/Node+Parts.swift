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
}

/// A keyword argument of a call or class definition; a nil `arg` stands for `**value`.
public struct Keyword {
  public let arg: String?
  public let value: Expr
  public let span: Span
}

/// `name as asname` in an import. `name` may be dotted, or `*`.
public struct Alias {
  public let name: String
  public let asname: String?
  public let span: Span
}

public struct WithItem {
  public let contextExpr: Expr
  public let optionalVars: Expr?
}

/// One `for target in iter if … if …` of a comprehension.
public struct Comprehension {
  public let target: Expr
  public let iter: Expr
  public let ifs: [Expr]
  public let isAsync: Bool
}

public struct ExceptHandler {
  public let type: Expr?
  public let name: String?
  public let body: [Stmt]
  public let span: Span
}

public struct MatchCase {
  public let pattern: Pattern
  public let `guard`: Expr?
  public let body: [Stmt]
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
}
