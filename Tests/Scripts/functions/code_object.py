def f(a, /, b, *args, c=1, **kw):
    """Doc."""
    x = a
    y = lambda: x
    import sys
    global G
    G = sys
    return args


c = f.__code__
print(c.co_name, c.co_qualname, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_firstlineno, c.co_filename.rpartition("/")[2])
print(c.co_varnames, c.co_cellvars, c.co_freevars, c.co_nlocals)
print(bool(c.co_flags & 4), bool(c.co_flags & 8), bool(c.co_flags & 32), bool(c.co_flags & 16))


def gen():
    yield


def outer():
    v = 1

    def inner():
        return v

    return inner


print(bool(gen.__code__.co_flags & 32), bool(outer().__code__.co_flags & 16), outer().__code__.co_freevars, outer.__code__.co_cellvars)
print(repr(c).startswith("<code object f at 0x"), repr(c).endswith('line 1>'))
print([k.co_name for k in c.co_consts if hasattr(k, "co_name")], "Doc." in c.co_consts)
lines = [line for _, _, line in c.co_lines() if line is not None]
print(min(lines), max(lines), all(s < e for s, e, _ in c.co_lines()))
print(set(p[0] for p in c.co_positions()) <= set(range(1, 10)) | {None})
for name in "co_name", "co_flags", "co_consts", "nothing":
    try:
        setattr(c, name, 1)
    except AttributeError as e:
        print(e)
exec(compile("def g(): pass", "made up", "exec"))
print(g.__code__.co_filename, g.__code__.co_firstlineno)
