# return, break and continue through finally blocks that yield.
import sys

sys.unraisablehook = lambda info: None

def a():
    try:
        return "try"
    finally:
        yield "finally"
def b():
    for i in range(3):
        try:
            if i == 1:
                continue
            yield i
        finally:
            yield f"f{i}"
def c():
    try:
        yield 1
        return "lost"
    finally:
        return "kept"
def d():
    while True:
        try:
            yield 1
            raise ValueError
        except ValueError:
            yield 2
            break
        finally:
            yield 3
    return "d"
def e():
    try:
        try:
            yield 1
        finally:
            yield 2
    finally:
        yield 3
def run(g):
    r = []
    try:
        while True:
            r.append(next(g))
    except StopIteration as x:
        return r, x.value
for f in (a, b, c, d, e):
    print(run(f()))
x = e()
next(x)
try:
    print(x.throw(KeyError("k")), next(x))
    next(x)
except KeyError as k:
    print(repr(k))
x = e()
next(x)
try:
    x.close()
except RuntimeError as r:
    print(r)
