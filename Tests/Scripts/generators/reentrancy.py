# A generator that is running cannot be resumed, thrown into or closed.
def attempt(f):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e)

def g():
    attempt(lambda: next(x))
    attempt(lambda: x.send(1))
    attempt(lambda: x.throw(KeyError))
    attempt(lambda: x.close())
    attempt(lambda: list(x))
    yield 1
    attempt(lambda: [*x])
    yield from x

x = g()
print(next(x))
try:
    next(x)
except ValueError as e:
    print(e)
print(list(x))

class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, e):
        print(y.gi_running, y.gi_suspended)
        attempt(lambda: next(y))
        attempt(lambda: y.throw(KeyError))
        raise e
    def close(self):
        print(y.gi_running)
        attempt(lambda: y.close())

def d():
    yield from It()

y = d()
next(y)
try:
    y.throw(ValueError("v"))
except ValueError as e:
    print(repr(e))
y = d()
next(y)
y.close()
