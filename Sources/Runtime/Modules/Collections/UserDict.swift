// collections.UserDict: a mapping around a dict in `data`, whose every access goes through methods that can be overridden.

extension Thread {
  fileprivate func data(_ v: Value) throws(PyError) -> Value { try getAttribute(v, .data) }

  /// The dict of an operand, missing if it has none.
  fileprivate func operandData(_ v: Value) throws(PyError) -> Value {
    if isInstance(v, try collectionType(.userDict)) { return try data(v) }
    return v.isKind(.dict) ? v : .missing
  }

  fileprivate func userUnion(_ x: Value, _ y: Value, like v: Value) throws(PyError) -> Value {
    let left = try operandData(x)
    let right = try operandData(y)
    if left.isMissing || right.isMissing { return .notImplemented }
    return try call(type(of: v).value, try binary(.bitOr, left, right))
  }

  /// An object of the same class with the same attributes, and a copy of the dict.
  fileprivate func shallowCopy(_ v: Value) throws(PyError) -> Value {
    let made = try callMethod(type(of: v).value, self[.__new__], type(of: v).value)
    let attributes = try getAttribute(made, .__dict__)
    _ = try callMethod(attributes, self[.update], try getAttribute(v, .__dict__))
    try setItem(attributes, name("data"), try callMethod(try data(v), self[.copy]))
    return made
  }
}

let userDictClass = LibraryClass(
  name: "UserDict",
  methods: {
    [
      Method("__init__(self, dict=None, /, **kwargs)") { t, a throws(PyError) in
        try t.setAttribute(a[0], t[.data], try t.newDict().value)
        if a.has(1) && !a[1].isNone { _ = try t.callMethod(a[0], t[.update], a[1]) }
        if !a[2].isMissing { _ = try t.callMethod(a[0], t[.update], a[2]) }
        return .none
      },
      Method("__len__(self)") { t, a throws(PyError) in t.int(try t.length(try t.data(a[0]))) },
      Method("__getitem__(self, key)") { t, a throws(PyError) in
        let data = try t.data(a[0])
        if try t.contains(data, a[1]) { return try t.getItem(data, a[1]) }
        let missing = try t.callSpecial(a[0], .__missing__, a[1])
        if missing.isMissing { throw t.keyError(a[1]) }
        return missing
      },
      Method("__setitem__(self, key, item)") { t, a throws(PyError) in
        try t.setItem(try t.data(a[0]), a[1], a[2])
        return .none
      },
      Method("__delitem__(self, key)") { t, a throws(PyError) in
        try t.setItem(try t.data(a[0]), a[1], .missing)
        return .none
      },
      Method("__iter__(self)") { t, a throws(PyError) in try t.iterator(try t.data(a[0])) },
      Method("__contains__(self, key)") { t, a throws(PyError) in .bool(try t.contains(try t.data(a[0]), a[1])) },
      // Not by the error of a missing key: `__missing__` may answer instead.
      Method("get(self, key, default=None)") { t, a throws(PyError) in
        try t.contains(a[0], a[1]) ? try t.getItem(a[0], a[1]) : a.has(2) ? a[2] : .none
      },
      Method("__repr__(self)") { t, a throws(PyError) in try t.repr(try t.data(a[0])) },
      Method("__or__(self, other)") { t, a throws(PyError) in try t.userUnion(a[0], a[1], like: a[0]) },
      Method("__ror__(self, other)") { t, a throws(PyError) in try t.userUnion(a[1], a[0], like: a[0]) },
      Method("__ior__(self, other)") { t, a throws(PyError) in
        let other = try t.operandData(a[1])
        let data = try t.inPlaceOr(try t.data(a[0]), other.isMissing ? a[1] : other)
        try t.setAttribute(a[0], t[.data], data)
        return a[0]
      },
      Method("__copy__(self)") { t, a throws(PyError) in try t.shallowCopy(a[0]) },
      Method("copy(self)") { t, a throws(PyError) in
        if t.type(of: a[0]) === (try t.collectionType(.userDict)) {
          return try t.call(t.type(of: a[0]).value, try t.callMethod(try t.data(a[0]), t[.copy]))
        }
        // A subclass is copied as it says, but for the contents, which go through its methods.
        let data = try t.data(a[0])
        try t.setAttribute(a[0], t[.data], try t.newDict().value)
        let made: Value
        do throws(PyError) {
          made = try t.call(try t.attribute(try t.importLibrary("copy"), "copy"), a[0])
        } catch {
          let fault = t.takePending()
          try t.setAttribute(a[0], t[.data], data)
          throw t.rethrow(fault)
        }
        try t.setAttribute(a[0], t[.data], data)
        _ = try t.callMethod(made, t[.update], a[0])
        return made
      },
      Method("fromkeys(cls, iterable, value=None)", .classMethod) { t, a throws(PyError) in
        let made = try t.call(a[0])
        let it = try t.iterator(a[1])
        while true {
          let key = try t.next(it)
          if key.isMissing { return made }
          try t.setItem(made, key, a.has(2) ? a[2] : .none)
        }
      },
    ]
  })

