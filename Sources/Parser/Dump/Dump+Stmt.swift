import Lexer

extension Dumper {
  mutating func stmt(_ node: Stmt) {
    switch node.kind {
    case .functionDef(let definition): function("FunctionDef", definition)
    case .asyncFunctionDef(let definition): function("AsyncFunctionDef", definition)
    case .classDef(let definition):
      open("ClassDef")
      string("name", definition.name)
      exprs("bases", definition.bases)
      list("keywords", definition.keywords) { $0.keyword($1) }
      stmts("body", definition.body)
      exprs("decorator_list", definition.decoratorList)
      list("type_params", definition.typeParams) { $0.typeParam($1) }
    case .return(let value):
      open("Return")
      expr("value", value)
    case .delete(let targets):
      open("Delete")
      exprs("targets", targets)
    case .assign(let targets, let value):
      open("Assign")
      exprs("targets", targets)
      expr("value", value)
    case .typeAlias(let name, let typeParams, let value):
      open("TypeAlias")
      expr("name", name)
      list("type_params", typeParams) { $0.typeParam($1) }
      expr("value", value)
    case .augAssign(let target, let op, let value):
      open("AugAssign")
      expr("target", target)
      leaf("op", Dumper.name(op))
      expr("value", value)
    case .annAssign(let target, let annotation, let value, let isSimple):
      open("AnnAssign")
      expr("target", target)
      expr("annotation", annotation)
      expr("value", value)
      integer("simple", isSimple ? 1 : 0)
    case .for(let target, let iter, let body, let orElse): loop("For", target, iter, body, orElse)
    case .asyncFor(let target, let iter, let body, let orElse): loop("AsyncFor", target, iter, body, orElse)
    case .while(let test, let body, let orElse):
      open("While")
      expr("test", test)
      stmts("body", body)
      stmts("orelse", orElse)
    case .if(let test, let body, let orElse):
      open("If")
      expr("test", test)
      stmts("body", body)
      stmts("orelse", orElse)
    case .with(let items, let body): with("With", items, body)
    case .asyncWith(let items, let body): with("AsyncWith", items, body)
    case .match(let subject, let cases):
      open("Match")
      expr("subject", subject)
      list("cases", cases) { $0.matchCase($1) }
    case .raise(let exc, let cause):
      open("Raise")
      expr("exc", exc)
      expr("cause", cause)
    case .try(let body, let handlers, let orElse, let finalBody): tries("Try", body, handlers, orElse, finalBody)
    case .tryStar(let body, let handlers, let orElse, let finalBody):
      tries("TryStar", body, handlers, orElse, finalBody)
    case .assert(let test, let msg):
      open("Assert")
      expr("test", test)
      expr("msg", msg)
    case .import(let names):
      open("Import")
      list("names", names) { $0.alias($1) }
    case .importFrom(let module, let names, let level):
      open("ImportFrom")
      string("module", module)
      list("names", names) { $0.alias($1) }
      integer("level", level)
    case .global(let names):
      open("Global")
      strings("names", names)
    case .nonlocal(let names):
      open("Nonlocal")
      strings("names", names)
    case .expr(let value):
      open("Expr")
      expr("value", value)
    case .pass: open("Pass")
    case .break: open("Break")
    case .continue: open("Continue")
    }
    close(node.span)
  }

  private mutating func function(_ name: String, _ definition: FunctionDef) {
    open(name)
    string("name", definition.name)
    field("args")
    arguments(definition.args)
    stmts("body", definition.body)
    exprs("decorator_list", definition.decoratorList)
    expr("returns", definition.returns)
    list("type_params", definition.typeParams) { $0.typeParam($1) }
  }

  private mutating func loop(_ name: String, _ target: Expr, _ iter: Expr, _ body: [Stmt], _ orElse: [Stmt]) {
    open(name)
    expr("target", target)
    expr("iter", iter)
    stmts("body", body)
    stmts("orelse", orElse)
  }

  private mutating func with(_ name: String, _ items: [WithItem], _ body: [Stmt]) {
    open(name)
    list("items", items) { dumper, item in
      dumper.open("withitem")
      dumper.expr("context_expr", item.contextExpr)
      dumper.expr("optional_vars", item.optionalVars)
      dumper.close()
    }
    stmts("body", body)
  }

  private mutating func tries(
    _ name: String, _ body: [Stmt], _ handlers: [ExceptHandler], _ orElse: [Stmt], _ finalBody: [Stmt]
  ) {
    open(name)
    stmts("body", body)
    list("handlers", handlers) { dumper, handler in
      dumper.open("ExceptHandler")
      dumper.expr("type", handler.type)
      dumper.string("name", handler.name)
      dumper.stmts("body", handler.body)
      dumper.close(handler.span)
    }
    stmts("orelse", orElse)
    stmts("finalbody", finalBody)
  }
}
