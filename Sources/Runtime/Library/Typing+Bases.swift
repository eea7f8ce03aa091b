// typing: what its parts share.

let typingBasesSource: StaticString = #"""
  """What the parts of typing share: subscription that remembers, how types are shown, and what is no alias."""

  from _functools import _lru_cache_wrapper
  from _typing import Generic

  __name__ = "typing"
  _NativeAlias = type(list[int])
  _NoneType = type(None)
  _functions = (type(lambda: None), type(len))
  _cleanups = []


  def _cached(make, typed=False):
      """Subscription that remembers: equal arguments give the same object, if they can be hashed."""
      known = _lru_cache_wrapper(make, 128, typed, tuple)
      _cleanups.append(known.cache_clear)

      def subscribe(*args):
          try:
              return known(*args)
          except TypeError:
              pass
          # Either not hashable or wrong, which will be told now.
          return make(*args)
      return subscribe


  # As other libraries know it.
  _tp_cache = _cached


  def _is_dunder(name):
      return name[:2] == "__" == name[-2:]


  def _type_repr(item):
      """A type as it is shown within others."""
      if isinstance(item, type) and not isinstance(item, _NativeAlias):
          return item.__qualname__ if item.__module__ == "builtins" else f"{item.__module__}.{item.__qualname__}"
      if item is ...:
          return "..."
      if isinstance(item, _functions):
          return item.__name__
      if isinstance(item, tuple):
          return f"[{', '.join(map(_type_repr, item))}]"
      return repr(item)


  def _type_convert(item, module=None, *, allow_special_forms=False):
      if isinstance(item, str):
          return ForwardRef(item, module=module, is_class=allow_special_forms)
      return _NoneType if item is None else item


  def _is_generic_or_protocol(cls):
      return cls is Generic or isinstance(cls, type) and cls.__module__ == "typing" and cls.__name__ == "Protocol"


  def _parameters(items, in_order=False):
      """The type parameters in arguments, each once. In a list of parameters, those with defaults stand last."""
      found = {}
      defaulted = after_tuple = False
      for item in items:
          if type(item) is type:
              continue
          if isinstance(item, tuple):
              found.update(dict.fromkeys(_parameters(item)))
              continue
          if isinstance(item, type):
              continue
          alone = hasattr(item, "__typing_subst__")
          inner = (item,) if alone else getattr(item, "__parameters__", ())
          for parameter in inner if isinstance(inner, tuple) else ():
              if parameter in found:
                  continue
              found[parameter] = True
              if not (in_order and alone):
                  continue
              if parameter.has_default():
                  if after_tuple:
                      raise TypeError("Type parameter with a default follows TypeVarTuple")
                  defaulted = True
              elif defaulted:
                  raise TypeError(
                      f"Type parameter {parameter!r} without a default follows type parameter with a default")
          if not alone and _is_spread(item):
              after_tuple = True
      return tuple(found)


  def _is_spread(item):
      """Whether it is *Ts."""
      return not isinstance(item, type) and getattr(item, "__typing_is_unpacked_typevartuple__", False)


  class _Hint:
      """What all of these have in common."""

      __slots__ = ()

      def __init_subclass__(cls, /, *, _root=False):
          if cls.__module__ != "typing" and not _root:
              raise TypeError("Cannot subclass special typing classes")

      def __or__(self, right):
          from _typing_forms import Union
          return Union[self, right]

      def __ror__(self, left):
          from _typing_forms import Union
          return Union[left, self]


  _Final = _Hint


  class _SpecialForm(_Hint):
      __slots__ = ("_name", "__doc__", "_make", "_alone", "__weakref__")

      def __init__(self, make, name=None, doc=None, *, alone=False):
          self._name = name or make.__name__
          self.__doc__ = doc or make.__doc__
          self._make = make
          # May stand for a type without arguments.
          self._alone = alone

      def __getattr__(self, name):
          if name in ("__name__", "__qualname__"):
              return self._name
          raise AttributeError(name)

      def __repr__(self):
          return "typing." + self._name

      def __reduce__(self):
          return self._name

      def __mro_entries__(self, bases):
          raise TypeError(f"Cannot subclass {self!r}")

      def __call__(self, *args, **kwargs):
          raise TypeError(f"Cannot instantiate {self!r}")

      def __instancecheck__(self, instance):
          raise TypeError(f"{self} cannot be used with isinstance()")

      def __subclasscheck__(self, cls):
          raise TypeError(f"{self} cannot be used with issubclass()")

      def __getitem__(self, item):
          if self._make is None:
              raise TypeError(f"{self} is not subscriptable")
          return self._make(self, item)

      # What can be subscribed counts as iterable otherwise.
      __iter__ = None


  class ForwardRef(_Hint):
      """A type by its name, or by an expression, that is known later."""

      __slots__ = ("__forward_arg__", "__forward_code__", "__forward_evaluated__", "__forward_value__",
                   "__forward_is_argument__", "__forward_is_class__", "__forward_module__", "__weakref__")

      def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
          if not isinstance(arg, str):
              raise TypeError(f"Forward reference must be a string -- got {arg!r}")
          text = f"({arg},)[0]" if arg[:1] == "*" else arg
          try:
              self.__forward_code__ = compile(text, "<string>", "eval")
          except SyntaxError:
              raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
          self.__forward_arg__, self.__forward_module__ = arg, module
          self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class
          self.__forward_evaluated__, self.__forward_value__ = False, None

      def __eq__(self, other):
          if not isinstance(other, ForwardRef):
              return NotImplemented
          if self.__forward_arg__ != other.__forward_arg__:
              return False
          if self.__forward_evaluated__ and other.__forward_evaluated__:
              return self.__forward_value__ == other.__forward_value__
          return self.__forward_module__ == other.__forward_module__

      def __hash__(self):
          return hash((self.__forward_arg__, self.__forward_module__))

      def __repr__(self):
          module = self.__forward_module__
          return f"ForwardRef({self.__forward_arg__!r}{'' if module is None else f', module={module!r}'})"

      def _evaluate(self, globalns, localns, type_params=None, *, recursive_guard):
          from _typing_hints import evaluate_reference, warn_without_parameters
          if type_params is None:
              warn_without_parameters("ForwardRef._evaluate")
          return evaluate_reference(self, globalns, localns, type_params or (), recursive_guard)


  class _AnyMeta(type):
      def __instancecheck__(self, instance):
          if self is Any:
              raise TypeError("typing.Any cannot be used with isinstance()")
          return super().__instancecheck__(instance)

      def __repr__(self):
          return "typing.Any" if self is Any else super().__repr__()


  class Any(metaclass=_AnyMeta):
      """Every type at once: what is declared so is not checked. Classes may derive from it."""

      def __new__(cls, *args, **kwargs):
          if cls is not Any:
              return super().__new__(cls)
          raise TypeError("Any cannot be instantiated")
  """#
