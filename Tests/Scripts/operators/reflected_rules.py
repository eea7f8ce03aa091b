class Base:
    def __init__(self, n="base"):
        self.n = n

    def __add__(self, o):
        return f"{self.n}.add"

    def __radd__(self, o):
        return f"{self.n}.radd"

    def __lt__(self, o):
        return f"{self.n}.lt"

    def __gt__(self, o):
        return f"{self.n}.gt"

    def __eq__(self, o):
        return f"{self.n}.eq"


class Sub(Base):
    def __radd__(self, o):
        return f"{self.n}.sub radd"

    def __gt__(self, o):
        return f"{self.n}.sub gt"

    def __eq__(self, o):
        return f"{self.n}.sub eq"


class Plain(Base):
    pass


class Other:
    def __add__(self, o):
        return NotImplemented

    def __radd__(self, o):
        return "other radd"

    def __eq__(self, o):
        return NotImplemented


b, s, p, o = Base("b"), Sub("s"), Plain("p"), Other()
print(b + s, s + b, b + p, p + b, b + 1, 1 + b, o + b, b + o)
print(b < s, b > s, s < b, b == s, s == b, b == p, b < p, 1 < b, 1 > b, o == b, b == o, o == o)
for f in (lambda: o + o, lambda: o + 1, lambda: o - 1, lambda: 1 - o, lambda: o < o, lambda: o < 1, lambda: -o, lambda: o @ 1, lambda: 1 ** o, lambda: divmod(o, 1), lambda: o[0], lambda: o()):
    try:
        print(f())
    except TypeError as e:
        print(e)


class NoneOps:
    __add__ = None
    __radd__ = None
    __lt__ = None
    __neg__ = None
    __contains__ = None
    __iter__ = None


n = NoneOps()
for f in (lambda: n + 1, lambda: 1 + n, lambda: n < 1, lambda: 1 > n, lambda: -n, lambda: 1 in n, lambda: iter(n)):
    try:
        print(f())
    except TypeError as e:
        print(e)
