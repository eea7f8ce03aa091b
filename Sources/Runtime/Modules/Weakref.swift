// The weakref module: references and proxies are native, the containers are written in Python.
//
// Dead entries leave the containers by callbacks, at the poll after a collection. Until then they are passed over. Walks go
// over a copy, so that a collection in the midst of one changes nothing.

extension NativeModule {
  static let weakref = NativeModule("weakref", "References that do not keep their object alive.") {
    t, dict throws(PyError) in
    try fillReferences(t, dict)
    try t.runLibrary("weakref", weakrefSource, dict)
  }
  static let weakrefNative = NativeModule("_weakref", "Weak-reference support module.") { t, dict throws(PyError) in
    try fillReferences(t, dict)
  }
}

private func fillReferences(_ t: Thread, _ dict: Dict) throws(PyError) {
  let reference = t[.weakReference].value
  let proxy = t[.weakProxy].value
  let callable = t[.callableProxy].value
  try dict.set(t, t.intern("ref"), reference)
  try dict.set(t, t.intern("ReferenceType"), reference)
  try dict.set(t, t.intern("ProxyType"), proxy)
  try dict.set(t, t.intern("CallableProxyType"), callable)
  try dict.set(t, t.intern("ProxyTypes"), try t.tuple(proxy, callable))
  try t.define(weakrefFunctions, in: dict)
}

private let weakrefFunctions: [Method] = [
  Method("proxy(*args)") { t, a throws(PyError) in
    let args = Tuple(unchecked: a[0])
    guard args.count > 0, args.count < 3 else {
      throw t.typeError(
        "proxy expected at \(args.count == 0 ? "least 1 argument" : "most 2 arguments"), got \(args.count)")
    }
    return try t.newProxy(args[0], args.count > 1 ? args[1] : .missing)
  },
  Method("getweakrefcount(object, /)") { t, a throws(PyError) in .smallInt(try t.weakReferences(to: a[0], nil)) },
  Method("getweakrefs(object, /)") { t, a throws(PyError) in
    let list = try t.newList()
    _ = try t.weakReferences(to: a[0], list)
    return list.value
  },
]

