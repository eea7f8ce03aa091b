// The types module: names for the types of the interpreter's own objects, and help with making classes by hand.

import Compiler

extension NativeModule {
  static let types = NativeModule(
    "types", "Types of the interpreter that have no name among the builtins."
  ) { t, dict throws(PyError) in
    let named: [(StaticString, TypeID)] = [
      ("FunctionType", .function), ("LambdaType", .function), ("CodeType", .code), ("MappingProxyType", .mappingProxy),
      ("SimpleNamespace", .namespace), ("CellType", .cell), ("GeneratorType", .generator),
      ("CoroutineType", .coroutine), ("AsyncGeneratorType", .asyncGenerator), ("MethodType", .boundMethod),
      ("BuiltinFunctionType", .nativeFunction), ("BuiltinMethodType", .nativeFunction),
      ("WrapperDescriptorType", .slotWrapper), ("MethodDescriptorType", .methodDescriptor),
      ("ClassMethodDescriptorType", .classMethodDescriptor), ("ModuleType", .module), ("TracebackType", .traceback),
      ("FrameType", .frame), ("GetSetDescriptorType", .getSetDescriptor), ("MemberDescriptorType", .memberDescriptor),
      ("GenericAlias", .genericAlias), ("UnionType", .unionType), ("EllipsisType", .ellipsis), ("NoneType", .none),
      ("NotImplementedType", .notImplemented),
    ]
    for (name, id) in named { try dict.set(t, t.intern(name), t[id].value) }
    try t.define(typesFunctions, in: dict)
    try t.runLibrary("types", typesSource, dict)
  }
}

private let typesFunctions: [Method] = [
  /// Marks a generator function: `await` takes what it makes.
  Method("_mark_awaitable(function, /)") { t, a throws(PyError) in
    guard let f = Function(a[0]) else { throw t.typeError("a function is needed, not \(t.typeName(a[0]))") }
    f.code = t.copy(Code(unchecked: f.code), adding: .iterableCoroutine).value
    return f.value
  }
]

extension Thread {
  /// A code like this one with another flag. What the two have in common does not change after linking.
  fileprivate func copy(_ code: Code, adding flag: CodeFlags) -> Code {
    let copy = new(CodeBody.self)
    let header = copy.header.pointee
    copy.cell.update(from: code.cell, count: 1)
    copy.header.pointee = header
    copy.flags |= flag.rawValue
    vm.p.pointee.codes.append(copy.value)
    return copy
  }
}

