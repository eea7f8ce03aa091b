// UserDict, UserList and UserString of collections, made when a program first asks for one.

let collectionsUserSource: StaticString = """
  from _collections_abc import MutableMapping, MutableSequence, Sequence
  import sys


  class UserDict(MutableMapping):
      def __init__(self, dict=None, /, **kwargs):
          self.data = {}
          if dict is not None:
              self.update(dict)
          if kwargs:
              self.update(kwargs)

      def __len__(self):
          return len(self.data)

      def __getitem__(self, key):
          if key in self.data:
              return self.data[key]
          if hasattr(self.__class__, "__missing__"):
              return self.__class__.__missing__(self, key)
          raise KeyError(key)

      def __setitem__(self, key, item):
          self.data[key] = item

      def __delitem__(self, key):
          del self.data[key]

      def __iter__(self):
          return iter(self.data)

      def __contains__(self, key):
          return key in self.data

      def get(self, key, default=None):
          return self[key] if key in self else default

      def __repr__(self):
          return repr(self.data)

      def __or__(self, other):
          if isinstance(other, UserDict):
              other = other.data
          return self.__class__(self.data | other) if isinstance(other, dict) else NotImplemented

      def __ror__(self, other):
          if isinstance(other, UserDict):
              other = other.data
          return self.__class__(other | self.data) if isinstance(other, dict) else NotImplemented

      def __ior__(self, other):
          self.data |= other.data if isinstance(other, UserDict) else other
          return self

      def __copy__(self):
          new = self.__class__.__new__(self.__class__)
          new.__dict__.update(self.__dict__)
          new.data = self.data.copy()
          return new

      def copy(self):
          if self.__class__ is UserDict:
              return UserDict(self.data.copy())
          new = self.__copy__()
          return new

      @classmethod
      def fromkeys(cls, iterable, value=None):
          d = cls()
          for key in iterable:
              d[key] = value
          return d


  def _data(x):
      return x.data if isinstance(x, (UserList, UserString)) else x


  class UserList(MutableSequence):
      def __init__(self, initlist=None):
          self.data = [] if initlist is None else list(_data(initlist))

      def __repr__(self):
          return repr(self.data)

      def __lt__(self, other):
          return self.data < _data(other)

      def __le__(self, other):
          return self.data <= _data(other)

      def __eq__(self, other):
          return self.data == _data(other)

      def __gt__(self, other):
          return self.data > _data(other)

      def __ge__(self, other):
          return self.data >= _data(other)

      def __contains__(self, item):
          return item in self.data

      def __len__(self):
          return len(self.data)

      def __getitem__(self, i):
          return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

      def __setitem__(self, i, item):
          self.data[i] = item

      def __delitem__(self, i):
          del self.data[i]

      def __add__(self, other):
          return self.__class__(self.data + list(_data(other)))

      def __radd__(self, other):
          return self.__class__(list(_data(other)) + self.data)

      def __iadd__(self, other):
          self.data += list(_data(other))
          return self

      def __mul__(self, n):
          return self.__class__(self.data * n)

      __rmul__ = __mul__

      def __imul__(self, n):
          self.data *= n
          return self

      def __copy__(self):
          new = self.__class__.__new__(self.__class__)
          new.__dict__.update(self.__dict__)
          new.data = self.data[:]
          return new

      def append(self, item):
          self.data.append(item)

      def insert(self, i, item):
          self.data.insert(i, item)

      def pop(self, i=-1):
          return self.data.pop(i)

      def remove(self, item):
          self.data.remove(item)

      def clear(self):
          self.data.clear()

      def copy(self):
          return self.__class__(self)

      def count(self, item):
          return self.data.count(item)

      def index(self, item, *args):
          return self.data.index(item, *args)

      def reverse(self):
          self.data.reverse()

      def sort(self, /, *args, **kwds):
          self.data.sort(*args, **kwds)

      def extend(self, other):
          self.data.extend(_data(other))


  class UserString(Sequence):
      def __init__(self, seq):
          self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

      def __str__(self):
          return str(self.data)

      def __repr__(self):
          return repr(self.data)

      def __int__(self):
          return int(self.data)

      def __float__(self):
          return float(self.data)

      def __complex__(self):
          return complex(self.data)

      def __hash__(self):
          return hash(self.data)

      def __getnewargs__(self):
          return (self.data[:],)

      def __eq__(self, other):
          return self.data == _data(other)

      def __lt__(self, other):
          return self.data < _data(other)

      def __le__(self, other):
          return self.data <= _data(other)

      def __gt__(self, other):
          return self.data > _data(other)

      def __ge__(self, other):
          return self.data >= _data(other)

      def __contains__(self, char):
          return _data(char) in self.data

      def __len__(self):
          return len(self.data)

      def __getitem__(self, i):
          return self.__class__(self.data[i])

      def __add__(self, other):
          other = _data(other)
          return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

      def __radd__(self, other):
          return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

      def __mul__(self, n):
          return self.__class__(self.data * n)

      __rmul__ = __mul__

      def __mod__(self, args):
          return self.__class__(self.data % args)

      def __rmod__(self, template):
          return self.__class__(str(template) % self)

      def encode(self, encoding="utf-8", errors="strict"):
          return self.data.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)

      def join(self, seq):
          return self.data.join(seq)


  def _delegate(name, wraps):
      def method(self, /, *args, **kwargs):
          found = getattr(self.data, name)(*map(_data, args), **kwargs)
          return self.__class__(found) if wraps else found
      method.__name__ = name
      method.__qualname__ = f"UserString.{name}"
      setattr(UserString, name, method)


  for _name in ("capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust rstrip "
                "strip swapcase title translate upper zfill").split():
      _delegate(_name, True)
  for _name in ("count endswith find format format_map index isalpha isalnum isascii isdecimal isdigit isidentifier islower "
                "isnumeric isprintable isspace istitle isupper partition rfind rindex rpartition split rsplit splitlines "
                "startswith").split():
      _delegate(_name, False)
  UserString.maketrans = str.maketrans
  del _name, _delegate
  for _class in UserDict, UserList, UserString:
      _class.__module__ = "collections"
  del _class
  """
