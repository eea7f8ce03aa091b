# gc-stress: skip, deep frames
import sys


def endless(n):
    return endless(n + 1)


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other


def gen():
    yield from gen()


a = []
a.append(a)
b = []
b.append(b)
for f in (lambda: endless(0), lambda: Loop().x, lambda: repr(Loop()), lambda: Loop() == 1, lambda: next(gen()), lambda: a == b, lambda: sorted([Loop(), Loop()], key=lambda x: x.y)):
    try:
        f()
        print("ended")
    except RecursionError as e:
        print("RecursionError", str(e).startswith("maximum recursion depth exceeded"))
sys.setrecursionlimit(200)
try:
    endless(0)
except RecursionError as e:
    print(e)
sys.setrecursionlimit(1000)
print(sys.getrecursionlimit())
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
