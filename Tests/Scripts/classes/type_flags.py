def flags(t):
    bits = {"immutable": 8, "heap": 9, "base": 10, "abstract": 20, "int": 24, "list": 25, "tuple": 26, "bytes": 27, "str": 28, "dict": 29, "exception": 30, "type": 31}
    return [n for n, b in bits.items() if t.__flags__ >> b & 1]


class A:
    pass


class S:
    __slots__ = ("a", "b")


class L(list):
    pass


A.__abstractmethods__ = frozenset("f")
for t in object, int, bool, str, tuple, dict, type, ValueError, range, A, S, L, type("D", (dict,), {}):
    print(t.__name__, flags(t))
print(object.__basicsize__, S.__basicsize__, tuple.__itemsize__, list.__itemsize__, A.__dictoffset__, S.__dictoffset__, S.__weakrefoffset__)
