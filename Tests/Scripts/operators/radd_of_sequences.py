# Sequences have no __radd__; their subclasses may.
import collections

for t in (str, bytes, bytearray, list, tuple, collections.deque, dict, set, int, float):
    print(t.__name__, [hasattr(t, n) for n in ("__add__", "__radd__", "__mul__", "__rmul__", "__or__", "__ror__")])


class L(list):
    def __radd__(self, other):
        return ("radd", other)


class T(tuple):
    pass


class A(list):
    def __add__(self, other):
        return "add"


print(1 + L(), [1] + L([2]), (1,) + T((2,)), T((1,)) + (2,))
print(A() + 1, [1] + A([2]))
for f in (lambda: 1 + T(), lambda: "a" + A(), lambda: (1,) + [2], lambda: T() + [1]):
    try:
        print(f())
    except TypeError as e:
        print(e)
