// typing: special forms, and the aliases that their subscription makes.

let typingFormsSource: StaticString = #"""
  """The special forms of typing, and what their subscription makes."""

  from _typing import Generic, ParamSpec, TypeVarTuple
  from _typing_bases import (
      Any, ForwardRef, _AnyMeta, _Hint, _NativeAlias, _NoneType, _SpecialForm, _cached, _cleanups, _is_dunder,
      _is_generic_or_protocol, _is_spread, _parameters, _type_convert, _type_repr)

  __name__ = "typing"
  _NativeUnion = type(int | str)


  def _type_check(item, message, is_argument=True, module=None, *, allow_special_forms=False):
      """The item as a type, if it may stand where types do; the message is for tuples."""
      item = _type_convert(item, module, allow_special_forms=allow_special_forms)
      kind = type(item)
      if kind is type:
          # Most often; of its instances only this one is no type.
          if item is not Generic:
              return item
      elif kind is _GenericAlias:
          origin = item.__origin__
          bad = (origin is ClassVar and not allow_special_forms
                 or origin is Final and is_argument and not allow_special_forms)
          if bad or _is_generic_or_protocol(origin):
              raise TypeError(f"{item} is not valid as type argument")
          return item
      elif kind is tuple:
          raise TypeError(f"{message} Got {item!r:.100}.")
      elif kind is _SpecialForm:
          if item._alone or allow_special_forms and item in (ClassVar, Final):
              return item
      elif not _is_generic_or_protocol(item):
          return item
      raise TypeError(f"Plain {item} is not valid as type argument")


  def check_count(what, given, least, most):
      """An error unless the number of arguments is within the bounds."""
      if least <= given <= most:
          return
      word = "few" if given < least else "many"
      expected = most if least == most else f"at least {least}"
      raise TypeError(f"Too {word} arguments for {what}; actual {given}, expected {expected}")


  def stands_for_parameters(item):
      """Whether it may take the place of a ParamSpec."""
      return item is ... or isinstance(item, (tuple, list, ParamSpec, _ConcatenateGenericAlias))


  # Aliases: classes and special forms with arguments.

  class _Alias(_Hint):
      """Has the attributes of its origin, but for those with names of two underscores."""

      def __getattr__(self, name):
          if name in ("__name__", "__qualname__"):
              return self._name or self.__origin__.__name__
          if "__origin__" in self.__dict__ and not _is_dunder(name):
              return getattr(self.__origin__, name)
          raise AttributeError(name)

      def __setattr__(self, name, value):
          if _is_dunder(name) or name in ("_name", "_inst", "_arity", "_fill"):
              super().__setattr__(name, value)
          else:
              setattr(self.__origin__, name, value)

      def __call__(self, *args, **kwargs):
          if not self._inst:
              raise TypeError(
                  f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")
          made = self.__origin__(*args, **kwargs)
          try:
              made.__orig_class__ = self
          except Exception:
              # Whatever keeps an instance from remembering.
              pass
          return made

      def __mro_entries__(self, bases):
          # A class stands for the alias, and Generic too, unless another base brings it.
          entries = () if self.__origin__ in bases else (self.__origin__,)
          for base in bases[bases.index(self) + 1:]:
              cls = base.__origin__ if isinstance(base, _NativeAlias) else base
              if isinstance(base, _Alias) or isinstance(cls, type) and issubclass(cls, Generic):
                  return entries
          return (*entries, Generic)

      def __instancecheck__(self, instance):
          return self.__subclasscheck__(type(instance))

      def __subclasscheck__(self, cls):
          raise TypeError("Subscripted generics cannot be used with class and instance checks")

      def __dir__(self):
          return sorted({*super().__dir__(), *(name for name in dir(self.__origin__) if not _is_dunder(name))})


  class _GenericAlias(_Alias):
      def __init__(self, origin, args, *, inst=True, name=None):
          if type(args) is not tuple:
              args = (args,)
          put = object.__setattr__
          put(self, "_inst", inst)
          put(self, "_name", name)
          put(self, "__origin__", origin)
          put(self, "__args__", args)
          put(self, "__parameters__", _parameters(args, _is_generic_or_protocol(origin)))
          if not name:
              put(self, "__module__", origin.__module__)

      def copy_with(self, args):
          return self.__class__(self.__origin__, args, name=self._name, inst=self._inst)

      def __eq__(self, other):
          if not isinstance(other, _GenericAlias):
              return NotImplemented
          return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

      def __hash__(self):
          return hash((self.__origin__, self.__args__))

      def __repr__(self):
          name = "typing." + self._name if self._name else _type_repr(self.__origin__)
          return f"{name}[{', '.join(map(_type_repr, self.__args__)) or '()'}]"

      def __reduce__(self):
          from _operator import getitem
          import typing
          args = self.__args__
          if len(args) == 1 and not isinstance(args[0], tuple):
              args = args[0]
          return getitem, (getattr(typing, self._name) if self._name else self.__origin__, args)

      def __iter__(self):
          yield Unpack[self]

      def __mro_entries__(self, bases):
          origin = self.__origin__
          if isinstance(origin, _SpecialForm):
              raise TypeError(f"Cannot subclass {self!r}")
          if self._name:
              return super().__mro_entries__(bases)
          if origin is Generic:
              # Another generic base brings it along.
              if any(base is not Generic and _is_generic_or_protocol(base) for base in bases):
                  return ()
              if any(isinstance(base, _Alias) and base is not self for base in bases[bases.index(self) + 1:]):
                  return ()
          return (origin,)

      def _subscribe(self, args):
          from _typing_parameters import arguments_for
          if _is_generic_or_protocol(self.__origin__):
              raise TypeError(f"Cannot subscript already-subscripted {self}")
          if not self.__parameters__:
              raise TypeError(f"{self} is not a generic class")
          return self.copy_with(arguments_for(self, args))

      __getitem__ = _cached(_subscribe)


  class _UnionGenericAlias(_GenericAlias):
      def copy_with(self, args):
          return Union[args]

      def __eq__(self, other):
          if not isinstance(other, (_UnionGenericAlias, _NativeUnion)):
              return NotImplemented
          try:
              return set(self.__args__) == set(other.__args__)
          except TypeError:
              # With members that cannot be hashed.
              return len(self.__args__) == len(other.__args__) and all(item in other.__args__ for item in self.__args__)

      def __hash__(self):
          return hash(frozenset(self.__args__))

      def __repr__(self):
          if len(self.__args__) == 2 and _NoneType in self.__args__:
              first, second = self.__args__
              return f"typing.Optional[{_type_repr(second if first is _NoneType else first)}]"
          return super().__repr__()

      def __instancecheck__(self, instance):
          return any(isinstance(instance, item) for item in self.__args__)

      def __subclasscheck__(self, cls):
          return any(issubclass(cls, item) for item in self.__args__)

      def __reduce__(self):
          from _operator import getitem
          return getitem, (Union, self.__args__)

      __iter__ = None


  class _LiteralGenericAlias(_GenericAlias):
      # 1 and True are different here.
      def __eq__(self, other):
          if not isinstance(other, _LiteralGenericAlias):
              return NotImplemented
          return set(_with_types(self.__args__)) == set(_with_types(other.__args__))

      def __hash__(self):
          return hash(frozenset(_with_types(self.__args__)))


  def _with_types(values):
      return [(value, type(value)) for value in values]


  class _ConcatenateGenericAlias(_GenericAlias):
      def copy_with(self, args):
          front, last = args[:-1], args[-1]
          if isinstance(last, (list, tuple)):
              return (*front, *last)
          if isinstance(last, _ConcatenateGenericAlias):
              args = (*front, *last.__args__)
          return super().copy_with(args)


  class _UnpackGenericAlias(_GenericAlias):
      def __repr__(self):
          # Without the name, which subscription would give.
          return f"typing.Unpack[{_type_repr(self.__args__[0])}]"

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


  class _AnnotatedAlias(_GenericAlias):
      """Behaves like the type that is annotated."""

      def __init__(self, origin, metadata):
          if isinstance(origin, _AnnotatedAlias):
              # Its notes come first.
              origin, metadata = origin.__origin__, (*origin.__metadata__, *metadata)
          super().__init__(origin, origin, name="Annotated")
          self.__metadata__ = metadata

      def copy_with(self, args):
          return self.__class__(args[0], self.__metadata__)

      def __repr__(self):
          return f"typing.Annotated[{_type_repr(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

      def __reduce__(self):
          from _operator import getitem
          return getitem, (Annotated, (self.__origin__, *self.__metadata__))

      def __eq__(self, other):
          if not isinstance(other, _AnnotatedAlias):
              return NotImplemented
          return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

      def __hash__(self):
          return hash((self.__origin__, self.__metadata__))

      def __getattr__(self, name):
          return "Annotated" if name in ("__name__", "__qualname__") else super().__getattr__(name)

      def __mro_entries__(self, bases):
          return (self.__origin__,)

      __iter__ = None


  # The forms. Those that take one argument differ in what they call it when it is not one.

  def _takes_one(complaint="{} accepts only single type.", special=False, alias=_GenericAlias):
      @_cached
      def make(form, item):
          return alias(form, (_type_check(item, complaint.format(form), allow_special_forms=special),))
      return make


  @_cached
  def _make_union(form, items):
      if items == ():
          raise TypeError("Cannot take a Union of no types.")
      members = []
      for item in items if isinstance(items, tuple) else (items,):
          item = _type_check(item, "Union[arg, ...]: each arg must be a type.")
          inner = item.__args__ if isinstance(item, (_UnionGenericAlias, _NativeUnion)) else (item,)
          members += [part for part in inner if part not in members]
      if len(members) == 1:
          return members[0]
      name = "Optional" if len(members) == 2 and _NoneType in members else None
      return _UnionGenericAlias(form, tuple(members), name=name)


  @_cached
  def _make_optional(form, item):
      return Union[_type_check(item, f"{form} requires a single type."), _NoneType]


  def _make_literal(form, items):
      return _literal(form, *(items if isinstance(items, tuple) else (items,)))


  def _literal_of(form, *items):
      values = []
      for item in items:
          values += item.__args__ if isinstance(item, _LiteralGenericAlias) else (item,)
      try:
          values = [value for value, _ in dict.fromkeys(_with_types(values))]
      except TypeError:
          pass
      return _LiteralGenericAlias(form, tuple(values))


  _literal = _cached(_literal_of, True)


  @_cached
  def _make_concatenate(form, items):
      if items == ():
          raise TypeError("Cannot take a Concatenate of no types.")
      *front, last = items if isinstance(items, tuple) else (items,)
      if last is not ... and not isinstance(last, ParamSpec):
          raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
      message = "Concatenate[arg, ...]: each arg must be a type."
      return _ConcatenateGenericAlias(form, (*(_type_check(item, message) for item in front), last))


  def _make_annotated(form, items):
      return _annotated(form, *(items if isinstance(items, tuple) else (items,)))


  def _annotated_of(form, *items):
      if len(items) < 2:
          raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
      item, *metadata = items
      if _is_spread(item):
          raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
      item = _type_check(item, "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
      return _AnnotatedAlias(item, tuple(metadata))


  _annotated = _cached(_annotated_of, True)

  NoReturn = _SpecialForm(None, "NoReturn", "The result of a function that does not return.", alone=True)
  Never = _SpecialForm(None, "Never", "The type that has no values.", alone=True)
  Self = _SpecialForm(None, "Self", "The class that a method is called on.", alone=True)
  LiteralString = _SpecialForm(None, "LiteralString", "A str made of literals alone.", alone=True)
  TypeAlias = _SpecialForm(None, "TypeAlias", "Marks an assignment that names a type.", alone=True)
  ClassVar = _SpecialForm(_takes_one(special=True), "ClassVar",
                          "ClassVar[X]: an attribute of the class, not of its instances.")
  Final = _SpecialForm(_takes_one(special=True), "Final", "A name that is not assigned again.")
  TypeGuard = _SpecialForm(_takes_one(), "TypeGuard", "TypeGuard[X]: True says that the argument is an X.")
  TypeIs = _SpecialForm(_takes_one(), "TypeIs", "TypeIs[X]: True says that the argument is an X, False that it is not.")
  Unpack = _SpecialForm(_takes_one(alias=_UnpackGenericAlias), "Unpack", "Unpack[Ts]: what *Ts means.")
  _item = _takes_one("{0._name} accepts only a single type.")
  Required = _SpecialForm(_item, "Required", "Required[X]: the key of a TypedDict must be there.")
  NotRequired = _SpecialForm(_item, "NotRequired", "NotRequired[X]: the key of a TypedDict may be missing.")
  ReadOnly = _SpecialForm(_item, "ReadOnly", "ReadOnly[X]: the item of a TypedDict does not change.")
  Union = _SpecialForm(_make_union, "Union", "Union[X, Y]: X or Y.")
  Optional = _SpecialForm(_make_optional, "Optional", "Optional[X]: X or None.")
  Literal = _SpecialForm(_make_literal, "Literal", "Literal[1, 'x']: one of these values.")
  Concatenate = _SpecialForm(_make_concatenate, "Concatenate", "Concatenate[X, P]: a parameter in front of others.")
  Annotated = _SpecialForm(_make_annotated, "Annotated", "Annotated[X, ...]: X, with notes for whoever reads them.")
  """#
