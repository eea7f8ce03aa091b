import Lexer

/// The root of a tree: what `compile()` gets in its modes "exec", "single" and "eval".
public final class Module {
  public enum Kind {
    case file(body: [Stmt])
    case interactive(body: [Stmt])
    case expression(body: Expr)
    /// The signature of a type comment: `(int, str) -> bool`.
    case functionType(arguments: [Expr], returns: Expr)
  }

  public let kind: Kind
  /// What the parser has found if it was told to look for type comments.
  public let typeComments: TypeComments?

  public init(_ kind: Kind, typeComments: TypeComments? = nil) {
    self.kind = kind
    self.typeComments = typeComments
  }
}

/// `# type: …` comments. They stand beside the tree, by the place where what they belong to begins: few ask for them.
public final class TypeComments {
  public struct Place: Hashable {
    let line: Int32
    let column: Int32
    public init(_ span: Span) {
      line = span.line
      column = span.column
    }
  }

  /// Those of parameters, assignments, loops, `with` and functions.
  public internal(set) var texts: [Place: String] = [:]
  /// `# type: ignore`, with what follows that word.
  public internal(set) var ignores: [(line: Int32, tag: String)] = []
}
