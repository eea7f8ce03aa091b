// How types are called, for `__text_signature__` and what reads it (help, signatures). The constructors take their arguments
// apart by themselves, so that the texts stand here.

extension Thread {
  func constructorSignature(_ type: Type) -> StaticString? {
    guard type.definition != nil, let module = Str(type.module) else { return nil }
    let name = Str(unchecked: type.name)
    for row in constructorSignatures where module.isEqual(row.module) && name.isEqual(row.name) {
      return row.text
    }
    return nil
  }
}

private let constructorSignatures: [(module: StaticString, name: StaticString, text: StaticString)] = [
  ("builtins", "bool", "(object=False, /)"),
  ("builtins", "memoryview", "(object)"),
  ("builtins", "classmethod", "(function, /)"),
  ("builtins", "complex", "(real=0, imag=0)"),
  ("builtins", "enumerate", "(iterable, start=0)"),
  ("builtins", "filter", "(function, iterable, /)"),
  ("builtins", "float", "(x=0, /)"),
  ("builtins", "frozenset", "(iterable=(), /)"),
  ("builtins", "property", "(fget=None, fset=None, fdel=None, doc=None)"),
  ("builtins", "list", "(iterable=(), /)"),
  ("builtins", "map", "(function, iterable, /, *iterables)"),
  ("builtins", "object", "()"),
  ("builtins", "reversed", "(sequence, /)"),
  ("builtins", "set", "(iterable=(), /)"),
  ("builtins", "staticmethod", "(function, /)"),
  ("builtins", "tuple", "(iterable=(), /)"),
  ("builtins", "zip", "(*iterables, strict=False)"),
  ("builtins", "NoneType", "()"),
  ("builtins", "ellipsis", "()"),
  ("builtins", "NotImplementedType", "()"),
  ("builtins", "module", "(name, doc=None)"),
  ("builtins", "mappingproxy", "(mapping)"),
  ("types", "SimpleNamespace", "(mapping_or_iterable=(), /, **kwargs)"),
  ("builtins", "method", "(function, instance, /)"),
  ("builtins", "cell", "([contents])"),
  ("builtins", "traceback", "(tb_next, tb_frame, tb_lasti, tb_lineno)"),
  ("types", "GenericAlias", "(origin, args, /)"),
  ("functools", "partial", "(func, /, *args, **keywords)"),
  ("operator", "attrgetter", "(attr, /, *attrs)"),
  ("operator", "itemgetter", "(item, /, *items)"),
  ("operator", "methodcaller", "(name, /, *args, **kwargs)"),
  ("itertools", "accumulate", "(iterable, func=None, *, initial=None)"),
  ("itertools", "batched", "(iterable, n, *, strict=False)"),
  ("itertools", "chain", "(*iterables)"),
  ("itertools", "combinations", "(iterable, r)"),
  ("itertools", "compress", "(data, selectors)"),
  ("itertools", "count", "(start=0, step=1)"),
  ("itertools", "combinations_with_replacement", "(iterable, r)"),
  ("itertools", "cycle", "(iterable, /)"),
  ("itertools", "dropwhile", "(predicate, iterable, /)"),
  ("itertools", "filterfalse", "(function, iterable, /)"),
  ("itertools", "groupby", "(iterable, key=None)"),
  ("itertools", "pairwise", "(iterable, /)"),
  ("itertools", "permutations", "(iterable, r=None)"),
  ("itertools", "product", "(*iterables, repeat=1)"),
  ("itertools", "starmap", "(function, iterable, /)"),
  ("itertools", "takewhile", "(predicate, iterable, /)"),
  ("itertools", "_tee", "(iterable, /)"),
  ("itertools", "zip_longest", "(*iterables, fillvalue=None)"),
  ("collections", "deque", "([iterable[, maxlen]])"),
  ("_thread", "lock", "()"),
  ("_thread", "_local", "()"),
  ("_io", "FileIO", "(file, mode='r', closefd=True, opener=None)"),
  ("_io", "BytesIO", "(initial_bytes=b'')"),
  ("_io", "StringIO", "(initial_value='', newline='\\n')"),
  ("_io", "BufferedReader", "(raw, buffer_size=DEFAULT_BUFFER_SIZE)"),
  ("_io", "BufferedWriter", "(raw, buffer_size=DEFAULT_BUFFER_SIZE)"),
  ("_io", "BufferedRWPair", "(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)"),
  ("_io", "BufferedRandom", "(raw, buffer_size=DEFAULT_BUFFER_SIZE)"),
  ("_io", "IncrementalNewlineDecoder", "(decoder, translate, errors='strict')"),
  ("posix", "sched_param", "(sched_priority)"),
]