private let weakrefSource: StaticString = """
  __all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
             "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]

  _generic = classmethod(type(list[int]))


  class WeakMethod(ref):
      # A bound method is made anew by each access: what has to live on are its function and its receiver.
      __slots__ = ("_func_ref", "_meth_type", "_alive", "__weakref__")

      def __new__(cls, meth, callback=None):
          try:
              receiver, function = meth.__self__, meth.__func__
          except AttributeError:
              raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

          def died(_):
              method = itself()
              if method is not None and method._alive:
                  method._alive = False
                  if callback is not None:
                      callback(method)

          method = ref.__new__(cls, receiver, died)
          method._func_ref = ref(function, died)
          method._meth_type = type(meth)
          method._alive = True
          itself = ref(method)
          return method

      def __call__(self):
          receiver, function = super().__call__(), self._func_ref()
          if receiver is not None and function is not None:
              return self._meth_type(function, receiver)
          return None

      def __eq__(self, other):
          if not isinstance(other, WeakMethod):
              return NotImplemented
          if self._alive and other._alive:
              return ref.__eq__(self, other) and self._func_ref == other._func_ref
          return self is other

      def __ne__(self, other):
          same = self.__eq__(other)
          return same if same is NotImplemented else not same

      __hash__ = ref.__hash__


  class KeyedRef(ref):
      # The value of a WeakValueDictionary, which knows its key.
      __slots__ = ("key",)

      def __new__(cls, value, callback, key):
          self = super().__new__(cls, value, callback)
          self.key = key
          return self

      def __init__(self, value, callback, key):
          super().__init__(value, callback)


  def _like(other):
      return other if hasattr(other, "items") else dict(other)


  class _WeakDictionary:
      # What both kinds share. `_pairs` yields the pairs that are alive.
      def __len__(self):
          return sum(1 for _ in self._pairs())

      def __repr__(self):
          return f"<{type(self).__name__} at {id(self):#x}>"

      def items(self):
          return self._pairs()

      def keys(self):
          for key, _ in self._pairs():
              yield key

      __iter__ = keys

      def values(self):
          for _, value in self._pairs():
              yield value

      def copy(self):
          made = type(self)()
          made.update(self)
          return made

      __copy__ = copy

      def clear(self):
          self.data.clear()

      def __eq__(self, other):
          if isinstance(other, (_WeakDictionary, dict)):
              return dict(self.items()) == dict(other.items())
          return NotImplemented

      __hash__ = None

      def __ior__(self, other):
          self.update(other)
          return self

      def __or__(self, other):
          if isinstance(other, (_WeakDictionary, dict)):
              made = self.copy()
              made.update(other)
              return made
          return NotImplemented

      def __ror__(self, other):
          if isinstance(other, (_WeakDictionary, dict)):
              made = type(self)()
              made.update(other)
              made.update(self)
              return made
          return NotImplemented


  class WeakValueDictionary(_WeakDictionary):
      def __init__(self, other=(), /, **kw):
          def remove(reference, of=ref(self)):
              self = of()
              if self is not None and self.data.get(reference.key) is reference:
                  del self.data[reference.key]

          self._remove = remove
          self.data = {}
          self.update(other, **kw)

      def _pairs(self):
          for key, reference in list(self.data.items()):
              value = reference()
              if value is not None:
                  yield key, value

      def __getitem__(self, key):
          value = self.data[key]()
          if value is None:
              raise KeyError(key)
          return value

      def __setitem__(self, key, value):
          self.data[key] = KeyedRef(value, self._remove, key)

      def __delitem__(self, key):
          del self.data[key]

      def __contains__(self, key):
          reference = self.data.get(key)
          return reference is not None and reference() is not None

      def get(self, key, default=None):
          reference = self.data.get(key)
          value = None if reference is None else reference()
          return default if value is None else value

      def pop(self, key, *default):
          reference = self.data.pop(key, None)
          value = None if reference is None else reference()
          if value is not None:
              return value
          if default:
              return default[0]
          raise KeyError(key)

      def popitem(self):
          while True:
              key, reference = self.data.popitem()
              value = reference()
              if value is not None:
                  return key, value

      def setdefault(self, key, default=None):
          value = self.get(key)
          if value is None:
              self[key] = value = default
          return value

      def update(self, other=None, /, **kwargs):
          if other is not None:
              for key, value in _like(other).items():
                  self[key] = value
          for key, value in kwargs.items():
              self[key] = value

      def itervaluerefs(self):
          yield from self.valuerefs()

      def valuerefs(self):
          return list(self.data.values())

      def __deepcopy__(self, memo):
          from copy import deepcopy
          made = type(self)()
          for key, value in self._pairs():
              made[deepcopy(key, memo)] = value
          return made


  class WeakKeyDictionary(_WeakDictionary):
      def __init__(self, dict=None):
          def remove(reference, of=ref(self)):
              self = of()
              if self is not None:
                  self.data.pop(reference, None)

          self._remove = remove
          self.data = {}
          if dict is not None:
              self.update(dict)

      def _pairs(self):
          for reference, value in list(self.data.items()):
              key = reference()
              if key is not None:
                  yield key, value

      def __getitem__(self, key):
          return self.data[ref(key)]

      def __setitem__(self, key, value):
          self.data[ref(key, self._remove)] = value

      def __delitem__(self, key):
          del self.data[ref(key)]

      def __contains__(self, key):
          try:
              return ref(key) in self.data
          except TypeError:
              return False

      def get(self, key, default=None):
          return self.data.get(ref(key), default)

      def pop(self, key, *default):
          return self.data.pop(ref(key), *default)

      def popitem(self):
          while True:
              reference, value = self.data.popitem()
              key = reference()
              if key is not None:
                  return key, value

      def setdefault(self, key, default=None):
          return self.data.setdefault(ref(key, self._remove), default)

      def update(self, dict=None, /, **kwargs):
          if dict is not None:
              for key, value in _like(dict).items():
                  self[key] = value
          if kwargs:
              for key, value in kwargs.items():
                  self[key] = value

      def keyrefs(self):
          return list(self.data)

      def __deepcopy__(self, memo):
          from copy import deepcopy
          made = type(self)()
          for key, value in self._pairs():
              made[key] = deepcopy(value, memo)
          return made


  class WeakSet:
      def __init__(self, data=None):
          def remove(reference, of=ref(self)):
              self = of()
              if self is not None:
                  self.data.discard(reference)

          self._remove = remove
          self.data = set()
          if data is not None:
              self.update(data)

      __class_getitem__ = _generic
      __hash__ = None

      def __iter__(self):
          for reference in list(self.data):
              item = reference()
              if item is not None:
                  yield item

      def __len__(self):
          return sum(1 for _ in self)

      def __contains__(self, item):
          try:
              return ref(item) in self.data
          except TypeError:
              return False

      def __repr__(self):
          return repr(self.data)

      def __reduce__(self):
          return type(self), (list(self),), self.__getstate__()

      def add(self, item):
          self.data.add(ref(item, self._remove))

      def clear(self):
          self.data.clear()

      def copy(self):
          return type(self)(self)

      def pop(self):
          while self.data:
              item = self.data.pop()()
              if item is not None:
                  return item
          raise KeyError("pop from empty WeakSet")

      def remove(self, item):
          self.data.remove(ref(item))

      def discard(self, item):
          self.data.discard(ref(item))

      # References are equal while their targets are: sets of them do the work.
      def _refs(self, items):
          return {ref(item) for item in items}

      def update(self, other):
          for item in other:
              self.add(item)

      def difference_update(self, other):
          self.data -= self._refs(other)

      def intersection_update(self, other):
          self.data &= self._refs(other)

      def symmetric_difference_update(self, other):
          others = list(other)
          both = self._refs(self) & self._refs(others)
          self.update(others)
          self.data -= both

      def _changed(self, change, other):
          made = self.copy()
          change(made, other)
          return made

      def union(self, other):
          return self._changed(WeakSet.update, other)

      def difference(self, other):
          return self._changed(WeakSet.difference_update, other)

      def intersection(self, other):
          return self._changed(WeakSet.intersection_update, other)

      def symmetric_difference(self, other):
          return self._changed(WeakSet.symmetric_difference_update, other)

      __or__, __and__, __sub__, __xor__ = union, intersection, difference, symmetric_difference

      def __ior__(self, other):
          self.update(other)
          return self

      def __iand__(self, other):
          self.intersection_update(other)
          return self

      def __isub__(self, other):
          self.difference_update(other)
          return self

      def __ixor__(self, other):
          self.symmetric_difference_update(other)
          return self

      def issubset(self, other):
          return self._refs(self) <= self._refs(other)

      def issuperset(self, other):
          return self._refs(self) >= self._refs(other)

      __le__, __ge__ = issubset, issuperset

      def __lt__(self, other):
          return self._refs(self) < self._refs(other)

      def __gt__(self, other):
          return self._refs(self) > self._refs(other)

      def __eq__(self, other):
          if isinstance(other, type(self)):
              return self._refs(self) == self._refs(other)
          return NotImplemented

      def isdisjoint(self, other):
          return not self._refs(self) & self._refs(other)


  class finalize:
      # A call that is made once: when the object dies, when the program ends, or when somebody asks for it.
      __slots__ = ()
      _registry = {}
      _count = 0
      _at_exit = False

      class _Info:
          __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

      def __init__(self, obj, func, /, *args, **kwargs):
          if not finalize._at_exit:
              import atexit
              atexit.register(finalize._end)
              finalize._at_exit = True
          info = finalize._Info()
          info.weakref = ref(obj, self)
          info.func, info.args, info.kwargs = func, args, kwargs or None
          info.atexit = True
          info.index = finalize._count
          finalize._count += 1
          finalize._registry[self] = info

      def __call__(self, _=None):
          info = finalize._registry.pop(self, None)
          if info is not None:
              return info.func(*info.args, **(info.kwargs or {}))

      def _state(self):
          info = finalize._registry.get(self)
          obj = None if info is None else info.weakref()
          return None if obj is None else (obj, info.func, info.args, info.kwargs or {})

      def detach(self):
          state = self._state()
          if state is not None and finalize._registry.pop(self, None) is not None:
              return state

      def peek(self):
          return self._state()

      @property
      def alive(self):
          return self in finalize._registry

      @property
      def atexit(self):
          info = finalize._registry.get(self)
          return info is not None and info.atexit

      @atexit.setter
      def atexit(self, value):
          info = finalize._registry.get(self)
          if info is not None:
              info.atexit = bool(value)

      def __repr__(self):
          state = self._state()
          name = f"<{type(self).__name__} object at {id(self):#x}; "
          return name + ("dead>" if state is None else f"for {type(state[0]).__name__!r} at {id(state[0]):#x}>")

      @classmethod
      def _end(cls):
          # The youngest first; one may make or drop others.
          import sys
          while True:
              waiting = [(info.index, call) for call, info in cls._registry.items() if info.atexit]
              if not waiting:
                  break
              call = max(waiting, key=lambda pair: pair[0])[1]
              try:
                  call()
              except Exception:
                  sys.excepthook(*sys.exc_info())
  """
