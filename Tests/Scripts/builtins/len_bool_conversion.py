print(len(""), len("é🐍"), len([1]), len(()), len({1: 2}), len({1}), len(range(5)), len(b"ab"), int("5") + float("1.5"), str(1) + str(2.0), list("ab"), tuple([1]), set("aab") == {"a", "b"}, dict(a=1), bool("False"), complex("1j"), bytes(2), frozenset([1]))
for bad in (lambda: len(5), lambda: len(None), lambda: len(x for x in []), lambda: len(), lambda: len([], []), lambda: list(1), lambda: dict(1), lambda: set(1), lambda: tuple(1), lambda: float("x"), lambda: int("x"), lambda: complex("x"), lambda: bool(1, 2), lambda: int([]), lambda: str(1, 2, 3, 4), lambda: float(1, 2), lambda: list(a=1), lambda: len(obj=[])):
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
