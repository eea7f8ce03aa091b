# The frame object: identity, locals, back, clear.
import sys

def g(a, *b, k=3, **kw):
    x = 1
    frame = sys._getframe()
    yield frame
    def inner():
        return x
    y = 2
    yield inner()

gen = g(1, 2, z=4)
f = gen.gi_frame
print(f is gen.gi_frame, f.f_locals == {"a": 1, "b": (2,), "k": 3, "kw": {"z": 4}}, f.f_back)
own = next(gen)
print(own is f, own is gen.gi_frame, sorted(f.f_locals), f.f_back)
next(gen)
print(sorted(f.f_locals), f.f_locals["x"], f.f_locals["y"])
try:
    f.clear()
except RuntimeError as e:
    print(e)
gen.close()
print(gen.gi_frame, f.f_code is g.__code__)
f.clear()
fresh = g(1)
fresh.gi_frame.clear()
print(list(fresh), fresh.gi_frame)

def depth():
    yield sys._getframe().f_back.f_code.co_name
    yield sys._getframe().f_back.f_code.co_name

def first(x): return next(x)
def second(x): return next(x)
d = depth()
print(first(d), second(d), d.gi_frame.f_back)
def delegating():
    yield from depth()
d = delegating()
print(first(d), second(d))
