// The classes of syntax trees, as the table of Python's abstract grammar.
//
// A line names a class, its base and its fields as `type:name`; `?` behind the type marks a field that may be None, `*` a
// list. The classes of a family stand behind their abstract base, so that "some sort of expr" is a range. All that is to
// know about the classes comes from this table: see NodeClasses. TreeBuilder and TreeReader name a field by its place.

enum NodeKind: UInt8, CaseIterable {
  case AST, mod, Module, Interactive, Expression, FunctionType
  case stmt, FunctionDef, AsyncFunctionDef, ClassDef, Return, Delete, Assign, TypeAlias, AugAssign, AnnAssign, For
  case AsyncFor, While, If, With, AsyncWith, Match, Raise, Try, TryStar, Assert, Import, ImportFrom, Global, Nonlocal
  case Expr, Pass, Break, Continue
  case expr, BoolOp, NamedExpr, BinOp, UnaryOp, Lambda, IfExp, Dict, Set, ListComp, SetComp, DictComp, GeneratorExp
  case Await, Yield, YieldFrom, Compare, Call, FormattedValue, JoinedStr, Constant, Attribute, Subscript, Starred
  case Name, List, Tuple, Slice
  case expr_context, Load, Store, Del
  case boolop, And, Or
  case `operator`, Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv
  case unaryop, Invert, Not, UAdd, USub
  case cmpop, Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn
  case comprehension, excepthandler, ExceptHandler, arguments, arg, keyword, alias, withitem, match_case
  case pattern, MatchValue, MatchSingleton, MatchSequence, MatchMapping, MatchClass, MatchStar, MatchAs, MatchOr
  case type_ignore, TypeIgnore
  case type_param, TypeVar, ParamSpec, TypeVarTuple

  @inline(__always) var index: Int { Int(rawValue) }
  /// The line of the table, word by word: name, base, fields.
  var words: [Substring] { "\(nodeTable[index])".split(separator: " ") }
  var name: String { String(words[0]) }

  /// The classes of a family, behind their abstract base.
  static let statements = Self.family(.FunctionDef, .Continue)
  static let expressions = Self.family(.BoolOp, .Slice)
  static let contexts = Self.family(.Load, .Del)
  static let boolOperators = Self.family(.And, .Or)
  static let operators = Self.family(.Add, .FloorDiv)
  static let unaryOperators = Self.family(.Invert, .USub)
  static let comparisons = Self.family(.Eq, .NotIn)
  static let handlers = Self.family(.ExceptHandler, .ExceptHandler)
  static let patterns = Self.family(.MatchValue, .MatchOr)
  static let ignores = Self.family(.TypeIgnore, .TypeIgnore)
  static let parameters = Self.family(.TypeVar, .TypeVarTuple)
  private static func family(_ first: NodeKind, _ last: NodeKind) -> ClosedRange<UInt8> {
    first.rawValue...last.rawValue
  }

  /// Instances have a place in the source text.
  var isLocated: Bool {
    switch self {
    case .stmt, .expr, .excepthandler, .pattern, .type_param, .arg, .keyword, .alias: true
    default:
      switch rawValue {
      case Self.statements, Self.expressions, Self.handlers, Self.patterns, Self.parameters: true
      default: false
      }
    }
  }
  /// Its end may be left out.
  var hasOptionalEnd: Bool {
    switch self {
    case .stmt, .expr, .excepthandler, .arg, .keyword, .alias: true
    default: false
    }
  }
  /// One instance stands for all in trees that come from text.
  var isSingleton: Bool {
    switch rawValue {
    case Self.contexts, Self.boolOperators, Self.operators, Self.unaryOperators, Self.comparisons: true
    default: false
    }
  }
}

/// A field as the table has it.
struct NodeField {
  let name: String
  let type: String
  let isOptional: Bool
  let isList: Bool

  init(_ word: Substring) {
    let colon = word.firstIndex(of: ":") ?? word.endIndex
    var type = word[..<colon]
    isOptional = type.last == "?"
    isList = type.last == "*"
    if isOptional || isList { type.removeLast() }
    self.type = String(type)
    name = String(word[colon...].dropFirst())
  }

  /// As the class's documentation gives it.
  var shown: String { "\(type)\(isOptional ? "?" : isList ? "*" : "") \(name)" }
}

