import Lexer

extension TreeCheck {
  func pattern(_ node: Pattern, starIsFine: Bool = false) throws(TreeError) {
    try place(node.span)
    switch node.kind {
    case .matchValue(let value): try matched(value)
    case .matchSingleton(let value):
      switch value {
      case .none, .true, .false: break
      default: throw .value("MatchSingleton can only contain True, False and None")
      }
    case .matchSequence(let inner): try patterns(inner, starIsFine: true)
    case .matchMapping(let keys, let inner, let rest):
      if keys.count != inner.count {
        throw .value("MatchMapping doesn't have the same number of keys as patterns")
      }
      if let rest { try capture(rest) }
      for key in keys {
        switch key.kind {
        case .constant(.none, _), .constant(.true, _), .constant(.false, _): break
        default: try matched(key)
        }
      }
      try patterns(inner)
    case .matchClass(let cls, let inner, let names, let keywordPatterns):
      if names.count != keywordPatterns.count {
        throw .value("MatchClass doesn't have the same number of keyword attributes as patterns")
      }
      try expr(cls)
      try className(cls)
      for attribute in names { try name(attribute) }
      try patterns(inner)
      try patterns(keywordPatterns)
    case .matchStar(let name):
      if !starIsFine { throw .value("can't use MatchStar here") }
      if let name { try capture(name) }
    case .matchAs(let inner, let name):
      if let name { try capture(name) }
      if let inner {
        if name == nil { throw .value("MatchAs must specify a target name if a pattern is given") }
        try pattern(inner)
      }
    case .matchOr(let inner):
      if inner.count < 2 { throw .value("MatchOr requires at least 2 patterns") }
      try patterns(inner)
    }
  }

  private func patterns(_ list: [Pattern], starIsFine: Bool = false) throws(TreeError) {
    for inner in list { try pattern(inner, starIsFine: starIsFine) }
  }

  private func capture(_ name: String) throws(TreeError) {
    if name == "_" { throw .value("can't capture name '_' in patterns") }
    try self.name(name)
  }

  private func className(_ cls: Expr) throws(TreeError) {
    var node = cls
    while true {
      switch node.kind {
      case .name: return
      case .attribute(let value, _, _): node = value
      default: throw .value("MatchClass cls field can only contain Name or Attribute nodes.")
      }
    }
  }

  /// What a value pattern compares with: a literal or a dotted name.
  private func matched(_ node: Expr) throws(TreeError) {
    try expr(node)
    switch node.kind {
    case .constant(let value, _):
      switch value {
      case .int, .bigInt, .float, .imaginary, .complex, .string, .bytes: return
      default: throw .value("unexpected constant inside of a literal pattern")
      }
    case .attribute, .joinedStr: return
    case .unaryOp: if Self.isNegated(node, real: true, imaginary: true) { return }
    case .binOp(let left, let op, let right):
      let isSigned: Bool
      switch left.kind {
      case .constant(let value, _): isSigned = Self.isNumber(value, real: true, imaginary: false)
      case .unaryOp: isSigned = Self.isNegated(left, real: true, imaginary: false)
      default: isSigned = false
      }
      if isSigned, op == .add || op == .sub, case .constant(let value, _) = right.kind,
        Self.isNumber(value, real: false, imaginary: true)
      {
        return
      }
    default: break
    }
    throw .value("patterns may only match literals and attribute lookups")
  }

  private static func isNegated(_ node: Expr, real: Bool, imaginary: Bool) -> Bool {
    guard case .unaryOp(.uSub, let operand) = node.kind, case .constant(let value, _) = operand.kind else {
      return false
    }
    return isNumber(value, real: real, imaginary: imaginary)
  }

  private static func isNumber(_ value: Constant, real: Bool, imaginary: Bool) -> Bool {
    switch value {
    case .int, .bigInt, .float: real
    case .imaginary, .complex: imaginary
    default: false
    }
  }
}
