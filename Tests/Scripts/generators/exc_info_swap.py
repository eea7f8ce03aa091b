# sys.exception() inside a generator and around it.
import sys

def g():
    print("start", repr(sys.exception()))
    try:
        raise ValueError("g")
    except ValueError:
        print("handling", repr(sys.exception()))
        yield 1
        print("resumed", repr(sys.exception()))
    print("after", repr(sys.exception()))
    yield 2
    print("end", repr(sys.exception()))

x = g()
try:
    raise KeyError("first")
except KeyError:
    next(x)
    print("caller", repr(sys.exception()))
print("caller", sys.exception())
try:
    raise OSError("second")
except OSError:
    next(x)
    print("caller", repr(sys.exception()))
    try:
        raise IndexError("third")
    except IndexError:
        print(next(x, "done"))

def nested():
    try:
        1 / 0
    except ZeroDivisionError:
        yield from g()
        print("outer", repr(sys.exception()))
print(list(nested()))
def finally_yield():
    try:
        raise ValueError("in flight")
    finally:
        print(repr(sys.exception()))
        yield "from finally"
        print(repr(sys.exception()))
y = finally_yield()
print(next(y))
print(sys.exception())
try:
    next(y)
except ValueError as e:
    print(repr(e))
