// collections.abc: the abstract base classes of containers, iterators and coroutines, and what is registered
// with them.

let collectionsAbcSource: StaticString = """
  from abc import ABCMeta, abstractmethod
  from types import GenericAlias
  import sys

  __all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
             "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
             "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence",
             "ByteString", "Buffer"]

  __name__ = "collections.abc"


  def _check_methods(C, *methods):
      for method in methods:
          for base in C.__mro__:
              if method in base.__dict__:
                  if base.__dict__[method] is None:
                      return NotImplemented
                  break
          else:
              return NotImplemented
      return True


  class Hashable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __hash__(self):
          return 0

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__hash__") if cls is Hashable else NotImplemented


  class Awaitable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __await__(self):
          yield

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__await__") if cls is Awaitable else NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class Coroutine(Awaitable):
      __slots__ = ()

      @abstractmethod
      def send(self, value):
          raise StopIteration

      @abstractmethod
      def throw(self, typ, val=None, tb=None):
          raise _made(typ, val, tb)

      def close(self):
          try:
              self.throw(GeneratorExit)
          except (GeneratorExit, StopIteration):
              pass
          else:
              raise RuntimeError("coroutine ignored GeneratorExit")

      @classmethod
      def __subclasshook__(cls, C):
          return (_check_methods(C, "__await__", "send", "throw", "close") if cls is Coroutine else NotImplemented)


  def _made(typ, val, tb):
      if val is None:
          if tb is None:
              return typ
          val = typ()
      return val if tb is None else val.with_traceback(tb)


  class AsyncIterable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __aiter__(self):
          return AsyncIterator()

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__aiter__") if cls is AsyncIterable else NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class AsyncIterator(AsyncIterable):
      __slots__ = ()

      @abstractmethod
      async def __anext__(self):
          raise StopAsyncIteration

      def __aiter__(self):
          return self

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__anext__", "__aiter__") if cls is AsyncIterator else NotImplemented


  class AsyncGenerator(AsyncIterator):
      __slots__ = ()

      async def __anext__(self):
          return await self.asend(None)

      @abstractmethod
      async def asend(self, value):
          raise StopAsyncIteration

      @abstractmethod
      async def athrow(self, typ, val=None, tb=None):
          raise _made(typ, val, tb)

      async def aclose(self):
          try:
              await self.athrow(GeneratorExit)
          except (GeneratorExit, StopAsyncIteration):
              pass
          else:
              raise RuntimeError("asynchronous generator ignored GeneratorExit")

      @classmethod
      def __subclasshook__(cls, C):
          if cls is AsyncGenerator:
              return _check_methods(C, "__aiter__", "__anext__", "asend", "athrow", "aclose")
          return NotImplemented


  class Iterable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __iter__(self):
          while False:
              yield None

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__iter__") if cls is Iterable else NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class Iterator(Iterable):
      __slots__ = ()

      @abstractmethod
      def __next__(self):
          raise StopIteration

      def __iter__(self):
          return self

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__iter__", "__next__") if cls is Iterator else NotImplemented


  class Reversible(Iterable):
      __slots__ = ()

      @abstractmethod
      def __reversed__(self):
          while False:
              yield None

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__reversed__", "__iter__") if cls is Reversible else NotImplemented


  class Generator(Iterator):
      __slots__ = ()

      def __next__(self):
          return self.send(None)

      @abstractmethod
      def send(self, value):
          raise StopIteration

      @abstractmethod
      def throw(self, typ, val=None, tb=None):
          raise _made(typ, val, tb)

      def close(self):
          try:
              self.throw(GeneratorExit)
          except GeneratorExit:
              return None
          except StopIteration as e:
              return e.value
          raise RuntimeError("generator ignored GeneratorExit")

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Generator:
              return _check_methods(C, "__iter__", "__next__", "send", "throw", "close")
          return NotImplemented


  class Sized(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __len__(self):
          return 0

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__len__") if cls is Sized else NotImplemented


  class Container(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __contains__(self, x):
          return False

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__contains__") if cls is Container else NotImplemented

      __class_getitem__ = classmethod(GenericAlias)


  class Collection(Sized, Iterable, Container):
      __slots__ = ()

      @classmethod
      def __subclasshook__(cls, C):
          if cls is Collection:
              return _check_methods(C, "__len__", "__iter__", "__contains__")
          return NotImplemented


  class Buffer(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __buffer__(self, flags, /):
          raise NotImplementedError

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__buffer__") if cls is Buffer else NotImplemented


  class _CallableGenericAlias(GenericAlias):
      __slots__ = ()

      def __new__(cls, origin, args):
          if not (isinstance(args, tuple) and len(args) == 2):
              raise TypeError("Callable must be used as Callable[[arg, ...], result].")
          parameters, result = args
          if isinstance(parameters, (tuple, list)):
              args = (*parameters, result)
          elif not (parameters is Ellipsis or type(parameters).__name__ in ("ParamSpec", "_ConcatenateGenericAlias")):
              raise TypeError(
                  f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {parameters}")
          return super().__new__(cls, origin, args)

      def __repr__(self):
          args = self.__args__
          if len(args) == 2 and (args[0] is Ellipsis or type(args[0]).__name__ == "ParamSpec"):
              return super().__repr__()
          shown = ", ".join(map(_shown, args[:-1]))
          return f"collections.abc.Callable[[{shown}], {_shown(args[-1])}]"

      def __reduce__(self):
          args = self.__args__
          if not (len(args) == 2 and args[0] is Ellipsis):
              args = list(args[:-1]), args[-1]
          return _CallableGenericAlias, (Callable, args)


  def _shown(x):
      if isinstance(x, type) and type(x) is not GenericAlias:
          return x.__qualname__ if x.__module__ == "builtins" else f"{x.__module__}.{x.__qualname__}"
      return "..." if x is Ellipsis else repr(x)


  class Callable(metaclass=ABCMeta):
      __slots__ = ()

      @abstractmethod
      def __call__(self, *args, **kwds):
          return False

      @classmethod
      def __subclasshook__(cls, C):
          return _check_methods(C, "__call__") if cls is Callable else NotImplemented

      __class_getitem__ = classmethod(_CallableGenericAlias)


  class Set(Collection):
      __slots__ = ()

      def __le__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) <= len(other) and all(x in other for x in self)

      def __lt__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) < len(other) and self.__le__(other)

      def __gt__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) > len(other) and self.__ge__(other)

      def __ge__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) >= len(other) and all(x in self for x in other)

      def __eq__(self, other):
          if not isinstance(other, Set):
              return NotImplemented
          return len(self) == len(other) and self.__le__(other)

      @classmethod
      def _from_iterable(cls, it):
          return cls(it)

      def __and__(self, other):
          if not isinstance(other, Iterable):
              return NotImplemented
          return self._from_iterable(x for x in other if x in self)

      __rand__ = __and__

      def isdisjoint(self, other):
          return not any(x in self for x in other)

      def __or__(self, other):
          if not isinstance(other, Iterable):
              return NotImplemented
          return self._from_iterable(x for part in (self, other) for x in part)

      __ror__ = __or__

      def __sub__(self, other):
          if not isinstance(other, Set):
              if not isinstance(other, Iterable):
                  return NotImplemented
              other = self._from_iterable(other)
          return self._from_iterable(x for x in self if x not in other)

      def __rsub__(self, other):
          if not isinstance(other, Set):
              if not isinstance(other, Iterable):
                  return NotImplemented
              other = self._from_iterable(other)
          return self._from_iterable(x for x in other if x not in self)

      def __xor__(self, other):
          if not isinstance(other, Set):
              if not isinstance(other, Iterable):
                  return NotImplemented
              other = self._from_iterable(other)
          return (self - other) | (other - self)

      __rxor__ = __xor__

      def _hash(self):
          top = 2 * sys.maxsize + 1
          n = len(self)
          h = 1927868237 * (n + 1) & top
          for x in self:
              hx = hash(x)
              h ^= (hx ^ (hx << 16) ^ 89869747) * 3644798167
              h &= top
          h ^= (h >> 11) ^ (h >> 25)
          h = (h * 69069 + 907133923) & top
          if h > sys.maxsize:
              h -= top + 1
          return 590923713 if h == -1 else h


  class MutableSet(Set):
      __slots__ = ()

      @abstractmethod
      def add(self, value):
          raise NotImplementedError

      @abstractmethod
      def discard(self, value):
          raise NotImplementedError

      def remove(self, value):
          if value not in self:
              raise KeyError(value)
          self.discard(value)

      def pop(self):
          for value in self:
              self.discard(value)
              return value
          raise KeyError

      def clear(self):
          try:
              while True:
                  self.pop()
          except KeyError:
              pass

      def __ior__(self, it):
          for value in it:
              self.add(value)
          return self

      def __iand__(self, it):
          for value in self - it:
              self.discard(value)
          return self

      def __ixor__(self, it):
          if it is self:
              self.clear()
              return self
          if not isinstance(it, Set):
              it = self._from_iterable(it)
          for value in it:
              if value in self:
                  self.discard(value)
              else:
                  self.add(value)
          return self

      def __isub__(self, it):
          if it is self:
              self.clear()
          else:
              for value in it:
                  self.discard(value)
          return self


  class Mapping(Collection):
      __slots__ = ()
      __abc_tpflags__ = 1 << 6

      @abstractmethod
      def __getitem__(self, key):
          raise KeyError

      def get(self, key, default=None):
          try:
              return self[key]
          except KeyError:
              return default

      def __contains__(self, key):
          try:
              self[key]
          except KeyError:
              return False
          return True

      def keys(self):
          return KeysView(self)

      def items(self):
          return ItemsView(self)

      def values(self):
          return ValuesView(self)

      def __eq__(self, other):
          if not isinstance(other, Mapping):
              return NotImplemented
          return dict(self.items()) == dict(other.items())

      __reversed__ = None


  class MappingView(Sized):
      __slots__ = ("_mapping",)

      def __init__(self, mapping):
          self._mapping = mapping

      def __len__(self):
          return len(self._mapping)

      def __repr__(self):
          return f"{type(self).__name__}({self._mapping!r})"

      __class_getitem__ = classmethod(GenericAlias)


  class KeysView(MappingView, Set):
      __slots__ = ()

      @classmethod
      def _from_iterable(cls, it):
          return set(it)

      def __contains__(self, key):
          return key in self._mapping

      def __iter__(self):
          yield from self._mapping


  class ItemsView(MappingView, Set):
      __slots__ = ()

      @classmethod
      def _from_iterable(cls, it):
          return set(it)

      def __contains__(self, item):
          key, value = item
          try:
              found = self._mapping[key]
          except KeyError:
              return False
          return found is value or found == value

      def __iter__(self):
          for key in self._mapping:
              yield key, self._mapping[key]


  class ValuesView(MappingView, Collection):
      __slots__ = ()

      def __contains__(self, value):
          return any(found is value or found == value for found in (self._mapping[key] for key in self._mapping))

      def __iter__(self):
          for key in self._mapping:
              yield self._mapping[key]


  _absent = object()


  class MutableMapping(Mapping):
      __slots__ = ()

      @abstractmethod
      def __setitem__(self, key, value):
          raise KeyError

      @abstractmethod
      def __delitem__(self, key):
          raise KeyError

      def pop(self, key, default=_absent):
          try:
              value = self[key]
          except KeyError:
              if default is _absent:
                  raise
              return default
          del self[key]
          return value

      def popitem(self):
          for key in self:
              value = self[key]
              del self[key]
              return key, value
          raise KeyError

      def clear(self):
          try:
              while True:
                  self.popitem()
          except KeyError:
              pass

      def update(self, other=(), /, **kwds):
          if isinstance(other, Mapping):
              for key in other:
                  self[key] = other[key]
          elif hasattr(other, "keys"):
              for key in other.keys():
                  self[key] = other[key]
          else:
              for key, value in other:
                  self[key] = value
          for key, value in kwds.items():
              self[key] = value

      def setdefault(self, key, default=None):
          try:
              return self[key]
          except KeyError:
              self[key] = default
          return default


  class Sequence(Reversible, Collection):
      __slots__ = ()
      __abc_tpflags__ = 1 << 5

      @abstractmethod
      def __getitem__(self, index):
          raise IndexError

      def __iter__(self):
          i = 0
          try:
              while True:
                  yield self[i]
                  i += 1
          except IndexError:
              return

      def __contains__(self, value):
          return any(x is value or x == value for x in self)

      def __reversed__(self):
          for i in range(len(self) - 1, -1, -1):
              yield self[i]

      def index(self, value, start=0, stop=None):
          if start is not None and start < 0:
              start = max(len(self) + start, 0)
          if stop is not None and stop < 0:
              stop += len(self)
          i = start
          while stop is None or i < stop:
              try:
                  x = self[i]
              except IndexError:
                  break
              if x is value or x == value:
                  return i
              i += 1
          raise ValueError

      def count(self, value):
          return sum(1 for x in self if x is value or x == value)


  def _warn_of_byte_string():
      import warnings
      warnings.warn("'collections.abc.ByteString' is deprecated and slated for removal in Python 3.14", DeprecationWarning, 3)


  class _DeprecateByteStringMeta(ABCMeta):
      def __new__(cls, name, bases, namespace, **kwargs):
          if name != "ByteString":
              _warn_of_byte_string()
          return super().__new__(cls, name, bases, namespace, **kwargs)

      def __instancecheck__(cls, instance):
          _warn_of_byte_string()
          return super().__instancecheck__(instance)


  class ByteString(Sequence, metaclass=_DeprecateByteStringMeta):
      __slots__ = ()


  class MutableSequence(Sequence):
      __slots__ = ()

      @abstractmethod
      def __setitem__(self, index, value):
          raise IndexError

      @abstractmethod
      def __delitem__(self, index):
          raise IndexError

      @abstractmethod
      def insert(self, index, value):
          raise IndexError

      def append(self, value):
          self.insert(len(self), value)

      def clear(self):
          try:
              while True:
                  self.pop()
          except IndexError:
              pass

      def reverse(self):
          n = len(self)
          for i in range(n // 2):
              self[i], self[n - i - 1] = self[n - i - 1], self[i]

      def extend(self, values):
          if values is self:
              values = list(values)
          for value in values:
              self.append(value)

      def pop(self, index=-1):
          value = self[index]
          del self[index]
          return value

      def remove(self, value):
          del self[self.index(value)]

      def __iadd__(self, values):
          self.extend(values)
          return self


  async def _coroutine():
      yield


  def _register():
      for abc, classes in (
              (Generator, [type((lambda: (yield))())]),
              (AsyncGenerator, [type(_coroutine())]),
              (Iterator, [type(iter(x)) for x in (
                  b"", bytearray(), {}, {}.values(), {}.items(), [], reversed([]), range(0), range(1 << 1000), set(), "", (),
                  zip())]),
              (Set, [frozenset]), (MutableSet, [set]), (MutableMapping, [dict]), (Mapping, [type(type.__dict__)]),
              (KeysView, [type({}.keys())]), (ItemsView, [type({}.items())]), (ValuesView, [type({}.values())]),
              (Sequence, [tuple, str, range, memoryview, bytes]), (ByteString, [bytes, bytearray]),
              (MutableSequence, [list, bytearray])):
          for cls in classes:
              abc.register(cls)
      async def coroutine():
          pass
      c = coroutine()
      Coroutine.register(type(c))
      c.close()


  _register()
  del _register, _coroutine
  """