extension Thread {
  /// x |= y
  fileprivate func inPlaceOr(_ x: Value, _ y: Value) throws(PyError) -> Value {
    if let f = type(of: x).slot(.inPlaceBitOr) {
      let r = try CodePointer.binary(f, self, x, y)
      if r != .notImplemented { return r }
    }
    return try binary(.bitOr, x, y)
  }
}

/// UserList and UserString: what they do is what the list or str in `data` does, by tables of names.
let userSequencesSource: StaticString = #"""
  __name__ = "collections"

  def _user_sequences():
      from _collections_abc import MutableSequence, Sequence

      operators = {
          "__lt__": lambda x, y: x < y, "__le__": lambda x, y: x <= y, "__eq__": lambda x, y: x == y,
          "__gt__": lambda x, y: x > y, "__ge__": lambda x, y: x >= y}

      def bare(x):
          return x.data if isinstance(x, (UserList, UserString)) else x

      def give(cls, name, method):
          method.__name__, method.__qualname__, method.__module__ = name, f"{cls.__name__}.{name}", "collections"
          setattr(cls, name, method)

      def compares(cls, own):
          for name, operator in operators.items():
              give(cls, name, lambda self, other, _do=operator: _do(
                  self.data, other.data if isinstance(other, own()) else other))

      def passes(cls, names, before=lambda x: x, after=lambda self, x: x):
          def forward(name):
              def method(self, *args, **kwargs):
                  result = getattr(self.data, name)(*map(before, args), **kwargs)
                  return after(self, result)
              give(cls, name, method)

          for name in names.split():
              forward(name)

      def rewrap(self, x):
          return type(self)(x)

      class UserList(MutableSequence):
          """A list in `data`, for classes that behave like one."""

          def __init__(self, initlist=None):
              self.data = [] if initlist is None else list(bare(initlist) if isinstance(initlist, UserList) else initlist)

          def __getitem__(self, i):
              found = self.data[i]
              return rewrap(self, found) if isinstance(i, slice) else found

          def _joined(self, other, left):
              other = other.data if isinstance(other, UserList) else other if type(other) is list else list(other)
              return rewrap(self, other + self.data if left else self.data + other)

          def __add__(self, other): return self._joined(other, False)
          def __radd__(self, other): return self._joined(other, True)
          def __mul__(self, n): return rewrap(self, self.data * n)
          __rmul__ = __mul__

          def __iadd__(self, other):
              self.data += other.data if isinstance(other, UserList) else other
              return self

          def __imul__(self, count): self.data *= count; return self

          def __copy__(self):
              twin = type(self).__new__(type(self))
              vars(twin).update(vars(self), data=self.data[:])
              return twin

          def copy(self): return rewrap(self, self)
          def extend(self, other): self.data.extend(other.data if isinstance(other, UserList) else other)

          # They are there for the abstract class, and replaced below.
          __setitem__ = __delitem__ = __len__ = insert = None

      class UserString(Sequence):
          def __init__(self, seq):
              self.data = seq if isinstance(seq, str) else str(seq) if not isinstance(seq, UserString) else seq.data[:]

          def __str__(self): return str(self.data)
          def __repr__(self): return repr(self.data)
          def __hash__(self): return hash(self.data)
          def __int__(self): return int(self.data)
          def __float__(self): return float(self.data)
          def __complex__(self): return complex(self.data)
          def __getnewargs__(self): return self.data[:],
          def __getitem__(self, index): return rewrap(self, self.data[index])
          def __contains__(self, char): return bare(char) in self.data
          def __mul__(self, n): return rewrap(self, self.data * n)
          __rmul__ = __mul__
          def __mod__(self, args): return rewrap(self, self.data % args)
          def __rmod__(self, template): return rewrap(self, str(template) % self)

          def __add__(self, other):
              return rewrap(self, self.data + (bare(other) if isinstance(other, (str, UserString)) else str(other)))

          def __radd__(self, other):
              return rewrap(self, (other if isinstance(other, str) else str(other)) + self.data)

          def encode(self, encoding="utf-8", errors="strict"):
              return self.data.encode(encoding or "utf-8", errors or "strict")

          maketrans = str.maketrans
          __len__ = None

      for cls, own in ((UserList, lambda: UserList), (UserString, lambda: UserString)):
          compares(cls, own)
          passes(cls, "__len__")
          cls.__qualname__ = cls.__name__
          for name, member in list(vars(cls).items()):
              if hasattr(member, "__code__"):
                  member.__qualname__ = f"{cls.__name__}.{name}"
      passes(UserList, "__repr__ __contains__ __setitem__ __delitem__ append insert pop remove clear count index reverse sort")
      passes(UserString, "endswith format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier islower"
                         " isnumeric isprintable isspace istitle isupper join partition rindex rpartition rsplit split"
                         " splitlines startswith")
      passes(UserString, "count find rfind", bare)
      passes(UserString, "capitalize casefold center expandtabs ljust lower lstrip rjust rstrip strip swapcase title"
                         " translate upper zfill", after=rewrap)
      passes(UserString, "removeprefix removesuffix replace", bare, rewrap)
      return UserList, UserString

  UserList, UserString = _user_sequences()
  del _user_sequences
  """#
