# Messages name aliases and unions by their full names; neither is gone through by index.
import types


def attempt(f):
    try:
        print("no error:", f())
    except Exception as e:
        print(type(e).__name__, e)


type Pair[T] = tuple[T, T]
for v in (list[int], int | str, types.SimpleNamespace(), Pair):
    for f in (
        lambda: v + 1, lambda: -v, lambda: [][v], lambda: "a" * v, lambda: hex(v), lambda: getattr(1, v), lambda: int("1", v),
        lambda: super(v), lambda: 1 in v, lambda: reversed(v), lambda: max(v) if v != list[int] else 0, lambda: print(*v),
        lambda: dict(**v), lambda: v.nothing, lambda: tuple.__new__(v), lambda: sorted(v) and 0,
    ):
        attempt(f)

print(repr((int | str).__init__)[:40], repr((int | str).__format__)[:50])
print(list[int].__le__, list[int].__eq__([1], [1]))
attempt(lambda: list[int].__copy__)
attempt(lambda: type(int | str)())
a, = list[int]
print(a)
