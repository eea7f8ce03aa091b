# close() in all states; its value; what may be raised.
import sys

sys.unraisablehook = lambda info: None

def g():
    try:
        yield 1
    except GeneratorExit:
        return "from except"

x = g()
print(x.close(), list(x))
x = g()
next(x)
print(x.close(), x.close())

def plain():
    yield 1
    yield 2

x = plain()
next(x)
print(x.close(), x.gi_frame)

def final():
    try:
        yield
    finally:
        print("finally")
        return 42

x = final()
next(x)
print(x.close())

def raising():
    try:
        yield
    finally:
        raise KeyError("k")

x = raising()
next(x)
try:
    x.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))
print(x.close())

ignored = []
def ignoring():
    while True:
        try:
            yield
        except GeneratorExit:
            ignored.append(1)

x = ignoring()
next(x)
try:
    x.close()
except RuntimeError as e:
    print(e)
print(next(x))
x.throw(ValueError) if False else None

def converts():
    try:
        yield
    except GeneratorExit:
        raise StopIteration("stop")

x = converts()
next(x)
try:
    print(x.close())
except RuntimeError as e:
    print(e, repr(e.__cause__))

def delegating(it):
    try:
        yield from it
    finally:
        print("outer finally")

x = delegating(g())
next(x)
print(x.close())
x = delegating(ignoring())
next(x)
try:
    x.close()
except RuntimeError as e:
    print(e)

class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def close(self): print("It.close")
x = delegating(It())
next(x)
x.close()
class Failing(It):
    def close(self): raise OSError("close")
x = delegating(Failing())
next(x)
try:
    x.close()
except OSError as e:
    print(repr(e), repr(e.__context__))
x = delegating(iter([1, 2]))
next(x)
x.close()
