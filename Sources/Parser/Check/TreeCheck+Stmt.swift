import Lexer

extension TreeCheck {
  func stmts(_ list: [Stmt]) throws(TreeError) {
    for statement in list { try stmt(statement) }
  }

  private func body(_ list: [Stmt], _ owner: String) throws(TreeError) {
    try nonempty(list, "body", owner)
    try stmts(list)
  }

  func stmt(_ node: Stmt) throws(TreeError) {
    try place(node.span)
    switch node.kind {
    case .functionDef(let definition): try function(definition, "FunctionDef")
    case .asyncFunctionDef(let definition): try function(definition, "AsyncFunctionDef")
    case .classDef(let definition):
      try body(definition.body, "ClassDef")
      try typeParams(definition.typeParams)
      try exprs(definition.bases)
      try keywords(definition.keywords)
      try exprs(definition.decoratorList)
    case .return(let value): try optional(value)
    case .delete(let targets):
      try nonempty(targets, "targets", "Delete")
      try exprs(targets, .del)
    case .assign(let targets, let value):
      try nonempty(targets, "targets", "Assign")
      try exprs(targets, .store)
      try expr(value)
    case .typeAlias(let name, let params, let value):
      guard case .name = name.kind else { throw .type("TypeAlias with non-Name name") }
      try expr(name, .store)
      try typeParams(params)
      try expr(value)
    case .augAssign(let target, _, let value):
      try expr(target, .store)
      try expr(value)
    case .annAssign(let target, let annotation, let value, let isSimple):
      if isSimple {
        guard case .name = target.kind else { throw .type("AnnAssign with simple non-Name target") }
      }
      try expr(target, .store)
      try optional(value)
      try expr(annotation)
    case .for(let target, let iter, let list, let orElse): try loop(target, iter, list, orElse, "For")
    case .asyncFor(let target, let iter, let list, let orElse): try loop(target, iter, list, orElse, "AsyncFor")
    case .while(let test, let list, let orElse):
      try expr(test)
      try body(list, "While")
      try stmts(orElse)
    case .if(let test, let list, let orElse):
      try expr(test)
      try body(list, "If")
      try stmts(orElse)
    case .with(let items, let list): try with(items, list, "With")
    case .asyncWith(let items, let list): try with(items, list, "AsyncWith")
    case .match(let subject, let cases):
      try expr(subject)
      try nonempty(cases, "cases", "Match")
      for part in cases {
        try pattern(part.pattern)
        try optional(part.guard)
        try body(part.body, "match_case")
      }
    case .raise(let exc, let cause):
      if let exc {
        try expr(exc)
        try optional(cause)
      } else if cause != nil {
        throw .value("Raise with cause but no exception")
      }
    case .try(let list, let handlers, let orElse, let finalBody):
      try tryStatement(list, handlers, orElse, finalBody, "Try")
    case .tryStar(let list, let handlers, let orElse, let finalBody):
      try tryStatement(list, handlers, orElse, finalBody, "TryStar")
    case .assert(let test, let msg):
      try expr(test)
      try optional(msg)
    case .import(let names): try nonempty(names, "names", "Import")
    case .importFrom(_, let names, let level):
      if level < 0 { throw .value("Negative ImportFrom level") }
      try nonempty(names, "names", "ImportFrom")
    case .global(let names): try nonempty(names, "names", "Global")
    case .nonlocal(let names): try nonempty(names, "names", "Nonlocal")
    case .expr(let value): try expr(value)
    case .pass, .break, .continue: break
    }
  }

  private func function(_ definition: FunctionDef, _ owner: String) throws(TreeError) {
    try body(definition.body, owner)
    try typeParams(definition.typeParams)
    try arguments(definition.args)
    try exprs(definition.decoratorList)
    try optional(definition.returns)
  }

  private func loop(
    _ target: Expr, _ iter: Expr, _ list: [Stmt], _ orElse: [Stmt], _ owner: String
  ) throws(TreeError) {
    try expr(target, .store)
    try expr(iter)
    try body(list, owner)
    try stmts(orElse)
  }

  private func with(_ items: [WithItem], _ list: [Stmt], _ owner: String) throws(TreeError) {
    try nonempty(items, "items", owner)
    for item in items {
      try expr(item.contextExpr)
      try optional(item.optionalVars, .store)
    }
    try body(list, owner)
  }

  private func tryStatement(
    _ list: [Stmt], _ handlers: [ExceptHandler], _ orElse: [Stmt], _ finalBody: [Stmt], _ owner: String
  ) throws(TreeError) {
    try body(list, owner)
    if handlers.isEmpty, finalBody.isEmpty { throw .value("\(owner) has neither except handlers nor finalbody") }
    if handlers.isEmpty, !orElse.isEmpty { throw .value("\(owner) has orelse but no except handlers") }
    for handler in handlers {
      if owner == "Try" { try place(handler.span) }
      try optional(handler.type)
      try body(handler.body, "ExceptHandler")
    }
    try stmts(finalBody)
    try stmts(orElse)
  }

  private func typeParams(_ list: [TypeParam]) throws(TreeError) {
    for param in list {
      try place(param.span)
      try name(param.name)
      if case .typeVar(let bound) = param.kind { try optional(bound) }
      try optional(param.defaultValue)
    }
  }
}
