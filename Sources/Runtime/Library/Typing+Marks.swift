// typing: NewType, overload, and the decorators that only mark.

let typingMarksSource: StaticString = #"""
  """Functions that tell readers of a program something, and hardly do anything."""

  from _typing import _idfunc
  from _typing_bases import _Hint

  __name__ = "typing"


  class NewType:
      """A type of its own for the checker; what it is called with is returned as it is."""

      def __init__(self, name, tp):
          from sys import _getframe
          self.__qualname__ = name
          self.__name__ = name.rpartition(".")[2]
          self.__supertype__ = tp
          module = _getframe(1).f_globals.get("__name__", "__main__")
          if module != "typing":
              self.__module__ = module

      __call__ = _idfunc

      def __repr__(self):
          return f"{self.__module__}.{self.__qualname__}"

      def __reduce__(self):
          return self.__qualname__

      def __mro_entries__(self, bases):
          # Stands in for the base just to learn the name of the class.
          parent = self.__name__

          class Base:
              def __init_subclass__(cls):
                  raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for:"
                                  f" `{cls.__name__} = NewType({cls.__name__!r}, {parent})`")
          return (Base,)

      __or__ = _Hint.__or__
      __ror__ = _Hint.__ror__


  # Overloads.

  class _Registry(dict):
      def __missing__(self, key):
          made = self[key] = {}
          return made


  # Module, then name, then first line.
  _overload_registry = _Registry()


  def _overload_dummy(*args, **kwargs):
      raise NotImplementedError(
          "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module"
          " should always be followed by an implementation that is not @overload-ed.")


  def overload(func):
      """One of several signatures of the function that follows."""
      from typing import _overload_registry as known
      inner = getattr(func, "__func__", func)
      try:
          known[inner.__module__].setdefault(inner.__qualname__, {})[inner.__code__.co_firstlineno] = func
      except AttributeError:
          # No function at all.
          pass
      return _overload_dummy


  def get_overloads(func):
      """The signatures that were given for a function, in their order."""
      from typing import _overload_registry as known
      inner = getattr(func, "__func__", func)
      if inner.__module__ not in known:
          return []
      return [*known[inner.__module__].get(inner.__qualname__, {}).values()]


  def clear_overloads():
      """Forget all signatures."""
      from typing import _overload_registry as known
      known.clear()


  def _marked(thing, name):
      try:
          setattr(thing, name, True)
      except (AttributeError, TypeError):
          # It has no room for it, and does well without.
          pass
      return thing


  def final(f):
      """Neither to be overridden nor derived from. Sets __final__."""
      return _marked(f, "__final__")


  def override(method, /):
      """Overrides a method of a base class. Sets __override__."""
      return _marked(method, "__override__")


  def no_type_check(arg):
      """The annotations are no types."""
      if isinstance(arg, type):
          for name in dir(arg):
              item = getattr(arg, name)
              if getattr(item, "__qualname__", None) != f"{arg.__qualname__}.{item_name(item)}" \
                      or getattr(item, "__module__", None) != arg.__module__:
                  # It belongs to another class.
                  continue
              if isinstance(item, _function):
                  item.__no_type_check__ = True
              elif isinstance(item, _method):
                  item.__func__.__no_type_check__ = True
              elif isinstance(item, type):
                  no_type_check(item)
      try:
          arg.__no_type_check__ = True
      except TypeError:
          # A class of the interpreter's own.
          pass
      return arg


  _function = type(no_type_check)
  _method = type(_overload_registry.__missing__)


  def item_name(item):
      return getattr(item, "__name__", None)


  def no_type_check_decorator(decorator):
      """A decorator whose results are not to be checked. Deprecated."""
      from functools import wraps
      from warnings import warn
      warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15",
           DeprecationWarning, 2)

      @wraps(decorator)
      def checked_no_more(*args, **kwargs):
          return no_type_check(decorator(*args, **kwargs))
      return checked_no_more


  def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                          field_specifiers=(), **kwargs):
      """Marks what makes classes behave like dataclasses."""
      noted = dict(eq_default=eq_default, order_default=order_default, kw_only_default=kw_only_default,
                   frozen_default=frozen_default, field_specifiers=field_specifiers, kwargs=kwargs)

      def mark(thing):
          thing.__dataclass_transform__ = noted
          return thing
      return mark


  def reveal_type(obj, /):
      """Print the type to standard error; a checker shows what it takes it to be."""
      from sys import stderr
      print(f"Runtime type is {type(obj).__name__!r}", file=stderr)
      return obj


  def assert_type(val, typ, /):
      """Return the value. A type checker makes sure of its type."""
      return val


  _ASSERT_NEVER_REPR_MAX_LENGTH = 100


  def assert_never(arg, /):
      """What is never reached."""
      shown = repr(arg)
      if len(shown) > _ASSERT_NEVER_REPR_MAX_LENGTH:
          shown = shown[:_ASSERT_NEVER_REPR_MAX_LENGTH] + "..."
      raise AssertionError("Expected code to be unreachable, but got: " + shown)
  """#
