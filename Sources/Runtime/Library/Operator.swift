// operator: the operators as functions.

let operatorSource: StaticString = #"""
  __all__ = [
      "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge", "getitem",
      "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf", "inv", "invert",
      "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le", "length_hint", "lshift", "lt",
      "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow", "rshift", "setitem", "sub", "truediv",
      "truth", "xor"]

  _abs = abs


  def _made(name, body):
      scope = {"__name__": "operator"}
      exec(compile(f"def {name}(a, b, /):\n    {body}", "<frozen operator>", "exec"), scope)
      return scope[name]


  for _name, _sign in {
          "add": "+", "and_": "&", "floordiv": "//", "lshift": "<<", "matmul": "@", "mod": "%", "mul": "*", "or_": "|",
          "pow": "**", "rshift": ">>", "sub": "-", "truediv": "/", "xor": "^"}.items():
      globals()[_name] = _made(_name, f"return a {_sign} b")
      _in_place = "i" + _name.rstrip("_")
      globals()[_in_place] = _made(_in_place, f"a {_sign}= b; return a")
  for _name, _sign in {"eq": "==", "ge": ">=", "gt": ">", "le": "<=", "lt": "<", "ne": "!=", "is_": "is", "is_not": "is not"
                       }.items():
      globals()[_name] = _made(_name, f"return a {_sign} b")
  del _name, _sign, _in_place, _made


  def not_(a, /):
      return not a


  def truth(a, /):
      return True if a else False


  def abs(a, /):
      return _abs(a)


  def neg(a, /):
      return -a


  def pos(a, /):
      return +a


  def inv(a, /):
      return ~a


  def invert(a, /):
      return ~a


  def index(a, /):
      return range(a).stop


  def call(obj, /, *args, **kwargs):
      return obj(*args, **kwargs)


  def concat(a, b, /):
      if not hasattr(a, "__getitem__"):
          raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
      return a + b


  def iconcat(a, b, /):
      if not hasattr(a, "__getitem__"):
          raise TypeError(f"'{type(a).__name__}' object can't be concatenated")
      a += b
      return a


  def contains(a, b, /):
      return b in a


  def countOf(a, b, /):
      return sum(1 for x in a if x is b or x == b)


  def indexOf(a, b, /):
      for i, x in enumerate(a):
          if x is b or x == b:
              return i
      raise ValueError("sequence.index(x): x not in sequence")


  def getitem(a, b, /):
      return a[b]


  def setitem(a, b, c, /):
      a[b] = c


  def delitem(a, b, /):
      del a[b]


  def length_hint(obj, default=0, /):
      if not isinstance(default, int):
          raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
      try:
          return len(obj)
      except TypeError:
          pass
      try:
          hint = type(obj).__length_hint__
      except AttributeError:
          return default
      try:
          value = hint(obj)
      except TypeError:
          return default
      if value is NotImplemented:
          return default
      if not isinstance(value, int):
          raise TypeError(f"__length_hint__ must be an integer, not {type(value).__name__}")
      if value < 0:
          raise ValueError("__length_hint__() should return >= 0")
      return value


  class attrgetter:
      "A function that gives attributes of its argument; names may have dots."
      __slots__ = ("_names", "_parts")

      def __init__(self, attr, /, *attrs):
          self._names = (attr, *attrs)
          for name in self._names:
              if not isinstance(name, str):
                  raise TypeError("attribute name must be a string")
          self._parts = tuple(name.split(".") for name in self._names)

      def __call__(self, obj, /):
          found = []
          for parts in self._parts:
              x = obj
              for part in parts:
                  x = getattr(x, part)
              found.append(x)
          return found[0] if len(found) == 1 else tuple(found)

      def __repr__(self):
          return f"operator.attrgetter({', '.join(map(repr, self._names))})"

      def __reduce__(self):
          return self.__class__, self._names


  class itemgetter:
      "A function that gives items of its argument."
      __slots__ = ("_items",)

      def __init__(self, item, /, *items):
          self._items = (item, *items)

      def __call__(self, obj, /):
          items = self._items
          return obj[items[0]] if len(items) == 1 else tuple([obj[i] for i in items])

      def __repr__(self):
          return f"operator.itemgetter({', '.join(map(repr, self._items))})"

      def __reduce__(self):
          return self.__class__, self._items


  class methodcaller:
      "A function that calls a method of its argument."
      __slots__ = ("_name", "_args", "_kwargs")

      def __init__(self, name, /, *args, **kwargs):
          if not isinstance(name, str):
              raise TypeError("method name must be a string")
          self._name, self._args, self._kwargs = name, args, kwargs

      def __call__(self, obj, /):
          return getattr(obj, self._name)(*self._args, **self._kwargs)

      def __repr__(self):
          shown = [repr(self._name), *map(repr, self._args), *(f"{k}={v!r}" for k, v in self._kwargs.items())]
          return f"operator.methodcaller({', '.join(shown)})"

      def __reduce__(self):
          if not self._kwargs:
              return self.__class__, (self._name, *self._args)
          from functools import partial
          return partial(self.__class__, self._name, **self._kwargs), self._args


  for _name in ("lt le eq ne ge gt abs add call concat contains delitem floordiv getitem iadd iand iconcat ifloordiv ilshift "
                "imatmul imod imul index inv invert ior ipow irshift isub itruediv ixor lshift matmul mod mul neg pos pow rshift "
                "setitem sub truediv xor").split():
      globals()[f"__{_name}__"] = globals()[_name]
  __and__, __or__, __not__ = and_, or_, not_
  del _name
  """#
