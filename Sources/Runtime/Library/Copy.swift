// copy and copyreg: shallow and deep copies, and what objects say about how they can be made again.

extension NativeModule {
  static let copyreg: NativeModule = {
    var module = NativeModule("copyreg", "Helper to provide extensibility for pickle.") { t, dict throws(PyError) in
      try t.define(
        [
          Method("_is_native(cls, /)") { t, a throws(PyError) in
            // `Generic` lends its instances no layout.
            .bool(
              Type(a[0]).map { !$0.has(TypeFlag.heapType) && ($0.instanceKind != .object || $0 === t[.object]) }
                ?? false)
          }
        ], in: dict)
      try t.runLibrary("copyreg", copyregSource, dict)
    }
    module.isPython = true
    return module
  }()
}

extension Thread {
  /// A function of copyreg, called with an object.
  func callCopyRegistry(_ function: StaticString, _ a: Value, _ b: Value = .missing) throws(PyError) -> Value {
    let f = try getAttribute(try importLibrary("copyreg"), intern(function))
    return b.isMissing ? try call(f, a) : try call(f, a, b)
  }
}

private let copyregSource: StaticString = """
  __all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

  dispatch_table = {}


  def _callables(what, *functions):
      if not all(map(callable, functions)):
          raise TypeError(f"{what} must be callable")


  def constructor(object):
      _callables("constructors", object)


  def pickle(ob_type, pickle_function, constructor_ob=None):
      _callables("reduction functions", pickle_function)
      dispatch_table[ob_type] = pickle_function
      _callables("constructors", *() if constructor_ob is None else (constructor_ob,))


  def __newobj__(cls, *args):
      return cls.__new__(cls, *args)


  def __newobj_ex__(cls, args, kwargs):
      return cls.__new__(cls, *args, **kwargs)


  def _reconstructor(cls, base, state):
      if base is object:
          return object.__new__(cls)
      made = base.__new__(cls, state)
      if base.__init__ is not object.__init__:
          base.__init__(made, state)
      return made


  def _slotnames(cls):
      # The names of all slots that hold values, as they are called inside.
      if (names := cls.__dict__.get("__slotnames__")) is not None:
          return names
      names = []
      for base in cls.__mro__:
          slots = base.__dict__.get("__slots__", ())
          for name in (slots,) if isinstance(slots, str) else slots:
              if name in ("__dict__", "__weakref__"):
                  continue
              if name.startswith("__") and not name.endswith("__"):
                  owner = base.__name__.lstrip("_")
                  name = f"_{owner}{name}" if owner else name
              names.append(name)
      return names


  def pickle_complex(c):
      return complex, (c.real, c.imag)


  def pickle_union(union):
      import functools
      import operator
      return functools.reduce, (operator.or_, union.__args__)


  pickle(complex, pickle_complex, complex)
  pickle(type(int | str), pickle_union)

  # What is made again out of arguments rather than by its state.
  _VALUES = (int, float, str, tuple, bytes)


  def _native_base(cls):
      while not _is_native(cls):
          cls = cls.__base__
      return cls


  def _state(obj):
      # object.__getstate__
      state = getattr(obj, "__dict__", None)
      state = dict(state) if state and not isinstance(obj, type) else None
      slots = {}
      for name in _slotnames(type(obj)):
          try:
              slots[name] = getattr(obj, name)
          except AttributeError:
              pass
      return (state, slots) if slots else state


  def _arguments(obj):
      # Arguments of __new__, or None.
      cls = type(obj)
      if hasattr(cls, "__getnewargs_ex__"):
          both = obj.__getnewargs_ex__()
          if not isinstance(both, tuple):
              raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(both).__name__}'")
          if len(both) != 2:
              raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(both)}")
          args, kwargs = both
          if not isinstance(args, tuple):
              raise TypeError(
                  f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{type(args).__name__}'")
          if not isinstance(kwargs, dict):
              raise TypeError(
                  f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{type(kwargs).__name__}'")
          return args, kwargs
      if hasattr(cls, "__getnewargs__"):
          args = obj.__getnewargs__()
          if not isinstance(args, tuple):
              raise TypeError(f"__getnewargs__ should return a tuple, not '{type(args).__name__}'")
          return args, {}
      base = _native_base(cls)
      if base is complex:
          return (obj.real, obj.imag), {}
      if base in _VALUES:
          return (base.__add__(obj, base()) if base in (str, bytes, tuple) else base.__pos__(obj),), {}
      return None


  def _reduce(obj, protocol):
      # object.__reduce_ex__
      cls = type(obj)
      if cls.__reduce__ is not object.__reduce__:
          return obj.__reduce__()
      if isinstance(obj, bytearray):
          return cls, (bytes(obj),), obj.__getstate__()
      if protocol < 2:
          return _reduce_old(obj)
      base = _native_base(cls)
      arguments = _arguments(obj)
      if arguments is None and base not in (object, list, dict, type(None), type(...), type(NotImplemented)):
          if cls.__getstate__ is object.__getstate__:
              raise TypeError(f"cannot pickle '{cls.__name__}' object")
      args, kwargs = arguments or ((), {})
      state = obj.__getstate__()
      items = iter(obj) if isinstance(obj, list) else None
      pairs = iter(obj.items()) if isinstance(obj, dict) else None
      if kwargs:
          return __newobj_ex__, (cls, args, kwargs), state, items, pairs
      return __newobj__, (cls, *args), state, items, pairs


  def _reduce_old(obj):
      cls = type(obj)
      base = _native_base(cls)
      if base is object:
          state = None
      elif base is cls or base not in (*_VALUES, list, dict, set, frozenset, complex):
          raise TypeError(f"cannot pickle {cls.__name__!r} object")
      else:
          state = base(obj)
      args = cls, base, state
      if cls.__getstate__ is object.__getstate__ and _slotnames(cls):
          raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
      more = obj.__getstate__()
      return (_reconstructor, args, more) if more else (_reconstructor, args)


  _extension_registry = {}  # (module, name) to code
  _inverted_registry = {}  # code to (module, name)
  _extension_cache = {}  # code to object


  def add_extension(module, name, code):
      key, code = (module, name), int(code)
      if code < 1 or code >= 1 << 31:
          raise ValueError("code out of range")
      if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
          return
      if key in _extension_registry:
          raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
      if code in _inverted_registry:
          raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
      _extension_registry[key] = code
      _inverted_registry[code] = key


  def remove_extension(module, name, code):
      key = (module, name)
      if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
          raise ValueError(f"key {key} is not registered with code {code}")
      del _extension_registry[key]
      del _inverted_registry[code]
      _extension_cache.pop(code, None)


  def clear_extension_cache():
      _extension_cache.clear()
  """

