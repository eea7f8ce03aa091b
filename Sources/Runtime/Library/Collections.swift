// collections: what is made of dicts and tuples. deque is native.

let collectionsSource: StaticString = """
  __all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple"]

  import _collections_abc
  import sys as _sys
  from _collections import deque
  from types import GenericAlias as _Alias

  _collections_abc.MutableSequence.register(deque)
  _running = set()
  _absent = object()


  def _guarded(show):
      from _thread import get_ident

      def __repr__(self):
          key = id(self), get_ident()
          if key in _running:
              return "..."
          _running.add(key)
          try:
              return show(self)
          finally:
              _running.discard(key)
      return __repr__


  class defaultdict(dict):
      "A dict that makes what is missing by calling default_factory."
      __slots__ = ("default_factory", "__weakref__")
      __module__ = "collections"

      def __init__(self, default_factory=None, /, *args, **kwargs):
          if default_factory is not None and not callable(default_factory):
              raise TypeError("first argument must be callable or None")
          self.default_factory = default_factory
          super().__init__(*args, **kwargs)

      def __new__(cls, *args, **kwargs):
          self = super().__new__(cls)
          self.default_factory = None
          return self

      def __missing__(self, key, /):
          factory = self.default_factory
          if factory is None:
              raise KeyError(key)
          value = factory()
          if type(self).__setitem__ is dict.__setitem__:
              # In one step: two threads that miss the same key share one value.
              return self.setdefault(key, value)
          self[key] = value
          return value

      def __repr__(self):
          key = id(self), "factory"
          if key in _running:
              factory = "..."
          else:
              _running.add(key)
              try:
                  factory = repr(self.default_factory)
              finally:
                  _running.discard(key)
          return f"{type(self).__name__}({factory}, {super().__repr__()})"

      def copy(self):
          return type(self)(self.default_factory, self)

      __copy__ = copy

      def __reduce__(self):
          args = () if self.default_factory is None else (self.default_factory,)
          return type(self), args, None, None, iter(self.items())

      def __or__(self, other):
          if not isinstance(other, dict):
              return NotImplemented
          new = self.copy()
          new.update(other)
          return new

      def __ror__(self, other):
          if not isinstance(other, dict):
              return NotImplemented
          new = type(self)(self.default_factory, other)
          new.update(self)
          return new

      __class_getitem__ = classmethod(_Alias)


  class OrderedDict(dict):
      "A dict that remembers, and can change, the order of its keys."

      def popitem(self, last=True):
          for key in (reversed(self) if last else iter(self)):
              return key, self.pop(key)
          raise KeyError("dictionary is empty")

      def pop(self, key, default=_absent):
          if type(self) is OrderedDict:
              return dict.pop(self, key) if default is _absent else dict.pop(self, key, default)
          if key in self:
              value = self[key]
              del self[key]
              return value
          if default is _absent:
              raise KeyError(key)
          return default

      def move_to_end(self, key, last=True):
          value = dict.pop(self, key)
          if last:
              dict.__setitem__(self, key, value)
          else:
              rest = list(dict.items(self))
              dict.clear(self)
              dict.__setitem__(self, key, value)
              dict.update(self, rest)

      def __eq__(self, other):
          equal = dict.__eq__(self, other)
          if equal is True and isinstance(other, OrderedDict):
              return all(map(lambda a, b: a is b or a == b, self, other))
          return equal

      def __ne__(self, other):
          equal = self.__eq__(other)
          return equal if equal is NotImplemented else not equal

      @_guarded
      def __repr__(self):
          return f"{type(self).__name__}({dict(self.items())!r})" if self else f"{type(self).__name__}()"

      def copy(self):
          return type(self)(self)

      def __reduce__(self):
          state = self.__getstate__()
          return type(self), (), state, None, iter(self.items())

      @classmethod
      def fromkeys(cls, iterable, value=None):
          self = cls()
          for key in iterable:
              self[key] = value
          return self

      def __or__(self, other):
          if not isinstance(other, dict):
              return NotImplemented
          new = type(self)(self)
          new.update(other)
          return new

      def __ror__(self, other):
          if not isinstance(other, dict):
              return NotImplemented
          new = type(self)(other)
          new.update(self)
          return new

      def __ior__(self, other):
          self.update(other)
          return self


  def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
      "Makes a class of tuples whose items have names."
      from keyword import iskeyword
      if isinstance(field_names, str):
          field_names = field_names.replace(",", " ").split()
      names = [_sys.intern(str(name)) for name in field_names]
      typename = _sys.intern(str(typename))
      if rename:
          seen = set()
          for i, name in enumerate(names):
              if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in seen:
                  names[i] = f"_{i}"
              seen.add(name)
      for name in [typename, *names]:
          if type(name) is not str:
              raise TypeError("Type names and field names must be strings")
          if not name.isidentifier():
              raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
          if iskeyword(name):
              raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
      seen = set()
      for name in names:
          if name.startswith("_") and not rename:
              raise ValueError(f"Field names cannot start with an underscore: {name!r}")
          if name in seen:
              raise ValueError(f"Encountered duplicate field name: {name!r}")
          seen.add(name)
      given = {}
      if defaults is not None:
          defaults = tuple(defaults)
          if len(defaults) > len(names):
              raise TypeError("Got more default values than field names")
          given = dict(zip(names[len(names) - len(defaults):], defaults))
      fields = tuple(names)
      count = len(fields)
      make = tuple.__new__
      scope = {"_make": make, "__builtins__": {}, "__name__": f"namedtuple_{typename}"}
      listed = ", ".join(fields) + ("," if count == 1 else "")
      __new__ = eval(f"lambda _cls, {listed}: _make(_cls, ({listed}))" if fields else "lambda _cls: _make(_cls, ())", scope)
      __new__.__name__ = "__new__"
      __new__.__qualname__ = f"{typename}.__new__"
      __new__.__doc__ = f"Create new instance of {typename}({', '.join(fields)})"
      if defaults is not None:
          __new__.__defaults__ = defaults

      @classmethod
      def _make(cls, iterable):
          result = make(cls, iterable)
          if len(result) != count:
              raise TypeError(f"Expected {count} arguments, got {len(result)}")
          return result

      def _replace(self, /, **kwds):
          result = self._make(map(kwds.pop, fields, self)) if kwds else self._make(self)
          if kwds:
              raise TypeError(f"Got unexpected field names: {list(kwds)!r}")
          return result

      shape = "(" + ", ".join(f"{name}=%r" for name in fields) + ")"

      def __repr__(self):
          return type(self).__name__ + shape % tuple(self)

      def _asdict(self):
          return dict(zip(self._fields, self))

      def __getnewargs__(self):
          return tuple(self)

      namespace = {
          "__doc__": f"{typename}({', '.join(fields)})", "__slots__": (), "_fields": fields, "_field_defaults": given,
          "__new__": __new__, "_make": _make, "__replace__": _replace, "_replace": _replace, "__repr__": __repr__,
          "_asdict": _asdict, "__getnewargs__": __getnewargs__, "__match_args__": fields}
      for name in "_make", "_replace", "__repr__", "_asdict", "__getnewargs__":
          method = getattr(namespace[name], "__func__", namespace[name])
          method.__qualname__ = f"{typename}.{name}"
      for i, name in enumerate(fields):
          namespace[name] = _field(i)
      cls = type(typename, (tuple,), namespace)
      if module is None:
          try:
              module = _sys._getframe(1).f_globals.get("__name__", "__main__")
          except (AttributeError, ValueError):
              pass
      if module is not None:
          cls.__module__ = module
      return cls


  def _field(i):
      return property(lambda self: tuple.__getitem__(self, i), doc=f"Alias for field number {i}")


  def _count_elements(mapping, iterable):
      get = mapping.get
      for key in iterable:
          mapping[key] = get(key, 0) + 1


  class Counter(dict):
      "Counts hashable items: keys are the items, values how often they were seen."

      def __init__(self, iterable=None, /, **kwds):
          super().__init__()
          self.update(iterable, **kwds)

      def __missing__(self, key):
          return 0

      def total(self):
          return sum(self.values())

      def most_common(self, n=None):
          ranked = sorted(self.items(), key=lambda pair: pair[1], reverse=True)
          return ranked if n is None else ranked[:max(n, 0)]

      def elements(self):
          for key, n in self.items():
              for _ in range(n):
                  yield key

      @classmethod
      def fromkeys(cls, iterable, v=None):
          raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

      def update(self, iterable=None, /, **kwds):
          if iterable is not None:
              if isinstance(iterable, _collections_abc.Mapping):
                  if self:
                      get = self.get
                      for key, n in iterable.items():
                          self[key] = n + get(key, 0)
                  else:
                      super().update(iterable)
              else:
                  _count_elements(self, iterable)
          if kwds:
              self.update(kwds)

      def subtract(self, iterable=None, /, **kwds):
          if iterable is not None:
              get = self.get
              if isinstance(iterable, _collections_abc.Mapping):
                  for key, n in iterable.items():
                      self[key] = get(key, 0) - n
              else:
                  for key in iterable:
                      self[key] = get(key, 0) - 1
          if kwds:
              self.subtract(kwds)

      def copy(self):
          return self.__class__(self)

      def __reduce__(self):
          return self.__class__, (dict(self),)

      def __delitem__(self, key):
          if key in self:
              super().__delitem__(key)

      def __repr__(self):
          if not self:
              return f"{self.__class__.__name__}()"
          try:
              shown = dict(self.most_common())
          except TypeError:
              shown = dict(self)
          return f"{self.__class__.__name__}({shown!r})"

      def _compare(self, other, holds):
          if not isinstance(other, Counter):
              return NotImplemented
          return all(holds(self[key], other[key]) for part in (self, other) for key in part)

      def __eq__(self, other):
          return self._compare(other, lambda a, b: a == b)

      def __ne__(self, other):
          return not self == other if isinstance(other, Counter) else NotImplemented

      def __le__(self, other):
          return self._compare(other, lambda a, b: a <= b)

      def __lt__(self, other):
          return self <= other and self != other if isinstance(other, Counter) else NotImplemented

      def __ge__(self, other):
          return self._compare(other, lambda a, b: a >= b)

      def __gt__(self, other):
          return self >= other and self != other if isinstance(other, Counter) else NotImplemented

      def _combine(self, other, count, both=True):
          if not isinstance(other, Counter):
              return NotImplemented
          result = Counter()
          for key, n in self.items():
              n = count(n, other[key])
              if n > 0:
                  result[key] = n
          if both:
              for key, n in other.items():
                  if key not in self:
                      n = count(0, n)
                      if n > 0:
                          result[key] = n
          return result

      def __add__(self, other):
          return self._combine(other, lambda a, b: a + b)

      def __sub__(self, other):
          return self._combine(other, lambda a, b: a - b)

      def __or__(self, other):
          return self._combine(other, lambda a, b: b if a < b else a)

      def __and__(self, other):
          return self._combine(other, lambda a, b: a if a < b else b, False)

      def __pos__(self):
          return self._combine(Counter(), lambda a, b: a, False)

      def __neg__(self):
          return Counter() - self

      def _keep_positive(self):
          for key in [key for key, n in self.items() if not n > 0]:
              del self[key]
          return self

      def __iadd__(self, other):
          for key, n in other.items():
              self[key] += n
          return self._keep_positive()

      def __isub__(self, other):
          for key, n in other.items():
              self[key] -= n
          return self._keep_positive()

      def __ior__(self, other):
          for key, n in other.items():
              if n > self[key]:
                  self[key] = n
          return self._keep_positive()

      def __iand__(self, other):
          for key, n in self.items():
              if other[key] < n:
                  self[key] = other[key]
          return self._keep_positive()


  class ChainMap(_collections_abc.MutableMapping):
      "Several mappings seen as one: the first one that has a key is asked, and the first one is written to."

      def __init__(self, *maps):
          self.maps = list(maps) or [{}]

      def __missing__(self, key):
          raise KeyError(key)

      def __getitem__(self, key):
          for mapping in self.maps:
              try:
                  return mapping[key]
              except KeyError:
                  pass
          return self.__missing__(key)

      def get(self, key, default=None):
          return self[key] if key in self else default

      def __len__(self):
          return len(set().union(*self.maps))

      def __iter__(self):
          d = {}
          for mapping in reversed(self.maps):
              d |= dict.fromkeys(mapping)
          return iter(d)

      def __contains__(self, key):
          return any(key in mapping for mapping in self.maps)

      def __bool__(self):
          return any(self.maps)

      @_guarded
      def __repr__(self):
          return f"{self.__class__.__name__}({', '.join(map(repr, self.maps))})"

      @classmethod
      def fromkeys(cls, iterable, value=None, /):
          return cls(dict.fromkeys(iterable, value))

      def copy(self):
          return self.__class__(self.maps[0].copy(), *self.maps[1:])

      __copy__ = copy

      def new_child(self, m=None, **kwargs):
          if m is None:
              m = kwargs
          elif kwargs:
              m.update(kwargs)
          return self.__class__(m, *self.maps)

      @property
      def parents(self):
          return self.__class__(*self.maps[1:])

      def __setitem__(self, key, value):
          self.maps[0][key] = value

      def __delitem__(self, key):
          try:
              del self.maps[0][key]
          except KeyError:
              raise KeyError(f"Key not found in the first mapping: {key!r}")

      def popitem(self):
          try:
              return self.maps[0].popitem()
          except KeyError:
              raise KeyError("No keys found in the first mapping.")

      def pop(self, key, *args):
          try:
              return self.maps[0].pop(key, *args)
          except KeyError:
              raise KeyError(f"Key not found in the first mapping: {key!r}")

      def clear(self):
          self.maps[0].clear()

      def __ior__(self, other):
          self.maps[0].update(other)
          return self

      def __or__(self, other):
          if not isinstance(other, _collections_abc.Mapping):
              return NotImplemented
          m = self.copy()
          m.maps[0].update(other)
          return m

      def __ror__(self, other):
          if not isinstance(other, _collections_abc.Mapping):
              return NotImplemented
          m = dict(other)
          for child in reversed(self.maps):
              m.update(child)
          return self.__class__(m)


  def __getattr__(name):
      if name in ("UserDict", "UserList", "UserString"):
          import _collections_user
          for each in ("UserDict", "UserList", "UserString"):
              globals()[each] = getattr(_collections_user, each)
          return globals()[name]
      raise AttributeError(f"module 'collections' has no attribute {name!r}")
  """
