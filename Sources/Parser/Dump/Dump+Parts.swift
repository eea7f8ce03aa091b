import Lexer

extension Dumper {
  mutating func arguments(_ node: Arguments) {
    open("arguments")
    list("posonlyargs", node.posOnlyArgs) { $0.arg($1) }
    list("args", node.args) { $0.arg($1) }
    arg("vararg", node.vararg)
    list("kwonlyargs", node.kwOnlyArgs) { $0.arg($1) }
    optionalExprs("kw_defaults", node.kwDefaults)
    arg("kwarg", node.kwarg)
    exprs("defaults", node.defaults)
    close()
  }

  private mutating func arg(_ name: String, _ node: Arg?) {
    guard let node else { return }
    field(name)
    arg(node)
  }

  private mutating func arg(_ node: Arg) {
    open("arg")
    string("arg", node.arg)
    expr("annotation", node.annotation)
    close(node.span)
  }

  mutating func keyword(_ node: Keyword) {
    open("keyword")
    string("arg", node.arg)
    expr("value", node.value)
    close(node.span)
  }

  mutating func alias(_ node: Alias) {
    open("alias")
    string("name", node.name)
    string("asname", node.asname)
    close(node.span)
  }

  mutating func comprehension(_ node: Comprehension) {
    open("comprehension")
    expr("target", node.target)
    expr("iter", node.iter)
    exprs("ifs", node.ifs)
    integer("is_async", node.isAsync ? 1 : 0)
    close()
  }

  mutating func typeParam(_ node: TypeParam) {
    switch node.kind {
    case .typeVar(let bound):
      open("TypeVar")
      string("name", node.name)
      expr("bound", bound)
    case .typeVarTuple:
      open("TypeVarTuple")
      string("name", node.name)
    case .paramSpec:
      open("ParamSpec")
      string("name", node.name)
    }
    expr("default_value", node.defaultValue)
    close(node.span)
  }

  mutating func matchCase(_ node: MatchCase) {
    open("match_case")
    field("pattern")
    pattern(node.pattern)
    expr("guard", node.guard)
    stmts("body", node.body)
    close()
  }

  mutating func pattern(_ node: Pattern) {
    switch node.kind {
    case .matchValue(let value):
      open("MatchValue")
      expr("value", value)
    case .matchSingleton(let value):
      open("MatchSingleton")
      field("value")
      constant(value)
    case .matchSequence(let patterns):
      open("MatchSequence")
      list("patterns", patterns) { $0.pattern($1) }
    case .matchMapping(let keys, let patterns, let rest):
      open("MatchMapping")
      exprs("keys", keys)
      list("patterns", patterns) { $0.pattern($1) }
      string("rest", rest)
    case .matchClass(let cls, let patterns, let kwdAttrs, let kwdPatterns):
      open("MatchClass")
      expr("cls", cls)
      list("patterns", patterns) { $0.pattern($1) }
      strings("kwd_attrs", kwdAttrs)
      list("kwd_patterns", kwdPatterns) { $0.pattern($1) }
    case .matchStar(let name):
      open("MatchStar")
      string("name", name)
    case .matchAs(let inner, let name):
      open("MatchAs")
      if let inner {
        field("pattern")
        pattern(inner)
      }
      string("name", name)
    case .matchOr(let patterns):
      open("MatchOr")
      list("patterns", patterns) { $0.pattern($1) }
    }
    close(node.span)
  }
}
