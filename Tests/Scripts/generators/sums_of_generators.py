# sum, min and max of generators: ints that grow, floats, what mixes them, and what has its own idea of addition.
def of(*items):
    for x in items:
        yield x


BIG = 2**47
print(sum(of(1, 2, True, False, 3)))
print(sum(of(BIG, BIG, -BIG, BIG * BIG)), sum(of(2**62, 2**62, 2**62)), sum(of(-(2**63), -1)))
print(sum((x for x in range(1000)), 2**70), sum(of(), 5), sum(of(True)), type(sum(of(True))))
print(sum(of(0.1, 0.2, 0.3)), sum([0.1, 0.2, 0.3]), sum(of(1e100, 1.0, -1e100)), sum(of(1, 0.1, 2, 0.2)))
print(sum(of(0.5, True, 2**60, 0.25)), sum(of(1.5, 2**1000)), sum(of(float("inf"), 1.0)), sum(of(float("inf"), -float("inf"))))
print(sum(of(1.0, 2j)), sum(of(1, 2j, 3.0)), sum(of(0.0, -0.0)), sum(of(-0.0), -0.0))


class Odd(int):
    def __add__(self, other):
        return "odd"

    def __radd__(self, other):
        return f"{other} and odd"


for items in (1, 2, Odd(3)), (1.5, Odd(3)), (Odd(1),):
    print(sum(of(*items)))
for items in ("a",), (1, "a"), (1.5, None), ([1],):
    try:
        print(sum(of(*items)))
    except TypeError as e:
        print(e)
print(sum(of([1], [2]), []), sum(of((1,), (2,)), (0,)))
try:
    sum(of("a"), "")
except TypeError as e:
    print(e)

nan = float("nan")
print(max(of(1, 5, 3)), min(of(1, 5, -3)), max(of(1.5, 2, 0.5)), min(of(2**70, 3, 2.5)), max(of(True, 1)), max(of(1, True)))
print(max(of(nan, 1.0, 2.0)), max(of(1.0, nan, 2.0)), min(of(2.0, nan, 1.0)), max(of("a", "c", "b")))
print(max(of(0.0, -0.0)), max(of(-0.0, 0.0)), min(of(1, 1.0)), min(of(1.0, 1)))
print(max(of(3, -5, 4), key=abs), min(of("aa", "b"), key=len), max(of(), default="none"), min(of(*range(40))))
for f, items in ((max, ()), (min, ()), (max, (1, "a")), (min, (1.5, None))):
    try:
        print(f(of(*items)))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Low:
    def __lt__(self, other):
        print("lt", other)
        return True

    __gt__ = __lt__


print(type(max(of(1, 2, Low(), 3))).__name__, type(min(of(1, Low()))).__name__)