let copySource: StaticString = """
  import copyreg
  import weakref

  __all__ = ["Error", "copy", "deepcopy", "replace"]


  class Error(Exception):
      pass


  error = Error

  # What is its own copy.
  _ATOMIC = frozenset([type(None), int, float, bool, complex, str, bytes, type, range, property, type(len), type(...), type(NotImplemented), type(lambda: 0), weakref.ref, type((lambda: 0).__code__)])
  _SHALLOW = _ATOMIC | {tuple, frozenset, slice}
  _OWN_COPY = frozenset([list, dict, set, bytearray])


  def _description(x, kind):
      # What an object says about how to make it again.
      cls = type(x)
      reduce = copyreg.dispatch_table.get(cls)
      if reduce is not None:
          return reduce(x)
      reduce = getattr(x, "__reduce_ex__", None)
      if reduce is not None:
          return reduce(4)
      reduce = getattr(x, "__reduce__", None)
      if reduce is not None:
          return reduce()
      raise Error(f"un({kind})copyable object of type {cls}")


  def copy(x):
      cls = type(x)
      if cls in _SHALLOW:
          return x
      if cls in _OWN_COPY:
          return cls.copy(x)
      if issubclass(cls, type):
          return x
      own = getattr(cls, "__copy__", None)
      if own is not None:
          return own(x)
      description = _description(x, "shallow")
      if isinstance(description, str):
          return x
      return _make(x, None, *description)


  def deepcopy(x, memo=None, _nil=[]):
      cls = type(x)
      if cls in _ATOMIC:
          return x
      if memo is None:
          memo = {}
      else:
          known = memo.get(id(x), _nil)
          if known is not _nil:
              return known
      copier = _DEEP.get(cls)
      if copier is not None:
          made = copier(x, memo)
      elif issubclass(cls, type):
          made = x
      else:
          own = getattr(x, "__deepcopy__", None)
          if own is not None:
              made = own(memo)
          else:
              description = _description(x, "deep")
              made = x if isinstance(description, str) else _make(x, memo, *description)
      if made is not x:
          memo[id(x)] = made
          # Keeps x, so that no other object comes to have its id.
          memo.setdefault(id(memo), []).append(x)
      return made


  def _deep_list(x, memo):
      made = memo[id(x)] = []
      for item in x:
          made.append(deepcopy(item, memo))
      return made


  def _deep_tuple(x, memo):
      items = [deepcopy(item, memo) for item in x]
      # A cycle may have led back here.
      if id(x) in memo:
          return memo[id(x)]
      for old, new in zip(x, items):
          if old is not new:
              return tuple(items)
      return x


  def _deep_dict(x, memo):
      made = memo[id(x)] = {}
      for key, value in x.items():
          made[deepcopy(key, memo)] = deepcopy(value, memo)
      return made


  class _Example:
      def method(self):
          pass


  def _deep_method(x, memo):
      return type(x)(x.__func__, deepcopy(x.__self__, memo))


  def _deep_alias(x, memo):
      # What it refers to are classes: those are not copied.
      made = type(x)(x.__origin__, x.__args__)
      return next(iter(made)) if x.__unpacked__ else made


  _DEEP = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Example().method): _deep_method,
           type(list[int]): _deep_alias}


  def _make(x, memo, function, args, state=None, items=None, pairs=None):
      deep = memo is not None
      if deep and args:
          args = [deepcopy(arg, memo) for arg in args]
      made = function(*args)
      if deep:
          memo[id(x)] = made
      if state is not None:
          if deep:
              state = deepcopy(state, memo)
          if hasattr(made, "__setstate__"):
              made.__setstate__(state)
          else:
              slots = None
              if isinstance(state, tuple) and len(state) == 2:
                  state, slots = state
              if state is not None:
                  made.__dict__.update(state)
              if slots is not None:
                  for name, value in slots.items():
                      setattr(made, name, value)
      if items is not None:
          for item in items:
              made.append(deepcopy(item, memo) if deep else item)
      if pairs is not None:
          for key, value in pairs:
              if deep:
                  key, value = deepcopy(key, memo), deepcopy(value, memo)
              made[key] = value
      return made


  def replace(obj, /, **changes):
      cls = obj.__class__
      own = getattr(cls, "__replace__", None)
      if own is None:
          raise TypeError(f"replace() does not support {cls.__name__} objects")
      return own(obj, **changes)
  """
