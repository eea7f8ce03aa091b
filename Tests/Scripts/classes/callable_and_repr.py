class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *rest, scale=1): return (self.n + x + sum(rest)) * scale


a = Adder(1)
print(a(2), a(2, 3, scale=2), callable(a), list(map(a, [1, 2])), sorted([3, 1], key=a))


class NoRepr: pass


class WithStr:
    def __str__(self): return "str"


r = repr(NoRepr())
print(r.startswith("<__main__.NoRepr object at 0x"), r.endswith(">"), str(WithStr()), repr(WithStr())[:26], [WithStr()].__repr__()[:20])
print(NoRepr, [NoRepr], f"{NoRepr}", NoRepr.__repr__ is object.__repr__, str(type(None)), repr(type), repr(int))
