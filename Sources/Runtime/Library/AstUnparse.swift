// ast.unparse: Python text that has a given tree.

let astUnparseSource: StaticString = #"""
  import ast

  # How tightly an expression binds; where something tighter is wanted it needs parentheses.
  (NAMED, TUPLE, YIELD, TEST, OR, AND, NOT, COMPARE, BIT_OR, BIT_XOR, BIT_AND, SHIFT, SUM, TERM, FACTOR, POWER, AWAIT,
   ATOM) = range(18)

  BINARY = {"Add": ("+", SUM), "Sub": ("-", SUM), "Mult": ("*", TERM), "MatMult": ("@", TERM), "Div": ("/", TERM),
            "Mod": ("%", TERM), "LShift": ("<<", SHIFT), "RShift": (">>", SHIFT), "BitOr": ("|", BIT_OR),
            "BitXor": ("^", BIT_XOR), "BitAnd": ("&", BIT_AND), "FloorDiv": ("//", TERM), "Pow": ("**", POWER)}
  UNARY = {"Invert": ("~", FACTOR), "Not": ("not", NOT), "UAdd": ("+", FACTOR), "USub": ("-", FACTOR)}
  BOOLEAN = {"And": ("and", AND), "Or": ("or", OR)}
  COMPARISONS = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
                 "IsNot": "is not", "In": "in", "NotIn": "not in"}
  TRIPLE = ('"' * 3, "'" * 3)
  QUOTES = ("'", '"', *TRIPLE)
  # Read as infinity.
  HUGE = "1e309"


  def tighter(level):
      return min(level + 1, ATOM)


  def show_constant(value):
      text = repr(value)
      if isinstance(value, (float, complex)):
          text = text.replace("inf", HUGE).replace("nan", f"({HUGE}-{HUGE})")
      return text


  # The inside of a literal, and the quotes that may stand around it, the best first.
  def literal(text, quotes, in_line=False):
      escaped = []
      for c in text:
          keep = c in "\n\t" if not in_line and c in "\n\t" else c != "\\" and c.isprintable()
          escaped.append(c if keep else c.encode("unicode_escape").decode("ascii"))
      inside = "".join(escaped)
      fitting = [q for q in quotes if q not in inside and (len(q) == 3 or "\n" not in inside)]
      if not fitting:
          shown = repr(text)
          mark = shown[0]
          for quote in quotes:
              if mark in quote:
                  return shown[1:-1], [quote]
          return shown[1:-1], [mark]
      if inside:
          last = inside[-1]
          fitting = [q for q in fitting if q[0] != last] + [q for q in fitting if q[0] == last]
          if fitting[0][0] == last:
              # Only three of them can be meant: the last of the text is escaped.
              inside = inside[:-1] + "\\" + last
      return inside, fitting


  class Unparser:
      def __init__(self):
          self.parts = []
          self.depth = 0
          self.ignores = {}
          self.in_group = False

      def text_of(self, node):
          self.put(node)
          return "".join(self.parts)

      def write(self, *texts):
          self.parts.extend(texts)

      def put(self, node, level=TEST):
          if isinstance(node, list):
              for item in node:
                  self.put(item)
              return
          method = getattr(self, "put_" + node.__class__.__name__, None)
          if method is not None:
              method(node, level)
              return
          # Nothing is known of the node: its last child stands for it, as in CPython.
          for child in ast.iter_child_nodes(node):
              self.parts = []
              self.put(child)

      # Pieces.

      def list(self, nodes, level=TEST, between=", "):
          first = True
          for node in nodes:
              if not first:
                  self.write(between)
              first = False
              self.put(node, level)

      # Elements of a tuple: a single one is followed by a comma.
      def elements(self, items, put):
          if len(items) == 1:
              put(items[0])
              self.write(",")
              return
          first = True
          for item in items:
              if not first:
                  self.write(", ")
              first = False
              put(item)

      def captured(self, work):
          saved = self.parts
          self.parts = []
          try:
              work()
              return "".join(self.parts)
          finally:
              self.parts = saved

      def open(self, level, own):
          if level > own:
              self.write("(")

      def close(self, level, own):
          if level > own:
              self.write(")")

      # Lines.

      def end_line(self):
          if self.parts:
              self.write("\n")

      def line(self, text=""):
          self.end_line()
          self.write("    " * self.depth + text)

      def block(self, body, comment=None, documented=False):
          self.write(":")
          if comment:
              self.write(comment)
          self.depth += 1
          if documented:
              self.documented(body)
          else:
              self.put(body)
          self.depth -= 1

      # A body that a docstring may begin.
      def documented(self, body):
          first = body[0] if body else None
          if isinstance(first, ast.Expr):
              value = first.value
              if isinstance(value, ast.Constant) and isinstance(value.value, str):
                  self.line()
                  if value.kind == "u":
                      self.write("u")
                  inside, quotes = literal(value.value, TRIPLE)
                  self.write(quotes[0], inside, quotes[0])
                  body = body[1:]
          self.put(body)

      def comment(self, node):
          text = self.ignores.get(node.lineno) or node.type_comment
          return None if text is None else f" # type: {text}"

      def else_block(self, body, word="else"):
          if body:
              self.line(word)
              self.block(body)

      # Modules.

      def put_Module(self, node, level):
          self.ignores = {ignore.lineno: f"ignore{ignore.tag}" for ignore in node.type_ignores}
          self.documented(node.body)
          self.ignores.clear()

      def put_FunctionType(self, node, level):
          self.write("(")
          self.list(node.argtypes)
          self.write(") -> ")
          self.put(node.returns)

      # Simple statements.

      def put_Expr(self, node, level):
          self.line()
          self.put(node.value, YIELD)

      def put_Import(self, node, level):
          self.line("import ")
          self.list(node.names)

      def put_ImportFrom(self, node, level):
          self.line("from " + "." * (node.level or 0))
          if node.module:
              self.write(node.module)
          self.write(" import ")
          self.list(node.names)

      def put_alias(self, node, level):
          self.write(node.name)
          if node.asname:
              self.write(" as ", node.asname)

      def put_Assign(self, node, level):
          self.line()
          for target in node.targets:
              self.put(target, TUPLE)
              self.write(" = ")
          self.put(node.value)
          comment = self.comment(node)
          if comment:
              self.write(comment)

      def put_AugAssign(self, node, level):
          self.line()
          self.put(node.target)
          self.write(f" {BINARY[node.op.__class__.__name__][0]}= ")
          self.put(node.value)

      def put_AnnAssign(self, node, level):
          self.line()
          enclosed = not node.simple and isinstance(node.target, ast.Name)
          if enclosed:
              self.write("(")
          self.put(node.target)
          self.write("): " if enclosed else ": ")
          self.put(node.annotation)
          if node.value:
              self.write(" = ")
              self.put(node.value)

      def put_TypeAlias(self, node, level):
          self.line("type ")
          self.put(node.name)
          self.parameters(node)
          self.write(" = ")
          self.put(node.value)

      def put_Return(self, node, level):
          self.line("return")
          if node.value:
              self.write(" ")
              self.put(node.value)

      def put_Pass(self, node, level):
          self.line("pass")

      def put_Break(self, node, level):
          self.line("break")

      def put_Continue(self, node, level):
          self.line("continue")

      def put_Delete(self, node, level):
          self.line("del ")
          self.list(node.targets)

      def put_Assert(self, node, level):
          self.line("assert ")
          self.put(node.test)
          if node.msg:
              self.write(", ")
              self.put(node.msg)

      def put_Global(self, node, level):
          self.line("global " + ", ".join(node.names))

      def put_Nonlocal(self, node, level):
          self.line("nonlocal " + ", ".join(node.names))

      def put_Raise(self, node, level):
          self.line("raise")
          if not node.exc:
              if node.cause:
                  raise ValueError("Node can't use cause without an exception.")
              return
          self.write(" ")
          self.put(node.exc)
          if node.cause:
              self.write(" from ")
              self.put(node.cause)

      # Statements with blocks.

      def put_Try(self, node, level):
          saved = self.in_group
          self.in_group = isinstance(node, ast.TryStar)
          try:
              self.line("try")
              self.block(node.body)
              self.put(node.handlers)
              self.else_block(node.orelse)
              self.else_block(node.finalbody, "finally")
          finally:
              self.in_group = saved

      put_TryStar = put_Try

      def put_ExceptHandler(self, node, level):
          self.line("except*" if self.in_group else "except")
          if node.type:
              self.write(" ")
              self.put(node.type)
          if node.name:
              self.write(" as ", node.name)
          self.block(node.body)

      def decorators(self, node):
          self.end_line()
          for decorator in node.decorator_list:
              self.line("@")
              self.put(decorator)

      def put_ClassDef(self, node, level):
          self.decorators(node)
          self.line("class " + node.name)
          self.parameters(node)
          if node.bases or node.keywords:
              self.write("(")
              self.list([*node.bases, *node.keywords])
              self.write(")")
          self.block(node.body, documented=True)

      def put_FunctionDef(self, node, level, word="def"):
          self.decorators(node)
          self.line(f"{word} {node.name}")
          self.parameters(node)
          self.write("(")
          self.put(node.args)
          self.write(")")
          if node.returns:
              self.write(" -> ")
              self.put(node.returns)
          self.block(node.body, self.comment(node), documented=True)

      def put_AsyncFunctionDef(self, node, level):
          self.put_FunctionDef(node, level, "async def")

      def parameters(self, node):
          if getattr(node, "type_params", None):
              self.write("[")
              self.list(node.type_params)
              self.write("]")

      def type_default(self, node):
          if node.default_value:
              self.write(" = ")
              self.put(node.default_value)

      def put_TypeVar(self, node, level):
          self.write(node.name)
          if node.bound:
              self.write(": ")
              self.put(node.bound)
          self.type_default(node)

      def put_TypeVarTuple(self, node, level):
          self.write("*", node.name)
          self.type_default(node)

      def put_ParamSpec(self, node, level):
          self.write("**", node.name)
          self.type_default(node)

      def put_For(self, node, level, word="for "):
          self.line(word)
          self.put(node.target, TUPLE)
          self.write(" in ")
          self.put(node.iter)
          self.block(node.body, self.comment(node))
          self.else_block(node.orelse)

      def put_AsyncFor(self, node, level):
          self.put_For(node, level, "async for ")

      def put_While(self, node, level):
          self.line("while ")
          self.put(node.test)
          self.block(node.body)
          self.else_block(node.orelse)

      def put_If(self, node, level):
          word = "if "
          while True:
              self.line(word)
              self.put(node.test)
              self.block(node.body)
              rest = node.orelse
              if not (rest and len(rest) == 1 and isinstance(rest[0], ast.If)):
                  break
              node = rest[0]
              word = "elif "
          self.else_block(rest)

      def put_With(self, node, level, word="with "):
          self.line(word)
          self.list(node.items)
          self.block(node.body, self.comment(node))

      def put_AsyncWith(self, node, level):
          self.put_With(node, level, "async with ")

      def put_withitem(self, node, level):
          self.put(node.context_expr)
          if node.optional_vars:
              self.write(" as ")
              self.put(node.optional_vars)

      # match

      def put_Match(self, node, level):
          self.line("match ")
          self.put(node.subject)
          self.block(node.cases)

      def put_match_case(self, node, level):
          self.line("case ")
          self.put(node.pattern)
          if node.guard:
              self.write(" if ")
              self.put(node.guard)
          self.block(node.body)

      def put_MatchValue(self, node, level):
          self.put(node.value)

      def put_MatchSingleton(self, node, level):
          self.write(show_constant(node.value))

      def put_MatchSequence(self, node, level):
          self.write("[")
          self.list(node.patterns)
          self.write("]")

      def put_MatchStar(self, node, level):
          self.write("*", "_" if node.name is None else node.name)

      def put_MatchMapping(self, node, level):
          self.write("{")
          first = True
          for key, pattern in zip(node.keys, node.patterns, strict=True):
              if not first:
                  self.write(", ")
              first = False
              self.put(key)
              self.write(": ")
              self.put(pattern)
          if node.rest is not None:
              self.write(", **" if node.keys else "**", node.rest)
          self.write("}")

      def put_MatchClass(self, node, level):
          self.put(node.cls, ATOM)
          self.write("(")
          self.list(node.patterns)
          comma = bool(node.patterns)
          for name, pattern in zip(node.kwd_attrs, node.kwd_patterns, strict=True):
              self.write(", " if comma else "", name, "=")
              comma = True
              self.put(pattern)
          self.write(")")

      def put_MatchAs(self, node, level):
          if node.name is None:
              self.write("_")
          elif node.pattern is None:
              self.write(node.name)
          else:
              self.open(level, TEST)
              self.put(node.pattern, BIT_OR)
              self.write(" as ", node.name)
              self.close(level, TEST)

      def put_MatchOr(self, node, level):
          self.open(level, BIT_OR)
          self.list(node.patterns, tighter(BIT_OR), " | ")
          self.close(level, BIT_OR)

      # Expressions.

      def put_NamedExpr(self, node, level):
          self.open(level, NAMED)
          self.put(node.target, ATOM)
          self.write(" := ")
          self.put(node.value, ATOM)
          self.close(level, NAMED)

      def put_Await(self, node, level):
          self.open(level, AWAIT)
          self.write("await")
          if node.value:
              self.write(" ")
              self.put(node.value, ATOM)
          self.close(level, AWAIT)

      def put_Yield(self, node, level):
          self.open(level, YIELD)
          self.write("yield")
          if node.value:
              self.write(" ")
              self.put(node.value, ATOM)
          self.close(level, YIELD)

      def put_YieldFrom(self, node, level):
          self.open(level, YIELD)
          self.write("yield from ")
          if not node.value:
              raise ValueError("Node can't be used without a value attribute.")
          self.put(node.value, ATOM)
          self.close(level, YIELD)

      def put_Name(self, node, level):
          self.write(node.id)

      def put_Constant(self, node, level):
          value = node.value
          if isinstance(value, tuple):
              self.write("(")
              self.elements(value, lambda item: self.write(show_constant(item)))
              self.write(")")
          else:
              prefix = "u" if node.kind == "u" and value is not ... else ""
              self.write(prefix, "..." if value is ... else show_constant(value))

      def put_List(self, node, level):
          self.write("[")
          self.list(node.elts)
          self.write("]")

      def put_Tuple(self, node, level):
          enclosed = not node.elts or level > TUPLE
          if enclosed:
              self.write("(")
          self.elements(node.elts, self.put)
          if enclosed:
              self.write(")")

      def put_Set(self, node, level):
          if not node.elts:
              self.write("{*()}")
              return
          self.write("{")
          self.list(node.elts)
          self.write("}")

      def put_Dict(self, node, level):
          self.write("{")
          first = True
          for key, value in zip(node.keys, node.values):
              if not first:
                  self.write(", ")
              first = False
              if key is None:
                  self.write("**")
                  self.put(value, BIT_OR)
              else:
                  self.put(key)
                  self.write(": ")
                  self.put(value)
          self.write("}")

      def comprehended(self, node, ends):
          self.write(ends[0])
          self.put(node.elt)
          self.put(node.generators)
          self.write(ends[1])

      def put_ListComp(self, node, level):
          self.comprehended(node, "[]")

      def put_SetComp(self, node, level):
          self.comprehended(node, "{}")

      def put_GeneratorExp(self, node, level):
          self.comprehended(node, "()")

      def put_DictComp(self, node, level):
          self.write("{")
          self.put(node.key)
          self.write(": ")
          self.put(node.value)
          self.put(node.generators)
          self.write("}")

      def put_comprehension(self, node, level):
          self.write(" async for " if node.is_async else " for ")
          self.put(node.target, TUPLE)
          self.write(" in ")
          self.put(node.iter, tighter(TEST))
          for condition in node.ifs:
              self.write(" if ")
              self.put(condition, tighter(TEST))

      def put_IfExp(self, node, level):
          self.open(level, TEST)
          self.put(node.body, tighter(TEST))
          self.write(" if ")
          self.put(node.test, tighter(TEST))
          self.write(" else ")
          self.put(node.orelse, TEST)
          self.close(level, TEST)

      def put_UnaryOp(self, node, level):
          sign, own = UNARY[node.op.__class__.__name__]
          self.open(level, own)
          self.write(sign)
          if own != FACTOR:
              self.write(" ")
          self.put(node.operand, own)
          self.close(level, own)

      def put_BinOp(self, node, level):
          sign, own = BINARY[node.op.__class__.__name__]
          self.open(level, own)
          is_power = sign == "**"
          self.put(node.left, tighter(own) if is_power else own)
          self.write(f" {sign} ")
          self.put(node.right, own if is_power else tighter(own))
          self.close(level, own)

      def put_BoolOp(self, node, level):
          sign, own = BOOLEAN[node.op.__class__.__name__]
          self.open(level, own)
          # Each operand is asked to bind more tightly than the one before it.
          inner = own
          for value in node.values:
              if inner != own:
                  self.write(f" {sign} ")
              inner = tighter(inner)
              self.put(value, inner)
          self.close(level, own)

      def put_Compare(self, node, level):
          self.open(level, COMPARE)
          self.put(node.left, tighter(COMPARE))
          for op, value in zip(node.ops, node.comparators):
              self.write(f" {COMPARISONS[op.__class__.__name__]} ")
              self.put(value, tighter(COMPARE))
          self.close(level, COMPARE)

      def put_Attribute(self, node, level):
          self.put(node.value, ATOM)
          # `3.real` is no attribute of an int.
          if isinstance(node.value, ast.Constant) and isinstance(node.value.value, int):
              self.write(" ")
          self.write(".", node.attr)

      def put_Call(self, node, level):
          self.put(node.func, ATOM)
          self.write("(")
          self.list([*node.args, *node.keywords])
          self.write(")")

      def put_keyword(self, node, level):
          self.write("**" if node.arg is None else node.arg + "=")
          self.put(node.value)

      def put_Subscript(self, node, level):
          self.put(node.value, ATOM)
          self.write("[")
          if isinstance(node.slice, ast.Tuple) and node.slice.elts:
              self.elements(node.slice.elts, self.put)
          else:
              self.put(node.slice)
          self.write("]")

      def put_Starred(self, node, level):
          self.write("*")
          self.put(node.value, BIT_OR)

      def put_Slice(self, node, level):
          if node.lower:
              self.put(node.lower)
          self.write(":")
          if node.upper:
              self.put(node.upper)
          if node.step:
              self.write(":")
              self.put(node.step)

      def put_Lambda(self, node, level):
          self.open(level, TEST)
          self.write("lambda")
          args = self.captured(lambda: self.put(node.args))
          if args:
              self.write(" ", args)
          self.write(": ")
          self.put(node.body, TEST)
          self.close(level, TEST)

      def put_arg(self, node, level):
          self.write(node.arg)
          if node.annotation:
              self.write(": ")
              self.put(node.annotation)

      def put_arguments(self, node, level):
          comma = False

          def next():
              nonlocal comma
              if comma:
                  self.write(", ")
              comma = True

          def with_default(arg, default):
              self.put(arg)
              if default:
                  self.write("=")
                  self.put(default)

          def starred(stars, arg):
              self.write(stars, arg.arg)
              if arg.annotation:
                  self.write(": ")
                  self.put(arg.annotation)

          positional = node.posonlyargs + node.args
          defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
          count = 0
          for arg, default in zip(positional, defaults):
              next()
              with_default(arg, default)
              count += 1
              if count == len(node.posonlyargs):
                  self.write(", /")
          if node.vararg:
              next()
              starred("*", node.vararg)
          elif node.kwonlyargs:
              next()
              self.write("*")
          if node.kwonlyargs:
              for arg, default in zip(node.kwonlyargs, node.kw_defaults):
                  next()
                  with_default(arg, default)
          if node.kwarg:
              next()
              starred("**", node.kwarg)

      # f-strings.

      def put_JoinedStr(self, node, level):
          parts = [(self.captured(lambda: self.formatted(value)), isinstance(value, ast.Constant))
                   for value in node.values]
          quotes = list(QUOTES)
          shown = []
          for text, is_constant in parts:
              if is_constant:
                  text, fitting = literal(text, quotes, in_line=True)
                  if not any(q in quotes for q in fitting):
                      break
                  quotes = fitting
              elif "\n" in text:
                  # The same quotes may be used again inside of fields, but a line must not end there.
                  quotes = [q for q in quotes if len(q) == 3]
              shown.append(text)
          else:
              self.write("f", quotes[0], *shown, quotes[0])
              return
          # No quotes fit all parts: those of repr then, which a double quote in front makes single ones.
          shown = [repr('"' + text)[2:-1] if is_constant else text for text, is_constant in parts]
          self.write("f", TRIPLE[1], *shown, TRIPLE[1])

      def formatted(self, node, in_spec=False):
          if isinstance(node, ast.JoinedStr):
              for value in node.values:
                  self.formatted(value, in_spec)
          elif isinstance(node, ast.Constant) and isinstance(node.value, str):
              text = node.value.replace("{", "{{").replace("}", "}}")
              if in_spec:
                  text = text.replace("\\", "\\\\").replace("'", "\\'").replace('"', '\\"').replace("\n", "\\n")
              self.write(text)
          elif isinstance(node, ast.FormattedValue):
              self.put_FormattedValue(node, TEST)
          else:
              raise ValueError(f"Unexpected node inside JoinedStr, {node!r}")

      def put_FormattedValue(self, node, level):
          inner = Unparser()
          inner.put(node.value, tighter(TEST))
          text = "".join(inner.parts)
          # Two braces would be one.
          self.write("{ " if text.startswith("{") else "{", text)
          if node.conversion != -1:
              self.write("!", chr(node.conversion))
          if node.format_spec:
              self.write(":")
              self.formatted(node.format_spec, in_spec=True)
          self.write("}")
  """#
