// functools: partial functions, caches, orderings and dispatch by type.

let functoolsSource: StaticString = """
  __all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cmp_to_key", "lru_cache",
             "cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

  from _thread import RLock
  from types import GenericAlias, MethodType

  WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
  WRAPPER_UPDATES = ("__dict__",)
  _absent = object()
  _len = len


  def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      for name in assigned:
          try:
              value = getattr(wrapped, name)
          except AttributeError:
              pass
          else:
              setattr(wrapper, name, value)
      for name in updated:
          getattr(wrapper, name).update(getattr(wrapped, name, {}))
      wrapper.__wrapped__ = wrapped
      return wrapper


  def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


  # What each comparison is by a root: whether the root's answer is negated, and how equality joins it.
  _DERIVED = {
      "__lt__": {"__gt__": (True, "and"), "__le__": (False, "or"), "__ge__": (True, "")},
      "__le__": {"__ge__": (True, "or"), "__lt__": (False, "and"), "__gt__": (True, "")},
      "__gt__": {"__lt__": (True, "and"), "__ge__": (False, "or"), "__le__": (True, "")},
      "__ge__": {"__le__": (True, "or"), "__gt__": (False, "and"), "__lt__": (True, "")},
  }


  def _derive(root, name, negated, joined):
      def method(self, other):
          answer = getattr(type(self), root)(self, other)
          if answer is NotImplemented:
              return answer
          if negated:
              answer = not answer
          if joined == "and":
              return answer and self != other
          if joined == "or":
              return answer or self == other
          return answer
      method.__name__ = name
      method.__qualname__ = name
      method.__doc__ = getattr(int, name).__doc__
      return method


  def total_ordering(cls):
      roots = {name for name in _DERIVED if getattr(cls, name, None) is not getattr(object, name, None)}
      if not roots:
          raise ValueError("must define at least one ordering operation: < > <= >=")
      root = max(roots)
      for name, (negated, joined) in _DERIVED[root].items():
          if name not in roots:
              setattr(cls, name, _derive(root, name, negated, joined))
      return cls


  def cmp_to_key(mycmp):
      class K:
          __slots__ = ("obj",)
          __hash__ = None

          def __init__(self, obj):
              self.obj = obj

          def __lt__(self, other):
              return mycmp(self.obj, other.obj) < 0

          def __gt__(self, other):
              return mycmp(self.obj, other.obj) > 0

          def __eq__(self, other):
              return mycmp(self.obj, other.obj) == 0

          def __le__(self, other):
              return mycmp(self.obj, other.obj) <= 0

          def __ge__(self, other):
              return mycmp(self.obj, other.obj) >= 0
      return K


  def reduce(function, iterable, initial=_absent, /):
      try:
          it = iter(iterable)
      except TypeError:
          raise TypeError("reduce() arg 2 must support iteration") from None
      if initial is _absent:
          for initial in it:
              break
          else:
              raise TypeError("reduce() of empty iterable with no initial value")
      for item in it:
          initial = function(initial, item)
      return initial


  _showing = set()


  class partial:
      "A function with some arguments given in advance."
      __slots__ = "func", "args", "keywords", "__dict__", "__weakref__"

      def __new__(cls, func, /, *args, **keywords):
          if not callable(func):
              raise TypeError("the first argument must be callable")
          if isinstance(func, partial) and not func.__dict__:
              args = func.args + args
              keywords = {**func.keywords, **keywords}
              func = func.func
          self = super().__new__(cls)
          self.func = func
          self.args = args
          self.keywords = keywords
          return self

      def __call__(self, /, *args, **keywords):
          return self.func(*self.args, *args, **{**self.keywords, **keywords})

      def __get__(self, obj, objtype=None):
          if obj is not None:
              import warnings
              warnings.warn(
                  "functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you "
                  "want to preserve the old behavior", FutureWarning, 2)
          return self

      def __repr__(self):
          cls = type(self)
          name = f"{cls.__module__}.{cls.__qualname__}"
          if id(self) in _showing:
              return "..."
          _showing.add(id(self))
          try:
              shown = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
          finally:
              _showing.discard(id(self))
          return f"{name}({', '.join(shown)})"

      def __reduce__(self):
          return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

      def __setstate__(self, state):
          if not isinstance(state, tuple) or len(state) != 4:
              raise TypeError("invalid partial state")
          func, args, kwds, namespace = state
          if not callable(func) or not isinstance(args, tuple) or not (kwds is None or isinstance(kwds, dict)):
              raise TypeError("invalid partial state")
          self.func = func
          self.args = tuple(args)
          self.keywords = kwds if type(kwds) is dict else dict(kwds or {})
          self.__dict__ = {} if namespace is None else namespace

      __class_getitem__ = classmethod(GenericAlias)


  class partialmethod:
      "A partial that is a method: self comes in front of the arguments given in advance."

      def __init__(self, func, /, *args, **keywords):
          if not callable(func) and not hasattr(func, "__get__"):
              raise TypeError(f"{func!r} is not callable or a descriptor")
          if isinstance(func, partialmethod):
              args = func.args + args
              keywords = {**func.keywords, **keywords}
              func = func.func
          self.func = func
          self.args = args
          self.keywords = keywords

      def __repr__(self):
          cls = type(self)
          shown = [repr(self.func), *map(repr, self.args), *(f"{k}={v!r}" for k, v in self.keywords.items())]
          return f"{cls.__module__}.{cls.__qualname__}({', '.join(shown)})"

      def _make_unbound_method(self):
          def _method(cls_or_self, /, *args, **keywords):
              return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})
          _method.__isabstractmethod__ = self.__isabstractmethod__
          _method.__partialmethod__ = self
          return _method

      def __get__(self, obj, cls=None):
          get = getattr(self.func, "__get__", None)
          if get is not None and not isinstance(self.func, partial):
              bound = get(obj, cls)
              if bound is not self.func:
                  result = partial(bound, *self.args, **self.keywords)
                  try:
                      result.__self__ = bound.__self__
                  except AttributeError:
                      pass
                  return result
          return self._make_unbound_method().__get__(obj, cls)

      @property
      def __isabstractmethod__(self):
          return getattr(self.func, "__isabstractmethod__", False)

      __class_getitem__ = classmethod(GenericAlias)


  class _CacheInfo(tuple):
      __slots__ = ()
      _fields = __match_args__ = ("hits", "misses", "maxsize", "currsize")

      def __new__(cls, hits, misses, maxsize, currsize):
          return tuple.__new__(cls, (hits, misses, maxsize, currsize))

      hits = property(lambda self: self[0])
      misses = property(lambda self: self[1])
      maxsize = property(lambda self: self[2])
      currsize = property(lambda self: self[3])

      def __repr__(self):
          return "CacheInfo(hits=%r, misses=%r, maxsize=%r, currsize=%r)" % self

      def _asdict(self):
          return dict(zip(self._fields, self))


  _CacheInfo.__name__ = _CacheInfo.__qualname__ = "CacheInfo"


  def _make_key(args, kwds, typed):
      if not kwds and not typed:
          if _len(args) == 1 and type(args[0]) in (int, str):
              return args[0]
          return _Key(args)
      key = args
      if kwds:
          key += (_absent, *(part for item in kwds.items() for part in item))
      if typed:
          key += tuple(map(type, args))
          key += tuple(map(type, kwds.values()))
      return _Key(key)


  class _Key:
      "Arguments as a key, hashed once; never equal to a plain argument."
      __slots__ = ("_parts", "_hash")

      def __init__(self, parts):
          self._parts = parts
          self._hash = hash(parts)

      def __eq__(self, other):
          return type(other) is _Key and self._parts == other._parts

      def __hash__(self):
          return self._hash


  class _lru_cache_wrapper:
      __module__ = "functools"

      def __init__(self, user_function, maxsize, typed):
          self._call = user_function
          self._maxsize = maxsize
          self._typed = typed
          self._entries = {}
          self._hits = self._misses = 0
          self._lock = RLock()

      def __call__(self, /, *args, **kwds):
          if self._maxsize == 0:
              self._misses += 1
              return self._call(*args, **kwds)
          key = _make_key(args, kwds, self._typed)
          entries = self._entries
          with self._lock:
              found = entries.get(key, _absent)
              if found is not _absent:
                  self._hits += 1
                  if self._maxsize is not None:
                      # The order of the dict is the order of use.
                      entries[key] = entries.pop(key)
                  return found
              self._misses += 1
          result = self._call(*args, **kwds)
          with self._lock:
              if key not in entries:
                  if self._maxsize is not None and _len(entries) >= self._maxsize:
                      del entries[next(iter(entries))]
                  entries[key] = result
          return result

      def __get__(self, obj, cls=None):
          return self if obj is None else MethodType(self, obj)

      def cache_info(self):
          with self._lock:
              return _CacheInfo(self._hits, self._misses, self._maxsize, _len(self._entries))

      def cache_clear(self):
          with self._lock:
              self._entries.clear()
              self._hits = self._misses = 0

      def __reduce__(self):
          return self.__qualname__

      def __copy__(self):
          return self

      def __deepcopy__(self, memo):
          return self

      def __repr__(self):
          return f"<functools._lru_cache_wrapper object at {id(self):#x}>"


  def lru_cache(maxsize=128, typed=False):
      if isinstance(maxsize, int):
          maxsize = max(maxsize, 0)
      elif callable(maxsize) and isinstance(typed, bool):
          return _cached(maxsize, 128, typed)
      elif maxsize is not None:
          raise TypeError("Expected first argument to be an integer, a callable, or None")

      def decorating_function(user_function):
          return _cached(user_function, maxsize, typed)
      return decorating_function


  def _cached(function, maxsize, typed):
      if not callable(function):
          raise TypeError("the first argument must be callable")
      wrapper = _lru_cache_wrapper(function, maxsize, typed)
      wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
      return update_wrapper(wrapper, function)


  def cache(user_function, /):
      return lru_cache(maxsize=None)(user_function)


  def _compose(cls, types):
      "The linearization of a class, with the abstract classes it belongs to put in."
      relevant = [t for t in types if t not in cls.__mro__ and hasattr(t, "__mro__") and _is_subclass(cls, t)]
      relevant = [t for t in relevant if not any(t is not o and t in o.__mro__ for o in relevant)]
      mro = list(cls.__mro__)
      order = []
      for base in mro:
          order.append(base)
          own = [t for t in relevant if _is_subclass(base, t)
                 and not any(_is_subclass(b, t) for b in base.__bases__)]
          for abc in own:
              for each in abc.__mro__:
                  if each not in order and each not in mro and each is not object and any(_is_subclass(t, each) for t in types):
                      order.append(each)
      return order


  def _is_subclass(cls, other):
      try:
          return issubclass(cls, other)
      except TypeError:
          return False


  def _find_impl(cls, registry):
      order = _compose(cls, registry.keys())
      match = None
      for t in order:
          if match is not None:
              if (t in registry and t not in cls.__mro__ and match not in cls.__mro__ and not issubclass(match, t)):
                  raise RuntimeError(f"Ambiguous dispatch: {match} or {t}")
              break
          if t in registry:
              match = t
      return registry.get(match)


  def _is_union(cls):
      return type(cls).__name__ in ("UnionType", "_UnionGenericAlias", "Union") and hasattr(cls, "__args__")


  def singledispatch(func):
      from types import MappingProxyType
      from weakref import WeakKeyDictionary
      registry = {}
      found = WeakKeyDictionary()
      token = None

      def dispatch(cls):
          nonlocal token
          if token is not None:
              from abc import get_cache_token
              now = get_cache_token()
              if token != now:
                  found.clear()
                  token = now
          try:
              return found[cls]
          except KeyError:
              impl = registry.get(cls)
              if impl is None:
                  impl = _find_impl(cls, registry)
              found[cls] = impl
              return impl

      def _is_valid(cls):
          if isinstance(cls, type) and not isinstance(cls, GenericAlias):
              return True
          return _is_union(cls) and all(isinstance(arg, type) for arg in cls.__args__)

      def register(cls, func=None):
          nonlocal token
          if _is_valid(cls):
              if func is None:
                  return lambda f: register(cls, f)
          else:
              if func is not None:
                  raise TypeError(
                      f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
              annotations = getattr(cls, "__annotations__", {})
              if not annotations:
                  raise TypeError(
                      f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                      "`@register` on an annotated function.")
              func = cls
              argname, cls = next(iter(annotations.items()))
              if isinstance(cls, str):
                  cls = eval(cls, getattr(func, "__globals__", {}))
              if not _is_valid(cls):
                  if _is_union(cls):
                      raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} not all arguments are classes.")
                  raise TypeError(f"Invalid annotation for {argname!r}. {cls!r} is not a class.")
          for each in (cls.__args__ if _is_union(cls) else (cls,)):
              registry[each] = func
              if token is None and hasattr(each, "__abstractmethods__"):
                  from abc import get_cache_token
                  token = get_cache_token()
          found.clear()
          return func

      def wrapper(*args, **kw):
          if not args:
              raise TypeError(f"{name} requires at least 1 positional argument")
          return dispatch(args[0].__class__)(*args, **kw)

      name = getattr(func, "__name__", "singledispatch function")
      registry[object] = func
      wrapper.register = register
      wrapper.dispatch = dispatch
      wrapper.registry = MappingProxyType(registry)
      wrapper._clear_cache = found.clear
      return update_wrapper(wrapper, func)


  class singledispatchmethod:
      def __init__(self, func):
          if not callable(func) and not hasattr(func, "__get__"):
              raise TypeError(f"{func!r} is not callable or a descriptor")
          self.dispatcher = singledispatch(func)
          self.func = func

      def register(self, cls, method=None):
          return self.dispatcher.register(cls, func=method)

      def __get__(self, obj, cls=None):
          def _method(*args, **kwargs):
              if not args:
                  raise TypeError(f"{name} requires at least 1 positional argument")
              return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
          name = getattr(self.func, "__name__", "singledispatchmethod method")
          _method.__isabstractmethod__ = self.__isabstractmethod__
          _method.register = self.register
          return update_wrapper(_method, self.func)

      @property
      def __isabstractmethod__(self):
          return getattr(self.func, "__isabstractmethod__", False)


  class cached_property:
      def __init__(self, func):
          self.func = func
          self.attrname = None
          self.__doc__ = func.__doc__
          self.__module__ = func.__module__

      def __set_name__(self, owner, name):
          if self.attrname is None:
              self.attrname = name
          elif name != self.attrname:
              raise TypeError(
                  f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

      def __get__(self, instance, owner=None):
          if instance is None:
              return self
          if self.attrname is None:
              raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
          try:
              cache = instance.__dict__
          except AttributeError:
              raise TypeError(
                  f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
              ) from None
          value = cache.get(self.attrname, _absent)
          if value is _absent:
              value = self.func(instance)
              try:
                  cache[self.attrname] = value
              except TypeError:
                  raise TypeError(
                      f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment for "
                      f"caching {self.attrname!r} property.") from None
          return value

      __class_getitem__ = classmethod(GenericAlias)
  """
