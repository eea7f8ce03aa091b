# yield from: values, sends, throws and their routes.
class Log:
    def __init__(self, *items):
        self.items = list(items)
    def __iter__(self):
        print("iter")
        return self
    def __next__(self):
        print("next")
        if not self.items:
            raise StopIteration("result")
        return self.items.pop(0)

class Full(Log):
    def send(self, v):
        print("send", v)
        return self.__next__()
    def throw(self, *a):
        print("throw", a)
        if a[0] is KeyError:
            raise StopIteration("thrown result")
        raise a[0]
    def close(self):
        print("close")

def d(it):
    try:
        r = yield from it
    except BaseException as e:
        print("except", repr(e))
        raise
    print("r", r)
    return r

x = d(Log(1, 2))
print(next(x), next(x))
try:
    next(x)
except StopIteration as e:
    print(e.value)
x = d(Log(1, 2))
next(x)
try:
    x.send(5)
except AttributeError as e:
    print(e)
x = d(Log(1))
next(x)
try:
    x.throw(ValueError("v"))
except ValueError:
    pass
x = d(Full(1, 2, 3))
print(next(x), x.send("s"), x.send(None))
try:
    x.throw(KeyError)
except StopIteration as e:
    print(e.value)
x = d(Full(1))
next(x)
try:
    x.throw(ValueError)
except ValueError as e:
    print("out", repr(e))
x = d(Full(1))
next(x)
try:
    x.throw(GeneratorExit)
except GeneratorExit as e:
    print("out", repr(e))
x = d(Full(1))
next(x)
x.close()
for bad in (1, None, object):
    try:
        next(d(bad))
    except TypeError as e:
        print(e)
def inner():
    x = yield 1
    y = yield x
    return y
def middle():
    return (yield from inner())
def outer():
    return (yield from middle())
o = outer()
print(next(o), o.send("a"))
try:
    o.send("b")
except StopIteration as e:
    print(e.value)
def raiser():
    raise StopIteration("inside")
    yield
try:
    next(d(raiser()))
except RuntimeError as e:
    print(e)
def finished():
    return 7
    yield
f = finished()
print(list(f), list(d(f)))
