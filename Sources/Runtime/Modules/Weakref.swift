// The weakref module: references and proxies are native, the containers are written in Python.

extension NativeModule {
  static let weakref = NativeModule("weakref", "Weak reference support for Python.") { t, dict throws(PyError) in
    try dict.set(t, try t.intern("ref"), t[.weakReference].value)
    try dict.set(t, try t.intern("ReferenceType"), t[.weakReference].value)
    try dict.set(t, try t.intern("ProxyType"), t[.weakProxy].value)
    try dict.set(t, try t.intern("CallableProxyType"), t[.weakProxy].value)
    try dict.set(t, try t.intern("ProxyTypes"), try t.tuple(t[.weakProxy].value, t[.weakProxy].value))
    try t.define(weakrefFunctions, in: dict)
    try t.runLibrary("weakref", weakrefSource, dict)
  }
}

private let weakrefFunctions: [Method] = [
  Method("proxy(object, callback=None, /)") { t, a throws(PyError) in
    guard t.isWeaklyReferenceable(a[0]) else {
      throw t.typeError("cannot create weak reference to '\(t.typeName(a[0]))' object")
    }
    let w = t.new(WeakReferenceBody.self)
    w.header.pointee.kind = .weakProxy
    w.header.pointee.shape = UInt32(Kind.weakProxy.rawValue)
    w.target = a[0]
    w.callback = a[1].isMissing || a[1].isNone ? .missing : a[1]
    a[0].header.pointee.flags |= HeaderFlag.weaklyReferenced
    t.vm.p.pointee.weakReferences.append(w.value)
    return w.value
  },
  Method("getweakrefcount(object, /)") { t, a throws(PyError) in .smallInt(t.weakReferences(to: a[0], nil)) },
  Method("getweakrefs(object, /)") { t, a throws(PyError) in
    let list = try t.newList()
    _ = t.weakReferences(to: a[0], list)
    return list.value
  },
]

extension Thread {
  fileprivate func weakReferences(to v: Value, _ list: List?) -> Int {
    guard v.isCell, v.header.pointee.flags & HeaderFlag.weaklyReferenced != 0 else { return 0 }
    var n = 0
    var i = 0
    while i < vm.p.pointee.weakReferences.count {
      let w = WeakReference(unchecked: vm.p.pointee.weakReferences.items[i])
      if w.target.bits == v.bits {
        n += 1
        if let list { try? list.append(self, w.value) }
      }
      i += 1
    }
    return n
  }
}

