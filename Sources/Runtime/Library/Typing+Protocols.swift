// typing: protocols.

let typingProtocolsSource: StaticString = #"""
  """Protocols: classes that say what others must have."""

  from _typing import Generic
  from abc import ABCMeta, abstractmethod
  from sys import _getframe

  __name__ = "typing"
  _RUNTIME = "Instance and class checks can only be used with @runtime_checkable protocols"
  # What a class has without having been given it as a member.
  EXCLUDED_ATTRIBUTES = """
      __abstractmethods__ __annotations__ __class_getitem__ __dict__ __doc__ __firstlineno__ __init__ __match_args__
      __module__ __new__ __non_callable_proto_members__ __orig_bases__ __orig_class__ __parameters__ __protocol_attrs__
      __slots__ __static_attributes__ __subclasshook__ __type_params__ __weakref__ _is_protocol _is_runtime_protocol
      _MutableMapping__marker""".split()
  _not_members = frozenset(EXCLUDED_ATTRIBUTES)
  # Abstract classes that protocols may derive from, by module.
  _allowed = {
      "collections.abc": frozenset("""AsyncIterable AsyncIterator Awaitable Buffer Callable Collection Container
          Hashable Iterable Iterator Reversible Sized""".split()),
      "contextlib": frozenset(("AbstractContextManager", "AbstractAsyncContextManager")),
  }


  def _get_protocol_attrs(cls):
      members = set()
      for base in cls.__mro__[:-1]:
          if base.__name__ in ("Protocol", "Generic"):
              continue
          for names in base.__dict__, base.__dict__.get("__annotations__", ()):
              members.update(name for name in names if not name.startswith("_abc_"))
      return members - _not_members


  def _is_own(cls):
      """Whether the class is a protocol, not only derived from one."""
      return cls.__dict__.get("_is_protocol", False)


  def _find(cls, name):
      """What an attribute is, by the dicts of the classes alone."""
      for base in type.mro(cls) if cls is type else cls.__mro__:
          if name in (known := type.__dict__["__dict__"].__get__(base)):
              return known[name]
      return _find


  def _find_for(instance, name):
      cls = type(instance)
      if isinstance(instance, type):
          found = _find(instance, name)
          return _find(cls, name) if found is _find else found
      # A property by this name must not run.
      if type(_find(cls, "__dict__")) is not property:
          try:
              own = object.__getattribute__(instance, "__dict__")
          except AttributeError:
              own = ()
          if name in own:
              return own[name]
      return _find(cls, name)


  def _has_member(cls, name):
      # For a protocol an annotation is enough.
      declares = issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)
      for base in cls.__mro__:
          if name in base.__dict__:
              return base.__dict__[name] is not None
          if declares and name in base.__dict__.get("__annotations__", ()):
              return True
      return False


  def _subclasshook(cls, other):
      if _is_own(cls) and all(_has_member(other, name) for name in cls.__protocol_attrs__):
          return True
      return NotImplemented


  def _no_init(self, *args, **kwargs):
      cls = type(self)
      if cls._is_protocol:
          raise TypeError("Protocols cannot be instantiated")
      if cls.__init__ is not _no_init:
          # Which calls this one.
          return
      # A class that derives from a protocol has the __init__ that it would have without it, from now on.
      for base in cls.__mro__:
          init = base.__dict__.get("__init__", _no_init)
          if init is not _no_init:
              break
      cls.__init__ = init
      return cls.__init__(self, *args, **kwargs)


  class _ProtocolMeta(ABCMeta):
      def __new__(mcls, name, bases, namespace, /, **kwargs):
          root = name == "Protocol" and bases == (Generic,)
          if not root and Protocol in bases:
              for base in bases:
                  if not (base is object or base is Generic or base.__name__ in _allowed.get(base.__module__, ())
                          or issubclass(base, Generic) and getattr(base, "_is_protocol", False)):
                      raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")
          return super().__new__(mcls, name, bases, namespace, **kwargs)

      def __init__(cls, name, bases, namespace, /, **kwargs):
          # Also of what derives from one, as long as it is not said otherwise.
          if getattr(cls, "_is_protocol", False):
              cls.__protocol_attrs__ = _get_protocol_attrs(cls)

      def __subclasscheck__(cls, other):
          if cls is not Protocol and getattr(cls, "_is_protocol", False):
              complaint = None
              if not getattr(cls, "_is_runtime_protocol", False):
                  complaint = _RUNTIME
              elif data := cls.__non_callable_proto_members__:
                  if cls.__dict__.get("__subclasshook__") is _hook:
                      complaint = ("Protocols with non-method members don't support issubclass()."
                                   f" Non-method members: {str(sorted(data))[1:-1]}.")
              if complaint:
                  if not isinstance(other, type):
                      raise TypeError("issubclass() arg 1 must be a class")
                  # What chooses an implementation by type may ask.
                  if _getframe(1).f_globals.get("__name__") != "functools":
                      raise TypeError(complaint)
          return (type if cls is Protocol else ABCMeta).__subclasscheck__(cls, other)

      def _asked_by_abc(cls, other):
          # An abstract class asks those that derive from it.
          return ABCMeta.__subclasscheck__(cls, other)

      def __instancecheck__(cls, instance):
          if cls is Protocol:
              return type.__instancecheck__(cls, instance)
          if not getattr(cls, "_is_protocol", False):
              return super().__instancecheck__(instance)
          if not getattr(cls, "_is_runtime_protocol", False) and _getframe(1).f_globals.get("__name__") != "functools":
              raise TypeError(_RUNTIME)
          if cls._asked_by_abc(instance.__class__) or cls._asked_by_abc(type(instance)):
              return True
          for name in cls.__protocol_attrs__:
              found = _find_for(instance, name)
              if found is _find or found is None and name not in cls.__non_callable_proto_members__:
                  return False
          return True


  class Protocol(Generic, metaclass=_ProtocolMeta):
      """Base of classes that others count as derived from if they have the same members."""

      _is_runtime_protocol = False
      _is_protocol = True
      __slots__ = ()

      def __init_subclass__(cls, *args, **kwargs):
          super().__init_subclass__(*args, **kwargs)
          if not cls.__dict__.get("_is_protocol", False):
              cls._is_protocol = Protocol in cls.__bases__
          if "__subclasshook__" not in cls.__dict__:
              cls.__subclasshook__ = _hook
          if cls._is_protocol and cls.__init__ is Protocol.__init__:
              cls.__init__ = _no_init


  _hook = classmethod(_subclasshook)


  def runtime_checkable(cls):
      """Let isinstance() and issubclass() look for the members of the protocol."""
      if not (issubclass(cls, Generic) and getattr(cls, "_is_protocol", False)):
          raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
      cls._is_runtime_protocol = True
      data = cls.__non_callable_proto_members__ = set()
      for name in cls.__protocol_attrs__:
          try:
              is_method = callable(getattr(cls, name, None))
          except Exception as problem:
              raise TypeError(f"Failed to determine whether protocol member {name!r} is a method member") from problem
          if not is_method:
              data.add(name)
      return cls


  def is_protocol(tp, /):
      """Whether it is a protocol class."""
      return isinstance(tp, type) and getattr(tp, "_is_protocol", False) and tp is not Protocol


  def get_protocol_members(tp, /):
      """The names of what a protocol asks for."""
      if not is_protocol(tp):
          raise TypeError(f"{tp!r} is not a Protocol")
      return frozenset(tp.__protocol_attrs__)


  # Protocols for what some functions call: method, further parameters, result, and what it can.
  _supports = {
      "SupportsInt": ("__int__", "", "int", "be made an int"),
      "SupportsFloat": ("__float__", "", "float", "be made a float"),
      "SupportsComplex": ("__complex__", "", "complex", "be made a complex number"),
      "SupportsBytes": ("__bytes__", "", "bytes", "be made bytes"),
      "SupportsIndex": ("__index__", "", "int", "be an index"),
      "SupportsAbs": ("__abs__", "", "T", "give an absolute value"),
      "SupportsRound": ("__round__", ", ndigits: int = 0", "T", "be rounded"),
  }


  def __getattr__(name):
      if name not in _supports:
          raise AttributeError(name)
      method, more, result, ability = _supports[name]
      exec(f"""@runtime_checkable
  class {name}{'[T]' if result == 'T' else ''}(Protocol):
      "Can {ability}."
      __slots__ = ()

      @abstractmethod
      def {method}(self{more}) -> {result}: pass
  """, globals())
      return globals()[name]
  """#
