# next() and yield from keep the StopIteration that an iterator raises.
class Stop(StopIteration):
    pass

class It:
    def __init__(self, e): self.e = e
    def __iter__(self): return self
    def __next__(self): raise self.e

for e in (StopIteration(5), StopIteration(), StopIteration(1, 2), Stop("own")):
    try:
        next(It(e))
    except StopIteration as x:
        print(x is e, x.value, x.args)
    try:
        It(e).__next__()
    except StopIteration as x:
        print(x is e)
    print(next(It(e), "default"))
    def d():
        r = yield from It(e)
        print("r", r)
    list(d())
    print(list(It(e)), [*It(e)], max(It(e), default=0))
def g():
    return (1, 2)
    yield
for how in (next, lambda x: x.__next__(), lambda x: x.send(None)):
    try:
        how(g())
    except StopIteration as x:
        print(x.value, x.args)
x = g()
list(x)
try:
    next(x)
except StopIteration as e:
    print(e.value, e.args)
