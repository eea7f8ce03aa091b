import Lexer

extension Dumper {
  mutating func expr(_ node: Expr) {
    switch node.kind {
    case .boolOp(let op, let values):
      open("BoolOp")
      leaf("op", op == .and ? "And" : "Or")
      exprs("values", values)
    case .namedExpr(let target, let value):
      open("NamedExpr")
      expr("target", target)
      expr("value", value)
    case .binOp(let left, let op, let right):
      open("BinOp")
      expr("left", left)
      leaf("op", Dumper.name(op))
      expr("right", right)
    case .unaryOp(let op, let operand):
      open("UnaryOp")
      leaf("op", Dumper.name(op))
      expr("operand", operand)
    case .lambda(let args, let body):
      open("Lambda")
      field("args")
      arguments(args)
      expr("body", body)
    case .ifExp(let test, let body, let orElse):
      open("IfExp")
      expr("test", test)
      expr("body", body)
      expr("orelse", orElse)
    case .dict(let keys, let values):
      open("Dict")
      optionalExprs("keys", keys)
      exprs("values", values)
    case .set(let elts):
      open("Set")
      exprs("elts", elts)
    case .listComp(let elt, let generators): comprehension("ListComp", elt, generators)
    case .setComp(let elt, let generators): comprehension("SetComp", elt, generators)
    case .generatorExp(let elt, let generators): comprehension("GeneratorExp", elt, generators)
    case .dictComp(let key, let value, let generators):
      open("DictComp")
      expr("key", key)
      expr("value", value)
      list("generators", generators) { $0.comprehension($1) }
    case .await(let value):
      open("Await")
      expr("value", value)
    case .yield(let value):
      open("Yield")
      expr("value", value)
    case .yieldFrom(let value):
      open("YieldFrom")
      expr("value", value)
    case .compare(let left, let ops, let comparators):
      open("Compare")
      expr("left", left)
      list("ops", ops) { $0.write(Dumper.name($1) + "()") }
      exprs("comparators", comparators)
    case .call(let function, let args, let keywords):
      open("Call")
      expr("func", function)
      exprs("args", args)
      list("keywords", keywords) { $0.keyword($1) }
    case .formattedValue(let value, let conversion, let spec):
      open("FormattedValue")
      expr("value", value)
      integer("conversion", Int(conversion.rawValue))
      expr("format_spec", spec)
    case .joinedStr(let values):
      open("JoinedStr")
      exprs("values", values)
    case .constant(let value, let isUnicodePrefixed):
      open("Constant")
      field("value")
      constant(value)
      if isUnicodePrefixed { string("kind", "u") }
    case .attribute(let value, let attr, let ctx):
      open("Attribute")
      expr("value", value)
      string("attr", attr)
      context(ctx)
    case .subscript(let value, let slice, let ctx):
      open("Subscript")
      expr("value", value)
      expr("slice", slice)
      context(ctx)
    case .starred(let value, let ctx):
      open("Starred")
      expr("value", value)
      context(ctx)
    case .name(let id, let ctx):
      open("Name")
      string("id", id)
      context(ctx)
    case .list(let elts, let ctx):
      open("List")
      exprs("elts", elts)
      context(ctx)
    case .tuple(let elts, let ctx):
      open("Tuple")
      exprs("elts", elts)
      context(ctx)
    case .slice(let lower, let upper, let step):
      open("Slice")
      expr("lower", lower)
      expr("upper", upper)
      expr("step", step)
    }
    close(node.span)
  }

  private mutating func comprehension(_ name: String, _ elt: Expr, _ generators: [Comprehension]) {
    open(name)
    expr("elt", elt)
    list("generators", generators) { $0.comprehension($1) }
  }

  private mutating func context(_ ctx: ExprContext) {
    leaf("ctx", ctx == .load ? "Load" : ctx == .store ? "Store" : "Del")
  }

  static func name(_ op: BinaryOperator) -> String {
    switch op {
    case .add: "Add"
    case .sub: "Sub"
    case .mult: "Mult"
    case .matMult: "MatMult"
    case .div: "Div"
    case .mod: "Mod"
    case .pow: "Pow"
    case .lShift: "LShift"
    case .rShift: "RShift"
    case .bitOr: "BitOr"
    case .bitXor: "BitXor"
    case .bitAnd: "BitAnd"
    case .floorDiv: "FloorDiv"
    }
  }

  static func name(_ op: UnaryOperator) -> String {
    switch op {
    case .invert: "Invert"
    case .not: "Not"
    case .uAdd: "UAdd"
    case .uSub: "USub"
    }
  }

  static func name(_ op: CompareOperator) -> String {
    switch op {
    case .eq: "Eq"
    case .notEq: "NotEq"
    case .lt: "Lt"
    case .ltE: "LtE"
    case .gt: "Gt"
    case .gtE: "GtE"
    case .is: "Is"
    case .isNot: "IsNot"
    case .in: "In"
    case .notIn: "NotIn"
    }
  }
}