private let nodeTable: [StaticString] = [
  "AST object",
  "mod AST",
  "Module mod stmt*:body type_ignore*:type_ignores",
  "Interactive mod stmt*:body",
  "Expression mod expr:body",
  "FunctionType mod expr*:argtypes expr:returns",
  "stmt AST",
  "FunctionDef stmt identifier:name arguments:args stmt*:body expr*:decorator_list expr?:returns string?:type_comment type_param*:type_params",
  "AsyncFunctionDef stmt identifier:name arguments:args stmt*:body expr*:decorator_list expr?:returns string?:type_comment type_param*:type_params",
  "ClassDef stmt identifier:name expr*:bases keyword*:keywords stmt*:body expr*:decorator_list type_param*:type_params",
  "Return stmt expr?:value",
  "Delete stmt expr*:targets",
  "Assign stmt expr*:targets expr:value string?:type_comment",
  "TypeAlias stmt expr:name type_param*:type_params expr:value",
  "AugAssign stmt expr:target operator:op expr:value",
  "AnnAssign stmt expr:target expr:annotation expr?:value int:simple",
  "For stmt expr:target expr:iter stmt*:body stmt*:orelse string?:type_comment",
  "AsyncFor stmt expr:target expr:iter stmt*:body stmt*:orelse string?:type_comment",
  "While stmt expr:test stmt*:body stmt*:orelse",
  "If stmt expr:test stmt*:body stmt*:orelse",
  "With stmt withitem*:items stmt*:body string?:type_comment",
  "AsyncWith stmt withitem*:items stmt*:body string?:type_comment",
  "Match stmt expr:subject match_case*:cases",
  "Raise stmt expr?:exc expr?:cause",
  "Try stmt stmt*:body excepthandler*:handlers stmt*:orelse stmt*:finalbody",
  "TryStar stmt stmt*:body excepthandler*:handlers stmt*:orelse stmt*:finalbody",
  "Assert stmt expr:test expr?:msg",
  "Import stmt alias*:names",
  "ImportFrom stmt identifier?:module alias*:names int?:level",
  "Global stmt identifier*:names",
  "Nonlocal stmt identifier*:names",
  "Expr stmt expr:value",
  "Pass stmt",
  "Break stmt",
  "Continue stmt",
  "expr AST",
  "BoolOp expr boolop:op expr*:values",
  "NamedExpr expr expr:target expr:value",
  "BinOp expr expr:left operator:op expr:right",
  "UnaryOp expr unaryop:op expr:operand",
  "Lambda expr arguments:args expr:body",
  "IfExp expr expr:test expr:body expr:orelse",
  "Dict expr expr*:keys expr*:values",
  "Set expr expr*:elts",
  "ListComp expr expr:elt comprehension*:generators",
  "SetComp expr expr:elt comprehension*:generators",
  "DictComp expr expr:key expr:value comprehension*:generators",
  "GeneratorExp expr expr:elt comprehension*:generators",
  "Await expr expr:value",
  "Yield expr expr?:value",
  "YieldFrom expr expr:value",
  "Compare expr expr:left cmpop*:ops expr*:comparators",
  "Call expr expr:func expr*:args keyword*:keywords",
  "FormattedValue expr expr:value int:conversion expr?:format_spec",
  "JoinedStr expr expr*:values",
  "Constant expr constant:value string?:kind",
  "Attribute expr expr:value identifier:attr expr_context:ctx",
  "Subscript expr expr:value expr:slice expr_context:ctx",
  "Starred expr expr:value expr_context:ctx",
  "Name expr identifier:id expr_context:ctx",
  "List expr expr*:elts expr_context:ctx",
  "Tuple expr expr*:elts expr_context:ctx",
  "Slice expr expr?:lower expr?:upper expr?:step",
  "expr_context AST",
  "Load expr_context",
  "Store expr_context",
  "Del expr_context",
  "boolop AST",
  "And boolop",
  "Or boolop",
  "operator AST",
  "Add operator",
  "Sub operator",
  "Mult operator",
  "MatMult operator",
  "Div operator",
  "Mod operator",
  "Pow operator",
  "LShift operator",
  "RShift operator",
  "BitOr operator",
  "BitXor operator",
  "BitAnd operator",
  "FloorDiv operator",
  "unaryop AST",
  "Invert unaryop",
  "Not unaryop",
  "UAdd unaryop",
  "USub unaryop",
  "cmpop AST",
  "Eq cmpop",
  "NotEq cmpop",
  "Lt cmpop",
  "LtE cmpop",
  "Gt cmpop",
  "GtE cmpop",
  "Is cmpop",
  "IsNot cmpop",
  "In cmpop",
  "NotIn cmpop",
  "comprehension AST expr:target expr:iter expr*:ifs int:is_async",
  "excepthandler AST",
  "ExceptHandler excepthandler expr?:type identifier?:name stmt*:body",
  "arguments AST arg*:posonlyargs arg*:args arg?:vararg arg*:kwonlyargs expr*:kw_defaults arg?:kwarg expr*:defaults",
  "arg AST identifier:arg expr?:annotation string?:type_comment",
  "keyword AST identifier?:arg expr:value",
  "alias AST identifier:name identifier?:asname",
  "withitem AST expr:context_expr expr?:optional_vars",
  "match_case AST pattern:pattern expr?:guard stmt*:body",
  "pattern AST",
  "MatchValue pattern expr:value",
  "MatchSingleton pattern constant:value",
  "MatchSequence pattern pattern*:patterns",
  "MatchMapping pattern expr*:keys pattern*:patterns identifier?:rest",
  "MatchClass pattern expr:cls pattern*:patterns identifier*:kwd_attrs pattern*:kwd_patterns",
  "MatchStar pattern identifier?:name",
  "MatchAs pattern pattern?:pattern identifier?:name",
  "MatchOr pattern pattern*:patterns",
  "type_ignore AST",
  "TypeIgnore type_ignore int:lineno string:tag",
  "type_param AST",
  "TypeVar type_param identifier:name expr?:bound expr?:default_value",
  "ParamSpec type_param identifier:name expr?:default_value",
  "TypeVarTuple type_param identifier:name expr?:default_value",
]
