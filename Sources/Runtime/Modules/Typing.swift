// The typing module, as far as the language needs it: type parameters and aliases, Generic, and what comes with them.
//
// The types that the compiler's opcodes make are native (`_typing`); what subscription of generic classes means is written
// in Python here.

extension NativeModule {
  static let typingNative = NativeModule("_typing", "Primitives and accelerators for the typing module.") {
    t, dict throws(PyError) in
    for id in [
      TypeID.generic, .typeVar, .typeVarTuple, .paramSpec, .paramSpecArgs, .paramSpecKwargs, .typeAliasType,
    ] {
      try dict.set(t, t[id].name, t[id].value)
    }
    try dict.set(t, t.intern(t.text("NoDefault")), t.noDefault)
  }
}

let typingSource: StaticString = """
  from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                       TypeVarTuple)

  __all__ = ["ForwardRef", "Generic", "NoDefault", "Optional", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs",
             "TypeAliasType", "TypeVar", "TypeVarTuple", "Union", "Unpack"]

  _NativeAlias = type(list[int])
  _Function = type(lambda: None)
  _NoneType = type(None)

  def _show(item):
      if isinstance(item, tuple):
          return "[" + ", ".join(map(_show, item)) + "]"
      if isinstance(item, type) and not isinstance(item, _NativeAlias):
          if item.__module__ == "builtins":
              return item.__qualname__
          return f"{item.__module__}.{item.__qualname__}"
      if item is ...:
          return "..."
      if isinstance(item, _Function):
          return item.__name__
      return repr(item)

  def _is_dunder(name):
      return name.startswith("__") and name.endswith("__")

  def _type_convert(item):
      if item is None:
          return _NoneType
      if isinstance(item, str):
          return ForwardRef(item)
      return item

  def _type_check(item, message):
      item = _type_convert(item)
      if isinstance(item, _GenericAlias) and item.__origin__ is Generic:
          raise TypeError(f"{item} is not valid as type argument")
      if isinstance(item, _SpecialForm) or item is Generic:
          raise TypeError(f"Plain {item} is not valid as type argument")
      if type(item) is tuple:
          raise TypeError(f"{message} Got {item!r:.100}.")
      return item

  class _Alternative:
      # What `|` makes unions of.
      __slots__ = ()
      __or__ = lambda self, other: Union[self, other]
      __ror__ = lambda self, other: Union[other, self]

  class ForwardRef(_Alternative):
      "A name that is to be a type once it can be evaluated."

      __slots__ = ("__forward_arg__", "__forward_code__", "__weakref__")

      def __init__(self, arg):
          if not isinstance(arg, str):
              raise TypeError(f"Forward reference must be a string -- got {arg!r}")
          self.__forward_arg__ = arg
          text = f"({arg},)[0]" if arg.startswith("*") else f"({arg})"
          try:
              self.__forward_code__ = compile(text, "<string>", "eval")
          except SyntaxError:
              raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")

      def __eq__(self, other):
          if not isinstance(other, ForwardRef):
              return NotImplemented
          return self.__forward_arg__ == other.__forward_arg__

      def __hash__(self):
          return hash(self.__forward_arg__)

      def __repr__(self):
          return f"ForwardRef({self.__forward_arg__!r})"

  # Arguments and parameters.

  def _is_unpacked_variable(item):
      return not isinstance(item, type) and getattr(item, "__typing_is_unpacked_typevartuple__", False)

  def _unpack_args(items):
      flat = []
      for item in items:
          inner = getattr(item, "__typing_unpacked_tuple_args__", None) if not isinstance(item, type) else None
          if inner is not None and not (inner and inner[-1] is ...):
              flat.extend(inner)
          else:
              flat.append(item)
      return tuple(flat)

  def _collect_type_parameters(items, *, enforce_default_ordering=True):
      found = []
      had_default = False
      had_tuple = False
      def add(parameter):
          nonlocal had_default, had_tuple
          if parameter in found:
              return
          if enforce_default_ordering:
              if parameter.has_default():
                  if had_tuple:
                      raise TypeError("Type parameter with a default follows TypeVarTuple")
                  had_default = True
              elif had_default:
                  raise TypeError(
                      f"Type parameter {parameter!r} without a default follows type parameter with a default")
          found.append(parameter)
      for item in items:
          if isinstance(item, type):
              continue
          if isinstance(item, tuple):
              for inner in item:
                  for parameter in _collect_type_parameters([inner]):
                      if parameter not in found:
                          found.append(parameter)
          elif hasattr(item, "__typing_subst__"):
              add(item)
          else:
              inner = getattr(item, "__parameters__", ())
              for parameter in inner if isinstance(inner, tuple) else ():
                  add(parameter)
              if _is_unpacked_variable(item):
                  had_tuple = True
      return tuple(found)

  def _prepare(alias, parameters, args):
      for parameter in parameters:
          prepare = getattr(parameter, "__typing_prepare_subst__", None)
          if prepare is not None:
              args = prepare(alias, args)
      return args

  def _check_specialization(cls, args):
      parameters = cls.__parameters__
      wanted, given = len(parameters), len(args)
      if not wanted:
          raise TypeError(f"{cls} is not a generic class")
      if given == wanted:
          return
      if given < wanted:
          if parameters[given].has_default():
              return
          wanted -= sum(parameter.has_default() for parameter in parameters[given:])
          expected = f"at least {wanted}"
      else:
          expected = wanted
      raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {cls}; actual {given},"
                      f" expected {expected}")

  def _is_parameter_list(item):
      return item is ... or isinstance(item, (tuple, list, ParamSpec))

  def _typevar_subst(parameter, arg):
      arg = _type_check(arg, "Parameters to generic types must be types.")
      if (isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack
              or isinstance(arg, _NativeAlias) and arg.__unpacked__):
          raise TypeError(f"{arg} is not valid as type argument")
      return arg

  def _paramspec_subst(parameter, arg):
      if isinstance(arg, (list, tuple)):
          return tuple(_type_check(item, "Expected a type.") for item in arg)
      if not _is_parameter_list(arg):
          raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
      return arg

  def _paramspec_prepare_subst(parameter, alias, args):
      parameters = alias.__parameters__
      place = parameters.index(parameter)
      if place == len(args) and parameter.has_default():
          args = (*args, parameter.__default__)
      if place >= len(args):
          raise TypeError(f"Too few arguments for {alias}")
      if len(parameters) == 1 and not _is_parameter_list(args[0]):
          # The only parameter takes all there is: X[int, str] is X[[int, str]].
          return (args,)
      if isinstance(args[place], list):
          args = (*args[:place], tuple(args[place]), *args[place + 1:])
      return args

  def _typevartuple_prepare_subst(parameter, alias, args):
      parameters = alias.__parameters__
      place = parameters.index(parameter)
      behind = len(parameters) - place - 1
      if any(isinstance(other, TypeVarTuple) for other in parameters[place + 1:]):
          raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
      count = len(args)
      before = place
      after = behind
      # An argument *tuple[X, ...] fills any number of places with X.
      endless = None
      filler = None
      for index, arg in enumerate(args):
          inner = getattr(arg, "__typing_unpacked_tuple_args__", None) if not isinstance(arg, type) else None
          if inner and len(inner) == 2 and inner[-1] is ...:
              if endless is not None:
                  raise TypeError("More than one unpacked arbitrary-length tuple argument")
              endless = index
              filler = inner[0]
      if endless is not None:
          before = min(before, endless)
          after = min(after, count - endless - 1)
      elif before + after > count:
          raise TypeError(f"Too few arguments for {alias}; actual {count}, expected at least {place + behind}")
      if before == count - after and parameter.has_default():
          middle = _unpack_args(parameter.__default__)
      else:
          middle = args[before:count - after]
      return (*args[:before], *[filler] * (place - before), middle, *[filler] * (behind - after),
              *args[count - after:])

  # Generic classes.

  def _generic_class_getitem(cls, args):
      args = tuple(map(_type_convert, args if isinstance(args, tuple) else (args,)))
      if cls is Generic:
          if not args:
              raise TypeError("Parameter list to Generic[...] cannot be empty")
          if not all(isinstance(arg, (TypeVar, ParamSpec)) or _is_unpacked_variable(arg) for arg in args):
              raise TypeError("Parameters to Generic[...] must all be type variables or parameter specification"
                              " variables.")
          if len(set(args)) != len(args):
              raise TypeError("Parameters to Generic[...] must all be unique")
          return _GenericAlias(cls, args)
      args = _prepare(cls, cls.__parameters__, args)
      _check_specialization(cls, args)
      flat = []
      for parameter, arg in zip(cls.__parameters__, args):
          if isinstance(parameter, TypeVarTuple):
              flat.extend(arg)
          else:
              flat.append(arg)
      return _GenericAlias(cls, tuple(flat))

  def _generic_init_subclass(cls, *args, **kwargs):
      super(Generic, cls).__init_subclass__(*args, **kwargs)
      bases = cls.__dict__.get("__orig_bases__")
      if Generic in (cls.__bases__ if bases is None else bases):
          raise TypeError("Cannot inherit from plain Generic")
      parameters = ()
      if bases is not None:
          parameters = _collect_type_parameters(bases)
          listed = None
          for base in bases:
              if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
                  if listed is not None:
                      raise TypeError("Cannot inherit from Generic[...] multiple times.")
                  listed = base.__parameters__
          if listed is not None:
              missing = [parameter for parameter in parameters if parameter not in listed]
              if missing:
                  raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in"
                                  f" Generic[{', '.join(map(str, listed))}]")
              parameters = listed
      cls.__parameters__ = parameters

  class _GenericAlias(_Alternative):
      "A generic class or special form with arguments."

      def __init__(self, origin, args, *, name=None):
          if not isinstance(args, tuple):
              args = (args,)
          self.__origin__ = origin
          self.__args__ = args
          self._name = name
          self.__parameters__ = _collect_type_parameters(args, enforce_default_ordering=origin is Generic)
          if not name:
              self.__module__ = origin.__module__

      def __repr__(self):
          name = "typing." + self._name if self._name else _show(self.__origin__)
          return f"{name}[{', '.join(map(_show, self.__args__)) or '()'}]"

      def __eq__(self, other):
          if not isinstance(other, _GenericAlias):
              return NotImplemented
          return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

      def __hash__(self):
          return hash((self.__origin__, self.__args__))

      def __call__(self, *args, **kwargs):
          made = self.__origin__(*args, **kwargs)
          try:
              made.__orig_class__ = self
          except Exception:
              pass
          return made

      def __getattr__(self, name):
          if name in ("__name__", "__qualname__"):
              return self._name or getattr(self.__origin__, name)
          if "__origin__" in self.__dict__ and not _is_dunder(name):
              return getattr(self.__origin__, name)
          raise AttributeError(name)

      def __setattr__(self, name, value):
          if _is_dunder(name) or name == "_name":
              super().__setattr__(name, value)
          else:
              setattr(self.__origin__, name, value)

      def __getitem__(self, args):
          if self.__origin__ is Generic:
              raise TypeError(f"Cannot subscript already-subscripted {self}")
          if not self.__parameters__:
              raise TypeError(f"{self} is not a generic class")
          args = _unpack_args(map(_type_convert, args if isinstance(args, tuple) else (args,)))
          args = _prepare(self, self.__parameters__, args)
          given, wanted = len(args), len(self.__parameters__)
          if given != wanted:
              raise TypeError(f"Too {'many' if given > wanted else 'few'} arguments for {self}; actual {given},"
                              f" expected {wanted}")
          return self._copy(tuple(_substitute(self.__args__, dict(zip(self.__parameters__, args)))))

      def _copy(self, args):
          return self.__class__(self.__origin__, args, name=self._name)

      def __iter__(self):
          yield Unpack[self]

      def __mro_entries__(self, bases):
          if isinstance(self.__origin__, _SpecialForm):
              raise TypeError(f"Cannot subclass {self!r}")
          if self.__origin__ is Generic:
              # A generic base behind this one brings Generic with it.
              behind = bases[bases.index(self) + 1:]
              if any(isinstance(base, _GenericAlias) and base is not self for base in behind):
                  return ()
          return (self.__origin__,)

      def __instancecheck__(self, instance):
          return self.__subclasscheck__(type(instance))

      def __subclasscheck__(self, cls):
          raise TypeError("Subscripted generics cannot be used with class and instance checks")

      def __dir__(self):
          return sorted({*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))})

  def _substitute(items, known):
      for item in items:
          if isinstance(item, type):
              yield item
              continue
          substitute = getattr(item, "__typing_subst__", None)
          if substitute is not None:
              new = substitute(known[item])
          elif isinstance(item, tuple):
              new = tuple(_substitute(item, known))
          else:
              inner = []
              for parameter in getattr(item, "__parameters__", ()):
                  if isinstance(parameter, TypeVarTuple):
                      inner.extend(known[parameter])
                  else:
                      inner.append(known[parameter])
              new = item[tuple(inner)] if inner or getattr(item, "__parameters__", ()) else item
          if _is_unpacked_variable(item):
              yield from new
          else:
              yield new

  # Special forms.

  class _SpecialForm(_Alternative):
      __slots__ = ("_name", "__doc__", "_make")

      def __init__(self, make):
          self._make = make
          self._name = make.__name__
          self.__doc__ = make.__doc__

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

      def __getitem__(self, items):
          return self._make(self, items)

  class _UnionGenericAlias(_GenericAlias):
      def _copy(self, args):
          return Union[args]

      def __eq__(self, other):
          if not isinstance(other, (_UnionGenericAlias, type(int | str))):
              return NotImplemented
          return set(self.__args__) == set(other.__args__)

      def __hash__(self):
          return hash(frozenset(self.__args__))

      def __repr__(self):
          if len(self.__args__) == 2 and _NoneType in self.__args__:
              first, second = self.__args__
              return f"typing.Optional[{_show(second if first is _NoneType else first)}]"
          return super().__repr__()

      def __instancecheck__(self, instance):
          return any(isinstance(instance, item) for item in self.__args__)

      def __subclasscheck__(self, cls):
          return any(issubclass(cls, item) for item in self.__args__)

  class _UnpackGenericAlias(_GenericAlias):
      def __repr__(self):
          return f"typing.Unpack[{_show(self.__args__[0])}]"

      def __getitem__(self, args):
          return args if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(args)

      @property
      def __typing_unpacked_tuple_args__(self):
          item, = self.__args__
          if isinstance(item, (_GenericAlias, _NativeAlias)):
              if item.__origin__ is not tuple:
                  raise TypeError("Unpack[...] must be used with a tuple type")
              return item.__args__
          return None

      @property
      def __typing_is_unpacked_typevartuple__(self):
          return isinstance(self.__args__[0], TypeVarTuple)

  @_SpecialForm
  def Union(self, items):
      "Union[X, Y]: X or Y."
      if items == ():
          raise TypeError("Cannot take a Union of no types.")
      flat = []
      for item in items if isinstance(items, tuple) else (items,):
          item = _type_check(item, "Union[arg, ...]: each arg must be a type.")
          inner = item.__args__ if isinstance(item, (_UnionGenericAlias, type(int | str))) else (item,)
          for part in inner:
              if part not in flat:
                  flat.append(part)
      if len(flat) == 1:
          return flat[0]
      return _UnionGenericAlias(self, tuple(flat), name="Optional" if len(flat) == 2 and _NoneType in flat else None)

  @_SpecialForm
  def Optional(self, item):
      "Optional[X]: X or None."
      return Union[_type_check(item, f"{self} requires a single type."), _NoneType]

  @_SpecialForm
  def Unpack(self, item):
      "Unpack[Ts]: what *Ts means."
      return _UnpackGenericAlias(self, (_type_check(item, f"{self} accepts only single type."),))
  """
