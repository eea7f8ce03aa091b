# __name__ and __qualname__ of generators.
def func():
    yield

g = func()
print(g.__name__, g.__qualname__)
class C:
    def m(self):
        yield
    e = (x for x in ())
print(C().m().__qualname__, C.e.__name__, C.e.__qualname__)
print((lambda: (yield))().__qualname__)
func.__name__ = "changed"
func.__qualname__ = "q.changed"
print(g.__name__, func().__name__, func().__qualname__, repr(func()).split(" at ")[0])
g.__name__ = "own"
g.__qualname__ = "q.own"
print(g.__name__, g.__qualname__, repr(g).split(" at ")[0], func.__name__, g.gi_code.co_name)
for name in ("__name__", "__qualname__"):
    for value in (1, None, b"x"):
        try:
            setattr(g, name, value)
        except TypeError as e:
            print(e)
    try:
        delattr(g, name)
    except TypeError as e:
        print(e)
try:
    g.x = 1
except AttributeError as e:
    print(e)
try:
    type(g)()
except TypeError as e:
    print(e)
try:
    class Sub(type(g)): pass
except TypeError as e:
    print(e)
print(type(g)[int, str, None])
print(hasattr(g, "__iter__"), hasattr(g, "__next__"), hasattr(g, "__del__"), hasattr(g, "__len__"), bool(g))
