import Parser

// Doubts about code that is legal but can't be meant.

extension UnitCompiler {
  /// The type that a literal or display has for sure.
  private func inferredType(_ node: Expr) -> String? {
    if let value = constant(of: node) { return value.typeName }
    switch node.kind {
    case .tuple: return "tuple"
    case .list, .listComp: return "list"
    case .dict, .dictComp: return "dict"
    case .set, .setComp: return "set"
    case .generatorExp: return "generator"
    case .lambda: return "function"
    case .joinedStr, .formattedValue: return "str"
    default: return nil
    }
  }

  func checkCallee(_ node: Expr) {
    switch node.kind {
    case .constant, .tuple, .list, .listComp, .dict, .dictComp, .set, .setComp, .generatorExp, .joinedStr:
      warnNotCallable(node)
    default:
      if constant(of: node) != nil { warnNotCallable(node) }
    }
  }

  private func warnNotCallable(_ node: Expr) {
    context.warn("'\(inferredType(node) ?? "")' object is not callable; perhaps you missed a comma?", node.span)
  }

  func checkSubscript(_ object: Expr, _ index: Expr) {
    switch object.kind {
    case .name(let id, _) where id != "__debug__": return
    case .attribute, .call: return
    case .constant, .name, .unaryOp, .binOp, .subscript:
      switch constant(of: object) {
      case nil: return
      case .string?, .bytes?, .tuple?: break
      default: return warnNotSubscriptable(object)
      }
    case .set, .setComp, .generatorExp, .lambda:
      return warnNotSubscriptable(object)
    case .tuple, .list, .listComp, .joinedStr:
      break
    default:
      return
    }
    if case .slice = index.kind { return }
    guard let type = inferredType(index), type != "int", type != "bool" else { return }
    context.warn(
      "\(inferredType(object) ?? "") indices must be integers or slices, not \(type); perhaps you missed a comma?",
      object.span)
  }

  private func warnNotSubscriptable(_ object: Expr) {
    context.warn(
      "'\(inferredType(object) ?? "")' object is not subscriptable; perhaps you missed a comma?", object.span)
  }

  /// `is` with a literal that is not a singleton: one warning a comparison.
  func checkIdentity(_ node: Expr, _ left: Expr, _ ops: [CompareOperator], _ comparators: [Expr]) {
    var left = left
    for (op, right) in zip(ops, comparators) {
      if op == .is || op == .isNot, let type = literalType(left) ?? literalType(right) {
        let (word, meant) = op == .is ? ("is", "==") : ("is not", "!=")
        context.warn("\"\(word)\" with '\(type)' literal. Did you mean \"\(meant)\"?", node.span)
        return
      }
      left = right
    }
  }

  private func literalType(_ node: Expr) -> String? {
    if case .joinedStr = node.kind { return nil }
    return switch constant(of: node) {
    case nil, .some(.none), .some(.true), .some(.false), .some(.ellipsis): nil
    case .some(let value): value.typeName
    }
  }
}
