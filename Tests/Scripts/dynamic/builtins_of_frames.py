# What the builtins of a frame are: those that its function was made with, in a loop that has been run often, too.
import builtins
import sys

results = []


def count(n):
    return len("x" * n)


def made():
    return lambda n: len("x" * n)


for i in range(100):
    count(i)
plain = made()
globals()["__builtins__"] = {"len": lambda s: -1, "range": range, "print": print, "sum": lambda s: "sum"}
odd = made()
results.append([count(3), plain(3), odd(3), plain(4), odd(4)])
globals()["__builtins__"] = builtins
again = made()
for i in range(50):
    results.append([count(3), plain(3), odd(3), again(3)])
print(results[0], set(map(tuple, results[1:])))


class Counting(dict):
    asked = 0

    def __missing__(self, key):
        type(self).asked += 1
        if key == "ghost":
            return "boo"
        raise KeyError(key)


space = {"__name__": "odd", "__builtins__": Counting(print=print, sys=sys, __build_class__=__build_class__, NameError=NameError, ImportError=ImportError)}
exec(
    """
def f():
    return ghost, sys._getframe().f_builtins is __builtins__
class C:
    x = ghost
print(f(), C.x, f.__builtins__ is __builtins__)
try:
    nothing
except NameError as e:
    print(e)
try:
    import sys
except ImportError as e:
    print(e)
g = lambda: [ghost for i in (1, 2)]
print(g())
""",
    space,
)
print(Counting.asked)


def generator():
    while True:
        yield abs(-1)


it = generator()
print(next(it))
builtins.abs, saved = (lambda x: "replaced"), abs
print(next(it))
builtins.abs = saved
print(next(it), it.gi_frame.f_builtins is vars(builtins))
inner = {}
exec("exec('y = 1', inner)", {"__builtins__": {"exec": exec, "mark": 1}, "inner": inner})
print(inner["__builtins__"].get("mark"))
