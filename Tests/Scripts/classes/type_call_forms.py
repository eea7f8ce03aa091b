T = type("T", (), {"x": 1, "__doc__": "d", "f": lambda self: self.x})
print(T.__name__, T.__qualname__, T.__module__, T.__doc__, T().f(), T.__bases__, T.__mro__)
print(type("U", (T,), {}).__mro__[1] is T, type(T), type(5), type(type))
print(type("V", (), {"__module__": "elsewhere", "__qualname__": "Outer.V"}))
for args, kw in ((), {}), ((1, 2), {}), ((1, 2, 3), {}), (("a", 2, 3), {}), (("a", (), 3), {}), (("a", (1,), {}), {}), (("a", (), {}, 4), {}), (("a", (), {}), {"x": 1}), (("a\0b", (), {}), {}), (("a", (), {"__qualname__": 5}), {}), (("a", (), {"__slots__": 5}), {}), (("a", (int, str), {}), {}), (("a", [], {}), {}), ((b"a", (), {}), {}):
    try:
        print(type(*args, **kw))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(type("", (), {}).__name__ == "", type("not an identifier", (), {}).__name__)


class M(type):
    def __call__(cls, *args):
        return "called", args


class N(metaclass=M):
    pass


print(N(1, 2), type.__call__(N).__class__.__name__, isinstance(N, M))
for args in (1,), (1, 2), ("n", (), {}):
    try:
        print(type.__new__(M, *args))
    except TypeError as e:
        print(e)
try:
    type.__new__()
except TypeError as e:
    print(e)
try:
    type.__new__(5, "n", (), {})
except TypeError as e:
    print(e)
try:
    type.__new__(int, "n", (), {})
except TypeError as e:
    print(e)
print(type.__init__(N, "n", (), {}), type.mro(bool) == list(bool.__mro__))