private let weakrefSource: StaticString = """
  import sys

  __all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType",
             "CallableProxyType", "ProxyTypes", "WeakValueDictionary", "WeakSet", "WeakMethod", "finalize"]


  class WeakMethod(ref):
      def __new__(cls, meth, callback=None):
          try:
              obj = meth.__self__
              func = meth.__func__
          except AttributeError:
              raise TypeError("argument should be a bound method, not {}".format(type(meth))) from None

          def _cb(arg):
              self = self_wr()
              if self is not None and self._alive:
                  self._alive = False
                  if callback is not None:
                      callback(self)
          self = ref.__new__(cls, obj, _cb)
          self._func_ref = ref(func, _cb)
          self._meth_type = type(meth)
          self._alive = True
          self_wr = ref(self)
          return self

      def __call__(self):
          obj = super().__call__()
          func = self._func_ref()
          if obj is None or func is None:
              return None
          return self._meth_type(func, obj)

      def __eq__(self, other):
          if isinstance(other, WeakMethod):
              if not self._alive or not other._alive:
                  return self is other
              return ref.__eq__(self, other) and self._func_ref == other._func_ref
          return NotImplemented

      def __ne__(self, other):
          if isinstance(other, WeakMethod):
              if not self._alive or not other._alive:
                  return self is not other
              return ref.__ne__(self, other) or self._func_ref != other._func_ref
          return NotImplemented

      __hash__ = ref.__hash__


  class _KeyedRef(ref):
      def __new__(type, ob, callback, key):
          self = ref.__new__(type, ob, callback)
          self.key = key
          return self

      def __init__(self, ob, callback, key):
          super().__init__(ob, callback)


  KeyedRef = _KeyedRef
  _missing = object()


  class WeakValueDictionary:
      def __init__(self, other=(), /, **kw):
          self.data = {}

          def remove(wr, selfref=ref(self)):
              self = selfref()
              if self is not None and self.data.get(wr.key) is wr:
                  del self.data[wr.key]
          self._remove = remove
          self.update(other, **kw)

      def __getitem__(self, key):
          o = self.data[key]()
          if o is None:
              raise KeyError(key)
          return o

      def __delitem__(self, key):
          del self.data[key]

      def __len__(self):
          return sum(1 for wr in list(self.data.values()) if wr() is not None)

      def __contains__(self, key):
          try:
              return self.data[key]() is not None
          except KeyError:
              return False

      def __repr__(self):
          return "<%s at %#x>" % (self.__class__.__name__, id(self))

      def __setitem__(self, key, value):
          self.data[key] = _KeyedRef(value, self._remove, key)

      def copy(self):
          new = type(self)()
          for key, value in self.items():
              new[key] = value
          return new

      __copy__ = copy

      def get(self, key, default=None):
          wr = self.data.get(key)
          if wr is None:
              return default
          o = wr()
          return default if o is None else o

      def items(self):
          for k, wr in list(self.data.items()):
              v = wr()
              if v is not None:
                  yield k, v

      def keys(self):
          for k, wr in list(self.data.items()):
              if wr() is not None:
                  yield k

      __iter__ = keys

      def values(self):
          for wr in list(self.data.values()):
              v = wr()
              if v is not None:
                  yield v

      def itervaluerefs(self):
          yield from list(self.data.values())

      def valuerefs(self):
          return list(self.data.values())

      def popitem(self):
          while True:
              key, wr = self.data.popitem()
              o = wr()
              if o is not None:
                  return key, o

      def pop(self, key, *args):
          wr = self.data.pop(key, None)
          o = None if wr is None else wr()
          if o is None:
              if args:
                  return args[0]
              raise KeyError(key)
          return o

      def setdefault(self, key, default=None):
          o = self.get(key)
          if o is None:
              self[key] = default
              return default
          return o

      def update(self, other=None, /, **kwargs):
          if other is not None:
              if not hasattr(other, "items"):
                  other = dict(other)
              for key, o in other.items():
                  self[key] = o
          for key, o in kwargs.items():
              self[key] = o

      def clear(self):
          self.data.clear()

      def __eq__(self, other):
          if not isinstance(other, (WeakValueDictionary, dict)):
              return NotImplemented
          return dict(self.items()) == dict(other.items())

      __hash__ = None

      def __or__(self, other):
          if not hasattr(other, "items"):
              return NotImplemented
          c = self.copy()
          c.update(other)
          return c

      def __ior__(self, other):
          self.update(other)
          return self


  class WeakKeyDictionary:
      def __init__(self, dict=None):
          self.data = {}

          def remove(k, selfref=ref(self)):
              self = selfref()
              if self is not None:
                  self.data.pop(k, None)
          self._remove = remove
          if dict is not None:
              self.update(dict)

      def __delitem__(self, key):
          del self.data[ref(key)]

      def __getitem__(self, key):
          return self.data[ref(key)]

      def __len__(self):
          return sum(1 for wr in list(self.data) if wr() is not None)

      def __repr__(self):
          return "<%s at %#x>" % (self.__class__.__name__, id(self))

      def __setitem__(self, key, value):
          self.data[ref(key, self._remove)] = value

      def copy(self):
          new = type(self)()
          for key, value in self.items():
              new[key] = value
          return new

      __copy__ = copy

      def get(self, key, default=None):
          return self.data.get(ref(key), default)

      def __contains__(self, key):
          try:
              wr = ref(key)
          except TypeError:
              return False
          return wr in self.data

      def items(self):
          for wr, value in list(self.data.items()):
              key = wr()
              if key is not None:
                  yield key, value

      def keys(self):
          for wr in list(self.data):
              key = wr()
              if key is not None:
                  yield key

      __iter__ = keys

      def values(self):
          for wr, value in list(self.data.items()):
              if wr() is not None:
                  yield value

      def keyrefs(self):
          return list(self.data)

      def popitem(self):
          while True:
              wr, value = self.data.popitem()
              key = wr()
              if key is not None:
                  return key, value

      def pop(self, key, *args):
          return self.data.pop(ref(key), *args)

      def setdefault(self, key, default=None):
          return self.data.setdefault(ref(key, self._remove), default)

      def update(self, dict=None, /, **kwargs):
          if dict is not None:
              if not hasattr(dict, "items"):
                  dict = type({})(dict)
              for key, value in dict.items():
                  self[key] = value
          for key, value in kwargs.items():
              self[key] = value

      def clear(self):
          self.data.clear()

      def __eq__(self, other):
          if not isinstance(other, (WeakKeyDictionary, dict)):
              return NotImplemented
          return dict(self.items()) == dict(other.items())

      __hash__ = None

      def __or__(self, other):
          if not hasattr(other, "items"):
              return NotImplemented
          c = self.copy()
          c.update(other)
          return c

      def __ior__(self, other):
          self.update(other)
          return self


  class WeakSet:
      def __init__(self, data=None):
          self.data = set()

          def _remove(item, selfref=ref(self)):
              self = selfref()
              if self is not None:
                  self.data.discard(item)
          self._remove = _remove
          if data is not None:
              self.update(data)

      def __iter__(self):
          for wr in list(self.data):
              item = wr()
              if item is not None:
                  yield item

      def __len__(self):
          return sum(1 for wr in list(self.data) if wr() is not None)

      def __contains__(self, item):
          try:
              wr = ref(item)
          except TypeError:
              return False
          return wr in self.data

      def add(self, item):
          self.data.add(ref(item, self._remove))

      def clear(self):
          self.data.clear()

      def copy(self):
          return self.__class__(self)

      def pop(self):
          while True:
              try:
                  wr = self.data.pop()
              except KeyError:
                  raise KeyError("pop from empty WeakSet") from None
              item = wr()
              if item is not None:
                  return item

      def remove(self, item):
          self.data.remove(ref(item))

      def discard(self, item):
          self.data.discard(ref(item))

      def update(self, other):
          for element in other:
              self.add(element)

      def __ior__(self, other):
          self.update(other)
          return self

      def difference(self, other):
          newset = self.copy()
          newset.difference_update(other)
          return newset

      __sub__ = difference

      def difference_update(self, other):
          if self is other:
              self.data.clear()
          else:
              self.data.difference_update(ref(item) for item in other)

      def __isub__(self, other):
          self.difference_update(other)
          return self

      def intersection(self, other):
          return self.__class__(item for item in other if item in self)

      __and__ = intersection

      def intersection_update(self, other):
          self.data.intersection_update(ref(item) for item in other)

      def __iand__(self, other):
          self.intersection_update(other)
          return self

      def issubset(self, other):
          return self.data.issubset(ref(item) for item in other)

      __le__ = issubset

      def __lt__(self, other):
          return self.data < set(map(ref, other))

      def issuperset(self, other):
          return self.data.issuperset(ref(item) for item in other)

      __ge__ = issuperset

      def __gt__(self, other):
          return self.data > set(map(ref, other))

      def __eq__(self, other):
          if not isinstance(other, self.__class__):
              return NotImplemented
          return self.data == set(map(ref, other))

      __hash__ = None

      def symmetric_difference(self, other):
          newset = self.copy()
          newset.symmetric_difference_update(other)
          return newset

      __xor__ = symmetric_difference

      def symmetric_difference_update(self, other):
          if self is other:
              self.data.clear()
          else:
              self.data.symmetric_difference_update(ref(item, self._remove) for item in other)

      def __ixor__(self, other):
          self.symmetric_difference_update(other)
          return self

      def union(self, other):
          newset = self.copy()
          newset.update(other)
          return newset

      __or__ = union

      def isdisjoint(self, other):
          return len(self.intersection(other)) == 0

      def __repr__(self):
          return repr(self.data)


  class finalize:
      __slots__ = ()
      _registry = {}
      _counter = 0
      _registered_with_atexit = False

      class _Info:
          __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")

      def __init__(self, obj, func, /, *args, **kwargs):
          if not finalize._registered_with_atexit:
              import atexit
              atexit.register(finalize._exitfunc)
              finalize._registered_with_atexit = True
          info = finalize._Info()
          info.weakref = ref(obj, self)
          info.func = func
          info.args = args
          info.kwargs = kwargs or None
          info.atexit = True
          info.index = finalize._counter
          finalize._counter += 1
          finalize._registry[self] = info

      def __call__(self, _=None):
          info = finalize._registry.pop(self, None)
          if info:
              return info.func(*info.args, **(info.kwargs or {}))

      def detach(self):
          info = finalize._registry.get(self)
          obj = info and info.weakref()
          if obj is not None and finalize._registry.pop(self, None):
              return (obj, info.func, info.args, info.kwargs or {})

      def peek(self):
          info = finalize._registry.get(self)
          obj = info and info.weakref()
          if obj is not None:
              return (obj, info.func, info.args, info.kwargs or {})

      @property
      def alive(self):
          return self in finalize._registry

      @property
      def atexit(self):
          info = finalize._registry.get(self)
          return bool(info) and info.atexit

      @atexit.setter
      def atexit(self, value):
          info = finalize._registry.get(self)
          if info:
              info.atexit = bool(value)

      def __repr__(self):
          info = finalize._registry.get(self)
          obj = info and info.weakref()
          if obj is None:
              return "<%s object at %#x; dead>" % (type(self).__name__, id(self))
          return "<%s object at %#x; for %r at %#x>" % (type(self).__name__, id(self), type(obj).__name__, id(obj))

      @classmethod
      def _exitfunc(cls):
          while True:
              pending = [(f, i) for (f, i) in cls._registry.items() if i.atexit]
              if not pending:
                  break
              pending.sort(key=lambda item: item[1].index)
              f = pending[-1][0]
              try:
                  f()
              except Exception:
                  sys.excepthook(*sys.exc_info())
  """
