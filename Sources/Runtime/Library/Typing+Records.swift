// typing: NamedTuple and TypedDict.

let typingRecordsSource: StaticString = #"""
  """NamedTuple and TypedDict."""

  from _typing import Generic
  from _typing_forms import (
      NotRequired, ReadOnly, Required, _AnnotatedAlias, _GenericAlias, _type_check)
  from _typing_parameters import _generic_class_getitem

  __name__ = "typing"
  _unset = object()


  def _caller():
      # The module of whoever called what calls this.
      from sys import _getframe
      return _getframe(2).f_globals.get("__name__", "__main__")


  def _deprecated(what, instead, kind, example):
      from warnings import warn
      warn(f"{what} is deprecated and will be disallowed in Python 3.15. To create a {kind} class with 0 fields using"
           f" the functional syntax, pass an empty {instead}, e.g. `{example}`.", DeprecationWarning, 2)


  # Named tuples.

  _reserved = frozenset("""__new__ __init__ __slots__ __getnewargs__ _fields _field_defaults _field_types _make _replace
      _asdict _source""".split())
  _passed_over = frozenset(("__module__", "__name__", "__annotations__"))


  def _named_tuple(name, annotations, defaults, module):
      from collections import namedtuple
      hints = [(field, _type_check(hint, f"field {field} annotation must be a type")) for field, hint in annotations]
      made = namedtuple(name, [field for field, _ in hints], defaults=defaults, module=module)
      types = dict(hints)
      made.__annotations__ = types
      try:
          made.__new__.__annotations__ = types
      except AttributeError:
          pass
      return made


  class NamedTupleMeta(type):
      def __new__(cls, typename, bases, namespace):
          if not all(base is _NamedTuple or base is Generic for base in bases):
              raise TypeError("can only inherit from a NamedTuple type and Generic")
          if "__classcell__" in namespace:
              cls = f"<class '{namespace['__module__']}.{typename}'>"
              raise RuntimeError(
                  f"__class__ not set defining {typename!r} as {cls}. Was __classcell__ propagated to type.__new__?")
          fields = namespace.get("__annotations__", {})
          defaults = []
          for field in fields:
              if field in namespace:
                  defaults.append(field)
              elif defaults:
                  raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                                  f"{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
          fields = {field: fields[field] for field in fields}
          made = _named_tuple(typename, fields.items(), [namespace[field] for field in defaults],
                              namespace["__module__"])
          made.__bases__ = tuple(tuple if base is _NamedTuple else base for base in bases)
          if Generic in bases:
              made.__class_getitem__ = classmethod(_generic_class_getitem)
          for name, value in namespace.items():
              if name in _reserved:
                  raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
              if name in _passed_over:
                  continue
              if name not in fields:
                  setattr(made, name, value)
              # Which happens to what a class statement leads to in any case, but not here.
              tell = getattr(type(value), "__set_name__", None)
              if tell is not None:
                  try:
                      tell(value, made, name)
                  except BaseException as problem:
                      problem.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {name!r}"
                                       f" in {typename!r}")
                      raise
          if Generic in bases:
              made.__init_subclass__()
          return made


  def NamedTuple(typename, fields=_unset, /, **kwargs):
      """A class of tuples whose items have names and types: as a base class, or called with name and type pairs."""
      if kwargs:
          if fields is None:
              raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword"
                              " arguments")
          if fields is not _unset:
              raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
          from warnings import warn
          warn("Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python"
               " 3.15. Use the class-based or functional syntax instead.", DeprecationWarning, 2)
          fields = kwargs.items()
      elif fields is _unset or fields is None:
          what = ("Failing to pass a value for the 'fields' parameter" if fields is _unset
                  else "Passing `None` as the 'fields' parameter")
          _deprecated(what, "list", "NamedTuple", f"{typename} = NamedTuple({typename!r}, [])")
          fields = ()
      made = _named_tuple(typename, [(field, hint) for field, hint in fields], (), _caller())
      made.__orig_bases__ = (NamedTuple,)
      return made


  _NamedTuple = type.__new__(NamedTupleMeta, "NamedTuple", (), {"__module__": "typing"})


  def _named_tuple_entries(bases):
      return (_NamedTuple,)


  NamedTuple.__mro_entries__ = _named_tuple_entries


  # Dicts with known keys.

  def _qualifiers(hint):
      """What stands around the type of an item."""
      while True:
          if isinstance(hint, _AnnotatedAlias):
              hint = hint.__origin__
          elif isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
              yield hint.__origin__
              hint, = hint.__args__
          else:
              return


  class _TypedDictMeta(type):
      def __new__(cls, name, bases, namespace, total=True):
          for base in bases:
              if type(base) is not _TypedDictMeta and base is not Generic:
                  raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
          generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
          made = type.__new__(_TypedDictMeta, name, (*generic, dict), namespace)
          if not hasattr(made, "__orig_bases__"):
              made.__orig_bases__ = bases
          hints = {}
          is_required, mutable, fixed = {}, set(), set()
          for base in bases:
              known = base.__dict__
              hints.update(known.get("__annotations__", ()))
              is_required.update(dict.fromkeys(known.get("__required_keys__", ()), True))
              is_required.update(dict.fromkeys(known.get("__optional_keys__", ()), False))
              mutable.update(known.get("__mutable_keys__", ()))
              fixed.update(known.get("__readonly_keys__", ()))
          message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
          own = {key: _type_check(hint, message, module=made.__module__)
                 for key, hint in namespace.get("__annotations__", {}).items()}
          for key, hint in own.items():
              found = set(_qualifiers(hint))
              is_required[key] = Required in found or bool(total) and NotRequired not in found
              if ReadOnly in found:
                  if key in mutable:
                      raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                  fixed.add(key)
              else:
                  mutable.add(key)
                  fixed.discard(key)
          made.__annotations__ = {**hints, **own}
          made.__required_keys__ = frozenset(key for key, yes in is_required.items() if yes)
          made.__optional_keys__ = frozenset(key for key, yes in is_required.items() if not yes)
          made.__mutable_keys__ = frozenset(mutable)
          made.__readonly_keys__ = frozenset(fixed)
          made.__total__ = total
          return made

      # Instances are plain dicts.
      __call__ = dict

      def __subclasscheck__(cls, other):
          raise TypeError("TypedDict does not support instance and class checks")

      __instancecheck__ = __subclasscheck__


  def TypedDict(typename, fields=_unset, /, *, total=True):
      """The type of dicts whose keys are known: as a base class, or called with a name and a dict of types."""
      if fields is _unset or fields is None:
          what = ("Failing to pass a value for the 'fields' parameter" if fields is _unset
                  else "Passing `None` as the 'fields' parameter")
          _deprecated(what, "dictionary", "TypedDict", f"{typename} = TypedDict({typename!r}, {{}})")
          fields = ()
      namespace = {"__annotations__": dict(fields)}
      if (module := _caller()) is not None:
          namespace["__module__"] = module
      made = _TypedDictMeta(typename, (), namespace, total=total)
      made.__orig_bases__ = (TypedDict,)
      return made


  _TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {"__module__": "typing"})


  def _typed_dict_entries(bases):
      return (_TypedDict,)


  TypedDict.__mro_entries__ = _typed_dict_entries


  def is_typeddict(tp):
      """Whether it is a class made by TypedDict."""
      return isinstance(tp, _TypedDictMeta)
  """#
