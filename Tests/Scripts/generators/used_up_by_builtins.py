# What sum, list, any, min and the like do with a generator that looks around while they use it up.
import gc
import sys


def numbers(n):
    for i in range(n):
        yield i


# Early stop: the generator waits where it was.
g = numbers(10)
print(any(x > 3 for x in g), next(g))
g = numbers(10)
print(all(x < 3 for x in g), next(g))
g = (x for x in [0, "", None, 0.0, [], 7, 8])
print(any(g), list(g))
g = (x for x in [1, "a", True, 2.5, [0], 0, 8])
print(all(g), list(g))
print(any(x for x in []), all(x for x in []))


# What a yield gives back.
def echo():
    got = []
    for i in range(3):
        got.append((yield i))
    print(got)


print(list(echo()), sum(echo()), tuple(echo()), max(echo()))


# It is running all the time that its code runs, and cannot be stepped by itself.
def self_aware():
    for i in range(3):
        try:
            next(me)
        except ValueError as e:
            print(e, me.gi_running, me.gi_frame is sys._getframe())
        yield i


me = self_aware()
print(sum(me))
me = self_aware()
print(list(me), me.gi_running, me.gi_frame)


# One that uses others up in between.
def nested(depth):
    yield depth
    if depth:
        yield sum(nested(depth - 1))
        yield max(nested(depth - 1))
        yield len(list(nested(depth - 1)))
        yield any(x > 2 for x in nested(depth - 1))


print(list(nested(3)), sum(nested(4)), min(nested(2)))


# A list that grows under the eyes of what fills it.
l = [1, 2, 3]
l.extend(x + len(l) for x in [10, 20, 30, 40, 50, 60])
print(l)


def clearing(l):
    for i in range(12):
        if i == 7:
            l.clear()
            gc.collect()
        if i == 9:
            l.extend("ab")
        yield i


l = ["x"]
l.extend(clearing(l))
print(l)
l = []
l += (yield_ for yield_ in range(30))
print(l, [*(c for c in "spread"), *(n for n in range(3))])


# Errors on the way.
def failing(n, error):
    for i in range(n):
        yield i
    raise error


for f in sum, list, tuple, set, max, sorted, all:
    try:
        print(f(failing(1, KeyError("k"))))
    except KeyError as e:
        print(f.__name__, repr(e), e.__traceback__.tb_next.tb_frame.f_code.co_name)
try:
    sum(failing(3, StopIteration(5)))
except RuntimeError as e:
    print(e, repr(e.__cause__))


# try and with around a yield.
def guarded():
    try:
        for i in range(5):
            try:
                yield i
            except GeneratorExit:
                print("exit at", i)
                raise
    finally:
        print("finally")


g = guarded()
print(list(guarded()), any(g))
g.close()


# Exceptions that the generator handles while it yields stay its own.
def handling():
    try:
        1 / 0
    except ZeroDivisionError:
        for i in range(3):
            yield type(sys.exception()).__name__
    yield type(sys.exception()).__name__


try:
    raise KeyError
except KeyError:
    print(list(handling()), type(sys.exception()).__name__)
print(list(handling()), sys.exception())


# Delegation.
def delegating():
    a = yield from numbers(3)
    b = yield from [10, 20]
    c = yield from (x for x in "ab" if x > "a")
    return a, b, c


print(list(delegating()))
print(sum(x for x in map(len, (w for w in ["a", "bb", "ccc"]))))
