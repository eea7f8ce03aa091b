// functools, as far as it is written in Python: what prepares calls. What is called often stands in Modules/Functools.

let functoolsSource: StaticString = #"""
  from _functools import _cached_value, _lru_cache_wrapper, cmp_to_key, partial, reduce
  from _weakref import ref

  __all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
             "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
             "cached_property"]

  WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
  WRAPPER_UPDATES = ("__dict__",)
  # Without the modules that have names for them, which take longer to load than this one.
  GenericAlias = type(list[int])
  _UnionType = type(int | str)
  _MappingProxy = type(type.__dict__)
  _absent = object()


  def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      """Make a wrapper look like what it wraps."""
      for name in assigned:
          own = getattr(wrapped, name, _absent)
          if own is not _absent:
              setattr(wrapper, name, own)
      for name in updated:
          getattr(wrapper, name).update(getattr(wrapped, name, ()))
      # Last, since the dict of what is wrapped may have the name, too.
      wrapper.__wrapped__ = wrapped
      return wrapper


  def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
      """A decorator that calls update_wrapper for the function below it."""
      return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


  def _comparison(op, root):
      # `op` out of `root` and equality. In the other direction it is what root denies, which turns strict into lax.
      turned = op[2] != root[2]
      strict = (root[3] == "t") != turned
      if strict == (op[3] == "t"):
          def method(self, other):
              answer = getattr(type(self), root)(self, other)
              return answer if answer is NotImplemented else not answer
      elif strict:
          def method(self, other):
              answer = getattr(type(self), root)(self, other)
              if answer is NotImplemented:
                  return answer
              return (not answer if turned else answer) or self == other
      else:
          def method(self, other):
              answer = getattr(type(self), root)(self, other)
              if answer is NotImplemented:
                  return answer
              return (not answer if turned else answer) and self != other
      method.__name__ = op
      method.__qualname__ = op
      method.__doc__ = getattr(int, op).__doc__
      return method


  def total_ordering(cls):
      """Complete the comparisons of a class that defines one of them."""
      operations = "__lt__", "__le__", "__gt__", "__ge__"
      defined = [op for op in operations if getattr(cls, op, None) is not getattr(object, op, None)]
      if not defined:
          raise ValueError("must define at least one ordering operation: < > <= >=")
      for op in operations:
          if op not in defined:
              setattr(cls, op, _comparison(op, defined[0]))
      return cls


  class _CacheInfo(tuple):
      """What a cache has done so far."""
      __slots__ = ()
      _fields = __match_args__ = "hits", "misses", "maxsize", "currsize"
      _field_defaults = {}

      def __new__(_cls, hits, misses, maxsize, currsize):
          return tuple.__new__(_cls, (hits, misses, maxsize, currsize))

      hits = property(lambda self: self[0])
      misses = property(lambda self: self[1])
      maxsize = property(lambda self: self[2])
      currsize = property(lambda self: self[3])

      def __repr__(self):
          return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in zip(self._fields, self))})"

      def __getnewargs__(self):
          return tuple(self)

      @classmethod
      def _make(cls, iterable):
          values = tuple(iterable)
          if len(values) != 4:
              raise TypeError(f"Expected 4 arguments, got {len(values)}")
          return tuple.__new__(cls, values)

      def _asdict(self):
          return dict(zip(self._fields, self))

      def _replace(self, /, **changes):
          made = self._make(changes.pop(name, old) for name, old in zip(self._fields, self))
          if changes:
              raise TypeError(f"Got unexpected field names: {[*changes]!r}")
          return made

      __replace__ = _replace


  _CacheInfo.__name__ = _CacheInfo.__qualname__ = "CacheInfo"


  def _remembering(function, maxsize, typed):
      wrapper = _lru_cache_wrapper(function, maxsize, typed, _CacheInfo)
      wrapper.cache_parameters = lambda: dict(maxsize=maxsize, typed=typed)
      return update_wrapper(wrapper, function)


  def lru_cache(maxsize=128, typed=False):
      """Remember what a function returned for the arguments that it was called with last."""
      if isinstance(maxsize, int):
          maxsize = 0 if maxsize < 0 else maxsize
      elif callable(maxsize) and isinstance(typed, bool):
          return _remembering(maxsize, 128, typed)
      elif maxsize is not None:
          raise TypeError("Expected first argument to be an integer, a callable, or None")
      return lambda user_function: _remembering(user_function, maxsize, typed)


  def cache(user_function, /):
      """Remember whatever a function returned, without a limit."""
      return _remembering(user_function, None, False)


  class cached_property:
      """A property whose value is computed once and then an attribute of the instance."""

      def __init__(self, func):
          self.func, self.attrname = func, None
          self.__module__, self.__doc__ = func.__module__, func.__doc__

      def __set_name__(self, owner, name):
          if self.attrname is not None and self.attrname != name:
              raise TypeError("Cannot assign the same cached_property to two different names "
                              f"({self.attrname!r} and {name!r}).")
          self.attrname = name

      def __get__(self, instance, owner=None):
          if instance is None:
              return self
          name = self.attrname
          if name is None:
              raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
          return _cached_value(instance, name, self.func)

      __class_getitem__ = classmethod(GenericAlias)


  class partialmethod:
      """A method with some of its arguments given in advance."""

      def __init__(self, func, /, *args, **keywords):
          if isinstance(func, partialmethod):
              args, keywords, func = func.args + args, func.keywords | keywords, func.func
          elif not (callable(func) or hasattr(func, "__get__")):
              raise TypeError(f"{func!r} is not callable or a descriptor")
          self.func, self.args, self.keywords = func, args, keywords

      def __repr__(self):
          parts = [repr(part) for part in (self.func, *self.args)]
          parts += [f"{name}={value!r}" for name, value in self.keywords.items()]
          cls = type(self)
          return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"

      def __get__(self, obj, cls=None):
          # What binds itself, as class methods do, is bound first; all else gets the instance as an ordinary method does.
          bind = None if isinstance(self.func, partial) else getattr(self.func, "__get__", None)
          bound = self.func if bind is None else bind(obj, cls)
          if bound is not self.func:
              method = partial(bound, *self.args, **self.keywords)
              receiver = getattr(bound, "__self__", _absent)
              if receiver is not _absent:
                  method.__self__ = receiver
              return method

          def method(cls_or_self, /, *args, **keywords):
              return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

          method.__isabstractmethod__ = self.__isabstractmethod__
          method.__partialmethod__ = self
          return method.__get__(obj, cls)

      __isabstractmethod__ = property(lambda self: getattr(self.func, "__isabstractmethod__", False))
      __class_getitem__ = classmethod(GenericAlias)


  def _merged(rows):
      # One order of classes that agrees with every row: next comes the first head that is nowhere behind another.
      order = []
      while rows := [row for row in rows if row]:
          first = next((row[0] for row in rows if not any(row[0] in other[1:] for other in rows)), None)
          if first is None:
              raise RuntimeError("Inconsistent hierarchy")
          order.append(first)
          rows = [row[1:] if row[0] is first else row for row in rows]
      return order


  def _order(cls, virtual):
      # The order of a class and its bases, with virtual bases among them: each at the class that is the first to have it,
      # behind the real bases up to the last one that is abstract.
      bases = [*cls.__bases__]
      here = [v for v in virtual if issubclass(cls, v) and not any(issubclass(base, v) for base in bases)]
      further = [v for v in virtual if v not in here]
      cut = max((n for n, base in enumerate(bases, 1) if hasattr(base, "__abstractmethods__")), default=0)
      parts = bases[:cut], here, bases[cut:]
      return _merged([[cls], *(_order(base, further) for part in parts for base in part), *parts])


  def _virtual_bases(cls, types):
      # Which of the types a class has for bases without showing them, without those that others of them descend from.
      # Where subclasses of one, though unregistered, are bases too, what they descend from goes along.
      found = [t for t in types if t not in cls.__mro__ and isinstance(t, type) and issubclass(cls, t)]
      found = [t for t in found if not any(t is not other and t in other.__mro__ for other in found)]
      virtual = []
      for t in found:
          rows = [[s for s in sub.__mro__ if s in found] for sub in t.__subclasses__()
                  if sub not in cls.__mro__ and issubclass(cls, sub)]
          for row in sorted(rows, key=len, reverse=True) or [[t]]:
              virtual += [s for s in row if s not in virtual]
      return virtual


  def _implementation(cls, registry):
      chosen = None
      for t in _order(cls, _virtual_bases(cls, registry)):
          if chosen is None:
              if t in registry:
                  chosen = t
              continue
          # Two virtual bases of which neither is the other's are equally good.
          if t in registry and t not in cls.__mro__ and chosen not in cls.__mro__ and not issubclass(chosen, t):
              raise RuntimeError(f"Ambiguous dispatch: {chosen} or {t}")
          break
      return registry.get(chosen)


  def _is_union(cls):
      return isinstance(cls, _UnionType) or getattr(getattr(cls, "__origin__", None), "_name", "") == "Union"


  def _classes(cls):
      # What a function is registered for: a class, or all members of a union; None for anything else.
      if isinstance(cls, type) and not isinstance(cls, GenericAlias):
          return cls,
      if _is_union(cls) and all(isinstance(member, type) for member in cls.__args__):
          return cls.__args__
      return None


  def _annotated_class(function):
      # The first annotation of a function that is registered without a class.
      annotations = getattr(function, "__annotations__", None)
      if not annotations:
          raise TypeError(f"Invalid first argument to `register()`: {function!r}. "
                          "Use either `@register(some_class)` or plain `@register` on an annotated function.")
      name, cls = next(iter(annotations.items()))
      if isinstance(cls, str):
          cls = eval(cls, getattr(function, "__globals__", {}))
      if cls is None:
          cls = type(None)
      if _classes(cls) is None:
          what = "not all arguments are classes" if _is_union(cls) else "is not a class"
          raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {what}.")
      return cls


  def singledispatch(func):
      """A generic function: the class of the first argument decides which of several functions is called."""
      registry = {}
      # Weak reference to a class -> function. Valid as long as no class is registered with an abstract one.
      known = {}
      state = None

      def dispatch(cls):
          """The function for a class."""
          nonlocal state
          if state is not None and state != (now := _abstract_state()):
              known.clear()
              state = now
          found = known.get(ref(cls))
          if found is None:
              found = registry.get(cls)
              if found is None:
                  found = _implementation(cls, registry)
              known[ref(cls, lambda dead: known.pop(dead, None))] = found
          return found

      def register(cls, func=None):
          """Register a function for a class."""
          nonlocal state
          classes = _classes(cls)
          if classes is not None:
              if func is None:
                  return lambda f: register(cls, f)
          elif func is not None:
              raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
          else:
              func = cls
              classes = _classes(_annotated_class(func))
          for cls in classes:
              registry[cls] = func
              if state is None and hasattr(cls, "__abstractmethods__"):
                  state = _abstract_state()
          known.clear()
          return func

      def wrapper(*args, **kw):
          if not args:
              raise TypeError(f"{name} requires at least 1 positional argument")
          return dispatch(args[0].__class__)(*args, **kw)

      name = getattr(func, "__name__", "singledispatch function")
      registry[object] = func
      wrapper.register = register
      wrapper.dispatch = dispatch
      wrapper.registry = _MappingProxy(registry)
      wrapper._clear_cache = known.clear
      return update_wrapper(wrapper, func)


  def _abstract_state():
      # Changes whenever a class is registered with an abstract one.
      from abc import get_cache_token
      return get_cache_token()


  class singledispatchmethod:
      """A generic method: the class of the first argument behind the instance decides."""

      def __init__(self, func):
          if not (callable(func) or hasattr(func, "__get__")):
              raise TypeError(f"{func!r} is not callable or a descriptor")
          self.dispatcher = singledispatch(func)
          self.func = func

      def register(self, cls, method=None):
          """Register a method for a class."""
          return self.dispatcher.register(cls, func=method)

      def __get__(self, obj, cls=None):
          dispatch = self.dispatcher.dispatch
          name = getattr(self.func, "__name__", "singledispatchmethod method")

          def method(*args, **kwargs):
              if not args:
                  raise TypeError(f"{name} requires at least 1 positional argument")
              return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

          method.__isabstractmethod__ = self.__isabstractmethod__
          method.register = self.register
          return update_wrapper(method, self.func)

      __isabstractmethod__ = property(lambda self: getattr(self.func, "__isabstractmethod__", False))
  """#
