// Trees with constants folded (`ast.PyCF_OPTIMIZED_AST`): what CPython's optimizer of trees does, with the same limits.
// The compiler folds on its own; this is for programs that ask to see it.

let astOptimizerSource: StaticString = #"""
  from ast import *

  # Results may not grow: bits of an int, items of a tuple, characters, and items within items.
  _BITS, _ITEMS, _CHARACTERS, _TOTAL = 128, 256, 4096, 1024


  def optimize(tree, level, source):
      if source is not None:
          _copy_comments(source, tree)
      return _Folder(level).visit(tree)


  # Type comments stand beside the compiler's trees: a copy of a tree has lost them.
  def _copy_comments(source, tree):
      for name in tree._fields:
          value = getattr(source, name, None)
          if name == "type_comment":
              tree.type_comment = value
          elif name == "type_ignores":
              tree.type_ignores = [TypeIgnore(item.lineno, item.tag) for item in value or ()]
          elif isinstance(value, AST):
              _copy_comments(value, getattr(tree, name))
          elif isinstance(value, list):
              for old, new in zip(value, getattr(tree, name)):
                  if isinstance(old, AST):
                      _copy_comments(old, new)


  class _TooLarge(Exception):
      pass


  def _count(value, limit):
      # What remains of the limit behind all items of nested tuples.
      if isinstance(value, tuple):
          limit -= len(value)
          for item in value:
              if limit < 0:
                  break
              limit = _count(item, limit)
      elif isinstance(value, frozenset):
          limit -= len(value)
      return limit


  def _check(condition):
      if not condition:
          raise _TooLarge


  def _multiply(x, y):
      if isinstance(x, int) and isinstance(y, int):
          _check(not x or not y or x.bit_length() + y.bit_length() <= _BITS)
      else:
          count, items = (x, y) if isinstance(x, int) else (y, x)
          if isinstance(count, int) and isinstance(items, (tuple, frozenset, str, bytes)) and len(items):
              limit = _CHARACTERS if isinstance(items, (str, bytes)) else _ITEMS
              _check(0 <= count <= limit // len(items))
              if count and limit == _ITEMS:
                  _check(_count(items, _TOTAL // count) >= 0)
      return x * y


  def _power(x, y):
      if isinstance(x, int) and isinstance(y, int) and x and y > 0:
          _check(y < 1 << 64 and x.bit_length() <= _BITS // y)
      return x ** y


  def _shift(x, y):
      if isinstance(x, int) and isinstance(y, int) and x and y:
          _check(0 <= y <= _BITS and x.bit_length() <= _BITS - y)
      return x << y


  def _modulo(x, y):
      # Formatting can be of any size.
      _check(not isinstance(x, (str, bytes)))
      return x % y


  _binary = {Add: lambda x, y: x + y, Sub: lambda x, y: x - y, Mult: _multiply, Div: lambda x, y: x / y,
             FloorDiv: lambda x, y: x // y, Mod: _modulo, Pow: _power, LShift: _shift, RShift: lambda x, y: x >> y,
             BitOr: lambda x, y: x | y, BitXor: lambda x, y: x ^ y, BitAnd: lambda x, y: x & y}
  _unary = {Invert: lambda x: ~x, Not: lambda x: not x, UAdd: lambda x: +x, USub: lambda x: -x}
  _opposite = {Is: IsNot, IsNot: Is, In: NotIn, NotIn: In}


  class _Folder(NodeTransformer):
      def __init__(self, level):
          self.level = level

      # The constant that takes a node's place, or the node where there is none.
      def computed(self, node, work):
          try:
              value = work()
          except Exception:
              return node
          return copy_location(Constant(value), node)

      def visit_Constant(self, node):
          return node

      def visit_Name(self, node):
          if node.id == "__debug__" and isinstance(node.ctx, Load):
              return copy_location(Constant(not self.level), node)
          return node

      def visit_NamedExpr(self, node):
          node.value = self.visit(node.value)
          return node

      def visit_UnaryOp(self, node):
          self.generic_visit(node)
          operand = node.operand
          if isinstance(operand, Constant):
              return self.computed(node, lambda: _unary[type(node.op)](operand.value))
          if isinstance(node.op, Not) and isinstance(operand, Compare) and len(operand.ops) == 1:
              opposite = _opposite.get(type(operand.ops[0]))
              if opposite is not None:
                  operand.ops[0] = opposite()
                  return operand
          return node

      def visit_BinOp(self, node):
          self.generic_visit(node)
          left, op, right = node.left, type(node.op), node.right
          if not isinstance(left, Constant):
              return node
          if op is Mod and isinstance(left.value, str) and isinstance(right, Tuple):
              if not any(isinstance(item, Starred) for item in right.elts):
                  return _format(node, left.value, right.elts)
          if isinstance(right, Constant) and op in _binary:
              return self.computed(node, lambda: _binary[op](left.value, right.value))
          return node

      def visit_Tuple(self, node):
          self.generic_visit(node)
          if isinstance(node.ctx, Load) and all(isinstance(item, Constant) for item in node.elts):
              return copy_location(Constant(tuple(item.value for item in node.elts)), node)
          return node

      def visit_Subscript(self, node):
          self.generic_visit(node)
          value, index = node.value, node.slice
          if isinstance(node.ctx, Load) and isinstance(value, Constant) and isinstance(index, Constant):
              return self.computed(node, lambda: value.value[index.value])
          return node

      # A display that is only looked through may as well be constant.
      def looked_through(self, node):
          if isinstance(node, (List, Set)):
              if all(isinstance(item, Constant) for item in node.elts):
                  values = tuple(item.value for item in node.elts)
                  return copy_location(Constant(values if isinstance(node, List) else frozenset(values)), node)
              if isinstance(node, List) and not any(isinstance(item, Starred) for item in node.elts):
                  return copy_location(Tuple(node.elts, node.ctx), node)
          return node

      def visit_Compare(self, node):
          self.generic_visit(node)
          if isinstance(node.ops[-1], (In, NotIn)):
              node.comparators[-1] = self.looked_through(node.comparators[-1])
          return node

      def visit_comprehension(self, node):
          self.generic_visit(node)
          node.iter = self.looked_through(node.iter)
          return node

      def visit_For(self, node):
          self.generic_visit(node)
          node.iter = self.looked_through(node.iter)
          return node

      visit_AsyncFor = visit_For

      def visit_AnnAssign(self, node):
          node.target = self.visit(node.target)
          node.annotation = self.visit(node.annotation)
          if node.value:
              node.value = self.visit(node.value)
          return node

      # What has become a text at the beginning of a body was no docstring before.
      def documented(self, node):
          def is_text():
              first = node.body[0] if node.body else None
              return isinstance(first, Expr) and isinstance(first.value, Constant) and isinstance(first.value.value, str)

          had = is_text()
          self.generic_visit(node)
          if not had and is_text():
              text = node.body[0].value
              node.body[0].value = copy_location(JoinedStr([text]), text)
          return node

      visit_Module = visit_FunctionDef = visit_AsyncFunctionDef = visit_ClassDef = documented


  # "%s, %r" % (a, b) as an f-string, where nothing but s, r and a with a width is asked for.
  def _format(node, text, items):
      parts = []
      position = 0
      rest = list(items)

      def literal():
          nonlocal position
          written = []
          while position < len(text):
              if text[position] == "%":
                  if text[position + 1:position + 2] != "%":
                      break
                  position += 1
              written.append(text[position])
              position += 1
          if written:
              parts.append(_unplaced("".join(written)))

      while True:
          literal()
          if position >= len(text):
              break
          if not rest:
              return node
          position += 1
          item = _field(text, position, rest.pop(0), node)
          if item is None:
              return node
          field, position = item
          parts.append(field)
      if rest:
          return node
      return copy_location(JoinedStr(parts), node)


  def _field(text, position, value, node):
      left = False
      while text[position:position + 1] and text[position] in "-+ #0":
          if text[position] != "-":
              return None
          left = True
          position += 1
      width, position = _digits(text, position)
      precision = None
      if text[position:position + 1] == ".":
          precision, position = _digits(text, position + 1)
          precision = precision or "0"
      if width and int(width) > 999 or precision and int(precision) > 99:
          return None
      kind = text[position:position + 1]
      if kind not in ("s", "r", "a"):
          return None
      spec = ""
      if width and int(width) > 0:
          spec = width if left else ">" + width
      if precision is not None:
          spec += "." + precision
      return copy_location(FormattedValue(value, ord(kind), _unplaced(spec) if spec else None), value), position + 1


  def _unplaced(text):
      return Constant(text, lineno=-1, col_offset=-1, end_lineno=-1, end_col_offset=-1)


  def _digits(text, position):
      start = position
      while text[position:position + 1].isdigit():
          position += 1
      return text[start:position], position
  """#
