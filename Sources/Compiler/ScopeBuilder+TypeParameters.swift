import Parser

extension ScopeBuilder {
  /// Type parameters open a scope around what they belong to; each bound and default is a scope in it, evaluated when
  /// someone asks.
  func typeParameters(
    _ parameters: [TypeParam], of owner: String, node: Stmt, privatePrefix: String?, passed: [String] = [],
    manglesOnlyParameters: Bool = false,
    body: () throws(SyntaxError) -> Void
  ) throws(SyntaxError) {
    try context.require(.typeParameters, "type parameters", node.span)
    try open(
      .typeParameters, name: "<generic parameters of \(owner)>", node: node, span: node.span,
      privatePrefix: privatePrefix
    ) { () throws(SyntaxError) in
      self.scope.purpose = "the definition of a generic"
      if manglesOnlyParameters { self.scope.mangledNames = Set(parameters.map(\.name)) }
      for name in passed { self.scope.add(name, .parameter) }
      var hasDefault = false
      for parameter in parameters {
        let name = self.scope.mangled(parameter.name)
        if self.scope.flags(of: name).contains(.typeParameter) {
          throw SyntaxError("duplicate type parameter '\(parameter.name)'", parameter.span)
        }
        try self.bind(parameter.name, parameter.span, .typeParameter)
        let kind: String
        switch parameter.kind {
        case .typeVar(let bound):
          kind = "TypeVar"
          if let bound {
            var isTuple = false
            if case .tuple = bound.kind { isTuple = true }
            try self.lazyValue(
              bound, name: parameter.name, purpose: isTuple ? "a TypeVar constraint" : "a TypeVar bound")
          }
        case .typeVarTuple: kind = "TypeVarTuple"
        case .paramSpec: kind = "ParamSpec"
        }
        if let value = parameter.defaultValue {
          hasDefault = true
          try self.lazyValue(value, name: parameter.name, purpose: "a \(kind) default")
        } else if hasDefault {
          context.postpone(
            "non-default type parameter '\(parameter.name)' follows default type parameter", parameter.span)
        }
      }
      try body()
    }
  }

  /// An expression that is a function of its own, called when its value is asked for.
  func lazyValue(_ value: Expr, name: String, purpose: String) throws(SyntaxError) {
    try open(.lazyValue, name: name, node: value, span: value.span, privatePrefix: scope.privatePrefix) {
      () throws(SyntaxError) in
      self.scope.purpose = purpose
      try self.expression(value)
    }
  }

  func typeAlias(_ node: Stmt, name: Expr, typeParams: [TypeParam], value: Expr) throws(SyntaxError) {
    guard case .name(let id, _) = name.kind else { return }
    if id == "__debug__" {
      context.postpone("cannot assign to __debug__", node.span)
    } else {
      try expression(name)
    }
    if typeParams.isEmpty {
      try lazyValue(value, name: id, purpose: "a type alias")
    } else {
      try typeParameters(typeParams, of: id, node: node, privatePrefix: scope.privatePrefix) {
        () throws(SyntaxError) in
        try self.lazyValue(value, name: id, purpose: "a type alias")
      }
    }
  }

  /// Refuses what would need the frame of the code around a lazily evaluated expression.
  func checkPurpose(_ what: String, _ node: Expr) throws(SyntaxError) {
    if let purpose = scope.purpose { throw SyntaxError("\(what) cannot be used within \(purpose)", node.span) }
  }
}
