// The ast module: what is done with syntax trees. Their classes and their conversion are native (Modules/Syntax); the
// unparser stands apart, since few programs need it.

let astSource: StaticString = #"""
  import sys
  from _ast import *


  def parse(source, filename="<unknown>", mode="exec", *, type_comments=False, feature_version=None, optimize=-1):
      flags = PyCF_OPTIMIZED_AST if optimize > 0 else PyCF_ONLY_AST
      if type_comments:
          flags |= PyCF_TYPE_COMMENTS
      if isinstance(feature_version, tuple):
          major, minor = feature_version
          if major != 3:
              raise ValueError(f"Unsupported major version: {major}")
          feature_version = minor
      return compile(source, filename, mode, flags, optimize=optimize,
                     _feature_version=-1 if feature_version is None else feature_version)


  def literal_eval(node_or_string):
      def refuse(node):
          line = getattr(node, "lineno", None)
          place = f" on line {line}" if line else ""
          raise ValueError(f"malformed node or string{place}: {node!r}")

      def number(node):
          if isinstance(node, Constant) and type(node.value) in (int, float, complex):
              return node.value
          refuse(node)

      def signed(node):
          if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
              value = number(node.operand)
              return +value if isinstance(node.op, UAdd) else -value
          return number(node)

      def convert(node):
          if isinstance(node, Constant):
              return node.value
          if isinstance(node, Tuple):
              return tuple(map(convert, node.elts))
          if isinstance(node, List):
              return list(map(convert, node.elts))
          if isinstance(node, Set):
              return set(map(convert, node.elts))
          if isinstance(node, Call):
              if isinstance(node.func, Name) and node.func.id == "set" and node.args == node.keywords == []:
                  return set()
          elif isinstance(node, Dict):
              if len(node.keys) != len(node.values):
                  refuse(node)
              return dict(zip(map(convert, node.keys), map(convert, node.values)))
          elif isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
              left = signed(node.left)
              right = number(node.right)
              if isinstance(left, (int, float)) and isinstance(right, complex):
                  return left + right if isinstance(node.op, Add) else left - right
          return signed(node)

      tree = node_or_string
      if isinstance(tree, str):
          tree = parse(tree.lstrip(" \t"), mode="eval")
      if isinstance(tree, Expression):
          tree = tree.body
      return convert(tree)


  def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
      if not isinstance(node, AST):
          raise TypeError(f"expected AST, got {type(node).__name__!r}")
      if indent is not None and not isinstance(indent, str):
          indent = " " * indent

      def joined(name, ends, parts, level):
          if indent is None:
              return name + ends[0] + ", ".join(parts) + ends[1]
          line = "\n" + indent * level
          return name + ends[0] + line + ("," + line).join(parts) + ends[1]

      # The text of a value, and whether it is short enough to stand on a line with others.
      def show(value, level):
          level += 1
          if isinstance(value, list):
              if not value:
                  return "[]", True
              return joined("", "[]", [show(item, level)[0] for item in value], level), False
          if not isinstance(value, AST):
              return repr(value), True
          cls = type(value)
          parts = []
          # Empty lists and None are left out, unless something without a name follows.
          held = []
          simple = True
          named = annotate_fields
          omits = not show_empty and not isinstance(value, (Constant, MatchSingleton))
          for name in value._fields:
              try:
                  item = getattr(value, name)
              except AttributeError:
                  named = True
                  continue
              if item is None and getattr(cls, name, ...) is None:
                  named = True
                  continue
              if omits and (item is None or item == []):
                  if not named:
                      held.append(repr(item))
                  continue
              if not named:
                  parts += held
                  held = []
              text, item_is_simple = show(item, level)
              simple = simple and item_is_simple
              parts.append(f"{name}={text}" if named else text)
          if include_attributes:
              for name in value._attributes:
                  try:
                      item = getattr(value, name)
                  except AttributeError:
                      continue
                  if item is not None or getattr(cls, name, ...) is not None:
                      text, item_is_simple = show(item, level)
                      simple = simple and item_is_simple
                      parts.append(f"{name}={text}")
          if simple and len(parts) <= 3:
              return f"{cls.__name__}({', '.join(parts)})", not parts
          return joined(cls.__name__, "()", parts, level), False

      return show(node, 0)[0]


  # Places.

  def copy_location(new_node, old_node):
      for name in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
          if name not in old_node._attributes or name not in new_node._attributes:
              continue
          value = getattr(old_node, name, None)
          # An end may be known to be unknown.
          if value is not None or name.startswith("end_") and hasattr(old_node, name):
              setattr(new_node, name, value)
      return new_node


  def fix_missing_locations(node):
      def fix(node, line, column, end_line, end_column):
          known = node._attributes
          if "lineno" in known:
              if hasattr(node, "lineno"):
                  line = node.lineno
              else:
                  node.lineno = line
          if "end_lineno" in known:
              if getattr(node, "end_lineno", None) is None:
                  node.end_lineno = end_line
              else:
                  end_line = node.end_lineno
          if "col_offset" in known:
              if hasattr(node, "col_offset"):
                  column = node.col_offset
              else:
                  node.col_offset = column
          if "end_col_offset" in known:
              if getattr(node, "end_col_offset", None) is None:
                  node.end_col_offset = end_column
              else:
                  end_column = node.end_col_offset
          for child in iter_child_nodes(node):
              fix(child, line, column, end_line, end_column)

      fix(node, 1, 0, 1, 0)
      return node


  def increment_lineno(node, n=1):
      for child in walk(node):
          if isinstance(child, TypeIgnore):
              child.lineno = getattr(child, "lineno", 0) + n
              continue
          if "lineno" in child._attributes:
              child.lineno = getattr(child, "lineno", 0) + n
          if "end_lineno" in child._attributes:
              end = getattr(child, "end_lineno", 0)
              if end is not None:
                  child.end_lineno = end + n
      return node


  # Going through a tree.

  def iter_fields(node):
      absent = object()
      for name in node._fields:
          if (value := getattr(node, name, absent)) is not absent:
              yield name, value


  def iter_child_nodes(node):
      for _, value in iter_fields(node):
          yield from (item for item in (value if isinstance(value, list) else (value,)) if isinstance(item, AST))


  def walk(node):
      waiting = [node]
      for node in waiting:
          waiting += iter_child_nodes(node)
          yield node


  class NodeVisitor(object):
      def visit(self, node):
          return getattr(self, "visit_" + node.__class__.__name__, self.generic_visit)(node)

      def generic_visit(self, node):
          for child in iter_child_nodes(node):
              self.visit(child)

      def visit_Constant(self, node):
          # Methods for the classes that Constant has replaced are still called.
          value = node.value
          name = _old_names.get(type(value))
          if name is None:
              for kind, other in _old_names.items():
                  if isinstance(value, kind):
                      name = other
                      break
          if name is not None:
              method = getattr(self, "visit_" + name, None)
              if method is not None:
                  from warnings import warn
                  warn(f"visit_{name} is deprecated; add visit_Constant", DeprecationWarning, 2)
                  return method(node)
          return self.generic_visit(node)


  class NodeTransformer(NodeVisitor):
      def generic_visit(self, node):
          for name, value in iter_fields(node):
              if isinstance(value, list):
                  kept = []
                  for item in value:
                      if isinstance(item, AST):
                          item = self.visit(item)
                          if item is None:
                              continue
                          if not isinstance(item, AST):
                              kept.extend(item)
                              continue
                      kept.append(item)
                  value[:] = kept
              elif isinstance(value, AST):
                  changed = self.visit(value)
                  if changed is None:
                      delattr(node, name)
                  else:
                      setattr(node, name, changed)
          return node


  # Texts.

  def get_docstring(node, clean=True):
      if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
          raise TypeError(f"{type(node).__name__!r} can't have docstrings")
      first = node.body[0] if node.body else None
      if not isinstance(first, Expr):
          return None
      value = first.value
      if not (isinstance(value, Constant) and isinstance(value.value, str)):
          return None
      return _cleaned(value.value) if clean else value.value


  # Without the indentation that the lines behind the first share, and without blank lines at the ends.
  def _cleaned(text):
      first, *lines = text.expandtabs().split("\n")
      margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.lstrip(" ")), default=0)
      lines = [first.lstrip(" ")] + [line[margin:] for line in lines]
      return "\n".join(lines).strip("\n")


  # The lines as the tokenizer counts them, with their ends.
  def _lines(source):
      start = 0
      size = len(source)
      while start < size:
          stop = start
          while stop < size and source[stop] not in "\r\n":
              stop += 1
          stop += 2 if source[stop:stop + 2] == "\r\n" else 1
          yield source[start:stop]
          start = stop


  def get_source_segment(source, node, *, padded=False):
      try:
          if node.end_lineno is None or node.end_col_offset is None:
              return None
          first = node.lineno - 1
          last = node.end_lineno - 1
          start = node.col_offset
          end = node.end_col_offset
      except AttributeError:
          return None
      lines = []
      for line in _lines(source):
          lines.append(line.encode())
          if len(lines) > last + 1:
              break
      if first == last:
          return lines[first][start:end].decode()
      before = ""
      if padded:
          before = "".join(c if c in "\f\t" else " " for c in lines[first][:start].decode())
      inner = [line.decode() for line in lines[first + 1:last]]
      return "".join([before + lines[first][start:].decode(), *inner, lines[last][:end].decode()])


  def unparse(ast_obj):
      from _ast_unparse import Unparser
      return Unparser().text_of(ast_obj)


  # What older versions had.

  def _warn(what, instead):
      import warnings
      warnings.warn(f"{what} is deprecated and will be removed in Python 3.14; use {instead} instead",
                    DeprecationWarning, 2)


  def _old_attribute(name):
      def get(self):
          _warn(f"Attribute {name}", "value")
          return self.value

      def set(self, value):
          _warn(f"Attribute {name}", "value")
          self.value = value

      return property(get, set)


  Constant.n = _old_attribute("n")
  Constant.s = _old_attribute("s")


  class _Old(type):
      def __init__(cls, *args):
          cls.__doc__ = "Deprecated AST node class. Use ast.Constant instead"

      def __instancecheck__(cls, inst):
          if cls not in _old_types:
              return type.__instancecheck__(cls, inst)
          _warn(f"ast.{cls.__qualname__}", "ast.Constant")
          if not isinstance(inst, Constant) or not hasattr(inst, "value"):
              return False
          value = inst.value
          # A bool is a number only by descent.
          return isinstance(value, _old_types[cls]) and not (cls is _Num and isinstance(value, bool))


  def _old_new(cls, *args, **kwargs):
      for name in kwargs:
          if name in cls._fields and cls._fields.index(name) < len(args):
              raise TypeError(f"{cls.__name__} got multiple values for argument {name!r}")
      if cls in _old_types:
          _warn(f"ast.{cls.__qualname__}", "ast.Constant")
          return Constant(*args, **kwargs)
      return Constant.__new__(cls, *args, **kwargs)


  def _new_ellipsis(cls, *args, **kwargs):
      if cls is _Ellipsis:
          _warn("ast.Ellipsis", "ast.Constant")
          return Constant(..., *args, **kwargs)
      return Constant.__new__(cls, *args, **kwargs)


  _Num = _Old("Num", (Constant,), {"_fields": ("n",), "__new__": _old_new})
  _Str = _Old("Str", (Constant,), {"_fields": ("s",), "__new__": _old_new})
  _Bytes = _Old("Bytes", (Constant,), {"_fields": ("s",), "__new__": _old_new})
  _NameConstant = _Old("NameConstant", (Constant,), {"__new__": _old_new})
  _Ellipsis = _Old("Ellipsis", (Constant,), {"_fields": (), "__new__": _new_ellipsis})

  _old_types = {_Num: (int, float, complex), _Str: (str,), _Bytes: (bytes,),
                _NameConstant: (type(None), bool), _Ellipsis: (type(...),)}
  _old_names = {bool: "NameConstant", type(None): "NameConstant", int: "Num", float: "Num", complex: "Num",
                str: "Str", bytes: "Bytes", type(...): "Ellipsis"}
  _old_classes = {cls.__name__: cls for cls in _old_types}


  def __getattr__(name):
      if name in _old_classes:
          _warn(f"ast.{name}", "ast.Constant")
          found = globals()[name] = _old_classes[name]
          return found
      raise AttributeError(f"module 'ast' has no attribute '{name}'")


  class slice(AST):
      "Deprecated AST node class."


  class Index(slice):
      "Deprecated AST node class. Use the index value directly instead."

      def __new__(cls, value, **kwargs):
          return value


  class ExtSlice(slice):
      "Deprecated AST node class. Use ast.Tuple instead."

      def __new__(cls, dims=(), **kwargs):
          return Tuple(list(dims), Load(), **kwargs)


  def _get_dims(self):
      "Deprecated. Use elts instead."
      return self.elts


  def _set_dims(self, value):
      self.elts = value


  Tuple.dims = property(_get_dims, _set_dims)


  class Suite(mod):
      "Deprecated AST node class.  Unused in Python 3."


  class AugLoad(expr_context):
      "Deprecated AST node class.  Unused in Python 3."


  class AugStore(expr_context):
      "Deprecated AST node class.  Unused in Python 3."


  class Param(expr_context):
      "Deprecated AST node class.  Unused in Python 3."


  def main(args=None):
      usage = "usage: python -m ast [-h] [-m {exec,single,eval,func_type}] [--no-type-comments] [-a] [-i INDENT] [infile]"
      mode, type_comments, attributes, indent, files = "exec", True, False, 3, []
      waiting = list(sys.argv[1:] if args is None else args)

      def refuse(text):
          print(usage, f"python -m ast: error: {text}", sep="\n", file=sys.stderr)
          sys.exit(2)

      def value(option, text):
          if text:
              return text
          if not waiting:
              refuse(f"argument {option}: expected one argument")
          return waiting.pop(0)

      while waiting:
          arg = waiting.pop(0)
          name, _, text = arg.partition("=")
          if arg in ("-h", "--help"):
              print(usage)
              return
          if arg == "--no-type-comments":
              type_comments = False
          elif arg in ("-a", "--include-attributes"):
              attributes = True
          elif name == "--mode" or arg.startswith("-m"):
              mode = value("-m/--mode", text if name == "--mode" else arg[2:].removeprefix("="))
              if mode not in ("exec", "single", "eval", "func_type"):
                  refuse(f"argument -m/--mode: invalid choice: {mode!r} (choose from 'exec', 'single', 'eval', 'func_type')")
          elif name == "--indent" or arg.startswith("-i"):
              text = value("-i/--indent", text if name == "--indent" else arg[2:].removeprefix("="))
              try:
                  indent = int(text)
              except ValueError:
                  refuse(f"argument -i/--indent: invalid int value: {text!r}")
          elif arg.startswith("-") and arg != "-":
              refuse(f"unrecognized arguments: {arg}")
          else:
              files.append(arg)
      if len(files) > 1:
          refuse(f"unrecognized arguments: {' '.join(files[1:])}")
      if files and files[0] != "-":
          name = files[0]
          with open(name, "rb") as file:
              source = file.read()
      else:
          name = "<stdin>"
          source = sys.stdin.buffer.read()
      tree = parse(source, name, mode, type_comments=type_comments)
      print(dump(tree, include_attributes=attributes, indent=indent))


  if __name__ == "__main__":
      main()
  """#
