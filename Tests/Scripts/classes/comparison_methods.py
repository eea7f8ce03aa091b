class N:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n if isinstance(o, N) else NotImplemented
    def __lt__(self, o): return self.n < o.n if isinstance(o, N) else NotImplemented
    def __le__(self, o): return "le"
    def __hash__(self): return hash(self.n)
    def __repr__(self): return f"N{self.n}"


print(N(1) == N(1), N(1) != N(2), N(1) == 1, N(1) != 1, N(1) < N(2), N(1) > N(2), N(1) <= N(2), N(1) >= N(2), sorted([N(3), N(1)]), max(N(1), N(5)), min([N(4), N(2)]), N(1) in [N(1)], {N(1): "a"}[N(1)], [N(1), N(2)] == [N(1), N(2)], (N(1),) < (N(2),))
for bad in (lambda: N(1) < 5, lambda: 5 < N(1), lambda: sorted([N(1), 5])):
    try:
        print(bad())
    except TypeError as e:
        print(e)


class Eq:
    def __eq__(self, o): return "not a bool"


print(Eq() == 1, Eq() != 1, [Eq()] == [1], 1 == Eq(), Eq().__hash__)


class Ne:
    def __ne__(self, o): return "ne"


print(Ne() != 1, Ne() == 1)
