def f(a: int, b: "later" = 1, *args: str, c: list[int] = None, **kw: 1 + 1) -> None:
    x: int = 5
    y: undefined_in_body
    return x


print(f.__annotations__, f(1))
z: int
w: str = "set"
print(__annotations__, "z" in globals())


class C:
    a: int
    b: str = "x"
    (c): float = 1.0


print(C.__annotations__, hasattr(C, "a"), C.b, C.c)
d = {}
d["k"]: int = 3
C.q: int = 4
print(d, C.q)
try:
    bad: nope = 1
except NameError as e:
    print(e)
try:
    def g(a: nope): pass
except NameError as e:
    print(e)
