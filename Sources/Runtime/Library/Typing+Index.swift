// typing: the table of its parts. A part is loaded when one of its names is asked for, since compiling a line
// takes 5 µs. A part calls itself typing, so that this is the module of what it defines.

let typingSource: StaticString = #"""
  """Type hints at run time. What stands in which part is in the table below; a part is loaded when it is asked for."""

  from _typing import (Generic, NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar,
                       TypeVarTuple, _idfunc)

  __all__ = """Annotated Any Callable ClassVar Concatenate Final ForwardRef Generic Literal Optional ParamSpec Protocol
  Tuple Type TypeVar TypeVarTuple Union AbstractSet ByteString Container ContextManager Hashable ItemsView Iterable
  Iterator KeysView Mapping MappingView MutableMapping MutableSequence MutableSet Sequence Sized ValuesView Awaitable
  AsyncIterator AsyncIterable Coroutine Collection AsyncGenerator AsyncContextManager Reversible SupportsAbs
  SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound ChainMap Counter Deque Dict
  DefaultDict List OrderedDict Set FrozenSet NamedTuple TypedDict Generator BinaryIO IO Match Pattern TextIO AnyStr
  assert_type assert_never cast clear_overloads dataclass_transform final get_args get_origin get_overloads
  get_protocol_members get_type_hints is_protocol is_typeddict LiteralString Never NewType no_type_check
  no_type_check_decorator NoDefault NoReturn NotRequired overload override ParamSpecArgs ParamSpecKwargs ReadOnly
  Required reveal_type runtime_checkable Self Text TYPE_CHECKING TypeAlias TypeGuard TypeIs TypeAliasType
  Unpack""".split()

  GenericAlias = type(list[int])
  TYPE_CHECKING = False
  Text = str


  def cast(typ, val):
      """Return the value as it is. A type checker takes it to be of the type."""
      return val


  _parts = {
      "_typing_bases": """Any ForwardRef _AnyMeta _Final _SpecialForm _cleanups _is_dunder _tp_cache _type_convert
          _type_repr""",
      "_typing_forms": """Annotated ClassVar Concatenate Final Literal LiteralString Never NoReturn
          NotRequired Optional ReadOnly Required Self TypeAlias TypeGuard TypeIs Union Unpack _GenericAlias
          _UnionGenericAlias _LiteralGenericAlias _AnnotatedAlias _ConcatenateGenericAlias _UnpackGenericAlias
          _type_check""",
      "_typing_parameters": """_typevar_subst _paramspec_subst _paramspec_prepare_subst _typevartuple_prepare_subst
          _generic_class_getitem _generic_init_subclass""",
      "_typing_aliases": """AbstractSet AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator Awaitable
          ByteString Callable ChainMap Collection Container ContextManager Coroutine Counter DefaultDict Deque Dict
          FrozenSet Generator Hashable ItemsView Iterable Iterator KeysView List Mapping MappingView Match
          MutableMapping MutableSequence MutableSet OrderedDict Pattern Reversible Sequence Set Sized Tuple Type
          ValuesView
          _SpecialGenericAlias _CallableGenericAlias""",
      "_typing_protocols": """Protocol SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt
          SupportsRound get_protocol_members is_protocol runtime_checkable EXCLUDED_ATTRIBUTES _ProtocolMeta
          _get_protocol_attrs""",
      "_typing_records": "NamedTuple NamedTupleMeta TypedDict is_typeddict _TypedDictMeta",
      "_typing_hints": "get_args get_origin get_type_hints _eval_type",
      "_typing_marks": """NewType assert_never assert_type clear_overloads dataclass_transform final get_overloads
          no_type_check no_type_check_decorator overload override reveal_type _overload_dummy _overload_registry
          _ASSERT_NEVER_REPR_MAX_LENGTH""",
      "_typing_files": "BinaryIO IO TextIO",
  }
  _part_of = {name: part for part, names in _parts.items() for name in names.split()}
  _variables = {"T": {}, "KT": {}, "VT": {}, "T_co": {"covariant": True}, "V_co": {"covariant": True},
                "VT_co": {"covariant": True}, "T_contra": {"contravariant": True}}


  def __getattr__(name):
      if name in _part_of:
          value = getattr(__import__(_part_of[name]), name)
      elif name in _variables:
          value = TypeVar(name, **_variables[name])
      elif name == "_collect_parameters":
          from warnings import warn
          warn(f"The private {name} function is deprecated and will be removed in a future version of Python. Any use"
               " of private functions is discouraged and may break in the future.", DeprecationWarning, 2)
          return __import__("_typing_bases")._parameters
      elif name == "AnyStr":
          value = TypeVar("AnyStr", bytes, str)
      else:
          raise AttributeError(f"module 'typing' has no attribute {name!r}")
      globals()[name] = value
      return value


  def __dir__():
      return sorted({*globals(), *_part_of, "AnyStr"})
  """#
