def show(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for text in ("pow(2, 3, mod=5, foo=1)", "pow(base=2, exp=3)", "pow(2, exp=3, mod=5)", "round(1.5, ndigits=None)", "round(number=2.567, ndigits=1)", "round(1, 2, 3)", "sorted([2, 1], key=None, reverse=0, x=1)", "sorted([2, 1], foo=1)", "sum([1], start=2)", "sum([1], 2, 3)", "int('1', bas=3)", "int(x=1)", "int('1', base=2, more=3)", "str(object='a', encoding=1)", "str(b'a', errors=5)", "str(encodin='x')", "bytes(source=b'a')", "zip([], strict=1, other=2)", "dict(**{'a': 1}, **{'a': 2})", "eval()", "eval('1', {}, {}, {})", "exec('1', {}, {}, {})", "compile('1', 'f')", "open(file=1.5)", "print(1, file=1)", "print(1, ned=1)", "input(prompt='x')", "len(obj=1)", "int.from_bytes(b'a', 'big', True)", "(5).to_bytes(1, 'big', True)", "'a'.split(None, 1, 2)", "'a'.split(sp=1)", "'a'.encode(encodin='x')", "[].sort(key=None, reverse=True, z=1)", "[].sort(1)", "{}.update(1, 2)", "{}.pop()", "{}.get(1, 2, 3)", "isinstance(obj=1)", "memoryview(objec=1)", "classmethod(f=1)", "property(fgt=1)", "super(x=1)", "type('a', (), {}, x=1)", "range(stop=1)", "slice(a=1)", "float(x=1)", "complex(rael=1)", "bool(x=1)", "list(iterable=[])", "set(x=1)", "tuple(sequence=1)", "map(func=len)", "filter(function=None)", "reversed(sequence=1)", "iter(x=1)", "next(iterator=1)", "callable(x=1)", "min(1, 2, kee=1)", "max([], defalt=1)", "format(value=1)", "hash(obj=1)", "getattr(1, 'x', default=5)", "vars(object=1)", "dir(object=1)", "abs(x=1)", "divmod(x=1, y=2)", "chr(i=1)", "ord(c='a')"):
    show(text)