private let typesSource: StaticString = #"""
  MethodWrapperType = type(object().__str__)

  __all__ = ["FunctionType", "LambdaType", "CodeType", "MappingProxyType", "SimpleNamespace", "CellType",
             "GeneratorType", "CoroutineType", "AsyncGeneratorType", "MethodType", "BuiltinFunctionType",
             "BuiltinMethodType", "WrapperDescriptorType", "MethodWrapperType", "MethodDescriptorType",
             "ClassMethodDescriptorType", "ModuleType", "TracebackType", "FrameType", "GetSetDescriptorType",
             "MemberDescriptorType", "new_class", "resolve_bases", "prepare_class", "get_original_bases",
             "DynamicClassAttribute", "coroutine", "GenericAlias", "UnionType", "EllipsisType", "NoneType",
             "NotImplementedType"]


  def new_class(name, bases=(), kwds=None, exec_body=None):
      real = resolve_bases(bases)
      meta, namespace, kwds = prepare_class(name, real, kwds)
      if exec_body is not None:
          exec_body(namespace)
      if real is not bases:
          namespace["__orig_bases__"] = bases
      return meta(name, real, namespace, **kwds)


  def resolve_bases(bases):
      found = []
      changed = False
      for base in bases:
          if isinstance(base, type):
              found.append(base)
              continue
          entries = getattr(base, "__mro_entries__", None)
          if entries is None:
              found.append(base)
              continue
          made = entries(bases)
          if not isinstance(made, tuple):
              raise TypeError("__mro_entries__ must return a tuple")
          changed = True
          found.extend(made)
      return tuple(found) if changed else bases


  def prepare_class(name, bases=(), kwds=None):
      kwds = {} if kwds is None else dict(kwds)
      if "metaclass" in kwds:
          meta = kwds.pop("metaclass")
      else:
          meta = type(bases[0]) if bases else type
      if isinstance(meta, type):
          for base in bases:
              other = type(base)
              if issubclass(meta, other):
                  continue
              if not issubclass(other, meta):
                  raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                                  "subclass of the metaclasses of all its bases")
              meta = other
      namespace = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
      return meta, namespace, kwds


  def get_original_bases(cls, /):
      try:
          return cls.__dict__.get("__orig_bases__", cls.__bases__)
      except AttributeError:
          raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}") from None


  class DynamicClassAttribute:
      # A property of instances: asked of the class itself it is an AttributeError, which leads to __getattr__ of the
      # metaclass.
      def __init__(self, fget=None, fset=None, fdel=None, doc=None):
          self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))
          self.overwrite_doc = doc is None
          self.__doc__ = fget.__doc__ if not doc else doc
          self.fget, self.fset, self.fdel = fget, fset, fdel

      def __get__(self, instance, ownerclass=None):
          if instance is not None:
              return self._function("fget", "unreadable attribute")(instance)
          if not self.__isabstractmethod__:
              raise AttributeError()
          return self

      def __set__(self, instance, value):
          self._function("fset", "can't set attribute")(instance, value)

      def __delete__(self, instance):
          self._function("fdel", "can't delete attribute")(instance)

      def _function(self, which, refusal):
          function = getattr(self, which)
          if function is None:
              raise AttributeError(refusal)
          return function

      def _changed(self, fget, fset, fdel, doc):
          result = type(self)(fget, fset, fdel, doc)
          result.overwrite_doc = self.overwrite_doc
          return result

      def getter(self, fget):
          return self._changed(fget, self.fset, self.fdel, fget.__doc__ if self.overwrite_doc else self.__doc__)

      def setter(self, fset):
          return self._changed(self.fget, fset, self.fdel, self.__doc__)

      def deleter(self, fdel):
          return self._changed(self.fget, self.fset, fdel, self.__doc__)


  class _GeneratorWrapper:
      # Makes awaitable what has the methods of a generator. It has the attributes of generators and of coroutines.
      def __init__(self, inner):
          self._inner = inner
          for name in ("__name__", "__qualname__"):
              setattr(self, name, getattr(inner, name, None))

      def __iter__(self):
          return self._inner if self._inner.__class__ is GeneratorType else self

      def __next__(self):
          return next(self._inner)

      __await__ = __iter__

      def throw(self, kind, /, *details):
          return self._inner.throw(kind, *details)

      def send(self, value, /):
          return self._inner.send(value)

      def close(self):
          return self._inner.close()

      for _theirs, _ours in {"gi_code": "cr_code", "gi_frame": "cr_frame", "gi_running": "cr_running",
                             "gi_yieldfrom": "cr_await"}.items():
          locals()[_theirs] = locals()[_ours] = property(lambda self, _name=_theirs: getattr(self._inner, _name))
      del _theirs, _ours


  def _has(kind, names):
      return all(any(name in base.__dict__ for base in kind.__mro__) for name in names)


  def coroutine(func):
      if not callable(func):
          raise TypeError("types.coroutine() expects a callable")
      if func.__class__ is FunctionType:
          flags = func.__code__.co_flags
          if flags & 0x180:
              return func
          if flags & 0x20:
              return _mark_awaitable(func)

      def wrapped(*args, **kwargs):
          result = func(*args, **kwargs)
          kind = result.__class__
          if kind is CoroutineType or kind is GeneratorType and result.gi_code.co_flags & 0x100:
              return result
          if _has(kind, ("__iter__", "__next__", "send", "throw", "close")) and not _has(kind, ("__await__",)):
              return _GeneratorWrapper(result)
          return result

      for name in ("__module__", "__name__", "__qualname__", "__doc__"):
          try:
              setattr(wrapped, name, getattr(func, name))
          except AttributeError:
              pass
      wrapped.__dict__.update(getattr(func, "__dict__", {}))
      wrapped.__wrapped__ = func
      return wrapped
  """#
