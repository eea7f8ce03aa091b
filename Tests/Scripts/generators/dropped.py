# A generator that is dropped runs its finally blocks and leaves its with blocks.
import gc

class M:
    def __init__(self, n): self.n = n
    def __enter__(self): return self
    def __exit__(self, t, e, tb): print("exit", self.n, t and t.__name__)

def g(n):
    try:
        with M(n):
            yield n
    finally:
        print("finally", n)

def start(n):
    next(g(n))

start(1)
gc.collect()
def partly():
    for x in g(2):
        break
partly()
gc.collect()
def outer():
    try:
        yield from g(3)
    finally:
        print("outer finally")
def nested():
    next(outer())
nested()
gc.collect()
def cycle():
    def h():
        me = x
        try:
            yield
        finally:
            print("cycle closed")
    x = h()
    next(x)
cycle()
gc.collect()
def not_started():
    g(4)
not_started()
gc.collect()
def done():
    x = g(5)
    list(x)
done()
gc.collect()
kept = g(6)
next(kept)
print("end")
