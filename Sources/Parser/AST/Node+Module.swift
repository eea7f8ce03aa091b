import Lexer

/// The root of a tree: what `compile()` gets in its modes "exec", "single" and "eval".
public final class Module {
  public enum Kind {
    case file(body: [Stmt])
    case interactive(body: [Stmt])
    case expression(body: Expr)
  }

  public let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }
}
