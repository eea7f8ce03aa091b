import Parser

extension Expr {
  /// Whether the predicate holds for some direct subexpression. Bodies of lambdas do not count, comprehensions do.
  func containsChild(_ predicate: (Expr) -> Bool) -> Bool {
    switch kind {
    case .constant, .name:
      return false
    case .boolOp(_, let values), .set(let values), .joinedStr(let values), .list(let values, _), .tuple(let values, _):
      return values.contains(where: predicate)
    case .namedExpr(let first, let second), .binOp(let first, _, let second), .subscript(let first, let second, _):
      return predicate(first) || predicate(second)
    case .unaryOp(_, let value), .await(let value), .yieldFrom(let value), .attribute(let value, _, _),
      .starred(let value, _):
      return predicate(value)
    case .lambda(let args, _):
      return args.defaults.contains(where: predicate) || args.kwDefaults.contains { $0.map(predicate) ?? false }
    case .ifExp(let test, let body, let orElse):
      return predicate(test) || predicate(body) || predicate(orElse)
    case .dict(let keys, let values):
      return keys.contains { $0.map(predicate) ?? false } || values.contains(where: predicate)
    case .listComp(let elt, let generators), .setComp(let elt, let generators), .generatorExp(let elt, let generators):
      return predicate(elt) || Self.contains(generators, predicate)
    case .dictComp(let key, let value, let generators):
      return predicate(key) || predicate(value) || Self.contains(generators, predicate)
    case .yield(let value):
      return value.map(predicate) ?? false
    case .compare(let left, _, let comparators):
      return predicate(left) || comparators.contains(where: predicate)
    case .call(let function, let args, let keywords):
      return predicate(function) || args.contains(where: predicate) || keywords.contains { predicate($0.value) }
    case .formattedValue(let value, _, let spec):
      return predicate(value) || (spec.map(predicate) ?? false)
    case .slice(let lower, let upper, let step):
      return (lower.map(predicate) ?? false) || (upper.map(predicate) ?? false) || (step.map(predicate) ?? false)
    }
  }

  private static func contains(_ generators: [Comprehension], _ predicate: (Expr) -> Bool) -> Bool {
    generators.contains { predicate($0.target) || predicate($0.iter) || $0.ifs.contains(where: predicate) }
  }

  /// A bool that is known at compile time.
  var isConstantBool: Bool {
    switch kind {
    case .constant(.true, _), .constant(.false, _), .name("__debug__", _): true
    case .unaryOp(.not, let operand): operand.isConstant
    default: false
    }
  }

  private var isConstant: Bool {
    switch kind {
    case .constant, .name("__debug__", _): true
    case .unaryOp(_, let operand): operand.isConstant
    case .binOp(let left, _, let right): right.isConstant && left.isConstant
    case .tuple(let elts, _): elts.allSatisfy(\.isConstant)
    default: false
    }
  }

  /// Holds an assignment expression that may change a local of the frame it runs in.
  var containsAssignment: Bool {
    if case .namedExpr = kind { return true }
    return containsChild(\.containsAssignment)
  }

  /// Names that this expression has bound by assignment expressions once it is evaluated, or comes out true.
  func namesBound(whenTrue: Bool, _ note: (String) -> Void) {
    switch kind {
    case .namedExpr(let target, let value):
      value.namesBound(whenTrue: whenTrue, note)
      if case .name(let id, _) = target.kind { note(id) }
    case .boolOp(let op, let values):
      if op == .and, whenTrue {
        for value in values { value.namesBound(whenTrue: true, note) }
      } else {
        values.first?.namesBound(whenTrue: false, note)
      }
    case .compare(let left, _, let comparators):
      left.namesBound(whenTrue: false, note)
      for value in whenTrue ? comparators[...] : comparators.prefix(1) { value.namesBound(whenTrue: false, note) }
    case .unaryOp(_, let operand):
      operand.namesBound(whenTrue: false, note)
    case .binOp(let left, _, let right):
      left.namesBound(whenTrue: false, note)
      right.namesBound(whenTrue: false, note)
    case .attribute(let value, _, _), .await(let value):
      value.namesBound(whenTrue: false, note)
    case .call(let function, let args, let keywords):
      function.namesBound(whenTrue: false, note)
      for value in args { value.namesBound(whenTrue: false, note) }
      for keyword in keywords { keyword.value.namesBound(whenTrue: false, note) }
    default:
      break
    }
  }
}
