for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted([1, 2], key=5), lambda: sorted([1], lambda x: x), lambda: sorted(5), lambda: sorted([{}, {}]), lambda: sorted([1j, 2j]), lambda: sorted([3, 1], key=lambda x: 1 / 0), lambda: sorted(), lambda: sorted([1], reverse="x"), lambda: sorted([1], reversed=True), lambda: [1].sort(None)):
    try:
        print(bad())
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
a = [3, 2, "x", 1]
try:
    a.sort()
except TypeError:
    print(sorted(map(str, a)))


class Noisy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 13:
            raise RuntimeError("unlucky")
        return self.n < other.n


try:
    [Noisy(n) for n in (1, 13, 2)].sort()
except RuntimeError as e:
    print(e)
print([x.n for x in sorted([Noisy(3), Noisy(1), Noisy(2)])])
