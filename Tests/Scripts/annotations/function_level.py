log = []
def note(x):
    log.append(x)
    return x
def f(a: note(1), /, b: note(2) = note("default"), *args: note(3), c: note(4), d=5, **kw: note(6)) -> note(7):
    local: note("never")
    other: undefined = 9
    return other, locals()
print(log, f.__annotations__)
print(f(1, c=2))
f.__annotations__["x"] = 1
print(f.__annotations__)
f.__annotations__ = {}
print(f.__annotations__)
del f.__annotations__
print(f.__annotations__)
try: f.__annotations__ = 1
except TypeError as e: print(e)
def g(): x: int; return x
try: g()
except UnboundLocalError as e: print(e)
def h():
    d = {}
    d[note("key")]: note("no") = note("value")
    note("obj").attr: note("no2")
    return d
log.clear()
print(h(), log)
class C:
    def m(self, __x: int, y: "C") -> "C": pass
print(C.m.__annotations__)
def star(*args: *tuple[int, str]): pass
print(star.__annotations__)
print((lambda x: x).__annotations__, print.__annotations__ if hasattr(print, "__annotations__") else "none")
def order(b: 1, a: 2, *, d: 3, c: 4, **k: 5) -> 6: pass
print(order.__annotations__)
def outer():
    x: int = 1
    def inner(): return x
    return inner()
print(outer())
