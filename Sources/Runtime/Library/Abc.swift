// abc: abstract base classes. What a class pattern asks of a type is native (`_abc`).

let abcSource: StaticString = """
  __all__ = ["ABCMeta", "ABC", "abstractmethod", "abstractclassmethod", "abstractstaticmethod", "abstractproperty",
             "get_cache_token", "update_abstractmethods"]

  from _abc import _mark_collection
  from weakref import WeakSet as _WeakSet

  _counter = 0


  def abstractmethod(funcobj):
      "A decorator that marks a method that subclasses have to define."
      funcobj.__isabstractmethod__ = True
      return funcobj


  class abstractclassmethod(classmethod):
      __isabstractmethod__ = True

      def __init__(self, callable):
          callable.__isabstractmethod__ = True
          super().__init__(callable)


  class abstractstaticmethod(staticmethod):
      __isabstractmethod__ = True

      def __init__(self, callable):
          callable.__isabstractmethod__ = True
          super().__init__(callable)


  class abstractproperty(property):
      __isabstractmethod__ = True


  def get_cache_token():
      "A number that changes with every registration."
      return _counter


  class _State:
      __slots__ = ("registry", "cache", "negative", "version")

      def __init__(self):
          self.registry = _WeakSet()
          self.cache = _WeakSet()
          self.negative = _WeakSet()
          self.version = _counter


  def _abstract_names(cls, names):
      found = {name for name, value in names if getattr(value, "__isabstractmethod__", False)}
      for base in cls.__bases__:
          for name in getattr(base, "__abstractmethods__", ()):
              if getattr(getattr(cls, name, None), "__isabstractmethod__", False):
                  found.add(name)
      return frozenset(found)


  class ABCMeta(type):
      "Metaclass of abstract base classes: others can register as virtual subclasses of them."

      def __new__(mcls, name, bases, namespace, /, **kwargs):
          cls = super().__new__(mcls, name, bases, namespace, **kwargs)
          cls.__abstractmethods__ = _abstract_names(cls, list(namespace.items()))
          cls._abc_impl = _State()
          flags = cls.__dict__.get("__abc_tpflags__")
          if flags is not None:
              if flags & 96:
                  if flags & 96 == 96:
                      raise TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
                  _mark_collection(cls, flags & 96)
              del cls.__abc_tpflags__
          return cls

      def register(cls, subclass):
          "Makes a class a virtual subclass of this one; returns the class, so that it serves as a decorator."
          global _counter
          if not isinstance(subclass, type):
              raise TypeError("Can only register classes")
          if issubclass(subclass, cls):
              return subclass
          if issubclass(cls, subclass):
              raise RuntimeError("Refusing to create an inheritance cycle")
          cls._abc_impl.registry.add(subclass)
          _counter += 1
          _mark_collection(subclass, cls.__flags__ & 96)
          return subclass

      def __instancecheck__(cls, instance):
          subclass = instance.__class__
          if subclass in cls._abc_impl.cache:
              return True
          subtype = type(instance)
          if subtype is subclass:
              return cls.__subclasscheck__(subclass)
          return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

      def __subclasscheck__(cls, subclass):
          if not isinstance(subclass, type):
              raise TypeError("issubclass() arg 1 must be a class")
          state = cls._abc_impl
          if subclass in state.cache:
              return True
          if state.version < _counter:
              state.negative = _WeakSet()
              state.version = _counter
          elif subclass in state.negative:
              return False
          known = cls.__subclasshook__(subclass)
          if known is not NotImplemented:
              if known is not True and known is not False:
                  raise AssertionError("__subclasshook__ must return either False, True, or NotImplemented")
          else:
              known = (
                  cls in getattr(subclass, "__mro__", ())
                  or any(issubclass(subclass, other) for other in list(state.registry))
                  or any(issubclass(subclass, other) for other in _subclasses(cls)))
          (state.cache if known else state.negative).add(subclass)
          return known

      def _dump_registry(cls, file=None):
          print(f"Class: {cls.__module__}.{cls.__qualname__}", file=file)
          print(f"Inv. counter: {get_cache_token()}", file=file)
          for name in "registry", "cache", "negative", "version":
              print(f"_abc_{name}: {getattr(cls._abc_impl, name)!r}", file=file)

      def _abc_registry_clear(cls):
          cls._abc_impl.registry.clear()

      def _abc_caches_clear(cls):
          cls._abc_impl.cache.clear()
          cls._abc_impl.negative.clear()


  def _subclasses(cls):
      known = cls.__subclasses__()
      if not isinstance(known, list):
          raise TypeError("__subclasses__() must return a list")
      return known


  def update_abstractmethods(cls):
      "Looks anew which methods of a class are abstract, after methods were added to it."
      if not hasattr(cls, "__abstractmethods__"):
          return cls
      cls.__abstractmethods__ = _abstract_names(cls, list(cls.__dict__.items()))
      return cls


  class ABC(metaclass=ABCMeta):
      "A base class whose metaclass is ABCMeta."
      __slots__ = ()
  """
