// typing: List, Dict, Callable and the other names of classes. Each is made when it is asked for.

let typingAliasesSource: StaticString = #"""
  """The names that typing has for classes of other modules."""

  from _typing_bases import _NoneType, _cached, _type_convert, _type_repr
  from _typing_forms import _Alias, _GenericAlias, _type_check, check_count, stands_for_parameters

  __name__ = "typing"

  # Name: module, class and the number of parameters.
  _classes = {}
  for _line in """builtins List=list:1 Dict=dict:2 Set=set:1 FrozenSet=frozenset:1 Type=type:1
  collections Deque=deque:1 DefaultDict=defaultdict:2 OrderedDict:2 Counter:1 ChainMap:2
  _collections_abc AbstractSet=Set:1 AsyncGenerator:2 AsyncIterable:1 AsyncIterator:1 Awaitable:1 ByteString:0 \
  Collection:1 Container:1 Coroutine:3 Generator:3 Hashable:0 ItemsView:2 Iterable:1 Iterator:1 KeysView:1 Mapping:2 \
  MappingView:1 MutableMapping:2 MutableSequence:1 MutableSet:1 Reversible:1 Sequence:1 Sized:0 ValuesView:1
  contextlib ContextManager=AbstractContextManager:2 AsyncContextManager=AbstractAsyncContextManager:2
  re Pattern:1 Match:1""".split("\n"):
      _module, *_entries = _line.split()
      for _entry in _entries:
          _names, _count = _entry.split(":")
          _name, _, _class = _names.partition("=")
          _classes[_name] = _module, _class or _name, int(_count)
  # What stands for arguments that are left out at the end.
  _defaults = {"Generator": (_NoneType, _NoneType), "AsyncGenerator": (_NoneType,), "ContextManager": (bool | None,),
               "AsyncContextManager": (bool | None,)}
  # Those that say which class to call instead.
  _abstract = ("List", "Dict", "Set", "FrozenSet", "Type", "Tuple")


  class _SpecialGenericAlias(_Alias):
      """A class by another name, without arguments."""

      def __init__(self, name, origin, arity):
          self._name = name
          self._inst = name not in _abstract
          self.__origin__ = origin
          self._arity = arity
          self._fill = _defaults.get(name, ())
          if origin.__module__ == "builtins" or name in ("Callable", "Tuple"):
              self.__doc__ = f"Another name for {origin.__module__.replace('builtins.', '')}.{origin.__name__}."
          else:
              self.__doc__ = f"A generic version of {origin.__module__}.{origin.__qualname__}."

      def __repr__(self):
          return "typing." + self._name

      def __reduce__(self):
          return self._name

      def _subscribe(self, args):
          args = args if isinstance(args, tuple) else (args,)
          args = tuple(_type_check(item, "Parameters to generic types must be types.") for item in args)
          given, most = len(args), self._arity
          if not most:
              if given:
                  raise TypeError(f"{self} is not a generic class")
          else:
              check_count(self, given, most - len(self._fill), most)
          if given < most:
              args += self._fill[given - most:]
          return self.copy_with(args)

      __getitem__ = _cached(_subscribe)

      __iter__ = None

      def copy_with(self, args):
          return _GenericAlias(self.__origin__, args, name=self._name, inst=self._inst)

      def __subclasscheck__(self, cls):
          if isinstance(cls, _GenericAlias):
              return super().__subclasscheck__(cls)
          return issubclass(cls.__origin__ if isinstance(cls, _SpecialGenericAlias) else cls, self.__origin__)


  class _DeprecatedGenericAlias(_SpecialGenericAlias):
      def __instancecheck__(self, instance):
          from warnings import warn
          warn(f"'typing.{self._name}' is deprecated and slated for removal in Python 3.14", DeprecationWarning, 2)
          return super().__instancecheck__(instance)


  class _TupleType(_SpecialGenericAlias):
      def _subscribe(self, args):
          args = args if isinstance(args, tuple) else (args,)
          if len(args) >= 2 and args[-1] is ...:
              message = "Tuple[t, ...]: t must be a type."
              return self.copy_with((*(_type_check(item, message) for item in args[:-1]), ...))
          message = "Tuple[t0, t1, ...]: each t must be a type."
          return self.copy_with(tuple(_type_check(item, message) for item in args))

      __getitem__ = _cached(_subscribe)


  class _CallableGenericAlias(_GenericAlias):
      __iter__ = None

      def copy_with(self, args):
          # What takes the place of a ParamSpec is a tuple.
          flat = []
          for item in args:
              if isinstance(item, tuple):
                  flat += item
              else:
                  flat.append(item)
          return _CallableGenericAlias(self.__origin__, tuple(flat), name=self._name, inst=self._inst)

      def __repr__(self):
          parameters, result = self.__args__[:-1], self.__args__[-1]
          if len(parameters) == 1 and stands_for_parameters(parameters[0]):
              return super().__repr__()
          return f"typing.Callable[[{', '.join(map(_type_repr, parameters))}], {_type_repr(result)}]"

      def __reduce__(self):
          getitem, (form, _) = super().__reduce__()
          *parameters, result = self.__args__
          if len(parameters) == 1 and stands_for_parameters(parameters[0]):
              return getitem, (form, (parameters[0], result))
          return getitem, (form, (parameters, result))


  class _CallableType(_SpecialGenericAlias):
      def copy_with(self, args):
          return _CallableGenericAlias(self.__origin__, args, name=self._name, inst=self._inst)

      def __getitem__(self, args):
          if not isinstance(args, tuple) or len(args) != 2:
              raise TypeError("Callable must be used as Callable[[arg, ...], result].")
          parameters, result = args
          # A tuple can be remembered, a list cannot.
          return self._of(tuple(parameters) if isinstance(parameters, list) else parameters, result)

      def _made(self, parameters, result):
          result = _type_check(result, "Callable[args, result]: result must be a type.")
          if parameters is ...:
              return self.copy_with((..., result))
          if not isinstance(parameters, tuple):
              parameters = (parameters,)
          return self.copy_with((*map(_type_convert, parameters), result))

      _of = _cached(_made)


  def __getattr__(name):
      if name == "Callable":
          from _collections_abc import Callable
          value = _CallableType(name, Callable, 2)
      elif name == "Tuple":
          value = _TupleType(name, tuple, -1)
      elif name in _classes:
          module, cls, arity = _classes[name]
          if module == "_collections_abc":
              import _collections_abc as module
          elif module == "re":
              try:
                  import re as module
              except ImportError:
                  # There are no such objects then, but hints for them may be written.
                  return _SpecialGenericAlias(name, type(cls, (), {"__module__": "re"}), arity)
          else:
              module = __import__(module)
          made_by = _DeprecatedGenericAlias if name == "ByteString" else _SpecialGenericAlias
          value = made_by(name, getattr(module, cls), arity)
      else:
          raise AttributeError(name)
      globals()[name] = value
      return value
  """#
