# sys.set_asyncgen_hooks: the first iteration is shown to firstiter.
import sys

async def gen():
    yield 1
    yield 2

print(sys.get_asyncgen_hooks())
seen = []
sys.set_asyncgen_hooks(firstiter=lambda g: seen.append(g.__name__))
h = sys.get_asyncgen_hooks()
print(h.finalizer, callable(h.firstiter), h[0] is h.firstiter, len(h))
g = gen()
print(seen)
a = g.__anext__()
print(seen)
g.aclose().close()
a.close()
gen().asend(None).close()
gen().aclose().close()
gen().athrow(ValueError).close()
print(seen)

async def f():
    async for x in gen():
        print(x)

try:
    f().send(None)
except StopIteration:
    pass
print(seen)

def failing(g):
    raise KeyError("hook")

sys.set_asyncgen_hooks(firstiter=failing)
g = gen()
try:
    g.__anext__()
except KeyError as e:
    print(repr(e))
try:
    g.__anext__().send(None)
except StopIteration as e:
    print(e.value)
sys.set_asyncgen_hooks(firstiter=None)
print(sys.get_asyncgen_hooks())
for args in ({"firstiter": 1}, {"finalizer": "x"}):
    try:
        sys.set_asyncgen_hooks(**args)
    except TypeError as e:
        print(e)
sys.set_asyncgen_hooks(print, len)
print(sys.get_asyncgen_hooks() == (print, len))
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
