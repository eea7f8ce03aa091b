from __future__ import annotations
x: int = 1
def f(a: undefined, b: list[int] = 1, *c: *Ts, d: "quoted" = 2, **e: x.y[0]) -> (yield_ or 1): local: nothing
class C:
    y: C | None
    z: (lambda q, /, *r, s=1, **t: q)
    w: {1: 2, **d}
    def m[T: undefined](self, v: T) -> dict[str, T]: pass
print(__annotations__, f.__annotations__, C.__annotations__, C.m.__annotations__)
y: [a for a in b if c if d for e in f]
z: f"{x!r:>{w}} {{}} {y=}"
print(__annotations__["y"], __annotations__["z"])
print(f.__code__.co_flags & 0x1000000 != 0)
exec("q: undefined.thing = 1\nprint(__annotations__)", {})
class D:
    exec("r: int")
    s: (undefined) = 1
print(D.__annotations__)
