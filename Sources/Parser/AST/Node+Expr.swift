import Lexer

/// Expressions, one case a node of CPython's abstract grammar, with the same field names.
///
/// A node is a final class around an enum, so that it costs one allocation and children are plain references. Nodes
/// are immutable once built. The height of the tree is bounded by the parser (`Parser.Limits`), so that consumers and
/// `deinit` may recurse.
public final class Expr {
  public let kind: ExprKind
  public let span: Span
  /// How many levels of nodes there are from here down, at most; at least what the parser has counted.
  public let height: Int32

  @inlinable
  public init(_ kind: ExprKind, _ span: Span, height: Int32 = 1) {
    self.kind = kind
    self.span = span
    self.height = height
  }
}

public enum ExprKind {
  /// `a and b and c` is one node with three values.
  case boolOp(op: BoolOperator, values: [Expr])
  case namedExpr(target: Expr, value: Expr)
  case binOp(left: Expr, op: BinaryOperator, right: Expr)
  case unaryOp(op: UnaryOperator, operand: Expr)
  case lambda(args: Arguments, body: Expr)
  case ifExp(test: Expr, body: Expr, orElse: Expr)
  /// A nil key stands for `**value`.
  case dict(keys: [Expr?], values: [Expr])
  case set(elts: [Expr])
  case listComp(elt: Expr, generators: [Comprehension])
  case setComp(elt: Expr, generators: [Comprehension])
  case dictComp(key: Expr, value: Expr, generators: [Comprehension])
  case generatorExp(elt: Expr, generators: [Comprehension])
  case await(value: Expr)
  case yield(value: Expr?)
  case yieldFrom(value: Expr)
  /// `a < b <= c`: left, two operators, two comparators.
  case compare(left: Expr, ops: [CompareOperator], comparators: [Expr])
  case call(func: Expr, args: [Expr], keywords: [Keyword])
  /// A replacement field of an f-string, which appears among the values of a `joinedStr`.
  case formattedValue(value: Expr, conversion: Conversion, formatSpec: Expr?)
  case joinedStr(values: [Expr])
  /// `isUnicodePrefixed`: the literal was written `u'…'` (`kind='u'` in CPython).
  case constant(value: Constant, isUnicodePrefixed: Bool)
  case attribute(value: Expr, attr: String, ctx: ExprContext)
  case `subscript`(value: Expr, slice: Expr, ctx: ExprContext)
  case starred(value: Expr, ctx: ExprContext)
  case name(id: String, ctx: ExprContext)
  case list(elts: [Expr], ctx: ExprContext)
  case tuple(elts: [Expr], ctx: ExprContext)
  /// Appears only as the slice of a `subscript`, or among the elements of a tuple there.
  case slice(lower: Expr?, upper: Expr?, step: Expr?)
}

@frozen
public enum ExprContext: UInt8, Sendable {
  case load
  case store
  case del
}

@frozen
public enum BoolOperator: UInt8, Sendable {
  case and
  case or
}

@frozen
public enum BinaryOperator: UInt8, Sendable {
  case add
  case sub
  case mult
  case matMult
  case div
  case mod
  case pow
  case lShift
  case rShift
  case bitOr
  case bitXor
  case bitAnd
  case floorDiv
}

@frozen
public enum UnaryOperator: UInt8, Sendable {
  case invert
  case not
  case uAdd
  case uSub
}

@frozen
public enum CompareOperator: UInt8, Sendable {
  case eq
  case notEq
  case lt
  case ltE
  case gt
  case gtE
  case `is`
  case isNot
  case `in`
  case notIn
}

/// `!s`, `!r`, `!a` in a replacement field; the raw value of CPython's `conversion` field.
@frozen
public enum Conversion: Int32, Sendable {
  case none = -1
  case str = 115
  case repr = 114
  case ascii = 97
}
