// Names that the engine itself looks up. Their strings are interned when an interpreter is made, and are roots.

enum Name: String, CaseIterable {
  case __init__, __new__, __del__, __repr__, __str__, __hash__, __call__, __iter__, __next__, __len__, __bool__
  case __int__, __float__, __index__, __complex__, __neg__, __pos__, __abs__, __invert__, __await__, __aiter__,
    __anext__
  case __getattribute__, __getattr__, __setattr__, __delattr__, __getitem__, __setitem__, __delitem__, __contains__
  case __missing__, __reversed__, __length_hint__, __bytes__, __format__, __round__, __trunc__, __floor__, __ceil__
  case __add__, __sub__, __mul__, __truediv__, __floordiv__, __mod__, __pow__, __matmul__, __lshift__, __rshift__
  case __and__, __or__, __xor__, __divmod__
  case __radd__, __rsub__, __rmul__, __rtruediv__, __rfloordiv__, __rmod__, __rpow__, __rmatmul__, __rlshift__
  case __rrshift__, __rand__, __ror__, __rxor__, __rdivmod__
  case __iadd__, __isub__, __imul__, __itruediv__, __ifloordiv__, __imod__, __ipow__, __imatmul__, __ilshift__
  case __irshift__, __iand__, __ior__, __ixor__
  case __lt__, __le__, __eq__, __ne__, __gt__, __ge__
  case __get__, __set__, __delete__, __set_name__, __init_subclass__, __class_getitem__, __mro_entries__, __prepare__
  case __instancecheck__, __subclasscheck__, __subclasshook__, __enter__, __exit__, __aenter__, __aexit__
  case __dict__, __class__, __name__, __qualname__, __module__, __doc__, __slots__, __bases__, __base__, __mro__
  case __classcell__, __annotations__, __defaults__, __kwdefaults__, __code__, __closure__, __globals__, __wrapped__
  case __type_params__, __static_attributes__, __firstlineno__, __match_args__, __weakref__, __abstractmethods__
  case __file__, __path__, __package__, __spec__, __loader__, __cached__, __builtins__, __all__, __main__, __import__
  case __build_class__, __debug__, __dir__, __sizeof__, __reduce__, __reduce_ex__, __getstate__, __isabstractmethod__
  case __context__, __cause__, __suppress_context__, __traceback__, __notes__, __self__, __func__, __text_signature__
  case __objclass__, __origin__, __args__, __parameters__, __fspath__, __copy__, __deepcopy__, __orig_bases__
  case __unpacked__, __index_error__
  case args, name, obj, msg, path, errno, strerror, filename, filename2, value, code, object, start, end, reason
  case encoding, keys, items, values, get, append, extend, add, update, send, `throw`, close, write, flush, read
  case readline, sys, stdout, stderr, stdin, modules, excepthook, displayhook, `self`, cls, key, reverse
  case `default`, sep, file, join, mro, fromkeys, copy, pop, lineno, offset, text, end_lineno, end_offset
  case print_file_and_line, name_from, exceptions, message, strict, utf8 = "utf-8", big, little, length, byteorder
  case randomName = "random", getrandbits, seed, data, maps, gen, `func`, kwds
  case trueName = "True", falseName = "False"
  case builtins_name = "builtins", unnamed = "<unnamed>", lambda = "<lambda>", moduleCode = "<module>", underscore =
    "_", empty = ""

  @inline(__always) var index: Int {
    MemoryLayout<Name>.size == 1
      ? Int(unsafeBitCast(self, to: UInt8.self)) : Int(withUnsafeBytes(of: self) { $0.loadUnaligned(as: UInt16.self) })
  }
}
