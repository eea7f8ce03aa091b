import Lexer

/// Patterns of `case` blocks, one case a node of CPython's abstract grammar.
public final class Pattern {
  public let kind: PatternKind
  public let span: Span

  @inlinable
  public init(_ kind: PatternKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

public enum PatternKind {
  case matchValue(value: Expr)
  /// `None`, `True` or `False`, compared by identity.
  case matchSingleton(value: Constant)
  case matchSequence(patterns: [Pattern])
  case matchMapping(keys: [Expr], patterns: [Pattern], rest: String?)
  case matchClass(cls: Expr, patterns: [Pattern], kwdAttrs: [String], kwdPatterns: [Pattern])
  /// `*name` or `*_` (nil) inside a sequence.
  case matchStar(name: String?)
  /// `pattern as name`; a bare capture has no pattern; the wildcard has neither.
  case matchAs(pattern: Pattern?, name: String?)
  case matchOr(patterns: [Pattern])
}
