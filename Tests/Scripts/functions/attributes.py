def f(a, b: int = 2, *c, d=3, **e) -> str:
    """Doc."""
    local = 1
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__closure__, f.__dict__)
f.tag = [1]
f.__name__ = "renamed"
print(f.tag, f.__dict__, f.__name__, repr(f).startswith("<function f at 0x"), f.__qualname__)
del f.tag
try:
    f.tag
except AttributeError as e:
    print(e)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_posonlyargcount, c.co_varnames, c.co_firstlineno, c.co_flags & 12)
for bad in (lambda: setattr(f, "__name__", 5), lambda: setattr(f, "__defaults__", 5), lambda: setattr(f, "__code__", 5), lambda: setattr(f, "__dict__", 5)):
    try:
        bad()
    except TypeError as e:
        print(e)
print(type(f), type(len), type(lambda: 0).__name__, callable(f), f == f, f != len, hash(f) == hash(f))
